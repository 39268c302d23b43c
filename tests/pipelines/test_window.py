"""The waiting window: articles wait in the spool until the portal is known well enough, and none is lost."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy import signals
from scrapy.exceptions import DropItem
from scrapy.settings import Settings

from crawler.blocks import Block, Verdict
from crawler.crawl.counts import Run
from crawler.crawl.stopping import Stop
from crawler.fetch import all_taken
from crawler.items import Article, Crawled, Item, Outcome
from crawler.provinces import WIB, WIT, WITA
from crawler.record_parts import Dateline, Image, Region, Removed, Topic
from crawler.state.article_json import dump, load_item
from crawler.state.known import seconds
from crawler.urls.canonical import url_key
from pipelines.repetition.store import InMemoryStore
from pipelines.window import DOUBTFUL, Waits, Window
from tests.pipelines.newsroom import as_item, put, story

SIZE = 10


class Signals:
    """Keeps who listens to what."""

    def __init__(self) -> None:
        self.listeners: dict[object, list[Callable[..., Any]]] = {}

    def connect(self, listener: Callable[..., Any], signal: object) -> None:
        self.listeners.setdefault(signal, []).append(listener)

    def send(self, signal: object, **what: Any) -> None:
        for listener in self.listeners.get(signal, []):
            listener(**what)


class StandIn:
    """A crawler with the window as its only stage; what passes is kept."""

    def __init__(self, store: InMemoryStore, size: int = SIZE) -> None:
        self.settings = Settings({"WINDOW": size})
        self.signals = Signals()
        self.spider = SimpleNamespace(
            session=SimpleNamespace(portal="portal", state=store, run=Run("portal"), stop=Stop(), mended={})
        )
        self.engine = SimpleNamespace(scraper=self)
        self.passed: list[Article] = []
        self.window = Window.from_crawler(self)  # type: ignore[arg-type]
        self.window.open_spider()

    async def start_itemproc_async(self, item: Item, *, response: None = None) -> None:
        assert response is None
        try:
            self.window.process_item(item)
        except DropItem as fault:
            self.signals.send(signals.item_dropped, item=item, exception=fault)
            return
        self.passed.append(item.article)
        self.signals.send(signals.item_scraped, item=item)

    async def feed(self, *articles: Article) -> None:
        for article in articles:
            await self.start_itemproc_async(as_item(article))
        await asyncio.sleep(0)
        await asyncio.sleep(0)


def spooled(store: InMemoryStore) -> int:
    return int(store.db.execute("SELECT count(*) FROM spool").fetchone()[0])


def run(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    asyncio.run(main())


def test_articles_wait_until_the_window_is_full_and_then_come_in_order() -> None:
    async def main() -> None:
        store = InMemoryStore()
        crawler = StandIn(store)
        await crawler.feed(*[story(n) for n in range(SIZE - 1)])
        assert crawler.passed == []
        assert (spooled(store), crawler.window.waiting) == (SIZE - 1, SIZE - 1)
        await crawler.feed(story(SIZE - 1))
        urls = [article.url for article in crawler.passed]
        assert sorted(urls) == sorted(story(n).url for n in range(SIZE))
        assert urls[1:] == [story(n).url for n in range(SIZE - 1)]
        assert (spooled(store), crawler.window.waiting) == (0, 0)
        await crawler.feed(story(50))
        assert crawler.passed[-1].url == story(50).url

    run(main)


def test_when_all_is_taken_what_waits_is_through_before_the_spider_rests() -> None:
    async def main() -> None:
        store = InMemoryStore()
        crawler = StandIn(store)
        await crawler.feed(story(1), story(2))
        for listener in crawler.signals.listeners[all_taken]:
            await listener()
        assert len(crawler.passed) == 2
        assert spooled(store) == 0

    run(main)


def test_closing_releases_what_waits() -> None:
    async def main() -> None:
        crawler = StandIn(InMemoryStore())
        await crawler.feed(story(1), story(2), story(3))
        await crawler.window.close_spider()
        assert len(crawler.passed) == 3

    run(main)


def test_what_a_killed_run_left_is_taken_up_by_the_next(tmp_path: Path) -> None:
    def store() -> InMemoryStore:
        made = InMemoryStore()
        made.db = sqlite3.connect(tmp_path / "state.sqlite", isolation_level=None)
        return made

    async def killed() -> None:
        first = store()
        crawler = StandIn(first)
        looked_at = put(story(1), "toko cat pelangi")
        looked_at.verdicts = [Verdict("phrase: of older rules") for _ in looked_at.blocks]
        await crawler.feed(looked_at, story(2))
        first.flush()
        first.db.close()

    async def after() -> None:
        second = store()
        crawler = StandIn(second)
        assert crawler.window.waiting == 2
        await crawler.window.close_spider()
        assert [article.url for article in crawler.passed] == [story(1).url, story(2).url]
        assert crawler.passed[0].blocks == put(story(1), "toko cat pelangi").blocks
        assert not crawler.passed[0].verdicts
        assert spooled(second) == 0
        assert crawler.window.memory.pages == 2
        second.db.close()

    run(killed)
    run(after)


def test_a_spool_row_that_cannot_be_read_is_dropped_with_a_word(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        store = InMemoryStore()
        StandIn(store)
        store.write("INSERT INTO spool VALUES (?, ?, ?)", ("portal", "https://portal.test/x", b"{"))
        crawler = StandIn(store)
        await crawler.feed(story(1))
        await crawler.window.close_spider()
        assert [article.url for article in crawler.passed] == [story(1).url]
        assert (spooled(store), crawler.window.waiting) == (0, 0)

    run(main)
    assert "https://portal.test/x" in caplog.text


def test_a_mature_portals_article_waits_only_where_a_new_name_stands_in_it() -> None:
    async def main() -> None:
        crawler = StandIn(InMemoryStore())
        await crawler.feed(*[story(n) for n in range(SIZE)])
        doubtful = put(story(100), "toko cat pelangi")
        await crawler.feed(doubtful, story(101))
        assert doubtful.url not in [article.url for article in crawler.passed]
        assert crawler.passed[-1].url == story(101).url
        await crawler.feed(*[story(n) for n in range(102, 102 + DOUBTFUL)])
        assert doubtful.url in [article.url for article in crawler.passed]

    run(main)


def test_an_address_that_waits_already_waits_once_and_counts_as_unchanged() -> None:
    async def main() -> None:
        crawler = StandIn(InMemoryStore())
        await crawler.feed(story(1), story(2), story(1))
        assert crawler.window.waiting == 2
        assert crawler.spider.session.run.counts["unchanged"] == 1
        await crawler.window.close_spider()
        assert [article.url for article in crawler.passed] == [story(1).url, story(2).url]

    run(main)


def test_articles_without_blocks_never_wait() -> None:
    async def main() -> None:
        crawler = StandIn(InMemoryStore())
        gone = as_item(story(1), event="gone")
        await crawler.start_itemproc_async(gone)
        assert crawler.passed == [gone.article]

    run(main)


def test_held_says_so() -> None:
    crawler = StandIn(InMemoryStore())
    with pytest.raises(Waits):
        crawler.window.process_item(as_item(story(1)))


texts = st.text(max_size=30)
maybe = st.none() | texts
blocks = st.builds(
    Block,
    text=st.text(min_size=1),
    tag=st.sampled_from(["p", "li"]),
    context=st.lists(texts, max_size=3).map(tuple),
    links=st.lists(texts, max_size=2).map(tuple),
    link_share=st.floats(0, 1),
    bold=st.booleans(),
)
numbers = st.none() | st.integers(1, 9**9)
moments = st.none() | st.datetimes(timezones=st.sampled_from([UTC, WIB, WITA, WIT]))
articles = st.builds(
    Article,
    url=texts,
    fetched_url=texts,
    title=maybe,
    tags=st.lists(texts, max_size=2),
    published_at=moments,
    dateline=st.none() | st.builds(Dateline, text=texts, place=maybe),
    regions=st.lists(st.builds(Region, code=texts, name=texts), max_size=2),
    lead_image=st.none() | st.builds(Image, url=texts, caption=maybe),
    images=st.lists(st.builds(Image, url=texts, credit=maybe), max_size=2),
    blocks=st.lists(blocks, max_size=3),
    verdicts=st.lists(st.builds(Verdict, rule=texts, cut=texts, label=st.booleans()), max_size=3),
    removed=st.lists(st.builds(Removed, text=texts, rule=texts), max_size=2),
    learned=st.booleans(),
)
topics = st.builds(Topic, query=texts, score=st.floats(0, 9), matched=st.lists(texts, max_size=2))
items = st.builds(
    Item,
    article=articles,
    crawled=st.builds(Crawled, crawled_at=st.datetimes(timezones=st.just(WITA)), seen_modified=moments, post=numbers),
    outcome=st.builds(Outcome, id=texts, topic=st.none() | topics),
    record=st.none(),
)

SPOOLED_BEFORE = b"""{"url":"https://kabaruji.example/jembatan/","fetched_url":"https://kabaruji.example/jembatan/?x=1",
"title":"Warga Bangun Jembatan","section":null,"tags":[],"authors":[],"editors":[],"signoff":null,
"published_at":"2026-11-29T08:30:00+08:00","published_raw":"Minggu, 29 November 2026","modified_at":null,"dateline":null,
"regions":[],"language":null,"kind":"news","lead_image":{"url":"https://kabaruji.example/a.jpg","caption":"Jembatan",
"credit":null},"images":[],"blocks":[{"text":"Warga membangun jembatan.","tag":"p","context":["div.isi","p"],"links":
["https://kabaruji.example/lain/"],"link_share":0.25,"bold":false,"hidden":false,"page":1,"alone":false}],"verdicts":
[{"rule":"phrase: read also","cut":"","label":false}],"discovered_via":"feed","extractor":"theme:isi","sources":
{"title":"h1"},"body":"","removed":[],"id":"","event":"new","revision":1,"changed":[],"content_hash":"","cluster_id":
null,"duplicate_of":null,"similarity":null,"difference":null,"fuller":null,"same_text":false,"topic":null,"reason":null,
"crawled_at":"2026-11-29T08:30:00+08:00","seen_modified":"2026-11-29T08:30:00+08:00","post":12,"etag":"\\"e\\"",
"last_modified":null,"learned":true}"""
"""A row as it was written when an item was one flat object."""


@given(items)
def test_an_item_comes_back_from_its_bytes_as_it_was(made: Item) -> None:
    again = load_item(dump(made))
    assert again == made
    for one, other in (
        (again.article.published_at, made.article.published_at),
        (again.crawled.seen_modified, made.crawled.seen_modified),
    ):
        if other is not None:
            assert one is not None
            assert one.utcoffset() == other.utcoffset()


def test_a_row_of_the_flat_form_still_opens() -> None:
    found = load_item(SPOOLED_BEFORE)
    moment = datetime(2026, 11, 29, 8, 30, tzinfo=WITA)
    assert found.article.title == "Warga Bangun Jembatan"
    assert found.article.published_at == moment
    assert found.article.learned
    assert found.article.blocks == [
        Block(
            "Warga membangun jembatan.", "p", ("div.isi", "p"), ("https://kabaruji.example/lain/",), 0.25, alone=False
        )
    ]
    assert found.crawled == Crawled(moment, "feed", seen_modified=moment, post=12, etag='"e"')
    assert found.outcome == Outcome()


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"{}", b'{"url": "x", "fetched_url": "x", "blocks": [{"tekst": 1}]}']
)
def test_bytes_that_are_no_item_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        load_item(data)


def test_a_run_without_an_article_does_not_read_what_is_known_of_the_portals_pages() -> None:
    store = InMemoryStore()
    asked: list[str] = []
    store.db.set_trace_callback(asked.append)
    crawler = StandIn(store)
    asyncio.run(crawler.window.release())
    assert asked
    assert not any("memory_" in statement for statement in asked)


def test_what_a_killed_run_wrote_and_left_in_the_spool_is_not_written_again() -> None:
    async def main() -> None:
        store = InMemoryStore()
        first = StandIn(store)
        await first.feed(story(1), story(2))
        later = StandIn(store)
        written = as_item(story(1))
        later.spider.session.mended[url_key(story(1).url)] = seconds(written.crawled.crawled_at)
        await later.window.close_spider()
        assert [article.url for article in later.passed] == [story(2).url]
        assert spooled(store) == 0

    run(main)
