"""Clusters and events of any links, told step by step, are those of all articles at once."""

from __future__ import annotations

import random
import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from crawler.state.sqlite.migrations import migrate
from pipelines.stories.file import MIGRATIONS
from pipelines.stories.grouping import NEARLY, Grouping, label
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
        Grouping(table).settle([n])
    rows = db.execute("SELECT first, event_first FROM articles ORDER BY n").fetchall()
    db.close()
    return [first for first, _ in rows], [event for _, event in rows]


def told_at_once(count: int, links: Links) -> list[int | None]:
    """The first article of each, straight from the definition."""
    first: dict[int, int | None] = {}
    score = {**links, **{(b, a): value for (a, b), value in links.items()}}
    for n in range(1, count + 1):
        earlier = [m for m in range(1, n) if (n, m) in score]
        vouched = {first[m] for m in earlier if score[n, m] >= SURE and first[m] is not None}
        fitting = [
            m for m in earlier if first[m] is None and (score[n, m] >= 0 or (score[n, m] >= NEARLY and m in vouched))
        ]
        first[n] = min(fitting, key=lambda m: (-score[n, m], m)) if fitting else None
    return [first[n] for n in range(1, count + 1)]


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
    assert forth[0] == told_at_once(count, links)
    chance.shuffle(numbers)
    assert filed(links, numbers) == forth


def test_no_article_joins_by_way_of_a_third() -> None:
    assert filed({(2, 1): 5.0, (3, 2): 5.0}, [1, 2, 3])[0] == [None, 1, None]
    assert filed({(2, 1): 5.0, (3, 2): 5.0, (3, 1): -0.5}, [1, 2, 3])[0] == [None, 1, 1], "but for one nearly a copy"


def test_a_label_stays_with_the_article_whose_id_it_is() -> None:
    assert label([[(1, "a", None), (2, "b", "a")]]) == {1: "a", 2: "a"}
    assert label([[(1, "a", "a"), (3, "c", "b")], [(2, "b", "b")]]) == {1: "a", 3: "a", 2: "b"}
    assert label([[(2, "b", "a")], [(1, "a", "a")]]) == {2: "b", 1: "a"}, "a cluster that lost its first takes another"


def test_who_credits_another_comes_after_all_that_do_not() -> None:
    assert Place(False, 9, 1, -4, "z") < Place(True, 1, 2, -9, "a")
    assert Place(False, 5, 0, -1, "z") < Place(False, 5, 1, -2, "a"), (
        "the office's own text before another of the same moment"
    )
