"""`crawler.state.store.StateStore` in PostgreSQL: one flush is one transaction that also checks the run's lease.

Records (`crawler.fleet.postgres.outbox`), URL marks and cursors wait in the same queue, so that all of them are stored or none.
What a run is sure to need of its portal, all of its sources among it, is read in one question as it begins.
"""

from __future__ import annotations

import time
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from typing_extensions import override

from crawler.fleet.postgres import upkeep
from crawler.fleet.postgres.database import FAULTS, Database, many, said
from crawler.fleet.postgres.held import SMALL
from crawler.fleet.postgres.lease import Lease
from crawler.fleet.postgres.memory import PostgresMemory
from crawler.fleet.postgres.retry_list import PostgresRetryList
from crawler.fleet.postgres.run_history import PostgresRunHistory
from crawler.fleet.postgres.spool import PostgresSpool
from crawler.fleet.postgres.urls import PostgresUrls
from crawler.state.buffer import Statement
from crawler.state.known import COLUMNS, Known
from crawler.state.store import PortalCounts

UPSERT = (
    f"INSERT INTO news.urls ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))}) "
    "ON CONFLICT (portal, key) DO UPDATE SET "
    + ", ".join(f"{c} = excluded.{c}" for c in COLUMNS if c not in {"portal", "key", "first_seen"})
)
Source = tuple[str | None, str | None, str | None, int | None]
NOTHING: Source = (None, None, None, None)


class PostgresState(PostgresUrls):
    """The memory of the portals in a fleet's database."""

    def __init__(self, database: Database, lease: Lease | None = None) -> None:
        """With a lease, for its run; without, for who only looks or trims, and writes nothing else."""
        super().__init__(database, lease)
        self._sources: dict[str, Source] | None = None

    @cached_property
    def retries(self) -> PostgresRetryList:
        """The articles to be tried again."""
        return PostgresRetryList(self)

    @cached_property
    def runs(self) -> PostgresRunHistory:
        """The reports of earlier runs."""
        return PostgresRunHistory(self)

    @cached_property
    def spool(self) -> PostgresSpool:
        """The articles that wait in the window."""
        return PostgresSpool(self)

    @cached_property
    def memory(self) -> PostgresMemory:
        """The repetition memory."""
        return PostgresMemory(self)

    # -- writing ------------------------------------------------------------------------------------------------------
    @override
    def _prepare(self) -> None:
        if "memory" in self.__dict__:
            self.memory.save_if_due()

    @override
    def _commit(self, queue: list[Statement], rows: list[Known]) -> None:
        try:
            with self.database.transaction() as connection:
                if self.lease is not None:
                    self.lease.check(connection)
                for sql, same in groupby(queue, key=itemgetter(0)):
                    many(connection, sql, [values for _, values in same])
                many(connection, UPSERT, [tuple(plain(getattr(row, c)) for c in COLUMNS) for row in rows])
        except FAULTS as fault:
            raise said("cannot be written", fault) from fault
        self._stored(rows)

    def take_along(self, portal: str, other: str, home: str) -> int:
        """Copy the rows below a home page (its key) that stand under another portal's name; how many they are."""
        self.flush()
        columns = ", ".join(COLUMNS[1:])
        self._held = None
        return self.database.do(
            f"INSERT INTO news.urls (portal, {columns}) SELECT %s, {columns} FROM news.urls "
            "WHERE portal = %s AND key > %s AND key < %s ON CONFLICT DO NOTHING",
            (portal, other, f"{home}/", f"{home}0"),  # "0" is what follows "/"
        )

    def set_clock_right(self, portal: str, now: int) -> bool:
        """Put times that no right clock can have written at `now`; whether there were some."""
        self.flush()
        self._held = self._sources = self._published = self._last_sight = None
        found = upkeep.look(self.database, portal, now)
        if self._mine(portal):
            self.retries.begin(found.listed)
            self.spool.begin(found.waiting)
            self._small, self._none_gone = found.urls < SMALL, not found.gone
            self._sources = {name: tuple(values) for name, *values in found.sources}
        if found.wrong_times:
            upkeep.set_clock_right(self.database, portal, now)
            self._sources = None
        return found.wrong_times

    # -- sources ------------------------------------------------------------------------------------------------------
    def source(self, portal: str, name: str) -> Source:
        """(value, ETag, Last-Modified, when) kept under this name; what is queued is seen in the run that holds the lease."""
        if not self._mine(portal):
            question = "SELECT value, etag, last_modified, checked FROM news.sources WHERE portal = %s AND name = %s"
            found = self.database.row(question, (portal, name))
            return (found[0], found[1], found[2], found[3]) if found else NOTHING
        return self._kept(portal).get(name, NOTHING)

    def _kept(self, portal: str) -> dict[str, Source]:
        """All sources of the portal whose lease this is."""
        if self._sources is None:
            question = "SELECT name, value, etag, last_modified, checked FROM news.sources WHERE portal = %s"
            self._sources = {name: (a, b, c, d) for name, a, b, c, d in self.database.rows(question, (portal,))}
        return self._sources

    def set_source(
        self, portal: str, name: str, value: str | None, *, etag: str | None = None, last_modified: str | None = None
    ) -> None:
        """Keep a value, and what a conditional request needs, under this name."""
        row = (plain(value), plain(etag), plain(last_modified), int(time.time()))
        if self._mine(portal):
            self._kept(portal)[name] = row
        self.write(
            "INSERT INTO news.sources (portal, name, value, etag, last_modified, checked) VALUES (%s, %s, %s, %s, %s, %s) "
            "ON CONFLICT (portal, name) DO UPDATE SET value = excluded.value, etag = excluded.etag, "
            "last_modified = excluded.last_modified, checked = excluded.checked",
            (portal, name, *row),
        )

    def is_elsewhere(self, portal: str, prefix: str, value: str, *, besides: str) -> bool:
        """Whether another name that begins with the prefix has this value."""
        self.flush()
        found = self.database.row(
            "SELECT 1 FROM news.sources WHERE portal = %s AND name > %s AND name < %s AND value = %s AND name != %s LIMIT 1",
            (portal, prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1), value, besides),
        )
        return found is not None

    # -- upkeep -------------------------------------------------------------------------------------------------------
    def counts(self) -> list[PortalCounts]:
        """How many URLs are known of each portal, in the order of the alphabet."""
        return upkeep.counts(self.database)

    def trim(self, days: int) -> dict[str, int]:
        """Drop what is old and not needed."""
        return upkeep.trim(self.database, int(time.time()) - days * 86400)

    def size(self) -> str:
        """The database and its size."""
        return upkeep.size(self.database)

    def close(self) -> None:
        """Flush, the repetition memory included; the connections are the process's."""
        if "memory" in self.__dict__:
            self.memory.closing = True
        self.flush()


def plain(value: Any) -> Any:
    """A value without the character NUL, which PostgreSQL keeps in no text."""
    return value.replace("\0", "") if isinstance(value, str) and "\0" in value else value
