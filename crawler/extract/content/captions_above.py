"""Captions that stand as plain paragraphs between a picture and the story, told by what comes behind them."""

from __future__ import annotations

import re

from crawler.blocks import Block
from crawler.extract.text.bylines import is_byline_block
from crawler.extract.text.dateline import find_dateline, split_dateline
from crawler.extract.text.dateline_parts import is_listed

MOST_BEFORE = 4
"""Blocks at the top of a text among which such a caption stands."""
LONGEST = 300
_SHOWS = re.compile(
    r"\b(?:saat|ketika|sedang|tampak|terlihat|suasana|didampingi|berfoto|berpose|foto|ilustrasi)\b|\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)\.?$",
    re.I,
)
"""Words of a caption: what is shown, who is with whom, and the day in brackets at its end."""
_IN_BRACKETS = re.compile(r"\([^()]{20,}\)\.?")
"""A paragraph wholly in brackets right behind the first picture."""
_OFFICER = re.compile(
    r"(?:(?:Plt|Pj|Plh)\.? )?(?:Kepala|Ketua|Wakil|Bupati|Wabup|Wali ?[Kk]ota|Gubernur|Wagub|Kapol[a-z]+|Kasat|Kabid|Kadis|Kasi|"
    r"Camat|Lurah|Kades|Direktur|Sekretaris|Sekda|Anggota|Dandim|Danrem|Kajari|Rektor|Juru|Koordinator)\b"
)
"""Whom such a caption names first."""
_NAME_IN_QUOTES = re.compile(r"[“\"][A-Z][^“”\".,!?]{2,60}[”\"]")
"""What is called so, which nobody says: the caption of a launch names it."""
_LABEL = re.compile(r"([A-Z]{4,}(?: [A-Z]{2,}){0,3}) ?: ")
_DAY_LAST = re.compile(r"\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)\.?$")
_SENTENCES = re.compile(r"[a-z)]\. [A-Z]")
_VERB = re.compile(
    r"\b(?!menteri|menit|bersama)(?:me(?:m|n|ng|ny|r|l|w)|ber)[a-z]{4,}\b|\b(?:telah|akan|sudah|agar|karena)\b"
)
"""What a sentence of the story has before such a word, and a caption has not."""
_NOUNS = 14
"""Words of a caption without any verb: "Kepala Kejati Sulsel, Tarmizi."."""
_ACT = re.compile(r"Pe[nmrlny]\w+an\b(?!.*\bdi(?!nas|rekt|stri|vis|alog)[a-z]{4,}\b)")
_ACT_NOUNS = 26
"""Words of one that begins with the act shown: "Penandatanganan nota kesepakatan … tahun 2025."."""
_LINE = 60
"""Characters of a dateline on a line of its own."""


def mark_captions(blocks: list[Block], behind: set[int]) -> None:
    """Make a paragraph a caption that stands right behind a picture and above the paragraph with the dateline.

    Elsewhere in the text only one that shows somebody "saat" or "ketika", without a verb before, on the day in brackets,
    or one that names an officer and ends without a full stop.
    `behind`: the numbers of the blocks that follow a picture. A dateline opens the story, so what stands above it is
    not of it; a standfirst is told by its verb, and a paragraph that has a dateline itself stays.
    """
    for place, block in enumerate(blocks):
        if place not in behind or block.tag not in ("p", "div") or len(block.text) > LONGEST:
            continue
        if _DAY_LAST.search(block.text) and (shown := _SHOWS.search(block.text)) and shown[0][0] != "(":
            if reads_as_caption(block.text) and not _SENTENCES.search(block.text):
                block.tag = "figcaption"
            continue
        if place >= MOST_BEFORE:
            if _OFFICER.match(block.text) and block.text[-1].isalnum() and reads_as_caption(block.text):
                block.tag = "figcaption"
            continue
        below = next((other.text for other in blocks[place + 1 : place + 4] if not is_byline_block(other.text)), "")
        opens = opens_story(below) or is_dateline(below)
        shows = reads_as_caption(block.text) or (opens and _DAY_LAST.search(block.text) is not None)
        above = shows and (opens or _is_labelled(block.text)) and not opens_story(block.text)
        if above or _IN_BRACKETS.fullmatch(block.text):
            block.tag = "figcaption"


def reads_as_caption(text: str) -> bool:
    """Whether a text says what a picture shows: words of captions before any verb, or nouns alone."""
    shown = _SHOWS.search(text)
    if re.search(r"[“”\"]", _NAME_IN_QUOTES.sub("", text)):
        return False
    if shown is not None:
        return _VERB.search(text, 0, shown.start()) is None
    return len(text.split()) <= (_ACT_NOUNS if _ACT.match(text) else _NOUNS) and _VERB.search(text) is None


def _is_labelled(text: str) -> bool:
    """Whether what is shown is named in capitals first, as papers do: "PENYERAHAN: Bupati saat …"; no place."""
    label = _LABEL.match(text)
    return label is not None and not is_listed(label[1])


def is_dateline(line: str) -> bool:
    """Whether a line is nothing but a dateline with a portal and a listed place: "Bangkalan || Rega Media News"."""
    dateline = find_dateline([line, ""]) if 8 < len(line) <= _LINE else None
    return (
        dateline is not None
        and dateline.text == line
        and dateline.outlet is not None
        and is_listed(dateline.place or "")
    )


def opens_story(text: str) -> bool:
    """Whether a paragraph opens with a dateline that names a listed place, or a portal alone."""
    dateline = split_dateline(text) if len(text) > 60 else None
    return dateline is not None and (is_listed(dateline.place) if dateline.place else dateline.outlet is not None)
