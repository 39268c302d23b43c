"""The last stage: the record is appended, then the state remembers it; never the other way round."""

from __future__ import annotations

import logging
import time
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from twisted.python.failure import Failure

from crawler.crawl.drops import Ended, StillOpen
from crawler.crawl.session import Session, session_of
from crawler.errors import StateError, StoriesError, WriteError
from crawler.fetch import retries
from crawler.items import Article, Item, Outcome
from crawler.reasons import reason
from crawler.state.known import WRITTEN, seconds
from crawler.urls.canonical import article_id, url_key
from pipelines.corrections import settle
from pipelines.remembered import FOLDERS, remember
from pipelines.stores import stores_of
from pipelines.writing.output import Output
from pipelines.writing.record import record

if TYPE_CHECKING:  # loaded for a topic, which few runs have
    from pipelines.writing.topic_files import Topics

logger = logging.getLogger(__name__)


class HeldBack(Ended):
    """The record is written, but not among the articles."""


class NotWritten(StillOpen):
    """Nothing can be written any more; the next run takes the article again."""


class Write:
    """Writes each record where it belongs."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.hold = crawler.settings["NEAR_DUPLICATES"] == "hold"
        self._topics: Topics | None = None
        self._broken: str | None = None
        # Not close_spider: the window releases its last articles while the stages close.
        crawler.signals.connect(self.spider_closed, signals.spider_closed)
        crawler.signals.connect(self.response_received, signals.response_received)
        crawler.signals.connect(self.item_broke, signals.item_error)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    @property
    def session(self) -> Session:
        """The run."""
        return session_of(self.crawler)

    @cached_property
    def _output(self) -> Output:
        session = self.session
        return stores_of(self.crawler.settings).output(session.portal, session.state, session.run.id)

    def open_spider(self) -> None:
        """Mend what a killed run left, and rebuild a state that was damaged."""
        for said in self._output.begin():
            self.session.run.note(said)
        self.session.mended = self._output.mended
        if self.session.given.topics:
            from pipelines.writing.topic_files import Topics

            self._topics = Topics(self.crawler)
            self._topics.take_stored()

    def process_item(self, item: Item) -> dict[str, Any]:
        """Write the record that the check has made; one written among the articles is handed on, for feed exports."""
        if self._broken:
            raise NotWritten(self._broken)
        run = self.session.run
        line, outcome = item.record, self._outcome(item.outcome)
        if line is None:
            raise RuntimeError(
                "No record was made: pipelines.validate.Validate must come before pipelines.write.Write."
            )
        try:
            self._output.append(FOLDERS[outcome], line)
            if self._topics and item.outcome.topic and outcome in ("article", "duplicate"):
                self._topics.write(line)
                run.count("on_topic")
            remember(self.session.state, self.session.portal, line, outcome, seen=item.crawled)
            self.session.state.flush_if_due()
            self._output.rotate_if_due()
        except (WriteError, StateError) as fault:
            self._stop(str(fault))
            raise NotWritten(str(fault)) from fault
        item.written = True
        self._count(item, line, outcome)
        if outcome in ("duplicate", "rejected"):
            raise HeldBack(outcome)
        return line

    def item_broke(self, item: Any, failure: Failure) -> None:
        """Keep an article on which a stage raised for another try; after the last one it is rejected, with the reason."""
        if self._broken or not isinstance(item, Item) or item.written:
            return
        why = reason("stage_raised", fault=f"{type(failure.value).__name__}: {failure.value}"[:280])
        run, url = self.session.run, item.article.url
        try:
            if retries.keep(self.session, item, str(why)):
                run.name("failed", url, why)
                return
            self._reject(item, why)
            retries.forget(self.session, url)
            run.name("rejected", url, why)
        except (WriteError, StateError) as fault:
            self._stop(str(fault))

    def _reject(self, item: Item, why: str) -> None:
        """Write an article that no stage could finish to the rejected ones. A record that landed before stays known."""
        session, article = self.session, item.article
        bare = Article(url=article.url, fetched_url=article.fetched_url)
        outcome = Outcome(id=article_id(article.url), cluster_id=article_id(article.url), reason=str(why))
        line = record(
            Item(bare, item.crawled, outcome),
            portal=session.portal,
            province=session.declaration.province,
            run_id=session.run.id,
        )
        self._output.append(FOLDERS["rejected"], line)
        row = session.state.get(session.portal, url_key(article.url))
        if row is None or row.outcome not in WRITTEN:
            remember(session.state, session.portal, line, "rejected", seen=item.crawled)
        else:
            row.modified = max(filter(None, (row.modified, seconds(item.crawled.seen_modified))), default=None)
            row.checked = int(time.time())
            session.state.mark(row)

    def response_received(self) -> None:
        """Let the state keep what waits for it, records or none: a young portal's window fills for minutes before one
        is written, and held all of it in memory (16 KB an article, 40 articles a portal), for a kill to lose.
        """
        if self._broken:
            return
        try:
            self.session.state.flush_if_due()
        except StateError as fault:
            self._stop(str(fault))

    def _outcome(self, item: Outcome) -> str:
        if item.event == "gone":
            return "gone"
        if item.reason:
            return "rejected"
        return "duplicate" if item.duplicate_of and (self.hold or item.same_text) else "article"

    def _count(self, item: Item, line: dict[str, Any], outcome: str) -> None:
        run, article, decided = self.session.run, item.article, item.outcome
        if outcome == "rejected":
            run.name("rejected", article.url, decided.reason or "")
        elif outcome == "duplicate":
            run.name("duplicates", article.url, f"{decided.difference} of {decided.duplicate_of}")
        else:
            run.count(decided.event)
        if outcome != "article":
            return
        run.count("ads_removed", len(article.removed))
        run.removed.update(removed.rule.partition(": on ")[0] for removed in article.removed)
        run.extractors[article.extractor.partition(":")[0]] += 1
        run.body_words += line["word_count"]
        if article.doubts:
            run.doubted.update({"any", *(doubt.about for doubt in article.doubts)})
        # A time that only the list told says nothing of the page: a new layout must be noticed all the same.
        told = {name for name, source in article.sources.items() if source == "discovery"}
        run.filled.update(name for name, value in line.items() if value not in (None, "", []) and name not in told)

    def _stop(self, why: str) -> None:
        """Nothing more can be written: end the run, and say why."""
        self._broken = why
        logger.error("%s", why)
        self.session.run.failure = why
        self.session.stop.begin("cannot_write")

    def _settle(self) -> None:
        """Write the correcting records of the portal's articles: of this run, and what other portals' runs have shown."""
        settings, run = self.crawler.settings, self.session.run
        if settings["NEAR_DUPLICATES"] == "off" or self._broken:
            return
        stores = stores_of(settings)
        try:
            stories = stores.take_stories(settings.getfloat("NEAR_DUPLICATES_DAYS", 30.0))
            try:
                written, unsent = settle(stories, self._output, self.session.portal, self.session.state, run.id)
            finally:
                stores.give_back(stories)
        except (StoriesError, OSError) as fault:
            run.note(f"Correcting records were not written: {fault}")
            logger.warning("Correcting records were not written: %s", fault)
        except (WriteError, StateError) as fault:
            logger.error("%s", fault)
            run.failure = run.failure or str(fault)
        else:
            run.count("corrected", written)
            run.count("uncorrected", unsent)

    def spider_closed(self) -> None:
        """Write what corrects earlier records and make the last segments visible."""
        self._settle()
        ends: list[Output | Topics] = [self._output, *([self._topics] if self._topics else [])]
        for files in ends:
            try:
                files.complete()
            except (WriteError, StateError) as fault:
                logger.error("%s", fault)
                self.session.run.failure = self.session.run.failure or str(fault)
