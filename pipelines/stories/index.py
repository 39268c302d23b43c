"""The index of stories: which texts were seen lately, on which portal, and which of them tell the same story.

One SQLite file for all portals and processes, beside the state. `add` looks for the story of an article and files the
article in one short transaction, so that of two processes that bring two copies at once the second finds the first.
Signatures propose (`signature.bands`, `band_index`), the judge decides (`likeness.compare`). An article is kept for a
number of days after it was first seen; what is older is trimmed.

What is found does not hang on the order of arrival: signatures and judge are symmetric, and where an article links two
clusters that had not met, they become one. Only which article is the first, and so the primary, is a matter of order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipelines.stories.file import IndexFile, as_damage
from pipelines.stories.likeness import RELATED, Likeness, compare
from pipelines.stories.signature import Text, bands

MOST_JUDGED = 64
"""Candidates looked at for one article, those with the most bands in common first. A text with more is one of a
template of which portals publish hundreds (prayer times, gold prices); a copy of it stands at the front of these."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as it is filed. Times are seconds since 1970, UTC."""

    id: str
    portal: str
    url: str
    title: str | None
    published: int | None
    seen: int
    """When it was first seen; what is filed under the same id already keeps its own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The story of an article."""

    cluster_id: str
    duplicate_of: str | None = None
    """The primary of the cluster: the one of its articles that was seen first."""
    similarity: float | None = None
    difference: str | None = None
    fuller: bool | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One article of a cluster, as the index knows it."""

    cluster_id: str
    id: str
    portal: str
    url: str
    title: str | None
    published: int
    """When it was first seen, where its time of publication is not known."""
    similarity: float | None
    difference: str | None


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
        """File an article and say which story it tells; an id that is filed already is updated and keeps its story."""
        return self._healed(lambda: self._add(entry, text))

    def _add(self, entry: Entry, text: Text) -> Finding:
        keys = bands(text)
        with self._transaction():
            with as_damage():
                self._index.refresh()
            known = self._db.execute(
                "SELECT n, text, cluster, duplicate_of, similarity, difference, fuller FROM articles WHERE id = ?",
                (entry.id,),
            ).fetchone()
            if known is not None:
                return self._update(entry, text, keys, *known)
            finding = self._find(entry, text, keys)
            cursor = self._db.execute(
                "INSERT INTO articles (id, seen, told, cluster, duplicate_of, similarity, difference, fuller, "
                "published, portal, url, title, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    entry.id,
                    entry.seen,
                    entry.published or entry.seen,
                    None if finding.cluster_id == entry.id else finding.cluster_id,
                    finding.duplicate_of,
                    finding.similarity,
                    finding.difference,
                    finding.fuller,
                    entry.published,
                    entry.portal,
                    entry.url,
                    entry.title,
                    text.pack(),
                ),
            )
            self._index.add(cursor.lastrowid or 0, keys)
            return finding

    def known(self, article_id: str) -> Finding | None:
        """The story of an article that is filed; None where it is not."""
        return self._healed(lambda: self._known(article_id))

    def _known(self, article_id: str) -> Finding | None:
        try:
            row = self._db.execute(
                "SELECT cluster, duplicate_of, similarity, difference, fuller FROM articles WHERE id = ?", (article_id,)
            ).fetchone()
        except sqlite3.Error as error:
            raise self._fault(error) from error
        return _finding(article_id, *row) if row else None

    def forget(self, article_id: str) -> None:
        """Take an article out, such as one that is not written after all: nothing becomes its duplicate any more."""
        self._healed(lambda: self._forget(article_id))

    def _forget(self, article_id: str) -> None:
        with self._transaction():
            self._db.execute("DELETE FROM articles WHERE id = ?", (article_id,))

    def trim(self, now: int, *, at_once: int = 1000) -> int:
        """Take out what was first seen longer ago than the window, some in each transaction; how many it was."""
        return self._healed(lambda: self._trim(now, at_once))

    def _trim(self, now: int, at_once: int) -> int:
        trimmed = 0
        if not self._clock_agrees(now):
            return 0
        while True:
            with self._transaction():
                oldest = self._db.execute("SELECT n, seen FROM articles ORDER BY n LIMIT ?", (at_once,)).fetchall()
                expired = [n for n, seen in oldest if seen < now - self.window]
                self._db.executemany("DELETE FROM articles WHERE n = ?", ((n,) for n in expired))
                if not expired:
                    with as_damage():
                        self._index.refresh()
                    if oldest:
                        self._index.drop_before(oldest[0][0])
                    else:
                        self._index.clear()
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

    def members(self, since: int | None = None) -> Iterator[Member]:
        """The articles of every story that more than one portal carries, story by story, each in order of publication.

        With `since`, only stories of which an article was published then or later.
        """
        yield from (
            Member(*row)
            for row in self._db.execute(
                """
                WITH filed AS (SELECT coalesce(cluster, id) AS story, * FROM articles),
                     spread AS (SELECT story FROM filed GROUP BY story
                                HAVING count(DISTINCT portal) > 1 AND max(told) >= coalesce(?, min(told)))
                SELECT story, id, portal, url, title, told, similarity, difference
                FROM filed JOIN spread USING (story) ORDER BY story, told, n""",
                (since,),
            )
        )

    def _find(self, entry: Entry, text: Text, keys: list[int]) -> Finding:
        """The story that the article tells, by comparison; clusters that it links are made one."""
        if not keys:
            return Finding(entry.id)
        told = entry.published or entry.seen
        alike: dict[str, Likeness] = {}  # by id
        clusters: dict[str, str] = {}  # the cluster's id -> the candidate that showed it
        found = self._index.find(keys)
        numbers = sorted(found, key=lambda n: (-found[n], n))[:MOST_JUDGED]
        rows = {
            n: row
            for n, *row in self._db.execute(
                "SELECT n, id, coalesce(cluster, id), text FROM articles "
                "WHERE n IN (SELECT value FROM json_each(?)) AND told BETWEEN ? AND ?",
                (str(numbers), told - self.window, told + self.window),
            )
        }
        likeliest = [rows[n] for n in numbers if n in rows]  # the others are trimmed, or of another time
        for candidate, story, packed in likeliest:
            if story in clusters:
                continue
            likeness = _compare(text, packed, least=RELATED)
            if likeness is not None and likeness.same:
                alike[candidate] = likeness
                clusters[story] = candidate
        if not clusters:
            return Finding(entry.id)
        first = self._merge(list(clusters)) if len(clusters) > 1 else next(iter(clusters))
        likeness = alike.get(first) or self._compare_with(text, first) or alike[clusters[first]]
        return Finding(first, first, round(likeness.similarity, 3), likeness.difference, likeness.fuller)

    def _compare_with(self, text: Text, article_id: str) -> Likeness | None:
        row = self._db.execute("SELECT text FROM articles WHERE id = ?", (article_id,)).fetchone()
        return _compare(text, row[0]) if row and row[0] else None

    def _merge(self, clusters: list[str]) -> str:
        """Make one cluster of several: that whose first article was seen first takes in the others; its id."""

        def first_seen(cluster: str) -> int:
            (n,) = self._db.execute("SELECT min(n) FROM articles WHERE id = ?1 OR cluster = ?1", (cluster,)).fetchone()
            return int(n)

        first, *others = sorted(clusters, key=first_seen)
        for other in others:
            self._db.execute("UPDATE articles SET cluster = ?1 WHERE cluster = ?2 OR id = ?2", (first, other))
        return first

    def _update(
        self,
        entry: Entry,
        text: Text,
        keys: list[int],
        n: int,
        packed: bytes,
        cluster: str | None,
        duplicate_of: str | None,
        similarity: float | None,
        difference: str | None,
        fuller: int | None,
    ) -> Finding:
        """File the new text of a known article; its story stays, what it is to the primary is told anew."""
        finding = _finding(entry.id, cluster, duplicate_of, similarity, difference, fuller)
        if packed == text.pack():
            return finding
        if duplicate_of is not None and (likeness := self._compare_with(text, duplicate_of)):
            finding = Finding(
                finding.cluster_id, duplicate_of, round(likeness.similarity, 3), likeness.difference, likeness.fuller
            )
        self._index.add(n, keys)
        self._db.execute(
            "UPDATE articles SET url = ?, title = ?, published = ?, told = coalesce(?, seen), text = ?, "
            "similarity = ?, difference = ?, fuller = ? WHERE n = ?",
            (
                entry.url,
                entry.title,
                entry.published,
                entry.published,
                text.pack(),
                finding.similarity,
                finding.difference,
                finding.fuller,
                n,
            ),
        )
        return finding


def _compare(text: Text, packed: bytes, least: float = 0.0) -> Likeness | None:
    """The likeness to a packed text; None where it has not that share of the words, or its bytes are damaged."""
    try:
        return compare(text, Text.unpack(packed)) if not least or text.has_words_of(packed, least) else None
    except (ValueError, IndexError, TypeError):  # an odd number of bytes, none at all, another type
        return None


def _finding(
    article_id: str,
    cluster: str | None,
    duplicate_of: str | None,
    similarity: float | None,
    difference: str | None,
    fuller: int | None,
) -> Finding:
    """A finding from its row."""
    return Finding(
        cluster or article_id, duplicate_of, similarity, difference, None if fuller is None else bool(fuller)
    )
