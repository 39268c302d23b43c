"""One run of one portal: what it was asked for, what it remembers, and what has come of it so far.

The spider makes a session and every part of the crawl works on it: ways of discovery, downloader middlewares, stages,
extensions. It knows neither Scrapy's engine nor how a page is asked for or read.
"""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime, timedelta, tzinfo
from typing import cast

from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from crawler import local_rules
from crawler.crawl.arguments import Given, in_zone
from crawler.crawl.counts import Run
from crawler.crawl.stopping import Stop
from crawler.crawl.stores import run_stores
from crawler.declaration import Declaration
from crawler.discover import Survey, dump_survey, load_survey
from crawler.provinces import WIB, ZONES
from crawler.robots.rules import Rules
from crawler.urls.canonical import url_key

SURVEY_DAYS = 7
"""A survey is made again after so many days, or when no way that it names works any more."""
VALIDATORS_HOLD = timedelta(hours=20)
"""So long a source's validators are sent; less than a day, so that a daily run asks without them."""
SIGHTINGS = 2
"""So many articles must show the same zone before it is taken for the portal's."""


class Session:
    """One run of one portal, from the claim that it takes to the state that it closes."""

    def __init__(self, declaration: Declaration, given: Given, settings: BaseSettings) -> None:
        """Claim the portal and open its state.

        Raises AlreadyRunning, StateError, or ArgumentError for rules that cannot be used (crawler.errors).
        """
        self.declaration, self.given = declaration, given
        self.portal = declaration.portal_name
        """The portal's name in records, paths and the state."""
        self.run = Run(self.portal)
        """Its number, its counts, and what went wrong where."""
        self.stop = Stop()
        """Whether it is to end before it is through."""
        self.local_rules = local_rules.load(settings["RULES_FILE"])
        """The rules of whoever runs the crawl."""
        stores = run_stores(settings)
        self.claim = stores.claim(self.portal)
        """The right to run this portal, which no other run has."""
        try:
            self.state = stores.open_state(self.claim)
        except BaseException:
            self.claim.close()
            raise
        if self.state.set_clock_right(self.portal, int(time.time())):
            self.run.note("Times of an earlier run were years off, by a clock that was wrong; they were set right.")
        self.listed: set[str] = {url_key(url) for url in self.state.retries.listed(self.portal)}
        """Keys of the articles on which a stage raised: kept for another try, so discovery need not show them."""
        self.suspects: set[str] = set()
        """Keys of articles whose text several addresses showed: they are looked at again soon."""
        self.mended: dict[str, int] = {}
        """Records that a killed run wrote and could not mark: their keys, and when their pages were fetched."""
        self.fetched_at: datetime | None = None
        """When the page at hand was fetched, where it comes out of an archive; None in a crawl."""
        self.failed_in_a_row: str | None = None
        """Why the site is left alone, where pages failed in a row; None where none did, and where it asked for that."""
        self.robots: Rules | None = None
        """What robots.txt says; None until it was asked for."""
        self.zone: tzinfo = ZONES[declaration.zone_name] if declaration.zone_name else WIB
        self.zone_is_declared = declaration.zone_name is not None
        self.since, self.until = given.since, given.until
        """The run's bounds, in the portal's zone."""
        self._zones: Counter[tzinfo] = Counter()
        self._kept: dict[str, tuple[str | None, str | None, str | None]] = {}
        """What is to be kept for the next run, by name: a value, an ETag, a Last-Modified."""
        value, _, _, when = self.state.source(self.portal, "cursor:complete")
        self._complete, self.complete_at = value, when or 0
        self.survey = Survey()
        """What the portal was found to offer."""
        self.survey_is_old = True
        self._load_survey()

    # -- what kind of run it is ---------------------------------------------------------------------------------------
    @property
    def bounded(self) -> bool:
        """Whether the run looks for a part only (a topic, a period) or takes known articles again.

        Such a run may not say of the portal that all of it was seen: no cursor moves by it, and it does not stop at what
        is known.
        """
        given = self.given
        return bool(given.topics) or given.again or given.since is not None or given.until is not None

    def backfilling(self) -> bool:
        """Whether old articles are wanted: until a run by these ways has ended well, or in a bounded run."""
        return self.bounded or self._complete != self._ways

    @property
    def _ways(self) -> str:
        return self.given.via or "any"

    # -- the clock ----------------------------------------------------------------------------------------------------
    def now(self) -> datetime:
        """The time of this moment, or the one at which a stored page was fetched, in the portal's zone."""
        return (self.fetched_at or datetime.now(UTC)).astimezone(self.zone)

    def moment(self, when: int) -> datetime:
        """A time of the state, in seconds since 1970, in the portal's zone."""
        return datetime.fromtimestamp(when, self.zone)

    @property
    def zone_if_known(self) -> tzinfo | None:
        """The portal's zone where it is declared or was found out; None where WIB is only assumed."""
        return self.zone if self.zone_is_declared or self.survey.utc_offset is not None else None

    def learn_zone(self, zone: tzinfo) -> None:
        """Take the zone that an article's page and feed item show together, once two have; see `fetch.feed_times`."""
        if self.zone_if_known is not None:
            return
        self._zones[zone] += 1
        offset = zone.utcoffset(None)
        if self._zones[zone] < SIGHTINGS or offset is None:
            return
        self.survey.utc_offset = offset / timedelta(hours=1)
        self._keep_survey()
        self._use_offset()
        self.run.note(f"time zone: {zone}, by the feed's times beside the printed ones")

    def _use_offset(self) -> None:
        """Where no zone is declared, take the one that the survey shows."""
        offset = self.survey.utc_offset
        for zone in ZONES.values():
            if not self.zone_is_declared and offset is not None and zone.utcoffset(None) == timedelta(hours=offset):
                self.zone = zone

    def _move_bounds(self) -> None:
        """Bounds of a portal whose zone nobody declared are meant in the zone that its survey showed."""
        if not self.zone_is_declared:
            self.since = self.given.since and in_zone(self.given.since, self.zone)
            self.until = self.given.until and in_zone(self.given.until, self.zone)

    # -- what the portal offers ---------------------------------------------------------------------------------------
    def set_survey(self, survey: Survey, *, keep: bool = True) -> None:
        """Use this survey and `keep` it for the next runs; its offset is the zone where none is declared."""
        self.survey = survey
        if keep:
            self._keep_survey()
        self._use_offset()
        self._move_bounds()

    def _keep_survey(self) -> None:
        self._kept["survey"] = (dump_survey(self.survey), None, None)

    def _load_survey(self) -> None:
        value, _, _, when = self.state.source(self.portal, "survey")
        kept = load_survey(value)
        if kept is not None and when is not None:
            self.survey = kept
            self.survey_is_old = datetime.now(UTC) - datetime.fromtimestamp(when, UTC) > timedelta(days=SURVEY_DAYS)
            self._use_offset()
        self._move_bounds()

    # -- what the next run is to know ---------------------------------------------------------------------------------
    def cursor(self, name: str) -> str | None:
        """What the last complete run kept under this name. A bounded run starts from none."""
        return None if self.bounded else self.state.source(self.portal, f"cursor:{name}")[0]

    def cursor_age(self, name: str) -> timedelta | None:
        """How long ago this cursor was set; None where it is not, and in a bounded run."""
        when = None if self.bounded else self.state.source(self.portal, f"cursor:{name}")[3]
        return None if when is None else datetime.now(UTC) - datetime.fromtimestamp(when, UTC)

    def set_cursor(self, name: str, value: str) -> None:
        """Keep this for the next run; stored only where this run ends well and is not bounded."""
        if not self.bounded:
            self._kept[f"cursor:{name}"] = (value, None, None)

    def validators(self, key: str) -> tuple[str | None, str | None]:
        """The ETag and Last-Modified of a source's last answer, by the key of its URL; none where that is a day old.

        A cache may answer 304 for ever: once a day a source is asked as if for the first time.
        """
        _, etag, last_modified, when = self.state.source(self.portal, f"http:{key}")
        if when is None or datetime.now(UTC) - datetime.fromtimestamp(when, UTC) > VALIDATORS_HOLD:
            return None, None
        return etag, last_modified

    def set_validators(self, key: str, etag: str | None, last_modified: str | None) -> None:
        """Keep what a source's answer said, for a conditional request; stored only where this run ends well."""
        self._kept[f"http:{key}"] = (None, etag, last_modified)

    def end(self, *, well: bool) -> None:
        """Close the state and give the claim back; what discovery noted is kept only where the run ended well.

        That all of the portal was seen is noted where the run was not bounded and had no limit. Raises StateError.
        """
        whole = not self.bounded and self.given.limit is None
        if well:
            for name, (value, etag, last_modified) in self._kept.items():
                # A limit may have cut off what a source showed: neither cursor nor validator may pass over that.
                if whole or name == "survey":
                    self.state.set_source(self.portal, name, value, etag=etag, last_modified=last_modified)
            if whole:
                self.state.set_source(self.portal, "cursor:complete", self._ways)
        try:
            self.state.close()
        finally:
            self.claim.close()


def session_of(crawler: Crawler) -> Session:
    """The session of the portal that a crawler crawls."""
    return cast("Session", crawler.spider.session)  # type: ignore[union-attr]  # every spider here has one
