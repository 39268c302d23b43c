"""Damage to the state and the index of stories: cut, flipped and zeroed; after each the next run must be good.

    python -m benchmarks.damage [100]

A small portal is crawled; then, for each case, the folder is copied, one of its two files is damaged, and the portal is
crawled again with a new article. The run must end with code 0 without a traceback, the new article must land, and no
article may land twice. Prints a line for each case that is not so, and the sum.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from pipelines.writing.segments import read as read_lines
from tests.site import TestSite, articles

FILES = ("state.sqlite", "stories.sqlite")
KINDS = ("cut", "flipped", "zeroed")


def damage(path: Path, kind: str, dice: random.Random) -> None:
    """Damage a file: cut it at a random byte, flip some bits in a random page, or zero a stretch."""
    data = bytearray(path.read_bytes())
    place = dice.randrange(len(data))
    if kind == "cut":
        del data[place:]
    elif kind == "flipped":
        for _ in range(dice.choice((1, 8, 64))):
            data[min(len(data) - 1, place + dice.randrange(4096))] ^= 1 << dice.randrange(8)
    else:
        data[place : place + dice.choice((16, 512, 4096))] = b"\0" * min(len(data) - place, 512)
    path.write_bytes(data)


def crawl(home: str, output: Path) -> subprocess.CompletedProcess[str]:
    """One run of the real command."""
    fast = ["-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0"]
    return subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "site", "-a", f"url={home}", *fast],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def faults(home: str, first: Path, expected: int, name: str, kind: str, seed: int) -> list[str]:
    """What went wrong after one damage; empty where all is well."""
    with tempfile.TemporaryDirectory(prefix="damage-") as folder:
        output = Path(folder) / "output"
        shutil.copytree(first, output)
        damage(output / name, kind, random.Random(seed))
        done = crawl(home, output)
        landed = Counter(line["id"] for line in read_lines(output / "articles"))
    found = []
    if done.returncode != 0:
        found.append(f"code {done.returncode}: {done.stderr.strip().splitlines()[-1:]}")
    if "Traceback" in done.stderr:
        found.append("a traceback: " + done.stderr.strip().splitlines()[-1])
    if len(landed) != expected:
        found.append(f"{len(landed)} articles of {expected}")
    if doubled := [article for article, count in landed.items() if count > 1]:
        found.append(f"{len(doubled)} articles twice")
    return found


def run(cases: int) -> int:
    """Run so many cases; how many were bad."""
    bad = 0
    pages = articles(12)
    with TestSite(articles(11)) as site, tempfile.TemporaryDirectory(prefix="damage-") as folder:
        first = Path(folder) / "output"
        assert crawl(site.url, first).returncode == 0
        site.answers.update(pages)
        for case in range(cases):
            name, kind = FILES[case % 2], KINDS[case // 2 % 3]
            found = faults(site.url, first, 12, name, kind, case)
            bad += bool(found)
            if found:
                print(f"{name} {kind}, case {case}: {'; '.join(found)}", flush=True)
    print(f"{cases - bad} of {cases} damages cost nothing")
    return bad


if __name__ == "__main__":
    sys.exit(min(1, run(int(sys.argv[1]) if len(sys.argv) > 1 else 100)))
