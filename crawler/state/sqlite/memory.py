"""`crawler.state.store.MemoryRows` in SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from crawler.state.sqlite.statements import Statements
from crawler.state.store import ONE_PAGE, BlockRow, PageRow

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
FORGET_BLOCKS = f"DELETE FROM memory_blocks WHERE portal = ? AND (last < ? OR (pages < {ONE_PAGE} AND last < ?))"
SAVE_PAGE = (
    "INSERT INTO memory_pages VALUES (?, ?, ?, ?, ?) ON CONFLICT (portal, page) DO UPDATE SET "
    "title = excluded.title, sketch = excluded.sketch"
)


class SqliteMemory:
    """The tables `memory_blocks` and `memory_pages`, made by whoever needs them first."""

    def __init__(self, state: Statements) -> None:
        self._state = state
        state.db.executescript(TABLES)

    def blocks(self, portal: str) -> list[BlockRow]:
        """All blocks of a portal."""
        question = (
            "SELECT block, pages, span, last, echoed, doubled, place, spread, samples FROM memory_blocks "
            "WHERE portal = ?"
        )
        return [BlockRow(*row) for row in self._state.db.execute(question, (portal,))]

    def pages(self, portal: str) -> list[tuple[int, int]]:
        """(page, title) of the portal's pages in the order in which they were learned."""
        question = "SELECT page, title FROM memory_pages WHERE portal = ? ORDER BY number"
        return self._state.db.execute(question, (portal,)).fetchall()

    def newest(self, portal: str) -> int:
        """The number of the page learned last."""
        question = "SELECT max(number) FROM memory_pages WHERE portal = ?"
        return self._state.db.execute(question, (portal,)).fetchone()[0] or 0

    def sketch(self, portal: str, page: int) -> bytes | None:
        """The sketch of a page."""
        question = "SELECT sketch FROM memory_pages WHERE portal = ? AND page = ?"
        found = self._state.db.execute(question, (portal, page)).fetchone()
        return found[0] if found else None

    def save_block(self, portal: str, row: BlockRow) -> None:
        """Queue a block."""
        self._state.write(SAVE_BLOCK, (portal, *row))

    def save_page(self, portal: str, row: PageRow) -> None:
        """Queue a page."""
        self._state.write(SAVE_PAGE, (portal, *row))

    def forget_blocks(self, portal: str, *, before: int, once_before: int) -> None:
        """Drop blocks that were long not seen."""
        self._state.write(FORGET_BLOCKS, (portal, before, once_before))

    def forget_pages(self, portal: str, before: int) -> None:
        """Drop the pages with a number below this."""
        self._state.write("DELETE FROM memory_pages WHERE portal = ? AND number < ?", (portal, before))


def copy(path: Path, portal: str, into: sqlite3.Connection) -> None:
    """Copy what a state's file knows of a portal, if it knows anything; the file is only read.

    Raises sqlite3.Error where the file is no state.
    """
    into.executescript(TABLES)
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as state:
        there = {name for (name,) in state.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table in ("memory_blocks", "memory_pages"):
            if table in there:
                rows = state.execute(f"SELECT * FROM {table} WHERE portal = ?", (portal,)).fetchall()
                marks = ", ".join("?" * len(rows[0])) if rows else ""
                into.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
