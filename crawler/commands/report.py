"""`scrapy report`: builds the static site of what lies in the output, its feeds, and tells what changed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.terminal.reading_command import ReadingCommand
from crawler.terminal.streams import tell


class Command(ReadingCommand):
    """Reads the output; writes output/site and output/site.sqlite."""

    @override
    def syntax(self) -> str:
        return "[--full-text]"

    @override
    def short_desc(self) -> str:
        return "Build the static site under output/site from what was harvested"

    @override
    def long_desc(self) -> str:
        return (
            "Builds output/site from the files in output/ alone: open its index.html in a browser, from disk or from any "
            "web space. A second report reads only what is new. Feeds (Atom, JSON Feed) of each portal, province and "
            "topic lie in output/site/feeds; --full-text puts the texts into them, for local reading."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--full-text", action="store_true", help="feeds with the articles' texts, for local reading"
        )

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        from crawler.report import alerts, site  # here, since Scrapy loads every command to list one

        if args:
            raise UsageError("scrapy report takes options only.", print_help=False)
        assert self.settings is not None
        output = Path(self.settings["OUTPUT_DIR"])
        if not output.is_dir():
            raise UsageError(f"There is no output at {output} yet: crawl first.", print_help=False)
        try:
            url = self.settings["NOTIFY_URL"] and alerts.checked_url(self.settings["NOTIFY_URL"])
            spread_to = self.settings.getint("NOTIFY_SPREAD")
        except ValueError as fault:
            raise UsageError(str(fault), print_help=False) from None
        metrics = Path(self.settings["METRICS_FILE"]) if self.settings["METRICS_FILE"] else None
        try:
            built = site.build(output, _damaged, full_text=opts.full_text)
            sent, refused = alerts.tell(output, url, spread_to, metrics)
        except OSError as fault:
            print(f"The report could not be built: {fault.filename}: {fault.strerror}.", file=sys.stderr)
            self.exitcode = 1
            return
        tell(f"report: {built.start} ({built.files} files{'' if built.news else ', nothing new'})")
        if sent:
            tell(f"told {sent} changes to NOTIFY_URL")
        if refused is not None:
            print(f"NOTIFY_URL did not take an alert ({refused}); the next report tries again.", file=sys.stderr)
            self.exitcode = 1


def _damaged(path: Path, number: int) -> None:
    print(f"{path}, line {number}: no record; left out.", file=sys.stderr)
