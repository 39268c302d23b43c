"""What a table of the state's file needs of whoever has the file open."""

from __future__ import annotations

import sqlite3
from typing import Any, Protocol


class Statements(Protocol):
    """A SQLite database whose writes may wait for a flush."""

    db: sqlite3.Connection
    """For reads, and for making tables."""

    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """Queue one statement."""

    def flush(self) -> None:
        """Write what is queued."""
