"""Many machines on one PostgreSQL database: python -m benchmarks.fleet [--workers 4] [--kill 1] [--stop 1] [--race].

120 portals, each on a port of its own on loopback, print 2,400 articles: 200 stories on nine portals each, 600 of one
portal's own. Workers (`scrapy fleet worker`) crawl them; while they are at it, some are killed (SIGKILL) and some are
frozen (SIGSTOP) for longer than a lease lasts and woken again. A publisher runs beside them and is killed and begun anew.
Said at the end: articles lost and doubled, pairs of copies that stand in one cluster, clusters that hold two stories, and
the most requests that one portal had in flight at once.

With --race: 300 stories, each filed by six processes at once, with the locks on keys and without them; each story must
have one primary. benchmarks/fleet_idle.py measures what a run with nothing new costs.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from html import escape
from itertools import combinations
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks import postgres_server
from benchmarks.newsroom import Newsroom, Release

PORTALS, STORIES, ON_EACH, OWN = 120, 200, 9, 5
"""Portals; stories that several tell; on how many portals each stands; stories of one portal's own."""
LEASE = 20.0
"""Seconds of a lease: long enough for a loaded machine, short enough to wait for."""
DELAY = 0.1
"""Seconds between two requests to a portal."""
NOW = 1_790_000_000


@dataclass
class Printed:
    """What one portal prints: the articles, and when the first of them came out."""

    releases: list[Release] = field(default_factory=list)


