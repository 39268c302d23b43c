"""Correcting records: an article that was written, and that a later one showed in another light, is written again.

What is wrong is known to the index of stories (`Stories.unsent`). The record is whole: the last one of the article in
output/, with another revision and another finding. It is written by a run of the article's own portal, or by `scrapy
clusters --settle`, under the portal's lock. An article that was held back and is no copy after all so comes to articles/.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import orjson
from scrapy.settings import BaseSettings

from crawler.crawl.counts import new_run_id
from crawler.crawl.lock import lock
from crawler.items import Outcome
from crawler.record_parts import Shares
from crawler.state.paths import state_path
from crawler.state.state import State
from crawler.urls.canonical import id_of, url_key
from pipelines.stories.entries import Finding
from pipelines.stories.index import Stories
from pipelines.validate import fault
from pipelines.writing.record import fields
from pipelines.writing.segments import Segments

logger = logging.getLogger(__name__)

FOLDERS = {"articles": "article", "duplicates": "duplicate"}
"""Where an article's last record may be, and the outcome that the state has then."""
STATED = ("cluster_id", "event_id", "duplicate_of")
"""The fields whose change asks for a record."""
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


def settle(
    stories: Stories, output: Path, portal: str, state: State, run_id: str, into: Callable[[str], Segments]
) -> tuple[int, int]:
    """Write the correcting records of a portal; how many were written, and how many could not be.

    The caller holds the portal's lock. `into` gives the segments of a folder of output/. Raises StoriesError, WriteError
    and StateError.
    """
    waiting = stories.unsent(portal)
    if not waiting:
        return 0, 0
    written = 0
    for folder, line in last_records(output, portal, waiting).values():
        finding = waiting[line["id"]]
        if line["event"] == "gone" or not (corrected := correction(line, finding, run_id)):
            stories.sent(line["id"], finding)
            continue
        if why := fault(corrected):
            logger.warning("The record of %s cannot be corrected: %s", line["url"], why)
            continue
        folder = folder if finding.duplicate_of else "articles"
        into(folder).append(corrected)
        row = state.get(portal, first_key(line))
        if row is not None:
            state.mark(replace(row, revision=max(row.revision, corrected["revision"]), outcome=FOLDERS[folder]))
        stories.sent(line["id"], finding)
        written += 1
    return written, len(stories.unsent(portal))


def first_key(line: dict[str, Any]) -> str:
    """The key under which an article is known: that of its first address, which its id is made of."""
    keys = [url_key(url) for url in (line["url"], *(line.get("aliases") or ()))]
    return next((key for key in keys if id_of(key) == line["id"]), keys[0])


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
    if not changed:
        return None
    found = line | told | {"event": "updated", "revision": line["revision"] + 1, "changed": changed, "run_id": run_id}
    return {
        name: found[name]
        for name in (field.name for field in fields())
        if name in found and (name in told or name not in FINDINGS)
    }


def last_records(output: Path, portal: str, wanted: Collection[str]) -> dict[str, tuple[str, dict[str, Any]]]:
    """The last record of each of these articles with its folder, by id, segments that are being written included."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    marks = {article_id: article_id.encode() for article_id in wanted}
    for folder in FOLDERS:
        for path in sorted((output / folder / portal).glob("*.jsonl*")):
            data = path.read_bytes()
            if not any(mark in data for mark in marks.values()):
                continue
            for raw in data.splitlines():
                try:
                    line = orjson.loads(raw)
                except orjson.JSONDecodeError:
                    continue  # a damaged line, or the last of a file that is being written
                if not isinstance(line, dict) or line.get("id") not in marks:
                    continue
                before = found.get(line["id"])
                if before is None or line.get("revision", 1) >= before[1].get("revision", 1):
                    found[line["id"]] = folder, line
    return found


def settle_portal(stories: Stories, settings: BaseSettings, portal: str) -> int:
    """Write the correcting records of a portal that no run is crawling; how many.

    Raises AlreadyRunning where a run holds its lock, StateError and WriteError.
    """
    path, output, run_id = state_path(settings), Path(settings["OUTPUT_DIR"]), new_run_id()
    with closing(lock(path, portal)):
        state = State(path)
        segments: dict[str, Segments] = {}

        def into(folder: str) -> Segments:
            if folder not in segments:
                segments[folder] = Segments(output / folder / portal, run_id, before_complete=state.flush)
            return segments[folder]

        try:
            written, _ = settle(stories, output, portal, state, run_id, into)
            for one in segments.values():
                one.complete()
            state.flush()
        finally:
            state.close()
    return written
