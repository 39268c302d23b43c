"""`crawler.state.store.RetryList` in PostgreSQL."""

from __future__ import annotations

from crawler.fleet.postgres.queued import Queued


class PostgresRetryList:
    """The table `retries`."""

    def __init__(self, state: Queued) -> None:
        self._state = state
        self._listed: list[str] | None = None
        """What is listed, where it was read when the run began and has not changed since."""

    def begin(self, listed: list[str]) -> None:
        """Take what the run has found listed."""
        self._listed = listed

    def add(self, portal: str, url: str, *, tries: int, next_try: int, reason: str, item: bytes) -> None:
        """Keep an article for another try at `next_try` (seconds since 1970); `tries`: how often it was tried."""
        self._listed = None
        self._state.write(
            "INSERT INTO news.retries (portal, url, tries, next_try, reason, item) VALUES (%s, %s, %s, %s, %s, %s) "
            "ON CONFLICT (portal, url) DO UPDATE SET tries = excluded.tries, next_try = excluded.next_try, "
            "reason = excluded.reason, item = excluded.item",
            (portal, url, tries, next_try, reason.replace("\0", ""), item),
        )

    def drop(self, portal: str, url: str) -> None:
        """Take an article off the list."""
        self._listed = None
        self._state.write("DELETE FROM news.retries WHERE portal = %s AND url = %s", (portal, url))

    def tries(self, portal: str, url: str) -> int:
        """How often a listed article was tried; 0 for one that is not listed."""
        self._state.flush()
        question = "SELECT tries FROM news.retries WHERE portal = %s AND url = %s"
        found = self._state.database.row(question, (portal, url))
        return found[0] if found else 0

    def listed(self, portal: str) -> list[str]:
        """The URLs of the listed articles."""
        if self._listed is not None:
            return list(self._listed)
        question = "SELECT url FROM news.retries WHERE portal = %s"
        return [url for (url,) in self._state.database.rows(question, (portal,))]

    def due(self, portal: str, now: int) -> list[tuple[str, bytes]]:
        """URL and item of each article whose next try has come."""
        if self._listed == []:
            return []
        question = "SELECT url, item FROM news.retries WHERE portal = %s AND next_try <= %s ORDER BY next_try, url"
        return [(url, item) for url, item in self._state.database.rows(question, (portal, now))]
