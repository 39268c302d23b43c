"""A parsed page with an index: one walk over the tree finds all elements that the other modules ask for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from crawler.extract.tree.links import base_of
from crawler.extract.tree.parse import fold
from crawler.extract.tree.roles import UNMARKED, marks_of
from crawler.extract.tree.structured import Structured
from crawler.extract.tree.styles import Styles, read_styles
from crawler.extract.tree.themes import names

NO_TEXT = names("""script style noscript template svg button select option textarea input iframe object embed canvas audio video map
    head title meta link datalist dialog math""")
"""Elements whose content is no text of the page."""


@dataclass(slots=True)
class Document:
    """A page, indexed."""

    root: etree._Element
    url: str
    structured: Structured
    base: str
    """What its links are relative to."""
    styles: Styles = field(default_factory=Styles)
    """What its own style sheets say."""
    order: dict[etree._Element, int] = field(default_factory=dict)
    """Each element's place in the document; also keeps the elements alive, so that they can be compared."""
    roles: dict[str, list[etree._Element]] = field(default_factory=dict)
    """Elements by role, in document order; see `roles.marks_of`."""
    headings: list[etree._Element] = field(default_factory=list)
    """h1 and h2, in document order."""
    images: list[etree._Element] = field(default_factory=list)
    title: etree._Element | None = None
    """The first <title>."""
    body: etree._Element | None = None
    articles: list[etree._Element] = field(default_factory=list)
    relations: list[etree._Element] = field(default_factory=list)
    """The <link> elements."""
    links: list[etree._Element] = field(default_factory=list)
    link_places: list[int] = field(default_factory=list)
    """The place of each of the links in document order."""
    filed: dict[str, list[tuple[etree._Element, str]]] = field(default_factory=dict)
    """Links that file the article under a category or tag, with where they stand; `topics` fills it when first asked."""
    body_classes: frozenset[str] = frozenset()
    zones: dict[etree._Element, str] = field(default_factory=dict)
    """Elements that are a part of the page beside the article, and which."""


def index(root: etree._Element, url: str, structured: Structured) -> Document:
    """The index of a page."""
    document = Document(root, url, structured, base_of(root, url))
    sheets: list[etree._Element] = []
    order, links, places = document.order, document.links, document.link_places
    for place, element in enumerate(root.iter("*")):
        order[element] = place
        tag = element.tag
        if tag in _READ_NO_FURTHER:
            if tag == "a":
                links.append(element)
                places.append(place)
            elif tag == "link":
                document.relations.append(element)
            elif tag == "style":
                sheets.append(element)
            elif tag == "title" and document.title is None:
                document.title = element
            continue
        if tag in _LISTED:
            _list(document, element, tag)
        marks = marks_of(tag, element.get("class"), element.get("id"), element.get("itemprop"))
        if marks is not UNMARKED:
            _mark(document, element, tag, *marks)
    document.styles = read_styles(sheets)
    if (body := document.body) is not None:
        document.body_classes = frozenset(f"{body.get('class') or ''} {body.get('id') or ''}".split())
    return document


_LISTED = frozenset({"img", "amp-img", "h1", "h2", "time", "figcaption", "article", "body"})
_READ_NO_FURTHER = names(
    """a br script style link option svg path input tr tbody noscript iframe button source picture strong b em i u use head html
    title wbr"""
)
"""Elements whose classes are not read: they are many, and what they mark, an element around them marks as well."""


def _list(document: Document, element: etree._Element, tag: str) -> None:
    """Note an element that is looked for by its tag."""
    if tag in ("h1", "h2"):
        document.headings.append(element)
    elif tag in ("img", "amp-img"):
        document.images.append(element)
    elif tag == "article":
        document.articles.append(element)
    elif tag == "body":
        document.body = document.body if document.body is not None else element
    else:
        document.roles.setdefault("date" if tag == "time" else "caption", []).append(element)


def _mark(document: Document, element: etree._Element, tag: str, roles: tuple[str, ...], zone: str) -> None:
    """Note an element by what it may hold, and the part of the page that it is."""
    for role in roles:
        known = document.roles.setdefault(role, [])
        if not known or known[-1] is not element:
            known.append(element)
    # The foot of an article holds its rubric and tags.
    if zone and not (tag == "footer" and any(True for _ in element.iterancestors("article"))):
        document.zones[element] = zone


def links_between(document: Document, start: int, end: int) -> list[etree._Element]:
    """The page's links whose places in document order are from `start` to `end`."""
    places = document.link_places
    return document.links[bisect_left(places, start) : bisect_right(places, end)]


def last_of(element: etree._Element) -> etree._Element:
    """The last element, in document order, of what an element holds."""
    while True:
        try:
            element = element[-1]  # not `len`, which counts all children
        except IndexError:
            return element


