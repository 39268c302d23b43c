"""The output as files: a folder a portal below articles, duplicates and rejected, a series of segments a run.

A record is appended with one write, then the state remembers it; a kill between the two is mended from the segment when
the next run begins.
"""

from __future__ import annotations

import logging
from collections.abc import Collection
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import orjson

from crawler.errors import StateError, WriteError
from crawler.state.store import StateStore
from crawler.urls.canonical import url_key
from pipelines.remembered import FOLDERS, rebuild, take_up
from pipelines.writing import presence
from pipelines.writing.segments import Segments, mend

logger = logging.getLogger(__name__)

OUTCOMES = {folder: outcome for outcome, folder in FOLDERS.items() if outcome != "gone"}
"""The outcome that the state has of a record in each folder."""
CORRECTED = ("articles", "duplicates")
"""Where an article's last record may be."""


class FileOutput:
    """The files of one portal below OUTPUT_DIR. See `pipelines.writing.output.Output`."""

    def __init__(
        self, output: Path, portal: str, state: StateStore, run_id: str, *, records: int, seconds: float
    ) -> None:
        """`records` and `seconds`: after how many or how long a segment of articles is complete."""
        self.output, self.portal, self.state, self.run_id = output, portal, state, run_id
        self.records, self.seconds = records, seconds
        self.mended: dict[str, int] = {}
        self._series: dict[str, Segments] = {}

    def begin(self) -> list[str]:
        """Mend what a killed run left, and rebuild a state that was damaged; what there is to say of it, in sentences."""
        portal, state = self.portal, self.state
        said = []
        # Whoever of many portals came first has set a damaged state aside: the others find one without their rows.
        if not state.knows(portal) and (count := rebuild(state, self.output, portal)):
            aside = f" The damaged one was set aside as {state.set_aside.name}." if state.set_aside else ""
            said.append(f"The state knew nothing of {portal}; it was rebuilt from {count} records.{aside}")
            logger.warning("The state knew nothing of %s; it was rebuilt from %d records", portal, count)
        for folder, outcome in OUTCOMES.items():
            found = mend(self.output / folder / portal, partial(self._take_up, outcome))
            if found:
                said.append(f"{found} records of a run that was cut short were found in {folder} and kept.")
        state.flush()
        if gone := presence.missing(state, portal, self.output / "articles" / portal):
            text = (
                f"{len(gone)} files of earlier runs are missing in {self.output / 'articles' / portal} (the first: "
                f"{gone[0]}). The state knows their articles and takes them again with -a again=1 only."
            )
            said.append(text)
            logger.warning("%s: %s", portal, text)
        return said

    def _take_up(self, outcome: str, line: Any) -> None:
        if take_up(self.state, self.portal, line, outcome):
            self.mended[url_key(line["url"])] = int(datetime.fromisoformat(line["crawled_at"]).timestamp())

    def append(self, folder: str, line: dict[str, Any]) -> None:
        """Append a record to the run's segment in this folder. Raises WriteError."""
        if folder not in self._series:
            rotates = folder == "articles"
            self._series[folder] = Segments(
                self.output / folder / self.portal,
                self.run_id,
                records=self.records if rotates else None,
                seconds=self.seconds if rotates else None,
                before_complete=self.state.flush,
            )
        self._series[folder].append(line)

    def rotate_if_due(self) -> None:
        """Complete the segments that hold enough records or are old enough. Raises WriteError or StateError."""
        for segments in self._series.values():
            segments.rotate_if_due()

    def last_records(self, wanted: Collection[str]) -> dict[str, tuple[str, dict[str, Any]]]:
        """The last record of each of these articles with its folder, by id, segments that are being written included."""
        found: dict[str, tuple[str, dict[str, Any]]] = {}
        marks = {article_id: article_id.encode() for article_id in wanted}
        for folder in CORRECTED:
            for path in sorted((self.output / folder / self.portal).glob("*.jsonl*")):
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

    def complete(self) -> None:
        """Make the last segments visible, each that can be, and remember them. Raises WriteError or StateError."""
        faults: list[WriteError | StateError] = []
        for segments in self._series.values():
            try:
                segments.complete()
            except (WriteError, StateError) as fault:
                faults.append(fault)
        if written := self._series.get("articles"):
            presence.remember(self.state, self.portal, written.completed)
        if faults:
            raise faults[0]
