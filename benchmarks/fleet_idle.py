"""What a run costs inside a fleet's worker, in CPU and in questions to the database: python -m benchmarks.fleet_idle.

    python -m benchmarks.fleet_idle [--articles 700] [--rounds 5] [--new 10] [--sitemap]

A portal (benchmarks/pages_server.py) is crawled once by a worker (`scrapy fleet worker`, here in a process of its own).
Then the same worker runs it again and again with nothing new, then with one new article, then with --new of them. Said of
each: CPU, memory of the process, and statements a run by what they are for. A question is a statement that reads: taking the portal, the state, the
index of stories. Beside them stand locks (on the keys of an article, on the lease at each flush) and writes. With several
portals all publish the same articles: each finds copies, and links them.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import pages_server, postgres_server
from benchmarks.fleet import declare

CPU, QUESTIONS, AN_ARTICLE = 0.060, 10, 1
"""At most: CPU seconds and questions of a run with nothing new, and further questions to the state for a new article."""
STORIES = ("news.stories", "news.story_keys", "news.story_links", "news.meta")


def kind(query: str) -> str:
    """What a statement is for."""
    words = query.split()
    table = next((word.strip("(,") for word in words if word.startswith("news.")), "")
    if "advisory" in query or ("FOR UPDATE" in query and table == "news.leases"):
        return "locks"
    if (table == "news.schedule" and "SKIP LOCKED" in query) or (table == "news.leases" and words[0] == "INSERT"):
        return "taking"
    if words[0] not in ("SELECT", "WITH") or " INSERT INTO " in query:
        return "writes"
    return "stories" if table.startswith(STORIES) else "state"


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


def count() -> Counter[str]:
    """Counts from now on the statements of this process, by what they are for."""
    import psycopg

    counts: Counter[str] = Counter()
    execute, many = psycopg.Cursor.execute, psycopg.Cursor.executemany

    def noted(query: Any) -> None:
        counts[kind(query.decode() if isinstance(query, bytes) else str(query))] += 1

    def counted(cursor: Any, query: Any, *more: Any, **named: Any) -> Any:
        noted(query)
        return execute(cursor, query, *more, **named)

    def counted_many(cursor: Any, query: Any, *more: Any, **named: Any) -> Any:
        noted(query)
        return many(cursor, query, *more, **named)

    psycopg.Cursor.execute = counted  # type: ignore[method-assign]
    psycopg.Cursor.executemany = counted_many  # type: ignore[method-assign]
    return counts


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
    counts = count()

    worker = Worker(process, stores, most=4, once=True)

    async def rounds() -> None:
        for line in sys.stdin:
            if line.strip() == "end":
                break
            stores.database.do("UPDATE news.schedule SET due = clock_timestamp()")
            counts.clear()
            began = time.process_time()
            worker.codes.clear()
            await worker.work()
            cpu = time.process_time() - began
            counts["taking"] -= 2  # the looks that found nothing more to do
            megabytes = int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
            told = {"cpu": cpu, "megabytes": megabytes, "codes": worker.codes, "counts": counts}
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

            def run(label: str) -> tuple[float, Counter[str]]:
                assert worker.stdin is not None and worker.stdout is not None
                worker.stdin.write("run\n")
                worker.stdin.flush()
                told = json.loads(worker.stdout.readline())
                counts = Counter({name: number / given.portals for name, number in told["counts"].items()})
                cpu = told["cpu"] / given.portals
                parts = ", ".join(
                    f"{name} {counts[name]:.1f}" for name in ("taking", "state", "stories", "locks", "writes")
                )
                size = f"{told['megabytes']:.0f} MB"
                print(f"{label:14} {1000 * cpu:7.1f} ms of CPU, {size}; {parts}; exit codes {told['codes']}")
                return cpu, counts

            run("the first run")
            run("nothing new")  # looks once at the home page
            quiet = [run("nothing new") for _ in range(given.rounds)]
            ours.send(given.new)
            ours.recv()
            _, one = run("1 new")
            ours.send(0)
            ours.recv()
            _, more = run(f"{given.new} new")
            worker.stdin.write("end\n")
            worker.stdin.flush()
        database.close()
    ours.send(None)
    cpu = median(cpu for cpu, _ in quiet)
    asked = median(counts["taking"] + counts["state"] + counts["stories"] for _, counts in quiet)
    each = (more["state"] - one["state"]) / (given.new - 1)
    print(
        f"nothing new: {1000 * cpu:.0f} ms of CPU (at most {1000 * CPU:.0f}), {asked:.0f} questions (at most {QUESTIONS})"
    )
    print(f"a new article: {each:.1f} questions more to the state (at most {AN_ARTICLE})")
    return int(cpu > CPU or asked > QUESTIONS or round(each) > AN_ARTICLE)


if __name__ == "__main__":
    sys.exit(main())
