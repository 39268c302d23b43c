"""Where the marks of a paragraph open and close what somebody says."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.extract.meaning.speech import ROOTS, TELLING_ROOTS

_MARK = re.compile(r"[“”„\"«»]|''|‘‘|’’|‘’")
_SIGNS = ("“", '"', "”", "''", "„", "«", "»", "‘‘", "’’", "‘’")
_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")
_SINGLE = re.compile(
    r"(?:^|(?<=[\s:]))[‘']([^‘’'\n]{15,}?[,.?!])[’'](?=\s*(?:"
    + "|".join(sorted(ROOTS, key=len, reverse=True))
    + r")(?:nya)?\b)"
)

_SAID_BEHIND = re.compile(r"\s?(?:" + "|".join(sorted(ROOTS, key=len, reverse=True)) + r")(?:nya)?\b")
_TOLD = re.compile(r", (?:" + "|".join(sorted(TELLING_ROOTS, key=len, reverse=True)) + r")(?:nya)?\b")


class Piece(NamedTuple):
    """A piece between marks: offsets of its opening mark, its text's start and end, and behind its closing mark."""

    start: int
    first: int
    last: int
    end: int


def pieces_of(paragraph: str) -> list[Piece]:
    """The pieces between double marks, or between single ones before a verb of speech where there are no double ones.

    Where the marks do not pair, as when one is set the wrong way round or missing, each is taken for what the space
    beside it shows. A paragraph that opens a quotation and closes none is one to its end: it goes on in the next.
    """
    marks = list(_MARK.finditer(paragraph)) if any(map(paragraph.__contains__, _SIGNS)) else []
    if not marks:
        if "'" not in paragraph and "‘" not in paragraph:
            return []
        return [Piece(m.start(), m.start(1), m.end(1), m.end()) for m in _SINGLE.finditer(paragraph)]
    pairs = list(zip(marks[::2], marks[1::2], strict=False))
    paired = len(marks) % 2 == 0 and all(a[0] in _OPENERS and b[0] in _CLOSERS for a, b in pairs)
    if not paired:
        pairs = []
        opened: re.Match[str] | None = None
        for mark in marks:
            if opened is None:
                opened = mark if _opens(paragraph, mark) else None
            elif _closes(paragraph, mark, opened):
                pairs.append((opened, mark))
                opened = None
        if len(pairs) < len(marks) // 2 and len(marks) % 2 == 0 and all(mark[0] == '"' for mark in marks):
            pairs = list(zip(marks[::2], marks[1::2], strict=True))  # spaces on the wrong side: '" Lha nek"'
        elif opened is not None and not pairs and not paragraph[: opened.start()].strip():
            said = _TOLD.search(paragraph, opened.end())  # the closing mark is missing before "ujar X"
            last = said.start() + 1 if said else len(paragraph)
            return [Piece(opened.start(), opened.end(), last, last)]
    return [Piece(a.start(), a.end(), b.start(), b.end()) for a, b in pairs]


def _closes(paragraph: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Whether a mark ends what another opened; before a verb of speech, also one of another kind or the wrong way round."""
    if _kind(mark[0]) == _kind(opened[0]) and not _opens(paragraph, mark):
        return True
    return _SAID_BEHIND.match(paragraph, mark.end()) is not None and paragraph[: mark.start()].rstrip()[-1:] in ",.?!"


def _kind(mark: str) -> str:
    """Marks of one kind pair; those of another within them are a quotation's own."""
    return "“" if mark in "“”„" else "«" if mark in "«»" else mark if mark == '"' else "''"


def _opens(paragraph: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens: a space, a bracket or nothing stands before it, or a stop and a capital behind; and no space."""
    before, behind = paragraph[: mark.start()][-1:], paragraph[mark.end() :][:1]
    return (
        (not before or (before == "." and behind.isupper()) or before.isspace() or before in "([:")
        and bool(behind)
        and not behind.isspace()
    )
