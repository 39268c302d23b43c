"""Looking at many portals in one process: a few sites at a time, the portals of one domain one after another."""

from __future__ import annotations

import asyncio
import logging
import shutil
import signal
import tempfile
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from crawler.check.verdict import Verdict, judge
from crawler.page_workers.open_files import allow
from crawler.probe.conclude import conclude
from crawler.probe.findings import Findings
from crawler.probe.spider import Probe, isolate, spider_of
from crawler.provinces import WIB
from crawler.spiders.portal import Portal
from crawler.urls.domains import registered_domain
from pipelines.body import clean_batch

logger = logging.getLogger(__name__)

REQUESTS = 12
"""Requests that a look may cost a portal, robots.txt, redirects and retries included."""
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Look(Probe):
    """A probe that asks for what a crawl would use, and no more."""

    name = "look"
    thorough = False


@dataclass(slots=True)
class Looked:
    """A portal that was looked at."""

    portal: type[Portal]
    at: datetime
    verdict: Verdict
    findings: Findings | None
    """None where the look broke off."""


class Check:
    """Looks at portals. `told` is called with each as soon as it is done."""

    def __init__(self, process: AsyncCrawlerProcess, at_once: int, told: Callable[[Looked], None]) -> None:
        self._process, self._at_once, self._told = process, at_once, told
        self._waiting: deque[deque[type[Portal]]] = deque()
        self._stopped = False
        self._folder = ""

    def run(self, portals: Sequence[type[Portal]]) -> bool:
        """Look at all of them; False where a signal ended it before that. Starts and ends the process's reactor."""
        by_domain: dict[str, deque[type[Portal]]] = {}
        for portal in portals:
            by_domain.setdefault(registered_domain(urlsplit(portal.home).netloc), deque()).append(portal)
        # The longest queue first: a network of fifty titles on one domain takes longer than all others.
        self._waiting = deque(sorted(by_domain.values(), key=len, reverse=True))
        allow(self._at_once)
        with tempfile.TemporaryDirectory(prefix="check-") as self._folder:
            for _ in range(min(self._at_once, len(self._waiting))):
                self._next(self._waiting.popleft())
            before = {number: signal.signal(number, self._stop) for number in SIGNALS}
            try:
                self._process.start(install_signal_handlers=False)
            finally:
                for number, handler in before.items():
                    signal.signal(number, handler)
        return not self._stopped

    def _stop(self, *_: Any) -> None:
        """End in order: those under way are looked at to their end, no other begins; a second signal ends at once."""
        self._stopped = True
        logger.warning("Told to stop: the portals under way are looked at to their end. A second signal ends at once.")
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)

    def _next(self, queue: deque[type[Portal]]) -> None:
        """Begin with the next portal of a domain; where there is none left, with the next domain's."""
        if self._stopped:
            return
        if not queue:
            if not self._waiting:
                return
            queue = self._waiting.popleft()
        portal = queue.popleft()
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        settings = self._process.settings.copy()
        isolate(settings, str(folder), REQUESTS)
        crawler = Crawler(look_class(portal), settings)
        task: asyncio.Task[None] = self._process.crawl(crawler, url=portal.home)

        def done(ended: asyncio.Task[None]) -> None:
            try:
                self._told(self._looked(portal, crawler, ended))
            finally:  # a fault of ours is logged by the loop, counted by `report`, and costs that portal only
                shutil.rmtree(folder, ignore_errors=True)
                self._next(queue)

        task.add_done_callback(done)

    def _looked(self, portal: type[Portal], crawler: Crawler, task: asyncio.Task[None]) -> Looked:
        now = datetime.now(WIB).replace(microsecond=0)
        fault = None if task.cancelled() else task.exception()
        spider = spider_of(crawler)
        if spider is None or spider.findings is None:
            logger.error("%s: the look broke off", portal.name, exc_info=fault)
            return Looked(portal, now, Verdict("unread", f"the look broke off ({type(fault).__name__})"), None)
        conclude(spider.findings, clean_batch)
        return Looked(portal, now, judge(spider.findings, now), spider.findings)


def look_class(portal: type[Portal]) -> type[Look]:
    """The spider that looks at a portal, knowing what the portal declares but its time zone, which is to be found."""
    made: dict[str, Any] = {"name": "look", "home": portal.home, "__module__": __name__}
    return type("PortalLook", (Look, portal), made)
