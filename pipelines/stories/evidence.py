"""What two texts have in common, and where: the evidence that the judge of pairs weighs.

Each sentence is matched with that sentence of the other text that has most of its words. Sentences, since a desk that
works a release over keeps them and their order while it exchanges words, and two reporters at one event do not write the
same ones; outside quotations, since what was said is the same for all who heard it; leads apart, since a follow-up
prints the first report below news of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipelines.stories.codes import HASH, NAME, NUMBER
from pipelines.stories.text import Sentence, Text

LEAD = 40
"""Kept words that make up the lead: the sentences that begin among them, some two paragraphs."""
KEPT = 0.5
"""Least share of a sentence's words that one sentence of the other text has, for the sentence to be the other's too."""
NEARLY_KEPT = 0.7


@dataclass(frozen=True, slots=True)
class Side:
    """How much of one of the two texts the other has; shares from 0 to 1, by words."""

    told: float
    """Of its sentences, the share of their words that the matched sentence of the other has."""
    narrated: float
    """The same, of sentences outside quotations."""
    kept: float
    """Of its words outside quotations, those in sentences that are the other's too."""
    nearly_kept: float
    """The same, for sentences of which the other has nearly all words."""
    first: float
    """Of the first sentence, the share of its words that the matched sentence has."""
    lead: float
    """The same, of the sentences of the lead."""
    known: float
    """Of the names, numbers and dates of its lead, the share that the other text has anywhere; 1 where there are none."""
    unknown: int
    """How many different ones of these the other has not."""
    unknown_numbers: int
    """Numbers and dates among these."""
    words: float
    """Of its different words, the share that the other has."""
    marks: float
    """Of its names, numbers and dates, the share that the other has."""
    pairs: float
    """Of its word pairs, the share that the other has."""
    pairs_outside: float
    """The same, of word pairs outside quotations."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two texts have in common."""

    mine: Side
    theirs: Side
    resemblance: float
    """Broder's resemblance of word pairs: of all that either has, the share that both have."""
    title: float
    """Of the words of the shorter title, the share that the other has."""
    quoted: float
    """Of the words that are matched, the share that stands in quotations."""

    def most(self, name: str) -> float:
        """The larger of a figure's two sides."""
        return float(max(getattr(self.mine, name), getattr(self.theirs, name)))

    def least(self, name: str) -> float:
        """The smaller of a figure's two sides."""
        return float(min(getattr(self.mine, name), getattr(self.theirs, name)))


def gather(mine: Text, theirs: Text) -> Evidence:
    """Compare two texts. Exchanging them exchanges the sides and nothing else."""
    my_matches, their_matches = _matches(mine.sentences, theirs.sentences)
    shared = len(mine.shingles & theirs.shingles)
    my_title, their_title = {code & HASH for code in mine.title}, {code & HASH for code in theirs.title}
    matched = [*zip(mine.sentences, my_matches, strict=True), *zip(theirs.sentences, their_matches, strict=True)]
    in_all = sum(sentence.length * share for sentence, share in matched)
    in_quotes = sum(sentence.length * share for sentence, share in matched if sentence.quoted)
    return Evidence(
        _side(mine, theirs, my_matches, shared),
        _side(theirs, mine, their_matches, shared),
        shared / (len(mine.shingles | theirs.shingles) or 1),
        len(my_title & their_title) / (min(len(my_title), len(their_title)) or 1),
        in_quotes / (in_all or 1),
    )


def _matches(mine: list[Sentence], theirs: list[Sentence]) -> tuple[list[float], list[float]]:
    """For each sentence, the largest share of its words that one sentence of the other text has."""
    mine_best, theirs_best = [0.0] * len(mine), [0.0] * len(theirs)
    for place, sentence in enumerate(mine):
        words, count, best = sentence.words, len(sentence.words) or 1, 0.0
        for other, candidate in enumerate(theirs):
            common = len(words & candidate.words)
            if common:
                best = max(best, common / count)
                theirs_best[other] = max(theirs_best[other], common / len(candidate.words))
        mine_best[place] = best
    return mine_best, theirs_best


def _side(text: Text, other: Text, matches: list[float], shared: int) -> Side:
    sentences = text.sentences
    narrated = [(share, one.length) for one, share in zip(sentences, matches, strict=True) if not one.quoted]
    lead, place = [], 0
    for one, share in zip(sentences, matches, strict=True):
        if place >= LEAD:
            break
        lead.append((share, one.length))
        place += one.length
    words, marks = set(text.hashes), text.marks
    lead_marks = [code for code in text.body[:place] if code >= NAME]
    unknown = {code for code in lead_marks if code & HASH not in other.word_hashes}
    return Side(
        told=_mean((share, one.length) for one, share in zip(sentences, matches, strict=True)),
        narrated=_mean(narrated),
        kept=_mean((float(share >= KEPT), length) for share, length in narrated),
        nearly_kept=_mean((float(share >= NEARLY_KEPT), length) for share, length in narrated),
        first=matches[0] if matches else 0.0,
        lead=_mean(lead),
        known=sum(code & HASH in other.word_hashes for code in lead_marks) / len(lead_marks) if lead_marks else 1.0,
        unknown=len({code & HASH for code in unknown}),
        unknown_numbers=len({code & HASH for code in unknown if code >= NUMBER}),
        words=len(words & other.word_hashes) / (len(words) or 1),
        marks=len(marks & other.marks) / (len(marks) or 1),
        pairs=shared / (len(text.shingles) or 1),
        pairs_outside=len(text.shingles_outside & other.shingles) / (len(text.shingles_outside) or 1),
    )


def _mean(shares: Iterable[tuple[float, int]]) -> float:
    """The mean of shares, each weighted by its length; 0 for none."""
    found = list(shares)
    return sum(share * length for share, length in found) / (sum(length for _, length in found) or 1)
