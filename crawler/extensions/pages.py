"""KEEP_PAGES: every answer in compressed WARC (ISO 28500), so that pages can be extracted again without a fetch.

One gzip member a record, which is what WARC readers expect, and one file a run: OUTPUT_DIR/pages/PORTAL/RUN.warc.gz.
"""

from __future__ import annotations

import gzip
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from crawler.crawl.session import session_of

DROPPED = frozenset({b"content-encoding", b"transfer-encoding", b"content-length"})
"""Headers that spoke of the transfer; the body is kept as it was after it."""


class KeepPages:
    """Appends each answer to the run's WARC file."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("KEEP_PAGES"):
            raise NotConfigured
        self.crawler = crawler
        self._file: BinaryIO | None = None
        crawler.signals.connect(self.keep, signals.response_received)
        crawler.signals.connect(self.close, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def keep(self, response: Response, request: Request) -> None:
        """Write one answer; one that was had already in this run is not kept twice."""
        if "cached" in response.flags:
            return
        if self._file is None:
            session = session_of(self.crawler)
            folder = Path(self.crawler.settings["OUTPUT_DIR"]) / "pages" / session.portal
            folder.mkdir(parents=True, exist_ok=True)
            self._file = (folder / f"{session.run.id}.warc.gz").open("ab")
        self._file.write(gzip.compress(record(response, request), 6))
        self._file.flush()

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()


def record(response: Response, request: Request) -> bytes:
    """A WARC response record of an answer."""
    head = [f"HTTP/1.1 {response.status}".encode()]
    for name, values in response.headers.items():
        if name.lower() not in DROPPED:
            head += [name + b": " + value for value in values]
    head.append(b"Content-Length: %d" % len(response.body))
    block = b"\r\n".join(head) + b"\r\n\r\n" + response.body
    warc = [
        b"WARC/1.1",
        b"WARC-Type: response",
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid4()}>".encode(),
        f"WARC-Date: {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}".encode(),
        f"WARC-Target-URI: {request.url}".encode(),
        b"Content-Type: application/http; msgtype=response",
        b"Content-Length: %d" % len(block),
    ]
    return b"\r\n".join(warc) + b"\r\n\r\n" + block + b"\r\n\r\n"
