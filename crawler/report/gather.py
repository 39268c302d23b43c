"""Reads what is new in an output folder into the store: segments once, run reports as they come."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from crawler.archive.history import compare
from crawler.archive.reading import Place, Record, record_at, records, segments
from crawler.archive.voices import voices
from crawler.report import runs, store
from crawler.report.safety import line
from pipelines.stories.credits import origin_of_page
from pipelines.writing import catalogue

Damaged = Callable[[Path, int], None]
ARTICLE = "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

PLACES = (("article", "file", "offset"), ("change", "file", "offset"), ("change", "before_file", "before_offset"))
"""Where the store names files: table, the file's number, the offset in it."""


def gather(db: sqlite3.Connection, output: Path, damaged: Damaged) -> bool:
    """Read every file that was not read before; whether there was any. `damaged` is told of lines that are no record."""
    listed = sorted([*segments(output), *segments(output, "duplicates")], key=_in_order)
    topics = segments(output, "topics")
    sizes = {str(path.relative_to(output)): path.stat().st_size for path in [*listed, *topics]}
    if any(path not in sizes for (path,) in db.execute("SELECT path FROM file")):
        _follow_merges(db, output, sizes)
    read = dict(db.execute("SELECT path, size FROM file"))
    if any(sizes.get(path) != size for path, size in read.items()) or runs.went_back(db, output / "runs"):
        store.begin_anew(db)  # segments never change: this is another output, or part of it was removed
        read = {}
    new = False
    for path in [*listed, *topics]:
        name = str(path.relative_to(output))
        if name in read:
            continue
        new = True
        db.execute("BEGIN")
        store.set_meta(db, "built", "")  # with the first news: a build that is killed after it is made up for
        number = int(db.execute("INSERT INTO file (path, size) VALUES (?, ?)", (name, sizes[name])).lastrowid or 0)
        kind = name.split("/", 1)[0]
        for place, record in records([path], damaged):
            if kind == "topics":
                _hit(db, path.parent.name, record)
            else:
                _article(db, output, number, place, record, held=kind == "duplicates")
        db.execute("COMMIT")
    return runs.read_new(db, output / "runs") or new


def _follow_merges(db: sqlite3.Connection, output: Path, sizes: dict[str, int]) -> None:
    """Note where records stand whose segments were merged into one file, as the catalogue tells."""
    for entry in catalogue.entries(output):
        if entry["what"] != "merge" or entry["path"] not in sizes:
            continue
        known = [
            (number[0], part["offset"])
            for part in entry["parts"]
            if (number := db.execute("SELECT number FROM file WHERE path = ?", (part["path"],)).fetchone())
        ]
        if len(known) < len(entry["parts"]):
            continue  # one of them was never read: all are read anew
        db.execute("BEGIN")
        added = db.execute("INSERT INTO file (path, size) VALUES (?, ?)", (entry["path"], sizes[entry["path"]]))
        db.execute("CREATE TEMP TABLE moved (old INTEGER PRIMARY KEY, shift INT)")
        db.executemany("INSERT INTO moved VALUES (?, ?)", known)
        for table, file, offset in PLACES:
            db.execute(
                f"UPDATE {table} SET {offset} = {offset} + (SELECT shift FROM moved WHERE old = {file}), {file} = ? "
                f"WHERE {file} IN (SELECT old FROM moved)",
                (added.lastrowid,),
            )
        db.execute("DELETE FROM file WHERE number IN (SELECT old FROM moved)")
        db.execute("DROP TABLE moved")
        db.execute("COMMIT")


def place_at(db: sqlite3.Connection, output: Path, file: int, offset: int, length: int) -> Place:
    """Where a record stands, of the numbers that the store has."""
    (path,) = db.execute("SELECT path FROM file WHERE number = ?", (file,)).fetchone()
    return Place(output / path, offset, length)


def _in_order(path: Path) -> tuple[str, str, int, str]:
    """By portal, then by run, a held copy's records among the others."""
    run, _, number = path.stem.rpartition("-")
    own = number.isdigit() and run.count("-") >= 1
    return (path.parent.name, run if own else path.stem, int(number) if own else 0, path.parent.parent.name)


def _article(db: sqlite3.Connection, output: Path, file: int, place: Place, record: Record, *, held: bool) -> None:
    identity, revision = record["id"], record.get("revision", 1)
    before = db.execute(
        "SELECT revision, removed, file, offset, length, word_count, title, published, day, moment, place, url, "
        "origin "
        "FROM article WHERE id = ?",
        (identity,),
    ).fetchone()
    if before is not None and before[0] > revision:
        return
    event, portal = record["event"], line(record["portal"])
    here = (file, place.offset, place.length)
    if before is not None and revision > before[0] and (event == "gone" or record.get("body")):
        _change(db, output, record, before, here)
    gone = event == "gone"
    removed = _count_removed(record) if not gone else {}
    if before is not None:
        _add_removed(db, portal, orjson.loads(before[1]), -1)
    _add_removed(db, portal, removed, 1)
    published, day, moment = _when(record)
    words = record.get("word_count") or 0
    if published is None and before is not None and before[7] is None:
        day, moment = before[8], before[9]  # when it was first seen
    if gone and before is not None:  # the record of a takedown has no text: the last one stays to be shown
        here, words = (before[2], before[3], before[4]), before[5]
        published, day, moment = before[7], before[8], before[9]
    db.execute(
        ARTICLE,
        (
            identity,
            revision,
            event,
            held or bool(record.get("duplicate_of")),
            portal,
            line(record.get("title")) or (before[6] if before else ""),
            record.get("url"),
            published,
            day,
            moment,
            record["crawled_at"],
            record.get("kind", "news"),
            record.get("cluster_id") or identity,
            record.get("event_id") or record.get("cluster_id") or identity,
            before[10] if gone and before else place_of(record.get("regions") or []),
            words,
            _corrects(record),
            record.get("difference"),
            orjson.dumps(removed).decode(),
            *here,
            line((record.get("dateline") or {}).get("place")) or None,
            record.get("relation"),
            line((record.get("gone") or {}).get("how")) or None,
            before[12] if gone and before else _origin(record),
        ),
    )
    if not gone:  # what was said in an article that was taken down was said
        _speak(db, record, again=before is not None)
    db.execute(
        "INSERT INTO portal (portal, province) VALUES (?, ?) ON CONFLICT (portal) DO UPDATE SET province = excluded.province",
        (portal, line(record.get("province")) or None),
    )


