"""What a topic's query means: its terms, and whether a text is on the topic. `parse` reads one.

A word meets its verbal forms and its abbreviations (see `words`); a "phrase" stands as written, abbreviations apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.topics.text import BODY, FIELDS, QUOTE, REGION, TAG, TITLE, Text

FIELD_NAMES = {"judul": TITLE, "isi": BODY, "tag": TAG, "kutipan": QUOTE, "wilayah": REGION, "portal": "portal"}

Sequence = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase."""

    source: str
    """As written in the query, without quotes and field."""
    spellings: tuple[Sequence, ...]
    """Sequences of folded words any of which will do, the written one first; a verb's root has "~" before it."""
    field: str | None = None
    """title, body, tag, quote, region or portal; None: title, body or tags."""
    quoted: bool = False
    codes: tuple[str, ...] = ()
    """Of a region: the official codes that it may mean."""

    def count(self, text: Text, name: str) -> int:
        """How often it stands in a part of the text."""
        part = text.fields[name]
        return sum(part.count(sequence) for sequence in self.spellings)

    def holds(self, text: Text) -> bool:
        """Whether it stands in the text."""
        if self.field == "portal":
            return "".join(self.spellings[0]) in re.sub(r"[\W_]+", "", text.portal)
        if self.field == REGION:
            return any(here == code or here.startswith(f"{code}.") for here in text.regions for code in self.codes)
        return any(self.count(text, name) for name in ([self.field] if self.field else FIELDS))

    def may_hold(self, text: Text) -> bool:
        """Whether it may stand in the text once that is cleaned: who is quoted stands in the body, a region may."""
        if text.read_whole or self.field not in (QUOTE, REGION):
            return self.holds(text)
        return self.field == REGION or self.count(text, BODY) > 0


@dataclass(frozen=True, slots=True)
class Not:
    """What must not stand there."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """Every part must stand there."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """One part at least must stand there."""

    parts: tuple[Node, ...]


Node = Term | Not | All | Any


@dataclass(frozen=True, slots=True)
class Branch:
    """One way for a query to be met: all of these, none of those."""

    terms: tuple[Term, ...]
    without: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A topic."""

    text: str
    """As it was given."""
    node: Node
    branches: tuple[Branch, ...]
    slug: str
    """A name for its folder, the same in every run."""

    def matches(self, text: Text) -> bool:
        """Whether the whole text is on the topic."""
        return _holds(self.node, text)

    def matched(self, text: Text) -> list[str]:
        """The terms of the query that stand in the text, as written, in the query's order."""
        return list(dict.fromkeys(term.source for term in self.terms() if term.holds(text)))

    def may_match(self, text: Text) -> bool:
        """Whether a text that may yet lose advertisements can be on the topic: what must not stand there is let be."""
        return any(all(term.may_hold(text) for term in branch.terms) for branch in self.branches)

    def promises(self, text: Text) -> bool:
        """Whether a title and an excerpt make an article worth a look: a word of a branch stands there, no bar does."""
        return any(
            any(term.field != "portal" and _promised(term, text) for term in branch.terms)
            for branch in self.branches
            if self._open(branch, text)
        )

    def excludes(self, text: Text) -> bool:
        """Whether what is known of an article (its title, an excerpt) shows already that it is off the topic."""
        return not any(self._open(branch, text) for branch in self.branches)

    def at(self, portal: str) -> bool:
        """Whether anything of this portal (name and host) can be on the topic, by its portal: terms."""
        empty = Text.read(None, portal=portal)
        return any(
            all(t.holds(empty) for t in branch.terms if t.field == "portal")
            and not any(isinstance(n, Term) and n.field == "portal" and n.holds(empty) for n in branch.without)
            for branch in self.branches
        )

    def terms(self) -> Iterator[Term]:
        """The terms that are wanted, in the query's order, without those of portals."""
        return (term for term in _terms(self.node) if term.field != "portal")

    @staticmethod
    def _open(branch: Branch, text: Text) -> bool:
        here = all(term.holds(text) for term in branch.terms if term.field == "portal")
        return here and not any(_holds(node, text) for node in branch.without)


def _promised(term: Term, text: Text) -> bool:
    """Whether a title and an excerpt show a term, or the name of its region, or words that may stand in a quotation."""
    if term.field in (QUOTE, REGION) and not text.read_whole:
        return any(term.count(text, name) for name in FIELDS)
    return term.holds(text)


def _holds(node: Node, text: Text) -> bool:
    if isinstance(node, Term):
        return node.holds(text)
    if isinstance(node, Not):
        return not _holds(node.part, text)
    return (all if isinstance(node, All) else any)(_holds(part, text) for part in node.parts)


def _terms(node: Node) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, All | Any):
        for part in node.parts:
            yield from _terms(part)
