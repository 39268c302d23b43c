"""What a topic crawl hands out: output/topics/<slug>/<run>.jsonl, each record with its topic, newest first.

A part of the writer and not a stage of its own: an article is on a topic whatever the stages made of it (a duplicate
was published too), and its line is the one that lands in output/articles or output/duplicates, with `topic` added.

All portals of a run write into one file a topic. That is safe without a lock, since they share one thread; other
processes have files of their own. A file being written is locked, so that the next run can tell one left by a kill
(mended: a torn last line dropped) from one of a run that is under way.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import orjson
from scrapy.crawler import Crawler
from typing_extensions import override

from crawler.crawl.session import session_of
from crawler.errors import WriteError
from crawler.items import Article
from crawler.record_parts import Topic
from crawler.topics.query import Query
from crawler.topics.score import score
from crawler.topics.text import Text
from pipelines.writing import catalogue
from pipelines.writing.record import domain
from pipelines.writing.segments import Segments, read

FOLDER = "topics"
STORED = ("articles", "duplicates")
"""Where known articles lie, below OUTPUT_DIR."""

_files: dict[tuple[str, str, str], TopicFile] = {}
"""The open files of this process, by folder, slug and run."""


class TopicFile(Segments):
    """One topic's file of one run, shared by the portals of the process."""

    def __init__(self, folder: Path, run_id: str) -> None:
        super().__init__(folder, run_id, before_complete=lambda: None)
        self.lines = 0

    @property
    def path(self) -> Path:
        """Where the file is once it is complete."""
        return self.folder / f"{self.run_id}.jsonl"

    @override
    def append(self, line: dict[str, Any]) -> None:
        """Write one record. Raises WriteError where it could not be written whole."""
        super().append(line)
        self.lines += 1

    @override
    def complete(self) -> None:
        """Put the records in order, newest first, and make the file visible. Raises WriteError."""
        if self._file is None:
            return
        with _alone(self.folder):
            try:
                _sort(self._path)
            except OSError as fault:
                raise WriteError(f"The results {self._path} could not be put in order: {fault.strerror}.") from fault
            super().complete()

    @override
    def _open(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        with _alone(self.folder):
            _mend(self.folder)
            super()._open()
            assert self._file is not None
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """While no other process opens or mends a file of the folder."""
    with (folder / ".lock").open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _mend(folder: Path) -> None:
    """Make visible what killed runs left: whole lines, in order. Files that are being written are let be."""
    for half in folder.glob("*.ordered"):
        half.unlink()
    for part in sorted(folder.glob("*.jsonl.part")):
        with part.open("r+b") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            data = file.read()
            file.truncate(data.rfind(b"\n") + 1)
        if b"\n" not in data:
            part.unlink()
            continue
        _sort(part)
        catalogue.add_once(part, part.with_suffix(""))
        part.rename(part.with_suffix(""))


def _sort(path: Path) -> None:
    """Rewrite a file's lines newest first; those without a time come last. A kill leaves the file as it was."""
    found: list[tuple[float, int, int]] = []
    with path.open("rb") as lines:
        at = 0
        for raw in lines:
            published = orjson.loads(raw).get("published_at")
            found.append((datetime.fromisoformat(published).timestamp() if published else 0.0, at, len(raw)))
            at += len(raw)
        found.sort(key=lambda one: (-one[0], one[1]))
        ordered = path.with_suffix(".ordered")
        with ordered.open("wb") as out:
            for _, start, size in found:
                lines.seek(start)
                out.write(lines.read(size))
            out.flush()
            os.fsync(out.fileno())
    ordered.rename(path)


class Topics:
    """One portal's side of a run's topics."""

    def __init__(self, crawler: Crawler) -> None:
        """Nothing is opened yet; a topic without results leaves no file."""
        self.session = session_of(crawler)
        self.output = Path(crawler.settings["OUTPUT_DIR"])
        self.run_id: str = crawler.settings["TOPIC_RUN"] or self.session.run.id
        self.shared = bool(crawler.settings["TOPIC_RUN"])
        self.queries = self.session.given.topics

    def take_stored(self) -> None:
        """Hand out what earlier crawls stored of this portal: the newest revision of each article on a topic."""
        session, found = self.session, dict[str, dict[str, Any]]()
        if session.given.again:
            return
        for folder in STORED:
            for line in read(self.output / folder / session.portal):
                before = found.get(line["id"])
                if before is None or line["revision"] >= before["revision"]:
                    found[line["id"]] = line
        for line in found.values():
            published = datetime.fromisoformat(line["published_at"]) if line["published_at"] else None
            if line["event"] == "gone" or (
                published is not None
                and ((session.since and published < session.since) or (session.until and published > session.until))
            ):
                continue
            self.session.run.count("on_topic_stored", self.write(line))

    def write(self, line: dict[str, Any]) -> bool:
        """Append a record to the file of each topic that it is on; whether there was one. Raises WriteError."""
        text = Text.read(
            line["title"],
            line["body"],
            line["tags"],
            portal=line["portal"],
            host=line["domain"],
            quotes=_said(line.get("quotes") or ()),  # lines of earlier programs have none
            regions=_about(line.get("regions") or ()),
        )
        fitting = [query for query in self.queries if query.matches(text)]
        for query in fitting:
            self._file(query).append({**line, "topic": msgspec.to_builtins(topic_of(query, text))})
        return bool(fitting)

    def complete(self) -> None:
        """Complete the files, unless the command does so for all portals of the run. Raises WriteError."""
        if not self.shared:
            complete(self.run_id)

    def _file(self, query: Query) -> TopicFile:
        key = (str(self.output), query.slug, self.run_id)
        if key not in _files:
            _files[key] = TopicFile(self.output / FOLDER / query.slug, self.run_id)
        return _files[key]


def _said(quotes: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Of each quotation of a record its words, its speaker, office and organisation."""
    for quote in quotes:
        yield from filter(None, (quote["text"], quote["speaker"], quote["office"], quote["organisation"]))


def _about(regions: Iterable[dict[str, Any]]) -> list[str]:
    """The codes of the regions that a record is about; all that it names where their relation was not read."""
    return [one["code"] for one in regions if one["code"] and one.get("relation") in ("about", None)]


def topic_of(query: Query, text: Text) -> Topic:
    """The record's `topic` for a text that is on it."""
    return Topic(query.text, score(query, text), query.matched(text))


def best_topic(queries: Iterable[Query], article: Article, *, portal: str) -> Topic | None:
    """The query that an article fits best; None where it fits none."""
    text = Text.read(
        article.title,
        article.body,
        article.tags,
        portal=portal,
        host=domain(article.url),
        quotes=_said(msgspec.to_builtins(article.quotes)),
        regions=_about(msgspec.to_builtins(article.regions)),
    )
    fits = [topic_of(query, text) for query in queries if query.matches(text)]
    return max(fits, key=lambda topic: topic.score, default=None)


def complete(run_id: str) -> list[tuple[Path, int]]:
    """Complete the files of a run: each file's path and its number of records. Raises WriteError."""
    done = []
    for key in [key for key in _files if key[2] == run_id]:
        file = _files.pop(key)
        file.complete()
        done.append((file.path, file.lines))
    return done
