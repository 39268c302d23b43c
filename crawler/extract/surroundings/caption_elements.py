"""Captions of pictures: which elements and texts are one, and what the lines beside a picture say."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.extract.text.captions import by_shape, split_credit
from crawler.extract.text.vocabulary import BY_COURTESY, DOCUMENTS, PHOTO, PICTURE
from crawler.extract.tree import themes
from crawler.extract.tree.roles import pieces_of

MAX_CAPTION = 500
BY_HAND = 220
"""Characters of a caption that only its type tells; a standfirst or an editor's note in italics is mostly longer."""
SMALL_TYPE = frozenset({"em", "i", "small", "cite"})
_SPOKEN = re.compile(r"[“”\"]|^(?:catatan|baca|simak|lihat|oleh|penulis|laporan|editor|reporter)\b", re.I)

_LABELS = rf"{PICTURE}|{DOCUMENTS}|{BY_COURTESY}|sumber|source|credit|ilustrasi|getty|courtesy|antara|humas"
_CREDIT = re.compile(
    rf"(?:^|[(\[/|.,;]|\s[-–—]\s)\s*(?:{_LABELS}|ket(?:erangan)?\.?\s+(?:foto|gambar))\b(?:[^.]|\.(?=\w)){{0,80}}[)\].]?\s*$|"
    rf"^(?:{PHOTO}|ket(?:erangan)?\.?\s+foto|caption|gambar)\s*[:.]|^\(?ilustrasi(?: foto)?\s*[-–—:.]|^\(?ilustrasi\b.{{0,60}}$|"
    rf"/\s*(?:{BY_COURTESY}|dok\.?\s?[\w. ]+|reuters|afp|ap|antara|getty images)\s*\)?\.?$",
    re.I,
)
_TAKEN_BY = re.compile(r"\([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3} ?/ ?[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,3}\)\.?$")
"""Photographer and paper in brackets at the end: "(Maria Lado/Kabar Kita)"."""
_DASHED = re.compile(r"[^.]{3,60}\s[–—-]{1,2}\s")
"""A dash near the beginning: a dateline's, perhaps."""
_SENTENCES = re.compile(r"[a-z)”\"][.!?]\s+[A-Z]")
_DAY_LAST = re.compile(r"\((?:\w{4,6}, )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)$")
_WHOLE_POST = frozenset({"hentry", "type-post"})
_BARE = re.compile(r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}\s?/\s?[A-Z][\w.'’ ]{1,45}")
_PICTURE = rf"(?:{PICTURE}|img|pic|picture)"
_DESCRIPTION = r"(?:deskripsi|description|desc|keterangan|ket|caption|text|teks|info|copyright|credit|source|sumber)"
_DESCRIBES = re.compile(
    r"(?:^|[\s_-])(?:deskripsi|description|desc|keterangan|ket|caption)(?:[\s_-]|$)|"
    rf"(?:^|[\s_-]){_PICTURE}-?{_DESCRIPTION}(?:[\s_-]|$)|(?:^|[\s_-]){_DESCRIPTION}-?{_PICTURE}(?:[\s_-]|$)",
    re.I,
)
"""Names such as "photodesc", "ket-foto", "img-copyright": a word for a description, alone or beside one for a picture."""
_NOISE = re.compile(
    r"(?:zoom|perbesar|klik untuk (?:memper|per)besar|\+?\s*gulir.*|share|\d+|copy link|advertisement|iklan|foto|sumber(?: foto)?|source|photo|credit|kredit|x close|tutup|"
    r"lihat foto|a\s?-?\s?a\s?\+?)\s*:?",
    re.I,
)


@lru_cache(maxsize=8192)
def names_caption(names: str) -> bool:
    """Whether a class or id says that the element is a caption."""
    for token in names.split():
        if token in themes.CAPTION_TOKENS:
            return True
        pieces = pieces_of(token)
        if pieces & themes.CAPTION and not pieces & {"wrap", "wrapper", "container", "wp"}:
            return True
    return False


@lru_cache(maxsize=8192)
def describes_picture(names: str) -> bool:
    """Whether a class or id fits what stands below a picture; vaguer than `names_caption`, so only beside one."""
    return names_caption(names) or bool(_DESCRIBES.search(names))


@lru_cache(maxsize=8192)
def names_credit(names: str) -> bool:
    """Whether a class or id of an element by a picture says that it holds the credit."""
    return any(pieces_of(token) & themes.CREDIT or token in themes.CREDIT_TOKENS for token in names.split())


@lru_cache(maxsize=8192)
def names_picture(names: str) -> bool:
    """Whether a class or id says that the element is a picture with what belongs to it.

    WordPress' classes of a whole article name pictures as well: "hentry has-post-thumbnail format-image category-foto".
    """
    tokens = names.split()
    if not _WHOLE_POST.isdisjoint(tokens):
        return False
    return any(
        token == "wp-caption" or (not token.startswith("has-") and pieces_of(token) & themes.PICTURE)
        for token in tokens
    )


def is_caption_text(text: str, bold: bool, beside: bool, small: bool = False) -> bool:
    """Whether the words next to a picture read as its caption: short, with a credit, or emphasised in its own element.

    `beside`: the text stands in one element with the picture, not in the next. `small`: all of it is set in italics
    or small type, as editors mark a caption by hand.
    """
    if len(text) > MAX_CAPTION:
        return False
    if small and len(text) <= BY_HAND and not _SPOKEN.search(text):
        return True
    if _CREDIT.search(text) or _TAKEN_BY.search(text) or by_shape(text, sure=True) or _is_unended(text):
        return True
    return beside and len(text) < 250 and (bold or not text.endswith((".", "!", "?", "”", '"')))


def _is_unended(text: str) -> bool:
    """Whether a text of a sentence's length has no end mark, or the day in brackets instead: a paragraph ends in one."""
    return (
        (text[-1].isalnum() or _DAY_LAST.search(text) is not None)
        and text[0].isupper()
        and 8 <= text.count(" ") < 45
        and not _SPOKEN.search(text)
        and not _DASHED.match(text)
        and not _SENTENCES.search(text)
    )


def is_bare_credit(text: str) -> bool:
    """Whether a text is nothing but an outlet and a name: "KORAN/NAMA"."""
    return bool(_BARE.fullmatch(text))


def read_caption(lines: list[tuple[str, bool]]) -> tuple[str | None, str | None]:
    """Caption and credit of the lines beside a picture; each line with whether its element is marked as the credit."""
    captions: list[str] = []
    credit: str | None = None
    for text, marked in lines:
        if _NOISE.fullmatch(text):
            continue
        said, named = split_credit(text)
        if marked and len(text) <= 80 and (len(lines) > 1 or named):
            credit = credit or named or text.strip(" ()[]")
            if named and said and len(lines) == 1:
                captions.append(said)  # one element for both
            continue
        if named is None and _BARE.fullmatch(text):
            credit = credit or text
            continue
        credit = credit or named
        if said and said not in captions:
            captions.append(said)
    return " ".join(captions) or None, credit
