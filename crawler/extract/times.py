"""Times as Indonesian portals print them, read into aware moments.

A table of regular expressions reads the common shapes in a few microseconds; dateparser (about a millisecond, and
imported only when needed) stands behind it for the rest. Nothing here looks at the clock: `now` is given.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple

from crawler.extract.time_words import DAYS_AGO, JUST_NOW, MONTHS, OFFSETS, ONES, UNITS, WEEKDAYS
from crawler.provinces import ZONES

EARLIEST, LATEST = 1990, 2100
"""Years outside these are placeholders (0001-01-01, 1970-01-01) or no years at all; no portal is older."""

_LONGEST = 300
"""Characters that are looked at; a time that stands further inside is not the one of this string."""

_ODD = str.maketrans(
    dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r", " "
    )
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-")
    | dict.fromkeys("‘’‛`´ʼ\u2032", "'")
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad\u2060", None)
    | {"\uff1a": ":", "\u2236": ":", "•": "|", "·": "|", "│": "|", "–": "-"}
)

_DATE = re.compile(
    r"""(?<!\d)(?:
      (?P<y1>\d{4})(?P<s1>[-/.])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})(?!\d)
    | (?P<d2>\d{1,2})(?:st|nd|rd|th)?[\s.,/-]{0,3}\s?(?P<n2>[a-z]{3,9})[\s.,/-]{0,3}\s?(?P<y2>\d{4}|'?\d{2}(?![:.]\d))(?!\d)
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
_AFTER = re.compile(rf"[\s,.|/@()\[\]-]{{0,6}}(?:{_LEAD}[\s,.:|/()-]{{0,4}}){{0,3}}{_CLOCK}{_ZONE}", re.X)
_HOUR_AFTER = re.compile(
    rf"[\s,.|/@()-]{{0,6}}(?:(?:pukul|pkl|jam|at)[\s.:]{{0,3}}(?P<h>\d{{1,2}})(?![\d:.]*\d)\s?(?P<half>[ap]\.?m\b\.?)?"
    rf"|(?P<h2>\d{{1,2}})\s?(?P<half2>[ap]\.?m\b\.?)){_ZONE}",
    re.X,
)
_CLOCK_ANYWHERE = re.compile(rf"(?<![\d:.,/-]){_CLOCK}{_ZONE}", re.X)
_COMPACT_CLOCK = re.compile(r"(?:t|\s)?(?P<h>\d{2})(?P<mi>\d{2})(?P<s>\d{2})?(?!\d)" + _ZONE, re.X)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?!\d)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3})?(?:\.\d+)?")
_AGO = re.compile(
    r"(?<![\w.,:])(?:(?P<n>\d{1,4}|an?|one|satu)\+?\s?(?P<unit>" + "|".join(sorted(UNITS, key=len, reverse=True)) + ")"
    "|(?P<one>"
    + "|".join(ONES)
    + r"))(?![a-z])(?P<more>[\s,]+\d{1,3}\s?[a-z]+)?[\s,]+(?:yang\s|yg\s)?(?:lalu|ago|silam)(?![a-z])"
)
_NAMED_DAY = re.compile(r"(?<![a-z])(" + "|".join(sorted(DAYS_AGO, key=len, reverse=True)) + r")(?![a-z])")
_SHOWS_CLOCK = re.compile(r"(?<![\d:.,/-])(?:[01]?\d|2[0-4])[:.][0-5]\d(?![\d/-]|[.:]\d{3})|(?<!\d)\d{1,2}\s?[ap]m\b")


class _Parts(NamedTuple):
    """What a string shows, before it is made a moment."""

    date: tuple[int, int, int] | None
    clock: tuple[int, int, int] | None
    offset: timedelta | None
    ago: tuple[str, int] | None = None
    """How far back from now, for relative times: a kind of step and how many."""


_IMPOSSIBLE = _Parts(None, None, None)


def read_time(raw: str, zone: tzinfo, now: datetime) -> datetime | None:
    """The moment that `raw` shows, aware; None where it shows none, or an impossible one.

    A zone that is printed (WIB, WITA, WIT, an offset) is kept, except that UTC is moved to `zone`; without one the
    clock is `zone`'s. A day without a clock is its midnight (see `has_time`). Relative times ("3 jam yang lalu",
    "kemarin 14.30") count from `now`, which must be aware. Never raises for any `raw`.
    """
    text = _fold(raw)
    if not text:
        return None
    parts = _read(text, zone, now)
    if parts is None:
        return _by_dateparser(text, zone, now)
    try:
        return _moment(parts, zone, now)
    except (ValueError, OverflowError):
        return None


