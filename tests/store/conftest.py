"""Both backends, behind one fixture: each contract test runs on SQLite, and on PostgreSQL where there is one."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, Protocol

import pytest
from scrapy.settings import Settings

from benchmarks import postgres_server as server
from crawler.crawl.stores import Claim
from crawler.state.store import StateStore
from pipelines.stores import FileStores, Stores

TABLES = "urls sources runs retries spool memory leases schedule records objects stories story_keys story_links"


class Backend(Protocol):
    """A backend that tests can open again and again, as runs after one another do."""

    def stores(self, **settings: Any) -> Stores:
        """The backend as a process opens it."""

    def emptied(self) -> Backend:
        """One of the same kind in which nothing is kept."""


class Files:
    """SQLite and files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def stores(self, **settings: Any) -> Stores:
        """Below the folder."""
        made = {"OUTPUT_DIR": str(self.folder), "SEGMENT_RECORDS": 500, "SEGMENT_MINUTES": 15}
        return FileStores(Settings({**made, **settings}))

    def emptied(self) -> Files:
        """In another folder."""
        return Files(self.folder / f"{len(list(self.folder.iterdir()))}")


class Fleet:
    """A database of its own, emptied for each test."""

    def __init__(self, address: str) -> None:
        self.address = address

    def stores(self, **settings: Any) -> Stores:
        """On the database."""
        from crawler.fleet.stores import FleetStores

        return FleetStores(Settings({"FLEET_DB": self.address, **settings}))

    def emptied(self) -> Fleet:
        """The same database."""
        from crawler.fleet.postgres.database import open_database

        database = open_database(self.address)
        database.do("TRUNCATE " + ", ".join(f"news.{name}" for name in TABLES.split()) + " RESTART IDENTITY")
        database.do("DELETE FROM news.meta WHERE name = 'trimmed_at'")
        return self


def why_not() -> str | None:
    """Why PostgreSQL cannot be tested with here; None where it can."""
    if importlib.util.find_spec("psycopg") is None or importlib.util.find_spec("psycopg_pool") is None:
        return "the extra fleet is not installed (pip install regional-news[fleet])"
    return server.missing()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a prepared database, on a server of this test session.

    FLEET_TEST_DATABASE in the environment names another one, such as one behind PgBouncer; the tests empty it.
    """
    if (why := why_not()) is not None:
        pytest.skip(why)
    from crawler.fleet.postgres.database import open_database

    given = os.environ.get("FLEET_TEST_DATABASE")
    with nullcontext(given) if given else server.running("fsync=off", "synchronous_commit=off") as found:
        database = open_database(found)
        database.migrate()
        yield found
        database.close()


@pytest.fixture
def fleet(address: str) -> Fleet:
    """The database, emptied."""
    return Fleet(address).emptied()


@pytest.fixture(params=["sqlite", "postgres"])
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Backend:
    """Each backend in turn."""
    if request.param == "sqlite":
        return Files(tmp_path)
    found: Fleet = request.getfixturevalue("fleet")
    return found


@pytest.fixture
def opened(backend: Backend) -> Iterator[Callable[[str], StateStore]]:
    """Opens the state for a run of a portal, ending the run before it; the last one is closed at the end."""
    stores = backend.stores()
    held: list[tuple[Claim, StateStore]] = []

    def end() -> None:
        for claim, state in held:
            state.close()
            claim.close()
        held.clear()

    def run(portal: str = "demo") -> StateStore:
        end()
        claim = stores.claim(portal)
        held.append((claim, stores.open_state(claim)))
        return held[0][1]

    yield run
    end()
