"""Times as portals print them: a table of shapes, and what must hold for any string."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawler.extract.text.time_words import MONTHS, OFFSETS
from crawler.extract.text.times import has_time, read_time
from crawler.provinces import WIB, WIT, WITA, ZONES

NOW = datetime(2025, 6, 12, 9, 30, tzinfo=WITA)


def shapes() -> list[tuple[str, str, str, str]]:
    rows = []
    for line in Path(__file__).with_name("time_shapes.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            raw, zone, now, wanted = line.split("\t")
            if "\\u" in raw:
                raw = raw.encode("latin-1", "backslashreplace").decode("unicode_escape")
            rows.append((raw, zone, now, wanted))
    return rows


def test_the_table_is_large_enough() -> None:
    assert len(shapes()) >= 80


@pytest.mark.parametrize(("raw", "zone", "now", "wanted"), shapes())
def test_each_shape_is_read_right(raw: str, zone: str, now: str, wanted: str) -> None:
    moment = read_time(raw, ZONES[zone], datetime.fromisoformat(now))
    assert (moment.isoformat() if moment else "") == wanted


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("Selasa, 10 Juni 2025 | 11:58 WITA", True),
        ("Selasa, 10 Juni 2025 pukul 11.58", True),
        ("2025-06-10T00:00:00Z", True),
        ("10 Juni 2025 2 pm", True),
        ("3 jam yang lalu", True),
        ("kemarin 14.30", True),
        ("Tue Jun 10 11:58:54 2025", True),
        ("1749527934", True),
        ("Selasa, 10 Juni 2025", False),
        ("10.06.2025", False),
        ("10/06/25", False),
        ("20250610", False),
        ("2 hari yang lalu", False),
        ("kemarin", False),
        ("1 year ago", False),
        ("", False),
        ("Admin", False),
    ],
)
def test_whether_a_clock_is_shown(raw: str, shown: bool) -> None:
    assert has_time(raw) is shown


def test_a_zone_with_history_is_applied() -> None:
    moment = read_time("10 Juni 2025 11:58", ZoneInfo("Asia/Makassar"), NOW)
    assert moment is not None
    assert moment.utcoffset() == timedelta(hours=8)


def test_a_printed_zone_equal_to_the_portals_is_written_in_the_portals() -> None:
    zone = ZoneInfo("Asia/Makassar")
    moment = read_time("10 Juni 2025 11:58 WITA", zone, NOW)
    assert moment is not None
    assert moment.tzinfo is zone


def test_relative_times_count_from_now_in_the_portals_zone() -> None:
    late = datetime(2025, 6, 11, 23, 30, tzinfo=WIB)  # already the 12th in WITA and WIT
    assert read_time("hari ini", WIT, late) == datetime(2025, 6, 12, tzinfo=WIT)
    assert read_time("kemarin 22.15 WIB", WIT, late) == datetime(2025, 6, 10, 22, 15, tzinfo=WIB)


def test_a_month_back_from_the_31st_is_the_months_last_day() -> None:
    assert read_time("1 bulan lalu", WIB, datetime(2025, 3, 31, 8, tzinfo=WIB)) == datetime(2025, 2, 28, 8, tzinfo=WIB)


zones = st.sampled_from([WIB, WITA, WIT, UTC, ZoneInfo("Asia/Jakarta"), timezone(timedelta(hours=-3, minutes=-30))])
nows = st.datetimes(datetime(1999, 1, 1), datetime(2090, 1, 1), timezones=st.sampled_from([WIB, WIT, UTC]))  # noqa: DTZ001
WORDS = [
    "10",
    "2025",
    "24:00",
    "31",
    "WIB",
    "GMT+25",
    "Z",
    "am",
    "jam",
    "yang lalu",
    "kemarin",
    "Juni",
    "Feb",
    "Selasa",
]
ODD = ["pukul", "9999", "٣", "²", "\u00a0", "–", "T", "+99:99", "1e9", "ago", "minggu", "'25"]
pieces = st.sampled_from([*"0123456789 ,.:/-|()", *WORDS, *ODD])


@given(
    raw=st.one_of(st.text(), st.lists(pieces, max_size=14).map("".join), st.lists(pieces).map(" ".join)),
    zone=zones,
    now=nows,
)
@example(raw="9999 tahun yang lalu", zone=WIB, now=NOW)
@example(raw="31 Desember 2100 24:00", zone=WIB, now=NOW)
@example(raw="9999999999999", zone=WIB, now=NOW)
@example(raw="10 Juni 2025 11:58 GMT+14:59", zone=WIB, now=NOW)
def test_no_string_raises_and_no_naive_time_leaves(raw: str, zone: tzinfo, now: datetime) -> None:
    moment = read_time(raw, zone, now)
    assert moment is None or moment.utcoffset() is not None
    assert has_time(raw) in (True, False)


MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2099, 12, 31))  # noqa: DTZ001
NAMES = sorted(MONTHS)
SHAPES = (
    "{d} {name} {y} {h:02}:{mi:02}",
    "{d} {name} {y}, {h:02}.{mi:02}",
    "Tayang: {d:02} {name} {y} | {h:02}:{mi:02}",
    "{name} {d}, {y} {h:02}:{mi:02}",
    "{name} {d}, {y} at {h12}:{mi:02} {half}",
    "{d:02}/{m:02}/{y} {h:02}:{mi:02}",
    "{d}-{m}-{y} pukul {h:02}.{mi:02}",
    "{d:02}.{m:02}.{y}, {h:02}.{mi:02}",
    "{y}-{m:02}-{d:02} {h:02}:{mi:02}",
    "{y}-{m:02}-{d:02}T{h:02}:{mi:02}:00",
    "{y}/{m:02}/{d:02} {h:02}:{mi:02}",
    "{y}{m:02}{d:02}T{h:02}{mi:02}00",
    "{h:02}:{mi:02}, {d} {name} {y}",
    "{d}-{name}-{y} {h:02}:{mi:02}",
)


@given(
    when=MOMENTS,
    shape=st.sampled_from(SHAPES),
    alias=st.integers(0, 20),
    tail=st.sampled_from(["", *(name.upper() for name in OFFSETS if name != "z"), "+08:00", "+0530", "GMT+9"]),
    zone=st.sampled_from([WIB, WITA, WIT]),
    upper=st.booleans(),
)
def test_what_is_printed_is_read_back(
    when: datetime, shape: str, alias: int, tail: str, zone: tzinfo, upper: bool
) -> None:
    names = [name for name in NAMES if MONTHS[name] == when.month]
    fields = {"d": when.day, "m": when.month, "y": when.year, "h": when.hour, "mi": when.minute}
    fields |= {"h12": when.hour % 12 or 12}
    text = shape.format(**fields, name=names[alias % len(names)], half="pm" if when.hour >= 12 else "am")
    if tail and not shape.startswith("{h"):
        text = f"{text} {tail}"
    else:
        tail = ""
    offsets = {"": zone.utcoffset(None), "+08:00": timedelta(hours=8), "+0530": timedelta(hours=5, minutes=30)}
    offset = offsets.get(tail, timedelta(hours=9 if tail == "GMT+9" else OFFSETS.get(tail.lower(), 0)))
    assert offset is not None
    wanted = when.replace(second=0, microsecond=0, tzinfo=timezone(offset))
    moment = read_time(text.upper() if upper else text, zone, NOW)
    assert moment == wanted
    assert moment is not None
    assert moment.utcoffset() == (offset or zone.utcoffset(None))
    assert has_time(text)
