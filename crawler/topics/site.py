"""The crawl's side of discovery for a topic: no known article is asked for, no cursor of the portal moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.crawler import Crawler

from crawler.crawl.arguments import in_zone
from crawler.discover import Found
from crawler.fetch.site import LiveSite
from crawler.urls.canonical import url_key

if TYPE_CHECKING:
    from crawler.spiders.portal import Portal


class TopicSite(LiveSite):
    """A site that is asked for a topic."""

    answered = False
    """Whether the portal answered in any way that could have shown articles on the topic."""
    off_topic = 0
    """Candidates that title, excerpt or whole text showed to be on none of the topics."""

    def __init__(self, spider: Portal, crawler: Crawler) -> None:
        super().__init__(spider, crawler)
        self.stored: set[str] = set()
        """Keys of known articles that the portal showed."""
        if not self.zone_is_known:  # the survey of an earlier run told it
            self.since = self.since and in_zone(self.since, self.zone)
            self.until = self.until and in_zone(self.until, self.zone)

    def known(self, found: Found) -> bool:
        """Whether the state has this article: it is taken from the stored records then, whatever changed since."""
        if self.spider.given.again:
            return False
        row = self.state.resolve(self.spider.portal_name, url_key(found.url))
        if row is None or row.outcome == "failed":
            return False
        self.stored.add(row.key)
        return True

    @property
    def _bounded(self) -> bool:
        # What a topic shows is never all that is new: no cursor may be moved by it, no stop be made at what is known.
        return True
