"""The content of a container as blocks in reading order: every paragraph, heading, list item, caption and ad.

Nothing is judged here. What is no content by its very element (scripts, forms, navigation, the comments' area) is left
out; all else becomes a block with its context, for the stages of the pipelines to judge.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from lxml import etree

from crawler.extract.content.caption_elements import (
    MAX_CAPTION,
    SMALL_TYPE,
    is_caption_text,
    names_caption,
    names_picture,
)
from crawler.extract.tree.document import INLINE, NO_TEXT, first, string
from crawler.extract.tree.lines import Frame, Piece, lines_of
from crawler.extract.tree.parse import fold
from crawler.extract.tree.roles import hidden_by_class, hidden_by_style, label_of
from crawler.extract.tree.themes import COMMENT_AREAS, names
from crawler.items import Block

KEPT_TAGS = names("p h1 h2 h3 h4 h5 h6 li blockquote pre figcaption")
MADE_TAG = {"dt": "li", "dd": "li", "caption": "figcaption", "summary": "h4"}
OUTER_TAGS = frozenset({"li", "blockquote", "figcaption", "pre"})
"""What a block is even where its text stands in a <p> or <div> in them."""
BOLD = names("b strong em i mark")
MAX_BLOCKS = 5000
MAX_CELL = 300
"""Characters of a table's cell above which the table is a layout, not data."""


@dataclass(slots=True)
class _Reader:
    page: int
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    after_image: bool = False
    """Whether a picture has come since the last block."""
    images: list[int] = field(default_factory=list)
    """Where among the pieces the element being read holds pictures."""
    after_player: bool = False
    """Whether an embedded frame has come since the last block: a video's, or an ad's."""

    def flush(self) -> None:
        """Make blocks of what has been read since the last one."""
        pieces, self.pieces = self.pieces, []
        images, self.images = self.images, []
        lines = lines_of(pieces) if pieces else []
        beside = _beside(images, pieces, len(lines))
        for number, line in enumerate(lines):
            tag = line.tag
            if tag in ("p", "div"):
                small = _in_small_type(line.path)
                if number in beside or (self.after_image and number == 0):
                    by = number in beside and not (line.bold and len(lines) > FEW)  # a subheading of a text of <br>s
                    tag = "figcaption" if is_caption_text(line.text, line.bold, by, small) else tag
                elif self.after_player and small and len(lines) == 1 and not line.text.endswith((".", "!", "?")):
                    tag = "figcaption" if is_caption_text(line.text, line.bold, False, small) else tag
            self.blocks.append(
                Block(
                    text=line.text,
                    tag=tag,
                    context=line.path,
                    links=line.links,
                    link_share=round(line.link_share, 3),
                    bold=line.bold,
                    hidden=line.hidden,
                    page=self.page,
                    alone=len(lines) == 1,
                )
            )
        if lines:
            self.after_image = self.after_player = False
        self.after_image = self.after_image or (bool(images) and not lines)


FEW = 3
"""Lines of an element with a picture up to which each may be its caption."""


def _beside(images: list[int], pieces: list[Piece], lines: int) -> Container[int]:
    """The numbers of the lines that stand by a picture of their own element: the next two, where the element has many.

    A text divided by <br> alone is one element, pictures and all.
    """
    if not images or lines <= FEW:
        return range(lines if images else 0)
    before = [len(lines_of(pieces[:place])) for place in images[:FEW]]
    return {place for number in before for place in (number, number + 1)}


def _in_small_type(path: tuple[str, ...]) -> bool:
    return any(label.partition(".")[0].partition("#")[0] in SMALL_TYPE for label in path)


_SET_APART = frozenset({"block", "d-block"})
"""Utility classes that set an inline element as a block of its own."""
OPEN, CLOSE_INLINE, CLOSE_BLOCK = range(3)
_Step = tuple[int, etree._Element, Frame]


def read_blocks(container: etree._Element, page: int = 1) -> list[Block]:
    """The blocks of a container. `page`: the article's page that it stands on, from 1."""
    reader = _Reader(page)
    waiting: list[_Step] = []
    _enter(container, Frame(container.tag if container.tag in KEPT_TAGS else "div", ()), reader, waiting)
    while waiting and len(reader.blocks) < MAX_BLOCKS:
        step, element, frame = waiting.pop()
        if step == OPEN:
            _open(element, frame, reader, waiting, container)
            continue
        if step == CLOSE_BLOCK:
            reader.flush()
        if element.tail:
            reader.pieces.append(Piece(element.tail, frame))
    reader.flush()
    return _finish(reader.blocks)


def _enter(element: etree._Element, inner: Frame, reader: _Reader, waiting: list[_Step]) -> None:
    waiting.extend((OPEN, child, inner) for child in reversed(element))
    if element.text:
        reader.pieces.append(Piece(element.text, inner))


