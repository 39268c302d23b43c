"""Articles on which a stage raised: kept as they were fetched, and tried again by later runs after growing pauses."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator

from crawler.crawl.session import Session
from crawler.items import Item, Outcome
from crawler.state.article_json import dump, load_item
from crawler.urls.canonical import url_key

logger = logging.getLogger(__name__)

PAUSES = (0, 15 * 60, 3600, 6 * 3600)
"""Seconds until the second, third, fourth and last try: the next run tries at once."""
TRIES = len(PAUSES) + 1


def due(session: Session) -> Iterator[Item]:
    """The articles whose next try has come, each as it was when a stage raised on it; none in a bounded run."""
    if session.bounded:
        return
    for url, data in session.state.retries.due(session.portal, int(time.time())):
        try:
            item = load_item(data)
        except ValueError as fault:
            logger.error("What was kept of %s cannot be read, so it is fetched anew: %s", url, fault)
            forget(session, url)
            continue
        item.article.verdicts = []  # may be of an older version's rules
        session.run.resume(url_key(url))
        yield item


def keep(session: Session, item: Item, why: str) -> bool:
    """List an article to be tried again. False where it was tried as often as it may be, or cannot be kept."""
    url = item.article.url
    tries = session.state.retries.tries(session.portal, url) + 1
    if tries >= TRIES:
        return False
    fresh = item.outcome if item.outcome.event == "gone" else Outcome()  # the stages decide anew
    try:
        data = dump(Item(item.article, item.crawled, fresh))
    except UnicodeEncodeError:
        return False  # a text that is none: another try would not mend it
    next_try = int(time.time()) + PAUSES[tries - 1]
    session.state.retries.add(session.portal, url, tries=tries, next_try=next_try, reason=why, item=data)
    session.listed.add(url_key(url))
    return True


def forget(session: Session, url: str) -> None:
    """Take an article off the list: it is through, or given up."""
    if url_key(url) in session.listed:
        session.listed.discard(url_key(url))
        session.state.retries.drop(session.portal, url)
