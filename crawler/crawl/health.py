"""A run's verdict: did it fail, and is the portal as it was? Pure: reports in, a code and one sentence out.

Silence is a failure: a run that discovered no article URL at all has failed. A portal is unhealthy when its records
empty out, or when it is silent for unusually long by its own rhythm; never in its first `LEARNING` runs.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from statistics import median
from typing import Any

from crawler.reasons import Reason, reason

GOOD, FAILED, ARGUMENTS, RUNNING, UNHEALTHY = 0, 1, 2, 3, 4

LEARNING = 3
"""So many runs of a portal are never called unhealthy: there is nothing yet to compare with."""
ENOUGH_RECORDS = 5
"""Fewer new records than this say nothing about fill rates; those of several runs are taken together."""
COMPARED = 200
"""So many runs back are compared with: of hourly ones a week."""
RECENT = 5
"""So many runs back tell whether a portal is still being learned, where nothing is compared."""
GOOD_ENDS = ("new", "updated", "unchanged", "duplicates", "not_modified", "known", "gone", "missing", "out_of_range")
"""What shows that the portal could be read; a run in which no URL ended so has failed."""
READ_ENDS = ("new", "updated", "unchanged", "duplicates", "not_modified", "gone", "missing", "out_of_range")
"""Those of them that come of a page or post that was read in this run."""
STILL_ANSWERS = "known_answers"
"""Counted where a known article was asked for after failures in a row, and could be had."""
ROBOTS = ("robots", "robots_unread")
"""Codes of the reasons that are robots.txt's: what it closes is no loss."""
LOST_AGAIN = "lost_again"
"""Those of what was refused or failed that earlier runs could not have either."""
MANY_LOST = 3
"""Pages that were refused or failed; fewer may be dead or closed by themselves, while all others are known."""
FALL = 0.5
"""A fill rate that is below this share of its usual value has fallen."""
USUALLY_FILLED = 0.6
"""Fields that are filled in fewer records than this share come and go by themselves."""
WATCHED = ("title", "published_at", "authors", "section", "lead_image", "tags")
SHORT = 0.4
"""Bodies that are shorter than this share of the usual have collapsed."""
FALLBACKS = 0.3
"""The share of records by fall-back extraction that is unusual, where it was below a tenth of that."""
DOUBTED = 0.3
"""The share of records with a doubt that is unusual, where it was below a third of that."""
UNREADABLE = 0.8
"""The share of new pages without an article that is unusual, where it was below half of that."""
SILENCE = 5.0
"""A portal is silent for unusually long after so many times its usual gap between articles, and at least a day."""
DAY = 86400.0


