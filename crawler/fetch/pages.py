"""Taking what discovery found: which URLs to ask for, and what each answer comes to."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime
from functools import partial

from scrapy.http import Response

from crawler.blocks import Block
from crawler.crawl.session import Session
from crawler.discover import Found, Outcome, plan
from crawler.discover.survey import survey
from crawler.errors import PageTooSlow, ReadingFailed
from crawler.fetch.announced import announced_by
from crawler.fetch.content_type import no_page, unpacked
from crawler.fetch.feed_times import exact_time, is_vague, settle, told
from crawler.fetch.no_article import alias, missing, no_article, not_modified, try_later
from crawler.fetch.plausible import other_page
from crawler.fetch.recheck import look_again
from crawler.fetch.site import LiveSite, header
from crawler.fetch.walls import is_suspicious, is_wall
from crawler.items import Article, Crawled, Item, Page
from crawler.page_clock import bounded
from crawler.page_workers.messages import Unread
from crawler.politeness.refusals import refusal
from crawler.reasons import reason
from crawler.state.known import NO_ARTICLE
from crawler.urls.canonical import canonical, same_site, url_key

PAGES_OF_AN_ARTICLE = 30
"""An article in more pages than this is a gallery or a loop."""


async def discover(site: LiveSite) -> AsyncGenerator[Found, None]:
    """Each article URL once, newest first, from the ways that are open; then the young ones that wait for a look."""
    session = site.session
    run, given, declared = session.run, session.given, session.declaration
    await asyncio.sleep(random.uniform(0, site.crawler.settings.getfloat("START_OFFSET")))
    # A sitemap is not looked for where the posts interface is open, unless somebody asks for it by name.
    by_force = given.via == "sitemap" and not session.survey.sitemaps
    if session.survey_is_old or given.again or by_force:
        session.set_survey(await survey(site, thorough=by_force))
    session.survey = plan.with_declared(
        session.survey, feeds=declared.feeds, sitemaps=declared.sitemaps, listings=declared.listings
    )
    if given.topics:
        from crawler.fetch.topic_candidates import candidates  # loaded where it is needed: few runs have a topic

        async with aclosing(candidates(site)) as all_found:
            async for found in all_found:
                if _new_to_run(site, found):
                    yield found
                if site.enough():
                    break
        return
    outcomes: dict[str, Outcome] = {}
    finding = plan.discover(site, via=given.via, declared=declared.via, outcomes=outcomes)
    async with aclosing(finding) as all_found:
        async for found in all_found:
            if _new_to_run(site, found):
                yield found
            if site.enough():
                break
    run.ways.extend(outcomes)
    known = sum(outcome.found - outcome.new for outcome in outcomes.values())
    run.count("found", known)
    run.count("known", known)
    run.count("sources_not_modified", sum(outcome.unchanged for outcome in outcomes.values()))
    run.count("sources_answered", sum(outcome.answered for outcome in outcomes.values()))
    empty_period = session.bounded and run.counts["sources_answered"]
    if not run.counts["found"] and not run.counts["sources_not_modified"] and not empty_period:
        run.failure = run.failure or _why_nothing(session)
        return
    if session.backfilling() and not site.enough() and not any(outcome.complete for outcome in outcomes.values()):
        # What stands behind an error is not known: the next run walks the archive again.
        broken = next((f"{way}: {outcome.failed}" for way, outcome in outcomes.items() if outcome.failed), None)
        run.failure = run.failure or (f"discovery did not reach the end: {broken}" if broken else None)
    async for found in look_again(site, outcomes):
        if site.first_sight(found):
            run.count("found")
            run.count("looked_at_again")
            run.take(url_key(found.url))
            yield found


def _new_to_run(site: LiveSite, found: Found) -> bool:
    """Count a URL that discovery found and the state does not know, and say whether to go on with it."""
    session, run = site.session, site.session.run
    if not same_site(found.url, site.home) or not site.first_sight(found):
        return False
    run.count("found")
    if not session.given.topics and site.had(found):
        run.count("known")
        return False
    # Only feeds and lists are in the order of publication: there, older ones in a row mean that the rest is older too.
    # Of a day that `since` falls into, the last moment counts.
    early = site.since is not None and found.published is not None and found.published < site.since
    moment = found.latest if early else found.published
    if not in_range(site, moment, in_order=found.via in ("feed", "listing")):
        run.count("out_of_range")
        return False
    if (found.sure or found.post) and not session.given.topics:
        site.taken += 1
    run.take(url_key(found.url))
    return True


def _why_nothing(session: Session) -> str:
    """One sentence on why a run found no article URL at all."""
    for what in ("sources_refused", "sources_failed"):
        for named in session.run.named.get(what, []):
            return f"no article URL was found: {named['url']} {named['reason']}"
    via = session.given.via
    if via and not plan.is_open(session.survey, via):
        why = (session.survey.why_not or {}).get(via, "not found")
        return f"no article URL was found: {via} is not open here ({why}); leave -a via= out to use what is"
    return "no article URL was found: the home page, its feeds, sitemaps and listings hold none"


def in_range(site: LiveSite, published: datetime | None, *, in_order: bool) -> bool:
    """Whether a time lies between the run's bounds; keeps count of what is older, so that listings can stop."""
    run = site.session.run
    if published is None:
        return True
    if site.since is not None and published < site.since:
        site.older_in_a_row += in_order
        return False
    site.older_in_a_row = 0
    if run.reached is None or published < run.reached:
        run.reached = published
    return site.until is None or published <= site.until


