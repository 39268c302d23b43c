"""An article's text as a query sees it: the words of title, body and tags, with where each stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crawler.topics.words import plain, tokens, verb_root

TITLE, BODY, TAG = "title", "body", "tag"
FIELDS = (TITLE, BODY, TAG)
QUOTE, REGION = "quote", "region"
"""What only a cleaned article tells: its quotations and the regions that it is about."""
GAP = 2
"""Positions left free between two paragraphs or tags, so that no phrase runs across."""


@dataclass(slots=True)
class Field:
    """The words of one part of an article."""

    places: dict[str, list[int]] = field(default_factory=dict)
    """For each folded word (and, with a "~" before it, each verb's root) where it stands, in order."""
    length: int = 0

    def add(self, words: Iterable[str]) -> None:
        """Append words; what follows them is apart from them."""
        position = self.length + (GAP if self.length else 0)
        for word in words:
            short = plain(word)
            self.places.setdefault(short, []).append(position)
            root = verb_root(short)
            if root is not None:
                self.places.setdefault("~" + root, []).append(position)
            position += 1
        self.length = position

    def count(self, sequence: Sequence[str]) -> int:
        """How often these words stand there one after another."""
        first = self.places.get(sequence[0], [])
        if len(sequence) == 1 or not first:
            return len(first)
        rest = [set(self.places.get(word, ())) for word in sequence[1:]]
        return sum(all(start + n in at for n, at in enumerate(rest, 1)) for start in first)


@dataclass(slots=True)
class Text:
    """An article to be matched."""

    fields: dict[str, Field]
    portal: str = ""
    """The portal's name and host, folded."""
    regions: tuple[str, ...] = ()
    """Codes of the regions that it is about."""
    read_whole: bool = False
    """Whether its quotations and regions are known; before an article is cleaned they are not."""

    @classmethod
    def read(
        cls,
        title: str | None,
        body: str = "",
        tags: Sequence[str] = (),
        *,
        portal: str = "",
        host: str = "",
        quotes: Iterable[str] | None = None,
        regions: Iterable[str] | None = None,
    ) -> Text:
        """The text of an article; paragraphs of `body` are divided by line breaks.

        `quotes`: of each quotation its words, its speaker and the speaker's office; `regions`: codes of what the article
        is about. None: the article has not been cleaned yet.
        """
        fields = {name: Field() for name in (*FIELDS, QUOTE)}
        for said in quotes or ():
            fields[QUOTE].add(tokens(said))
        fields[TITLE].add(tokens(title or ""))
        for paragraph in body.splitlines():
            if paragraph.strip():
                fields[BODY].add(tokens(paragraph))
        for tag in tags:
            fields[TAG].add(tokens(tag))
        known = quotes is not None or regions is not None
        return cls(fields, f"{portal} {host}".casefold(), tuple(regions or ()), known)
