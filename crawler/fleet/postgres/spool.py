"""`crawler.state.store.Spool` in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crawler.fleet.postgres.queued import Queued

AT_ONCE = 20
"""Articles that are read at a time: some 100 KB."""


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

    def read(self, portal: str, urls: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """These articles one after the other, as far as they were flushed; some are read at a time."""
        question = "SELECT url, article FROM news.spool WHERE portal = %s AND url = ANY(%s)"
        for start in range(0, len(urls), AT_ONCE):
            some = list(urls[start : start + AT_ONCE])
            found = dict(self._state.database.rows(question, (portal, some)))
            yield from ((url, found.pop(url, None)) for url in some)

    def drop(self, portal: str, url: str) -> None:
        """Take an article out."""
        self._waiting = None
        self._state.write("DELETE FROM news.spool WHERE portal = %s AND url = %s", (portal, url))
