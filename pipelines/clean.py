"""The stage that judges an article's blocks and makes its body; pipelines/body.py does the work."""

from __future__ import annotations

from functools import partial
from typing import Self

from scrapy.crawler import Crawler

from crawler.crawl.session import session_of
from crawler.items import Item
from crawler.local_rules import load
from pipelines.page_time import in_time
from pipelines.repetition.of_crawl import memory_of


class Clean:
    """The stage: each article judged by its portal's memory, which the window has taught."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.meaning = crawler.settings.getbool("MEANING", True)
        self.rules = load(crawler.settings["RULES_FILE"])

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        return cls(crawler)

    def process_item(self, item: Item) -> Item:
        """Make the article's body; one that is gone has none.

        Raises TooSlow for one that takes too long: it is named among those that failed, and the next runs try again.
        """
        if item.outcome.event == "gone":
            return item
        from pipelines.body import clean  # the rules are loaded with the first article: most runs find none

        session = session_of(self.crawler)
        memory = memory_of(self.crawler)
        # The window has; without it in the table, the memory still must.
        in_time(session, item, partial(memory.learn, item.article), doing="compared")
        work = partial(
            clean,
            item.article,
            memory,
            session.declaration.province_code,
            meaning=self.meaning,
            rules=self.rules,
        )
        in_time(session, item, work, doing="cleaned")
        return item
