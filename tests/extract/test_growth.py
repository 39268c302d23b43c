"""The work on a page grows no faster than the page, whatever it is full of: counted in calls, not in time."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from benchmarks.growth import SHAPES, page, read_and_clean

SMALL, LARGE = 150, 600
FIXED = 20_000
"""Calls that a page costs whatever it holds."""


def calls(text: str) -> int:
    """How many calls of functions reading and cleaning a page take, those of C and turns of generators included."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:  # noqa: ARG001  (the interface's)
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read_and_clean(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    """Fill the caches that the first page fills."""
    read_and_clean(page("<p>Kupang, Lembata (red/abc) 1 Januari 2025</p>"))


@pytest.mark.parametrize("name", SHAPES)
def test_the_work_grows_with_the_page(name: str) -> None:
    small, large = SHAPES[name](SMALL), SHAPES[name](LARGE)
    read_and_clean(large)
    assert calls(large) <= 4.6 * (calls(small) + FIXED)


def test_a_quadratic_walk_would_be_seen() -> None:
    def walk(count: int) -> int:
        found = [str(number) for number in range(count)]
        return calls_of(lambda: [len(other) for one in found for other in found if one])

    def calls_of(work: object) -> int:
        count = 0

        def note(frame: FrameType, event: str, argument: object) -> None:  # noqa: ARG001
            nonlocal count
            count += event in ("call", "c_call")

        sys.setprofile(note)
        try:
            work()  # type: ignore[operator]
        finally:
            sys.setprofile(None)
        return count

    assert walk(LARGE) > 4.6 * (walk(SMALL) + FIXED)
