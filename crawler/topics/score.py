"""How well an article fits a topic: BM25F, from the article alone.

BM25 over several fields (Robertson, Zaragoza, Taylor 2004: the fields' counts are weighted and summed before they are
damped). How common a word is comes from a fixed table and not from the articles at hand, so a score means the same on
every portal and in every run.
"""

from __future__ import annotations

from math import log

from crawler.topics.query import Query, Term
from crawler.topics.text import BODY, QUOTE, REGION, TAG, TITLE, Text
from crawler.topics.words import share

WEIGHTS = {TITLE: 4.0, BODY: 1.0, TAG: 2.0}
"""A word in the title counts like four in the body."""
USUAL = {TITLE: 10.0, BODY: 300.0, TAG: 8.0}
"""Words of a usual title, body and list of tags."""
LENGTH = {TITLE: 0.3, BODY: 0.6, TAG: 0.3}
"""How much a longer part is held against it (BM25's b)."""
DAMPING = 1.5
"""BM25's k1."""


def score(query: Query, text: Text) -> float:
    """The fit of a text that is on the topic: 0 and up, more is better, three decimals."""
    terms = {(term.spellings, term.field): term for term in query.terms()}
    return round(sum(_weight(term) * _damped(term, text) for term in terms.values()), 3)


def _damped(term: Term, text: Text) -> float:
    count = 0.0
    for name, weight in WEIGHTS.items():
        if term.field not in (None, name, REGION) and not (term.field == QUOTE and name == BODY):
            continue
        found = term.count(text, name)
        if found:
            norm = 1 - LENGTH[name] + LENGTH[name] * text.fields[name].length / USUAL[name]
            count += weight * found / norm
    return count * (DAMPING + 1) / (count + DAMPING)


def _weight(term: Term) -> float:
    """How much a term tells: the rarer its rarest word and the longer the phrase, the more."""
    words = term.spellings[0]
    common = min(share(word) for word in words) / len(words)
    return log(1 + (1 - common) / common)
