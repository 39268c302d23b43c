"""The sign-off under an article: the reporter's or editor's initials, or an end mark: (RO), [FTR], (dhn/idn), ***, (*)."""

from __future__ import annotations

import re

_INITIALS = r"[A-Za-z*#\d][\w.*&'’+# -]{0,18}"
_CODE = rf"[ ]?(?:{_INITIALS}(?:\s?[/|\\,;-]\s?{_INITIALS}){{0,4}}|\*{{1,3}})?[ ]?"
_BRACKETED = rf"(?:\({_CODE}\)|\[{_CODE}\]|\{{{_CODE}\}})"
_STARS = r"(?:\*\s?){1,5}|#{2,4}|={3,}"
_MARK = rf"(?:(?:{_STARS})?\s?{_BRACKETED}\s?(?:{_STARS})?|{_STARS})"
_WHOLE = re.compile(rf"(?:[-–—]\s?)?({_MARK})\s?[.]?")
_TAIL = re.compile(rf"(?P<end>[.!?…”\"’'»:]|[.!?]\s?[)\]])\s*(?:[-–—]\s?)?(?P<mark>{_MARK})\s?[.]?$")
_STARS_TAIL = re.compile(rf"\s*(?P<mark>(?:\*\s?){{2,5}}\s?{_BRACKETED}?)$")
_CAPITALS = re.compile(r"[A-Z][A-Z.'’]+(?: [A-Z][A-Z.'’]*){0,3}|[A-Z]{2,4}(?:/[A-Z]{2,4})+")
_NO_SIGNOFF = re.compile(
    r"\(?\s*(?:bersambung|selesai|habis|tamat|ilustrasi|foto\b.*|sumber\b.*|baca\b.*|dok\b.*|istimewa|ist|to be continued|lanjut\b.*|"
    r"\d[\d./:, -]*(?:wib|wita|wit)?|(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b.*|\d+\s?\w+)\s*\)?",
    re.I,
)
_LONGEST = 48


def split_signoff(paragraphs: list[str]) -> tuple[list[str], str | None]:
    """The paragraphs without the sign-off at their end, and the sign-off ("RO" from "(RO)", "***" as it is).

    It is a last paragraph of its own, or stands glued behind the last paragraph's end mark. Ordinary closing brackets,
    dates and "(bersambung)" stay. The given list is not changed; None where there is no sign-off.
    """
    if not paragraphs:
        return [], None
    last = paragraphs[-1].strip()
    if len(last) <= _LONGEST:
        whole = _WHOLE.fullmatch(last)
        if whole and not _NO_SIGNOFF.fullmatch(_bare(whole[1])):
            rest, more = split_signoff(paragraphs[:-1]) if _is_stars(whole[1]) else (paragraphs[:-1], None)
            return rest, more or _bare(whole[1])
        if len(paragraphs) > 1 and _CAPITALS.fullmatch(last) and re.search(r"[.!?”\"’)]\s*$", paragraphs[-2]):
            return paragraphs[:-1], last
    tail = _TAIL.search(last, max(0, len(last) - _LONGEST - 4)) or _STARS_TAIL.search(
        last, max(0, len(last) - _LONGEST)
    )
    if not tail:
        return list(paragraphs), None
    mark = _bare(tail["mark"])
    kept = last[: tail.start("mark")].rstrip(" -–—\u00a0")
    if not kept or _NO_SIGNOFF.fullmatch(mark) or not _written_as_code(tail["mark"]):
        return list(paragraphs), None
    return [*paragraphs[:-1], kept], mark


def _is_stars(mark: str) -> bool:
    return not re.search(r"\w", mark)


def _bare(mark: str) -> str:
    """What is printed inside: "RO" from "(RO)"; "*** (JM/Tim)" and end marks stay as printed."""
    inner = re.fullmatch(r"[(\[{]\s?(.*?)\s?[)\]}]", mark.strip())
    if inner and inner[1]:
        return inner[1]
    return mark.strip()


def _written_as_code(mark: str) -> bool:
    """Whether a mark glued to a sentence reads as initials or a desk, not as a remark in brackets."""
    inner = _bare(mark)
    words = inner.split()
    return len(words) <= 3 and len(inner) <= 30
