"""What a run costs inside a fleet's worker, in CPU and in questions to the database: python -m benchmarks.fleet_idle.

    python -m benchmarks.fleet_idle [--portals 1] [--articles 700] [--rounds 5] [--new 10] [--sitemap]

Each portal stands on a port of its own on loopback (benchmarks/pages_server.py) and is crawled once by a worker
(`scrapy fleet worker`, here in a process of its own). Then the same worker runs all portals again and again with nothing
new, then with one new article on each, then with --new of them. Said of each: CPU and questions a run, by what they are
for. A question is a round trip that reads; a flush is one transaction that writes. The portals publish different articles
in the same order, so that none is a copy of another's.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks import pages_server, postgres_server
from benchmarks.fleet import declare

TARGETS = {"CPU of a run with nothing new, ms": 60, "its questions": 10, "questions a new article": 1}
"""At most."""


def serve(portals: int, articles: int, hidden: int, rest: bool, pipe: Connection) -> None:
    """The server's process: a portal a port. It is told how many of the newest articles are hidden."""

    async def run() -> None:
        loop, made = asyncio.get_running_loop(), []
        for _ in range(portals):
            portal = pages_server.Portal(articles, 20, rest=rest, hidden=hidden)
            listening = await loop.create_server(
                lambda portal=portal: pages_server.Connection(portal),  # type: ignore[misc]
                "127.0.0.1",
                0,
            )
            port = listening.sockets[0].getsockname()[1]
            portal.url = f"http://127.0.0.1:{port}/"
            made.append((portal, port))
        pipe.send([port for _, port in made])
        while (told := await loop.run_in_executor(None, pipe.recv)) is not None:
            for portal, _ in made:
                portal.hidden = told
                portal._page.cache_clear()
            pipe.send(told)

    asyncio.run(run())


class Counted:
    """Counts what is asked of the database, by the first table that a statement names."""

    def __init__(self) -> None:
        self.questions: Counter[str] = Counter()
        self.writes: Counter[str] = Counter()

    def install(self) -> None:
        """Count from now on, in all of the process."""
        import psycopg

        execute, many = psycopg.Cursor.execute, psycopg.Cursor.executemany

        def counted(cursor: Any, query: Any, *more: Any, **named: Any) -> Any:
            self.count(query)
            return execute(cursor, query, *more, **named)

        def counted_many(cursor: Any, query: Any, *more: Any, **named: Any) -> Any:
            self.count(query)
            return many(cursor, query, *more, **named)

        psycopg.Cursor.execute = counted  # type: ignore[method-assign]
        psycopg.Cursor.executemany = counted_many  # type: ignore[method-assign]

    def count(self, query: Any) -> None:
        """Count one statement."""
        text = query.decode() if isinstance(query, bytes) else str(query)
        words = text.split()
        table = next((word.strip("(,") for word in words if word.startswith("news.")), "locks")
        reads = words[0] in ("SELECT", "WITH") or "RETURNING" in text
        (self.questions if reads else self.writes)[table] += 1

    def take(self) -> tuple[dict[str, int], dict[str, int]]:
        """The counts, which begin anew."""
        told = dict(self.questions), dict(self.writes)
        self.questions.clear()
        self.writes.clear()
        return told


def work(address: str, folder: str) -> None:
    """The worker's process: runs what is due each time it is told to on standard input, and prints what it cost."""
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.utils.project import get_project_settings

    from crawler.fleet.stores import FleetStores
    from crawler.fleet.worker import Worker

    ours = get_project_settings()
    given = {"FLEET_DB": address, "STORES": "crawler.fleet.stores.FleetStores", "OUTPUT_DIR": folder}
    given |= {"PORTALS_DIR": f"{folder}/portals", "DOWNLOAD_DELAY": 0, "READERS": 0, "LOG_LEVEL": "ERROR", "WINDOW": 10}
    ours.setdict(given, "cmdline")
    process = AsyncCrawlerProcess(ours)
    from twisted.internet import reactor  # which the process has installed

    stores = FleetStores(process.settings)
    counted = Counted()
    counted.install()

    async def rounds() -> None:
        for line in sys.stdin:
            if line.strip() == "end":
                break
            stores.database.do("UPDATE news.schedule SET due = clock_timestamp()")
            counted.take()
            began = time.process_time()
            worker = Worker(process, stores, most=4, once=True)
            await worker.work()
            cpu = time.process_time() - began
            questions, writes = counted.take()
            told = {"cpu": cpu, "codes": worker.codes, "questions": questions, "writes": writes}
            print(json.dumps(told), flush=True)

    def begin() -> None:
        task = asyncio.get_event_loop().create_task(rounds())
        task.add_done_callback(lambda ended: (ended.exception() and print(ended.exception()), reactor.stop()))  # type: ignore[attr-defined,func-returns-value]

    reactor.callWhenRunning(begin)  # type: ignore[attr-defined]
    process.start(stop_after_crawl=False, install_signal_handlers=False)


def main() -> int:
    """Serve, crawl, ask again, and say what was measured; 0 where it is within the targets."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portals", type=int, default=1)
    parser.add_argument("--articles", type=int, default=700)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--new", type=int, default=10)
    parser.add_argument("--sitemap", action="store_true", help="the posts interface is closed: pages by the sitemap")
    parser.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.work:
        work(*given.work)
        return 0
    if (why := postgres_server.missing()) is not None:
        parser.error(why)
    ours, theirs = multiprocessing.Pipe()
    hidden = given.new + 1
    told = (given.portals, given.articles + hidden, hidden, not given.sitemap, theirs)
    server = multiprocessing.get_context("spawn").Process(target=serve, args=told, daemon=True)
    server.start()
    ports = ours.recv()
    with postgres_server.running() as address, tempfile.TemporaryDirectory() as folder:
        from crawler.fleet import schedule
        from crawler.fleet.postgres.database import open_database

        declare(Path(folder) / "portals", ports, "sitemap" if given.sitemap else "rest")
        database = open_database(address)
        database.migrate()
        schedule.add(database, [f"kabar{n:03}" for n in range(given.portals)], 60)
        command = [sys.executable, "-m", "benchmarks.fleet_idle", "--work", address, folder]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
            assert worker.stdin is not None and worker.stdout is not None

            def run(label: str) -> dict[str, Any]:
                worker.stdin.write("run\n")  # type: ignore[union-attr]
                worker.stdin.flush()  # type: ignore[union-attr]
                made = json.loads(worker.stdout.readline())  # type: ignore[union-attr]
                total = sum(made["questions"].values()) / given.portals
                print(f"{label:28} {1000 * made['cpu'] / given.portals:7.1f} ms, {total:6.1f} questions a run", end="")
                print(f", codes {made['codes']}: ", end="")
                shares = {name: round(count / given.portals, 1) for name, count in sorted(made["questions"].items())}
                print(shares, "| writes", {n: round(c / given.portals, 1) for n, c in sorted(made["writes"].items())})
                return dict(made)

            run("the first run")
            for _ in range(given.rounds):
                run("nothing new")
            for left in (given.new, 0):
                ours.send(left)
                ours.recv()
                run(f"{hidden - left if left else given.new} new")
            worker.stdin.write("end\n")
            worker.stdin.flush()
        print(database.rows("SELECT portal, count(*) FROM news.urls GROUP BY 1 ORDER BY 1 LIMIT 3"))
        database.close()
    ours.send(None)
    return 0


if __name__ == "__main__":
    sys.exit(main())
