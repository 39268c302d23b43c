"""The stores of a fleet, as the setting STORES names them. See docs/fleet.md.

`crawler.fleet.stores.FleetStores`: everything in PostgreSQL. `crawler.fleet.stores.SharedStories`: state and records in
files, as on one machine, and one index of stories in PostgreSQL for several of them.
"""

from __future__ import annotations

from scrapy.settings import BaseSettings
from typing_extensions import override

from crawler.crawl.stores import Claim
from crawler.errors import StateError
from crawler.fleet.postgres.database import Database, open_database
from crawler.fleet.postgres.lease import SECONDS, Lease
from crawler.fleet.postgres.outbox import Outbox
from crawler.fleet.postgres.state import PostgresState
from crawler.fleet.postgres.stories import PostgresTable
from crawler.state.store import StateStore
from pipelines.stores import FileStores
from pipelines.stories.index import StoryIndex
from pipelines.writing.output import Output

_stories: dict[tuple[str, float], StoryIndex] = {}
_checked: set[str] = set()
"""Addresses of databases whose schema this process has found to be of its version."""


def database_of(settings: BaseSettings) -> Database:
    """The database, open once a process. Raises StateError where it cannot be used or is of another version."""
    address: str = settings["FLEET_DB"]
    database = open_database(address)
    if address not in _checked:
        database.check()
        _checked.add(address)
    return database


def stories_of(settings: BaseSettings, days: float) -> StoryIndex:
    """The index of stories in the database; all of a process use its connections. Raises StateError."""
    key = settings["FLEET_DB"], days
    if key not in _stories:
        _stories[key] = StoryIndex(PostgresTable(database_of(settings)), days=days)
    return _stories[key]


class FleetStores:
    """State, leases, records and stories in one PostgreSQL database. See `pipelines.stores.Stores`."""

    missing = "nothing is kept in the fleet's database."
    no_stories = missing

    def __init__(self, settings: BaseSettings) -> None:
        self.settings = settings
        self.seconds = settings.getfloat("FLEET_LEASE", SECONDS)

    @property
    def database(self) -> Database:
        """The database. Raises StateError."""
        return database_of(self.settings)

    def claim(self, portal: str) -> Claim:
        """Take the portal's lease."""
        return Lease(self.database, portal, seconds=self.seconds)

    def open_state(self, claim: Claim) -> StateStore:
        """The state, whose flushes check the lease."""
        if not isinstance(claim, Lease):
            raise StateError("A fleet's state is opened with a lease of the fleet's database.")
        return PostgresState(self.database, claim)

    def look(self) -> StateStore | None:
        """The state for who only looks, or trims it."""
        return PostgresState(self.database)

    def output(self, portal: str, state: StateStore, run_id: str) -> Output:  # noqa: ARG002  (each record names its run)
        """The table of records."""
        if not isinstance(state, PostgresState):
            raise StateError("A fleet's records are written with the state of the fleet's database.")
        return Outbox(state, portal)

    def take_stories(self, days: float) -> StoryIndex:
        """The index in the database."""
        return stories_of(self.settings, days)

    def give_back(self, stories: StoryIndex) -> None:
        """There is nothing to close."""

    def look_at_stories(self) -> StoryIndex | None:
        """The index for a command."""
        return self.take_stories(30.0)


class SharedStories(FileStores):
    """Files on each machine, and one index of stories for all: copies are found whoever of them crawls the portal."""

    @override
    def take_stories(self, days: float) -> StoryIndex:
        """The index in the database."""
        return stories_of(self.settings, days)

    @override
    def give_back(self, stories: StoryIndex) -> None:
        """There is nothing to close."""

    @override
    def look_at_stories(self) -> StoryIndex | None:
        """The index for a command."""
        return stories_of(self.settings, 30.0)
