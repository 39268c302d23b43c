"""Takes stored pages through extraction and the stages again: a crawl whose answers come out of WARC files.

Nothing is asked of any site. The records are those of the crawl that stored the pages, but for run_id, where no rule has
changed since; `crawled_at` is the time at which the page was fetched.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import fields
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from typing_extensions import override

from crawler.archive.warc import Answer, response_of
from crawler.crawl.session import Session
from crawler.crawl.stopping import Stopped
from crawler.discover import Found
from crawler.discover.interfaces.posts import found_of, read_posts
from crawler.discover.interfaces.rest import clock
from crawler.discover.survey import survey
from crawler.errors import ArchiveError
from crawler.fetch import pages
from crawler.fetch.harvest import ROOM, Harvest
from crawler.fetch.site import LiveSite
from crawler.items import Item
from crawler.robots import text as robots_text
from crawler.robots.rules import Rules
from crawler.scrapy_compat import scraper_is_idle
from crawler.urls.canonical import same_site, url_key

FOUND = {field.name for field in fields(Found)} - {"post"}
TIMES = ("published", "modified")


class StoredSite(LiveSite):
    """A site whose every answer comes out of an archive."""

    def __init__(self, session: Session, crawler: Crawler, answers: list[Answer]) -> None:
        super().__init__(session, crawler)
        self._answers = answers
        self._by_url = {answer.url: place for place, answer in enumerate(answers)}
        self._by_key = {url_key(answer.url): place for place, answer in enumerate(answers)}
        """http: for https:, with or without www.: an archive need not have the address that a page names."""
        self.furthest = -1
        """The last place in `answers` that was asked for since this was set."""
        self.parts: set[int] = set()
        """Places of pages that were asked for: further pages of an article, which are no articles of their own."""

    @override
    async def fetch(
        self, url: str, *, conditional: bool = False, named: bool = True, witness: bool = False
    ) -> Response | None:
        """The stored answer; None where the archive has none. One that is not `named` is only compared with.

        Raises Stopped in a run that is to end.
        """
        if self.session.stop.wanted:
            raise Stopped
        place = self._by_url.get(url, self._by_key.get(url_key(url)))
        if place is None:
            return None
        if named:
            self.furthest = max(self.furthest, place)
            self.parts.add(place)
        try:
            return response_of(self._answers[place])
        except ArchiveError as fault:
            self.session.run.name("sources_failed", url, str(fault))
            return None


class Replay(Harvest):
    """What a portal's spider does with stored answers: each page and each post that was fetched, in that order."""

    def __init__(self, answers: list[Answer], session: Session, crawler: Crawler) -> None:
        """`answers` are those of the portal's site, each address once, in the order in which they are to be read."""
        self.site: StoredSite
        super().__init__(session, crawler, StoredSite(session, crawler, answers))
        self.answers = answers

    @override
    async def _taken(self) -> AsyncGenerator[Request | Item, None]:
        session = self.session
        session.run.ways.append("stored pages")
        await self._know_the_portal()
        async with aclosing(self._items()) as items:
            number = 0
            async for item in items:
                number += 1
                yield item
                if number % ROOM == 0:  # nothing else slows a replay down: memory stays flat by this
                    await asyncio.sleep(0)
                    while not scraper_is_idle(self.crawler):
                        await asyncio.sleep(0.01)
        session.run.count("sources_answered", len(self.answers))
        if not session.run.counts["found"]:
            session.run.failure = f"no page of {session.declaration.home} that may hold an article is stored there"

    async def _know_the_portal(self) -> None:
        """robots.txt and the survey as the archive shows them; what the state knows stays where it shows nothing."""
        site, session = self.site, self.session
        robots = await site.fetch(urljoin(site.home, "/robots.txt"))
        if robots is not None and robots.status == 200:
            session.robots = Rules(robots_text.decode(robots.body))
        home = await site.fetch(site.home)
        if home is not None and home.status == 200:
            session.set_survey(await survey(site), keep=False)

    async def _items(self) -> AsyncGenerator[Item, None]:
        """The articles in the order in which the crawl had them whole: one of several pages when its last page came."""
        site, session = self.site, self.session
        posts = self._posts()
        looked_for = {url_key(answer.found["url"]) for answer in self.answers if answer.found}
        waiting: dict[int, list[Item]] = {}
        for place, answer in enumerate(self.answers):
            if session.stop.wanted:
                return
            wanted = place not in site.parts if answer.found else answer.is_posts
            response = self._response(answer) if wanted else None
            session.fetched_at = answer.when
            if response is not None and answer.found:
                found, site.furthest = found_again(answer.found), place
                if self._first_sight(found):
                    item = self._accounted(found, await pages.from_page(site, response, found))
                    waiting.setdefault(site.furthest, []).extend([item] if item is not None else [])
            elif response is not None:
                for found in self._found_in(response):
                    key = url_key(found.url)
                    if posts.get(key) is answer and key not in looked_for and self._first_sight(found):
                        given, item = pages.whole(site, found)
                        if (item := self._accounted(found, item)) is not None:
                            yield item
                        elif not given:
                            session.run.name("failed", found.url, "its post is not whole, and its page is not stored")
            for item in waiting.pop(place, ()):
                yield item

    def _response(self, answer: Answer) -> Response | None:
        try:
            return response_of(answer)
        except ArchiveError as fault:
            self.session.run.count("found")
            self.session.run.name("failed", answer.url, str(fault))
            return None

    def _first_sight(self, found: Found) -> bool:
        site = self.site
        if not same_site(found.url, site.home) or not site.article_url(found.url) or not site.first_sight(found):
            return False
        self.session.run.count("found")
        self.session.run.take(url_key(found.url))
        return True

    def _accounted(self, found: Found, item: Item | None) -> Item | None:
        """The item, known to the run's accounts by its own address; what came to nothing is closed there."""
        run, key = self.session.run, url_key(found.url)
        if item is None:
            run.close(key)
        else:
            run.rename(key, url_key(item.article.url))
        return item

    def _posts(self) -> dict[str, Answer]:
        """The answer to take each post from: of several runs the latest, within a run the first, as the crawl did."""
        best: dict[str, Answer] = {}
        for answer in self.answers:
            if not answer.is_posts or answer.status != 200:
                continue
            try:
                response = response_of(answer)
            except ArchiveError:
                continue  # named when its turn comes
            for found in self._found_in(response):
                other = best.setdefault(url_key(found.url), answer)
                if other.path != answer.path and answer.when > other.when:
                    best[url_key(found.url)] = answer
        return best

    def _found_in(self, response: Response) -> Iterator[Found]:
        """The whole posts of an answer; a probe for some fields alone holds none."""
        for post in read_posts(response).posts:
            found = found_of(post, self.site.zone, clock(self.site)) if "content" in post else None
            if found is not None:
                yield found


def found_again(told: dict[str, Any]) -> Found:
    """How a page was found, as it was stored beside it; unknown fields are those of a later version."""
    values = {name: value for name, value in told.items() if name in FOUND}
    for name in TIMES:
        if values.get(name):
            values[name] = datetime.fromisoformat(values[name])
    return Found(**values)
