"""Every private name of Scrapy and Twisted that the project touches, each with the version that it was read in.

Scrapy is pinned to a minor version for these. Whoever raises the pin reads each of them again.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, ModuleType, SimpleNamespace
from typing import Any

from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.utils import deprecate
from scrapy.utils.defer import deferred_to_future
from twisted.web._newclient import BODY, Request


def _module_of(frame: FrameType) -> ModuleType | None:
    return sys.modules.get(frame.f_globals["__name__"])


@contextmanager
def _frames_without_sources() -> Iterator[None]:
    """While this is open, Scrapy asks the frame of its caller alone what module it is of.

    Scrapy 2.19, `utils.deprecate.create_deprecated_class`: it calls `inspect.stack()`, which looks up file and source of
    every frame, for three classes that its downloader renamed. That was a thirteenth of an idle run.
    """
    vars(deprecate)["inspect"] = SimpleNamespace(
        stack=lambda: [(sys._getframe(1),), (sys._getframe(2),)], getmodule=_module_of, isclass=inspect.isclass
    )
    try:
        yield
    finally:
        vars(deprecate)["inspect"] = inspect


with _frames_without_sources():
    from scrapy.core.downloader.handlers.http11 import (
        HTTP11DownloadHandler,
        _LenientHTTP11ClientFactory,
        _LenientHTTP11ClientProtocol,
    )

ClientProtocol = _LenientHTTP11ClientProtocol
"""The client of one connection (Scrapy 2.19, scrapy/core/downloader/handlers/http11.py)."""
ClientFactory = _LenientHTTP11ClientFactory
"""What makes such clients (Scrapy 2.19, the same)."""
ClientRequest = Request
"""The request of such a client (Twisted 25 and 26, twisted/web/_newclient.py)."""


def in_body(client: ClientProtocol) -> bool:
    """Whether a client has read the head of an answer (Twisted 25 and 26, `HTTP11ClientProtocol._parser`)."""
    return client._parser is not None and client._parser.state == BODY


def quiescent(factory: ClientFactory) -> Callable[..., Any]:
    """What a new client calls when it is free again (Twisted 25 and 26, `_HTTP11ClientFactory._quiescentCallback`)."""
    callback: Callable[..., Any] = factory._quiescentCallback
    return callback


def set_pool(handler: HTTP11DownloadHandler, factory: type[ClientFactory], *, idle_seconds: int) -> None:
    """Set the connections of a handler: their client, no retries of Twisted's own, closed when idle for so long.

    Scrapy 2.19, `HTTP11DownloadHandler._pool`; Twisted 25 and 26, `HTTPConnectionPool._factory`.
    """
    handler._pool._factory = factory
    handler._pool.retryAutomatically = False
    handler._pool.cachedConnectionTimeout = idle_seconds


def close_pool(handler: HTTP11DownloadHandler) -> asyncio.Future[None]:
    """Close the connections that a handler keeps (Scrapy 2.19, `HTTP11DownloadHandler._pool`)."""
    return deferred_to_future(handler._pool.closeCachedConnections())  # type: ignore[no-untyped-call]


def set_slot(crawler: Crawler, key: str, slot: Slot) -> None:
    """Put a download slot of ours in place (Scrapy 2.19, `Downloader.slots`)."""
    assert crawler.engine is not None
    crawler.engine.downloader.slots[key] = slot


def drop_queue(slot: Slot, why: Callable[[], Exception]) -> None:
    """Fail each request that waits in a slot for its turn (Scrapy 2.19, `Slot.queue` of requests and Deferreds)."""
    while slot.queue:
        _, waiting = slot.queue.popleft()
        waiting.errback(why())


def scraper_is_idle(crawler: Crawler) -> bool:
    """Whether no answer and no item is under way (Scrapy 2.19, `engine.scraper.slot`)."""
    slot = crawler.engine.scraper.slot if crawler.engine else None
    return slot is None or slot.is_idle()


def is_closing(crawler: Crawler) -> bool:
    """Whether the spider is being closed or is closed (Scrapy 2.19, `ExecutionEngine._slot.closing`)."""
    slot = crawler.engine._slot if crawler.engine else None
    return slot is None or slot.closing is not None


def finish_scraper(crawler: Crawler) -> None:
    """Tell a scraper that waits for its last item to close that this is through.

    Scrapy 2.19 looks only when an answer is through (`Scraper._check_if_closing`): where an item of `Spider.start` or of
    the window is the last, nobody looks again, and the crawl never ends.
    """
    slot = crawler.engine.scraper.slot if crawler.engine else None
    if slot is not None and slot.closing is not None and not slot.closing.called and slot.is_idle():
        assert crawler.spider is not None
        slot.closing.callback(crawler.spider)


async def send_item(crawler: Crawler, item: Any) -> None:
    """Send an item through the stages, past the spider (Scrapy 2.19, `Scraper.start_itemproc_async`)."""
    assert crawler.engine is not None
    await crawler.engine.scraper.start_itemproc_async(item, response=None)
