"""What discovery may ask of a running crawl: polite fetches, the state's knowledge, and where to stop."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.crawl.session import Session
from crawler.crawl.stopping import Stopped
from crawler.discover import HOME_CHECKED, Found, Survey
from crawler.fetch.address_words import Addresses
from crawler.fetch.lastmods import Lastmods
from crawler.items import Page
from crawler.page_workers.messages import Unread
from crawler.page_workers.pool import READERS
from crawler.politeness.errors import FETCH_ERRORS, in_words
from crawler.politeness.pace import WITNESS
from crawler.politeness.refusals import refusal
from crawler.reasons import reason
from crawler.scrapy_compat import is_closing
from crawler.state.key_set import KeySet
from crawler.urls.canonical import same_site, url_key

HOME_CHECK = timedelta(hours=6)
"""So long it is believed that the cheapest source holds what the home page shows."""
KNOWN_ADDRESSES = 100
"""So many known articles say which words stand in many of the portal's addresses."""
TEXTS = 2000
"""So many pages of a run are remembered by their text, to know the same one under another address."""
WITNESSES = 2
"""So many known articles are asked for at most, to tell bad pages from a site that is down."""
OLDER_IN_A_ROW = 10
"""So many articles older than `since`, one after another, end a listing that shows no dates."""


