"""The base of the commands that only read: nothing is crawled, no reactor is started, nothing is logged."""

from __future__ import annotations

from scrapy.commands import ScrapyCommand


class ReadingCommand(ScrapyCommand):
    """A command on what is there already: output, state, declared portals."""

    requires_project = True
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's interface)
