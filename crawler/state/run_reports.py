"""The reports of a portal's runs, kept in the state for the comparison of later ones."""

from __future__ import annotations

import json
import time
from typing import Any

from crawler.state.state import State

RUNS_KEPT = 1000
"""Of an hourly portal six weeks; what compares runs asks for 200, and all reports stand in output/runs."""


def add_run(state: State, portal: str, run_id: str, started: int, exit_code: int, report: dict[str, Any]) -> None:
    """Keep a finished run's report: the first, and the last `RUNS_KEPT`."""
    state.write(
        "DELETE FROM runs WHERE portal = ?1 AND run_id < "
        "(SELECT run_id FROM runs WHERE portal = ?1 ORDER BY run_id DESC LIMIT 1 OFFSET ?2) "
        "AND started > (SELECT min(started) FROM runs WHERE portal = ?1)",
        (portal, RUNS_KEPT),
    )
    state.write(
        "INSERT OR REPLACE INTO runs (run_id, portal, started, finished, exit_code, report) VALUES (?,?,?,?,?,?)",
        (run_id, portal, started, int(time.time()), exit_code, json.dumps(report, ensure_ascii=False)),
    )


def last_runs(state: State, portal: str, limit: int = 20) -> list[dict[str, Any]]:
    """The reports of the last runs of a portal, newest first."""
    found = state.db.execute(
        "SELECT report FROM runs WHERE portal = ? ORDER BY started DESC, run_id DESC LIMIT ?", (portal, limit)
    )
    return [report for (text,) in found if (report := _report(text)) is not None]


def _report(text: str) -> dict[str, Any] | None:
    """A report as it was kept; None for one whose text is damaged: health is told without it."""
    try:
        report = json.loads(text)
    except ValueError:
        return None
    whole = isinstance(report, dict) and isinstance(report.get("counts", {}), dict) and "exit_code" in report
    return report if whole else None
