"""The index of stories: which texts were seen lately, on which portal, and which tell the same or of the same.

One SQLite file for all portals and processes, beside the state. `add` looks for what an article is to the others and
files it in one short transaction, so that of two processes that bring two copies at once the second finds the first.
Signatures propose (`signature.bands`, `keys`), the judge decides (`likeness.compare`), `grouping` makes clusters and
events of it. An article is kept for a number of days after it was first seen; what is older is trimmed.

What is found does not hang on the order of arrival: signatures and judge are symmetric, and who is first is told by the
time of publication. An article that was filed before, and that a later one shows in another light, is marked unsent:
its record says what is no longer so, until its portal's next run or `scrapy clusters --settle` writes another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pipelines.stories import keys as key_index
from pipelines.stories.entries import Entry, Finding, Member, alone
from pipelines.stories.file import IndexFile
from pipelines.stories.findings import COLUMNS, find, read, row_of
from pipelines.stories.grouping import Grouping, label
from pipelines.stories.likeness import compare, contained
from pipelines.stories.signature import bands
from pipelines.stories.text import Text

MOST_LOOKED_AT = 256
"""Candidates looked at for one article, those with the most bands in common first. A text with more is one of a
template of which portals publish hundreds (prayer times, gold prices); a copy of it stands at the front of these."""

WORDS_IN_COMMON = 0.25
"""Least share of the words of the shorter text that the other has, for a pair to be judged."""


class Stories(IndexFile):
    """The index, opened for one process."""

    def __init__(self, path: Path, *, days: float = 30) -> None:
        """Open the index, or begin one. Pairs published more than `days` apart are not compared.

        A damaged file is set aside (`set_aside` names it) and a new one begun. Raises StoriesError for a file of a later
        version, or one that cannot be used.
        """
        super().__init__(path)
        self.window = int(days * 86_400)

    def add(self, entry: Entry, text: Text) -> Finding:
        """File an article and say what it is to the others; an id that is filed already is filed anew."""
        return self._healed(lambda: self._add(entry, text))

    def _add(self, entry: Entry, text: Text) -> Finding:
        keys, packed = bands(text), text.pack()
        told = entry.published or entry.seen
        with self._transaction():
            known = self._db.execute("SELECT n, text, told, origin FROM articles WHERE id = ?", (entry.id,)).fetchone()
            if known is None:
                cursor = self._db.execute(
                    "INSERT INTO articles (id, seen, told, origin, published, portal, url, title, text) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        *(entry.id, entry.seen, told, entry.origin, entry.published),
                        *(entry.portal, entry.url, entry.title, packed),
                    ),
                )
                n = cursor.lastrowid or 0
            else:
                n = known[0]
                told = entry.published or known[2]
                self._db.execute(
                    "UPDATE articles SET url = ?, title = ?, published = ?, told = ?, origin = ?, text = ?, unsent = 0 "
                    "WHERE n = ?",
                    (entry.url, entry.title, entry.published, told, entry.origin, packed, n),
                )
                if known[1:] == (packed, told, entry.origin):
                    return self._read(n)
                self._drop_keys(n, known[1])
                beside = self._unlink(n)
                self._regroup(beside)
            linked = self._link(n, text, keys, told)
            key_index.add(self._db, n, keys)
            if known is None and not linked:
                return alone(entry.id)
            self._regroup([n])
            self._db.execute("UPDATE articles SET unsent = 0 WHERE n = ?", (n,))
            return self._read(n)

    def known(self, article_id: str) -> Finding | None:
        """What an article that is filed is to the others; None where it is not filed."""
        rows = self._rows(f"SELECT {COLUMNS} FROM articles WHERE id = ?", (article_id,))
        return read(rows[0]) if rows else None

    def forget(self, article_id: str) -> None:
        """Take an article out, such as one that is not written after all: nothing becomes its duplicate any more."""
        self._healed(lambda: self._forget(article_id))

    def _forget(self, article_id: str) -> None:
        with self._transaction():
            row = self._db.execute("SELECT n, text FROM articles WHERE id = ?", (article_id,)).fetchone()
            if row is None:
                return
            beside = self._unlink(row[0])
            self._drop(*row)
            members = "SELECT n FROM articles WHERE first = ?1 OR event_first = ?1"
            beside |= {n for (n,) in self._db.execute(members, (row[0],))}
            for column in ("first", "event_first"):
                self._db.execute(f"UPDATE articles SET {column} = NULL WHERE {column} = ?", (row[0],))
            self._regroup(beside)

    def trim(self, now: int, *, at_once: int = 1000) -> int:
        """Take out what was first seen longer ago than the window, some in each transaction; how many it was."""
        return self._healed(lambda: self._trim(now, at_once))

    def _trim(self, now: int, at_once: int) -> int:
        trimmed = 0
        if not self._clock_agrees(now):
            return 0
        while True:
            with self._transaction():
                oldest = self._db.execute(
                    "SELECT n, text, seen FROM articles ORDER BY n LIMIT ?", (at_once,)
                ).fetchall()
                expired = [(n, text) for n, text, seen in oldest if seen < now - self.window]
                for n, text in expired:
                    self._unlink(n)
                    self._drop(n, text)
            if not expired:
                return trimmed
            trimmed += len(expired)

    def _clock_agrees(self, now: int) -> bool:
        """Whether the clock is where it was at the last look, give or take two windows; else nothing is trimmed yet.

        A machine whose clock was wrong for one run would empty the index for all. What it filed ahead of its time is set
        to now, or it would keep the rest from being trimmed.
        """
        with self._transaction():
            found = self._db.execute("SELECT value FROM meta WHERE name = 'trimmed_at'").fetchone()
            last = int(found[0]) if found and found[0].isdecimal() else now
            self._db.execute("INSERT OR REPLACE INTO meta VALUES ('trimmed_at', ?)", (str(now),))
            if abs(now - last) > 2 * self.window + 86_400:
                return False
            self._db.execute("UPDATE articles SET seen = ?1 WHERE seen > ?1 + 86400", (now,))
        return True

    def unsent(self, portal: str) -> dict[str, Finding]:
        """What articles of a portal are to the others, by id, where their records say what is no longer so."""
        rows = self._rows(f"SELECT {COLUMNS} FROM articles WHERE portal = ? AND unsent", (portal,))
        return {finding[0]: read(finding) for finding in rows}

    def count_unsent(self) -> dict[str, int]:
        """How many records of each portal say what is no longer so."""
        return dict(
            self._rows("SELECT portal, count(*) FROM articles WHERE unsent GROUP BY portal ORDER BY portal", ())
        )

    def sent(self, article_id: str, finding: Finding) -> None:
        """A record with this finding was written; where another has been found since, it stays unsent."""
        self._healed(lambda: self._sent(article_id, finding))

    def _sent(self, article_id: str, finding: Finding) -> None:
        with self._transaction():
            row = self._db.execute(f"SELECT {COLUMNS} FROM articles WHERE id = ?", (article_id,)).fetchone()
            if row is not None and read(row) == finding:
                self._db.execute("UPDATE articles SET unsent = 0 WHERE id = ?", (article_id,))

    def members(self, since: int | None = None) -> Iterator[Member]:
        """The articles of every event that more than one portal reports, event by event, each in order of publication.

        With `since`, only events of which an article was published then or later.
        """
        yield from (
            Member(*row)
            for row in self._rows(
                """
                WITH filed AS (SELECT coalesce(event, cluster, id) AS story, * FROM articles),
                     spread AS (SELECT story FROM filed GROUP BY story
                                HAVING count(DISTINCT portal) > 1 AND max(told) >= coalesce(?, min(told)))
                SELECT story, coalesce(cluster, id), id, portal, url, title, told, relation, related_to, similarity,
                       difference
                FROM filed JOIN spread USING (story) ORDER BY story, told, origin, id""",
                (since,),
            )
        )

    def _rows(self, question: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        """The answer to a question outside of a transaction. Raises StoriesError."""
        return self._healed(lambda: self._ask(question, values))

    def _ask(self, question: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        try:
            return self._db.execute(question, values).fetchall()
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def _read(self, n: int) -> Finding:
        return read(self._db.execute(f"SELECT {COLUMNS} FROM articles WHERE n = ?", (n,)).fetchone())

    def _drop_keys(self, n: int, packed: bytes) -> None:
        text = Text.unpack(packed)
        if text is not None:
            key_index.drop(self._db, n, bands(text))

    def _drop(self, n: int, packed: bytes) -> None:
        self._drop_keys(n, packed)
        self._db.execute("DELETE FROM articles WHERE n = ?", (n,))

    def _unlink(self, n: int) -> set[int]:
        """Take an article's links away; those that it was linked to."""
        beside = {b for (b,) in self._db.execute("SELECT b FROM links WHERE a = ?", (n,))}
        self._db.execute("DELETE FROM links WHERE a = ?", (n,))
        self._db.executemany("DELETE FROM links WHERE a = ? AND b = ?", ((b, n) for b in beside))
        return beside

    def _link(self, n: int, text: Text, keys: list[int], told: int) -> bool:
        """Judge the candidates and keep those that are related; whether there are any."""
        found = key_index.find(self._db, keys)
        found.pop(n, None)
        likeliest = sorted(found, key=lambda other: (-found[other], other))[:MOST_LOOKED_AT]
        rows = self._db.execute(
            "SELECT n, text FROM articles WHERE n IN (SELECT value FROM json_each(?)) AND told BETWEEN ? AND ?",
            (str(likeliest), told - self.window, told + self.window),
        ).fetchall()  # the others are trimmed, or of another time
        links = []
        for other, packed in rows:
            there = Text.unpack(packed)
            if there is None or contained(text.words, there.words) < WORDS_IN_COMMON:
                continue
            likeness = compare(text, there)
            if likeness.relation is not None:
                mine, theirs = likeness.leads
                links += [
                    (n, other, likeness.copy, likeness.score, theirs),
                    (other, n, likeness.copy, likeness.score, mine),
                ]
        self._db.executemany("INSERT OR REPLACE INTO links VALUES (?, ?, ?, ?, ?)", links)
        return bool(links)

    def _regroup(self, numbers: Iterable[int]) -> None:
        """Tell clusters and events anew from these articles on, and what each that is touched is to the others."""
        numbers = list(numbers)
        grouping = Grouping(self._db)
        grouping.settle(numbers)
        self._label(grouping, grouping.touched)
        for n in sorted(grouping.touched | grouping.later_than(numbers)):
            before, after = self._read(n), find(self._db, grouping, n)
            if after == before:
                continue
            stated = [(one.cluster_id, one.event_id, one.duplicate_of) for one in (before, after)]
            self._db.execute(
                "UPDATE articles SET relation = ?, related_to = ?, duplicate_of = ?, similarity = ?, difference = ?, "
                "fuller = ?, mine = ?, theirs = ?, copied = ?, unsent = unsent OR ? WHERE n = ?",
                (*row_of(after), stated[0] != stated[1], n),
            )

    def _label(self, grouping: Grouping, touched: Iterable[int]) -> None:
        """Give the clusters and events of these articles their labels; who gets another is unsent."""
        touched = list(touched)
        groups = {
            "cluster": {of: grouping.members(of) for of in map(grouping.cluster_of, touched)},
            "event": {of: grouping.event_members(of) for of in map(grouping.event_of, touched)},
        }
        for column, members in groups.items():
            rows = [
                self._db.execute(
                    f"SELECT n, id, {column} FROM articles WHERE n IN (SELECT value FROM json_each(?))",
                    (str(sorted(group)),),
                ).fetchall()
                for group in members.values()
            ]
            so_far = {n: name or article_id for group in rows for n, article_id, name in group}
            for n, name in label(rows).items():
                if so_far[n] != name:
                    self._db.execute(f"UPDATE articles SET {column} = ?, unsent = 1 WHERE n = ?", (name, n))
