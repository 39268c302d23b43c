"""What a page of a list shows: its articles, the next page, the portal's sections. Pure.

An article's link is told from menus, boxes and banners by evidence: it stands in or around a heading, in a post's own
element, or among repeated links with long texts; its address has the shape that most of such links share. All links to
one article are one card, and what stands in the element that holds no other article is that card's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from lxml import etree

from crawler.discover import Found
from crawler.discover.addresses import url_shapes
from crawler.discover.lists import card_times, embedded, next_page
from crawler.discover.lists.card_boxes import LONG_TEXT, SHORT_TEXT, holders, other_headlines
from crawler.discover.lists.headlines import FEW, is_headline, read_more_shapes, shapes_of
from crawler.discover.lists.links import HEADINGS, Link, base_of, links_of, parse_page, text_before, words

CARD_SIZE = 300
"""Elements of a card at most; what is larger is no card, and would be walked for each of its links."""
CARD_DEPTH = 6
"""Elements around a link that are looked at for its card."""
SENTENCE = 6
"""Words before a link in its paragraph from which it stands in a text."""
_READ_ALSO = re.compile(r"\b(?:baca|lihat|simak)\s*(?:juga|pula)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """One article as a list shows it."""

    url: str
    title: str | None = None
    published: datetime | None = None
    sure: bool = True
    day: bool = False
    """Whether `published` names a day alone."""

    def found(self) -> Found:
        """What the card says of its article."""
        return Found(self.url, "listing", published=self.published, title=self.title, sure=self.sure, day=self.day)


@dataclass(frozen=True, slots=True)
class Listing:
    """What a page of a list holds."""

    cards: tuple[Card, ...] = ()
    """In the page's order."""
    next: tuple[str, ...] = ()
    """Addresses that may be the next, older page, the likeliest first."""
    sections: tuple[str, ...] = ()
    """Categories and other sections that the page links to, in the menu's order."""
    indexes: tuple[str, ...] = ()
    """Lists of everything ("indeks")."""
    archives: tuple[str, ...] = ()
    """Archives by month, newest first."""
    shapes: frozenset[str] = frozenset()
    """Permalink patterns of its articles."""
    left: tuple[tuple[str, str], ...] = ()
    """Links with a headline's text that are no cards, each with the reason."""


def read_listing(
    body: bytes,
    url: str,
    home: str,
    zone: tzinfo,
    *,
    shapes: frozenset[str] = frozenset(),
    now: datetime | None = None,
    boxes: bool = True,
    number: int = 1,
) -> Listing:
    """What the page at `url` of the site `home` lists. Never raises.

    `shapes`: permalink patterns learned on pages before. `now`: the time of the fetch, by which printed times are read.
    `boxes`: whether the boxes beside the list count where the list itself holds little (not on a page of search
    results: "nothing found"). `number`: which page of its list it is, counted from 1.
    """
    root = parse_page(body)
    if root is None:
        return Listing()
    base = base_of(root, url)
    links = list(links_of(root, base, home))
    _without_false_menus(links)
    _without_campaigns(links)
    sections = next_page.sections(links)
    now = now or datetime.now(UTC)
    reader = _Reader(links, shapes, home, sections, now)
    cards = reader.cards(zone, now, boxes=boxes)
    shown = {url_shapes.key(card.url) for card in cards}
    for told in embedded.articles(root, [link.url for link in links], base, home, zone):
        if (key := url_shapes.key(told.url)) not in shown:
            shown.add(key)
            cards.append(Card(told.url, told.title[:300], told.published, sure=told.published is not None))
    return Listing(
        cards=tuple(cards),
        next=next_page.next_pages(root, links, base, url, home, number=number, articles=shown),
        sections=sections,
        indexes=next_page.indexes(links),
        archives=next_page.archives(links),
        shapes=reader.shapes,
        left=tuple((url, why) for url, why in reader.left.items() if url_shapes.key(url) not in shown),
    )


def _without_false_menus(links: list[Link]) -> None:
    """Where all headlines stand in what is named like a menu, what holds them is none: the list, or a wrapper around all."""
    if any(_may_be_article(link) and is_headline(link) for link in links):
        return
    holders = {link.named_chrome for link in links if _may_be_article(link, menus=False) and is_headline(link)}
    for link in links:
        if not holders or link.named_chrome in holders:
            link.named_chrome = None


def _without_campaigns(links: list[Link]) -> None:
    """Give links with a query the plain address, where the page links to that too: what the query adds is a campaign."""
    plain = {link.url for link in links if "?" not in link.url}
    for link in links:
        path, mark, _ = link.url.partition("?")
        if mark and path in plain and url_shapes.tells_article(path):
            link.url = path


def _may_be_article(link: Link, *, menus: bool = True) -> bool:
    """`menus`: whether a link in what is named like a menu is none."""
    return not (
        (menus and link.named_chrome is not None)
        or link.chrome
        or link.section
        or url_shapes.is_listing(link.url)
        or url_shapes.is_static_page(link.url)
    )


