"""`scrapy demo`: serves the bundled demo portal; `scrapy demo --crawl`: serves it, crawls it, stops."""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.terminal.reading_command import ReadingCommand

if TYPE_CHECKING:
    from crawler.demo import DemoPortal

PORT = 8719
"""Asked for first, so that a second crawl meets the same addresses and finds them known."""


class Command(ReadingCommand):
    """Serves the demo portal in this process; a crawl of it is a process of its own, as any other crawl is."""

    @override
    def syntax(self) -> str:
        return "[--crawl] [--port N] [--edition 2]"

    @override
    def short_desc(self) -> str:
        return "Serve the bundled demo portal, or crawl it (--crawl)"

    @override
    def long_desc(self) -> str:
        return (
            "Serves an invented news portal on 127.0.0.1 until Ctrl-C; one line says where. With --crawl the portal is "
            "crawled instead, as `scrapy crawl demo` over HTTP, and the exit code is the crawl's; -a and -s are handed "
            "on; then the report site of the output is built. --edition 2 is the portal some days later: three posts edited, three new, one removed."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--crawl", action="store_true", help="crawl the portal, then stop")
        parser.add_argument(
            "--port",
            type=int,
            help=f"port on 127.0.0.1; 0 takes a free one (default {PORT}, or a free one where that is taken)",
        )
        parser.add_argument("--edition", type=int, default=1, choices=(1, 2), help="1, or 2: some days later")
        parser.add_argument(
            "-a", dest="spargs", action="append", default=[], metavar="NAME=VALUE", help="argument for the crawl"
        )

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("scrapy demo takes options only.", print_help=False)
        with _portal(opts.port, opts.edition) as portal:
            if opts.crawl:
                self.exitcode = _crawl(portal, opts)
                if self.settings is not None:
                    _report(Path(self.settings["OUTPUT_DIR"]))
            else:
                print(f"serving {portal.url}", flush=True)
                _wait()


def _report(output: Path) -> None:
    """Build the site of what was crawled and say where it is; the crawl's exit code stays."""
    from crawler.report import site

    try:
        built = site.build(output, lambda path, number: print(f"{path}, line {number}: no record.", file=sys.stderr))
    except OSError as fault:
        print(f"The report could not be built: {fault}", file=sys.stderr)
        return
    print(f"report: {built.start} (open it in a browser)", flush=True)


def _portal(port: int | None, edition: int) -> DemoPortal:
    """The portal on the port that was asked for."""
    from crawler.demo import DemoPortal

    try:
        return DemoPortal(port=PORT if port is None else port, edition=edition)
    except (OSError, OverflowError) as error:
        if port is None:
            return DemoPortal(port=0, edition=edition)
        raise UsageError(f"Port {port} of 127.0.0.1 cannot be served on: {error}.", print_help=False) from error


def _wait() -> None:
    """Until Ctrl-C or SIGTERM."""
    over = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda _number, _frame: over.set())
    over.wait()


def _crawl(portal: DemoPortal, opts: argparse.Namespace) -> int:
    """The real crawl command on the portal; its exit code."""
    given = [part for value in opts.spargs for part in ("-a", value)] + [
        part for value in opts.set for part in ("-s", value)
    ]
    if opts.loglevel:
        given += ["-L", opts.loglevel]
    command = [
        sys.executable,
        "-m",
        "scrapy",
        "crawl",
        "demo",
        "-a",
        f"url={portal.url}",
        "-s",
        "DOWNLOAD_DELAY=0",
        "--summary",
        "table",
        *given,
    ]
    crawl = subprocess.Popen(command)

    def hand_on(number: int, _frame: FrameType | None) -> None:
        crawl.send_signal(number)

    # A terminal's Ctrl-C reaches the crawl by itself, and the portal has to answer until the crawl has ended well.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, hand_on)
    code = crawl.wait()
    return code if code >= 0 else 128 - code
