"""The reports of each event that an output folder holds: copies, own reports, updates, follow-ups, those held back too.

Which records belong together stands in them (`cluster_id`, `event_id`, docs/near-duplicates.md). Their places are sorted in a
temporary SQLite table; only the records of one event are held at a time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path

from crawler.archive.latest import newest
from crawler.archive.reading import Place, Record, record_at, segments

SCHEMA = (
    "CREATE TABLE report (event TEXT, portal TEXT, moment REAL, earlier INT, id TEXT, file INT, offset INT, length INT)"
)
SPREAD = (
    "SELECT event, file, offset, length FROM report JOIN (SELECT event AS e, min(moment) AS begun FROM report GROUP BY event "
    "HAVING count(DISTINCT portal) >= ? AND max(moment) >= ? AND min(moment) <= ?) ON event = e "
    "ORDER BY begun, event, earlier, moment, id"
)
EVER = 1e12
"""Seconds since 1970 beyond any time of publication."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, and the articles that report it."""

    event_id: str
    reports: tuple[Record, ...]
    """The newest record of each, held back or not: the first report, then the others in order of publication."""

    @property
    def first(self) -> Record:
        """The first report: the one that relates to no other."""
        return self.reports[0]

    @property
    def texts(self) -> dict[str, list[Record]]:
        """The copies of each text by their cluster_id, in the same order."""
        texts: dict[str, list[Record]] = {}
        for report in self.reports:
            texts.setdefault(report.get("cluster_id") or report["id"], []).append(report)
        return texts


def events(
    output: Path,
    damaged: Callable[[Path, int], None],
    *,
    portals: int = 1,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Iterator[Event]:
    """The events that so many portals report, the earliest first; with bounds, those with a report between them."""
    paths = [*segments(output, "duplicates"), *segments(output, "articles")]
    numbers = {path: number for number, path in enumerate(paths)}
    with closing(sqlite3.connect("")) as index:  # a temporary file on disk, removed when it is closed
        index.execute(SCHEMA)
        for place, record in newest(paths, damaged):
            event = record.get("event_id") or record.get("cluster_id") or record["id"]
            moment = datetime.fromisoformat(record.get("published_at") or record["crawled_at"]).timestamp()
            row = (event, record["portal"], moment, record.get("relation") is not None, record["id"])
            index.execute(
                "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*row, numbers[place.path], place.offset, place.length),
            )
        bounds = (since.timestamp() if since else -EVER, until.timestamp() if until else EVER)
        for event, rows in groupby(index.execute(SPREAD, (portals, *bounds)), key=lambda row: str(row[0])):
            found = (record_at(Place(paths[file], offset, length)) for _, file, offset, length in rows)
            yield Event(event, tuple(found))
