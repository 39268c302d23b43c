"""The light markup that the demo's texts are written in, and the HTML that WordPress would make of it.

Blocks are divided by blank lines. A block that begins with "## " is a subheading, "> " a quote, "* " a list of lines,
"| " a table of lines, "[foto] " a picture with that caption, "---" ends a page; all else is a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass

from crawler.demo.markup import Html, fill, join

MARKS = {"## ": "h3", "> ": "quote", "[foto] ": "picture"}
PAGE_BREAK = "<!--nextpage-->"


@dataclass(frozen=True, slots=True)
class Part:
    """One block of a text."""

    kind: str
    """p, h3, quote, list, table, picture or break."""
    text: str
    rows: tuple[tuple[str, ...], ...] = ()
    """A list's items (one cell each) or a table's rows."""


def parse(source: str) -> tuple[Part, ...]:
    """The blocks of a text, in order."""
    return tuple(_part(block) for block in source.strip().split("\n\n") if block.strip())


def _part(block: str) -> Part:
    lines = block.split("\n")
    text = " ".join(lines)
    if text == "---":
        return Part("break", "")
    for mark, kind in MARKS.items():
        if text.startswith(mark):
            return Part(kind, text.removeprefix(mark))
    if text.startswith("* "):
        return Part("list", "", tuple((line.removeprefix("* "),) for line in lines))
    if text.startswith("| "):
        return Part("table", "", tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines))
    return Part("p", text)


def to_html(part: Part, image: str = "") -> Html:
    """A block as it stands in `content.rendered`; `image` is the picture's address, for a picture."""
    if part.kind == "list":
        return fill("common", "list", items=join([fill("common", "item", text=row[0]) for row in part.rows]))
    if part.kind == "table":
        rows = [
            fill("common", "row", items=join([fill("common", "cell", text=cell) for cell in row])) for row in part.rows
        ]
        return fill("common", "table", items=join(rows))
    if part.kind == "picture":
        return fill("common", "inline_picture", text=part.text, image=image)
    if part.kind == "break":
        return Html(PAGE_BREAK + "\n")
    return fill("common", "paragraph" if part.kind == "p" else part.kind, text=part.text)


def paragraphs(parts: tuple[Part, ...]) -> list[str]:
    """What a reader would call the text: paragraphs, subheadings, quotes and list items, in order."""
    texts: list[str] = []
    for part in parts:
        if part.kind in ("p", "h3", "quote"):
            texts.append(part.text)
        elif part.kind == "list":
            texts.extend(row[0] for row in part.rows)
    return texts
