"""What stands in a printed time beside the civil date: a date of the Islamic calendar, the era's sign, a zone with full stops."""

from __future__ import annotations

import re

_HIJRI = re.compile(
    r"\s?[/|(]?\s?1[34]\d\d\s?h(?:ijriah|ijriyah)?\b\.?\s?\)?|"
    r"\s?\(?\s?\d{1,2}(?P<s>[-/])\d{1,2}(?P=s)1[34]\d\d\s?h(?:ijriah|ijriyah)?\b\.?\s?\)?(?:\s?/)?|"
    r"\s?[/|(]?\s?\d{1,2}\s(?:[a-z']+\s){1,3}1[34]\d\d\s?(?:h(?:ijriah|ijriyah)?\b\.?)?\s?\)?(?:\s?/)?"
)
"""A date of the Islamic calendar; some portals print it beside the civil one: "5 Syakban 1446 H / 4 Februari 2025 M"."""
_CENTURIES = tuple(f"{mark}{century}" for mark in (" ", "-", "/", "(") for century in ("13", "14"))
"""Beginnings of the years that are now and were lately; looked for first, since that costs little."""
_ERA = re.compile(r"(?<=\d{4})\s?(?:m(?:asehi)?|ad|ce)\b\.?")
_ERA_SIGN = re.compile(r"\d{4}\s?(?:m|ad|ce)")
_HALF = re.compile(r"(?<![\d.:])(\d{1,2})([.:]\d{2}) (pagi|siang|sore|petang|malam)\b")
"""A clock of twelve hours and the part of the day: "9.10 pagi", "7.30 malam"."""
_OF = re.compile(r"(?<=\d)(?:st|nd|rd|th) of (?=[a-z])")
_DOTTED_ZONE = re.compile(r"(?<![a-z])w\.\s?i\.\s?(b|t(?:\.?\s?a)?)(?![a-z])\.?")
""" "W.I.B.", "W.I.T.A": a zone's letters with full stops."""


def civil(text: str) -> str:
    """A folded text without the Islamic date and the era's sign, the zone's letters together."""
    if ("14" in text or "13" in text) and any(map(text.__contains__, _CENTURIES)):
        text = _HIJRI.sub(" ", text)
    if _ERA_SIGN.search(text):
        text = _ERA.sub(" ", text)
    if "w." in text:
        text = _DOTTED_ZONE.sub(lambda match: "wi" + match[1].replace(".", "").replace(" ", ""), text)
    if text.endswith(_PARTS) or any(map(text.__contains__, _PARTS_WITHIN)):
        text = _HALF.sub(_in_half, text)
    return _OF.sub(" ", text) if " of " in text else text


_PARTS = ("pagi", "siang", "sore", "petang", "malam")
_PARTS_WITHIN = tuple(f" {part} " for part in _PARTS)


def _in_half(match: re.Match[str]) -> str:
    """A clock with the part of the day, as a clock with "am" or "pm"; one of 24 hours without it."""
    hour, part = int(match[1]), match[3]
    if hour > 12:
        return match[1] + match[2]
    late = (
        part in ("sore", "petang") or (part == "siang" and not 9 <= hour <= 11) or (part == "malam" and 5 < hour < 12)
    )
    return f"{match[1]}{match[2]} {'pm' if late else 'am'}"
