"""What portals on one system share: where such a system lists its articles, and how it pages them.

One module a network. A network's class declares addresses relative to the home page, and its members (in
crawler/portals/) then need a name and a home. What its pages look like is page knowledge, in crawler/extract/tree/themes.py;
WordPress themes need no class here, since they are told by their markup.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

from typing_extensions import override

from crawler.spiders.portal import Portal


class Network(Portal):
    """A portal of a network: `feeds`, `sitemaps` and `listings` are relative to each member's home."""

    article_below: str | None = None
    """A regular expression for what follows the home's path in an article's URL; becomes `article_pattern`."""
    page_hosts: tuple[str, ...] = ()
    """Domains that the pages of members load their parts from: `scrapy probe` tells a member on its own domain by them."""

    @override
    def __init_subclass__(cls, **kwargs: Any) -> None:
        if cls.home:
            cls.feeds = tuple(urljoin(cls.home, url) for url in cls.feeds)
            cls.sitemaps = tuple(urljoin(cls.home, url) for url in cls.sitemaps)
            cls.listings = tuple(urljoin(cls.home, url) for url in cls.listings)
            if cls.article_below:
                cls.article_pattern = "^" + re.escape(urlsplit(cls.home).path) + cls.article_below
        super().__init_subclass__(**kwargs)
