"""Correcting records: an article that was written, and that a later one showed in another light, is written again.

What is wrong is known to the index of stories (`Stories.unsent`). The record is whole: the last one of the article in
output/, with another revision and another finding. It is written by a run of the article's own portal, or by `scrapy
clusters --settle`, under the portal's lock. An article that was held back and is no copy after all so comes to articles/.
"""

from __future__ import annotations

import logging
from contextlib import closing
from dataclasses import replace
from typing import Any

import msgspec

from crawler.crawl.counts import new_run_id
from crawler.items import Outcome
from crawler.record_parts import Shares
from crawler.state.store import StateStore
from pipelines.remembered import first_key
from pipelines.stores import Stores
from pipelines.stories.entries import Finding
from pipelines.stories.index import StoryIndex
from pipelines.validate import fault
from pipelines.writing.output import Output
from pipelines.writing.record import fields

logger = logging.getLogger(__name__)

FOLDERS = {"articles": "article", "duplicates": "duplicate"}
"""Where an article's last record may be, and the outcome that the state has then."""
STATED = ("cluster_id", "event_id", "duplicate_of")
"""The fields whose change asks for a record; where none of them is another, `related_to` of a copy."""
FINDINGS = frozenset(
    ("relation", "related_to", "duplicate_of", "similarity", "shares", "copied", "difference", "fuller")
)
"""Fields that a record has only where the index found something."""


def take(outcome: Outcome, finding: Finding) -> None:
    """Set what the index found on an article's outcome."""
    outcome.cluster_id, outcome.event_id = finding.cluster_id, finding.event_id
    outcome.relation, outcome.related_to, outcome.duplicate_of = (
        finding.relation,
        finding.related_to,
        finding.duplicate_of,
    )
    outcome.similarity, outcome.difference, outcome.fuller = finding.similarity, finding.difference, finding.fuller
    outcome.copied = finding.copied
    outcome.shares = None if finding.mine is None else Shares(finding.mine, finding.theirs or 0.0)


def settle(stories: StoryIndex, output: Output, portal: str, state: StateStore, run_id: str) -> tuple[int, int]:
    """Write the correcting records of a portal; how many were written, and how many could not be.

    The caller holds the portal's claim. That a record was sent is noted once it is stored: a kill between the two costs
    another look at it. Raises StoriesError, WriteError and StateError.
    """
    waiting = stories.unsent(portal)
    if not waiting:
        return 0, 0
    written, sent = 0, []
    for folder, line in output.last_records(waiting).values():
        finding = waiting[line["id"]]
        if line["event"] == "gone" or not (corrected := correction(line, finding, run_id)):
            sent.append(line["id"])
            continue
        if why := fault(corrected):
            logger.warning("The record of %s cannot be corrected: %s", line["url"], why)
            continue
        folder = folder if finding.duplicate_of else "articles"
        output.append(folder, corrected)
        row = state.get(portal, first_key(line))
        if row is not None:
            state.mark(replace(row, revision=max(row.revision, corrected["revision"]), outcome=FOLDERS[folder]))
        sent.append(line["id"])
        written += 1
    state.flush()
    for article_id in sent:
        stories.sent(article_id, waiting[article_id])
    return written, len(stories.unsent(portal))


def correction(line: dict[str, Any], finding: Finding, run_id: str) -> dict[str, Any] | None:
    """The record that says what is so now; None where the last one does."""
    outcome = Outcome()
    take(outcome, finding)
    told = {
        name: msgspec.to_builtins(value)
        for name in ("cluster_id", "event_id", *FINDINGS)
        if (value := getattr(outcome, name)) is not None
    }
    changed = [name for name in STATED if line.get(name) != told.get(name)]
    if "duplicate_of" not in changed and finding.copy_of != (
        line.get("related_to") if line.get("relation") == "copy" else None
    ):
        changed.append("related_to")
    if not changed:
        return None
    found = line | told | {"event": "updated", "revision": line["revision"] + 1, "changed": changed, "run_id": run_id}
    found["previous"] = {"content_hash": line["content_hash"] or None, "title": line["title"]}
    return {
        name: found[name]
        for name in (field.name for field in fields())
        if name in found and (name in told or name not in FINDINGS)
    }


def settle_portal(stories: StoryIndex, stores: Stores, portal: str) -> int:
    """Write the correcting records of a portal that no run is crawling; how many.

    Raises AlreadyRunning where a run holds its claim, StateError and WriteError.
    """
    run_id = new_run_id()
    with closing(stores.claim(portal)) as claim:
        state = stores.open_state(claim)
        try:
            output = stores.output(portal, state, run_id)
            written, _ = settle(stories, output, portal, state, run_id)
            output.complete()
            state.flush()
        finally:
            state.close()
    return written
