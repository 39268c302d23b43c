"""The machine-readable times of feeds, sitemaps and interfaces, made aware. Pure but for `plausible`'s caller's clock.

Times for readers ("Kamis, 5 Juni 2025 14.30 WITA") are read by crawler.extract.times.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime

EARLIEST = 1995
"""No portal is older than the web in Indonesia: 1970 and the like are empty fields."""

_ISO = re.compile(r"\d{4}-\d\d|\d{8}T")
_DAY_ONLY = re.compile(r"\d{4}-\d\d(?:-\d\d)?$")
_FOR_READERS = re.compile(
    r"[^\W\d]{3,9}\.?[\s-]+(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d|(?:19|20)\d\d[/.]\d{1,2}[/.]\d{1,2}"
)
"""A month's name or number beside a year, as hand-made feeds write: "Selasa, 3 Februari 2026 08:15", "03-02-2026"."""
_SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")
"""Seconds since 1970, or thousandths of them, as JavaScript counts."""
_HOURS = re.compile(r"([+-])(\d{1,2})")
"""An offset of hours alone: "+7"."""
_ZONE_WORDS = {"WIB": "+0700", "WITA": "+0800", "WIT": "+0900", "UTC": "+0000", "GMT": "+0000", "Z": "+0000"}


def read_moment(text: object, zone: tzinfo) -> datetime | None:
    """The time of an ISO 8601 or RFC 822 string, in `zone`; one without an offset is taken as local to it.

    Hand-made feeds also write seconds since 1970, and times for readers, day before month. None where the string is no
    such time or lies before 1995.
    """
    if not isinstance(text, str) or not 7 <= len(text := text.strip()) <= 60:
        return None
    if seconds := _SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(seconds[1]), zone)
    try:
        if _ISO.match(text):
            moment = datetime.fromisoformat(text if len(text) > 7 else text + "-01")
        else:
            head, _, last = text.rpartition(" ")
            if hours := _HOURS.fullmatch(last):
                last = f"{hours[1]}{hours[2]:0>2}00"
            moment = parsedate_to_datetime(f"{head} {_ZONE_WORDS.get(last.upper(), last)}" if head else text)
        moment = moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)
    except (ValueError, OverflowError, TypeError, IndexError):
        if not _FOR_READERS.search(text):
            return None
        from crawler.extract.text.times import LATE, read_time  # few feeds need it

        shown = read_time(text, zone, LATE)
        if shown is None:
            return None
        moment = shown.astimezone(zone)
    return moment if moment.year >= EARLIEST else None


def day_only(text: object) -> bool:
    """Whether the string names a day and no time of day."""
    return isinstance(text, str) and bool(_DAY_ONLY.match(text.strip()))


def plausible(moment: datetime | None, now: datetime) -> datetime | None:
    """The time, or None where it lies more than two days ahead of `now` (a clock or a field that is wrong)."""
    return None if moment is None or moment > now + timedelta(days=2) else moment
