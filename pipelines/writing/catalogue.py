"""output/index/YYYY-MM.jsonl: the catalogue of what stands in the output, one line a segment, each with the next number.

A line is appended under a lock, after the segment is on the disk and before it gets its name. So a segment that readers
see is always listed, and a listed one that has no name yet lies whole in its .part file: it gets the name in a moment, or
after a kill at the portal's next run. docs/catalogue.md describes the lines and has a reader of twenty lines.
"""

from __future__ import annotations

import fcntl
import hashlib
import mmap
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from crawler.errors import WriteError
from crawler.record_forms import SCHEMA

FOLDER = "index"
TAIL = 1 << 20
"""So many bytes at a month's end hold its last line: that of a merge names each segment that went into it."""
TIMES = ("crawled_at", "published_at")

Entry = dict[str, Any]


def add(written: Path, name: Path) -> None:
    """List a segment that is written whole at `written` and will be called `name`: OUTPUT/KIND/PORTAL/RUN-N.jsonl.

    Raises WriteError where the catalogue cannot be written.
    """
    output = name.parents[2]
    try:
        entry = describe(written, name)
        with alone(output):
            append(output, entry)
    except OSError as fault:
        raise WriteError(f"The catalogue {output / FOLDER} could not be written: {fault.strerror}.") from fault


def add_once(written: Path, name: Path) -> None:
    """The same for a segment that a killed run may have listed before it died."""
    if not lists(name.parents[2], name):
        add(written, name)


def describe(written: Path, name: Path) -> Entry:
    """The line of a segment but for its number: counts, times, size and digest. Raises OSError."""
    output = name.parents[2]
    digest, events, size = hashlib.sha256(), Counter[str](), 0
    bounds: dict[str, list[str]] = {field: [] for field in TIMES}
    with written.open("rb") as lines:
        for raw in lines:
            digest.update(raw)
            size += len(raw)
            try:
                record = orjson.loads(raw)
            except orjson.JSONDecodeError:
                continue  # a damaged line is part of the file, and no record
            if not isinstance(record, dict):
                continue
            events[str(record.get("event"))] += 1
            for field, span in bounds.items():
                if (text := record.get(field)) and (moment := _utc(text)):
                    span[:] = [min(span[0], moment), max(span[1], moment)] if span else [moment, moment]
    kind, folder = name.parts[-3:-1]
    spans: dict[str, tuple[str | None, str | None]] = {
        field: (span[0], span[1]) if span else (None, None) for field, span in bounds.items()
    }
    return {
        "sequence": 0,
        "what": "segment",
        "path": name.relative_to(output).as_posix(),
        "kind": kind,
        "topic" if kind == "topics" else "portal": folder,
        "run_id": _run_id(name),
        "records": events.total(),
        "events": dict(sorted(events.items())),
        "first_crawled": spans["crawled_at"][0],
        "last_crawled": spans["crawled_at"][1],
        "first_published": spans["published_at"][0],
        "last_published": spans["published_at"][1],
        "bytes": size,
        "sha256": digest.hexdigest(),
        "schema": SCHEMA,
    }


def append(output: Path, entry: Entry) -> Entry:
    """Append a line with the next number, on the disk when this returns; the line. The caller holds the lock. Raises OSError."""
    now, months = datetime.now(UTC), _months(output)
    number = next((last for month in reversed(months) if (last := _last_number(month))), 0)
    path = output / FOLDER / f"{now:%Y-%m}.jsonl"
    if months and months[-1].name > path.name:
        path = months[-1]  # a clock that was set back must not put a later number into an earlier file
    line = entry | {"sequence": number + 1, "at": now.isoformat(timespec="seconds")}
    data = orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
    try:
        size = os.fstat(file).st_size
        tail = os.pread(file, TAIL, max(0, size - TAIL))
        if torn := len(tail) - tail.rfind(b"\n") - 1:  # by a kill: the segment of that line has no name yet
            size -= torn
            os.ftruncate(file, size)
        if os.write(file, data) != len(data):
            os.ftruncate(file, size)
            raise OSError(28, "No space left on device", str(path))
        os.fsync(file)
    finally:
        os.close(file)
    return line


def entries(output: Path, after: int = 0) -> Iterator[Entry]:
    """The lines with a higher number, in order; a torn one is left out. Raises OSError."""
    for month in _months(output):
        if after and _last_number(month) <= after:
            continue
        with month.open("rb") as lines:
            for raw in lines:
                entry = _entry(raw)
                if entry is not None and entry["sequence"] > after:
                    yield entry


def lists(output: Path, name: Path) -> bool:
    """Whether a segment stands in the catalogue."""
    wanted = orjson.dumps({"path": name.relative_to(output).as_posix()})[1:-1]
    for month in reversed(_months(output)):
        if month.stat().st_size:
            with month.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
                if text.find(wanted) >= 0:
                    return True
    return False


@contextmanager
def alone(output: Path) -> Iterator[None]:
    """While no other process appends to the catalogue. Raises OSError."""
    folder = output / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _months(output: Path) -> list[Path]:
    return sorted((output / FOLDER).glob("*.jsonl"))


def _last_number(month: Path) -> int:
    """The number of a month's last whole line; 0 where it has none."""
    with month.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - TAIL))
        lines = file.read().split(b"\n")
    found = next((entry for raw in reversed(lines) if (entry := _entry(raw))), None)
    if found is None and size > TAIL:  # a longer merge: rare, and the file is read whole
        with month.open("rb") as file:
            found = next((entry for raw in reversed(file.readlines()) if (entry := _entry(raw))), None)
    return int(found["sequence"]) if found else 0


def _entry(raw: bytes) -> Entry | None:
    try:
        entry = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return None
    return entry if isinstance(entry, dict) and isinstance(entry.get("sequence"), int) else None


def _utc(text: str) -> str | None:
    try:
        return datetime.fromisoformat(text).astimezone(UTC).isoformat(timespec="seconds")
    except (TypeError, ValueError):
        return None


def _run_id(name: Path) -> str:
    """The run that wrote a segment, by its name: RUN-N.jsonl or RUN.jsonl, RUN itself having one dash."""
    run, _, number = name.name.partition(".")[0].rpartition("-")
    return run if number.isdigit() and run.count("-") == 1 else name.name.partition(".")[0]
