"""The index of stories made anew from the output: `scrapy clusters --rebuild`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from pathlib import Path
from typing import Any

from pipelines.stories.credits import origin_of_page
from pipelines.stories.entries import Entry
from pipelines.stories.index import StoryIndex
from pipelines.stories.text import Text
from pipelines.writing.segments import read


def file_again(index: StoryIndex, output: Path, oldest: float) -> int:
    """File the articles below `output` that were crawled since `oldest`, each as its last record says.

    `oldest` is in seconds since 1970. Returns the number of articles filed, at about a millisecond each. A correction
    that the filing finds is not queued where the article's record says the same already.
    """
    said: dict[str, tuple[str, str, str | None]] = {}
    portals: dict[str | None, str] = {}
    for line in _by_time_crawled(output):
        seen = datetime.fromisoformat(line["crawled_at"]).timestamp()
        if seen < oldest or line["event"] == "gone" or not line["body"]:
            continue
        if portals.setdefault(line["id"], line["portal"]) == portals.get(line.get("duplicate_of")):
            continue  # a text under two addresses of one portal is filed once
        dateline = line["dateline"]["text"] if line.get("dateline") else None
        index.add(_entry(line, int(seen)), Text.read(line["title"], line["body"], dateline))
        said[line["id"]] = (line["cluster_id"], line["event_id"], line.get("duplicate_of"))
    for portal in index.count_unsent():
        for article_id, found in index.unsent(portal).items():
            if said.get(article_id) == (found.cluster_id, found.event_id, found.duplicate_of):
                index.sent(article_id, found)
    return len(said)


def _by_time_crawled(output: Path) -> Iterator[dict[str, Any]]:
    """The records in the order in which they were filed first: of copies, the first to be filed names the cluster."""
    folders = [folder for kind in ("articles", "duplicates") for folder in sorted((output / kind).glob("*"))]
    return merge(*map(read, folders), key=lambda line: datetime.fromisoformat(line["crawled_at"]))


def _entry(line: dict[str, Any], seen: int) -> Entry:
    published = line["published_at"] and int(datetime.fromisoformat(line["published_at"]).timestamp())
    removed = [row["text"] for row in line.get("removed") or []]
    origin = origin_of_page(line["url"], line["body"], line.get("signoff"), removed)
    return Entry(line["id"], line["portal"], line["url"], line["title"], published, seen, origin)
