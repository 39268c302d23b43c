"""A text ready to be compared, as the index of stories keeps it: two bytes a word and a sentence."""

from __future__ import annotations

from array import array
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from pipelines.stories.codes import HASH, NAME, NUMBER, PLACE, QUOTED, encode, encode_sentences

STRETCH = 16
"""Codes that stand for a sentence in a text of an older file, which kept no sentences."""


class Sentence(NamedTuple):
    """A sentence of a body."""

    words: frozenset[int]
    names: frozenset[int]
    numbers: frozenset[int]
    """Dates included."""
    length: int
    quoted: bool


class Text:
    """A text ready to be compared: title and body as codes, and where the body's sentences begin."""

    # What is counted of a text is counted once: a new one is compared with many.

    def __init__(self, title: array[int], body: array[int], starts: array[int]) -> None:
        self.title = title
        self.body = body
        self.starts = starts

    @classmethod
    def read(cls, title: str | None, body: str, dateline: str | None = None) -> Text:
        """Of an article's title and body; a dateline that opens the body is left out, since each portal has its own."""
        if dateline and body.startswith(dateline):
            body = body[len(dateline) :]
        return cls(encode(title or ""), *encode_sentences(body))

    @classmethod
    def unpack(cls, data: object) -> Text | None:
        """The reverse of `pack`; None for bytes that are no text, such as those of a damaged cell."""
        if not isinstance(data, bytes) or len(data) < 4 or len(data) % 2:
            return None
        codes = array("H", data)
        title = 1 + codes[0]
        starts = title + 1 + codes[title] if title < len(codes) else len(codes) + 1
        if starts > len(codes):
            return None
        return cls(codes[1:title], codes[starts:], codes[title + 1 : starts])

    def pack(self) -> bytes:
        """All that the judge needs of it, two bytes a word and a sentence."""
        head = array("H", [len(self.title)]) + self.title + array("H", [len(self.starts)]) + self.starts
        return (head + self.body).tobytes()

    @cached_property
    def hashes(self) -> list[int]:
        """The words of the body in order, whatever their kind."""
        return [code & HASH for code in self.body]

    @cached_property
    def words(self) -> frozenset[int]:
        """The codes of the body, as a set."""
        return frozenset(self.body)

    @cached_property
    def word_hashes(self) -> frozenset[int]:
        """The words of the body, whatever their kind."""
        return frozenset(self.hashes)

    @cached_property
    def marks(self) -> frozenset[int]:
        """The names, numbers and dates of the body, whatever their kind."""
        return frozenset(code & HASH for code in self.body if code >= NAME)

    @cached_property
    def subjects(self) -> frozenset[int]:
        """The names of the body that its title has too."""
        title = {code & HASH for code in self.title}
        return frozenset(name for one in self.sentences for name in one.names & title)

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The pairs of neighbouring words of the body, each as one number."""
        return frozenset(first << 14 | second for first, second in pairwise(self.hashes))

    @cached_property
    def shingles_outside(self) -> frozenset[int]:
        """Those that stand in no quotation."""
        found: set[int] = set()
        place = 0
        for sentence in self.sentences:
            end = place + sentence.length
            if not sentence.quoted:
                found.update(first << 14 | second for first, second in pairwise(self.hashes[place:end]))
            place = end
        return frozenset(found)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of the body, in order; of a text that was filed without them, stretches of `STRETCH` words."""
        starts = self.starts or range(0, len(self.body), STRETCH)
        places = [*((start & PLACE, bool(start & QUOTED)) for start in starts), (len(self.body), False)]
        return [
            Sentence(
                frozenset(self.hashes[start:end]),
                frozenset(code & HASH for code in self.body[start:end] if NAME <= code < NUMBER),
                frozenset(code & HASH for code in self.body[start:end] if code >= NUMBER),
                end - start,
                quoted,
            )
            for (start, quoted), (end, _) in pairwise(places)
        ]
