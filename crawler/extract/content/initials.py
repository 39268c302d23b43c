"""Initials that a page sets apart from their word: "<b class=dropcap>S</b> ebanyak" is "Sebanyak"."""

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
_LETTER = re.compile(r"[“”\"‘’'«(]{0,2}[^\W\d_]")
_LARGE = re.compile(r"float\s*:|font-size\s*:|font\s*:", re.I)


def is_initial(element: etree._Element) -> bool:
    """Whether an inline element holds a word's first letter: one capital, a lower-case word behind it, set large.

    A letter that is merely bold may be a word ("A") or stand for a name ("R ditangkap").
    """
    tail = (element.tail or "").lstrip()
    if not tail[:1].islower() or not _is_letter(string(element)):
        return False
    labels = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return (
        any(pieces_of(label) & INITIAL for label in labels)
        or element.tag == "big"
        or (element.tag == "font" and element.get("size") is not None)
        or any(_LARGE.search(inner.get("style") or "") for inner in element.iter(etree.Element))
    )


def join_initials(blocks: list[Block]) -> list[Block]:
    """The blocks, with a letter that is a block of its own set before the block that goes on with its word."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if before is not None and block.text[:1].islower() and _is_letter(before.text):
            block.text = before.text + block.text
            joined.pop()
        joined.append(block)
    return joined


def _is_letter(text: str) -> bool:
    return _LETTER.fullmatch(text) is not None and text[-1].isupper()
