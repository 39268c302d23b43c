"""A finding as the columns that keep it, the same in every table."""

from __future__ import annotations

import json
from typing import Any

from pipelines.stories.entries import Finding

COLUMNS = "id, cluster, event, relation, related_to, duplicate_of, similarity, difference, fuller, mine, theirs, copied"
"""What `read` reads."""


def read(row: tuple[Any, ...]) -> Finding:
    """A finding from its row of `COLUMNS`."""
    article_id, cluster, event, relation, related_to, duplicate_of, similarity, difference, fuller, *shares = row
    if related_to is not None and related_to.startswith("["):
        related_to = json.loads(related_to)
    cluster = cluster or article_id
    return Finding(
        cluster,
        event or cluster,
        relation,
        related_to,
        duplicate_of,
        similarity,
        difference,
        None if fuller is None else bool(fuller),
        *shares,
    )


def row_of(finding: Finding) -> tuple[Any, ...]:
    """The columns of a finding behind id, cluster and event, in the order of `COLUMNS`."""
    related_to = json.dumps(finding.related_to) if isinstance(finding.related_to, list) else finding.related_to
    return (
        *(finding.relation, related_to, finding.duplicate_of, finding.similarity, finding.difference, finding.fuller),
        *(finding.mine, finding.theirs, finding.copied),
    )
