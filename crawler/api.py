"""The calls for other programs; docs/api.md explains them. What is not named in `__all__` here may change with any version.

Nothing here fetches, and nothing is written: pages come in as text, records go out as dicts of JSON's types, as they stand
in the output (docs/record.md).
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from crawler import local_rules
from crawler.archive import events as archive_events
from crawler.archive import history
from crawler.archive.diffs import Change
from crawler.archive.events import Event
from crawler.archive.history import Revision
from crawler.archive.latest import newest
from crawler.archive.reading import KINDS, Record, Wanted, records, segments
from crawler.declaration import Declaration
from crawler.errors import ArgumentError, NewsError, PageTooSlow, StateError
from crawler.items import Article
from crawler.page_clock import bounded
from crawler.provinces import PROVINCES
from crawler.urls.canonical import is_http

if TYPE_CHECKING:
    from crawler.saved_pages import ByHost
    from pipelines.repetition.memory import Memory

__all__ = [
    "ArgumentError",
    "Change",
    "Event",
    "NewsError",
    "PageTooSlow",
    "Record",
    "Revision",
    "StateError",
    "events",
    "extract",
    "extract_many",
    "latest",
    "read_output",
    "revisions",
]

logger = logging.getLogger(__name__)

Portal = str | type[Declaration]
Damaged = Callable[[Path, int], None]
Failed = Callable[[str, PageTooSlow], None]


def extract(
    page: bytes | str,
    url: str,
    *,
    portal: Portal | None = None,
    now: datetime | None = None,
    state: Path | None = None,
    rules: Path | None = None,
) -> Record | None:
    """The record of one page; None where the page holds no article.

    `page`: the HTML, as bytes (its charset is told from them) or decoded. `url`: where it was fetched from, http or https.
    `portal`: the name of a declared portal or its class, for its time zone and page knowledge; by default the declared
    portal of the URL, if there is one. `now`: when the page was fetched, aware; relative times count from it; by default
    this moment. `state`: the state.sqlite of crawls, whose knowledge of what repeats on the portal is used; it is only read.
    `rules`: a file of rules of one's own (docs/rules.md).

    One page cannot show what repeats on its portal: where there are several, `extract_many` cleans better. Raises
    ArgumentError, PageTooSlow, StateError.
    """
    (found,) = extract_many([(page, url)], portal=portal, now=now, state=state, rules=rules, failed=_raise)
    return found


def extract_many(
    pages: Iterable[tuple[bytes | str, str]],
    *,
    portal: Portal | None = None,
    now: datetime | None = None,
    state: Path | None = None,
    rules: Path | None = None,
    failed: Failed | None = None,
) -> list[Record | None]:
    """The records of many pages, given as (page, url), in their order; None for each page that holds no article.

    The pages of one portal, or of one host where no portal is declared, share a repetition memory: what stands on many of
    them (a sponsor's name, the portal's slogan) is taken out of each. The pages are read one by one; their articles, not
    their HTML, are held until all are read. The arguments are those of `extract`. A page that takes too long (10 s of CPU)
    comes out as None, and `failed` is called with its URL and the error; by default a warning is logged. Raises
    ArgumentError, StateError.
    """
    from crawler import saved_pages  # brings Scrapy: 0.6 s that a program which only reads output need not wait

    moment = datetime.now(UTC) if now is None else now
    if moment.tzinfo is None:
        raise ArgumentError(f"now={now} has no time zone; say datetime.now(UTC).")
    failed = failed or _log_failure
    own = local_rules.load(rules)
    given = _portal(portal) if portal is not None else None
    read: list[tuple[Article | None, type[Declaration] | None, str]] = []
    memories: dict[str, Memory] = {}
    for page, url in pages:
        if not is_http(url):
            raise ArgumentError(f'"{url}" is no http(s) URL with a host.')
        whose = given or saved_pages.portal_of(url, _by_host())
        article = None
        try:
            article = saved_pages.read_page(page, url, whose, moment, own).article
        except PageTooSlow as fault:
            failed(url, fault)
        if article is not None:
            name = saved_pages.memory_name(url, whose)
            if name not in memories:
                memories[name] = _open_memory(name, state)
            try:
                bounded(partial(memories[name].learn, article), doing="compared")
            except PageTooSlow as fault:
                failed(url, fault)
                article = None
        read.append((article, whose, url))
    made: list[Record | None] = []
    for article, whose, url in read:
        record = None
        if article is not None:
            memory = memories[saved_pages.memory_name(url, whose)]
            try:
                record = saved_pages.record_of(article, whose, moment, memory, rules=own)
            except PageTooSlow as fault:
                failed(url, fault)
        made.append(record)
    return made


def read_output(
    folder: Path | str,
    *,
    part: str = "articles",
    portals: Iterable[str] = (),
    provinces: Iterable[str] = (),
    kinds: Iterable[str] = (),
    since: datetime | None = None,
    until: datetime | None = None,
    damaged: Damaged | None = None,
) -> Iterator[Record]:
    """Every record of an output folder, by portal, oldest run first; complete segments only.

    `part`: which of its folders: articles, duplicates, rejected or topics. `portals`: names; `provinces`: official
    names, as records have them; `kinds`: news, advertorial, press-release; empty: all. `since` and `until` bound the time
    of publication, aware; a record without one is left out then. An article that was updated has several records: `latest`
    gives one for each. A line that is no record is left out and `damaged` is called with its file and number, counted from
    1; by default a warning is logged. Raises ArgumentError before anything is read.
    """
    if part not in KINDS:
        raise ArgumentError(f'part="{part}" is none of {", ".join(KINDS)}.')
    wanted = _wanted(portals, provinces, kinds, since, until)
    paths = segments(_folder(folder), part, wanted.portals)
    return (record for _, record in records(paths, damaged or _log_damage) if wanted.takes(record))


def latest(
    folder: Path | str,
    *,
    portals: Iterable[str] = (),
    provinces: Iterable[str] = (),
    kinds: Iterable[str] = (),
    since: datetime | None = None,
    until: datetime | None = None,
    gone: bool = False,
    damaged: Damaged | None = None,
) -> Iterator[Record]:
    """The newest record of each article of an output folder; those that are gone only where `gone` asks for them.

    The other arguments are those of `read_output`. Raises ArgumentError before anything is read.
    """
    wanted = _wanted(portals, provinces, kinds, since, until)
    found = newest(segments(_folder(folder), "articles", wanted.portals), damaged or _log_damage, gone=gone)
    return (record for _, record in found if wanted.takes(record))


def revisions(folder: Path | str, article: str, *, damaged: Damaged | None = None) -> list[Revision]:
    """Every record of one article, oldest first, each with the words that it changed; empty where there is none.

    `article`: its URL or its id. Reads the whole output once. Raises ArgumentError.
    """
    try:
        named = history.identity(article)
    except ValueError:
        raise ArgumentError(f'"{article}" is neither a URL nor an id.') from None
    return history.revisions(_folder(folder), named, damaged or _log_damage)


def events(
    folder: Path | str,
    *,
    portals: int = 1,
    since: datetime | None = None,
    until: datetime | None = None,
    damaged: Damaged | None = None,
) -> Iterator[Event]:
    """The events that an output folder has reports of, those of the earliest first report first.

    Each with the newest record of every article, those that were held back as copies included, and `first`, the first
    report; `texts` has the copies of each text together. `portals`: how many portals must report it. `since` and `until`:
    aware; an event is given whole where one report was published since and the first until then. `damaged` as for
    `read_output`. Reads the whole output once. Raises ArgumentError before anything is read.
    """
    _wanted((), (), (), since, until)
    if portals < 1:
        raise ArgumentError(f"portals={portals} is below 1.")
    return archive_events.events(_folder(folder), damaged or _log_damage, portals=portals, since=since, until=until)


def _wanted(
    portals: Iterable[str],
    provinces: Iterable[str],
    kinds: Iterable[str],
    since: datetime | None,
    until: datetime | None,
) -> Wanted:
    """The choice of records. Raises ArgumentError for one that could never be met."""
    for name, bound in (("since", since), ("until", until)):
        if bound is not None and bound.tzinfo is None:
            raise ArgumentError(f"{name}={bound} has no time zone.")
    for name, given in (("portals", portals), ("provinces", provinces), ("kinds", kinds)):
        if isinstance(given, str):
            raise ArgumentError(f'{name}="{given}" is a text; give a list of texts.')
    named = frozenset(provinces)
    if unknown := named - {province.name for province in PROVINCES.values()}:
        raise ArgumentError(
            f'There is no province "{min(unknown)}"; records have official names ("Nusa Tenggara Timur").'
        )
    return Wanted(frozenset(portals), named, frozenset(kinds), since, until)


def _folder(given: Path | str) -> Path:
    folder = Path(given)
    if not folder.is_dir():
        raise ArgumentError(f"{folder} is no folder.")
    return folder


@cache
def _declared() -> tuple[type[Declaration], ...]:
    """Every declared portal, loaded once."""
    from scrapy.settings import Settings
    from scrapy.spiderloader import get_spider_loader

    settings = Settings()
    settings.setmodule("crawler.settings")
    loader = get_spider_loader(settings)
    found = (loader.load(name) for name in loader.list())
    return tuple(spider for spider in found if issubclass(spider, Declaration) and spider.home)


@cache
def _by_host() -> ByHost:
    from crawler import saved_pages

    return saved_pages.by_host(_declared())


def _portal(given: Portal) -> type[Declaration]:
    if not isinstance(given, str):
        return given
    for portal in _declared():
        if portal.name == given:
            return portal
    raise ArgumentError(f'There is no portal "{given}".')


def _open_memory(name: str, state: Path | None) -> Memory:
    if state is not None and not Path(state).is_file():
        raise StateError(f"There is no state {state}.")
    from crawler import saved_pages

    try:
        return saved_pages.open_memory(name, state)
    except sqlite3.Error as fault:
        raise StateError(f"{state} cannot be read: {fault}.") from fault


def _raise(url: str, fault: PageTooSlow) -> None:  # noqa: ARG001  (the interface's)
    raise fault


def _log_failure(url: str, fault: PageTooSlow) -> None:
    logger.warning("%s: %s.", url, fault)


def _log_damage(path: Path, number: int) -> None:
    logger.warning("%s, line %d: no record; left out.", path, number)
