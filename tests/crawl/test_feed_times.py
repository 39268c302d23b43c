"""A feed's exact times beside what pages print: clocks where they print days, the zone where they print none."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import pytest

from crawler.discover import Found
from crawler.fetch.feed_times import exact_time, is_vague, settle
from crawler.items import Article
from crawler.provinces import WIB, WIT, WITA
from crawler.state.known import Known
from tests.conftest import Crawl
from tests.site import Answer, TestSite, articles, page

URL = "https://portal.test/berita/"
INSTANT = datetime(2025, 8, 13, 4, 31, 20, tzinfo=UTC)


def shown(raw: str, at: str) -> Article:
    return Article(URL, URL, published_at=datetime.fromisoformat(at), published_raw=raw)


def test_a_day_takes_the_feeds_clock() -> None:
    article = shown("13 Agustus 2025", "2025-08-13T00:00:00+08:00")
    assert is_vague(article)
    assert settle(article, INSTANT, WITA) is None
    assert str(article.published_at) == "2025-08-13 12:31:20+08:00"


def test_a_day_near_midnight_may_be_the_one_of_another_zone() -> None:
    late = datetime(2025, 8, 12, 16, 40, tzinfo=UTC)  # 23:40 WIB, 00:40 WITA
    article = shown("13 Agustus 2025", "2025-08-13T00:00:00+07:00")
    assert settle(article, late, WIB) is None
    assert article.published_at == late


def test_a_clock_without_zone_that_shows_the_feeds_instant_elsewhere_tells_the_zone() -> None:
    article = shown("Rabu, 13 Agustus 2025 12:31", "2025-08-13T12:31:00+07:00")
    assert is_vague(article)
    assert settle(article, INSTANT, WIB) is WITA
    assert str(article.published_at) == "2025-08-13 12:31:00+08:00"
    assert settle(shown("13/08/2025 13:31", "2025-08-13T13:31:00+07:00"), INSTANT, WIB) is WIT


@pytest.mark.parametrize(
    ("raw", "at"),
    [("13 Agustus 2025 15:02", "2025-08-13T15:02:00+07:00"), ("11 Agustus 2025", "2025-08-11T00:00:00+07:00")],
)
def test_what_does_not_fit_stays(raw: str, at: str) -> None:
    article = shown(raw, at)
    assert settle(article, INSTANT, WIB) is None
    assert str(article.published_at) == at.replace("T", " ")


@pytest.mark.parametrize("raw", ["13 Agustus 2025 12:31 WIB", "2025-08-13T12:31:00+07:00", "2025-08-13T05:31:00Z"])
def test_a_time_with_its_zone_is_not_vague(raw: str) -> None:
    assert not is_vague(shown(raw, "2025-08-13T12:31:00+07:00"))


def test_a_lists_time_and_a_feeds_day_are_not_exact_and_what_was_known_is() -> None:
    assert exact_time(Found(URL, "feed", published=INSTANT), None) == INSTANT
    assert exact_time(Found(URL, "listing", published=INSTANT), None) is None
    assert exact_time(Found(URL, "feed", published=datetime(2025, 8, 13, tzinfo=WIB)), None) is None
    known = Known("portal", "key", URL, "article", published=int(INSTANT.timestamp()))
    assert exact_time(Found(URL, "again"), known) == INSTANT


def test_a_portals_zone_is_learned_from_its_feed_for_articles_that_the_feed_lacks(crawl: Crawl, tmp_path: Path) -> None:
    answers = articles(6)
    items = ""
    for n in range(1, 7):
        path = f"/berita/kabar-nomor-{n}/"
        body = page(f"Warga Dusun {n} Bangun Jembatan Gantung Baru", number=n).decode()
        head, tail = body.split('<meta property="article:published_time"')
        printed = f"</h1><div class='tanggal'>Rabu, 13 Agustus 2025 1{n}:05</div>"
        answers[path] = Answer((head + tail.partition(">")[2]).replace("</h1>", printed).encode())
        if n > 3:
            moment = format_datetime(datetime(2025, 8, 13, n + 2, 5, tzinfo=UTC))
            items += f"<item><title>x</title><link>{path}</link><pubDate>{moment}</pubDate></item>"
    answers["/rss.xml"] = Answer(f"<rss version='2.0'><channel>{items}</channel></rss>".encode())
    feed = b"<link rel='alternate' type='application/rss+xml' href='/rss.xml'>"
    answers["/"].body = answers["/"].body.replace(b"</title>", b"</title>" + feed)
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", output=tmp_path / "output")
    assert sorted(record["published_at"] for record in run.records()) == [
        f"2025-08-13T1{n}:05:00+08:00" for n in range(1, 7)
    ]
