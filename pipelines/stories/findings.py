"""What an article is to the others, by its cluster and its links."""

from __future__ import annotations

from pipelines.stories.entries import Finding
from pipelines.stories.grouping import Grouping
from pipelines.stories.likeness import Likeness, compare
from pipelines.stories.table import Link, StoryTable
from pipelines.stories.text import Text

IN_DIGEST = 0.75
"""Least share of a report's lead that a digest has."""


def find(table: StoryTable, grouping: Grouping, n: int) -> Finding:
    """What an article is to the first of its cluster, or else to the earlier reports that it is linked to."""
    so_far = table.finding(n)
    node = grouping.node(n)
    assert node is not None
    if node.first is not None:
        first = grouping.node(node.first)
        text, other = _text(table, n), _text(table, node.first)
        if first is None or text is None or other is None:
            return so_far  # its first is out of the window, or was filed by an older version
        likeness = compare(text, other)
        return _told(so_far, "copy", first.place.id, likeness, duplicate_of=first.place.id if likeness.sure else None)
    return _of_event(table, grouping, n, so_far)


def _of_event(table: StoryTable, grouping: Grouping, n: int, so_far: Finding) -> Finding:
    """What a first article is to the reports that were published before it: to the most alike, or to those it prints."""
    node, text = grouping.node(n), _text(table, n)
    assert node is not None
    earlier = [
        (-link.score, there.place, link)
        for link in grouping.linked(n)
        if (there := grouping.node(link.n)) is not None and there.place < node.place
    ]
    if not earlier or text is None:
        return Finding(so_far.cluster_id, so_far.event_id)
    earlier.sort()
    printed = _digested(grouping, [link for _, _, link in earlier])
    likeness = None
    for _, place, link in earlier[:1] if len(printed) < 2 else [one for one in earlier if one[2] in printed]:
        other = _text(table, link.n)
        if other is not None:
            likeness = compare(text, other, copies=False)
            related_to = place.id
            break
    if likeness is None or likeness.relation is None:
        return Finding(so_far.cluster_id, so_far.event_id)
    if len(printed) > 1:
        ids = [place.id for _, place, link in earlier if link in printed]
        return _told(so_far, "digest", ids, likeness)
    return _told(so_far, likeness.relation, related_to, likeness)


def _digested(grouping: Grouping, earlier: list[Link]) -> list[Link]:
    """The stories that an article prints one below the other: their leads stand in it, and none is linked to another."""
    printed: list[Link] = []
    for link in earlier:
        if link.lead < IN_DIGEST:
            continue
        beside = {other.n for other in grouping.linked(link.n)}
        if all(one.n not in beside and grouping.cluster_of(one.n) != grouping.cluster_of(link.n) for one in printed):
            printed.append(link)
    return printed


def _told(
    so_far: Finding,
    relation: str,
    related_to: str | list[str],
    likeness: Likeness,
    *,
    duplicate_of: str | None = None,
) -> Finding:
    copy = relation == "copy"
    return Finding(
        so_far.cluster_id,
        so_far.event_id,
        relation,
        related_to,
        duplicate_of,
        round(likeness.similarity, 3),
        likeness.difference if copy else None,
        likeness.fuller if copy else None,
        round(likeness.mine, 3),
        round(likeness.theirs, 3),
        round(likeness.copied, 3),
    )


def _text(table: StoryTable, n: int) -> Text | None:
    return Text.unpack(table.text(n))
