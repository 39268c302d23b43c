"""Whole crawls of recorded portals: every post and nothing else, clean, at the promised cost; again; and later."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.scoring import figures_of, score
from tests.conftest import Crawl, Crawled

PORTS = {"kabar-flobamora": 8081, "lintas-tanah-papua": 8084, "warta-andalas": 8086}
FIELDS = ("title", "published_at", "section", "authors", "tags", "signoff", "caption", "credit", "place")
FLOORS = {"found": 1.0, "body F1": 0.995, "clean": 0.99, "whole": 0.98, "perfect": 0.96} | dict.fromkeys(FIELDS, 0.98)


def gold_of(shared: Path, portal: str, port: int, *, later: bool = False) -> list[dict[str, Any]]:
    """The ground truth, its URLs on the port that the test serves."""
    name = f"{portal}.later.gold.jsonl" if later else f"{portal}.gold.jsonl"
    text = (
        (shared / "world" / name).read_text(encoding="utf-8").replace(f"127.0.0.1:{PORTS[portal]}", f"127.0.0.1:{port}")
    )
    return [json.loads(line) for line in text.splitlines()]


def key(url: str) -> str:
    return url.rstrip("/")


def check(run: Crawled, gold: list[dict[str, Any]]) -> None:
    """Every post, nothing that is none, and the figures above their floors."""
    assert run.code == 0, run.stderr
    records = run.records() + run.records("duplicates")
    by_url = {key(url): line for line in records for url in (line["fetched_url"], line["url"])}
    assert len(records) == len(gold)
    assert {key(line["url"]) for line in records} <= {
        key(url) for page in gold for url in (page["url"], *page["page_urls"])
    }
    found = figures_of(score(page, by_url.get(key(page["url"]))) for page in gold)
    low = {name: found[name] for name, floor in FLOORS.items() if found[name] < floor}
    assert not low


def check_sums(report: dict[str, Any]) -> None:
    """Each URL that was found ended in exactly one way."""
    counts = report["counts"]
    ends = ("known", "not_modified", "new", "updated", "unchanged", "gone", "missing", "duplicates", "rejected")
    ends += ("not_articles", "out_of_range", "refused", "failed", "waiting", "left")
    assert counts["found"] == sum(counts[end] for end in ends), counts


@pytest.mark.parametrize(
    ("portal", "via", "most"),
    [
        ("kabar-flobamora", None, 12),
        ("warta-andalas", "sitemap", 90),
        ("lintas-tanah-papua", None, 105),
        ("kabar-flobamora", "listing", 105),
        ("warta-andalas", "feed", 105),
    ],
)
def test_first_run_then_again_then_as_recorded_later(
    crawl: Crawl, replay_class: Any, shared: Path, portal: str, via: str | None, most: int
) -> None:
    forced = ("-a", f"via={via}") if via else ()
    with replay_class(shared / "world" / f"{portal}.jsonl.xz") as site:
        arguments = ("site", "-a", f"url={site.url}/", *forced)
        gold = gold_of(shared, portal, site.port)
        first = crawl(*arguments)
        check(first, gold)
        check_sums(first.report)
        assert len(site.requests) <= most
        site.requests.clear()
        again = crawl(*arguments)
        assert again.code == 0, again.stderr
        assert len(again.records()) + len(again.records("duplicates")) == len(gold)
        assert len(site.requests) <= 5 + (via == "sitemap")
        check_sums(again.report)
        port = site.port
    if via in ("listing", "feed"):
        return
    with replay_class(shared / "world" / f"{portal}.later.jsonl.xz", port=port) as site:
        known = {(line["id"], line["revision"]) for line in again.records() + again.records("duplicates")}
        crawl(*arguments)
        last = crawl(*arguments)
        events = [line for line in last.records() if (line["id"], line["revision"]) not in known]
    changes = gold_of(shared, portal, port, later=True)
    # Edits and removals of old posts leave no trace in Lintas Tanah Papua's feed and archives.
    traced = ("new",) if portal == "lintas-tanah-papua" else ("new", "edited", "deleted")
    told = {"new": "new", "edited": "updated", "deleted": "gone"}
    expected = sorted((told[page["action"]], key(page["url"])) for page in changes if page["action"] in traced)
    assert sorted((line["event"], key(line["url"])) for line in events) == expected
    for line in events:
        assert line["revision"] == (1 if line["event"] == "new" else 2)
        assert ("changed" in line) == (line["event"] == "updated")
