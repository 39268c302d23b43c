"""Every private name of Scrapy and Twisted that the project touches, each with the version that it was read in.

Scrapy is pinned to a minor version for these. Whoever raises the pin reads each of them again.
"""

from __future__ import annotations

from typing import Any

from scrapy.crawler import Crawler


def scraper_is_idle(crawler: Crawler) -> bool:
    """Whether no answer and no item is under way (Scrapy 2.19, `engine.scraper.slot`)."""
    slot = crawler.engine.scraper.slot if crawler.engine else None
    return slot is None or slot.is_idle()


async def send_item(crawler: Crawler, item: Any) -> None:
    """Send an item through the stages, past the spider (Scrapy 2.19, `Scraper.start_itemproc_async`)."""
    assert crawler.engine is not None
    await crawler.engine.scraper.start_itemproc_async(item, response=None)
