"""What a block looks like to the repetition memory, and what makes two printings of it the same."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from hashlib import blake2b

from crawler.items import Block
from pipelines.boilerplate.rules import plain
from pipelines.boilerplate.words import SPEECH, SUBHEADINGS, WORD

LONGEST = 600
"""Longer blocks are not counted, in characters: a standing paragraph of that length has not been seen."""
ORNATE = 160
"""Up to this length, in characters, a line is the same with stars, quotes or an exclamation mark around it."""
PROSE = 80
"""From this length on, in characters, a block is prose: it echoes names and makes pages kin."""
_WORDS = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_NUMBERED = re.compile(r"\d{1,2}[.)] \w")
"""An item of a list that was typed by hand: "2. Persami Maumere 31 poin" is another story's with other figures."""
_TELEPHONE = re.compile(r"\d[\d .()-]{7,}\d")
_FIRST = re.compile(r"[\W\d]*([^\W\d]*).*", re.DOTALL)
"""Replaced by its group, a text is its first word."""


@lru_cache(maxsize=4096)
def number(text: str) -> int:
    """A 64-bit hash that is the same in every run and fits SQLite's integer."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


@lru_cache(maxsize=1024)  # learning and judging ask for the same blocks, one after the other
def folded_block(text: str) -> str:
    """What makes two printings of a block the same: case, quotes, dashes; in short lines the numbers (counters) too."""
    folded = plain(text)
    if len(folded) > 60 or _TELEPHONE.search(folded):  # two posts' numbers are two lines
        return folded
    return _DIGITS.sub("0", folded)


def core(folded: str) -> str:
    """A folded line without the marks that editors set around it: "*** Toko Maju! ***" is "Toko Maju"."""
    if len(folded) > ORNATE:
        return folded
    start, end = 0, len(folded)
    while start < end and not folded[start].isalnum():
        start += 1
    while end > start and not folded[end - 1].isalnum():
        end -= 1
    return folded[start:end] or folded


def looks(block: Block, folded: str, lone: bool = False) -> str:
    """What a block looks like, as `pipelines.repetition.thresholds` names it; `lone` for a list item without others."""
    if block.tag == "pre" or (block.tag == "tr" and " : " in folded):
        return "row"
    short = len(folded) <= 70 and folded.count(" ") < 9
    sentence = folded.rstrip("\"')]").endswith((".", "!", "?", "...")) and folded.count(" ") >= 5
    heading = block.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    if short and not folded.endswith((".", "!")) and _FIRST.sub(r"\1", folded) in SUBHEADINGS and not block.link_share:
        return "subheading" if folded.count(" ") < 4 else "heading"
    if block.link_share >= 0.9 and not heading and (lone or block.tag != "li"):
        return "link"
    # No editor writes a subheading all in small letters; many a sponsor's name is.
    if (heading or block.bold) and short and not (block.text.islower() and not folded.endswith(":")):
        return "heading" if heading else "bold"
    if (block.tag == "li" and not lone) or _NUMBERED.match(block.text):
        return "item"
    if folded.endswith((":", "?")):
        return "opening"
    if (sentence and not folded.endswith("!")) or len(folded) > 140:
        return "sentence"
    if short and folded.endswith("."):
        return "remark"
    return "name" if short else "line"


def folded_title(text: str | None) -> str:
    """A title as it is compared: words only, in lower case."""
    return " ".join(_WORDS.findall(plain(text or "")))


def prose_of(blocks: list[Block]) -> str:
    """The page's paragraphs as one folded text, to look names up in."""
    return " " + " ".join(plain(block.text) for block in blocks if len(block.text) >= PROSE and block.link_share < 0.5)


def echoes(text: str, prose: str, others: Collection[str] = ()) -> bool:
    """Whether a page's prose speaks of what a short line names: at least half of its words stand there.

    Words that the prose of many `others` holds as well (the portal's own region and name) say nothing. Always False
    for a line of prose.
    """
    if len(text) > PROSE:
        return False
    words = [f" {word}" for word in WORD.findall(text)]
    if sum(word in prose for word in words) < 0.5 * len(words):
        return False
    words = [word for word in words if sum(word in other for other in others) < 0.4 * len(others) or len(others) < 5]
    return bool(words) and sum(word in prose for word in words) >= 0.5 * len(words)


def reads_as_title(text: str) -> bool:
    """Whether a text reads as a headline: four to twenty words, most with a capital, no end mark and no speech."""
    words = text.split()
    if not 4 <= len(words) <= 20 or text[-1] in ".:;," or SPEECH.search(text):
        return False
    return sum(word[0].isupper() or word[0].isdigit() for word in words) >= 0.6 * len(words)
