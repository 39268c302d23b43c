"""Takes over an installation of one machine: state.sqlite, stories.sqlite and the last records become a fleet's.

Each portal is taken over in one transaction, under its lock, so that no crawl runs beside it; one that the fleet knows
already is left as it is. The files stay as they are. Nothing comes twice: ids, revisions and marks are the same.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson
from scrapy.settings import BaseSettings

from crawler.crawl.lock import lock
from crawler.errors import StateError
from crawler.fleet.postgres import outbox, story_weeks
from crawler.fleet.postgres.database import FAULTS, Connection, Database, many, said
from crawler.fleet.postgres.memory import packed
from crawler.fleet.postgres.schema import WEEK_BITS
from crawler.fleet.postgres.state import UPSERT, PostgresState, plain
from crawler.fleet.postgres.stories import PostgresTable
from crawler.fleet.postgres.story_transactions import signed
from crawler.fleet.postgres.story_weeks import WEEK, week_of
from crawler.fleet.publish import KEPT_DAYS
from crawler.state.known import COLUMNS
from crawler.state.paths import state_path, stories_path
from crawler.state.state import State
from crawler.state.store import PageRow
from pipelines.stories.index import Stories
from pipelines.stories.signature import keys_of
from pipelines.stories.sqlite_table import SqliteTable
from pipelines.writing.segments import read

AT_ONCE = 5000
"""Rows that are read and written at a time."""
FOLDERS = ("articles", "duplicates")
"""Where the last record of an article may be that is to be corrected one day."""
STORY = (
    "n id seen told origin published portal url title text cluster event first event_first relation related_to "
    "duplicate_of similarity difference fuller mine theirs copied unsent"
).split()
"""The columns of an article in the index of stories, the same in both."""


TABLES = {
    "sources": ("portal", "name", "value", "etag", "last_modified", "checked"),
    "runs": ("portal", "run_id", "started", "finished", "exit_code", "report"),
    "retries": ("portal", "url", "tries", "next_try", "reason", "item"),
    "spool": ("portal", "url", "article"),
}
"""Tables that have the same columns in both."""


class Taken(NamedTuple):
    """What of one portal was taken over."""

    portal: str
    urls: int
    records: int


def portals(database: Database, settings: BaseSettings) -> Iterator[Taken | str]:
    """Take over each portal of the state; what was taken, or in a sentence why not. Raises StateError, AlreadyRunning."""
    path = state_path(settings)
    if not path.is_file():
        raise StateError(f"There is no state {path} to take over.")
    with closing(State(path, begin_anew=False)) as state:
        names = sorted({name for name, _, _ in state.portals()} | set(state.runs.portals()))
        for name in names:
            if PostgresState(database).knows(name):
                yield f"{name}: the fleet knows it already; it is left as it is."
                continue
            with closing(lock(path, name)):
                yield _portal(database, state, name, Path(settings["OUTPUT_DIR"]))


def _portal(database: Database, state: State, portal: str, output: Path) -> Taken:
    try:
        with database.transaction() as connection:
            urls = _rows(connection, state, portal)
            _memory(connection, state, portal)
            records = 0
            since = time.time() - KEPT_DAYS * 86_400
            for folder in FOLDERS:
                rows = [
                    (portal, folder, line["id"], line["revision"], orjson.dumps(line), 0)
                    for line in read(output / folder / portal)
                    if _moment(line) >= since
                ]
                records += len(rows)
                many(connection, outbox.INSERT, rows)  # object 0: they are published where they stand
    except FAULTS as fault:
        raise said("cannot be written", fault) from fault
    return Taken(portal, urls, records)


def _rows(connection: Connection, state: State, portal: str) -> int:
    """Copy what is known of the URLs, sources, runs, and what waits or is to be tried again; how many URLs."""
    count = 0
    for rows in _some(state.db, f"SELECT {', '.join(COLUMNS)} FROM urls WHERE portal = ?", portal):
        many(connection, UPSERT, rows)
        count += len(rows)
    assert state.spool is not None  # which makes its table where no crawl has yet
    for table, columns in TABLES.items():
        marks = ", ".join(["%s"] * len(columns))
        for rows in _some(state.db, f"SELECT {', '.join(columns)} FROM {table} WHERE portal = ?", portal):
            many(connection, f"INSERT INTO news.{table} ({', '.join(columns)}) VALUES ({marks})", rows)
    return count


def _memory(connection: Connection, state: State, portal: str) -> None:
    """Copy the repetition memory, where there is one."""
    blocks = state.memory.blocks(portal)
    question = "SELECT page, number, title, sketch FROM memory_pages WHERE portal = ? ORDER BY number"
    pages = [PageRow(*row) for row in state.db.execute(question, (portal,))]
    if blocks or pages:
        connection.execute(b"INSERT INTO news.memory VALUES (%s, %s)", (portal, packed(blocks, pages)))


def _some(db: sqlite3.Connection, question: str, *values: Any) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of an answer, some at a time, without what PostgreSQL keeps in no text."""
    cursor = db.execute(question, values)
    while rows := cursor.fetchmany(AT_ONCE):
        yield [tuple(map(plain, row)) for row in rows]


