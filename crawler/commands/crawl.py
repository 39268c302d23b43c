"""`scrapy crawl PORTAL`: crawls one portal, or many at once, and answers with an exit code that tells."""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import sys

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.crawl import health, summary
from crawler.crawl.arguments import check_contact, read_topics, read_yes
from crawler.crawl.counts import new_run_id
from crawler.errors import AlreadyRunning, ArgumentError, StateError, WriteError
from crawler.extensions.report import Report
from crawler.log import take_form
from crawler.page_workers.open_files import allow
from crawler.spiders.chosen import chosen, chosen_for_topic
from crawler.spiders.portal import Portal
from crawler.streams import to_whoever_listens

logger = logging.getLogger(__name__)

CODES: dict[type[BaseException], int] = {ArgumentError: health.ARGUMENTS, AlreadyRunning: health.RUNNING}
"""Exit codes of what keeps a crawl from starting; anything else is a failure."""
CHATTER = ("scrapy.addons", "scrapy.core.engine", "scrapy.crawler", "scrapy.middleware", "scrapy.utils.log")
"""Scrapy tells its settings and parts at each start, fifty lines an hour in a scheduler's log."""
TOPIC = "topic"
"""The name of a crawl for a topic: `scrapy crawl topic -a q=… -a province=ntt`."""


