"""The gate of copies, events and relations: the sets of benchmarks/near_duplicates.py may not come out worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.story_scores import (
    findings,
    fixture_is_right,
    relations,
    score_copies,
    score_events,
    score_real,
)
from benchmarks.story_sets import fixtures, invented, real


def test_invented_copies_events_and_relations() -> None:
    releases = invented(seed=7, stories=90)
    found = findings(releases)
    copies = score_copies(releases, found)
    assert copies.precision >= 0.99, "follow-ups, own reports, updates, digests, form letters and lists are no copies"
    assert copies.recall >= 0.97
    events = score_events(releases, found)
    assert events.precision >= 0.97
    assert events.recall >= 0.90
    told = relations(releases, found)
    for relation, least in (("follow-up", 0.8), ("update", 0.9), ("copy", 0.9)):
        of = {what: count for (one, what), count in told.items() if one == relation}
        right = of.get("its difference" if relation == "copy" else relation, 0)
        assert right >= least * sum(of.values()), (relation, of)


def test_real_articles(shared: Path) -> None:
    articles, pairs = real(shared / "copies")
    if not articles:
        pytest.skip("the real articles are not there")
    score = score_real(articles, pairs)
    assert score.copies.precision >= 0.92, score
    assert score.copies.recall >= 0.92, score
    assert score.events.precision >= 0.95, score
    assert score.events.recall >= 0.85, score
    assert score.differences >= 0.9, score
    assert score.firsts >= 0.95, score
    assert score_real(articles, pairs, seed=2) == score, "in any order"


def test_invented_examples(shared: Path) -> None:
    found = fixtures(shared / "copies")
    if not found:
        pytest.skip("the examples are not there")
    assert [kind for kind, expected, articles in found if not fixture_is_right(expected, articles)] == []
