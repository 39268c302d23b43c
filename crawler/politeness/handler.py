"""One request means one request: the HTTP handler, without Twisted's retries behind our back."""

from __future__ import annotations

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler

from crawler.politeness.client import BoundedClientFactory

IDLE_SECONDS = 2
"""A connection unused for so long is not used again. Many servers close theirs after five (Apache's KeepAliveTimeout);
a request sent just then is lost."""


class OneRequest(HTTP11DownloadHandler):
    """Scrapy's own, but that a request that failed is sent again by the retry middleware only, after the site's delay.

    Twisted's pool repeats a GET at once where a connection used before breaks without an answer: a server that breaks
    them on purpose, or falls over, saw two requests within a hundredth of a second.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = BoundedClientFactory
        self._pool.retryAutomatically = False
        self._pool.cachedConnectionTimeout = IDLE_SECONDS
