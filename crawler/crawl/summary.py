"""The table at the end of a crawl."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

COLUMNS = ("found", "new", "updated", "duplicates", "ads removed", "refused", "failed", "requests")
"""Articles that were found, what came of them, and what it cost. Pages fetched do not stand here: where the posts interface
gives whole articles no page is, and "fetched 0" beside "new 56" reads as a fault."""


def table(reports: Sequence[dict[str, Any]]) -> str:
    """One row a portal and, for several, a sum; plain text, so that it can stand in a log too."""
    rows = [[report["portal"], *(str(_number(report, name)) for name in COLUMNS)] for report in reports]
    if len(reports) > 1:
        sums = [sum(_number(report, name) for report in reports) for name in COLUMNS]
        rows.append(["all", *map(str, sums)])
    head = ["portal", *COLUMNS]
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    lines = [
        "  ".join(cell.ljust(widths[0]) if i == 0 else cell.rjust(widths[i]) for i, cell in enumerate(row))
        for row in [head, *rows]
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _number(report: dict[str, Any], column: str) -> int:
    found = report if column == "requests" else report["counts"]
    return int(found.get(column.replace(" ", "_"), 0))


def show(reports: Sequence[dict[str, Any]], output: str) -> None:
    """Print the table, where the records are, and why the run is not good where it is not."""
    print(table(reports), file=sys.stdout)
    for report in reports:
        if report["counts"].get("new") or report["counts"].get("updated"):
            print(f"records: {output}/articles/{report['portal']}/", file=sys.stdout)
        if report.get("exit_code"):
            print(f"{report['portal']}: {report['why']}", file=sys.stdout)
    sys.stdout.flush()
