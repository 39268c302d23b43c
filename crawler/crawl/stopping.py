"""Ending a run before it is through: by a signal, a time limit, or a disk that takes no more.

Whatever waits in a run waits through a `Stop`, so that it is let go within seconds: no new request is sent, waiting ones
are dropped, transfers are broken off after `GRACE`, and articles that wait in the window stay there after `RELEASE`.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

from scrapy.exceptions import IgnoreRequest

from crawler.errors import NewsError

GRACE = 3.0
"""Seconds that an answer under way has to arrive after the run was told to end."""
RELEASE = 8.0
"""Seconds after which no further article is released from the waiting window."""
LIMIT = 18.0
"""Seconds after which the process is ended in whatever state it is (`crawler.extensions.stopping.Watchdog`)."""

T = TypeVar("T")


class Stopped(NewsError, IgnoreRequest):
    """Raised where something would be asked for or waited for while the run is being ended."""

    def __init__(self) -> None:
        super().__init__("the run is being ended")


class Stop:
    """Whether a run is to end."""

    def __init__(self) -> None:
        self.reason: str | None = None
        """Why it is to end, by Scrapy's word for it (shutdown, closespider_timeout, cannot_write); None: it is not."""
        self.settled = False
        """Whether all that was taken is through: from then on the run ends by itself."""
        self._since = 0.0
        self._waiting: set[asyncio.Future[None]] = set()
        self._then: list[Callable[[], object]] = []

    @property
    def wanted(self) -> bool:
        """Whether the run is to end."""
        return self.reason is not None

    @property
    def seconds(self) -> float:
        """How long ago the run was told to end; 0 where it was not."""
        return time.monotonic() - self._since if self.wanted else 0.0

    def begin(self, reason: str) -> None:
        """Tell all who wait that the run is to end. The first reason stays."""
        if self.wanted:
            return
        self.reason, self._since = reason, time.monotonic()
        for each in self._waiting:
            if not each.done():
                each.set_result(None)
        for act in self._then:
            act()

    def then(self, act: Callable[[], object]) -> None:
        """Have something done when the run is told to end."""
        self._then.append(act)

    async def unless(self, work: Awaitable[T]) -> T:
        """The result of `work`, which is cancelled where the run is told to end first. Raises Stopped then."""
        working = asyncio.ensure_future(work)
        if self.wanted:
            working.cancel()
            raise Stopped
        told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(told)
        try:
            await asyncio.wait((working, told), return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                return working.result()
            raise Stopped
        finally:
            self._waiting.discard(told)
            working.cancel()
