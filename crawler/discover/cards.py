"""What a page of a list shows: its articles, the next page, the portal's sections. Pure.

An article's link is told from menus, boxes and banners by evidence: it stands in or around a heading, in a post's own
element, or among repeated links with long texts; its address has the shape that most of such links share.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

import lxml.html
from lxml import etree

from crawler.discover import moments, patterns, urls
from crawler.extract.parse import with_fewer_tags

LARGEST = 8 * 1024 * 1024
"""Bytes of a page that are read."""
MOST_LINKS = 5000
LONG_TEXT = 25
"""Characters from which a link's text may be a headline; the shortest headlines have about 20."""
SHORT_TEXT = 12
"""Characters below which not even a heading's link is one ("Daerah", "Terpopuler")."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SECTION_ITEM = re.compile(r"^(?:menu-item-object-category|menu-item-type-taxonomy|cat-item)$")


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


@dataclass(slots=True)
class _Link:
    element: etree._Element
    url: str
    text: str
    heading: bool = False
    post: bool = False
    aside: bool = False
    chrome: bool = False
    """In a menu, a footer or the like, by its elements' names."""
    named_chrome: bool = False
    """The same, by their classes and ids."""
    section: bool = False
    tokens: frozenset[str] = field(default_factory=frozenset)


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
    base = _base(root, url)
    links = list(_links(root, base, home))
    if not any(_may_be_article(link) and _headline(link) for link in links):
        for link in links:  # a wrapper around everything is named like a menu
            link.named_chrome = False
    learned = shapes | _shapes(links)
    return Listing(
        cards=tuple(_cards(links, learned, home, zone, read_time, boxes)),
        next=_next(root, links, base, url, home),
        sections=_sections(links),
        indexes=_indexes(links),
        archives=_archives(links),
        shapes=learned,
    )


def parse_page(body: bytes) -> etree._Element | None:
    """The tree of a page, or None where it holds none. The charset is the page's own, else UTF-8."""
    if not body.strip():
        return None
    body = with_fewer_tags(body[:LARGEST].replace(b"\x00", b""))
    try:
        body.decode("utf-8")
        parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=False)
    except UnicodeDecodeError:
        parser = lxml.html.HTMLParser(huge_tree=False)
    try:
        return lxml.html.document_fromstring(body, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError):
        return None


def _base(root: etree._Element, url: str) -> str:
    for element in root.iter("base"):
        return urls.absolute(url, element.get("href")) or url
    return url


def _tokens(element: etree._Element) -> list[str]:
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()


def _links(root: etree._Element, base: str, home: str) -> Iterator[_Link]:
    """The links of the site's own, each with what stands around it; one walk over the tree, no recursion."""
    # What an element inherits: (chrome, named, aside, heading, post, section); by element, filled on the way down.
    inherited: dict[etree._Element, tuple[bool, ...]] = {}
    count = 0
    for element in root.iter():
        tag: object = element.tag
        if not isinstance(tag, str):  # a comment
            continue
        parent = element.getparent()
        above = inherited.get(parent) if parent is not None else None
        chrome, named, aside, heading, post, section = above or (False,) * 6
        tokens = _tokens(element)
        if tag not in ("html", "body"):
            chrome = chrome or tag in patterns.CHROME_TAGS
            named = named or any(patterns.CHROME_TOKENS.search(t) for t in tokens)
            aside = aside or tag == "aside" or any(patterns.ASIDE_TOKENS.match(t) for t in tokens)
            heading = heading or tag in _HEADINGS or any(patterns.TITLE_TOKENS.search(t) for t in tokens)
            section = section or any(_SECTION_ITEM.match(t) for t in tokens)
            post = post or "type-post" in tokens or "hentry" in tokens
            if "type-page" in tokens:
                post = False
        inherited[element] = (chrome, named, aside, heading, post, section)
        if tag != "a" or count >= MOST_LINKS:
            continue
        url = urls.absolute(base, element.get("href"))
        if url is None or not urls.same_site(url, home):
            continue
        count += 1
        text = " ".join("".join(str(t) for t in element.itertext()).split())
        holds_heading = not heading and any(isinstance(e.tag, str) and e.tag in _HEADINGS for e in element.iter())
        yield _Link(
            element,
            url,
            text,
            heading=heading or holds_heading or "bookmark" in (element.get("rel") or "").lower().split(),
            post=post,
            aside=aside,
            chrome=chrome,
            named_chrome=named,
            section=section,
            tokens=frozenset(tokens),
        )


