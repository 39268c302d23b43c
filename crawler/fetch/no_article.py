"""What becomes of a page that gave no article: not modified, missing, not to be had, something else. The state is told."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.http import Response

from crawler.discover import Found
from crawler.fetch.recheck import looked_at
from crawler.items import Article, Crawled, Item, Outcome
from crawler.politeness import OffSite, Refused
from crawler.politeness.errors import in_words
from crawler.state.state import Known
from crawler.urls.canonical import canonical, url_key

if TYPE_CHECKING:
    from crawler.spiders.portal import Portal

TRIES = 5
"""In so many runs a page that could not be had is asked for."""


def not_modified(spider: Portal, found: Found) -> None:
    """A young article that says of itself that it is as it was."""
    state = spider.site.state
    row = state.resolve(spider.portal_name, url_key(found.url))
    spider.run.count("not_modified")
    if row is not None:
        state.mark(looked_at(row, int(time.time())))


def missing(spider: Portal, response: Response, found: Found) -> Item | None:
    """404 or 410: a known article is said to be gone once, after a second look in a later run."""
    run, state = spider.run, spider.site.state
    row = state.resolve(spider.portal_name, url_key(found.url))
    if row is not None and row.outcome == "gone":
        run.count("missing")
        return None
    if row is None or row.outcome not in ("article", "duplicate"):
        run.name("failed", response.url, f"answers {response.status}")
        return None
    row.missing += 1
    row.checked = int(time.time())
    if row.missing == 1:
        row.next_look = row.checked
        state.mark(row)
        run.count("missing")
        return None
    return Item(
        Article(url=row.url, fetched_url=response.url),
        Crawled(discovered_via=found.via, crawled_at=spider.now()),
        Outcome(event="gone", revision=row.revision + 1),
    )


def not_had(spider: Portal, request: Request, fault: BaseException) -> None:
    """Count a page that could not be had, under its own name."""
    found: Found = request.cb_kwargs["found"]  # named by the URL that was found, not by where it was sent on to
    if isinstance(fault, OffSite):
        spider.run.name("not_articles", found.url, in_words(fault))
        remember(spider, found.url, f"not an article: {in_words(fault)}")
        return
    spider.run.name("refused" if isinstance(fault, Refused) else "failed", found.url, in_words(fault))
    try_later(spider, found)


def try_later(spider: Portal, found: Found) -> None:
    """Have the next runs ask again for what could not be had, a few times: no other way would show it again."""
    state, key = spider.site.state, url_key(found.url)
    row = state.resolve(spider.portal_name, key)
    if row is None:
        row = Known(spider.portal_name, key, canonical(found.url), "failed")
    if row.outcome == "failed":
        row.missing += 1
        row.checked = int(time.time())
        row.next_look = row.checked if row.missing < TRIES else None
        state.mark(row)


def remember(spider: Portal, url: str, outcome: str, *, alias_of: str | None = None) -> None:
    """Note in the state what a URL led to, so that it is not asked for again."""
    key = url_key(url)
    spider.site.state.mark(
        Known(
            spider.portal_name,
            key,
            canonical(url),
            outcome,
            alias_of=alias_of,
            checked=int(datetime.now(UTC).timestamp()),
        )
    )
