"""When each portal is due: a row a portal. It is no queue of URLs and no queue of jobs; a lease says who runs it.

A portal is due again after a pause that goes by its own rhythm: half of the usual gap between its articles, but neither
sooner than it was scheduled for nor later than `SELDOM`. After failures the pauses grow.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from crawler.crawl import health
from crawler.fleet.postgres.database import FAULTS, Database, many, said

SELDOM = 6 * 3600.0
"""Seconds after which even a silent portal is looked at."""
GROWS = 5
"""Failures in a row up to which each doubles the pause."""


class Due(NamedTuple):
    """A portal that is to be crawled now."""

    portal: str
    every: float
    """Seconds between its runs, at least."""
    failures: int
    """How many runs in a row have failed."""


def add(database: Database, portals: Iterable[str], every: float) -> int:
    """Schedule portals, their first runs spread over the first `every` seconds; how many there are. Raises StateError.

    One that is scheduled already keeps its time, but never waits longer than that.
    """
    names = sorted(set(portals))
    rows = [(name, every, every * place / len(names), every) for place, name in enumerate(names)]
    statement = (
        "INSERT INTO news.schedule AS known (portal, every, due) "
        "VALUES (%s, %s, clock_timestamp() + make_interval(secs => %s)) ON CONFLICT (portal) DO UPDATE SET "
        "every = excluded.every, due = least(known.due, clock_timestamp() + make_interval(secs => %s))"
    )
    try:
        with database.transaction() as connection:
            many(connection, statement, rows)
    except FAULTS as fault:
        raise said("cannot be written", fault) from fault
    return len(names)


def remove(database: Database, portals: Iterable[str] | None) -> int:
    """Take these portals off the schedule, or all; how many there were. A run that is under way goes on. Raises StateError."""
    if portals is None:
        return database.do("DELETE FROM news.schedule")
    return database.do("DELETE FROM news.schedule WHERE portal = ANY(%s)", (sorted(set(portals)),))


def take(database: Database, hold: float) -> Due | None:
    """The portal that is due longest; None where none is due. Raises StateError.

    It is put off by `hold` seconds, in which the worker takes its lease; one whose lease is held is not due.
    """
    taken = database.row(
        "UPDATE news.schedule SET due = clock_timestamp() + make_interval(secs => %s) WHERE portal = ("
        "SELECT planned.portal FROM news.schedule AS planned LEFT JOIN news.leases AS held USING (portal) "
        "WHERE planned.due <= clock_timestamp() AND (held.until IS NULL OR held.until <= clock_timestamp()) "
        "ORDER BY planned.due LIMIT 1 FOR UPDATE OF planned SKIP LOCKED) RETURNING portal, every, failures",
        (hold,),
    )
    return Due(taken[0], float(taken[1]), taken[2]) if taken else None


def done(database: Database, due: Due, code: int, report: dict[str, Any] | None, *, epoch: int | None) -> None:
    """Put a portal off until its next run, unless another worker has taken it over. Raises StateError.

    `epoch`: of the run's lease; None for a run that did not come to have one.
    """
    failures = due.failures + 1 if code == health.FAILED else 0
    database.do(
        "UPDATE news.schedule SET due = clock_timestamp() + make_interval(secs => %s), last_code = %s, "
        "last_end = clock_timestamp(), failures = %s WHERE portal = %s AND (%s::bigint IS NULL OR EXISTS ("
        "SELECT 1 FROM news.leases WHERE leases.portal = schedule.portal AND epoch = %s))",
        (pause(due.every, failures, (report or {}).get("rhythm_seconds")), code, failures, due.portal, epoch, epoch),
    )


def pause(every: float, failures: int, rhythm: float | None) -> float:
    """Seconds until the next run: by failures in a row, else by the usual gap between articles, where known."""
    if failures:
        return min(every * float(1 << min(failures, GROWS)), max(every, SELDOM))
    return max(every, min((rhythm or 0.0) / 2, SELDOM))
