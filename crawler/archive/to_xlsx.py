"""Excel: a sheet of articles, and one for each list of parts.

Excel knows no time zones, so times are shown as the portal's clock showed them; `published_utc` is the instant, in UTC.
Cells are written as text or numbers, never as formulas. Needs the extra "xlsx" (XlsxWriter).
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from crawler.archive.columns import defused, flat_columns, flat_row, side_rows, side_tables
from crawler.archive.export import Rows, beside, complete
from crawler.errors import ExportError

ROWS = 1_048_576
CELL = 32_767
"""Excel's own limits: rows of a sheet, characters of a cell."""
CUT = " … [cut: a cell of Excel holds 32,767 characters]"
MADE = datetime(2020, 1, 1)  # noqa: DTZ001  (a fixed stamp: two exports of the same records are the same bytes)


def write(path: Path, rows: Rows) -> list[Path]:
    """Write the workbook; the file. Raises ExportError where a sheet would be longer than Excel allows."""
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "use_zip64": True}
    book = xlsxwriter.Workbook(beside(path), options)
    book.set_properties({"created": MADE})
    forms = {
        "time": book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
        "date": book.add_format({"num_format": "yyyy-mm-dd"}),
        "head": book.add_format({"bold": True}),
    }
    wanted = flat_columns()
    # A sheet is written row by row, so the side sheets' rows wait in sheets of their own.
    heads = {"articles": [flat.name for flat in wanted]} | {
        name: [flat.name for flat in table] for name, table in side_tables().items()
    }
    sheets = {name: book.add_worksheet(name) for name in heads}
    lengths = dict.fromkeys(sheets, 1)
    for name, head in heads.items():
        sheets[name].freeze_panes(1, 0)
        for column, text in enumerate(head):
            sheets[name].write_string(0, column, text, forms["head"])
    kinds = [flat.kind for flat in wanted]
    try:
        for row in rows:
            _append(
                sheets,
                lengths,
                "articles",
                [_local(v, k) for v, k in zip(flat_row(row, wanted), kinds, strict=True)],
                forms,
            )
            for name, cells in side_rows(row):
                _append(sheets, lengths, name, cells, forms)
    finally:
        book.close()
    return [complete(path)]


def _local(value: Any, kind: str) -> Any:
    """A printed time as the portal's clock showed it."""
    if kind == "time" and value is not None:
        return datetime.fromisoformat(value).replace(tzinfo=None)
    if kind == "utc" and value is not None:
        return value.replace(tzinfo=None)
    return value


def _append(
    sheets: dict[str, Any], lengths: dict[str, int], name: str, cells: list[Any], forms: dict[str, Any]
) -> None:
    at, sheet = lengths[name], sheets[name]
    if at >= ROWS:
        raise ExportError(
            f"The sheet {name} would have more than {ROWS:,} rows, which Excel does not open; "
            "choose fewer records (--since, --portal) or another form (--to parquet)."
        )
    lengths[name] = at + 1
    for column, value in enumerate(cells):
        if value is None:
            continue
        if isinstance(value, bool):
            sheet.write_boolean(at, column, value)
        elif isinstance(value, int | float):
            sheet.write_number(at, column, value)
        elif isinstance(value, datetime):
            sheet.write_datetime(at, column, value, forms["time"])
        elif isinstance(value, date):
            sheet.write_datetime(at, column, datetime(value.year, value.month, value.day), forms["date"])  # noqa: DTZ001
        else:
            text = defused(value)
            sheet.write_string(at, column, text if len(text) <= CELL else text[: CELL - len(CUT)] + CUT)
