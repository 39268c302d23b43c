"""The right to run a portal: a row with an epoch and an end, renewed by a timer and checked wherever something is written.

Whoever finds the end in the past takes the row over with the next epoch. A worker that was frozen past its end and wakes
cannot write any more: its flush looks for its own epoch, in the transaction that would write. Nor does it ask the site:
by its own clock, which counts on while the machine sleeps, the right is over as soon as it is for the database.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket
import time
from collections.abc import Callable

from crawler.errors import AlreadyRunning, StateError
from crawler.fleet.postgres.database import Connection, Database

logger = logging.getLogger(__name__)

SECONDS = 60.0
"""How long a right lasts that is not renewed."""
AGAIN = 1.0
"""Seconds until a renewal that failed is tried again."""


class LeaseOver(StateError):
    """Raised where a run would write whose right to the portal is over."""


class Lease:
    """A portal's lease. See `crawler.crawl.stores.Claim`."""

    def __init__(self, database: Database, portal: str, *, seconds: float = SECONDS) -> None:
        """Take the portal. Raises AlreadyRunning where another has it, StateError."""
        self.database, self.portal, self.seconds = database, portal, seconds
        self.holder = f"{socket.gethostname()}:{os.getpid()}"
        asked = clock()
        taken = database.row(
            "INSERT INTO news.leases AS held (portal, epoch, holder, until) "
            "VALUES (%s, 1, %s, clock_timestamp() + make_interval(secs => %s)) ON CONFLICT (portal) DO UPDATE SET "
            "epoch = held.epoch + 1, holder = excluded.holder, until = excluded.until "
            "WHERE held.until <= clock_timestamp() RETURNING epoch",
            (portal, self.holder, seconds),
        )
        if taken is None:
            found = database.row("SELECT holder FROM news.leases WHERE portal = %s", (portal,))
            raise AlreadyRunning(f"Another run of {portal} is under way ({found[0] if found else 'just ended'}).")
        self.epoch: int = taken[0]
        self._until = asked + seconds
        self.lost = False
        """Whether the lease ran out before it was given back."""
        self._timer: asyncio.TimerHandle | None = None

    @property
    def over(self) -> bool:
        """Whether the lease has run out by this machine's clock."""
        return clock() >= self._until

    def check(self, connection: Connection) -> None:
        """Raise LeaseOver unless the lease holds; it cannot be taken over until the caller's transaction ends."""
        found = connection.execute(
            "SELECT until > clock_timestamp() FROM news.leases WHERE portal = %s AND epoch = %s FOR UPDATE",
            (self.portal, self.epoch),
        ).fetchone()
        if found != (True,):
            self._until, self.lost = 0.0, True
            raise LeaseOver(
                f"The lease of {self.portal} is over, so that nothing more is written: another worker may have the portal."
            )

    def renew(self) -> bool:
        """Renew the lease; False where it is over. Raises StateError where the database cannot be asked."""
        asked = clock()
        renewed = self.database.do(
            "UPDATE news.leases SET until = clock_timestamp() + make_interval(secs => %s) "
            "WHERE portal = %s AND epoch = %s AND until > clock_timestamp()",
            (self.seconds, self.portal, self.epoch),
        )
        self._until, self.lost = (asked + self.seconds, False) if renewed else (0.0, True)
        return bool(renewed)

    def keep(self, lost: Callable[[], object]) -> None:
        """Renew the lease from now on, in the running event loop; `lost` is called where it is over."""
        loop = asyncio.get_running_loop()

        def tick() -> None:
            pause = self.seconds / 3
            try:
                held = not self.over and self.renew()
            except StateError as fault:
                logger.warning("The lease of %s could not be renewed: %s", self.portal, fault)
                held, pause = True, AGAIN
            if held:
                self._timer = loop.call_later(pause, tick)
            else:
                logger.error("The lease of %s is over; the run ends.", self.portal)
                lost()

        self._timer = loop.call_later(self.seconds / 3, tick)

    def close(self) -> None:
        """Give the portal back; one that is over is another's. Raises StateError."""
        if self._timer is not None:
            self._timer.cancel()
        self._until, self.lost = 0.0, self.lost or self.over
        self.database.do(
            "UPDATE news.leases SET until = clock_timestamp() WHERE portal = %s AND epoch = %s AND until > clock_timestamp()",
            (self.portal, self.epoch),
        )


def clock() -> float:
    """Seconds of a clock that nobody sets and that does not stop while the machine sleeps."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.time()
