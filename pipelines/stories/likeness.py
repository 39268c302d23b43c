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

from pipelines.stories.evidence import Evidence, gather
from pipelines.stories.slots import Alignment, align
from pipelines.stories.text import Text

CONTRARY = 0.18
"""Most conflicts in the same slots, of conflicts and agreements by weight. Copies stay under 0.18, templates filled anew
begin at 0.25."""
SHORT = 20
"""A body of fewer kept words (a caption, "watch the video") is the same story only under the same title."""
QUOTATION = 35
"""Kept words up to which a stretch may be one quotation."""
LEAST_PAIRS = 0.2
"""Least share of word pairs that copies have in common. Far-reworded ones among the real pairs begin at 0.37; texts of the
same words in another order have some 0.05."""
LEAST_TOLD = 0.1
"""Least share of word pairs that two reports of one event have in common; real ones among the labelled pairs begin at 0.19."""
OTHER_FIGURES = 2
"""So many numbers or dates in either lead that the other text has nowhere are newer facts, or another case."""

OWN_LEAD, OTHERS_LEAD = 0.25, 0.75
"""Shares of a first sentence up to which it is a text's own, and from which on it is the other's."""
WHOLE = 0.75
"""A text of which less is told by one that has its first sentence, under another of its own, is told as background."""
SAME_TITLE = 0.8
"""Share of the words of the shorter title from which on it is the other's."""

BIAS = -3.2
WEIGHTS = {
    "told": 6.0,  # how much of either text stands in sentences of the other, summed up
    "one lead": -6.31,  # a first sentence that the other has somewhere: alone, it is a follow-up's background
    "both leads": 4.24,  # how much of the more told text is the other's, times the less told first sentence
    "title": 3.63,
    "figures": -0.68,  # numbers and dates of one lead that the other text has nowhere, four at most
    "contrary": -4.77,  # names, numbers and dates that stand against others in sentences that match each other
    "subjects": -1.8,  # a name that title and text have for themselves on either side, two at most: two firms, two villages
    "own quotations": -9.46,  # words in quotations that either text has for itself, the smaller share: two reporters
    "only said": -39.9,  # what they have in common may be what was said, see `_only_said`
}
"""What the evidence of a copy weighs, and why. Found by a logistic regression with a ridge over the pairs of
benchmarks/near_duplicates.py and real pairs labelled by reading, checked on stories left out; change them together."""
SURE = 2.0
"""Least score of a copy that may be held back; from 0 on a pair is taken for copies of one text. The score is the logarithm
of the odds: 2 is seven to one. Of the labelled pairs 58 copies and two others reach it, 61 and four reach 1."""

PRINTED = 0.9
"""Least share of a lead for the other text to print it: a follow-up, or a digest."""
EVENT_BIAS = -3.9
EVENT_WEIGHTS = {
    "marks": 8.2,  # of the text with fewer names, numbers and dates, the share that the other has
    "said": 0.15,  # a word of a quotation that both have, forty at most
    "conflict": -8.5,  # of what stands in the same slots, the share that differs
    "contrary": -5.8,  # the same in sentences that match each other
    "subjects": -3.0,  # a name that title and text have for themselves on either side, two at most
    "names": -0.17,  # a name that each lead has for itself, six at most: another place, another person
}
"""What the evidence weighs for two texts that are no copies to report one event: from 0 on they do. Found in the same
way, over pairs that are no copies."""

BACKGROUND = 0.5
"""Least share of a first report's lead that a follow-up has, of its own lead the most that the first report has."""
VERBATIM = 0.77
"""Least resemblance of a copy left as it was; short names, an added subheading or a lost line take some hundredths."""
SHORTER, LONGER = 0.82, 1.22
"""Lengths, as a ratio, from which on a copy is cut or extended: by a fifth of the longer one."""
FULLER = 1.15
"""The ratio from which on a copy is distinctly fuller."""
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
    # Neither a copy nor a report of the event by `_score` and `_related`; sentences need not be compared for that.
    if not _short(later, earlier) and (
        contained(later.marks, earlier.marks) < FEWEST_MARKS
        or contained(later.shingles, earlier.shingles) < min(LEAST_TOLD, LEAST_PAIRS)
    ):
        return UNRELATED
    evidence, alignment = gather(later, earlier), align(later, earlier)
    score = _score(later, earlier, evidence, alignment)
    related = score >= 0 or _related(later, earlier, evidence, alignment)
    relation = "copy" if score >= 0 and copies else _relation(evidence) if related else None
    longer = len(later.body) / (len(earlier.body) or 1)
    return Likeness(
        relation,
        score,
        _difference(evidence, longer, same_title=later.title == earlier.title),
        longer >= FULLER and evidence.theirs.pairs >= 0.6,
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
    if evidence.most("pairs") < LEAST_PAIRS:
        return -9.0
    if evidence.least("unknown_numbers") >= OTHER_FIGURES or alignment.conflict > CONTRARY or _background(evidence):
        return -9.0
    found = {
        "told": evidence.mine.told + evidence.theirs.told,
        "one lead": evidence.most("first"),
        "both leads": evidence.most("told") * evidence.least("first"),
        "title": evidence.title,
        "figures": min(4, evidence.most("unknown_numbers")),
        "contrary": evidence.contrary,
        "subjects": min(2, evidence.least("subjects")),
        "own quotations": evidence.least("own_quotations"),
        "only said": _only_said(evidence, alignment),
    }
    # Rounded, so that the order in which sentences are summed up cannot change the finding.
    return round(BIAS + sum(WEIGHTS[name] * value for name, value in found.items()), 6)


def _only_said(evidence: Evidence, alignment: Alignment) -> float:
    """How far quotations may account for what is shared: the larger share of them, times what is not told, 0.1 at most.

    It counts less where a stretch that both have goes beyond any one quotation.
    """
    share = min(0.1, evidence.most("quoted") * (1 - evidence.most("told")))
    return share * min(1.0, QUOTATION / max(1, alignment.longest))


def _background(evidence: Evidence) -> bool:
    """Whether one text has the other's first sentence below news of its own, as a follow-up and a digest have."""
    return (
        evidence.most("first") >= OTHERS_LEAD
        and evidence.least("first") <= OWN_LEAD
        and evidence.least("told") < WHOLE
        and evidence.title < SAME_TITLE
    )


def _related(later: Text, earlier: Text, evidence: Evidence, alignment: Alignment) -> bool:
    """Whether two texts that are no copies report one event."""
    if _short(later, earlier) or evidence.most("pairs") < LEAST_TOLD:
        return False
    if evidence.most("lead") >= PRINTED and alignment.conflict <= CONTRARY:
        return True
    found = {
        "marks": evidence.most("marks"),
        "said": min(40, evidence.most("quotations_kept")),
        "conflict": alignment.conflict,
        "contrary": evidence.contrary,
        "subjects": min(2, evidence.least("subjects")),
        "names": min(6, evidence.least("unknown_names")),
    }
    return round(EVENT_BIAS + sum(EVENT_WEIGHTS[name] * value for name, value in found.items()), 6) >= 0


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
    if longer <= SHORTER and evidence.mine.pairs >= MOSTLY:
        return "shortened"
    if longer >= LONGER and evidence.theirs.pairs >= MOSTLY:
        return "extended"
    if evidence.resemblance >= VERBATIM:
        return "verbatim" if same_title else "retitled"
    return "reworded"
