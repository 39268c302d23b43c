"""Merges the segments of closed months, a portal and a month into one file, and says so in the catalogue.

A file is built as .merging, then listed, then named, then what went into it is removed: a kill between two of these steps
is made up for by the next compaction, and whoever follows the catalogue finds each record once at any moment.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from crawler.archive.reading import KINDS, segments
from crawler.crawl.lock import lock
from crawler.errors import AlreadyRunning, ExportError, NewsError
from crawler.state.state import State
from pipelines.writing import catalogue, presence

MERGED = re.compile(r"\d{4}-\d{2}-\d+\.jsonl")
"""The name of a merged file: YYYY-MM-N.jsonl, as a segment's is RUN-N.jsonl."""
MOST = 256 * 1024 * 1024
"""Bytes of a merged file; a month that has more makes several."""


class Compacted(NamedTuple):
    """What a compaction did."""

    before: int
    """Segments that were merged."""
    after: int
    """Files that they are now."""
    listed: int
    """Segments that the catalogue did not list until now."""
    busy: list[str]
    """Portals that a run is crawling; they are left for the next time."""


def compact(output: Path, state: Path, told: Callable[[str], object], today: datetime | None = None) -> Compacted:
    """Merge what closed months hold of articles, duplicates and rejected records. Topics' files stay as they are.

    `state` is the path of the output's state, beside which each portal's lock is taken; it need not exist. `told` is
    called with each portal's name. Raises ExportError.
    """
    try:
        _finish(output)
        listed = _list_all(output)
        this_month = f"{today or datetime.now(UTC):%Y%m}"
        before, after, busy = 0, 0, []
        for portal in sorted({path.parent.name for kind in KINDS[:3] for path in segments(output, kind)}):
            told(portal)
            try:
                merged = _portal(output, state, portal, this_month)
            except AlreadyRunning:
                busy.append(portal)
                continue
            before, after = before + sum(merged), after + len(merged)
    except OSError as fault:
        raise ExportError(f"{fault.filename or output} cannot be compacted: {fault.strerror or fault}.") from fault
    except NewsError as fault:
        raise ExportError(str(fault)) from fault
    return Compacted(before, after, listed, busy)


def _portal(output: Path, state: Path, portal: str, this_month: str) -> list[int]:
    """Merge a portal's closed months; of each file that was made, how many segments went into it."""
    due = [group for kind in KINDS[:3] for group in _groups(segments(output, kind, frozenset({portal})), this_month)]
    if not due:
        return []
    with ExitStack() as stack:
        if state.is_file():
            stack.enter_context(lock(state, portal))
        for paths in due:
            _merge(output, paths)
        if state.is_file():
            known = State(state)
            stack.callback(known.close)
            presence.forget(known, portal, {path.name for paths in due for path in paths})
    return [len(paths) for paths in due]


def _groups(paths: list[Path], this_month: str) -> Iterator[list[Path]]:
    """Segments that become one file: of one month, in order, at most MOST bytes; a single one stays as it is."""
    by_month: dict[str, list[Path]] = {}
    for path in paths:
        if not MERGED.fullmatch(path.name) and path.name[:6].isdigit() and path.name[:6] < this_month:
            by_month.setdefault(path.name[:6], []).append(path)
    for month in by_month.values():
        group: list[Path] = []
        size = 0
        for path in month:
            more = path.stat().st_size
            if group and size + more > MOST:
                if len(group) > 1:
                    yield group
                group, size = [], 0
            group.append(path)
            size += more
        if len(group) > 1:
            yield group


def _merge(output: Path, paths: list[Path]) -> None:
    folder, month = paths[0].parent, f"{paths[0].name[:4]}-{paths[0].name[4:6]}"
    number = 1
    while (folder / f"{month}-{number}.jsonl").exists():
        number += 1
    name = folder / f"{month}-{number}.jsonl"
    half = _half(name)
    parts: list[dict[str, Any]] = []
    with half.open("wb") as made:
        for path in paths:
            parts.append({"sequence": 0, "path": path.relative_to(output).as_posix(), "offset": made.tell()})
            with path.open("rb") as lines:
                shutil.copyfileobj(lines, made, 1 << 20)
            parts[-1]["bytes"] = made.tell() - parts[-1]["offset"]
        made.flush()
        os.fsync(made.fileno())
    numbers = _numbers(output, {part["path"] for part in parts})
    for part in parts:
        part["sequence"] = numbers[part["path"]]
    entry = catalogue.describe(half, name) | {"what": "merge", "run_id": None, "parts": parts}
    with catalogue.alone(output):
        catalogue.append(output, entry)
    half.rename(name)
    for path in paths:
        path.unlink()


def _half(name: Path) -> Path:
    """What a merged file is called while it is built: no name that a reader or a run's start would take for a segment."""
    return name.with_name(f".{name.name}.merging")


def _numbers(output: Path, paths: set[str]) -> dict[str, int]:
    """The number of each of these segments in the catalogue."""
    return {
        entry["path"]: entry["sequence"]
        for entry in catalogue.entries(output)
        if entry["what"] == "segment" and entry["path"] in paths
    }


def _finish(output: Path) -> None:
    """Finish the merges that were listed and not finished; remove what was built and never listed."""
    halves = {path for kind in KINDS[:3] for path in (output / kind).glob("*/.*.merging")}
    for entry in catalogue.entries(output):
        if entry["what"] != "merge":
            continue
        name = output / entry["path"]
        if _half(name) in halves and not name.exists() and _half(name).stat().st_size == entry["bytes"]:
            _half(name).rename(name)
            halves.discard(_half(name))
        if name.is_file() and name.stat().st_size == entry["bytes"]:
            for part in entry["parts"]:
                (output / part["path"]).unlink(missing_ok=True)
    for half in halves:
        half.unlink(missing_ok=True)


def _list_all(output: Path) -> int:
    """List segments that no line names (they are older than the catalogue); how many."""
    there = {path.relative_to(output).as_posix(): path for kind in KINDS for path in segments(output, kind)}
    for entry in catalogue.entries(output):
        there.pop(entry["path"], None)
    for path in there.values():
        catalogue.add_once(path, path)
    return len(there)
