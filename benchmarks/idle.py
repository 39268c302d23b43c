"""What an hour without news costs: CPU and memory of runs that find nothing new.

    python -m benchmarks.idle [--portals 60] [--articles 300] [--rounds 3]

Each portal stands on a port of its own on loopback (benchmarks/pages_server.py, with a posts interface and a sitemap).
A first crawl takes everything; then idle crawls of one portal and of all of them in one process, and `import scrapy` alone,
take turns. Said: medians of CPU seconds and peak memory, and the ratios that are targets: all portals over one, one over
`import scrapy`, memory a further portal.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import pages_server

TARGETS = {"all over one": 1.6, "one over import scrapy": 2.2}
"""At most; docs/performance.md says what is reached."""


def server(portals: int, articles: int, pipe: Connection) -> None:
    """The server's process: a portal a port, until it is ended."""

    async def serve() -> None:
        loop, ports = asyncio.get_running_loop(), []
        for _ in range(portals):
            portal = pages_server.Portal(articles, 20, rest=True)
            listening = await loop.create_server(
                lambda portal=portal: pages_server.Connection(portal),  # type: ignore[misc]
                "127.0.0.1",
                0,
            )
            ports.append(listening.sockets[0].getsockname()[1])
            portal.url = f"http://127.0.0.1:{ports[-1]}/"
        pipe.send(ports)
        await asyncio.Event().wait()

    asyncio.run(serve())


def crawl(ports: list[int], output: str, settings: dict[str, Any]) -> None:
    """The crawler's process, as `scrapy crawl portals` runs its portals."""
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.utils.project import get_project_settings

    from crawler.spiders.runner import Job, Runner

    ours = get_project_settings()
    ours.setdict({"OUTPUT_DIR": output, "DOWNLOAD_DELAY": 0, "LOG_LEVEL": "ERROR"} | settings, "cmdline")
    runner = Runner(AsyncCrawlerProcess(ours), at_once=ours.getint("PORTALS_AT_ONCE"))
    runner.run({str(port): Job("site", {"url": f"http://127.0.0.1:{port}/"}) for port in ports})


def measured(*command: str) -> dict[str, float]:
    """CPU seconds, peak megabytes and wall seconds of a process of its own. Raises CalledProcessError where it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise subprocess.CalledProcessError(status, command)
    return {
        "cpu": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss * 1024 / 1e6,
        "wall": time.perf_counter() - began,
    }


def main() -> None:
    """Serve, fill, crawl in turns, and say what was measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portals", type=int, default=60)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--crawl", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.crawl:
        crawl(**json.loads(given.crawl))
        return
    ours, theirs = multiprocessing.Pipe()
    serving = multiprocessing.Process(target=server, args=(given.portals, given.articles, theirs), daemon=True)
    serving.start()
    ports = ours.recv()
    with tempfile.TemporaryDirectory() as output:

        def run(of: list[int], **settings: Any) -> dict[str, float]:
            what = json.dumps({"ports": of, "output": output, "settings": settings})
            return measured(sys.executable, "-m", "benchmarks.idle", "--crawl", what)

        run(ports, NEAR_DUPLICATES="off")  # the portals publish the same articles
        taken = sum(path.read_bytes().count(b"\n") for path in Path(output).rglob("articles/*/*.jsonl"))
        rows: dict[str, list[dict[str, float]]] = {"import scrapy": [], "one portal": [], "all portals": []}
        for _ in range(given.rounds):
            rows["import scrapy"].append(measured(sys.executable, "-c", "import scrapy"))
            rows["one portal"].append(run(ports[:1]))
            rows["all portals"].append(run(ports))
        again = sum(path.read_bytes().count(b"\n") for path in Path(output).rglob("articles/*/*.jsonl"))
    serving.terminate()
    say(given.portals, taken, again, rows)


def say(portals: int, taken: int, again: int, rows: dict[str, list[dict[str, float]]]) -> None:
    """Print the medians and the ratios."""
    print(
        f"{portals} portals, {taken} articles taken first; {again - taken} by the runs that are measured (should be 0)"
    )
    middle = {name: {what: median(row[what] for row in each) for what in each[0]} for name, each in rows.items()}
    for name, row in middle.items():
        print(f"{name:14} {row['cpu']:6.2f} CPU s {row['megabytes']:6.0f} MB peak {row['wall']:6.1f} s")
    one, every = middle["one portal"], middle["all portals"]
    ratios = {
        "all over one": every["cpu"] / one["cpu"],
        "one over import scrapy": one["cpu"] / middle["import scrapy"]["cpu"],
    }
    for name, ratio in ratios.items():
        print(f"{name}: {ratio:.2f} by CPU (target: at most {TARGETS[name]})")
    if portals > 1:
        print(f"a further portal: {(every['megabytes'] - one['megabytes']) / (portals - 1):.2f} MB")
        print(f"a further portal: {(every['cpu'] - one['cpu']) / (portals - 1) * 1000:.0f} ms of CPU")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(65536, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    main()
