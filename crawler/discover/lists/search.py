"""Asking a portal's own search for a topic: candidates, which the caller judges by title and text.

Cheapest first: the posts interface (whole articles, bounds by date), the search feed, pages of search results. Where
robots.txt forbids search, as it often does (Disallow: /?s=), nothing comes of it, and `outcome` and the notes say so:
the caller then takes the plan's ways and judges what they show.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace
from datetime import timedelta
from urllib.parse import quote_plus

from crawler.discover import Found, Outcome, Site
from crawler.discover.addresses import url_shapes
from crawler.discover.feeds import feed
from crawler.discover.interfaces import rest
from crawler.discover.lists.listing import Walk
from crawler.discover.wanted import take
from crawler.state.key_set import KeySet

PAGES = 30
"""Pages of results of one search; WordPress gives ten a page."""


def words_of(terms: str) -> str:
    """The words of a search for engines that know no operators: quotes and -words left out, white space folded."""
    kept = re.sub(r'(?:^|(?<=\s))-(?:"[^"]*"|\S+)', " ", terms).replace('"', " ")
    return " ".join(kept.split())


def search_url(template: str, terms: str) -> str:
    """The address of the pages of results for `terms`; `template` is `Survey.search`."""
    return template.replace("{terms}", quote_plus(words_of(terms)))


def feed_url(template: str, terms: str) -> str | None:
    """The address of WordPress' search feed; None where the search is not WordPress' own."""
    return search_url(template, terms) + "&feed=rss2" if template.endswith("?s={terms}") else None


async def find(site: Site, terms: Sequence[str], outcome: Outcome | None = None) -> AsyncGenerator[Found, None]:
    """What the portal's search gives for each of `terms`, each article once, within `since` and `until`.

    A term is a search as a reader would type it: words (all of them are meant), "phrases", -words. The results of one
    term come newest first from the interface, by relevance else. `outcome.complete`: every term was answered whole.
    """
    outcome = outcome if outcome is not None else Outcome()
    seen = KeySet()
    complete = []
    for term in terms:
        part = Outcome()
        async for found in _term(site, term, part, seen):
            yield replace(found, via="search")
        complete.append(part.complete)
        outcome.answered |= part.answered
        outcome.found += part.found
        outcome.new += part.new
        outcome.reason = part.reason or outcome.reason
        if site.enough():
            return
    outcome.complete = bool(complete) and all(complete)


async def _term(site: Site, term: str, outcome: Outcome, seen: KeySet) -> AsyncGenerator[Found, None]:
    template, survey = site.survey.search, site.survey
    if survey.rest is not None:
        async for found in _interface(site, term, outcome, seen):
            yield found
        if outcome.complete or site.enough():
            return
        site.note(f"search: the posts interface gave no whole answer to {term}: {outcome.reason}")
    if template is None:
        outcome.reason = "the portal shows no search"
        site.note(f"search: {outcome.reason}")
        return
    address = feed_url(template, term)
    if address is not None:
        part = Outcome()
        async for found in feed.read(site, address, part, seen, pages=PAGES, by_date=False):
            yield found
        _add(outcome, part)
        # An answer without items is one too: nothing was found.
        if part.complete or (part.answered and part.found == 0) or site.enough():
            outcome.complete = not site.enough()
            return
    part = Outcome()
    walk = Walk(site, part, by_date=False)
    async for found in walk.pages_of(search_url(template, term), walk.now.date()):
        if not seen.add(url_shapes.key(found.url)):  # the feed showed it
            part.found, part.new = part.found - 1, part.new - 1
            continue
        yield found
    _add(outcome, part)
    outcome.complete = (walk.ended or part.answered) and not walk.failed and not site.enough()
    if not outcome.complete:
        outcome.reason = walk.failed[0] if walk.failed else outcome.reason or "no results"
        site.note(f"search: no whole answer to {term}: {outcome.reason}")


async def _interface(site: Site, term: str, outcome: Outcome, seen: KeySet) -> AsyncGenerator[Found, None]:
    async for found in rest.walk(site, outcome, {"search": term, **bounds(site)}, seen=seen):
        wanted = take(site, outcome, found)
        if wanted is not None:
            yield wanted


def bounds(site: Site) -> dict[str, str]:
    """`since` and `until` as the posts interface takes them, both inclusive."""
    found = {}
    if site.since is not None:
        found["after"] = rest.local_time(site.since - timedelta(seconds=1), site)
    if site.until is not None:
        found["before"] = rest.local_time(site.until + timedelta(seconds=1), site)
    return found


def _add(outcome: Outcome, part: Outcome) -> None:
    outcome.answered |= part.answered
    outcome.found += part.found
    outcome.new += part.new
    outcome.reason = part.reason
