"""Kills at every n-th write, rename and fsync: after each the next run loses, doubles and tears nothing.

    python -m benchmarks.kills [200] [--scenario first|later] [--seed N]

As SQLite tests itself: a library that is loaded before all others (kills.c, built with the system's C compiler) counts
what a run does to the files of its output folder, and ends the process by SIGKILL before, half way through or after the
n-th of them. The places are spread evenly over a run. Two kinds of run are killed: a portal's first one, and a later one
that has new articles, edits, copies, a corrected address and articles that are gone. After each kill, what readers see is
whole lines; after one more, undisturbed run the output holds what it would hold without the kill, and both databases are
whole. Prints a line for each case that is not so, and the sum.
"""

from __future__ import annotations

import argparse
import ctypes
import importlib
import json
import os
import pkgutil
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from tests.site import Answer, TestSite

PROJECT = Path(__file__).resolve().parent.parent
SCENARIOS = ("first", "later")
WHEN = ("before", "half", "after")
"""Where in the call a run ends, in the order of the numbers in kills.c."""
SPONSOR = "<p>Percetakan Sinar Flores melayani undangan</p>"
ARTICLES = 24


# -- the portal -------------------------------------------------------------------------------------------------------
def _path(number: int) -> str:
    return f"/berita/kabar-dari-dusun-nomor-{number}/"


def _page(number: int, *, text: int | None = None, title: str = "", edit: str = "") -> Answer:
    """An article; `text`: of which number its text is, where it is another's copy."""
    said = number if text is None else text
    title = title or f"Warga Dusun {number} Membangun Jembatan Gantung"
    places = (
        "lumbung",
        "embung",
        "balai",
        "posyandu",
        "pasar",
        "dermaga",
        "sekolah",
        "puskesmas",
        "lapangan",
        "saluran",
    )
    body = "".join(
        f"<p>{places[(said + part) % 10].capitalize()} nomor {said * 31 + part} di Dusun {said} diperbaiki {said + part} warga "
        f"bersama {said * 7 + part} pemuda {places[(said * part + 3) % 10]}, kata kepala dusun pada hari ke-{said * part}.</p>"
        for part in range(1, 5)
    )
    published = datetime(2025, 9, 1, 8, tzinfo=UTC) + timedelta(hours=number)
    html = f"""<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title} - Kabar Uji</title>
<meta property="og:type" content="article"><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{published.isoformat()}"></head><body class="single-post"><main><article>
<h1 class="entry-title">{title}</h1><div class="entry-content">{edit}{body}{SPONSOR}</div></article></main></body></html>"""
    return Answer(html.encode())


def _front(paths: list[str]) -> Answer:
    cards = "".join(
        f'<article><h2><a href="{path}">Warga {path.strip("/")} Membangun</a></h2></article>' for path in paths
    )
    return Answer(f"<html><head><title>Kabar Uji</title></head><body><main>{cards}</main></body></html>".encode())


def portal(edition: int) -> dict[str, Answer]:
    """What the portal shows: 1, at first; 2, two articles are gone; 3, new ones, edits, a copy and a corrected address."""
    pages = {_path(n): _page(n) for n in range(1, ARTICLES + 1)}
    pages[_path(5)] = _page(5, text=4)  # a copy
    pages[_path(9)] = Answer(b"<html><body><h1>Galeri</h1></body></html>")
    if edition >= 2:
        for number in (11, 12):
            pages[_path(number)] = Answer(b"<h1>Tidak ditemukan</h1>", 404)
    if edition >= 3:
        for number in (14, 15, 16):
            pages[_path(number)] = _page(
                number, edit=f"<p>Ralat: jumlah warga di Dusun {number} menjadi tiga puluh orang.</p>"
            )
        pages |= {_path(n): _page(n) for n in range(31, 39)}
        pages[_path(38)] = _page(38, text=7)
        pages["/berita/ralat-dusun-nomor-18/"] = _page(18, title="Warga Dusun 18 Membangun Jembatan Beton")
        pages[_path(18)] = Answer(b"", 301, {"Location": "/berita/ralat-dusun-nomor-18/"})
    gone = {path for path, answer in pages.items() if answer.status != 200}
    robots = Answer(b"User-agent: *\nDisallow:\n", headers={"Content-Type": "text/plain"})
    return {"/": _front([path for path in pages if path not in gone]), "/robots.txt": robots, **pages}


