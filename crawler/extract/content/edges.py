"""First and last paragraphs that stand outside of the container: a lede set above it, a text that goes on behind a box."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.blocks import read_blocks
from crawler.extract.content.container import Container
from crawler.extract.surroundings.site_name import words
from crawler.extract.text.bylines import is_byline_block
from crawler.extract.text.dateline import split_dateline
from crawler.extract.tree.document import NO_TEXT, Document, common_ancestor, first, last_of, raw_text, zone_around
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.themes import names

SHORTEST = 60
"""Characters from which on a block between headline and container may be the first paragraph."""
PARAGRAPH = 80
"""Characters from which on a block behind the container counts as running text."""
SENTENCE = 40
"""Characters of a sentence that counts as running text beside such a block."""
REPEATED = 0.5
"""Share of a text's runs of three words that the container has too, from which on it is printed there again."""
RUNNING = 0.6
"""Share of running text in what goes on behind the container."""
MOST_LINKED = 0.3
HEADLINE_LINKED = 0.5
TEASERS = 2
"""Headings that are links from which on a box is of other articles; a story has headings without."""
HEADING_TAGS = names("h2 h3 h4 h5 h6")
SPILLED = 3
"""Bare paragraphs outside of all that holds the text from which on they are the rest of it."""
ENDS = frozenset({"comments", "footer", "sidebar", "other-article", "author-box"})
"""Zones behind which no text goes on."""
LEVELS = 3
"""Elements around the container beside which its text may go on."""

_END_MARKS = ".!?…"
_ENDS = re.compile(r"[.!?…][\"”’»)\]]{0,2}$")
LEFT_OUT = "standfirst"
"""What the context of a standfirst ends in: the judge takes it out by its markup, so that the record names it."""
STANDFIRST = names(
    "summary subtitle subheadline deck standfirst excerpt teaser description desc sinopsis ringkasan kicker intisari tldr"
)
"""Pieces of names of a summary above the text, which the text does not need."""
NO_STORY = names(
    "author bio penulis profil newsletter disclaimer copyright komentar comment tag tags share promo alert notice catatan"
)
"""Pieces of names of what stands below a text without being its end."""
_BACK = re.compile(
    r"(?:keduanya|ketiganya|ia|dia|mereka|menurutnya|katanya|hal (?:itu|ini|tersebut)|(?:\w+ ){1,4}(?:tersebut|itu|dimaksud)|"
    r"(?:he|she|they|it|the (?:two|pair|latter))\b)\b",
    re.I,
)
"""How a text goes on after a paragraph that it does not show."""


def edges(
    document: Document, title: etree._Element | None, container: Container, blocks: list[Block]
) -> tuple[list[Block], list[etree._Element]]:
    """The first paragraphs that stand before a container, and the elements behind it in which its text goes on.

    `blocks`: the container's. Looked for between headline and container, and beside the container inside of what holds
    headline and text.
    """
    if title is None:
        return [], []
    if container.elements[0] in set(title.iterancestors()):
        return [], _spilled(document, container.elements[0])
    top = common_ancestor(title, container.elements[0])
    if top is None:
        return [], []
    behind = _going_on(document, top, container, blocks)
    return _lede(document, title, container, blocks), behind + _spilled(document, top)


def _lede(document: Document, title: etree._Element, container: Container, blocks: list[Block]) -> list[Block]:
    """The paragraphs between headline and container that open the story; a standfirst, which sums it up, is marked as one."""
    story = next((block for block in blocks if len(block.text) >= SHORTEST and block.tag != "figcaption"), None)
    if story is None:
        return []
    known: set[tuple[str, ...]] = set()
    found: list[Block] = []
    for element in _between(document, title, container.elements[0]):
        for block in read_blocks(element, styles=document.styles):
            if not _is_running(block, SHORTEST) or is_byline_block(block.text):
                continue
            known = known or _runs(" ".join(block.text for block in blocks[:12]))
            runs = _runs(block.text)
            if runs and len(runs & known) >= REPEATED * len(runs):
                continue
            sums_up = bool(_pieces(element, block) & STANDFIRST) and not _BACK.match(story.text)
            if split_dateline(block.text) is None and (sums_up or split_dateline(story.text) is not None):
                block.context = (*block.context, LEFT_OUT)
            found.append(block)
    return found


def _between(document: Document, title: etree._Element, container: etree._Element) -> Iterator[etree._Element]:
    """The outermost elements that lie between the headline and the container, none of them in another part of the page."""
    order, around = document.order, set(container.iterancestors())
    end = order[last_of(title)]
    for element in list(order)[end + 1 : order[container]]:
        if order[element] <= end or element in around:
            continue
        end = order[last_of(element)]
        if _may_hold_story(document, element, SHORTEST):
            yield element


