"""What a block looks like to the repetition memory, and how often blocks of those looks must be seen to be judged."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

from crawler.items import Block
from pipelines.rules import plain
from pipelines.rules.words import SUBHEADINGS, WORD

LONGEST = 600
"""Longer blocks are not counted, in characters: a standing paragraph of that length has not been seen."""
PROSE = 80
"""From this length on, in characters, a block is prose: it echoes names and makes pages kin."""
_WORDS = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")


class Needs(NamedTuple):
    """How often a block of some looks must have been seen to count as boilerplate."""

    pages: float
    density: float


NEEDS: dict[str, Needs] = {
    # A few words between paragraphs, not a subheading, that no page speaks of. Sponsors' names stand on a fifth of the
    # pages or more (seen: 27 to 71 of 71); below an eighth it may be a rubric's standing line.
    "name": Needs(3, 0.12),
    # All of it is a link: teasers of the same article, buttons. A story's own links do not stand alone again and again.
    "link": Needs(3, 0.06),
    # The same line twice on a page, on several pages.
    "doubled": Needs(2, 0.08),
    # Words of promotion, a phone number, an address: in what repeats, telling.
    "promotion": Needs(3, 0.08),
    # Standing last lines.
    "ending": Needs(4, 0.15),
    # Longer lines without an end mark.
    "line": Needs(4, 0.15),
    # Whole sentences: legitimately repeated for a series (a weather warning, a hotline), seen on 4 % of the pages.
    "sentence": Needs(5, 0.2),
    # What looks like a subheading, a list item, an introduction ("Berikut daftarnya:"): 9 % seen for true subheadings.
    "heading": Needs(12, 0.35),
    "item": Needs(12, 0.35),
    "opening": Needs(12, 0.35),
    # A line whose words the pages' own prose repeats.
    "echoed": Needs(15, 0.6),
    # Never by repetition alone: rows of tables ("Tim | Main | Poin"), verse.
    "row": Needs(math.inf, 1.0),
    "subheading": Needs(math.inf, 1.0),
}
"""By looks; of several, the one that asks most decides, but for doubling and promotion, which ask less."""


@lru_cache(maxsize=4096)
def number(text: str) -> int:
    """A 64-bit hash that is the same in every run and fits SQLite's integer."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def folded_block(text: str) -> str:
    """What makes two printings of a block the same: case, quotes, dashes; in short lines the numbers (counters) too."""
    folded = plain(text)
    return _DIGITS.sub("0", folded) if len(folded) <= 60 else folded


def looks(block: Block, folded: str) -> str:
    """What a block looks like, as NEEDS names it; only its own text and tag are asked."""
    if block.tag in {"tr", "pre", "td", "th"}:
        return "row"
    short = len(folded) <= 70 and folded.count(" ") < 9
    sentence = folded.rstrip("\"')]").endswith((".", "!", "?", "...")) and folded.count(" ") >= 5
    heading = block.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} or (block.bold and not sentence)
    if short and folded.split(maxsplit=1)[0].strip(".,:()0123456789") in SUBHEADINGS and not block.link_share:
        return "subheading"
    if block.link_share >= 0.9 and not heading and block.tag != "li":
        return "link"
    if heading and short:
        return "heading"
    if block.tag == "li":
        return "item"
    if folded.endswith((":", "?")):
        return "opening"
    if sentence or len(folded) > 140:
        return "sentence"
    return "name" if short else "line"


def folded_title(text: str | None) -> str:
    """A title as it is compared: words only, in lower case."""
    return " ".join(_WORDS.findall(plain(text or "")))


def prose_of(blocks: list[Block]) -> str:
    """The page's paragraphs as one folded text, to look names up in."""
    return " ".join(plain(block.text) for block in blocks if len(block.text) >= PROSE and block.link_share < 0.5)


def echoes(text: str, prose: str) -> bool:
    """Whether at least half of a short line's words stand in the page's prose; always False for prose itself."""
    if len(text) > PROSE:
        return False
    words = WORD.findall(text)
    return bool(words) and sum(word in prose for word in words) >= 0.5 * len(words)
