"""What a run asks of the store behind it, as interfaces: SQL stands in the backends alone.

`crawler.state.state` keeps all of this in a SQLite file, `crawler.fleet.postgres.state` in PostgreSQL. A backend queues what is
written and stores it together in one transaction (`StateStore.flush`); what is asked of it sees what is queued.
Times are seconds since 1970, UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from crawler.state.known import Known


class RetryList(Protocol):
    """Articles on which a stage raised, as they were fetched: the list that later runs try again from."""

    def add(self, portal: str, url: str, *, tries: int, next_try: int, reason: str, item: bytes) -> None:
        """Keep an article for another try at `next_try`; `tries`: how often it was tried."""

    def drop(self, portal: str, url: str) -> None:
        """Take an article off the list."""

    def tries(self, portal: str, url: str) -> int:
        """How often a listed article was tried; 0 for one that is not listed."""

    def listed(self, portal: str) -> list[str]:
        """The URLs of the listed articles."""

    def due(self, portal: str, now: int) -> list[tuple[str, bytes]]:
        """URL and item of each article whose next try has come, the longest due first."""


class RunHistory(Protocol):
    """The reports of the portals' runs, kept for the comparison of later ones."""

    def add(self, portal: str, run_id: str, started: int, exit_code: int, report: dict[str, Any]) -> None:
        """Keep a finished run's report: the first, and the last `RUNS_KEPT`."""

    def last(self, portal: str, limit: int = 20) -> list[dict[str, Any]]:
        """The reports of the last runs of a portal, newest first; damaged ones are left out."""

    def first_started(self, portal: str) -> int | None:
        """When the portal's first run began; None where there was none."""

    def portals(self) -> list[str]:
        """The portals that have runs, in the order of the alphabet."""


