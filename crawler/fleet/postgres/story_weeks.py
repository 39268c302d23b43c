"""The tables of stories week by week: a number begins with the week in which its article was first seen, and each is a partition.

What is too old leaves with its week: no row is deleted, and nothing is left to be vacuumed. Weeks, not days, since who files
an article looks into all of them (measured with 300,000 articles of thirty days: 0.9 ms for the candidates of one and 2.8 to
file it, by day 4 and 8; in one table 0.6 and 4.0).
"""

from __future__ import annotations

import logging

import psycopg

from crawler.fleet.postgres.database import Connection, Database
from crawler.fleet.postgres.schema import STORY_TABLES, WEEK_BITS

logger = logging.getLogger(__name__)

WEEK = 7 * 86_400
WEEK_LOCK = 0x6E04
"""The class of the advisory lock under which a week is made."""
PATIENCE = "500ms"
"""So long is waited for those who are filing, before the weeks that are over stay for another hour. Less than PostgreSQL's
`deadlock_timeout`: who waits for the lock on a group must not be ended for it."""


def week_of(seen: int) -> int:
    """The week of a moment, in weeks since 1970; what is older is of the first one."""
    return max(seen // WEEK, 1)


def make(database: Database, week: int) -> None:
    """Make the partitions of a week, unless somebody else has. Raises psycopg.Error."""
    with database.transaction() as connection:
        connection.execute(b"SELECT pg_advisory_xact_lock(%s, %s)", (WEEK_LOCK, week))
        if week in _weeks(connection):
            return
        low, high = week << WEEK_BITS, week + 1 << WEEK_BITS
        for table in STORY_TABLES:
            name = f"news.{table}_{week}"
            # Attached, not made in its place: that would wait for all who are filing.
            connection.execute(f"CREATE TABLE {name} (LIKE news.{table} INCLUDING DEFAULTS INCLUDING INDEXES)".encode())
            connection.execute(
                f"ALTER TABLE news.{table} ATTACH PARTITION {name} FOR VALUES FROM ({low}) TO ({high})".encode()
            )


def drop(database: Database, bound: int, now: int) -> int:
    """Drop the weeks of which nothing was seen at `bound` or later; how many articles. Raises psycopg.Error.

    This week stays, and the next one, which a clock ahead of ours may have begun. Where others keep filing for longer than
    `PATIENCE`, what is over stays until the next call.
    """
    kept = (week_of(now), week_of(now) + 1)
    with database.transaction() as connection:
        over = [week for week in _weeks(connection) if week not in kept and not _young(connection, week, bound)]
    if not over:
        return 0
    dropped = 0
    try:
        with database.transaction() as connection:
            if connection.execute(b"SELECT pg_try_advisory_xact_lock(%s, 0)", (WEEK_LOCK,)).fetchone() != (True,):
                return 0
            connection.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'".encode())
            tables = ", ".join(f"news.{table}" for table in STORY_TABLES)
            connection.execute(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE".encode())
            for week in set(over) & set(_weeks(connection)):
                if _young(connection, week, bound):
                    continue
                (count,) = connection.execute(f"SELECT count(*) FROM news.stories_{week}".encode()).fetchone() or (0,)
                names = ", ".join(f"news.{table}_{week}" for table in STORY_TABLES)
                connection.execute(f"DROP TABLE {names}".encode())
                dropped += count
    except psycopg.errors.LockNotAvailable:
        logger.info("Old weeks of the index of stories stay for now: others were filing.")
        return 0
    return dropped


def _weeks(connection: Connection) -> list[int]:
    """The weeks that have partitions; 0 is what was filed before there were any."""
    rows = connection.execute(
        b"SELECT substring(child.relname FROM '[0-9]+$')::int FROM pg_inherits JOIN pg_class AS child ON child.oid = inhrelid "
        b"WHERE inhparent = 'news.stories'::regclass ORDER BY 1"
    ).fetchall()
    return [week for (week,) in rows]


def _young(connection: Connection, week: int, bound: int) -> bool:
    """Whether a week holds what was seen at `bound` or later, as what was filed under a wrong clock."""
    question = f"SELECT EXISTS (SELECT 1 FROM news.stories_{week} WHERE seen >= %s)"
    row = connection.execute(question.encode(), (bound,)).fetchone()
    return row is not None and bool(row[0])
