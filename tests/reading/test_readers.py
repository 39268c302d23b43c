"""Pages read in processes beside the crawl: the same records in the same order, and no page lost with a process."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from crawler.demo import DemoPortal
from crawler.errors import ReadingFailed
from crawler.items import Page
from crawler.page_workers import pool as where
from crawler.page_workers import process as processes
from crawler.page_workers.messages import LENGTH, Unread, dump_page, dump_unread, load_unread
from crawler.page_workers.pool import Readers
from crawler.page_workers.process import ReadingProcess
from crawler.provinces import WITA, ZONES
from crawler.state.article_json import load_page
from pipelines.boilerplate.alone import first_look
from tests.conftest import PROJECT, Crawl
from tests.site import TestSite, articles

NOW = datetime(2025, 9, 2, 12, 0, tzinfo=UTC)
PAGES = sorted((PROJECT / "tests" / "pages" / "pages").rglob("*.html"))


def unread(path: Path, *, zone: str | None = "WITA") -> Unread:
    return Unread(path.read_bytes(), f"https://kabar.example/{path.stem}/", ZONES[zone] if zone else None, NOW)


@pytest.fixture
def readers() -> Iterator[Readers]:
    made = Readers()
    made.join()
    yield made
    made.leave()


def run(work: Callable[[], Awaitable[Any]]) -> Any:
    async def whole() -> Any:
        return await work()

    return asyncio.run(whole())


def in_order(readers: Readers, pages: list[Unread], **how: Any) -> list[Any]:
    async def work() -> list[Any]:
        try:
            return await asyncio.gather(*(readers.read(page, **how) for page in pages), return_exceptions=True)
        finally:
            readers.leave()

    return run(work)  # type: ignore[no-any-return]


STEPS = ("pipelines.boilerplate.alone.look",)
"""What the crawl's settings name: each article goes through it in a reading process."""


async def bring_up(readers: Readers, page: Unread) -> ReadingProcess:
    """A process of these readers, begun by a busy crawl and up."""
    for _ in range(2):  # the first page says that the crawl is busy, the second begins a process
        await readers.read(page, most=1, busy=0.0, steps=STEPS)
    while not readers.beside[0].ready:
        await asyncio.sleep(0.01)
    return readers.beside[0]


def plain(page: Any) -> Any:
    """A page without what a process beside the crawl has seen of its blocks already."""
    return (
        replace(page, article=replace(page.article, verdicts=[])) if isinstance(page, Page) and page.article else page
    )


@pytest.mark.parametrize("zone", [None, "WIB", "WIT"])
def test_a_page_and_what_was_read_of_it_survive_the_way(zone: str | None) -> None:
    page = Unread(
        b"<p>\x00\xff", "https://kabar.example/1/", ZONES[zone] if zone else None, NOW, "text/html", "wpberita"
    )
    assert load_unread(dump_unread(page)[LENGTH:]) == page
    for path in PAGES[:20]:
        found = unread(path, zone=zone).read()
        assert load_page(dump_page(found)[LENGTH:]) == found


def test_pages_read_beside_the_crawl_come_out_as_those_read_in_it(readers: Readers) -> None:
    pages = [unread(path) for path in PAGES]

    async def work() -> list[Any]:
        process = await bring_up(readers, pages[0])
        reading = [asyncio.ensure_future(readers.read(page, most=1, busy=0.0)) for page in pages]
        await asyncio.sleep(0)
        assert process.waiting == where.DEEP
        found = await asyncio.gather(*reading)
        readers.leave()
        return found

    found = run(work)
    looked_at = [page.article for page in found[: where.DEEP] if page.article is not None]
    assert looked_at
    assert all(article.verdicts == first_look(article) for article in looked_at)
    assert [plain(page) for page in found] == [page.read() for page in pages]


def test_while_a_process_starts_no_page_waits_for_it(readers: Readers) -> None:
    pages = [unread(path) for path in PAGES[:3]]
    assert in_order(readers, pages, most=1, busy=0.0) == [page.read() for page in pages]
    assert readers.started == 1


def test_a_few_pages_start_no_process(readers: Readers) -> None:
    in_order(readers, [unread(path) for path in PAGES[:3]], most=1, busy=1000.0)
    assert not readers.started
    in_order(readers, [unread(path) for path in PAGES[:3]], most=0, busy=0.0)
    assert not readers.started