def _may_hold_story(document: Document, element: etree._Element, shortest: int) -> bool:
    """Whether an element can hold a sentence of that length, most of it outside of links.

    It has half as many characters at least, since <br> makes spaces. Asked before the element is read, which costs more.
    """
    if element.tag in NO_TEXT or element.tag in ("figure", "form", "nav", "aside", "ul", "ol", "table", "footer"):
        return False
    text = raw_text(element)
    if len(text) * 2 < shortest or not any(mark in text for mark in _END_MARKS):
        return False
    if zone_around(document, element) or first(element, "form", "nav") is not None:
        return False
    linked = sum(_letters(raw_text(link)) for link in element.iter("a"))
    return (_letters(text) - linked) * 2 >= (1 - MOST_LINKED) * shortest


def _letters(text: str) -> int:
    """The characters of a text without white space."""
    return len("".join(text.split()))


def _going_on(
    document: Document, top: etree._Element, container: Container, known: list[Block]
) -> list[etree._Element]:
    """The elements behind the container that hold running text and little else, until another part of the page begins."""
    runs: set[tuple[str, ...]] = set()
    found: list[etree._Element] = []
    node = container.elements[-1]
    for _ in range(LEVELS):
        if node is top or node.tag in ("body", "main"):
            break
        for after in node.itersiblings():
            zone = document.zones.get(after, "")
            if zone in ENDS:
                return found
            bare = after.tag == "p" and not after.get("class") and not after.get("id")
            least = SHORTEST if bare else PARAGRAPH
            if zone and not (zone == "related" and first(after, "a") is None):
                continue
            if not _may_hold_story(document, after, least):
                continue
            if text := _running_text(document, after, least):
                runs = runs or _runs(" ".join(block.text for block in known))
                own = _runs(text)
                if len(own & runs) < REPEATED * len(own):
                    found.append(after)
        parent = node.getparent()
        if parent is None:
            break
        node = parent
    return found


def _spilled(document: Document, top: etree._Element) -> list[etree._Element]:
    """The bare paragraphs behind the element with headline and text, and behind those around it, where they are several.

    An end tag too many in the text, an ad's perhaps, has closed these elements before the story ends.
    """
    found: list[etree._Element] = []
    for above in (top, *top.iterancestors()):
        if above.tag in ("body", "html"):
            break
        for after in above.itersiblings():
            if document.zones.get(after, "") in ENDS:
                break
            bare = after.tag == "p" and not after.get("class") and not after.get("id")
            if bare and _may_hold_story(document, after, SHORTEST) and _running_text(document, after, SHORTEST):
                found.append(after)
    return found if len(found) >= SPILLED else []


def _running_text(document: Document, element: etree._Element, least: int) -> str:
    """The running text of an element that holds little else, a block of `least` characters in it; "" for another."""
    blocks = [block for block in read_blocks(element, styles=document.styles) if not block.hidden]
    running = [block for block in blocks if _is_running(block, SENTENCE) and block.tag in ("p", "div", "blockquote")]
    size = sum(len(block.text) for block in blocks)
    said = sum(len(block.text) for block in running)
    if not any(len(block.text) >= least for block in running) or said < RUNNING * size:
        return ""
    if any(_pieces(element, block) & NO_STORY for block in running) or any(block.link_share > 0.9 for block in blocks):
        return ""  # a box with a button
    if sum(block.tag in HEADING_TAGS and block.link_share > HEADLINE_LINKED for block in blocks) >= TEASERS:
        return ""  # headlines of other articles with their excerpts
    return " ".join(block.text for block in running)


def _is_running(block: Block, shortest: int) -> bool:
    return (
        len(block.text) >= shortest
        and block.tag not in ("figcaption", "li", "tr")
        and block.link_share < MOST_LINKED
        and not block.hidden
        and _ENDS.search(block.text) is not None
    )


def _pieces(element: etree._Element, block: Block) -> set[str]:
    """The words of the names of an element and of what lies around a block in it."""
    labels = [
        element.get("class") or "",
        element.get("id") or "",
        *(re.sub(r"^[^.#]*", "", part) for part in block.context),
    ]
    return {piece for label in labels for token in re.split(r"[\s.#]+", label) if token for piece in pieces_of(token)}


def _runs(text: str) -> set[tuple[str, ...]]:
    said = words(text)
    return set(zip(said, said[1:], said[2:], strict=False))
