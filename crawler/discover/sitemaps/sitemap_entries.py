"""Which entries of a sitemap may be articles, and what they say of them. Pure."""

from __future__ import annotations

import re
from datetime import datetime

from crawler.discover import Found, timestamps
from crawler.discover.addresses import url_shapes
from crawler.discover.sitemaps.sitemap_file import Address, Sitemap


def found_of(address: Address, now: datetime, *, sure: bool = True) -> Found:
    """What an entry says of its article; times ahead of `now` are left out."""
    return Found(
        url=address.url,
        via="sitemap",
        published=timestamps.plausible(address.published, now),
        modified=timestamps.plausible(address.modified, now),
        title=address.title,
        sure=sure,
        day=address.day,
    )


def why_left(address: Address, home: str, shapes: set[str], *, sure: bool) -> str | None:
    """Why an entry of a sitemap is no article of the portal; None where it may be one.

    `shapes`: the permalink patterns of the file's articles. `sure`: whether the file's name promises articles.
    """
    url = address.url
    if not url_shapes.same_site(url, home):
        return "another site"
    if url_shapes.is_home(url, home):
        return "the home page"
    told = address.published is not None or url_shapes.shape(url) in shapes
    if url_shapes.is_listing(url) and not (told and not url_shapes.is_file(url)):
        return "a list or a file"
    if not sure and url_shapes.is_static_page(url):
        return "a page such as the masthead"
    if not (sure or told) and shapes and "-" not in url.rstrip("/").rpartition("/")[2]:
        return "a section or a page: most others have an article's address"
    return None


def article_shapes(sitemap: Sitemap) -> set[str]:
    """Permalink patterns that are articles' in this file: strong by themselves, and of many entries."""
    counts: dict[str, int] = {}
    for address in sitemap.addresses[:20_000]:
        pattern = url_shapes.shape(address.url)
        counts[pattern] = counts.get(pattern, 0) + 1
    return {
        pattern
        for pattern, count in counts.items()
        if "p=N" in pattern or (count >= 3 and re.search(r"slug(?:\.\w+)?(?:$|\?)", pattern))
    }
