"""A page that is still to be read, and the bytes that it and what was read travel in between two processes.

JSON and not pickle: whatever a stranger's page might make of the process that reads it, what comes back is data.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

import orjson

from crawler.errors import ReadingFailed
from crawler.items import Page
from crawler.local_rules import Selector
from crawler.provinces import ZONES
from crawler.state.article_json import dump, load_page

LENGTH = 4
"""Bytes that say how long the frame behind them is."""
READY = bytes(LENGTH)
"""What a reading process says first: an empty frame."""
FAILED = b"!"
"""How the frame of a page begins that could not be read; JSON never begins so."""


@dataclass(frozen=True, slots=True)
class Unread:
    """An answer's bytes and what extraction must know besides; the arguments of `extract_page`."""

    body: bytes
    url: str
    zone: tzinfo | None
    """One of `crawler.provinces.ZONES`, or None where nobody knows it yet."""
    now: datetime
    content_type: str | None = None
    theme: str | None = None
    announced: bool = False
    text_in: str | None = None
    """The selector of the element that holds the text, where a rules file names one for the portal."""

    def read(self) -> Page:
        """The article that the page holds, or why it holds none."""
        from crawler.extract.page import extract_page  # with the first page: most runs of a portal find no news

        return extract_page(
            self.body,
            self.url,
            zone=self.zone,
            now=self.now,
            content_type=self.content_type,
            theme=self.theme,
            announced=self.announced,
            text_in=Selector.of(self.text_in) if self.text_in else None,
        )


def dump_unread(page: Unread) -> bytes:
    """A page as it is sent: the length of all, the length of what is known of it, that, its bytes."""
    zone = next((name for name, zone in ZONES.items() if zone is page.zone), None)
    head = orjson.dumps(
        [page.url, zone, page.now.isoformat(), page.content_type, page.theme, page.announced, page.text_in]
    )
    size = LENGTH + len(head) + len(page.body)
    return b"".join((size.to_bytes(LENGTH, "big"), len(head).to_bytes(LENGTH, "big"), head, page.body))


def load_unread(frame: bytes) -> Unread:
    """The page of a frame, the length of all taken off."""
    start = LENGTH + int.from_bytes(frame[:LENGTH], "big")
    url, zone, now, content_type, theme, announced, text_in = orjson.loads(frame[LENGTH:start])
    known, fetched = ZONES[zone] if zone else None, datetime.fromisoformat(now)
    return Unread(frame[start:], url, known, fetched, content_type, theme, announced, text_in)


def dump_page(page: Page) -> bytes:
    """What was read of a page, as it is sent."""
    data = dump(page)
    return len(data).to_bytes(LENGTH, "big") + data


def dump_failure(why: str) -> bytes:
    """That a page could not be read, as it is sent."""
    data = FAILED + why.encode()
    return len(data).to_bytes(LENGTH, "big") + data


def load_answer(frame: bytes) -> Page:
    """What was read, of a frame without its length.

    Raises ReadingFailed where the process says that it could not read the page, ValueError where the bytes are none.
    """
    if frame.startswith(FAILED):
        raise ReadingFailed(frame.removeprefix(FAILED).decode("utf-8", "replace"))
    return load_page(frame)
