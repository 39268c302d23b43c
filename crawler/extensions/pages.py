"""KEEP_PAGES: every answer in compressed WARC (ISO 28500), so that pages can be extracted again without a fetch.

One file a run, OUTPUT_DIR/pages/PORTAL/RUN.warc.gz, written by warcio. PAGES_TO moves it to a folder or bucket at the run's
end. It begins with a `warcinfo` record: the program, the contact, the portal. Each answer is a `response` and a `request`
record with digests. Behind the answer to a request for an article's page stands a `metadata` record that says how the page was found, as JSON: a page that prints no time
gets it from the feed or list that named it, so `scrapy replay` needs that too.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, Self
from urllib.parse import urlsplit

import orjson
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from crawler.crawl.session import Session, session_of
from crawler.discover import Found
from crawler.errors import WriteError
from crawler.provinces import ZONES
from pipelines.writing.places import target_of

logger = logging.getLogger(__name__)

DROPPED = frozenset({b"content-encoding", b"transfer-encoding", b"content-length"})
"""Headers that spoke of the transfer; the body is kept as it was after it."""
SECRET = frozenset({b"authorization", b"proxy-authorization", b"cookie"})
"""Headers of a request that are nobody else's business: an archive is passed on."""
FOUND = "application/json; profile=found"
"""The content type of a metadata record that says how a page was found."""


class KeepPages:
    """Appends each answer to the run's WARC file."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getbool("KEEP_PAGES"):
            raise NotConfigured
        self.crawler = crawler
        self._file: BinaryIO | None = None
        self._writer: Any = None
        crawler.signals.connect(self.keep, signals.response_received)
        place = crawler.settings["PAGES_TO"]
        self._target = target_of(place) if place else None
        crawler.signals.connect(self.close, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def keep(self, response: Response, request: Request) -> None:
        """Write one answer; one that was had already in this run is not kept twice."""
        if "cached" in response.flags:
            return
        if self._file is None:
            self._begin()
        assert self._file is not None
        for record in records(self._writer, response, request):
            self._writer.write_record(record)
        self._file.flush()

    def _begin(self) -> None:
        from warcio.warcwriter import WARCWriter  # here: a crawl that keeps no pages need not load it

        session = session_of(self.crawler)
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{session.run.id}.warc.gz"
        self._file = path.open("ab")
        self._writer = WARCWriter(self._file, gzip=True, warc_version="WARC/1.1")
        self._writer.write_record(self._writer.create_warcinfo_record(path.name, about(session, self.crawler)))

    @property
    def _folder(self) -> Path:
        """Where the portal's files lie."""
        return Path(self.crawler.settings["OUTPUT_DIR"]) / "pages" / session_of(self.crawler).portal

    async def close(self) -> None:
        """Close the file, and move the portal's files to PAGES_TO: this run's, and what earlier ones could not move."""
        if self._file is not None:
            self._file.close()
        if self._target is None or self.crawler.spider is None:
            return
        for path in sorted(self._folder.glob("*.warc.gz")):
            try:
                # In a thread: other portals of the process go on meanwhile.
                await asyncio.to_thread(self._target.put_file, f"{path.parent.name}/{path.name}", path)
            except WriteError as fault:
                logger.error("Stored pages stay in %s, for the next run to move: %s", path.parent, fault)
                return
            path.unlink()


def about(session: Session, crawler: Crawler) -> dict[str, str]:
    """What the file says of itself: who asked, by which rules, and which portal it was."""
    settings, declared, zone = crawler.settings, session.declaration, session.zone_if_known
    offset = zone.utcoffset(None) if zone is not None else None
    told = {
        "software": "regional-news",
        "format": "WARC File Format 1.1",
        "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "operator": settings["CONTACT"] or "",
        "http-header-user-agent": settings["USER_AGENT"] or "",
        "robots": "obey",
        "isPartOf": session.portal,
        "spider": declared.name,
        "home": declared.home,
        "timezone": next((name for name, one in ZONES.items() if one.utcoffset(None) == offset), ""),
    }
    return {name: value for name, value in told.items() if value}


def records(writer: Any, response: Response, request: Request) -> list[Any]:
    """The records of an answer: response, request and, for an article's page, metadata."""
    from warcio.statusandheaders import StatusAndHeaders

    head = _lines(response.headers, DROPPED)
    head.append(("Content-Length", str(len(response.body))))
    status = StatusAndHeaders(str(response.status), head, protocol="HTTP/1.1")
    made = [
        writer.create_warc_record(
            request.url, "response", payload=BytesIO(response.body), length=len(response.body), http_headers=status
        )
    ]
    address = str(response.ip_address) if response.ip_address else ""
    if address:
        made[0].rec_headers.add_header("WARC-IP-Address", address)
    beside = {"WARC-Concurrent-To": made[0].rec_headers.get_header("WARC-Record-ID")}
    parts = urlsplit(request.url)
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    asked = StatusAndHeaders(
        f"{request.method} {path} HTTP/1.1",
        [("Host", parts.netloc.rpartition("@")[2]), *_lines(request.headers, SECRET)],
        is_http_request=True,
    )
    made.append(writer.create_warc_record(request.url, "request", http_headers=asked, warc_headers_dict=dict(beside)))
    found = request.cb_kwargs.get("found")
    if isinstance(found, Found):
        told = orjson.dumps({k: value for k, value in asdict(found).items() if value is not None and k != "post"})
        made.append(
            writer.create_warc_record(
                request.url,
                "metadata",
                payload=BytesIO(told),
                length=len(told),
                warc_content_type=FOUND,
                warc_headers_dict=dict(beside),
            )
        )
    return made


def _lines(headers: Any, dropped: frozenset[bytes]) -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        if name.lower() not in dropped
        for value in values
    ]
