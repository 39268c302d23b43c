"""Edits that no portal told of, takedowns with their last text, corrections that portals printed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crawler.archive.reading import record_at
from crawler.report.gather import place_at
from crawler.report.pages.comparing import Comparison, compared
from crawler.report.pages.page import COLUMNS, Page, Shown, shown
from crawler.report.safety import paragraphs
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


def newest(db: sqlite3.Connection, what: str, limit: int, since: str = "") -> list[tuple[Change, tuple[int, ...]]]:
    """The newest changes of a kind, each with the numbers of its two records' places."""
    rows = db.execute(
        f"SELECT {', '.join('a.' + column for column in COLUMNS.split(', '))}, c.seen, c.marks, c.before_file, "
        "c.before_offset, c.before_length, c.file, c.offset, c.length FROM change c JOIN article a USING (id) "
        "WHERE c.what = ? AND c.seen >= ? ORDER BY c.seen DESC, c.id, c.revision DESC LIMIT ?",
        (what, since, limit),
    )
    return [(Change(shown(row), what, row[9], row[10].split()), row[11:]) for row in rows]


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
        shown(row)
        for row in db.execute(
            f"SELECT {COLUMNS} FROM article WHERE corrects IS NOT NULL ORDER BY moment DESC, id LIMIT ?", (SHOWN,)
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
