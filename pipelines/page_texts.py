"""Whether an article's text is what this run has seen under other addresses: a wall, or a cache's mix-up."""

from __future__ import annotations

from hashlib import blake2b

LONG = 60
"""Characters of a paragraph that tells; shorter ones ("Baca selengkapnya") are alike on many pages."""
LEAST = 2
"""So many of them must be another address's; of the others, one may differ: the headline worked in, a number, a time."""
KEPT = 20_000
"""So many paragraphs of a run are remembered, the newest."""


class PageTexts:
    """The long paragraphs of the articles of one run, and under which address each was seen first."""

    def __init__(self) -> None:
        self._first: dict[bytes, str] = {}

    def other(self, key: str, body: str) -> str | None:
        """The key under which most of this text was seen before in this run; None where it is new, or seen at `key`."""
        marks = [
            blake2b(paragraph.encode("utf-8", "replace"), digest_size=8).digest()
            for paragraph in body.split("\n\n")
            if len(paragraph) >= LONG
        ]
        known = [first for mark in marks if (first := self._first.get(mark, key)) != key]
        for mark in marks:
            self._first.setdefault(mark, key)
        while len(self._first) > KEPT:
            del self._first[next(iter(self._first))]
        if len(known) < LEAST or len(marks) - len(known) > 1:
            return None
        return known[0]
