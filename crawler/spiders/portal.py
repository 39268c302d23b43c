"""The base of all portals: attributes say what is special, everything else is found out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, ClassVar, Self

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings
from scrapy.utils.misc import load_object
from typing_extensions import override

from crawler.crawl import arguments
from crawler.crawl.session import Session
from crawler.crawl.stages import set_stages
from crawler.declaration import Declaration
from crawler.items import Item

if TYPE_CHECKING:  # which loads discovery and extraction; `scrapy list` has no use of either
    from crawler.fetch.harvest import Harvest


class Portal(Declaration, Spider):
    """A portal: a subclass with attributes only. `name` and `home` are enough; crawler/declaration.py has them all."""

    writes: ClassVar[bool] = True
    """Whether what it takes is written; a probe's is not."""

    name: str
    given: arguments.Given
    session: Session
    harvest: Harvest

    @override
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read the arguments. Raises ArgumentError."""
        self.given = arguments.read(type(self), kwargs, zone=self.timezone)
        super().__init__(*args, **kwargs)
        self.portal_name = self.name

    @override
    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """The user agent: what we are, and whom a site's owner may write to."""
        super().update_settings(settings)
        contact = settings["CONTACT"]
        settings.set("CLOSESPIDER_TIMEOUT", settings.getfloat("TIME_LIMIT") * 60, "spider")
        settings.set("USER_AGENT", f"regional-news/0.1 (+{contact})" if contact else "regional-news/0.1", "spider")

    @override
    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Check the arguments and the contact, then begin a session.

        Raises ArgumentError, AlreadyRunning or StateError (crawler.errors).
        """
        spider = super().from_crawler(crawler, *args, **kwargs)
        arguments.check_contact(spider.home, crawler.settings)
        if cls.writes:
            set_stages(crawler.settings)
        spider.session = Session(spider, spider.given, crawler.settings)
        spider.harvest = load_object(crawler.settings["HARVEST"])(spider.session, crawler)
        return spider

    @override
    async def start(self) -> AsyncIterator[Request | Item]:
        """All that the crawl takes; see crawler/fetch/harvest.py."""
        async for taken in self.harvest.start():
            yield taken
