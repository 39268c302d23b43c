"""The stores of a fleet: `-s STORES=crawler.fleet.stores.FleetStores -s FLEET_DB=postgresql://…`. See docs/fleet.md."""

from __future__ import annotations

from scrapy.settings import BaseSettings

from crawler.crawl.stores import Claim
from crawler.errors import StateError
from crawler.fleet.database import Database, open_database
from crawler.fleet.lease import SECONDS, Lease
from crawler.fleet.outbox import Outbox
from crawler.fleet.state import PostgresState
from crawler.fleet.stories import PostgresTable
from crawler.state.store import StateStore
from pipelines.stories.index import StoryIndex
from pipelines.writing.output import Output

_stories: dict[tuple[str, float], StoryIndex] = {}
_checked: set[str] = set()
"""Addresses of databases whose schema this process has found to be of its version."""


class FleetStores:
    """State, leases, records and stories in one PostgreSQL database. See `pipelines.stores.Stores`."""

    missing = "nothing is kept in the fleet's database."
    no_stories = missing

    def __init__(self, settings: BaseSettings) -> None:
        self.address: str = settings["FLEET_DB"]
        self.seconds = settings.getfloat("FLEET_LEASE", SECONDS)

    @property
    def database(self) -> Database:
        """The database, open once a process. Raises StateError where it cannot be used or is of another version."""
        database = open_database(self.address)
        if self.address not in _checked:
            database.check()
            _checked.add(self.address)
        return database

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
        """The index; all of them use the process's connections."""
        key = self.address, days
        if key not in _stories:
            _stories[key] = StoryIndex(PostgresTable(self.database), days=days)
        return _stories[key]

    def give_back(self, stories: StoryIndex) -> None:
        """There is nothing to close."""

    def look_at_stories(self) -> StoryIndex | None:
        """The index for a command."""
        return self.take_stories(30.0)
