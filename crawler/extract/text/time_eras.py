"""What stands in a printed time beside the civil date: a date of the Islamic calendar, the era's sign, a zone with full stops."""

from __future__ import annotations

import re

_HIJRI = re.compile(
    r"\s?\(?\s?\d{1,2}(?P<s>[-/])\d{1,2}(?P=s)1[34]\d\d\s?h(?:ijriah|ijriyah)?\b\.?\s?\)?(?:\s?/)?|"
    r"\s?[/|(]?\s?\d{1,2}\s(?:[a-z']+\s){1,3}1[34]\d\d\s?(?:h(?:ijriah|ijriyah)?\b\.?)?\s?\)?(?:\s?/)?"
)
"""A date of the Islamic calendar; some portals print it beside the civil one: "5 Syakban 1446 H / 4 Februari 2025 M"."""
_ERA = re.compile(r"(?<=\d{4})\s?m(?:asehi)?\b\.?")
_DOTTED_ZONE = re.compile(r"(?<![a-z])w\.\s?i\.\s?(b|t(?:\.?\s?a)?)(?![a-z])\.?")
""" "W.I.B.", "W.I.T.A": a zone's letters with full stops."""


def civil(text: str) -> str:
    """A folded text without the Islamic date and the era's sign, the zone's letters together."""
    if " 14" in text or " 13" in text or "-14" in text or "/14" in text:
        text = _HIJRI.sub(" ", text)
    if " m" in text:
        text = _ERA.sub("", text)
    if "w." in text:
        text = _DOTTED_ZONE.sub(lambda match: "wi" + match[1].replace(".", "").replace(" ", ""), text)
    return text
