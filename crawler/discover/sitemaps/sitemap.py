"""Sitemaps: every address of a portal with the time of its last change; news sitemaps with title and date.

Files are read one after another (`crawler.discover.sitemaps.sitemap_file`), and none is held but the one whose addresses are
being taken: a sitemap of a million costs the memory of its largest file.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from scrapy.http import Response

from crawler.discover import Found, Outcome, Site, timestamps
from crawler.discover.addresses import url_shapes
from crawler.discover.sitemaps.sitemap_entries import article_shapes, found_of, why_left
from crawler.discover.sitemaps.sitemap_file import Address, Sitemap, holds_articles, read_sitemap
from crawler.discover.wanted import take, within
from crawler.state.key_set import KeySet

__all__ = ["Address", "Sitemap", "article_shapes", "found_of", "holds_articles", "read_sitemap", "why_left"]

MOST_FILES = 500
"""Sitemap files asked for in a run."""
DEPTH = 3
"""Indexes within indexes."""
LARGE = 500_000
"""Bytes from which a file is read in a thread."""
USELESS, AGAIN = "sitemap.useless", timedelta(days=30)
"""The cursor that says when the sitemaps were found to be no archive of the portal's; how long that is believed."""
USUAL = ("sitemap.xml", "sitemap_index.xml", "wp-sitemap.xml", "sitemap-news.xml")
"""Names of sitemaps that are tried, the most usual first; sitemap.xml leads to the right one on most WordPress sites."""
INSTEAD = "sitemap.instead"
"""The cursor that holds the address of a sitemap that was found at a usual name."""
AT_ONCE = 500
"""Entries that are looked up in the state together, and after which the crawl has its turn."""
LEAST = 3
"""Articles by which a sitemap is told to be out of date."""
OVERLAP = timedelta(days=1)
"""A file whose lastmod is younger than this is asked again even if it is the one seen last: many name the day only."""


def _newest_first(addresses: tuple[Address, ...], zone: tzinfo) -> list[Address]:
    """By time, the newest first; those without one after them, the last of the file first (files grow at the end)."""
    past = datetime(1, 1, 2, tzinfo=zone)
    numbered = list(enumerate(addresses))
    numbered.sort(key=lambda pair: (pair[1].published or pair[1].modified or past, pair[0]), reverse=True)
    return [address for _, address in numbered]


async def find(
    site: Site, outcome: Outcome | None = None, *, beside: Sequence[str] = ()
) -> AsyncGenerator[Found, None]:
    """The articles of the portal's sitemaps, the newest files and entries first.

    `beside`: keys of the articles that the feed has just shown, the newest first (none: what the home page showed); a
    sitemap that lacks the oldest of them leaves a gap behind them and is not complete.
    Files whose lastmod in the index is older than what the last complete run saw are not asked for. Cursor:
    "sitemap:ADDRESS", the newest lastmod of that file seen, ISO 8601 with offset.
    """
    outcome = outcome if outcome is not None else Outcome()
    walk = _Walk(site, outcome)
    useless = timestamps.read_moment(site.cursor(USELESS), UTC)
    if not site.backfilling() and useless is not None and walk.now - useless < AGAIN:
        outcome.reason = "it did not hold the portal's articles when it was last read"
        return
    instead = site.cursor(INSTEAD)
    named = (instead,) if instead else site.survey.sitemaps
    # Where those that robots.txt names are gone, empty or of last year, today's may stand at a usual name.
    usual = [url for name in USUAL if (url := url_shapes.absolute(site.home, name)) and url not in named]
    for number, url in enumerate([*named, *usual]):
        if number >= len(named) and not _wanting(site, walk, beside):
            break
        async for found in walk.file(url, depth=0, sure=holds_articles(url)):
            yield found
        if site.enough():
            outcome.reason = "enough"
            break
        if number >= len(named) and not _wanting(site, walk, beside):
            site.set_cursor(INSTEAD, url)
            site.note(f"sitemap: {url} taken: none that robots.txt names holds the portal's articles")
            walk.failed.clear()
    if instead and not outcome.answered:
        site.set_cursor(INSTEAD, "")
    if not outcome.reason and (reason := _lack(site, walk, beside)):
        outcome.reason = reason
        if walk.whole:  # a plugin that is gone leaves its last file, a static one was never written again
            site.set_cursor(USELESS, walk.now.isoformat())
    outcome.complete = outcome.answered and not walk.failed and not outcome.reason
    # Not asked for: in the index as the last run saw them or, in a run with `since`, older than that.
    same = walk.unchanged > 0 or (walk.unasked > 0 and site.since is None)
    outcome.unchanged = outcome.answered and outcome.found == 0 and same
    outcome.failed = walk.failed[0] if walk.failed else ""
    for line in walk.notes():
        site.note(line)


