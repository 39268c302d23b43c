"""`scrapy fleet WHAT`: many machines on one PostgreSQL database. See docs/fleet.md."""

from __future__ import annotations

import argparse
import asyncio
import importlib.util
import json
import logging
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.errors import AlreadyRunning, ArgumentError, NewsError, StateError, WriteError
from crawler.terminal.streams import tell

if TYPE_CHECKING:
    from crawler.fleet.postgres.database import Database

STORES = "crawler.fleet.stores.FleetStores"
NEEDED = ("psycopg", "psycopg_pool")
"""What the extra `fleet` brings."""


class Command(ScrapyCommand):
    """Prepares a fleet's database, schedules portals, works, publishes, tells how it is."""

    requires_project = True

    @override
    def syntax(self) -> str:
        return "init|import|schedule PORTAL…|worker|publish|status"

    @override
    def short_desc(self) -> str:
        return "Crawl from many machines: state, stories and records in one PostgreSQL database"

    @override
    def long_desc(self) -> str:
        return (
            "init prepares the database that FLEET_DB (or NEWS_FLEET_DB) names; import takes over the state, the stories "
            "and the last records of OUTPUT_DIR; schedule PORTAL… has portals crawled every --every minutes (portals: "
            "all of them, -a province=ntt: those of one; --off: no more); worker crawls what is due, --most portals at once; publish "
            "makes objects of the records below --to; status tells how it is."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("-a", dest="arguments", action="append", default=[], metavar="NAME=VALUE")
        parser.add_argument(
            "--every", default="60", metavar="MINUTES", help="schedule: the shortest pause between runs"
        )
        parser.add_argument("--off", action="store_true", help="schedule: crawl these portals no more")
        parser.add_argument("--most", default="20", metavar="N", help="worker: portals crawled at once")
        parser.add_argument("--once", action="store_true", help="worker, publish: end when nothing is left to do")
        parser.add_argument(
            "--to",
            metavar="PLACE",
            help="publish: the folder, or s3://, gs:// or az:// URL, below which objects are put",
        )
        parser.add_argument(
            "--parquet", action="store_true", help="publish: a Parquet file beside each object of JSON Lines"
        )
        parser.add_argument("--pause", default="60", metavar="SECONDS", help="publish: between two rounds")
        parser.add_argument(
            "--alive",
            metavar="FILE",
            help="worker, publish: a file to touch while all goes well, for a probe to look at",
        )
        parser.add_argument("--json", action="store_true", help="status: one JSON object")
        parser.add_argument("--metrics", action="store_true", help="status: OpenMetrics text")

    @override
    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.set("STORES", STORES, "cmdline")  # whatever the project's settings say
        self.settings.set("LOG_ENABLED", args[:1] == ["worker"], "cmdline")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        does: dict[str, Callable[[list[str], argparse.Namespace], None]] = {
            "init": self._init,
            "import": self._import,
            "schedule": self._schedule,
            "worker": self._worker,
            "publish": self._publish,
            "status": self._status,
        }
        if not args or args[0] not in does:
            raise UsageError(f"scrapy fleet is followed by one of {', '.join(does)}.", print_help=False)
        if args[0] != "schedule" and len(args) > 1:
            raise UsageError(f"scrapy fleet {args[0]} is followed by no names.", print_help=False)
        if not all(map(importlib.util.find_spec, NEEDED)):
            raise UsageError('The extra fleet is not installed: pip install "regional-news[fleet]".', print_help=False)
        try:
            does[args[0]](args[1:], opts)
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from fault
        except AlreadyRunning as fault:
            print(fault, file=sys.stderr)
            self.exitcode = 3
        except NewsError as fault:
            print(fault, file=sys.stderr)
            self.exitcode = 1

    def _database(self, *, prepared: bool = True) -> Database:
        from crawler.fleet.postgres.database import open_database
        from crawler.fleet.stores import FleetStores

        assert self.settings is not None
        return FleetStores(self.settings).database if prepared else open_database(self.settings["FLEET_DB"])

    def _init(self, _: list[str], __: argparse.Namespace) -> None:
        database = self._database(prepared=False)
        applied = database.migrate()
        tell(f"The database is prepared (version {database.version()}, {applied} migrations applied).")

    def _import(self, _: list[str], __: argparse.Namespace) -> None:
        from crawler.fleet import importing

        assert self.settings is not None
        database, taken = self._database(), 0
        for one in importing.portals(database, self.settings):
            if isinstance(one, str):
                print(one)
            else:
                taken += 1
                tell(f"{one.portal}: {one.urls} URLs and {one.records} records were taken over.")
        count = importing.stories(database, self.settings) if taken else 0
        tell(f"{taken} portals and {count} articles of the index of stories were taken over.")

    def _schedule(self, names: list[str], opts: argparse.Namespace) -> None:
        from crawler.fleet import schedule
        from crawler.spiders.chosen import EVERY, chosen

        if not names:
            raise ArgumentError("Which portals? scrapy fleet schedule peluangnews, or scrapy fleet schedule portals.")
        every = number(opts.every, "--every", least=1)
        if opts.off and not opts.arguments:  # also of a portal whose class is gone
            count = schedule.remove(self._database(), None if names == [EVERY] else names)
            tell(f"{count} portals are off the schedule.")
            return
        loader = self.crawler_process.spider_loader  # type: ignore[union-attr]
        arguments = dict(argument.partition("=")[::2] for argument in opts.arguments)
        given = dict(arguments) if names == [EVERY] else {"only": ",".join(names), **arguments}
        portals = chosen(loader, EVERY, given)
        if given:
            raise ArgumentError(f"scrapy fleet schedule does not know -a {next(iter(given))}=.")
        if opts.off:
            tell(f"{schedule.remove(self._database(), portals)} portals are off the schedule.")
            return
        count = schedule.add(self._database(), portals, every * 60)
        tell(f"{count} portals are scheduled, every {every:g} minutes at the most.")

    def _worker(self, _: list[str], opts: argparse.Namespace) -> None:
        from twisted.internet import reactor

        from crawler.commands.crawl import CHATTER
        from crawler.extensions.stopping import at_first_signal
        from crawler.fleet.stores import FleetStores
        from crawler.fleet.worker import Worker, said
        from crawler.page_workers.open_files import allow

        most, alive = int(number(opts.most, "--most", least=1)), alive_file(opts.alive)
        assert self.settings is not None
        stores = FleetStores(self.settings)
        assert stores.database is not None  # which raises where there is none
        allow(most)
        for name in CHATTER:
            logging.getLogger(name).setLevel(logging.WARNING)
        worker = Worker(self.crawler_process, stores, most=most, once=opts.once, alive=alive)  # type: ignore[arg-type]
        loop = asyncio.get_event_loop()
        at_first_signal(loop, worker.end)
        work = loop.create_task(worker.work())
        work.add_done_callback(lambda _: cast("Any", reactor).stop())
        self.crawler_process.start(stop_after_crawl=False, install_signal_handlers=False)  # type: ignore[union-attr]
        if not work.cancelled() and (fault := work.exception()) is not None:
            raise fault
        tell(said(worker.codes))

    def _publish(self, _: list[str], opts: argparse.Namespace) -> None:
        from crawler.fleet.publish import publish
        from pipelines.writing.places import target_of

        if opts.parquet:
            parquet_writer()
        if not opts.to:
            raise ArgumentError("Where to? scrapy fleet publish --to FOLDER, or --to s3://bucket/path.")
        pause, alive = number(opts.pause, "--pause", least=1), alive_file(opts.alive)
        database, target = self._database(), target_of(opts.to)
        # The first process of a container gets no signal that it has no handler for. Any moment is good for an end.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        while True:
            try:
                done = publish(database, target, parquet=opts.parquet)
            except (StateError, WriteError) as fault:
                if opts.once:
                    raise
                print(fault, file=sys.stderr, flush=True)  # the next round goes on where this one ended
            else:
                if done.objects or opts.once:
                    tell(f"{done.records} records in {done.objects} objects.")
                if alive is not None:
                    alive.touch()
            if opts.once:
                return
            time.sleep(pause)

    def _status(self, _: list[str], opts: argparse.Namespace) -> None:
        from crawler.fleet import status

        database = self._database()
        found = status.figures(database)
        if opts.metrics:
            print(status.open_metrics(found), end="")
        elif opts.json:
            lists = {name: does(database) for name, does in (("failing", status.failing), ("late", status.late))}
            print(json.dumps({**found, **lists, "held": status.workers(database)}))
        else:
            for name, value in found.items():
                print(f"{value:>14,.0f}  {status.FIGURES[name][0]}")
            for holder, count in status.workers(database).items():
                print(f"worker {holder}: {count} portals")
            for one in status.late(database):
                print(f"{one['portal']}: due for {one['seconds'] // 60} minutes")
            for one in status.failing(database):
                print(f"{one['portal']}: {one['failures']} failures in a row, the last at {one['last_end']}")


def parquet_writer() -> None:
    """Raise ArgumentError where Parquet cannot be written: not with the first object, which others wait for."""
    from crawler.archive.export import writer
    from crawler.errors import ExportError

    try:
        writer("parquet")
    except ExportError as fault:
        raise ArgumentError(f"--parquet: {fault}") from fault


def alive_file(text: str | None) -> Path | None:
    """The file that is touched. Raises ArgumentError where it cannot be."""
    if not text:
        return None
    path = Path(text)
    try:
        path.touch()
        path.unlink()  # its first true touch says that the work has begun
    except OSError as fault:
        raise ArgumentError(f"--alive {text} cannot be written: {fault.strerror}.") from fault
    return path


def number(text: str, name: str, *, least: float) -> float:
    """An argument that is a number. Raises ArgumentError."""
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not least <= found < 1e9:
        raise ArgumentError(f'{name} "{text}" is no number of at least {least:g}.')
    return found
