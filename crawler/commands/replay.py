"""`scrapy replay PATH… --to DIR`: stored pages (WARC) taken through extraction and the stages again, without a fetch."""

from __future__ import annotations

import argparse
import logging
import sqlite3
import sys
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from scrapy.crawler import AsyncCrawlerProcess
from typing_extensions import override

from crawler.commands import crawl
from crawler.crawl.arguments import read_home, zone_of
from crawler.errors import ArchiveError, ArgumentError
from crawler.spiders import runner
from crawler.spiders.portal import Portal
from crawler.spiders.site import Site
from crawler.state.paths import state_path, stories_path
from crawler.urls.canonical import same_site, site_of, url_key

if TYPE_CHECKING:  # which loads extraction; Scrapy loads each command's module for every command
    from crawler.archive.warc import Answer, Stored

OWN = "regional-news"
"""The software that this project's archives name."""
ABOVE = 50
"""A priority above that of the command line, whose settings Scrapy applies once more when a crawler starts."""
NAMED = 10
"""So many of the sites that nobody asked for are named."""


class Job(NamedTuple):
    """One portal's stored answers, and the spider that reads them."""

    spider: str
    arguments: dict[str, str]
    home: str
    answers: list[Answer]


class Command(crawl.Command):
    """A crawl of each portal that the archives hold, with answers out of them."""

    homes: list[str]
    """Sites that are to be read beside the declared ones."""
    target: Path
    """The folder that takes the records."""

    @override
    def syntax(self) -> str:
        return "PATH… --to DIR [--url HOME] [--changes]"

    @override
    def short_desc(self) -> str:
        return "Stored pages (WARC) taken through extraction and the stages again, without a fetch"

    @override
    def long_desc(self) -> str:
        return (
            "Reads .warc, .warc.gz, .warc.zst and .wacz files, or all below a folder: what KEEP_PAGES stored, and "
            "archives of wget, browsertrix and Common Crawl. Records land in DIR/articles/PORTAL/ as those of a crawl "
            "do. Of other programs' archives the declared portals are read, and what --url names."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--to", metavar="DIR", help="the folder that takes the records and a state of its own")
        parser.add_argument("--url", metavar="HOME", action="append", default=[], help="read this site, too")
        parser.add_argument("--timezone", metavar="ZONE", help="with --url: WIB, WITA or WIT")
        parser.add_argument(
            "--changes",
            action="store_true",
            help="begin with a copy of the output's state, so that only what a rule changed is written, as updated",
        )

    @override
    def prepare(self, args: list[str], opts: argparse.Namespace) -> None:
        if not args:
            raise ArgumentError("Which archives? scrapy replay output/pages/PORTAL --to DIR")
        if not opts.to:
            raise ArgumentError("Where to? --to DIR names the folder that takes the records.")
        if missing := [path for path in args if not Path(path).exists()]:
            raise ArgumentError(f"{missing[0]} does not exist.")
        if opts.spargs:
            raise ArgumentError("-a belongs to a crawl; a replay takes what is stored.")
        assert self.settings is not None
        self.homes = [read_home(url) for url in opts.url]
        zone_of(Site, opts.timezone)
        self.target = Path(opts.to).resolve()
        if self.target == Path(self.settings["OUTPUT_DIR"]).resolve():
            raise ArgumentError("--to is the crawl's own output; name another folder.")
        if opts.changes:
            self._take_state(self.target)

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        from crawler.archive import warc

        with warc.temporary() as folder:
            try:
                given = warc.files([Path(arg) for arg in args])
                paths = [part for path in given for part in warc.unpacked(path, Path(folder))]
            except ArchiveError as fault:
                print(fault, file=sys.stderr)
                self.exitcode = 1
                return
            stored = [warc.scan(path, _damaged) for path in paths]
            jobs = self._stored_jobs(stored, self.homes, opts.timezone)
            if not jobs:
                self.exitcode = 1
                print(_nothing(stored), file=sys.stderr)
                return
            self._replay(jobs, self.target, opts)

    def _replay(self, jobs: list[Job], target: Path, opts: argparse.Namespace) -> None:
        assert self.settings is not None
        assert isinstance(self.crawler_process, AsyncCrawlerProcess)
        for name in crawl.CHATTER:
            logging.getLogger(name).setLevel(logging.WARNING)
        from crawler.archive.replay import Replay

        own: dict[str, Any] = {
            "OUTPUT_DIR": str(target),
            "STATE_DB": "",
            "STORIES_DB": "",
            "CONTACT": "nobody-is-asked.invalid",
            "KEEP_PAGES": False,
            "START_OFFSET": 0,
            "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https")),
        }
        crawls = {
            job.home: runner.Job(
                job.spider, {"again": "1", **job.arguments}, {**own, "HARVEST": partial(Replay, job.answers)}, ABOVE
            )
            for job in jobs
        }
        ended = runner.Runner(self.crawler_process, at_once=len(crawls)).run(crawls)
        for home, crawled in ended.items():
            crawl.say(home, crawled)
        self.show(ended, opts)
        self.exitcode = max((crawled.code for crawled in ended.values()), default=0)

    def _stored_jobs(self, stored: list[Stored], homes: list[str], timezone: str | None) -> list[Job]:
        """A job a portal: those that our own archives name, the homes asked for, and declared portals."""
        loader = self.crawler_process.spider_loader  # type: ignore[union-attr]
        loaded = {name: loader.load(name) for name in loader.list()}
        declared: dict[str, Any] = {
            name: one for name, one in loaded.items() if issubclass(one, Portal) and one is not Site
        }
        zone = {"timezone": timezone} if timezone else {}
        spiders: dict[str, tuple[str, dict[str, str]]] = {home: (Site.name, {"url": home, **zone}) for home in homes}
        own, foreign = _parted(stored)
        for about in (file.about for file in own):
            name, home = about.get("spider", ""), about["home"]
            if name not in declared:
                told = {"timezone": about["timezone"]} if about.get("timezone") else {}
                spiders.setdefault(home, (Site.name, {"url": home, **told}))
            else:
                takes_url = "url" in declared[name].own_arguments
                spiders.setdefault(home, (name, {"url": home} if takes_url else {}))
        sites = {site_of(answer.url) for file in foreign for answer in file.answers}
        for name, portal in declared.items():
            if getattr(portal, "home", None) and site_of(portal.home) in sites:
                spiders.setdefault(portal.home, (name, {}))
        from crawler.archive.warc import newest

        jobs = []
        for home, (spider, arguments) in spiders.items():
            answers = newest(answer for file in own if file.about["home"] == home for answer in file.answers) + _pages(
                answer for file in foreign for answer in file.answers if same_site(answer.url, home)
            )
            if answers:
                jobs.append(Job(spider, arguments, home, answers))
        return jobs

    def _take_state(self, target: Path) -> None:
        """Copy the state and the stories of the output into a folder that has none yet."""
        assert self.settings is not None
        if not state_path(self.settings).is_file():
            raise ArgumentError(f"--changes needs a state, and {state_path(self.settings)} is none.")
        target.mkdir(parents=True, exist_ok=True)
        for source in (state_path(self.settings), stories_path(self.settings)):
            copy = target / ("state.sqlite" if source == state_path(self.settings) else "stories.sqlite")
            if copy.exists():
                raise ArgumentError(f"--changes begins in a folder without a state; {copy} is one.")
            if source.is_file():
                with (
                    closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as old,
                    closing(sqlite3.connect(copy)) as new,
                ):
                    old.backup(new)


