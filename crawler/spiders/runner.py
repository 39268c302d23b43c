"""Runs the crawls of one process: opens each as it is due, and keeps of one that has ended what is told of it."""

from __future__ import annotations

import asyncio
import gc
import logging
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, NamedTuple

from scrapy.crawler import AsyncCrawlerProcess, Crawler

from crawler.crawl import health
from crawler.errors import AlreadyRunning, ArgumentError, PortalError
from crawler.extensions.report import Report
from crawler.page_workers.open_files import allow
from crawler.spiders.lean_settings import LeanSettings

logger = logging.getLogger(__name__)

CODES: dict[type[BaseException], int] = {ArgumentError: health.ARGUMENTS, AlreadyRunning: health.RUNNING}
"""Exit codes of what keeps a crawl from starting; anything else is a failure."""
COLLECTED_AFTER = 32
"""So many crawls have ended before what they leave in circles is freed: Python's collector is set to look seldom."""

LAST_BEGUN = 0.25
"""So much of the time limit must be left for a crawl to begin: one that is cut off in its first minute looks like a fault."""


class Job(NamedTuple):
    """A crawl to run: its spider's name, its arguments, and settings of its own at a priority (Scrapy's)."""

    spider: str
    arguments: Mapping[str, str]
    settings: Mapping[str, Any] = MappingProxyType({})
    priority: int | str = "spider"


@dataclass(frozen=True, slots=True)
class Ended:
    """What is left of a crawl: its exit code, its report, and what kept it from starting."""

    code: int
    why: str = ""
    report: Mapping[str, Any] | None = None
    was_good: bool = True
    """Whether the portal's run before was good."""
    fault: BaseException | None = None
    """What kept the crawl from starting; None for one that ran."""


class Runner:
    """Crawls in one process, so many of them open at once; the first signal ends all in order."""

    def __init__(self, process: AsyncCrawlerProcess, *, at_once: int) -> None:
        self.process = process
        process.settings = LeanSettings.of(process.settings)
        self.at_once = max(1, at_once)
        self.ended: dict[str, Ended] = {}
        self._waiting: list[tuple[str, Job]] = []
        self._open: dict[str, Crawler] = {}
        self._begun = time.monotonic()
        self._minutes = process.settings.getfloat("TIME_LIMIT")
        self._told = False

    def run(self, jobs: Mapping[str, Job]) -> dict[str, Ended]:
        """Crawl all, by name. What was not begun, for a signal or the time limit, is left out of the answer, and said."""
        from crawler.extensions.stopping import at_first_signal  # which loads the downloader

        allow(min(len(jobs), self.at_once))
        self._waiting = list(jobs.items())
        if len(jobs) > self.at_once:
            random.shuffle(self._waiting)  # so that a time limit does not cut off the same ones each time
        self._waiting.reverse()  # the next is the last
        at_first_signal(asyncio.get_event_loop(), self._stop_all)
        self._fill()
        self.process.start(install_signal_handlers=False)
        for label in self._open:
            self.ended[label] = Ended(health.FAILED, "ended before it was through; the next run goes on")
        if self._waiting:
            logger.warning(
                "%d portals were not begun: the run was to end. The next run takes them.", len(self._waiting)
            )
        return {label: self.ended[label] for label in jobs if label in self.ended}

    def _fill(self) -> None:
        while self._waiting and len(self._open) < self.at_once and not self._told:
            left = self._left()
            if self.ended and left is not None and left < self._minutes * LAST_BEGUN:
                return  # what begins with the run begins, and leaves its report, however short the limit
            self._begin(*self._waiting.pop())

    def _left(self) -> float | None:
        """Minutes that the run may still take; None: no limit."""
        if not self._minutes:
            return None
        return max(0.0, self._minutes - (time.monotonic() - self._begun) / 60)

    def _begin(self, label: str, job: Job) -> None:
        try:
            crawler = crawl_of(self.process, job.spider)
        except PortalError as fault:
            self.ended[label] = Ended(health.FAILED, fault=fault)
            return
        for name, value in job.settings.items():
            crawler.settings.set(name, value, job.priority)
        left = self._left()
        if left is not None and left < self._minutes:  # one that begins late has what is left of the limit
            crawler.settings.set("CLOSESPIDER_TIMEOUT", max(left * 60, 0.01), "spider")  # 0 would be no limit
        self._open[label] = crawler
        task = self.process.crawl(crawler, **job.arguments)
        task.add_done_callback(lambda task: self._end(label, task))

    def _end(self, label: str, task: asyncio.Task[None]) -> None:
        """Keep what is told of a crawl, let go of the rest, and begin the next."""
        self.ended[label] = told_of(self._open.pop(label), task)
        if self._waiting and len(self.ended) % COLLECTED_AFTER == 0:
            gc.collect()
        self._fill()

    def _stop_all(self) -> None:
        from crawler.extensions.stopping import end_in_order

        logger.warning("Told to stop: ending in order. A second signal ends the process at once.")
        self._told = True
        end_in_order(list(self._open.values()))


def crawl_of(process: AsyncCrawlerProcess, spider: str) -> Crawler:
    """A crawl of a portal by its name, not begun. Raises PortalError where there is none or its class raises."""
    try:
        return process.create_crawler(spider)
    except KeyError as fault:
        raise PortalError("There is no such portal here.") from fault
    except Exception as fault:  # whatever the portal's own class raises: it costs that portal alone
        raise PortalError(f"Its class raised {type(fault).__name__}: {fault}") from fault


def told_of(crawler: Crawler, task: asyncio.Task[None]) -> Ended:
    """What is left of a crawl whose task has ended."""
    fault = None if task.cancelled() else task.exception()
    if fault is not None:
        return Ended(CODES.get(type(fault), health.FAILED), fault=fault)
    try:
        report = crawler.get_extension(Report)
    except RuntimeError:  # Scrapy's answer before a crawl has its extensions
        report = None
    if report is None:
        return Ended(health.FAILED, "has no report")
    return Ended(report.exit_code, report.why, report.report, report.was_good)
