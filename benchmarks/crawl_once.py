"""One measured crawl in a process of its own: what the benchmarks start for each row of each round.

    python -m benchmarks.crawl_once pages --home http://127.0.0.1:8000/ --pages 300 --folder FOLDER

Prints one line of JSON. The clock and the CPU's run from the first article (or page of posts) asked for to the end of
the crawl, when the last record is written and the state is closed; start-up is measured apart, discovery's first look
not at all. trafilatura and news-please are called once before the clock runs; what ours loads late is on the clock.
All rows ask for the same pages with the same concurrency and no delay.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import time
import urllib.request
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.project import get_project_settings

CONCURRENCY = 16
ARTICLE = re.compile(r"-\d+/$|_embed")
"""What the server's article pages and pages of whole posts look like."""
OURS = ("pages", "rest")

SAME_FOR_ALL: dict[str, Any] = {
    "CONCURRENT_REQUESTS": CONCURRENCY,
    "CONCURRENT_REQUESTS_PER_DOMAIN": CONCURRENCY,
    "DOWNLOAD_DELAY": 0,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "TWISTED_REACTOR": "twisted.internet.asyncioreactor.AsyncioSelectorReactor",
}


def resident() -> float:
    """Megabytes of memory that this process holds now, and those beside it."""
    own = os.getpid()
    children = Path(f"/proc/{own}/task/{own}/children").read_text(encoding="ascii").split()
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) for pid in [own, *children])
    return pages * resource.getpagesize() / 1e6


def cpu_seconds() -> float:
    """Seconds of CPU that this process has used, and those beside it that it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


class Meter:
    """Measures a crawl by its signals."""

    def __init__(self, crawler: Crawler, every: int = 1000) -> None:
        self.begun: tuple[float, float] | None = None
        self.ended = (0.0, 0.0)
        self.items = 0
        self.every = every
        self.memory: list[tuple[int, float]] = []
        """Articles done, and megabytes held then."""
        self.crawler = crawler
        crawler.signals.connect(self._asked, signals.request_reached_downloader)
        crawler.signals.connect(self._item, signals.item_scraped)
        crawler.signals.connect(self._end, signals.engine_stopped)

    def _asked(self, request: Request) -> None:
        if self.begun is None and ARTICLE.search(request.url):
            self.begun = time.perf_counter(), cpu_seconds()

    def _item(self) -> None:
        self.items += 1
        if self.items % self.every == 0:
            self.memory.append((self.items, round(resident(), 1)))

    def _end(self) -> None:
        self.ended = time.perf_counter(), cpu_seconds()

    def result(self) -> dict[str, Any]:
        """What was measured; seconds, CPU seconds, megabytes."""
        begun = self.begun or self.ended
        stats = self.crawler.stats
        assert stats is not None
        return {
            "items": self.items,
            "seconds": self.ended[0] - begun[0],
            "cpu_seconds": self.ended[1] - begun[1],
            "requests": stats.get_value("downloader/request_count", 0),
            "bytes": stats.get_value("downloader/response_bytes", 0),
            "peak_mb": sum(
                resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
            )
            / 1024,
            "memory": self.memory,
        }


class Reference(Spider):
    """Asks for the pages and does with each what its row does."""

    name = "reference"
    home = ""
    pages = 0
    read: Callable[[Response], dict[str, Any]]

    async def start(self) -> AsyncIterator[Request]:
        """The pages, newest first."""
        with urllib.request.urlopen(f"{self.home}addresses") as answer:  # before the clock runs
            addresses = answer.read().decode().splitlines()[: self.pages]
        for address in addresses:
            yield Request(address)

    def parse(self, response: Response) -> dict[str, Any]:
        """One item a page, so that all rows are counted alike."""
        return self.read(response)


def bare(response: Response) -> dict[str, Any]:
    """Download only."""
    return {"url": response.url}


def parsel(response: Response) -> dict[str, Any]:
    """What most spiders do: a title and the texts of the paragraphs."""
    paragraphs = response.css("article p::text").getall()
    return {"url": response.url, "title": response.css("h1::text").get(), "body": "\n".join(paragraphs)}


def trafilatura(response: Response) -> dict[str, Any]:
    """trafilatura with metadata, in its default setting."""
    from trafilatura import bare_extraction

    found = bare_extraction(response.body, url=response.url, with_metadata=True)
    return {"url": response.url, "title": getattr(found, "title", None), "body": getattr(found, "text", None)}


def newsplease(response: Response) -> dict[str, Any]:
    """news-please on a page that is there already: its five extractors, and what it makes of them."""
    from newsplease import NewsPlease

    found = NewsPlease.from_html(response.text, url=response.url, fetch_images=False)
    return {"url": response.url, "title": found.title, "body": found.maintext}


READERS: dict[str, Callable[[Response], dict[str, Any]]] = {
    "bare": bare,
    "parsel": parsel,
    "trafilatura": trafilatura,
    "newsplease": newsplease,
}
NEEDS = {"newsplease": "newsplease"}
"""Rows that need a package of `make .venv/.peers`."""


def ours(folder: Path, given: dict[str, Any]) -> Settings:
    """The project's own settings, all stages on."""
    settings = get_project_settings()
    settings.setdict(
        {**SAME_FOR_ALL, "OUTPUT_DIR": str(folder), "NEAR_DUPLICATES_DAYS": 100_000, **given}, priority="cmdline"
    )
    return settings


