"""RSS and Atom: what is new in one answer; on WordPress, the whole archive page by page.

Formats: RSS 2.0 and 0.9x, RSS 1.0 (RDF), Atom 1.0 and 0.3. WordPress gives older items with `paged=N` and answers 404
behind the last page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo

from lxml import etree
from scrapy.http import Response

from crawler.discover import Found, Outcome, Site, timestamps, url_patterns, url_shapes, xml
from crawler.discover.rest import take
from crawler.state.key_set import KeySet

LARGEST = 10 * 1024 * 1024
"""Bytes of a feed that are read; a feed of a hundred whole articles has one or two million."""
MOST_ITEMS = 5000
PAGES = 5000
"""Pages of a paged feed at most."""
PAGE = 10
"""Items of a page of a WordPress feed, unless set otherwise: a first page with fewer may be the whole archive."""
EXCERPT = 1000
"""Characters of an excerpt."""


_PUBLISHED = ("pubdate", "published", "date", "issued", "created")
"""Elements that hold an item's time of publication, the most usual first."""
_COMMENT = re.compile(r"#comment|/comment-page-\d|[?&]showComment=|/comments/default", re.IGNORECASE)
"""In the address of a comment's item, in WordPress and in Blogger."""


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


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed holds."""

    kind: str | None
    """rss, rdf or atom; None where the document is no feed."""
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
    for child in item:
        if xml.local_name(child) in ("link", "guid", "id"):
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
            continue
        if name == "guid":
            permalink = (child.get("isPermaLink") or "true").lower() != "false"
        if name not in values or not values[name]:
            values[name] = _text(child)
    guid = values.get("guid")
    # A feed burner's <link> leads to its own counter; the portal's own address stands in origLink or in the guid.
    written = [
        values.get("origlink"),
        links.get("alternate"),
        values.get("link"),
        guid if permalink else None,
        item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"),
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
    return Entry(
        url, xml.plain(values.get("title")) or None, published or modified, modified, excerpt[:EXCERPT] or None, day
    )


def _absolute(base: str, written: str | None) -> str | None:
    """The address that an item states; "&amp;" within CDATA was escaped twice."""
    return url_shapes.absolute(base, written.replace("&amp;", "&") if written else None)


def _time(values: dict[str, str], name: str, zone: tzinfo) -> datetime | None:
    return timestamps.read_moment(values.get(name), zone)


def why_left(entry: Entry, home: str) -> str | None:
    """Why an item is no article of the portal; None where it is one. A feed's own item is believed whatever its path."""
    if not url_shapes.same_site(entry.url, home):
        return "another site"
    if url_shapes.is_home(entry.url, home):
        return "the home page"
    return "a file" if url_shapes.is_file(entry.url) else None


def page_url(feed: str, number: int) -> str:
    """The address of a page of a WordPress feed, counted from 1.

    "/feed" gets its slash: WordPress answers both, but some servers hand only the longer form with a query to it.
    """
    if number < 2:
        return feed
    return url_shapes.with_query(feed + "/" if feed.endswith("/feed") else feed, paged=number)


async def find(site: Site, outcome: Outcome | None = None, *, pages: int = PAGES) -> AsyncGenerator[Found, None]:
    """The articles of the portal's feeds, newest first; a paged one is followed as far back as is wanted.

    `pages`: the most pages of each feed. `outcome.complete` tells whether it reached what is known or, when
    backfilling, the archive's end.
    """
    outcome = outcome if outcome is not None else Outcome()
    seen = KeySet()
    complete = []
    for feed in site.survey.feeds:
        part = Outcome()
        async for found in read(site, feed, part, seen, pages=pages):
            yield found
        outcome.answered |= part.answered
        outcome.found += part.found
        outcome.new += part.new
        complete.append(part.complete)
        outcome.reason = part.reason or outcome.reason
        outcome.unchanged = part.unchanged and outcome.new == 0
        if part.reason and part.reason != "enough":
            site.note(f"feed: {feed}: {part.reason}")
        if site.enough():
            break
    outcome.complete = bool(complete) and all(complete)