class _Reader:
    """The articles among a page's links."""

    def __init__(
        self, links: list[Link], shapes: frozenset[str], home: str, sections: tuple[str, ...], now: datetime
    ) -> None:
        self._now = now
        self.left: dict[str, str] = {}
        """Addresses that are no cards, each with the reason."""
        self._texts: set[etree._Element] = set()
        self._lists: dict[etree._Element, bool] = {}
        """Elements that hold one article's links, and whether they hold headlines of others all the same."""
        self._above = url_shapes.parents(link.url for link in links)
        self._sections = set(map(url_shapes.key, sections))
        candidates = [
            link
            for link in links
            if not url_shapes.is_home(link.url, home) and _may_be_article(link) and not self._in_text(link)
        ]
        self._holders = holders(candidates)
        self.shapes = shapes | shapes_of(link for link in candidates if is_headline(link))
        for link in candidates:
            self._label(link)
        self.shapes |= shapes_of(link for link in candidates if is_headline(link))
        self.shapes |= read_more_shapes(candidates)
        if not self.shapes:
            self.shapes = self._dated(candidates)
        self._candidates = [link for link in candidates if self._is_headline(link)]

    def _dated(self, links: list[Link]) -> frozenset[str]:
        """The permalink patterns of links with a few words, each beside a date of its own, where no headline is told."""
        dated: dict[str, set[str]] = {}
        for link in links:
            shape = url_shapes.shape(link.url)
            if len(link.text) >= SHORT_TEXT and " " in link.text and ("slug" in shape or "N" in shape):
                box = self.box(link)
                if box is not link.element and card_times.printed(box, UTC, self._now) is not None:
                    dated.setdefault(shape, set()).add(link.url)
        return frozenset(shape for shape, urls in dated.items() if len(urls) >= FEW)

    def _label(self, link: Link) -> None:
        """Give a link without words of its own (a picture, "Selengkapnya") the headline that its card shows."""
        if len(link.text) >= LONG_TEXT or (link.heading and len(link.text) >= SHORT_TEXT):
            return
        box = self.box(link)
        headings = [text for e in box.iter(*HEADINGS) if len(text := words(e)) >= SHORT_TEXT and " " in text]
        if len(headings) == 1:
            link.text, link.heading = headings[0], True
            return
        title = " ".join((link.element.get("title") or "").split())
        usual = url_shapes.shape(link.url) in self.shapes or url_shapes.tells_article(link.url)
        if len(title) >= (SHORT_TEXT if usual else LONG_TEXT) and (usual or title.count(" ") >= 3):
            link.text = title

    def _is_headline(self, link: Link) -> bool:
        long_slug = url_shapes.shape(link.url) in self.shapes and url_shapes.has_long_slug(link.url)
        if not (is_headline(link) or self._short_headline(link) or long_slug or (link.post and not link.text)):
            return False
        above = url_shapes.path_of(link.url) in self._above and not link.post
        if above or url_shapes.key(link.url) in self._sections:
            self.left[link.url] = "a section: other addresses stand below it"
            return False
        return True

    def _in_text(self, link: Link) -> bool:
        before = text_before(link.element)
        if len(before.split()) < SENTENCE and not _READ_ALSO.search(before):
            return False
        self.left[link.url] = "within the text of another article"
        self._texts.add(link.element)
        return True

    def _short_headline(self, link: Link) -> bool:
        """Whether a text too short to be told from a menu's leads where the page's headlines do: to a slug or an id."""
        if len(link.text) < SHORT_TEXT or " " not in link.text:
            return False
        shape = url_shapes.shape(link.url)
        return shape in self.shapes and ("slug" in shape or "N" in shape)

    def box(self, link: Link) -> etree._Element:
        """The largest element around a link that holds no other article."""
        key, box = url_shapes.key(link.url), link.element
        for _ in range(CARD_DEPTH):
            parent = box.getparent()
            if parent is None or parent.tag in ("body", "main", "html") or self._holders.get(parent) != key:
                break
            if parent not in self._lists:
                self._lists[parent] = other_headlines(parent, link, self._texts)
            if self._lists[parent]:
                break
            box = parent
        return box

    def cards(self, zone: tzinfo, now: datetime, *, boxes: bool) -> list[Card]:
        """The page's articles in its order."""
        groups: dict[str, list[Link]] = {}
        for link in self._main(boxes=boxes):
            groups.setdefault(url_shapes.key(link.url), []).append(link)
        found = []
        for links in groups.values():
            link = max(links, key=lambda one: (one.post, one.heading, len(one.text)))
            usual = url_shapes.shape(link.url) in self.shapes
            if not (usual or link.heading):
                self.left[link.url] = "its address has not the form of the page's headlines"
                continue
            title = link.text if link.heading else re.sub(r"^\d{1,2}\s+(?=\D)", "", link.text)
            if len(title) < SHORT_TEXT:
                title = ""
            sure = usual and (link.heading or link.post or url_shapes.tells_article(link.url))
            moment, day = next(
                (read for one in links if (read := card_times.printed(self.box(one), zone, now)) is not None),
                (None, False),
            )
            plain = next((one.url for one in links if not url_shapes.is_amp(one.url)), links[0].url)
            found.append(Card(plain, title[:300] or None, moment, sure=sure, day=day))
        return found

    def _main(self, *, boxes: bool) -> list[Link]:
        """The links of the main list, or of all where what is named like a box holds most of the page's articles."""
        held: dict[etree._Element, set[str]] = {}
        for link in self._candidates:
            if link.box is not None:
                held.setdefault(link.box, set()).add(link.url)
        # What is named so within one card, or around one, is no box beside the list.
        main = [link for link in self._candidates if link.box is None or len(held[link.box]) < 2]
        urls = {link.url for link in main}
        if not boxes or (len(urls) >= FEW and not any(len(inside - urls) > len(urls) for inside in held.values())):
            for link in self._candidates:
                if link.url not in urls:
                    self.left.setdefault(link.url, "in a box beside the list")
            return main
        return self._candidates
