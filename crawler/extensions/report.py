"""The run report: output/runs, one a portal and run (`crawler.crawl.run_files`), and the exit code that follows from it."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime, tzinfo
from functools import partial
from pathlib import Path
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from crawler.crawl import health, run_files
from crawler.crawl.counts import ENDS, Run
from crawler.crawl.drops import Ended, StillOpen
from crawler.crawl.session import Session, session_of
from crawler.declaration import Declaration, title
from crawler.errors import StateError
from crawler.extensions import topic_report
from crawler.fetch import retries
from crawler.items import Item
from crawler.provinces import ZONES
from crawler.reasons import coded
from crawler.urls.canonical import url_key

logger = logging.getLogger(__name__)

CUT_SHORT = {
    "cannot_write": "records could not be written",
    "claim_over": "the run's right to the portal ran out; another worker may have it by now",
    "start_error": "discovery broke off; the log has the details",
}
"""Reasons of Scrapy for closing a spider, in words; any other than "finished" is said as it is."""


class Report:
    """Collects what happened, judges it, and writes it down when the crawl has ended."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.exit_code = health.FAILED
        self.why = "the crawl did not start"
        self.report: dict[str, Any] = {}
        self.was_good = True
        """Whether the portal's run before this one was good; True for a first run."""
        self._before: str | None = None
        """The id of the portal's run before this one."""
        self._reason = "finished"
        crawler.signals.connect(self._closed, signals.spider_closed)
        crawler.signals.connect(self._broke, signals.spider_error)
        crawler.signals.connect(self._item_through, signals.item_scraped)
        crawler.signals.connect(self._item_dropped, signals.item_dropped)
        crawler.signals.connect(self._item_broke, signals.item_error)
        # After spider_closed, in which the last segments are completed.
        crawler.signals.connect(self._stopped, signals.engine_stopped)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        if not issubclass(crawler.spidercls, Declaration):
            raise NotConfigured
        return cls(crawler)

    @property
    def session(self) -> Session:
        """The run that is reported."""
        return session_of(self.crawler)

    def _closed(self, reason: str) -> None:
        self._reason = reason

    def _broke(self, failure: Any, response: Any = None) -> None:
        """A fault of ours in reading an answer: that page is lost, named, and the crawl goes on."""
        url = getattr(response, "url", self.session.declaration.home)
        self.session.run.name(
            "failed" if response is not None else "faults", url, f"fault of the program: {failure.value!r}"[:300]
        )

    def _item_through(self, item: Any) -> None:
        self._close(_url_of(item))

    def _item_dropped(self, item: Any, exception: BaseException) -> None:
        from crawler.fetch.no_article import no_article  # loads extraction, which `scrapy list` has no use of

        if isinstance(exception, StillOpen):
            return
        run, url = self.session.run, _url_of(item)
        if not isinstance(exception, Ended) and not (isinstance(item, Item) and item.written):
            run.name("rejected", url, f"dropped by a stage: {exception}"[:300])
            no_article(self.session, url, "not an article: dropped by a stage")
        self._close(url)

    def _item_broke(self, item: Any, failure: Any) -> None:
        """A stage raised. The writer has written the article before, has listed it, or, after the last try, rejected it."""
        url = _url_of(item)
        self.session.run.name("stage_faults", url, f"{type(failure.value).__name__}: {failure.value}"[:300])
        if isinstance(item, Item) and item.written:
            self._close(url)
        else:
            self.session.run.close(url_key(url))

    def _close(self, url: str) -> None:
        self.session.run.close(url_key(url))
        retries.forget(self.session, url)

    def _stopped(self) -> None:
        session, run = self.session, self.session.run
        if self._reason == "closespider_timeout":
            run.note("The run's time limit was reached; the next run goes on.")
        elif self._reason == "shutdown":
            run.note("The run was stopped by a signal; the next run goes on.")
            run.failure = None  # what broke off with it is no fault of the portal's
        elif self._reason != "finished":
            run.failure = run.failure or CUT_SHORT.get(self._reason, f"the run ended early ({self._reason})")
        unbalanced = run.balance(cut=self._reason != "finished")
        run.failure = run.failure or unbalanced
        self.report = self._build(run)
        try:
            self.exit_code, self.why = (
                topic_report.judge(session, self.report) if session.given.topics else self._judge()
            )
            self.report |= {"exit_code": self.exit_code, "why": self.why, "why_coded": coded(self.why) or None}
            if not session.given.topics:  # which says nothing of the portal's rhythm and of how full its records are
                started = int(run.started.timestamp())
                session.state.runs.add(run.portal, run.id, started, self.exit_code, _short(self.report))
            session.end(well=self._reason == "finished" and run.failure is None)
        except StateError as fault:
            self.exit_code, self.why = health.FAILED, str(fault)
            self.report |= {"exit_code": self.exit_code, "why": self.why}
        self._write(run)

    def _judge(self) -> tuple[int, str]:
        state, run = self.session.state, self.session.run
        before = health.earlier_runs(self.report, partial(state.runs.last, run.portal))
        self.was_good = not before or before[0]["exit_code"] == health.GOOD
        self._before = before[0].get("run_id") if before else None
        state.flush()
        # Not of the runs compared with alone: the silence may last longer than they reach back.
        first = state.runs.first_started(run.portal)
        seen = state.first_sights(run.portal, (first or int(run.started.timestamp())) + 3600)
        last = state.last_sight(run.portal)
        self.report |= {"rhythm_seconds": health.rhythm(seen), "last_article": last}
        return health.verdict(self.report, before, now=time.time())

    def _build(self, run: Run) -> dict[str, Any]:
        stats = self.crawler.stats
        assert stats is not None
        finished = datetime.now(UTC)
        records = run.counts["new"] + run.counts["updated"]
        removed = {"ads_removed": run.counts["ads_removed"]}
        return {
            "schema": "1",
            "run_id": run.id,
            "portal": run.portal,
            "home": self.session.declaration.home,
            "title": title(type(self.session.declaration)) if self.session.declaration.province else None,
            "province": self.session.declaration.province,
            "timezone": _zone_name(self.session.zone),
            "started": run.started.isoformat(timespec="seconds"),
            "started_at": run.started.timestamp(),
            "finished": finished.isoformat(timespec="seconds"),
            "seconds": round((finished - run.started).total_seconds(), 1),
            "bounded": self.session.bounded,
            "ways": run.ways,
            "notes": run.notes,
            "counts": {**{end: run.counts[end] for end in ("found", "fetched", *ENDS)}, **removed, **run.counts},
            "requests": stats.get_value("downloader/request_count", 0),
            "bytes": stats.get_value("downloader/response_bytes", 0),
            "records": records,
            "fill_rates": {name: round(count / records, 4) for name, count in sorted(run.filled.items())}
            if records
            else {},
            "words_a_record": round(run.body_words / records, 1) if records else 0.0,
            "doubted": dict(run.doubted),
            "extractors": dict(run.extractors),
            "removed": dict(run.removed.most_common()),
            "named": run.named,
            "reached": run.reached.isoformat(timespec="seconds") if run.reached else None,
            "failure": run.failure,
            "closed": self._reason,
        }

    def _write(self, run: Run) -> None:
        folder = Path(self.crawler.settings["OUTPUT_DIR"]) / "runs"
        try:
            run_files.write(folder, self.report, self._before)
        except OSError as fault:
            logger.error("The report of run %s could not be written to %s: %s.", run.id, folder, fault.strerror)
            self.exit_code, self.why = health.FAILED, f"the run report could not be written: {fault.strerror}"


def _short(report: dict[str, Any]) -> dict[str, Any]:
    """A report as the state keeps it: without the lists of URLs."""
    return {name: value for name, value in report.items() if name not in ("named", "notes")}


def _zone_name(zone: tzinfo) -> str:
    """WIB, WITA or WIT; an offset for a portal that shows another."""
    return next((name for name, one in ZONES.items() if one == zone), datetime.now(zone).isoformat()[-6:])


def _url_of(item: Any) -> str:
    """The URL of an article, or of its record."""
    return str(item.article.url if isinstance(item, Item) else item["url"])
