"""The repetition memory of a crawl: opened once, for all of its stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from weakref import WeakKeyDictionary

from scrapy.crawler import Crawler

from pipelines.repetition.memory import Memory
from pipelines.repetition.store import Store

if TYPE_CHECKING:
    from crawler.spiders.portal import Portal

_OPEN: WeakKeyDictionary[Crawler, Memory] = WeakKeyDictionary()


def store_of(crawler: Crawler) -> Store:
    """The state of a crawl."""
    state: Store = cast("Portal", crawler.spider).site.state
    return state


def memory_of(crawler: Crawler) -> Memory:
    """The memory of the portal that is crawled: one for all stages of a crawl."""
    if crawler not in _OPEN:
        _OPEN[crawler] = Memory(store_of(crawler), cast("Portal", crawler.spider).portal_name)
    return _OPEN[crawler]
