"""Clusters and events of any links, told step by step, are those of all articles at once."""

from __future__ import annotations

import random
import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from crawler.state.sqlite.migrations import migrate
from pipelines.stories.file import MIGRATIONS
from pipelines.stories.grouping import LINKED, NEARLY, Grouping, label
from pipelines.stories.likeness import SURE
from pipelines.stories.sqlite_table import SqliteTable
from pipelines.stories.table import Place

Links = dict[tuple[int, int], float]


def filed(links: Links, order: list[int]) -> tuple[list[int | None], list[int | None]]:
    """`first` and `event_first` of articles filed in this order; they were published in that of their numbers."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    migrate(db, MIGRATIONS)
    table = SqliteTable.__new__(SqliteTable)  # on a database without a file
    table.db = db
    present: set[int] = set()
    for n in order:
        db.execute(
            "INSERT INTO articles (n, id, seen, told, portal, url, text) VALUES (?, ?, 0, ?, 'p', 'u', x'')",
            (n, f"{n:04}", n),
        )
        present.add(n)
        for (a, b), score in links.items():
            if n in (a, b) and {a, b} <= present:
                rows = [(a, b, score >= 0, score), (b, a, score >= 0, score)]
                db.executemany("INSERT INTO links VALUES (?, ?, ?, ?, 0)", rows)
        events = event_groups(table, present - {n})
        grouping = Grouping(table)
        grouping.settle([n])
        for group in event_groups(table, present) - events:
            assert group & grouping.touched, "an event that got or lost an article gets its label anew"
    told = db.execute("SELECT first, event_first FROM articles ORDER BY n").fetchall()
    db.close()
    return [first for first, _ in told], [event for _, event in told]


def event_groups(table: SqliteTable, numbers: set[int]) -> set[frozenset[int]]:
    """The articles of each event."""
    grouping = Grouping(table)
    found: dict[int, set[int]] = {}
    for n in numbers:
        found.setdefault(grouping.event_of(n), set()).add(n)
    return set(map(frozenset, found.values()))


def told_at_once(count: int, links: Links) -> list[int | None]:
    """The first article of each, straight from the definition."""
    first: dict[int, int | None] = {}
    score = {**links, **{(b, a): value for (a, b), value in links.items()}}
    for n in range(1, count + 1):
        earlier = [m for m in range(1, n) if (n, m) in score]
        vouched = {first[m] for m in earlier if score[n, m] >= SURE and first[m] is not None}
        sure = [m for m in range(1, count + 1) if score.get((n, m), NEARLY) >= SURE]
        vouched |= {m for m in earlier if any(score.get((m, other), NEARLY) >= SURE for other in sure)}
        fitting = [
            m for m in earlier if first[m] is None and (score[n, m] >= 0 or (score[n, m] >= NEARLY and m in vouched))
        ]
        first[n] = min(fitting, key=lambda m: (-score[n, m], m)) if fitting else None
    return [first[n] for n in range(1, count + 1)]


def events_at_once(count: int, links: Links) -> list[int | None]:
    """The first article of the event of each that is a first of its cluster, straight from the definition."""
    score = {**links, **{(b, a): value for (a, b), value in links.items()}}
    clusters: dict[int, list[int]] = {}
    for n, first in enumerate(told_at_once(count, links), 1):
        clusters.setdefault(first or n, []).append(n)
    event: dict[int, int | None] = {}
    for n, mine in sorted(clusters.items()):
        fitting = {}
        for m, theirs in clusters.items():
            linked = [score[a, b] for a in mine for b in theirs if (a, b) in score]
            if m < n and linked and len(linked) >= LINKED * len(mine) * len(theirs):
                fitting[m] = max(linked)
        most = min(fitting, key=lambda m: (-fitting[m], m)) if fitting else None
        event[n] = None if most is None else event[most] or most
    return [event.get(n) for n in range(1, count + 1)]


@given(st.randoms(use_true_random=False), st.integers(2, 9))
def test_the_order_of_filing_changes_nothing(chance: random.Random, count: int) -> None:
    links = {
        (a, b): round(chance.uniform(-4, 5), 2)
        for a in range(1, count + 1)
        for b in range(1, a)
        if chance.random() < 0.4
    }
    numbers = list(range(1, count + 1))
    forth = filed(links, numbers)
    assert forth == (told_at_once(count, links), events_at_once(count, links))
    chance.shuffle(numbers)
    assert filed(links, numbers) == forth


def test_an_event_that_lost_an_article_to_a_cluster_gets_its_label_anew() -> None:
    filed(
        {(3, 2): -4.0, (4, 1): -9.0, (4, 3): 5.0}, [1, 4, 2, 3]
    )  # 4 is of the event of 1 until 3 comes, of which it is a copy


def test_no_article_joins_by_way_of_a_third() -> None:
    assert filed({(2, 1): 5.0, (3, 2): 5.0}, [1, 2, 3])[0] == [None, 1, None]
    assert filed({(2, 1): 5.0, (3, 2): 5.0, (3, 1): -0.5}, [1, 2, 3])[0] == [None, 1, 1], "but for one nearly a copy"
    assert filed({(2, 1): -0.5, (3, 1): 4.0, (3, 2): 5.0}, [1, 2, 3])[0] == [None, 1, 1], "whichever came between"


def test_a_label_stays_with_the_article_whose_id_it_is() -> None:
    assert label([[(1, "a", None), (2, "b", "a")]]) == {1: "a", 2: "a"}
    assert label([[(1, "a", "a"), (3, "c", "b")], [(2, "b", "b")]]) == {1: "a", 3: "a", 2: "b"}
    assert label([[(2, "b", "a")], [(1, "a", "a")]]) == {2: "b", 1: "a"}, "a cluster that lost its first takes another"


def test_an_event_is_that_of_the_report_it_is_most_alike() -> None:
    links = {(2, 1): -9.0, (3, 2): -9.0}
    assert filed(links, [3, 1, 2])[1] == [None, 1, 1], "no link to the first of the event is asked for"
    bridge = {(3, 1): -2.0, (3, 2): -9.0}
    assert filed(bridge, [3, 2, 1])[1] == [None, None, 1], "what is linked to two events joins them not"


def test_of_two_groups_that_become_one_the_larger_keeps_its_label() -> None:
    assert label([[(1, "a", None), (2, "b", None), (3, "c", "b")]]) == {1: "b", 2: "b", 3: "b"}, (
        "one record changes, not two"
    )
    assert label([[(1, "a", "x")], [(2, "b", "x"), (3, "c", "x")]]) == {1: "a", 2: "x", 3: "x"}


def test_one_pair_of_many_makes_no_event_of_two_clusters() -> None:
    copies = {(b, a): 5.0 for a in (1, 2, 3) for b in range(a + 1, 4)} | {
        (b, a): 5.0 for a in (4, 5) for b in range(a + 1, 7)
    }
    events = [None, None, None, 1, None, None]
    assert filed(copies | {(4, 1): -9.0}, [1, 2, 3, 4, 5, 6])[1] == [None] * 6
    assert filed(copies | {(4, 1): -9.0, (5, 1): -9.0, (6, 2): -9.0}, [6, 2, 1, 4, 5, 3])[1] == events


def test_who_credits_another_comes_after_all_that_do_not() -> None:
    assert Place(False, 9, 1, -4, "z") < Place(True, 1, 2, -9, "a")
    assert Place(False, 5, 0, -1, "z") < Place(False, 5, 1, -2, "a"), (
        "the office's own text before another of the same moment"
    )
