"""The portals: days as a heat map by province, and a page for each with its health, fields and failures."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from crawler.report import drawing
from crawler.report.pages.page import COLUMNS, Page, shown
from crawler.report.pages.period import Period, week_of
from crawler.report.pages.states import PortalState, states
from crawler.report.words import Words

HEALTH_DAYS = 60
NEWEST = 30
REASONS = 40
FIELDS = (
    "title body published_at authors section tags lead_image regions dateline quotes people stated_date editors signoff "
    "modified_at language"
).split()
"""The fields whose filling says something of a portal; the others are filled in every record."""


def pages(db: sqlite3.Connection, now: Period) -> Iterator[Page]:
    """The heat map, and a page a portal."""
    found = states(db, now)
    bad = [one for one in found if one.state != "good"]
    scale = drawing.steps(max((max(one.counts) for one in found), default=1))
    groups: dict[str, list[PortalState]] = {}
    for one in found:
        if one.state == "good":
            groups.setdefault(one.province, []).append(one)

    def values(words: Words) -> dict[str, Any]:
        ordered = [(name, groups[name]) for name in sorted(groups, key=lambda name: (not name, name))]
        return {
            "groups": ([("", bad)] if bad else [])
            + [(name or words.say("no_province"), some) for name, some in ordered],
            "portals": len(found),
            "bad": len(bad),
            "articles": sum(sum(one.counts) for one in found),
            "strip": lambda one: _strip(one, scale, now, words),
            "months": drawing.months(now.days, words),
            "legend": drawing.legend(scale, words),
            "now": now,
        }

    yield Page("portals.html", "portals.html", values, "portals")
    for one in found:
        yield _page(db, one, now)


def _strip(one: PortalState, scale: list[int], now: Period, words: Words) -> Markup:
    label = words.say("row_label", portal=one.portal, n=sum(one.counts), day=words.day(one.last_day))
    silent_from = max(0, len(now.days) - one.silent_days) if one.silent_days else None
    return drawing.strip(one.counts, scale, silent_from, label)


def _page(db: sqlite3.Connection, one: PortalState, now: Period) -> Page:
    weeks: dict[str, int] = {}
    for day, count in zip(now.days, one.counts, strict=True):
        weeks[week_of(day)] = weeks.get(week_of(day), 0) + count
    health = db.execute(
        "SELECT day, runs, worst, why, found, refused, failed FROM run_day WHERE portal = ? ORDER BY day DESC LIMIT ?",
        (one.portal, HEALTH_DAYS),
    ).fetchall()
    reasons = db.execute(
        "SELECT what, reason, sum(pages) AS n, max(day) FROM reason WHERE portal = ? GROUP BY what, reason "
        "ORDER BY n DESC, what, reason LIMIT ?",
        (one.portal, REASONS),
    ).fetchall()
    newest = [
        shown(row)
        for row in db.execute(
            f"SELECT {COLUMNS} FROM article WHERE portal = ? ORDER BY moment DESC, id LIMIT ?", (one.portal, NEWEST)
        )
    ]

    def values(words: Words) -> dict[str, Any]:
        label = words.say("a_week", n=max(weeks.values()))
        return {
            "one": one,
            "bars": drawing.bars(list(weeks), list(weeks.values()), label, words),
            "label": label,
            "health": health,
            "reasons": reasons,
            "newest": newest,
            "fields": FIELDS,
        }

    return Page(f"portals/{one.file}.html", "portal.html", values, "portals")
