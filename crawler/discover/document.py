"""One document as discovery reads it: what it takes from a feed, sitemap, REST answer or list page, and what it leaves.

For people who tune a portal (`scrapy find`): the same functions decide here as in a crawl.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from urllib.parse import urlsplit

from scrapy.http import TextResponse

from crawler.discover import Found
from crawler.discover.addresses import url_shapes
from crawler.discover.feeds import feed
from crawler.discover.interfaces import blogger, posts
from crawler.discover.lists import teasers
from crawler.discover.sitemaps import sitemap, sitemap_entries
from crawler.urls.domains import registered_domain


@dataclass(frozen=True, slots=True)
class Line:
    """One address of a document."""

    found: Found
    kind: str
    """article; sitemap (a file that an index leads to); list (what a file of sections holds)."""
    why: str
    """What speaks for it or, where `left`, why discovery does not take it."""
    left: bool = False


def read(body: bytes, url: str, home: str | None, zone: tzinfo) -> tuple[str, list[Line]]:
    """What a document is (feed, sitemap, sitemap index, posts, list) and its addresses in order. Never raises.

    `home`: the portal's home page; without it, the one that a feed names, else that of the address's host.
    """
    root = url_shapes.absolute(url, "/") or url
    if (answer := feed.read_feed(body, url, zone, home)).kind == "json":
        return "feed", list(_feed(answer, home or answer.link or root, whole_domain=home is None))
    if body.lstrip()[:1] in (b"[", b"{"):
        return "posts", list(_posts(body, url, home or root, zone))
    file = sitemap.read_sitemap(body, url, zone)
    if file.kind == "feed":
        return "feed", list(_feed(answer, home or answer.link or root, whole_domain=home is None))
    if file.kind == "index":
        return "sitemap index", list(_index(file.addresses, home or root))
    if file.kind is not None:
        return "sitemap", list(_sitemap(file, url, home or root))
    return "list", list(_list(body, url, home or root, zone))


def _posts(body: bytes, url: str, home: str, zone: tzinfo) -> Iterator[Line]:
    blog = blogger.read_entries(body)
    counted = blogger.labels(blog.entries)
    for entry in blog.entries:
        told = blogger.found_of(entry, zone, counted)
        if told is not None:
            own = url_shapes.same_site(told.url, home)
            yield Line(told, "article", "a post of the feed" if own else "another site", left=not own)
    answer = posts.read_posts(TextResponse(url, body=body))
    for post in answer.posts:
        offset = posts.utc_offset(post)
        found = posts.found_of(post, zone, zone if offset is None else timezone(timedelta(hours=offset)))
        if found is None:
            yield Line(Found(str(post.get("link")), "rest"), "article", "no published post with a link", left=True)
        elif not url_shapes.same_site(found.url, home):
            yield Line(found, "article", "another site", left=True)
        else:
            yield Line(found, "article", "a post of the interface")


def _feed(answer: feed.Feed, home: str, *, whole_domain: bool) -> Iterator[Line]:
    """The items of a feed. `whole_domain`: nobody said which host the portal is, so those of its domain are its own."""
    domain = registered_domain(urlsplit(home).hostname or "")
    for entry in answer.entries:
        host = urlsplit(entry.url).hostname or ""
        own = whole_domain and registered_domain(host) == domain
        why = "a reader's comment" if answer.comments else feed.why_left(entry, home, own=own)
        yield Line(feed.found_of(entry, datetime.now(UTC)), "article", why or "an item of the feed", left=bool(why))


def _index(files: tuple[sitemap.Address, ...], home: str) -> Iterator[Line]:
    for address in files:
        found = Found(address.url, "sitemap", modified=address.modified)
        holds = sitemap.holds_articles(address.url)
        if not url_shapes.same_site(address.url, home):
            yield Line(found, "sitemap", "another site", left=True)
        elif holds is False:
            yield Line(found, "sitemap", "its name says that it holds no articles", left=True)
        else:
            yield Line(found, "sitemap", "its name says articles" if holds else "its name does not say what it holds")


def _sitemap(file: sitemap.Sitemap, url: str, home: str) -> Iterator[Line]:
    holds = sitemap.holds_articles(url)
    shapes = sitemap_entries.article_shapes(file)
    for address in file.addresses:
        found = sitemap_entries.found_of(address, datetime.now(UTC))
        if holds is False:  # a crawl does not ask for such a file; whoever does wants to see what is in it
            yield Line(found, "list", "an entry of a file whose name says that it holds no articles")
            continue
        why = sitemap_entries.why_left(address, home, shapes, sure=bool(holds))
        yield Line(found, "article", why or "an entry of the sitemap", left=bool(why))
    yield from _index(file.files, home)


def _list(body: bytes, url: str, home: str, zone: tzinfo) -> Iterator[Line]:
    listing = teasers.read_listing(body, url, home, zone)
    for card in listing.cards:
        why = "a card of the list" if card.sure else "a link that may be an article's"
        yield Line(card.found(), "article", why)
    for address, why in listing.left:
        yield Line(Found(address, "listing"), "article", why, left=True)
