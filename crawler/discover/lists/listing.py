"""Lists of articles page by page: the home page, the index ("indeks"), archives by month, sections.

For portals that offer nothing better. The home page of most portals pages back through everything; whether it does is
tried on two sections before all of them are walked, and remembered ("listing.whole").
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from datetime import UTC, date, datetime, timedelta

from crawler.discover import Found, Outcome, Site, timestamps
from crawler.discover.addresses import page_urls, url_shapes
from crawler.discover.lists import teasers
from crawler.discover.wanted import take, within
from crawler.state.key_set import KeySet

PAGES = 3000
"""Pages of one list at most; an endless calendar ends here if nothing else ends it."""
DAYS = 365 * 15
"""Days that a list by day is followed back without `since`."""
EMPTY_DAYS = 30
"""So many days without an article, one after another, are before the portal's first."""
ALL_PAGES = 20_000
"""Pages of all lists of a run."""
NEXT_TRIES = 3
"""Addresses that are tried for the next page of a list."""
GONE = ("status 404", "status 410")
SAMPLES = 2
"""Sections that are looked at to tell whether the home page's paging held everything."""


async def find(site: Site, outcome: Outcome | None = None) -> AsyncGenerator[Found, None]:
    """The articles of the portal's lists, newest first within each; links that may be none are not `sure`.

    When not backfilling, each list ends at its first page that holds nothing new. Cursors: "listing.whole" ("1" where
    the home page's paging was found to hold all), "listing.turn" (the section to look at next).
    """
    outcome = outcome if outcome is not None else Outcome()
    walk = Walk(site, outcome)
    async for found in _find(site, outcome, walk):
        yield found
    walk.finish()


async def _find(site: Site, outcome: Outcome, walk: Walk) -> AsyncGenerator[Found, None]:
    first, *others = site.survey.listings or (site.home,)
    async for found in walk.list(first):
        yield found
    if site.enough() or (site.cursor("listing.whole") == "1" and not site.backfilling()):
        return
    lists = _unique([*walk.indexes, *others, *walk.sections])
    if not site.backfilling() and outcome.new == 0:
        # Nothing new on the home page: sections are looked at in turn, for what the home page does not show.
        kept = site.cursor("listing.turn") or "0"
        turn = int(kept) if kept.isascii() and kept.isdigit() else 0
        for number in range(min(SAMPLES, len(lists))):
            async for found in walk.list(lists[(turn + number) % len(lists)]):
                yield found
        site.set_cursor("listing.turn", str((turn + SAMPLES) % max(len(lists), 1)))
        return
    indexes = {url_shapes.key(url) for url in walk.indexes}
    sections = [url for url in lists if url_shapes.key(url) not in indexes]
    for whole in (None, *(url for url in lists if url_shapes.key(url) in indexes)):
        if whole is not None:
            async for found in walk.list(whole):
                yield found
        if site.enough():
            return
        if walk.ended and walk.paged:  # paged to its end: does it hold what sections and old archives hold?
            before, read = walk.extra, walk.read
            pages = walk.home_pages
            async for found in walk.samples([*walk.archives[-1:], *sections]):
                yield found
            if walk.extra == before and walk.read > read and not site.enough():
                if whole is None:
                    site.set_cursor("listing.whole", "1")
                site.note(f"listing: the {pages} pages of {whole or first} hold everything; sections not walked")
                return
    # Archives by month hold everything, sections too; where they are whole, it does not matter that paging failed.
    paging = len(walk.failed)
    for url in walk.archives or sections:
        async for found in walk.list(url):
            yield found
        if site.enough():
            return
    if walk.archives and len(walk.failed) == paging:
        walk.dead, walk.failed = [*walk.dead, *walk.failed], []


def _unique(addresses: list[str]) -> list[str]:
    seen: dict[str, str] = {}
    for address in addresses:
        seen.setdefault(url_shapes.key(address), address)
    return list(seen.values())


Lines = list[str]
"""Where a list failed, and how. (Within `Walk`, "list" is a method.)"""


