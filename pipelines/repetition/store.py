"""Where the repetition memory keeps what it knows: a state, or nothing that outlives the process."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol, Self

from typing_extensions import override

from crawler.state.sqlite.memory import SqliteMemory, copy
from crawler.state.sqlite.spool import SqliteSpool
from crawler.state.store import BlockRow, MemoryRows, PageRow


class Store(Protocol):
    """What the memory needs of the state."""

    before_flush: list[Callable[[], None]]
    """Called before each flush; the memory queues there what has changed."""

    @property
    def memory(self) -> MemoryRows:
        """The rows of the memory."""


class EmptyStore:
    """A store that knows nothing before and is gone with its memory: for pages at hand, a memory each host.

    Without a database, which costs half a millisecond to open: a tenth of what a page does.
    """

    def __init__(self) -> None:
        self.before_flush: list[Callable[[], None]] = []
        self.memory: MemoryRows = _Sketches()


class _Sketches(MemoryRows):
    """The rows of one portal's memory, of which only the sketches are asked for again while it is open."""

    def __init__(self) -> None:
        self._pages: dict[int, PageRow] = {}

    @override
    def blocks(self, portal: str) -> tuple[BlockRow, ...]:
        return ()

    @override
    def pages(self, portal: str) -> tuple[tuple[int, int], ...]:
        return ()

    @override
    def newest(self, portal: str) -> int:
        return 0

    @override
    def sketch(self, portal: str, page: int) -> bytes | None:
        known = self._pages.get(page)
        return known.sketch if known is not None else None

    @override
    def save_block(self, portal: str, row: BlockRow) -> None:
        """The memory has it."""

    @override
    def save_page(self, portal: str, row: PageRow) -> None:
        self._pages[row.page] = row

    @override
    def forget_blocks(self, portal: str, *, before: int, once_before: int) -> None:
        """The memory has forgotten them."""

    @override
    def forget_pages(self, portal: str, before: int) -> None:
        self._pages = {page: row for page, row in self._pages.items() if row.number >= before}


class InMemoryStore:
    """A store in SQLite that is gone with the process: with what a state knows, for `scrapy extract`; for tests."""

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
