"""Where a page is read: in the crawl's own process, or in one beside it.

One portal asked politely gives a page a second, which takes some milliseconds to read: a second process would only cost
its start. Two hundred portals in one process, or a site of one's own asked without a delay, are busy with reading for
most of their time: from then on it is done beside the crawl, on another core, and the crawl has its own for asking and
writing. A very large page is always read there: what takes seconds must not hold up everybody else's pages, and what
makes a parser crash must not take the run with it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

from crawler.errors import NotReached
from crawler.items import Page
from crawler.page_clock import bounded
from crawler.page_workers.messages import Unread
from crawler.page_workers.process import ReadingProcess

logger = logging.getLogger(__name__)

LARGE = 400_000
"""Bytes from which a page is read beside the crawl however little there is to do."""
PERIOD = 1.0
"""Seconds over which it is measured how busy the crawl is with reading."""
DEEP = 6
"""So many pages waiting at each process: the next one is read here, so that no core waits for another. The same while a
process starts, some tenths of a second: a page that waited for it held up all later ones of its portal."""


class Readers:
    """The reading processes of this process, shared by all its crawls; none until there is need of one."""

    def __init__(self) -> None:
        self.beside: list[ReadingProcess] = []
        """The processes that are up."""
        self.started = 0
        """How many were started in all."""
        self._users = 0
        self._busy = False
        self._cannot = False
        """Whether no process can be started on this machine."""
        self._since = time.monotonic()
        self._spent = 0.0

    def join(self) -> None:
        """One more crawl reads."""
        self._users += 1

    def leave(self) -> None:
        """One crawl less; the last ends the processes."""
        self._users -= 1
        if self._users > 0:
            return
        for process in self.beside:
            if not process.ended:
                process.stop()
        self.beside = []
        self._busy = False

    async def read(self, page: Unread, *, most: int, busy: float, steps: Sequence[str] = ()) -> Page:
        """What a page holds. `most`: how many processes there may be; 0: all is read in this one. `busy`: the share of
        its time that this one must spend on reading before others do it. `steps`: what a process that is started takes each
        article through, by the paths of functions.

        Raises ReadingFailed for a page that takes too long, or that the process which read it did not survive.
        """
        large = len(page.body) > LARGE
        while most > 0 and (large or self._busy) and not self._cannot:
            process = self._next(most, steps)
            if process is None or not (large or (process.ready and process.waiting < DEEP)):
                break
            try:
                return await process.read(page)
            except NotReached:
                self._check(process)
        return self._here(page, busy)

    def _here(self, page: Unread, busy: float) -> Page:
        import crawler.extract.page  # noqa: F401  (before the page's clock runs; see messages.Unread.read)

        begun = time.monotonic()
        if begun - self._since > PERIOD:
            self._since, self._spent = begun, 0.0
        try:
            found = bounded(page.read)
        finally:
            self._spent += time.monotonic() - begun
        self._busy = self._busy or self._spent >= busy * PERIOD
        return found

    def _next(self, most: int, steps: Sequence[str]) -> ReadingProcess | None:
        """The process with the least to do, one that is up before one that starts; a new one where all are up and have
        something to do and there may be more.
        """
        for process in self.beside:
            if process.ended:
                self._check(process)
        self.beside = [process for process in self.beside if not process.ended]
        if self._cannot:
            return None
        least = min(self.beside, key=lambda process: (not process.ready, process.waiting), default=None)
        all_up = all(process.ready for process in self.beside)
        if least is None or (least.waiting and all_up and len(self.beside) < most):
            try:
                least = ReadingProcess(steps)
            except OSError as fault:
                self._give_up(str(fault))
                return None
            self.started += 1
            self.beside.append(least)
        return least

    def _check(self, process: ReadingProcess) -> None:
        if not process.ready:
            self._give_up("it ended before its first page")

    def _give_up(self, why: str) -> None:
        if not self._cannot:
            self._cannot = True
            logger.warning("No reading process can be started (%s): pages are read in the crawl's own", why)


READERS = Readers()
"""Those of this process."""
