"""Other sources of a body: JSON-LD's where the container is thin, trafilatura's where there is none and it is installed."""

from __future__ import annotations

import html

from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.blocks import read_blocks
from crawler.extract.tree.parse import fold, parse
from crawler.extract.tree.structured import Structured

WORTH = 200
"""Characters that each must give to be believed; JSON-LD also twice what was found before."""
MOST_ELEMENTS = 20_000
"""Elements above which a page is not given to it: its passes over the tree are many."""


def by_article_body(structured: Structured, found: int) -> list[Block]:
    """The blocks of a JSON-LD articleBody, for pages whose text only a script shows; none where it is short."""
    body = structured.article.get("articleBody")
    if not isinstance(body, str) or len(body) < max(WORTH, 2 * found):
        return []
    if "<" in body:
        inner = parse(f"<html><body><div>{body}</div></body></html>").find("body")
        return read_blocks(inner) if inner is not None else []
    return [Block(text, "p", ("p",)) for line in html.unescape(body).splitlines() if (text := fold(line))]


def by_trafilatura(root: etree._Element) -> list[Block]:
    """The blocks that trafilatura finds in a page; none where they are few or where it is not installed."""
    if not len(root) or sum(1 for _ in root.iter(etree.Element)) > MOST_ELEMENTS or _deep(root):
        return []
    try:
        import trafilatura  # an extra; 0.3 s to import, and most runs never need it
    except ImportError:
        return []
    result = trafilatura.extract(
        etree.tostring(root, encoding="unicode", method="html"),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        output_format="txt",
    )
    lines = [fold(line) for line in (result or "").splitlines()]
    blocks = [Block(line.removeprefix("- "), "li" if line.startswith("- ") else "p", ("p",)) for line in lines if line]
    size = sum(len(block.text) for block in blocks)
    return blocks if size >= WORTH else []


def _deep(root: etree._Element) -> bool:
    """Whether the tree is nested deeper than recursive code can follow."""
    deepest = 0
    node: etree._Element = root
    for node in root.iter(etree.Element):
        if not len(node):
            depth = sum(1 for _ in node.iterancestors())
            deepest = max(deepest, depth)
            if deepest > 250:
                return True
    return False
