"""The WordPress posts interface: up to a hundred whole articles in one answer (`crawler.discover.interfaces.posts` reads it).

Facts: `after` and `before` compare the post's date in the portal's own local time and exclude the bound itself;
`after` and `modified_after` in one query are joined by AND, so news and edits are two queries
(https://developer.wordpress.org/rest-api/reference/posts/). `modified_after` came with WordPress 5.7 and is ignored by
older ones, which shows in the first post of the answer.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any

from scrapy.http import Response

from crawler.discover import Found, Outcome, Site, timestamps
from crawler.discover.addresses import url_shapes
from crawler.discover.interfaces.posts import FIRST, LARGEST, Posts, found_of, posts_url, read_posts, utc_offset
from crawler.discover.wanted import take
from crawler.state.key_set import KeySet

__all__ = ["FIRST", "LARGEST", "Posts", "found_of", "posts_url", "read_posts", "utc_offset"]

DEFAULT = 10
"""Posts of a page that WordPress gives unasked."""
QUICK, SLOW = 3.0, 8.0
"""Seconds: pages grow while answers come faster than the one, and shrink when slower than the other."""
LIGHT = 4 * 1024 * 1024
"""Bytes that an answer should not exceed."""
NEWS_OVERLAP = timedelta(hours=12)
"""Posts this much older than the newest known are asked for again: a scheduled post comes late when nobody visits."""
EDITS_OVERLAP = timedelta(hours=1)
EDIT_PAGES = 20
"""Pages of edits a run; after a bulk change of a whole archive the next run goes on where this one ended."""


def clock(site: Site) -> tzinfo:
    """The portal's own clock: what its interface showed, else its zone."""
    hours = site.survey.utc_offset
    return site.zone if hours is None else timezone(timedelta(hours=hours))


def local_time(moment: datetime, site: Site) -> str:
    """A bound as the interface reads it: in the portal's own time, without offset, whole seconds."""
    return moment.astimezone(clock(site)).replace(tzinfo=None, microsecond=0).isoformat()


