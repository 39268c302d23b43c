"""Many portals at once in one process: python -m benchmarks.load [--portals 200] [--seconds 600] [--delay 1.0].

Each portal stands on a port of its own on loopback, in a server process that notes when each request came and how many
were open at once. Every second portal names its delay in robots.txt (Crawl-delay, which is kept to the letter); the rest
are asked at DOWNLOAD_DELAY, which is randomised by half either way. Said at the end: the smallest gap between two
requests to one portal (robots.txt and what is refused or repeated counted too), the most in flight, requests a portal and
its longest silence (least, median, most), open files, and memory over time.

A request is noted when the server reads its first line. A busy server reads late, but then it answers late as well, and
the crawl counts from the answer: a gap seen here is never shorter than the one that was kept.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

PAGE = 10
"""Articles of a list's page."""
WORDS = """warga desa pasar ikan jembatan kali sawah panen kebun nelayan perahu ombak hutan bukit jalan kota sekolah guru
murid buku ladang jagung kopi cengkeh pala rumah kayu bambu batu pasir hujan kemarau angin malam pagi siang petang bupati
camat lurah kepala dinas kantor rapat anggaran kegiatan program bantuan dana laporan data rencana""".split()


def answer(portal: int, path: str, delay: float) -> tuple[str, str]:
    """Content type and body of a path of an endless portal."""
    if path == "/robots.txt":
        asked = f"Crawl-delay: {delay}\n" if portal % 2 else ""
        return "text/plain", f"User-agent: *\n{asked}Disallow: /rahasia/\n"
    if path.startswith("/berita/"):
        chance = random.Random(f"{portal}{path}")
        text = "".join(f"<p>{' '.join(chance.choices(WORDS, k=60)).capitalize()}.</p>" for _ in range(5))
        title = " ".join(chance.choices(WORDS, k=7)).title()
        return "text/html", (
            f'<!DOCTYPE html><html lang="id"><head><title>{title}</title><meta property="og:type" content="article">'
            f'<meta property="article:published_time" content="2025-09-01T08:00:00+08:00"></head><body><article>'
            f'<h1>{title}</h1><div class="entry-content">{text}</div></article></body></html>'
        )
    if path == "/" or path.startswith("/?halaman="):
        page = int(path.rpartition("=")[2] or 1) if "=" in path else 1
        links = "".join(
            f'<article><h2><a href="/berita/kabar-{number}-dari-desa-nelayan/">Kabar {number} dari Desa Nelayan</a></h2>'
            "</article>"
            for number in range((page - 1) * PAGE, page * PAGE)
        )
        following = f'<a class="next" href="/?halaman={page + 1}">Selanjutnya</a>'
        return (
            "text/html",
            f"<html><head><title>Kabar</title></head><body><main>{links}{following}</main></body></html>",
        )
    return "", ""


async def serve(portals: int, delay: float, pipe: Connection) -> None:
    """Serve them all until the other end says so; then hand over what was noted."""
    came: list[list[float]] = [[] for _ in range(portals)]
    open_now, most = [0] * portals, [0] * portals

    def handler(portal: int) -> Any:
        async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            try:
                while line := await reader.readline():
                    came[portal].append(time.monotonic())
                    open_now[portal] += 1
                    most[portal] = max(most[portal], open_now[portal])
                    while (await reader.readline()).strip():
                        continue
                    await asyncio.sleep(random.uniform(0.01, 0.15))
                    kind, body = answer(portal, line.split()[1].decode(), delay)
                    status = "200 OK" if kind else "404 Not Found"
                    data = body.encode()
                    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind or 'text/html'}\r\nContent-Length: {len(data)}\r\n\r\n"
                    writer.write(head.encode() + data)
                    await writer.drain()
                    open_now[portal] -= 1
            except ConnectionError:
                open_now[portal] = max(0, open_now[portal] - 1)
            finally:
                writer.close()

        return handle

    servers = [await asyncio.start_server(handler(portal), "127.0.0.1", 0) for portal in range(portals)]
    pipe.send([server.sockets[0].getsockname()[1] for server in servers])
    await asyncio.to_thread(pipe.recv)
    pipe.send((came, most))


def server(portals: int, delay: float, pipe: Connection) -> None:
    """The server's process."""
    asyncio.run(serve(portals, delay, pipe))


def crawl(ports: list[int], seconds: float, delay: float, output: str, start: str) -> None:
    """The crawler's process: one crawler a portal, as `scrapy crawl portals` runs them."""
    from scrapy.crawler import AsyncCrawlerProcess, Crawler
    from scrapy.utils.project import get_project_settings

    from crawler.page_workers.open_files import allow
    from crawler.spiders.site import Site

    allow(len(ports))
    settings = get_project_settings()
    settings.setdict(
        {"OUTPUT_DIR": output, "DOWNLOAD_DELAY": delay, "TIME_LIMIT": seconds / 60, "LOG_LEVEL": "ERROR"}, "cmdline"
    )
    process = AsyncCrawlerProcess(settings)
    Path(start).write_text(str(resident(os.getpid())))
    for port in ports:
        process.crawl(Crawler(Site, settings.copy()), url=f"http://127.0.0.1:{port}/")
    process.start()


