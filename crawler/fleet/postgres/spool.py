"""`crawler.state.store.Spool` in PostgreSQL."""

from __future__ import annotations

from crawler.fleet.postgres.queued import Queued


class PostgresSpool:
    """The table `spool`."""

    def __init__(self, state: Queued) -> None:
        self._state = state
        self._waiting: list[str] | None = None
        """What waits, where it was read when the run began and has not changed since."""

    def begin(self, waiting: list[str]) -> None:
        """Take what the run has found waiting."""
        self._waiting = waiting

    def put(self, portal: str, url: str, article: bytes) -> None:
        """Keep an article."""
        self._waiting = None
        self._state.write(
            "INSERT INTO news.spool (portal, url, article) VALUES (%s, %s, %s) "
            "ON CONFLICT (portal, url) DO UPDATE SET article = excluded.article",
            (portal, url, article),
        )

    def urls(self, portal: str) -> list[str]:
        """The URLs of those that wait, in the order of the alphabet, as SQLite's key gives them."""
        if self._waiting is not None:
            return list(self._waiting)
        question = "SELECT url FROM news.spool WHERE portal = %s ORDER BY url"
        return [url for (url,) in self._state.database.rows(question, (portal,))]

    def get(self, portal: str, url: str) -> bytes | None:
        """An article that waits and was flushed."""
        question = "SELECT article FROM news.spool WHERE portal = %s AND url = %s"
        found = self._state.database.row(question, (portal, url))
        return found[0] if found else None

    def drop(self, portal: str, url: str) -> None:
        """Take an article out."""
        self._waiting = None
        self._state.write("DELETE FROM news.spool WHERE portal = %s AND url = %s", (portal, url))
