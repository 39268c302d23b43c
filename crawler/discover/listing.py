"""Lists of articles page by page: the home page, the index ("indeks"), archives by month, sections.

For portals that offer nothing better. The home page of most portals pages back through everything; whether it does is
tried on two sections before all of them are walked, and remembered ("listing.whole").
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator
from datetime import UTC, datetime

from crawler.discover import Found, Outcome, Site, cards, moments, urls
from crawler.discover.feed import within
from crawler.discover.rest import take
from crawler.extract.times import read_time

PAGES = 3000
"""Pages of one list at most; an endless calendar ends here if nothing else ends it."""
ALL_PAGES = 20_000
"""Pages of all lists of a run."""
SAMPLES = 2
"""Sections that are looked at to tell whether the home page's paging held everything."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


async def find(site: Site, outcome: Outcome | None = None) -> AsyncGenerator[Found, None]:
    """The articles of the portal's lists, newest first within each; links that may be none are not `sure`.

    When not backfilling, each list ends at its first page that holds nothing new. Cursors: "listing.whole" ("1" where
    the home page's paging was found to hold all), "listing.turn" (the section to look at next).
    """
    outcome = outcome if outcome is not None else Outcome()
    walk = _Walk(site, outcome)
    home, *others = site.survey.listings or (site.home,)
    async for found in walk.list(home):
        yield found
    whole = site.cursor("listing.whole") == "1"
    lists = _unique([*walk.indexes, *others, *walk.sections])
    if site.enough() or (whole and not site.backfilling()):
        walk.finish()
        return
    if not site.backfilling() and outcome.new == 0:
        # Nothing new on the home page: sections are looked at in turn, two a run, for what the home page does not show.
        turn = int(site.cursor("listing.turn") or 0) if (site.cursor("listing.turn") or "0").isdigit() else 0
        for number in range(min(SAMPLES, len(lists))):
            async for found in walk.list(lists[(turn + number) % len(lists)]):
                yield found
        site.set_cursor("listing.turn", str((turn + SAMPLES) % max(len(lists), 1)))
        walk.finish()
        return
    paged = walk.pages > 1 and walk.ended
    for number, url in enumerate(lists):
        if site.enough() or (paged and number >= SAMPLES and walk.extra == 0):
            break
        async for found in walk.list(url, first_only=paged and number < SAMPLES and walk.extra == 0):
            yield found
        if paged and number < SAMPLES and walk.extra:
            async for found in walk.rest_of(url):  # the sample held what the home page did not: its list is walked
                yield found
        if number == SAMPLES and walk.archives:
            for archive in walk.archives:  # archives by month hold everything, sections too
                async for found in walk.list(archive):
                    yield found
            break
    if not site.enough() and paged and walk.extra == 0:
        site.set_cursor("listing.whole", "1")
        site.note(f"listing: the home page's {walk.home_pages} pages hold everything; sections not walked")
    walk.finish()


def _unique(addresses: list[str]) -> list[str]:
    seen: dict[str, str] = {}
    for address in addresses:
        seen.setdefault(urls.key(address), address)
    return list(seen.values())


class _Walk:
    """One run over a portal's lists."""

    def __init__(self, site: Site, outcome: Outcome) -> None:
        self.site, self.outcome = site, outcome
        self.now = datetime.now(UTC)
        self.seen: set[str] = set()
        self.asked: set[str] = set()
        self.shapes: frozenset[str] = frozenset()
        self.sections: list[str] = []
        self.indexes: list[str] = []
        self.archives: list[str] = []
        self.pages = self.home_pages = 0
        self.extra = 0
        """Articles that the first list did not hold."""
        self.ended = False
        """Whether the last list was walked to its last page."""
        self.following: str | None = None
        self.failed: list[str] = []

    def finish(self) -> None:
        """Fill in the outcome and the notes."""
        site, outcome = self.site, self.outcome
        outcome.complete = outcome.answered and not self.failed and not site.enough()
        outcome.reason = "enough" if site.enough() else (self.failed[0] if self.failed else "")
        for line in self.failed[:10]:
            site.note(f"listing: {line}")

    async def rest_of(self, url: str) -> AsyncGenerator[Found, None]:
        """The further pages of a list whose first page was looked at last."""
        if self.following is not None:
            async for found in self.list(self.following, origin=url):
                yield found

    async def list(
        self, url: str, *, first_only: bool = False, origin: str | None = None
    ) -> AsyncGenerator[Found, None]:
        """The articles of one list, page by page."""
        site, first_list, here = self.site, not self.asked, url
        self.ended, self.following = False, None
        for _ in range(PAGES):
            if urls.key(here) in self.asked or len(self.asked) >= ALL_PAGES:
                return
            listing = await self.page(here, first=here == url and origin is None)
            if listing is None:
                return
            self.pages += 1
            self.home_pages += first_list
            fresh = new = old = 0
            for card in listing.cards:
                key = urls.key(card.url)
                if key in self.seen:
                    continue
                self.seen.add(key)
                fresh += 1
                self.extra += not first_list and card.sure
                found = Found(
                    card.url,
                    "listing",
                    published=moments.plausible(card.published, self.now),
                    title=card.title,
                    sure=card.sure,
                )
                if not within(site, found):
                    old += site.since is not None and found.published is not None and found.published < site.since
                    continue
                wanted = take(site, self.outcome, found)
                if wanted is not None:
                    new += 1
                    yield wanted
                    if site.enough():
                        return
            if not fresh or (old and old == fresh) or (not site.backfilling() and not new):
                return  # seen in this run, older than wanted, or known
            if listing.next is None:
                self.ended = True
                return
            if first_only:
                self.following = listing.next
                return
            here = listing.next
        self.failed.append(f"{url}: more than {PAGES} pages")

    async def page(self, url: str, *, first: bool) -> cards.Listing | None:
        """One page of a list, read; None where it does not answer with one."""
        site = self.site
        self.asked.add(urls.key(url))
        response = await site.fetch(url, conditional=first and not site.backfilling())
        if response is not None and response.status == 304:
            self.outcome.answered = self.outcome.unchanged = True
            return None
        if response is None or response.status != 200:
            if response is not None and response.status in (404, 410) and not first:
                self.ended = True
            else:
                self.failed.append(f"{url}: {'no answer' if response is None else f'status {response.status}'}")
            return None
        listing = cards.read_listing(
            response.body, response.url, site.home, site.zone, shapes=self.shapes, read_time=self.read_date
        )
        if listing.cards:
            self.outcome.answered = True
        self.shapes = listing.shapes
        for known, new in (
            (self.sections, listing.sections),
            (self.indexes, listing.indexes),
            (self.archives, listing.archives),
        ):
            if not known:
                known.extend(new)
        return listing

    def read_date(self, text: str) -> datetime | None:
        """A printed date with its year; "1 tahun lalu" is too coarse to bound a crawl by."""
        return read_time(text, self.site.zone, self.now) if _YEAR.search(text) else None
