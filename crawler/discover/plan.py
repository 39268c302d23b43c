"""Which way is taken: the cheapest that is open, and the next one where it fails.

The posts interface gives whole articles; a feed shows what is new in one answer and a sitemap what was edited, so both
together come next; lists cost the most. Where a feed pages back to the beginning, nothing else is needed.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace
from functools import partial
from typing import Protocol

from crawler.declaration import WAYS
from crawler.discover import HOME_CHECKED, Found, Outcome, Site, Survey
from crawler.discover.addresses import url_shapes
from crawler.discover.feeds import feed
from crawler.discover.interfaces import blogger, rest
from crawler.discover.lists import listing, teasers
from crawler.discover.sitemaps import sitemap
from crawler.discover.survey import MOST_FRONT, add_sitemaps
from crawler.discover.wanted import take, within
from crawler.state.key_set import KeySet

NEWEST = 20
"""So many of a feed's articles are looked for in the sitemap beside it."""


class Way(Protocol):
    """A way of discovery: `rest.find` and its like."""

    def __call__(self, site: Site, outcome: Outcome | None = None) -> AsyncGenerator[Found, None]: ...


FIND: dict[str, Way] = {"rest": rest.find, "feed": feed.find, "sitemap": sitemap.find, "listing": listing.find}
Steps = tuple[tuple[str, ...], ...]


def with_declared(
    survey: Survey,
    *,
    rest: str | None = None,
    feeds: tuple[str, ...] = (),
    sitemaps: tuple[str, ...] = (),
    listings: tuple[str, ...] = (),
) -> Survey:
    """The survey with what a portal's own declaration says put in place of what was found."""
    return replace(
        survey,
        rest=rest or survey.rest,
        feeds=feeds or survey.feeds,
        sitemaps=sitemaps or survey.sitemaps,
        listings=listings or survey.listings,
    )


def is_open(survey: Survey, way: str) -> bool:
    """Whether the survey found this way open."""
    return bool(
        {"rest": survey.rest, "feed": survey.feeds, "sitemap": survey.sitemaps, "listing": survey.listings}[way]
    )


def plan(survey: Survey, *, via: str | None = None, declared: tuple[str, ...] = ()) -> Steps:
    """The steps to take in turn, each a group of ways that complete one another; the next only if one fails.

    `via` forces one way; `declared` names the ways that the portal's declaration allows, in its order (none: all).
    Blogger's feed gives all posts whole, edits too, and needs none beside it. Empty where nothing is open. Raises ValueError for a way that does not exist.
    """
    for name in (*declared, *([via] if via else [])):
        if name not in WAYS:
            raise ValueError(f"no such way of discovery: {name!r}; there are {', '.join(WAYS)}")
    if via:
        return ((via,),) if is_open(survey, via) else ()
    allowed = [way for way in (declared or WAYS) if is_open(survey, way)]
    steps: list[tuple[str, ...]] = []
    for way in allowed:
        if steps and {*steps[-1], way} == {"feed", "sitemap"} and not any(map(blogger.PATH.search, survey.feeds)):
            steps[-1] = ("feed", "sitemap")
        else:
            steps.append((way,))
    return tuple(steps)


def reasons(survey: Survey, steps: Steps, *, via: str | None = None) -> list[str]:
    """Lines for the run report: what was chosen, and why the others were not."""
    chosen = [way for step in steps[:1] for way in step]
    lines = (
        [f"discovery: {' and '.join(chosen)}" + (" (by force)" if via else "")]
        if chosen
        else ["discovery: no way open"]
    )
    for way in WAYS:
        if way in chosen:
            continue
        if not is_open(survey, way):
            lines.append(f"{way}: closed: {(survey.why_not or {}).get(way, 'not found')}")
        elif via:
            lines.append(f"{way}: open, not used: {via} was asked for")
        elif any(way in step for step in steps):
            lines.append(f"{way}: open, kept for when {' and '.join(chosen)} fails: it costs more requests")
        else:
            lines.append(f"{way}: open, not used: the portal declares others")
    return lines


async def discover(
    site: Site, *, via: str | None = None, declared: tuple[str, ...] = (), outcomes: dict[str, Outcome] | None = None
) -> AsyncGenerator[Found, None]:
    """The portal's articles by the plan, each once; `outcomes` is filled with how each way went.

    A step that is not complete (its answers failed, or it reaches not far enough back) is followed by the next one. A
    few times a day what was taken is held against the home page, and where that shows no articles (a script draws them)
    against the feed, and the sitemaps where nothing is new; where it lacks articles, the other ways follow too.
    """
    outcomes = outcomes if outcomes is not None else {}
    steps = plan(site.survey, via=via, declared=declared)
    for line in reasons(site.survey, steps, via=via):
        site.note(line)
    walk = _Walk(site, outcomes)
    async with aclosing(walk.take(steps)) as articles:
        async for found in articles:
            yield found
    if via or declared or site.enough() or not steps or "listing" in outcomes or not site.home_due():
        return
    async with aclosing(walk.front()) as articles:
        async for found in articles:
            yield found
    if not walk.cards:
        async with aclosing(walk.other(steps)) as articles:
            async for found in articles:
                yield found
    if not walk.lacking:
        site.set_cursor(HOME_CHECKED, "1")
        return
    ways = " and ".join(outcomes)
    site.note(f"discovery: {ways} lack {walk.lacking} article(s) of the {walk.witness}; the other ways are asked too")
    if not site.survey.sitemaps:
        await add_sitemaps(site, site.survey)
    others = plan(site.survey)
    async with aclosing(walk.take(tuple(step for step in others if not set(step) & set(outcomes)))) as articles:
        async for found in articles:
            yield found


