"""The content of a container as blocks in reading order: every paragraph, heading, list item, caption and ad.

Nothing is judged here. What is no content by its very element (scripts, forms, navigation, the comments' area) is left
out; all else becomes a block with its context, for the stages of the pipelines to judge.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container
from dataclasses import dataclass, field

from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.captions_above import mark_captions, opens_story
from crawler.extract.content.initials import is_initial, join_initials, join_rest, letters_of
from crawler.extract.content.shortcodes import without_shortcodes
from crawler.extract.content.tables import data_rows, read_rows
from crawler.extract.surroundings.caption_elements import (
    MAX_CAPTION,
    SMALL_TYPE,
    is_caption_text,
    names_caption,
    names_picture,
)
from crawler.extract.tree.document import INLINE, NO_TEXT, first, is_paragraph, string
from crawler.extract.tree.lines import Frame, Piece, has_text, lines_of, opens_line, pieces_in
from crawler.extract.tree.roles import hidden_by_class, hidden_by_style, label_of
from crawler.extract.tree.styles import NO_STYLES, Said, Styles
from crawler.extract.tree.themes import COMMENT_AREAS, names

SIGN = 24
"""Pixels of a sign set among letters."""
_WORDS = re.compile(r"[\s_-]+")
KEPT_TAGS = names("p h1 h2 h3 h4 h5 h6 li blockquote pre figcaption")
MADE_TAG = {"dt": "li", "dd": "li", "caption": "figcaption", "summary": "h4"}
OUTER_TAGS = frozenset({"li", "blockquote", "figcaption", "pre"})
"""What a block is even where its text stands in a <p> or <div> in them."""
BOLD = names("b strong em i mark")
MAX_BLOCKS = 5000
PROSE = 60
"""Characters from which on a line of preformatted text is a paragraph, not a row of figures."""
DEEPEST = 60
"""Elements around a block that are kept as its context, the nearest ones: pages of portals have at most forty, and a page
of two thousand nested elements would hold two million names."""


@dataclass(slots=True)
class _Reader:
    page: int
    styles: Styles
    apart: Collection[etree._Element]
    blocks: list[Block] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    after_image: bool = False
    """Whether a picture has come since the last block."""
    images: list[int] = field(default_factory=list)
    """Where among the pieces the element being read holds pictures."""
    behind: set[int] = field(default_factory=set)
    """The numbers of the blocks that stand right behind a picture."""
    after_player: bool = False
    """Whether an embedded frame has come since the last block: a video's, or an ad's."""

    def flush(self) -> None:
        """Make blocks of what has been read since the last one."""
        if not self.pieces and not self.images:
            return
        pieces, self.pieces = self.pieces, []
        images, self.images = self.images, []
        lines = lines_of(pieces) if has_text(pieces) else []
        if not lines:
            self.after_image = self.after_image or bool(images)
            return
        beside = _beside(images, pieces, len(lines))
        for number, line in enumerate(lines):
            text = without_shortcodes(line.text)
            if not text:
                continue
            tag = "p" if line.tag == "pre" and len(line.text) >= PROSE else line.tag
            if tag in ("p", "div"):
                if number in beside or (self.after_image and number == 0):
                    # Bold by a picture is a caption; not a subheading of a text of <br>s, nor the lede with its dateline.
                    other = line.bold and number in beside and (len(lines) > FEW or opens_story(line.text))
                    by = number in beside and not other
                    tag = "figcaption" if is_caption_text(line.text, line.bold, by, _in_small_type(line.path)) else tag
                elif self.after_player and len(lines) == 1 and not line.text.endswith((".", "!", "?")):
                    small = _in_small_type(line.path)
                    tag = "figcaption" if small and is_caption_text(line.text, line.bold, False, small) else tag
            if number in beside or (self.after_image and number == 0):
                self.behind.add(len(self.blocks))
            self.blocks.append(
                Block(
                    text=text,
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
        self.after_image = self.after_player = False


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
_SET_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.I)
_KEEPS_LINES = re.compile(r"white-space\s*:\s*pre(?:-line|-wrap)?\b", re.I)
_LINE_CLASSES = frozenset(
    {"whitespace-pre-line", "whitespace-pre-wrap", "whitespace-pre", "ws-pre-line", "pre-line", "pre-wrap"}
)
"""Utility classes under which the line breaks of the source are shown."""
_NO_BLOCKS = names("img amp-img picture source svg path use br wbr input")
"""Inline elements without text of their own, whatever their layout."""
OPEN, CLOSE_INLINE, CLOSE_BLOCK = range(3)
_Step = tuple[int, etree._Element, Frame]


def read_blocks(
    container: etree._Element,
    page: int = 1,
    styles: Styles = NO_STYLES,
    apart: Collection[etree._Element] = (),
) -> list[Block]:
    """The blocks of a container. `page`: the article's page that it stands on, from 1; `styles`: the page's own.

    `apart`: elements in it that are no part of it.
    """
    reader = _Reader(page, styles, apart)
    waiting: list[_Step] = []
    own = container.tag if container.tag in KEPT_TAGS else "div"
    kept = _keeps_lines(container.tag, container.get("class", ""), container.get("style"), styles.of(container))
    _enter(container, Frame(own, (), keeps_lines=kept), reader, waiting)
    while waiting and len(reader.blocks) < MAX_BLOCKS:
        step, element, frame = waiting.pop()
        if step == OPEN:
            _open(element, frame, reader, waiting, container)
            continue
        if step == CLOSE_BLOCK:
            reader.flush()
        if element.tail:
            reader.pieces.extend(pieces_in(element.tail, frame))
    reader.flush()
    mark_captions(reader.blocks, reader.behind)
    return _finish(reader.blocks)


def _enter(element: etree._Element, inner: Frame, reader: _Reader, waiting: list[_Step]) -> None:
    waiting.extend((OPEN, child, inner) for child in reversed(element))
    if element.text:
        reader.pieces.extend(pieces_in(element.text, inner))


def _open(
    element: etree._Element, frame: Frame, reader: _Reader, waiting: list[_Step], container: etree._Element
) -> None:
    tag = element.tag
    if tag == "br":
        reader.pieces.append(Piece(None, frame))
    elif tag == "img" or tag == "amp-img":
        if letters := letters_of(element, opens=opens_line(reader.pieces)):
            reader.pieces.append(Piece(letters, frame))
        elif not _is_sign(element):
            reader.images.append(len(reader.pieces))
    elif tag == "iframe" or tag == "video":
        reader.after_player = True
    classes = element.get("class", "")
    if (tag == "br" and not classes) or (tag == "img" and "block" not in classes):
        if element.tail:
            reader.pieces.extend(pieces_in(element.tail, frame))
        return
    identity = element.get("id", "")
    style = element.get("style")
    said = reader.styles.of(element)
    inline = (tag in INLINE and not _is_set_block(tag, classes, style, said)) or tag == "br"
    if inline and tag == "span" and classes and is_paragraph(element):
        inline = False
    apart = element in reader.apart or (not inline and _is_apart(element, tag, classes, identity, container))
    if tag in NO_TEXT or apart:
        if not inline and tag not in NO_TEXT:
            reader.flush()
        if element.tail:
            reader.pieces.extend(pieces_in(element.tail, frame))
        return
    path = (*frame.path[-DEEPEST:], label_of(tag, classes, identity))
    hidden = frame.hidden or said.hides or _is_hidden(element, classes, style)
    kept = frame.keeps_lines or _keeps_lines(tag, classes, style, said)
    if inline:
        waiting.append((CLOSE_INLINE, element, frame))
        own = frame.tag
        if opens_line(reader.pieces) and is_initial(element):
            join_rest(element)
        if classes and tag != "img" and own != "figcaption" and _is_caption(element, f"{classes} {identity}"):
            reader.flush()
            waiting[-1] = (CLOSE_BLOCK, element, frame)
            own = "figcaption"
        link = element.get("href", "") if tag == "a" else frame.link
        _enter(element, Frame(own, path, link, frame.bold or tag in BOLD, hidden, kept), reader, waiting)
        return
    reader.flush()
    waiting.append((CLOSE_BLOCK, element, frame))
    if tag == "table" and (rows := data_rows(element)):
        reader.blocks.extend(read_rows(rows, path, hidden, reader.page))
        return
    own = MADE_TAG.get(tag, tag if tag in KEPT_TAGS else "div")
    if frame.tag == "figcaption" or (frame.tag in OUTER_TAGS and own in ("p", "div")):
        own = frame.tag
    elif own in ("p", "div") and (classes or identity) and _is_caption(element, f"{classes} {identity}"):
        own = "figcaption"
    elif "slideshow" in classes and "slideshow" in map(str.lower, _WORDS.split(classes)):
        own = "figcaption"  # pictures with what each shows; a page of nothing else is told by its captions
    _enter(element, Frame(own, path, frame.link, frame.bold, hidden, kept), reader, waiting)


def _is_apart(element: etree._Element, tag: str, classes: str, identity: str, container: etree._Element) -> bool:
    """Whether an element in the container is no content by what it is: navigation, a form, the comments."""
    if tag == "nav" or element.get("role") == "navigation":
        return True
    if tag == "form":
        return len(string(element)) * 2 < len(string(container))  # some systems put the whole page into one form
    if identity in COMMENT_AREAS:
        return True
    return bool(classes) and not COMMENT_AREAS.isdisjoint(classes.split())


def _is_set_block(tag: str, classes: str, style: str | None, said: Said) -> bool:
    """Whether an inline element is laid out as a block: by a class, its own style or the page's."""
    if "block" in classes and _SET_APART.intersection(classes.split()):
        return True
    return tag not in _NO_BLOCKS and (said.block or bool(style and _SET_BLOCK.search(style)))


