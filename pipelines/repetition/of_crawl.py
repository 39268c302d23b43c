"""The repetition memory of a crawl: opened once, for all of its stages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from scrapy.crawler import Crawler

from crawler.crawl.session import session_of

if TYPE_CHECKING:  # which loads the rules of boilerplate; most runs find no article
    from pipelines.repetition.memory import Memory

_OPEN: WeakKeyDictionary[Crawler, Memory] = WeakKeyDictionary()


def memory_of(crawler: Crawler) -> Memory:
    """The memory of the portal that is crawled: one for all stages of a crawl."""
    if crawler not in _OPEN:
        from pipelines.repetition.memory import Memory

        _OPEN[crawler] = Memory(session_of(crawler).state, session_of(crawler).portal)
    return _OPEN[crawler]
