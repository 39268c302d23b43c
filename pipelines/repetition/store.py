"""Where the repetition memory keeps what it knows: a state, or nothing that outlives the process."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, Self

from crawler.state.sqlite.memory import SqliteMemory, copy
from crawler.state.sqlite.spool import SqliteSpool
from crawler.state.store import MemoryRows


class Store(Protocol):
    """What the memory needs of the state."""

    before_flush: list[Callable[[], None]]
    """Called before each flush; the memory queues there what has changed."""

    @property
    def memory(self) -> MemoryRows:
        """The rows of the memory."""


class InMemoryStore:
    """A store that is gone with the process: for `scrapy extract`, the evaluation and tests."""

    @classmethod
    def copy_of(cls, path: Path, portal: str) -> Self:
        """With what a state's file knows of a portal, if it knows anything; the file is only read.

        Raises sqlite3.Error where the file is no state.
        """
        store = cls()
        copy(path, portal, store.db)
        return store

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.before_flush: list[Callable[[], None]] = []

    @cached_property
    def memory(self) -> SqliteMemory:
        """The rows of the memory."""
        return SqliteMemory(self)

    @cached_property
    def spool(self) -> SqliteSpool:
        """The articles that wait in the window."""
        return SqliteSpool(self)

    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """Write at once."""
        self.db.execute(sql, values)

    def flush(self) -> None:
        """Let all who keep counts of their own write them."""
        for prepare in self.before_flush:
            prepare()
