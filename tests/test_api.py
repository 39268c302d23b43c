"""The public calls: docs/api.md's examples run as they are written, and what cannot be meant is said at once."""

from __future__ import annotations

import doctest
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import api, saved_pages
from crawler.errors import ArgumentError, PageTooSlow, StateError
from tests.conftest import PROJECT, command

URL = "https://kabaroelika.example/1/"
NOW = datetime(2025, 6, 3, tzinfo=UTC)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the demo portal was crawled into output/."""
    folder = tmp_path_factory.mktemp("api")
    output = folder / "output"
    done = command("demo", "--crawl", "-s", f"OUTPUT_DIR={output}", "-s", "LOG_LEVEL=ERROR", output=output)
    assert done.code == 0, done.stderr
    return folder


def test_the_examples_run_as_they_are_written(crawled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(crawled)
    failed, tried = doctest.testfile(
        str(PROJECT / "docs/api.md"), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE
    )
    assert tried > 15
    assert failed == 0


def test_everything_public_is_on_the_page() -> None:
    page = (PROJECT / "docs/api.md").read_text("utf-8")
    missing = [name for name in api.__all__ if f"`{name}" not in page]
    assert not missing


def test_the_command_gives_the_same_record(tmp_path: Path) -> None:
    page = (PROJECT / "tests/pages/pages/tagdiv-maringgai-banjir.html").read_bytes()
    path = tmp_path / "page.html"
    path.write_bytes(page)
    url = next(
        row.split("\t")[1]
        for row in (PROJECT / "tests/pages/pages.tsv").read_text("utf-8").splitlines()
        if "tagdiv-maringgai-banjir" in row
    )
    done = command("extract", str(path), "--url", url, output=tmp_path)
    fetched = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    assert json.loads(done.stdout) == api.extract(page, url, now=fetched)


def test_a_declared_portal_gives_its_province_and_zone() -> None:
    page = (PROJECT / "tests/pages/pages/tribun-kupang-garam.html").read_bytes()
    named = api.extract(page, "https://kupang.tribunnews.com/2025/06/01/garam", now=NOW)
    assert named is not None
    assert (named["portal"], named["province"]) == ("poskupang", "Nusa Tenggara Timur")
    chosen = api.extract(page, "https://salinan.example/garam", portal="poskupang", now=NOW)
    assert chosen is not None
    assert chosen["province"] == "Nusa Tenggara Timur"


def test_a_page_that_takes_too_long_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (PROJECT / "tests/pages/pages/tagdiv-maringgai-banjir.html").read_bytes()
    whole = saved_pages.read_page

    def slow(body: bytes | str, url: str, *rest: object) -> object:
        if url == URL:
            raise PageTooSlow("it could not be read in 10 s")
        return whole(body, url, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr("crawler.saved_pages.read_page", slow)
    failed: list[str] = []
    made = api.extract_many([(page, URL), (page, URL + "2/")], failed=lambda url, _: failed.append(url))
    assert made[0] is None
    assert made[1] is not None
    assert failed == [URL]
    with pytest.raises(PageTooSlow):
        api.extract(page, URL)


def test_a_damaged_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    segment = tmp_path / "articles/demo/20260101T000000Z-00000000-1.jsonl"
    segment.parent.mkdir(parents=True)
    line = json.dumps({"id": "a", "portal": "demo", "event": "new", "revision": 1})
    segment.write_text(f"{line}\nnot a record\n{line}\n", "utf-8")
    damaged: list[tuple[Path, int]] = []
    found = list(api.read_output(tmp_path, damaged=lambda *place: damaged.append(place)))
    assert len(found) == 2
    assert damaged == [(segment, 2)]
    assert len(list(api.latest(tmp_path, damaged=lambda *_: None))) == 1


def test_what_cannot_be_meant_is_said_before_anything_is_read(tmp_path: Path) -> None:
    for wrong, says in (
        (lambda: api.extract("<p>", "kabaroelika.example"), "no http"),
        (lambda: api.extract("<p>", URL, portal="nosuch"), 'no portal "nosuch"'),
        (lambda: api.extract("<p>", URL, now=datetime(2025, 6, 3)), "time zone"),  # noqa: DTZ001
        (lambda: api.read_output(tmp_path / "nosuch"), "no folder"),
        (lambda: api.read_output(tmp_path, part="runs"), 'part="runs"'),
        (lambda: api.latest(tmp_path, provinces=["ntt"]), "official names"),
        (lambda: api.latest(tmp_path, portals="demo"), "list"),
        (lambda: api.latest(tmp_path, since=datetime(2025, 6, 3)), "time zone"),  # noqa: DTZ001
        (lambda: api.revisions(tmp_path, ""), "neither"),
    ):
        with pytest.raises(ArgumentError, match=says):
            wrong()


def test_a_state_that_is_none_is_told(tmp_path: Path) -> None:
    page = (PROJECT / "tests/pages/pages/tagdiv-maringgai-banjir.html").read_bytes()
    with pytest.raises(StateError, match="There is no state"):
        api.extract(page, URL, state=tmp_path / "state.sqlite")
    (tmp_path / "state.sqlite").write_bytes(b"not a database, whatever its name says")
    with pytest.raises(StateError, match="cannot be read"):
        api.extract(page, URL, state=tmp_path / "state.sqlite")
