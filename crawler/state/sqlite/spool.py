"""`crawler.state.store.Spool` in SQLite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crawler.state.sqlite.statements import Statements

TABLE = """
CREATE TABLE IF NOT EXISTS spool (
    portal TEXT NOT NULL, url TEXT NOT NULL, article BLOB NOT NULL, PRIMARY KEY (portal, url)) WITHOUT ROWID;
"""


class SqliteSpool:
    """The table `spool`, made by whoever needs it first."""

    def __init__(self, state: Statements) -> None:
        self._state = state
        state.db.executescript(TABLE)

    def put(self, portal: str, url: str, article: bytes) -> None:
        """Keep an article."""
        self._state.write("INSERT OR REPLACE INTO spool VALUES (?, ?, ?)", (portal, url, article))

    def urls(self, portal: str) -> list[str]:
        """The URLs of those that wait."""
        return [url for (url,) in self._state.db.execute("SELECT url FROM spool WHERE portal = ?", (portal,))]

    def read(self, portal: str, urls: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """These articles one after the other, as far as they were flushed."""
        for url in urls:
            question = "SELECT article FROM spool WHERE portal = ? AND url = ?"
            found = self._state.db.execute(question, (portal, url)).fetchone()
            yield url, found[0] if found else None

    def drop(self, portal: str, url: str) -> None:
        """Take an article out."""
        self._state.write("DELETE FROM spool WHERE portal = ? AND url = ?", (portal, url))
