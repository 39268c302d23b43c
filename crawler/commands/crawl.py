"""`scrapy crawl PORTAL`: crawls one portal, or many at once, and answers with an exit code that tells."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Mapping

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.spiderloader import SpiderLoaderProtocol, get_spider_loader
from typing_extensions import override

from crawler.crawl import health, summary
from crawler.crawl.arguments import check_contact, read_topics, read_yes
from crawler.crawl.counts import new_run_id
from crawler.crawl.setting_values import check_values
from crawler.errors import AlreadyRunning, ArgumentError, StateError, WriteError
from crawler.log import take_form
from crawler.spiders.chosen import chosen, chosen_for_topic
from crawler.spiders.portal import Portal
from crawler.spiders.runner import Ended, Job, Runner
from crawler.terminal.streams import to_whoever_listens

logger = logging.getLogger(__name__)

CHATTER = ("scrapy.addons", "scrapy.core.engine", "scrapy.crawler", "scrapy.middleware", "scrapy.utils.log")
"""Scrapy tells its settings and parts at each start, fifty lines an hour in a scheduler's log."""
TOPIC = "topic"
"""The name of a crawl for a topic: `scrapy crawl topic -a q=… -a province=ntt`."""


class Command(BaseRunSpiderCommand):
    """Runs one crawler a portal, each with its own delay, report and failure."""

    requires_project = True
    jobs: dict[str, Job]
    """What to crawl, by the name to call it."""
    topic_run: str | None
    """The name of a topic crawl's files of results."""
    dry: bool
    """Whether only the plan of a topic crawl is asked for."""

    @override
    def syntax(self) -> str:
        return "PORTAL [-a NAME=VALUE] …"

    @override
    def short_desc(self) -> str:
        return "Crawl a portal (or: site -a url=…, portals -a province=…) for what is new since last time"

    @override
    def long_desc(self) -> str:
        return (
            "Crawls a portal and writes what is new or changed since the last run to output/articles/PORTAL/. PORTAL "
            "is a name that `scrapy list` shows; `site -a url=https://example.id/` crawls a portal that nobody has "
            "declared; `portals` crawls many in one process (-a province=ntt, -a only=a,b). Bounds: "
            "-a since=2025-01-01, -a until=…, -a limit=50. One way of discovery by force: "
            "-a via=rest|feed|sitemap|listing. For a topic: `topic -a q='\"dana desa\" lembata -judi' -a province=ntt` "
            "(-a portals=NAMES-OR-URLS, -a file=topics.txt, -a dry=1; docs/topics.md). "
            "Known articles once more: -a again=1. Exit codes: 0 good, 1 failed, "
            "2 bad arguments, 3 another run of this portal is under way, 4 unhealthy."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--summary",
            choices=("auto", "table", "none"),
            default="auto",
            help="the table at the end; auto shows it on a terminal",
        )

    @override
    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read what was given, before Scrapy makes a process and logs that it started. Raises UsageError."""
        super().process_options(args, opts)
        assert self.settings is not None
        if sys.stderr.isatty():
            self.settings.set("LOG_LEVEL", "WARNING", "command")  # the live display says the rest; -L and -s win
        try:
            check_values(self.settings)
            self.prepare(args, opts)
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from None

    def prepare(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the names and arguments of the crawls. Raises ArgumentError or UsageError."""
        assert self.settings is not None
        if len(args) != 1:
            raise ArgumentError("Which portal? Name one: scrapy crawl peluangnews. `scrapy list` shows them all.")
        # Scrapyd hands every spider its own notes as well, -a _job=… and -a _version=…
        given = {name: value for name, value in opts.spargs.items() if not name.startswith("_")}
        self.topic_run = new_run_id() if {"q", "file"} & given.keys() or args[0] == TOPIC else None
        self.dry = args[0] == TOPIC and read_yes("dry", given.pop("dry", None))
        loader = get_spider_loader(self.settings)
        self.jobs = self._jobs(loader, args[0], given)
        portals = [loader.load(job.spider)(**job.arguments) for job in self.jobs.values()]
        if not self.dry:
            for portal in portals:
                if isinstance(portal, Portal):
                    check_contact(portal.home, self.settings)
        self._check_feeds([job.spider for job in self.jobs.values()])

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        assert isinstance(self.crawler_process, AsyncCrawlerProcess)
        assert self.settings is not None
        take_form(self.settings)
        if self.dry:
            self._show_plan()
            return
        if self.settings["LOG_LEVEL"] != "DEBUG":
            for name in CHATTER:
                logging.getLogger(name).setLevel(logging.WARNING)
        runner = Runner(self.crawler_process, at_once=self.settings.getint("PORTALS_AT_ONCE"))
        jobs = self.jobs
        if self.topic_run:  # the name of the files of results that all share
            jobs = {label: job._replace(settings={"TOPIC_RUN": self.topic_run}) for label, job in jobs.items()}
        ended = runner.run(jobs)
        for label, crawl in ended.items():
            say(label, crawl)
        with to_whoever_listens():
            self.show(ended, opts)
        self.exitcode = next(iter(ended.values())).code if len(ended) == 1 else _over_many(ended)
        if self.topic_run and not self._results(self.topic_run):
            self.exitcode = health.FAILED

    def _check_feeds(self, spiders: list[str]) -> None:
        """Refuse a file of -o, -O or FEEDS that several crawls of this process would write over one another."""
        assert self.settings is not None
        shared = [str(uri) for uri in self.settings.getdict("FEEDS") if "%(name)s" not in str(uri)]
        if len(spiders) > 1 and (shared or (self.settings.getdict("FEEDS") and len(set(spiders)) < len(spiders))):
            uri = shared[0] if shared else next(iter(self.settings.getdict("FEEDS")))
            raise UsageError(
                f"{len(spiders)} crawls would write {uri} over one another. All records land below output/articles in any "
                'case: make one file of them with "scrapy export", or give each declared portal its own file, '
                "-o 'news-%(name)s.csv'.",
                print_help=False,
            )

    def _jobs(self, loader: SpiderLoaderProtocol, name: str, arguments: dict[str, str]) -> dict[str, Job]:
        """Each crawl with its spider and arguments, by the name to call it. Raises ArgumentError."""
        if name != TOPIC:
            names = chosen(loader, name, arguments)
            read_topics(arguments.get("q"), arguments.get("file"))
            return {portal: Job(portal, arguments) for portal in names}
        asked = chosen_for_topic(loader, arguments.pop("portals", None), arguments)
        if "q" not in arguments and "file" not in arguments:
            raise ArgumentError("Which topic? Give a query: -a q='\"dana desa\" lembata', or -a file=topics.txt.")
        return {label: Job(spider, {**arguments, **own}) for label, spider, own in asked}

    def _show_plan(self) -> None:
        """Print what a topic crawl would ask of each portal."""
        from crawler.fetch import topic_plan

        loader = self.crawler_process.spider_loader  # type: ignore[union-attr]
        for job in self.jobs.values():
            portal = loader.load(job.spider)(**job.arguments)
            assert isinstance(portal, Portal)
            try:
                print(*topic_plan.dry(portal, portal.given, self.settings), sep="\n")  # type: ignore[arg-type]
            except StateError as fault:
                print(fault, file=sys.stderr)
                self.exitcode = health.FAILED

    def _results(self, topic_run: str) -> bool:
        """Complete the run's results and say where they are; whether that went well."""
        from pipelines.writing import topic_files

        try:
            done = topic_files.complete(topic_run)
        except WriteError as fault:
            print(fault, file=sys.stderr)
            return False
        with to_whoever_listens():
            for path, count in done:
                print(f"{os.path.relpath(path)}: {count} on the topic")
            if not done:
                print("Nothing on the topic was found.")
        return True

    def show(self, ended: Mapping[str, Ended], opts: argparse.Namespace) -> None:
        """Print the table at the end, where it was asked for or somebody looks on."""
        reports = [dict(crawl.report) for crawl in ended.values() if crawl.report]
        if reports and (opts.summary == "table" or (opts.summary == "auto" and sys.stdout.isatty())):
            assert self.settings is not None
            summary.show(reports, os.path.relpath(self.settings["OUTPUT_DIR"]))


