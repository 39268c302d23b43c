"""Tables: which hold data, and their rows as blocks; a table that lays out a page or a box is none."""

from __future__ import annotations

from lxml import etree

from crawler.blocks import Block
from crawler.extract.tree.document import first, visible_string

MAX_CELL = 300
"""Characters of a table's cell above which the table is a layout, not data."""
COLUMNS = 3
"""Columns from which on a table with small pictures (flags, clubs' badges) may hold data."""


def data_rows(table: etree._Element) -> list[list[etree._Element]]:
    """The rows of a table of data; nothing for a table that lays out the page or a box."""
    if first(table, "table") is not None:
        return []
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    rows = [row for row in rows if row]
    if len(rows) < 2 or sum(len(row) > 1 for row in rows) * 2 < len(rows):
        return []
    if first(table, "img") is not None and not _is_illustrated(rows):
        return []
    if any(len(visible_string(cell)) > MAX_CELL for row in rows for cell in row):
        return []
    return rows


def _is_illustrated(rows: list[list[etree._Element]]) -> bool:
    """Whether pictures stand beside the data, in few of the cells: a grid of pictures with captions has one in each."""
    cells = [cell for row in rows for cell in row]
    pictured = [cell for cell in cells if first(cell, "img") is not None]
    said = sum(bool(visible_string(cell)) for cell in cells)
    return max(map(len, rows)) >= COLUMNS and len(pictured) * 2 < len(cells) and said * 2 >= len(cells)


def read_rows(rows: list[list[etree._Element]], path: tuple[str, ...], hidden: bool, page: int) -> list[Block]:
    """A block a row, its cells divided by " | "; a row without text is left out, and so is a cell of a picture alone."""
    blocks = []
    for cells in rows:
        row = [cell for cell in cells if visible_string(cell) or first(cell, "img") is None]
        text = " | ".join(map(visible_string, row))
        if not text.strip(" |"):
            continue
        links = tuple(link.get("href", "") for cell in row for link in cell.iter("a") if link.get("href"))
        linked = sum(len(visible_string(link)) for cell in row for link in cell.iter("a"))
        blocks.append(
            Block(
                text=text,
                tag="tr",
                context=(*path, "tr"),
                links=links,
                link_share=round(min(1.0, linked / len(text)), 3),
                bold=all(cell.tag == "th" for cell in row),
                hidden=hidden,
                page=page,
            )
        )
    return blocks
