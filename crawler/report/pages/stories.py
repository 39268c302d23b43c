"""Stories: one text on several addresses; who was first by published time, and what each copy made of it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from crawler.archive.reading import Record, record_at
from crawler.report import drawing
from crawler.report.gather import place_at
from crawler.report.pages.comparing import Comparison, compared, quotes_missing
from crawler.report.pages.page import COLUMNS, FIRST, Page, Shown, shown
from crawler.report.pages.period import Period
from crawler.report.safety import paragraphs
from crawler.report.words import Words

LISTED = 200
PAGES = 2000
"""So many stories have a page of their own: of the days that are drawn those carried most widely, then older ones."""
COPIES = 40
"""So many copies of a story are compared on its page."""
RELATIONS = ("copy", "update", "follow-up", "digest", "same event")
DIFFERENCES = ("verbatim", "retitled", "shortened", "extended", "reworded")


class Story(NamedTuple):
    """A cluster of more than one article: the first publisher, then the others by time, those that credit another last."""

    id: str
    articles: list[Shown]

    @property
    def portals(self) -> int:
        """On how many portals it stands."""
        return len({article.portal for article in self.articles})

    @property
    def first(self) -> Shown:
        """Who published first."""
        return self.articles[0]


class Copy(NamedTuple):
    """An article of a story beside the first."""

    article: Shown
    after: int | None
    """Seconds after the first, below 0 where it came before a text that it credits; None where one has no time."""
    difference: str | None
    comparison: Comparison | None
    quotes_dropped: int
    quotes_new: int


def count(db: sqlite3.Connection, since: str, until: str) -> int:
    """How many clusters of several articles have one of these days."""
    query = f"SELECT count(*) FROM ({_SHARED})"
    return int(db.execute(query, (since, until, -1)).fetchone()[0])


_SHARED = (
    "SELECT cluster FROM article WHERE cluster IN (SELECT cluster FROM article WHERE day BETWEEN ? AND ?) "
    "GROUP BY cluster HAVING count(*) > 1 ORDER BY count(DISTINCT portal) DESC, max(moment) DESC, cluster LIMIT ?"
)


def widest(db: sqlite3.Connection, since: str, until: str, limit: int) -> list[Story]:
    """The stories of some days that stand on most portals; of equal ones the newer."""
    clusters = [cluster for (cluster,) in db.execute(_SHARED, (since, until, limit))]
    return [story(db, cluster) for cluster in clusters]


def before(db: sqlite3.Connection, day: str, limit: int) -> list[Story]:
    """The stories that ended before a day, the newest first."""
    rows = db.execute(
        "SELECT cluster FROM article GROUP BY cluster HAVING count(*) > 1 AND max(moment) < ? "
        "ORDER BY max(moment) DESC, cluster LIMIT ?",
        (int(datetime.fromisoformat(f"{day}T00:00:00+07:00").timestamp()), limit),
    )
    kept = [story(db, cluster) for (cluster,) in rows.fetchall()]
    return [one for one in kept if all((article.published or "")[:10] < day for article in one.articles)]


def story(db: sqlite3.Connection, cluster: str) -> Story:
    """The articles of a cluster."""
    rows = db.execute(f"SELECT {COLUMNS} FROM article WHERE cluster = ? ORDER BY {FIRST}", (cluster,))
    return Story(cluster, [shown(row) for row in rows])


def pages(db: sqlite3.Connection, output: Path, now: Period) -> Iterator[Page]:
    """The list of stories, and a page for each of the widest."""
    total = count(db, now.first, now.last)
    found = widest(db, now.first, now.last, PAGES)
    older = before(db, now.first, PAGES - len(found))

    def values(_: Words) -> dict[str, Any]:
        return {"stories": found[:LISTED], "older": older[:LISTED], "total": total, "now": now}

    yield Page("stories.html", "stories.html", values, "stories")
    for one in (*found, *older):
        yield _page(db, output, one)


def _page(db: sqlite3.Connection, output: Path, told: Story) -> Page:
    others = [
        (shown(row), row[9].replace(" ", "_") if row[9] in RELATIONS else None)
        for row in db.execute(
            f"SELECT {COLUMNS}, relation FROM article WHERE cluster != ?1 AND happening IN "
            "(SELECT happening FROM article WHERE cluster = ?1) ORDER BY moment, id LIMIT 20",
            (told.id,),
        )
    ]
    revisions = db.execute("SELECT id, revision, difference FROM article WHERE cluster = ? ORDER BY id", (told.id,))
    mark = hashlib.sha256(repr((told, others, revisions.fetchall())).encode()).hexdigest()

    @cache  # for both languages
    def compare_all() -> dict[str, Any]:
        first = _record(db, output, told.first)
        copies = [_copy(db, output, told.first, first, article) for article in told.articles[1 : COPIES + 1]]
        lines = drawing.spread([0, *(copy.after for copy in copies)])
        return {"copies": copies, "lines": lines, "text": paragraphs(first["body"]) if first else []}

    def values(_: Words) -> dict[str, Any]:
        return {"story": told, "others": others, **compare_all()}

    return Page(f"stories/{told.id}.html", "story.html", values, "stories", mark)


def _copy(db: sqlite3.Connection, output: Path, origin: Shown, first: Record | None, article: Shown) -> Copy:
    record = _record(db, output, article)
    (difference,) = db.execute("SELECT difference FROM article WHERE id = ?", (article.id,)).fetchone()
    timed = article.published and origin.published
    return Copy(
        article,
        article.moment - origin.moment if timed else None,
        difference if difference in DIFFERENCES else None,
        compared(first, record) if first and record else None,
        quotes_missing(first, record) if first and record else 0,
        quotes_missing(record, first) if first and record else 0,
    )


def _record(db: sqlite3.Connection, output: Path, article: Shown) -> Record | None:
    """The record that has its last text; None where that is in no file any more."""
    row = db.execute("SELECT file, offset, length FROM article WHERE id = ?", (article.id,)).fetchone()
    record = record_at(place_at(db, output, *row))
    return record if record.get("body") else None
