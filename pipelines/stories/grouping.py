"""Which articles make a cluster and which clusters make an event, kept right as articles come and go.

In the order of publication, an article that is a copy of the first of a cluster joins it (the most alike of several), any
other is a first itself. So all of a cluster are copies of its first, and none joins by way of a third.

A cluster is of the event of the earlier cluster that it is most alike, where enough of their articles are linked: so the
report that an article is told to relate to is of the same event. Each has one such report, and what is linked to two
events joins them not.

The result hangs on the articles alone, not on the order in which they were filed. A new article changes only what comes
after it and is linked to it, directly or by what it changes; that is told anew.
All functions are called inside the caller's transaction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from heapq import heappop, heappush

from pipelines.stories.likeness import SURE
from pipelines.stories.table import First, Link, Node, Place, StoryTable

NEARLY = -1.0
"""A text that is nearly a copy of the first article is taken for one where it is beyond doubt a copy of a copy of it: a
release that two desks worked over in turn."""

LINKED = 0.25
"""Least share of the pairs of two clusters that are linked, for them to report one event: what is said of one text holds of
its copies, and a single one of many pairs is chance."""
TOO_FEW = float("-inf")

MOST_STEPS = 2000
"""So many articles are told anew for one, at most: a bound against what nobody has seen."""


class Grouping:
    """One change of the groups: `settle` tells anew what it touches, `touched` is what has to be looked at then."""

    def __init__(self, table: StoryTable) -> None:
        self._table = table
        self._nodes: dict[int, Node | None] = {}
        self._left: set[int] = set()  # first articles of clusters and events that one has left
        self.touched: set[int] = set()
        """Articles whose cluster or event may have changed, the whole of each."""

    def settle(self, numbers: Iterable[int]) -> None:
        """Tell the clusters and events of these articles and of all that hang on them."""
        numbers = set(numbers)
        vouched = {link.n for n in numbers if self.node(n) is not None for link in self.linked(n) if link.score >= SURE}
        changed = self._run(numbers | vouched, self._copies, "first") | numbers
        firsts = set(self._left)
        for n in changed:
            node = self.node(n)
            if node is not None:
                firsts.add(n if node.first is None else node.first)
        firsts = {n for n in firsts if self.node(n) is not None and self._first_of(n, "first") == n}
        for n in changed:  # one that is no longer first has no event of its own
            node = self.node(n)
            if node is not None and node.first is not None and node.event_first is not None:
                self._left.add(node.event_first)
                self._set(node, "event_first", None)
        beside = {first for n in firsts for first, _ in self._beside(n)}
        changed_events = self._run(firsts | beside, self._beside, "event_first")
        for n in {*changed, *changed_events, *firsts, *self._left}:
            self.touched |= {m for m in self.members(n) if self.node(m) is not None}

    def cluster_of(self, n: int) -> int:
        """The number of the first article of a cluster; it may be out of the window."""
        node = self.node(n)
        if node is None or node.first is None:
            return n
        return self.cluster_of(node.first)

    def event_of(self, n: int) -> int:
        """The number of the first article of an event."""
        first = self.cluster_of(n)
        node = self.node(first)
        return first if node is None or node.event_first is None else self.cluster_of(node.event_first)

    def members(self, n: int) -> set[int]:
        """The articles of the cluster whose first this one is, itself among them where it is filed."""
        found = self._table.whose("first", n)
        if self.node(n) is None:  # those that are left stand for it
            for m in list(found):
                found |= self.members(m)
            return found
        return found | {n}

    def event_members(self, n: int) -> set[int]:
        """The articles of the event whose first this one is."""
        found = self.members(n)
        for first in self._table.whose("event_first", n):
            found |= self.members(first)
        return found

    def node(self, n: int) -> Node | None:
        """The article with this number; None where it is not filed any more."""
        if n not in self._nodes:
            self._nodes[n] = self._table.node(n)
        return self._nodes[n]

    def linked(self, n: int) -> list[Link]:
        """The articles linked to one."""
        return self._table.links(n)

    def later_than(self, numbers: Iterable[int]) -> set[int]:
        """The articles that are linked to one of these and come after it: to them it is an earlier report."""
        found: set[int] = set()
        for n in numbers:
            node = self.node(n)
            for link in self.linked(n) if node is not None else ():
                other = self.node(link.n)
                if other is not None and node is not None and node.place < other.place:
                    found.add(link.n)
        return found

    def _run(self, numbers: Iterable[int], beside: Callable[[int], list[tuple[int, float]]], column: First) -> set[int]:
        """Tell each one's first anew, in order, and go on where one became first or ceased to be; what changed."""
        waiting: list[tuple[Place, int]] = []
        begun = set(numbers)
        for n in begun:
            if (node := self.node(n)) is not None:
                heappush(waiting, (node.place, n))
        done: set[int] = set()
        changed: set[int] = set()
        while waiting and len(done) < MOST_STEPS:
            place, n = heappop(waiting)
            if n in done:
                continue
            done.add(n)
            node = self._nodes[n]
            assert node is not None
            before = getattr(node, column)
            if column == "event_first" and node.first is not None:
                continue  # no first article of a cluster
            if before is not None and self.node(before) is None:
                continue  # its first is out of the window: what was told of it stays
            others = [(other, score) for other, score in beside(n) if other != n]
            choice: tuple[float, Place, int] | None = None
            vouched = self._vouched(n, place, others) if column == "first" else set()
            for other, score in others:
                candidate = self.node(other)
                if candidate is None or not candidate.place < place or score == TOO_FEW:
                    continue
                if column == "first" and (
                    self._first_of(other, "first") != other or (score < 0 and other not in vouched)
                ):
                    continue
                if choice is None or (-score, candidate.place) < choice[:2]:
                    choice = (-score, candidate.place, other)
            after = self._first_of(choice[2], column) if choice else None
            if after != before:
                self._set(node, column, after)
                changed.add(n)
                if before is not None:
                    self._left.add(before)
            elif n not in begun:
                continue
            for other, _ in others:
                later = self.node(other)
                if later is not None and later.place > place:
                    heappush(waiting, (later.place, other))
        return changed

    def _vouched(self, n: int, place: Place, others: list[tuple[int, float]]) -> set[int]:
        """The articles of which another is beyond doubt a copy, as it is of this one, and those it joined before this."""
        found: set[int] = set()
        for other, score in others:
            node = self.node(other)
            if score < SURE or node is None:
                continue
            found |= {link.n for link in self.linked(other) if link.score >= SURE and link.n != n}
            if node.place < place and node.first is not None:
                found.add(node.first)
        return found

    def _first_of(self, n: int, column: First) -> int:
        """The first article of the event, or of the cluster, of this one; itself where that is out of the window."""
        node = self.node(n)
        first = None if node is None else getattr(node, column)
        return n if first is None or self.node(first) is None else first

    def _set(self, node: Node, column: First, value: int | None) -> None:
        self._table.set_first(column, node.n, value)
        self._nodes[node.n] = node._replace(first=value) if column == "first" else node._replace(event_first=value)

    def _copies(self, n: int) -> list[tuple[int, float]]:
        return [(link.n, link.score) for link in self.linked(n) if link.score >= NEARLY]

    def _beside(self, n: int) -> list[tuple[int, float]]:
        """The first articles of the clusters that are linked to the cluster of this first article.

        With each the highest score of a link, or `TOO_FEW` where too small a share of the pairs is linked.
        """
        mine = self.members(n)
        scores: dict[int, list[float]] = {}
        for member in mine:
            for link in self.linked(member):
                node = self.node(link.n)
                if node is None:
                    continue
                first = link.n if node.first is None or self.node(node.first) is None else node.first
                scores.setdefault(first, []).append(link.score)
        scores.pop(n, None)
        return [
            (first, max(found) if len(found) >= LINKED * len(mine) * len(self.members(first)) else TOO_FEW)
            for first, found in scores.items()
        ]


def label(groups: list[list[tuple[int, str, str | None]]]) -> dict[int, str]:
    """A label for each group of (number, id, label so far): the one that most of its members have, so that few change.

    Of labels that as many have, the one of the member filed first. Where two groups want the same, the one that has the
    article of this id keeps it, else the one of which more have it; the other takes the id of its own first filed member.
    The label of each number.
    """
    wishes: list[tuple[int, str, list[tuple[int, str, str | None]]]] = []
    for group in map(sorted, filter(None, groups)):
        wanted, count = Counter(so_far or article_id for _, article_id, so_far in group).most_common(1)[0]
        wishes.append((count, wanted, group))
    wishes.sort(key=lambda wish: (-wish[0], wish[2][0]))
    owner = {article_id: at for at, (_, _, group) in enumerate(wishes) for _, article_id, _ in group}
    taken: set[str] = set()
    labels: dict[int, str] = {}
    for at, (_, wanted, group) in enumerate(wishes):
        name = group[0][1] if wanted in taken or owner.get(wanted, at) != at else wanted
        taken.add(name)
        labels |= {n: name for n, _, _ in group}
    return labels
