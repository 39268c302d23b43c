"""Whether a piece of the content is the caption of a picture: by its element, or by its words beside a picture."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extract import themes
from crawler.extract.roles import pieces_of

MAX_CAPTION = 500
_CREDIT = re.compile(
    r"(?:^|[(\[/|.,;]|\s[-–—]\s)\s*(?:foto|photo|dok|doc|dokumentasi|sumber|source|credit|ist|istimewa|ilustrasi|gambar|image|getty|"
    r"courtesy|keterangan\s+(?:foto|gambar)|ket\.?\s+foto|antara|humas)\b[^.]{0,80}[)\].]?\s*$|^(?:foto|photo|ket(?:erangan)?\.?\s+foto|"
    r"caption|gambar)\s*[:.]|^\(?ilustrasi\b.{0,60}$|/\s*(?:ist|istimewa|dok\.?\s?[\w. ]+|reuters|afp|ap|antara|getty images)\s*\)?\.?$",
    re.I,
)


@lru_cache(maxsize=8192)
def names_caption(names: str) -> bool:
    """Whether a class or id says that the element is a caption."""
    for token in names.split():
        if token in themes.CAPTION_TOKENS:
            return True
        pieces = pieces_of(token)
        if (
            pieces & themes.CAPTION and not pieces & {"wrap", "wrapper", "container", "wp"}
        ) or token == "wp-caption-text":
            return True
    return False


@lru_cache(maxsize=8192)
def names_picture(names: str) -> bool:
    """Whether a class or id says that the element is a picture with what belongs to it."""
    return any(pieces_of(token) & themes.PICTURE or token == "wp-caption" for token in names.split())


def is_caption_text(text: str, bold: bool, beside: bool) -> bool:
    """Whether the words next to a picture read as its caption: short, with a credit, or emphasised in its own element.

    `beside`: the text stands in one element with the picture, not in the next.
    """
    if len(text) > MAX_CAPTION:
        return False
    if _CREDIT.search(text):
        return True
    return beside and len(text) < 250 and (bold or not text.endswith((".", "!", "?", "”", '"')))
