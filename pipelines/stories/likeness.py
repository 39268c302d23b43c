"""The judge: whether two texts tell the same story.

Broder (1997, "On the resemblance and containment of documents") compares documents by their sets of shingles: the
*resemblance* (what both have, of all that either has) and the *containment* (of what one has, how much stands in the
other). Resemblance alone fails here, at any threshold: a release of which half was dropped and the rest rewritten
resembles its source less than two days' weather reports resemble each other. What tells them apart is *where* the
texts differ. A desk that rewrites a release exchanges common words and leaves names, numbers and dates alone; a
template that is filled anew exchanges exactly these. So the judge aligns the two texts by the word pairs they share
and looks into each short gap between two stretches that agree: other names, numbers or dates in the same slot are
conflicts. docs/near-duplicates.md gives the figures, the sources and what this does not see. All of it is pure.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import pairwise

from pipelines.stories.signature import DATE, HASH, NAME, NUMBER, Text

SLOT = 6
"""Longest gap, in kept words, that is still a slot: the same place in the same sentence, filled otherwise."""
WEIGHT = {NAME: 1, NUMBER: 2, DATE: 4}
"""What another filling of a slot weighs. A release passes from desk to desk with its figures as they are, while a name
may be written out or shortened; that two texts speak of two days is the plainest sign of two stories."""

RELATED = 0.30
"""Least containment. Unrelated texts on one subject reach 0.2; a text rewritten twice, cut and led in anew, 0.35."""
ACQUAINTED = 0.5
"""Least share of the names, numbers and dates of the one with fewer that the other has too, less what conflicts; and
never less than is missing of the containment, so that of a text whose words were mostly exchanged most names must be
there. A follow-up that repeats a release's background under its own news has less."""
CONTRARY = 0.18
"""Most conflicts, of conflicts and agreements by weight. Copies stay under 0.08, look-alikes begin at 0.3."""
SHORT = 20
"""A body of fewer kept words (a caption, "watch the video") is the same story only under the same title."""
VERBATIM = 0.93
"""Least resemblance of a copy left as it was; an added subheading or a lost line takes some hundredths."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the judge found in a pair, the second text taken as the earlier one."""

    same: bool
    """Whether the two tell one story."""
    similarity: float
    """Broder's containment: of the word pairs of the text with fewer, the share that stands in the other; 0 to 1."""
    resemblance: float
    """Broder's resemblance: of all word pairs of the two, the share that both have; 0 to 1."""
    conflict: float
    """Of the names, numbers and dates in the same places, the share by weight that differ; 0 to 1."""
    difference: str
    """How the later differs from the earlier: verbatim, retitled, shortened or reworded."""
    fuller: bool
    """Whether the later has what the earlier has, and distinctly more."""


def contained(one: set[int], other: set[int]) -> float:
    """Of the smaller set, the share that the other has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)


def compare(later: Text, earlier: Text) -> Likeness:
    """Judge a pair. Which of the two is the later changes `difference` and `fuller`, never `same` or the figures."""
    shared = len(later.shingles & earlier.shingles)
    fewest = min(len(later.shingles), len(earlier.shingles))
    similarity = shared / (fewest or 1)
    resemblance = shared / (len(later.shingles | earlier.shingles) or 1)
    same_title = later.title == earlier.title
    if fewest < SHORT:
        same = same_title and (resemblance >= 0.8 or later.body == earlier.body)
        conflict = 0.0
    elif similarity < RELATED:
        same, conflict = False, 1.0
    else:
        conflict = _conflict(later, earlier) if later.body != earlier.body or not same_title else 0.0
        acquainted = contained(_marked(later), _marked(earlier))
        same = conflict <= CONTRARY and acquainted - conflict >= max(ACQUAINTED, 1 - similarity)
    longer = len(later.body) / (len(earlier.body) or 1)
    if resemblance >= VERBATIM:
        difference = "verbatim" if same_title else "retitled"
    elif longer <= 0.9 and shared >= 0.85 * len(later.shingles):
        difference = "shortened"
    else:
        difference = "reworded"
    fuller = longer >= 1.15 and shared >= 0.6 * len(earlier.shingles)
    return Likeness(same, similarity, resemblance, conflict, difference, fuller)


def _marked(text: Text) -> set[int]:
    """The names, numbers and dates of a text, whatever their kind."""
    return {code & HASH for code in text.body if code >= NAME}


def _conflict(one: Text, other: Text) -> float:
    """Of what stands in the same slots of bodies and titles, the share by weight that differs."""
    if (len(one.body), one.body) > (len(other.body), other.body):
        one, other = other, one  # so that the order of arrival cannot change the finding
    agreed, differing = _slots(one.body, other.body)
    agreed_title, differing_title = _slots(one.title, other.title)
    agreements = sum(min(WEIGHT[code & ~HASH], 2) for code in agreed | agreed_title)
    conflicts = sum(differing.values()) + sum(differing_title.values())
    return conflicts / (conflicts + agreements) if conflicts else 0.0


def _slots(one: array[int], other: array[int]) -> tuple[set[int], dict[tuple[int, ...], int]]:
    """The marked codes in the same places of both, and the weight of each slot that is filled otherwise."""
    first, second = [code & HASH for code in one], [code & HASH for code in other]
    places: dict[tuple[int, int], list[int]] = {}
    for place, pair in enumerate(pairwise(second)):
        places.setdefault(pair, []).append(place)
    here, there = set(first), set(second)
    agreed: set[int] = set()
    differing: dict[tuple[int, ...], int] = {}
    place, before, expected = 0, -1, -1  # `before`, `expected`: where the last stretch ended, in the one and the other
    while place < len(first) - 1:
        found = places.get((first[place], first[place + 1]))
        if not found:
            place += 1
            continue
        match = found[0] if len(found) == 1 else min(found, key=lambda at: abs(at - expected))
        end, match_end = place + 2, match + 2
        while end < len(first) and match_end < len(second) and first[end] == second[match_end]:
            end, match_end = end + 1, match_end + 1
        agreed.update(one[place:end])
        agreed.update(other[match:match_end])
        if before >= 0 and 0 < place - before <= SLOT and 0 < match - expected <= SLOT:
            _fill(one[before:place], other[expected:match], here, there, agreed, differing)
        place, before, expected = end, end, match_end
    return {code for code in agreed if code >= NAME}, differing


def _fill(
    gap: array[int],
    other_gap: array[int],
    here: set[int],
    there: set[int],
    agreed: set[int],
    differing: dict[tuple[int, ...], int],
) -> None:
    """Compare what two texts say in the same slot."""
    common = set(gap) & set(other_gap)
    agreed |= common
    for kind, weight in WEIGHT.items():
        mine = [code for code in gap if code & ~HASH == kind and code not in common]
        theirs = [code for code in other_gap if code & ~HASH == kind and code not in common]
        if kind == NAME:  # a name that the other text has elsewhere has only changed its place
            mine = [code for code in mine if code & HASH not in there]
            theirs = [code for code in theirs if code & HASH not in here]
        if mine and theirs:
            count = 1 if kind == DATE else min(len(mine), len(theirs))
            differing[kind, *mine, *theirs] = weight * count
