"""All that the stages keep and write, behind one interface: the backend that the setting STORES names."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol, cast

from scrapy.settings import BaseSettings

from crawler.crawl.lock import FileClaim
from crawler.crawl.stores import Claim, RunStores, run_stores
from crawler.state.paths import state_path, stories_path
from crawler.state.state import State
from crawler.state.store import StateStore
from pipelines.file_output import FileOutput
from pipelines.stories.index import Stories as StoryFile
from pipelines.stories.index import StoryIndex
from pipelines.stories.shared import OPEN
from pipelines.writing.output import Output


class Stores(RunStores, Protocol):
    """A backend. Raises StateError or StoriesError where it cannot be used."""

    no_stories: str
    """A sentence that says that nothing has been compared yet."""

    def output(self, portal: str, state: StateStore, run_id: str) -> Output:
        """Where the records of a run land; `state` is that of the run's claim."""

    def take_stories(self, days: float) -> StoryIndex:
        """The index of stories, for pairs published at most `days` apart; opened for the first who asks."""

    def give_back(self, stories: StoryIndex) -> None:
        """One user of the index less; the last closes it."""

    def look_at_stories(self) -> StoryIndex | None:
        """The index for a command; None where nothing has been compared yet. The caller closes it."""


def stores_of(settings: BaseSettings) -> Stores:
    """The backend of these settings."""
    return cast("Stores", run_stores(settings))


class FileStores:
    """SQLite files and locks, and the output as files: the default, with nothing to install."""

    def __init__(self, settings: BaseSettings) -> None:
        self.settings = settings
        self.path = state_path(settings)
        self.missing = f"there is no state at {self.path}."
        self.no_stories = f"there is no index of stories at {stories_path(settings)}."

    def claim(self, portal: str) -> Claim:
        """Take the portal's lock beside the state."""
        return FileClaim(self.path, portal)

    def open_state(self, claim: Claim) -> StateStore:  # noqa: ARG002  (the lock is the file's affair)
        """Open or create the state's file."""
        return State(self.path)

    def look(self) -> StateStore | None:
        """Open the state's file where there is one."""
        return State(self.path, begin_anew=False) if self.path.exists() else None

    def output(self, portal: str, state: StateStore, run_id: str) -> Output:
        """Files below OUTPUT_DIR."""
        settings = self.settings
        return FileOutput(
            Path(settings["OUTPUT_DIR"]),
            portal,
            state,
            run_id,
            records=settings.getint("SEGMENT_RECORDS"),
            seconds=settings.getfloat("SEGMENT_MINUTES") * 60,
        )

    def take_stories(self, days: float) -> StoryIndex:
        """The index's file, open once a process."""
        return OPEN.take(stories_path(self.settings), days=days)

    def give_back(self, stories: StoryIndex) -> None:
        """Close the file with its last user."""
        OPEN.give_back(stories)

    def look_at_stories(self) -> StoryIndex | None:
        """Open the index's file where there is one."""
        path = stories_path(self.settings)
        return StoryFile(path) if path.exists() else None
