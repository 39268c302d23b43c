"""What is known of each URL of each portal, in SQLite.

Writes are queued and flushed together in one short transaction, so that many processes can share the file and a crawl
never waits for its disk. Reads see what is queued. A record is written before its URL is marked here: a kill between
the two is mended from the segment at the next start (`pipelines.write`), a kill before both costs a fetch.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from typing_extensions import override

from crawler.errors import StateError
from crawler.state.buffer import BufferedState, Statement
from crawler.state.known import COLUMNS, Known
from crawler.state.sqlite import clock, damage, upkeep
from crawler.state.sqlite.file import EXPECTED, MIGRATIONS, SELECT, UPSERT, connect
from crawler.state.sqlite.memory import SqliteMemory
from crawler.state.sqlite.migrations import LaterVersion, migrate
from crawler.state.sqlite.retry_list import SqliteRetryList
from crawler.state.sqlite.run_history import SqliteRunHistory
from crawler.state.sqlite.spool import SqliteSpool
from crawler.state.store import PortalCounts


class State(BufferedState):
    """The memory of one or many portals, in one file. See `crawler.state.store.StateStore`."""

    def __init__(self, path: Path, *, begin_anew: bool = True) -> None:
        """Open or create the file. A damaged one is set aside (`set_aside` names it) and begun anew.

        `begin_anew` is False for who only looks: a new file tells nobody that it has to be rebuilt from the output.

        Raises StateError where the file cannot be opened or stays locked, and for a damaged one that is to stay.
        """
        super().__init__()
        self.path = path
        found = damage.inode(path)
        try:
            self.db = self._open()
        except (sqlite3.Error, OSError) as fault:
            if not damage.is_damage(fault):
                raise StateError(f"The state file {path} cannot be used: {fault}.") from fault
            if not begin_anew:
                hint = "the next crawl sets it aside and rebuilds it from the output"
                raise StateError(f"The state file {path} is damaged ({fault}); {hint}.") from fault
            try:
                self.set_aside = damage.set_aside(path, found)
                self.db = self._open()
            except (sqlite3.Error, OSError) as second:
                raise StateError(f"The damaged state file {path} cannot be set aside: {second}.") from second

    def _open(self) -> sqlite3.Connection:
        db = connect(self.path)
        try:
            damage.check(db, self.path)
            migrate(db, MIGRATIONS)
            for question in EXPECTED:
                db.execute(question)
        except LaterVersion as fault:
            db.close()
            raise StateError(
                f"The state file {self.path} is of version {fault.found}, this program knows {fault.known}."
            ) from fault
        except BaseException:
            db.close()
            raise
        return db

    @cached_property
    def retries(self) -> SqliteRetryList:
        """The articles to be tried again."""
        return SqliteRetryList(self)

    @cached_property
    def runs(self) -> SqliteRunHistory:
        """The reports of earlier runs."""
        return SqliteRunHistory(self)

    @cached_property
    def spool(self) -> SqliteSpool:
        """The articles that wait in the window."""
        return SqliteSpool(self)

    @cached_property
    def memory(self) -> SqliteMemory:
        """The repetition memory."""
        return SqliteMemory(self)

    @override
    def _commit(self, queue: list[Statement], rows: list[Known]) -> None:
        try:
            self.db.execute("BEGIN IMMEDIATE")
            for sql, same in groupby(queue, key=itemgetter(0)):  # most are rows of the repetition memory
                self.db.executemany(sql, (values for _, values in same))
            self.db.executemany(UPSERT, [tuple(getattr(row, c) for c in COLUMNS) for row in rows])
            self.db.execute("COMMIT")
        except sqlite3.Error as fault:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise StateError(f"The state file {self.path} cannot be written: {fault}.") from fault

    # -- reading ------------------------------------------------------------------------------------------------------
    @override
    def _find(self, portal: str, key: str) -> Known | None:
        found = self.db.execute(SELECT + "WHERE portal = ? AND key = ?", (portal, key)).fetchone()
        return Known(*found) if found else None

    @override
    def _find_body(self, portal: str, body_hash: str, besides: str) -> Known | None:
        found = self.db.execute(
            # Named: without statistics SQLite reads all of the portal's rows instead, 0.3 s with a million of them.
            SELECT + "INDEXED BY urls_by_body WHERE portal = ? AND body_hash = ? AND key != ? AND outcome = 'article' "
            "ORDER BY first_seen, key LIMIT 1",
            (portal, body_hash, besides),
        ).fetchone()
        return Known(*found) if found else None

    @override
    def _find_post(self, portal: str, post: int) -> Known | None:
        found = self.db.execute(
            SELECT + "INDEXED BY urls_by_post WHERE portal = ? AND post = ? "
            "AND outcome IN ('article', 'duplicate', 'rejected', 'gone') ORDER BY first_seen LIMIT 1",
            (portal, post),
        ).fetchone()
        return Known(*found) if found else None

    def to_look_at(self, portal: str, now: int, limit: int) -> list[Known]:
        """What is due to be looked at again, those waiting longest first: young articles, then what was none at first.

        What could not be had three times is left to the ways of discovery to show again.
        """
        self.flush()
        found = self.db.execute(
            SELECT
            + "WHERE portal = ? AND next_look <= ? AND (outcome != 'failed' AND outcome NOT LIKE 'not an article%' "
            "OR missing <= 2) ORDER BY outcome LIKE 'not an article%', next_look LIMIT ?",
            (portal, now, limit),
        )
        return [Known(*row) for row in found]

    def aliases(self, portal: str, key: str) -> list[str]:
        """The other addresses that are known to lead to this one, in the order of the alphabet."""
        self.flush()
        found = self.db.execute(
            "SELECT url FROM urls INDEXED BY urls_by_alias WHERE portal = ? AND alias_of = ? ORDER BY url LIMIT 50",
            (portal, key),
        )
        return [url for (url,) in found]

    def published_within(self, portal: str, since: int | None, until: int | None) -> Iterator[Known]:
        """The articles published in a period, newest first."""
        self.flush()
        found = self.db.execute(
            SELECT + "WHERE portal = ? AND outcome = 'article' AND published BETWEEN ? AND ? ORDER BY published DESC",
            (portal, since if since is not None else 0, until if until is not None else 1 << 40),
        )
        return (Known(*row) for row in found.fetchall())

    def take_along(self, portal: str, other: str, home: str) -> int:
        """Copy the rows below a home page (its key) that stand under another portal's name; how many they are."""
        self.flush()
        columns = ", ".join(COLUMNS[1:])
        self.db.execute("BEGIN IMMEDIATE")
        count = self.db.execute(
            f"INSERT OR IGNORE INTO urls (portal, {columns}) SELECT ?, {columns} FROM urls "
            "WHERE portal = ? AND key > ? AND key < ?",
            (portal, other, f"{home}/", f"{home}0"),  # "0" is what follows "/"
        ).rowcount
        self.db.execute("COMMIT")
        return count

    def gone(self, portal: str, now: int, limit: int) -> list[Known]:
        """Articles that are gone and may have come back: a day after the last look, then two, four, up to sixteen."""
        self.flush()
        found = self.db.execute(
            SELECT + "WHERE portal = ? AND outcome = 'gone' AND looks < 5 AND checked + (86400 << looks) <= ? "
            "ORDER BY checked DESC LIMIT ?",
            (portal, now, limit),
        )
        return [Known(*row) for row in found]

    def newest(self, portal: str, limit: int) -> list[Known]:
        """The articles published last, newest first."""
        self.flush()
        found = self.db.execute(
            SELECT
            + "WHERE portal = ? AND outcome = 'article' AND published IS NOT NULL ORDER BY published DESC LIMIT ?",
            (portal, limit),
        )
        return [Known(*row) for row in found]

    def first_sights(self, portal: str, since: int, limit: int = 200) -> list[int]:
        """When the last articles were first seen that came out not long before: the portal's rhythm, newest first."""
        found = self.db.execute(
            # By an index of these alone: before them may stand a million that a backfill took.
            "SELECT first_seen FROM urls INDEXED BY urls_by_rhythm WHERE portal = ? AND first_seen > ? "
            "AND published > first_seen - 3 * 86400 AND outcome IN ('article', 'duplicate', 'gone') "
            "ORDER BY first_seen DESC LIMIT ?",
            (portal, since, limit),
        )
        return [when for (when,) in found]

    def last_sight(self, portal: str) -> int | None:
        """When the last article was first seen; None where there is none."""
        found = self.db.execute(
            "SELECT first_seen FROM urls WHERE portal = ? AND outcome IN ('article', 'duplicate') "
            "ORDER BY first_seen DESC LIMIT 1",  # by the index; max() reads all that is known
            (portal,),
        ).fetchone()
        return found[0] if found else None

    def knows(self, portal: str) -> bool:
        """Whether anything at all is known of the portal."""
        return self.db.execute("SELECT 1 FROM urls WHERE portal = ? LIMIT 1", (portal,)).fetchone() is not None

    def portals(self) -> Iterator[tuple[str, int, int | None]]:
        """Each portal with how many URLs are known of it and when the last of them was first seen."""
        return iter(self.db.execute("SELECT portal, count(*), max(first_seen) FROM urls GROUP BY portal"))

    def set_clock_right(self, portal: str, now: int) -> bool:
        """Put times that no right clock can have written at `now`; whether there were some."""
        return clock.set_right(self, portal, now)

    # -- sources: feeds, sitemaps, robots.txt, and what the ways of discovery keep -------------------------------------
    def source(self, portal: str, name: str) -> tuple[str | None, str | None, str | None, int | None]:
        """(value, ETag, Last-Modified, when) kept under this name; all None where nothing is."""
        found = self.db.execute(
            "SELECT value, etag, last_modified, checked FROM sources WHERE portal = ? AND name = ?", (portal, name)
        ).fetchone()
        return found or (None, None, None, None)

    def set_source(
        self, portal: str, name: str, value: str | None, *, etag: str | None = None, last_modified: str | None = None
    ) -> None:
        """Keep a value, and what a conditional request needs, under this name."""
        self.write(
            "INSERT OR REPLACE INTO sources (portal, name, value, etag, last_modified, checked) VALUES (?,?,?,?,?,?)",
            (portal, name, value, etag, last_modified, int(time.time())),
        )

    def is_elsewhere(self, portal: str, prefix: str, value: str, *, besides: str) -> bool:
        """Whether another name that begins with the prefix has this value."""
        self.flush()
        found = self.db.execute(
            "SELECT 1 FROM sources WHERE portal = ? AND name > ? AND name < ? AND value = ? AND name != ? LIMIT 1",
            (portal, prefix, prefix[:-1] + chr(ord(prefix[-1]) + 1), value, besides),
        ).fetchone()
        return found is not None

    # -- upkeep -------------------------------------------------------------------------------------------------------
    def counts(self) -> list[PortalCounts]:
        """How many URLs are known of each portal, in the order of the alphabet."""
        return upkeep.counts(self.db)

    def trim(self, days: int) -> dict[str, int]:
        """Drop what is old and not needed, and give the space back to the disk. Raises StateError."""
        try:
            return upkeep.trim(self.db, int(time.time()) - days * 86400)
        except sqlite3.OperationalError as fault:
            raise StateError(
                f"The state file {self.path} cannot be trimmed now: {fault}. Is a crawl under way?"
            ) from fault

    def size(self) -> str:
        """The file and its size."""
        return f"{self.path}: {upkeep.bytes_of(self.db) / 1e6:.1f} MB"

    def close(self) -> None:
        """Flush and close."""
        try:
            self.flush()
        finally:
            self.db.close()