def _origin(record: Record) -> int:
    """Whose text it is, as the index of stories tells it: a text that credits another outlet was not first."""
    removed = (one["text"] for one in record.get("removed") or ())
    return origin_of_page(record.get("url") or "", record.get("body") or "", record.get("signoff"), removed)


def _speak(db: sqlite3.Connection, record: Record, *, again: bool) -> None:
    """Keep who speaks in an article, instead of what an earlier revision said."""
    if again:
        db.execute("DELETE FROM voice WHERE id = ?", (record["id"],))
    db.executemany(
        "INSERT OR REPLACE INTO voice VALUES (?, ?, ?, ?, ?, ?)",
        (
            (record["id"], line(one.speaker), line(one.office), line(one.organisation), one.official, one.quotes)
            for one in voices(record)
        ),
    )


def _corrects(record: Record) -> str | None:
    """What article a correction speaks of, as JSON."""
    told = record.get("corrects")
    return orjson.dumps(told).decode() if isinstance(told, dict) else None


def _when(record: Record) -> tuple[str | None, str, int]:
    """Published time as written, its local day, and seconds since 1970; without one, day and moment of the crawl."""
    published = record.get("published_at")
    text = published or record["crawled_at"]
    return published, text[:10], int(datetime.fromisoformat(text).timestamp())


def place_of(regions: list[dict[str, Any]]) -> str | None:
    """The kabupaten, kota or province where an article happens; None where that is not sure.

    Where nobody read the relations (MEANING off, older records), the only kabupaten or kota named.
    """
    for region in regions:
        if region.get("primary"):
            code = region.get("code") or region.get("parent")
            return code[:5] if code else None
    if any(region.get("relation") for region in regions):
        return None
    named = {region["code"][:5] for region in regions if region.get("code") and len(region["code"]) >= 5}
    return named.pop() if len(named) == 1 else None


def _change(
    db: sqlite3.Connection, output: Path, record: Record, before: tuple[Any, ...], here: tuple[int, int, int]
) -> None:
    """Keep an edit that changed words, or a takedown."""
    was = before[2:5]
    if record["event"] == "gone":
        what, marks = "gone", []
    else:
        old = record_at(place_at(db, output, *was))
        found = compare(old, record)
        if not found:
            return  # commas, white space, times, or what the record says of other articles
        what, marks = "edit", sorted({change.kind for change in found})
        if not any(change.before for change in found):
            marks.append("added")
    db.execute(
        "INSERT OR REPLACE INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            record["id"],
            record["revision"],
            what,
            record["crawled_at"],
            line(record["portal"]),
            " ".join(marks),
            *was,
            *here,
        ),
    )


def _count_removed(record: Record) -> dict[str, Any]:
    """Blocks by "class/rule", and by sponsor."""
    blocks: dict[str, int] = {}
    sponsors: dict[str, int] = {}
    for one in record.get("removed") or ():
        rule = line(one["rule"]).split(": on ", 1)[0]  # how often a block was seen is no part of the rule's name
        key = f"{one.get('class', 'standing')}/{rule}"
        blocks[key] = blocks.get(key, 0) + 1
        if sponsor := line(one.get("sponsor")):
            sponsors[sponsor] = sponsors.get(sponsor, 0) + 1
    return {"b": blocks, "s": sponsors} if blocks else {}


def _add_removed(db: sqlite3.Connection, portal: str, removed: dict[str, Any], sign: int) -> None:
    for key, blocks in removed.get("b", {}).items():
        kind, _, rule = key.partition("/")
        db.execute(
            "INSERT INTO removed VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET blocks = blocks + excluded.blocks",
            (portal, kind, rule, sign * blocks),
        )
    for sponsor, blocks in removed.get("s", {}).items():
        db.execute(
            "INSERT INTO sponsor VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
            "blocks = blocks + excluded.blocks, articles = articles + excluded.articles",
            (sponsor, portal, sign * blocks, sign),
        )


def _hit(db: sqlite3.Connection, topic: str, record: Record) -> None:
    found = record.get("topic") or {}
    published, day, _ = _when(record)
    db.execute(
        "INSERT OR REPLACE INTO hit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            topic,
            record["id"],
            found.get("score") or 0.0,
            line(record["portal"]),
            line(record.get("title")),
            record.get("url"),
            published,
            day,
            line(found.get("query")) or topic,
            place_of(record.get("regions") or []),
        ),
    )
