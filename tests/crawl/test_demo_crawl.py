"""The bundled portal through the real crawl: what a newcomer sees, then edits, ads that change, and what goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.scoring import figures_of, score
from crawler.demo import DemoPortal, changes, expected
from pipelines.validate import fault
from tests.conftest import Crawl, Crawled, command

FLOORS = {"found": 1.0, "body F1": 0.995, "clean": 1.0, "whole": 1.0, "perfect": 1.0, "title": 1.0, "published_at": 1.0}


def every(run: Crawled) -> list[dict[str, object]]:
    return run.records() + run.records("duplicates")


def test_the_two_words_of_a_newcomer(tmp_path: Path) -> None:
    run = command("demo", "--crawl", "--port", "0", "-s", f"OUTPUT_DIR={tmp_path}", output=tmp_path)
    assert run.code == 0, run.stderr
    head = next(line for line in run.stdout.splitlines() if line.startswith("portal"))
    columns = ("found", "new", "updated", "duplicates", "ads removed", "refused", "failed", "requests")
    assert [word for word in columns if word in head] == list(columns)
    assert len(run.records()) > 50
    assert all(fault(line) is None for line in run.records())


@pytest.mark.parametrize("closed", [{}, {"rest": False}, {"rest": False, "sitemap": False}])
def test_each_way_of_discovery_gives_the_same_clean_articles(crawl: Crawl, closed: dict[str, bool]) -> None:
    with DemoPortal(**closed) as demo:  # type: ignore[arg-type]
        run = crawl("demo", "-a", f"url={demo.url}")
        gold = expected(demo.url)
    assert run.code == 0, run.stderr
    records = {str(line["url"]).rstrip("/"): line for line in every(run)}
    assert len(records) == len(gold)
    found = figures_of(score(page, records.get(str(page["url"]).rstrip("/"))) for page in gold)
    low = {name: found[name] for name, floor in FLOORS.items() if found[name] < floor}
    assert not low
    assert len(run.records("duplicates")) == 2
    removed = run.report["removed"]
    assert sum(removed.values()) == run.report["counts"]["ads_removed"] > 300
    assert removed["phrase: place your ad here"] and "phrase" not in removed


def test_a_second_edition_gives_what_changed_and_only_that(crawl: Crawl) -> None:
    with DemoPortal() as demo:
        crawl("demo", "-a", f"url={demo.url}")
        demo.requests.clear()
        quiet = crawl("demo", "-a", f"url={demo.url}")
        assert quiet.report["counts"]["new"] == quiet.report["counts"]["updated"] == 0
        assert len(demo.requests) <= 5
        before = {(line["id"], line["revision"]) for line in every(quiet)}
        demo.edition = 2
        crawl("demo", "-a", f"url={demo.url}")
        last = crawl("demo", "-a", f"url={demo.url}")
        told = {"new": "new", "edited": "updated", "deleted": "gone"}
        wanted = sorted((told[c["action"]], c["url"].rstrip("/")) for c in changes(demo.url) if c["action"] in told)
    got = [line for line in every(last) if (line["id"], line["revision"]) not in before]
    assert sorted((line["event"], str(line["url"]).rstrip("/")) for line in got) == wanted
