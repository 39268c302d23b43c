"""The days that the site draws: until the newest article, so that two builds of one output agree."""

from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

DRAWN = 90
"""Days."""
DIGEST = 7


class Period(NamedTuple):
    """What is drawn; days as ISO dates."""

    last: str
    days: tuple[str, ...]
    """All of them, the oldest first."""
    seen: str
    """When the newest record was fetched."""

    @property
    def first(self) -> str:
        """The first day drawn."""
        return self.days[0]

    def back(self, days: int) -> str:
        """The first of the last so many days."""
        return (date.fromisoformat(self.last) - timedelta(days=days - 1)).isoformat()


def period(db: sqlite3.Connection) -> Period:
    """The days until the newest article; one dated after its own fetch does not count."""
    seen = db.execute("SELECT max(seen) FROM article").fetchone()[0] or "1970-01-01T00:00:00+00:00"
    last = db.execute("SELECT max(day) FROM article WHERE day <= ?", (seen[:10],)).fetchone()[0] or seen[:10]
    end = date.fromisoformat(last)
    return Period(last, tuple((end - timedelta(days=back)).isoformat() for back in range(DRAWN - 1, -1, -1)), seen)


def week_of(day: str) -> str:
    """The Monday of a day's week."""
    when = date.fromisoformat(day)
    return (when - timedelta(days=when.weekday())).isoformat()
