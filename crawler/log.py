"""What stands in the log: no items, no pages, no secrets; the run report names what was dropped and why."""

from __future__ import annotations

import json
import logging
import re
from datetime import UTC, datetime
from typing import Any, Self

from scrapy import Request, Spider, logformatter, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.settings import BaseSettings
from scrapy.utils.log import get_scrapy_root_handler
from twisted.python.failure import Failure
from typing_extensions import override

SECRET = re.compile(
    r"('[A-Z0-9_]*(?:SECRET|PASSW|TOKEN|ACCESS_KEY|_PASS\b|_AUTH|CREDENTIAL)[A-Z0-9_]*': )('[^']*'|\"[^\"]*\")"
)
LOGIN = re.compile(r"(://)[^/?#\s'\"]+@")
"""A login in an address, up to the last @ before its path: of a proxy, a store for feeds, a link of a page."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
"""What a terminal obeys instead of showing it; line breaks and tabs stay, for settings and tracebacks have them."""
_traceback = logging.Formatter()


def sayable(text: str) -> str:
    """A text of the log without what only the owner may know, and without what a terminal would obey."""
    return UNSEEN.sub("", LOGIN.sub(r"\1***@", SECRET.sub(r"\1'***'", text)))


def clean(record: logging.LogRecord) -> None:
    """Make a line of the log, and its traceback, sayable: whoever wrote it, Scrapy and Twisted too."""
    try:
        record.msg, record.args = sayable(record.getMessage()), None
    except (TypeError, ValueError, KeyError):
        return  # a line whose arguments do not fit: the handler says so
    if record.exc_info and not record.exc_text:
        record.exc_text = sayable(_traceback.formatException(record.exc_info))


def _clean_record(*args: Any, **kwargs: Any) -> logging.LogRecord:
    record = logging.LogRecord(*args, **kwargs)
    clean(record)
    return record


class JsonLines(logging.Formatter):
    """A line of the log as one JSON object, for programs that collect logs."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """time (UTC), level, logger, message; portal and traceback where there is one."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        spider = getattr(record, "spider", None)
        if spider is not None:
            line["portal"] = str(getattr(spider, "portal_name", spider.name))
        if record.exc_info or record.exc_text:
            line["traceback"] = record.exc_text or _traceback.formatException(record.exc_info)  # type: ignore[arg-type]
        return json.dumps(line, ensure_ascii=False)


def take_form(settings: BaseSettings) -> None:
    """Give Scrapy's handler the form that LOG_JSON asks for. Scrapy makes a new handler before each crawl's engine starts."""
    handler = get_scrapy_root_handler()
    if handler is not None and settings.getbool("LOG_JSON"):
        handler.setFormatter(JsonLines())


class LogFormatter(logformatter.LogFormatter):
    """Scrapy's log lines without the items, whose texts come from strangers' pages and fill a log."""

    pages = False
    """Whether each answer gets its line: only where somebody asked for all of the log."""
    _settings: BaseSettings

    @override
    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made just before Scrapy lists the settings that differ from its own."""
        logging.setLogRecordFactory(_clean_record)  # no filter: Scrapy makes its handlers anew for each crawl
        logging.getLogger("twisted").setLevel(logging.WARNING)  # it says of each answer of the kind 103 that it came
        formatter = cls()
        formatter._settings = crawler.settings
        crawler.signals.connect(formatter._engine_started, signals.engine_started)
        formatter.pages = crawler.settings["LOG_LEVEL"] in ("DEBUG", logging.DEBUG)
        return formatter

    def _engine_started(self) -> None:
        take_form(self._settings)

    @override
    def crawled(self, request: Request, response: Response, spider: Spider) -> Any:
        """An answer's line, for who reads all; else it is not even made."""
        return super().crawled(request, response, spider) if self.pages else None

    @override
    def dropped(self, *args: Any, **kwargs: Any) -> Any:
        """Nothing: what is held back, dropped or rejected is counted and named in the report."""
        return None

    @override
    def scraped(self, *args: Any, **kwargs: Any) -> Any:
        """Nothing: a line a written article says no more than the report."""
        return None

    @override
    def item_error(self, item: Any, exception: BaseException, response: Any, spider: Spider) -> Any:
        """Which article's stage broke; the traceback follows."""
        line = super().item_error(item, exception, response, spider)
        name = getattr(item, "url", type(item).__name__)
        return {**line, "msg": "Fault in a stage at %(item)s", "args": {"item": name}}

    @override
    def download_error(self, failure: Failure, request: Request, spider: Spider, errmsg: str | None = None) -> Any:
        """A page that could not be had, without a traceback of the network's."""
        line = super().download_error(failure, request, spider, errmsg)
        return {**line, "level": logging.DEBUG}