def has_time(raw: str) -> bool:
    """Whether `raw` shows a time of day, or a moment counted in hours or less, and not a day alone."""
    text = _fold(raw)
    parts = _read(text, UTC, datetime(2000, 1, 1, tzinfo=UTC)) if text else None
    if parts is None:
        return bool(text) and _SHOWS_CLOCK.search(text) is not None
    return parts.clock is not None or (parts.ago is not None and parts.ago[0] == "seconds")


def _fold(raw: str) -> str:
    text = raw[:_LONGEST]
    if not text.isascii():
        text = text.translate(_ODD)
    return " ".join(text.lower().split())


def _read(text: str, zone: tzinfo, now: datetime) -> _Parts | None:
    """What the table of shapes finds; None where it knows no shape, `_IMPOSSIBLE` where it knows one that cannot be."""
    for match in _DATE.finditer(text):
        date = _date_of(match, text)
        if date is None:
            continue
        if date == (0, 0, 0):
            return _IMPOSSIBLE
        clock, offset = _clock_of(text, match)
        return _IMPOSSIBLE if clock == (-1, 0, 0) else _Parts(date, clock, offset)
    return _read_compact(text, now) or _read_relative(text) or _read_without_year(text, zone, now)


def _date_of(match: re.Match[str], text: str) -> tuple[int, int, int] | None:
    """Year, month, day; None where the match is no date after all, zeros where it is one that cannot be."""
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
    """The clock and offset that stand with a date: behind it, or else before it. Hour -1 where it is impossible."""
    end = date.end()
    if end == len(text) and not date.start():
        return None, None
    match = _AFTER.match(text, end) or (_COMPACT_CLOCK.match(text, end) if date.lastgroup == "d4" else None)
    if match:
        return _clock(match), _offset(match)
    match = _HOUR_AFTER.match(text, end)
    if match:
        return _clock(match), _offset(match)
    for match in _CLOCK_ANYWHERE.finditer(text, 0, date.start()):
        clock = _clock(match)
        if clock[0] >= 0:
            return clock, _offset(match)
    return None, None


def _clock(match: re.Match[str]) -> tuple[int, int, int]:
    groups = match.groupdict()
    hour = int(groups["h"] or groups["h2"])
    minute, second = int(groups.get("mi") or 0), int(groups.get("s") or 0)
    half = groups.get("half") or groups.get("half2")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    if second == 60:
        second = 59  # a leap second
    if (hour < 24 and minute < 60 and second < 60) or (hour, minute, second) == (24, 0, 0):
        return hour, minute, second
    return -1, 0, 0


def _offset(match: re.Match[str]) -> timedelta | None:
    groups = match.groupdict()
    if groups["sign"] and int(groups["oh"]) <= 14 and groups["zone"] not in ("wib", "wita", "wit"):
        span = timedelta(hours=int(groups["oh"]), minutes=int(groups["om"] or 0))
        return span if groups["sign"] == "+" else -span
    name = groups["zone"] or groups.get("before")
    return timedelta(hours=OFFSETS[name]) if name else None


def _read_compact(text: str, now: datetime) -> _Parts | None:
    """Digits alone: 20250610115854, and seconds or milliseconds since 1970."""
    match = _COMPACT.fullmatch(text)
    if match:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        if EARLIEST <= year <= LATEST and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return _Parts((year, month, day), (hour, minute, second), None) if hour < 24 > minute // 3 else _IMPOSSIBLE
    match = _EPOCH.fullmatch(text)
    if match:
        seconds = int(match[1])
        if 631_152_000 <= seconds <= now.timestamp() + 366 * 86400:
            at = datetime.fromtimestamp(seconds, UTC)
            return _Parts((at.year, at.month, at.day), (at.hour, at.minute, at.second), timedelta(0))
        return _IMPOSSIBLE
    return None


def _read_relative(text: str) -> _Parts | None:
    match = _AGO.search(text)
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
        return _Parts(None, None, None, (kind, total))
    match = _NAMED_DAY.search(text)
    if match:
        clock = _CLOCK_ANYWHERE.search(text)
        if clock and _clock(clock)[0] >= 0:
            return _Parts(None, _clock(clock), _offset(clock), ("days", DAYS_AGO[match[1]]))
        return _Parts(None, None, None, ("day", DAYS_AGO[match[1]]))
    if any(words in text for words in JUST_NOW):
        return _Parts(None, None, None, ("seconds", 0))
    return None


