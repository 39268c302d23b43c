"""The element around a link that is one article's card: it holds no other article's link or headline. Pure."""

from __future__ import annotations

import re

from lxml import etree

from crawler.discover.addresses import url_shapes
from crawler.discover.lists.links import HEADINGS, Link, words

SHORT_TEXT = 12
"""Characters below which not even a heading's link is one ("Daerah", "Terpopuler")."""
LONG_TEXT = 25
"""Characters from which a link's text may be a headline; the shortest headlines have about 20."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""In a heading of a card: it is a date."""
_MANY = ""
"""In place of a key: an element that holds several articles."""


def holders(links: list[Link]) -> dict[etree._Element, str]:
    """For each element around articles' links: the key of the one article within it, or `_MANY`."""
    holders: dict[etree._Element, str] = {}
    for link in links:
        key = url_shapes.key(link.url)
        element: etree._Element | None = link.element
        while element is not None:
            held = holders.get(element)
            if held in (key, _MANY):
                break
            holders[element] = key if held is None else _MANY
            element = element.getparent()
    return holders


def other_headlines(box: etree._Element, link: Link, texts: set[etree._Element]) -> bool:
    """Whether a box holds headlines of articles that are not this site's or not told: it is the list, not the card.

    `texts`: links within the text of an article, which are none.
    """
    headings = {
        text
        for e in box.iter(*HEADINGS)
        if len(text := words(e)) >= SHORT_TEXT and not (len(text) <= 40 and _YEAR.search(text))
    }
    if len(headings) > 1:
        return True
    own = _bare(link.element)
    return any(
        element is not link.element
        and element not in texts
        and len((element.text or "").strip()) >= LONG_TEXT
        and _bare(element) != own
        for element in box.iter("a")
    )


def _bare(element: etree._Element) -> str:
    """Where a link leads, as written, without query and fragment."""
    return (element.get("href") or "").partition("#")[0].partition("?")[0]
