"""Many probes in one process: a few sites at a time, the homes of one domain one after another."""

from __future__ import annotations

import asyncio
import logging
import shutil
import signal
import tempfile
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar
from urllib.parse import urlsplit

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from crawler.page_workers.open_files import allow
from crawler.probe.conclude import conclude
from crawler.probe.findings import Findings
from crawler.probe.spider import Probe, isolate, spider_of
from crawler.urls.domains import registered_domain
from pipelines.body import clean_batch

logger = logging.getLogger(__name__)

SIGNALS = (signal.SIGINT, signal.SIGTERM)

Whose = TypeVar("Whose")


@dataclass(slots=True)
class Job(Generic[Whose]):
    """A home page to be probed, for whatever asks."""

    whose: Whose
    home: str
    probe: type[Probe]


class Many(Generic[Whose]):
    """Runs probes. `told` is called with each as soon as it is done: with its findings, concluded, or why it broke off."""

    def __init__(
        self,
        process: AsyncCrawlerProcess,
        told: Callable[[Whose, Findings | None, str], None],
        *,
        at_once: int,
        limit: int,
    ) -> None:
        self._process, self._told, self._at_once, self._limit = process, told, at_once, limit
        self._waiting: deque[deque[Job[Whose]]] = deque()
        self._stopped = False
        self._folder = ""

    def run(self, jobs: Sequence[Job[Whose]]) -> bool:
        """Run them all; False where a signal ended it before that. Starts and ends the process's reactor."""
        by_domain: dict[str, deque[Job[Whose]]] = {}
        for job in jobs:
            by_domain.setdefault(registered_domain(urlsplit(job.home).netloc), deque()).append(job)
        # The longest queue first: a network of fifty titles on one domain takes longer than all others.
        self._waiting = deque(sorted(by_domain.values(), key=len, reverse=True))
        allow(self._at_once)
        with tempfile.TemporaryDirectory(prefix="probes-") as self._folder:
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
        """End in order: those under way go on to their end, no other begins; a second signal ends at once."""
        self._stopped = True
        logger.error("Told to stop: the sites that are being asked come to their end. A second signal ends at once.")
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)

    def _next(self, queue: deque[Job[Whose]]) -> None:
        """Begin with the next home of a domain; where there is none left, with the next domain's."""
        if self._stopped:
            return
        if not queue:
            if not self._waiting:
                return
            queue = self._waiting.popleft()
        job = queue.popleft()
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        settings = self._process.settings.copy()
        isolate(settings, str(folder), self._limit)
        crawler = Crawler(job.probe, settings)
        task: asyncio.Task[None] = self._process.crawl(crawler, url=job.home)

        def done(ended: asyncio.Task[None]) -> None:
            try:
                self._told(job.whose, *_findings(job, crawler, ended))
            finally:  # a fault of ours is logged by the loop and costs that home alone: whoever asked counts the results
                shutil.rmtree(folder, ignore_errors=True)
                self._next(queue)

        task.add_done_callback(done)


def _findings(job: Job[Any], crawler: Crawler, task: asyncio.Task[None]) -> tuple[Findings | None, str]:
    fault = None if task.cancelled() else task.exception()
    spider = spider_of(crawler)
    if spider is None or spider.findings is None:
        logger.error("The probe of %s broke off", job.home, exc_info=fault)
        return None, f"the probe broke off ({type(fault).__name__ if fault else 'it was ended'})"
    conclude(spider.findings, clean_batch)
    return spider.findings, ""
