"""JSON Lines: the records as they stand, one file."""

from __future__ import annotations

from pathlib import Path

import orjson

from crawler.archive.export import Rows, beside, complete


def write(path: Path, rows: Rows) -> list[Path]:
    """Write the records; the file."""
    with beside(path).open("wb") as file:
        for row in rows:
            file.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
    return [complete(path)]
