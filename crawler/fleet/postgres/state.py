"""`crawler.state.store.StateStore` in PostgreSQL: one flush is one transaction that also checks the run's lease.

Records (`crawler.fleet.postgres.outbox`), URL marks and cursors wait in the same queue, so that all of them are stored or none.
The newest rows of the portal and all of its sources are read at once: a run with nothing new then asks little more.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from typing_extensions import override

from crawler.fleet.postgres import upkeep
from crawler.fleet.postgres.database import FAULTS, Database, many, said
from crawler.fleet.postgres.lease import Lease
from crawler.fleet.postgres.memory import PostgresMemory
from crawler.fleet.postgres.newest import NEWEST, Newest
from crawler.fleet.postgres.retry_list import PostgresRetryList
from crawler.fleet.postgres.run_history import PostgresRunHistory
from crawler.fleet.postgres.spool import PostgresSpool
from crawler.state.buffer import BufferedState, Statement
from crawler.state.known import COLUMNS, Known
from crawler.state.store import PortalCounts

SELECT = f"SELECT {', '.join(COLUMNS)} FROM news.urls "
UPSERT = (
    f"INSERT INTO news.urls ({', '.join(COLUMNS)}) VALUES ({', '.join(['%s'] * len(COLUMNS))}) "
    "ON CONFLICT (portal, key) DO UPDATE SET "
    + ", ".join(f"{c} = excluded.{c}" for c in COLUMNS if c not in {"portal", "key", "first_seen"})
)
Source = tuple[str | None, str | None, str | None, int | None]
NOTHING: Source = (None, None, None, None)


class PostgresState(BufferedState):
    """The memory of the portals in a fleet's database."""

    def __init__(self, database: Database, lease: Lease | None = None) -> None:
        """With a lease, for its run; without, for who only looks or trims, and writes nothing else."""
        super().__init__()
        self.database, self.lease = database, lease
        self._newest: Newest | None = None
        self._sources: dict[str, Source] | None = None
        self._published: tuple[int, list[Known]] | None = None
        """The articles published last, and how many were asked for; until something is stored."""
        self._none_gone = False
        """Whether the run has found no article of its portal gone, and marked none."""

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
        if rows:
            self._published = None
            self._none_gone = self._none_gone and all(row.outcome != "gone" for row in rows)
        for row in rows:
            if self._newest is not None and self._mine(row.portal):
                self._newest.put(row)

    def take_along(self, portal: str, other: str, home: str) -> int:
        """Copy the rows below a home page (its key) that stand under another portal's name; how many they are."""
        self.flush()
        columns = ", ".join(COLUMNS[1:])
        self._newest = None
        return self.database.do(
            f"INSERT INTO news.urls (portal, {columns}) SELECT %s, {columns} FROM news.urls "
            "WHERE portal = %s AND key > %s AND key < %s ON CONFLICT DO NOTHING",
            (portal, other, f"{home}/", f"{home}0"),  # "0" is what follows "/"
        )

    def set_clock_right(self, portal: str, now: int) -> bool:
        """Put times that no right clock can have written at `now`; whether there were some."""
        self.flush()
        self._newest = self._sources = self._published = None
        found = upkeep.look(self.database, portal, now)
        if self._mine(portal):
            self.retries.begin(found.listed)
            self.spool.begin(found.waiting)
        if found.wrong_times:
            upkeep.set_clock_right(self.database, portal, now)
        return found.wrong_times

    # -- reading ------------------------------------------------------------------------------------------------------
    def _known(self, where: str, values: tuple[Any, ...]) -> list[Known]:
        return [Known(*row) for row in self.database.rows(SELECT + where, values)]

    def _mine(self, portal: str) -> bool:
        """Whether nobody else may write to this portal's rows."""
        return self.lease is not None and self.lease.portal == portal

    @override
    def _find(self, portal: str, key: str) -> Known | None:
        if self._mine(portal):
            newest = self._read_newest(portal)
            if (row := newest.get(key)) is not None or newest.whole:
                return row
        return next(iter(self._known("WHERE portal = %s AND key = %s", (portal, key))), None)

    def _read_newest(self, portal: str) -> Newest:
        """The portal's newest rows, read once a run."""
        if self._newest is None:
            self._newest = Newest(self._known("WHERE portal = %s ORDER BY first_seen DESC LIMIT %s", (portal, NEWEST)))
        return self._newest

    @override
    def _find_body(self, portal: str, body_hash: str, besides: str) -> Known | None:
        if self._mine(portal) and (newest := self._read_newest(portal)).whole:
            return newest.with_body(body_hash, besides)
        where = "WHERE portal = %s AND body_hash = %s AND key != %s AND outcome = 'article' ORDER BY first_seen, key LIMIT 1"
        return next(iter(self._known(where, (portal, body_hash, besides))), None)

    @override
    def _find_post(self, portal: str, post: int) -> Known | None:
        if self._mine(portal) and (newest := self._read_newest(portal)).whole:
            return newest.with_post(post)
        where = (
            "WHERE portal = %s AND post = %s AND outcome IN ('article', 'duplicate', 'rejected', 'gone') "
            "ORDER BY first_seen, key LIMIT 1"
        )
        return next(iter(self._known(where, (portal, post))), None)

    def to_look_at(self, portal: str, now: int, limit: int) -> list[Known]:
        """What is due to be looked at again: young articles, then what was none at first."""
        self.flush()
        return self._known(
            "WHERE portal = %s AND next_look <= %s AND (outcome != 'failed' AND outcome NOT LIKE 'not an article%%' "
            "OR missing <= 2) ORDER BY outcome LIKE 'not an article%%', next_look LIMIT %s",
            (portal, now, limit),
        )

    def aliases(self, portal: str, key: str) -> list[str]:
        """The other addresses that are known to lead to this one."""
        self.flush()
        question = "SELECT url FROM news.urls WHERE portal = %s AND alias_of = %s ORDER BY url LIMIT 50"
        return [url for (url,) in self.database.rows(question, (portal, key))]

    def published_within(self, portal: str, since: int | None, until: int | None) -> Iterator[Known]:
        """The articles published in a period, newest first."""
        self.flush()
        bounds = (since if since is not None else 0, until if until is not None else 1 << 40)
        where = "WHERE portal = %s AND outcome = 'article' AND published BETWEEN %s AND %s ORDER BY published DESC"
        return iter(self._known(where, (portal, *bounds)))

    def gone(self, portal: str, now: int, limit: int) -> list[Known]:
        """Articles that are gone and may have come back."""
        self.flush()
        if self._none_gone and self._mine(portal):
            return []
        found = self._known(
            "WHERE portal = %s AND outcome = 'gone' AND looks < 5 AND checked + (86400::bigint << looks) <= %s "
            "ORDER BY checked DESC LIMIT %s",
            (portal, now, limit),
        )
        self._none_gone = self._mine(portal) and limit > 0 and not found
        return found

    def newest(self, portal: str, limit: int) -> list[Known]:
        """The articles published last, newest first."""
        self.flush()
        if self._published is not None and self._mine(portal):
            asked, found = self._published
            if limit <= asked or len(found) < asked:
                return [replace(row) for row in found[:limit]]
        found = self._known(
            "WHERE portal = %s AND outcome = 'article' AND published IS NOT NULL ORDER BY published DESC LIMIT %s",
            (portal, limit),
        )
        if self._mine(portal):
            self._published = limit, [replace(row) for row in found]
        return found

    def first_sights(self, portal: str, since: int, limit: int = 200) -> list[int]:
        """When the last articles were first seen that came out not long before, newest first."""
        found = self.database.rows(
            "SELECT first_seen FROM news.urls WHERE portal = %s AND first_seen > %s "
            "AND published > first_seen - 3 * 86400 AND outcome IN ('article', 'duplicate', 'gone') "
            "ORDER BY first_seen DESC LIMIT %s",
            (portal, since, limit),
        )
        return [when for (when,) in found]

    def last_sight(self, portal: str) -> int | None:
        """When the last article was first seen."""
        found = self.database.row(
            "SELECT first_seen FROM news.urls WHERE portal = %s AND outcome IN ('article', 'duplicate') "
            "ORDER BY first_seen DESC LIMIT 1",
            (portal,),
        )
        return found[0] if found else None

    def knows(self, portal: str) -> bool:
        """Whether anything at all is known of the portal."""
        return self.database.row("SELECT 1 FROM news.urls WHERE portal = %s LIMIT 1", (portal,)) is not None

    def portals(self) -> Iterator[tuple[str, int, int | None]]:
        """Each portal with how many URLs are known of it and when the last of them was first seen."""
        question = "SELECT portal, count(*), max(first_seen) FROM news.urls GROUP BY portal ORDER BY portal"
        return ((name, count, last) for name, count, last in self.database.rows(question))

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