class LiveSite:
    """The crawl's side of `crawler.discover.Site`: what a session knows, and the engine that asks."""

    def __init__(self, session: Session, crawler: Crawler) -> None:
        self.session, self.crawler = session, crawler
        pattern, settings = session.declaration.article_pattern, crawler.settings
        self._pattern = re.compile(pattern) if pattern else None
        self._seen = KeySet()
        self._home_page: Response | None = None
        self._readers = settings.getint("READERS")
        self._busy = settings.getfloat("READERS_BUSY")
        self._steps = tuple(settings.getlist("PAGE_WORKER_STEPS"))
        self._read_before: asyncio.Future[None] | None = None
        READERS.join()
        crawler.signals.connect(self._stopped, signals.engine_stopped)
        self.shown = KeySet()
        """Known articles that discovery showed in this run, by their keys."""
        self.shown_since: datetime | None = None
        """The oldest time of publication among them, where the way shows times."""
        self.stored: set[str] = set()
        """Keys of known articles that a topic crawl met; they are taken from the stored records."""
        self.lastmods = Lastmods(session)
        """Which changes that sitemaps and feeds tell of are believed."""
        self.taken = 0
        self.older_in_a_row = 0
        self._texts: dict[str, str] = {}
        self.addresses = Addresses()
        self.peers: dict[str, frozenset[str]] = {}
        """Paragraphs of the first pages that were read, to compare others with, by their keys; see `walls`."""
        self.peers_asked: dict[str, frozenset[str]] = {}
        """The same of known pages that were asked for to compare."""
        self.peers_lock = asyncio.Lock()
        for row in self.session.state.newest(self.session.portal, KNOWN_ADDRESSES):
            self.addresses.add(row.url)

    def first_with_text(self, mark: str, key: str) -> str:
        """The key of the address under which this text was seen first among the run's last pages: `key` where it is new."""
        if len(self._texts) >= TEXTS:
            del self._texts[next(iter(self._texts))]
        return self._texts.setdefault(mark, key)

    def _stopped(self) -> None:
        READERS.leave()

    # -- what it is -----------------------------------------------------------------------------------------------------
    @property
    def home(self) -> str:
        """The portal's home page."""
        return self.session.declaration.home

    @property
    def zone(self) -> tzinfo:
        """The portal's zone."""
        return self.session.zone

    @property
    def since(self) -> datetime | None:
        """The first moment wanted."""
        return self.session.since

    @property
    def until(self) -> datetime | None:
        """The last moment wanted."""
        return self.session.until

    @property
    def survey(self) -> Survey:
        """What the portal was found to offer."""
        return self.session.survey

    @survey.setter
    def survey(self, found: Survey) -> None:
        self.session.survey = found

    # -- what discovery asks ------------------------------------------------------------------------------------------
    async def fetch(
        self, url: str, *, conditional: bool = False, named: bool = True, witness: bool = False
    ) -> Response | None:
        """See `crawler.discover.Site.fetch`. `named`: whether a fault is one of a source, for the report.

        `witness`: ask once, and also where the site is left alone (`still_answers`).

        Raises Stopped in a run that is to end.
        """
        if self.session.stop.wanted or is_closing(self.crawler):
            raise Stopped
        run = self.session.run
        if url == self.home and self._home_page is not None:
            return self._home_page  # the survey has just had it; the listing need not ask again
        headers = {}
        if conditional:
            etag, last_modified = self.session.validators(url_key(url))
            if etag:
                headers["If-None-Match"] = etag
            if last_modified:
                headers["If-Modified-Since"] = last_modified
        # Above the pages' priority: a way of discovery is waiting for it.
        meta = {WITNESS: True, "dont_retry": True} if witness else {}
        request = Request(url, headers=headers, callback=NO_CALLBACK, dont_filter=True, priority=10, meta=meta)
        engine = self.crawler.engine
        assert engine is not None
        try:
            response = await engine.download_async(request)
        except Stopped:
            raise
        except FETCH_ERRORS as fault:
            if named:
                refused = isinstance(fault, IgnoreRequest)
                run.name("sources_refused" if refused else "sources_failed", url, in_words(fault))
            return None
        if why := refusal(response):
            if named:
                run.name("sources_refused", url, why)
            return None
        if response.status >= 500:
            if named:
                run.name("sources_failed", url, reason("answers", status=response.status))
            return None
        if url == self.home and response.status == 200:
            self._home_page = response
        if conditional and response.status == 200:
            self.session.set_validators(url_key(url), header(response, "ETag"), header(response, "Last-Modified"))
        return response

    async def still_answers(self) -> bool:
        """Whether a known article can still be had, after failures in a row: then those pages are bad, not the site."""
        session = self.session
        for row in session.state.newest(session.portal, WITNESSES):
            response = await self.fetch(row.url, named=False, witness=True)
            if response is not None and response.status == 200:
                return True
        return False

    async def read(self, page: Unread) -> Page:
        """What a page holds; a portal's pages come out in the order in which they came, wherever each is read.

        What is judged by what repeats is judged by what came before: the same input must give the same records.
        Raises ReadingFailed, or Stopped in a run that is to end.
        """
        before, done = self._read_before, asyncio.get_running_loop().create_future()
        self._read_before = done
        try:
            reading = READERS.read(page, most=self._readers, busy=self._busy, steps=self._steps)
            read = await self.session.stop.unless(reading)
            if before is not None and not before.done():
                await before
            return read
        finally:
            done.set_result(None)

    def expect(self, urls: Iterable[str]) -> None:
        """See `crawler.discover.Site.expect`."""
        self.session.state.expect(self.session.portal, keys=(url_key(url) for url in urls if same_site(url, self.home)))

    def known(self, found: Found) -> bool:
        """See `crawler.discover.Site.known`. To a topic crawl a known article is known whatever changed since."""
        session = self.session
        if session.given.again:
            return False
        if url_key(found.url) in session.listed:
            return True
        row = session.state.resolve(session.portal, url_key(found.url))
        if row is None:
            return False
        if row.no_article:
            return row.put_off(int(time.time()))
        if session.given.topics:
            self.stored.add(row.key)
            return True
        self.shown.add(row.key)
        if found.published is not None and (self.shown_since is None or found.published < self.shown_since):
            self.shown_since = found.published
        # What came by another road since the last whole run (a topic, a period) says nothing of what stands behind it:
        # a feed or list must not stop there. `had` tells it from what is really new.
        if not session.backfilling() and row.first_seen > session.complete_at:
            return False
        return not self.lastmods.changed(found, row)

    def had(self, found: Found) -> bool:
        """Whether the article is there and unchanged, however it came."""
        session = self.session
        if session.given.again:
            return False
        if url_key(found.url) in session.listed:
            return True
        row = session.state.resolve(session.portal, url_key(found.url))
        if row is None:
            return False
        return row.put_off(int(time.time())) if row.no_article else not self.lastmods.changed(found, row)

    def enough(self) -> bool:
        """See `crawler.discover.Site.enough`."""
        if self.session.stop.wanted:
            return True
        limit = self.session.given.limit
        if limit is not None and self.taken >= limit:
            return True
        return self.since is not None and self.older_in_a_row >= OLDER_IN_A_ROW

    def cursor(self, name: str) -> str | None:
        """See `crawler.discover.Site.cursor`."""
        return self.session.cursor(name)

    def set_cursor(self, name: str, value: str) -> None:
        """See `crawler.discover.Site.set_cursor`."""
        self.session.set_cursor(name, value)

    def home_due(self) -> bool:
        """See `crawler.discover.Site.home_due`."""
        age = self.session.cursor_age(HOME_CHECKED)
        return not self.session.given.topics and (age is None or age > HOME_CHECK)

    def note(self, text: str) -> None:
        """See `crawler.discover.Site.note`."""
        self.session.run.note(text)

    def backfilling(self) -> bool:
        """See `crawler.discover.Site.backfilling`."""
        return self.session.backfilling()

    def article_url(self, url: str) -> bool:
        """See `crawler.discover.Site.article_url`."""
        if self._pattern is not None and not self._pattern.search(urlsplit(url).path):
            return False
        robots, run = self.session.robots, self.session.run
        if robots is None or robots.allows(url):
            return True
        if self.first_sight(Found(url, "")):
            run.count("found")
            run.name("refused", url, reason("robots"))
        return False

    # -- what the crawl asks --------------------------------------------------------------------------------------------
    def first_sight(self, found: Found) -> bool:
        """Whether this URL has not been found before in this run."""
        if not self._seen.add(url_key(found.url)):
            return False
        self.addresses.add(found.url)
        return True


def header(response: Response, name: str) -> str | None:
    """A header's value; None where it is absent."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
