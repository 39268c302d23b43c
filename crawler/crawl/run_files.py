"""output/runs: the newest report of each portal as a file of its own, all older ones as lines of their month's file.

`<run>.json` is a report that is not folded yet, `<year>-<month>.jsonl` holds one report a line. Three hundred hourly
portals leave some hundred files a year and not 2.6 million. Files of versions that never folded are read, and folded bit
by bit.
"""

from __future__ import annotations

import fcntl
import json
import logging
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

AT_ONCE = 200
"""So many old reports are folded by one run at most."""
KEPT_DAYS = 2
"""A report that no later run of its portal has folded (a topic's, a portal's that is no longer crawled) is folded then."""


def write(folder: Path, report: dict[str, Any], before: str | None) -> Path:
    """Write a run's report; fold that of the portal's run before it (its id) and those of two days ago. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{report['run_id']}.json"
    part = folder / f"{report['portal']}.part"  # what a killed run left is written over by the portal's next
    part.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    part.rename(path)
    oldest = f"{datetime.now(UTC) - timedelta(days=KEPT_DAYS):%Y%m%dT%H%M%SZ}"
    due = sorted(path for path in folder.glob("*.json") if path.name < oldest)[:AT_ONCE]
    if before is not None and (folder / f"{before}.json").is_file():
        due.append(folder / f"{before}.json")
    if due:
        with (folder / ".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # of portals side by side; held for some milliseconds
            for file in due:
                _fold(file)
    return path


def read(folder: Path) -> Iterator[dict[str, Any]]:
    """Every report once, those of the months first, in the order in which they were folded; what is damaged is left out."""
    seen: set[str] = set()
    months = sorted(folder.glob("*.jsonl")) if folder.is_dir() else []
    alone = sorted(folder.glob("*.json")) if folder.is_dir() else []
    texts = (line for path in months for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    for text in (*texts, *(path.read_text(encoding="utf-8", errors="replace") for path in alone)):
        report = _report(text)
        if report is not None and report["run_id"] not in seen:
            seen.add(report["run_id"])
            yield report


def _fold(path: Path) -> None:
    """Append a report to its month's file, then remove its own; a kill between the two leaves it in both, read once."""
    try:
        report = _report(path.read_text(encoding="utf-8", errors="replace"))
        if report is None:
            path.rename(path.with_suffix(".damaged"))
            return
        month = path.with_name(f"{path.name[:4]}-{path.name[4:6]}.jsonl")
        line = json.dumps(report, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        file = os.open(month, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o644)
        try:
            if (size := os.fstat(file).st_size) and os.pread(file, 1, size - 1) != b"\n":
                line = b"\n" + line  # a kill tore the line before
            if os.write(file, line) != len(line):
                os.ftruncate(file, size)
                return  # the disk is full: it stays where it is
            os.fsync(file)
        finally:
            os.close(file)
        path.unlink()
    except FileNotFoundError:
        return  # folded by another process
    except OSError as fault:
        logger.warning("The report %s could not be folded: %s", path, fault.strerror)


def _report(text: str) -> dict[str, Any] | None:
    try:
        report = json.loads(text)
    except ValueError:
        return None
    return report if isinstance(report, dict) and isinstance(report.get("run_id"), str) else None
