"""The judge: what two articles are to each other.

Broder (1997, "On the resemblance and containment of documents") compares documents by their sets of shingles. Neither
his resemblance nor his containment can decide here, at any threshold: a release that was cut and worded anew resembles
its source less than two days' weather reports resemble each other, and a follow-up that prints the first report as its
background contains it whole. What decides is what the texts differ in, and where:

- a template filled anew has other names, numbers and dates in the same places (`slots`) or in its lead;
- an update has other figures in its lead, and the rest of the text as it was;
- a follow-up has a lead of its own, and the first report's below it;
- reports of one event share names, figures and quotations, but few sentences outside quotations.

docs/near-duplicates.md gives the figures, the sources and what this does not see. All of it is pure.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from math import log

from pipelines.stories.evidence import Evidence, gather
from pipelines.stories.slots import Alignment, align
from pipelines.stories.text import Text

CONTRARY = 0.18
"""Most conflicts in the same slots, of conflicts and agreements by weight. Copies stay under 0.18, templates filled anew
begin at 0.25."""
SHORT = 20
"""A body of fewer kept words (a caption, "watch the video") is the same story only under the same title."""
BEYOND_A_QUOTATION = 35
"""Kept words of a stretch that goes beyond any one quotation."""
LEAST_PAIRS = 0.2
"""Least share of word pairs that copies have in common. Far-reworded ones among the real pairs begin at 0.37; texts of the
same words in another order have some 0.05."""
LEAST_TOLD = 0.1
"""Least share of word pairs that two reports of one event have in common; real ones among the labelled pairs begin at 0.19."""
OTHER_FIGURES = 2
"""So many numbers or dates in either lead that the other text has nowhere are newer facts, or another case."""

BIAS = -9.5
WEIGHTS = {
    "sentences told": 9.01,  # of the text that has more of its own, the words that stand in sentences of the other
    "words": 10.91,  # of the text that has more words of its own, the share that the other has anywhere
    "kept, and the lead": 4.91,  # sentences that are the other's too, times how much of either first sentence is
    "one lead alone": -7.29,  # a first sentence that the other has somewhere: alone, it is a follow-up's background
    "title": 4.14,
    "length": -3.06,  # logarithm of the ratio: a copy cut short has less of the longer one
    "figures of a lead": -0.73,  # numbers and dates of one lead that the other text has nowhere, four at most
    "facts of both leads": -0.65,  # names, numbers and dates that each lead has for itself, four at most
    "quotations": -5.14,  # share of what they have in common that was only said, if no stretch goes beyond a quotation
}
"""What the evidence of a copy weighs, and why. Found by a logistic regression with a ridge over the pairs of
benchmarks/near_duplicates.py and real pairs labelled by reading, checked on stories left out; change them together."""
SURE = 1.0
"""Least score of a copy that may be held back; from 0 on a pair is taken for copies of one text."""

RELATED_MARKS = 8.0
RELATED_UNKNOWN = -1.0
RELATED_BIAS = -2.0
"""Two texts report one event where the one with fewer names, numbers and dates has half of them from the other; every
one that each lead has for itself asks for an eighth more."""

BACKGROUND = 0.5
"""Least share of a first report's lead that a follow-up has, of its own lead the most that the first report has."""
VERBATIM = 0.79
"""Least resemblance of a copy left as it was; short names, an added subheading or a lost line take some hundredths."""
SHORTER, LONGER = 0.85, 1.15
"""Lengths, as a ratio, from which on a copy is cut or extended."""
MOSTLY = 0.88
"""Least share of the shorter one's word pairs that the longer one has, for it to be cut or extended and not reworded."""


FEWEST_MARKS = 0.25
"""Least share of the names, numbers and dates of the text with fewer that the other has, for a pair to be looked at."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the judge found in a pair, the first text taken as the later one."""

    relation: str | None
    """What the later is to the earlier: copy, update, follow-up, same event; None where they report two events."""
    score: float
    """How sure it is that the two are copies of one text: from 0 on they are, from `SURE` on beyond doubt."""
    difference: str
    """How a copy differs from the earlier: verbatim, retitled, shortened, extended or reworded."""
    fuller: bool
    """Whether the later has what the earlier has, and distinctly more."""
    mine: float
    """Of the later's word pairs, the share that the earlier has (Broder's containment); 0 to 1."""
    theirs: float
    """The same of the earlier's."""
    copied: float
    """Of the later's word pairs outside quotations, the share that the earlier has."""
    leads: tuple[float, float]
    """Of the later's lead, the share that stands in the earlier; of the earlier's, that in the later."""

    @property
    def copy(self) -> bool:
        """Whether the two are copies of one text."""
        return self.relation == "copy"

    @property
    def sure(self) -> bool:
        """Whether they are so beyond doubt."""
        return self.copy and self.score >= SURE

    @property
    def similarity(self) -> float:
        """Of the text with fewer word pairs, the share that the other has."""
        return max(self.mine, self.theirs)


