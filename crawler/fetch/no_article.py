"""Answers that gave no article (304, 404, 410, faults): counted, and their outcome marked in the state."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from scrapy import Request
from scrapy.http import Response

from crawler.crawl.session import Session
from crawler.discover import Found
from crawler.fetch.recheck import looked_at
from crawler.items import Article, Crawled, Item, Outcome
from crawler.politeness import OffSite, Refused
from crawler.politeness.errors import in_words
from crawler.state.state import Known
from crawler.urls.canonical import canonical, url_key

TRIES = 5
"""In so many runs a page that could not be had is asked for."""


def not_modified(session: Session, found: Found) -> None:
    """A young article that says of itself that it is as it was."""
    state = session.state
    row = state.resolve(session.portal, url_key(found.url))
    session.run.count("not_modified")
    if row is not None:
        state.mark(looked_at(row, int(time.time())))


def missing(session: Session, response: Response, found: Found) -> Item | None:
    """404 or 410: a known article is said to be gone once, after a second look in a later run."""
    run, state = session.run, session.state
    row = state.resolve(session.portal, url_key(found.url))
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
        Crawled(discovered_via=found.via, crawled_at=session.now()),
        Outcome(event="gone", revision=row.revision + 1),
    )


def not_had(session: Session, request: Request, fault: BaseException) -> None:
    """Count a page that could not be had, under its own name."""
    found: Found = request.cb_kwargs["found"]  # named by the URL that was found, not by where it was sent on to
    if isinstance(fault, OffSite):
        session.run.name("not_articles", found.url, in_words(fault))
        remember(session, found.url, f"not an article: {in_words(fault)}")
        return
    session.run.name("refused" if isinstance(fault, Refused) else "failed", found.url, in_words(fault))
    try_later(session, found)


def try_later(session: Session, found: Found) -> None:
    """Have the next runs ask again for what could not be had, a few times: no other way would show it again."""
    state, key = session.state, url_key(found.url)
    row = state.resolve(session.portal, key)
    if row is None:
        row = Known(session.portal, key, canonical(found.url), "failed")
    if row.outcome == "failed":
        row.missing += 1
        row.checked = int(time.time())
        row.next_look = row.checked if row.missing < TRIES else None
        state.mark(row)


def remember(session: Session, url: str, outcome: str, *, alias_of: str | None = None) -> None:
    """Note in the state what a URL led to, so that it is not asked for again."""
    key = url_key(url)
    session.state.mark(
        Known(
            session.portal,
            key,
            canonical(url),
            outcome,
            alias_of=alias_of,
            checked=int(datetime.now(UTC).timestamp()),
        )
    )