def test_a_busy_crawl_and_a_very_large_page_start_one(readers: Readers) -> None:
    in_order(readers, [unread(path) for path in PAGES[:3]], most=1, busy=0.0)
    assert readers.started == 1
    large = unread(PAGES[0])
    large = Unread(large.body + b"<p>a</p>" * (where.LARGE // 8), large.url, WITA, NOW)
    other = Readers()
    other.join()
    assert in_order(other, [large], most=1, busy=1000.0)[0].article is not None
    assert other.started == 1


def stopped(reader: ReadingProcess) -> ReadingProcess:
    """The process, standing still, so that it is at its first page for as long as the test wants."""
    os.kill(reader.pid, signal.SIGSTOP)
    return reader


def test_a_page_that_ends_its_process_fails_and_the_others_are_read(readers: Readers) -> None:
    pages = [unread(path) for path in PAGES[:4]]

    async def work() -> list[Any]:
        first = stopped(await bring_up(readers, pages[0]))
        under_way = [asyncio.ensure_future(readers.read(page, most=1, busy=0.0)) for page in pages]
        await asyncio.sleep(0)
        os.kill(first.pid, signal.SIGKILL)
        found = await asyncio.gather(*under_way, return_exceptions=True)
        readers.leave()
        return found

    found = run(work)
    assert isinstance(found[0], ReadingFailed)
    assert found[1:] == [page.read() for page in pages[1:]]


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "SECONDS", 0.2)
    page = unread(PAGES[0])

    async def work() -> list[Any]:
        reader = ReadingProcess()
        while not reader.ready:
            await asyncio.sleep(0.01)
        stopped(reader)
        found = await asyncio.gather(reader.read(page), reader.read(page), return_exceptions=True)
        reader.stop()
        return found

    first, second = run(work)
    assert isinstance(first, ReadingFailed)
    assert "0.2 s" in str(first)
    assert isinstance(second, processes.NotReached)


@pytest.mark.parametrize("program", ["/bin/false", "/nonexistent/python"])
def test_where_no_process_can_be_started_pages_are_read_all_the_same(
    readers: Readers, program: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    pages = [unread(path) for path in PAGES[:8]]

    async def work() -> list[Any]:
        found = []
        for page in pages:
            found.append(await readers.read(page, most=1, busy=0.0))
            while readers.beside and not readers.beside[0].ended:
                await asyncio.sleep(0.01)
        readers.leave()
        return found

    assert run(work) == [page.read() for page in pages]
    assert caplog.text.count("No reading process can be started") == 1


def test_a_crawl_gives_the_same_records_wherever_its_pages_are_read(crawl: Crawl, tmp_path: Path) -> None:
    told = []
    with DemoPortal(rest=False) as demo:
        for readers in ("0", "1"):
            where = ("-a", f"url={demo.url}", "-s", f"READERS={readers}", "-s", "READERS_BUSY=0")
            where += ("-s", "DOWNLOAD_DELAY=0.05")  # a process is up before the last page has come
            done = crawl("demo", *where, output=tmp_path / readers)
            assert done.code == 0, done.stderr
            told.append(sorted(map(_as_text, done.records() + done.records("duplicates"))))
    assert len(told[0]) > 50
    assert told[0] == told[1]


def _as_text(line: dict[str, Any]) -> str:
    """A record without what differs from run to run; asked without a delay, pages come in any order, and counts with it."""
    removed = [(block["text"], block["rule"].partition(": on ")[0]) for block in line["removed"]]
    return json.dumps({**line, "removed": removed, "run_id": "", "crawled_at": ""}, sort_keys=True)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="Linux tells a process's children")
@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_reading_process_outlives_its_crawl(stop: signal.Signals, tmp_path: Path) -> None:
    with TestSite(articles(200)) as site:
        arguments = ["crawl", "site", "-a", f"url={site.url}", "-s", f"OUTPUT_DIR={tmp_path}", "-s", "READERS_BUSY=0"]
        crawl = subprocess.Popen(
            [sys.executable, "-m", "scrapy", *arguments, "-s", "DOWNLOAD_DELAY=0.1"],
            cwd=PROJECT,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        beside = Path(f"/proc/{crawl.pid}/task/{crawl.pid}/children")
        soon(lambda: beside.read_text(encoding="ascii").split())
        children = beside.read_text(encoding="ascii").split()
        # A terminal or a service manager sends its signal to all at once; kill -9 comes to one.
        os.kill(crawl.pid, stop) if stop is signal.SIGKILL else os.killpg(crawl.pid, stop)
        assert crawl.wait(60) == (-stop if stop is signal.SIGKILL else 0)
    soon(lambda: not any(is_running(pid) for pid in children))


def is_running(pid: str) -> bool:
    """Whether a process is there, and not merely waiting to be collected."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def soon(holds: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something holds, and fail where it never does."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)