class _Walk:
    """One run over a portal's ways: what each gave, and what was given already."""

    def __init__(self, site: Site, outcomes: dict[str, Outcome]) -> None:
        self.site, self.outcomes = site, outcomes
        self.given = KeySet()
        self.shown: list[str] = []
        self.cards = self.lacking = 0
        """Articles that the home page shows, and those of its witness that no way has shown, in this run or before."""
        self.witness = "home page"
        """What the ways are held against."""

    async def take(self, steps: Steps) -> AsyncGenerator[Found, None]:
        """The articles of the steps, until one of them is complete."""
        site, outcomes = self.site, self.outcomes
        for number, step in enumerate(steps):
            for way, finder in _finders(step, self.shown):
                if not _needed(site, way, step, outcomes):
                    continue
                outcome = outcomes[way] = Outcome()
                async with aclosing(finder(site, outcome)) as articles:
                    async for found in articles:
                        if self.given.add(key := url_shapes.key(found.url)):
                            if way == "feed" and len(self.shown) < NEWEST:
                                self.shown.append(key)
                            yield found
                if site.enough():
                    return
            ended = [outcomes[way] for way in step if way in outcomes]
            if _done(site, ended):
                return
            if number + 1 < len(steps):
                why = "; ".join(f"{way}: {outcomes[way].reason or 'not all of it'}" for way in step if way in outcomes)
                site.note(f"discovery: on to {' and '.join(steps[number + 1])}, since {why}")

    async def front(self) -> AsyncGenerator[Found, None]:
        """What the home page shows at its top and no way has.

        A cache may freeze the posts interface, a feed may answer 304 for ever, a sitemap may be of last year, and
        columns may be posts of a kind that the interface does not show: no source stands for the portal.
        """
        site = self.site
        response = await site.fetch(site.home)
        if response is None or response.status != 200:
            return
        outcome = Outcome(answered=True)
        listing = teasers.read_listing(response.body, response.url, site.home, site.zone)
        cards = [card for card in listing.cards if card.sure][:MOST_FRONT]
        self.cards = len(cards)
        site.expect(card.url for card in cards)
        for card in cards:
            found = card.found()
            bounded = site.since is not None or site.until is not None
            if url_shapes.key(found.url) in self.given or (bounded and found.published is None):
                continue
            if not within(site, found):
                continue
            wanted = take(site, outcome, found)
            if wanted is not None and self.given.add(url_shapes.key(found.url)):
                self.lacking += 1
                yield wanted
        if outcome.new:
            self.outcomes["home page"] = outcome

    async def other(self, steps: Steps) -> AsyncGenerator[Found, None]:
        """What the feed shows at its top and the ways that were asked do not; where nothing is new, the sitemaps too.

        A cache may freeze the posts interface and the feed alike. Costs one request, and those of the sitemaps where a run
        found nothing new.
        """
        site, asked, told = self.site, set(self.outcomes), [*self.outcomes]
        if "feed" not in asked and any("feed" in step for step in steps):
            async with aclosing(self._newest("feed", _newest_of_feed)) as articles:
                told.append("feed")
                async for found in articles:
                    yield found
        if "sitemap" in asked or any(outcome.new for outcome in self.outcomes.values()):
            return
        if not site.survey.sitemaps:
            await add_sitemaps(site, site.survey)
        if site.survey.sitemaps:
            async with aclosing(self._newest("sitemap", sitemap.find)) as articles:
                async for found in articles:
                    yield found
        elif not self.lacking:
            site.note(
                f"The home page shows no list, and there is no sitemap: nothing but {' and '.join(told)} says what is new."
            )

    async def _newest(self, way: str, finder: Way) -> AsyncGenerator[Found, None]:
        """What a way shows and those that were asked do not."""
        self.witness, outcome = way, Outcome()
        async with aclosing(finder(self.site, outcome)) as articles:
            async for found in articles:
                if found.sure and self.given.add(url_shapes.key(found.url)):
                    self.lacking += 1
                    yield found
        if outcome.new:
            self.outcomes[f"newest of the {way}"] = outcome


def _finders(step: tuple[str, ...], shown: list[str]) -> list[tuple[str, Way]]:
    """The ways of a step in turn. Beside a sitemap, a feed is asked for its first page; for all only if that fails.

    `shown`: filled with the keys of what the feed gives, which the sitemap is measured by.
    """
    if step == ("feed", "sitemap"):
        return [("feed", _newest_of_feed), ("sitemap", partial(sitemap.find, beside=shown)), ("feed", feed.find)]
    return [(way, FIND[way]) for way in step]


def _newest_of_feed(site: Site, outcome: Outcome | None = None) -> AsyncGenerator[Found, None]:
    return feed.find(site, outcome, pages=1)


def _needed(site: Site, way: str, step: tuple[str, ...], outcomes: dict[str, Outcome]) -> bool:
    """Whether a way of a step is still needed after those before it."""
    if step != ("feed", "sitemap") or "feed" not in outcomes:
        return True
    if way == "sitemap":  # it shows the edits too; a backfill that the feed has served needs none
        return not (site.backfilling() and outcomes["feed"].complete)
    return not outcomes["feed"].complete and outcomes["feed"].answered and not outcomes["sitemap"].complete


def _done(site: Site, outcomes: list[Outcome]) -> bool:
    """Whether a step gave all that is wanted. When not backfilling, any way that answered and showed known ones has."""
    if any(outcome.complete and outcome.answered for outcome in outcomes):
        return True
    return not site.backfilling() and any(o.answered and (o.unchanged or o.found > o.new) for o in outcomes)
