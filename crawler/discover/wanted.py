"""Which of the articles that a way of discovery shows are handed on: those of the period asked for that are not known yet."""

from __future__ import annotations

from datetime import timedelta

from crawler.discover import Found, Outcome, Site
from crawler.discover.addresses import url_shapes


def within(site: Site, found: Found) -> bool:
    """Whether what is known of the article's times lies within `since` and `until`, both inclusive.

    Where no time is known, a dated path tells the month or the day.
    """
    days = url_shapes.days_of(found.url) if found.published is None and (site.since or site.until) else None
    if days is not None:
        # A day of grace: the path may be dated in another zone.
        if site.since is not None and days[1] < site.since.astimezone(site.zone).date() - timedelta(days=1):
            return False
        if site.until is not None and days[0] > site.until.astimezone(site.zone).date() + timedelta(days=1):
            return False
    latest = found.latest or found.modified
    if site.since is not None and latest is not None and latest < site.since:
        return False
    return not (site.until is not None and found.published is not None and found.published > site.until)


def take(site: Site, outcome: Outcome, found: Found) -> Found | None:
    """The article where the portal's rules admit it and the state has it not yet; counted in `outcome` in any case."""
    if not site.article_url(found.url):
        return None
    outcome.found += 1
    if site.known(found):
        return None
    outcome.new += 1
    return found
