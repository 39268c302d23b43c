"""Which links of a page read like headlines, and the forms of address that they share. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from crawler.discover.addresses import url_patterns, url_shapes
from crawler.discover.lists.card_boxes import LONG_TEXT, SHORT_TEXT
from crawler.discover.lists.links import Link

FEW = 3
"""Articles outside of boxes below which the boxes are looked at too; links of one form below which it says nothing."""


def is_headline(link: Link) -> bool:
    """Whether a link reads like a headline: by its length, or where a heading or a post's element says so."""
    if link.heading or link.post:
        return len(link.text) >= SHORT_TEXT and " " in link.text
    return len(link.text) >= LONG_TEXT and link.text.count(" ") >= 3


def shapes_of(links: Iterable[Link]) -> frozenset[str]:
    """The permalink patterns of the page's headlines: those of at least three, and not of a small minority."""
    counts = Counter(url_shapes.shape(url) for url in {link.url for link in links})
    if not counts:
        return frozenset()
    most = max(counts.values())
    return frozenset(
        shape for shape, count in counts.items() if count >= max(3, most * 0.2) or (count == most and most > 1)
    )


def read_more_shapes(links: list[Link]) -> frozenset[str]:
    """The permalink patterns that "Read more" leads to again and again; such links become those of posts.

    Some systems set the headline into an element of its own, which is neither a heading nor a link.
    """
    labelled: dict[str, list[Link]] = {}
    for link in links:
        if url_patterns.READ_MORE.fullmatch(link.text):
            labelled.setdefault(url_shapes.shape(link.url), []).append(link)
    found = {shape: some for shape, some in labelled.items() if len({link.url for link in some}) >= FEW}
    for some in found.values():
        for link in some:
            link.post, link.text = True, ""
    return frozenset(found)
