"""Crash-safe JSON Lines: a line is one write, a segment is complete once it is renamed.

The file that is being written ends in .part; a kill leaves at most one torn line at its end, which `mend` drops. What
a reader sees (*.jsonl) is always whole. POSIX makes a rename atomic; the file is synced and listed in the catalogue
before it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson

from crawler.errors import WriteError
from pipelines.writing import catalogue

logger = logging.getLogger(__name__)


class Segments:
    """A series of files of one run in one folder: `<run>-<n>.jsonl`, or `<run>.jsonl` where it is never rotated."""

    def __init__(
        self,
        folder: Path,
        run_id: str,
        *,
        records: int | None = None,
        seconds: float | None = None,
        before_complete: Callable[[], None],
    ) -> None:
        """Begin nothing yet: a run that finds nothing leaves no file.

        Without `records` and `seconds` there is one file a run. `before_complete` is called before a segment is
        renamed: what the state knows of its records must be stored then.
        """
        self.folder, self.run_id = folder, run_id
        self.records, self.seconds = records, seconds
        self._before_complete = before_complete
        self.completed: list[str] = []
        """The names of the segments that readers see by now."""
        self._file: int | None = None
        self._path = folder
        self._number = self._count = self._size = 0
        self._opened = 0.0

    def append(self, line: dict[str, Any]) -> None:
        """Write one record. Raises WriteError where it could not be written whole; nothing of it is left then."""
        data = orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE)
        try:
            if self._file is None:
                self._open()
            assert self._file is not None
            written = os.write(self._file, data)
        except OSError as fault:
            self._cut_back()
            raise WriteError(f"A record could not be written to {self.folder}: {fault.strerror}.") from fault
        if written != len(data):
            self._cut_back()
            raise WriteError(f"A record could not be written whole to {self.folder}: the disk is full.")
        self._size += written
        self._count += 1

    def rotate_if_due(self) -> None:
        """Complete the segment when it holds enough records or is old enough."""
        if self._file is None:
            return
        full = self.records is not None and self._count >= self.records
        old = self.seconds is not None and time.monotonic() - self._opened >= self.seconds
        if full or old:
            self.complete()

    def complete(self) -> None:
        """Make the segment visible. Raises WriteError where the disk does not take it."""
        if self._file is None:
            return
        self._before_complete()
        try:
            os.fsync(self._file)
            catalogue.add(self._path, self._path.with_suffix(""))
            os.close(self._file)
            self._file = None
            self._path.rename(self._path.with_suffix(""))
            self.completed.append(self._path.stem)
        except OSError as fault:
            raise WriteError(f"The segment {self._path} could not be completed: {fault.strerror}.") from fault

    def _open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        self._number += 1
        rotates = self.records is not None or self.seconds is not None
        name = f"{self.run_id}-{self._number}" if rotates else self.run_id
        self._path = self.folder / f"{name}.jsonl.part"
        self._file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
        self._count = self._size = 0
        self._opened = time.monotonic()

    def _cut_back(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):  # the torn line is dropped at the next start in any case
                os.ftruncate(self._file, self._size)


def mend(folder: Path, seen: Callable[[dict[str, Any]], object]) -> int:
    """Complete the segments that a killed run left open; the number of records found in them.

    `seen` is called with each whole record, in order; then the segment is made visible, without its torn last line and
    without lines that are damaged. An empty one is removed. Raises OSError where the folder cannot be read or written,
    WriteError where the catalogue cannot.
    """
    found = 0
    for part in sorted(folder.glob("*.jsonl.part")) if folder.is_dir() else []:
        whole: list[tuple[int, int]] = []
        damaged = False
        with part.open("rb") as lines:
            at = 0
            for raw in lines:
                start, at = at, at + len(raw)
                if not raw.endswith(b"\n"):
                    break
                try:
                    line = orjson.loads(raw)
                except orjson.JSONDecodeError:
                    damaged = True
                    continue
                seen(line)
                whole.append((start, len(raw)))
        found += len(whole)
        if not whole:
            part.unlink()
            continue
        if damaged:
            _keep_lines(part, whole)
        else:
            os.truncate(part, sum(whole[-1]))
        name = _free(part.with_suffix(""))
        catalogue.add_once(part, name)
        part.rename(name)
    return found


def _keep_lines(path: Path, whole: list[tuple[int, int]]) -> None:
    """Rewrite a file with these lines (offset, length) of it alone; a kill leaves the file as it was."""
    new = path.with_suffix(".mended")
    with path.open("rb") as lines, new.open("wb") as kept:
        for start, length in whole:
            lines.seek(start)
            kept.write(lines.read(length))
        kept.flush()
        os.fsync(kept.fileno())
    new.rename(path)


def _free(path: Path) -> Path:
    """The path, or one beside it that is not taken."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}.{number}{path.suffix}")
    return free


def read(folder: Path) -> Iterator[dict[str, Any]]:
    """Each record of the complete segments below a folder, oldest file first; a damaged line costs that line."""
    for path in sorted(folder.rglob("*.jsonl")) if folder.is_dir() else []:
        with path.open("rb") as lines:
            for raw in lines:
                try:
                    line = orjson.loads(raw)
                except orjson.JSONDecodeError:
                    logger.warning("A line of %s is damaged and was passed over", path)
                    continue
                if isinstance(line, dict):
                    yield line
