"""What discovery may ask of a running crawl: polite fetches, the state's knowledge, and where to stop."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from datetime import UTC, datetime, timedelta, tzinfo
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from crawler.crawl.lock import lock
from crawler.discover import Found, Survey
from crawler.discover.survey import dump, load
from crawler.items import Page
from crawler.page_workers.messages import Unread
from crawler.page_workers.pool import READERS
from crawler.politeness.errors import NETWORK_ERRORS, in_words
from crawler.politeness.refusals import refusal
from crawler.politeness.robots import Rules
from crawler.provinces import WIB, ZONES
from crawler.state.key_set import KeySet
from crawler.state.state import Known, State, seconds, state_path
from crawler.urls.canonical import url_key

if TYPE_CHECKING:
    from crawler.spiders.portal import Portal

SURVEY_DAYS = 7
"""A survey is made again after so many days, or when no way that it names works any more."""
OLDER_IN_A_ROW = 10
"""So many articles older than `since`, one after another, end a listing that shows no dates."""


class LiveSite:
    """The crawl's side of `crawler.discover.Site`."""

    def __init__(self, spider: Portal, crawler: Crawler) -> None:
        """Take the portal's lock and open its state.

        Raises crawler.crawl.lock.AlreadyRunning or crawler.state.state.StateError.
        """
        self.spider, self.crawler = spider, crawler
        self.home = spider.home
        self.since, self.until = spider.given.since, spider.given.until
        path = state_path(crawler.settings)
        self._lock: IO[str] = lock(path, spider.portal_name)
        self.state = State(path)
        self.robots: Rules | None = None
        self.survey = Survey()
        self.survey_is_old = True
        self.zone: tzinfo = ZONES[spider.zone_name] if spider.zone_name else WIB
        self.zone_is_known = spider.zone_name is not None
        self._zones: Counter[tzinfo] = Counter()
        self._sources: dict[str, tuple[str | None, str | None, str | None]] = {}
        self._pattern = re.compile(spider.article_pattern) if spider.article_pattern else None
        self._seen = KeySet()
        self._home_page: Response | None = None
        self._readers = crawler.settings.getint("READERS")
        self._busy = crawler.settings.getfloat("READERS_BUSY")
        self._read_before: asyncio.Future[None] | None = None
        READERS.join()
        self.shown = KeySet()
        """Known articles that discovery showed in this run, by their keys."""
        self.shown_since: datetime | None = None
        """The oldest time of publication among them, where the way shows times."""
        self.taken = 0
        self.older_in_a_row = 0
        value, _, _, when = self.state.source(spider.portal_name, "cursor:complete")
        self._complete, self._complete_at = value, when or 0
        self._load_survey()

    # -- what discovery asks ------------------------------------------------------------------------------------------
    async def fetch(self, url: str, *, conditional: bool = False) -> Response | None:
        """See `crawler.discover.Site.fetch`."""
        if self.ending:
            raise asyncio.CancelledError
        run, state = self.spider.run, self.state
        if url == self.home and self._home_page is not None:
            return self._home_page  # the survey has just had it; the listing need not ask again
        headers = {}
        if conditional:
            _, etag, last_modified, _ = state.source(self.spider.portal_name, f"http:{url_key(url)}")
            if etag:
                headers["If-None-Match"] = etag
            if last_modified:
                headers["If-Modified-Since"] = last_modified
        # Above the pages' priority: a way of discovery is waiting for it.
        request = Request(url, headers=headers, callback=NO_CALLBACK, dont_filter=True, priority=10)
        engine = self.crawler.engine
        assert engine is not None
        try:
            response = await engine.download_async(request)
        except IgnoreRequest as refused:
            run.name("sources_refused", url, in_words(refused))
            return None
        except NETWORK_ERRORS as fault:
            run.name("sources_failed", url, in_words(fault))
            return None
        except (AssertionError, RuntimeError):
            if not self.ending:
                raise
            raise asyncio.CancelledError from None  # the engine let go of the spider while discovery waited here
        if why := refusal(response):
            run.name("sources_refused", url, why)
            return None
        if response.status >= 500:
            run.name("sources_failed", url, f"answers {response.status}")
            return None
        if url == self.home and response.status == 200:
            self._home_page = response
        if conditional and response.status == 200:
            self._sources[f"http:{url_key(url)}"] = (
                None,
                header(response, "ETag"),
                header(response, "Last-Modified"),
            )
        return response

    async def read(self, page: Unread) -> Page:
        """What a page holds; a portal's pages come out in the order in which they came, wherever each is read.

        What is judged by what repeats is judged by what came before: the same input must give the same records.
        Raises crawler.page_workers.ReadingFailed.
        """
        before, done = self._read_before, asyncio.get_running_loop().create_future()
        self._read_before = done
        try:
            read = await READERS.read(page, most=self._readers, busy=self._busy)
            if before is not None and not before.done():
                await before
            return read
        finally:
            done.set_result(None)

    @property
    def ending(self) -> bool:
        """Whether the run is being ended before discovery is through, by the time limit or a full disk.

        Scrapy's engine waits then until no request is under way; discovery that went on asking would keep it from ever
        ending (seen: a portal with new pages for ever ran on after its time limit).
        """
        slot = self.crawler.engine._slot if self.crawler.engine else None
        return slot is None or slot.closing is not None

    def known(self, found: Found) -> bool:
        """See `crawler.discover.Site.known`."""
        if self.spider.given.again:
            return False
        row = self.state.resolve(self.spider.portal_name, url_key(found.url))
        if row is None or row.outcome == "failed":
            return False
        self.shown.add(row.key)
        if found.published is not None and (self.shown_since is None or found.published < self.shown_since):
            self.shown_since = found.published
        # What came by another road since the last whole run (a topic, a period) says nothing of what stands behind it:
        # a feed or list must not stop there. `had` tells it from what is really new.
        if not self.backfilling() and row.first_seen > self._complete_at:
            return False
        return not _changed(found, row)

    def had(self, found: Found) -> bool:
        """Whether the article is there and unchanged, however it came."""
        if self.spider.given.again:
            return False
        row = self.state.resolve(self.spider.portal_name, url_key(found.url))
        return row is not None and row.outcome != "failed" and not _changed(found, row)

    def enough(self) -> bool:
        """See `crawler.discover.Site.enough`."""
        limit = self.spider.given.limit
        if limit is not None and self.taken >= limit:
            return True
        return self.since is not None and self.older_in_a_row >= OLDER_IN_A_ROW

    def cursor(self, name: str) -> str | None:
        """See `crawler.discover.Site.cursor`. A run between bounds, or taken again, starts from none."""
        return None if self.bounded else self._kept(name)

    def set_cursor(self, name: str, value: str) -> None:
        """See `crawler.discover.Site.set_cursor`."""
        if not self.bounded:
            self._sources[f"cursor:{name}"] = (value, None, None)

    def note(self, text: str) -> None:
        """See `crawler.discover.Site.note`."""
        self.spider.run.note(text)

    def backfilling(self) -> bool:
        """See `crawler.discover.Site.backfilling`: until a run by these ways has ended well, or between bounds."""
        return self.bounded or self._complete != self._ways_key

    def article_url(self, url: str) -> bool:
        """See `crawler.discover.Site.article_url`."""
        if self._pattern is not None and not self._pattern.search(urlsplit(url).path):
            return False
        if self.robots is None or self.robots.allows(url):
            return True
        if self.first_sight(Found(url, "")):
            self.spider.run.count("found")
            self.spider.run.name("refused", url, "robots.txt does not allow it")
        return False

    # -- what the spider asks -----------------------------------------------------------------------------------------
    def first_sight(self, found: Found) -> bool:
        """Whether this URL has not been found before in this run."""
        return self._seen.add(url_key(found.url))

    def set_survey(self, survey: Survey) -> None:
        """Use this survey, and keep it for the next runs; its offset is the zone where none is declared."""
        self.survey = survey
        self._sources["survey"] = (dump(survey), None, None)
        self._use_offset()

    def end(self, *, well: bool) -> None:
        """Close the state; what the ways of discovery noted is kept only where the run ended well and unbounded."""
        portal = self.spider.portal_name
        if well:
            for name, (value, etag, last_modified) in self._sources.items():
                self.state.set_source(portal, name, value, etag=etag, last_modified=last_modified)
            if not self.bounded and self.spider.given.limit is None:
                self.state.set_source(portal, "cursor:complete", self._ways_key)
        self.state.close()
        self._lock.close()
        READERS.leave()

    @property
    def bounded(self) -> bool:
        """Whether the run is between bounds, or takes known articles again: its end says nothing of the portal's."""
        given = self.spider.given
        return given.again or given.since is not None or given.until is not None

    @property
    def _ways_key(self) -> str:
        return self.spider.given.via or "any"

    def _kept(self, name: str) -> str | None:
        return self.state.source(self.spider.portal_name, f"cursor:{name}")[0]

    def _load_survey(self) -> None:
        value, _, _, when = self.state.source(self.spider.portal_name, "survey")
        kept = load(value)
        if kept is None or when is None:
            return
        self.survey = kept
        self.survey_is_old = datetime.now(UTC) - datetime.fromtimestamp(when, UTC) > timedelta(days=SURVEY_DAYS)
        self._use_offset()

    def learn_zone(self, zone: tzinfo) -> None:
        """Take the zone that an article's page and feed item show together, once two have; see `fetch.feed_times`."""
        if self.zone_is_known or self.survey.utc_offset is not None:
            return
        self._zones[zone] += 1
        offset = zone.utcoffset(None)
        if self._zones[zone] < 2 or offset is None:
            return
        self.survey.utc_offset = offset / timedelta(hours=1)
        self._sources["survey"] = (dump(self.survey), None, None)
        self._use_offset()
        self.note(f"time zone: {zone}, by the feed's times beside the printed ones")

    def _use_offset(self) -> None:
        offset = self.survey.utc_offset
        for zone in ZONES.values():
            if not self.zone_is_known and offset is not None and zone.utcoffset(None) == timedelta(hours=offset):
                self.zone = zone


def _changed(found: Found, row: Known) -> bool:
    """Whether what discovery saw says that the article changed since it was last looked at."""
    modified = seconds(found.modified)
    if modified is None:
        return False
    return modified > (row.modified if row.modified is not None else row.checked)


def header(response: Response, name: str) -> str | None:
    """A header's value; None where it is absent."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
