"""`scrapy crawl site -a url=https://example.id/ [-a timezone=WITA]`: a portal that nobody has declared."""

from __future__ import annotations

import re
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

from scrapy.crawler import Crawler
from typing_extensions import override

from crawler.crawl import arguments
from crawler.spiders.portal import Portal
from crawler.urls.canonical import url_key

LONGEST_NAME = 120
"""A file system's names hold 255 bytes; folders, locks and files add to this."""


class Site(Portal):
    """Any portal, by its URL. What the portal offers, its theme and its time zone are found out."""

    name = "site"
    own_arguments = ("url", "timezone")

    def __init__(self, *args: Any, url: str | None = None, timezone: str | None = None, **kwargs: Any) -> None:
        self.home = arguments.read_home(url)
        arguments.zone_of(type(self), timezone)
        self.timezone = timezone.upper() if timezone else None
        super().__init__(*args, **kwargs)
        self.portal_name = name_of(self.home)

    @classmethod
    @override
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """As for any portal; an edition in a folder takes along what was known of it under its host's name alone."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        state, name, below = spider.session.state, spider.portal_name, url_key(spider.home)
        # Names that it had before: its host's alone, and its folders' without a mark between them.
        others = {name_of(urljoin(spider.home, "/")), name.replace("--", "-")} - {name}
        for other in sorted(others) if others and not state.knows(name) else ():
            if taken := state.take_along(name, other, below):
                spider.session.run.note(f"{taken} addresses below {spider.home} were known as those of {other}.")
        return spider


def name_of(home: str) -> str:
    """Host, port and path of a home page, as a name that is safe in a path: example.id, 127.0.0.1-8081, example.id-kupang.

    The editions of a network in folders of one host are portals of their own: /kota/kupang/ is example.id-kota--kupang,
    since /kota-kupang/ is another one.
    """
    parts = urlsplit(home)
    host = (parts.hostname or "").removeprefix("www.")
    place = f"{host}-{parts.port}" if parts.port else host
    folders = ["-".join(re.findall(r"[a-z0-9]+", folder)) for folder in parts.path.lower().split("/")]
    name = "-".join([place, "--".join(filter(None, folders))]).removesuffix("-")
    return re.sub(r"[^a-z0-9.\-]+", "-", name)[:LONGEST_NAME]
