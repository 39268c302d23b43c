"""Caption and credit of the lead image, in the elements around it."""

from __future__ import annotations

import re

from lxml import etree

from crawler.blocks import Block
from crawler.extract.surroundings.caption_elements import (
    SMALL_TYPE,
    describes_picture,
    is_bare_credit,
    is_caption_text,
    names_caption,
    names_credit,
    read_caption,
)
from crawler.extract.surroundings.scope import HEADLINE, Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.text.bylines import is_byline_block
from crawler.extract.text.captions import is_bracketed_credit, split_credit
from crawler.extract.text.dateline import split_dateline
from crawler.extract.text.vocabulary import BUTTONS
from crawler.extract.tree.document import (
    INLINE,
    NO_TEXT,
    first,
    holds_heading,
    inside,
    is_longer,
    own_text,
    raw_text,
    string,
    visible_string,
)
from crawler.extract.tree.parse import fold
from crawler.extract.tree.roles import pieces_of

LONGEST_BOX = 900
"""Characters of the element around a picture that holds nothing but its caption."""
NEAR = 25
"""Elements between a picture and its caption at the most."""
LONGEST_UNMARKED = 300
"""Characters of such a line that ends in a credit."""
LINKED = 0.5
"""Share of its characters in links from which on a line by a picture is a teaser's, no caption."""
FEWEST, MOST = 5, 30
"""Words of one without an end mark: fewer are a name or a label as often, more are a paragraph."""
_WRITTEN_BY = re.compile(
    r"(?:ditulis|diposting|diposkan|dikirim|dipublikasikan|written|posted|submitted) (?:oleh|by)\b", re.I
)
"""How a byline begins that shares its box with a picture."""
_DATE = re.compile(r"\b(?:19|20)\d\d\W{0,4}(?:\d{1,2}[:.]\d\d|$)|\b\d{1,2}[:.]\d\d\s?(?:wib|wita|wit)\b", re.I)
_CREDIT_PIECES = frozenset({"credit", "credits", "kredit", "fotografer", "photographer", "courtesy"})
"""Pieces of class names of a picture's credit, in an element of its own."""
Line = tuple[str, bool]
"""A line of text by a picture, and whether its element says that it is the credit."""


def lines_of(element: etree._Element) -> list[Line]:
    """The text of a small element: a line for each block, each <br> and each inline element with a class of its own."""
    lines: list[list[str]] = [[]]
    credits: list[bool] = [False]

    def begin(credit: bool) -> None:
        lines.append([])
        credits.append(credit)

    waiting: list[tuple[etree._Element, bool, bool]] = [(element, True, False)]
    while waiting:
        node, opening, credit = waiting.pop()
        tail = (node.tail or "") if node is not element else ""
        if node.tag in NO_TEXT:
            lines[-1].append(tail)
            continue
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        breaks = node.tag not in INLINE or (node.tag in ("span", "em", "i", "small", "cite") and names != " ")
        own = credit or (names != " " and names_credit(names)) or node.tag == "cite" or _is_bracketed(node)
        breaks = breaks or own
        if opening:
            if breaks:
                begin(own)
            lines[-1].append(node.text or "")
            waiting.append((node, False, credit))
            waiting.extend((child, True, own) for child in reversed(node))
        else:
            if breaks:
                begin(credit)
            lines[-1].append(tail)
    found = [(fold("".join(parts)), credit) for parts, credit in zip(lines, credits, strict=True)]
    return list(dict.fromkeys(line for line in found if line[0]))


def _is_bracketed(node: etree._Element) -> bool:
    """Whether an emphasised end of a caption is nothing but brackets: "Hiu bambu putih. <b>(U-Report)</b>"."""
    if node.tag not in ("b", "strong", "i", "em", "span") or node.getnext() is not None or (node.tail or "").strip():
        return False
    return is_bracketed_credit(string(node))


def _box(image: etree._Element, scope: Scope, title: etree._Element | None) -> etree._Element | None:
    """The smallest element around a picture that holds text and nothing but this picture's."""
    node = image.getparent()
    for _ in range(6):
        if node is None or node.tag in ("body", "main", "html") or node is scope.top:
            return None
        if title is not None and inside(title, node):
            return None
        value = visible_string(node, LONGEST_BOX + 10)
        if value:
            few = len(value) <= LONGEST_BOX and len(node.findall(".//p")) <= 2
            return node if few and sum(1 for _ in node.iter("img", "amp-img")) <= 2 else None
        node = node.getparent()
    return None


