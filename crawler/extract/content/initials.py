"""Initials that a page sets apart from their word: "<b class=dropcap>S</b> ebanyak" is "Sebanyak"; letters shown as pictures."""

from __future__ import annotations

import re

from lxml import etree

from crawler.blocks import Block
from crawler.extract.tree.document import string
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.themes import names

INITIAL = names(
    "drop dropcap dropcaps cap caps initial initials letter huruf lettrine versal capital kapital firstletter"
)
"""Pieces of names of an element that holds a word's first letter alone."""
FORMULAS = names("latex tex math formula equation mwe-math-fallback-image-inline mwe-math-fallback-image-display")
"""Classes of pictures of formulas, described as they were typed."""
LONGEST_FORMULA = 200
"""Characters of such a description."""
_LETTER = re.compile(r"[“”\"‘’'«(]{0,2}[^\W\d_]")
_REST = re.compile(r"[^\W\d_A-Z]|[A-Z]{2}")
"""How a word goes on behind its first letter."""
_LARGE = re.compile(r"float\s*:|font-size\s*:|font\s*:", re.I)


def is_initial(element: etree._Element) -> bool:
    """Whether an inline element holds a word's first letter: one capital, the rest of a word behind it, set large.

    The rest is in lower case, or a dateline's in capitals. A letter that is merely bold may be a word ("A") or stand for
    a name ("R ditangkap"); one that a theme has put into a <span> with a class of its own does not.
    """
    tail = _rest_behind(element)
    if not _REST.match(tail) or not _is_letter(string(element)):
        return False
    labels = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return (
        any(pieces_of(label) & INITIAL for label in labels)
        or (element.tag == "span" and bool(labels) and tail[:1].islower())
        or element.tag == "big"
        or (element.tag == "font" and element.get("size") is not None)
        or any(_LARGE.search(inner.get("style") or "") for inner in element.iter(etree.Element))
    )


def join_rest(initial: etree._Element) -> None:
    """Set the rest of its word right behind an initial."""
    rest, after = _rest_behind(initial), initial.getnext()
    if not (initial.tail or "").strip() and after is not None:
        after.tail = None  # it stood behind a line break
    initial.tail = rest


def _rest_behind(element: etree._Element) -> str:
    """The text right behind an element, or behind the line break that stands there."""
    tail, after = (element.tail or "").lstrip(), element.getnext()
    return (after.tail or "").lstrip() if not tail and after is not None and after.tag == "br" else tail


def join_initials(blocks: list[Block]) -> list[Block]:
    """The blocks, with a letter that is a block of its own set before the block that goes on with its word."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before is not None and _is_letter(before.text) and _goes_on(before, block):
            block.text = before.text + block.text
            joined.pop()
        joined.append(block)
    return joined


def _goes_on(letter: Block, block: Block) -> bool:
    """Whether a block goes on with the word of a letter: in lower case, or in capitals where the letter's element is one for initials."""
    if block.text[:1].islower():
        return True
    names = (token for label in letter.context for token in re.split(r"[.#]", label)[1:])
    return _REST.match(block.text) is not None and any(pieces_of(name) & INITIAL for name in names)


def _is_letter(text: str) -> bool:
    return _LETTER.fullmatch(text) is not None and text[-1].isupper()


def letters_of(image: etree._Element, *, opens: bool) -> str:
    """What a picture stands for in a line of text, by its description: a formula, or the first letter of a word; else "".

    `opens`: whether the picture opens the line.
    """
    said = (image.get("alt") or "").strip()
    if not said or len(said) > LONGEST_FORMULA:
        return ""
    if len(said) == 1:
        return said if opens and said.isupper() and (image.tail or "")[:1].islower() else ""
    drawn = not FORMULAS.isdisjoint(image.get("class", "").split()) or "/latex.php" in (image.get("src") or "")
    return said if drawn else ""
