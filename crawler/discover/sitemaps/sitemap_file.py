"""What a sitemap's file says: its kind, its addresses, and whether its name promises articles. Pure.

Protocol: https://www.sitemaps.org/protocol.html (indexes, gzip, plain text, 50,000 addresses and 50 MB a file);
news sitemaps: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from urllib.parse import urlsplit

from lxml import etree

from crawler.discover import timestamps, xml
from crawler.discover.addresses import url_patterns, url_shapes
from crawler.discover.feeds import feed

MOST_ADDRESSES = 200_000
"""Addresses of one file that are read (the protocol allows 50,000); a file with more is cut, and said so."""
TRAILER = 4000
"""Bytes at a file's end in which its closing tag is looked for; plugins write comments behind it."""
_NAMES = re.compile(rb"</?(?:\w+:)?(?:urlset|sitemapindex|sitemap|url|loc|lastmod)(?=[\s>/])", re.I)
_OPEN_LOC = re.compile(rb"(<(?:\w+:)?)loc(\s[^>]*)?>([^<]*)(?=<(?!!|/(?:\w+:)?loc))")
_NEXT_ROOT = re.compile(rb"</(?:\w+:)?urlset\s*>\s*(?:<\?xml[^>]{0,200}\?>\s*)?<(?:\w+:)?urlset[^>]{0,2000}>")
_ENTRY = re.compile(rb"<(?:\w+:)?(?:url|sitemap)[\s>]")
_FILE = re.compile(r"sitemap[^/]*\.xml(?:\.gz)?$", re.I)
"""The path of a sitemap's file."""
_ROOT_END = re.compile(rb"</(?:\w+:)?(?:urlset|sitemapindex)\s*>|<(?:\w+:)?(?:urlset|sitemapindex)[^>]*/>", re.I)


@dataclass(frozen=True, slots=True)
class Address:
    """One entry of a sitemap or of an index."""

    url: str
    modified: datetime | None = None
    published: datetime | None = None
    """A news sitemap's publication_date."""
    title: str | None = None
    day: bool = False
    """Whether `published` names a day alone."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap file holds."""

    kind: str | None
    """urls, index, text or feed; None where the document is no sitemap."""
    addresses: tuple[Address, ...] = ()
    files: tuple[Address, ...] = ()
    """Further sitemaps that a file names among its pages; those of an index are its `addresses`."""
    cut: bool = False
    """Whether it was larger than what is read."""
    news: bool = False
    torn: bool = False
    """Whether it ends in the middle: PHP ran out of memory or time while it was written."""


def read_sitemap(body: bytes, base: str, zone: tzinfo) -> Sitemap:
    """The entries of a sitemap in their order. Never raises; memory stays flat while a large one is read."""
    unpacked, cut = xml.unpack(body)
    head = xml.text_of(unpacked[:20_000]).lower()
    start = xml.root_at(head)
    if "<html" in head[:3000] or "<!doctype html" in head[:3000]:
        return Sitemap(None)
    if start is None and not head.lstrip().startswith("<"):
        return _plain_text(unpacked, base, cut)
    head = head[start or 0 :][:3000]
    if re.search(r"<(?:rss|rdf:rdf|(?:\w+:)?feed)[\s>]", head):
        entries = feed.read_feed(unpacked, base, zone).entries
        return Sitemap("feed", tuple(Address(e.url, e.modified, e.published, e.title, e.day) for e in entries), cut=cut)
    whole = max(unpacked.rfind(b"</url>"), unpacked.rfind(b"</sitemap>"))
    torn = not cut and whole >= 0 and _ROOT_END.search(unpacked, max(0, len(unpacked) - TRAILER)) is None
    if torn:  # the parser would mend the half of an address into one that leads nowhere
        unpacked = unpacked[: unpacked.index(b">", whole) + 1]
    found: list[Address] = []
    files: list[Address] = []
    kind, news = None, False
    for element in xml.elements(_closed(_mended(unpacked)), ("url", "sitemap")):
        named = xml.local_name(element)
        kind = "urls" if kind == "urls" or named == "url" else "index"
        addresses = _addresses(element, base, zone)
        news = news or any(address.published is not None for address in addresses)
        for address in addresses:
            (files if named == "sitemap" or _FILE.search(urlsplit(address.url).path) else found).append(address)
        if len(found) + len(files) >= MOST_ADDRESSES:
            cut = True
            break
    if kind == "index":
        return Sitemap(kind, tuple(_without_stamp(files)), cut=cut, torn=torn)
    if kind is None and re.search(r"<(?:\w+:)?(urlset|sitemapindex)[\s>/]", head):
        kind = "index" if "sitemapindex" in head else "urls"
    return Sitemap(kind, tuple(_without_stamp(found)), tuple(files), cut, news, torn)


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
            return Sitemap("text", tuple(found), cut=True)
    return Sitemap("text" if found else None, tuple(found), cut=cut)


