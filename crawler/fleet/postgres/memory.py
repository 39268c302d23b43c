"""`crawler.state.store.MemoryRows` in PostgreSQL: one compressed value a portal, read when an article needs it first.

It is written back at most every `PAUSE` seconds and when the state is closed. A kill in between costs what the memory
learned since: the blocks of some pages count once less, which no record depends on alone.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable

import msgspec

from crawler.errors import StateError
from crawler.fleet.postgres.queued import Queued
from crawler.state.store import ONE_PAGE, BlockRow, PageRow

PAUSE = 15.0
LEVEL = 1
"""Of zlib: most of it are hashes and counts, which a higher level hardly makes smaller."""


class Kept(msgspec.Struct, array_like=True):
    """A portal's memory as it is kept; pages in the order in which they were learned."""

    blocks: list[BlockRow] = []
    pages: list[PageRow] = []


_DECODER = msgspec.msgpack.Decoder(Kept)


def packed(blocks: list[BlockRow], pages: list[PageRow]) -> bytes:
    """A portal's memory as one value; pages in the order in which they were learned."""
    return zlib.compress(msgspec.msgpack.encode(Kept(blocks, pages)), LEVEL)


class PostgresMemory:
    """The table `memory`; a state works on one portal, so one of them is held."""

    def __init__(self, state: Queued) -> None:
        self._state = state
        self._portal: str | None = None
        self._blocks: dict[int, BlockRow] = {}
        self._pages: dict[int, PageRow] = {}
        self._changed = False
        self._saved = time.monotonic()
        self.closing = False
        """Whether the next flush is the last: it saves whatever has changed."""

    def _open(self, portal: str) -> None:
        if portal == self._portal:
            return
        if self._changed:
            self._save()
        found = self._state.database.row("SELECT data FROM news.memory WHERE portal = %s", (portal,))
        try:
            kept = _DECODER.decode(zlib.decompress(found[0])) if found else Kept()
        except (zlib.error, msgspec.DecodeError) as fault:
            raise StateError(f"The repetition memory of {portal} cannot be read: {fault}.") from fault
        self._portal = portal
        self._blocks = {row.block: row for row in kept.blocks}
        self._pages = {row.page: row for row in kept.pages}

    def save_if_due(self) -> None:
        """Queue the memory for the flush under way, where it has changed and was not saved just now."""
        if self._changed and (self.closing or time.monotonic() - self._saved >= PAUSE):
            self._save()

    def _save(self) -> None:
        self._state.write(
            "INSERT INTO news.memory (portal, data) VALUES (%s, %s) ON CONFLICT (portal) DO UPDATE SET data = excluded.data",
            (self._portal, packed(list(self._blocks.values()), list(self._pages.values()))),
        )
        self._changed, self._saved = False, time.monotonic()

    def blocks(self, portal: str) -> Iterable[BlockRow]:
        """All blocks of a portal."""
        self._open(portal)
        return list(self._blocks.values())

    def pages(self, portal: str) -> Iterable[tuple[int, int]]:
        """(page, title) of the portal's pages in the order in which they were learned."""
        self._open(portal)
        return [(row.page, row.title or 0) for row in self._pages.values()]

    def newest(self, portal: str) -> int:
        """The number of the page learned last."""
        self._open(portal)
        return max((row.number for row in self._pages.values()), default=0)

    def sketch(self, portal: str, page: int) -> bytes | None:
        """The sketch of a page."""
        self._open(portal)
        row = self._pages.get(page)
        return row.sketch if row is not None else None

    def save_block(self, portal: str, row: BlockRow) -> None:
        """Keep a block."""
        self._open(portal)
        self._blocks[row.block], self._changed = row, True

    def save_page(self, portal: str, row: PageRow) -> None:
        """Keep a page; one that is kept already stays in its place."""
        self._open(portal)
        before = self._pages.get(row.page)
        self._pages[row.page] = row if before is None else row._replace(number=before.number)
        self._changed = True

    def forget_blocks(self, portal: str, *, before: int, once_before: int) -> None:
        """Drop blocks that were long not seen."""
        self._open(portal)
        old = [
            block
            for block, row in self._blocks.items()
            if row.last < before or (row.pages < ONE_PAGE and row.last < once_before)
        ]
        for block in old:
            del self._blocks[block]
        self._changed = self._changed or bool(old)

    def forget_pages(self, portal: str, before: int) -> None:
        """Drop the pages with a number below this."""
        self._open(portal)
        old = [page for page, row in self._pages.items() if row.number < before]
        for page in old:
            del self._pages[page]
        self._changed = self._changed or bool(old)
