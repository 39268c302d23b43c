"""Many portals at once in one process: python -m benchmarks.load [--portals 200] [--seconds 600] [--delay 1.0].

Each portal stands on a port of its own on loopback, in a server process that notes when each request came and how many
were open at once. Every second portal names its delay in robots.txt (Crawl-delay, which is kept to the letter); the rest
are asked at DOWNLOAD_DELAY, which is randomised by half either way. Said at the end: the smallest gap between two
requests to one portal, the most in flight, requests a portal (least, median, most), and memory over time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
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


def crawl(ports: list[int], seconds: float, delay: float, output: str) -> None:
    """The crawler's process: one crawler a portal, as `scrapy crawl portals` runs them."""
    from scrapy.crawler import AsyncCrawlerProcess, Crawler
    from scrapy.utils.project import get_project_settings

    from crawler.spiders.site import Site

    settings = get_project_settings()
    settings.setdict(
        {"OUTPUT_DIR": output, "DOWNLOAD_DELAY": delay, "TIME_LIMIT": seconds / 60, "LOG_LEVEL": "ERROR"}, "cmdline"
    )
    process = AsyncCrawlerProcess(settings)
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
        spec = Path(folder, "crawl.json")
        output = Path(folder, "output")
        spec.write_text(
            json.dumps({"ports": ports, "seconds": given.seconds, "delay": given.delay, "output": str(output)})
        )
        crawling = subprocess.Popen([sys.executable, "-m", "benchmarks.load", "--crawl", str(spec)])
        memory: list[float] = []
        while crawling.poll() is None:
            time.sleep(5)
            if Path(f"/proc/{crawling.pid}").exists() and crawling.poll() is None:
                memory.append(resident(crawling.pid))
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        records = sum(path.read_bytes().count(b"\n") for path in output.rglob("articles/*/*.jsonl"))
    ours.send("end")
    came, most = ours.recv()
    say(came, most, memory, records, given, usage.ru_utime + usage.ru_stime)


def say(
    came: list[list[float]], most: list[int], memory: list[float], records: int, given: argparse.Namespace, cpu: float
) -> None:
    """Print the figures."""
    strict = [later - earlier for times in came[1::2] for earlier, later in pairwise(times[1:])]
    loose = [later - earlier for times in came[0::2] for earlier, later in pairwise(times)]
    counts = [len(times) for times in came]
    print(f"{given.portals} portals, {given.seconds:.0f} s, delay {given.delay} s, one process, {cpu:.0f} s of CPU")
    print(f"requests {sum(counts)}, records {records}")
    print(f"requests a portal: least {min(counts)}, median {statistics.median(counts):.0f}, most {max(counts)}")
    print(
        f"smallest gap by Crawl-delay: {min(strict, default=0):.3f} s; by DOWNLOAD_DELAY: {min(loose, default=0):.3f} s"
    )
    early = sum(gap < given.delay / 2 for gap in loose)
    print(f"gaps under half of DOWNLOAD_DELAY: {early} of {len(loose)}; under Crawl-delay: ", end="")
    print(f"{sum(gap < given.delay for gap in strict)} of {len(strict)}")
    print(f"most in flight to one portal: {max(most)}")
    if memory:
        third = max(1, len(memory) // 3)
        start, middle, end = (statistics.median(memory[i : i + third]) for i in (0, third, max(0, len(memory) - third)))
        print("memory in MB over time:", " ".join(f"{value:.0f}" for value in memory[:: max(1, len(memory) // 24)]))
        print(f"memory in MB, median of each third: {start:.0f}, {middle:.0f}, {end:.0f}; most {max(memory):.0f}")


if __name__ == "__main__":
    main()
