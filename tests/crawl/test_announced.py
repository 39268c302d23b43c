"""What a feed announced is held against the page: another article, another day, another beginning become doubts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from crawler.discover import Found
from crawler.fetch.announced import announced_by
from crawler.items import Article
from tests.conftest import Crawl
from tests.site import PARAGRAPHS, Answer, TestSite, articles, page

URL = "https://portal.test/berita/"
INSTANT = datetime(2025, 8, 13, 4, 31, 20, tzinfo=UTC)
CUT = f"{' '.join(PARAGRAPHS)[:200]} [\u2026]"
FEED = Found(URL, "feed", published=INSTANT, title="Warga Bangun Jembatan", excerpt=CUT)


def said(found: Found, article: Article | None = None) -> list[str]:
    return [witness.witness for witness in announced_by(found, article or Article(URL, URL))]


def test_a_feed_is_a_witness_of_title_beginning_and_time() -> None:
    assert said(FEED) == ["feed title", "feed excerpt", "feed"]


def test_a_list_and_a_whole_post_are_none() -> None:
    assert said(replace(FEED, via="listing")) == []
    assert said(replace(FEED, via="rest", post={"id": 1})) == []


def test_a_summary_and_the_time_of_a_change_are_none() -> None:
    assert said(replace(FEED, excerpt="Ringkasan yang ditulis redaksi. " * 5)) == ["feed title", "feed"]
    assert said(replace(FEED, modified=INSTANT)) == ["feed title", "feed excerpt"]
    changed = Article(URL, URL, modified_at=INSTANT + timedelta(minutes=1))
    assert said(FEED, changed) == ["feed title", "feed excerpt"]


def test_a_page_that_is_another_article_than_the_feed_announced_is_in_doubt(crawl: Crawl, tmp_path: Path) -> None:
    answers = articles(3)
    answers["/berita/kabar-nomor-2/"] = Answer(page("Harga Jagung di Pasar Inpres Turun Lagi", number=2, day=20))
    items = "".join(
        f"<item><title>Warga Dusun {n} Bangun Jembatan Gantung Baru</title><link>/berita/kabar-nomor-{n}/</link>"
        f"<pubDate>{n + 1:02d} Sep 2025 00:0{n}:00 +0000</pubDate></item>"
        for n in range(1, 4)
    )
    link = b"</title><link rel='alternate' type='application/rss+xml' href='/rss.xml'>"
    answers["/"].body = answers["/"].body.replace(b"</title>", link)
    answers["/rss.xml"] = Answer(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-a", "via=feed", output=tmp_path / "output")
    doubts = {
        str(record["url"])[-2]: {(doubt["field"], doubt["witness"]) for doubt in record["doubts"]}
        for record in run.records() + run.records("duplicates")
    }
    assert doubts == {"1": set(), "2": {("title", "feed title"), ("published_at", "feed")}, "3": set()}
