"""What a sitemap's file says: its kind, its addresses, and whether its name promises articles. Pure.

Protocol: https://www.sitemaps.org/protocol.html (indexes, gzip, plain text, 50,000 addresses and 50 MB a file);
news sitemaps: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from urllib.parse import urlsplit

from lxml import etree

from crawler.discover import feed, timestamps, url_patterns, url_shapes, xml

MOST_ADDRESSES = 200_000
"""Addresses of one file that are read (the protocol allows 50,000); a file with more is cut, and said so."""
TRAILER = 4000
"""Bytes at a file's end in which its closing tag is looked for; plugins write comments behind it."""
_ROOT_END = re.compile(rb"</(?:\w+:)?(?:urlset|sitemapindex)\s*>|<(?:\w+:)?(?:urlset|sitemapindex)[^>]*/>", re.I)


@dataclass(frozen=True, slots=True)
class Address:
    """One entry of a sitemap or of an index."""

    url: str
    modified: datetime | None = None
    published: datetime | None = None
    """A news sitemap's publication_date."""
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap file holds."""

    kind: str | None
    """urls, index, text or feed; None where the document is no sitemap."""
    addresses: tuple[Address, ...] = ()
    cut: bool = False
    """Whether it was larger than what is read."""
    news: bool = False
    torn: bool = False
    """Whether it ends in the middle: PHP ran out of memory or time while it was written."""


def read_sitemap(body: bytes, base: str, zone: tzinfo) -> Sitemap:
    """The entries of a sitemap in their order. Never raises; memory stays flat while a large one is read."""
    unpacked, cut = xml.unpack(body)
    head = unpacked[:3000].replace(b"\x00", b"").lower()
    if b"<html" in head or b"<!doctype html" in head:
        return Sitemap(None)
    if b"<rss" in head or b"<rdf:rdf" in head or re.search(rb"<feed[\s>]", head):
        entries = feed.read_feed(unpacked, base, zone).entries
        return Sitemap("feed", tuple(Address(e.url, e.modified, e.published, e.title) for e in entries), cut)
    if b"<" not in head.lstrip()[:1]:
        return _plain_text(unpacked, base, cut)
    whole = max(unpacked.rfind(b"</url>"), unpacked.rfind(b"</sitemap>"))
    torn = not cut and whole >= 0 and _ROOT_END.search(unpacked, max(0, len(unpacked) - TRAILER)) is None
    if torn:  # the parser would mend the half of an address into one that leads nowhere
        unpacked = unpacked[: unpacked.index(b">", whole) + 1]
    found: list[Address] = []
    kind, news = None, False
    for element in xml.elements(unpacked, ("url", "sitemap")):
        if kind is None:
            kind = "index" if xml.local_name(element) == "sitemap" else "urls"
        address = _address(element, base, zone)
        if address is None:
            continue
        news = news or address.published is not None
        found.append(address)
        if len(found) >= MOST_ADDRESSES:
            cut = True
            break
    if kind is None and re.search(rb"<(?:\w+:)?(urlset|sitemapindex)[\s>/]", head):
        kind = "index" if b"sitemapindex" in head else "urls"
    return Sitemap(kind, tuple(_without_stamp(found)), cut, news, torn)


def _plain_text(body: bytes, base: str, cut: bool) -> Sitemap:
    found: list[Address] = []
    for line in xml.text_of(body).splitlines()[: MOST_ADDRESSES * 2]:
        line = line.strip()
        url = url_shapes.absolute(base, line) if line.startswith(("http://", "https://")) and " " not in line else None
        if url:
            found.append(Address(url))
        elif line and not found:
            return Sitemap(None)  # its first words are no address
        if len(found) >= MOST_ADDRESSES:
            return Sitemap("text", tuple(found), True)
    return Sitemap("text" if found else None, tuple(found), cut)


def _address(element: etree._Element, base: str, zone: tzinfo) -> Address | None:
    values: dict[str, str] = {}
    for child in element.iter():
        name = xml.local_name(child)
        if name in ("loc", "lastmod", "publication_date", "title") and child.text and name not in values:
            parent = child.getparent()
            # An image's or a video's own <loc> and <title> are not the page's.
            if parent is element or (parent is not None and xml.local_name(parent) == "news"):
                values[name] = child.text.strip()
    url = url_shapes.absolute(base, values.get("loc"))
    if url is None:
        return None
    modified = timestamps.read_moment(values.get("lastmod"), zone)
    if modified is not None and timestamps.day_only(values.get("lastmod")):
        modified += timedelta(hours=23, minutes=59, seconds=59)  # some time on that day: its end, so nothing is missed
    published = timestamps.read_moment(values.get("publication_date"), zone)
    return Address(url, modified, published, xml.plain(values.get("title")) or None)


def _without_stamp(found: list[Address]) -> list[Address]:
    """The entries; without times where all of many have the same one: that is when the file was made."""
    times = {address.modified for address in found}
    if len(found) < 10 or len(times) > 1 or times == {None}:
        return found
    return [Address(a.url, None, a.published, a.title) for a in found]


def holds_articles(url: str) -> bool | None:
    """Whether a sitemap holds articles, by its name: True, False, or None where the name does not say."""
    parts = urlsplit(url)
    name = f"{parts.path}?{parts.query}".lower().removesuffix(".gz").removesuffix(".xml")
    name = re.sub(r"post[-_]tags?", "tag", name)
    name = re.sub(r"(?:wp-)?sitemaps?-posts-(?!post)", "sitemap-kind-", name)  # WordPress: posts-page, posts-product
    name = re.sub(r"sitemap-tax-", "sitemap-taxonomies-", name)
    if url_patterns.SITEMAP_OTHERS.search(name):
        return False
    return True if url_patterns.SITEMAP_ARTICLES.search(name) else None
