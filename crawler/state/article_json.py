"""Items and pages as JSON and back: for the spool of the waiting window, and between two processes.

JSON and not pickle: the bytes lie in a file that others can write to, and reading them must never run code. Decoding
checks types only; what a record may hold is checked when it is made.
"""

from __future__ import annotations

import msgspec

from crawler.items import Article, Crawled, Item, Page
from crawler.reasons import Reason

_ITEM = msgspec.json.Decoder(Item)
_PAGE = msgspec.json.Decoder(Page)
_ARTICLE = msgspec.json.Decoder(Article)
_CRAWLED = msgspec.json.Decoder(Crawled)


def dump(value: Item | Page) -> bytes:
    """The whole item or page, blocks included. Raises UnicodeEncodeError for a lone surrogate."""
    return msgspec.json.encode(value, enc_hook=_as_text)


def _as_text(value: object) -> str:
    """A reason is a text with a code; its sentence is kept."""
    if isinstance(value, Reason):
        return str(value)
    raise TypeError(f"{type(value).__name__} is nothing that an item holds")


def load_item(data: bytes) -> Item:
    """The item that `dump` was given; its times keep their offsets, fields that this version does not know are left out.

    Raises ValueError where the bytes are no item.
    """
    try:
        return _ITEM.decode(data)
    except msgspec.ValidationError as fault:
        if "`article`" not in str(fault):
            raise
        # Until 2026-11-30 the three parts were one flat object.
        return Item(_ARTICLE.decode(data), _CRAWLED.decode(data))


def load_page(data: bytes) -> Page:
    """The page that `dump` was given. Raises ValueError where the bytes are none."""
    return _PAGE.decode(data)
