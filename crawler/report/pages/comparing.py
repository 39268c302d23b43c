"""Two texts side by side: paragraphs with the words that went and came, paragraphs that are the same folded."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.archive.diffs import Part, parts
from crawler.archive.reading import Record
from crawler.report.safety import line, paragraphs

BREAK = "¶"
"""Stands between two paragraphs while words are compared."""


class Piece(NamedTuple):
    """One paragraph with its changes, or several that are the same."""

    parts: list[Part]
    """Of a changed paragraph; empty of folded ones."""
    same: list[str]
    words: int
    """Of the folded ones."""


class Comparison(NamedTuple):
    """What a later text made of an earlier one; counts in words."""

    title: list[Part]
    pieces: list[Piece]
    kept: int
    dropped: int
    added: int


def compared(before: Record, after: Record) -> Comparison:
    """The comparison of two records' titles and bodies."""
    title = parts(line(before.get("title")), line(after.get("title")))
    joined = [f" {BREAK} ".join(paragraphs(one.get("body"))) for one in (before, after)]
    made = parts(*joined)
    count = dict.fromkeys(" -+", 0)
    for sign, text in made:
        count[sign] += sum(word != BREAK for word in text.split())
    return Comparison(title, _folded(_divided(made)), count[" "], count["-"], count["+"])


def _divided(made: list[Part]) -> list[list[Part]]:
    """The stretches by paragraph: a break that either text has divides."""
    rows: list[list[Part]] = [[]]
    for sign, text in made:
        for number, piece in enumerate(re.split(rf"(?:^| ){BREAK}(?: |$)", text)):
            if number:
                rows.append([])
            if piece.strip():
                rows[-1].append(Part(sign, piece.strip()))
    return [row for row in rows if row]


def _folded(rows: list[list[Part]]) -> list[Piece]:
    pieces: list[Piece] = []
    for row in rows:
        text = " ".join(part.text for part in row)
        if any(part.sign != " " for part in row):
            pieces.append(Piece(row, [], 0))
        elif pieces and pieces[-1].same:
            last = pieces[-1]
            pieces[-1] = Piece([], [*last.same, text], last.words + len(text.split()))
        else:
            pieces.append(Piece([], [text], len(text.split())))
    return pieces


def quotes_missing(before: Record, after: Record) -> int:
    """How many quotations of one record do not stand in the other's body."""
    body = _plain(after.get("body") or "")
    return sum(_plain(quote["text"]) not in body for quote in before.get("quotes") or ())


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).lower().strip()
