"""The waiting window: until enough pages of a portal are known, no article is judged by what repeats.

Articles wait in a spool in the state, so that a killed run loses none that was flushed, and go through the pipelines
again when they may: when the window is full, when all pages are taken, when the spider closes. Nothing waits inside
`process_item`, which would stall the engine: an article that waits is dropped with `Waits` and comes back by itself.
A mature portal's article waits as well, for a few pages only, where it holds a bare name that was never seen before.
"""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.crawler import Crawler

from crawler.crawl.drops import StillOpen
from crawler.crawl.session import session_of
from crawler.crawl.stopping import RELEASE
from crawler.errors import StateError
from crawler.fetch import all_taken
from crawler.items import Article, Item
from crawler.scrapy_compat import send_item
from crawler.state.article_json import dump, load_item
from crawler.state.known import seconds
from crawler.state.store import StateStore
from crawler.urls.canonical import url_key
from pipelines.page_time import in_time
from pipelines.repetition.of_crawl import memory_of

if TYPE_CHECKING:  # loaded with the first article, see of_crawl
    from pipelines.repetition.memory import Memory

logger = logging.getLogger(__name__)

DOUBTFUL = 6
"""So many further pages an article with a bare, new name waits for."""


class Waits(StillOpen):
    """The article waits in the spool; the window sends it through the pipelines again."""


class Window:
    """The first stage: learns each article, and holds it back where that is too little to judge by."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.size: int = crawler.settings.getint("WINDOW", 100)
        self._waiting: dict[str, int] = {}
        """The URLs of those in the spool, in order, and how many pages must be known before each is judged."""
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
    def store(self) -> StateStore:
        """The state."""
        return session_of(self.crawler).state

    @property
    def waiting(self) -> int:
        """How many articles wait."""
        return len(self._waiting)

    def open_spider(self) -> None:
        """Take up what a killed run left waiting; it is judged once the window is full, or when the spider rests."""
        self._waiting = dict.fromkeys(self.store.spool.urls(session_of(self.crawler).portal), self.size)
        for url in self._waiting:
            session_of(self.crawler).run.resume(url_key(url))

    def process_item(self, item: Item) -> Item:
        """Learn an article; let it pass, or raise `Waits`, or TooSlow where learning takes too long."""
        article = item.article
        if item.outcome.event == "gone" or not article.blocks or article.url in self._released:
            return item
        memory = self.memory
        in_time(session_of(self.crawler), item, partial(memory.learn, article), doing="compared")
        until = self._until(article)
        if until:
            again = article.url in self._waiting
            self._waiting[article.url] = until
            self.store.spool.put(memory.portal, article.url, dump(item))
            if again:
                run = session_of(self.crawler).run
                run.count("unchanged")
                run.close(url_key(article.url))
        self._release_due(memory.pages)
        if until:
            raise Waits("waits until more of the portal's pages are known")
        return item

    def _until(self, article: Article) -> int:
        """How many pages must be known before an article is judged; 0: it need not wait."""
        if self.memory.pages < self.size:
            return self.size
        if len(self._waiting) < self.size and self.memory.doubtful(article):
            return self.memory.pages + DOUBTFUL
        return 0

    async def release(self) -> None:
        """Release all that waits, and stay until it is through; what a run that is to end has no time for stays."""
        if not session_of(self.crawler).stop.seconds > RELEASE:
            self._release_due(None)
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close_spider(self) -> None:
        """The same for a crawl that is stopped before all is taken."""
        await self.release()
        session_of(self.crawler).run.counts["waiting"] = self.waiting

    def item_done(self, item: Any, exception: BaseException | None = None) -> None:
        """Take an article out of the spool when it has come to its end, whichever that is."""
        if isinstance(exception, StillOpen):
            return
        url = item.article.url if isinstance(item, Item) else item["url"]  # what is written leaves as its record
        if url in self._released:
            self._drop(url)

    def _drop(self, url: str) -> None:
        self._released.discard(url)
        self.store.spool.drop(self.memory.portal, url)

    def _release_due(self, pages: int | None) -> None:
        """Send on, in order, what waits for no more pages than are known; with None, all."""
        due = [url for url, until in self._waiting.items() if pages is None or until <= pages]
        if not due:
            return
        for url in due:
            del self._waiting[url]
        self._released.update(due)
        task = asyncio.ensure_future(self._send(due))
        self._tasks.add(task)
        task.add_done_callback(self._sent)

    async def _send(self, urls: list[str]) -> None:
        """Take each article from the spool when its turn has come: many portals' windows are no burden on the memory."""
        stop = session_of(self.crawler).stop
        try:
            self.store.flush()
        except StateError as fault:  # they stay in the spool, or are fetched anew
            logger.error("%s", fault)
            session_of(self.crawler).run.failure = str(fault)
            stop.begin("cannot_write")
            self._waiting.update(dict.fromkeys(urls, self.size))
            self._released.difference_update(urls)
            return
        for place, (url, data) in enumerate(self.store.spool.read(self.memory.portal, urls)):
            if stop.seconds > RELEASE or stop.reason == "cannot_write":
                self._waiting.update(dict.fromkeys(urls[place:], self.size))
                self._released.difference_update(urls[place:])
                return
            if (item := self._take(url, data)) is not None:
                await send_item(self.crawler, item)

    def _take(self, url: str, data: bytes | None) -> Item | None:
        """An article of the spool; one that cannot be read is dropped with a word, and fetched anew by the next run."""
        try:
            item = load_item(data or b"")
        except ValueError as fault:
            logger.error("What waited for %s cannot be read and is fetched anew: %s", url, fault)
            self._drop(url)
            run = session_of(self.crawler).run
            run.name("failed", url, "what waited in the window cannot be read; it is fetched anew")
            run.close(url_key(url))
            return None
        session = session_of(self.crawler)
        if session.mended.get(url_key(url)) == seconds(item.crawled.crawled_at):
            self._drop(url)  # the run that was killed wrote it, and had no time to take it out of the spool
            session.run.count("unchanged")
            session.run.close(url_key(url))
            return None
        item.article.verdicts = []  # may be of an older version's rules: it is looked at anew
        return item

    def _sent(self, task: asyncio.Future[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (fault := task.exception()) is not None:
            logger.error("The window could not send articles on: %s", fault, exc_info=fault)
