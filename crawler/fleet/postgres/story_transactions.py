"""Transactions on the index of stories in PostgreSQL, and their locks; see crawler/fleet/postgres/stories.py for what they are for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from zlib import crc32

import psycopg

from crawler.errors import StoriesError
from crawler.fleet.postgres import story_weeks
from crawler.fleet.postgres.database import FAULTS, Connection, Database, Values, in_words
from pipelines.stories.file import FINGERPRINT
from pipelines.stories.table import Result

ARTICLE_LOCK, KEY_LOCK, GROUP_LOCK = 0x6E01, 0x6E02, 0x6E03
"""Classes of advisory locks. They are taken in this order, so that no two wait for each other."""
TRIES = 5
"""How often a transaction that a deadlock has ended is tried again."""


class StoryTransactions:
    """Transactions on the tables of stories, and the locks that they take."""

    def __init__(self, database: Database, *, locks: bool = True) -> None:
        """`locks`: False leaves the locks on keys out, to measure what they are for."""
        self.database, self.locks = database, locks
        self._connection: Connection | None = None
        self._week = 0
        """The week under which was filed last."""
        self._check_fingerprint()

    def _check_fingerprint(self) -> None:
        """Empty what was made with other hashes than ours: it cannot be compared."""
        with self.transaction():
            self._do("SELECT pg_advisory_xact_lock(%s, 0)", (GROUP_LOCK,))
            found = self._rows("SELECT value FROM news.meta WHERE name = 'fingerprint'")
            if found == [(FINGERPRINT,)]:
                return
            if found:
                self._do("DELETE FROM news.story_keys")
                self._do("UPDATE news.stories SET text = ''")
            self._set_meta("fingerprint", FINGERPRINT)

    # -- transactions -------------------------------------------------------------------------------------------------
    def run(self, work: Callable[[], Result]) -> Result:
        """What `work` returns; it is called again where two transactions waited for each other and this one was ended, and
        where it filed the first article of a week."""
        for _ in range(TRIES - 1):
            try:
                return work()
            except StoriesError as fault:
                if isinstance(fault.__cause__, psycopg.errors.CheckViolation):  # no partition has the number
                    self._make_week()
                elif not isinstance(
                    fault.__cause__, psycopg.errors.DeadlockDetected | psycopg.errors.SerializationFailure
                ):
                    raise
        return work()

    def _make_week(self) -> None:
        try:
            story_weeks.make(self.database, self._week)
        except FAULTS as fault:
            raise unusable(fault) from fault

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing of what is written inside. Raises StoriesError."""
        try:
            with self.database.transaction() as connection:
                self._connection = connection
                try:
                    yield
                finally:
                    self._connection = None
        except FAULTS as fault:
            raise unusable(fault) from fault

    def lock(self, article_id: str, keys: Iterable[int]) -> None:
        """Keep all others, until the end of the transaction, from filing this article or under one of these keys."""
        locks = [(ARTICLE_LOCK, signed(crc32(article_id.encode())))]
        if self.locks:
            locks += [(KEY_LOCK, key) for key in sorted(map(signed, set(keys)))]
        # A set-returning function gives the elements in order, and the locks are taken as they come. Of all articles PostgreSQL
        # expects one in seven to share one of thirty keys: it would read a week instead of its index, and compile the plan.
        self._do(
            "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true), pg_advisory_xact_lock(class, key) FROM unnest(%s::int[], %s::int[]) AS wanted (class, key)",
            tuple(map(list, zip(*locks, strict=True))),
        )

    def lock_groups(self) -> None:
        """Keep all others, until the end of the transaction, from changing links, clusters and events."""
        self._do("SELECT pg_advisory_xact_lock(%s, 0)", (GROUP_LOCK,))

    def _do(self, statement: str, values: tuple[Any, ...] = ()) -> int:
        assert self._connection is not None
        count: int = self._connection.execute(statement.encode(), values).rowcount
        return count

    def _rows(self, question: str, values: Values = ()) -> list[tuple[Any, ...]]:
        found: list[tuple[Any, ...]]
        if self._connection is not None:
            found = self._connection.execute(question.encode(), values).fetchall()
            return found
        try:
            with self.database.connection() as connection:
                found = connection.execute(question.encode(), values).fetchall()
                return found
        except FAULTS as fault:
            raise unusable(fault) from fault

    def _row(self, question: str, values: Values = ()) -> tuple[Any, ...] | None:
        return next(iter(self._rows(question, values)), None)

    def _set_meta(self, name: str, value: str) -> None:
        self._do(
            "INSERT INTO news.meta VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )


def unusable(fault: BaseException) -> StoriesError:
    """A fault of the database as one sentence."""
    return StoriesError(f"The index of stories cannot be used: {in_words(fault)}.")


def signed(key: int) -> int:
    """An unsigned number of 32 bits as PostgreSQL's int."""
    return key - (1 << 32) if key >= 1 << 31 else key