def _due(output: Path) -> None:
    """Let the state be two days older, and the articles that were edited or are gone be due for a look."""
    with closing(sqlite3.connect(output / "state.sqlite")) as db, db:
        by = 2 * 86400
        db.execute("UPDATE urls SET first_seen = first_seen - ?, checked = checked - ?, next_look = NULL", (by, by))
        db.execute("UPDATE sources SET checked = checked - ?", (by,))
        db.execute("UPDATE runs SET started = started - ?, finished = finished - ?", (by, by))
        for number in (11, 12, 14, 15, 16, 18):
            db.execute("UPDATE urls SET next_look = checked WHERE key LIKE ?", (f"%{_path(number).rstrip('/')}",))


# -- the runs ---------------------------------------------------------------------------------------------------------
def build(folder: Path) -> Path | None:
    """The library, built into a folder; None where this machine has no C compiler."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    library = folder / "kills.so"
    source = Path(__file__).with_name("kills.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"], check=True)
    return library


@dataclass
class Runner:
    """A process with the library and the project's modules loaded, which runs the command in a child for each request."""

    process: subprocess.Popen[str]

    def crawl(self, home: str, output: Path, *, at: int = 0, when: int = 0, log: Path | None = None) -> tuple[int, str]:
        """One run; its exit code (below 0: the signal) and what it said. `at`: the call at which it ends, 0 for none."""
        assert self.process.stdin and self.process.stdout
        fast = ["-s", "DOWNLOAD_DELAY=0", "-s", "WINDOW=12", "-s", "SEGMENT_RECORDS=8", "-s", "LOG_LEVEL=WARNING"]
        words = ["crawl", "site", "-a", f"url={home}", "-s", f"OUTPUT_DIR={output}", *fast]
        asked = {"words": words, "folder": str(output), "at": at, "when": when, "log": str(log or os.devnull)}
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        return told["code"], told["said"]


@contextmanager
def runner(library: Path) -> Iterator[Runner]:
    """Begin such a process, and end it."""
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.kills", "--serve", str(library)],
        cwd=PROJECT,
        env={**os.environ, "LD_PRELOAD": str(library), "SCRAPY_SETTINGS_MODULE": "crawler.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Runner(process)


def serve(library: str) -> None:
    """Answer requests on standard input until it ends. Each run is a child of this process, which has done the imports."""
    for package in (
        "crawler.spiders",
        "crawler.crawl",
        "crawler.fetch",
        "crawler.politeness",
        "crawler.extensions",
        "pipelines",
    ):
        for module in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}."):
            with suppress(ModuleNotFoundError):  # one that needs an extra which is not installed
                importlib.import_module(module.name)
    arm = ctypes.CDLL(library).kills_arm
    for line in sys.stdin:
        asked = json.loads(line)
        with tempfile.TemporaryFile() as said:
            child = os.fork()
            if child == 0:
                _run(asked, said, arm)
            code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
            said.seek(0)
            print(json.dumps({"code": code, "said": said.read().decode("utf-8", "replace")}), flush=True)


def _run(asked: dict[str, Any], said: IO[bytes], arm: Callable[..., None]) -> None:
    """The child: one `scrapy` command; does not come back."""
    code = 99
    try:
        os.dup2(said.fileno(), 1)
        os.dup2(said.fileno(), 2)
        arm(asked["folder"].encode(), ctypes.c_long(asked["at"]), ctypes.c_int(asked["when"]), asked["log"].encode())
        from scrapy.cmdline import execute

        try:
            execute(["scrapy", *asked["words"]])
        except SystemExit as end:
            code = int(end.code or 0)
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # noqa: BLE001  (the child says what happened, and ends)
        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


# -- what must hold ---------------------------------------------------------------------------------------------------
def records(output: Path) -> list[dict[str, Any]]:
    """Every record of the files that readers see. Raises ValueError for a torn line."""
    found = []
    for folder in ("articles", "duplicates", "rejected"):
        for path in sorted((output / folder).rglob("*.jsonl")):
            data = path.read_bytes()
            if not data.endswith(b"\n"):
                raise ValueError(f"{path.name} ends in a torn line")
            found += [{"folder": folder, **json.loads(line)} for line in data.splitlines()]
    return found


def told(output: Path) -> Counter[tuple[Any, ...]]:
    """What must be the same however a crawl was cut short."""
    names = ("folder", "event", "revision", "id", "url", "title", "body", "published_at", "duplicate_of", "relation")
    return Counter(tuple(record.get(name) for name in names) for record in records(output))


def stories(output: Path) -> set[frozenset[str]]:
    """The articles that the index of stories holds, by story."""
    with closing(sqlite3.connect(output / "stories.sqlite")) as db:
        groups: dict[str, set[str]] = {}
        for article, cluster in db.execute("SELECT id, coalesce(cluster, id) FROM articles"):
            groups.setdefault(cluster, set()).add(article)
    return set(map(frozenset, groups.values()))


