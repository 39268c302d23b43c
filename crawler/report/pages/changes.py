"""Edits that no portal told of, takedowns with their last text, corrections that portals printed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from crawler.archive.reading import record_at
from crawler.report.gather import place_at
from crawler.report.pages.comparing import Comparison, compared
from crawler.report.pages.page import COLUMNS, Page, Shown, shown
from crawler.report.safety import line, link, paragraphs
from crawler.report.words import Words

SHOWN = 100


class Change(NamedTuple):
    """An edit or a takedown."""

    article: Shown
    what: str
    """edit or gone."""
    seen: str
    marks: list[str]
    """What an edit changed: headline, lede, number, name, quote, text, added."""
    gone: str | None = None
    """How a takedown showed itself: 404, 410 or redirect."""


class Target(NamedTuple):
    """The article that a correction speaks of."""

    title: str
    url: str | None


def newest(db: sqlite3.Connection, what: str, limit: int, since: str = "") -> list[tuple[Change, tuple[int, ...]]]:
    """The newest changes of a kind, each with the numbers of its two records' places."""
    rows = db.execute(
        f"SELECT {', '.join('a.' + column for column in COLUMNS.split(', '))}, c.seen, c.marks, c.before_file, "
        "c.before_offset, c.before_length, c.file, c.offset, c.length, a.gone FROM change c JOIN article a USING (id) "
        "WHERE c.what = ? AND c.seen >= ? ORDER BY c.seen DESC, c.id, c.revision DESC LIMIT ?",
        (what, since, limit),
    )
    return [(Change(shown(row), what, row[9], row[10].split(), row[17]), row[11:17]) for row in rows]


def counted(db: sqlite3.Connection, what: str, since: str = "", until: str = "9") -> int:
    """How many edits or takedowns were seen between two moments."""
    query = "SELECT count(*) FROM change WHERE what = ? AND seen >= ? AND seen < ?"
    return int(db.execute(query, (what, since, until)).fetchone()[0])


def pages(db: sqlite3.Connection, output: Path) -> Iterator[Page]:
    """The page of changes."""
    edits: list[tuple[Change, Comparison]] = []
    for change, places in newest(db, "edit", SHOWN):
        before, after = (record_at(place_at(db, output, *places[at : at + 3])) for at in (0, 3))
        edits.append((change, compared(before, after)))
    gone = [
        (change, paragraphs(record_at(place_at(db, output, *places[:3])).get("body")))
        for change, places in newest(db, "gone", SHOWN)
    ]
    corrections = [
        (shown(row), *_correction(db, row[9], row[3]))
        for row in db.execute(
            f"SELECT {COLUMNS}, corrects FROM article WHERE corrects IS NOT NULL ORDER BY moment DESC, id LIMIT ?",
            (SHOWN,),
        )
    ]
    (corrected,) = db.execute("SELECT count(*) FROM article WHERE corrects IS NOT NULL").fetchone()
    totals = {"edits": counted(db, "edit"), "gone": counted(db, "gone"), "corrections": corrected}
    marks = sorted({mark for change, _ in edits for mark in change.marks})

    def values(_: Words) -> dict[str, Any]:
        return {
            "edits": edits,
            "gone": gone,
            "corrections": corrections,
            "totals": totals,
            "marks": marks,
            "most": SHOWN,
        }

    yield Page("changes.html", "changes.html", values, "changes")


def _correction(db: sqlite3.Connection, told: str, portal: str) -> tuple[str, Target]:
    """What a correction is, and the article that it speaks of: as we have it, else as the page links and names it."""
    corrects = orjson.loads(told)
    what = "reply" if corrects.get("what") == "reply" else "correction"
    row = db.execute(
        "SELECT title, url FROM article WHERE id = ?1 OR (?1 IS NULL AND portal = ?2 AND title = ?3) ORDER BY moment LIMIT 1",
        (corrects.get("id"), portal, line(corrects.get("title"))),
    ).fetchone()
    title, url = row or (line(corrects.get("title")), corrects.get("url"))
    return what, Target(title, link(url))
