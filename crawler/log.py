"""What stands in the log: no items, no pages; the run report names what was dropped and why."""

from __future__ import annotations

import logging
import re
from typing import Any, Self

from scrapy import Request, Spider, logformatter
from scrapy.crawler import Crawler
from twisted.python.failure import Failure

SECRET = re.compile(
    r"('[A-Z0-9_]*(?:SECRET|PASSW|TOKEN|ACCESS_KEY|_PASS\b|_AUTH|CREDENTIAL)[A-Z0-9_]*': )('[^']*'|\"[^\"]*\")"
)
LOGIN = re.compile(r"(://)[^/@\s'\"]+@")


def without_secrets(record: logging.LogRecord) -> bool:
    """Take what only the owner may know out of the list of settings that Scrapy logs at its start. Always True."""
    if isinstance(record.args, dict) and isinstance(text := record.args.get("settings"), str):
        record.args = {**record.args, "settings": LOGIN.sub(r"\1***@", SECRET.sub(r"\1'***'", text))}
    return True


class LogFormatter(logformatter.LogFormatter):
    """Scrapy's log lines without the items, whose texts come from strangers' pages and fill a log."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:  # noqa: ARG003  (Scrapy's form)
        """Made just before Scrapy lists the settings that differ from its own: those of them that are secret stay so."""
        logging.getLogger("scrapy.crawler").addFilter(without_secrets)
        return cls()

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
