"""Runs that are stopped: each must end in order within seconds, and the next run must complete the portal.

    python -m benchmarks.stops [NUMBER] [--seed N] [--limit]

Serves a small portal in several moods (quick, slow, mute, asking to wait, articles of several parts, posts interface,
pages read in processes beside the crawl), stops a run at a random moment with SIGTERM (a fifth of them twice) or, with
--limit, at its time limit, and checks: ended within 20 s, no traceback, a report unless it was stopped twice, and a
second, undisturbed run after which the output holds each article once.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

PROJECT = Path(__file__).resolve().parent.parent
ARTICLES = 30
SECONDS = 20.0
"""A run that was told to end may take so long."""
MOODS = ("quick", "slow", "mute", "mute at first", "asks to wait", "crawl delay", "parts", "rest", "workers")
"""What a portal does while it is disturbed."""
WORDS = """warga desa jalan jembatan sungai panen padi petani nelayan pasar harga sekolah guru murid puskesmas dokter
bidan bantuan dana kepala camat bupati gotong royong musim hujan kemarau air bersih sumur listrik""".split()


class Portal:
    """A portal on loopback with `ARTICLES` articles."""

    def __init__(self, mood: str, *, seed: int = 0) -> None:
        self.mood, self.calm = mood, False
        self.asked = 0
        self.texts = [self._text(random.Random(seed * 1000 + number)) for number in range(ARTICLES)]
        portal = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                portal.asked += 1
                try:
                    status, headers, body = portal.answer(self.path, portal.asked)
                    self.send_response(status)
                    for name, value in headers.items():
                        self.send_header(name, value)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.home = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @staticmethod
    def _text(chance: random.Random) -> list[str]:
        return [" ".join(chance.choices(WORDS, k=30)).capitalize() + "." for _ in range(4)]

    def url(self, number: int) -> str:
        """The address of an article."""
        return f"{self.home}berita/kabar-desa-nomor-{number}/"

    def answer(self, path: str, asked: int) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body for a path; `asked`: how many requests there were."""
        if not self.calm:
            if self.mood == "slow":
                time.sleep(0.3)
            if (self.mood == "mute" and asked > 6) or self.mood == "mute at first":
                time.sleep(60)
            if self.mood == "asks to wait" and asked > 6:
                return 429, {"Retry-After": "110"}, b"tunggu"
        page = {"Content-Type": "text/html; charset=utf-8"}
        address = urlsplit(path)
        if address.path == "/robots.txt":
            delay = "Crawl-delay: 25\n" if self.mood == "crawl delay" and not self.calm else ""
            return 200, {"Content-Type": "text/plain"}, f"User-agent: *\n{delay}Disallow: /rahasia/\n".encode()
        if address.path == "/":
            rest = f'<link rel="https://api.w.org/" href="{self.home}wp-json/">' if self.mood == "rest" else ""
            links = "".join(
                f'<article><h2><a href="{self.url(n)}">Kabar dari Desa Nomor {n}</a></h2></article>'
                for n in range(ARTICLES)
            )
            return 200, page, f"<html><head><title>Kabar Uji</title>{rest}</head><body>{links}</body></html>".encode()
        if address.path == "/wp-json/wp/v2/posts" and self.mood == "rest":
            query = {name: values[0] for name, values in parse_qs(address.query).items()}
            return self._posts(query)
        if address.path.startswith("/berita/kabar-desa-nomor-"):
            parts = address.path.strip("/").split("/")
            number, part = int(parts[1].rpartition("-")[2]), int(parts[2]) if len(parts) > 2 else 1
            return 200, page, self._page(number, part)
        return 404, page, b"<h1>Tidak ditemukan</h1>"

    def _page(self, number: int, part: int) -> bytes:
        texts, more = self.texts[number], ""
        if self.mood == "parts":
            texts = texts[:2] if part == 1 else texts[2:]
            url = self.url(number)
            more = f'<div class="page-links">Halaman: <a href="{url}">1</a> <a href="{url}2/">2</a></div>'
        body = "".join(f"<p>{text}</p>" for text in texts)
        title = f"Kabar dari Desa Nomor {number}"
        return f"""<!DOCTYPE html><html lang="id"><head><title>{title} - Kabar Uji</title>
<meta property="og:type" content="article"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{self._time(number)}+07:00"></head>
<body class="single-post"><main><article><h1 class="entry-title">{title}</h1>
<div class="entry-content">{body}{more}</div></article></main></body></html>""".encode()

    @staticmethod
    def _time(number: int) -> str:
        return f"2025-09-{28 - number % 28:02d}T08:{number:02d}:00"

    def _posts(self, query: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        newest = sorted(range(ARTICLES), key=self._time, reverse=True)
        if "after" in query or "modified_after" in query:
            newest = []
        size, offset = int(query.get("per_page", 10)), int(query.get("offset", 0))
        offset = offset or (int(query.get("page", 1)) - 1) * size
        shown = [self._post(number) for number in newest[offset : offset + size]]
        headers = {"Content-Type": "application/json", "X-WP-Total": str(len(newest)), "X-WP-TotalPages": "9"}
        return 200, headers, json.dumps(shown).encode()

    def _post(self, number: int) -> dict[str, Any]:
        when = self._time(number)
        body = "".join(f"<p>{text}</p>" for text in self.texts[number])
        return {
            "id": number + 1,
            "date": when,
            "date_gmt": when,
            "modified": when,
            "modified_gmt": when,
            "type": "post",
            "link": self.url(number),
            "title": {"rendered": f"Kabar dari Desa Nomor {number}"},
            "content": {"rendered": body},
        }


@dataclass
class Told:
    """What became of one run that was told to end."""

    mood: str
    after: float
    twice: bool
    seconds: float = 0.0
    code: int | None = None
    faults: list[str] = field(default_factory=list)


def crawl(portal: Portal, output: Path, *settings: str) -> subprocess.Popen[str]:
    """Begin a run of the real command."""
    chosen = [word for setting in ("DOWNLOAD_DELAY=0", f"OUTPUT_DIR={output}", *settings) for word in ("-s", setting)]
    if portal.mood == "workers" and not portal.calm:
        chosen += ["-s", "READERS=1", "-s", "READERS_BUSY=0"]
    return subprocess.Popen(
        [sys.executable, "-m", "scrapy", "crawl", "site", "-a", f"url={portal.home}", *chosen],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def urls(output: Path) -> list[str]:
    """The addresses of all first records that landed among the articles and duplicates; a correcting record is no double."""
    files = [path for folder in ("articles", "duplicates") for path in sorted((output / folder).rglob("*.jsonl"))]
    lines = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return [line["url"] for line in lines if line["event"] == "new"]


def disturbed(mood: str, chance: random.Random, *, limit: bool = False) -> Told:
    """One run told to end at a random moment, and one undisturbed after it."""
    twice = not limit and chance.random() < 0.2
    told = Told(mood, round(chance.uniform(0, 4 if mood != "quick" else 2), 2), twice)
    with Portal(mood, seed=chance.randrange(1000)) as portal, tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        settings = [f"TIME_LIMIT={max(told.after, 0.2) / 60}"] if limit else []
        run = crawl(portal, output, *settings)
        while portal.asked == 0 and run.poll() is None:  # a program that has not begun dies like any other
            time.sleep(0.01)
        time.sleep(told.after)
        begun = time.monotonic()
        if not limit:
            run.send_signal(signal.SIGTERM)
            if twice:
                time.sleep(chance.uniform(0, 1))
                run.send_signal(signal.SIGTERM)
        try:
            _, said = run.communicate(timeout=SECONDS + 5)
        except subprocess.TimeoutExpired:
            run.kill()
            _, said = run.communicate()
        told.seconds, told.code = time.monotonic() - begun, run.returncode
        if told.seconds > SECONDS:
            told.faults.append(f"ended only after {told.seconds:.0f} s")
        if "Traceback" in said or "did not end within" in said:
            told.faults.append("said: " + said[-1500:])
        if told.code != 0 and not (twice and told.code == -signal.SIGTERM):
            found_nothing = limit and "before any article URL was found" in said
            if not found_nothing:
                told.faults.append(f"exit code {told.code}: {said[-300:]}")
        reports = list((output / "runs").rglob("*.json*"))
        if not twice and not reports:
            told.faults.append("no report")
        if not twice and list(output.rglob("*.part")):
            told.faults.append("a segment is not complete")
        portal.calm = True
        again = crawl(portal, output)
        _, said = again.communicate(timeout=120)
        if again.returncode != 0:
            told.faults.append(f"the next run: exit code {again.returncode}: {said[-500:]}")
        found, wanted = urls(output), {portal.url(number) for number in range(ARTICLES)}
        if sorted(found) != sorted(wanted):
            lacking, double = len(wanted - set(found)), len(found) - len(set(found))
            told.faults.append(f"{lacking} articles are missing, {double} stand there twice")
    return told


def main() -> int:
    """Run, print a line a run and the figures; 1 where anything was wrong."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("number", type=int, nargs="?", default=100)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--limit", action="store_true", help="end the runs by TIME_LIMIT instead of signals")
    options = asked.parse_args()
    chance = random.Random(options.seed)
    all_told = []
    for number in range(options.number):
        told = disturbed(MOODS[number % len(MOODS)], chance, limit=options.limit)
        all_told.append(told)
        shown = "; ".join(told.faults) or "ok"
        print(
            f"{number + 1:3} {told.mood:14} after {told.after:4.2f} s{' twice' * told.twice}: "
            f"{told.seconds:5.2f} s, code {told.code}: {shown}",
            flush=True,
        )
    once = sorted(told.seconds for told in all_told)
    bad = sum(bool(told.faults) for told in all_told)
    print(
        f"{len(all_told)} runs, {bad} with faults; ended after {once[len(once) // 2]:.1f} s in the median, "
        f"{once[-1]:.1f} s at most"
    )
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