def _wanting(site: Site, walk: _Walk, beside: Sequence[str]) -> bool:
    """Whether the sitemaps that were read so far leave a reason to look for another."""
    empty = not (walk.articles or walk.unasked or walk.unchanged)
    return not walk.outcome.answered or bool(empty and walk.failed) or bool(_lack(site, walk, beside))


def _lack(site: Site, walk: _Walk, beside: Sequence[str]) -> str:
    """What the sitemaps lack to be the portal's archive, in some words; empty where nothing shows that they do."""
    if walk.whole and not (walk.articles or walk.unasked or walk.unchanged):
        return "no articles in it"
    if not site.backfilling():
        return ""
    if not walk.whole:
        return "news sitemaps alone, which hold the last two days" if walk.news else "no addresses in it"
    # A list's last are its oldest: a gap before them is a gap in the archive. A home page has no such order.
    there = beside[-LEAST:] or [url_shapes.key(url) for url in site.survey.front]
    if len(there) < LEAST or any(map(walk.seen.__contains__, there)):
        return ""
    where = "the oldest that the feed shows" if beside else "all that the home page shows"
    return f"out of date: it lacks {where}"


class _Walk:
    """One run over a portal's sitemaps: what was asked, what was seen."""

    def __init__(self, site: Site, outcome: Outcome) -> None:
        self.site, self.outcome = site, outcome
        self.now = datetime.now(UTC)
        self.asked: set[str] = set()
        self.seen = KeySet()
        self.failed: list[str] = []
        self.cut: list[str] = []
        self.whole = self.news = False
        """Whether files of all articles, or of the last days' alone, were read."""
        self.articles = 0
        """Entries that may be articles."""
        self.skipped = self.unchanged = self.unasked = 0

    def notes(self) -> list[str]:
        """What the run report should say."""
        lines = [f"sitemap: {url}" for url in self.failed[:10]]
        lines += [f"sitemap: {url}: too large, cut" for url in self.cut[:10]]
        if self.skipped:
            lines.append(f"sitemap: {self.skipped} file(s) left out: their names say that they hold no articles")
        if self.unasked:
            lines.append(f"sitemap: {self.unasked} file(s) not asked for: unchanged since the last run, or too old")
        return lines

    async def file(self, url: str, *, depth: int, sure: bool | None) -> AsyncGenerator[Found, None]:
        """The articles of one file, of its children where it is an index."""
        site = self.site
        # Not by the key, to which "sitemap.xml" (an index) and Blogger's "sitemap.xml?page=1" (its first file) are one.
        if url in self.asked or not url_shapes.same_site(url, site.home):
            return
        if len(self.asked) >= MOST_FILES:
            self.outcome.reason = f"more than {MOST_FILES} files"
            return
        self.asked.add(url)
        response = await site.fetch(url, conditional=not site.backfilling())
        if response is not None and response.status == 304:
            self.outcome.answered = True
            self.unchanged += 1
            if site.cursor(f"index:{url}") is None:
                return
            # An unchanged index without lastmods says nothing of its files: they are asked themselves.
            for child in (site.cursor(f"index:{url}") or "").split():
                async for found in self.file(child, depth=depth + 1, sure=holds_articles(child) or sure):
                    yield found
            return
        sitemap = await self.read(url, response)
        del response  # up to 50 MB, and its addresses may be hours of work
        if sitemap is None:
            return
        if sitemap.kind == "index":
            async for found in self.children(url, sitemap.addresses, depth, sure):
                yield found
            return
        async for found in self.entries(sitemap, sure):
            yield found
        if sitemap.files and not site.enough():
            async for found in self.children(url, sitemap.files, depth, sure):
                yield found

    async def read(self, url: str, response: Response | None) -> Sitemap | None:
        """What an answer holds, noted; None where that is no sitemap."""
        if response is None or response.status != 200:
            self.failed.append(f"{url}: {'no answer' if response is None else f'status {response.status}'}")
            return None
        if len(response.body) > LARGE:  # seconds of work: beside the crawl, not in its way
            sitemap = await asyncio.to_thread(read_sitemap, response.body, response.url, self.site.zone)
        else:
            sitemap = read_sitemap(response.body, response.url, self.site.zone)
        if sitemap.kind is None:
            self.failed.append(f"{url}: answers 200 with no sitemap")
            return None
        self.outcome.answered = True
        self.news |= sitemap.news
        self.whole |= bool(sitemap.addresses) and not sitemap.news and sitemap.kind in ("urls", "text")
        if sitemap.cut:
            self.cut.append(url)
        if sitemap.torn:
            self.failed.append(f"{url}: ends in the middle of its list")
        return sitemap

    async def children(
        self, url: str, files: tuple[Address, ...], depth: int, sure: bool | None
    ) -> AsyncGenerator[Found, None]:
        """The articles of the files that `url` names, newest file first."""
        site = self.site
        if depth >= DEPTH:
            self.failed.append(f"{url}: indexes nested deeper than {DEPTH}")
            return
        wanted = [child for child in files if holds_articles(child.url) is not False]
        self.skipped += len(files) - len(wanted)
        # Where some names say "posts", the others are other kinds of content; their entries are not sure.
        dated = all(child.modified is not None for child in wanted)
        if not dated:
            site.set_cursor(f"index:{url}", " ".join(child.url for child in wanted[:MOST_FILES]))
        wanted.sort(
            key=lambda child: (holds_articles(child.url) is not True, -_stamp(child), -_trailing_number(child.url))
        )
        for child in wanted:
            if self.old(child):
                self.unasked += 1
                self.whole = True
                continue
            async for found in self.file(child.url, depth=depth + 1, sure=holds_articles(child.url) or sure):
                yield found
            if site.enough():
                self.outcome.reason = "enough"
                return
            if child.modified is not None and child.modified <= self.now:
                site.set_cursor(f"sitemap:{child.url}", child.modified.isoformat())

    def old(self, child: Address) -> bool:
        """Whether the index says that a file need not be asked for."""
        if child.modified is None:
            return False
        if self.site.since is not None and child.modified < self.site.since:
            return True
        before = timestamps.read_moment(self.site.cursor(f"sitemap:{child.url}"), UTC)
        unchanged = before is not None and child.modified <= before and child.modified < self.now - OVERLAP
        return unchanged and not self.site.backfilling()

    async def entries(self, sitemap: Sitemap, sure: bool | None) -> AsyncGenerator[Found, None]:
        """The articles among a file's entries, newest first."""
        site = self.site
        shapes = article_shapes(sitemap)
        addresses = _newest_first(sitemap.addresses, site.zone)
        for number, address in enumerate(addresses):
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)  # fifty thousand known ones in a row would hold up the crawl
                site.expect(other.url for other in addresses[number : number + AT_ONCE])
            if not self.seen.add(url_shapes.key(address.url)):
                continue
            if why_left(address, site.home, shapes, sure=bool(sure)) is not None:
                continue
            certain = bool(sure) or address.published is not None or url_shapes.shape(address.url) in shapes
            self.articles += 1
            found = found_of(address, self.now, sure=certain)
            if not within(site, found):
                continue
            wanted = take(site, self.outcome, found)
            if wanted is not None:
                yield wanted
                if site.enough():
                    self.outcome.reason = "enough"
                    return


def _stamp(address: Address) -> float:
    return address.modified.timestamp() if address.modified else 0.0


def _trailing_number(url: str) -> int:
    """The number in a file's name: of WordPress' files the last holds the newest posts."""
    found = re.search(r"(\d{1,9})\D{0,8}$", url)
    return int(found[1]) if found else 0