def _mended(body: bytes) -> bytes:
    """The file as its writer meant it: tags in lower case, each <loc> closed and inside an entry, one root."""
    if any(name != name.lower() for name in set(_NAMES.findall(body[:20_000]))):
        body = _NAMES.sub(lambda name: name[0].lower(), body)
    if len(re.findall(rb"<(?:\w+:)?loc[\s>]", body)) != len(re.findall(rb"</(?:\w+:)?loc\s*>", body)):
        body = _OPEN_LOC.sub(rb"\1loc\2>\3</loc>", body)
    body = _NEXT_ROOT.sub(b"", body)
    if b"<loc>" in body and _ENTRY.search(body) is None:
        entry = b"sitemap" if b"<sitemapindex" in body[:20_000] else b"url"
        body = body.replace(b"<loc>", b"<%b><loc>" % entry).replace(b"</loc>", b"</loc></%b>" % entry)
    return body


def _closed(body: bytes) -> bytes:
    """The file with an end to each entry: one that is never closed would swallow the next."""
    for name in (b"url", b"sitemap"):
        start, end = re.compile(b"<%b[\\s>]" % name), b"</%b>" % name
        if len(start.findall(body)) == body.count(end):
            continue
        first, *entries = re.split(b"(?=%b)" % start.pattern, body.replace(end, b""))
        root = _ROOT_END.search(entries[-1]) if entries else None
        if root is not None:
            entries[-1:] = [entries[-1][: root.start()], entries[-1][root.start() :]]
        body = first + end.join(entries) + (b"" if root is not None else end)
    return body


def _addresses(element: etree._Element, base: str, zone: tzinfo) -> list[Address]:
    """What one entry states: one address; several where whoever wrote it left out the elements between them."""
    values: dict[str, str] = {}
    places: list[str] = []
    for child in element.iter():
        name = xml.local_name(child)
        if name in ("loc", "lastmod", "publication_date", "title") and (text := _text(child)):
            parent = child.getparent()
            # An image's or a video's own <loc> and <title> are not the page's.
            if parent is element or (parent is not None and xml.local_name(parent) == "news"):
                values.setdefault(name, text)
                places += _places(text) if name == "loc" else []
    modified = timestamps.read_moment(values.get("lastmod"), zone)
    if modified is not None and timestamps.day_only(values.get("lastmod")):
        modified += timedelta(hours=23, minutes=59, seconds=59)  # some time on that day: its end, so nothing is missed
    published = timestamps.read_moment(values.get("publication_date"), zone)
    day = timestamps.day_only(values.get("publication_date"))
    title = xml.plain(values.get("title")) or None
    urls = [url for place in places if (url := url_shapes.absolute(base, place.replace("&amp;", "&")))]
    if len(urls) == 1:
        return [Address(urls[0], modified, published, title, day)]
    return [Address(url) for url in dict.fromkeys(urls)]  # whose the time and the title are cannot be told


def _text(element: etree._Element) -> str:
    """An element's own text, comments left out."""
    return "".join([element.text or "", *(child.tail or "" for child in element)]).strip()


def _places(text: str) -> list[str]:
    """The addresses of a <loc>: one, or several with white space between them."""
    parts = text.split()
    return parts if len(parts) > 1 and all(part.startswith(("http://", "https://")) for part in parts) else [text]


def _without_stamp(found: list[Address]) -> list[Address]:
    """The entries; without times where all of many have the same one: that is when the file was made."""
    times = {address.modified for address in found}
    if len(found) < 10 or len(times) > 1 or times == {None}:
        return found
    return [replace(address, modified=None) for address in found]


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