UNRELATED = Likeness(None, -9.0, "reworded", fuller=False, mine=0.0, theirs=0.0, copied=0.0, leads=(0.0, 0.0))
"""What is found in a pair that is not looked at."""


def compare(later: Text, earlier: Text, *, copies: bool = True) -> Likeness:
    """Judge a pair. Which of the two is the later never changes whether they are copies, or related at all.

    Without `copies`, a pair that are copies are told as reports of one event.
    """
    if contained(later.marks, earlier.marks) < FEWEST_MARKS and not _short(later, earlier):
        return UNRELATED
    evidence, alignment = gather(later, earlier), align(later, earlier)
    score = _score(later, earlier, evidence, alignment)
    related = score >= 0 or (alignment.conflict <= CONTRARY and _related(later, earlier, evidence))
    relation = "copy" if score >= 0 and copies else _relation(evidence) if related else None
    longer = len(later.body) / (len(earlier.body) or 1)
    return Likeness(
        relation,
        score,
        _difference(evidence, longer, same_title=later.title == earlier.title),
        longer >= LONGER and evidence.theirs.pairs >= 0.6,
        evidence.mine.pairs,
        evidence.theirs.pairs,
        evidence.mine.pairs_outside,
        (evidence.mine.lead, evidence.theirs.lead),
    )


def _short(later: Text, earlier: Text) -> bool:
    return min(len(later.body), len(earlier.body)) < SHORT


def contained(one: Set[int], other: Set[int]) -> float:
    """Of the smaller set, the share that the other has too; 1 for an empty one."""
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest else 1.0


def _score(later: Text, earlier: Text, evidence: Evidence, alignment: Alignment) -> float:
    """How sure it is that two texts are copies of one: below 0 they are not."""
    if later.body == earlier.body and len(later.body) >= SHORT:
        return 9.0
    if _short(later, earlier):
        same = later.title == earlier.title and (evidence.resemblance >= 0.8 or later.body == earlier.body)
        return 9.0 if same else -9.0
    if max(evidence.mine.pairs, evidence.theirs.pairs) < LEAST_PAIRS:
        return -9.0
    if evidence.least("unknown_numbers") >= OTHER_FIGURES or alignment.conflict > CONTRARY:
        return -9.0
    length = min(len(later.body), len(earlier.body)) / max(len(later.body), len(earlier.body))
    found = {
        "sentences told": evidence.least("told"),
        "words": evidence.least("words"),
        "kept, and the lead": evidence.most("kept") * evidence.least("first"),
        "one lead alone": evidence.most("first"),
        "title": evidence.title,
        "length": log(max(0.05, length)),
        "figures of a lead": min(4, evidence.most("unknown_numbers")),
        "facts of both leads": min(4, evidence.least("unknown")),
        "quotations": evidence.quoted if alignment.longest < BEYOND_A_QUOTATION else 0.0,
    }
    # Rounded, so that the order in which sentences are summed up cannot change the finding.
    return round(BIAS + sum(WEIGHTS[name] * value for name, value in found.items()), 6)


def _related(later: Text, earlier: Text, evidence: Evidence) -> bool:
    """Whether two texts that are no copies report one event."""
    if _short(later, earlier) or max(evidence.mine.pairs, evidence.theirs.pairs) < LEAST_TOLD:
        return False
    likely = RELATED_BIAS + RELATED_MARKS * evidence.most("marks") + RELATED_UNKNOWN * evidence.least("unknown")
    return likely >= 0


def _relation(evidence: Evidence) -> str:
    """What a later report of an event is to an earlier one of which it is no copy."""
    mine, theirs = evidence.mine, evidence.theirs
    if evidence.least("unknown_numbers") >= 1 and min(mine.told, theirs.told) >= BACKGROUND:
        return "update"
    if mine.lead < BACKGROUND <= theirs.lead and theirs.nearly_kept > 0:
        return "follow-up"
    return "same event"


def _difference(evidence: Evidence, longer: float, *, same_title: bool) -> str:
    """How a copy differs from the earlier."""
    if evidence.resemblance >= VERBATIM:
        return "verbatim" if same_title else "retitled"
    if longer <= SHORTER and evidence.mine.pairs >= MOSTLY:
        return "shortened"
    if longer >= LONGER and evidence.theirs.pairs >= MOSTLY:
        return "extended"
    return "reworded"
