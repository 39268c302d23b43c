"""How each portal is doing: its days, whether it fell silent by its own rhythm, what its newest run said."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Any

import orjson

from crawler.report.pages.period import Period
from crawler.report.safety import file_name, link

ORDER = ("failed", "silent", "ill", "good")
CODES = {1: "failed", 4: "ill"}
"""Exit codes of runs; any other says that the portal is well."""
SILENCE = 5.0
"""A portal is silent after so many times its usual gap between days with news (as crawler.crawl.health has it)."""
ENOUGH_DAYS = 3
"""Days with news that show a rhythm."""


@dataclass(frozen=True, slots=True)
class PortalState:
    """A portal in the days that are drawn."""

    portal: str
    province: str
    """Empty for a portal that nobody declared."""
    state: str
    """One of ORDER."""
    why: str
    """Of its newest run, in English."""
    told: str
    """The same as the store has it, for `Words.reason`."""
    title: str
    """Its name for people; the portal's name in records where nobody declared one."""
    zone: str | None
    home: str | None
    last_day: str | None
    silent_days: int
    """Days since its last article; 0 where it is not silent."""
    counts: tuple[int, ...]
    """Articles a day of the period."""
    total: int
    """Of all days."""
    code: int | None
    ended: str | None
    fill: dict[str, float]

    @property
    def file(self) -> str:
        """The name of its files, without ending."""
        return file_name(self.portal)


def states(db: sqlite3.Connection, now: Period) -> list[PortalState]:
    """Every portal, those in need of a look first, then by name."""
    number = {day: at for at, day in enumerate(now.days)}
    counts: dict[str, list[int]] = {}
    for portal, day, articles in db.execute(
        "SELECT portal, day, count(*) FROM article WHERE day BETWEEN ? AND ? GROUP BY portal, day",
        (now.first, now.last),
    ):
        counts.setdefault(portal, [0] * len(now.days))[number[day]] = articles
    totals = {
        portal: (last, articles)
        for portal, last, articles in db.execute(
            "SELECT portal, max(CASE WHEN day <= ? THEN day END), count(*) FROM article GROUP BY portal", (now.last,)
        )
    }
    made = []
    for portal, province, title, zone, home, ended, code, why, fill in db.execute(
        "SELECT portal, province, title, zone, home, ended, code, why, fill FROM portal ORDER BY portal"
    ):
        row = tuple(counts.get(portal, [0] * len(now.days)))
        last, total = totals.get(portal, (None, 0))
        silent = _silent_days(row, last, now)
        state = CODES.get(code, "good")
        if silent and state != "failed":
            state = "silent"
        filled: dict[str, Any] = orjson.loads(fill) if fill else {}
        made.append(
            PortalState(
                portal,
                province or "",
                state,
                orjson.loads(why)["text"] if why else "",
                why or "",
                title or portal,
                zone,
                link(home),
                last,
                silent,
                row,
                total,
                code,
                ended,
                filled,
            )
        )
    return sorted(made, key=lambda one: (ORDER.index(one.state), one.portal))


def _silent_days(counts: tuple[int, ...], last: str | None, now: Period) -> int:
    if last is None:
        return 0
    since = (date.fromisoformat(now.last) - date.fromisoformat(last)).days
    days = [number for number, count in enumerate(counts) if count]
    if not days:
        return since
    if len(days) < ENOUGH_DAYS:
        return 0
    usual = median(later - earlier for earlier, later in pairwise(days))
    return since if since > max(SILENCE * usual, 2) else 0
