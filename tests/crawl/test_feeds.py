"""-o and -O hold every row once, or are refused with the way that works."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Crawl
from tests.site import TestSite, articles


@pytest.mark.parametrize("option", ["-o", "-O"])
def test_one_file_for_several_crawls_is_refused(crawl: Crawl, tmp_path: Path, option: str) -> None:
    with TestSite(articles(1)) as one, TestSite(articles(1)) as two:
        run = crawl(
            "topic", "-a", "q=jembatan", "-a", f"portals={one.url},{two.url}", option, str(tmp_path / "a.jsonl")
        )
        assert not one.requests
    assert run.code == 2
    assert "over one another" in run.stderr
    assert "scrapy export" in run.stderr
    run = crawl("portals", "-a", "only=floresa,voxntt", option, str(tmp_path / "a.csv"), "-s", "CONTACT=a@example.org")
    assert run.code == 2
    assert "over one another" in run.stderr


def test_the_file_of_one_crawl_holds_every_row_once(crawl: Crawl, tmp_path: Path) -> None:
    with TestSite(articles(5)) as site:
        run = crawl("site", "-a", f"url={site.url}", "-O", str(tmp_path / "news.jsonl"))
    rows = [json.loads(line) for line in (tmp_path / "news.jsonl").read_text().splitlines()]
    assert run.code == 0, run.stderr
    assert sorted(row["id"] for row in rows) == sorted(record["id"] for record in run.records())
    assert len(rows) == 5
