"""Cards of other articles on an article's page: a headline as a link and an excerpt, below a heading such as "Berita Populer"."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from lxml import etree

from crawler.extract.surroundings.site_name import words
from crawler.extract.tree.document import Document, raw_text, string
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
        opening = (heading.text or "").split(None, 1)
        if not opening or opening[0].strip(":").casefold() not in _ALL_WORDS or heading is title:
            continue
        if not _names_others(heading):
            continue
        label = _alone(heading)
        if label in around:
            continue
        cards = list(_cards_below(label, document, around))
        if len(cards) >= LEAST:
            document.zones.update(dict.fromkeys([label, *cards], CARDS_OF_OTHERS))


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
    said = string(element)
    for link in element.iter("a"):
        headline = string(link)
        if len(headline) >= HEADLINE:
            target, here = urlsplit(urljoin(document.url, link.get("href") or "")), urlsplit(document.url)
            return (
                0 <= said.find(headline) <= OPENING
                and target.path.rstrip("/") != here.path.rstrip("/")
                and registered_domain(target.netloc) == registered_domain(here.netloc)
            )
    return False


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
