"""A run's verdict: failure, ill health, or a good run in which nothing was new."""

from __future__ import annotations

from typing import Any

import pytest

from crawler.crawl import health

NOW = 1_760_000_000.0
DAY = 86400.0


def run(**more: Any) -> dict[str, Any]:
    base: dict[str, Any] = {
        "failure": None,
        "exit_code": 0,
        "counts": {"found": 20, "fetched": 20, "new": 20},
        "records": 20,
        "fill_rates": {"title": 1.0, "published_at": 1.0, "authors": 0.9, "section": 1.0, "tags": 0.2},
        "words_a_record": 250.0,
        "extractors": {"theme": 20},
        "rhythm_seconds": 3600.0,
        "last_article": NOW - 1800,
    }
    return base | more


BEFORE = [run() for _ in range(5)]


@pytest.mark.parametrize(
    ("report", "code", "said"),
    [
        (run(), 0, "20 new"),
        (
            run(counts={"found": 20, "known": 20}, records=0, fill_rates={}, words_a_record=0.0, extractors={}),
            0,
            "nothing new",
        ),
        (run(failure="no article URL was found: closed"), 1, "closed"),
        (run(counts={"found": 0}), 1, "no article URL"),
        (run(counts={"found": 0, "sources_not_modified": 1}, records=0), 0, "nothing new"),
        (run(counts={"found": 0, "sources_answered": 1}, records=0, bounded=True), 0, "between these bounds"),
        (run(counts={"found": 0, "sources_answered": 1}, records=0, bounded=False), 1, "no article URL"),
        (run(counts={"found": 9, "fetched": 4, "refused": 4, "failed": 0}), 1, "refused or failed"),
        (run(counts={"found": 9, "fetched": 9, "not_articles": 9}), 1, "none of the 9 pages"),
        (run(counts={"found": 9, "known": 8, "failed": 1}), 0, "nothing new"),
        (run(counts={"found": 9, "known": 4, "failed": 5}), 1, "refused or failed"),
        (run(counts={"found": 9, "known": 4, "failed": 5, "lost_again": 5}), 0, "nothing new"),
        (run(counts={"found": 9, "known": 4, "failed": 5, "lost_again": 2}), 1, "refused or failed"),
        (run(counts={"found": 40, "known": 10, "refused": 30, "known_answers": 1}), 0, "nothing new"),
        (run(counts={"found": 30, "new": 3, "failed": 22, "lost_again": 21}, records=3), 0, "3 new"),
        (
            run(fill_rates={"title": 1.0, "published_at": 0.1, "authors": 0.9, "section": 1.0}),
            4,
            "published_at is filled in 10%",
        ),
        (run(fill_rates={"title": 1.0, "published_at": 1.0, "authors": 0.9, "section": 1.0, "tags": 0.0}), 0, "20 new"),
        (run(words_a_record=40.0), 4, "bodies have 40 words"),
        (run(extractors={"theme": 5, "fallback": 15}), 4, "fall-back extraction"),
        (run(doubted={"any": 9, "body": 9}), 4, "45% of the last 20 records contradict their pages"),
        (run(doubted={"any": 2, "title": 2}), 0, "20 new"),
        (
            run(counts={"found": 30, "fetched": 8, "new": 3, "failed": 22}, records=3),
            4,
            "22 pages were refused or failed",
        ),
        (run(last_article=NOW - 3 * DAY), 4, "no new article for 3.0 days"),
        (run(last_article=NOW - 0.9 * DAY), 0, "20 new"),
        (run(rhythm_seconds=2 * DAY, last_article=NOW - 3 * DAY), 0, "20 new"),
    ],
)
def test_the_verdict(report: dict[str, Any], code: int, said: str) -> None:
    found, why = health.verdict(report, BEFORE, now=NOW)
    assert (found, said in why) == (code, True), why


def test_never_unhealthy_in_the_first_three_runs() -> None:
    odd = run(words_a_record=1.0, last_article=NOW - 90 * DAY, fill_rates={})
    assert health.verdict(odd, BEFORE[:2], now=NOW)[0] == health.GOOD
    assert health.verdict(odd, BEFORE[:3], now=NOW)[0] == health.UNHEALTHY


def test_failed_runs_teach_nothing() -> None:
    failed = [run(exit_code=1, failure="x") for _ in range(9)]
    assert health.verdict(run(words_a_record=1.0), failed, now=NOW)[0] == health.GOOD


def test_rhythm_is_the_gap_that_nine_of_ten_stay_under() -> None:
    hourly = [int(NOW) + 3600 * hour for hour in range(12)] + [int(NOW) + 3600 * 11 + 9 * 3600]
    assert health.rhythm(hourly) == 3600
    assert health.rhythm(hourly[:9]) is None
