"""What a stage does to a page, bounded in time."""

from __future__ import annotations

from collections.abc import Callable

from crawler.crawl.drops import Ended
from crawler.crawl.session import Session
from crawler.discover import Found
from crawler.errors import PageTooSlow
from crawler.fetch.no_article import try_later
from crawler.items import Item
from crawler.page_clock import bounded


class TooSlow(Ended):
    """A stage could not do its work on the article in the time that a page may take."""


def in_time(session: Session, item: Item, work: Callable[[], object], *, doing: str) -> None:
    """Do `work` on an article; `doing` says what that is.

    Raises TooSlow where it takes too long: the article is named among those that failed, and the next runs try again.
    """
    try:
        bounded(work, doing=doing)
    except PageTooSlow as fault:
        url = item.article.fetched_url
        session.run.name("failed", url, str(fault))
        try_later(session, Found(url, item.crawled.discovered_via or ""))
        raise TooSlow(str(fault)) from fault