def _open(
    element: etree._Element, frame: Frame, reader: _Reader, waiting: list[_Step], container: etree._Element
) -> None:
    tag = element.tag
    if tag == "br":
        reader.pieces.append(Piece(None, frame))
    elif tag == "img" or tag == "amp-img":
        reader.images.append(len(reader.pieces))
    elif tag == "iframe" or tag == "video":
        reader.after_player = True
    classes = element.get("class", "")
    identity = element.get("id", "")
    inline = tag == "br" or (tag in INLINE and not ("block" in classes and _SET_APART.intersection(classes.split())))
    if tag in NO_TEXT or (not inline and _is_apart(element, tag, classes, identity, container)):
        if not inline and tag not in NO_TEXT:
            reader.flush()
        if element.tail:
            reader.pieces.append(Piece(element.tail, frame))
        return
    path = (*frame.path, label_of(tag, classes, identity))
    hidden = frame.hidden or _is_hidden(element, classes)
    if inline:
        waiting.append((CLOSE_INLINE, element, frame))
        own = frame.tag
        if classes and tag != "img" and own != "figcaption":
            if "dropcap" in classes.lower().replace("-", "").replace("_", ""):
                _join_drop_cap(element)
            elif _is_caption(element, f"{classes} {identity}"):
                reader.flush()
                waiting[-1] = (CLOSE_BLOCK, element, frame)
                own = "figcaption"
        link = element.get("href", "") if tag == "a" else frame.link
        _enter(element, Frame(own, path, link, frame.bold or tag in BOLD, hidden), reader, waiting)
        return
    reader.flush()
    waiting.append((CLOSE_BLOCK, element, frame))
    if tag == "table" and (rows := _data_rows(element)):
        _read_rows(rows, path, hidden, reader)
        return
    own = MADE_TAG.get(tag, tag if tag in KEPT_TAGS else "div")
    if frame.tag in OUTER_TAGS and own in ("p", "div"):
        own = frame.tag
    elif own in ("p", "div") and (classes or identity) and _is_caption(element, f"{classes} {identity}"):
        own = "figcaption"
    _enter(element, Frame(own, path, frame.link, frame.bold, hidden), reader, waiting)


def _is_apart(element: etree._Element, tag: str, classes: str, identity: str, container: etree._Element) -> bool:
    """Whether an element in the container is no content by what it is: navigation, a form, the comments."""
    if tag == "nav" or element.get("role") == "navigation":
        return True
    if tag == "form":
        return len(string(element)) * 2 < len(string(container))  # some systems put the whole page into one form
    if identity in COMMENT_AREAS:
        return True
    return bool(classes) and not COMMENT_AREAS.isdisjoint(classes.split())


def _is_hidden(element: etree._Element, classes: str) -> bool:
    if classes and hidden_by_class(classes):
        return True
    style = element.get("style")
    return bool(style and hidden_by_style(style)) or element.get("hidden") is not None


def _is_caption(element: etree._Element, names: str) -> bool:
    """Whether an element with such names is a caption, or a picture with nothing but its caption."""
    if names_caption(names):
        return len(string(element)) <= 2 * MAX_CAPTION
    if names_picture(names) and first(element, "img") is not None:
        return len(string(element)) <= MAX_CAPTION and sum(1 for _ in element.iter("p")) < 2
    return False


def _join_drop_cap(element: etree._Element) -> None:
    """Take the space between a drop cap and its word away."""
    tail = element.tail
    if tail and tail[:1].isspace() and tail.lstrip()[:1].islower() and len(string(element)) == 1:
        element.tail = tail.lstrip()


def _data_rows(table: etree._Element) -> list[list[etree._Element]]:
    """The rows of a table of data; nothing for a table that lays out the page or a box."""
    if first(table, "table", "img") is not None:
        return []
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if len(rows) < 2 or sum(len(row) > 1 for row in rows) * 2 < len(rows):
        return []
    if any(len(string(cell)) > MAX_CELL for row in rows for cell in row):
        return []
    return rows


def _read_rows(rows: list[list[etree._Element]], path: tuple[str, ...], hidden: bool, reader: _Reader) -> None:
    for row in rows:
        text = " | ".join(fold(string(cell)) for cell in row)
        if not text.strip(" |"):
            continue
        links = tuple(link.get("href", "") for cell in row for link in cell.iter("a") if link.get("href"))
        linked = sum(len(string(link)) for cell in row for link in cell.iter("a"))
        reader.blocks.append(
            Block(
                text=text,
                tag="tr",
                context=(*path, "tr"),
                links=links,
                link_share=round(min(1.0, linked / len(text)), 3),
                bold=all(cell.tag == "th" for cell in row),
                hidden=hidden,
                page=reader.page,
            )
        )


def _finish(blocks: list[Block]) -> list[Block]:
    """Drop caps in elements of their own joined to their word; a text hidden as a whole (shown by a script) is shown."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before is not None and len(before.text) == 1 and before.text.isupper() and block.text[:1].islower():
            block.text = before.text + block.text
            joined.pop()
        joined.append(block)
    hidden = sum(len(block.text) for block in joined if block.hidden)
    if hidden * 2 > sum(len(block.text) for block in joined):
        for block in joined:
            block.hidden = False
    return joined