def caption_near(
    image: etree._Element, scope: Scope, title: etree._Element | None, blocks: list[Block]
) -> tuple[str | None, str | None]:
    """Caption and credit of the lead image: in the element around it, or in one of its own behind it."""
    lines: list[Line] = []
    box = _box(image, scope, title)
    order = scope.document.order
    within = scope.start <= order[image] <= scope.end
    if box is not None and (not within or box.tag == "figure" or is_caption_box(box)):
        lines = [line for line in lines_of(box) if not _WRITTEN_BY.match(line[0])]
    caption, credit = read_caption(lines[:6])
    if (told := _by_alt(image, scope)) is not None:
        said, by = read_caption(lines_of(told))
        caption, credit = said or caption, by or credit
    if caption is None and not within:
        for element in _behind(image, scope, box):
            lines.extend(lines_of(element))
            break
        caption, credit = read_caption(lines[:6])
    if credit is None and not within:
        for element in scope.elements[max(scope.title + 1, order[image] - 8) : min(order[image] + NEAR, scope.start)]:
            own = fold(own_text(element))
            named = any(pieces_of(token) & _CREDIT_PIECES for token in (element.get("class") or "").split())
            if 1 < len(own) <= 60 and (is_bare_credit(own) or named):
                credit = read_caption([(own, True), ("", False)])[1] if named else own
    if caption is None and credit is None and within:
        story = next((n for n, block in enumerate(blocks[:8]) if len(block.text) >= 200 and block.tag == "p"), 4)
        below = next(
            (block for block in blocks[: max(4, story)] if block.tag == "figcaption" and block.link_share < LINKED),
            None,
        )
        if below is not None:
            return read_caption([(below.text, False)])
    return caption, credit


def _by_alt(image: etree._Element, scope: Scope) -> etree._Element | None:
    """An element near a picture that prints what the picture's alt text says: its caption, whatever the element is."""
    alt = words(image.get("alt") or "")
    if len(alt) < 2:
        return None
    place = scope.document.order[image]
    for element in scope.elements[place + 1 : place + NEAR]:
        if (
            element.tag in ("h1", "h2", "a", *NO_TEXT)
            or len(element) > 3
            or scope.document.order[element] <= scope.title
        ):
            continue
        raw = raw_text(element)
        if raw.isascii() and alt[0] not in raw.lower():
            continue  # most elements: they are not read
        if words(visible_string(element, LONGEST_BOX)) == alt:
            return element
    return None


def _behind(image: etree._Element, scope: Scope, box: etree._Element | None) -> list[etree._Element]:
    """Elements between a picture and the text that are marked as captions, else those right behind the picture."""
    order = scope.document.order
    last = min(order[image] + NEAR, scope.start)
    marked = []
    for element in scope.document.roles.get("caption", ()):
        if order[image] < order[element] < last and (box is None or not inside(element, box)):
            value = visible_string(element, LONGEST_BOX + 10)
            if 0 < len(value) <= LONGEST_BOX and first(element, "img") is None:
                marked.append(element)
    if marked:
        return marked
    node: etree._Element | None = image
    for level in range(5):  # up to where the picture's element has a neighbour with text
        node = node.getparent() if level and node is not None else node
        follower = node.getnext() if node is not None else None
        if follower is None or node is None or is_longer(node, 30):
            continue
        value = visible_string(follower, 600)
        names = f"{follower.get('class', '')} {follower.get('id', '')}"
        if not 0 < len(value) < 400 or order.get(follower, last) >= last or holds_heading(scope.document, follower):
            continue
        inner = next(follower.iter(*SMALL_TYPE), None)
        small = inner is not None and string(inner).strip() == string(follower).strip()
        if split_dateline(value) is not None or _is_teaser(follower, value):
            return []  # it opens the story, or belongs to another
        if (
            describes_picture(names)
            or is_caption_text(value, False, False, small)
            or _stands_as_caption(follower, value)
        ):
            return [follower]
    return []


def _is_teaser(follower: etree._Element, value: str) -> bool:
    """Whether most of a text is a link as long as a headline."""
    return any(len(string(link)) >= max(HEADLINE, LINKED * len(value)) for link in follower.iter("a"))


def _stands_as_caption(follower: etree._Element, value: str) -> bool:
    """Whether the text right behind a lead picture, above the story, is its caption although nothing marks it.

    With a credit at its end, or several words without an end mark; a date, a byline and links are none.
    """
    if first(follower, "a") is not None or is_byline_block(value) or _DATE.search(value):
        return False
    if len(value) <= LONGEST_UNMARKED and split_credit(value)[1] is not None:
        return True
    said = value.split()
    return FEWEST <= len(said) <= MOST and value[0].isupper() and value[-1].isalnum() and not BUTTONS.fullmatch(value)


def is_caption_box(box: etree._Element) -> bool:
    return names_caption(f"{box.get('class', '')} {box.get('id', '')}") or any(
        inner.tag == "figcaption" or names_caption(inner.get("class") or "") for inner in box.iter(etree.Element)
    )
