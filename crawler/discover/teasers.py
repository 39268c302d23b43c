"""What a page of a list shows: its articles, the next page, the portal's sections. Pure.

An article's link is told from menus, boxes and banners by evidence: it stands in or around a heading, in a post's own
element, or among repeated links with long texts; its address has the shape that most of such links share.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from lxml import etree

from crawler.discover import next_page, timestamps, url_shapes
from crawler.discover.links import HEADINGS, Link, base_of, links_of, parse_page, tokens_of

LONG_TEXT = 25
"""Characters from which a link's text may be a headline; the shortest headlines have about 20."""
SHORT_TEXT = 12
"""Characters below which not even a heading's link is one ("Daerah", "Terpopuler")."""


@dataclass(frozen=True, slots=True)
class Card:
    """One article as a list shows it."""

    url: str
    title: str | None = None
    published: datetime | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page of a list holds."""

    cards: tuple[Card, ...] = ()
    """In the page's order."""
    next: str | None = None
    """The next, older page."""
    sections: tuple[str, ...] = ()
    """Categories and other sections that the page links to, in the menu's order."""
    indexes: tuple[str, ...] = ()
    """Lists of everything ("indeks")."""
    archives: tuple[str, ...] = ()
    """Archives by month, newest first."""
    shapes: frozenset[str] = frozenset()
    """Permalink patterns of its articles."""


ReadTime = Callable[[str], datetime | None]


def read_listing(
    body: bytes,
    url: str,
    home: str,
    zone: tzinfo,
    *,
    shapes: frozenset[str] = frozenset(),
    read_time: ReadTime | None = None,
    boxes: bool = True,
) -> Listing:
    """What the page at `url` of the site `home` lists. Never raises.

    `shapes`: permalink patterns learned on pages before. `boxes`: whether the boxes beside the list count where the
    list itself holds next to nothing (not on a page of search results: "nothing found"). `read_time` reads a printed
    date ("5 Juni 2025 14.30 WITA").
    """
    root = parse_page(body)
    if root is None:
        return Listing()
    base = base_of(root, url)
    links = list(links_of(root, base, home))
    if not any(_may_be_article(link) and _headline(link) for link in links):
        for link in links:  # a wrapper around everything is named like a menu
            link.named_chrome = False
    learned = shapes | _shapes(links)
    return Listing(
        cards=tuple(_cards(links, learned, home, zone, read_time, boxes)),
        next=next_page.next_page(root, links, base, url, home),
        sections=next_page.sections(links),
        indexes=next_page.indexes(links),
        archives=next_page.archives(links),
        shapes=learned,
    )


def _may_be_article(link: Link) -> bool:
    return not (
        link.named_chrome
        or link.chrome
        or link.section
        or url_shapes.is_listing(link.url)
        or url_shapes.is_static_page(link.url)
    )


def _headline(link: Link) -> bool:
    if link.heading or link.post:
        return len(link.text) >= SHORT_TEXT and " " in link.text
    return len(link.text) >= LONG_TEXT and link.text.count(" ") >= 3


def _short_headline(link: Link, shapes: frozenset[str]) -> bool:
    """Whether a text too short to be told from a menu's leads where the page's headlines do: to a slug or an id."""
    if len(link.text) < SHORT_TEXT or " " not in link.text:
        return False
    shape = url_shapes.shape(link.url)
    return shape in shapes and ("slug" in shape or "N" in shape)


def _shapes(links: list[Link]) -> frozenset[str]:
    """The permalink patterns of the page's headlines: those of at least three, and not of a small minority."""
    counts = Counter(
        url_shapes.shape(url) for url in {link.url for link in links if _may_be_article(link) and _headline(link)}
    )
    if not counts:
        return frozenset()
    most = max(counts.values())
    return frozenset(
        shape for shape, count in counts.items() if count >= max(3, most * 0.2) or (count == most and most > 1)
    )


def _cards(
    links: list[Link], shapes: frozenset[str], home: str, zone: tzinfo, read_time: ReadTime | None, boxes: bool
) -> Iterator[Card]:
    best: dict[str, Link] = {}
    order: list[str] = []
    candidates = [
        link
        for link in links
        if _may_be_article(link)
        and (_headline(link) or _short_headline(link, shapes))
        and not url_shapes.is_home(link.url, home)
    ]
    main = [link for link in candidates if not link.aside]
    for link in main if not boxes or len({link.url for link in main}) >= 3 else candidates:
        key = url_shapes.key(link.url)
        if key not in best:
            order.append(key)
            best[key] = link
        elif (link.post, link.heading, len(link.text)) > (best[key].post, best[key].heading, len(best[key].text)):
            best[key] = link
    for key in order:
        link = best[key]
        usual = url_shapes.shape(link.url) in shapes
        if not (usual or link.heading):
            continue
        title = re.sub(r"^\d{1,2}\s+(?=\D)", "", link.text) if not link.heading else link.text
        sure = usual and (link.heading or link.post or url_shapes.tells_article(link.url))
        yield Card(link.url, title[:300], _printed(link, zone, read_time), sure=sure)


def _printed(link: Link, zone: tzinfo, read_time: ReadTime | None) -> datetime | None:
    """The date that the article's card shows: its <time>, else a text that reads as one."""
    box = link.element
    for _ in range(5):
        parent = box.getparent()
        if parent is None or parent.tag in ("body", "main", "html") or _other_article(parent, link):
            break
        box = parent
    for element in box.iter("time"):
        moment = timestamps.read_moment(element.get("datetime"), zone)
        if moment is not None:
            return moment
    if read_time is None:
        return None
    for element in box.iter():
        if isinstance(element.tag, str) and any(
            "date" in t or "time" in t or "tanggal" in t for t in tokens_of(element)
        ):
            text = " ".join("".join(str(t) for t in element.itertext()).split())
            if 6 <= len(text) <= 80 and (moment := read_time(text)) is not None:
                return moment
    return None


def _other_article(box: etree._Element, link: Link) -> bool:
    """Whether a box holds headlines of other articles too, by its headings: it is the list, not the card."""
    headings = [element for element in box.iter(*HEADINGS) if element.find(".//a") is not None]
    if len(headings) > 1:
        return True
    count = 0
    for element in box.iter("a"):
        if element is not link.element and len((element.text or "").strip()) >= LONG_TEXT:
            count += element.get("href") != link.element.get("href")
    return count > 0