class Spool(Protocol):
    """The articles that wait in a portal's window."""

    def put(self, portal: str, url: str, article: bytes) -> None:
        """Keep an article; one of the same URL is replaced."""

    def urls(self, portal: str) -> list[str]:
        """The URLs of those that wait."""

    def read(self, portal: str, urls: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """These articles one after the other, as far as they were flushed; None for one that does not wait.

        Not all are held in memory at once.
        """

    def drop(self, portal: str, url: str) -> None:
        """Take an article out."""


class BlockRow(NamedTuple):
    """What is counted of a block of the repetition memory; see `pipelines.repetition.thresholds.Seen`."""

    block: int
    pages: float
    span: float
    last: int
    echoed: float
    doubled: float
    place: float
    spread: float
    samples: bytes


class PageRow(NamedTuple):
    """What is kept of a page of the repetition memory."""

    page: int
    number: int
    """Its place in the order in which the portal's pages were learned, from 1."""
    title: int | None
    sketch: bytes


class MemoryRows(Protocol):
    """The repetition memory of each portal: counted blocks, and the pages that they were counted on."""

    def blocks(self, portal: str) -> Iterable[BlockRow]:
        """All blocks of a portal."""

    def pages(self, portal: str) -> Iterable[tuple[int, int]]:
        """(page, title) of the portal's pages in the order in which they were learned."""

    def newest(self, portal: str) -> int:
        """The number of the page learned last; 0 where none is."""

    def sketch(self, portal: str, page: int) -> bytes | None:
        """The sketch of a page; None where the page is not known."""

    def save_block(self, portal: str, row: BlockRow) -> None:
        """Queue a block, new or counted on."""

    def save_page(self, portal: str, row: PageRow) -> None:
        """Queue a page."""

    def forget_blocks(self, portal: str, *, before: int, once_before: int) -> None:
        """Drop blocks last seen on a page below the number `before`; those seen on one page only, below `once_before`."""

    def forget_pages(self, portal: str, before: int) -> None:
        """Drop the pages with a number below this."""


ONE_PAGE = 1.5
"""Pages under which a block was seen on one only; counts fade, so that none is a whole number."""


class PortalCounts(NamedTuple):
    """How many URLs are known of a portal, by what came of them."""

    portal: str
    urls: int
    articles: int
    duplicates: int
    gone: int
    rejected: int
    no_articles: int
    aliases: int
    failed: int


class StateStore(Protocol):
    """The memory of one or many portals."""

    before_flush: list[Callable[[], None]]
    """Called before each flush: what keeps counts of its own (the repetition memory) queues them then."""
    set_aside: Path | None
    """Where a damaged store was moved to, for which this one was begun; None where none was."""

    @property
    def retries(self) -> RetryList:
        """The articles to be tried again."""

    @property
    def runs(self) -> RunHistory:
        """The reports of earlier runs."""

    @property
    def spool(self) -> Spool:
        """The articles that wait in the window."""

    @property
    def memory(self) -> MemoryRows:
        """The repetition memory."""

    # -- writing ------------------------------------------------------------------------------------------------------
    def flush(self) -> None:
        """Store what is queued, in one transaction. Raises StateError; what was queued stays queued then."""

    def flush_if_due(self) -> None:
        """Flush when the last flush is a second ago."""

    def mark(self, row: Known) -> None:
        """Remember this of a URL."""

    def take_along(self, portal: str, other: str, home: str) -> int:
        """Copy the rows below a home page (its key) that stand under another portal's name; how many they are."""

    def set_clock_right(self, portal: str, now: int) -> bool:
        """Put times that no right clock can have written at `now`; whether there were some. See `state.clock`."""

    # -- reading ------------------------------------------------------------------------------------------------------
    def expect(
        self, portal: str, *, keys: Iterable[str] = (), posts: Collection[int] = (), bodies: Collection[str] = ()
    ) -> None:
        """Say what will be asked for next (keys, numbers, hashes of texts): a store that is far away may read it at once.

        It changes no answer.
        """

    def get(self, portal: str, key: str) -> Known | None:
        """What is known of a URL, by its key; None where nothing is."""

    def resolve(self, portal: str, key: str) -> Known | None:
        """The same, but of the canonical URL where this one is known to lead to another."""

    def with_body(self, portal: str, body_hash: str, *, besides: str) -> Known | None:
        """An article of the portal with the same text under another key than `besides`; the first seen of them."""

    def to_look_at(self, portal: str, now: int, limit: int) -> list[Known]:
        """What is due to be looked at again, those waiting longest first: young articles, then what was none at first."""

    def by_post(self, portal: str, post: int) -> Known | None:
        """The article that a portal's WordPress knows by this number; None where none was written."""

    def aliases(self, portal: str, key: str) -> list[str]:
        """The other addresses that are known to lead to this one, in the order of the alphabet."""

    def published_within(self, portal: str, since: int | None, until: int | None) -> Iterator[Known]:
        """The articles published in a period, newest first."""

    def gone(self, portal: str, now: int, limit: int) -> list[Known]:
        """Articles that are gone and may have come back: a day after the last look, then two, four, up to sixteen."""

    def newest(self, portal: str, limit: int) -> list[Known]:
        """The articles published last, newest first."""

    def first_sights(self, portal: str, since: int, limit: int = 200) -> list[int]:
        """When the last articles were first seen that came out not long before: the portal's rhythm, newest first."""

    def last_sight(self, portal: str) -> int | None:
        """When the last article was first seen; None where there is none."""

    def knows(self, portal: str) -> bool:
        """Whether anything at all is known of the portal."""

    def portals(self) -> Iterator[tuple[str, int, int | None]]:
        """Each portal with how many URLs are known of it and when the last of them was first seen."""

    def counts(self) -> list[PortalCounts]:
        """How many URLs are known of each portal, in the order of the alphabet."""

    # -- sources: feeds, sitemaps, robots.txt, and what the ways of discovery keep -------------------------------------
    def source(self, portal: str, name: str) -> tuple[str | None, str | None, str | None, int | None]:
        """(value, ETag, Last-Modified, when) kept under this name; all None where nothing is."""

    def set_source(
        self, portal: str, name: str, value: str | None, *, etag: str | None = None, last_modified: str | None = None
    ) -> None:
        """Keep a value, and what a conditional request needs, under this name."""

    def is_elsewhere(self, portal: str, prefix: str, value: str, *, besides: str) -> bool:
        """Whether another name that begins with the prefix has this value."""

    # -- upkeep -------------------------------------------------------------------------------------------------------
    def trim(self, days: int) -> dict[str, int]:
        """Drop what is older than so many days and not needed to know an article again: how many rows, by what they held."""

    def size(self) -> str:
        """Where the store is and how large, for people."""

    def close(self) -> None:
        """Flush and close."""
