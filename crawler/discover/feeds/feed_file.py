"""What a feed's document says: its items, what it is of, whether they are comments. Pure.

Formats: RSS 2.0 and 0.9x, RSS 1.0 (RDF), Atom 1.0 and 0.3, JSON Feed 1.0 and 1.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urljoin

from lxml import etree

from crawler.discover import timestamps, xml
from crawler.discover.addresses import url_patterns, url_shapes
from crawler.discover.feeds import json_feed

LARGEST = 10 * 1024 * 1024
"""Bytes of a feed that are read; a feed of a hundred whole articles has one or two million."""
MOST_ITEMS = 5000
EXCERPT = 1000
"""Characters of an excerpt."""
_PUBLISHED = ("pubdate", "published", "date", "issued", "created")
"""Elements that hold an item's time of publication, the most usual first."""
_COMMENT = re.compile(r"#comment|/comment-page-\d|[?&]showComment=|/comments/default", re.IGNORECASE)
"""In the address of a comment's item, in WordPress and in Blogger."""
_POST = re.compile(r"https?://[^/?#]+/(?:[^?#]*/)?\?p=(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed."""

    url: str
    title: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    excerpt: str | None = None
    day: bool = False
    """Whether `published` names a day alone."""
    number: int | None = None
    """The article's number in the portal's WordPress, which writes its guid as "?p=NUMBER" and keeps it for good."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds."""

    kind: str | None
    """rss, rdf, atom or json; None where the document is no feed."""
    entries: tuple[Entry, ...] = ()
    repaired: bool = False
    """Whether its XML was broken and had to be repaired (entries may be missing)."""
    generator: str = ""
    link: str | None = None
    """The page that the feed says it is of."""
    comments: bool = False
    """Whether its items are readers' comments."""


def read_feed(body: bytes, base: str, zone: tzinfo, home: str | None = None) -> Feed:
    """The items of a feed in their order. Never raises; times without an offset are taken as local to `zone`.

    `home`: the portal's home page, else the page that the feed says it is of. An item whose link leads through a counter
    on another host has the address of that site which its guid holds.
    """
    unpacked, _ = xml.unpack(body, largest=LARGEST)
    told = json_feed.read(unpacked)
    if told is not None:
        link = url_shapes.absolute(base, told[0])
        read = (_entry_of(values, {}, None, base, zone, home or link or base) for values in told[1][:MOST_ITEMS])
        return Feed("json", tuple(entry for entry in read if entry is not None), link=link)
    root, repaired = xml.parse(unpacked)
    if root is None:
        return Feed(None, repaired=repaired)
    kind = {"rss": "rss", "rdf": "rdf", "feed": "atom", "channel": "rss"}.get(xml.local_name(root))
    if kind is None:
        return Feed(None, repaired=repaired)
    channel = _channel(root)
    link = url_shapes.absolute(base, channel.get("alternate") or channel.get("link"))
    entries, comments, items = [], 0, 0
    for element in _items(root):
        entry = _entry(element, base, zone, home or link or base)
        items += 1
        comments += any(_COMMENT.search(written) for written in _addresses(element))
        if entry is not None:
            entries.append(entry)
        if len(entries) >= MOST_ITEMS:
            break
    named = url_patterns.COMMENT_FEEDS.search(" ".join(channel.get("title", "").lower().split()[:2])) is not None
    generator = channel.get("generator", "")[:200]
    return Feed(kind, tuple(entries), repaired, generator, link, comments == items and (named or items > 0))


def _channel(root: etree._Element) -> dict[str, str]:
    """What a feed says of itself: title, generator, link; an Atom feed's link to its page as "alternate"."""
    values: dict[str, str] = {}
    for parent in (root, *root.iterchildren("{*}channel")):
        for child in parent:
            name = xml.local_name(child)
            if name == "link" and child.get("href"):
                values.setdefault(child.get("rel") or "alternate", child.get("href") or "")
            elif name in ("title", "generator", "link"):
                values.setdefault(name, _text(child))
    return values


def _addresses(item: etree._Element) -> Iterator[str]:
    """What an item gives as its own address; a link to the comments on it (rel="replies") is none."""
    for child in item:
        if xml.local_name(child) in ("link", "guid", "id") and (child.get("rel") or "alternate") == "alternate":
            yield child.get("href") or _text(child)


def _items(root: etree._Element) -> Iterator[etree._Element]:
    return (element for element in root.iter() if xml.local_name(element) in ("item", "entry"))


def _text(element: etree._Element) -> str:
    return "".join(str(part) for part in element.itertext()).strip()


def _entry(item: etree._Element, base: str, zone: tzinfo, home: str) -> Entry | None:
    values: dict[str, str] = {}
    links: dict[str, str] = {}
    permalink = True
    for child in item:
        name = xml.local_name(child)
        if not name:
            continue
        if name == "link" and child.get("href"):
            links.setdefault(child.get("rel") or "alternate", child.get("href") or "")
            if (child.get("rel") or "alternate") == "alternate" and child.base:
                base = urljoin(base, child.base)  # xml:base
            continue
        if name == "guid":
            permalink = (child.get("isPermaLink") or "true").lower() != "false"
        if name not in values or not values[name]:
            values[name] = _text(child)
    about = item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about")
    return _entry_of(values, links, about, base, zone, home, permalink=permalink)


def _entry_of(
    values: dict[str, str],
    links: dict[str, str],
    about: str | None,
    base: str,
    zone: tzinfo,
    home: str,
    *,
    permalink: bool = True,
) -> Entry | None:
    """An item from its elements' texts and its links by rel; `about`: the address that RDF names it by."""
    guid = values.get("guid")
    # A feed burner's <link> leads to its own counter; the portal's own address stands in origLink or in the guid.
    written = [
        values.get("origlink"),
        links.get("alternate"),
        values.get("link"),
        guid if permalink and guid and guid.startswith(("http", "/")) else None,  # a bare number is no address
        about,
        values.get("id"),
    ]
    candidates = [url for text in written if (url := _absolute(base, text))]
    own = candidates + ([url] if guid and guid.startswith("http") and (url := _absolute(base, guid)) else [])
    url = next((url for url in own if url_shapes.same_site(url, home)), candidates[0] if candidates else None)
    if url is None:
        return None
    published = next(
        (moment for name in _PUBLISHED if (moment := _time(values, name, zone))),
        None,
    )
    modified = _time(values, "updated", zone) or _time(values, "modified", zone)
    day = published is not None and any(timestamps.day_only(values.get(name)) for name in _PUBLISHED)
    excerpt = xml.plain(values.get("description") or values.get("summary"), 20_000)
    title = xml.plain(values.get("title")) or None
    number = _number(_absolute(base, guid or values.get("id")), home)
    return Entry(url, title, published or modified, modified, excerpt[:EXCERPT] or None, day, number)


def _number(guid: str | None, home: str) -> int | None:
    found = _POST.fullmatch(guid) if guid and url_shapes.same_site(guid, home) else None
    return int(found[1]) if found else None


def _absolute(base: str, written: str | None) -> str | None:
    """The address that an item states; "&amp;" within CDATA was escaped twice."""
    return url_shapes.absolute(base, written.replace("&amp;", "&") if written else None)


def _time(values: dict[str, str], name: str, zone: tzinfo) -> datetime | None:
    return timestamps.read_moment(values.get(name), zone)


def why_left(entry: Entry, home: str, *, own: bool = False) -> str | None:
    """Why an item is no article of the portal; None where it is one. A feed's own item is believed whatever its path.

    `own`: whether the item's host is known to be the portal's, whatever its home page's is.
    """
    if not own and not url_shapes.same_site(entry.url, home):
        return "another site"
    if url_shapes.is_home(entry.url, home):
        return "the home page"
    if url_shapes.is_static_page(entry.url):
        return "a page such as the masthead"  # static site generators put every page into their feed
    return "a file" if url_shapes.is_file(entry.url) else None
