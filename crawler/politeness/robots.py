"""robots.txt, obeyed (RFC 9309), with Crawl-delay, which Scrapy reads but does not apply.

4xx: there are no rules (RFC 9309, 2.3.1.3). 5xx, 429 or no answer: the last known copy for a day, and without one the
site is closed (2.3.1.4; Scrapy's own middleware would allow all). The last known copy lives in the state. Where the server
itself says how long its robots.txt may be used again (Cache-Control, Expires), it is not asked for anew within that time, a
day at most (2.4).
"""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.crawl.session import Session, session_of
from crawler.discover.xml import unpack
from crawler.politeness import Refused
from crawler.politeness.errors import FETCH_ERRORS, in_words
from crawler.politeness.freshness import lifetime
from crawler.reasons import reason
from crawler.robots import text as robots_text
from crawler.robots.rules import Rules
from crawler.urls.canonical import site_of

logger = logging.getLogger(__name__)

KEPT_SECONDS = 24 * 3600
READ_BYTES = 512 * 1024
"""RFC 9309 asks crawlers to read at least 500 KiB; what stands beyond is not read."""


class Robots:
    """Asks each site for its robots.txt before anything else, once a run at most, and keeps to it."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._rules: dict[str, asyncio.Future[Rules]] = {}
        self._answer: Response | None = None
        self._answer_url = ""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    async def process_request(self, request: Request) -> Response | None:
        """Raise Refused where the site's robots.txt forbids the request, or could not be read.

        The answer itself is given to whom asks for it (discovery looks for sitemaps there): one request serves both.
        """
        if request.meta.get("is_robots"):
            return None
        rules = await self.rules(request.url)
        if request.url == self._answer_url and self._answer is not None:
            # With the request it answers: a list that links to robots.txt as to an article waits for its own callback.
            return self._answer.replace(flags=["cached"], request=request)
        if rules.closed:
            raise Refused(rules.closed)
        if not rules.allows(request.url):
            raise Refused(reason("robots"))
        return None

    async def rules(self, url: str) -> Rules:
        """The rules of the URL's site; the first request waits for them, later ones find them there."""
        site = site_of(url)
        waiting = self._rules.get(site)
        if waiting is None:
            waiting = self._rules[site] = asyncio.get_running_loop().create_future()
            scheme = url.partition(":")[0]
            rules = await self._fetch(f"{scheme}://{site}/robots.txt", site)
            self.session.robots = rules
            waiting.set_result(rules)
        return await asyncio.shield(waiting)

    @property
    def session(self) -> Session:
        """The run whose requests are checked."""
        return session_of(self.crawler)

    async def _fetch(self, url: str, site: str) -> Rules:
        state, portal = self.session.state, self.session.portal
        engine = self.crawler.engine
        assert engine is not None
        kept = self._fresh(site)
        if kept is not None:
            return kept
        request = Request(url, callback=NO_CALLBACK, meta={"is_robots": True}, dont_filter=True)
        try:
            response: Response = await engine.download_async(request)
        except FETCH_ERRORS as fault:
            return self._last_known(site, in_words(fault))
        if response.status == 429 or response.status >= 500:
            return self._last_known(site, f"it answers {response.status}", response.status)
        self._answer, self._answer_url = response, url
        text = robots_text.decode(unpack(response.body, largest=READ_BYTES)[0]) if response.status == 200 else ""
        state.set_source(portal, f"robots:{site}", text)
        until = time.time() + min(KEPT_SECONDS, lifetime(response.headers)) if response.status == 200 else 0.0
        state.set_source(portal, f"robots-until:{site}", f"{until:.0f}")
        return Rules(text)

    def _fresh(self, site: str) -> Rules | None:
        """The rules of the copy in the state, where its server said that it may be used for longer."""
        state, portal = self.session.state, self.session.portal
        until = state.source(portal, f"robots-until:{site}")[0]
        text, _, _, when = state.source(portal, f"robots:{site}")
        if text is None or when is None or until is None or not until.isdigit():
            return None
        # A clock that was set back must not keep a copy for longer than a day.
        return Rules(text) if when <= time.time() < min(int(until), when + KEPT_SECONDS) else None

    def _last_known(self, site: str, why: str, status: int | None = None) -> Rules:
        text, _, _, when = self.session.state.source(self.session.portal, f"robots:{site}")
        if text is not None and when is not None and time.time() - when < KEPT_SECONDS:
            self.session.run.note(f"robots.txt could not be read ({why}); the copy of the last day holds.")
            return Rules(text)
        return Rules("", closed=reason("robots_unread", why=why, status=status))
