"""One text once: each article is told what it is to the others, on this portal or any other.

NEAR_DUPLICATES says what becomes of a copy beyond doubt (`duplicate_of`): `hold` (output/duplicates, by the writer) or
`mark` (written among the articles); `off`: nothing is looked for. All other articles are written among the articles,
with their cluster, their event and what they are to an earlier report.
"""

from __future__ import annotations

import logging
import time
from typing import Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from crawler.crawl.session import Session, session_of
from crawler.errors import ArgumentError, StoriesError
from crawler.items import Item
from crawler.state.known import seconds
from pipelines.corrections import take
from pipelines.stores import stores_of
from pipelines.stories.credits import origin_of
from pipelines.stories.entries import Entry, alone
from pipelines.stories.text import Text

logger = logging.getLogger(__name__)

MODES = ("hold", "mark", "off")


class NearDuplicates:
    """Looks each article up in the index of stories, and files it there."""

    def __init__(self, crawler: Crawler) -> None:
        """Raises NotConfigured (the stage is left out) for `off`, ArgumentError for a setting that cannot be meant."""
        mode = crawler.settings["NEAR_DUPLICATES"]
        if mode not in MODES:
            raise ArgumentError(f"NEAR_DUPLICATES is hold, mark or off, not {mode!r}.")
        days = crawler.settings.getfloat("NEAR_DUPLICATES_DAYS", 30.0)
        if days <= 0:
            raise ArgumentError(f"NEAR_DUPLICATES_DAYS is a number of days above 0, not {days:g}.")
        if mode == "off":
            raise NotConfigured
        self.crawler = crawler
        self._stores = stores_of(crawler.settings)
        self.stories = self._stores.take_stories(days)
        # Not close_spider: the window releases its last articles while the stages close.
        crawler.signals.connect(self.spider_closed, signals.spider_closed)
        crawler.signals.connect(self.item_dropped, signals.item_dropped)
        crawler.signals.connect(self.item_broke, signals.item_error)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def open_spider(self) -> None:
        """Say where a damaged index was set aside."""
        if self.stories.set_aside is not None:
            self._session.run.note(
                f"The index of stories was damaged and begun anew: copies of earlier reports may land once more. "
                "`scrapy clusters --rebuild` fills it from the output. "
                f"The damaged one was set aside as {self.stories.set_aside.name}."
            )

    def process_item(self, item: Item) -> Item:
        """Set cluster_id and event_id, and what the article is to an earlier report."""
        try:
            self._look_up(item)
        except StoriesError as fault:  # the article lands, and the report says that nobody looked
            self._session.run.note(f"Near-duplicates were not looked for: {fault}")
            logger.warning("Near-duplicates are not looked for: %s", fault)
        return item

    def _look_up(self, item: Item) -> None:
        outcome = item.outcome
        if outcome.duplicate_of is not None:  # the same text under another URL of the portal: the story of that one
            first = self.stories.known(outcome.duplicate_of) or alone(outcome.duplicate_of)
            outcome.cluster_id, outcome.event_id = first.cluster_id, first.event_id
            return
        if outcome.event == "gone":  # has no text to compare; it keeps the story that it had
            take(outcome, self.stories.known(outcome.id) or alone(outcome.id))
        else:
            take(outcome, self.stories.add(self._entry(item), self._text(item)))

    def item_dropped(self, item: object) -> None:
        """Take a rejected article out: nothing may be held back for the sake of one that is not written."""
        if isinstance(item, Item) and item.outcome.reason:
            try:
                self.stories.forget(item.outcome.id)
            except StoriesError as fault:
                logger.warning("A rejected article stays in the index of stories: %s", fault)

    def item_broke(self, item: object) -> None:
        """The same for one on which a stage raised before it was written."""
        if isinstance(item, Item) and item.outcome.id and not item.written:
            try:
                self.stories.forget(item.outcome.id)
            except StoriesError as fault:
                logger.warning("An article that was not written stays in the index of stories: %s", fault)

    def spider_closed(self) -> None:
        """Trim the index and give it back."""
        try:
            self.stories.trim_if_due(int(time.time()))
        except StoriesError as fault:
            logger.warning("The index of stories was not trimmed: %s", fault)
        finally:
            self._stores.give_back(self.stories)

    @property
    def _session(self) -> Session:
        return session_of(self.crawler)

    def _entry(self, item: Item) -> Entry:
        article, seen = item.article, seconds(item.crawled.crawled_at) or int(time.time())
        published = seconds(article.published_at)
        return Entry(
            item.outcome.id, self._session.portal, article.url, article.title, published, seen, origin_of(article)
        )

    def _text(self, item: Item) -> Text:
        article = item.article
        return Text.read(article.title, article.body, article.dateline.text if article.dateline else None)
