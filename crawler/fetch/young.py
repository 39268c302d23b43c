"""Young articles are looked at again: their edits come in the first two days.

Where the REST interface or a sitemap's lastmod tells of edits, that is believed and costs nothing more. For the rest
the schedule is adaptive: an article is due when its age reaches each of `AGES`, at most `LOOKS` articles a run, so an
hourly run sees each young article some five times and never asks for an old one. A look costs one conditional request.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from crawler.discover import Found
from crawler.urls import canonical

if TYPE_CHECKING:
    from crawler.spiders.portal import Portal

HOUR = 3600
AGES = (1 * HOUR, 3 * HOUR, 8 * HOUR, 24 * HOUR, 48 * HOUR)
"""Seconds after publication (or first sight, where that is later) at which an article is looked at again."""
LOOKS = 10
"""At most so many a run."""


def next_look(first_seen: int, published: int | None, now: int) -> int | None:
    """When an article is to be looked at again, in seconds since 1970; None once it is no longer young.

    `published` bounds from below: an article that was old when first seen (a backfill) is never looked at again.
    """
    born = min(first_seen, published) if published is not None else first_seen
    if now - born > AGES[-1]:
        return None
    return next((born + age for age in AGES if born + age > now), None)


async def look_again(spider: Portal) -> AsyncIterator[Found]:
    """The young articles whose time has come."""
    site = spider.site
    if spider.given.since or spider.given.until or spider.given.again or spider.summaries_only or site.enough():
        return
    for row in site.state.to_look_at(spider.portal_name, int(time.time()), LOOKS):
        yield Found(canonical(row.url), "again", sure=True)
