"""Counts, trimming and mended times of the state in PostgreSQL."""

from __future__ import annotations

from typing import Any, NamedTuple

from crawler.fleet.postgres.database import FAULTS, Database, said
from crawler.fleet.postgres.held import SMALL
from crawler.state.clock import DAY, EARLIEST
from crawler.state.store import PortalCounts

TRIMMED = {
    "urls that held no article": "DELETE FROM news.urls WHERE checked < %s AND outcome LIKE 'not an article%%'",
    "reports of old runs": (
        "DELETE FROM news.runs AS old USING (SELECT portal, run_id, row_number() OVER (PARTITION BY portal ORDER BY "
        "started) AS first, row_number() OVER (PARTITION BY portal ORDER BY started DESC) AS last FROM news.runs) AS placed "
        "WHERE old.started < %s AND old.portal = placed.portal AND old.run_id = placed.run_id AND first > 1 AND last > 10"
    ),
    "validators of pages": (
        "UPDATE news.urls SET etag = NULL, last_modified = NULL, next_look = NULL WHERE checked < %s AND missing = 0 "
        "AND (etag IS NOT NULL OR last_modified IS NOT NULL OR next_look IS NOT NULL)"
    ),
}
"""What may go once it is old; the same as in `crawler.state.sqlite.upkeep`."""
SEEN = (("urls", "first_seen"), ("sources", "checked"), ("runs", "started"))
"""Columns whose times tell whether the clock was right."""


def trim(database: Database, bound: int) -> dict[str, int]:
    """Drop what is older than `bound`; autovacuum gives the space back to later rows. Raises StateError."""
    return {what: database.do(sql, (bound,)) for what, sql in TRIMMED.items()}


def counts(database: Database) -> list[PortalCounts]:
    """How many URLs are known of each portal, by what came of them."""
    outcomes = ("outcome = 'article'", "outcome = 'duplicate'", "outcome = 'gone'", "outcome = 'rejected'")
    others = ("outcome LIKE 'not an article%%'", "outcome = 'alias'", "outcome = 'failed'")
    columns = ", ".join(f"count(*) FILTER (WHERE {condition})" for condition in (*outcomes, *others))
    question = f"SELECT portal, count(*), {columns} FROM news.urls GROUP BY portal ORDER BY portal"
    return [PortalCounts(*row) for row in database.rows(question)]


def size(database: Database) -> str:
    """The database's name and size."""
    found = database.row("SELECT current_database(), pg_database_size(current_database())")
    assert found is not None
    return f"PostgreSQL, database {found[0]}: {found[1] / 1e6:.1f} MB"


class Found(NamedTuple):
    """What is found of a portal when a run begins: one question for all of it."""

    wrong_times: bool
    """Whether there are times that no right clock can have written."""
    listed: list[str]
    """The URLs of the articles to be tried again."""
    waiting: list[str]
    """The URLs of those that wait in the window."""
    sources: list[list[Any]]
    """Name, value, ETag, Last-Modified and time of each source."""
    gone: bool
    """Whether there are articles that are gone."""
    urls: int
    """How many URLs are known; SMALL also where there are more."""


def look(database: Database, portal: str, now: int) -> Found:
    """Look at a portal as a run begins."""
    wrong = " OR ".join(
        f"EXISTS (SELECT 1 FROM news.{table} WHERE portal = %(portal)s AND {column} {side})"
        for table, column in SEEN
        for side in ("< %(low)s", "> %(high)s")
    )
    row = database.row(
        f"SELECT {wrong}, ARRAY(SELECT url FROM news.retries WHERE portal = %(portal)s ORDER BY url), "
        "ARRAY(SELECT url FROM news.spool WHERE portal = %(portal)s ORDER BY url), "
        "(SELECT coalesce(json_agg(json_build_array(name, value, etag, last_modified, checked)), '[]') FROM news.sources "
        "WHERE portal = %(portal)s), EXISTS (SELECT 1 FROM news.urls WHERE portal = %(portal)s AND outcome = 'gone'), "
        "(SELECT count(*) FROM (SELECT 1 FROM news.urls WHERE portal = %(portal)s LIMIT %(small)s) AS few)",
        {"portal": portal, "low": EARLIEST, "high": now + DAY, "small": SMALL},
    )
    assert row is not None
    return Found(*row)


def set_clock_right(database: Database, portal: str, now: int) -> None:
    """Put times that no right clock can have written (years ago, or ahead of `now`) at `now`. Raises StateError."""
    given = {
        "portal": portal,
        "low": EARLIEST,
        "high": now + DAY,
        "now": now,
        "far": now + 60 * DAY,
        "early": EARLIEST,
    }
    try:
        with database.transaction() as connection:
            for table, column in (*SEEN, ("urls", "checked"), ("runs", "finished")):
                connection.execute(
                    f"UPDATE news.{table} SET {column} = %(now)s WHERE portal = %(portal)s "
                    f"AND ({column} < %(low)s OR {column} > %(high)s)".encode(),
                    given,
                )
            for statement in (
                "UPDATE news.urls SET next_look = %(now)s WHERE portal = %(portal)s AND next_look > %(far)s",
                # What was surveyed and validated under a wrong clock is asked for anew.
                "UPDATE news.sources SET etag = NULL, last_modified = NULL WHERE portal = %(portal)s AND checked = %(now)s",
                "UPDATE news.sources SET checked = %(early)s WHERE portal = %(portal)s AND name = 'survey' "
                "AND checked = %(now)s",
            ):
                connection.execute(statement.encode(), given)
    except FAULTS as fault:
        raise said("cannot be written", fault) from fault