_DAY_MONTH = re.compile(r"(?<![\d.,:/-])(?P<d>\d{1,2})[\s-](?P<n>[a-z]{3,9})(?![a-z])")


def _read_without_year(text: str, zone: tzinfo, now: datetime) -> _Parts | None:
    """ "Selasa, 10 Juni 14:30": the latest such day up to now; only where a clock or a fitting weekday stands by."""
    for match in _DAY_MONTH.finditer(text):
        month, day = MONTHS.get(match["n"]), int(match["d"])
        if month is None:
            continue
        today = now.astimezone(zone)
        year = today.year if (month, day) <= (today.month, today.day) else today.year - 1
        if not 1 <= day <= monthrange(year, month)[1]:
            return _IMPOSSIBLE
        clock, offset = _clock_of(text, match)
        words = re.findall(r"[a-z']+", text[: match.start()])
        said = WEEKDAYS.get(words[-1]) if words else None
        fits = said is not None and datetime(year, month, day).weekday() == said  # noqa: DTZ001
        if (clock is None or clock[0] < 0 or said is not None) and not fits:
            return _IMPOSSIBLE
        return _Parts((year, month, day), clock, offset)
    return None


def _moment(parts: _Parts, zone: tzinfo, now: datetime) -> datetime | None:
    if parts.ago is not None:
        return _before(parts, zone, now)
    if parts.date is None:
        return None
    hour, minute, second = parts.clock or (0, 0, 0)
    return _placed(*parts.date, hour, minute, second, parts.offset, zone)


def _placed(
    year: int, month: int, day: int, hour: int, minute: int, second: int, offset: timedelta | None, zone: tzinfo
) -> datetime:
    """The moment of a clock; 24:00 is the next day's midnight."""
    extra = timedelta(days=1) if hour == 24 else timedelta(0)
    if offset is None:
        return datetime(year, month, day, hour % 24, minute, second, tzinfo=zone) + extra
    moment = datetime(year, month, day, hour % 24, minute, second, tzinfo=_zone(offset)) + extra
    return (
        moment.astimezone(zone) if not offset or moment.utcoffset() == moment.astimezone(zone).utcoffset() else moment
    )


def _zone(offset: timedelta) -> tzinfo:
    for known in ZONES.values():
        if known.utcoffset(None) == offset:
            return known
    return timezone(offset)


def _before(parts: _Parts, zone: tzinfo, now: datetime) -> datetime | None:
    kind, count = parts.ago or ("seconds", 0)
    here = now.astimezone(zone).replace(microsecond=0)
    if kind == "seconds":
        return (now - timedelta(seconds=count)).astimezone(zone).replace(microsecond=0)
    if kind == "months":
        index = here.year * 12 + here.month - 1 - count
        year, month = divmod(index, 12)
        if year < EARLIEST:
            return None
        return here.replace(year=year, month=month + 1, day=min(here.day, monthrange(year, month + 1)[1]))
    if parts.clock is None:
        earlier = here - timedelta(days=count)
        return earlier.replace(hour=0, minute=0, second=0) if kind == "day" else earlier
    there = now.astimezone(_zone(parts.offset)) if parts.offset is not None else here
    day = there.date() - timedelta(days=count)
    return _placed(day.year, day.month, day.day, *parts.clock, parts.offset, zone)


def _by_dateparser(text: str, zone: tzinfo, now: datetime) -> datetime | None:
    """The rare rest. Not asked where nothing in the string can be a date, since it takes a millisecond to say no."""
    if len(text) > 80 or not re.search(r"\d", text) or not re.search(r"[a-z]{3}|\d\D+\d", text):
        return None
    import dateparser  # 0.2 s to import: only where a string needs it

    try:
        found: datetime | None = dateparser.parse(
            text,
            languages=["id", "en"],
            settings={
                "DATE_ORDER": "DMY",
                "REQUIRE_PARTS": ["day", "month", "year"],
                "RELATIVE_BASE": now.astimezone(zone).replace(tzinfo=None),
            },
        )
    except (ValueError, OverflowError, TypeError, AttributeError, re.error):
        return None  # dateparser raises these on odd strings
    if found is None or not EARLIEST <= found.year <= LATEST:
        return None
    if found.tzinfo is None:
        return found.replace(tzinfo=zone, microsecond=0)
    offset = found.utcoffset() or timedelta(0)
    moment = found.replace(tzinfo=_zone(offset), microsecond=0)
    return moment if offset else moment.astimezone(zone)
