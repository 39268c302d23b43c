"""The index of stories: which texts were seen lately, on which portal, and which tell the same or of the same.

One table for all portals and processes: a SQLite file beside the state, or PostgreSQL. `add` looks for what an article is
to the others and files it in one short transaction, so that of two processes that bring two copies at once the second finds the first.
Signatures propose (`signature.bands`), the judge decides (`likeness.compare`), `grouping` makes clusters and
events of it. An article is kept for a number of days after it was first seen; what is older is trimmed.

What is found does not hang on the order of arrival: signatures and judge are symmetric, and who is first is told by the
time of publication. An article that was filed before, and that a later one shows in another light, is marked unsent:
its record says what is no longer so, until its portal's next run or `scrapy clusters --settle` writes another.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from pipelines.stories.entries import Entry, Finding, Member, alone
from pipelines.stories.findings import find
from pipelines.stories.grouping import Grouping, label
from pipelines.stories.likeness import compare, contained
from pipelines.stories.signature import bands, keys_of
from pipelines.stories.sqlite_table import SqliteTable
from pipelines.stories.table import Label, Link, StoryTable
from pipelines.stories.text import Text

WORDS_IN_COMMON = 0.25
"""Least share of the words of the shorter text that the other has, for a pair to be judged."""

TRIM_EVERY = 3600.0
"""Seconds between two looks of one process for what is too old."""


class StoryIndex:
    """The index over a table."""

    def __init__(self, table: StoryTable, *, days: float) -> None:
        """Pairs published more than `days` apart are not compared."""
        self.table = table
        self.window = int(days * 86_400)
        self._trimmed: float | None = None
        """When this process trimmed last, by a clock that nobody sets."""

    @property
    def set_aside(self) -> Path | None:
        """Where a damaged index is now, for which this one was begun."""
        return self.table.set_aside

    def close(self) -> None:
        """Give the table back."""
        self.table.close()

    def add(self, entry: Entry, text: Text) -> Finding:
        """File an article and say what it is to the others; an id that is filed already is filed anew."""
        return self.table.run(lambda: self._add(entry, text))

    def _add(self, entry: Entry, text: Text) -> Finding:
        table, keys, packed = self.table, bands(text), text.pack()
        told = entry.published or entry.seen
        with table.transaction():
            table.lock(entry.id, keys)
            known = table.filed(entry.id)
            if known is None:
                links = self._judge(None, text, keys, told)
                n = table.insert(entry, told, packed, keys)
                if not links:
                    return alone(entry.id)
                table.lock_groups()
            else:
                n, told = known.n, entry.published or known.told
                if known[1:] == (packed, told, entry.origin):
                    table.update(n, entry, told, packed)
                    return table.finding(n)
                old = keys_of(known.text)
                table.lock(entry.id, old)
                table.lock_groups()
                table.update(n, entry, told, packed)
                table.drop_keys(n, old)
                self._regroup(table.unlink(n))
                links = self._judge(n, text, keys, told)
                table.add_keys(n, keys)
            table.link(n, links)
            self._regroup([n])
            table.set_sent(n)
            return table.finding(n)

    def known(self, article_id: str) -> Finding | None:
        """What an article that is filed is to the others; None where it is not filed."""
        return self.table.run(lambda: self.table.known(article_id))

    def forget(self, article_id: str) -> None:
        """Take an article out, such as one that is not written after all: nothing becomes its duplicate any more."""
        self.table.run(lambda: self._forget(article_id))

    def _forget(self, article_id: str) -> None:
        table = self.table
        with table.transaction():
            filed = table.filed(article_id)
            if filed is None:
                return
            table.lock(article_id, keys_of(filed.text))
            table.lock_groups()
            beside = table.unlink(filed.n)
            self._drop(filed.n, filed.text)
            beside |= table.leave(filed.n)
            self._regroup(beside)

    def trim(self, now: int) -> int:
        """Take out what was first seen longer ago than the window; how many it was. Raises StoriesError."""
        self._trimmed = time.monotonic()
        return self.table.run(lambda: self.table.trim(now - self.window, now) if self._clock_agrees(now) else 0)

    def trim_if_due(self, now: int) -> None:
        """The same, where this process has not done so within the hour."""
        if self._trimmed is None or time.monotonic() - self._trimmed > TRIM_EVERY:
            self.trim(now)

    def _clock_agrees(self, now: int) -> bool:
        """Whether the clock is where it was at the last look, give or take two windows; else nothing is trimmed yet.

        A machine whose clock was wrong for one run would empty the index for all. What it filed ahead of its time is set
        to now, or it would keep the rest from being trimmed.
        """
        with self.table.transaction():
            last = self.table.last_trimmed(now)
            if last is not None and abs(now - last) > 2 * self.window + 86_400:
                return False
            self.table.pull_back(now)
        return True

    def unsent(self, portal: str) -> dict[str, Finding]:
        """What articles of a portal are to the others, by id, where their records say what is no longer so."""
        return self.table.run(lambda: self.table.unsent(portal))

    def count_unsent(self) -> dict[str, int]:
        """How many records of each portal say what is no longer so."""
        return self.table.run(self.table.count_unsent)

    def sent(self, article_id: str, finding: Finding) -> None:
        """A record with this finding was written; where another has been found since, it stays unsent."""
        self.table.run(lambda: self._sent(article_id, finding))

    def _sent(self, article_id: str, finding: Finding) -> None:
        table = self.table
        with table.transaction():
            table.lock_groups()
            filed = table.filed(article_id)
            if filed is not None and table.finding(filed.n) == finding:
                table.set_sent(filed.n)

    def members(self, since: int | None = None) -> Iterator[Member]:
        """The articles of every event that more than one portal reports, event by event, each in order of publication.

        With `since`, only events of which an article was published then or later.
        """
        yield from self.table.run(lambda: self.table.members(since))

    def _drop(self, n: int, packed: bytes) -> None:
        self.table.drop_keys(n, keys_of(packed))
        self.table.remove(n)

    def _judge(self, n: int | None, text: Text, keys: list[int], told: int) -> list[tuple[Link, float]]:
        """The candidates that are related to a text, and of its lead the share that each has."""
        found = []
        for other, packed in self.table.candidates(keys, told - self.window, told + self.window, besides=n):
            there = Text.unpack(packed)
            if there is None or contained(text.words, there.words) < WORDS_IN_COMMON:
                continue
            likeness = compare(text, there)
            if likeness.relation is not None:
                mine, theirs = likeness.leads
                found.append((Link(other, likeness.copy, likeness.score, theirs), mine))
        return found

    def _regroup(self, numbers: Iterable[int]) -> None:
        """Tell clusters and events anew from these articles on, and what each that is touched is to the others."""
        numbers = list(numbers)
        grouping = Grouping(self.table)
        grouping.settle(numbers)
        self._label(grouping, grouping.touched)
        for n in sorted(grouping.touched | grouping.later_than(numbers)):
            before, after = self.table.finding(n), find(self.table, grouping, n)
            if after == before:
                continue
            stated = [(one.cluster_id, one.event_id, one.duplicate_of, one.copy_of) for one in (before, after)]
            self.table.set_finding(n, after, unsent=stated[0] != stated[1])

    def _label(self, grouping: Grouping, touched: Iterable[int]) -> None:
        """Give the clusters and events of these articles their labels; who gets another is unsent."""
        touched = list(touched)
        groups: dict[Label, dict[int, set[int]]] = {
            "cluster": {of: grouping.members(of) for of in map(grouping.cluster_of, touched)},
            "event": {of: grouping.event_members(of) for of in map(grouping.event_of, touched)},
        }
        for what, members in groups.items():
            rows = [self.table.labels(what, group) for group in members.values()]
            so_far = {n: name or article_id for group in rows for n, article_id, name in group}
            for n, name in label(rows).items():
                if so_far[n] != name:
                    self.table.set_label(what, n, name)


class Stories(StoryIndex):
    """The index in a SQLite file, opened for one process."""

    def __init__(self, path: Path, *, days: float = 30) -> None:
        """Open the index, or begin one.

        A damaged file is set aside (`set_aside` names it) and a new one begun. Raises StoriesError for a file of a later
        version, or one that cannot be used.
        """
        super().__init__(SqliteTable(path), days=days)
