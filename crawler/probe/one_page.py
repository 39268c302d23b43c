"""One polite request outside of a crawl: the crawl's robots.txt, user agent and limits, nothing stored."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator

from scrapy import Request
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from typing_extensions import override

from crawler.items import Item
from crawler.probe.spider import Probe, isolate


class OnePage(Probe):
    """Asks for one address. Not in SPIDER_MODULES."""

    name = "onepage"
    address = ""
    answer: Response | None = None

    @override
    async def start(self) -> AsyncIterator[Request | Item]:
        """Ask for the address; nothing is yielded."""
        self.answer = await self.harvest.site.fetch(self.address)
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request


def fetch(process: AsyncCrawlerProcess, url: str) -> Response | str:
    """The answer to a GET of `url`; where there is none, why, in a few words. Starts and ends the process's reactor."""
    with tempfile.TemporaryDirectory(prefix="find-") as folder:
        isolate(process.settings, folder)
        crawler = process.create_crawler(type("OnePage", (OnePage,), {"address": url, "__module__": __name__}))
        task = process.crawl(crawler, url=url)
        process.start()
        spider = crawler.spider
        fault = None if task.cancelled() else task.exception()
    if not isinstance(spider, OnePage):
        return str(fault or "the request broke off")
    if spider.answer is None:
        named = [line for lines in spider.session.run.named.values() for line in lines]
        return str(named[0]["reason"]) if named else "no answer"
    return spider.answer if spider.answer.status == 200 else f"answers {spider.answer.status}"
