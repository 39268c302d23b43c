"""Texts as they are compared: case, typographic variants, white space and marks around them as one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crawler.extract.surroundings.site_name import words

ORNATE = 160
"""Up to this length, in characters, a line is the same with stars, quotes or an exclamation mark around it."""
COUNTED = 60
"""Up to this length, in characters, the numbers in a line are counters: "Dibaca 120 kali" is "Dibaca 7 kali"."""
_DIGITS = re.compile(r"\d+")
_TELEPHONE = re.compile(r"\d[\d .()-]{7,}\d")

_ONE_SHAPE = {
    **dict.fromkeys("‘’‛`´ʼ′", "'"),
    **dict.fromkeys("“”„‟«″", '"'),
    **dict.fromkeys("–—−‑‐―•·", "-"),
    # Arrows and bars stand for the colon after "Baca juga".
    **dict.fromkeys("»→➔➜➡➤▶►▸▷›⇒⟶☞👉｜|>", ":"),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f\u200e\u200f", ""),
}
_SHAPED = frozenset(_ONE_SHAPE)
_ASCII_SHAPED = [char for char in _ONE_SHAPE if char.isascii()]


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Any case, typographic variant and white space as one: what two printings of one text have in common."""
    if text.isascii():
        for char in _ASCII_SHAPED:
            text = text.replace(char, _ONE_SHAPE[char])
    else:
        for char in _SHAPED.intersection(text):
            text = text.replace(char, _ONE_SHAPE[char])
        text = unicodedata.normalize("NFKC", text)
        for char in _SHAPED.intersection(text):  # wide forms of them have become plain ones
            text = text.replace(char, _ONE_SHAPE[char])
    return " ".join(text.casefold().split())


def fold(text: str) -> str:
    """`plain` without dashes, arrows, stars, brackets and stops around it: the form that phrases are written in."""
    text = plain(text)
    start, end = 0, len(text)
    while start < end and not (text[start].isalnum() or text[start] in "©@#"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] == "©"):
        end -= 1
    return text[start:end]


def counted(text: str) -> str:
    """What makes two printings of a block the same: `plain`, and in short lines the numbers (counters) as one."""
    folded = plain(text)
    if len(folded) > COUNTED or _TELEPHONE.search(folded):  # two posts' numbers are two lines
        return folded
    return _DIGITS.sub("0", folded)


def core(folded: str) -> str:
    """A folded line without the marks that editors set around it: "*** Toko Maju! ***" is "Toko Maju"."""
    if len(folded) > ORNATE:
        return folded
    start, end = 0, len(folded)
    while start < end and not folded[start].isalnum():
        start += 1
    while end > start and not folded[end - 1].isalnum():
        end -= 1
    return folded[start:end] or folded


def folded_title(text: str | None) -> str:
    """A title as it is compared: words only, in lower case."""
    return words_of(plain(text or ""))


def words_of(plain_text: str) -> str:
    """The words of a plain text, as titles are compared."""
    return " ".join(words(plain_text))