def _may_be_article(link: _Link) -> bool:
    return not (
        link.named_chrome or link.chrome or link.section or urls.is_listing(link.url) or urls.is_static_page(link.url)
    )


def _headline(link: _Link) -> bool:
    if link.heading or link.post:
        return len(link.text) >= SHORT_TEXT and " " in link.text
    return len(link.text) >= LONG_TEXT and link.text.count(" ") >= 3


def _short_headline(link: _Link, shapes: frozenset[str]) -> bool:
    """Whether a text too short to be told from a menu's leads where the page's headlines do: to a slug or an id."""
    if len(link.text) < SHORT_TEXT or " " not in link.text:
        return False
    shape = urls.shape(link.url)
    return shape in shapes and ("slug" in shape or "N" in shape)


def _shapes(links: list[_Link]) -> frozenset[str]:
    """The permalink patterns of the page's headlines: those of at least three, and not of a small minority."""
    counts = Counter(
        urls.shape(url) for url in {link.url for link in links if _may_be_article(link) and _headline(link)}
    )
    if not counts:
        return frozenset()
    most = max(counts.values())
    return frozenset(
        shape for shape, count in counts.items() if count >= max(3, most * 0.2) or (count == most and most > 1)
    )


def _cards(
    links: list[_Link], shapes: frozenset[str], home: str, zone: tzinfo, read_time: ReadTime | None, boxes: bool
) -> Iterator[Card]:
    best: dict[str, _Link] = {}
    order: list[str] = []
    candidates = [
        link
        for link in links
        if _may_be_article(link)
        and (_headline(link) or _short_headline(link, shapes))
        and not urls.is_home(link.url, home)
    ]
    main = [link for link in candidates if not link.aside]
    for link in main if not boxes or len({link.url for link in main}) >= 3 else candidates:
        key = urls.key(link.url)
        if key not in best:
            order.append(key)
            best[key] = link
        elif (link.post, link.heading, len(link.text)) > (best[key].post, best[key].heading, len(best[key].text)):
            best[key] = link
    for key in order:
        link = best[key]
        usual = urls.shape(link.url) in shapes
        if not (usual or link.heading):
            continue
        title = re.sub(r"^\d{1,2}\s+(?=\D)", "", link.text) if not link.heading else link.text
        sure = usual and (link.heading or link.post or urls.tells_article(link.url))
        yield Card(link.url, title[:300], _printed(link, zone, read_time), sure=sure)


def _printed(link: _Link, zone: tzinfo, read_time: ReadTime | None) -> datetime | None:
    """The date that the article's card shows: its <time>, else a text that reads as one."""
    box = link.element
    for _ in range(5):
        parent = box.getparent()
        if parent is None or parent.tag in ("body", "main", "html") or _other_article(parent, link):
            break
        box = parent
    for element in box.iter("time"):
        moment = moments.read_moment(element.get("datetime"), zone)
        if moment is not None:
            return moment
    if read_time is None:
        return None
    for element in box.iter():
        if isinstance(element.tag, str) and any("date" in t or "time" in t or "tanggal" in t for t in _tokens(element)):
            text = " ".join("".join(str(t) for t in element.itertext()).split())
            if 6 <= len(text) <= 80 and (moment := read_time(text)) is not None:
                return moment
    return None