def whole(site: LiveSite, found: Found) -> tuple[bool, Item | None]:
    """Whether discovery gave the article whole (a post of the REST interface, a feed's summary), and the article.

    None for one whose time is out of bounds, and where it was not given whole: its page is to be asked for then.
    """
    session = site.session
    if session.declaration.summaries_only:
        return True, _ready(site, _summary(found), found)
    if found.post is None:
        return False, None
    from crawler.extract.wordpress import extract_post, missing_fields  # with the first news: most runs find none

    read = partial(extract_post, found.post, zone=session.zone, now=session.now(), fetched_url=found.url)
    try:
        page = bounded(read)
    except PageTooSlow as fault:
        session.run.count("posts_too_slow")
        session.run.note(f"The post {found.url} is not used: {fault}. Its page is asked for instead.")
        return False, None
    if page.article is None or missing_fields(page.article):
        session.run.count("posts_incomplete")
        return False, None
    if is_suspicious(page.article):
        session.run.count("posts_not_believed")  # a notice that a plugin puts in the place of the text; its page tells
        return False, None
    session.run.count("posts")
    return True, _ready(site, page.article, found)


def _summary(found: Found) -> Article:
    """An article of a feed item's title, link and summary, for portals whose terms allow no more."""
    text = found.excerpt or found.title or ""
    return Article(
        url=canonical(found.url),
        fetched_url=found.url,
        title=found.title,
        published_at=found.published,
        blocks=[Block(text, "p", ("p",))],
        extractor="feed:summary",
    )


def wants_page(session: Session, found: Found) -> bool:
    """Whether the page may be asked for: not where a portal gives summaries only."""
    return not session.declaration.summaries_only and bool(found.url)


async def from_page(site: LiveSite, response: Response, found: Found) -> Item | None:
    """The article of an answer, its further pages fetched and joined; None where it holds none, and why is counted."""
    session, run = site.session, site.session.run
    run.count("fetched")
    if why := refusal(response):
        run.name("refused", response.url, why)
        try_later(session, found)
        return None
    if response.status == 304:
        not_modified(session, found)
        return None
    if response.status in (404, 410):
        return missing(session, response, found, str(response.status))
    if url_key(response.url) == url_key(site.home) != url_key(found.url):
        return missing(session, response, found, "redirect")
    if response.status != 200:
        run.name("failed", response.url, reason("answers", status=response.status))
        try_later(session, found)
        return None
    try:
        page = await _read(
            site, response, announced=found.via == "feed" or (found.sure and found.published is not None)
        )
    except ReadingFailed as fault:
        run.name("failed", response.url, reason("unread", why=str(fault)))
        try_later(session, found)
        return None
    if page.article is None:
        why = reason(page.reason)
        run.name("not_articles", response.url, why)
        no_article(session, found.url, f"{NO_ARTICLE}: {why}")
        return None
    other = other_page(site, found, page.article)
    if other is None and await is_wall(site, found, page.article, _read):
        other = reason("text_of_another")
    if other is not None:
        run.name("not_articles", response.url, other)
        no_article(session, found.url, f"{NO_ARTICLE}: {other}")
        return None
    more = [url for url in page.more if same_site(url, site.home)][:PAGES_OF_AN_ARTICLE]
    rest = [part for part in [await _further(site, url) for url in more] if part is not None]
    article = page.article
    if rest:
        from crawler.extract.merge import merge_pages  # with the first article in parts

        article = merge_pages(page.article, rest)
    if not found.sure and not session.given.topics:
        site.taken += 1
    # What is made of several pages is not told to be unchanged by one of them.
    return _ready(site, article, found, None if rest else response)


async def _read(site: LiveSite, response: Response, *, announced: bool = False) -> Page:
    """What an answer holds; `announced`: a feed or the like says that it is an article. Raises ReadingFailed."""
    body = unpacked(response.body)
    if why := no_page(body):
        return Page(None, why)
    session = site.session
    content_type = response.headers.get("Content-Type")
    page = Unread(
        body,
        response.url,
        session.zone_if_known,
        session.now(),
        content_type.decode("latin-1") if content_type else None,
        session.declaration.theme,
        announced,
        session.local_rules.body(session.portal),
    )
    return await site.read(page)


async def _further(site: LiveSite, url: str) -> Article | None:
    """A further page of an article; what cannot be had is named, and the article goes on without it."""
    response = await site.fetch(url)
    if response is None or response.status != 200:
        if response is not None:
            site.session.run.name("pages_missing", url, reason("answers", status=response.status))
        return None
    site.session.run.count("further_pages")
    try:
        return (await _read(site, response)).article
    except ReadingFailed as fault:
        site.session.run.name("pages_missing", url, reason("unread", why=str(fault)))
        return None


def _ready(site: LiveSite, article: Article, found: Found, response: Response | None = None) -> Item | None:
    """The article and how it was found; None where its time is out of bounds. `response`: the page that it came of."""
    session, now = site.session, site.session.now()
    if is_vague(article):
        known = session.state.resolve(session.portal, url_key(found.url))
        exact = exact_time(found, known) if article.published_at is not None else told(found, known)
        if (zone := settle(article, exact, session.zone)) is not None:
            session.learn_zone(zone)
    article.witnesses = [*article.witnesses, *announced_by(found, article)]
    number = (found.post or {}).get("id", found.number)
    if url_key(found.url) != url_key(article.url):
        alias(session, found.url, article.url)
    if not in_range(site, article.published_at, in_order=found.via in ("feed", "listing")):
        session.run.count("out_of_range")
        return None
    if session.given.topics:
        from crawler.fetch.topic_candidates import on_topic

        site.taken += on_topic(session, article)
    crawled = Crawled(
        discovered_via=found.via or None,
        crawled_at=now,
        seen_modified=found.modified,
        post=number if isinstance(number, int) else None,
        etag=header(response, "ETag") if response is not None else None,
        last_modified=header(response, "Last-Modified") if response is not None else None,
    )
    return Item(article, crawled)
