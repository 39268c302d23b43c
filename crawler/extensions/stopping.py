"""Brings a crawl that is to end to its end, in order and within seconds, whatever it is doing.

Scrapy 2.19 ends a spider by waiting: for each request in its slots, pauses and mute servers included, for each answer's
callback, for each item. Nothing of that has a clock, a stop during start-up is forgotten, and a second one while the
spider closes ends the engine before the stages have closed. So `stop` is the one way in: it begins the session's `Stop`,
which lets go of all that waits, and closes the spider once it is open. A crawl that Scrapy closes by itself
(CLOSESPIDER_…) is found out by looking.
"""

from __future__ import annotations

import asyncio
import atexit
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from typing import ClassVar, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import AsyncioLoopingCall

from crawler import scrapy_compat
from crawler.crawl.session import Session, session_of
from crawler.crawl.stopping import LIMIT
from crawler.declaration import Declaration

logger = logging.getLogger(__name__)

SECONDS = 0.2
"""How often it is looked whether the crawl is closing, and whether it can."""
SIGNALS = (signal.SIGTERM, signal.SIGINT)
"""A first one ends a run in order; a second one does what it does by default."""


class Stopping:
    """Ends one crawl."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._loop = AsyncioLoopingCall(self._look)
        self._closing: asyncio.Future[None] | None = None
        crawler.signals.connect(self._opened, signals.engine_started)
        crawler.signals.connect(self._ended, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not issubclass(crawler.spidercls, Declaration):
            raise NotConfigured
        stopping = cls(crawler)
        stopping.session.stop.then(WATCHDOG.begin)
        WATCHDOG.running.add(stopping)
        return stopping

    @property
    def session(self) -> Session:
        """The run."""
        return session_of(self.crawler)

    def stop(self, reason: str) -> None:
        """End the crawl: at once where it is open, else as soon as it is."""
        self.session.stop.begin(reason)
        self._look()

    def _opened(self) -> None:
        self._loop.start(SECONDS, now=True)
        self.session.claim.keep(lambda: self.stop("claim_over"))

    def _ended(self) -> None:
        WATCHDOG.running.discard(self)
        if self._loop.running:
            self._loop.stop()

    def _look(self) -> None:
        stop, engine = self.session.stop, self.crawler.engine
        if scrapy_compat.is_closing(self.crawler):
            if not stop.wanted and not stop.settled:
                stop.begin("closing")
            scrapy_compat.finish_scraper(self.crawler)
        elif stop.wanted and engine.running and self._closing is None:
            assert stop.reason is not None
            self._closing = asyncio.ensure_future(engine.close_spider_async(reason=stop.reason))


class Watchdog:
    """The last resort: ends the process where a crawl does not end by itself, such as in a loop of a parser.

    A thread of its own looks, since the loop may be what hangs. The state is as after a kill: the next run mends the
    segments and goes on.
    """

    running: ClassVar[set[Stopping]] = set()
    """The crawls of this process that have begun and not ended."""

    def __init__(self) -> None:
        self._watching = False
        self._told: float | None = None
        """When the whole process was told to end, by the monotonic clock."""

    def end_process(self) -> None:
        """The whole process is to end. Called by the handler of a signal, since the loop may be what hangs."""
        self._told = time.monotonic()
        self.begin()

    def begin(self) -> None:
        """Look in `LIMIT` seconds whether the crawls that were told to end have."""
        if not self._watching:
            self._watching = True
            self._wait(LIMIT)

    def _wait(self, seconds: float) -> None:
        timer = threading.Timer(seconds, self._look)
        timer.daemon = True
        timer.start()

    def _look(self) -> None:
        running = list(self.running)
        all_of_it = self._told is not None and time.monotonic() - self._told >= LIMIT - 1
        late = running if all_of_it else [each for each in running if each.session.stop.seconds >= LIMIT - 1]
        if late and len(late) == len(running):
            names = ", ".join(each.session.portal for each in late)
            self._end(f"{names}: did not end within {LIMIT:.0f} s, so the process is ended now; the next run goes on.")
        elif all_of_it:
            self._end("")  # every run has ended; what keeps the process is none of ours, such as a look-up of a name
        elif self._told is not None or any(each.session.stop.wanted for each in running):
            self._wait(1.0)
        else:
            self._watching = False

    def _end(self, why: str) -> None:
        if why and sys.stderr is not None:
            sys.stderr.write(why + "\n")
            sys.stderr.flush()
        os._exit(1)


WATCHDOG = Watchdog()
"""That of this process."""


def end_in_order(crawlers: Iterable[Crawler]) -> None:
    """Tell crawls to end: each within seconds, with its report, its segments complete."""
    for crawler in crawlers:
        try:
            stopping = crawler.get_extension(Stopping)
            if stopping is not None:
                stopping.stop("shutdown")
        except RuntimeError:  # Scrapy's answer where it has no extensions or no engine
            continue  # it never began


def at_first_signal(loop: asyncio.AbstractEventLoop, end: Callable[[], object]) -> None:
    """Call `end` in the loop at the first SIGTERM or SIGINT; a second one ends the process."""

    def told(*_: object) -> None:
        for each in SIGNALS:
            signal.signal(each, signal.SIG_DFL)
        WATCHDOG.end_process()
        loop.call_soon_threadsafe(end)

    for number in SIGNALS:
        signal.signal(number, told)
    atexit.register(_ignore)


def _ignore() -> None:
    """Ignore signals from here on: all is written, and the interpreter, which clears up for a tenth of a second, first puts
    the default handlers back. A signal that comes then would replace the run's exit code by its own."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
