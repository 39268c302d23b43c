"""The rows of URLs in PostgreSQL, as they are asked for; what is written to them waits in `crawler.state.buffer`.

Of a portal with few URLs all rows are read at once. Of a larger one a run reads what it expects to ask for: the articles that
a feed or list shows in one question, text and number of a new article in another.
"""

from __future__ import annotations

from abc import ABC
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from typing_extensions import override

from crawler.fleet.postgres.database import Database, Values
from crawler.fleet.postgres.held import SMALL, Held
from crawler.fleet.postgres.lease import Lease
from crawler.state.buffer import BufferedState
from crawler.state.known import COLUMNS, Known

SELECT = f"SELECT {', '.join(COLUMNS)} FROM news.urls "
LAST_SIGHT = (
    "SELECT first_seen FROM news.urls WHERE portal = %s AND outcome IN ('article', 'duplicate') "
    "ORDER BY first_seen DESC LIMIT 1"
)


class PostgresUrls(BufferedState, ABC):
    """What a run asks of the table `urls`."""

    def __init__(self, database: Database, lease: Lease | None) -> None:
        super().__init__()
        self.database, self.lease = database, lease
        self._held: Held | None = None
        self._small = True
        """False where the run has found that its portal has too many URLs to read all of them."""
        self._published: tuple[int, list[Known]] | None = None
        """The articles published last, and how many were asked for; until something is stored."""
        self._none_gone = False
        """Whether the run has found no article of its portal gone, and marked none."""
        self._last_sight: tuple[int | None] | None = None
        """The answer of `last_sight`, where it came along with another; until something is stored."""

    def _known(self, where: str, values: Values) -> list[Known]:
        return [Known(*row) for row in self.database.rows(SELECT + where, values)]

    def _mine(self, portal: str) -> bool:
        """Whether nobody else may write to this portal's rows."""
        return self.lease is not None and self.lease.portal == portal

    def _stored(self, rows: list[Known]) -> None:
        """Take note of rows that were stored."""
        if not rows:
            return
        self._published = self._last_sight = None
        self._none_gone = self._none_gone and all(row.outcome != "gone" for row in rows)
        if self._held is not None:
            self._held.take([row for row in rows if self._mine(row.portal)])

    def _hold(self, portal: str) -> Held:
        """The rows of the portal whose lease this is: all of them, where they are few."""
        if self._held is None:
            rows = self._known("WHERE portal = %s LIMIT %s", (portal, SMALL)) if self._small else []
            self._held = Held(rows, whole=self._small and len(rows) < SMALL)
        return self._held

    @override
    def expect(
        self, portal: str, *, keys: Iterable[str] = (), posts: Collection[int] = (), bodies: Collection[str] = ()
    ) -> None:
        """Read at once what will be asked for next, as far as it was not read before."""
        if not self._mine(portal) or (held := self._hold(portal)).whole:
            return
        wanted = [key for key in keys if not held.has(key) and (portal, key) not in self._rows]
        numbers, hashes = ([one for one in some if not held.has(one)] for some in (posts, bodies))
        if not (wanted or numbers or hashes):
            return
        rows = self._known(
            "WHERE portal = %(portal)s AND (key = ANY(%(keys)s::text[]) OR key IN (SELECT alias_of FROM news.urls "
            "WHERE portal = %(portal)s AND key = ANY(%(keys)s::text[]) AND outcome = 'alias') OR post = ANY(%(posts)s::bigint[]) "
            "OR (body_hash = ANY(%(bodies)s::text[]) AND outcome = 'article'))",
            {"portal": portal, "keys": wanted, "posts": numbers, "bodies": hashes},
        )
        held.take(rows, [*wanted, *numbers, *hashes])

    @override
    def _find(self, portal: str, key: str) -> Known | None:
        if self._mine(portal) and (held := self._hold(portal)).has(key):
            return held.get(key)
        return next(iter(self._known("WHERE portal = %s AND key = %s", (portal, key))), None)

    @override
    def _find_body(self, portal: str, body_hash: str, besides: str) -> Known | None:
        if self._mine(portal) and (held := self._hold(portal)).has(body_hash):
            return held.with_body(body_hash, besides)
        where = "WHERE portal = %s AND body_hash = %s AND key != %s AND outcome = 'article' ORDER BY first_seen, key LIMIT 1"
        return next(iter(self._known(where, (portal, body_hash, besides))), None)

    @override
    def _find_post(self, portal: str, post: int) -> Known | None:
        if self._mine(portal) and (held := self._hold(portal)).has(post):
            return held.with_post(post)
        where = (
            "WHERE portal = %s AND post = %s AND outcome IN ('article', 'duplicate', 'rejected', 'gone') "
            "ORDER BY first_seen, key LIMIT 1"
        )
        return next(iter(self._known(where, (portal, post))), None)

    def to_look_at(self, portal: str, now: int, limit: int) -> list[Known]:
        """What is due to be looked at again: young articles, then what was none at first."""
        self.flush()
        return self._known(
            "WHERE portal = %s AND next_look <= %s AND (outcome != 'failed' AND outcome NOT LIKE 'not an article%%' "
            "OR missing <= 2) ORDER BY outcome LIKE 'not an article%%', next_look LIMIT %s",
            (portal, now, limit),
        )

    def aliases(self, portal: str, key: str) -> list[str]:
        """The other addresses that are known to lead to this one."""
        self.flush()
        question = "SELECT url FROM news.urls WHERE portal = %s AND alias_of = %s ORDER BY url LIMIT 50"
        return [url for (url,) in self.database.rows(question, (portal, key))]

    def published_within(self, portal: str, since: int | None, until: int | None) -> Iterator[Known]:
        """The articles published in a period, newest first."""
        self.flush()
        bounds = (since if since is not None else 0, until if until is not None else 1 << 40)
        where = "WHERE portal = %s AND outcome = 'article' AND published BETWEEN %s AND %s ORDER BY published DESC"
        return iter(self._known(where, (portal, *bounds)))

    def gone(self, portal: str, now: int, limit: int) -> list[Known]:
        """Articles that are gone and may have come back."""
        self.flush()
        if self._none_gone and self._mine(portal):
            return []
        found = self._known(
            "WHERE portal = %s AND outcome = 'gone' AND looks < 5 AND checked + (86400::bigint << looks) <= %s "
            "ORDER BY checked DESC LIMIT %s",
            (portal, now, limit),
        )
        self._none_gone = self._mine(portal) and limit > 0 and not found
        return found

    def newest(self, portal: str, limit: int) -> list[Known]:
        """The articles published last, newest first."""
        self.flush()
        if self._mine(portal) and (held := self._hold(portal)).whole:
            return held.published_last(limit)
        if self._published is not None and self._mine(portal):
            asked, found = self._published
            if limit <= asked or len(found) < asked:
                return [replace(row) for row in found[:limit]]
        found = self._known(
            "WHERE portal = %s AND outcome = 'article' AND published IS NOT NULL ORDER BY published DESC LIMIT %s",
            (portal, limit),
        )
        if self._mine(portal):
            self._published = limit, [replace(row) for row in found]
            self._hold(portal).take(found)
        return found

    def first_sights(self, portal: str, since: int, limit: int = 200) -> list[int]:
        """When the last articles were first seen that came out not long before, newest first."""
        found = self.database.row(
            "SELECT ARRAY(SELECT first_seen FROM news.urls WHERE portal = %s AND first_seen > %s "
            "AND published > first_seen - 3 * 86400 AND outcome IN ('article', 'duplicate', 'gone') "
            f"ORDER BY first_seen DESC LIMIT %s), ({LAST_SIGHT})",
            (portal, since, limit, portal),
        )
        assert found is not None
        if self._mine(portal):
            self._last_sight = (found[1],)
        return list(found[0])

    def last_sight(self, portal: str) -> int | None:
        """When the last article was first seen."""
        if self._last_sight is not None and self._mine(portal):
            return self._last_sight[0]
        found = self.database.row(LAST_SIGHT, (portal,))
        return found[0] if found else None

    def knows(self, portal: str) -> bool:
        """Whether anything at all is known of the portal."""
        return self.database.row("SELECT 1 FROM news.urls WHERE portal = %s LIMIT 1", (portal,)) is not None

    def portals(self) -> Iterator[tuple[str, int, int | None]]:
        """Each portal with how many URLs are known of it and when the last of them was first seen."""
        question = "SELECT portal, count(*), max(first_seen) FROM news.urls GROUP BY portal ORDER BY portal"
        return ((name, count, last) for name, count, last in self.database.rows(question))
