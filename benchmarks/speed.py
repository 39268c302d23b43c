"""`make bench`: speed, ours beside the references, over the same pages from a local server process.

    python -m benchmarks.speed [--rounds 5] [--pages 1500] [--json speed.json] [--rows bare,pages]

Each row of each round is a process of its own (benchmarks/crawl_once.py), with sixteen requests under way and no
delay. Rounds interleave the rows, so that a noisy machine troubles all alike. What counts are the ratios within a
round; medians over the rounds are shown with the lowest and the highest. The clock of our rows ends when the last
record is written and the state closed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.crawl_once import CONCURRENCY, NEEDS, OURS

ROWS = {
    "bare": "bare Scrapy, download only",
    "parsel": "Scrapy + parsel, title and paragraphs",
    "trafilatura": "Scrapy + trafilatura",
    "newsplease": "Scrapy + news-please's extraction",
    "pages": "ours, through pages, to written records",
    "rest": "ours, through REST, to written records",
}
SHARES = {"parsel": 0.5, "trafilatura": 0.15, "newsplease": 0.03, "rest": 3.0}
"""Rows that get another share of the pages: a slow one has the same rate with fewer, a quick one is over too soon."""
TARGETS: tuple[tuple[str, str, str, str, float], ...] = (
    # what, measure, of which row, against which row, at least
    ("through pages against bare Scrapy, pages a second", "per_second", "pages", "bare", 0.3),
    ("through pages against Scrapy + trafilatura, pages a second", "per_second", "pages", "trafilatura", 4.0),
    ("through pages against Scrapy + news-please, pages a second", "per_second", "pages", "newsplease", 10.0),
    ("requests an article, through pages against REST", "requests", "pages", "rest", 20.0),
    ("bytes an article, through pages against REST", "bytes", "pages", "rest", 10.0),
)


@contextmanager
def server(articles: int, kilobytes: int = 170, *, rest: bool = True) -> Iterator[str]:
    """A portal in a process of its own; its home page's address."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.pages_server",
        "--articles",
        str(articles),
        "--kilobytes",
        str(kilobytes),
    ]
    process = subprocess.Popen([*command, *([] if rest else ["--no-rest"])], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait()


def run_row(row: str, home: str, pages: int, folder: Path | None = None, *more: str) -> dict[str, Any]:
    """One measured crawl in a process of its own. Raises RuntimeError with the end of its log where it fails."""
    with tempfile.TemporaryDirectory() as made:
        command = [sys.executable, "-m", "benchmarks.crawl_once", row, "--home", home, "--pages", str(pages)]
        command += ["--folder", str(folder or made), *more]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.strip().splitlines()
    if done.returncode or not lines:
        raise RuntimeError(f"the row {row} failed: {done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def pages_of(row: str, pages: int) -> int:
    """How many articles a row gets."""
    return max(20, round(pages * SHARES.get(row, 1.0)))


def per_article(measured: dict[str, Any]) -> dict[str, float]:
    """A crawl's figures, an article."""
    items = measured["items"]
    return {
        "per_second": items / measured["seconds"],
        "cpu_ms": measured["cpu_seconds"] * 1000 / items,
        "per_cpu_second": items / measured["cpu_seconds"],
        "requests": measured["requests"] / items,
        "bytes": measured["bytes"] / items,
        "peak_mb": measured["peak_mb"],
    }


def spread(values: list[float]) -> dict[str, float]:
    """Median, lowest and highest."""
    return {"median": round(median(values), 4), "low": round(min(values), 4), "high": round(max(values), 4)}


def shown(values: dict[str, float], digits: int = 1) -> str:
    """A spread as it is printed: 12.3 (11.9 to 13.0)."""
    return f"{values['median']:.{digits}f} ({values['low']:.{digits}f} to {values['high']:.{digits}f})"


def compare(rounds: list[dict[str, dict[str, float]]]) -> list[dict[str, Any]]:
    """The targets, as ratios within each round."""
    found = []
    for what, measure, row, against, least in TARGETS:
        both = [(r[row][measure], r[against][measure]) for r in rounds if row in r and against in r]
        if not both:
            continue
        ratios = spread([one / other for one, other in both])
        entry = {"what": what, "ratio": ratios, "target": least, "met": ratios["median"] >= least}
        if measure == "per_second":  # a busy machine takes turns from one of two processes, and counts it as time
            cpu = [
                (r[row]["per_cpu_second"], r[against]["per_cpu_second"]) for r in rounds if row in r and against in r
            ]
            entry["cpu_ratio"] = spread([one / other for one, other in cpu])
        found.append(entry)
    return found


def start_up(times: int = 3) -> dict[str, dict[str, float]]:
    """Seconds that commands take which do next to nothing."""
    scrapy = str(Path(sys.executable).with_name("scrapy"))
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "python -c 'import scrapy'": [sys.executable, "-c", "import scrapy"],
        "scrapy list": [scrapy, "list"],
        "scrapy crawl (unknown name)": [scrapy, "crawl", "nonesuch"],
    }
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            begun = time.perf_counter()
            subprocess.run(command, capture_output=True, check=False)
            found[name].append(time.perf_counter() - begun)
    return {name: spread(values) for name, values in found.items()}


def measure(rows: list[str], rounds: int, pages: int) -> list[dict[str, dict[str, float]]]:
    """All rounds: for each its rows' figures."""
    found: list[dict[str, dict[str, float]]] = []
    with server(pages_of("rest", pages)) as home:
        run_row("bare", home, pages)  # the server makes its pages
        for number in range(rounds):
            found.append({})
            for row in rows:
                print(f"round {number + 1} of {rounds}: {ROWS[row]}", file=sys.stderr)
                found[-1][row] = per_article(run_row(row, home, pages_of(row, pages)))
    return found


def stages(pages: int) -> dict[str, dict[str, float]]:
    """CPU milliseconds an article that each stage takes, through pages and through REST, all in one process."""
    found = {}
    with server(pages_of("rest", pages)) as home:
        for row in OURS:
            measured = run_row(row, home, pages_of(row, pages), None, "--stages", "--set", "READERS=0")
            each = {name: seconds * 1000 / measured["items"] for name, seconds in measured["stages"].items()}
            each["Scrapy and the rest"] = measured["cpu_seconds"] * 1000 / measured["items"] - sum(each.values())
            found[row] = {name: round(value, 3) for name, value in each.items()}
    return found


def main() -> None:
    """Measure, print, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--pages", type=int, default=1500)
    ask.add_argument("--rows", default=",".join(ROWS))
    ask.add_argument("--json", type=Path, default=Path("output/benchmarks/speed.json"))
    given = ask.parse_args()
    rows = [row for row in given.rows.split(",") if row in ROWS]
    absent = {row: package for row, package in NEEDS.items() if row in rows and not importlib.util.find_spec(package)}
    rows = [row for row in rows if row not in absent]
    rounds = measure(rows, given.rounds, given.pages)
    report: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "load_average": os.getloadavg(),
        "pages": given.pages,
        "rounds": given.rounds,
        "concurrency": CONCURRENCY,
        "rows": {row: {name: spread([r[row][name] for r in rounds]) for name in rounds[0][row]} for row in rows},
        "absent": {row: f"{package} is not installed: make .venv/.peers" for row, package in absent.items()},
        "ratios": compare(rounds),
        "stages_ms": stages(given.pages),
        "start_up_seconds": start_up(),
    }
    given.json.parent.mkdir(parents=True, exist_ok=True)
    given.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    show(report)
    print(f"\nwritten to {given.json}")


def show(report: dict[str, Any]) -> None:
    """The report, as people read it."""
    print(f"{report['machine']}; {report['pages']} pages, {report['rounds']} rounds: median (lowest to highest)\n")
    print(f"{'':44}{'pages a second':>24}{'CPU ms a page':>24}{'requests':>10}{'KB':>8}{'peak MB':>9}")
    for row, figures in report["rows"].items():
        print(
            f"{ROWS[row]:44}{shown(figures['per_second']):>24}{shown(figures['cpu_ms']):>24}"
            f"{figures['requests']['median']:>10.3f}{figures['bytes']['median'] / 1000:>8.1f}"
            f"{figures['peak_mb']['median']:>9.0f}"
        )
    for row, why in report["absent"].items():
        print(f"{ROWS[row]:44}absent: {why}")
    print()
    for ratio in report["ratios"]:
        by_cpu = f"; by CPU {shown(ratio['cpu_ratio'], 2)}" if "cpu_ratio" in ratio else ""
        verdict = "met" if ratio["met"] else "MISSED"
        print(f"{ratio['what']}: {shown(ratio['ratio'], 2)}{by_cpu}; target {ratio['target']:g}: {verdict}")
    print("\nCPU ms an article by stage")
    for stage in next(iter(report["stages_ms"].values())):
        line = "".join(f"{row}: {figures[stage]:>8.3f}   " for row, figures in report["stages_ms"].items())
        print(f"  {stage:22}{line}")
    print("\nstart-up, seconds")
    for name, values in report["start_up_seconds"].items():
        print(f"  {name:30}{shown(values, 2)}")


if __name__ == "__main__":
    main()