def resident(pid: int) -> float:
    """Megabytes of memory that a process holds (Linux: /proc)."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def main() -> None:
    """Serve, crawl, and say what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portals", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--delay", type=float, default=1.0)
    parser.add_argument("--crawl", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.crawl:
        crawl(**json.loads(Path(given.crawl).read_text()))
        return
    ours, theirs = multiprocessing.Pipe()
    serving = multiprocessing.Process(target=server, args=(given.portals, given.delay, theirs), daemon=True)
    serving.start()
    ports = ours.recv()
    with tempfile.TemporaryDirectory() as folder:
        spec, start, output = Path(folder, "crawl.json"), Path(folder, "start"), Path(folder, "output")
        what = {"ports": ports, "seconds": given.seconds, "delay": given.delay, "output": str(output)}
        spec.write_text(json.dumps(what | {"start": str(start)}))
        began = time.monotonic()
        crawling = subprocess.Popen([sys.executable, "-m", "benchmarks.load", "--crawl", str(spec)])
        seen = Seen()
        while crawling.poll() is None:
            time.sleep(5)
            seen.look(crawling.pid, time.monotonic() - began)
        seen.took = time.monotonic() - began
        seen.at_start = float(start.read_text())
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        seen.cpu = usage.ru_utime + usage.ru_stime
        records = sum(path.read_bytes().count(b"\n") for path in output.rglob("articles/*/*.jsonl"))
    ours.send("end")
    came, most = ours.recv()
    say(came, most, seen, records, given)


@dataclass
class Seen:
    """What was seen of the crawler's process."""

    memory: list[tuple[float, float]] = field(default_factory=list)
    """Seconds since the start, and megabytes."""
    files: int = 0
    load: list[float] = field(default_factory=list)
    at_start: float = 0.0
    took: float = 0.0
    cpu: float = 0.0

    def look(self, pid: int, when: float) -> None:
        """Note its memory and open files; nothing where it has just ended."""
        try:
            held = resident(pid)
            self.files = max(self.files, sum(1 for _ in Path(f"/proc/{pid}/fd").iterdir()))
        except OSError:
            return
        self.load.append(os.getloadavg()[0])
        if held:
            self.memory.append((when, held))


def spread(values: list[float], form: str = ".0f") -> str:
    """Least, median and most."""
    return f"least {min(values):{form}}, median {statistics.median(values):{form}}, most {max(values):{form}}"


def say(came: list[list[float]], most: list[int], seen: Seen, records: int, given: argparse.Namespace) -> None:
    """Print the figures."""
    strict = [later - earlier for times in came[1::2] for earlier, later in pairwise(times)]
    loose = [later - earlier for times in came[0::2] for earlier, later in pairwise(times)]
    total = sum(map(len, came))
    print(f"{given.portals} portals, {given.seconds:.0f} s, delay {given.delay} s, one process", end="; ")
    print(f"{seen.cpu:.0f} s of CPU, load of the machine {statistics.median(seen.load):.1f}")
    print(f"requests {total} ({total / given.seconds:.0f} a second), records {records}", end="; ")
    print(f"ended {seen.took - given.seconds:.0f} s after its time limit, start included")
    print(f"requests a portal: {spread([float(len(times)) for times in came])}")
    silences = [max((later - earlier for earlier, later in pairwise(times)), default=0.0) for times in came]
    print(f"longest silence of a portal in s: {spread(silences, '.1f')}")
    print(f"gaps by Crawl-delay in s: {spread(strict, '.3f')}; by DOWNLOAD_DELAY: {spread(loose, '.3f')}")
    print(f"gaps under Crawl-delay: {sum(gap < given.delay for gap in strict)} of {len(strict)}", end="; ")
    print(f"under half of DOWNLOAD_DELAY: {sum(gap < given.delay / 2 for gap in loose)} of {len(loose)}")
    print(f"most in flight to one portal: {max(most)}; most open files: {seen.files}")
    running = [held for when, held in seen.memory if when <= given.seconds]
    eighth = max(1, len(running) // 8)
    print("memory in MB, every eighth of the run:", " ".join(f"{held:.0f}" for held in running[eighth - 1 :: eighth]))
    middle, end = running[len(running) // 2], running[-1]
    print(
        f"memory in MB: {seen.at_start:.0f} before the first portal, {middle:.0f} half way, {end:.0f} at the end",
        end="",
    )
    print(f", most {max(held for _, held in seen.memory):.0f}; a portal {(end - seen.at_start) / given.portals:.2f}")


if __name__ == "__main__":
    main()
