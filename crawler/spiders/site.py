"""`scrapy crawl site -a url=https://example.id/ [-a timezone=WITA]`: a portal that nobody has declared."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from crawler.crawl import arguments
from crawler.spiders.portal import Portal


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


def name_of(home: str) -> str:
    """Host and port of a home page, as a name that is safe in a path: example.id, 127.0.0.1-8081."""
    parts = urlsplit(home)
    host = (parts.hostname or "").removeprefix("www.")
    return re.sub(r"[^a-z0-9.\-]+", "-", f"{host}-{parts.port}" if parts.port else host)
