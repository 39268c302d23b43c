"""Where two texts say different things in the same place: the conflicts that tell a template filled anew from a copy.

The two are aligned by the word pairs they share, and each short gap between two stretches that agree is a slot. Other
common words in it are rewriting; another name, number or date is a conflict.
"""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import NamedTuple

from pipelines.stories.codes import DATE, HASH, NAME, NUMBER
from pipelines.stories.text import Text

SLOT = 6
"""Longest gap, in kept words, that is still a slot: the same place in the same sentence, filled otherwise."""
WEIGHT = {NAME: 1, NUMBER: 2, DATE: 4}
"""What another filling of a slot weighs. A release passes from desk to desk with its figures as they are, while a name
may be written out or shortened; that two texts speak of two days is the plainest sign of two stories."""


class Alignment(NamedTuple):
    """How two texts lie beside each other."""

    conflict: float
    """Of what stands in the same slots of bodies and titles, the share by weight that differs."""
    longest: int
    """Words of the longest stretch that both have."""


def align(one: Text, other: Text) -> Alignment:
    """Align two texts; exchanging them changes nothing."""
    if (len(one.body), one.body) > (len(other.body), other.body):
        one, other = other, one  # so that the order of arrival cannot change the finding
    agreed, differing, longest = _slots(one.body, other.body)
    agreed_title, differing_title, _ = _slots(one.title, other.title)
    agreements = sum(min(WEIGHT[code & ~HASH], 2) for code in agreed | agreed_title)
    conflicts = sum(differing.values()) + sum(differing_title.values())
    return Alignment(conflicts / (conflicts + agreements) if conflicts else 0.0, longest)


def _slots(one: array[int], other: array[int]) -> tuple[set[int], dict[tuple[int, ...], int], int]:
    """The marked codes in the same places of both, the weight of each slot that is filled otherwise, the longest stretch."""
    first, second = [code & HASH for code in one], [code & HASH for code in other]
    places: dict[tuple[int, int], list[int]] = {}
    for place, pair in enumerate(pairwise(second)):
        places.setdefault(pair, []).append(place)
    here, there = set(first), set(second)
    agreed: set[int] = set()
    differing: dict[tuple[int, ...], int] = {}
    longest = 0
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
        longest = max(longest, end - place)
        agreed.update(one[place:end])
        agreed.update(other[match:match_end])
        if before >= 0 and 0 < place - before <= SLOT and 0 < match - expected <= SLOT:
            _fill(one[before:place], other[expected:match], here, there, agreed, differing)
        place, before, expected = end, end, match_end
    return {code for code in agreed if code >= NAME}, differing, longest


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
