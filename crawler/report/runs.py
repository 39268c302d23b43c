"""Run reports in the store: how each portal is doing, its health day by day, reasons of refusals and failures."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import orjson

from crawler.report import store
from crawler.report.safety import line

NAMED = ("refused", "failed", "rejected", "not_articles")


def went_back(db: sqlite3.Connection, folder: Path) -> bool:
    """Whether a month's file that was read is gone or shorter than it was."""
    for path, size in db.execute("SELECT path, size FROM month"):
        file = folder / path
        if not file.is_file() or file.stat().st_size < size:
            return True
    return False


def read_new(db: sqlite3.Connection, folder: Path) -> bool:
    """Read the reports that were not read before; whether there was any."""
    if not folder.is_dir():
        return False
    new = False
    db.execute("BEGIN")
    read = dict(db.execute("SELECT path, size FROM month"))
    for path in sorted(folder.glob("*.jsonl")):
        with path.open("rb") as lines:
            at = read.get(path.name, 0)
            lines.seek(at)
            for raw in lines:
                if not raw.endswith(b"\n"):
                    break  # being written
                at += len(raw)
                new = _take(db, raw) or new
        db.execute("INSERT OR REPLACE INTO month VALUES (?, ?)", (path.name, at))
    for path in sorted(folder.glob("*.json")):
        known = db.execute("SELECT 1 FROM run WHERE run = ?", (path.stem,)).fetchone()
        if not known:
            try:
                new = _take(db, path.read_bytes()) or new
            except FileNotFoundError:
                continue  # folded into its month meanwhile: read from there the next time
    if new:
        store.set_meta(db, "built", "")
    db.execute("COMMIT")
    return new


def told(text: object, coded: object) -> str:
    """A reason as the store has it: JSON of its sentence and, where a run gave them, its code and values."""
    kept: dict[str, Any] = {"text": line(text)[:160]}
    if isinstance(coded, dict) and isinstance(coded.get("code"), str):
        values = coded.get("values")
        plain = {str(name): _plain(value) for name, value in values.items()} if isinstance(values, dict) else {}
        kept |= {"code": coded["code"], "values": plain}
    return orjson.dumps(kept, option=orjson.OPT_SORT_KEYS).decode()


def _plain(value: object) -> object:
    return value if isinstance(value, int | float) else line(value)[:160]


def _take(db: sqlite3.Connection, raw: bytes) -> bool:
    try:
        report = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return False
    if not isinstance(report, dict) or not all(
        isinstance(report.get(key), str) for key in ("run_id", "portal", "started")
    ):
        return False
    if not db.execute("INSERT OR IGNORE INTO run VALUES (?)", (report["run_id"],)).rowcount:
        return False
    portal, day = line(report["portal"]), report["started"][:10]
    counts: dict[str, Any] = report.get("counts") or {}
    code, why = int(report.get("exit_code") or 0), told(report.get("why"), report.get("why_coded"))
    if "topic" not in report and "topics" not in report:
        db.execute(
            "INSERT INTO portal (portal, title, zone, home, run, ended, code, why, rhythm, last, fill) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (portal) DO UPDATE SET title = excluded.title, "
            "zone = excluded.zone, home = excluded.home, run = excluded.run, ended = excluded.ended, code = excluded.code, "
            "why = excluded.why, rhythm = excluded.rhythm, last = excluded.last, "
            "fill = CASE excluded.fill WHEN '{}' THEN fill ELSE excluded.fill END WHERE run IS NULL OR excluded.run > run",
            (
                portal,
                line(report.get("title")) or None,
                line(report.get("timezone")) or None,
                line(report.get("home")) or None,
                report["run_id"],
                report.get("finished") or report["started"],
                code,
                why,
                report.get("rhythm_seconds"),
                report.get("last_article"),
                orjson.dumps(report.get("fill_rates") or {}, option=orjson.OPT_SORT_KEYS).decode(),
            ),
        )
    db.execute(
        "INSERT INTO run_day VALUES (?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET runs = runs + 1, "
        "why = CASE WHEN excluded.worst > worst THEN excluded.why ELSE why END, worst = max(worst, excluded.worst), "
        "found = found + excluded.found, refused = refused + excluded.refused, failed = failed + excluded.failed",
        (portal, day, code, why, counts.get("found", 0), counts.get("refused", 0), counts.get("failed", 0)),
    )
    for what in NAMED:
        for one in (report.get("named") or {}).get(what, ()):
            db.execute(
                "INSERT INTO reason VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET pages = pages + 1",
                (portal, day, what, told(one.get("reason"), one)),
            )
    return True
