"""What two texts have in common, and where: the evidence that the judge of pairs weighs.

Each sentence is matched with that sentence of the other text that has most of its words. Sentences, since a desk that
works a release over keeps them and their order while it exchanges words, and two reporters at one event do not write the
same ones; outside quotations, since what was said is the same for all who heard it; leads apart, since a follow-up
prints the first report below news of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from pipelines.stories.codes import HASH, NAME, NUMBER
from pipelines.stories.text import Sentence, Text

LEAD = 40
"""Kept words that make up the lead: the sentences that begin among them, some two paragraphs."""
FOREIGN, TAKEN = 0.25, 0.75
"""Shares of a sentence's words that one sentence of the other text has: up to the first it is chance, as two texts on one
subject have it; from the second on it is the other's sentence. In between it counts in part."""
MATCHING = 0.4
"""Least share of the words of either sentence that the other has, for what they name to be compared."""
QUOTED_TOO = 0.5
"""Least such share for a quotation to be one that the other text has too."""
NEARLY_KEPT = 0.7
"""Least such share for a sentence, or a quotation, to be the other's word for word but for some."""


class Match(NamedTuple):
    """The sentence of the other text that has most of a sentence's words."""

    share: float
    place: int


NO_MATCH = Match(0.0, 0)


@dataclass(frozen=True, slots=True)
class Side:
    """How much of one of the two texts the other has; shares from 0 to 1, by words."""

    told: float
    """How much of it stands in sentences of the other, by `FOREIGN` and `TAKEN`."""
    nearly_kept: float
    """Of its words outside quotations, those in sentences of which the other has nearly all words."""
    quoted: float
    """Of its words, those in quotations."""
    own_quotations: float
    """Of its words, those in quotations that the other has not."""
    quotations_kept: int
    """Words in quotations of which the other has nearly all words."""
    first: float
    """Of the first sentence, the share of its words that the matched sentence has, one word being granted as chance."""
    lead: float
    """The same, of the sentences of the lead."""
    subjects: int
    """Names that its title and its body have, and the other text nowhere: what it is about, and the other is not."""
    unknown_names: int
    """How many different names of its lead the other text has nowhere."""
    unknown_numbers: int
    """The same of numbers and dates."""
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
    contrary: float
    """Of the names, numbers and dates in sentences that match each other, the share that stands against another."""

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
    return Evidence(
        _side(mine, theirs, my_matches, shared),
        _side(theirs, mine, their_matches, shared),
        shared / (len(mine.shingles | theirs.shingles) or 1),
        len(my_title & their_title) / (min(len(my_title), len(their_title)) or 1),
        _contrary(mine, theirs, my_matches, their_matches),
    )


def _matches(mine: list[Sentence], theirs: list[Sentence]) -> tuple[list[Match], list[Match]]:
    """For each sentence, that sentence of the other text that has the largest share of its words."""
    mine_best, theirs_best = [NO_MATCH] * len(mine), [NO_MATCH] * len(theirs)
    for place, sentence in enumerate(mine):
        words, count, best = sentence.words, len(sentence.words), NO_MATCH
        for other, candidate in enumerate(theirs):
            common = len(words & candidate.words)
            if common:
                if common / count > best.share:
                    best = Match(common / count, other)
                if common / len(candidate.words) > theirs_best[other].share:
                    theirs_best[other] = Match(common / len(candidate.words), place)
        mine_best[place] = best
    return mine_best, theirs_best


def _contrary(mine: Text, theirs: Text, my_matches: list[Match], their_matches: list[Match]) -> float:
    """How much of what matching sentences name is another's: a template worded anew has other names in them.

    Only names, numbers and dates count that the other text has nowhere, and only where both sentences have such.
    """
    differing = agreed = 0
    for place, match in enumerate(my_matches):
        if match.share < MATCHING or their_matches[match.place].share < MATCHING:
            continue
        if their_matches[match.place].place != place:
            continue
        here, there = mine.sentences[place], theirs.sentences[match.place]
        for ours, others in ((here.names, there.names), (here.numbers, there.numbers)):
            agreed += len(ours & others)
            if ours and others:
                differing += min(len(ours - theirs.word_hashes), len(others - mine.word_hashes))
    return differing / (differing + agreed) if differing else 0.0


def _side(text: Text, other: Text, matches: list[Match], shared: int) -> Side:
    matched = [(one, match.share) for one, match in zip(text.sentences, matches, strict=True)]
    lead, place = [], 0
    for one, share in matched:
        if place >= LEAD:
            break
        lead.append((share, one.length))
        place += one.length
    marks = text.marks
    unknown = {code for code in text.body[:place] if code >= NAME and code & HASH not in other.word_hashes}
    numbers = {code & HASH for code in unknown if code >= NUMBER}
    return Side(
        told=_mean((min(1.0, max(0.0, (share - FOREIGN) / (TAKEN - FOREIGN))), one.length) for one, share in matched),
        nearly_kept=_mean((float(share >= NEARLY_KEPT), one.length) for one, share in matched if not one.quoted),
        quoted=_mean((float(one.quoted), one.length) for one, _ in matched),
        own_quotations=_mean((float(one.quoted and share < QUOTED_TOO), one.length) for one, share in matched),
        quotations_kept=sum(one.length for one, share in matched if one.quoted and share >= NEARLY_KEPT),
        first=_first(*matched[0]) if matched else 0.0,
        lead=_mean(lead),
        subjects=len(text.subjects - other.word_hashes - {code & HASH for code in other.title}),
        unknown_names=len({code & HASH for code in unknown} - numbers),
        unknown_numbers=len(numbers),
        marks=len(marks & other.marks) / (len(marks) or 1),
        pairs=shared / (len(text.shingles) or 1),
        pairs_outside=len(text.shingles_outside & other.shingles) / (len(text.shingles_outside) or 1),
    )


def _first(sentence: Sentence, share: float) -> float:
    words = len(sentence.words)
    return max(0.0, round(share * words) - 1) / max(1, words - 1)


def _mean(shares: Iterable[tuple[float, int]]) -> float:
    """The mean of shares, each weighted by its length; 0 for none."""
    found = list(shares)
    return sum(share * length for share, length in found) / (sum(length for _, length in found) or 1)
