"""`pipelines.stories.table.StoryTable` in SQLite: the file is one writer's at a time, so that nothing else is locked."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from pipelines.stories import keys as key_index
from pipelines.stories.entries import Entry, Finding, Member, Origin
from pipelines.stories.file import IndexFile
from pipelines.stories.rows import COLUMNS, read, row_of
from pipelines.stories.signature import keys_of
from pipelines.stories.table import MOST_LOOKED_AT, Filed, First, Label, Link, Node, Place

AT_ONCE = 1000
"""Articles that are trimmed in one transaction."""


class SqliteTable(IndexFile):
    """The tables of the index's file."""

    def lock(self, article_id: str, keys: Iterable[int]) -> None:
        """The transaction has the whole file."""

    def lock_groups(self) -> None:
        """The transaction has the whole file."""

    # -- articles -----------------------------------------------------------------------------------------------------
    def filed(self, article_id: str) -> Filed | None:
        """An article."""
        row = self.db.execute("SELECT n, text, told, origin FROM articles WHERE id = ?", (article_id,)).fetchone()
        return Filed(*row) if row else None

    def insert(self, entry: Entry, told: int, packed: bytes, keys: Collection[int]) -> int:
        """File an article under its keys; its number."""
        cursor = self.db.execute(
            "INSERT INTO articles (id, seen, told, origin, published, portal, url, title, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(entry.id, entry.seen, told, entry.origin, entry.published),
                *(entry.portal, entry.url, entry.title, packed),
            ),
        )
        n = cursor.lastrowid or 0
        self.add_keys(n, keys)
        return n

    def update(self, n: int, entry: Entry, told: int, packed: bytes) -> None:
        """File an article anew."""
        self.db.execute(
            "UPDATE articles SET url = ?, title = ?, published = ?, told = ?, origin = ?, text = ?, unsent = 0 "
            "WHERE n = ?",
            (entry.url, entry.title, entry.published, told, entry.origin, packed, n),
        )

    def remove(self, n: int) -> None:
        """Take an article out."""
        self.db.execute("DELETE FROM articles WHERE n = ?", (n,))

    def text(self, n: int) -> bytes | None:
        """The text of an article."""
        row = self.db.execute("SELECT text FROM articles WHERE n = ?", (n,)).fetchone()
        return row[0] if row else None

    # -- keys and links -----------------------------------------------------------------------------------------------
    def candidates(self, keys: list[int], since: int, until: int, *, besides: int | None) -> list[tuple[int, bytes]]:
        """The articles told in this period that share keys."""
        found = key_index.find(self.db, keys)
        if besides is not None:
            found.pop(besides, None)
        likeliest = sorted(found, key=lambda other: (-found[other], other))[:MOST_LOOKED_AT]
        return self.db.execute(
            "SELECT n, text FROM articles WHERE n IN (SELECT value FROM json_each(?)) AND told BETWEEN ? AND ?",
            (str(likeliest), since, until),
        ).fetchall()  # the others are trimmed, or of another time

    def add_keys(self, n: int, keys: Iterable[int]) -> None:
        """File an article under these keys."""
        key_index.add(self.db, n, keys)

    def drop_keys(self, n: int, keys: Iterable[int]) -> None:
        """Take an article from under these keys."""
        key_index.drop(self.db, n, keys)

    def link(self, n: int, links: Iterable[tuple[Link, float]]) -> None:
        """Link an article to others and those to it."""
        rows: list[tuple[Any, ...]] = []
        for link, mine in links:
            rows += [(n, link.n, link.copy, link.score, link.lead), (link.n, n, link.copy, link.score, mine)]
        self.db.executemany("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)", rows)

    def unlink(self, n: int) -> set[int]:
        """Take an article's links away; those that it was linked to."""
        beside = {b for (b,) in self.db.execute("SELECT b FROM links WHERE a = ?", (n,))}
        self.db.execute("DELETE FROM links WHERE a = ?", (n,))
        self.db.executemany("DELETE FROM links WHERE a = ? AND b = ?", ((b, n) for b in beside))
        return beside

    def links(self, n: int) -> list[Link]:
        """The articles linked to one."""
        rows = self.db.execute("SELECT b, copy, score, lead FROM links WHERE a = ?", (n,))
        return [Link(b, bool(copy), score, lead) for b, copy, score, lead in rows]

    # -- clusters and events ------------------------------------------------------------------------------------------
    def node(self, n: int) -> Node | None:
        """The article with this number."""
        row = self.db.execute(
            "SELECT told, origin, -length(text), id, first, event_first FROM articles WHERE n = ?", (n,)
        ).fetchone()
        if row is None:
            return None
        told, origin, shortness, article_id, first, event_first = row
        return Node(n, Place(origin == Origin.CREDITED, told, origin, shortness, article_id), first, event_first)

    def whose(self, what: First, n: int) -> set[int]:
        """The articles whose `first` or `event_first` this one is."""
        return {m for (m,) in self.db.execute(f"SELECT n FROM articles WHERE {what} = ?", (n,))}

    def set_first(self, what: First, n: int, value: int | None) -> None:
        """Tell the `first` or `event_first` of an article."""
        self.db.execute(f"UPDATE articles SET {what} = ? WHERE n = ?", (value, n))

    def leave(self, n: int) -> set[int]:
        """Make those whose first or event_first this article is stand alone."""
        members = {m for (m,) in self.db.execute("SELECT n FROM articles WHERE first = ?1 OR event_first = ?1", (n,))}
        for column in ("first", "event_first"):
            self.db.execute(f"UPDATE articles SET {column} = NULL WHERE {column} = ?", (n,))
        return members

    def labels(self, what: Label, numbers: Iterable[int]) -> list[tuple[int, str, str | None]]:
        """(number, id, label so far) of these articles."""
        return self.db.execute(
            f"SELECT n, id, {what} FROM articles WHERE n IN (SELECT value FROM json_each(?))",
            (str(sorted(numbers)),),
        ).fetchall()

    def set_label(self, what: Label, n: int, name: str) -> None:
        """Give an article's cluster or event another label."""
        self.db.execute(f"UPDATE articles SET {what} = ?, unsent = 1 WHERE n = ?", (name, n))

    # -- findings -----------------------------------------------------------------------------------------------------
    def finding(self, n: int) -> Finding:
        """What an article is to the others."""
        return read(self.db.execute(f"SELECT {COLUMNS} FROM articles WHERE n = ?", (n,)).fetchone())

    def set_finding(self, n: int, finding: Finding, *, unsent: bool) -> None:
        """Keep what an article is to the others."""
        self.db.execute(
            "UPDATE articles SET relation = ?, related_to = ?, duplicate_of = ?, similarity = ?, difference = ?, "
            "fuller = ?, mine = ?, theirs = ?, copied = ?, unsent = unsent OR ? WHERE n = ?",
            (*row_of(finding), unsent, n),
        )

    def set_sent(self, n: int) -> None:
        """The article's record says what is so."""
        self.db.execute("UPDATE articles SET unsent = 0 WHERE n = ?", (n,))

    # -- the clock of trimming ----------------------------------------------------------------------------------------
    def last_trimmed(self, now: int) -> int | None:
        """When was last trimmed, which is `now` from here on."""
        found = self.db.execute("SELECT value FROM meta WHERE name = 'trimmed_at'").fetchone()
        self.db.execute("INSERT OR REPLACE INTO meta VALUES ('trimmed_at', ?)", (str(now),))
        return int(found[0]) if found and found[0].isdecimal() else None

    def pull_back(self, now: int) -> None:
        """Set what was filed more than a day ahead of `now` to now."""
        self.db.execute("UPDATE articles SET seen = ?1 WHERE seen > ?1 + 86400", (now,))

    def trim(self, bound: int, now: int) -> int:  # noqa: ARG002  (one file has no days)
        """Take out what was first seen before `bound`, some articles in each transaction; how many."""
        trimmed = 0
        while True:
            with self.transaction():
                oldest = self.db.execute("SELECT n, text, seen FROM articles ORDER BY n LIMIT ?", (AT_ONCE,)).fetchall()
                expired = [(n, text) for n, text, seen in oldest if seen < bound]
                for n, packed in expired:
                    self.unlink(n)
                    self.drop_keys(n, keys_of(packed))
                    self.remove(n)
            if not expired:
                return trimmed
            trimmed += len(expired)

    # -- read at any time ---------------------------------------------------------------------------------------------
    def known(self, article_id: str) -> Finding | None:
        """What an article is to the others; None where it is not filed."""
        rows = self._rows(f"SELECT {COLUMNS} FROM articles WHERE id = ?", (article_id,))
        return read(rows[0]) if rows else None

    def unsent(self, portal: str) -> dict[str, Finding]:
        """What articles of a portal are to the others, where their records say what is no longer so."""
        rows = self._rows(f"SELECT {COLUMNS} FROM articles WHERE portal = ? AND unsent", (portal,))
        return {row[0]: read(row) for row in rows}

    def count_unsent(self) -> dict[str, int]:
        """How many records of each portal say what is no longer so."""
        return dict(
            self._rows("SELECT portal, count(*) FROM articles WHERE unsent GROUP BY portal ORDER BY portal", ())
        )

    def members(self, since: int | None) -> Iterator[Member]:
        """The articles of every event that more than one portal reports."""
        rows = self._rows(
            """
            WITH filed AS (SELECT coalesce(event, cluster, id) AS story, * FROM articles),
                 spread AS (SELECT story FROM filed GROUP BY story
                            HAVING count(DISTINCT portal) > 1 AND max(told) >= coalesce(?, min(told)))
            SELECT story, coalesce(cluster, id), id, portal, url, title, told, relation, related_to, similarity,
                   difference, mine, theirs
            FROM filed JOIN spread USING (story) ORDER BY story, origin = ?, told, origin, -length(text), id""",
            (since, int(Origin.CREDITED)),
        )
        return (Member(*row) for row in rows)

    def _rows(self, question: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        """The answer to a question outside of a transaction. Raises StoriesError."""
        try:
            return self.db.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise self.fault(error) from error
