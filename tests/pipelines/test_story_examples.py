"""The gate of invented articles whose kinds judges of near-duplicates take for one another."""

from __future__ import annotations

import pytest

from benchmarks.story_examples import Example, examples, faults

UNSEEN = ("BKKBN Apresiasi Kabupaten Lontar", "KRI Parang Adang Kapal Layar Motor Pembawa Rokok")
"""Reports that have next to no words in common with the other one: docs/near-duplicates.md says that they are missed."""


@pytest.mark.parametrize("example", examples(), ids=lambda one: f"{one.kind}: {one.articles[-1].title}")
def test_what_the_articles_are_to_each_other(example: Example) -> None:
    found = faults(example)
    if example.articles[-1].title in UNSEEN:
        assert not [fault for fault in found if fault.endswith("not copies")]
    else:
        assert found == []
