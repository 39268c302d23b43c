"""From the pieces of text between two block boundaries to lines: where <br> divides and where it only wraps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from crawler.extract.tree.parse import fold


class Frame(NamedTuple):
    """What holds for a piece of text."""

    tag: str
    """The block it stands in: p, li, div, …"""
    path: tuple[str, ...]
    """The labels of the elements around it, from just below the container."""
    link: str | None = None
    bold: bool = False
    hidden: bool = False
    keeps_lines: bool = False
    """Whether the line breaks of the source are shown."""


class Piece(NamedTuple):
    """A run of text with one frame; text None is a line break."""

    text: str | None
    frame: Frame


@dataclass(slots=True)
class Line:
    """A line that becomes a block."""

    text: str
    tag: str
    path: tuple[str, ...]
    links: tuple[str, ...]
    link_share: float
    bold: bool
    hidden: bool


_ENDS = re.compile(r"[.!?:;…\"”’»)\]*]\s*$")
_GOES_ON = re.compile(r"\s*(?![a-z][.)] )[a-zà-öø-ÿ,;.)]")
"""Beginnings of a line that goes on with a sentence; "b. " begins an item of a list."""


def _wraps(before: str, after: str) -> bool:
    """Whether a single <br> stands inside of a sentence, as pages typed with hard line ends have it."""
    return not _ENDS.search(before) and (bool(_GOES_ON.match(after)) or before.rstrip().endswith(","))


def has_text(pieces: list[Piece]) -> bool:
    """Whether any of the pieces is more than space."""
    for piece in pieces:  # noqa: SIM110  (any() with a generator takes twice the time)
        if piece.text and not piece.text.isspace():
            return True
    return False


def opens_line(pieces: list[Piece]) -> bool:
    """Whether what comes next begins a line: no text since the last line break."""
    for piece in reversed(pieces):
        if piece.text is None:
            return True
        if not piece.text.isspace() and piece.text:
            return False
    return True


def _last(pieces: list[Piece]) -> str:
    """The last text in the pieces that is not mere space."""
    return next((piece.text for piece in reversed(pieces) if piece.text and piece.text.strip()), "")


_BLANK_LINE = re.compile(r"\r?\n[ \t\r]*\n\s*")
PARAGRAPH = 60
"""Characters from which on what stands between blank lines of the source is a paragraph, where its sentences end there."""


def pieces_in(text: str, frame: Frame) -> list[Piece]:
    """A text as pieces: divided where the source's lines are shown, or where its blank lines divide paragraphs.

    Of a text whose lines no style keeps, all parts between the blank lines must be long and end as sentences do.
    """
    if frame.keeps_lines and "\n" in text:
        pieces: list[Piece] = []
        for number, line in enumerate(text.split("\n")):
            pieces.extend([Piece(None, frame)] * (number > 0))
            pieces.append(Piece(line, frame))
        return pieces
    if "\n" in text and len(text) > 3 * PARAGRAPH:
        parts = [part for part in _BLANK_LINE.split(text) if part.strip()]
        if len(parts) > 2 and all(len(part) >= PARAGRAPH and _ENDS.search(part) for part in parts):
            broken = [piece for part in parts for piece in (Piece(part, frame), Piece(None, frame), Piece(None, frame))]
            return broken[:-2]
    return [Piece(text, frame)]


def lines_of(pieces: list[Piece]) -> list[Line]:
    """The lines of the pieces. Two or more <br> always divide; one divides unless the sentence goes on behind it."""
    if not any(piece.text is None for piece in pieces):
        return _lines(pieces)
    segments: list[list[Piece]] = []
    gaps: list[int] = []
    current: list[Piece] = []
    breaks = 0
    for piece in pieces:
        if piece.text is None:
            breaks += 1
        elif piece.text.strip():
            if breaks and current:
                segments.append(current)
                gaps.append(breaks)
                current = []
            breaks = 0
            current.append(piece)
        elif current and not breaks:
            current.append(piece)
    if current:
        segments.append(current)
    merged = segments[:1]
    for gap, segment in zip(gaps, segments[1:], strict=False):
        if gap == 1 and _wraps(_last(merged[-1]), "".join(piece.text or "" for piece in segment)):
            merged[-1].append(Piece(" ", segment[0].frame))
            merged[-1].extend(segment)
        else:
            merged.append(segment)
    return [line for segment in merged for line in _lines(segment)]


def _lines(pieces: list[Piece]) -> list[Line]:
    """One line, and another for what is hidden in it."""
    shown = [piece for piece in pieces if not piece.frame.hidden]
    if len(shown) == len(pieces):
        return _line(pieces, hidden=False)
    hidden = [piece for piece in pieces if piece.frame.hidden]
    return [*_line(shown, hidden=False), *_line(hidden, hidden=True)]


def _line(pieces: list[Piece], *, hidden: bool) -> list[Line]:
    text = fold("".join(piece.text or "" for piece in pieces))
    if not text:
        return []
    path: tuple[str, ...] | None = None
    links: dict[str, None] = {}  # in order, each once
    linked = total = 0
    bold = True
    tag = "div"
    for piece in pieces:
        size = len(piece.text.strip()) if piece.text else 0
        if not size:
            continue
        frame = piece.frame
        total += size
        if frame.link is not None:
            linked += size
            if frame.link:
                links[frame.link] = None
        bold = bold and frame.bold
        if path is None:
            path, tag = frame.path, frame.tag
        elif path != frame.path:
            path = _common(path, frame.path)
    return [Line(text, tag, path or (), tuple(links), linked / total if total else 0.0, bold, hidden)]


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    length = min(len(one), len(other))
    for place in range(length):
        if one[place] != other[place]:
            return one[:place]
    return one[:length]
