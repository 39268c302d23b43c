"""The rows of a portal that the run which holds its lease has read or written, so that it asks for none of them twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from crawler.state.known import WRITTEN, Known

SMALL = 500
"""A portal with fewer URLs is read as a whole: its rows then answer every question."""
MOST = 5000
"""Rows held at most. A long walk through an archive then begins anew, as a run does that has read none."""


class Held:
    """Rows of one portal, to which nobody else writes."""

    def __init__(self, rows: Iterable[Known] = (), *, whole: bool = False) -> None:
        """`whole`: these are all that is known of the portal."""
        self.rows: dict[str, Known] = {}
        self.whole = whole
        self._by_body: dict[str, set[str]] = {}
        self._by_post: dict[int, set[str]] = {}
        self._read: set[str | int] = set()
        """Keys, hashes of texts and numbers of which all rows were read."""
        for row in rows:
            self._put(row)

    def take(self, rows: Collection[Known], read: Collection[str | int] = ()) -> None:
        """Hold rows; `read`: keys, hashes of texts and numbers of which these are all that are stored."""
        if len(self.rows) + len(self._read) + len(rows) + len(read) > MOST:
            self.rows.clear()
            self._by_body.clear()
            self._by_post.clear()
            self._read.clear()
            self.whole = False
        for row in rows:
            self._put(row)
        self._read.update(read)

    def _put(self, row: Known) -> None:
        """Hold a row; when it was first seen stays, as it does in the table."""
        before = self.rows.get(row.key)
        self.rows[row.key] = replace(row, first_seen=before.first_seen if before else row.first_seen)
        if row.body_hash:
            self._by_body.setdefault(row.body_hash, set()).add(row.key)
        if row.post is not None:
            self._by_post.setdefault(row.post, set()).add(row.key)

    def has(self, asked: str | int) -> bool:
        """Whether all rows with this key, hash or number are here."""
        return self.whole or asked in self._read or asked in self.rows

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

    def published_last(self, limit: int) -> list[Known]:
        """The articles published last, newest first."""
        dated = [row for row in self.rows.values() if row.outcome == "article" and row.published is not None]
        dated.sort(key=lambda row: -(row.published or 0))
        return [replace(row) for row in dated[:limit]]


def _first(rows: Iterable[Known]) -> Known | None:
    row = min(rows, key=lambda row: (row.first_seen, row.key), default=None)
    return replace(row) if row is not None else None