def holds_heading(document: Document, element: etree._Element) -> bool:
    """Whether an h1 or h2 of the page lies in an element."""
    places, headings = document.order, document.headings
    after = bisect_right(headings, places[element], key=places.__getitem__)
    return after < len(headings) and places[headings[after]] <= places[last_of(element)]


def has_children(element: etree._Element) -> bool:
    """Whether there are elements in an element; `len` counts them all."""
    return next(iter(element), None) is not None


def first(element: etree._Element, *tags: str) -> etree._Element | None:
    """The first descendant with one of these tags; `find` does the same in many times the time.

    lxml looks for the next one as well, to the end of the element: what is asked of whole pages is in their `Document`.
    """
    for inner in element.iter(*tags):
        if inner is not element:
            return inner
    return None


def own_text(element: etree._Element) -> str:
    """The text that stands in an element itself, not in the elements in it."""
    found = element.text or ""
    for child in element:
        if tail := child.tail:
            found += tail
    return found


def raw_text(element: etree._Element) -> str:
    """All text in an element as the source has it, scripts included: a third of what XPath's `string()` takes."""
    return etree.tostring(element, encoding="unicode", method="text", with_tail=False)


def string(element: etree._Element) -> str:
    """The text of an element on one line; scripts in it included, so ask it of small elements."""
    return fold(raw_text(element) if len(element) else element.text or "")


def is_longer(element: etree._Element, limit: int) -> bool:
    """Whether the text of an element, as `string` gives it, has more characters: told of a whole page by its first words."""
    text = raw_text(element)
    if len(text) <= limit:
        return False
    return len(text.split(None, limit // 2 + 1)) > limit // 2 + 1 or len(fold(text)) > limit


def visible_string(element: etree._Element, limit: int = 4000) -> str:
    """The text of an element on one line, without scripts and the like, block elements and <br> divided by a space."""
    if not has_children(element):
        return "" if element.tag in NO_TEXT else fold(element.text or "")
    parts: list[str] = []
    length = 0
    # Children are taken one by one: of an element with ten thousand, the first few may be enough.
    waiting: list[tuple[etree._Element, Iterator[etree._Element]]] = []
    node: etree._Element | None = element
    while node is not None:
        inner: Iterator[etree._Element] = iter(())
        if node.tag not in NO_TEXT:
            if node.tag not in INLINE:
                parts.append(" ")
            if node.text:
                parts.append(node.text)
                length += len(node.text)
            inner = iter(node)
        waiting.append((node, inner))
        node = None
        while waiting and length < limit:
            last, inner = waiting[-1]
            node = next(inner, None)
            if node is not None:
                break
            waiting.pop()
            if last is not element:
                # Two elements side by side with nothing between them are two words, as a browser sets them apart.
                parts.append(last.tail or " ")
                length += len(last.tail or " ")
    return fold("".join(parts))


INLINE = names("""a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr amp-img img input picture source track svg use path o:p g-emoji""")
"""Elements that stand inside a line of text; every other one (known or not) begins a block."""


SPOKEN = 60
"""Characters from which on an inline element may be a paragraph."""
_SENTENCE_ENDS = frozenset('.!?”"…')


def is_paragraph(span: etree._Element) -> bool:
    """Whether a <span> is one of several of the same class, each a sentence or more, with nothing between them.

    Sheets that are not in the page set such ones as paragraphs.
    """
    after, before = span.getnext(), span.getprevious()
    beside = after if after is not None else before
    if beside is None or beside.tag != "span" or beside.get("class") != span.get("class"):
        return False
    if (span.tail or "").strip() or (before is not None and (before.tail or "").strip()):
        return False
    return all(len(said := string(one)) >= SPOKEN and said[-1] in _SENTENCE_ENDS for one in (span, beside))


def zone_around(document: Document, element: etree._Element, top: etree._Element | None = None) -> str:
    """The zone (comments, related, sidebar, …) that an element lies in, looking up to `top` or the root; or nothing."""
    zones = document.zones
    node: etree._Element | None = element
    while node is not None and node is not top:
        if node in zones:
            return zones[node]
        node = node.getparent()
    return ""


def inside(element: etree._Element, ancestor: etree._Element) -> bool:
    """Whether `element` is `ancestor` or lies in it."""
    node: etree._Element | None = element
    while node is not None:
        if node is ancestor:
            return True
        node = node.getparent()
    return False


def common_ancestor(one: etree._Element, other: etree._Element) -> etree._Element | None:
    """The smallest element that holds both."""
    line = set()
    node: etree._Element | None = one
    while node is not None:
        line.add(node)
        node = node.getparent()
    node = other
    while node is not None and node not in line:
        node = node.getparent()
    return node
