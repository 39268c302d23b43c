"""The base of all portals: attributes say what is special, everything else is found out."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings

from crawler.crawl import arguments
from crawler.crawl.counts import Run
from crawler.discover import Found
from crawler.fetch import all_taken
from crawler.items import Item
from crawler.provinces import PROVINCES, ZONES

if TYPE_CHECKING:
    from twisted.python.failure import Failure

    from crawler.fetch.site import LiveSite

logger = logging.getLogger(__name__)

ROOM = 32
"""So many pages may be asked for and not yet read; discovery waits beyond that, so that memory stays flat."""


class IncoherentPortalError(TypeError):
    """A portal's attributes contradict each other; the text says what to change."""


class Portal(Spider):
    """A portal: a subclass with attributes only. `name` and `home` are enough."""

    home: str = ""
    """The home page, with scheme and trailing slash."""
    timezone: str | None = None
    """WIB, WITA or WIT, only where it differs from the province's."""
    via: tuple[str, ...] = ()
    """The ways of discovery that may be used; empty: whatever is open, the cheapest first."""
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    listings: tuple[str, ...] = ()
    """Declared where the home page does not lead to them. May hold {page} and {date:%Y-%m-%d}."""
    theme: str | None = None
    """Page knowledge by name (crawler/extract/tree/themes.py), where it cannot be told from the page."""
    article_pattern: str | None = None
    """A regular expression for the path of an article's URL, where links alone cannot tell."""
    whole_page: str | None = None
    """The query that gives an article of several pages in one: "page=all"."""
    verified: str | None = None
    """How Dewan Pers lists the portal: "administrative" or "factual"; None where no source says so."""
    language: str = "id"
    """What the portal is written in, by ISO 639."""
    sourced: bool = True
    """Whether a public list or page names the portal; `crawl portals` leaves out those that none names."""
    summaries_only: bool = False
    """Feed items as they stand, no article page fetched: where a portal's terms ask for that."""

    own_arguments: ClassVar[tuple[str, ...]] = ()
    """Further names that may follow -a."""
    province_key: ClassVar[str | None] = None
    """The key of its province in crawler.provinces: the name of the module that declares it."""

    portal_name: str
    """The portal's name in records, paths and the state."""
    given: arguments.Given
    run: Run
    site: LiveSite

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        module = cls.__module__.rpartition(".")[2]
        cls.province_key = module if module in PROVINCES else None
        if cls.__dict__.get("name"):
            check_attributes(cls)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """The user agent: what we are, and whom a site's owner may write to."""
        super().update_settings(settings)
        contact = settings["CONTACT"]
        settings.set("CLOSESPIDER_TIMEOUT", settings.getfloat("TIME_LIMIT") * 60, "spider")
        settings.set("USER_AGENT", f"regional-news/0.1 (+{contact})" if contact else "regional-news/0.1", "spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Check the arguments and the contact, take the portal's lock, open its state.

        Raises crawler.crawl.arguments.ArgumentError, crawler.crawl.lock.AlreadyRunning or crawler.state.state.StateError.
        """
        from crawler.fetch.site import LiveSite
        from crawler.topics.site import TopicSite

        spider = super().from_crawler(crawler, *args, **kwargs)
        arguments.check_contact(spider.home, crawler.settings)
        spider.run = Run(spider.portal_name)
        spider.site = (TopicSite if spider.given.topics else LiveSite)(spider, crawler)
        spider.room = asyncio.Semaphore(ROOM)
        return spider

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.given = arguments.read(type(self), kwargs, zone=self.timezone)
        super().__init__(*args, **kwargs)
        self.portal_name = self.name

    room: asyncio.Semaphore

    @property
    def zone_name(self) -> str | None:
        """WIB, WITA or WIT where declared or told by the province; None for an unknown portal."""
        return self.timezone or (PROVINCES[self.province_key].zone if self.province_key else None)

    @property
    def province(self) -> str | None:
        """The province's official name; None for a portal that nobody has declared."""
        return PROVINCES[self.province_key].name if self.province_key else None

    # -- the crawl ----------------------------------------------------------------------------------------------------
    async def start(self) -> AsyncIterator[Request | Item]:
        """All that the crawl takes: whole articles where the REST interface gives them, else requests for pages."""
        from crawler.fetch import pages

        async for found in pages.discover(self):
            if self.site.ending:
                return
            article = pages.whole(self, found)
            if article is not None:
                yield article
                continue
            if not pages.wants_page(self, found):
                continue
            await self.room.acquire()
            url = found.url
            if self.whole_page and "?" not in url:
                url = f"{url}?{self.whole_page}"
            headers = {"If-None-Match": found.etag, "If-Modified-Since": found.last_modified}
            yield Request(
                url,
                self.parse_article,
                errback=self.page_failed,
                headers={name: value for name, value in headers.items() if value},
                cb_kwargs={"found": found},
                dont_filter=True,
            )

        await self._settled()
        await self.crawler.signals.send_catch_log_async(all_taken)

    async def parse_article(self, response: Response, found: Found) -> AsyncIterator[Item]:
        """An article's page; its further pages are fetched here, so that they come out as one article."""
        from crawler.fetch import pages

        try:
            article = await pages.from_page(self, response, found)
            if article is not None:
                yield article
        finally:
            self.room.release()

    async def page_failed(self, failure: Failure) -> None:
        """A page that could not be had: counted under its own name, with the reason."""
        from crawler.fetch.no_article import not_had

        self.room.release()
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        not_had(self, request, failure.value or OSError("no answer"))

    async def _settled(self) -> None:
        """Wait until each page asked for is read and each article is through the pipelines."""
        for _ in range(ROOM):
            await self.room.acquire()
        await asyncio.sleep(0)  # the last article of `start` is only now on its way
        scraping = self.crawler.engine.scraper.slot if self.crawler.engine else None
        while scraping is not None and not scraping.is_idle():
            await asyncio.sleep(0.01)

    def now(self) -> datetime:
        """The time of this moment, in the portal's zone."""
        return datetime.now(UTC).astimezone(self.site.zone)


def check_attributes(cls: type[Portal]) -> None:
    """Raise IncoherentPortalError where a portal's attributes contradict each other."""

    def wrong(text: str) -> IncoherentPortalError:
        return IncoherentPortalError(f"{cls.__name__}: {text}")

    parts = urlsplit(cls.home)
    if not re.fullmatch(r"[a-z0-9]{2,40}", cls.name):
        raise wrong(f'name = "{cls.name}" must be 2 to 40 small letters and digits: it names files and is typed.')
    if cls.home and (parts.scheme not in ("http", "https") or not parts.hostname or not cls.home.endswith("/")):
        raise wrong(f'home = "{cls.home}" must be a whole URL with a slash at its end, such as "https://example.id/".')
    if unknown := set(cls.via) - set(arguments.WAYS):
        raise wrong(f"via names {', '.join(sorted(unknown))}; the ways are {', '.join(arguments.WAYS)}.")
    if cls.summaries_only and cls.via != ("feed",):
        raise wrong('summaries_only needs via = ("feed",), since only a feed holds summaries.')
    if cls.verified not in (None, "administrative", "factual"):
        raise wrong(f'verified = "{cls.verified}" is neither "administrative" nor "factual".')
    if cls.timezone is not None and cls.timezone not in ZONES:
        raise wrong(f'timezone = "{cls.timezone}" is none of WIB, WITA, WIT.')
    if cls.timezone is not None and cls.province_key and PROVINCES[cls.province_key].zone == cls.timezone:
        raise wrong(f"timezone = {cls.timezone} is the province's own; leave it out.")
    for way, declared in (("feed", cls.feeds), ("sitemap", cls.sitemaps), ("listing", cls.listings)):
        if declared and cls.via and way not in cls.via:
            raise wrong(f"{way}s are declared, but via does not allow the {way}; take one of them out.")
    if cls.custom_settings:
        raise wrong("custom_settings are not for portals: politeness is the same for all.")
