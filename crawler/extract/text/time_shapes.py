"""Regular expressions for printed dates and clock times, over folded text, and the functions that read their matches.

All expressions use the same group names, so that one function reads a clock from any of them: h, mi, s; half (am or pm);
zone; sign, oh, om (an offset from UTC); before (a zone printed before the clock).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from crawler.extract.text.time_eras import civil
from crawler.extract.text.time_words import (
    DAYS_AGO,
    JUST_NOW,
    MONTHS,
    ODD,
    OFFSETS,
    ONES,
    PUBLISHED,
    UNITS,
    UPDATED,
    WEEKDAYS,
)
from crawler.provinces import ZONES

EARLIEST, LATEST = 1990, 2100
"""A year outside this range is a placeholder (0001-01-01, 1970-01-01) or no year: no portal is older."""
_LONGEST = 300
"""Only so many characters of a string are read."""
_WIDEST = timedelta(hours=14)
"""The largest offset from UTC that a zone has."""
DATE = re.compile(
    r"""(?<!\d)(?:
      (?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)
    | (?P<d2>\d{1,2})(?:st|nd|rd|th)?[\s.,/-]{0,3}\s?(?P<n2>(?!wi(?:b|ta?)\b|am\b|pm\b)[a-z]{3,9})[\s.,/-]{0,3}\s?
      (?P<y2>\d{4}|'?\d{2}(?![:.]\d))(?!\d)
    | (?P<d3>\d{1,2})\s?(?P<s3>[-/.])\s?(?P<m3>\d{1,2})\s?(?P=s3)\s?(?P<y3>\d{4}|\d{2}(?![:.]\d))(?!\d)
    | (?P<y4>(?:19|20)\d{2})(?P<m4>\d{2})(?P<d4>\d{2})(?!\d)
    )
    | (?<![a-z])(?P<n5>[a-z]{3,9})\.?[\s/-]{1,2}(?P<d5>\d{1,2})(?:st|nd|rd|th)?[\s,./-]{1,3}(?P<y5>\d{4})(?!\d)
    """,
    re.X,
)
_CLOCK = r"(?P<h>\d{1,2})\s?[:.]\s?(?P<mi>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d{1,9})?)?(?!\d)\s?(?P<half>[ap]\.?m\b\.?)?"
_ZONE = r"""[\s,]{0,2}[(\[]?(?:(?P<zone>wib|wita|wit|utc|gmt|z|sgt|myt|jst)(?![a-z]))?
            [\s(\[]{0,2}(?:(?:utc|gmt)\s?)?(?:(?P<sign>[+-])(?P<oh>\d{1,2})(?::?(?P<om>[0-5]\d))?(?!\d))?"""
_WEEKDAY = "|".join(sorted((re.escape(day) for day in WEEKDAYS), key=len, reverse=True))
_LEAD = rf"(?:pukul|pkl|pk|jam|at|pada|on|tayang|time|t|{_WEEKDAY}|(?P<before>wib|wita|wit)(?![a-z]))"
_NONE = (
    r"(?P<before>(?!))?"  # an expression without this group defines it all the same: `_offset` asks every match for it
)
AFTER = re.compile(rf"[\s,.|/@()\[\]-]{{0,6}}(?:{_LEAD}[\s,.:|/()-]{{0,4}}){{0,3}}{_CLOCK}{_ZONE}", re.X)
HOUR_AFTER = re.compile(
    rf"[\s,.|/@()-]{{0,6}}(?P<said>(?:pukul|pkl|jam|at)[\s.:]{{0,3}})?(?P<h>\d{{1,2}})(?![\d:.]*\d)\s?"
    rf"(?P<mi>(?!))?(?P<s>(?!))?(?P<half>[ap]\.?m\b\.?)?(?(said)|(?(half)|(?!))){_ZONE}{_NONE}",
    re.X,
)
CLOCK_ANYWHERE = re.compile(rf"(?<![\d:.,/-]){_CLOCK}{_ZONE}{_NONE}", re.X)
COMPACT_CLOCK = re.compile(
    rf"(?:t|\s)?(?P<h>\d{{2}})(?P<mi>\d{{2}})(?P<s>\d{{2}})?(?!\d)(?P<half>(?!))?{_ZONE}{_NONE}", re.X
)
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)")
EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
AGO = re.compile(
    r"(?<![\w.,:])(?:(?P<n>\d{1,4}|an?|one|satu)\+?\s?(?P<unit>" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")"
    "|(?P<one>"
    + "|".join(ONES)
    + r"))(?![a-z])(?P<more>[\s,]+\d{1,3}\s?[a-z]+)?[\s,]+(?:yang\s|yg\s)?(?:lalu|ago|silam)(?![a-z])"
)
NAMED_DAY = re.compile(r"(?<![a-z])(" + "|".join(sorted(DAYS_AGO, key=len, reverse=True)) + r")(?![a-z])")
SHOWS_CLOCK = re.compile(r"(?<![\d:.,/-])(?:[01]?\d|2[0-4])[:.][0-5]\d(?![\d/-]|[.:]\d{3})|(?<!\d)\d{1,2}\s?[ap]m\b")

# Nine strings in ten have one of these two forms. They are tried first; a string that neither matches is searched for DATE.
ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})[t ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(?:(z)|([+-])(\d{2}):?(\d{2}))?"
)
USUAL = re.compile(
    r"(?:[a-z']{3,7} ?, ?)?(\d{1,2}) ([a-z]{3,9})\.? (\d{4})"
    r"(?: ?[,|-]? ?(?:(?:pukul|pkl\.?|jam) )?(\d{1,2})[:.](\d{2})(?: (wib|wita|wit))?)?"
)
DAY_MONTH = re.compile(r"(?<![\d.,:/-])(?P<d>\d{1,2})[\s-](?P<n>[a-z]{3,9})(?![a-z])")
_OFFSETS = {name: timedelta(hours=hours) for name, hours in OFFSETS.items()}
_INDONESIAN = frozenset(name.lower() for name in ZONES)


class Parts(NamedTuple):
    """The date, clock and offset that a string shows, or how long ago it says."""

    date: tuple[int, int, int] | None
    clock: tuple[int, int, int] | None
    offset: timedelta | None
    ago: tuple[str, int] | None = None
    """For relative times: the unit (seconds, days, day, months) and how many of them before now."""


IMPOSSIBLE = Parts(None, None, None)
"""The answer for a string that shows a date or clock that does not exist: "31/02/2025"."""


def fold(raw: str) -> str:
    """A string in lower case, with plain blanks, hyphens, apostrophes and colons, cut to _LONGEST characters."""
    text = raw[:_LONGEST]
    if not text.isascii():
        text = text.translate(ODD)
    return " ".join(text.lower().split())


def read_parts(text: str, zone: tzinfo, now: datetime) -> Parts | None:
    """The parts of the time in folded text; None where there is none, `IMPOSSIBLE` where it does not exist."""
    text = civil(text)
    usual = _read_usual(text)
    if usual is not None:
        return usual
    for match in DATE.finditer(text, _start(text)):
        date = _date_of(match, text)
        if date is None:
            continue
        if date == (0, 0, 0):
            return IMPOSSIBLE
        clock, offset = _clock_of(text, match)
        return IMPOSSIBLE if clock == (-1, 0, 0) else Parts(date, clock, offset)
    return _read_compact(text, now) or _read_relative(text) or _read_without_year(text, zone, now)


def _start(text: str) -> int:
    """The offset to search from: behind "Diterbitkan" where the time of an update is printed before it."""
    updated = UPDATED.search(text)
    published = PUBLISHED.search(text, updated.end()) if updated else None
    return published.end() if published else 0


def _read_usual(text: str) -> Parts | None:
    """The parts of a string that is an ISO time or the usual printed form and nothing else; None for any other."""
    match = USUAL.fullmatch(text)
    if match:
        day, name, year, hour, minute, zone = match.groups()
        date = (int(year), MONTHS.get(name, 0), int(day))
        clock = (int(hour), int(minute), 0) if hour else None
        offset = _OFFSETS[zone] if zone else None
    else:
        match = ISO.fullmatch(text)
        if not match:
            return None
        year, month, day, hour, minute, second, utc, sign, hours, minutes = match.groups()
        date, clock, offset = (int(year), int(month), int(day)), (int(hour), int(minute), int(second or 0)), None
        if sign or utc:
            offset = timedelta(0) if utc else timedelta(hours=int(sign + hours), minutes=int(sign + minutes))
    if not EARLIEST <= date[0] <= LATEST or not 1 <= date[1] <= 12 or not 1 <= date[2] <= monthrange(*date[:2])[1]:
        return None
    if (clock and (clock[0] > 23 or clock[1] > 59 or clock[2] > 59)) or (offset and abs(offset) > _WIDEST):
        return None
    return Parts(date, clock, offset)


def _date_of(match: re.Match[str], text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a match of DATE; None where it is no date, zeros where the date does not exist."""
    group = match.lastgroup
    if group == "d1":
        year, month, day = int(match["y1"]), int(match["m1"]), int(match["d1"])
    elif group in ("y2", "y5"):
        found = MONTHS.get(match["n2"] or match["n5"])
        if found is None:
            return None
        month, day = found, int(match["d2"] or match["d5"])
        year = _year(match["y2"] or match["y5"])
    elif group == "d4":
        year, month, day = int(match["y4"]), int(match["m4"]), int(match["d4"])
    else:
        if len(match["y3"]) == 2 and match["s3"] == ".":
            return None  # 11.58.25 is a clock
        year, month, day = _year(match["y3"]), int(match["m3"]), int(match["d3"])
        if day <= 12 and (month > 12 or _other_weekday(text[: match.start()], year, month, day)):
            month, day = day, month  # 06/25/2025, or the printed weekday says so
    if EARLIEST <= year <= LATEST and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        return year, month, day
    return 0, 0, 0


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits.lstrip("'"))


def _other_weekday(before: str, year: int, month: int, day: int) -> bool:
    """Whether the weekday printed before the date fits the order month-day and not day-month."""
    words = re.findall(r"[a-z']+", before)
    said = WEEKDAYS.get(words[-1]) if words else None
    if said is None or month > 12 or month == day or not EARLIEST <= year <= LATEST:
        return False
    return datetime(year, month, day).weekday() != said == datetime(year, day, month).weekday()  # noqa: DTZ001


def _clock_of(text: str, date: re.Match[str]) -> tuple[tuple[int, int, int] | None, timedelta | None]:
    """The clock and offset printed behind a date, or else before it. The hour is -1 where there is no such clock."""
    end = date.end()
    if end == len(text) and not date.start():
        return None, None
    match = AFTER.match(text, end) or (COMPACT_CLOCK.match(text, end) if date.lastgroup == "d4" else None)
    if match:
        return _clock(match), _offset(match)
    match = HOUR_AFTER.match(text, end)
    if match:
        return _clock(match), _offset(match)
    for match in CLOCK_ANYWHERE.finditer(text, 0, date.start()):
        clock = _clock(match)
        if clock[0] >= 0:
            return clock, _offset(match)
    return None, None


def _clock(match: re.Match[str]) -> tuple[int, int, int]:
    """Hour, minute, second; hour -1 where there is no such clock."""
    hours, minutes, seconds, half = match.group("h", "mi", "s", "half")
    hour, minute, second = int(hours), int(minutes or 0), int(seconds or 0)
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if second == 60:
        second = 59  # a leap second
    if (hour < 24 and minute < 60 and second < 60) or (hour, minute, second) == (24, 0, 0):
        return hour, minute, second
    return -1, 0, 0


def _offset(match: re.Match[str]) -> timedelta | None:
    name, sign, hours, minutes, before = match.group("zone", "sign", "oh", "om", "before")
    if sign and int(hours) <= 14 and name not in _INDONESIAN:
        return timedelta(hours=int(sign + hours), minutes=int(sign + (minutes or "0")))
    return _OFFSETS.get(name or before)


def _read_compact(text: str, now: datetime) -> Parts | None:
    """The parts of a string of digits alone: 20250610115854, or seconds or milliseconds since 1970."""
    match = COMPACT.fullmatch(text)
    if match:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        if EARLIEST <= year <= LATEST and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            possible = hour < 24 and minute < 60 and second < 60
            return Parts((year, month, day), (hour, minute, second), None) if possible else IMPOSSIBLE
    match = EPOCH.fullmatch(text)
    if match:
        seconds = int(match[1])
        if 631_152_000 <= seconds <= now.timestamp() + 366 * 86400:
            at = datetime.fromtimestamp(seconds, UTC)
            return Parts((at.year, at.month, at.day), (at.hour, at.minute, at.second), timedelta(0))
        return IMPOSSIBLE
    return None


def _read_relative(text: str) -> Parts | None:
    """The parts of a time counted from now: "3 jam yang lalu", "kemarin 14.30", "baru saja"."""
    match = AGO.search(text)
    if match:
        kind, size = UNITS[match["unit"] or ONES[match["one"]]]
        count = int(match["n"]) if match["n"] and match["n"].isdigit() else 1
        total = count * size
        more = re.fullmatch(r"(\d+)\s?([a-z]+)", match["more"].strip(" ,")) if match["more"] else None
        if more and more[2] in UNITS and kind != "months":
            kind_more, size_more = UNITS[more[2]]
            if kind_more == "seconds":
                total = total * (86400 if kind == "days" else 1) + int(more[1]) * size_more
                kind = "seconds"
        return Parts(None, None, None, (kind, total))
    match = NAMED_DAY.search(text)
    if match:
        clock = CLOCK_ANYWHERE.search(text)
        if clock and _clock(clock)[0] >= 0:
            return Parts(None, _clock(clock), _offset(clock), ("days", DAYS_AGO[match[1]]))
        return Parts(None, None, None, ("day", DAYS_AGO[match[1]]))
    if any(words in text for words in JUST_NOW):
        return Parts(None, None, None, ("seconds", 0))
    return None


def _read_without_year(text: str, zone: tzinfo, now: datetime) -> Parts | None:
    """ "Selasa, 10 Juni 14:30": the latest such day up to now; only where a clock or a fitting weekday stands by."""
    for match in DAY_MONTH.finditer(text):
        month, day = MONTHS.get(match["n"]), int(match["d"])
        if month is None:
            continue
        today = now.astimezone(zone)
        year = today.year if (month, day) <= (today.month, today.day) else today.year - 1
        if not 1 <= day <= monthrange(year, month)[1]:
            return IMPOSSIBLE
        clock, offset = _clock_of(text, match)
        words = re.findall(r"[a-z']+", text[: match.start()])
        said = WEEKDAYS.get(words[-1]) if words else None
        fits = said is not None and datetime(year, month, day).weekday() == said  # noqa: DTZ001
        if (clock is None or clock[0] < 0 or said is not None) and not fits:
            return IMPOSSIBLE
        return Parts((year, month, day), clock, offset)
    return None
