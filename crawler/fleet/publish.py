"""The publisher: makes objects of the records that wait, each record in exactly one object.

In three steps, each of which may be the last before a kill: records are given to an object (committed), the object is
put under its number, create-only (an object that is there already is this very one), and the object is noted as put
(committed). Whoever comes next takes up objects that are not noted as put; their records do not change any more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, NamedTuple

import orjson

from crawler.archive.columns import values
from crawler.archive.export import writer
from crawler.fleet.postgres.database import FAULTS, Connection, Database, said
from pipelines.writing.objects import Same, Target

FOLDERS = ("articles", "duplicates", "rejected")
MOST_RECORDS = 5000
"""Records of one object at most."""
KEPT_DAYS = 35
"""Records stay in the database for so long after they were published: what corrects a record begins with its last one,
and the index of stories looks back thirty days."""


PARQUET = ("articles", "duplicates")
"""Folders of which Parquet can be made; what was rejected may break the schema that its columns are made of."""


class Published(NamedTuple):
    """What a round has published."""

    objects: int
    records: int


def nothing(step: str) -> None:
    """Called between two steps; tests end the process there."""


def publish(
    database: Database, target: Target, *, parquet: bool = False, between: Callable[[str], None] = nothing
) -> Published:
    """Publish all that waits. Raises StateError, WriteError, and ExportError where the library for Parquet is missing.

    `parquet`: beside each object of articles and duplicates the same records as Parquet, with the schema of exports.
    Publishers beside each other do no harm: each gives other records to its objects, and both put the same bytes under
    the name of one that was left.
    """
    objects = records = 0
    try:
        with database.connection() as connection:
            while waiting := _left(connection) or _given(connection):
                between("given")
                for number, folder in waiting:
                    records += _put(connection, target, number, folder, between, parquet=parquet)
                    objects += 1
            connection.execute(
                b"DELETE FROM news.records USING news.objects WHERE records.object = objects.object "
                b"AND objects.put < clock_timestamp() - make_interval(days => %s)",
                (KEPT_DAYS,),
            )
    except FAULTS as fault:
        raise said("cannot be published from", fault) from fault
    return Published(objects, records)


def _put(
    connection: Connection,
    target: Target,
    number: int,
    folder: str,
    between: Callable[[str], None],
    *,
    parquet: bool,
) -> int:
    """Put one object and note it; how many records it has."""
    rows = connection.execute(b"SELECT line FROM news.records WHERE object = %s ORDER BY seq", (number,)).fetchall()
    data = b"".join(line + b"\n" for (line,) in rows)
    between("read")
    digest = hashlib.sha256(data).hexdigest()
    target.put(name_of(folder, number), data)
    between("put")
    if parquet and folder in PARQUET:
        packed, same = as_parquet([line for (line,) in rows], digest)
        target.put(name_of(folder, number, "parquet"), packed, same)
        between("put")
    connection.execute(
        b"UPDATE news.objects SET put = clock_timestamp(), sha256 = %s WHERE object = %s AND put IS NULL",
        (digest, number),
    )
    between("noted")
    return len(rows)


def as_parquet(lines: list[bytes], digest: str) -> tuple[bytes, Same]:
    """Records as Parquet, and whether another file was made of the same records, perhaps by another version of pyarrow.

    `digest`: the SHA-256 of the object of JSON Lines, which the file's metadata keep. Raises ExportError.
    """
    about = {"records_sha256": digest}
    parquet: Any = writer("parquet")  # the module, which needs pyarrow
    rows = (values(orjson.loads(line)) for line in lines)
    return parquet.packed(rows, about), lambda there: parquet.about(there).items() >= about.items()


def name_of(folder: str, number: int, form: str = "jsonl") -> str:
    """The name of an object below the target. Numbers grow: whoever reads in order and remembers the last misses none
    of a folder but those that a publisher was killed over, which appear below it within its next round."""
    return f"{folder}/{number:012d}.{form}"


def _left(connection: Connection) -> list[tuple[int, str]]:
    """Objects that records were given to and that are not noted as put."""
    question = b"SELECT object, folder FROM news.objects WHERE put IS NULL ORDER BY object"
    return [(number, folder) for number, folder in connection.execute(question).fetchall()]


def _given(connection: Connection) -> list[tuple[int, str]]:
    """Give the oldest free records of each folder to a new object, each in one transaction; the objects."""
    given = []
    for folder in FOLDERS:
        with connection.transaction():
            free = connection.execute(
                b"SELECT seq FROM news.records WHERE object IS NULL AND folder = %s ORDER BY seq LIMIT %s "
                b"FOR UPDATE SKIP LOCKED",
                (folder, MOST_RECORDS),
            ).fetchall()
            if not free:
                continue
            made = connection.execute(
                b"INSERT INTO news.objects (folder, records) VALUES (%s, %s) RETURNING object", (folder, len(free))
            ).fetchone()
            assert made is not None
            connection.execute(
                b"UPDATE news.records SET object = %s WHERE seq = ANY(%s)", (made[0], [seq for (seq,) in free])
            )
        given.append((made[0], folder))
    return given
