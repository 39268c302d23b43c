"""Where the repetition memory keeps what it knows: the state's file, or nothing that outlives the process."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol, Self

TABLES = """
CREATE TABLE IF NOT EXISTS memory_blocks (
    portal TEXT NOT NULL, block INTEGER NOT NULL, pages REAL NOT NULL, span REAL NOT NULL, last INTEGER NOT NULL,
    echoed REAL NOT NULL, doubled REAL NOT NULL, place REAL NOT NULL, spread REAL NOT NULL, samples BLOB NOT NULL,
    PRIMARY KEY (portal, block)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS memory_pages (
    portal TEXT NOT NULL, page INTEGER NOT NULL, number INTEGER NOT NULL, title INTEGER, sketch BLOB NOT NULL,
    PRIMARY KEY (portal, page)) WITHOUT ROWID;
"""

SAVE_BLOCK = (
    "INSERT INTO memory_blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (portal, block) DO UPDATE SET "
    "pages = excluded.pages, span = excluded.span, last = excluded.last, echoed = excluded.echoed, "
    "doubled = excluded.doubled, place = excluded.place, spread = excluded.spread, samples = excluded.samples"
)
ONE_PAGE = 1.5
"""Pages under which a block was seen on one only; counts fade, so that none is a whole number."""
FORGET_BLOCKS = f"DELETE FROM memory_blocks WHERE portal = ? AND (last < ? OR (pages < {ONE_PAGE} AND last < ?))"
SAVE_PAGE = (
    "INSERT INTO memory_pages VALUES (?, ?, ?, ?, ?) ON CONFLICT (portal, page) DO UPDATE SET "
    "title = excluded.title, sketch = excluded.sketch"
)


class Store(Protocol):
    """What the memory needs of the state."""

    db: sqlite3.Connection
    """For reads, and for making its tables."""
    before_flush: list[Callable[[], None]]
    """Called before each flush; the memory queues there what has changed."""

    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """Queue one statement."""

    def flush(self) -> None:
        """Write what is queued."""


class InMemoryStore:
    """A store that is gone with the process: for `scrapy extract`, the evaluation and tests."""

    @classmethod
    def copy_of(cls, path: Path, portal: str) -> Self:
        """With what a state's file knows of a portal, if it knows anything; the file is only read.

        Raises sqlite3.Error where the file is no state.
        """
        store = cls()
        store.db.executescript(TABLES)
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as state:
            there = {name for (name,) in state.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            for table in ("memory_blocks", "memory_pages"):
                if table in there:
                    rows = state.execute(f"SELECT * FROM {table} WHERE portal = ?", (portal,)).fetchall()
                    marks = ", ".join("?" * len(rows[0])) if rows else ""
                    store.db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        return store

    def __init__(self) -> None:
        self.db = sqlite3.connect(":memory:", isolation_level=None)
        self.before_flush: list[Callable[[], None]] = []

    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """Write at once."""
        self.db.execute(sql, values)

    def flush(self) -> None:
        """Let all who keep counts of their own write them."""
        for prepare in self.before_flush:
            prepare()
