"""The newest state of each article, from records that are events.

An article's records may stand in many segments. The highest `revision` of an `id` is its newest state, and of two equal
ones the later written. Which one that is stands in a temporary SQLite table, so that a million articles need little
memory: places are kept, not records.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from crawler.archive.reading import Place, Record, record_at, records

SCHEMA = "CREATE TABLE newest (id TEXT PRIMARY KEY, revision INT, file INT, offset INT, length INT) WITHOUT ROWID"
NEWER = (
    "INSERT INTO newest VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, "
    "file = excluded.file, offset = excluded.offset, length = excluded.length WHERE excluded.revision >= revision"
)


def newest(
    paths: list[Path], damaged: Callable[[Path, int], None], *, gone: bool = False
) -> Iterator[tuple[Place, Record]]:
    """The newest record of each article in the files, in the order of the files and their lines.

    Articles whose newest event is `gone` are left out, unless `gone` asks for them.
    """
    numbers = {path: number for number, path in enumerate(paths)}
    with closing(sqlite3.connect("")) as index:  # a temporary file on disk, removed when it is closed
        index.execute("PRAGMA cache_size = -32768")
        index.execute(SCHEMA)
        for place, record in records(paths, damaged):
            row = (record["id"], record.get("revision", 1), numbers[place.path], place.offset, place.length)
            index.execute(NEWER, row)
        for file, offset, length in index.execute("SELECT file, offset, length FROM newest ORDER BY file, offset"):
            place = Place(paths[file], offset, length)
            record = record_at(place)
            if gone or record["event"] != "gone":
                yield place, record
