"""`scrapy status`: how portals are doing, told after real crawls of a good, a failing and an unhealthy one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.conftest import command
from tests.schedules.desk import Desk, Project
from tests.site import Answer, TestSite


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Three portals after two runs: one is well, one has no server behind it that works, one has lost its dates."""
    project = Project(tmp_path_factory.mktemp("status"))
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(project.folder))
        well, ill = (Desk(name, stack.enter_context(TestSite({}))) for name in ("well", "ill"))
        broken = stack.enter_context(TestSite({path: Answer(b"", 500) for path in ("/", "/robots.txt")}))
        well.write(12)
        ill.write(6)
        project.declare({"well": well.site.url, "ill": ill.site.url, "broken": broken.url})
        project.crawl("portals", "-s", "RETRY_TIMES=0")
        project.repeat_runs("ill")
        project.make_silent("well", days=0.1)
        ill.dated = False
        ill.write(6)
        project.crawl("portals", "-s", "RETRY_TIMES=0")
        yield project


def columns(line: str) -> list[str]:
    return re.split(" {2,}", line)


def test_the_table_shows_all_portals(project: Project) -> None:
    run = project.scrapy("status")
    assert run.code == 0, run.stderr
    head, *rows = run.stdout.splitlines()
    assert columns(head) == ["portal", "last run", "last new article", "rhythm", "articles", "health"]
    told = {cells[0]: cells for cells in map(columns, rows)}
    assert set(told) == {"well", "ill", "broken"}
    assert told["well"][2:] == ["2 h ago", "every 1 h", "12", "good"]
    assert told["ill"][4:] == ["12", "unhealthy"]  # its rhythm is that of two batches within seconds
    assert told["broken"][2:] == ["-", "not known yet", "0", "failed"]
    # Each column begins at one place.
    assert len({row.index(told[row.split()[0]][-1]) for row in rows} | {head.index("health")}) == 1


def test_one_portal_is_told_with_its_last_runs_and_why(project: Project) -> None:
    run = project.scrapy("status", "ill")
    assert run.code == 0, run.stderr
    assert "well" not in run.stdout
    lines = run.stdout.split("The last 4 runs, the newest first:\n")[1].splitlines()
    assert [line.split()[1] for line in lines] == ["unhealthy", "good", "good", "good"]
    assert "published_at is filled in 0%" in lines[0]
    assert lines[1].endswith("6 new, 0 updated")


def test_json_is_one_object_a_portal(project: Project) -> None:
    run = project.scrapy("status", "--json")
    rows = {row["portal"]: row for row in map(json.loads, run.stdout.splitlines())}
    assert {name: (row["exit_code"], row["health"], row["articles"]) for name, row in rows.items()} == {
        "well": (0, "good", 12),
        "ill": (4, "unhealthy", 12),
        "broken": (1, "failed", 0),
    }
    assert rows["well"]["rhythm_seconds"] == 3600
    assert rows["broken"]["last_article"] is None
    assert "answers 500" in rows["broken"]["why"]


def test_a_portal_that_was_never_crawled(project: Project) -> None:
    run = project.scrapy("status", "peluangnews")
    assert run.code == 2
    assert '"peluangnews" has not been crawled here yet.' in run.stderr + run.stdout


def test_where_nothing_was_crawled_it_says_so_and_makes_nothing(project: Project) -> None:
    output = project.folder / "elsewhere"
    run = command("status", "--json", "-s", f"OUTPUT_DIR={output}", output=output)
    assert run.code == 0
    assert "yet: there is no state at" in run.stderr
    assert run.stdout == ""
    assert not output.exists()


@pytest.mark.parametrize("looks", [("status",), ("state", "--trim", "30")])
def test_a_damaged_state_is_left_for_the_crawl_to_rebuild(project: Project, looks: tuple[str, ...]) -> None:
    output = project.folder / "damaged"
    output.mkdir(exist_ok=True)
    damaged = b"SQLite format 3\x00" + b"\xff" * 9000
    (output / "state.sqlite").write_bytes(damaged)
    run = command(*looks, "-s", f"OUTPUT_DIR={output}", output=output)
    assert run.code == 1
    assert "is damaged" in run.stderr
    assert "Traceback" not in run.stderr
    assert (output / "state.sqlite").read_bytes() == damaged
