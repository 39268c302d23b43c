"""Pages without a story of their own, told by their parts: logins, shops, pictures with a counter, lists of headlines."""

from __future__ import annotations

import re

from lxml import etree

from crawler.blocks import Block
from crawler.extract.tree.document import Document, zone_around
from crawler.extract.tree.roles import hidden_by_class, hidden_by_style
from crawler.extract.tree.themes import names

SMALL = 600
"""Characters of text under which an error's or a parked domain's words decide; a story may quote them."""
HEADLINES = 5
"""Headlines that link elsewhere from which on they make a list, where no paragraph stands apart from them."""
LINKED = 0.5
"""Share of its characters in links from which on a block is such a headline, with its date beside it."""
MOST_LINKS = 2
"""Pages that such a headline leads to, its section with it; a line of topics leads to more."""
TEASER_BLOCKS = 2
"""Blocks behind such a headline that may be its teaser and its date."""
PARAGRAPH = 80
"""Characters of a paragraph."""
SHOP_TYPES = names("product productgroup offer softwareapplication mobileapplication webapplication")
"""JSON-LD of what is on sale or to be installed."""
_COUNTER = re.compile(
    r"(?:foto|photo|gambar|slide)?\s?\d{1,3}\s?(?:/|dari|of)\s?\d{1,3}(?:\s?(?:foto|photos?|gambar|images?|slides?))?|"
    r"\d{1,3} (?:foto|photos?|images?|gambar)|(?:view|lihat|buka) (?:gallery|galeri|foto|semua foto)",
    re.I,
)
"""What counts the pictures of a page that shows them."""


def asks_password(document: Document) -> bool:
    """Whether the page itself asks for a password; a box that a script opens, on every page of the portal, does not."""
    for field in document.root.iter("input"):
        if (field.get("type") or "").lower() != "password":
            continue
        around = [field, *field.iterancestors()]
        if zone_around(document, field) in ("", "related") and not any(map(_waits, around)):
            return True
    return False


def _waits(element: etree._Element) -> bool:
    """Whether an element is shown only once a script opens it."""
    return (
        element.tag == "dialog"
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or element.get("role") == "dialog"
        or hidden_by_class(element.get("class") or "")
        or hidden_by_style(element.get("style") or "")
    )


def is_shop(document: Document) -> bool:
    """Whether a page says that it sells something or is a program's: by og:type, a price, or JSON-LD, not beside an article's."""
    structured = document.structured
    if structured.article or "article:published_time" in structured.meta:
        return False
    kind = structured.meta.get("og:type", "").lower().rpartition(":")[2]
    return (
        kind in ("product", "app", "product.item", "product.group")
        or any(name.endswith(("price:amount", "price:currency")) for name in structured.meta)
        or bool(structured.types & SHOP_TYPES)
    )


_HEADS = frozenset({"h1", "h2", "h3", "h4"})


def is_list_of_headlines(blocks: list[Block]) -> bool:
    """Whether a text is headlines that link elsewhere, each with its teaser or date, and nothing besides.

    A story stands above the links that follow it, so that its first paragraph is no teaser.
    """
    headlines, own, since = 0, 0, TEASER_BLOCKS + 1
    targets: set[str] = set()
    for block in blocks:
        since += 1
        if block.link_share >= LINKED and block.text.count(" ") >= 3 and 0 < len(set(block.links)) <= MOST_LINKS:
            if block.links[0] not in targets:
                headlines += 1
            targets.add(block.links[0])
            since = 0
        elif len(block.text) >= PARAGRAPH and block.link_share < 0.5 and since > TEASER_BLOCKS:
            own += 1
    return headlines >= HEADLINES and not own


def teasers(blocks: list[Block]) -> int:
    """The characters that stand right behind headings which link elsewhere: excerpts; 0 where such headings are few."""
    said, since = 0, TEASER_BLOCKS + 1
    targets: set[str] = set()
    for block in blocks:
        since += 1
        if block.tag in _HEADS and block.links and block.link_share >= LINKED:
            targets.add(block.links[0])
            since = 0
        elif since <= TEASER_BLOCKS and block.link_share < LINKED:
            said += len(block.text)
    return said if len(targets) >= HEADLINES else 0


def is_run_of_stories(blocks: list[Block]) -> bool:
    """Whether a text opens with a headline that is a link, and a second such headline follows: one story after another."""
    heads = [block for block in blocks if block.tag in _HEADS and block.links and block.link_share >= LINKED]
    if not heads or heads[0] is not blocks[0]:
        return False
    return any(head.tag == heads[0].tag and head.links[0] != heads[0].links[0] for head in heads[1:])


def is_gallery(blocks: list[Block]) -> bool:
    """Whether a page shows pictures with captions or a counter ("1 / 5", "5 PHOTOS") and hardly any story."""
    captions = [block for block in blocks if block.tag == "figcaption" and block.link_share < LINKED]
    size = sum(len(block.text) for block in blocks if block.link_share < LINKED)
    shown = sum(len(block.text) for block in captions)
    if len(captions) > 2 and shown > 0.6 * size and size - shown < SMALL:
        return True
    if not any(len(block.text) <= 40 and _COUNTER.fullmatch(block.text.strip()) for block in blocks):
        return False
    prose = [
        block
        for block in blocks
        if len(block.text) >= PARAGRAPH and block.link_share < 0.5 and block.tag != "figcaption"
    ]
    return len(prose) <= 2 and sum(len(block.text) for block in prose) < SMALL
