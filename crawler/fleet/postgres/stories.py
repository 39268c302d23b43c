"""`pipelines.stories.table.StoryTable` in PostgreSQL: many file at once, and copies that come together still meet.

Two transactions that file texts with a key in common take turns, by an advisory lock on each key, in the order of the
keys: the second one finds the first. Whoever links an article takes one more lock for all of them, and changes links,
clusters and events alone. Filing a text that is related to none, as most are, waits for nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from crawler.fleet.postgres import story_weeks
from crawler.fleet.postgres.database import FAULTS, many
from crawler.fleet.postgres.schema import WEEK_BITS
from crawler.fleet.postgres.state import plain
from crawler.fleet.postgres.story_transactions import StoryTransactions, signed, unusable
from crawler.fleet.postgres.story_weeks import week_of
from pipelines.stories.entries import Entry, Finding, Member, Origin
from pipelines.stories.rows import COLUMNS, read, row_of
from pipelines.stories.table import MOST_LOOKED_AT, Filed, First, Label, Link, Node, Place

NEWEST = 4096
"""Articles that share any key of which the shared keys are counted, the newest: a template's phrase has thousands."""


class PostgresTable(StoryTransactions):
    """The tables `stories`, `story_keys` and `story_links`."""

    set_aside: Path | None = None

    # -- articles -----------------------------------------------------------------------------------------------------
    def filed(self, article_id: str) -> Filed | None:
        """An article."""
        row = self._row("SELECT n, text, told, origin FROM news.stories WHERE id = %s", (article_id,))
        return Filed(*row) if row else None

    def insert(self, entry: Entry, told: int, packed: bytes, keys: Collection[int]) -> int:
        """File an article under its keys; its number."""
        self._week = week_of(entry.seen)
        row = self._row(
            "WITH filed AS (INSERT INTO news.stories (n, id, seen, told, origin, published, portal, url, title, text) "
            "VALUES (%s | nextval('news.story_numbers'), %s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING n) "
            "INSERT INTO news.story_keys (n, keys) SELECT n, %s::int[] FROM filed RETURNING n",
            (
                *(
                    self._week << WEEK_BITS,
                    entry.id,
                    entry.seen,
                    told,
                    int(entry.origin),
                    entry.published,
                    entry.portal,
                ),
                *(plain(entry.url), plain(entry.title), packed, list(map(signed, keys))),
            ),
        )
        assert row is not None
        return int(row[0])

    def update(self, n: int, entry: Entry, told: int, packed: bytes) -> None:
        """File an article anew."""
        self._do(
            "UPDATE news.stories SET url = %s, title = %s, published = %s, told = %s, origin = %s, text = %s, "
            "unsent = false WHERE n = %s",
            (plain(entry.url), plain(entry.title), entry.published, told, int(entry.origin), packed, n),
        )

    def remove(self, n: int) -> None:
        """Take an article out."""
        self._do("DELETE FROM news.stories WHERE n = %s", (n,))

    def text(self, n: int) -> bytes | None:
        """The text of an article."""
        row = self._row("SELECT text FROM news.stories WHERE n = %s", (n,))
        return row[0] if row else None

    # -- keys and links -----------------------------------------------------------------------------------------------
    def candidates(self, keys: list[int], since: int, until: int, *, besides: int | None) -> list[tuple[int, bytes]]:
        """The articles told in this period that share keys."""
        own = [signed(key) for key in keys]
        sharing = self._rows(
            "WITH sharing AS MATERIALIZED (SELECT n, keys FROM news.story_keys WHERE keys && %s::int[]), "
            "newest AS (SELECT * FROM sharing WHERE n IS DISTINCT FROM %s::bigint ORDER BY n DESC LIMIT %s) "
            "SELECT n FROM newest ORDER BY (SELECT count(*) FROM unnest(keys) AS key WHERE key = ANY(%s::int[])) DESC, n",
            (own, besides, NEWEST, own),
        )
        if not sharing:
            return []
        # Asked for by their numbers: a join was planned as a walk through all articles in the order of these.
        rows = self._rows(
            "SELECT n, text FROM news.stories WHERE n = ANY(%(n)s) AND told BETWEEN %(since)s AND %(until)s "
            "ORDER BY array_position(%(n)s::bigint[], n) LIMIT %(most)s",
            {"n": [n for (n,) in sharing], "since": since, "until": until, "most": MOST_LOOKED_AT},
        )
        return [(n, text) for n, text in rows]

    def add_keys(self, n: int, keys: Iterable[int]) -> None:
        """File an article under these keys."""
        self._do(
            "INSERT INTO news.story_keys (n, keys) VALUES (%s, %s) ON CONFLICT (n) DO UPDATE SET keys = excluded.keys",
            (n, [signed(key) for key in keys]),
        )

    def drop_keys(self, n: int, keys: Iterable[int]) -> None:  # noqa: ARG002  (they are kept with the number)
        """Take an article from under its keys."""
        self._do("DELETE FROM news.story_keys WHERE n = %s", (n,))

    def link(self, n: int, links: Iterable[tuple[Link, float]]) -> None:
        """Link an article to others, as far as they are still filed, and those to it."""
        rows = []
        for link, mine in links:
            rows += [
                (n, link.n, link.copy, link.score, link.lead, link.n),
                (link.n, n, link.copy, link.score, mine, link.n),
            ]
        if not rows:
            return
        assert self._connection is not None
        many(
            self._connection,
            "INSERT INTO news.story_links (a, b, copy, score, lead) SELECT %s, %s, %s, %s, %s "
            "WHERE EXISTS (SELECT 1 FROM news.stories WHERE n = %s) ON CONFLICT (a, b) DO UPDATE SET "
            "copy = excluded.copy, score = excluded.score, lead = excluded.lead",
            rows,
        )

    def unlink(self, n: int) -> set[int]:
        """Take an article's links away; those that it was linked to."""
        beside = {b for (b,) in self._rows("DELETE FROM news.story_links WHERE a = %s RETURNING b", (n,))}
        if beside:
            self._do("DELETE FROM news.story_links WHERE a = ANY(%s) AND b = %s", (list(beside), n))
        return beside

    def links(self, n: int) -> list[Link]:
        """The articles linked to one; a link may be left of one whose week was dropped."""
        rows = self._rows(
            "SELECT b, copy, score, lead FROM news.story_links WHERE a = %s "
            "AND EXISTS (SELECT 1 FROM news.stories WHERE n = b)",
            (n,),
        )
        return [Link(*row) for row in rows]

    # -- clusters and events ------------------------------------------------------------------------------------------
    def node(self, n: int) -> Node | None:
        """The article with this number."""
        row = self._row(
            "SELECT told, origin, -length(text), id, first, event_first FROM news.stories WHERE n = %s", (n,)
        )
        if row is None:
            return None
        told, origin, shortness, article_id, first, event_first = row
        return Node(n, Place(origin == Origin.CREDITED, told, origin, shortness, article_id), first, event_first)

    def whose(self, what: First, n: int) -> set[int]:
        """The articles whose `first` or `event_first` this one is."""
        return {m for (m,) in self._rows(f"SELECT n FROM news.stories WHERE {what} = %s", (n,))}

    def set_first(self, what: First, n: int, value: int | None) -> None:
        """Tell the `first` or `event_first` of an article."""
        self._do(f"UPDATE news.stories SET {what} = %s WHERE n = %s", (value, n))

    def leave(self, n: int) -> set[int]:
        """Make those whose first or event_first this article is stand alone."""
        members: set[int] = set()
        for column in ("first", "event_first"):
            statement = f"UPDATE news.stories SET {column} = NULL WHERE {column} = %s RETURNING n"
            members |= {m for (m,) in self._rows(statement, (n,))}
        return members

    def labels(self, what: Label, numbers: Iterable[int]) -> list[tuple[int, str, str | None]]:
        """(number, id, label so far) of these articles."""
        rows = self._rows(f"SELECT n, id, {what} FROM news.stories WHERE n = ANY(%s)", (sorted(numbers),))
        return [(n, article_id, name) for n, article_id, name in rows]

    def set_label(self, what: Label, n: int, name: str) -> None:
        """Give an article's cluster or event another label."""
        self._do(f"UPDATE news.stories SET {what} = %s, unsent = true WHERE n = %s", (name, n))

    # -- findings -----------------------------------------------------------------------------------------------------
    def finding(self, n: int) -> Finding:
        """What an article is to the others."""
        row = self._row(f"SELECT {COLUMNS} FROM news.stories WHERE n = %s", (n,))
        assert row is not None
        return read(row)

    def set_finding(self, n: int, finding: Finding, *, unsent: bool) -> None:
        """Keep what an article is to the others."""
        self._do(
            "UPDATE news.stories SET relation = %s, related_to = %s, duplicate_of = %s, similarity = %s, difference = %s, "
            "fuller = %s, mine = %s, theirs = %s, copied = %s, unsent = unsent OR %s WHERE n = %s",
            (*row_of(finding), unsent, n),
        )

    def set_sent(self, n: int) -> None:
        """The article's record says what is so."""
        self._do("UPDATE news.stories SET unsent = false WHERE n = %s", (n,))

    # -- the clock of trimming ----------------------------------------------------------------------------------------
    def last_trimmed(self, now: int) -> int | None:
        """When was last trimmed, which is `now` from here on."""
        found = self._row("SELECT value FROM news.meta WHERE name = 'trimmed_at'")
        self._set_meta("trimmed_at", str(now))
        return int(found[0]) if found and found[0].isdecimal() else None

    def pull_back(self, now: int) -> None:
        """Set what was filed more than a day ahead of `now` to now."""
        self._do("UPDATE news.stories SET seen = %s WHERE seen > %s", (now, now + 86_400))

    def trim(self, bound: int, now: int) -> int:
        """Drop the weeks that are over at `bound`; how many articles."""
        try:
            return story_weeks.drop(self.database, bound, now)
        except FAULTS as fault:
            raise unusable(fault) from fault

    # -- read at any time ---------------------------------------------------------------------------------------------
    def known(self, article_id: str) -> Finding | None:
        """What an article is to the others; None where it is not filed."""
        row = self._row(f"SELECT {COLUMNS} FROM news.stories WHERE id = %s", (article_id,))
        return read(row) if row else None

    def unsent(self, portal: str) -> dict[str, Finding]:
        """What articles of a portal are to the others, where their records say what is no longer so."""
        rows = self._rows(f"SELECT {COLUMNS} FROM news.stories WHERE portal = %s AND unsent", (portal,))
        return {row[0]: read(row) for row in rows}

    def count_unsent(self) -> dict[str, int]:
        """How many records of each portal say what is no longer so."""
        question = "SELECT portal, count(*) FROM news.stories WHERE unsent GROUP BY portal ORDER BY portal"
        return {portal: count for portal, count in self._rows(question)}  # noqa: C416  (the rows have no length)

    def members(self, since: int | None) -> Iterator[Member]:
        """The articles of every event that more than one portal reports."""
        rows = self._rows(
            """
            WITH filed AS (SELECT coalesce(event, cluster, id) AS story, * FROM news.stories),
                 spread AS (SELECT story FROM filed GROUP BY story
                            HAVING count(DISTINCT portal) > 1 AND max(told) >= coalesce(%s, min(told)))
            SELECT story, coalesce(cluster, id), id, portal, url, title, told, relation, related_to, similarity,
                   difference, mine, theirs
            FROM filed JOIN spread USING (story) ORDER BY story, origin = %s, told, origin, -length(text), id""",
            (since, int(Origin.CREDITED)),
        )
        return (Member(*row) for row in rows)

    def close(self) -> None:
        """The connections are the process's."""
