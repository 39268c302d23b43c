"""Lets a crawl that is being ended come to its end.

Scrapy's scraper, once it is told to close, waits until no response and no item is under way, but looks only when a
response is through (Scrapy 2.19, `Scraper._check_if_closing`). Items that come from `Spider.start` (posts of the REST
interface) or from the window can be the last that are under way; then nobody looks again, and the run never ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.utils.asyncio import AsyncioLoopingCall

if TYPE_CHECKING:
    from scrapy.core.scraper import Slot

SECONDS = 0.5


class Closing:
    """Looks for the scraper."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._loop = AsyncioLoopingCall(self.look)
        crawler.signals.connect(self.opened, signals.spider_opened)
        crawler.signals.connect(self.closed, signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def opened(self) -> None:
        """Begin to look."""
        self._loop.start(SECONDS, now=False)

    def look(self) -> None:
        """Say that all is through, where the scraper waits for that and it is."""
        slot: Slot | None = self.crawler.engine.scraper.slot if self.crawler.engine else None
        if slot is not None and slot.closing is not None and not slot.closing.called and slot.is_idle():
            assert self.crawler.spider is not None
            slot.closing.callback(self.crawler.spider)

    def closed(self) -> None:
        """Stop."""
        if self._loop.running:
            self._loop.stop()
