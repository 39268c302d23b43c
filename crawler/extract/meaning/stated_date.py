"""The day that a text states for what it tells: of the event in its lead where it says one, else of the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from crawler.extract.text.time_words import MONTHS, WEEKDAYS

_MONTH = "|".join(sorted((name for name in MONTHS if len(name) > 2), key=len, reverse=True))
_DATE = re.compile(
    r"(?<![\d/.,])(?P<d1>\d{1,2})\s?/\s?(?P<m1>\d{1,2})(?:\s?/\s?(?P<y1>(?:20)?\d\d))?(?![\d/]|\s*%)|"
    rf"(?<![\d/.,-])(?P<d2>\d{{1,2}})(?:\s?[-–]\s?\d{{1,2}})?\s(?P<m2>{_MONTH})\b\.?(?:\s(?P<y2>20\d\d))?(?!\s\d{{4}}\b)",
    re.I,
)
_NUMBER = re.compile(r"\d\d*")
"""Not `\\d+`: `re` passes over what a pattern's first character is not, but not where that one is repeated."""
_DAY = re.compile(r"(?:" + "|".join(day for day in WEEKDAYS if len(day) > 3) + r")\b[^.\n]{0,30}?\(?$", re.I)
_OTHER_DAY = re.compile(
    r"\b(?:hingga|sampai|s\.?d\.?|sejak|per|lahir|kelahiran|nomor|periode|sebelum|batas|tenggat|berakhir|berlaku|mulai"
    r"|paling lambat|undang-undang|keputusan|peraturan|perpres|pelantikannya|menjabat|sebelumnya|sempat|lalu|setelah)"
    r"\b[^.,;\n]{0,24}$|\b(?:nomor|no|bernomor)\b[^\n]{0,54}\b(?:ter)?tanggal $|\bsejak\b[^.;\n]{0,56}$|"
    r"\b(?:ditargetkan|menargetkan|target|ingin)\b[^.;\n]{0,56}$",
    re.I,
)
"""Words before a date of a term, a birth, a law, a letter, a target or an earlier event."""
_QUOTED = re.compile(r"[“\"][^“”\"\n]{20,}[”\"]")
"""What somebody says: a day in it counts only where the text itself prints none."""
_LOOK_BACK = 400
"""Days before publication beyond which a printed day is history, not the news."""
_LOOK_AHEAD = 200


def stated_date(body: str, published: date | None) -> date | None:
    """The first day that a body prints for its news; None where it prints none, or a weekday alone.

    `published`: the day of publication, which gives the year where none is printed; None: days without a year are left
    out. Days of terms, births, laws, targets and earlier events do not count, nor does a day far from publication.
    """
    told = _QUOTED.sub(lambda match: " " * len(match[0]), body)
    for text in (told, body):
        for day in _printed(text, published):
            if published is None or _is_near(day, published):
                return day
    return None


def _is_near(day: date, published: date) -> bool:
    return timedelta(days=-_LOOK_AHEAD) <= published - day <= timedelta(days=_LOOK_BACK)


def _printed(body: str, published: date | None) -> Iterator[date]:
    for number in _NUMBER.finditer(body):
        match = _DATE.match(body, number.start())
        if match is None:
            continue
        before = body[max(0, match.start() - 60) : match.start()]
        if match["d1"] and not match["y1"] and not (before.endswith("(") or _DAY.search(before)):
            continue  # a fraction, a house number
        if _OTHER_DAY.search(before):
            continue
        year = match["y1"] or match["y2"]
        told = int(year) + (2000 if len(year) == 2 else 0) if year else None
        month = int(match["m1"]) if match["m1"] else MONTHS[match["m2"].lower()]
        if (day := _day(told, month, int(match["d1"] or match["d2"]), published)) is not None:
            yield day


def _day(year: int | None, month: int, day: int, published: date | None) -> date | None:
    """A calendar day; without a year the one nearest to publication."""
    try:
        if year is not None:
            return date(year, month, day)
        if published is None:
            return None
        near = [date(published.year + step, month, day) for step in (-1, 0, 1)]
    except ValueError:
        return None
    return min(near, key=lambda one: abs(one - published))