def _parted(stored: list[Stored]) -> tuple[list[Stored], list[Stored]]:
    """Archives of this project, which say how each page was found, oldest first; and those of other programs."""
    whole = [file for file in stored if file.answers]
    own = [file for file in whole if file.about.get("software") == OWN and file.about.get("home")]
    return sorted(own, key=lambda file: file.answers[0].when), [file for file in whole if file not in own]


def _pages(answers: Iterable[Answer]) -> list[Answer]:
    """Another program's answers, by address: a page stands before its further pages, whose addresses begin with its own."""
    from crawler.archive.warc import newest

    found = [answer for answer in newest(iter(answers)) if answer.status == 200]
    return [
        answer._replace(found={"url": answer.url, "via": "", "sure": False}) if answer.is_page else answer
        for answer in sorted(found, key=lambda answer: url_key(answer.url))
    ]


def _damaged(path: Path, fault: str) -> None:
    print(f"{path} is damaged; what stands behind the damage is left out: {fault}", file=sys.stderr)


def _nothing(stored: list[Stored]) -> str:
    """Why there is nothing to do, and what could be asked for."""
    sites = sorted({site_of(answer.url) for file in stored for answer in file.answers if answer.is_page})
    if not sites:
        return "No page is stored there."
    more = f" and {len(sites) - NAMED} more" if len(sites) > NAMED else ""
    return f"No declared portal is stored there. --url names a site: {', '.join(sites[:NAMED])}{more}."
