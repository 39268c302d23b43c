"""A worker: takes portals that are due, crawls many of them in one process, and goes on until it is told to end.

A process a run costs more than a second of its own; in here a run with nothing new costs some hundredths. Of workers on
other machines it knows nothing: who may run what stands in the leases.
"""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Iterable
from pathlib import Path

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from crawler.crawl import health
from crawler.errors import NewsError, PortalError, StateError
from crawler.extensions.stopping import end_in_order
from crawler.fleet import schedule
from crawler.fleet.postgres.lease import Lease
from crawler.fleet.stores import FleetStores
from crawler.spiders.lean_settings import LeanSettings
from crawler.spiders.runner import COLLECTED_AFTER, Ended, crawl_of, told_of

logger = logging.getLogger(__name__)

LOOK = 1.0
"""Seconds after which a worker with a free place looks again for a portal that is due."""
AGAIN = 10.0
"""Seconds until it looks again where the database did not answer."""


class Worker:
    """Crawls up to `most` portals at once."""

    def __init__(
        self, process: AsyncCrawlerProcess, stores: FleetStores, *, most: int, once: bool, alive: Path | None = None
    ) -> None:
        """`once`: end when no portal is due and none is being crawled. `alive`: a file to touch with each look."""
        self.process, self.stores, self.most, self.once = process, stores, most, once
        process.settings = LeanSettings.of(process.settings)
        self.alive = alive
        self.codes: dict[int, int] = {}
        """How many runs ended with each exit code."""
        self.lost = 0
        """How many lost their lease."""
        self._ended = 0
        self._crawlers: dict[asyncio.Task[None], Crawler] = {}
        self._ending = asyncio.Event()

    def end(self) -> None:
        """Take no more portals, and end those under way within seconds."""
        logger.warning("Told to stop: ending in order. A second signal ends the process at once.")
        self._ending.set()
        end_in_order(self._crawlers.values())

    async def work(self) -> None:
        """Crawl what is due until told to end."""
        told = asyncio.ensure_future(self._ending.wait())
        try:
            while not self._ending.is_set():
                taken, pause = False, LOOK
                try:
                    taken = self._fill()
                except StateError as fault:
                    logger.error("%s", fault)
                    pause = AGAIN
                if self.alive is not None:
                    self.alive.touch()
                if self.once and not self._crawlers and not taken:
                    return
                await asyncio.wait({told, *self._crawlers}, timeout=pause, return_when=asyncio.FIRST_COMPLETED)
            while self._crawlers:
                await asyncio.wait(self._crawlers)
        finally:
            told.cancel()

    def _fill(self) -> bool:
        """Begin what is due, as far as there are places; whether there was anything. Raises StateError."""
        begun = False
        while len(self._crawlers) < self.most:
            taken = schedule.take(self.stores.database, self.stores.seconds)
            if taken is None:
                return begun
            self._begin(taken)
            begun = True
        return begun

    def _begin(self, due: schedule.Due) -> None:
        try:
            crawler = crawl_of(self.process, due.portal)
        except PortalError as fault:
            self._count(due, Ended(health.FAILED, fault=fault), epoch=None)
            return
        task = self.process.crawl(crawler)
        self._crawlers[task] = crawler
        task.add_done_callback(lambda ended: self._end(ended, due))

    def _end(self, task: asyncio.Task[None], due: schedule.Due) -> None:
        crawler = self._crawlers.pop(task)
        self._ended += 1
        if self._ended % COLLECTED_AFTER == 0:
            gc.collect()  # what crawls leave in circles: the collector itself looks so seldom that it would add up
        ended = told_of(crawler, task)
        if ended.code == health.RUNNING:
            return  # whoever has it puts it off
        claim = crawler.spider.session.claim if crawler.spider is not None else None  # type: ignore[attr-defined]
        lease = claim if isinstance(claim, Lease) else None
        if lease is not None and lease.lost:
            logger.warning("%s is left to whoever takes it over.", due.portal)
            self.lost += 1
            return
        self._count(due, ended, epoch=lease.epoch if lease is not None else None)

    def _count(self, due: schedule.Due, ended: Ended, *, epoch: int | None) -> None:
        """Say how a run ended, count it, and put the portal off until its next."""
        if ended.fault is None:
            level = logging.INFO if ended.code == health.GOOD else logging.ERROR
            logger.log(level, "%s: exit code %d: %s", due.portal, ended.code, ended.why)
        elif isinstance(ended.fault, NewsError):
            logger.error("%s: %s", due.portal, ended.fault)
        else:
            logger.error("%s could not be crawled", due.portal, exc_info=ended.fault)
        self.codes[ended.code] = self.codes.get(ended.code, 0) + 1
        report = None if ended.report is None else dict(ended.report)
        try:
            schedule.done(self.stores.database, due, ended.code, report, epoch=epoch)
        except StateError as trouble:
            logger.error("%s", trouble)


def said(codes: dict[int, int]) -> str:
    """What came of a worker's runs, in a sentence."""
    words: Iterable[tuple[int, str]] = (
        (health.GOOD, "good"),
        (health.FAILED, "failed"),
        (health.UNHEALTHY, "unhealthy"),
    )
    told = [f"{codes[code]} {word}" for code, word in words if codes.get(code)]
    return f"{sum(codes.values())} runs: {', '.join(told)}." if told else "No run."