class Command(BaseRunSpiderCommand):
    """Runs one crawler a portal, each with its own delay, report and failure."""

    requires_project = True

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
            help="the table at the end (auto: on a terminal)",
        )

    @override
    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        if sys.stderr.isatty():
            self.settings.set("LOG_LEVEL", "WARNING", "command")  # the live display says the rest; -L and -s win

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError(
                "Which portal? Name one: scrapy crawl peluangnews. `scrapy list` shows them all.", print_help=False
            )
        assert isinstance(self.crawler_process, AsyncCrawlerProcess)
        assert self.settings is not None
        take_form(self.settings)
        # Scrapyd hands every spider its own notes as well, -a _job=… and -a _version=…
        given = {name: value for name, value in opts.spargs.items() if not name.startswith("_")}
        topic_run = new_run_id() if {"q", "file"} & given.keys() or args[0] == TOPIC else None
        jobs = self._jobs(args[0], given)
        if jobs is None:
            return
        self._check_feeds([spider for spider, _ in jobs.values()])
        if self.settings["LOG_LEVEL"] != "DEBUG":
            for name in CHATTER:
                logging.getLogger(name).setLevel(logging.WARNING)
        allow(len(jobs))
        crawlers = {label: self._create_crawler(name) for label, (name, _) in jobs.items()}
        tasks: dict[str, asyncio.Task[None]] = {}
        for label, crawler in crawlers.items():
            if topic_run:
                crawler.settings.set("TOPIC_RUN", topic_run, "spider")  # the name of the result files that all share
            tasks[label] = self.crawler_process.crawl(crawler, **jobs[label][1])
            tasks[label].add_done_callback(retrieve)
        self._run(list(crawlers.values()))
        codes = {label: self._end(label, tasks[label], crawlers[label]) for label in jobs}
        with to_whoever_listens():
            self._show(crawlers, opts)
        self.exitcode = next(iter(codes.values())) if len(codes) == 1 else _over_many(codes, crawlers)
        if topic_run and not self._results(topic_run):
            self.exitcode = health.FAILED

    def _run(self, crawlers: list[Crawler]) -> None:
        """Crawl until all have ended. The first SIGTERM or SIGINT ends them in order, a second one ends the process."""
        from crawler.extensions.stopping import at_first_signal, end_in_order  # which loads the downloader

        assert isinstance(self.crawler_process, AsyncCrawlerProcess)

        def end_all() -> None:
            logger.warning("Told to stop: ending in order. A second signal ends the process at once.")
            end_in_order(crawlers)

        at_first_signal(asyncio.get_event_loop(), end_all)
        self.crawler_process.start(install_signal_handlers=False)

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

    def _jobs(self, name: str, arguments: dict[str, str]) -> dict[str, tuple[str, dict[str, str]]] | None:
        """Each crawl with its spider and arguments, by the name to call it; None where only a plan was asked for."""
        loader = self.crawler_process.spider_loader  # type: ignore[union-attr]
        try:
            if name != TOPIC:
                names = chosen(loader, name, arguments)
                read_topics(arguments.get("q"), arguments.get("file"))
                return {portal: (portal, arguments) for portal in names}
            dry = arguments.pop("dry", None)
            asked = chosen_for_topic(loader, arguments.pop("portals", None), arguments)
            jobs = {label: (spider, {**arguments, **own}) for label, spider, own in asked}
            if "q" not in arguments and "file" not in arguments:
                raise ArgumentError("Which topic? Give a query: -a q='\"dana desa\" lembata', or -a file=topics.txt.")
            portals = [loader.load(spider)(**own) for spider, own in jobs.values()]
            if not read_yes("dry", dry):
                for portal in portals:
                    check_contact(portal.home, self.settings)  # type: ignore[union-attr, arg-type]
                return jobs
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from None
        from crawler.fetch import topic_plan

        for portal in portals:
            assert isinstance(portal, Portal)
            try:
                print(*topic_plan.dry(portal, portal.given, self.settings), sep="\n")  # type: ignore[arg-type]
            except StateError as fault:
                print(fault, file=sys.stderr)
                self.exitcode = health.FAILED
        return None

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

    def _end(self, name: str, task: asyncio.Task[None], crawler: Crawler) -> int:
        """The exit code of one crawl; what kept it from starting is said in one sentence."""
        if not task.done():
            print(f"{name}: ended before it was through; the next run goes on.", file=sys.stderr)
            return health.FAILED
        fault = None if task.cancelled() else task.exception()
        if fault is not None:
            code = CODES.get(type(fault), health.FAILED)
            if isinstance(fault, ArgumentError | AlreadyRunning | StateError | WriteError):
                print(f"{name}: {fault}", file=sys.stderr)
            elif isinstance(fault, OSError):
                print(
                    f"{name}: {fault.filename or 'the output folder'} cannot be used: {fault.strerror}.",
                    file=sys.stderr,
                )
            else:
                logger.error("%s could not start", name, exc_info=fault)
            return code
        report = _report(crawler)
        if report is None:
            return health.FAILED
        level = logging.INFO if report.exit_code == health.GOOD else logging.ERROR
        logger.log(level, "%s: exit code %d: %s", report.report.get("portal", name), report.exit_code, report.why)
        return report.exit_code

    def _show(self, crawlers: dict[str, Crawler], opts: argparse.Namespace) -> None:
        reports = [r.report for c in crawlers.values() if (r := _report(c)) is not None and r.report]
        if reports and (opts.summary == "table" or (opts.summary == "auto" and sys.stdout.isatty())):
            assert self.settings is not None
            summary.show(reports, os.path.relpath(self.settings["OUTPUT_DIR"]))


def _report(crawler: Crawler) -> Report | None:
    """The crawl's report; None for one that could not start."""
    try:
        return crawler.get_extension(Report)
    except RuntimeError:  # Scrapy's answer before a crawl has its extensions
        return None


def retrieve(task: asyncio.Task[None]) -> None:
    """Look at a task's exception, so that asyncio does not print its traceback; `_end` says it in a sentence."""
    if not task.cancelled():
        task.exception()


def _over_many(codes: dict[str, int], crawlers: dict[str, Crawler]) -> int:
    """The exit code of many portals: that of one where it is bad news, which a fault of long standing is not.

    Bad arguments count at once; a failure or ill health counts where the portal's run before was good, or where no
    portal at all had a good run.
    """
    if health.ARGUMENTS in codes.values():
        return health.ARGUMENTS
    if all(code != health.GOOD for code in codes.values()):
        return min(codes.values())
    newly: set[int] = set()
    for name, code in codes.items():
        report = _report(crawlers[name])
        if code in (health.FAILED, health.UNHEALTHY) and (report is None or report.was_good):
            newly.add(code)
    return min(newly, default=health.GOOD)