@dataclass
class Expected:
    """What an undisturbed run leaves, and how many changes of files it makes."""

    records: Counter[tuple[Any, ...]]
    stories: set[frozenset[str]]
    calls: list[str]


def begin(crawl: Runner, site: TestSite, scenario: str, folder: Path) -> tuple[Path, Expected]:
    """The output folder in which the killed run begins, and what is expected of it and the run after it."""
    base, calm = folder / "base", folder / "calm"
    base.mkdir()
    if scenario == "later":
        for edition in (1, 2):
            site.answers = portal(edition)
            code, said = crawl.crawl(site.url, base)
            assert code == 0, said
            _due(base)
        site.answers = portal(3)
    else:
        site.answers = portal(1)
    shutil.copytree(base, calm)
    log = folder / "calls"
    for number in range(2):
        code, said = crawl.crawl(site.url, calm, log=None if number else log)
        assert code == 0, said
    return base, Expected(told(calm), stories(calm), log.read_text(encoding="utf-8").splitlines())


def killed(crawl: Runner, site: TestSite, base: Path, expected: Expected, at: int, when: int) -> list[str]:
    """What is wrong after a kill at one call and an undisturbed run; empty where all is well."""
    found = []
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        output = Path(folder) / "output"
        shutil.copytree(base, output)
        code, said = crawl.crawl(site.url, output, at=at, when=when)
        if code not in (-9, 0):  # a run may be through before that call: its order differs a little from run to run
            found.append(f"the killed run ended with {code}: {said[-300:]}")
        try:
            records(output)
        except ValueError as fault:
            found.append(f"a reader finds {fault}")
        code, said = crawl.crawl(site.url, output)
        if code != 0 or "Traceback" in said:
            found.append(f"the next run ended with {code}: {said[-500:]}")
        try:
            have = told(output)
        except ValueError as fault:
            return [*found, f"after the next run: {fault}"]
        lost, more = expected.records - have, have - expected.records
        if lost or more:
            found.append(f"{lost.total()} lost, {more.total()} too many: {_first(lost)} {_first(more)}")
        if left := [path.name for path in output.rglob("*.part")]:
            found.append(f"left over: {left}")
        if stories(output) != expected.stories:
            found.append("the index of stories holds other stories")
        for name in ("state.sqlite", "stories.sqlite"):
            with closing(sqlite3.connect(output / name)) as db:
                if (answer := db.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
                    found.append(f"{name}: {answer}")
        if aside := [path.name for path in output.glob("*.damaged-*")]:
            found.append(f"set aside: {aside}")
    return found


def _first(differing: Counter[tuple[Any, ...]]) -> str:
    return "; ".join(str((folder, event, revision, url)) for folder, event, revision, _, url, *_ in list(differing)[:3])


def run(cases: int, scenarios: tuple[str, ...] = SCENARIOS, *, show: bool = True) -> list[str]:
    """Run so many cases; a line for each that was bad. Raises RuntimeError where there is no C compiler."""
    bad: list[str] = []
    kinds: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="kills-") as name, TestSite({}) as site:
        folder = Path(name)
        library = build(folder)
        if library is None:
            raise RuntimeError("There is no C compiler (gcc or cc) to build the library with.")
        with runner(library) as crawl:
            for number, scenario in enumerate(scenarios):
                part = cases // len(scenarios) + (number < cases % len(scenarios))
                place = folder / scenario
                place.mkdir()
                base, expected = begin(crawl, site, scenario, place)
                calls = expected.calls
                if show:
                    print(
                        f"{scenario}: {sum(expected.records.values())} records, {len(calls)} changes of files",
                        flush=True,
                    )
                for case in range(part):
                    at = 1 + case * len(calls) // part
                    found = killed(crawl, site, base, expected, at, case % len(WHEN))
                    kinds[calls[at - 1].partition(" ")[0]] += 1
                    if found:
                        bad.append(f"{scenario}, {WHEN[case % 3]} call {at} ({calls[at - 1]}): {'; '.join(found)}")
                        if show:
                            print(bad[-1], flush=True)
    if show:
        print(
            f"{cases - len(bad)} of {cases} kills cost nothing ({', '.join(f'{n} at {k}' for k, n in kinds.most_common())})"
        )
    return bad


def main() -> int:
    """Run the cases; 1 where one was bad."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("cases", type=int, nargs="?", default=200)
    asked.add_argument("--scenario", choices=SCENARIOS, help="this one alone")
    asked.add_argument("--serve", metavar="LIBRARY", help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.serve:
        serve(options.serve)
        return 0
    return 1 if run(options.cases, (options.scenario,) if options.scenario else SCENARIOS) else 0


if __name__ == "__main__":
    sys.exit(main())
