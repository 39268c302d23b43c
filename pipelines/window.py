"""The waiting window: until enough pages of a portal are known, no article is judged by what repeats.

Articles wait in a spool in the state, so that a killed run loses none that was flushed, and go through the pipelines
again when they may: when the window is full, when all pages are taken, when the spider closes. Nothing waits inside
`process_item`, which would stall the engine: an article that waits is dropped with `Held` and comes back by itself.
A mature portal's article waits as well, for a few pages only, where it holds a bare name that was never seen before.
"""

from __future__ import annotations

import asyncio
import logging
import zlib
from collections.abc import Coroutine
from dataclasses import dataclass
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from crawler.article_json import dump_article, load_article
from crawler.fetch import all_taken
from crawler.items import Article
from pipelines.memory import Memory, memory_of, store_of
from pipelines.memory_store import Store

logger = logging.getLogger(__name__)

TABLE = """
CREATE TABLE IF NOT EXISTS spool (
    portal TEXT NOT NULL, url TEXT NOT NULL, article BLOB NOT NULL, PRIMARY KEY (portal, url)) WITHOUT ROWID;
"""
DOUBTFUL = 6
"""So many further pages an article with a bare, new name waits for."""


class Held(DropItem):
    """The article waits; it comes back through the pipelines."""

    log_level = "DEBUG"  # an article that waits is no event


@dataclass(slots=True)
class Waiting:
    """An article in the window: packed, since two hundred portals may each have a hundred of them."""

    url: str
    packed: bytes
    until: int
    """How many pages must be known before it is judged."""

    def article(self) -> Article:
        """The article as it came."""
        return load_article(zlib.decompress(self.packed))


class Window:
    """The first stage: learns each article, and holds it back where that is too little to judge by."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.size: int = crawler.settings.getint("WINDOW", 40)
        self._waiting: list[Waiting] = []
        self._released: set[str] = set()
        self._tasks: set[asyncio.Future[None]] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        window = cls(crawler)
        crawler.signals.connect(window.release, signal=all_taken)
        crawler.signals.connect(window.item_done, signal=signals.item_scraped)
        crawler.signals.connect(window.item_done, signal=signals.item_dropped)
        crawler.signals.connect(window.item_done, signal=signals.item_error)
        return window

    @property
    def memory(self) -> Memory:
        """The portal's repetition memory, the one that `Clean` judges by."""
        return memory_of(self.crawler)

    @property
    def store(self) -> Store:
        """The state."""
        return store_of(self.crawler)

    @property
    def held(self) -> int:
        """How many articles wait."""
        return len(self._waiting)

    def open_spider(self) -> None:
        """Take up what a killed run left waiting; it is judged once the window is full, or when the spider rests."""
        self.store.db.executescript(TABLE)
        rows = self.store.db.execute("SELECT url, article FROM spool WHERE portal = ?", (self.memory.portal,))
        for url, data in rows.fetchall():
            try:
                load_article(data)
            except ValueError as fault:
                logger.error("What waited for %s cannot be read and is fetched anew: %s", url, fault)
                self._drop(url)
                continue
            self._waiting.append(Waiting(url, zlib.compress(data, 1), self.size))

    def process_item(self, item: Article) -> Article:
        """Learn an article; let it pass, or raise `Held`."""
        if item.event == "gone" or not item.blocks or item.url in self._released:
            return item
        memory = self.memory
        memory.learn(item)
        until = 0
        if memory.pages < self.size:
            until = self.size
        elif len(self._waiting) < self.size and memory.doubtful(item):
            until = memory.pages + DOUBTFUL
        if until:
            data = dump_article(item)
            self._waiting.append(Waiting(item.url, zlib.compress(data, 1), until))
            self.store.write("INSERT OR REPLACE INTO spool VALUES (?, ?, ?)", (memory.portal, item.url, data))
        self._release_due(memory.pages)
        if until:
            raise Held("waits until more of the portal's pages are known")
        return item

    async def release(self) -> None:
        """Release all that waits, and stay until it is through."""
        self._release_due(None)
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close_spider(self) -> None:
        """The same for a crawl that is stopped before all is taken."""
        await self.release()

    def item_done(self, item: Any, exception: BaseException | None = None) -> None:
        """Take an article out of the spool when it has come to its end, whichever that is."""
        if isinstance(exception, Held):
            return
        url = item.url if isinstance(item, Article) else item["url"]  # what is written leaves as its record
        if url in self._released:
            self._released.discard(url)
            self._drop(url)

    def _drop(self, url: str) -> None:
        self.store.write("DELETE FROM spool WHERE portal = ? AND url = ?", (self.memory.portal, url))

    def _release_due(self, pages: int | None) -> None:
        """Send on, in order, what waits for no more pages than are known; with None, all."""
        due = [w for w in self._waiting if pages is None or w.until <= pages]
        if not due:
            return
        self._waiting = [w for w in self._waiting if pages is not None and w.until > pages]
        self._released.update(w.url for w in due)
        task = asyncio.ensure_future(self._send(due))
        self._tasks.add(task)
        task.add_done_callback(self._sent)

    async def _send(self, due: list[Waiting]) -> None:
        engine = self.crawler.engine
        assert engine is not None
        for waiting in due:
            sending: Coroutine[Any, Any, None] = engine.scraper.start_itemproc_async(waiting.article(), response=None)
            await sending

    def _sent(self, task: asyncio.Future[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            logger.error("The window could not send articles on: %s", fault, exc_info=fault)
