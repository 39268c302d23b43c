"""How fast a site is asked: delay, Crawl-delay, Retry-After, its own slowness; when to leave it alone.

Scrapy's AutoThrottle does a part of this, but knows neither Crawl-delay nor Retry-After. One crawl here has one site.
"""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.crawl.session import Session, session_of
from crawler.crawl.stopping import Stopped
from crawler.politeness import LeftAlone
from crawler.politeness.errors import NETWORK_ERRORS, in_words
from crawler.politeness.refusals import refusal
from crawler.politeness.slot import SOME_DELAY, PacedSlot
from crawler.reasons import reason
from crawler.scrapy_compat import drop_queue, set_slot

logger = logging.getLogger(__name__)

FAILED_BEFORE = "failed_before"
"""In a request's meta: an earlier run asked for the page and could not have it."""
WITNESS = "witness"
"""In a request's meta: a known article, asked for to tell bad pages from a site that is down; it is asked all the same."""
FAULTS = frozenset({408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526})


class Pace:
    """Sets the delay of the site's download slot after each answer."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        settings = crawler.settings
        self.delay = max(settings.getfloat("DOWNLOAD_DELAY"), SOME_DELAY)
        self.crawl_delay_max = settings.getfloat("CRAWL_DELAY_MAX")
        self.retry_after_max = settings.getfloat("RETRY_AFTER_MAX")
        self.slow_factor = settings.getfloat("SLOW_FACTOR")
        self.failures_allowed = settings.getint("FAILURES_IN_A_ROW")
        self.failures = 0
        """Pages in a row that could not be had, however often each was asked for."""
        self.fresh_failures = 0
        """Those of them that an earlier run had not asked for in vain."""
        self.strain = 0
        """Answers in a row that were faults, repeats included: the pauses grow with them."""
        self.left_alone: str | None = None
        self._slot: PacedSlot | None = None
        self._asked = 0.0
        self._latency = 0.0
        self._paused_until = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise Stopped in a run that ends, LeftAlone for a site that is left alone; else see that its slot keeps the pace."""
        if self.session.stop.wanted:
            raise Stopped
        if self.left_alone and not request.meta.get(WITNESS):
            raise LeftAlone(self.left_alone)
        self._apply(request)

    def process_response(self, request: Request, response: Response) -> Response:
        """Note how long the answer took, whether it was a fault, and how long the site asks us to wait."""
        self._latency = 0.7 * self._latency + 0.3 * float(request.meta.get("download_latency", 0.0))
        wait = retry_after(response) if response.status in (429, 503) else None
        if wait is not None and wait > self.retry_after_max:
            self._leave(request, reason("asks_to_wait", seconds=wait))
        elif wait is not None:
            self._paused_until = max(self._paused_until, time.monotonic() + wait)
            logger.info("%s asks to wait %.0f s", self.session.portal, wait)
        if response.status in FAULTS or refusal(response):
            self._failed(request, reason("answers", status=response.status))
        else:
            self.failures = self.fresh_failures = self.strain = 0
        self._apply(request)
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Count a fault of the network."""
        if isinstance(exception, NETWORK_ERRORS):
            self._failed(request, in_words(exception))

    def _failed(self, request: Request, why: str) -> None:
        self.strain += 1
        if request.meta.get("retry_times"):
            return  # the page was counted when it failed first
        self.failures += 1
        self.fresh_failures += not request.meta.get(FAILED_BEFORE)
        if self.failures_allowed and self.failures >= self.failures_allowed:
            left = reason("left_alone", count=self.failures, why=why)
            if self.left_alone is None:
                self.session.failed_in_a_row = left
            self._leave(request, left, failed=self.fresh_failures > 0)

    def _leave(self, request: Request, why: str, *, failed: bool = True) -> None:
        """Ask no more in this run. `failed`: whether the run has failed by that, and not only met dead pages again."""
        if self.left_alone is not None:
            return
        self.left_alone = why
        self.session.run.note(why[0].upper() + why[1:] + ".")
        logger.warning("%s: %s", self.session.portal, why)
        if failed:
            self.session.run.failure = self.session.run.failure or why
        drop_queue(self._slot_of(request), lambda: LeftAlone(why))  # which has passed `process_request` already

    @property
    def session(self) -> Session:
        """The run that is paced."""
        return session_of(self.crawler)

    def _slot_of(self, request: Request) -> PacedSlot:
        """The site's slot: ours from the first request on, and the same again where Scrapy has forgotten an idle one."""
        downloader = self.crawler.engine.downloader
        if self._slot is None:
            jitter = self.crawler.settings.getfloat("DOWNLOAD_DELAY_JITTER")
            slot = self._slot = PacedSlot(downloader.domain_concurrency, self.delay, jitter)
            self.session.stop.then(lambda: drop_queue(slot, Stopped))
        set_slot(self.crawler, request.meta["download_slot"], self._slot)
        return self._slot

    def _apply(self, request: Request) -> None:
        slot = self._slot_of(request)
        robots = self.session.robots
        # The longest of what its hosts ask for: www.x.id and x.id have a robots.txt each, and are one site.
        self._asked = max(self._asked, min(robots.delay, self.crawl_delay_max) if robots else 0.0)
        asked = self._asked
        slow = min(self._latency * self.slow_factor, self.retry_after_max) if self.delay > SOME_DELAY else 0.0
        slot.delay = max(self.delay, asked, slow)
        if self._paused_until > time.monotonic():
            slot.lastseen = self._paused_until
        if asked:
            slot.concurrency = 1  # a delay between requests means one after the other
            slot.jitter = 0.0  # never sooner than the site asks
        elif self.strain:
            slot.delay *= 2 ** min(self.strain, self.failures_allowed or 5)


def retry_after(response: Response) -> float | None:
    """The seconds that a Retry-After header asks for, given as such or as a date (RFC 9110, 10.2.3); None without."""
    raw = response.headers.get("Retry-After")
    if raw is None:
        return None
    text = raw.decode("ascii", "replace").strip()
    if text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
