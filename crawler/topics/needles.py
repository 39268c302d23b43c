"""A query as searches: the words to send to a portal's own search, so that nothing on the topic is missed.

Portals' searches know no operators and no word forms. WordPress gives the posts that hold each word anywhere, as a part
of another word too; other systems often take all words for one phrase. So each branch of a query becomes a search for
parts of words that all its forms share, and the whole texts are judged here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crawler.topics.query import Branch, Query, Term
from crawler.topics.text import TAG
from crawler.topics.words import share, verb_needles

MOST_WORDS = 5
"""Words of one search; WordPress takes ten and more for one phrase."""
TOGETHER = 2
"""Searches that the spellings of a branch may come to; terms with more are left to be judged by the text."""
LEAST = 2
"""Letters of a word that is worth searching for; WordPress leaves single letters out."""


@dataclass(frozen=True, slots=True)
class Search:
    """One search to send."""

    words: str
    main: bool = True
    """False for one that looks for further forms only."""


def searches(query: Query, *, parts: bool) -> list[Search]:
    """The searches of a query, each once.

    `parts`: whether results are judged by their whole text for nothing (the posts interface), so that a part of a word
    may be sent alone. Else the words go as written first; other forms follow. Empty for a query of tags alone.
    """
    found: dict[str, Search] = {}
    for branch in query.branches:
        if parts:
            for words in _combined(branch, [_needles(term) for term in _searchable(branch)]):
                found.setdefault(words.casefold(), Search(words))
            continue
        written = [_spelled(term) for term in _searchable(branch)]
        for words in _combined(branch, written):
            found.setdefault(words.casefold(), Search(words))
        forms = [_needles(term) for term in _searchable(branch)]
        if forms != written:
            for words in _combined(branch, forms):
                found.setdefault(words.casefold(), Search(words, main=False))
    return list(found.values())


def telling_words(query: Query) -> list[str]:
    """For each branch the one written term that tells the most, for searches that take words for a phrase."""
    chosen = []
    for branch in query.branches:
        terms = _searchable(branch)
        if terms:
            best = min(terms, key=lambda t: (min(map(share, t.spellings[0])), -max(map(len, t.spellings[0]))))
            chosen.append(max(best.spellings[0], key=len) if not best.quoted else best.source)
    return list(dict.fromkeys(chosen))


def tag_names(query: Query) -> list[str]:
    """The names of tags that would by themselves put an article on the topic, or on a tag: branch."""
    names = []
    for branch in query.branches:
        wanted = [term for term in branch.terms if term.field != "portal"]
        tagged = [term for term in wanted if term.field == TAG]
        if tagged or (len(wanted) == 1 and wanted[0].field is None):
            term = (tagged or wanted)[0]
            names += [" ".join(spelling) for spelling in term.spellings if not spelling[0].startswith("~")]
    return list(dict.fromkeys(names))


def _searchable(branch: Branch) -> list[Term]:
    """The terms of a branch that a search can find: text, not tags (they are no part of it) and not portals."""
    return [t for t in branch.terms if t.field not in (TAG, "portal") and max(map(len, t.spellings[0])) >= LEAST]


def _spelled(term: Term) -> tuple[str, ...]:
    return tuple(
        term.source if n == 0 else " ".join(spelling)
        for n, spelling in enumerate(term.spellings)
        if not spelling[0].startswith("~")
    )


def _needles(term: Term) -> tuple[str, ...]:
    if any(spelling[0].startswith("~") for spelling in term.spellings):
        return verb_needles(term.spellings[0][0])
    return _spelled(term)


def _combined(branch: Branch, alternatives: Iterable[tuple[str, ...]]) -> list[str]:
    """Searches that together find all of a branch: terms of few spellings first, as many as stay within `TOGETHER`."""
    combined: list[tuple[str, ...]] = [()]
    words = 0
    ordered = sorted(enumerate(alternatives), key=lambda pair: (len(pair[1]), -max(map(len, pair[1])), pair[0]))
    taken: list[tuple[int, tuple[str, ...]]] = []
    for number, spellings in ordered:
        size = max(len(spelling.split()) for spelling in spellings)
        if taken and (len(combined) * len(spellings) > TOGETHER or words + size > MOST_WORDS):
            continue
        taken.append((number, spellings))
        words += size
        combined = [(*one, spelling) for one in combined for spelling in spellings]
    if not taken:
        return []
    order = sorted(range(len(taken)), key=lambda n: taken[n][0])  # as the reader wrote them
    return [" ".join(one[n] for n in order) for one in combined]
