"""The verdict over hourly runs of one or two records each: no single one tells, together they do."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.crawl import health

NOW = 1_760_000_000.0


def run(new: int = 1, *, rejected: int = 0, dated: float = 1.0, words: float = 250.0, **more: Any) -> dict[str, Any]:
    """An hourly run's report."""
    return {
        "failure": None,
        "exit_code": 0,
        "counts": {"found": 20, "known": 20 - new - rejected, "fetched": new, "new": new, "rejected": rejected},
        "records": new,
        "fill_rates": {"title": 1.0, "published_at": dated} if new else {},
        "words_a_record": words if new else 0.0,
        "extractors": {"theme": new} if new else {},
        "rhythm_seconds": 3600.0,
        "last_article": NOW - 1800,
        **more,
    }


QUIET = [run(0)] * 6
USUAL = [run(), *QUIET, run(2), run(), *QUIET, run(), run(), *QUIET] * 2


def codes(*later: dict[str, Any]) -> list[int]:
    """The code of each later run, one after another."""
    before, found = list(USUAL), []
    for report in later:
        code, _ = health.verdict(report, before, now=NOW)
        found.append(code)
        before.insert(0, {**report, "exit_code": code})
    return found


def test_dates_that_vanish_are_noticed_once_most_of_the_last_records_lack_them() -> None:
    lost = run(dated=0.0)
    assert codes(lost, lost, lost, lost) == [0, 0, 0, 4]
    assert codes(lost, run(0), lost, lost, *QUIET[:3], lost) == [0, 0, 0, 0, 0, 0, 0, 4]


def test_bodies_that_collapse_are_noticed() -> None:
    assert codes(*[run(words=20.0)] * 5)[-1] == 4


def test_pages_that_are_no_articles_any_more_are_noticed() -> None:
    assert codes(*[run(0, rejected=1)] * 4)[-1] == 4


@pytest.mark.parametrize("odd", [run(dated=0.0), run(words=20.0), run(0, rejected=1), run(0), run(0, rejected=3)])
def test_one_odd_run_among_good_ones_is_none(odd: dict[str, Any]) -> None:
    assert codes(run(), odd, run(2), run(0), run()) == [0] * 5


def test_a_new_layout_becomes_the_usual_one_in_the_end() -> None:
    found = codes(*[run(dated=0.0)] * 60)
    assert 4 in found
    assert found[-1] == 0


def test_pages_that_answer_with_a_fault_are_counted_as_asked_for_once() -> None:
    counts = {"found": 26, "known": 20, "fetched": 6, "failed": 6}
    assert codes(run(0, counts=counts)) == [1]  # all that was new could not be had: nothing of it came out


RUNS = st.builds(
    run,
    st.integers(0, 6),
    rejected=st.integers(0, 6),
    dated=st.sampled_from([0.0, 1.0]),
    words=st.sampled_from([20.0, 250.0]),
    exit_code=st.sampled_from([0, 0, 0, 1, 4]),
    last_article=st.sampled_from([NOW - 1800, NOW - 30 * health.DAY]),
)


@given(RUNS, st.lists(RUNS, max_size=40))
def test_the_runs_asked_for_give_the_verdict_that_all_would_give(
    report: dict[str, Any], kept: list[dict[str, Any]]
) -> None:
    before = health.earlier_runs(report, lambda limit: kept[:limit])
    assert health.verdict(report, before, now=NOW) == health.verdict(report, kept, now=NOW)


def test_a_run_without_news_asks_for_few_earlier_ones() -> None:
    asked: list[int] = []

    def last(limit: int) -> list[dict[str, Any]]:
        asked.append(limit)
        return USUAL[:limit]

    health.earlier_runs(run(0), last)
    assert asked == [health.RECENT]