class Walk:
    """One run over a portal's lists."""

    def __init__(self, site: Site, outcome: Outcome, *, by_date: bool = True) -> None:
        """`by_date`: whether lists show the newest first; search results do not, they stand by relevance."""
        self.site, self.outcome, self.by_date = site, outcome, by_date
        self.now = datetime.now(UTC)
        self.seen = KeySet()
        self.asked: set[str] = set()
        self.shapes: frozenset[str] = frozenset()
        self.sections: list[str] = []
        self.indexes: list[str] = []
        self.archives: list[str] = []
        self.pages = self.home_pages = self.read = 0
        self.extra = 0
        """Articles that the first list did not hold."""
        self.ended = self.paged = False
        """Whether the last list was walked to its last page, and whether a further page of it held others than the first."""
        self.following: str | None = None
        self.failed: Lines = []
        self.dead: Lines = []
        """First pages of lists that are gone: a menu's dead links."""

    def finish(self) -> None:
        """Fill in the outcome and the notes."""
        site, outcome = self.site, self.outcome
        outcome.complete = outcome.answered and not self.failed and not site.enough()
        outcome.reason = "enough" if site.enough() else (self.failed[0] if self.failed else "")
        outcome.failed = self.failed[0] if self.failed else ""
        for line in [*self.failed, *self.dead][:10]:
            site.note(f"listing: {line}")

    async def samples(self, sections: list[str]) -> AsyncGenerator[Found, None]:
        """The first pages of some sections; one that holds what was not seen before is walked on."""
        for url in sections[:SAMPLES]:
            before = self.extra
            async for found in self.list(url, first_only=True):
                yield found
            if self.extra > before and self.following is not None:
                async for found in self.list(self.following):
                    yield found

    async def list(self, url: str, *, first_only: bool = False) -> AsyncGenerator[Found, None]:
        """The articles of one list, page by page; of a declared one by day, day by day."""
        if "{date" not in url:
            async for found in self.pages_of(url, datetime.now(UTC).date(), first_only=first_only):
                yield found
            return
        site, empty = self.site, 0
        day = (site.until or self.now).astimezone(site.zone).date()
        last = site.since.astimezone(site.zone).date() if site.since else day - timedelta(days=DAYS)
        while day >= last and empty < EMPTY_DAYS:
            found_before, new_before = self.outcome.found, self.outcome.new
            async for found in self.pages_of(url, day):
                yield found
            if site.enough():
                return
            empty = empty + 1 if self.outcome.found == found_before else 0
            if (
                not site.backfilling()
                and self.outcome.new == new_before
                and day < self.now.astimezone(site.zone).date()
            ):
                return
            day -= timedelta(days=1)

    async def pages_of(self, url: str, day: date, *, first_only: bool = False) -> AsyncGenerator[Found, None]:
        """The pages of one list, from its first to where nothing more is wanted of it."""
        site, first_list, linked = self.site, not self.asked, False
        self.ended = self.paged = False
        self.following, self.pages = None, 0
        shown, size, short = KeySet(), 0, False
        pages: tuple[str, ...] = (page_urls.spread(url, day, 1),)
        for number in range(1, PAGES + 1):
            expected = short or "{page}" in url or not linked
            listing = await self.first_that_answers(pages, number, shown, expected=expected)
            if listing is None:
                return
            here, read = listing
            short, size = len(read.cards) < size, len(read.cards)
            self.pages += 1
            self.home_pages += first_list
            site.expect(card.url for card in read.cards)
            fresh = new = old = 0
            for card in read.cards:
                key = url_shapes.key(card.url)
                fresh += shown.add(key)
                if not self.seen.add(key):
                    continue
                self.extra += not first_list and card.sure
                found = card.found()
                found.published = timestamps.plausible(found.published, self.now)
                if not within(site, found):
                    old += site.since is not None and found.latest is not None and found.latest < site.since
                    continue
                wanted = take(site, self.outcome, found)
                if wanted is not None:
                    new += 1
                    yield wanted
                    if site.enough():
                        return
            self.paged = self.paged or (number > 1 and fresh > 0)
            past = (old and old == fresh) or (not site.backfilling() and not new)
            if not fresh or (self.by_date and past):
                self.ended = not fresh and number > 1  # past the last page some systems repeat the first
                return
            linked = linked or bool(read.next)
            pages = (page_urls.spread(url, day, number + 1),) if "{page}" in url else read.next
            if (
                not pages
                and not linked
                and (guessed := page_urls.guessed_page(here, number + 1, site.survey.generator))
            ):
                pages = (guessed,)
            pages = tuple(page for page in pages if page_urls.list_key(page) not in self.asked)
            if not pages:
                self.ended = True
                return
            if first_only:
                self.following = pages[0]
                return
        self.failed.append(f"{url}: more than {PAGES} pages")

    async def first_that_answers(
        self, pages: tuple[str, ...], number: int, shown: KeySet, *, expected: bool
    ) -> tuple[str, teasers.Listing] | None:
        """The first of the addresses that leads on, and what it lists; None where none does.

        Two links to the next page may disagree (a theme's and a plugin's). A link that answers 404 is no proof that the
        list ends there, unless that was `expected`: behind a page that was not full, or of an address made up.
        """
        failed: Lines = []
        repeated: tuple[str, teasers.Listing] | None = None
        for page in pages[:NEXT_TRIES]:
            if page_urls.list_key(page) in self.asked or len(self.asked) >= ALL_PAGES:
                continue
            listing = await self.page(page, number, failed)
            if listing is None:
                continue
            if any(url_shapes.key(card.url) not in shown for card in listing.cards):
                return page, listing
            repeated = repeated or (page, listing)
        if repeated is not None:
            return repeated
        gone = bool(failed) and all(line.endswith(GONE) for line in failed)
        self.ended = number > 1 and gone and expected
        if not self.ended:
            (self.dead if gone and number == 1 and len(self.asked) > 1 else self.failed).extend(failed)
        return None

    async def page(self, url: str, number: int, failed: Lines) -> teasers.Listing | None:
        """One page of a list, read; None where it does not answer with one, and why is put into `failed`."""
        site = self.site
        self.asked.add(page_urls.list_key(url))
        response = await site.fetch(url, conditional=number == 1 and not site.backfilling())
        if response is not None and response.status == 304:
            self.outcome.answered = self.outcome.unchanged = True
            return None
        if response is None or response.status != 200:
            failed.append(f"{url}: {'no answer' if response is None else f'status {response.status}'}")
            return None
        listing = teasers.read_listing(
            response.body,
            response.url,
            site.home,
            site.zone,
            shapes=self.shapes,
            now=self.now,
            boxes=self.by_date,
            number=number,
        )
        if listing.cards:
            self.outcome.answered = True
            self.read += 1
        self.shapes = listing.shapes
        for known, new in (
            (self.sections, listing.sections),
            (self.indexes, listing.indexes),
            (self.archives, listing.archives),
        ):
            if not known:
                known.extend(new)
        return listing
