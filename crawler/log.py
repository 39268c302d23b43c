"""What stands in the log: no items, no pages; the run report names what was dropped and why."""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Request, Spider, logformatter
from twisted.python.failure import Failure


class LogFormatter(logformatter.LogFormatter):
    """Scrapy's log lines without the items, whose texts come from strangers' pages and fill a log."""

    def dropped(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG002  (Scrapy calls it)
        """Nothing: what is held back, dropped or rejected is counted and named in the report."""
        return None

    def scraped(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG002  (Scrapy calls it)
        """Nothing: a line a written article says no more than the report."""
        return None

    def item_error(self, item: Any, exception: BaseException, response: Any, spider: Spider) -> Any:
        """Which article's stage broke; the traceback follows."""
        line = super().item_error(item, exception, response, spider)
        name = getattr(item, "url", type(item).__name__)
        return {**line, "msg": "Fault in a stage at %(item)s", "args": {"item": name}}

    def download_error(self, failure: Failure, request: Request, spider: Spider, errmsg: str | None = None) -> Any:
        """A page that could not be had, without a traceback of the network's."""
        line = super().download_error(failure, request, spider, errmsg)
        return {**line, "level": logging.DEBUG}
