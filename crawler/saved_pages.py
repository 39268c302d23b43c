"""A page that is at hand already, to its record: what `crawler.api` and `scrapy extract` stand on. Fetches nothing.

The way: `read_page` for each page, the articles of one portal learned into one memory (`open_memory`, `Memory.learn`), then
`record_of` for each.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from scrapy.exceptions import UsageError

from crawler.declaration import Declaration
from crawler.extract.page import extract_page
from crawler.items import Article, Crawled, Item, Outcome, Page
from crawler.local_rules import NONE, LocalRules, Selector
from crawler.page_clock import bounded
from crawler.provinces import PROVINCES, ZONES
from crawler.urls.canonical import article_id, is_http
from pipelines.body import clean, site
from pipelines.boilerplate.verdicts import sentence
from pipelines.identity import content_hash
from pipelines.judge.judge import judge
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import EmptyStore, InMemoryStore
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
    return Memory(InMemoryStore.copy_of(state, name) if state is not None else EmptyStore(), name)


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


@dataclass(slots=True)
class Given:
    """A page to be extracted."""

    path: Path
    url: str
    portal: Declared | None = None
    rules: LocalRules = NONE
    """Of whoever runs the command (RULES_FILE)."""


def pages_of(args: list[str], url: str | None, batch: str | None) -> list[Given]:
    """The pages that the arguments name. Raises UsageError, with one sentence, for anything that cannot be meant."""
    if batch is not None:
        if args or url:
            raise UsageError("--batch has its own pages and URLs: leave out PAGE.html and --url.", print_help=False)
        return _table(Path(batch))
    if len(args) != 1:
        raise UsageError("Which page? Name one file: scrapy extract PAGE.html --url URL.", print_help=False)
    if not url:
        raise UsageError("--url is missing: the URL that the page was fetched from.", print_help=False)
    return [_given(Path(args[0]), url, "")]


def _table(table: Path) -> list[Given]:
    try:
        lines = table.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        raise UsageError(f"{table} cannot be read: {why_unreadable(fault)}.", print_help=False) from fault
    given = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        path, tab, url = line.partition("\t")
        if not tab:
            raise UsageError(f"{table}, line {number}: path TAB url was expected.", print_help=False)
        given.append(_given(table.parent / path.strip(), url.split("\t")[0].strip(), f"{table}, line {number}: "))
    return given


def _given(path: Path, url: str, where: str) -> Given:
    if not is_http(url):
        raise UsageError(f'{where}"{url}" is no http(s) URL with a host.', print_help=False)
    if not path.is_file():
        raise UsageError(f"{where}there is no file {path}.", print_help=False)
    return Given(path, url)


def why_unreadable(fault: Exception) -> str:
    """Why a file cannot be read, in some words."""
    return fault.strerror or str(fault) if isinstance(fault, OSError) else "it is not UTF-8 text"


def written_at(given: Given) -> datetime:
    """When the file was written: that counts as the time of the fetch."""
    return datetime.fromtimestamp(given.path.stat().st_mtime, UTC).replace(microsecond=0)
