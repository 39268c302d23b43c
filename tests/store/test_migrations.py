"""A fleet's database of an earlier version is brought to this one with all that it holds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from pipelines.stories.index import StoryIndex
from pipelines.stories.signature import bands
from pipelines.stories.text import Text
from tests.pipelines.test_likeness import OTHER_VILLAGE, RELEASE
from tests.pipelines.test_stories import DAY, NOW, add, copy_of

if TYPE_CHECKING:
    from crawler.fleet.postgres.database import Database


@pytest.fixture
def second_version(address: str) -> Iterator[Database]:
    """A database of its own that was prepared by the program of the second migration."""
    if os.environ.get("FLEET_TEST_DATABASE"):
        pytest.skip("needs a server on which databases can be made")
    import psycopg

    from crawler.fleet.postgres.database import Database
    from crawler.fleet.postgres.schema import MIGRATIONS

    with psycopg.connect(address, autocommit=True) as server:
        server.execute("CREATE DATABASE earlier")
    database = Database(address.replace("/postgres", "/earlier"))
    with database.transaction() as connection:
        for migration in MIGRATIONS[:2]:
            for statement in migration:
                connection.execute(statement.encode())
        connection.execute("INSERT INTO news.meta VALUES ('version', '2')")
    yield database
    database.close()
    with psycopg.connect(address, autocommit=True) as server:
        server.execute("DROP DATABASE earlier WITH (FORCE)")


def test_stories_filed_before_there_were_weeks_are_found_and_leave_in_time(second_version: Database) -> None:
    from crawler.fleet.postgres.schema import MIGRATIONS
    from crawler.fleet.postgres.stories import PostgresTable
    from crawler.fleet.postgres.story_transactions import signed
    from pipelines.stories.file import FINGERPRINT

    database = second_version
    for number, (name, body) in enumerate((("a1", RELEASE), ("a2", OTHER_VILLAGE)), 1):
        text = Text.read("Bupati Bagikan Bibit", body)
        database.do(
            "INSERT INTO news.stories (id, seen, told, origin, portal, url, title, text) "
            "VALUES (%s, %s, %s, 1, 'portal-a', 'https://a.example/', 'Bupati Bagikan Bibit', %s)",
            (name, NOW, NOW, text.pack()),
        )
        keys = list(map(signed, bands(text)))
        database.do("INSERT INTO news.story_keys VALUES (%s, %s)", (number, keys))
    assert database.migrate() == len(MIGRATIONS) - 2
    database.do("INSERT INTO news.meta VALUES ('fingerprint', %s)", (FINGERPRINT,))
    index = StoryIndex(PostgresTable(database), days=30)
    assert add(index, "b1", at=NOW + DAY).duplicate_of == "a1"
    assert index.trim(NOW + 30 * DAY) == 0
    assert index.known("a2") is not None
    assert index.trim(NOW + 30 * DAY + 1) == 2, "those of before leave together, once all are too old"
    assert index.known("a1") is None
    assert index.known("b1") == copy_of("a1", "a1"), "what was told of it stays"
