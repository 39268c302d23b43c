"""A stand-in for the crawl: a `Site` over a table of answers, which counts the requests."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any

from scrapy.http import HtmlResponse, Response

from crawler.discover import Found, Outcome, Survey, plan
from crawler.discover.addresses import url_shapes

HOME = "http://portal.test/"
FOOTER = "<footer><a href='/tentang-kami'>Tentang kami semua di sini</a></footer>"
WITA = timezone(timedelta(hours=8), "WITA")


@dataclass
class Answer:
    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


Serve = Callable[[str], "Answer | None"]
"""What a path (with its query) answers; None where the server does not answer at all."""


class StandIn:
    """What the spider does for the ways of discovery, without network: redirects, conditional GET, cursors, memory."""

    def __init__(self, serve: Serve, home: str = HOME, zone: tzinfo = WITA) -> None:
        self.serve, self.home, self.zone = serve, home, zone
        self.survey = Survey()
        self.since: datetime | None = None
        self.until: datetime | None = None
        self.first = True
        self.limit: int | None = None
        self.requests: list[str] = []
        self.notes: list[str] = []
        self.cursors: dict[str, str] = {}
        self.new_cursors: dict[str, str] = {}
        self.etags: dict[str, str] = {}
        self.new_etags: dict[str, str] = {}
        self.memory: dict[str, datetime | None] = {}
        self.taken: list[Found] = []
        self.closed: tuple[str, ...] = ()
        self.compare = False
        """Whether what the ways gave is held against the home page."""

    async def fetch(self, url: str, *, conditional: bool = False) -> Response | None:
        for _ in range(5):
            if not url_shapes.same_site(url, self.home):
                return None
            path = "/" + url.partition("://")[2].partition("/")[2]
            self.requests.append(path)
            answer = self.serve(path)
            await asyncio.sleep(0)
            if answer is None:
                return None
            if answer.status in (301, 302):
                url = url_shapes.absolute(url, answer.headers["location"]) or ""
                continue
            etag = hashlib.sha1(answer.body).hexdigest()
            if answer.status == 200 and conditional and self.etags.get(url) == etag:
                return HtmlResponse(url, status=304)
            self.new_etags[url] = etag
            return HtmlResponse(url, status=answer.status, headers=answer.headers, body=answer.body)
        return None

    def expect(self, urls: Iterable[str]) -> None:
        """It is near."""

    def known(self, found: Found) -> bool:
        key = url_shapes.key(found.url)
        if key not in self.memory:
            return False
        before = self.memory[key]
        return not (found.modified and found.via in ("rest", "sitemap") and before and found.modified > before)

    def enough(self) -> bool:
        if self.limit is not None and len(self.taken) >= self.limit:
            return True
        last = self.taken[-1].published if self.taken else None
        return bool(self.first and self.since and last and last < self.since)

    def cursor(self, name: str) -> str | None:
        return self.cursors.get(name)

    def set_cursor(self, name: str, value: str) -> None:
        self.new_cursors[name] = value

    def home_due(self) -> bool:
        return self.compare

    def note(self, text: str) -> None:
        self.notes.append(text)

    def backfilling(self) -> bool:
        return self.first or self.since is not None

    def article_url(self, url: str) -> bool:
        return not any(part in url for part in self.closed)

    def run(self, **how: Any) -> list[Found]:
        """One run of the plan: what it found; afterwards the state has it all."""
        self.requests, self.notes, self.taken = [], [], []
        self.outcomes: dict[str, Outcome] = {}

        async def collect() -> None:
            async for found in plan.discover(self, outcomes=self.outcomes, **how):
                self.taken.append(found)

        asyncio.run(collect())
        for found in self.taken:
            self.memory[url_shapes.key(found.url)] = found.modified or found.published
        self.cursors |= self.new_cursors
        self.etags |= self.new_etags
        self.first = False
        return self.taken

    def look(self, **how: Any) -> Survey:
        """The survey of the portal."""
        from crawler.discover.survey import survey

        self.survey = asyncio.run(survey(self, **how))
        return self.survey


def table(pages: dict[str, Answer | bytes | str | int]) -> Serve:
    """A server of these paths: an answer, a body, or a status; 404 for the others."""

    def serve(path: str) -> Answer | None:
        found = pages.get(path, 404)
        if isinstance(found, Answer):
            return found
        if isinstance(found, int):
            return Answer(b"<html><body><h1>Tidak ditemukan</h1></body></html>", found) if found else None
        return Answer(found.encode() if isinstance(found, str) else found)

    return serve


def link(number: int) -> str:
    return f"{HOME}berita-nomor-{number}-hari-ini/"


def numbers(found: list[Any]) -> list[int]:
    return [int(one.url.split("-")[2]) for one in found]


def cards(*links: str, after: str = "", menu: str = "") -> bytes:
    items = "".join(
        f"<div class='item'><h3><a href='{url}'>Judul berita dari kampung kami</a></h3><p>Ringkasan</p></div>"
        for url in links
    )
    head = f"<html><body><ul class='menu'>{menu}</ul>"
    return f"{head}<main>{items}{after}</main>{FOOTER}</body></html>".encode()
