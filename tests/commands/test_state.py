"""`scrapy state`: what is remembered, and trimming that forgets no article: nothing comes back as new after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from crawler.errors import StateError
from crawler.state.state import State
from tests.conftest import Crawled
from tests.schedules.desk import Desk, Project, check_sums
from tests.site import Answer, TestSite

NO_ARTICLE = Answer(b"<html><head><title>Pasar</title></head><body><p>Daftar harga.</p></body></html>")


@dataclass
class Trimmed:
    """A portal crawled, trimmed as of long after, and crawled again."""

    project: Project
    desk: Desk
    shown: Crawled
    trimmed: Crawled
    again: dict[str, Any]
    paths: list[str]
    urls: dict[str, str]
    """Each URL's outcome before the trimming, by its path."""


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trimmed]:
    """Crawl, age the state by a hundred days, trim what is older than thirty, crawl."""
    project = Project(tmp_path_factory.mktemp("state"))
    with TestSite({}) as site, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(project.folder))
        desk = Desk("kept", site, validators=True)
        desk.write(8)
        site.answers[desk.posts[7].path] = NO_ARTICLE
        project.declare({"kept": site.url})
        project.crawl("kept")
        project.repeat_runs("kept", 20)
        project.sql("UPDATE urls SET checked = checked - 8640000, first_seen = first_seen - 8640000")
        project.sql("UPDATE runs SET started = started - 8640000")
        key = project.sql("SELECT key FROM urls WHERE outcome = 'article' ORDER BY url LIMIT 1")[0][0]
        project.sql("UPDATE urls SET missing = 1, next_look = 1 WHERE key = ?", (key,))
        urls = {"/" + url.split("/", 3)[3]: outcome for url, outcome in project.sql("SELECT url, outcome FROM urls")}
        shown = project.scrapy("state")
        trimmed = project.scrapy("state", "--trim", "30")
        site.requests.clear()
        again = project.crawl("kept")
        yield Trimmed(project, desk, shown, trimmed, again["kept"], desk.asked(), urls)


def test_the_table_adds_up(done: Trimmed) -> None:
    head, row = done.shown.stdout.splitlines()[:2]
    assert head.split("  ")[0].strip() == "portal"
    name, urls, *outcomes = row.split()
    assert name == "kept"
    assert int(urls) == len(done.urls) == sum(map(int, outcomes)) == 8
    assert outcomes == ["7", "0", "0", "0", "1", "0", "0"]
    assert done.shown.stdout.splitlines()[-1].endswith(" MB")


def test_nothing_comes_back_as_new(done: Trimmed) -> None:
    assert done.again["exit_code"] == 0
    counts = done.again["counts"]
    assert (counts["new"], counts["updated"], counts["gone"]) == (0, 0, 0)
    check_sums(done.again)
    ids = [record["id"] for record in Crawled(0, "", "", done.project.output).records()]
    assert len(ids) == len(set(ids)) == 7


def test_what_was_trimmed_is_said(done: Trimmed) -> None:
    assert done.trimmed.code == 0, done.trimmed.stderr
    said = dict(line.rsplit(": ", 1) for line in done.trimmed.stdout.splitlines() if line.endswith("trimmed"))
    # Of 21 runs the first and the last ten stay; of 7 articles one waits for its second look.
    assert said == {
        "urls that held no article": "1 trimmed",
        "reports of old runs": "10 trimmed",
        "validators of pages": "6 trimmed",
    }


def test_only_what_was_forgotten_or_waits_for_a_second_look_is_asked_for(done: Trimmed) -> None:
    assert len(done.paths) == 2
    assert done.desk.posts[7].path in done.paths


def test_how_long_the_portal_is_known_is_not_forgotten(done: Trimmed) -> None:
    assert len(done.project.sql("SELECT 1 FROM runs")) == 12
    oldest = done.project.sql("SELECT run_id FROM runs ORDER BY started LIMIT 1")[0][0]
    assert oldest.endswith("+20")


@pytest.mark.parametrize("days", ["0", "seminggu"])
def test_days_that_are_none(done: Trimmed, days: str) -> None:
    run = done.project.scrapy("state", f"--trim={days}")
    assert run.code == 2
    assert "is no whole number of days" in run.stderr + run.stdout


def test_a_state_that_a_crawl_is_writing_to_is_trimmed_whole_or_not_at_all(done: Trimmed) -> None:
    busy, other = State(done.project.state), State(done.project.state)
    try:
        busy.db.execute("BEGIN IMMEDIATE")
        other.db.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(StateError, match="locked"):
            other.trim(1)
    finally:
        busy.db.execute("ROLLBACK")
        busy.close()
        other.close()
