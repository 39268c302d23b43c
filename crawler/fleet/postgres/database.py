"""The connection to PostgreSQL: a pool a process, short transactions, no state of a session.

Nothing outlives a transaction: no prepared statements, no session locks, no SET. So PgBouncer may stand between in
transaction mode.
"""

from __future__ import annotations

import select
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeAlias

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from crawler.errors import StateError
from crawler.fleet.postgres.schema import MIGRATIONS

CONNECTIONS = 4
"""A process asks in turn, one at a time, but for the renewal of a lease that a thread may ask for."""
WAIT = 30.0
"""Seconds that a connection is waited for: a server may be begun again in that time, and no run notices."""
AWAY = 5.0
"""Seconds for which a server that has not answered is not asked again. All runs of a process wait together, and each asks
several times as it ends."""
MIGRATION = 0x6E657773
"""The advisory lock under which the schema is changed."""

Connection: TypeAlias = "psycopg.Connection[tuple[Any, ...]]"
Values: TypeAlias = Sequence[Any] | Mapping[str, Any]
"""By place, or by name."""
FAULTS = (psycopg.Error, PoolTimeout)

_open: dict[str, Database] = {}


class Database:
    """The database of a fleet, for one process."""

    def __init__(self, address: str) -> None:
        """Connect. Raises StateError where there is no server, or it refuses."""
        self.pool = ConnectionPool(
            address,
            min_size=1,
            max_size=CONNECTIONS,
            timeout=WAIT,
            reconnect_timeout=WAIT / 3,  # between two attempts of one series the pauses double
            kwargs={"autocommit": True, "prepare_threshold": None, "application_name": "regional-news"},
            open=False,
        )
        try:
            psycopg.connect(address, connect_timeout=10).close()  # the pool itself would try for half a minute
            self.pool.open(wait=True, timeout=WAIT)
        except FAULTS as fault:
            self.pool.close()
            raise said("cannot be reached", fault) from fault
        self._away: float | None = None
        """When the server was found not to answer; None while it does."""

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A connection, in no transaction. Raises psycopg.Error, and PoolTimeout where there is none to be had."""
        if self._away is not None and time.monotonic() - self._away < AWAY:
            raise PoolTimeout("the server does not answer")
        try:
            connection = self.pool.getconn(WAIT if self._away is None else 1.0)
            while _has_ended(connection):
                connection.close()
                self.pool.putconn(connection)
                connection = self.pool.getconn(WAIT)
        except PoolTimeout as fault:
            self._away = time.monotonic()
            raise PoolTimeout("the server does not answer") from fault
        self._away = None
        try:
            yield connection
        finally:
            self.pool.putconn(connection)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """All or nothing of what is written inside. Raises psycopg.Error."""
        with self.connection() as connection, connection.transaction():
            yield connection

    def rows(self, question: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """The answer to one question. Raises StateError."""
        try:
            with self.connection() as connection:
                found: list[tuple[Any, ...]] = connection.execute(question.encode(), values).fetchall()
                return found
        except FAULTS as fault:
            raise said("cannot be read", fault) from fault

    def row(self, question: str, values: Values = ()) -> tuple[Any, ...] | None:
        """The first row of an answer. Raises StateError."""
        return next(iter(self.rows(question, values)), None)

    def do(self, statement: str, values: Values = ()) -> int:
        """Carry out one statement; how many rows it touched. Raises StateError."""
        try:
            with self.connection() as connection:
                count: int = connection.execute(statement.encode(), values).rowcount
                return count
        except FAULTS as fault:
            raise said("cannot be written", fault) from fault

    def version(self) -> int:
        """How many migrations the schema has seen; 0 where there is none."""
        if self.row("SELECT to_regclass('news.meta')") == (None,):
            return 0
        found = self.row("SELECT value FROM news.meta WHERE name = 'version'")
        return int(found[0]) if found else 0

    def migrate(self) -> int:
        """Bring the schema to the last version, each migration in one transaction; how many were applied.

        Raises StateError, also for a schema that a later version of this project has made.
        """
        applied = 0
        while True:
            try:
                with self.transaction() as connection:
                    connection.execute("SELECT pg_advisory_xact_lock(%s)", (MIGRATION,))
                    version = self.version()
                    if version >= len(MIGRATIONS):
                        break
                    for statement in MIGRATIONS[version]:
                        connection.execute(statement.encode())
                    connection.execute(
                        "INSERT INTO news.meta VALUES ('version', %s) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        (str(version + 1),),
                    )
                applied += 1
            except FAULTS as fault:
                raise said("cannot be prepared", fault) from fault
        self.check()
        return applied

    def check(self) -> None:
        """Raise StateError for a schema of another version than this program knows."""
        version = self.version()
        if version > len(MIGRATIONS):
            raise StateError(
                f"The fleet's database is of version {version}, this program knows {len(MIGRATIONS)}: update it."
            )
        if version < len(MIGRATIONS):
            raise StateError("The fleet's database is not prepared: scrapy fleet init does that.")

    def close(self) -> None:
        """Give all connections back."""
        self.pool.close()


def _has_ended(connection: Connection) -> bool:
    """Whether the server has ended an idle connection, as one that was begun anew has: its last words wait to be read."""
    waiting = select.poll()
    waiting.register(connection.fileno(), select.POLLIN)
    return bool(waiting.poll(0))


def open_database(address: str) -> Database:
    """The database at an address (a libpq connection string or URL), one a process. Raises StateError."""
    if address not in _open:
        if not address:
            raise StateError("The setting FLEET_DB (or NEWS_FLEET_DB in the environment) does not say which database.")
        _open[address] = Database(address)
    return _open[address]


def many(connection: Connection, statement: str, rows: Iterable[Sequence[Any]]) -> None:
    """Carry out a statement for each row of values, without waiting for each answer. Raises psycopg.Error."""
    with connection.cursor() as cursor:
        cursor.executemany(statement.encode(), rows)


def said(what: str, fault: BaseException) -> StateError:
    """A fault of the database as one sentence."""
    return StateError(f"The fleet's database {what}: {in_words(fault)}.")


def in_words(fault: BaseException) -> str:
    """The first line of what PostgreSQL said."""
    return (str(fault).strip().splitlines() or [type(fault).__name__])[0].rstrip(".")
