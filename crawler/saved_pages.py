"""A page that is at hand already, to its record: what `crawler.api` and `scrapy extract` stand on. Fetches nothing.

The way: `read_page` for each page, the articles of one portal learned into one memory (`open_memory`, `Memory.learn`), then
`record_of` for each.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawler.declaration import Declaration
from crawler.extract.page import extract_page
from crawler.items import Article, Crawled, Item, Outcome, Page
from crawler.local_rules import NONE, LocalRules, Selector
from crawler.page_clock import bounded
from crawler.provinces import PROVINCES, ZONES
from crawler.urls.canonical import article_id
from pipelines.body import clean, site
from pipelines.boilerplate.verdicts import sentence
from pipelines.identity import content_hash
from pipelines.judge.judge import judge
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore
from pipelines.writing.record import record

Declared = type[Declaration]
ByHost = dict[str, list[Declared]]
RUN = "extract"
"""The run_id of records that no crawl made."""


def by_host(declared: Iterable[Declared]) -> ByHost:
    """Portals by the host and port of their home."""
    found: ByHost = {}
    for portal in declared:
        found.setdefault(site(portal.home), []).append(portal)
    return found


def portal_of(url: str, declared: ByHost) -> Declared | None:
    """The portal of a URL by host and home path: the stations of one network share a host, not a time zone."""
    path = urlsplit(url).path or "/"
    mine = declared.get(site(url), ())
    return next((portal for portal in mine if path.startswith(urlsplit(portal.home).path or "/")), None)


def memory_name(url: str, portal: Declared | None) -> str:
    """Whose repetition memory a page belongs to: its portal's, else its host's."""
    return portal.name if portal is not None else site(url)


def open_memory(name: str, state: Path | None = None) -> Memory:
    """A repetition memory that is kept nowhere, with what a state knows of the portal. Raises sqlite3.Error."""
    return Memory(InMemoryStore.copy_of(state, name) if state is not None else InMemoryStore(), name)


def read_page(body: bytes | str, url: str, portal: Declared | None, now: datetime, rules: LocalRules = NONE) -> Page:
    """The article of a page as blocks and fields, or why it holds none. Raises PageTooSlow.

    `now`: when the page was fetched, aware; relative times on it count from then. `rules`: of whoever
    runs the project (RULES_FILE).
    """
    zone = portal.timezone if portal is not None else None
    if zone is None and portal is not None and portal.province_key:
        zone = PROVINCES[portal.province_key].zone
    theme = portal.theme if portal is not None else None
    declared = rules.body(memory_name(url, portal))
    work = partial(
        extract_page,
        body,
        url,
        zone=ZONES[zone] if zone else None,
        now=now,
        theme=theme,
        text_in=Selector.of(declared) if declared else None,
    )
    return bounded(work)


def record_of(
    article: Article,
    portal: Declared | None,
    now: datetime,
    memory: Memory,
    *,
    meaning: bool = True,
    rules: LocalRules = NONE,
) -> dict[str, Any]:
    """The record of an article whose portal's pages were all learned. Raises PageTooSlow.

    `meaning`: also quotes, people, the stated day, provenance and what each region is to the article.
    """
    province = PROVINCES[portal.province_key] if portal is not None and portal.province_key else None
    code = province.code if province else None
    bounded(partial(clean, article, memory, code, meaning=meaning, rules=rules), doing="cleaned")
    item = Item(
        article,
        Crawled(crawled_at=now.replace(microsecond=0)),
        Outcome(id=article_id(article.url), content_hash=content_hash(article)),
    )
    name = memory_name(article.fetched_url, portal)
    return record(item, portal=name, province=province.name if province else None, run_id=RUN)


def verdict_rows(article: Article, memory: Memory, rules: LocalRules = NONE) -> list[tuple[str, str, str, str, str]]:
    """Number, tag, nearest element with a class, verdict and text of each block, in order."""
    rows = []
    for number, (block, verdict) in enumerate(zip(article.blocks, judge(article, memory, rules), strict=True), 1):
        within = next((e for e in reversed(block.context) if "." in e or "#" in e), "")
        says = (sentence(verdict) or "stays") + (f", cut: {verdict.cut}" if verdict.cut else "")
        rows.append((str(number), block.tag, within, says, block.text))
    return rows