def next_size(size: int, response: Response, count: int) -> int:
    """Posts to ask for next: twice as many while answers are quick and light, half when they are slow."""
    seconds = _latency(response)
    each = len(response.body) / max(count, 1)
    if seconds > SLOW:
        return max(10, size // 2)
    if seconds > QUICK:
        return size
    larger = min(size * 2, LARGEST)
    return larger if each * larger <= LIGHT else size


def _latency(response: Response) -> float:
    try:
        return float(response.meta.get("download_latency", 0.0))
    except AttributeError:  # an answer without its request
        return 0.0


@dataclass(slots=True)
class _Paging:
    """Where a walk through the posts of a query stands."""

    size: int = FIRST
    offset: int = 0
    page: int = 0
    """The number of the page to ask for, where the interface knows pages alone; 0 where it knows offsets."""
    total: int | None = None
    first: str = ""
    """The key of the first post of the first answer: a later one that begins with it too does not heed the offset."""
    stale: int = 0
    """Answers in a row without a post that was not seen before."""
    answered: int = DEFAULT
    """The largest page that was answered; before the first one, WordPress's own, which needs no leave."""
    most: int = LARGEST
    """The largest page to ask for."""

    def url(self, endpoint: str, query: Mapping[str, str | int]) -> str:
        if self.page:
            return posts_url(endpoint, {**query, "page": self.page}, per_page=self.size)
        if self.total is not None and self.total > self.offset:
            self.size = max(1, min(self.size, self.total - self.offset))
        return posts_url(endpoint, query, per_page=self.size, offset=self.offset)

    def heeds_offset(self, posts: list[dict[str, Any]]) -> bool:
        """Whether the answer is the one that was asked for, and not the first one again."""
        key = str(posts[0].get("link")) if posts else ""
        if not self.offset:
            self.first = self.first or key
            return True
        return not key or key != self.first

    def over(self, answer: Posts, *, backfilling: bool) -> bool:
        """Whether this was the last page. A short one is no proof in a backfill: plugins take posts out of a page."""
        count = len(answer.posts)
        self.total = answer.total if answer.total is not None else self.total
        if self.total is not None and self.total < self.offset + count:
            self.total = None  # "no found rows" for speed: X-WP-Total is 0, or this page's own count
        self.offset += count
        if not count:
            return True
        if self.total is None:
            return count < self.size and not backfilling
        alone = (
            self.total == self.size == count == self.offset
        )  # a first page that says it is all may count only itself
        return self.offset >= self.total and not alone

    def go_on(self, response: Response, count: int) -> None:
        """Ask for what comes next."""
        if self.page:
            self.page += 1
            return
        if self.stale:
            self.offset += self.size  # over what a plugin takes out of each page
        self.size = min(next_size(self.size, response, count), self.most)

    def smaller(self) -> bool:
        """Go back to a page that is known to be answered, where the last one asked for was larger: some sites answer
        400 to more than they allow, as they do to an offset past the end.
        """
        if self.page or self.size <= self.answered:
            return False
        self.size = self.most = self.answered
        return True


async def walk(
    site: Site, outcome: Outcome, query: Mapping[str, str | int], *, seen: KeySet, pages: int = 100_000
) -> AsyncGenerator[Found, None]:
    """The posts that match the query, page by page in its order; `outcome.complete` tells whether all were seen.

    Paging goes by offset, so that a page that grows asks for no post twice, and by page number where the interface does
    not heed the offset; a page that fails is asked once more, smaller. What `seen` (keys of addresses) holds is left
    out; a post is put in once it has been used up.
    """
    endpoint = site.survey.rest
    if endpoint is None:
        outcome.reason = "no posts interface"
        return
    paging, failed, usable = _Paging(), False, 0
    for _ in range(pages):
        response = await site.fetch(paging.url(endpoint, query))
        answer = Posts(fault="no answer") if response is None else read_posts(response)
        if answer.fault is not None or response is None:
            if answer.end and paging.smaller():
                continue
            if answer.end and paging.offset:
                outcome.complete = True
                return
            outcome.reason = outcome.failed = f"{answer.fault} at post {paging.offset + 1}"
            if failed or answer.end or not outcome.answered:
                return
            failed = True
            if not paging.page:
                paging.size = max(10, paging.size // 4)
            site.note(f"rest: {outcome.reason}; asked once more for {paging.size}")
            continue
        outcome.answered, failed, outcome.reason, outcome.failed = True, False, "", ""
        paging.answered = max(paging.answered, paging.size) if paging.offset else paging.size
        if not paging.page and not paging.heeds_offset(answer.posts):
            paging = _Paging(page=2, offset=paging.offset)
            site.note("rest: the offset is not heeded there; asked by page number")
            continue
        fresh = 0
        shown = [found_of(post, site.zone, clock(site)) for post in answer.posts]
        site.expect(found.url for found in shown if found is not None)
        for found in shown:
            if found is None or not url_shapes.same_site(found.url, site.home):
                continue
            usable += 1
            key = url_shapes.key(found.url)
            if key in seen:
                continue
            fresh += 1
            yield found
            seen.add(key)
        if paging.over(answer, backfilling=site.backfilling()):
            outcome.complete = usable > 0 or not paging.offset
            outcome.reason = "" if outcome.complete else "none of its posts has an address on this site"
            return
        paging.stale = 0 if fresh else paging.stale + 1
        if paging.stale > (paging.total is None and len(answer.posts) < paging.size):
            outcome.reason = "the same posts again"
            return
        if site.enough():
            outcome.reason = "enough"
            return
        paging.go_on(response, len(answer.posts))
    outcome.reason = f"{pages} pages"


async def find(site: Site, outcome: Outcome | None = None) -> AsyncGenerator[Found, None]:
    """The portal's posts, newest first; when not backfilling, those since the last complete run and those edited since.

    An answer of the wrong shape ends the way with a note and `outcome.complete` False. Cursors: "rest.date" and
    "rest.modified", the newest of each seen, ISO 8601 with offset.
    """
    outcome = outcome if outcome is not None else Outcome()
    known_date, known_edit = (timestamps.read_moment(site.cursor(name), UTC) for name in ("rest.date", "rest.modified"))
    query: dict[str, str | int] = {}
    if not site.backfilling() and known_date is not None:
        query["after"] = local_time(known_date - NEWS_OVERLAP, site)
    elif site.since is not None:
        query["after"] = local_time(site.since - timedelta(seconds=1), site)
    if site.until is not None:
        query["before"] = local_time(site.until + timedelta(seconds=1), site)
    seen = KeySet()
    now, date, edit, stale = datetime.now(UTC), known_date, known_edit, 0
    async with aclosing(walk(site, outcome, query, seen=seen)) as posts:
        async for found in posts:
            date, edit = _newer(date, found.published, now), _newer(edit, found.modified, now)
            wanted = take(site, outcome, found)
            if wanted is not None:
                stale = 0
                yield wanted
                if site.enough():
                    outcome.reason = "enough"
                    break
            else:
                stale += 1
                if not site.backfilling() and known_date is None and stale >= FIRST:
                    outcome.complete = True  # no cursor yet (an earlier run was cut short), but all this is known
                    seen.add(url_shapes.key(found.url))
                    break
    if outcome.complete and not outcome.found and "after" in query and not site.backfilling():
        # Even the newest known post is gone: is there anything at all, or has the portal lost its archive?
        async with aclosing(walk(site, outcome, {}, seen=seen, pages=1)) as posts:
            async for found in posts:
                wanted = take(site, outcome, found)
                if wanted is not None:
                    yield wanted
        outcome.complete, outcome.reason = outcome.found > 0, "" if outcome.found else "no posts any more"
    if outcome.reason and outcome.reason != "enough":
        site.note(f"rest: ended early: {outcome.reason}")
    gap = known_date is not None and site.since is not None and site.since > known_date
    if outcome.complete and date is not None and site.until is None and not gap:
        site.set_cursor("rest.date", date.isoformat())
    if known_edit is None:
        if edit is not None:
            site.set_cursor("rest.modified", edit.isoformat())
    elif outcome.complete and not site.backfilling() and not site.enough():
        async with aclosing(_edits(site, outcome, known_edit, seen)) as edits:
            async for found in edits:
                yield found


def _newer(newest: datetime | None, moment: datetime | None, now: datetime) -> datetime | None:
    """The later of both; a time ahead of the clock does not count, it would hide what comes before it."""
    if moment is None or moment > now:
        return newest
    return moment if newest is None or moment > newest else newest


async def _edits(site: Site, outcome: Outcome, since: datetime, seen: KeySet) -> AsyncGenerator[Found, None]:
    """Posts edited since, oldest edit first, so that a run that is cut short goes on where it ended."""
    bound = since - EDITS_OVERLAP
    query: dict[str, str | int] = {"modified_after": local_time(bound, site), "orderby": "modified", "order": "asc"}
    last, ascending = since, True
    for _ in range(2):
        part = Outcome()
        async with aclosing(walk(site, part, query, seen=seen, pages=EDIT_PAGES)) as posts:
            async for found in posts:
                if found.modified is None or found.modified < bound:
                    part.complete, ascending = not ascending, False
                    break
                last = max(last, found.modified)
                wanted = take(site, outcome, found)
                if wanted is not None:
                    yield wanted
                    if site.enough():
                        part.complete, part.reason = False, "enough"
                        break
        if ascending or query["order"] == "desc":
            break
        site.note("rest: modified_after is ignored there (WordPress before 5.7); edits looked for newest first")
        query = {"orderby": "modified", "order": "desc"}
    if not part.answered:
        site.note(f"rest: edits could not be asked for: {part.reason}")
    elif part.complete or ascending:
        site.set_cursor("rest.modified", last.isoformat())
    if part.answered and not part.complete:
        site.note(f"rest: not all edits seen ({part.reason}); the next run goes on")