def newsroom(seed: int = 11) -> list[Printed]:
    """What each portal prints. A copy is the same text, under another title in one of two cases."""
    room, chance = Newsroom(seed), random.Random(seed)
    portals = [Printed() for _ in range(PORTALS)]
    places = [portal for portal in range(PORTALS) for _ in range(STORIES * ON_EACH // PORTALS)]
    told = [room.story() for _ in range(STORIES)]
    for _ in range(1000):  # until no portal has a story twice
        chance.shuffle(places)
        groups = [places[n * ON_EACH : (n + 1) * ON_EACH] for n in range(STORIES)]
        if all(len(set(group)) == ON_EACH for group in groups):
            break
    else:
        groups = [[(n * ON_EACH + k) % PORTALS for k in range(ON_EACH)] for n in range(STORIES)]
    for story, group in zip(told, groups, strict=True):
        for place, portal in enumerate(group):
            made = story if not place else room.copy(story, ("verbatim",) if place % 2 else ("title",))
            portals[portal].releases.append(made)
    for portal in portals:
        portal.releases += [room.story() for _ in range(OWN)]
        chance.shuffle(portal.releases)
    return portals


def page(release: Release, number: int) -> str:
    """The page of an article."""
    when = time.strftime("%Y-%m-%dT%H:%M:%S+08:00", time.gmtime(NOW + number * 61))
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in release.paragraphs)
    return (
        f'<!DOCTYPE html><html lang="id"><head><title>{escape(release.title)}</title><meta property="og:type" '
        f'content="article"><meta property="article:published_time" content="{when}"></head><body><article>'
        f'<h1>{escape(release.title)}</h1><div class="entry-content">{text}</div></article></body></html>'
    )


class Server:
    """Serves the portals, and counts the requests that each has in flight."""

    def __init__(self, portals: list[Printed]) -> None:
        self.portals = portals
        self.flying: Counter[int] = Counter()
        self.most: Counter[int] = Counter()
        self.asked: Counter[int] = Counter()

    async def serve(self, pipe: Connection) -> None:
        """Open a port a portal, say which, and answer until the pipe is asked for the counts."""
        servers = [
            await asyncio.start_server(lambda r, w, n=n: self.connected(n, r, w), "127.0.0.1", 0)  # type: ignore[misc]
            for n in range(len(self.portals))
        ]
        pipe.send([server.sockets[0].getsockname()[1] for server in servers])
        while True:
            while not pipe.poll():
                await asyncio.sleep(0.2)
            if pipe.recv() == "end":
                return
            pipe.send((dict(self.most), dict(self.asked)))

    async def connected(self, portal: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection."""
        try:
            while line := await reader.readline():
                while (await reader.readline()).strip():
                    pass
                self.flying[portal] += 1
                self.asked[portal] += 1
                self.most[portal] = max(self.most[portal], self.flying[portal])
                try:
                    await asyncio.sleep(0.02)
                    status, kind, body = self.answer(portal, line.split()[1].decode())
                    data = body.encode()
                    writer.write(
                        f"HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {len(data)}\r\n\r\n".encode()
                        + data
                    )
                    await writer.drain()
                finally:
                    self.flying[portal] -= 1
        except (ConnectionError, IndexError):
            pass
        finally:
            writer.close()

    def answer(self, portal: int, path: str) -> tuple[str, str, str]:
        """Status, type and body of a path."""
        releases = self.portals[portal].releases
        if path == "/":
            links = "".join(
                f'<article><h2><a href="/berita/{n}-kabar-dari-desa/">{escape(release.title)}</a></h2></article>'
                for n, release in enumerate(releases)
            )
            return "200 OK", "text/html", f'<html lang="id"><body><main>{links}</main></body></html>'
        if path.startswith("/berita/"):
            number = int(path.split("/")[2].split("-")[0])
            return "200 OK", "text/html", page(releases[number], portal * 100 + number)
        return "404 Not Found", "text/plain", "tidak ada"


def serve(portals: list[Printed], pipe: Connection) -> None:
    """The server's process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    asyncio.run(Server(portals).serve(pipe))


def declare(folder: Path, ports: list[int], via: str = "listing") -> None:
    """A module with a class a portal, as who runs the crawl would write it."""
    folder.mkdir()
    lines = ["from crawler.spiders.portal import Portal", ""]
    for number, port in enumerate(ports):
        name = f"kabar{number:03}"
        lines += [
            f"class {name.title()}(Portal):",
            f'    """Kabar {number}.',
            "",
            f"    Site: http://127.0.0.1:{port}/",
            "    System: hand-made",
            "    Caveats: none",
            "    Checked: no",
            '    """',
            "",
            f'    name = "{name}"',
            f'    home = "http://127.0.0.1:{port}/"',
            f'    via = ("{via}",)',
            "",
        ]
    (folder / "bali.py").write_text("\n".join(lines), encoding="utf-8")


class Fleet:
    """A fleet on this machine: its database, its output, its workers."""

    def __init__(self, address: str, folder: Path, ports: list[int], clocks: float = 0) -> None:
        """`clocks`: so many hours the workers' clocks are ahead and behind, in turn."""
        self.address, self.folder, self.clocks = address, folder, clocks
        declare(folder / "portals", ports)
        self.workers: list[subprocess.Popen[bytes]] = []

    def scrapy(self, *words: str, log: str, ahead: float = 0) -> subprocess.Popen[bytes]:
        """Begin `scrapy …` with the fleet's settings."""
        own = {"PORTALS_DIR": self.folder / "portals", "OUTPUT_DIR": self.folder / log, "FLEET_LEASE": LEASE}
        own |= {"DOWNLOAD_DELAY": DELAY, "WINDOW": 10, "READERS": 0}
        command = [sys.executable, "-m", "scrapy", *words]
        for name, value in own.items():
            command += ["-s", f"{name}={value}"]
        with (self.folder / f"{log}.log").open("ab") as lines:
            told = {**os.environ, "NEWS_FLEET_DB": self.address, **(clock(ahead) if ahead else {})}
            return subprocess.Popen(command, env=told, stdout=lines, stderr=lines)

    def begin_workers(self, count: int) -> None:
        """Begin so many more."""
        for _ in range(count):
            number = len(self.workers)
            ahead = -self.clocks if number % 2 else self.clocks
            self.workers.append(self.scrapy("fleet", "worker", "--most", "12", log=f"worker{number}", ahead=ahead))

    def end(self) -> None:
        """End the workers, in order where they can be."""
        for worker in self.workers:
            if worker.poll() is None:
                worker.terminate()
        for worker in self.workers:
            try:
                worker.wait(40)
            except subprocess.TimeoutExpired:
                worker.kill()

    def said(self, words: str) -> int:
        """How many lines of the workers' logs have these words."""
        return sum(
            line.count(words)
            for log in self.folder.glob("worker*.log")
            for line in log.read_text("utf-8", "replace").splitlines()
        )


def clock(ahead: float) -> dict[str, str]:
    """The environment of a process whose clock is so many hours ahead, by libfaketime (Debian's package faketime)."""
    found = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not found:
        raise SystemExit("--clocks needs libfaketime: apt-get install faketime")
    return {"LD_PRELOAD": str(found[0]), "FAKETIME": f"{ahead * 3600:+.0f}", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}


def crawl(workers: int, kill: int, stop: int, clocks: float = 0) -> dict[str, Any]:
    """The whole: crawl, kill, freeze, publish; what came of it."""
    import psycopg

    portals = newsroom()
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(portals, theirs))
    server.start()
    ports = ours.recv()
    begun = time.monotonic()
    with postgres_server.running() as address, tempfile.TemporaryDirectory() as made:
        fleet = Fleet(address, Path(made), ports, clocks)
        published = fleet.folder / "published"
        for words in (("init",), ("schedule", *(f"kabar{n:03}" for n in range(PORTALS)), "--every", "600")):
            assert fleet.scrapy("fleet", *words, log="other").wait() == 0
        with psycopg.connect(address, autocommit=True) as database:
            database.execute("UPDATE news.schedule SET due = clock_timestamp()")
            try:
                fleet.begin_workers(workers)
                publisher = fleet.scrapy("fleet", "publish", "--to", str(published), "--pause", "1", log="other")
                frozen: list[tuple[subprocess.Popen[bytes], float]] = []
                wakes = kills = 0
                while True:
                    time.sleep(0.5)
                    (filed,) = database.execute("SELECT count(*) FROM news.records").fetchone() or (0,)
                    (left,) = database.execute(
                        "SELECT count(*) FROM news.schedule WHERE last_code IS DISTINCT FROM 0"
                    ).fetchone() or (0,)
                    share = filed / (PORTALS * (STORIES * ON_EACH // PORTALS + OWN))
                    if kills < kill and share > 0.15 * (kills + 1):
                        fleet.workers[kills].send_signal(signal.SIGKILL)
                        fleet.begin_workers(1)
                        publisher.kill()
                        publisher.wait()
                        publisher = fleet.scrapy(
                            "fleet", "publish", "--to", str(published), "--pause", "1", log="other"
                        )
                        kills += 1
                    if len(frozen) + wakes < stop and share > 0.25:
                        one = fleet.workers[kills + len(frozen) + wakes]
                        one.send_signal(signal.SIGSTOP)
                        frozen.append((one, time.monotonic()))
                    for one, when in list(frozen):
                        if time.monotonic() - when > 2 * LEASE:
                            one.send_signal(signal.SIGCONT)
                            frozen.remove((one, when))
                            wakes += 1
                    if not left and not frozen and wakes >= stop and kills >= kill:
                        break
                    if time.monotonic() - begun > 1500:
                        print("not through after 25 minutes", file=sys.stderr)
                        break
                ours.send("counts")
                most, asked = ours.recv()
                time.sleep(LEASE)  # what a woken worker still has to say
            finally:
                fleet.end()
                publisher.terminate()
                publisher.wait()
            assert fleet.scrapy("fleet", "publish", "--to", str(published), "--once", log="other").wait() == 0
            lines = [
                json.loads(line)
                for path in sorted(published.rglob("*.jsonl"))
                for line in path.read_text(encoding="utf-8").splitlines()
            ]
            clusters = dict(database.execute("SELECT id, coalesce(cluster, id) FROM news.stories").fetchall())
        refused = fleet.said("so that nothing more is written")
    ours.send("end")
    server.join(10)
    return {
        **judged(portals, ports, lines, clusters),
        "refused_flushes": refused,
        "killed": kill,
        "frozen": stop,
        "most_in_flight": max(most.values()),
        "requests": sum(asked.values()),
        "seconds": round(time.monotonic() - begun, 1),
    }


def judged(
    portals: list[Printed], ports: list[int], lines: list[dict[str, Any]], clusters: dict[str, str]
) -> dict[str, Any]:
    """What of the articles was lost or doubled, and which pairs were found."""
    expected = {
        f"127.0.0.1:{ports[p]}/berita/{n}-kabar-dari-desa": release.story
        for p, portal in enumerate(portals)
        for n, release in enumerate(portal.releases)
    }
    seen: Counter[tuple[str, int]] = Counter()
    ids: dict[str, str] = {}
    for line in lines:
        key = line["url"].partition("://")[2].rstrip("/")
        seen[key, line["revision"]] += 1
        ids[key] = line["id"]
    stories: dict[int, list[str]] = {}
    for key, story in expected.items():
        stories.setdefault(story, []).append(key)
    pairs = found = 0
    for keys in stories.values():
        for one, other in combinations(keys, 2):
            pairs += 1
            found += clusters.get(ids.get(one, "")) == clusters.get(ids.get(other, "")) is not None
    mixed: dict[str, set[int]] = {}
    for key, story in expected.items():
        mixed.setdefault(clusters.get(ids.get(key, ""), key), set()).add(story)
    return {
        "articles": len(expected),
        "lost": sum(key not in ids for key in expected),
        "doubled": sum(count > 1 for count in seen.values()),
        "pairs": pairs,
        "pairs_found": found,
        "mixed_clusters": sum(len(stories) > 1 for stories in mixed.values()),
    }


def file_all(address: str, releases: list[Release], process: int, locks: bool, start: Any) -> None:
    """File every story once, all processes in step."""
    from crawler.fleet.postgres.database import Database
    from crawler.fleet.postgres.stories import PostgresTable
    from pipelines.stories.entries import Entry
    from pipelines.stories.index import StoryIndex
    from pipelines.stories.text import Text

    index = StoryIndex(PostgresTable(Database(address), locks=locks), days=30)
    for number, release in enumerate(releases):
        entry = Entry(
            f"{number}-{process}", f"portal{process}", "https://x.example/", release.title, NOW + process, NOW
        )
        text = Text.read(release.title, release.body)
        start.wait()
        index.add(entry, text)


def race(stories: int = 300, processes: int = 6) -> dict[str, Any]:
    """How many stories have one primary where all copies are filed at once, with the locks on keys and without."""
    import psycopg

    room = Newsroom(5)
    releases = [room.story() for _ in range(stories)]
    spawn = multiprocessing.get_context("spawn")
    result: dict[str, Any] = {"stories": stories, "processes": processes}
    with postgres_server.running("fsync=off") as address:
        from crawler.fleet.postgres.database import open_database

        open_database(address).migrate()
        for locks in (True, False):
            start = spawn.Barrier(processes)
            workers = [
                spawn.Process(target=file_all, args=(address, releases, n, locks, start)) for n in range(processes)
            ]
            for worker in workers:
                worker.start()
            for worker in workers:
                worker.join()
            with psycopg.connect(address, autocommit=True) as database:
                rows = database.execute("SELECT id, duplicate_of FROM news.stories").fetchall()
                database.execute("TRUNCATE news.stories, news.story_keys, news.story_links RESTART IDENTITY")
            primaries = Counter(article.partition("-")[0] for article, first in rows if first is None)
            one = sum(count == 1 for count in primaries.values())
            result["with_locks" if locks else "without_locks"] = {"filed": len(rows), "one_primary": one}
    return result


def main() -> int:
    """Run what was asked for; 0 where all is as it must be."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workers", type=int, default=4)
    parser.add_argument("--kill", type=int, default=0)
    parser.add_argument("--stop", type=int, default=0)
    parser.add_argument("--clocks", type=float, default=0, metavar="HOURS", help="workers' clocks ahead and behind")
    parser.add_argument("--race", action="store_true")
    given = parser.parse_args()
    if (why := postgres_server.missing()) is not None:
        parser.error(why)
    if given.race:
        told = race()
        print(json.dumps(told, indent=1))
        return int(told["with_locks"]["one_primary"] != told["stories"])
    told = crawl(given.workers, given.kill, given.stop, given.clocks)
    print(json.dumps(told, indent=1))
    good = not told["lost"] and not told["doubled"] and told["pairs"] == told["pairs_found"]
    return int(not (good and not told["mixed_clusters"] and told["most_in_flight"] == 1))


if __name__ == "__main__":
    sys.exit(main())
