"""A worker: takes portals that are due, crawls many of them in one process, and goes on until it is told to end.

A process a run costs more than a second of its own; in here a run with nothing new costs some hundredths. Of workers on
other machines it knows nothing: who may run what stands in the leases.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from crawler.crawl import health
from crawler.errors import AlreadyRunning, NewsError, StateError
from crawler.extensions.report import Report
from crawler.extensions.stopping import end_in_order
from crawler.fleet import schedule
from crawler.fleet.lease import Lease
from crawler.fleet.stores import FleetStores

logger = logging.getLogger(__name__)

LOOK = 1.0
"""Seconds after which a worker with a free place looks again for a portal that is due."""


class Worker:
    """Crawls up to `most` portals at once."""

    def __init__(self, process: AsyncCrawlerProcess, stores: FleetStores, *, most: int, once: bool) -> None:
        """`once`: end when no portal is due and none is being crawled."""
        self.process, self.stores, self.most, self.once = process, stores, most, once
        self.codes: dict[int, int] = {}
        """How many runs ended with each exit code."""
        self.lost = 0
        """How many lost their lease."""
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
                taken = self._fill()
                if self.once and not self._crawlers and not taken:
                    return
                await asyncio.wait({told, *self._crawlers}, timeout=LOOK, return_when=asyncio.FIRST_COMPLETED)
            while self._crawlers:
                await asyncio.wait(self._crawlers)
        finally:
            told.cancel()

    def _fill(self) -> bool:
        """Begin what is due, as far as there are places; whether there was anything."""
        begun = False
        while len(self._crawlers) < self.most:
            try:
                taken = schedule.take(self.stores.database, self.stores.seconds)
            except StateError as fault:
                logger.error("%s", fault)
                return begun
            if taken is None:
                return begun
            self._begin(taken)
            begun = True
        return begun

    def _begin(self, due: schedule.Due) -> None:
        try:
            crawler = self.process.create_crawler(due.portal)
        except KeyError:
            logger.error("%s is scheduled, and there is no such portal here.", due.portal)
            return
        except Exception:
            logger.exception("%s could not be crawled", due.portal)
            return
        task = self.process.crawl(crawler)
        self._crawlers[task] = crawler
        task.add_done_callback(lambda ended: self._ended(ended, due))

    def _ended(self, task: asyncio.Task[None], due: schedule.Due) -> None:
        portal = due.portal
        crawler = self._crawlers.pop(task)
        fault = None if task.cancelled() else task.exception()
        if isinstance(fault, AlreadyRunning):
            return  # whoever has it puts it off
        claim = crawler.spider.session.claim if crawler.spider is not None else None  # type: ignore[attr-defined]
        if isinstance(claim, Lease) and claim.lost:
            logger.warning("%s is left to whoever takes it over.", portal)
            self.lost += 1
            return
        report: Report | None = None
        if fault is None:
            report = crawler.get_extension(Report)
            code = report.exit_code if report is not None else health.FAILED
        else:
            code = health.FAILED
            if isinstance(fault, NewsError):
                logger.error("%s: %s", portal, fault)
            else:
                logger.error("%s could not be crawled", portal, exc_info=fault)
        if report is not None:
            level = logging.INFO if code == health.GOOD else logging.ERROR
            logger.log(level, "%s: exit code %d: %s", portal, code, report.why)
        self.codes[code] = self.codes.get(code, 0) + 1
        try:
            schedule.done(
                self.stores.database,
                due,
                code,
                report.report if report is not None else None,
                epoch=claim.epoch if isinstance(claim, Lease) else None,
            )
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
