"""Articles on which a stage raised, as they were fetched: the list that later runs try again from."""

from __future__ import annotations

from crawler.state.state import State


def add(state: State, portal: str, url: str, *, tries: int, next_try: int, reason: str, item: bytes) -> None:
    """Keep an article for another try at `next_try` (seconds since 1970); `tries`: how often it was tried."""
    state.write(
        "INSERT OR REPLACE INTO retries (portal, url, tries, next_try, reason, item) VALUES (?,?,?,?,?,?)",
        (portal, url, tries, next_try, reason, item),
    )


def drop(state: State, portal: str, url: str) -> None:
    """Take an article off the list."""
    state.write("DELETE FROM retries WHERE portal = ? AND url = ?", (portal, url))


def tries(state: State, portal: str, url: str) -> int:
    """How often a listed article was tried; 0 for one that is not listed."""
    state.flush()
    found = state.db.execute("SELECT tries FROM retries WHERE portal = ? AND url = ?", (portal, url)).fetchone()
    return found[0] if found else 0


def listed(state: State, portal: str) -> list[str]:
    """The URLs of the listed articles."""
    return [url for (url,) in state.db.execute("SELECT url FROM retries WHERE portal = ?", (portal,))]


def due(state: State, portal: str, now: int) -> list[tuple[str, bytes]]:
    """URL and item of each article whose next try has come."""
    return state.db.execute(
        "SELECT url, item FROM retries WHERE portal = ? AND next_try <= ? ORDER BY next_try, url", (portal, now)
    ).fetchall()
