"""The table at the end of a crawl."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from crawler.terminal import tables

COLUMNS = ("found", "new", "updated", "duplicates", "ads removed", "refused", "failed", "requests")
"""Articles that were found, what came of them, and what it cost. Pages fetched do not stand here: where the posts interface
gives whole articles no page is, and "fetched 0" beside "new 56" reads as a fault."""


def rows(reports: Sequence[dict[str, Any]]) -> list[list[str]]:
    """One row a portal and, for several, a sum."""
    made = [[report["portal"], *(str(_number(report, name)) for name in COLUMNS)] for report in reports]
    if len(reports) > 1:
        sums = [sum(_number(report, name) for report in reports) for name in COLUMNS]
        made.append(["all", *map(str, sums)])
    return made


def sentence(counts: Mapping[str, int], requests: int | None = None) -> str:
    """What a run did, in words: "56 new of 60 found; 4 held back as copies; 6 requests; nothing refused".

    `counts`: of its report. `requests`: what it cost; None where that is not known yet.
    """
    done = [f"{counts.get('new', 0)} new"]
    done += [f"{counts[name]} {name}" for name in ("updated", "gone") if counts.get(name)]
    parts = [
        f"{' and '.join([', '.join(done[:-1]), done[-1]] if len(done) > 1 else done)} of {counts.get('found', 0)} found"
    ]
    if held := counts.get("duplicates", 0):
        parts.append(f"{held} held back as copies")
    if requests is not None:
        parts.append(f"{requests} request{'s' * (requests != 1)}")
    parts.append(f"{counts['refused']} refused" if counts.get("refused") else "nothing refused")
    if failed := counts.get("failed", 0):
        parts.append(f"{failed} failed")
    return "; ".join(parts)


def _number(report: dict[str, Any], column: str) -> int:
    found = report if column == "requests" else report["counts"]
    return int(found.get(column.replace(" ", "_"), 0))


def show(reports: Sequence[dict[str, Any]], output: str) -> None:
    """Print the table, where the records are, and why the run is not good where it is not."""
    tables.show(("portal", *COLUMNS), rows(reports), right=COLUMNS)
    if len(reports) == 1:
        print(f"{reports[0]['portal']}: {sentence(reports[0]['counts'], _number(reports[0], 'requests'))}")
    for report in reports:
        if report["counts"].get("new") or report["counts"].get("updated"):
            print(f"records: {output}/articles/{report['portal']}/")
        if report.get("exit_code"):
            print(f"{report['portal']}: {report['why']}")
    sys.stdout.flush()
