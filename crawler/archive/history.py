"""The revisions of one article, as runs wrote them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from crawler.archive.diffs import Change, changes
from crawler.archive.reading import Record, records, segments
from crawler.archive.voices import primary_region, voices
from crawler.urls.canonical import article_id


class Revision(NamedTuple):
    """One record of an article, with what it changed against the record before."""

    record: Record
    changes: list[Change]
    compared: bool = True
    """Whether the text before it was there to be compared with."""


def identity(named: str) -> str:
    """The id of the article that a URL or an id names. Raises ValueError where it is neither."""
    if len(named) == 20 and all(digit in "0123456789abcdef" for digit in named):
        return named
    return article_id(named if "://" in named else f"https://{named}")


def revisions(output: Path, article: str, damaged: Callable[[Path, int], None]) -> list[Revision]:
    """Every record of the article with this id, oldest first, held duplicates included. Reads the output once."""
    paths = [*segments(output), *segments(output, "duplicates")]
    found = [record for _, record in records(paths, damaged) if _is(record, article)]
    found.sort(key=lambda record: (record.get("revision", 1), record.get("crawled_at") or ""))
    made: list[Revision] = []
    last: Record | None = None
    for record in found:
        whole = bool(record.get("body"))
        told = compare(last, record) if last is not None and whole else _by_itself(record)
        made.append(Revision(record, told, last is not None))
        last = record if whole else last
    return made


def _by_itself(record: Record) -> list[Change]:
    """What a record says of the one before it (`previous`), where that is in no file any more: its headline."""
    before = (record.get("previous") or {}).get("title")
    after = record.get("title")
    return changes(before, after, "", "") if before and after else []


def _is(record: Record, article: str) -> bool:
    return record["id"] == article or any(_alias_id(alias) == article for alias in record.get("aliases") or ())


def _alias_id(url: str) -> str | None:
    try:
        return article_id(url)
    except ValueError:
        return None


def compare(before: Record, after: Record) -> list[Change]:
    """What changed between two records of an article."""
    return changes(before["title"], after["title"], before.get("body") or "", after.get("body") or "")


def as_json(revision: Revision) -> dict[str, Any]:
    """A revision as `scrapy history --json` prints it."""
    record = revision.record
    kept = (
        "id",
        "event",
        "revision",
        "url",
        "title",
        "published_at",
        "modified_at",
        "crawled_at",
        "run_id",
        "changed",
        "previous",
        "gone",
        "corrects",
    )
    code, name = primary_region(record)
    return {name: record[name] for name in kept if name in record} | {
        "primary_region": {"code": code, "name": name} if name else None,
        "voices": [voice._asdict() for voice in voices(record)],
        "changes": [change._asdict() for change in revision.changes],
    }
