"""What commands print for people: the one table, and texts that a terminal can show. Data goes out by `print_json`."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from typing import Any, TextIO

NARROWEST = 60
"""Columns of a terminal that a table is made for at least."""
GAP = "  "

Row = Sequence[str]


def show(head: Row, rows: Sequence[Row], *, right: Sequence[str] = (), styles: Sequence[str] = ()) -> None:
    """Print a table to standard output: on a terminal as wide as that is, cells wrapped between words; else a line a row.

    `right`: names of columns of numbers. `styles`: a colour for each row, where there are colours (NO_COLOR keeps them out).
    """
    if not sys.stdout.isatty():
        print(aligned(head, rows, right=right))
        return
    from rich.console import Console  # only a terminal needs it
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, len(GAP), 0, 0), header_style="bold")
    for name in head:
        table.add_column(Text(name), justify="right" if name in right else "left", overflow="fold")
    for number, row in enumerate(rows):
        table.add_row(*map(Text, row), style=styles[number] if styles else "")  # as text: a title may hold [brackets]
    # As wide as it needs to be where the terminal is narrower than any table can be read in.
    console = Console(highlight=False)
    console.width = max(console.width, NARROWEST)
    console.print(table)


def aligned(head: Row, rows: Sequence[Row], *, right: Sequence[str] = ()) -> str:
    """A table in plain text, for a pipe, a mail or a log: columns two spaces apart, no trailing space."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    numbers = [name in right for name in head]
    return "\n".join(
        GAP.join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(line, widths, numbers, strict=True)
        ).rstrip()
        for line in lines
    )


def coloured(file: TextIO) -> bool:
    """Whether colours may go to a stream: a terminal, and no NO_COLOR (no-color.org)."""
    return file.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def print_json(value: Any, *, indent: int | None = None) -> None:
    """Print a value as JSON, in UTF-8 whatever the terminal's charset is (RFC 8259, 8.1), a line unless indented."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    out = getattr(sys.stdout, "buffer", None)
    if out is None:  # a stand-in of a test
        print(text)
        return
    sys.stdout.flush()
    out.write(f"{text}\n".encode("utf-8", "backslashreplace"))
    out.flush()
