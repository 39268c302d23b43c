"""Whether memory stays flat while a large portal is taken from its first article to its last.

    python -m benchmarks.backfill [--articles 100000] [--rows rest,pages] [--kilobytes 20]

Pages are small here, since it is their number that counts: 100,000 of 170 KB would take the better part of an hour. Prints
what the process held as it went, and how much more than after the first 5,000 articles; the target is under 50 MB.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.crawl_once import OURS
from benchmarks.speed import run_row, server

SETTLED = 5000
TARGET = 50.0


def measure(row: str, articles: int, kilobytes: int) -> dict[str, Any]:
    """One backfill: what the process held by articles done, megabytes, and the growth after the first ones."""
    with server(articles, kilobytes) as home:
        found = run_row(row, home, 0, None, "--every", "1000", "--set", "LOG_LEVEL=ERROR")
    memory: list[tuple[int, float]] = [(items, held) for items, held in found["memory"]]
    settled = next((held for items, held in memory if items >= SETTLED), memory[0][1] if memory else 0.0)
    growth = max((held for items, held in memory if items >= SETTLED), default=settled) - settled
    return {
        "articles": found["items"],
        "seconds": round(found["seconds"], 1),
        "requests": found["requests"],
        "settled_mb": settled,
        "growth_mb": round(growth, 1),
        "peak_mb": round(found["peak_mb"], 1),
        "memory": memory,
    }


def main() -> None:
    """Measure, print, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--articles", type=int, default=100_000)
    ask.add_argument("--rows", default=",".join(OURS))
    ask.add_argument("--kilobytes", type=int, default=20)
    ask.add_argument("--json", type=Path, default=Path("output/benchmarks/backfill.json"))
    given = ask.parse_args()
    report: dict[str, Any] = {}
    for row in given.rows.split(","):
        report[row] = found = measure(row, given.articles, given.kilobytes)
        print(
            f"{row}: {found['articles']} articles in {found['seconds']:.0f} s, {found['requests']} requests; "
            f"{found['settled_mb']:.0f} MB after {SETTLED}, at most {found['growth_mb']:.0f} MB more after that "
            f"(target: under {TARGET:.0f}); peak {found['peak_mb']:.0f} MB",
            flush=True,
        )
        step = max(1, len(found["memory"]) // 12)
        print("  " + ", ".join(f"{items}: {held:.0f}" for items, held in found["memory"][::step]))
    given.json.parent.mkdir(parents=True, exist_ok=True)
    given.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
