"""The rows of a portal that were seen last, in the memory of the run that holds its lease: they answer most questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crawler.state.known import WRITTEN, Known

NEWEST = 500
"""So many rows of a portal are read at once: what its feed and lists show is mostly among them."""


class Newest:
    """The newest rows; of a portal with fewer than NEWEST all, which then answer every question."""

    def __init__(self, rows: Iterable[Known]) -> None:
        self.rows: dict[str, Known] = {}
        self._by_body: dict[str, set[str]] = {}
        self._by_post: dict[int, set[str]] = {}
        for row in rows:
            self.put(row)
        self.whole = len(self.rows) < NEWEST
        """Whether they are all that is known of the portal."""

    def put(self, row: Known) -> None:
        """Keep a row that was stored; when it was first seen stays."""
        before = self.rows.get(row.key)
        self.rows[row.key] = replace(row, first_seen=before.first_seen if before else row.first_seen)
        if row.body_hash:
            self._by_body.setdefault(row.body_hash, set()).add(row.key)
        if row.post is not None:
            self._by_post.setdefault(row.post, set()).add(row.key)

    def get(self, key: str) -> Known | None:
        """A row by its key, to be changed at will."""
        row = self.rows.get(key)
        return replace(row) if row is not None else None

    def with_body(self, body_hash: str, besides: str) -> Known | None:
        """The article with this text that was seen first."""
        rows = (self.rows[key] for key in self._by_body.get(body_hash, ()) if key != besides)
        return _first(row for row in rows if row.body_hash == body_hash and row.outcome == "article")

    def with_post(self, post: int) -> Known | None:
        """The article that WordPress knows by this number, the first seen where there are several."""
        rows = (self.rows[key] for key in self._by_post.get(post, ()))
        return _first(row for row in rows if row.post == post and row.outcome in WRITTEN)


def _first(rows: Iterable[Known]) -> Known | None:
    row = min(rows, key=lambda row: (row.first_seen, row.key), default=None)
    return replace(row) if row is not None else None
