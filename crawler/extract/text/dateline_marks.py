"""The marks between the parts of a dateline, as portals type them, and dashes that divide no dateline."""

from __future__ import annotations

import re

from crawler.extract.text.dateline_parts import Around, is_listed, is_portal, listed_first, own_length

_MARKS = str.maketrans(dict.fromkeys("•·ǀ│¦»›>~_", "|") | {"\u00a0": " "})
"""Marks that some portals set between the parts, read as a bar. Each is one character, so that places stay."""
_DOT = re.compile(r"([A-Z][\w'’ -]{2,30})\. (?=\w)")
_ROMAN_BARS = re.compile(r"([^,|–—]{3,40}?) II(?= \w|$)")
_ROUTE = re.compile(
    r"\s(?:yang |(?:masih|kini|sudah|telah|kembali|bisa|dapat) )?(?:ditempuh|berjarak|terhubung|dihubungkan|sejauh|putus|terputus|lumpuh|macet|pp)\b"
)
"""What is said of a road or a line behind its second end."""
_HOME = re.compile(r"\(([A-Z][\w'’ -]{2,30})\)$")
_RIVAL = re.compile(r"\s*[A-Z][^()|–—-]{1,40}\(([A-Z][\w'’ -]{2,30})\)")
"""A name with its home in brackets on either side of a dash: two that meet, as in "Perse (Ende) - Persebata (Lembata)"."""


def read_marks(printed: str, around: Around) -> str:
    """The beginning of a paragraph with its marks in one form, of the same length.

    Beside odd bars these are the full stop behind a place where another or the portal's name follows ("Ende. Kabar.com –"),
    and a bar typed as two capitals ("Kabar.com II Ende –").
    """
    head = printed.translate(_MARKS)
    bars = _ROMAN_BARS.match(head)
    if bars and not is_listed(head[: bars.end()]) and (is_listed(bars[1]) or is_portal(bars[1], around)):
        head = f"{bars[1]} ||{head[bars.end() :]}"
    at = 0
    while (dot := _DOT.match(head, at)) and is_listed(dot[1]):
        rest = head[dot.end() :]
        if not (own_length(rest, around) or re.match(r"[\w-]+\.[a-z]{2,4}\b", rest, re.I) or listed_first(rest)):
            break
        head = f"{head[: dot.end(1)]},{head[dot.end(1) + 1 :]}"
        at = dot.end()
    return head


def joins_two(before: str, behind: str, around: Around) -> bool:
    """Whether a dash divides no dateline, but joins the two ends of a road or two names with their homes."""
    return _joins_route(before, behind, around) or _joins_rivals(before, behind)


def _joins_route(before: str, behind: str, around: Around) -> bool:
    """Whether a dash joins the two ends of a road: "Ende - Bajawa ditempuh …", "Ende - Bajawa …" where the text has "Ende-Bajawa"."""
    end = listed_first(behind) if is_listed(before) else ""
    if not end:
        return False
    said = _ROUTE.match(behind, behind.index(end) + len(end))
    return bool(said) or re.search(rf"{re.escape(before.strip())}\s?[-–—]\s?{re.escape(end)}", around.story) is not None


def _joins_rivals(before: str, behind: str) -> bool:
    """Whether a dash joins two names that each carry a listed place in brackets: "Perse (Ende) - Persebata (Lembata)"."""
    home = _HOME.search(before.rstrip())
    rival = _RIVAL.match(behind) if home else None
    return home is not None and rival is not None and is_listed(home[1]) and is_listed(rival[1])
