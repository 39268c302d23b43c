"""A crawl's work: what discovery finds is asked for, and each answer comes out as an article.

Named in settings (HARVEST) and made by the spider when a crawl begins, so that commands which only list portals load
neither extraction nor discovery.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from crawler.crawl.health import STILL_ANSWERS
from crawler.crawl.session import Session
from crawler.crawl.stopping import Stopped
from crawler.discover import Found
from crawler.fetch import all_taken, pages, retries
from crawler.fetch.no_article import look_soon, not_had, try_later
from crawler.fetch.site import LiveSite
from crawler.items import Item
from crawler.politeness.pace import FAILED_BEFORE
from crawler.scrapy_compat import scraper_is_idle
from crawler.urls.canonical import url_key

if TYPE_CHECKING:
    from twisted.python.failure import Failure

logger = logging.getLogger(__name__)

ROOM = 32
"""So many pages may be asked for and not yet read; discovery waits beyond that, so that memory stays flat."""


class Harvest:
    """The requests and articles of one session."""

    def __init__(self, session: Session, crawler: Crawler, site: LiveSite | None = None) -> None:
        """`site`: one whose answers come from elsewhere than the portal."""
        self.session, self.crawler = session, crawler
        self.site = site or LiveSite(session, crawler)
        self._room = asyncio.Semaphore(ROOM)

    async def start(self) -> AsyncIterator[Request | Item]:
        """All that the crawl takes: whole articles where the REST interface gives them, else requests for pages."""
        try:
            async with aclosing(self._taken()) as all_taken_up:
                async for taken in all_taken_up:
                    yield taken
        except Stopped:
            return
        await self._settled()
        await self.crawler.signals.send_catch_log_async(all_taken)
        await self._judge_failures()
        self.site.lastmods.judge()
        look_soon(self.session)
        self.session.stop.settled = True

    async def _taken(self) -> AsyncGenerator[Request | Item, None]:
        run, failed_before = self.session.run, list[Found]()
        for item in retries.due(self.session):
            yield item
        async with aclosing(pages.discover(self.site)) as all_found:
            async for found in all_found:
                if self.session.stop.wanted:
                    return
                given, item_of_it = self._whole(found)
                if item_of_it is not None:
                    run.rename(url_key(found.url), url_key(item_of_it.article.url))
                    yield item_of_it
                elif given or not pages.wants_page(self.session, found):
                    run.close(url_key(found.url))
                elif self._failed_before(found):
                    failed_before.append(found)
                else:
                    await self._room.acquire()
                    yield self._request(found)
        for found in failed_before:
            await self._room.acquire()
            request = self._request(found)
            request.meta[FAILED_BEFORE] = True
            yield request

    def _whole(self, found: Found) -> tuple[bool, Item | None]:
        """See `pages.whole`. A post on which it raises is no reason to end discovery: its page is asked for instead."""
        try:
            return pages.whole(self.site, found)
        except Exception as fault:  # a fault of ours: logged with its traceback, counted, and named in the report
            logger.exception("The post %s could not be read", found.url)
            self.session.run.name("posts_broken", found.url, f"{type(fault).__name__}: {fault}"[:300])
            return False, None

    def _request(self, found: Found) -> Request:
        url, whole_page = found.url, self.session.declaration.whole_page
        if whole_page and "?" not in url:
            url = f"{url}?{whole_page}"
        headers = {"If-None-Match": found.etag, "If-Modified-Since": found.last_modified}
        return Request(
            url,
            self.page_answered,
            errback=self.page_failed,
            headers={name: value for name, value in headers.items() if value},
            cb_kwargs={"found": found},
            dont_filter=True,
        )

    def _failed_before(self, found: Found) -> bool:
        """Whether an earlier run could not have the page: what is new is asked for before, lest such pages hide it."""
        row = self.session.state.get(self.session.portal, url_key(found.url))
        return row is not None and row.no_article and row.missing > 0

    async def page_answered(self, response: Response, found: Found) -> AsyncIterator[Item]:
        """An article's page; its further pages are fetched here, so that they come out as one article."""
        run, key = self.session.run, url_key(found.url)
        try:
            item = await pages.from_page(self.site, response, found)
        except Stopped:
            return  # half an article is none; the next run takes it
        except Exception:  # a fault of ours: it costs this page, which the report counts and names as failed
            run.close(key)
            try_later(self.session, found)
            raise
        finally:
            self._room.release()
        if item is None:
            run.close(key)
            return
        run.rename(key, url_key(item.article.url))
        yield item

    async def page_failed(self, failure: Failure) -> None:
        """A page that could not be had: counted under its own name, with the reason."""
        self._room.release()
        request: Request = failure.request  # type: ignore[attr-defined]  # Scrapy sets it
        if not isinstance(failure.value, Stopped):
            not_had(self.session, request, failure.value or OSError("no answer"))
            self.session.run.close(url_key(request.cb_kwargs["found"].url))

    async def _judge_failures(self) -> None:
        """Take back that the run failed, where pages failed in a row and a known article still answers."""
        run, why = self.session.run, self.session.failed_in_a_row
        if why is None or run.failure != why or self.session.stop.wanted:
            return
        try:
            answers = await self.site.still_answers()
        except Stopped:
            return
        if answers:
            run.failure = None
            run.count(STILL_ANSWERS)
            run.note("A known article still answers, so the pages that failed are bad, and not the site.")

    async def _settled(self) -> None:
        """Wait until each page asked for is read and each article is through the pipelines."""
        for _ in range(ROOM):
            await self._room.acquire()
        await asyncio.sleep(0)  # the last article of `start` is only now on its way
        while not scraper_is_idle(self.crawler):
            await asyncio.sleep(0.01)
