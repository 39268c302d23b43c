"""A query as searches: the words to send to a portal's own search, so that nothing on the topic is missed.

Portals' searches know no operators and no word forms. WordPress gives the posts that hold each word anywhere, as a part
of another word too; other systems often take all words for one phrase. So each branch of a query becomes a search for
parts of words that all its forms share, and the whole texts are judged here.
"""

from __future__ import annotations

from collections.abc import Iterable

from crawler.topics.query import Branch, Query, Term
from crawler.topics.text import REGION, TAG
from crawler.topics.words import plain, share, tokens, verb_needles

MOST_WORDS = 9
"""Words of one search; WordPress takes more than nine for one phrase."""
TOGETHER, TOGETHER_BY_PAGE = 2, 4
"""Searches that the spellings of a branch may come to; terms with more are left to be judged by the text. Where each
result costs a page, more and narrower searches are cheaper."""
LEAST = 2
"""Letters of a word that is worth searching for; WordPress leaves single letters out."""
_PROVINCE = 2
"""Characters of a province's code."""


def searches(query: Query, *, parts: bool) -> list[str]:
    """The words of each search that a query comes to.

    `parts`: whether results come with their whole text (the posts interface), so that a part of a word may be sent
    alone. Else the words go as written first, since each result costs a page; their other forms follow. Empty for a
    query of tags alone.
    """
    found: dict[str, str] = {}
    most = TOGETHER if parts else TOGETHER_BY_PAGE
    rounds = (_needles,) if parts else (_written, _needles)
    for alternatives in rounds:
        for branch in query.branches:
            terms = _searchable(branch)
            if parts:
                terms = [term for term in terms if not _is_province(term)] or terms
            for words in _combined([alternatives(term) for term in terms], most):
                found.setdefault(words.casefold(), words)
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


def _is_province(term: Term) -> bool:
    """Whether a term is a province: texts about places in it need not name it, so beside other words it is not searched."""
    return term.field == REGION and any(len(code) == _PROVINCE for code in term.codes)


def _written(term: Term) -> tuple[str, ...]:
    written = " ".join(term.spellings[0])
    return (term.source,) if " ".join(map(plain, tokens(term.source))) == written else (written,)


def _needles(term: Term) -> tuple[str, ...]:
    """Searches of which one at least finds each text with the term."""
    if any(spelling[0].startswith("~") for spelling in term.spellings):
        return verb_needles(term.spellings[0][0])
    if len(term.spellings) <= TOGETHER:
        return (*_written(term), *(" ".join(spelling) for spelling in term.spellings[1:]))
    return _hitting(term.spellings)


def _hitting(spellings: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Few words of which each spelling holds one: "pemprov ntt" in its four spellings has ntt or tenggara."""
    left, chosen = list(spellings), []
    while left:
        words = {word for spelling in left for word in spelling}
        best = max(words, key=lambda w: (sum(w in s for s in left), -share(w), len(w), w))
        chosen.append(best)
        left = [spelling for spelling in left if best not in spelling]
    return tuple(chosen)


def _combined(alternatives: Iterable[tuple[str, ...]], most: int) -> list[str]:
    """Searches that together find all of a branch: terms of few spellings first, as stay within `most`."""
    combined: list[tuple[str, ...]] = [()]
    words = 0
    ordered = sorted(enumerate(alternatives), key=lambda pair: (len(pair[1]), -max(map(len, pair[1])), pair[0]))
    taken: list[tuple[int, tuple[str, ...]]] = []
    for number, spellings in ordered:
        size = max(len(spelling.split()) for spelling in spellings)
        if taken and (len(combined) * len(spellings) > most or words + size > MOST_WORDS):
            continue
        taken.append((number, spellings))
        words += size
        combined = [(*one, spelling) for one in combined for spelling in spellings]
    if not taken:
        return []
    order = sorted(range(len(taken)), key=lambda n: taken[n][0])  # as the reader wrote them
    return [" ".join(one[n] for n in order) for one in combined]
