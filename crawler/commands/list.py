"""`scrapy list`: the names of the portals, one a line; Scrapy's own ends with a traceback where nobody takes them."""

from __future__ import annotations

from argparse import Namespace

from scrapy.spiderloader import get_spider_loader
from typing_extensions import override

from crawler.terminal.reading_command import ReadingCommand
from crawler.terminal.streams import to_whoever_listens


class Command(ReadingCommand):
    """Prints what can be crawled."""

    @override
    def short_desc(self) -> str:
        return "The names of the portals, one a line"

    @override
    def run(self, args: list[str], opts: Namespace) -> None:
        assert self.settings is not None
        with to_whoever_listens():
            print(*sorted(get_spider_loader(self.settings).list()), sep="\n")
