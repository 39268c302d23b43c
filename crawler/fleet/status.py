"""What a fleet is doing, for people and for OpenMetrics."""

from __future__ import annotations

from typing import Any

from crawler.fleet.postgres.database import Database

FIGURES = {
    "portals": ("portals on the schedule", "SELECT count(*) FROM news.schedule"),
    "portals_due": (
        "portals that are due and that nobody runs",
        "SELECT count(*) FROM news.schedule LEFT JOIN news.leases USING (portal) "
        "WHERE due <= clock_timestamp() AND (until IS NULL OR until <= clock_timestamp())",
    ),
    "late_seconds": (
        "how long the one that is due longest has been",
        "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(due)), 0)::float8 FROM news.schedule "
        "LEFT JOIN news.leases USING (portal) "
        "WHERE due <= clock_timestamp() AND (until IS NULL OR until <= clock_timestamp())",
    ),
    "portals_running": ("portals with a lease", "SELECT count(*) FROM news.leases WHERE until > clock_timestamp()"),
    "workers": (
        "workers that hold a lease",
        "SELECT count(DISTINCT holder) FROM news.leases WHERE until > clock_timestamp()",
    ),
    "portals_failing": ("portals whose last run failed", "SELECT count(*) FROM news.schedule WHERE failures > 0"),
    "records_waiting": ("records that no object has yet", "SELECT count(*) FROM news.records WHERE object IS NULL"),
    "objects": ("objects that were put", "SELECT count(*) FROM news.objects WHERE put IS NOT NULL"),
    "objects_left": ("objects that a publisher left", "SELECT count(*) FROM news.objects WHERE put IS NULL"),
    "database_bytes": ("size of the database", "SELECT pg_database_size(current_database())"),
}
"""Each figure with what it says and the question that tells it."""
LATE = 300
"""Seconds after which a portal that is due is late: workers with a free place look every second."""


def figures(database: Database) -> dict[str, float]:
    """The figures of now. Raises StateError."""
    return {name: (database.row(question) or (0,))[0] for name, (_, question) in FIGURES.items()}


def failing(database: Database, limit: int = 20) -> list[dict[str, Any]]:
    """The portals that have failed most often in a row. Raises StateError."""
    rows = database.rows(
        "SELECT portal, failures, last_end::text FROM news.schedule WHERE failures > 0 ORDER BY failures DESC, portal LIMIT %s",
        (limit,),
    )
    return [{"portal": portal, "failures": failures, "last_end": end} for portal, failures, end in rows]


def late(database: Database, limit: int = 20) -> list[dict[str, Any]]:
    """The portals that have been due longest, for `LATE` seconds and more, and that nobody runs."""
    rows = database.rows(
        "SELECT portal, extract(epoch FROM clock_timestamp() - due)::bigint FROM news.schedule LEFT JOIN news.leases "
        "USING (portal) WHERE due <= clock_timestamp() - make_interval(secs => %s) "
        "AND (until IS NULL OR until <= clock_timestamp()) ORDER BY due, portal LIMIT %s",
        (LATE, limit),
    )
    return [{"portal": portal, "seconds": seconds} for portal, seconds in rows]


def workers(database: Database) -> dict[str, int]:
    """How many portals each worker holds, by its machine and process."""
    rows = database.rows(
        "SELECT holder, count(*) FROM news.leases WHERE until > clock_timestamp() GROUP BY holder ORDER BY holder"
    )
    return {holder: count for holder, count in rows}  # noqa: C416  (the rows have no length)


def open_metrics(found: dict[str, float]) -> str:
    """The figures as OpenMetrics text."""
    lines = []
    for name, value in found.items():
        lines += [
            f"# TYPE regional_news_fleet_{name} gauge",
            f"# HELP regional_news_fleet_{name} {FIGURES[name][0]}",
            f"regional_news_fleet_{name} {value:g}" if value % 1 else f"regional_news_fleet_{name} {int(value)}",
        ]
    return "\n".join([*lines, "# EOF", ""])
