"""`pipelines.writing.output.Output` in PostgreSQL: records wait in a table until a publisher makes objects of them.

A record stands in the state's queue beside the mark of its URL: one transaction stores both, or neither.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import orjson

from crawler.errors import WriteError
from crawler.fleet.postgres.state import PostgresState

INSERT = "INSERT INTO news.records (portal, folder, id, revision, line, object) VALUES (%s, %s, %s, %s, %s, %s)"


class Outbox:
    """The records of one run of a portal."""

    def __init__(self, state: PostgresState, portal: str) -> None:
        self.state, self.portal = state, portal
        self.mended: dict[str, int] = {}

    def begin(self) -> list[str]:
        """There is nothing to mend: a transaction is whole or it is not."""
        return []

    def append(self, folder: str, line: dict[str, Any]) -> None:
        """Queue one record. Raises WriteError for one that is no text."""
        try:
            data = orjson.dumps(line)
        except TypeError as fault:
            raise WriteError(f"A record of {self.portal} could not be written: {fault}.") from fault
        self.state.write(INSERT, (self.portal, folder, line["id"], line.get("revision", 1), data, None))

    def rotate_if_due(self) -> None:
        """What is flushed can be published; the state's flush is due by itself."""

    def last_records(self, wanted: Collection[str]) -> dict[str, tuple[str, dict[str, Any]]]:
        """The last record of each of these articles with its folder, by id."""
        self.state.flush()
        rows = self.state.database.rows(
            "SELECT DISTINCT ON (id) id, folder, line FROM news.records WHERE portal = %s AND id = ANY(%s) "
            "AND folder IN ('articles', 'duplicates') ORDER BY id, revision DESC, seq DESC",
            (self.portal, list(wanted)),
        )
        return {article_id: (folder, orjson.loads(line)) for article_id, folder, line in rows}

    def complete(self) -> None:
        """Store what is queued. Raises StateError."""
        self.state.flush()
