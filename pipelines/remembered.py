"""What the state remembers of written records: each as it is written, and all of them read back from the output."""

from __future__ import annotations

import logging
import time
from datetime import datetime
from pathlib import Path
from typing import Any

from crawler.fetch.recheck import next_look
from crawler.items import Crawled
from crawler.state.known import WRITTEN, Known, seconds
from crawler.state.store import StateStore
from crawler.urls.canonical import id_of, url_key
from pipelines.identity import text_hash
from pipelines.writing.segments import read

logger = logging.getLogger(__name__)

FOLDERS = {"article": "articles", "duplicate": "duplicates", "rejected": "rejected", "gone": "articles"}
"""Where a record with this outcome lands, below OUTPUT_DIR."""


def first_key(line: dict[str, Any]) -> str:
    """The key under which an article is known: that of its first address, which its id is made of."""
    keys = [url_key(url) for url in (line["url"], *(line.get("aliases") or ()))]
    return next((key for key in keys if id_of(key) == line["id"]), keys[0])


def remember(
    state: StateStore, portal: str, line: dict[str, Any], outcome: str, *, seen: Crawled | None = None
) -> None:
    """Mark a record's URL in the state, unless a later revision of it is known. `seen`: how it was fetched, where known."""
    if line.get("event") == "gone":
        outcome = "gone"
    key, today = first_key(line), url_key(line["url"])
    row = state.get(portal, key)
    if today != key:  # an article that moved: its row stays that of its first address
        state.mark(Known(portal, today, line["url"], "alias", alias_of=key, checked=int(time.time())))
    if row is not None and row.outcome in WRITTEN and row.revision > line["revision"]:
        return
    published, modified = _seconds(line["published_at"]), _seconds(line["modified_at"])
    checked = _seconds(line["crawled_at"]) or int(time.time())
    first_seen = row.first_seen if row else checked
    if seen is not None and seen.seen_modified is not None:
        modified = seconds(seen.seen_modified)
    state.mark(
        Known(
            portal,
            key,
            line["url"],
            outcome,
            revision=line["revision"],
            first_seen=first_seen,
            checked=checked,
            published=published,
            modified=modified,
            title_hash=text_hash(line["title"]),
            body_hash=text_hash(line["body"]),
            etag=seen.etag if seen else None,
            last_modified=seen.last_modified if seen else None,
            post=seen.post if seen and seen.post is not None else (row.post if row else None),
            next_look=next_look(first_seen, published, checked) if outcome != "gone" else None,
            title=line["title"],
            content_hash=line["content_hash"] or None,
        )
    )


def take_up(state: StateStore, portal: str, line: Any, outcome: str) -> bool:
    """The same for a line of a file, which others may have written to: one that is no record is let be. Whether it is."""
    try:
        remember(state, portal, line, outcome)
    except (AttributeError, KeyError, TypeError, ValueError, OverflowError) as fault:
        logger.warning("A line in the output of %s is no record of ours: %s", portal, type(fault).__name__)
        return False
    return True


def rebuild(state: StateStore, output: Path, portal: str) -> int:
    """Fill a new state from what the portal has in output/; the number of records read."""
    count = 0
    for outcome, folder in FOLDERS.items():
        if outcome == "gone":
            continue
        for line in read(output / folder / portal):
            count += take_up(state, portal, line, outcome)
    state.flush()
    return count


def _seconds(text: str | None) -> int | None:
    return seconds(datetime.fromisoformat(text)) if text else None
