"""The text of a block: folded versions, each made once and kept on it, and the form that it is set in (name, heading, item)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import lru_cache
from hashlib import blake2b

from crawler.blocks import Block
from crawler.extract.text.signoff import split_signoff
from pipelines.boilerplate.folding import counted, fold, folded_title, plain
from pipelines.boilerplate.words import SPEECH, SUBHEADINGS, WORD

LONGEST = 600
"""Longer blocks are not counted, in characters: a standing paragraph of that length has not been seen."""
PROSE = 80
"""From this length on, in characters, a block is prose: it echoes names and makes pages related."""
TITLE = 200
"""No title of an article is longer, in characters."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INITIALS = re.compile(r"[A-Z]{1,4}[-/]\d{1,3}|[a-z]{2,4}\d{0,3}(?:/[a-z]{2,4})?")
_NUMBERED = re.compile(r"\d{1,2}[.)] \w")
"""An item of a list that was typed by hand: "2. Persami Maumere 31 poin" is another story's with other figures."""
_FIRST = re.compile(r"[\W\d]*([^\W\d]*).*", re.DOTALL)
"""Replaced by its group, a text is its first word."""


def _kept(make: Callable[[str], str]) -> Callable[[Block], str]:
    name = make.__name__

    def kept_or_made(block: Block) -> str:
        kept: dict[str, str] = block.__dict__
        found = kept.get(name)
        if found is None:
            found = kept[name] = make(block.text)
        return found

    return kept_or_made


plain_of = _kept(plain)
"""A block's text, `plain`."""
folded_of = _kept(fold)
"""A block's text as the phrases are written, `fold`."""
words_in = _kept(folded_title)
"""A block's words, as titles are compared, `folded_title`."""
counted_of = _kept(counted)
"""A block's text as the repetition memory counts it, `counted`."""


@lru_cache(maxsize=4096)
def number(text: str) -> int:
    """A 64-bit hash that is the same in every run and fits SQLite's integer."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def form_of(block: Block, lone: bool = False) -> str:
    """The form of a block, a key of `pipelines.repetition.thresholds.THRESHOLDS`; `lone`: a list item without others."""
    folded = counted_of(block)
    if block.tag == "pre" or (block.tag == "tr" and " : " in folded):
        return "row"
    short = len(folded) <= 70 and folded.count(" ") < 9
    sentence = folded.rstrip("\"')]").endswith((".", "!", "?", "...")) and folded.count(" ") >= 5
    heading = block.tag in HEADINGS
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


def prose_of(blocks: list[Block]) -> str:
    """The page's paragraphs as one folded text, to look names up in."""
    return " " + " ".join(plain_of(block) for block in blocks if len(block.text) >= PROSE and block.link_share < 0.5)


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


def is_signoff(text: str) -> bool:
    """Whether a block is a reporter's sign-off alone: it repeats, but is a field of the record."""
    if len(text) <= 8 and _INITIALS.fullmatch(text):
        return True
    return len(text) <= 48 and text[0] in "([{*#=-–—/" and split_signoff(["", text])[1] is not None
