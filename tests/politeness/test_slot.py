"""When a site's next request may go: by what the site saw, however late this process sent or read."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import Request, Spider
from scrapy.crawler import Crawler

from crawler.politeness import slot as paced
from crawler.politeness.scope import Scope
from crawler.politeness.slot import PacedSlot
from tests.conftest import Crawl
from tests.site import Answer, TestSite, articles

PLAIN = {"Content-Type": "text/plain"}
delays = st.floats(0.1, 60)


class Clock:
    """A monotonic clock that a test sets."""

    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(paced, "time", clock)
    return clock


def ask(slot: PacedSlot, clock: Clock, *, for_seconds: float) -> None:
    """Send a request as Scrapy's downloader does, and end it so many seconds later."""
    slot.lastseen, request = clock.now, Request("https://x.id/")
    slot.transferring.add(request)
    clock.now += for_seconds
    slot.transferring.remove(request)


def test_the_least_gap_counts_from_the_end_of_a_request_that_took_longer_than_the_delay(clock: Clock) -> None:
    strict, loose = PacedSlot(1, 2.0, 0.0), PacedSlot(1, 2.0, 0.5)
    for slot, least in ((strict, 2.0), (loose, 1.0)):
        ask(slot, clock, for_seconds=30)
        assert slot.lastseen + slot.download_delay() >= clock.now + least


@given(delay=delays, took=st.floats(0, 90), jitter=st.floats(0, 1))
def test_no_request_goes_sooner_than_half_the_delay_after_the_last_one_ended(
    delay: float, took: float, jitter: float
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        clock = Clock()
        patch.setattr(paced, "time", clock)
        slot = PacedSlot(1, delay, jitter)
        ask(slot, clock, for_seconds=took)
        assert slot.lastseen + slot.download_delay() >= clock.now + delay / 2 - 1e-6


def test_the_delay_of_a_request_is_drawn_once(clock: Clock) -> None:
    slot = PacedSlot(1, 10.0, 0.5)
    ask(slot, clock, for_seconds=0.1)
    first = slot.download_delay()
    assert [slot.download_delay() for _ in range(20)] == [first] * 20
    ask(slot, clock, for_seconds=0.1)
    assert slot.download_delay() != first


def test_many_at_once_without_a_delay_do_not_wait_for_each_other(clock: Clock) -> None:
    slot = PacedSlot(16, paced.SOME_DELAY, 0.5)
    ask(slot, clock, for_seconds=3)
    assert slot.lastseen + slot.download_delay() < clock.now


async def _slot_name(home: str, url: str, patch: pytest.MonkeyPatch) -> str:
    async def found(self: Scope, url: str) -> None:
        """No name is looked up in a test."""

    patch.setattr(Scope, "_look_up", found)
    crawler = Crawler(Spider)
    crawler.spider = Spider("x", session=SimpleNamespace(declaration=SimpleNamespace(home=home)))
    request = Request(url)
    await Scope(crawler).process_request(request)
    return str(request.meta["download_slot"])


@pytest.mark.parametrize("url", ["https://x.id/a", "https://www.x.id/a", "https://m.x.id/a", "http://x.id/a"])
def test_a_portals_hosts_share_one_delay(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import asyncio

    assert asyncio.run(_slot_name("https://x.id/", url, monkeypatch)) == "x.id"


def test_two_portals_on_one_host_have_a_delay_each(monkeypatch: pytest.MonkeyPatch) -> None:
    import asyncio

    names = {
        asyncio.run(_slot_name(home, home, monkeypatch)) for home in ("http://127.0.0.1:81/", "http://127.0.0.1:82/")
    }
    assert len(names) == 2


def test_a_request_broken_without_an_answer_is_not_repeated_before_the_delay(crawl: Crawl) -> None:
    def hang_up(handler: BaseHTTPRequestHandler) -> bool:
        handler.close_connection = True
        return True

    answers = articles(3)
    answers["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 0.3\n", headers=PLAIN)
    answers["/berita/kabar-nomor-2/"].act = hang_up
    with TestSite(answers) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "RETRY_TIMES=1")
        asked = site.requests
    assert len(run.records()) == 2
    assert [request.path for request in asked].count("/berita/kabar-nomor-2/") == 2
    assert all(later.when - earlier.when >= 0.3 for earlier, later in pairwise(asked))
