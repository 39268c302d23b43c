"""RSS and Atom: what is new in one answer; on WordPress, the whole archive page by page (`feed_file` reads them).

WordPress gives older items with `paged=N` and answers 404 behind the last page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator
from datetime import UTC, datetime

from scrapy.http import Response

from crawler.discover import Found, Outcome, Site, timestamps
from crawler.discover.addresses import url_shapes
from crawler.discover.feeds.feed_file import Entry, Feed, read_feed, why_left
from crawler.discover.interfaces import blogger
from crawler.discover.wanted import take, within
from crawler.state.key_set import KeySet

__all__ = ["Entry", "Feed", "read_feed", "why_left"]

PAGES = 5000
"""Pages of a paged feed at most."""
PAGE = 10
"""Items of a page of a WordPress feed, unless set otherwise: a first page with fewer may be the whole archive."""


def page_url(feed: str, number: int) -> str:
    """The address of a page of a WordPress feed, counted from 1.

    "/feed" gets its slash: WordPress answers both, but some servers hand only the longer form with a query to it.
    """
    if number < 2:
        return feed
    return url_shapes.with_query(feed + "/" if feed.endswith("/feed") else feed, paged=number)


async def find(site: Site, outcome: Outcome | None = None, *, pages: int = PAGES) -> AsyncGenerator[Found, None]:
    """The articles of the portal's feeds, newest first; a paged one is followed as far back as is wanted.

    `pages`: the most pages of each feed. `outcome.complete` tells whether it reached what is known or, when
    backfilling, the archive's end.
    """
    outcome = outcome if outcome is not None else Outcome()
    seen = KeySet()
    complete = []
    for feed in site.survey.feeds:
        part = Outcome()
        if blogger.PATH.search(feed):  # whole posts, as JSON
            async for found in blogger.find(site, feed, part):
                seen.add(url_shapes.key(found.url))
                yield found
        if not part.answered:
            part = Outcome()
            async for found in read(site, feed, part, seen, pages=pages):
                yield found
        outcome.answered |= part.answered
        outcome.found += part.found
        outcome.new += part.new
        complete.append(part.complete)
        outcome.failed = outcome.failed or part.failed
        outcome.reason = part.reason or outcome.reason
        outcome.unchanged = part.unchanged and outcome.new == 0
        if part.reason and part.reason != "enough":
            site.note(f"feed: {feed}: {part.reason}")
        if site.enough():
            break
    outcome.complete = bool(complete) and all(complete)


async def read(
    site: Site, feed: str, outcome: Outcome, seen: KeySet, *, pages: int = PAGES, by_date: bool = True
) -> AsyncGenerator[Found, None]:
    """The articles of one feed that `seen` (keys of addresses) does not hold.

    `by_date`: whether it shows the newest first, so that it may end at `since` or at what is known.
    """
    now = datetime.now(UTC)
    paged, repaired, previous, held = False, 0, "", 0
    dropped: Counter[str] = Counter()
    for number in range(1, pages + 1):
        response = await site.fetch(
            page_url(feed, number), conditional=number == 1 and by_date and not site.backfilling()
        )
        if response is not None and response.status == 304:
            outcome.answered = outcome.unchanged = outcome.complete = True
            return
        answer = _answer(response, site)
        if answer.comments:
            outcome.reason = "its items are readers' comments"
            break
        if answer.kind is None or response is None:
            if number == 1:
                outcome.reason = "no answer" if response is None else f"answers {response.status} with no feed"
            elif response is not None and response.status in (400, 404, 410) and (paged or held < PAGE):
                outcome.complete = True
            else:
                state = "no answer" if response is None else f"status {response.status}"
                outcome.reason = outcome.failed = f"page {number}: {state}"
            break
        outcome.answered = True
        repaired += answer.repaired
        left = [why_left(entry, site.home) for entry in answer.entries]
        entries = [entry for entry, why in zip(answer.entries, left, strict=True) if why is None]
        dropped.update(why for why in left if why is not None)
        entries.sort(key=lambda entry: -(entry.published.timestamp() if entry.published else 0.0))
        site.expect(entry.url for entry in entries)
        fresh, new, oldest = 0, 0, None
        for entry in entries:
            if not seen.add(url_shapes.key(entry.url)):
                continue
            fresh += 1
            found = found_of(entry, now)
            oldest = found.published or oldest
            if not within(site, found):
                continue
            wanted = take(site, outcome, found)
            if wanted is not None:
                new += 1
                yield wanted
                if site.enough():
                    outcome.reason = "enough"
                    return
        if number > 1:
            paged = paged or fresh > 0
        held = held or len(entries)
        first = entries[0].url if entries else ""
        if not entries or first == previous or (number > 1 and not fresh):
            # WordPress answers 404 there; a system without paging gives its first page again.
            outcome.complete = paged and not entries
            break
        previous = first
        if by_date and site.since is not None and oldest is not None and oldest < site.since:
            outcome.complete = True
            break
        if by_date and not site.backfilling() and new < len(entries):
            outcome.complete = True  # it reaches back to what is known
            break
        if not pages_on(feed, answer.generator, site.survey.generator):
            break
    for why, count in dropped.items():
        site.note(f"feed: {feed}: {count} item(s) left out: {why}")
    if repaired:
        site.note(f"feed: {feed}: broken XML repaired on {repaired} page(s)")


def pages_on(feed: str, generator: str, system: str | None) -> bool:
    """Whether a feed may have older pages: WordPress says so of itself, or the address has its form."""
    path = feed.partition("?")[0].rstrip("/")
    return "wordpress" in f"{generator} {system}".lower() or path.endswith("/feed") or "feed=rss" in feed


def _answer(response: Response | None, site: Site) -> Feed:
    if response is None or response.status != 200:
        return Feed(None)
    return read_feed(response.body, response.url, site.zone, site.home)


def found_of(entry: Entry, now: datetime) -> Found:
    """What an item says of its article; a time ahead of `now` is left out."""
    return Found(
        url=entry.url,
        via="feed",
        published=timestamps.plausible(entry.published, now),
        modified=timestamps.plausible(entry.modified, now),
        title=entry.title,
        excerpt=entry.excerpt,
        day=entry.day,
        number=entry.number,
    )
