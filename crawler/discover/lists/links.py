"""The links of a page and what stands around each: a heading, a post's own element, a menu, a box beside the list. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from crawler.discover.addresses import url_patterns, url_shapes
from crawler.extract.tree.parse import parse

LARGEST = 8 * 1024 * 1024
"""Bytes of a page that are read."""
MOST_LINKS = 5000
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ADDRESS_ATTRIBUTES = ("data-href", "data-url", "data-link", "data-permalink")
"""Where a card that a script makes a link of keeps its address."""
_LEADS_TO = re.compile(
    r"(?:\blocation(?:\.href)?\s*=|\blocation\.(?:assign|replace)\(|\bwindow\.open\()\s*['\"]([^'\"]+)['\"]"
)
"""The address in an onclick that leads to another page."""
_SECTION_ITEM = re.compile(r"^(?:menu-item-object-category|menu-item-type-taxonomy|cat-item)$")


@dataclass(slots=True)
class Link:
    """A link of the site's own, and what stands around it."""

    element: etree._Element
    url: str
    text: str
    heading: bool = False
    post: bool = False
    box: etree._Element | None = None
    """The outermost element around it that is named like a box beside the list."""
    chrome: bool = False
    """In a menu, a footer or the like, by its elements' names."""
    named_chrome: etree._Element | None = None
    """The innermost element around it that is one by its classes or id."""
    section: bool = False
    tokens: frozenset[str] = field(default_factory=frozenset)


def parse_page(body: bytes) -> etree._Element | None:
    """The tree of a page, or None where it holds none; read as articles are."""
    return parse(body[:LARGEST]) if body.strip() else None


def base_of(root: etree._Element, url: str) -> str:
    """The address that the links of a page are meant from."""
    for element in root.iter("base"):
        return url_shapes.absolute(url, element.get("href")) or url
    return url


def tokens_of(element: etree._Element) -> list[str]:
    """Classes and id, in lower case."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()


def links_of(root: etree._Element, base: str, home: str) -> Iterator[Link]:
    """The links of the site's own, each with what stands around it; one walk over the tree, no recursion."""
    # What an element inherits: (chrome, heading, post, section); by element, filled on the way down.
    inherited: dict[etree._Element, tuple[bool, ...]] = {}
    boxes: dict[etree._Element, etree._Element] = {}
    named: dict[etree._Element, etree._Element] = {}
    count = 0
    for element in root.iter():
        tag: object = element.tag
        if not isinstance(tag, str):  # a comment
            continue
        parent = element.getparent()
        above = inherited.get(parent) if parent is not None else None
        chrome, heading, post, section = above or (False,) * 4
        box = boxes.get(parent) if parent is not None else None
        menu = named.get(parent) if parent is not None else None
        tokens = tokens_of(element)
        if tag not in ("html", "body"):
            chrome = chrome or tag in url_patterns.CHROME_TAGS
            if any(url_patterns.CHROME_TOKENS.search(t) for t in tokens):
                menu = element
            if box is None and (tag == "aside" or any(url_patterns.ASIDE_TOKENS.match(t) for t in tokens)):
                box = element
            heading = heading or tag in HEADINGS or any(url_patterns.TITLE_TOKENS.search(t) for t in tokens)
            section = section or any(_SECTION_ITEM.match(t) for t in tokens)
            post = post or "type-post" in tokens or "hentry" in tokens
            if "type-page" in tokens:
                post = False
        inherited[element] = (chrome, heading, post, section)
        if box is not None:
            boxes[element] = box
        if menu is not None:
            named[element] = menu
        if count >= MOST_LINKS:
            continue
        linked = url_shapes.absolute(base, element.get("href")) if tag == "a" else None
        url = linked or _scripted(element, base)
        if url is None or not url_shapes.same_site(url, home):
            continue
        headings = [] if heading else [e for e in element.iter(*HEADINGS) if e is not element]
        # A card that is one link says more than its headline: a rubric, an excerpt, a date.
        text = words(headings[0] if len(headings) == 1 else element)
        if linked is None and len(headings) != 1:
            continue  # a button that shares, deletes or logs out; the whole list
        count += 1
        yield Link(
            element,
            url,
            text,
            heading=heading or bool(headings) or "bookmark" in (element.get("rel") or "").lower().split(),
            post=post,
            box=box,
            chrome=chrome,
            named_chrome=menu,
            section=section,
            tokens=frozenset(tokens),
        )


def _scripted(element: etree._Element, base: str) -> str | None:
    """Where a script leads whoever clicks on the element: by an attribute for scripts, or by its onclick."""
    clicked = element.get("onclick")
    found = _LEADS_TO.search(clicked) if clicked and len(clicked) < 2000 else None
    written = found[1] if found else next(filter(None, map(element.get, ADDRESS_ATTRIBUTES)), None)
    return url_shapes.absolute(base, written)


def words(element: etree._Element) -> str:
    """The text of an element, white space folded."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


MOST_BEFORE = 20
"""Neighbours of a link that are looked at for the words before it."""


def text_before(element: etree._Element) -> str:
    """The words that stand before a link in its own paragraph, or the last of them; "" where it stands in none."""
    parts: list[str] = []
    while (parent := element.getparent()) is not None and len(parts) < 2 * MOST_BEFORE:
        for count, sibling in enumerate(element.itersiblings(preceding=True)):
            if sibling.tag == "br":
                return " ".join(reversed(parts))
            if count == MOST_BEFORE:
                break
            parts += [sibling.tail or "", "" if sibling.tag == "a" else words(sibling)]
        parts.append(parent.text or "")
        if parent.tag == "p":
            return " ".join(" ".join(reversed(parts)).split())
        if parent.tag not in ("strong", "b", "em", "i", "span", "u", "font"):
            break
        element = parent
    return ""
