"""One request means one request: the HTTP handler, without Twisted's retries behind our back."""

from __future__ import annotations

import asyncio

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import ResponseDataLossError
from scrapy.http import Response
from typing_extensions import override

from crawler.crawl.session import session_of
from crawler.crawl.stopping import GRACE, Stopped
from crawler.politeness.client import BoundedClientFactory
from crawler.politeness.whole_body import is_whole
from crawler.scrapy_compat import close_pool, set_pool

IDLE_SECONDS = 2
"""A connection unused for so long is not used again. Many servers close theirs after five (Apache's KeepAliveTimeout);
a request sent just then is lost."""


CLOSING = 1
"""Seconds that connections have to close at a run's end."""


class OneRequest(HTTP11DownloadHandler):
    """Scrapy's own, but that a request that failed is sent again by the retry middleware only, after the site's delay.

    Twisted's pool repeats a GET at once where a connection used before breaks without an answer: a server that breaks
    them on purpose, or falls over, saw two requests within a hundredth of a second. And a transfer is broken off where
    the run is to end and the answer does not come within `GRACE`.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        set_pool(self, BoundedClientFactory, idle_seconds=IDLE_SECONDS)
        self._transfers: set[asyncio.Task[Response]] = set()
        self._broken_off = False
        self._session = session_of(crawler)
        self._session.stop.then(self._stop)

    @override
    async def download_request(self, request: Request) -> Response:
        """The answer.

        Raises ResponseDataLossError where it broke off before its end, Stopped where the run ended first or has no right to
        the portal any more.
        """
        if self._session.claim.over:
            self._session.stop.begin("claim_over")
            raise Stopped
        transfer = asyncio.ensure_future(super().download_request(request))
        self._transfers.add(transfer)
        try:
            response = await transfer
        except asyncio.CancelledError:
            if self._broken_off:
                raise Stopped from None
            raise
        finally:
            self._transfers.discard(transfer)
        if "dataloss" in response.flags and not is_whole(response.body, response.headers.get("Content-Encoding")):
            raise ResponseDataLossError
        return response

    @override
    async def close(self) -> None:
        """Close the connections that are kept, or go on after a second: servers may never say that they are closed.

        Scrapy's own fires its Deferred a second time, with a traceback, where a busy process comes to it too late.
        """
        await asyncio.wait([close_pool(self)], timeout=CLOSING)

    def _stop(self) -> None:
        asyncio.get_running_loop().call_later(GRACE, self._break_off)

    def _break_off(self) -> None:
        self._broken_off = True
        for transfer in self._transfers:
            transfer.cancel()
