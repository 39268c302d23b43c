"""Reads the records of an output folder: complete segments only, oldest first, by portal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson

Record = dict[str, Any]
KINDS = ("articles", "duplicates", "rejected", "topics")
"""The folders of an output that hold records."""


class Place(NamedTuple):
    """Where a record stands: its file, the line's first byte and its length in bytes."""

    path: Path
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which records are wanted; an empty field asks for nothing."""

    portals: frozenset[str] = frozenset()
    provinces: frozenset[str] = frozenset()
    """Official names of provinces."""
    kinds: frozenset[str] = frozenset()
    """news, advertorial, press-release."""
    since: datetime | None = None
    until: datetime | None = None
    """Bounds of the time of publication, aware; a record without one is left out where a bound is set."""

    def takes(self, record: Record) -> bool:
        """Whether this record is wanted."""
        if self.portals and record["portal"] not in self.portals:
            return False
        if self.provinces and record.get("province") not in self.provinces:
            return False
        if self.kinds and record.get("kind") not in self.kinds:
            return False
        if self.since is None and self.until is None:
            return True
        text = record.get("published_at")
        if text is None:
            return False
        moment = datetime.fromisoformat(text)
        return (self.since is None or moment >= self.since) and (self.until is None or moment <= self.until)


def segments(output: Path, kind: str = "articles", portals: frozenset[str] = frozenset()) -> list[Path]:
    """The complete segments of a kind below an output folder, by portal, then by run: names begin with the run's start.

    A file that is being written (.part) is not among them.
    """
    folder = output / kind
    if not folder.is_dir():
        return []
    return sorted(
        (path for path in folder.rglob("*.jsonl") if not portals or path.parent.name in portals), key=_by_portal_and_run
    )


def _by_portal_and_run(path: Path) -> tuple[str, str, int, str]:
    run, _, number = path.stem.rpartition("-")
    return (str(path.parent), run, int(number), path.name) if number.isdigit() else (str(path.parent), path.stem, 0, "")


def records(paths: list[Path], damaged: Callable[[Path, int], None]) -> Iterator[tuple[Place, Record]]:
    """Each record of the files, in order, with its place.

    A line that is no JSON object costs that line: `damaged` is called with its file and its number, counted from 1.
    """
    for path in paths:
        offset = 0
        with path.open("rb") as lines:
            for number, raw in enumerate(lines, 1):
                place = Place(path, offset, len(raw))
                offset += len(raw)
                try:
                    record = orjson.loads(raw)
                except orjson.JSONDecodeError:
                    damaged(path, number)
                    continue
                if isinstance(record, dict) and "id" in record:
                    yield place, record
                else:
                    damaged(path, number)


def record_at(place: Place) -> Record:
    """The record at a place. Raises OSError where the file is gone."""
    with place.path.open("rb") as file:
        file.seek(place.offset)
        record: Record = orjson.loads(file.read(place.length))
    return record
