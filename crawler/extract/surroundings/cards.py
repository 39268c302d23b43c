"""Cards of other articles on an article's page: a headline as a link and an excerpt, below a heading such as "Berita Populer"."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import etree

from crawler.extract.surroundings.site_name import words
from crawler.extract.tree.document import Document, last_of, raw_text, string
from crawler.extract.tree.parse import fold
from crawler.extract.tree.themes import HEADING_OF_OTHERS, ZONES
from crawler.urls.domains import registered_domain

CARDS_OF_OTHERS = "cards"
"""The zone of a card of another article."""
HEADLINE = 25
"""Characters of a link that may be a headline."""
CARD = 500
"""Characters of a card: a headline, a date, an excerpt."""
LEAST = 2
"""Cards from which on they are a list: one link with a sentence below it may be the story's own."""
LABEL = 60
"""Characters of a heading above cards."""
CARD_LEVELS = 4
"""Elements around a linked picture that may be the card."""
OPENING = 60
"""Characters of a card before its headline: a section, a date."""
_MAY_HEAD = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "div", "p", "span")
_CARD_TAGS = frozenset({"div", "li", "article", "section"})
_LISTS = frozenset({"ul", "ol"})
_TELLING_WORDS = ZONES["related"] | HEADING_OF_OTHERS[0]
_ALL_WORDS = _TELLING_WORDS | HEADING_OF_OTHERS[1]


def mark_cards(document: Document, title: etree._Element | None) -> None:
    """Mark, among the document's zones, each heading that says nothing but "other articles", and the cards below it.

    An excerpt is running text like the story's; only heading and links tell it apart. The heading alone does not: below
    "Rekomendasi" a story may give recommendations. Hence two cards at least, each opening with a link to the same site.
    """
    around = set(title.iterancestors()) if title is not None else set()
    for heading in document.root.iter(*_MAY_HEAD):
        text = heading.text
        if not text or text.isspace():
            continue
        opening = text.split(None, 1)
        if opening[0].strip(":").casefold() not in _ALL_WORDS or heading is title:
            continue
        if not _names_others(heading):
            continue
        label = _alone(heading)
        if label in around:
            continue
        cards = list(_cards_below(label, document, around))
        if len(cards) >= LEAST:
            document.zones.update(dict.fromkeys([label, *cards], CARDS_OF_OTHERS))


def picture_cards(document: Document, parts: list[etree._Element], size: int) -> list[etree._Element]:
    """The cards of another article within a text: a picture and a headline that are links to the same page, an excerpt.

    No heading is asked for: a story's own picture does not lead where a headline beside it leads. Cards that make most of
    the text, whose characters `size` is, are a list of articles: they stay, for that to be seen.
    """
    order, found = document.order, list[etree._Element]()
    spans = [(order[part], order[last_of(part)]) for part in parts]
    for image in document.images:
        if not any(start < order[image] <= end for start, end in spans):
            continue
        link = next(image.iterancestors("a"), None)
        node = link.getparent() if link is not None else None
        for _ in range(CARD_LEVELS):
            if link is None or node is None or node in parts or node.tag in ("body", "main"):
                break
            if _is_card_of_other(node, document) and link.get("href") == _first_headline(node).get("href"):
                found.append(node)
                break
            node = node.getparent()
    return found if 2 * sum(len(string(card)) for card in found) <= size else []


def _names_others(heading: etree._Element) -> bool:
    """Whether a heading says nothing but that other articles follow."""
    raw = raw_text(heading)
    if len((heading.text or "").strip()) > LABEL or len(raw) > 4 * LABEL:  # white space of the source counted
        return False
    said = frozenset(words(fold(raw)))
    return said <= _ALL_WORDS and not said.isdisjoint(_TELLING_WORDS)


def _alone(heading: etree._Element) -> etree._Element:
    """The outermost element that holds nothing but a heading."""
    size, node = len(string(heading)), heading
    while (parent := node.getparent()) is not None and parent.tag not in ("body", "html"):
        if len(raw := raw_text(parent)) > 4 * LABEL or len(fold(raw)) > size:
            break
        node = parent
    return node


def _cards_below(label: etree._Element, document: Document, around: set[etree._Element]) -> Iterator[etree._Element]:
    """The cards behind a heading, in lists and wrappers too, until something that is no card."""
    for after in label.itersiblings(etree.Element):
        if after in around:
            return
        if _is_card_of_other(after, document):
            yield after
            continue
        inner = list(after.iterchildren(etree.Element))
        if len(inner) == 1 and inner[0].tag in (*_LISTS, "div", "section"):
            inner = list(inner[0].iterchildren(etree.Element))
        cards = [child for child in inner if child not in around and _is_card_of_other(child, document)]
        if len(cards) >= LEAST and len(cards) >= len(inner) - 1:
            yield from cards
        elif string(after):
            return


def _is_card_of_other(element: etree._Element, document: Document) -> bool:
    """Whether an element is a card that opens with a link to another page of this site."""
    if element.tag not in _CARD_TAGS or not is_card(element):
        return False
    link = _first_headline(element)
    target, here = urlsplit(urljoin(document.url, link.get("href") or "")), urlsplit(document.url)
    return (
        0 <= string(element).find(string(link)) <= OPENING
        and target.path.rstrip("/") != here.path.rstrip("/")
        and registered_domain(target.netloc) == registered_domain(here.netloc)
    )


def _first_headline(card: etree._Element) -> etree._Element:
    """The first link in a card that is as long as a headline; `is_card` has seen one."""
    return next(link for link in card.iter("a") if len(string(link)) >= HEADLINE)


def is_card(element: etree._Element) -> bool:
    """Whether an element holds little but a link as long as a headline and a short text behind it."""
    raw = raw_text(element)
    if len(raw) > 4 * CARD:  # white space of the source counted
        return False
    size = len(fold(raw))
    if not 2 * HEADLINE <= size <= CARD:
        return False
    return any(
        HEADLINE <= len(said := string(link)) <= size - HEADLINE and said[0] != "#" for link in element.iter("a")
    )
