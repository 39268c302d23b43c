"""The places: a map of the 514 kabupaten and kota, covered and silent ones by province, the newest titles of each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from crawler.provinces import PROVINCES
from crawler.report import drawing
from crawler.report.layout import Spot, spots
from crawler.report.pages.page import PORTAL_TITLE, Page
from crawler.report.safety import link, script
from crawler.report.words import Words

NEWEST = 60
"""So many titles of a place are kept for its drill-down."""


def pages(db: sqlite3.Connection) -> Iterator[Page]:
    """The page of places."""
    counts = dict(db.execute("SELECT place, count(*) FROM article WHERE length(place) = 5 GROUP BY place"))
    last = dict(db.execute("SELECT place, max(day) FROM article WHERE length(place) = 5 GROUP BY place"))
    known = {spot.code for spot in spots()}
    counts = {code: count for code, count in counts.items() if code in known}
    scale = drawing.steps(max(counts.values(), default=1))
    groups: list[tuple[str, str, list[Spot]]] = [
        (province.code, province.name, [spot for spot in spots() if spot.code[:2] == province.code])
        for province in sorted(PROVINCES.values())
    ]

    def values(words: Words) -> dict[str, Any]:
        return {
            "groups": groups,
            "counts": counts,
            "last": last,
            "articles": sum(counts.values()),
            "map": drawing.place_map(spots(), counts, scale, words.say("map_label"), words),
            "legend": drawing.legend(scale, words),
            "highest": max(counts.values(), default=1),
        }

    yield Page("places.html", "places.html", values, "places")


def details(db: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """A data script a covered place: its newest titles."""
    for spot in spots():
        rows = db.execute(
            f"SELECT title, url, {PORTAL_TITLE}, published FROM article WHERE place = ? ORDER BY moment DESC, id LIMIT ?",
            (spot.code, NEWEST),
        ).fetchall()
        if rows:
            shown = [(title, link(url) or "", portal, published or "") for title, url, portal, published in rows]
            yield f"data/places/{spot.code}.js", script(f"places/{spot.code}", shown)