def crawl(row: str, home: str, pages: int, folder: Path, *, every: int = 1000, **given: Any) -> dict[str, Any]:
    """Run the row's crawl to its end and give what was measured."""
    if row in OURS:
        settings = ours(folder, {"LOG_LEVEL": "WARNING", **given})
        arguments: dict[str, Any] = {"url": home, "timezone": "WITA", "via": "sitemap" if row == "pages" else "rest"}
        if pages:
            arguments["limit"] = str(pages)
    else:
        settings = Settings({**SAME_FOR_ALL, "LOG_LEVEL": "WARNING"})
        arguments = {}
    process = AsyncCrawlerProcess(settings)
    spider: Any = "site"
    if row not in OURS:
        READERS[row](_blank())  # imports and first-time set-up are not the page's cost
        spider = type("Row", (Reference,), {"home": home, "pages": pages, "read": staticmethod(READERS[row])})
    crawler = process.create_crawler(spider)
    meters: list[Meter] = []
    original = crawler._apply_settings

    def settled() -> None:
        original()
        meters.append(Meter(crawler, every))

    crawler._apply_settings = settled  # type: ignore[method-assign]
    process.crawl(crawler, **arguments)
    process.start()
    return meters[0].result()


def _blank() -> Response:
    from scrapy.http import HtmlResponse

    text = b"<html><head><title>a</title></head><body><article><h1>a</h1>" + b"<p>Satu dua tiga.</p>" * 30
    return HtmlResponse("http://127.0.0.1/a-1/", body=text + b"</article></body></html>", encoding="utf-8")


def main() -> None:
    """Measure as asked."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("row", choices=[*READERS, *OURS])
    ask.add_argument("--home", required=True)
    ask.add_argument("--pages", type=int, default=300, help="0: all that the portal has")
    ask.add_argument("--folder", type=Path, required=True, help="for output and state of our rows")
    ask.add_argument("--every", type=int, default=1000, help="articles between two looks at the memory")
    ask.add_argument("--stages", action="store_true", help="time each stage of ours, which costs some itself")
    ask.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting for our rows")
    given = ask.parse_args()
    stages = None
    if given.stages:
        from benchmarks.stages import Stages

        stages = Stages()
    settings = dict(pair.split("=", 1) for pair in given.set)
    measured = crawl(given.row, given.home, given.pages, given.folder, every=given.every, **settings)
    if stages is not None:
        measured["stages"] = stages.seconds
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