async def read(
    site: Site, feed: str, outcome: Outcome, seen: KeySet, *, pages: int = PAGES, by_date: bool = True
) -> AsyncGenerator[Found, None]:
    """The articles of one feed that `seen` (keys of addresses) does not hold.

    `by_date`: whether it shows the newest first, so that it may end at `since` or at what is known.
    """
    now = datetime.now(UTC)
    paged, repaired, previous, held = False, 0, "", 0
    dropped: Counter[str] = Counter()
    for number in range(1, pages + 1):
        response = await site.fetch(
            page_url(feed, number), conditional=number == 1 and by_date and not site.backfilling()
        )
        if response is not None and response.status == 304:
            outcome.answered = outcome.unchanged = outcome.complete = True
            return
        answer = _answer(response, site)
        if answer.comments:
            outcome.reason = "its items are readers' comments"
            break
        if answer.kind is None or response is None:
            if number == 1:
                outcome.reason = "no answer" if response is None else f"answers {response.status} with no feed"
            elif response is not None and response.status in (400, 404, 410) and (paged or held < PAGE):
                outcome.complete = True
            else:
                outcome.reason = f"page {number}: {'no answer' if response is None else f'status {response.status}'}"
            break
        outcome.answered = True
        repaired += answer.repaired
        left = [why_left(entry, site.home) for entry in answer.entries]
        entries = [entry for entry, why in zip(answer.entries, left, strict=True) if why is None]
        dropped.update(why for why in left if why is not None)
        entries.sort(key=lambda entry: -(entry.published.timestamp() if entry.published else 0.0))
        fresh, new, oldest = 0, 0, None
        for entry in entries:
            if not seen.add(url_shapes.key(entry.url)):
                continue
            fresh += 1
            found = found_of(entry, now)
            oldest = found.published or oldest
            if not within(site, found):
                continue
            wanted = take(site, outcome, found)
            if wanted is not None:
                new += 1
                yield wanted
                if site.enough():
                    outcome.reason = "enough"
                    return
        if number > 1:
            paged = paged or fresh > 0
        held = held or len(entries)
        first = entries[0].url if entries else ""
        if not entries or first == previous or (number > 1 and not fresh):
            # WordPress answers 404 there; a system without paging gives its first page again.
            outcome.complete = paged and not entries
            break
        previous = first
        if by_date and site.since is not None and oldest is not None and oldest < site.since:
            outcome.complete = True
            break
        if by_date and not site.backfilling() and new < len(entries):
            outcome.complete = True  # it reaches back to what is known
            break
        if not pages_on(feed, answer.generator, site.survey.generator):
            break
    for why, count in dropped.items():
        site.note(f"feed: {feed}: {count} item(s) left out: {why}")
    if repaired:
        site.note(f"feed: {feed}: broken XML repaired on {repaired} page(s)")


def pages_on(feed: str, generator: str, system: str | None) -> bool:
    """Whether a feed may have older pages: WordPress says so of itself, or the address has its form."""
    path = feed.partition("?")[0].rstrip("/")
    return "wordpress" in f"{generator} {system}".lower() or path.endswith("/feed") or "feed=rss" in feed


def _answer(response: Response | None, site: Site) -> Feed:
    if response is None or response.status != 200:
        return Feed(None)
    return read_feed(response.body, response.url, site.zone, site.home)


def found_of(entry: Entry, now: datetime) -> Found:
    """What an item says of its article; a time ahead of `now` is left out."""
    return Found(
        url=entry.url,
        via="feed",
        published=timestamps.plausible(entry.published, now),
        modified=timestamps.plausible(entry.modified, now),
        title=entry.title,
        excerpt=entry.excerpt,
        day=entry.day,
    )


def within(site: Site, found: Found) -> bool:
    """Whether what is known of the article's times lies within `since` and `until`, both inclusive.

    Where no time is known, a dated path tells the month or the day.
    """
    days = url_shapes.days_of(found.url) if found.published is None and (site.since or site.until) else None
    if days is not None:
        # A day of grace: the path may be dated in another zone.
        if site.since is not None and days[1] < site.since.astimezone(site.zone).date() - timedelta(days=1):
            return False
        if site.until is not None and days[0] > site.until.astimezone(site.zone).date() + timedelta(days=1):
            return False
    latest = found.latest or found.modified
    if site.since is not None and latest is not None and latest < site.since:
        return False
    return not (site.until is not None and found.published is not None and found.published > site.until)
