"""What a table of the fleet's state needs of the state: a database to read, and a queue of writes."""

from __future__ import annotations

from typing import Any, Protocol

from crawler.fleet.postgres.database import Database


class Queued(Protocol):
    """A database whose writes wait for a flush."""

    database: Database

    def write(self, sql: str, values: tuple[Any, ...] = ()) -> None:
        """Queue one statement."""

    def flush(self) -> None:
        """Write what is queued. Raises StateError."""
