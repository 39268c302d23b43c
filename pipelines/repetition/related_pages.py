"""Whether two pages are related: a series, a press release and its copies share more than an ad."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Sketch(NamedTuple):
    """What is kept of a page for the comparison, as hashes."""

    title: frozenset[int]
    """The words of its title."""
    prose: frozenset[int]
    """Its paragraphs."""


def are_related(one: Sketch, other: Sketch, *, besides: int, common: Callable[[int], bool]) -> bool:
    """Whether two pages share a title's words or most of their text.

    `besides`: the block in question, which both have; `common`: whether a paragraph stands on so many pages that sharing
    it says nothing.
    """
    words = len(one.title & other.title)
    both = len(one.title) + len(other.title) - words
    if (words >= 2 and words >= 0.25 * both) or (words >= 3 and words >= 0.15 * both):
        return True
    shared = sum(1 for text in one.prose & other.prose if text != besides and not common(text))
    return shared >= 2 and shared >= 0.4 * min(len(one.prose), len(other.prose))
