"""The overview: seven days, what came in, what needs a look, what was carried most widely, edited, taken down."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from crawler.report import drawing
from crawler.report.pages import changes, stories
from crawler.report.pages.page import Page
from crawler.report.pages.period import DIGEST, Period
from crawler.report.pages.states import states
from crawler.report.words import Words

LISTED = 8
CHANGES = 6


def pages(db: sqlite3.Connection, now: Period) -> Iterator[Page]:
    """The page of seven days."""
    since = now.back(DIGEST)
    earlier, until = now.back(2 * DIGEST), (date.fromisoformat(since) - timedelta(days=1)).isoformat()
    seen = (datetime.fromisoformat(now.seen) - timedelta(days=DIGEST)).isoformat()
    daily = dict(
        db.execute("SELECT day, count(*) FROM article WHERE day BETWEEN ? AND ? GROUP BY day", (now.first, now.last))
    )
    counts = [daily.get(day, 0) for day in now.days]
    bad = [one for one in states(db, now) if one.state != "good"]
    week = stories.widest(db, since, now.last, LISTED)
    widest = week or stories.widest(db, now.first, now.last, LISTED)
    both = sorted(
        (change for what in ("edit", "gone") for change, _ in changes.newest(db, what, CHANGES, seen)),
        key=lambda change: (change.seen, change.article.id),
        reverse=True,
    )
    figures = {
        "articles": (_articles(db, since, now.last), _articles(db, earlier, until)),
        "active_portals": (_portals(db, since, now.last), _portals(db, earlier, until)),
        "shared": (stories.count(db, since, now.last), stories.count(db, earlier, until)),
    }
    edits, gone = (changes.counted(db, what, seen) for what in ("edit", "gone"))
    (covered,) = db.execute(
        "SELECT count(DISTINCT place) FROM article WHERE length(place) = 5 AND day BETWEEN ? AND ?", (since, now.last)
    ).fetchone()
    (total,) = db.execute("SELECT count(*) FROM article").fetchone()
    (portals,) = db.execute("SELECT count(*) FROM portal").fetchone()

    def values(words: Words) -> dict[str, Any]:
        label = words.say("a_day", **{"from": words.day(now.first), "to": words.day(now.last), "n": max(counts)})
        return {
            "figures": figures,
            "edits": edits,
            "gone": gone,
            "covered": covered,
            "total": total,
            "portals": portals,
            "since": since,
            "now": now,
            "bars": drawing.bars(now.days, counts, label, words),
            "label": label,
            "bad": bad,
            "widest": widest,
            "of_week": bool(week),
            "changes": both,
        }

    yield Page("index.html", "index.html", values, "index")


def _articles(db: sqlite3.Connection, since: str, until: str) -> int:
    return int(db.execute("SELECT count(*) FROM article WHERE day BETWEEN ? AND ?", (since, until)).fetchone()[0])


def _portals(db: sqlite3.Connection, since: str, until: str) -> int:
    query = "SELECT count(DISTINCT portal) FROM article WHERE day BETWEEN ? AND ?"
    return int(db.execute(query, (since, until)).fetchone()[0])
