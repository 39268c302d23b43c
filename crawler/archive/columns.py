"""The record as typed columns: made of the record's one definition, so that every export follows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

import msgspec.inspect as inspect

from crawler.archive.reading import Record
from crawler.archive.voices import primary_region, voices
from crawler.provinces import ZONES
from pipelines.writing.record import fields


class Shape(NamedTuple):
    """The type of a field or of a part of one."""

    kind: str
    """text, int, float, bool, time, date, list or struct; for derived columns also utc (an instant) and local."""
    parts: tuple[Column, ...] = ()
    """Of a struct: its members. Of a list: one, its items."""


class Column(NamedTuple):
    """A named value of a record."""

    name: str
    shape: Shape
    description: str = ""


TIMES = (
    Column("published_local_date", Shape("date"), "The day of publication where the portal is."),
    Column("published_local", Shape("local"), "`published_at` as the portal's clock showed it, without a zone."),
    Column("published_utc", Shape("utc"), "`published_at` as an instant."),
    Column("zone", Shape("text"), "The zone of `published_at`: WIB, WITA, WIT or an offset."),
)
"""So that times of several zones can be compared and counted by day."""
PLACE = (
    Column("primary_region_code", Shape("text"), "The code of the region where it happens; of a desa, its parent's."),
    Column("primary_region_name", Shape("text"), "The name of that region."),
)
_VOICE = (
    *(Column(name, Shape("text")) for name in ("speaker", "office", "organisation")),
    Column("official", Shape("bool")),
    Column("quotes", Shape("int")),
)
VOICES = (
    Column(
        "voices",
        Shape("list", (Column("item", Shape("struct", _VOICE)),)),
        "Who speaks: each speaker once, with the office, whether it is official, and how many quotations there are.",
    ),
)
DERIVED = {"published_at": TIMES, "regions": PLACE, "quotes": VOICES}
"""What an export adds, each behind the field that it is made of."""
SIMPLE = {
    inspect.StrType: "text",
    inspect.IntType: "int",
    inspect.FloatType: "float",
    inspect.BoolType: "bool",
    inspect.DateTimeType: "time",
    inspect.DateType: "date",
}


@cache
def columns() -> tuple[Column, ...]:
    """Every field of the record, in the order of the line, with the derived ones."""
    found: list[Column] = []
    for field in fields():
        found.append(Column(field.name, _shape(inspect.type_info(field.type)), field.description))
        found += DERIVED.get(field.name, ())
    return tuple(found)


def _shape(info: inspect.Type) -> Shape:
    if isinstance(info, inspect.Metadata):
        return _shape(info.type)
    if isinstance(info, inspect.UnionType):
        some = [one for one in info.types if not isinstance(one, inspect.NoneType)]
        # What is one value or a list of them (`related_to` of a digest) is a list in a table.
        return _shape(next((one for one in some if isinstance(one, inspect.ListType)), some[0]))
    if isinstance(info, inspect.ListType):
        return Shape("list", (Column("item", _shape(info.item_type)),))
    if isinstance(info, inspect.StructType):
        return Shape("struct", tuple(Column(one.encode_name, _shape(one.type)) for one in info.fields))
    return Shape(SIMPLE[type(info)])


def derived(record: Record) -> dict[str, Any]:
    """The derived columns' values; those of the time are None where the record has no time of publication."""
    code, name = primary_region(record)
    spoken = [voice._asdict() for voice in voices(record)]
    return _times(record.get("published_at")) | {
        "primary_region_code": code,
        "primary_region_name": name,
        "voices": spoken,
    }


def _times(text: str | None) -> dict[str, Any]:
    if text is None:
        return dict.fromkeys((column.name for column in TIMES), None)
    moment = datetime.fromisoformat(text)
    return {
        "published_local_date": moment.date(),
        "published_local": moment.replace(tzinfo=None),
        "published_utc": moment.astimezone(UTC),
        "zone": zone_name(moment.utcoffset() or timedelta()),
    }


def zone_name(offset: timedelta) -> str:
    """WIB, WITA or WIT; "+00:00" and the like for an offset that is none of Indonesia's."""
    for name, zone in ZONES.items():
        if zone.utcoffset(None) == offset:
            return name
    minutes = int(offset.total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def values(record: Record) -> dict[str, Any]:
    """A record with the derived columns, each a value of its shape; what an older line lacks is None or empty."""
    added = derived(record)
    return {column.name: added[column.name] if column.name in added else _value(record, column) for column in columns()}


def _value(record: Record, column: Column) -> Any:
    value = record.get(column.name)
    if value is None:
        return [] if column.shape.kind == "list" else None
    if column.shape.kind == "list" and not isinstance(value, list):
        return [value]
    return date.fromisoformat(value) if column.shape.kind == "date" else value


# -- One row an article, and side tables for lists of parts -----------------------------------------------------------
class Flat(NamedTuple):
    """A column of a flat table, and where its value stands in a record."""

    name: str
    kind: str
    """text, int, float, bool, time, date, local, utc; or texts: a list joined with "; "."""
    path: tuple[str, ...]


def flat_columns() -> list[Flat]:
    """The main table: members of a part as part_member, lists of texts joined, lists of parts left to side tables."""
    found: list[Flat] = []
    for column in columns():
        found += _flattened(column, (column.name,))
    return found


def _flattened(column: Column, path: tuple[str, ...]) -> Iterator[Flat]:
    kind, parts = column.shape
    if kind == "struct":
        for part in parts:
            yield from _flattened(part, (*path, part.name))
    elif kind == "list":
        if parts[0].shape.kind not in ("struct", "list"):
            yield Flat("_".join(path), "texts", path)
    else:
        yield Flat("_".join(path), kind, path)


def side_tables() -> dict[str, list[Flat]]:
    """Lists of parts, each a table: the article's id and revision, the position from 1, and the members."""
    key = [Flat("id", "text", ("id",)), Flat("revision", "int", ("revision",)), Flat("position", "int", ("position",))]
    found: dict[str, list[Flat]] = {}
    for column in columns():
        if column.shape.kind == "list" and column.shape.parts[0].shape.kind == "struct":
            members = column.shape.parts[0].shape.parts
            found[column.name] = key + [flat for part in members for flat in _flattened(part, (part.name,))]
    return found


def flat_row(record: dict[str, Any], wanted: list[Flat]) -> list[Any]:
    """The values of a flat table's columns in this record (as `values` gives it) or part."""
    return [_at(record, flat) for flat in wanted]


def _at(record: Any, flat: Flat) -> Any:
    value = record
    for name in flat.path:
        value = value.get(name) if value is not None else None
    if flat.kind == "texts":
        return "; ".join(str(one) for one in value) if value else None
    return value


def side_rows(record: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """(side table, row) for each part of this record, as `values` gives it."""
    for name, wanted in side_tables_once().items():
        for position, part in enumerate(record[name] or (), 1):
            row = {**part, "id": record["id"], "revision": record["revision"], "position": position}
            yield name, flat_row(row, wanted)


side_tables_once = cache(side_tables)


def as_text(value: Any) -> str:
    """A value of a flat table as text: ISO 8601 for days and times, true and false, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)


def defused(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before what begins with = + - @ or a control.

    Source: OWASP, "CSV Injection".
    """
    return f"'{text}" if text[:1] in "=+-@\t\r\n" and text else text