def _moment(line: dict[str, Any]) -> float:
    """When a record was made, in seconds; 0 for a line that does not say."""
    try:
        return datetime.fromisoformat(line["crawled_at"]).timestamp()
    except (KeyError, TypeError, ValueError):
        return 0.0


class _TakingOver(PostgresTable):
    """The fleet's table of stories, into which those of a file go with their links, under new numbers."""

    def alone(self) -> None:
        """Keep all others from filing until the end of the transaction."""
        self._do("LOCK TABLE news.stories IN SHARE ROW EXCLUSIVE MODE")

    def numbers(self, seen: list[int]) -> list[int]:
        """New numbers, in order, for articles that were first seen at these moments."""
        rows = self._rows("SELECT nextval('news.story_numbers') FROM generate_series(1, %s)", (len(seen),))
        return [(week_of(when) << WEEK_BITS) | number for when, (number,) in zip(seen, rows, strict=True)]

    def take(self, articles: list[list[Any]], keys: list[tuple[int, list[int]]]) -> None:
        """File articles with the numbers that they bring, and under these keys."""
        assert self._connection is not None
        marks = ", ".join(["%s"] * len(STORY))
        statement = f"INSERT INTO news.stories ({', '.join(STORY)}) VALUES ({marks})"
        many(self._connection, statement, articles)
        many(
            self._connection,
            "INSERT INTO news.story_keys (n, keys) VALUES (%s, %s::int[])",
            [(n, [signed(key) for key in some]) for n, some in keys if some],
        )

    def take_links(self, links: list[tuple[int, int, bool, float, float]]) -> None:
        """Link articles that are filed."""
        assert self._connection is not None
        many(
            self._connection,
            "INSERT INTO news.story_links (a, b, copy, score, lead) VALUES (%s, %s, %s, %s, %s)",
            links,
        )

    def those_of(self, ids: list[str]) -> dict[str, int]:
        """The numbers of those of these articles that are filed already."""
        return dict(self._rows("SELECT id, n FROM news.stories WHERE id = ANY(%s)", (ids,)))


def stories(database: Database, settings: BaseSettings) -> int:
    """Take over the index of stories, behind what the fleet has filed by now; how many articles. Raises StateError."""
    path = stories_path(settings)
    if not path.is_file():
        return 0
    index = Stories(path)
    assert isinstance(index.table, SqliteTable)
    table, target = index.table, _TakingOver(database)
    try:
        with closing(index):
            for (week,) in table.db.execute(f"SELECT DISTINCT seen / {WEEK} FROM articles").fetchall():
                story_weeks.make(database, week_of(week * WEEK))
            with target.transaction():
                target.alone()
                target.lock_groups()
                return _stories(table, target)
    except FAULTS as fault:
        raise said("cannot be written", fault) from fault


def _stories(table: SqliteTable, target: _TakingOver) -> int:
    """Copy articles, keys and links; an article that the fleet has filed already stays as it is there."""
    numbers: dict[int, int] = {}
    """The new number of each old one."""
    theirs: set[int] = set()
    for rows in _some(table.db, "SELECT n, id, seen FROM articles ORDER BY n"):
        filed = target.those_of([article_id for _, article_id, _ in rows])
        made = target.numbers([seen for _, _, seen in rows])
        for (n, article_id, _), number in zip(rows, made, strict=True):
            numbers[n] = filed.get(article_id, number)
        theirs |= {n for n, article_id, _ in rows if article_id in filed}
    count = 0
    for rows in _some(table.db, f"SELECT {', '.join(STORY)} FROM articles ORDER BY n"):
        articles = [dict(zip(STORY, row, strict=True)) for row in rows if row[0] not in theirs]
        for article in articles:
            for column in ("n", "first", "event_first"):
                if article[column] is not None and article[column] not in numbers:  # was trimmed; nobody has its number
                    (numbers[article[column]],) = target.numbers([0])
                article[column] = numbers.get(article[column])
            article["fuller"] = None if article["fuller"] is None else bool(article["fuller"])
            article["unsent"] = bool(article["unsent"])
        target.take(
            [list(article.values()) for article in articles], [(one["n"], keys_of(one["text"])) for one in articles]
        )
        count += len(articles)
    for rows in _some(table.db, "SELECT a, b, copy, score, lead FROM links"):
        target.take_links(
            [
                (numbers[a], numbers[b], bool(copy), score, lead)
                for a, b, copy, score, lead in rows
                if a in numbers and b in numbers and not {a, b} <= theirs
            ]
        )
    return count
