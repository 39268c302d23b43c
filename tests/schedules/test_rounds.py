"""Scheduled runs of many portals in one process: each with its own report, state, failure and health."""

from __future__ import annotations

import pytest

from crawler.fetch.recheck import LOOKS
from tests.schedules.conftest import DESKS, Rounds, number
from tests.schedules.desk import check_sums

FIRST, SECOND, THIRD, FOURTH = range(4)


def test_each_portal_has_its_own_report_state_and_failure(rounds: Rounds) -> None:
    first = rounds.runs[FIRST]
    assert set(first) == {*DESKS, "broken", "unknown", ""}
    for name, (_, count) in DESKS.items():
        assert (first[name]["exit_code"], first[name]["counts"]["new"]) == (0, count), name
    assert {portal for (portal,) in rounds.project.sql("SELECT DISTINCT portal FROM runs")} == set(first) - {""}
    for name, reason in (("broken", "answers 500"), ("unknown", "the host's name is not known")):
        assert first[name]["exit_code"] == 1
        assert reason in first[name]["why"]
        assert f"{name}: exit code 1: {first[name]['why']}" in first[""]["said"]


def test_the_counts_of_every_report_add_up(rounds: Rounds) -> None:
    for run in rounds.runs:
        for name, report in run.items():
            if name:
                check_sums(report)


def test_over_many_portals_only_what_is_newly_bad_rings_the_bell(rounds: Rounds) -> None:
    # First: two portals fail. Second: another fails, others are unhealthy. Third: all that was known. Fourth: one more
    # is unhealthy, and nothing fails.
    assert [run[""]["code"] for run in rounds.runs] == [1, 1, 0, 4]
    assert rounds.runs[THIRD]["sold"]["exit_code"] == 1
    assert rounds.runs[THIRD]["silent"]["exit_code"] == 4


def test_only_the_portals_that_were_named_are_crawled(rounds: Rounds) -> None:
    assert set(rounds.runs[FOURTH]) == {"lists", "vanishing", "quiet", "undated", ""}
    assert rounds.requests[FOURTH]["silent"] == 0


def test_nothing_new_is_a_good_run_of_few_requests(rounds: Rounds) -> None:
    for name in ("quiet", "feeds", "early"):
        report = rounds.runs[THIRD][name]
        assert (report["exit_code"], report["why"].partition(":")[0]) == (0, "nothing new"), name
        assert report["requests"] <= 5
        assert rounds.asked[THIRD][name] == []


def test_sources_that_answer_304_are_a_good_run(rounds: Rounds) -> None:
    counts = rounds.runs[THIRD]["feeds"]["counts"]
    assert counts["found"] == 0
    assert counts["sources_not_modified"] >= 1


@pytest.mark.parametrize(
    ("portal", "code", "why"),
    [
        ("undated", 4, "published_at is filled in 0% of the last 6 records, usually in 100%: has the layout changed?"),
        ("untitled", 4, "6 of the last 6 pages held no article, usually 0%: has the layout changed?"),
        ("silent", 4, "no new article for 5.0 days, usually one every 60 minutes"),
        ("sold", 1, "no article URL was found: the home page, its feeds, sitemaps and listings hold none"),
        ("early", 0, "6 new, 0 updated"),
    ],
)
def test_what_a_run_says_of_the_portal(rounds: Rounds, portal: str, code: int, why: str) -> None:
    report = rounds.runs[SECOND][portal]
    assert (report["exit_code"], report["why"]) == (code, why)
    lines = [line for line in rounds.runs[SECOND][""]["said"].splitlines() if f" {portal}: exit code" in line]
    assert len(lines) == 1
    assert lines[0].endswith(f"{portal}: exit code {code}: {why}")


def test_a_run_with_nothing_new_after_ill_health_is_good(rounds: Rounds) -> None:
    assert rounds.runs[THIRD]["undated"]["exit_code"] == 0


def test_young_articles_are_looked_at_again_ten_a_run(rounds: Rounds) -> None:
    assert rounds.asked[SECOND]["lists"] == [number(post) for post in range(1, LOOKS + 1)]
    assert sorted(rounds.asked[THIRD]["lists"]) == sorted(number(post) for post in range(LOOKS + 1, 15))
    assert rounds.asked[FOURTH]["lists"] == []


def test_an_edit_is_noticed_and_other_ads_are_none(rounds: Rounds) -> None:
    assert rounds.events(SECOND, "lists") == [("updated", number(1), ["body"]), ("updated", number(3), ["title"])]
    assert rounds.runs[SECOND]["lists"]["counts"]["unchanged"] == LOOKS - 2
    assert rounds.events(THIRD, "lists") == [("updated", number(14), ["body"])]


def test_a_page_that_says_that_it_is_as_it_was_is_not_sent_again(rounds: Rounds) -> None:
    counts = rounds.runs[SECOND]["validated"]["counts"]
    assert counts["not_modified"] == len(rounds.asked[SECOND]["validated"]) == 4
    assert rounds.asked[THIRD]["validated"] == []


def test_gone_is_said_once_after_a_second_look(rounds: Rounds) -> None:
    assert rounds.runs[SECOND]["vanishing"]["counts"]["missing"] == 2
    assert rounds.events(SECOND, "vanishing") == []
    assert rounds.events(THIRD, "vanishing") == [("gone", number(1), []), ("gone", number(2), [])]


def test_an_article_that_comes_back_is_updated(rounds: Rounds) -> None:
    changed = ["body"]  # its title and time are known from before it was gone
    assert rounds.events(FOURTH, "vanishing") == [("updated", number(1), changed)]
    line = rounds.project.events("vanishing", rounds.runs[FOURTH]["vanishing"])[0]
    assert line["revision"] == 3


def test_a_portal_that_falls_silent_later_is_noticed_then(rounds: Rounds) -> None:
    assert [run["quiet"]["exit_code"] for run in rounds.runs] == [0, 0, 0, 4]
    report = rounds.runs[FOURTH]["quiet"]
    assert "no new article for 3.0 days" in report["why"]
    assert report["counts"]["sources_not_modified"] >= 1  # it says of itself that it is as it was, and so it is
