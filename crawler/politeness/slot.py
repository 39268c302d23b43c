"""The download slot of a site: when its next request may go, so that the site itself never sees two too close together.

Scrapy counts a delay from the moment it took the last request off its queue. In a busy process that request leaves
later (the loop has other portals to serve) and the next would then follow too soon: 0.17 s after it at a delay of 0.7 s,
measured at the server with 40 portals in one process. What is certain is when a request ended, by its answer or a
fault: it had reached the site before that. So a slot for one request at a time also counts from there.
"""

from __future__ import annotations

import random
import time

from scrapy import Request
from scrapy.core.downloader import Slot
from typing_extensions import override

SOME_DELAY = 0.001
"""Seconds. A slot without any delay sends its whole queue at once, whatever its concurrency: it counts a transfer only
when that has begun, which is after the loop that sends them (seen in Scrapy 2.19, `Downloader._process_queue`)."""
MOST_JITTER = 0.5
"""Of the delay: no request comes sooner than half of it after the last."""


class Transfers(set[Request]):
    """The requests under way, and when the last of them ended."""

    ended = 0.0
    """By the monotonic clock."""

    @override
    def remove(self, request: Request) -> None:
        """Take out a request that has its answer, or never will have; Scrapy asks for the next one's turn after that."""
        super().remove(request)
        self.ended = time.monotonic()


class PacedSlot(Slot):
    """A slot that keeps the least gap between requests by what the site saw, not by what this process meant to do."""

    def __init__(self, concurrency: int, delay: float, jitter: float) -> None:
        super().__init__(concurrency, delay, min(jitter, MOST_JITTER))
        self.transferring: Transfers = Transfers()
        self._sent = -1.0
        self._chance = 0.0

    @override
    def download_delay(self) -> float:
        """Seconds from when the last request was sent (`lastseen`) to when the next may be.

        The delay, randomised once a request (Scrapy draws anew at each look, which makes it a fifth longer on average);
        and with one request at a time, no less than the least gap after the last one's end.
        """
        if self.lastseen != self._sent:
            self._sent, self._chance = self.lastseen, random.uniform(-1.0, 1.0)
        wait = self.delay * (1 + self.jitter * self._chance)
        if self.concurrency == 1 and self.delay > SOME_DELAY:
            wait = max(wait, self.transferring.ended + self.delay * (1 - self.jitter) - self.lastseen)
        return wait
