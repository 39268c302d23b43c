"""The probe's budget: every request that leaves is written down, and none leaves beyond the limit."""

from __future__ import annotations

from typing import Self
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.politeness import OffSite, Refused
from crawler.politeness.errors import in_words
from crawler.probe.findings import Asked
from crawler.reasons import reason

LIMIT = 15
"""Requests that a probe may cost a portal, robots.txt, redirects and retries included, where PROBE_REQUESTS names no other."""

"""How the reason begins for which the ledger refuses a request."""


class Ledger:
    """A downloader middleware, the last before the network: it sees what is really sent.

    An address that was answered before is answered from memory: two parts of the probe that need the home page or
    robots.txt cost one request.
    """

    def __init__(self, limit: int = LIMIT) -> None:
        self.limit = limit
        self.asked: list[Asked] = []
        self.reserve = 0
        """Requests to be kept for what comes later; nothing is sent once only these are left."""
        self.left_out: list[str] = []
        """Addresses that were not asked for since the budget was used up."""
        self._answers: dict[str, Response] = {}
        self._open: dict[Request, Asked] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler.settings.getint("PROBE_REQUESTS", LIMIT))

    @property
    def left(self) -> int:
        """Requests that may still be sent."""
        return self.limit - len(self.asked)

    def process_request(self, request: Request) -> Response | None:
        """Answer from memory, or write the request down. Raises Refused where the budget is used up."""
        known = self._answers.get(request.url)
        if known is not None:
            return known.replace()
        if self.left <= (0 if request.meta.get("is_robots") else self.reserve):
            self.left_out.append(request.url)
            raise Refused(reason("not_asked", limit=self.limit))
        self._open[request] = asked = Asked(request.url)
        self.asked.append(asked)
        return None

    def process_response(self, request: Request, response: Response) -> Response:
        """Write down the answer, and keep it."""
        asked = self._open.pop(request, None)
        if asked is not None:
            asked.status = response.status
            latency = request.meta.get("download_latency")
            asked.seconds = round(float(latency), 3) if latency is not None else None
            target = response.headers.get("Location")
            if target and 300 <= response.status < 400:
                asked.leads_to = urljoin(request.url, target.decode("latin-1").strip())
            if response.status < 500 and response.status != 429:
                # A copy: what decompresses the answer on its way takes its header away.
                self._answers[request.url] = response.replace()
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Write down that no answer came, or where a redirect, also one of a page's own, left the site."""
        if isinstance(exception, OffSite):
            came_from = next(iter(request.meta.get("redirect_urls", [])[-1:]), None)
            for known in self.asked:
                if known.url == came_from:
                    known.leads_to = request.url
        asked = self._open.pop(request, None)
        if asked is not None:
            asked.reason = in_words(exception)
