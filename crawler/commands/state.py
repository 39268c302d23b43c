"""`scrapy state`: what the memory holds, and trimming it without forgetting any article."""

from __future__ import annotations

import argparse
import sys

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.crawl.stores import run_stores
from crawler.errors import StateError
from crawler.state.store import StateStore
from crawler.terminal import tables
from crawler.terminal.reading_command import ReadingCommand

HEAD = ("portal", "urls", "articles", "duplicates", "gone", "rejected", "no articles", "aliases", "failed")
"""The columns of the table; the URLs are the sum of the rest."""


class Command(ReadingCommand):
    """Shows the size of the memory; with --trim, drops what is old and not needed to know an article again."""

    @override
    def syntax(self) -> str:
        return "[--trim DAYS]"

    @override
    def short_desc(self) -> str:
        return "Show and trim what is remembered of each portal"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--trim", metavar="DAYS", help="drop what is older than so many days and not needed")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("scrapy state takes no portal; it shows them all.", print_help=False)
        days = opts.trim
        if days is not None and (not days.isascii() or not days.isdigit() or int(days) < 1):
            raise UsageError(f'--trim "{days}" is no whole number of days of at least 1.', print_help=False)
        assert self.settings is not None
        try:
            stores = run_stores(self.settings)
            state = stores.look()
            if state is None:
                print(f"Nothing is remembered yet: {stores.missing}", file=sys.stderr)
                return
            if days is not None:
                for what, count in state.trim(int(days)).items():
                    print(f"{what}: {count} trimmed")
            show(state)
            state.close()
        except StateError as fault:
            print(fault, file=sys.stderr)
            self.exitcode = 1


def show(state: StateStore) -> None:
    """Each portal with what is known of it, and the size of the store."""
    tables.show(HEAD, [[str(cell) for cell in counts] for counts in state.counts()], right=HEAD[1:])
    print(state.size())
