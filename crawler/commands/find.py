"""`scrapy find FILE|URL --url URL`: what discovery takes from one document, a JSON line each."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.provinces import PROVINCES, WIB, ZONES
from crawler.urls.canonical import is_http, same_site

if TYPE_CHECKING:
    from crawler.discover.document import Line
    from crawler.spiders.portal import Portal


class Command(ScrapyCommand):
    """Reads a feed, sitemap, REST answer, robots.txt or list page as a crawl does; stores nothing."""

    requires_project = True
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's interface)

    @override
    def syntax(self) -> str:
        """After the command's name."""
        return "[options] FILE|URL --url URL"

    @override
    def short_desc(self) -> str:
        """For `scrapy -h`."""
        return "What discovery takes from a feed, sitemap, REST answer, robots.txt or list page"

    @override
    def long_desc(self) -> str:
        """For `scrapy find -h`."""
        return (
            "Reads a saved file (or fetches one URL) and prints a line of JSON for each article address that discovery "
            "takes from it: url, kind, why, and where shown published, modified, title. For a robots.txt it prints its "
            "sitemaps and Crawl-delay, and for each --path whether we may fetch it. --explain also prints what was left "
            'out, with "left": true and the reason.'
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's own, and those of this command."""
        super().add_options(parser)
        parser.add_argument("--url", metavar="URL", help="the URL that the file was fetched from")
        parser.add_argument("--home", metavar="URL", help="the portal's home page, where it is not the URL's host's")
        parser.add_argument("--timezone", choices=sorted(ZONES), help="the zone of times that are printed without one")
        parser.add_argument("--path", metavar="PATH", action="append", default=[], help="robots.txt: may we fetch it?")
        parser.add_argument("--explain", action="store_true", help="print what was left out too, with the reason")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the lines. Exit code 1 where nothing was found."""
        if len(args) != 1:
            raise UsageError("Name one file, or one URL.", print_help=False)
        url = opts.url or (args[0] if is_http(args[0]) else None)
        if url is None or not is_http(url):
            raise UsageError("Give the http(s) URL of the file with --url.", print_help=False)
        body, url = self._fetched(args[0], url) if is_http(args[0]) else (_file(args[0]), url)
        if urlsplit(url).path == "/robots.txt":
            _print(robots(body, url, opts.path))
            return
        portal = self._portal_of(opts.home or url)
        home = opts.home or (portal.home if portal else None)
        from crawler.discover.document import read

        _, lines = read(body, url, home, _zone(opts.timezone, portal))
        _print([line_of(line) for line in lines if opts.explain or not line.left])
        if all(line.left for line in lines):
            self.exitcode = 1

    def _portal_of(self, url: str) -> type[Portal] | None:
        assert self.crawler_process is not None
        loader = self.crawler_process.spider_loader
        portals: list[Any] = [loader.load(name) for name in loader.list()]
        mine = [portal for portal in portals if getattr(portal, "home", "") and same_site(portal.home, url)]
        path = urlsplit(url).path
        return next((portal for portal in mine if path.startswith(urlsplit(portal.home).path or "/")), None)

    def _fetched(self, address: str, url: str) -> tuple[bytes, str]:
        """The answer's body and address, by a polite request: robots.txt, user agent and site limits apply."""
        from scrapy.crawler import AsyncCrawlerProcess

        from crawler.probe.one_page import fetch

        assert isinstance(self.crawler_process, AsyncCrawlerProcess)
        answer = fetch(self.crawler_process, address)
        if isinstance(answer, str):
            raise UsageError(f"{address}: {answer}", print_help=False)
        return answer.body, answer.url if url == address else url


def _file(name: str) -> bytes:
    try:
        return Path(name).read_bytes()
    except OSError as fault:
        raise UsageError(f"{name} cannot be read: {fault.strerror or fault}.", print_help=False) from None


def _zone(name: str | None, portal: type[Portal] | None) -> tzinfo:
    if name is None and portal is not None:
        key = portal.province_key
        name = portal.timezone or (PROVINCES[key].zone if key else None)
    return ZONES[name] if name else WIB


def robots(body: bytes, url: str, paths: list[str]) -> list[dict[str, Any]]:
    """What a robots.txt says to us: its sitemaps and delay, then a line for each path."""
    from crawler.discover.survey import sitemaps_of
    from crawler.politeness.robots import READ_BYTES
    from crawler.robots import text as robots_text
    from crawler.robots.rules import Rules

    rules = Rules(robots_text.decode(body[:READ_BYTES]))
    head = {"sitemaps": sitemaps_of(body, url), "crawl_delay": rules.delay or None}
    site = f"{urlsplit(url).scheme}://{urlsplit(url).netloc}"
    return [head, *({"path": path, "allowed": rules.allows(site + path)} for path in paths)]


def line_of(line: Line) -> dict[str, Any]:
    """A line as it is printed: what is not shown is left out; a day without a clock is a day."""
    found = line.found
    published = found.published.date().isoformat() if found.published and found.day else _moment(found.published)
    values = {
        "url": found.url,
        "kind": line.kind,
        "published": published,
        "modified": _moment(found.modified),
        "title": found.title,
        "why": line.why,
        "left": line.left or None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _print(lines: list[dict[str, Any]]) -> None:
    for line in lines:
        sys.stdout.buffer.write(orjson.dumps(line) + b"\n")
    sys.stdout.flush()
