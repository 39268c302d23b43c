"""A run's verdict: did it fail, and is the portal as it was? Pure: reports in, a code and one sentence out.

Silence is a failure: a run that discovered no article URL at all has failed. A portal is unhealthy when its records
empty out, or when it is silent for unusually long by its own rhythm; never in its first `LEARNING` runs.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import Any

GOOD, FAILED, ARGUMENTS, RUNNING, UNHEALTHY = 0, 1, 2, 3, 4

LEARNING = 3
"""So many runs of a portal are never called unhealthy: there is nothing yet to compare with."""
ENOUGH_RECORDS = 5
"""Fewer new records than this say nothing about fill rates."""
GOOD_ENDS = ("new", "updated", "unchanged", "duplicates", "not_modified", "known", "gone", "missing", "out_of_range")
"""What shows that the portal could be read; a run in which no URL ended so has failed."""
FALL = 0.5
"""A fill rate that is below this share of its usual value has fallen."""
USUALLY_FILLED = 0.6
"""Fields that are filled in fewer records than this share come and go by themselves."""
WATCHED = ("title", "published_at", "authors", "section", "lead_image", "tags")
SHORT = 0.4
"""Bodies that are shorter than this share of the usual have collapsed."""
FALLBACKS = 0.3
"""The share of records by fall-back extraction that is unusual, where it was below a tenth of that."""
SILENCE = 5.0
"""A portal is silent for unusually long after so many times its usual gap between articles, and at least a day."""
DAY = 86400.0


def verdict(report: dict[str, Any], before: list[dict[str, Any]], *, now: float) -> tuple[int, str]:
    """The exit code of a run and the sentence that says why.

    `report` is the run's own; `before` are the reports of the portal's earlier runs, newest first; `now` in seconds
    since 1970.
    """
    counts = report["counts"]
    if report["failure"]:
        return FAILED, report["failure"]
    if not counts.get("found"):
        if counts.get("sources_not_modified"):
            return GOOD, "nothing new: the portal says of itself that it is as it was"
        if report.get("bounded") and counts.get("sources_answered"):
            return GOOD, "nothing was published between these bounds"
        return FAILED, "no article URL was found"
    if not any(counts.get(end) for end in GOOD_ENDS):
        bad = counts.get("refused", 0) + counts.get("failed", 0)
        if bad:
            return FAILED, f"all of the {bad} pages asked for were refused or failed"
        if counts.get("rejected") or counts.get("not_articles"):
            return FAILED, f"none of the {counts['found']} pages found held an article"
    good = [run for run in before if run["exit_code"] in (GOOD, UNHEALTHY)]
    if len(good) < LEARNING:
        return GOOD, _what_came(counts)
    for sign in (_emptied(report, good), _collapsed(report, good), _fallen_back(report, good), _erring(report, good)):
        if sign:
            return UNHEALTHY, sign
    if silence := _silent(report, now):
        return UNHEALTHY, silence
    return GOOD, _what_came(counts)


def _what_came(counts: dict[str, int]) -> str:
    new, updated = counts.get("new", 0), counts.get("updated", 0)
    return f"{new} new, {updated} updated" if new or updated else "nothing new"


def _records(report: dict[str, Any]) -> int:
    return int(report["records"])


def _emptied(report: dict[str, Any], before: list[dict[str, Any]]) -> str | None:
    if _records(report) < ENOUGH_RECORDS:
        return None
    for name in WATCHED:
        usual = [run["fill_rates"].get(name, 0.0) for run in before if _records(run) >= ENOUGH_RECORDS]
        if not usual or median(usual) < USUALLY_FILLED:
            continue
        rate = report["fill_rates"].get(name, 0.0)
        if rate < FALL * median(usual):
            usually = f"usually in {median(usual):.0%}"
            return f"{name} is filled in {rate:.0%} of the records, {usually}: has the layout changed?"
    return None


def _collapsed(report: dict[str, Any], before: list[dict[str, Any]]) -> str | None:
    usual = [run["words_a_record"] for run in before if _records(run) >= ENOUGH_RECORDS]
    if _records(report) < ENOUGH_RECORDS or not usual:
        return None
    words = report["words_a_record"]
    if words < SHORT * median(usual):
        return f"bodies have {words:.0f} words, usually {median(usual):.0f}: has the layout changed?"
    return None


def _fallen_back(report: dict[str, Any], before: list[dict[str, Any]]) -> str | None:
    def share(run: dict[str, Any]) -> float:
        extractors: dict[str, int] = run["extractors"]
        return extractors.get("fallback", 0) / max(1, sum(extractors.values()))

    usual = [share(run) for run in before if _records(run) >= ENOUGH_RECORDS]
    if _records(report) >= ENOUGH_RECORDS and usual and share(report) >= FALLBACKS > 10 * median(usual):
        return f"{share(report):.0%} of the records came by fall-back extraction, usually {median(usual):.0%}"
    return None


def _erring(report: dict[str, Any], before: list[dict[str, Any]]) -> str | None:
    def share(run: dict[str, Any]) -> float:
        counts: dict[str, int] = run["counts"]
        bad = counts.get("failed", 0) + counts.get("refused", 0)
        return bad / max(1, bad + counts.get("fetched", 0))

    bad = report["counts"].get("failed", 0) + report["counts"].get("refused", 0)
    if bad >= ENOUGH_RECORDS and share(report) > 0.5 and median(share(run) for run in before) < 0.1:
        return f"{bad} pages were refused or failed, {share(report):.0%} of those asked for"
    return None


def _silent(report: dict[str, Any], now: float) -> str | None:
    """Judged by the portal's own rhythm: the median gap between the articles that we saw appear."""
    rhythm, last = report.get("rhythm_seconds"), report.get("last_article")
    if rhythm is None or last is None:
        return None
    silent = now - last
    if silent > max(SILENCE * rhythm, DAY):
        return f"no new article for {silent / DAY:.1f} days, usually one every {_span(rhythm)}"
    return None


def _span(seconds: float) -> str:
    if seconds >= 2 * DAY:
        return f"{seconds / DAY:.0f} days"
    return f"{seconds / 3600:.0f} hours" if seconds >= 2 * 3600 else f"{seconds / 60:.0f} minutes"


def rhythm(first_seen: list[int]) -> float | None:
    """The usual gap between articles in seconds: the 90th percentile of the gaps between first sights.

    `first_seen` are seconds since 1970 of the newest articles that were first seen after the portal's first run; None
    with fewer than ten, which tell no rhythm. A high percentile, since nights and Sundays are silent by nature.
    """
    if len(first_seen) < 10:
        return None
    ordered = sorted(first_seen)
    gaps = sorted(later - earlier for earlier, later in pairwise(ordered))
    return float(gaps[min(len(gaps) - 1, int(len(gaps) * 0.9))])
