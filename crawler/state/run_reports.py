"""How a run's report is kept for the comparison of later ones, in any store."""

from __future__ import annotations

import json
from typing import Any

RUNS_KEPT = 1000
"""Of an hourly portal six weeks; what compares runs asks for 200, and all reports stand in output/runs."""


def packed(report: dict[str, Any]) -> str:
    """A report as it is kept."""
    return json.dumps(report, ensure_ascii=False)


def unpacked(text: str) -> dict[str, Any] | None:
    """A report as it was kept; None for one whose text is damaged: health is told without it."""
    try:
        report = json.loads(text)
    except ValueError:
        return None
    whole = isinstance(report, dict) and isinstance(report.get("counts", {}), dict) and "exit_code" in report
    return report if whole else None
