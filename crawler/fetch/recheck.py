"""Young articles are looked at again: their edits come in the first two days.

Where the REST interface or a sitemap's lastmod tells of edits, that is believed and costs nothing more. For the rest
the schedule is adaptive: an article is due when its age reaches each of `AGES`, at most `LOOKS` articles a run, so an
hourly run sees each young article some five times and never asks for an old one. A look costs one conditional request.
Where the REST interface is open, one request asks after the hundred newest: only what it lacks is looked at. Where a
sitemap, feed or list no longer shows a known article that it ought to, that one is looked at too: it may be gone. One
that was said to be gone and is shown again is looked at after a day, and if it is not back after longer and longer
pauses: portals answer 404 for everything while their permalinks are broken, and lists keep what was taken down.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import orjson

from crawler.discover import Found, Outcome
from crawler.discover.addresses import url_shapes
from crawler.discover.interfaces import blogger
from crawler.fetch.site import LiveSite
from crawler.state.known import Known, seconds

HOUR = 3600
AGES = (1 * HOUR, 3 * HOUR, 8 * HOUR, 24 * HOUR, 48 * HOUR)
"""Seconds after publication at which an article is looked at again."""
LOOKS = 10
"""At most so many pages a run."""
BACK = 2
"""So many of them are kept for articles that were gone and are shown again, however many young ones wait."""
LOOKS_BY_REST = 100
"""So many posts one request can ask after."""


def next_look(first_seen: int, published: int | None, now: int) -> int | None:
    """When an article is to be looked at again, in seconds since 1970; None once it is no longer young.

    An article that was old already when first seen (a backfill) is never looked at again.
    """
    born = min(first_seen, published) if published is not None else first_seen
    return next((born + age for age in AGES if born + age > now), None)


def looked_at(row: Known, now: int) -> Known:
    """The row after a look that found the article there."""
    row.checked, row.missing = now, 0
    row.looks += 1
    row.next_look = next_look(row.first_seen, row.published, now)
    return row


async def look_again(site: LiveSite, outcomes: dict[str, Outcome]) -> AsyncIterator[Found]:
    """The articles whose page is to be asked for again: young ones whose time has come, and those that vanished.

    `outcomes` says how the ways of discovery went.
    """
    session = site.session
    state, portal = session.state, session.portal
    if session.declaration.summaries_only or site.enough():
        return
    if session.given.again and not session.given.topics:
        for row in state.published_within(portal, seconds(site.since), seconds(site.until)):
            if not site.enough():
                yield Found(row.url, "again", etag=row.etag, last_modified=row.last_modified)
        return
    if session.bounded:
        return
    now = int(time.time())
    rows = {row.key: row for row in state.to_look_at(portal, now, LOOKS_BY_REST)}
    newest = state.newest(portal, LOOKS_BY_REST)
    if "rest" in outcomes:
        returned = state.gone(portal, now, LOOKS)
        asked = [*rows.values(), *(row for row in returned if row.post is not None), *newest]
        posts = {row.post: row for row in asked if row.post is not None and (not row.missing or row.outcome == "gone")}
        there = await _still_there(site, list(posts)[:LOOKS_BY_REST]) if posts else None
        if there is not None:
            for number, row in posts.items():
                if row.outcome == "gone":
                    if number in there:
                        site.shown.add(row.key)
                elif number not in there:
                    rows[row.key] = row
                elif rows.pop(row.key, None) is not None:
                    state.mark(looked_at(row, now))
    else:
        if "feed" in outcomes and outcomes["feed"].answered and any(map(blogger.PATH.search, session.survey.feeds)):
            # Whole posts came by a feed in the order of edits: it has told of theirs.
            for row in [row for row in rows.values() if row.post is not None and not row.missing]:
                session.state.mark(looked_at(rows.pop(row.key), now))
        vanished = _vanished(site, newest, outcomes)
        if len(vanished) <= LOOKS:
            rows |= {row.key: row for row in vanished}
    back = [row for row in state.gone(portal, now, LOOKS_BY_REST) if row.key in site.shown][:LOOKS]
    looks = list(rows.values())[: LOOKS - min(len(back), BACK)]
    front = session.survey.front
    sample = front[0] if front and all(map(url_shapes.is_amp, front)) else ""  # a portal of AMP pages alone
    for row in looks:
        yield Found(url_shapes.amp_like(row.url, sample), "again", etag=row.etag, last_modified=row.last_modified)
    for row in back[: LOOKS - len(looks)]:
        row.checked, row.looks = now, row.looks + 1
        state.mark(row)
        yield Found(row.url, "again")


def _vanished(site: LiveSite, newest: list[Known], outcomes: dict[str, Outcome]) -> list[Known]:
    """Known articles that discovery ought to have shown in this run, and did not.

    A complete sitemap shows all; a feed or a list all that are as new as the oldest it shows. Where more are missing
    than can be looked at, the way shows less than it did, and nothing is said of single articles.
    """
    sitemap = outcomes.get("sitemap")
    if sitemap is not None and sitemap.complete and not sitemap.unchanged:
        since = 0
    elif sitemap is None and site.shown_since is not None:
        since = int(site.shown_since.timestamp())
    else:
        return []
    return [
        row
        for row in newest
        if row.published is not None
        and row.published > since
        and row.first_seen < site.session.run.started.timestamp()
        and row.key not in site.shown
        and not row.missing
    ]


async def _still_there(site: LiveSite, posts: list[int]) -> set[int] | None:
    """Those of the posts that the REST interface still has; None where it does not say."""
    rest = site.survey.rest
    assert rest is not None
    wanted = ",".join(map(str, posts))
    response = await site.fetch(url_shapes.with_query(rest, include=wanted, per_page=len(posts), _fields="id"))
    if response is None or response.status != 200:
        return None
    try:
        answer = orjson.loads(response.body)
    except orjson.JSONDecodeError:
        return None
    if not isinstance(answer, list):
        return None
    return {post["id"] for post in answer if isinstance(post, dict) and isinstance(post.get("id"), int)}
