"""Parquet: one row a record, parts as typed structs, lists as lists; read by pandas, DuckDB, Spark, Hugging Face.

Needs the extra "parquet" (pyarrow).
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from crawler.archive.columns import Column, Shape, columns
from crawler.archive.export import Rows, beside, complete

GROUP = 5_000
"""Records of a row group. Of each, the places of all columns stay in memory until the file's end (140 KB)."""
BATCH = 500
"""Records that wait as Python's objects, which take six times what Arrow's columns do."""
BOUNDED = (
    "revision event portal province published_at published_local_date published_utc kind word_count crawled_at".split()
)
"""Columns whose least and greatest values stand beside each row group, so that readers skip groups. A body's would be kept
in memory, twice a group."""
TYPES = {
    "text": pa.string(),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "time": pa.timestamp("s", "UTC"),
    "utc": pa.timestamp("s", "UTC"),
    "local": pa.timestamp("s"),
    "date": pa.date32(),
}


def schema() -> pa.Schema:
    """The Arrow schema of a record; each field's description is its metadata."""
    return pa.schema(
        [
            pa.field(column.name, _type(column.shape), metadata={"description": column.description})
            for column in columns()
        ]
    )


def _type(shape: Shape) -> pa.DataType:
    if shape.kind == "list":
        return pa.list_(_type(shape.parts[0].shape))
    if shape.kind == "struct":
        return pa.struct([pa.field(part.name, _type(part.shape)) for part in shape.parts])
    return TYPES[shape.kind]


def write(path: Path, rows: Rows) -> list[Path]:
    """Write the records; the file. `published_at` and the like are instants; `zone` and `published_local` say the clock."""
    file = Table(beside(path))
    try:
        for row in rows:
            file.add(row)
    finally:
        file.close()
    return [complete(path)]


def packed(rows: Rows, about: dict[str, str]) -> bytes:
    """The records as the bytes of a file; `about` is kept in its metadata."""
    made = BytesIO()
    file = Table(made, about)
    try:
        for row in rows:
            file.add(row)
    finally:
        file.close()
    return made.getvalue()


def about(data: bytes) -> dict[str, str]:
    """The metadata of a file's bytes; empty where they are no Parquet."""
    try:
        found = pq.read_schema(BytesIO(data)).metadata or {}
    except pa.ArrowInvalid:
        return {}
    return {name.decode(): value.decode() for name, value in found.items() if name != b"ARROW:schema"}


class Table:
    """A parquet file that is being written to `place`."""

    def __init__(self, place: Path | BytesIO, about: dict[str, str] | None = None) -> None:
        self._form = schema() if about is None else schema().with_metadata(about)
        self._moments = [column for column in columns() if _has_time(column.shape)]
        self._file = pq.ParquetWriter(place, self._form, compression="zstd", write_statistics=BOUNDED)
        self._waiting: list[dict[str, Any]] = []
        self._batches: list[Any] = []

    def add(self, row: dict[str, Any]) -> None:
        """Append a record."""
        self._waiting.append(_typed(row, self._moments))
        if len(self._waiting) == BATCH:
            self._pack()

    def close(self) -> None:
        """Write what waits, and the file's end."""
        self._pack()
        self._flush()
        self._file.close()

    def _pack(self) -> None:
        if self._waiting:
            self._batches.append(pa.RecordBatch.from_pylist(self._waiting, self._form))
            self._waiting.clear()
        if len(self._batches) * BATCH >= GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._batches:
            self._file.write_table(pa.Table.from_batches(self._batches), row_group_size=GROUP)
            self._batches.clear()
            pa.default_memory_pool().release_unused()


def _has_time(shape: Shape) -> bool:
    return shape.kind == "time" or any(_has_time(part.shape) for part in shape.parts)


def _typed(row: dict[str, Any], moments: list[Column]) -> dict[str, Any]:
    return row | {column.name: _moments(row[column.name], column.shape) for column in moments}


def _moments(value: Any, shape: Shape) -> Any:
    if value is None:
        return None
    if shape.kind == "time":
        return datetime.fromisoformat(value)
    if shape.kind == "list":
        return [_moments(one, shape.parts[0].shape) for one in value]
    if shape.kind == "struct":
        return value | {part.name: _moments(value.get(part.name), part.shape) for part in shape.parts}
    return value