def _keeps_lines(tag: str, classes: str, style: str | None, said: Said) -> bool:
    """Whether the line breaks of the source are shown: <pre>, or by a class, a style or the page's own."""
    if tag == "pre" or said.keeps_lines or (classes and not _LINE_CLASSES.isdisjoint(classes.split())):
        return True
    return bool(style and _KEEPS_LINES.search(style))


def _is_hidden(element: etree._Element, classes: str, style: str | None) -> bool:
    if classes and hidden_by_class(classes):
        return True
    return bool(style and hidden_by_style(style)) or element.get("hidden") is not None


def _is_sign(image: etree._Element) -> bool:
    """Whether a picture is as small as a letter: a bullet, an icon, a formula's sign has no caption beside it."""
    return any((image.get(side) or "").isdigit() and int(image.get(side, "")) <= SIGN for side in ("width", "height"))


def _is_caption(element: etree._Element, names: str) -> bool:
    """Whether an element with such names is a caption, or a picture with nothing but its caption."""
    if names_caption(names):
        return len(string(element)) <= 2 * MAX_CAPTION
    if names_picture(names) and first(element, "img") is not None:
        small = len(string(element)) <= MAX_CAPTION and sum(1 for _ in element.iter("p")) < 2
        return small and first(element, "h2", "h3") is None  # an item of a list: its heading, then the picture
    return False


def _finish(blocks: list[Block]) -> list[Block]:
    """Initials joined to their word; a text hidden as a whole (shown by a script) is shown."""
    joined = join_initials(blocks)
    hidden = sum(len(block.text) for block in joined if block.hidden)
    if hidden * 2 > sum(len(block.text) for block in joined):
        for block in joined:
            block.hidden = False
    return joined
