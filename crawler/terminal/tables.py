"""What commands print for people: the one table, and texts that a terminal can show. Data goes out by `print_json`."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from collections.abc import Sequence
from typing import Any, TextIO

from crawler.terminal.streams import to_whoever_listens

NARROWEST = 60
"""Columns of a terminal that a table is made for at least."""
GAP = "  "

Row = Sequence[str]


def show(head: Row, rows: Sequence[Row], *, right: Sequence[str] = (), styles: Sequence[str] = ()) -> None:
    """Print a table to standard output: on a terminal as wide as that is, cells wrapped between words; else a line a row.

    `head` may be empty. `right`: names of columns of numbers. `styles`: a colour for each row, where there are colours (NO_COLOR
    keeps them out). Where a terminal is too narrow for the longest words, each row is a paragraph with a line a cell.
    """
    with to_whoever_listens():  # `scrapy portals | head` has read enough
        _show(head, rows, right, styles)


def _show(head: Row, rows: Sequence[Row], right: Sequence[str], styles: Sequence[str]) -> None:
    if not sys.stdout.isatty():
        print(aligned(head, rows, right=right))
        return
    from rich.console import Console  # only a terminal needs it
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False, color_system="auto" if coloured(sys.stdout) else None)
    console.width = max(console.width, NARROWEST)
    widths = fitting([head, *rows] if head else rows, console.width)
    if widths is None:
        print(in_paragraphs(head, rows, console.width))
        return
    table = Table(box=None, pad_edge=False, padding=(0, len(GAP), 0, 0), show_header=bool(head), header_style="bold")
    for column, width in enumerate(widths):
        name = head[column] if head else ""
        table.add_column(Text(name), justify="right" if name in right else "left", width=width, overflow="fold")
    for number, row in enumerate(rows):
        table.add_row(*map(Text, row), style=styles[number] if styles else "")  # as text: a title may hold [brackets]
    console.print(table)


def fitting(lines: Sequence[Row], width: int) -> list[int] | None:
    """Widths of columns that fit into a terminal without a broken word, the widest narrowed first; None where there are none."""
    if not lines:
        return []
    columns = range(len(lines[0]))
    widths = [max(len(line[column]) for line in lines) for column in columns]
    least = [max(max(map(len, line[column].split()), default=0) for line in lines) for column in columns]
    room = width - len(GAP) * len(widths)
    while sum(widths) > room:
        wide = [column for column in columns if widths[column] > least[column]]
        if not wide:
            return None
        widths[max(wide, key=lambda column: widths[column])] -= 1
    return widths


def in_paragraphs(head: Row, rows: Sequence[Row], width: int) -> str:
    """Each row as a paragraph: its first cell, then a line a cell with the column's name before it; empty ones are left out."""
    made = []
    for first, *others in rows:
        lines = [first]
        for name, cell in zip(head[1:] or [""] * len(others), others, strict=True):
            label = f"{GAP}{name}: " if name else GAP
            if cell:
                lines += textwrap.wrap(
                    label + cell, width, subsequent_indent=GAP * 2, break_long_words=False, break_on_hyphens=False
                )
        made.append("\n".join(lines))
    return "\n".join(made)


def aligned(head: Row, rows: Sequence[Row], *, right: Sequence[str] = ()) -> str:
    """A table in plain text, for a pipe, a mail or a log: columns two spaces apart, no trailing space."""
    lines = [head, *rows] if head else rows
    if not lines:
        return ""
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    numbers = [name in right for name in head] or [False] * len(widths)
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
    with to_whoever_listens():
        sys.stdout.flush()
        out.write(f"{text}\n".encode("utf-8", "backslashreplace"))
        out.flush()
