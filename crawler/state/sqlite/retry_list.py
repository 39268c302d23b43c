"""`crawler.state.store.RetryList` in SQLite."""

from __future__ import annotations

from crawler.state.sqlite.statements import Statements


class SqliteRetryList:
    """The table `retries`."""

    def __init__(self, state: Statements) -> None:
        self._state = state

    def add(self, portal: str, url: str, *, tries: int, next_try: int, reason: str, item: bytes) -> None:
        """Keep an article for another try at `next_try` (seconds since 1970); `tries`: how often it was tried."""
        self._state.write(
            "INSERT OR REPLACE INTO retries (portal, url, tries, next_try, reason, item) VALUES (?,?,?,?,?,?)",
            (portal, url, tries, next_try, reason, item),
        )

    def drop(self, portal: str, url: str) -> None:
        """Take an article off the list."""
        self._state.write("DELETE FROM retries WHERE portal = ? AND url = ?", (portal, url))

    def tries(self, portal: str, url: str) -> int:
        """How often a listed article was tried; 0 for one that is not listed."""
        self._state.flush()
        question = "SELECT tries FROM retries WHERE portal = ? AND url = ?"
        found = self._state.db.execute(question, (portal, url)).fetchone()
        return found[0] if found else 0

    def listed(self, portal: str) -> list[str]:
        """The URLs of the listed articles."""
        return [url for (url,) in self._state.db.execute("SELECT url FROM retries WHERE portal = ?", (portal,))]

    def due(self, portal: str, now: int) -> list[tuple[str, bytes]]:
        """URL and item of each article whose next try has come."""
        question = "SELECT url, item FROM retries WHERE portal = ? AND next_try <= ? ORDER BY next_try, url"
        return self._state.db.execute(question, (portal, now)).fetchall()