def earlier_runs(report: dict[str, Any], last: Callable[[int], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The reports of earlier runs that the verdict on `report` needs, newest first.

    `last` gives so many of the newest ones. A run that brought no record, no page without an article and hardly a loss
    compares nothing: of a portal that is looked at every hour, most runs are such, and `COMPARED` reports take 10 ms.
    """
    if _records(report) or _unread(report) or _bad(report) >= ENOUGH_RECORDS:
        return last(COMPARED)
    recent = last(RECENT)
    return last(COMPARED) if len(_good(recent)) < LEARNING <= len(recent) else recent


def verdict(report: dict[str, Any], before: list[dict[str, Any]], *, now: float) -> tuple[int, str]:
    """The exit code of a run and the sentence that says why.

    `report` is the run's own; `before` are the reports of the portal's earlier runs, newest first; `now` in seconds
    since 1970.
    """
    counts = report["counts"]
    if report["failure"]:
        return FAILED, report["failure"]
    if broken := counts.get("stage_faults"):
        return (
            FAILED,
            f"a stage raised on {broken} articles; what was not written is tried again by the next runs: {_first_fault(report)}",
        )
    if report.get("closed") == "shutdown":
        return GOOD, reason("stopped")
    good = _good(before)
    silence = _silent(report, now) if len(good) >= LEARNING else None
    if not counts.get("found"):
        if counts.get("sources_not_modified"):  # which a portal that nobody writes any more says for ever
            return (UNHEALTHY, silence) if silence else (GOOD, reason("as_it_was"))
        if report.get("closed") == "closespider_timeout":
            return FAILED, reason("time_limit")
        if report.get("bounded") and counts.get("sources_answered"):
            return GOOD, reason("nothing_between")
        return FAILED, reason("no_url")
    if not any(counts.get(end) for end in GOOD_ENDS):
        bad = counts.get("refused", 0) + counts.get("failed", 0)
        if bad:
            return FAILED, reason("all_asked_lost", count=bad)
        if counts.get("rejected") or counts.get("not_articles"):
            return FAILED, reason("no_article_found", count=counts["found"])
    lost = _lost(report)
    if lost and not any(counts.get(end) for end in (*READ_ENDS, STILL_ANSWERS)):
        return FAILED, reason("all_new_lost", count=lost)
    if len(good) < LEARNING:
        return GOOD, _what_came(counts)
    for sign in (_erring, _unreadable, _emptied, _collapsed, _doubted, _fallen_back):
        if why := sign(report, good):
            return UNHEALTHY, why
    return (UNHEALTHY, silence) if silence else (GOOD, _what_came(counts))


def _good(runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [run for run in runs if run["exit_code"] in (GOOD, UNHEALTHY)]


def _lost(report: dict[str, Any]) -> int:
    """Pages that were refused or failed, where they are too many for chance.

    What robots.txt closes is none of them, nor what earlier runs could not have either.
    """
    named = report.get("named", {}).get("refused", [])
    closed = sum(line.get("code") in ROBOTS for line in named)
    counts = report["counts"]
    refused = 0 if closed == len(named) else counts.get("refused", 0) - closed  # of many, not all are named
    lost = counts.get("failed", 0) + refused - counts.get(LOST_AGAIN, 0)
    return lost if lost >= MANY_LOST else 0


def _first_fault(report: dict[str, Any]) -> str:
    for named in report.get("named", {}).get("stage_faults", []):
        return f"{named['url']}: {named['reason']}"
    return "the log has the details"


def _what_came(counts: dict[str, int]) -> Reason:
    new, updated, gone = (counts.get(name, 0) for name in ("new", "updated", "gone"))
    if not new and not updated and not gone:
        return reason("nothing_new")
    if gone:
        return reason("came_gone", new=new, updated=updated, gone=gone)
    return reason("came", new=new, updated=updated)


def _records(run: dict[str, Any]) -> int:
    return int(run["records"])


def _count(run: dict[str, Any], *ends: str) -> int:
    counts: dict[str, int] = run["counts"]
    return sum(counts.get(end, 0) for end in ends)


def _unread(run: dict[str, Any]) -> int:
    """Pages that were had and gave no record, since they held no article or none that is whole."""
    return _count(run, "rejected", "not_articles")


def _pages(run: dict[str, Any]) -> int:
    """Pages and posts looked at for the first time, and what was new of known ones."""
    return _unread(run) + _count(run, "new", "updated", "duplicates")


def _groups(runs: list[dict[str, Any]], size: Callable[[dict[str, Any]], int]) -> list[list[dict[str, Any]]]:
    """The runs, newest first, in groups of at least `ENOUGH_RECORDS` each: an hourly run of a small portal has one."""
    groups: list[list[dict[str, Any]]] = []
    group: list[dict[str, Any]] = []
    for run in runs:
        group.append(run)
        if sum(map(size, group)) >= ENOUGH_RECORDS:
            groups.append(group)
            group = []
    return groups


def _share(group: list[dict[str, Any]], part: Callable[[dict[str, Any]], float]) -> float:
    """What `part` gives for each run, by the number of its records."""
    total: float = sum(part(run) * _records(run) for run in group)
    return total / max(1, sum(map(_records, group)))


def _compared(
    report: dict[str, Any], before: list[dict[str, Any]], part: Callable[[dict[str, Any]], float]
) -> tuple[float, float, int] | None:
    """`part` of the newest records, what it usually was, and how many those records are; None where too few tell."""
    recent, *older = _groups([report, *before], _records) or [[]]
    if not _records(report) or not older:
        return None
    return _share(recent, part), median(_share(group, part) for group in older), sum(map(_records, recent))


def _emptied(report: dict[str, Any], before: list[dict[str, Any]]) -> Reason | None:
    for name in WATCHED:
        found = _compared(report, before, lambda run, name=name: run["fill_rates"].get(name, 0.0))  # type: ignore[misc]
        if found and found[1] >= USUALLY_FILLED and found[0] < FALL * found[1]:
            rate, usual, count = found
            return reason("emptied", field=name, share=rate, count=count, usual=usual)
    return None


def _collapsed(report: dict[str, Any], before: list[dict[str, Any]]) -> Reason | None:
    found = _compared(report, before, lambda run: run["words_a_record"])
    if found and found[0] < SHORT * found[1]:
        return reason("collapsed", words=found[0], usual=found[1])
    return None


def _doubted(report: dict[str, Any], before: list[dict[str, Any]]) -> Reason | None:
    def share(run: dict[str, Any]) -> float:
        return float(run.get("doubted", {}).get("any", 0)) / max(
            1, _records(run)
        )  # reports of earlier versions have none

    found = _compared(report, before, share)
    if found and found[0] >= DOUBTED > 3 * found[1]:
        return reason("doubted", share=found[0], count=found[2], usual=found[1])
    return None


def _fallen_back(report: dict[str, Any], before: list[dict[str, Any]]) -> Reason | None:
    def share(run: dict[str, Any]) -> float:
        extractors: dict[str, int] = run["extractors"]
        return extractors.get("fallback", 0) / max(1, sum(extractors.values()))

    found = _compared(report, before, share)
    if found and found[0] >= FALLBACKS > 10 * found[1]:
        return reason("fallen_back", share=found[0], count=found[2], usual=found[1])
    return None


def _unreadable(report: dict[str, Any], before: list[dict[str, Any]]) -> Reason | None:
    """Pages that were articles, and are none any more to us: without title or body nothing is left to be emptied."""
    recent, *older = _groups([report, *before], _pages) or [[]]
    if not _unread(report) or not older:
        return None

    def share(group: list[dict[str, Any]]) -> float:
        return sum(map(_unread, group)) / max(1, sum(map(_pages, group)))

    usual = median(map(share, older))
    if share(recent) >= UNREADABLE and usual < FALL * UNREADABLE:
        bad, pages = sum(map(_unread, recent)), sum(map(_pages, recent))
        return reason("unreadable", bad=bad, count=pages, usual=usual)
    return None


def _bad(run: dict[str, Any]) -> int:
    """Pages that were refused or failed in this run first; none where a known article showed that the site is well."""
    return 0 if _count(run, STILL_ANSWERS) else _count(run, "failed", "refused") - _count(run, LOST_AGAIN)


def _erring(report: dict[str, Any], before: list[dict[str, Any]]) -> Reason | None:
    def share(run: dict[str, Any]) -> float:
        bad = _bad(run)
        return bad / max(1, bad + _pages(run) + _count(run, "unchanged", "not_modified", "gone", "missing"))

    bad = _bad(report)
    if bad >= ENOUGH_RECORDS and share(report) > 0.5 and median(share(run) for run in before) < 0.1:
        return reason("erring", count=bad, share=share(report))
    return None


def _silent(report: dict[str, Any], now: float) -> Reason | None:
    """Judged by the portal's own rhythm: the median gap between the articles that we saw appear."""
    rhythm, last = report.get("rhythm_seconds"), report.get("last_article")
    if rhythm is None or last is None:
        return None
    silent = now - last
    if silent > max(SILENCE * rhythm, DAY):
        return reason("silent", days=silent / DAY, usual_span=rhythm)
    return None


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