def _other_article(box: etree._Element, link: _Link) -> bool:
    """Whether a box holds headlines of other articles too, by its headings: it is the list, not the card."""
    headings = [element for element in box.iter(*_HEADINGS) if element.find(".//a") is not None]
    if len(headings) > 1:
        return True
    count = 0
    for element in box.iter("a"):
        if element is not link.element and len((element.text or "").strip()) >= LONG_TEXT:
            count += element.get("href") != link.element.get("href")
    return count > 0


def _next(root: etree._Element, links: list[_Link], base: str, url: str, home: str) -> str | None:
    """The next, older page: as declared, as labelled, or the one whose address has the next number."""
    number = urls.page_number(url)
    stem = urls.key(urls.without_page(url))

    def fits(target: str | None, *, labelled: bool) -> bool:
        if target is None or not urls.same_site(target, home) or urls.key(target) == urls.key(url):
            return False
        whole = urls.without_page(target)
        # What is labelled as the next page may lead elsewhere ("/" goes on at "/indeks?page=2"), not into an article.
        if urls.key(whole) != stem and (not labelled or urls.tells_article(whole)):
            return False
        step = urls.page_number(target) - number
        return step == 1 or (step > 1 and urls.counts_articles(target))

    for element in root.iter("link", "a"):
        if "next" in (element.get("rel") or "").lower().split():
            target = urls.absolute(base, element.get("href"))
            if fits(target, labelled=True):
                return target
    numbered: str | None = None
    for link in links:
        if "post-page-numbers" in link.tokens or not fits(link.url, labelled=not link.post):
            continue
        parent = link.element.getparent()
        around = set(_tokens(parent)) if parent is not None else set()
        label = link.text or link.element.get("title") or link.element.get("aria-label") or ""
        if (link.tokens | around) & patterns.NEXT_CLASSES or patterns.NEXT_TEXTS.match(label.strip()):
            return link.url
        if numbered is None and fits(link.url, labelled=False):
            numbered = link.url
    return numbered


def _sections(links: list[_Link]) -> tuple[str, ...]:
    """Sections: what the menus mark or the addresses show as categories; else the menu's short links."""
    found: dict[str, str] = {}
    for link in links:
        path = link.url.lower()
        named = re.search(r"/(?:category|kategori|rubrik|kanal|channel|section)/|[?&]cat=\d", path)
        if (link.section or named) and not re.search(
            r"/(?:tag|author|page|feed)/|[?&](?:tag|author|paged|feed)=", path
        ):
            found.setdefault(urls.key(link.url), link.url)
    if not found:
        for link in links:
            depth = urls.shape(link.url)
            short = (
                (link.chrome or link.named_chrome) and depth in ("/word", "/word/word") and 3 <= len(link.text) <= 30
            )
            if short and not urls.is_static_page(link.url) and not urls.is_listing(link.url):
                found.setdefault(urls.key(link.url), link.url)
    return tuple(found.values())[:60]


def _indexes(links: list[_Link]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for link in links:
        last = link.url.lower().partition("?")[0].rstrip("/").rpartition("/")[2]
        if last in patterns.INDEX_SEGMENTS or (link.text.lower() in patterns.INDEX_WORDS[:3] and not link.heading):
            found.setdefault(urls.key(link.url), link.url)
    return tuple(found.values())[:3]


def _archives(links: list[_Link]) -> tuple[str, ...]:
    found: dict[int, str] = {}
    for link in links:
        match = re.search(r"(?:/|[?&]m=)((?:19|20)\d\d)/?([01]\d)/?$", link.url)
        if match:
            month = int(match[1] + match[2])
            # One a month, the plainest: facets and filters link the same month a hundred times.
            found[month] = min(found.get(month, link.url), link.url, key=lambda url: (len(url), url))
    return tuple(url for _, url in sorted(found.items(), reverse=True))[:400]
