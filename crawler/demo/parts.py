"""The light markup that the demo's texts are written in, and the HTML that WordPress would make of it.

Blocks are divided by blank lines. A block that begins with "## " is a subheading, "> " a quote, "* " a list of lines,
"| " a table of lines, "[foto] " a picture with that caption, "---" ends a page; all else is a paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


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
    return tuple(
        _part(" ".join(block.split("\n")), block.split("\n")) for block in source.strip().split("\n\n") if block.strip()
    )


def _part(text: str, lines: list[str]) -> Part:
    if text == "---":
        return Part("break", "")
    for mark, kind in (("## ", "h3"), ("> ", "quote"), ("[foto] ", "picture")):
        if text.startswith(mark):
            return Part(kind, text.removeprefix(mark))
    if text.startswith("* "):
        return Part("list", "", tuple((line.removeprefix("* "),) for line in lines))
    if text.startswith("| "):
        return Part("table", "", tuple(tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines))
    return Part("p", text)


def to_html(part: Part, image: str = "") -> str:
    """A block as it stands in `content.rendered`; `image` is the picture's address, for a picture."""
    text = escape(part.text, quote=False)
    if part.kind == "h3":
        return f"<h3>{text}</h3>\n"
    if part.kind == "quote":
        return f"<blockquote><p>{text}</p></blockquote>\n"
    if part.kind == "list":
        items = "".join(f"<li>{escape(row[0], quote=False)}</li>\n" for row in part.rows)
        return f"<ul>\n{items}</ul>\n"
    if part.kind == "table":
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in row) + "</tr>" for row in part.rows
        )
        return f'<figure class="wp-block-table"><table><tbody>{rows}</tbody></table></figure>\n'
    if part.kind == "picture":
        return (
            f'<figure class="wp-caption aligncenter" style="width: 640px"><img src="{image}" alt="" width="640" height="427" '
            f'loading="lazy" /><figcaption class="wp-caption-text">{text}</figcaption></figure>\n'
        )
    if part.kind == "break":
        return "<!--nextpage-->\n"
    return f"<p>{text}</p>\n"


def paragraphs(parts: tuple[Part, ...]) -> list[str]:
    """What a reader would call the text: paragraphs, subheadings, quotes and list items, in order."""
    texts: list[str] = []
    for part in parts:
        if part.kind in ("p", "h3", "quote"):
            texts.append(part.text)
        elif part.kind == "list":
            texts.extend(row[0] for row in part.rows)
    return texts
