"""An article in several pages, put together as one."""

from __future__ import annotations

from msgspec.structs import replace

from crawler.blocks import Block
from crawler.extract.surroundings.site_name import words
from crawler.extract.text.dateline import split_dateline
from crawler.items import Article

REPEATED = 60
"""Characters from which on a block that stands on an earlier page too is that page's, shown again."""
WHOLE = 0.8
"""Share of the first page's text which, when another page holds it, makes that page the whole article."""


def merge_pages(first: Article, rest: list[Article]) -> Article:
    """The article of its pages, in order: blocks numbered by page, what further pages show again left out.

    Where a page is the whole article (?page=all), its blocks replace the first page's. Fields are those of the first
    page; what it lacks (the editor is often named on the last) is taken from the others. The articles given are not changed.
    """
    blocks = [replace(block, page=1) for block in first.blocks]
    merged = replace(first, blocks=blocks, verdicts=[], sources=dict(first.sources))
    for number, page in enumerate(rest, start=2):
        if _holds(page, blocks):
            blocks = [replace(block, page=1) for block in page.blocks]
        else:
            blocks = [*blocks, *_new_blocks(page, blocks, number, first.title)]
        _fill(merged, page)
    merged.blocks = blocks
    return merged


def _holds(page: Article, blocks: list[Block]) -> bool:
    """Whether a page holds nearly all of the text so far, and more."""
    there = {block.text for block in page.blocks}
    long = [block for block in blocks if len(block.text) >= REPEATED and not block.hidden]
    size = sum(len(block.text) for block in long)
    kept = sum(len(block.text) for block in long if block.text in there)
    return bool(size) and kept >= WHOLE * size and len(page.blocks) >= len(blocks)


def _new_blocks(page: Article, known: list[Block], number: int, title: str | None) -> list[Block]:
    seen = {block.text for block in known if len(block.text) >= REPEATED}
    headline = words(title or "")
    fresh = []
    for block in page.blocks:
        if block.text in seen or (headline and words(block.text) == headline):
            continue
        fresh.append(replace(block, page=number))
    opening = next((block for block in known if block.tag in ("p", "div") and len(block.text) >= REPEATED), None)
    start = next((block for block in fresh if block.tag in ("p", "div") and len(block.text) >= REPEATED), None)
    if opening is not None and start is not None:
        one, other = split_dateline(opening.text), split_dateline(start.text)
        if one is not None and other is not None and one.text == other.text and start.text.startswith(other.text):
            start.text = start.text[len(other.text) :].lstrip() or start.text
    return fresh


def _fill(merged: Article, page: Article) -> None:
    """Take from a further page what the article lacks."""
    merged.section = merged.section or page.section
    merged.tags = merged.tags or page.tags
    merged.authors = merged.authors or page.authors
    merged.editors = merged.editors or page.editors
    merged.lead_image = merged.lead_image or page.lead_image
    if merged.published_at is None:
        merged.published_at, merged.published_raw = page.published_at, page.published_raw
        merged.zone_from = page.zone_from
    merged.modified_at = merged.modified_at or page.modified_at
    known = {image.url for image in merged.images} | ({merged.lead_image.url} if merged.lead_image else set())
    merged.images = [*merged.images, *(image for image in page.images if image.url not in known)]
