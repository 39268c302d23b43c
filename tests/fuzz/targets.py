"""What is fuzzed: each target takes what a stranger could send and raises nothing but for a fault of ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import orjson
from scrapy.http import TextResponse

from crawler.discover import load_survey
from crawler.discover.feeds.feed import read_feed
from crawler.discover.interfaces import rest
from crawler.discover.lists import teasers
from crawler.discover.sitemaps import sitemap
from crawler.discover.survey import sitemaps_of
from crawler.extract.page import extract_page
from crawler.extract.text.times import read_time
from crawler.extract.wordpress import extract_post
from crawler.fetch.content_type import no_page, unpacked
from crawler.items import Crawled, Item, Outcome, Page
from crawler.politeness.refusals import refusal
from crawler.provinces import WIB
from crawler.robots.rules import Rules
from crawler.state.article_json import dump, load_page
from crawler.urls.canonical import article_id, url_key
from pipelines.body import clean_batch
from pipelines.identity import content_hash
from pipelines.validate import fault
from pipelines.writing.record import record

URL = "https://kabar.example/berita/warga-bangun-jembatan-baru/"
NOW = datetime(2025, 9, 3, 12, tzinfo=UTC)
HOLDS = "breaks the schema"


def finish(page: Page) -> None:
    """Take an article through cleaning to its line: valid but for a missing title or body, which the writer sees."""
    article = page.article
    if article is None:
        assert page.reason
        return
    assert load_page(dump(page)) == page
    clean_batch([article])
    outcome = Outcome(id=article_id(article.url), content_hash=content_hash(article))
    check(Item(article, Crawled(NOW, "listing"), outcome))


def check(item: Item) -> None:
    """The line is valid JSON, and valid by the schema but for what is simply not there."""
    article = item.article
    line = record(item, portal="kabar", province=None, run_id="run")
    orjson.dumps(line)
    why = fault(line)
    if why and HOLDS in why:
        assert (not article.title and "title" in why) or (not article.body and "body" in why), why


def page(body: bytes) -> None:
    """A page's bytes, from what they are to a record."""
    whole = unpacked(body)
    if no_page(whole) is None:
        finish(extract_page(whole, URL, now=NOW, content_type="text/html"))


def post(value: Any) -> None:
    """A post of the REST interface."""
    if isinstance(value, dict):
        finish(extract_post(value, zone=WIB, now=NOW, fetched_url=URL))


def posts(body: bytes) -> None:
    """An answer of the REST interface."""
    answer = rest.read_posts(TextResponse(URL, body=body))
    for one in answer.posts:
        rest.found_of(one, WIB, WIB)
        rest.utc_offset(one)


def feed(body: bytes) -> None:
    """A feed."""
    for entry in read_feed(body, URL, WIB).entries:
        url_key(entry.url)


def sitemaps(body: bytes) -> None:
    """A sitemap."""
    for address in sitemap.read_sitemap(body, URL, WIB).addresses:
        url_key(address.url)


def robots(body: bytes) -> None:
    """A robots.txt, as discovery and as politeness read it."""
    rules = Rules(body.decode("utf-8", "replace"))
    assert rules.allows(URL) in (True, False)
    assert min(rules.delay, 30.0) >= 0
    sitemaps_of(body, URL)


def date(text: str) -> None:
    """A printed date."""
    moment = read_time(text, WIB, NOW)
    assert moment is None or moment.tzinfo is not None


def listing(body: bytes) -> None:
    """A list of articles."""
    for card in teasers.read_listing(body, URL, "https://kabar.example/", WIB).cards:
        url_key(card.url)


def kept(body: bytes) -> None:
    """What the state keeps of a survey, damaged."""
    load_survey(body.decode("utf-8", "replace"))


def wall(body: bytes) -> None:
    """An answer, looked at for a refusal."""
    refusal(TextResponse(URL, body=body))


BYTES: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (page, posts, feed, sitemaps, robots, listing, kept, wall)
}
"""Targets that take bytes, by name: the names of the folders of the corpus too."""