def say(name: str, crawl: Ended) -> None:
    """Log how a crawl ended; what kept it from starting is said in one sentence."""
    fault = crawl.fault
    if crawl.report is not None:
        level = logging.INFO if crawl.code == health.GOOD else logging.ERROR
        logger.log(level, "%s: exit code %d: %s", crawl.report.get("portal", name), crawl.code, crawl.why)
    elif fault is None:
        print(f"{name}: {crawl.why}.", file=sys.stderr)
    elif isinstance(fault, ArgumentError | AlreadyRunning | StateError | WriteError):
        print(f"{name}: {fault}", file=sys.stderr)
    elif isinstance(fault, OSError):
        print(f"{name}: {fault.filename or 'the output folder'} cannot be used: {fault.strerror}.", file=sys.stderr)
    else:
        logger.error("%s could not start", name, exc_info=fault)


def _over_many(ended: Mapping[str, Ended]) -> int:
    """The exit code of many portals: that of one where it is bad news, which a fault of long standing is not.

    Bad arguments count at once; a failure or ill health counts where the portal's run before was good, or where no
    portal at all had a good run. Where none was begun before a signal or the time limit, nothing went wrong.
    """
    codes = [crawl.code for crawl in ended.values()]
    if health.ARGUMENTS in codes:
        return health.ARGUMENTS
    if codes and all(code != health.GOOD for code in codes):
        return min(codes)
    bad = (health.FAILED, health.UNHEALTHY)
    return min((crawl.code for crawl in ended.values() if crawl.code in bad and crawl.was_good), default=health.GOOD)
