"""The repetition memory of a crawl: opened once, for all of its stages."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from scrapy.crawler import Crawler

from crawler.crawl.session import session_of
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import Store

_OPEN: WeakKeyDictionary[Crawler, Memory] = WeakKeyDictionary()


def store_of(crawler: Crawler) -> Store:
    """The state of a crawl."""
    return session_of(crawler).state


def memory_of(crawler: Crawler) -> Memory:
    """The memory of the portal that is crawled: one for all stages of a crawl."""
    if crawler not in _OPEN:
        _OPEN[crawler] = Memory(store_of(crawler), session_of(crawler).portal)
    return _OPEN[crawler]
