"""`python -m benchmarks.first_paint [PORTALS]`: the report site of so many portals (300) over 90 days, in Chromium.

Prints of each page: its size, its size packed by gzip, and the median of five first paints (loaded from disk). Needs
Chromium.
"""

from __future__ import annotations

import gzip
import random
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from statistics import median

import orjson

from benchmarks.export import record
from crawler.provinces import PROVINCES
from tests.report.chromium import Chromium

DAYS = 90
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def write(output: Path, portals: int) -> None:
    """Portals of all provinces, each with a rhythm of its own; every twentieth falls silent, every fifteenth has failed."""
    chance = random.Random(1)
    provinces = sorted(PROVINCES.values())
    number = 0
    for portal in range(portals):
        name, lines = f"portal{portal:03}", []
        end = DAYS - 40 if portal % 20 == 7 else DAYS
        for day in range(end):
            for _ in range(min(6, int(chance.expovariate(1 / (0.5 + portal % 5))))):
                number += 1
                when = date(2025, 1, 1) + timedelta(days=day)
                own = {
                    "portal": name,
                    "province": provinces[portal % len(provinces)].name,
                    "published_at": f"{when}T08:00:00+07:00",
                }
                lines.append(orjson.dumps(record(number, chance) | own))
        folder = output / "articles" / name
        folder.mkdir(parents=True)
        (folder / "20250401T000000Z-00000001-1.jsonl").write_bytes(b"\n".join(lines) + b"\n")
        failed = portal % 15 == 3
        report = {"run_id": f"20250401T000000Z-{portal:08}", "portal": name, "started": "2025-04-01T00:00:00+00:00"}
        report |= {"exit_code": int(failed), "why": "no article URL was found" if failed else "1 new, 0 updated"}
        (output / "runs").mkdir(exist_ok=True)
        (output / "runs" / f"{report['run_id']}.json").write_bytes(orjson.dumps(report))


def main(arguments: list[str]) -> None:
    """Build the site, open its pages."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        write(output, int(arguments[0]) if arguments else 300)
        subprocess.run([sys.executable, "-m", "scrapy", "report", "-s", f"OUTPUT_DIR={output}"], check=True)
        with Chromium(Path(folder) / "profile") as browser:
            for name in ("index", "portals", "stories", "changes", "ads", "places", "topics", "search"):
                page = output / "site" / f"{name}.html"
                paints = []
                for _ in range(5):
                    browser.open(page)
                    paints.append(browser.js(PAINT))
                size = page.stat().st_size
                packed = len(gzip.compress(page.read_bytes()))
                print(
                    f"{name}: {size / 1024:.0f} KB, {packed / 1024:.0f} KB packed, first paint {median(paints):.0f} ms"
                )
            if len(arguments) > 1:
                for width in (1280, 390):
                    browser.open(output / "site/portals.html", width=width)
                    browser.picture(Path(arguments[1]) / f"portals-{width}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
