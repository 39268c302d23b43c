"""CSV: one row an article, and beside it a file for each list of parts (regions, images, removed …) that has rows.

UTF-8 with a byte order mark, since Excel reads a file without one in the machine's old code page. Lists of texts are
joined with "; ". A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from crawler.archive.columns import as_text, defused, flat_columns, flat_row, side_rows, side_tables
from crawler.archive.export import Rows, beside, complete


def write(path: Path, rows: Rows) -> list[Path]:
    """Write articles to `path` and parts to files beside it ("articles.regions.csv"); the files, that of articles first."""
    wanted = flat_columns()
    made = [path]
    with ExitStack() as stack:
        main = _open(stack, path, [flat.name for flat in wanted])
        sides: dict[str, Any] = {}
        for row in rows:
            main.writerow([_cell(value) for value in flat_row(row, wanted)])
            for table, cells in side_rows(row):
                if table not in sides:
                    side = path.with_name(f"{path.stem}.{table}{path.suffix}")
                    sides[table] = _open(stack, side, [flat.name for flat in side_tables()[table]])
                    made.append(side)
                sides[table].writerow([_cell(value) for value in cells])
    return [complete(one) for one in made]


def _open(stack: ExitStack, path: Path, head: list[str]) -> Any:
    file = stack.enter_context(beside(path).open("w", encoding="utf-8-sig", newline=""))
    made = csv.writer(file)
    made.writerow(head)
    return made


def _cell(value: Any) -> str:
    text = as_text(value)
    return defused(text) if isinstance(value, str) else text
