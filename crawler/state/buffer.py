"""The part of a state that is the same for all backends: what is marked waits in memory and is flushed together.

Writes are queued and flushed in one short transaction, so that many processes can share a store and a crawl never waits
for its disk. Reads see what is queued.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

from crawler.state.known import WRITTEN, Known

FLUSH_WRITES = 2000
FLUSH_SECONDS = 1.0

Statement = tuple[str, tuple[Any, ...]]
"""A statement in the backend's own SQL, and its values."""


class BufferedState(ABC):
    """A state whose writes wait for the next flush."""

    def __init__(self) -> None:
        self.set_aside: Path | None = None
        self._queue: list[Statement] = []
        self._rows: dict[tuple[str, str], Known] = {}
        self._by_body: dict[tuple[str, str], str] = {}
        self._absent: set[tuple[str, str]] = set()
        """URLs that were looked up and not found: a new article is asked for four times on its way."""
        self._flushed = time.monotonic()
        self._preparing = False
        self.before_flush: list[Callable[[], None]] = []
        """Called before each flush: what keeps counts of its own (the repetition memory) queues them then."""

    # -- what a backend has to do -------------------------------------------------------------------------------------
    @abstractmethod
    def _commit(self, queue: list[Statement], rows: list[Known]) -> None:
        """Store these in one transaction. Raises StateError where that cannot be done; nothing is stored then."""

    @abstractmethod
    def _find(self, portal: str, key: str) -> Known | None:
        """A stored row by its key."""

    @abstractmethod
    def _find_body(self, portal: str, body_hash: str, besides: str) -> Known | None:
        """The stored article with this text that was seen first."""

    @abstractmethod
    def _find_post(self, portal: str, post: int) -> Known | None:
        """The stored article with this number."""

    def _prepare(self) -> None:  # noqa: B027  (most have nothing)
        """Queue what the backend itself keeps back until a flush."""

    # -- writing ------------------------------------------------------------------------------------------------------
    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """Queue one statement of the backend's; it is flushed together with the rest."""
        self._queue.append((sql, values))
        if len(self._queue) >= FLUSH_WRITES and not self._preparing:
            self.flush()

    def flush(self) -> None:
        """Write what is queued, in one transaction. Raises StateError where that cannot be done."""
        self._preparing = True  # what is queued now, however much, is part of this flush and must not begin another
        try:
            for prepare in self.before_flush:
                prepare()
            self._prepare()
        finally:
            self._preparing = False
        self._flushed = time.monotonic()
        if not self._queue and not self._rows:
            return
        self._commit(self._queue, list(self._rows.values()))
        self._queue.clear()
        self._rows.clear()
        self._by_body.clear()

    def flush_if_due(self) -> None:
        """Flush when the last flush is a second ago."""
        if time.monotonic() - self._flushed >= FLUSH_SECONDS:
            self.flush()

    def mark(self, row: Known) -> None:
        """Remember this of a URL."""
        if not row.first_seen:
            row.first_seen = row.checked
        self._rows[row.portal, row.key] = row
        self._absent.discard((row.portal, row.key))
        if row.body_hash and row.outcome in WRITTEN:
            self._by_body[row.portal, row.body_hash] = row.key
        if len(self._rows) >= FLUSH_WRITES:
            self.flush()

    # -- reading ------------------------------------------------------------------------------------------------------
    def expect(  # noqa: B027  (what is near answers one by one)
        self, portal: str, *, keys: Iterable[str] = (), posts: Collection[int] = (), bodies: Collection[str] = ()
    ) -> None:
        """Say what will be asked for next: a store that is far away may read it at once."""

    def get(self, portal: str, key: str) -> Known | None:
        """What is known of a URL, by its key; None where nothing is."""
        row = self._rows.get((portal, key))
        if row is not None or (portal, key) in self._absent:
            return row
        found = self._find(portal, key)
        if found is None:
            if len(self._absent) >= FLUSH_WRITES:
                self._absent.clear()
            self._absent.add((portal, key))
        return found

    def resolve(self, portal: str, key: str) -> Known | None:
        """The same, but of the canonical URL where this one is known to lead to another."""
        row = self.get(portal, key)
        if row is not None and row.outcome == "alias" and row.alias_of and row.alias_of != key:
            return self.get(portal, row.alias_of)
        return row

    def with_body(self, portal: str, body_hash: str, *, besides: str) -> Known | None:
        """An article of the portal with the same text under another key than `besides`; the first seen of them."""
        key = self._by_body.get((portal, body_hash))
        if key is not None and key != besides:
            return self.get(portal, key)
        return self._find_body(portal, body_hash, besides)

    def by_post(self, portal: str, post: int) -> Known | None:
        """The article that a portal's WordPress knows by this number; None where none was written."""
        for row in self._rows.values():
            if row.portal == portal and row.post == post and row.outcome in WRITTEN:
                return row
        return self._find_post(portal, post)
