"""A crawl stays on its portal's site: host and port, redirects included, and off addresses that are not public.

A downloader middleware sees redirected requests too, since the redirect middleware sends them through all again.
"""

from __future__ import annotations

from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.error import DNSLookupError

from crawler.crawl.session import session_of
from crawler.log import sayable
from crawler.politeness import OffSite, Refused
from crawler.politeness.addresses import PrivateAddressError, goes_by_proxy, is_named_place
from crawler.reasons import reason
from crawler.urls.canonical import is_http, same_site, site_of


class Scope:
    """Refuses requests to other sites, and gives each site a download slot of its own."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Raise OffSite for a request that leaves the portal's site, Refused for a name that leads nowhere public."""
        home = session_of(self.crawler).declaration.home
        if not is_http(request.url):
            raise OffSite(reason("not_on_the_web", address=sayable(request.url[:80])))
        if not same_site(request.url, home):
            raise OffSite(reason("off_site", host=sayable(urlsplit(request.url).netloc.rpartition("@")[2][:80])))
        # Scrapy's slots know the host alone: two portals may share one host on two ports, and a portal's www., m. and
        # http: are one site, with one delay.
        request.meta["download_slot"] = site_of(home)
        await self._look_up(request.url)

    async def _look_up(self, url: str) -> None:
        """Look the host's name up before the download does, whose own message would not say what was wrong with it."""
        from twisted.internet import reactor  # only here: importing it before Scrapy has chosen one installs another

        host = urlsplit(url).hostname or ""
        if is_named_place(host) or goes_by_proxy(url):
            return
        try:
            looking = maybe_deferred_to_future(reactor.nameResolver.look_up(host))  # PublicResolver's, by our settings
            await session_of(self.crawler).stop.unless(looking)
        except PrivateAddressError as fault:
            raise Refused(str(fault)) from fault
        except DNSLookupError:
            return  # the download meets the same, and its retries are counted
