"""A crawl stays on its portal's site: host and port, redirects included.

A downloader middleware sees redirected requests too, since the redirect middleware sends them through all again.
"""

from __future__ import annotations

from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler

from crawler.politeness import OffSite
from crawler.urls import is_http, same_site, site_of


class Scope:
    """Refuses requests to other sites, and gives each site a download slot of its own."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Raise OffSite for a request that leaves the portal's site."""
        home: str = self.crawler.spider.home  # type: ignore[union-attr]
        if not is_http(request.url):
            raise OffSite(f"not a web address: {request.url[:80]}")
        if not same_site(request.url, home):
            raise OffSite(f"leads to another site, {urlsplit(request.url).netloc[:80]}")
        # Scrapy's slots know the host alone; two portals may share one host on two ports.
        request.meta["download_slot"] = site_of(request.url)
