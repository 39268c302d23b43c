"""Where a run gets its right to run and its state: the backend that the setting STORES names.

The default keeps SQLite files and locks beside the output. The setting names a class by its path, as ITEM_PIPELINES
does: backends stand above this room and may bring packages that a crawl does not need.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from scrapy.settings import BaseSettings
from scrapy.utils.misc import load_object

from crawler.errors import StateError
from crawler.state.store import StateStore

DEFAULT = "pipelines.stores.FileStores"


class Claim(Protocol):
    """The right to run one portal, held by one run at a time."""

    @property
    def over(self) -> bool:
        """Whether the right has run out by this machine's clock: the site must not be asked any more."""

    def keep(self, lost: Callable[[], object]) -> None:
        """Renew the right by a timer from now on, in the running event loop; `lost` is called where it is over."""

    def close(self) -> None:
        """Give the right back."""


class RunStores(Protocol):
    """A backend, as far as a run needs it before there is anything to write."""

    missing: str
    """A sentence that says that nothing has been kept yet."""

    def claim(self, portal: str) -> Claim:
        """Take the right to run a portal. Raises AlreadyRunning where another run has it, StateError."""

    def open_state(self, claim: Claim) -> StateStore:
        """The state, for the run that holds the claim. Raises StateError."""

    def look(self) -> StateStore | None:
        """The state for who only looks, or who trims it; None where nothing has been kept yet. Raises StateError."""


def run_stores(settings: BaseSettings) -> RunStores:
    """The backend of these settings. Raises StateError where it cannot be loaded."""
    path = settings["STORES"] or DEFAULT
    try:
        backend = load_object(path)
    except (ImportError, NameError, ValueError) as fault:
        raise StateError(f"STORES names {path}, which cannot be loaded: {fault}.") from fault
    return cast("RunStores", backend(settings))
