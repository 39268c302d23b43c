"""Times as Indonesian portals print them, read into aware moments.

A table of regular expressions reads the common shapes in a few microseconds; dateparser (about a millisecond, and
imported only when needed) stands behind it for the rest. Nothing here looks at the clock: `now` is given.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from crawler.extract.text.time_shapes import AGO, EARLIEST, IMPOSSIBLE, LATEST, SHOWS_CLOCK, Parts, fold, read_parts
from crawler.extract.text.time_words import MONTHS, OFFSETS, ONES, UNITS, WEEKDAYS
from crawler.provinces import ZONES

_BY_OFFSET: dict[timedelta, tzinfo] = {timedelta(hours=OFFSETS[name.lower()]): known for name, known in ZONES.items()}
_DATE_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(UNITS)
LATE = datetime(LATEST, 1, 1, tzinfo=UTC)
"""A moment after all that is read, for those who ask what a string shows whenever it was printed."""


def read_time(raw: str, zone: tzinfo, now: datetime) -> datetime | None:
    """The moment that `raw` shows, aware; None where it shows none, or an impossible one.

    A zone that is printed (WIB, WITA, WIT, an offset) is kept, except that UTC is moved to `zone`; without one the
    clock is `zone`'s. A day without a clock is its midnight (see `has_time`). Relative times ("3 jam yang lalu",
    "kemarin 14.30") count from `now`, which must be aware. Never raises for any `raw`.
    """
    text = fold(raw)
    if not text:
        return None
    parts = read_parts(text, zone, now)
    if parts is None:
        return _by_dateparser(text, zone, now)
    try:
        return _moment(parts, zone, now)
    except (ValueError, OverflowError):
        return None


def has_time(raw: str) -> bool:
    """Whether `raw` shows a time of day, or a moment counted in hours or less, and not a day alone."""
    text = fold(raw)
    parts = read_parts(text, UTC, LATE) if text else None
    if parts is None or parts is IMPOSSIBLE:
        return bool(text) and SHOWS_CLOCK.search(text) is not None
    return parts.clock is not None or (parts.ago is not None and parts.ago[0] == "seconds")


def shows_clock(raw: str) -> bool:
    """Whether `raw` holds what looks like a time of day, whether it can be read or not."""
    return SHOWS_CLOCK.search(fold(raw)) is not None


def relative_step(raw: str) -> timedelta | None:
    """The step in which `raw` counts back from the moment at which it was shown: an hour for "3 jam lalu".

    None for what names its moment. The time that such a text shows may be off by as much.
    """
    text = fold(raw)
    parts = read_parts(text, UTC, LATE) if text else None
    if parts is None or parts is IMPOSSIBLE or parts.ago is None:
        return None
    counted = AGO.search(text)
    if counted is None:  # "baru saja", "kemarin"
        return timedelta(days=1) if parts.ago[0] == "days" else timedelta(hours=1)
    kind, size = UNITS[counted["unit"] or ONES[counted["one"]]]
    return timedelta(seconds=size) if kind == "seconds" else timedelta(days=size if kind == "days" else 31 * size)


def _moment(parts: Parts, zone: tzinfo, now: datetime) -> datetime | None:
    if parts.ago is not None:
        return _before(parts, zone, now)
    if parts.date is None:
        return None
    hour, minute, second = parts.clock or (0, 0, 0)
    return _placed(*parts.date, hour, minute, second, parts.offset, zone)


def _placed(
    year: int, month: int, day: int, hour: int, minute: int, second: int, offset: timedelta | None, zone: tzinfo
) -> datetime:
    """The moment of a clock; 24:00 is the next day's midnight, and an offset that is the zone's own is the zone."""
    shown = datetime(year, month, day, hour % 24, minute, second, tzinfo=zone)
    if hour == 24:
        shown += timedelta(days=1)
    if offset is None or offset == shown.utcoffset():
        return shown
    moment = shown.replace(tzinfo=_zone(offset))
    return moment if offset else moment.astimezone(zone)


def _zone(offset: timedelta) -> tzinfo:
    return _BY_OFFSET.get(offset) or timezone(offset)


def _before(parts: Parts, zone: tzinfo, now: datetime) -> datetime | None:
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
    if len(text) > 80 or _DATE_WORDS.isdisjoint(re.findall(r"[a-z]+", text)) or not re.search(r"\d", text):
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
