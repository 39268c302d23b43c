"""Answers that gave no article (304, 404, 410, faults): counted, and their outcome marked in the state."""

from __future__ import annotations

import time

from scrapy import Request
from scrapy.http import Response

from crawler.crawl.health import LOST_AGAIN, ROBOTS
from crawler.crawl.session import Session
from crawler.discover import Found
from crawler.fetch.recheck import looked_at
from crawler.items import Article, Crawled, Item, Outcome
from crawler.politeness import LeftAlone, OffSite, Refused
from crawler.politeness.errors import in_words
from crawler.politeness.pace import FAILED_BEFORE
from crawler.reasons import code_of, reason
from crawler.record_parts import Gone
from crawler.state.known import NO_ARTICLE, WRITTEN, Known
from crawler.urls.canonical import canonical, url_key

FIRST_PAUSE, GROWTH, LONGEST_PAUSE = 3600, 8, 30 * 86400
"""Seconds until what could not be had, or was no article, is asked for again: an hour, eight, three days, at most thirty.
A verdict may have been a wall's or a fault's, and dead links must not cost a request in every run."""


def pause(tries: int) -> int:
    """Seconds to wait after so many tries in a row."""
    return int(min(FIRST_PAUSE * GROWTH ** min(tries - 1, 9), LONGEST_PAUSE))


def not_modified(session: Session, found: Found) -> None:
    """A young article that says of itself that it is as it was."""
    state = session.state
    row = state.resolve(session.portal, url_key(found.url))
    session.run.count("not_modified")
    if row is not None:
        state.mark(looked_at(row, int(time.time())))


def missing(session: Session, response: Response, found: Found, how: str) -> Item | None:
    """404, 410 or sent on to the home page: a known article is said to be gone once, after a second look in a later run.

    `how`: "404", "410" or "redirect".
    """
    run, state = session.run, session.state
    row = state.resolve(session.portal, url_key(found.url))
    if row is not None and row.outcome == "gone":
        run.count("missing")
        return None
    if row is None or row.outcome not in ("article", "duplicate"):
        run.name("failed", response.url, reason("leads_home") if how == "redirect" else reason("answers", status=how))
        try_later(session, found)
        return None
    row.missing += 1
    if row.missing == 1:
        row.next_look = int(time.time())  # `checked` stays: it says when the article was last there
        state.mark(row)
        run.count("missing")
        return None
    return Item(
        Article(
            url=row.url,
            fetched_url=response.url,
            title=row.title,
            published_at=session.moment(row.published) if row.published is not None else None,
            modified_at=session.moment(row.modified) if row.modified is not None else None,
        ),
        Crawled(discovered_via=found.via, crawled_at=session.now()),
        Outcome(
            event="gone",
            revision=row.revision + 1,
            gone=Gone(how=how, last_seen=session.moment(row.checked), revision=max(1, row.revision)),
        ),
    )


def not_had(session: Session, request: Request, fault: BaseException) -> None:
    """Count a page that could not be had, under its own name."""
    found: Found = request.cb_kwargs["found"]  # named by the URL that was found, not by where it was sent on to
    if isinstance(fault, OffSite):
        session.run.name("not_articles", found.url, in_words(fault))
        no_article(session, found.url, f"{NO_ARTICLE}: {in_words(fault)}")
        return
    why = in_words(fault)
    session.run.name("refused" if isinstance(fault, Refused) else "failed", found.url, why)
    if code_of(why) not in ROBOTS:  # what robots.txt closes is no loss
        _count_again(session, found)
    if isinstance(fault, LeftAlone) and not request.meta.get(FAILED_BEFORE):
        session.run.failure = session.run.failure or why  # it was never asked for
    if isinstance(fault, LeftAlone) and not request.meta.get("retry_times"):
        _next_run(session, found)
    else:
        no_article(session, found.url, "failed")


def _count_again(session: Session, found: Found) -> None:
    """Count what could not be had where earlier runs could not have it either: that is no news of the site."""
    row = session.state.resolve(session.portal, url_key(found.url))
    if row is not None and row.no_article and row.missing:
        session.run.count(LOST_AGAIN)


def _next_run(session: Session, found: Found) -> None:
    """Have the next run ask for a page that this one never asked for."""
    key, now = url_key(found.url), int(time.time())
    row = session.state.resolve(session.portal, key)
    if row is None:
        session.state.mark(Known(session.portal, key, canonical(found.url), "failed", checked=now, next_look=now))


def try_later(session: Session, found: Found) -> None:
    """Have later runs ask again for what could not be had, after growing pauses: no other way would show it again."""
    _count_again(session, found)
    no_article(session, found.url, "failed")


def no_article(session: Session, url: str, outcome: str) -> None:
    """Note that a page could not be had or held no article; it is asked for again after a pause that grows with the tries.

    What was written stays as it is known, whatever its page says now: only the look is noted.
    """
    state, key, now = session.state, url_key(url), int(time.time())
    row = state.resolve(session.portal, key)
    if row is not None and row.outcome in WRITTEN:
        if outcome != "failed":
            row.checked, row.next_look = now, now + FIRST_PAUSE if row.next_look is not None else None
            state.mark(row)
        return
    if row is None or not row.no_article:
        row = Known(session.portal, key, canonical(url), outcome)
    row.outcome = outcome
    row.missing += 1
    row.checked = now
    row.next_look = now + pause(row.missing)
    state.mark(row)


def look_soon(session: Session) -> None:
    """Have the articles whose text several addresses showed looked at again in an hour: it may have been a wall's."""
    state, due = session.state, int(time.time()) + FIRST_PAUSE
    for key in session.suspects:
        row = state.get(session.portal, key)
        if row is not None and row.outcome in WRITTEN:
            row.next_look = due
            state.mark(row)


def alias(session: Session, url: str, of: str) -> None:
    """Note that an address leads to another one. An article that was written keeps its own row, and the other leads to it."""
    state, key, other = session.state, url_key(url), url_key(of)
    row = state.get(session.portal, key)
    written = row is not None and row.outcome in WRITTEN
    if written and state.get(session.portal, other) is not None:
        return  # both are known as articles: each stays what it is
    if written:
        key, other, url = other, key, of
    now = int(time.time())
    state.mark(Known(session.portal, key, canonical(url), "alias", alias_of=other, checked=now))
