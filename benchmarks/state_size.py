"""Whether years of history slow a crawl down: the same crawl with an empty state and with a full one.

    python -m benchmarks.state_size [--urls 1000000] [--stories 100000] [--rounds 3] [--pages 300]

The full state knows so many URLs of the portal that is crawled, and the index of stories so many articles. Each round is
four processes (empty and full, through pages and through REST); ratios are within a round. Filling takes some minutes.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.pages_server import article
from benchmarks.speed import per_article, run_row, server, shown, spread
from crawler.state import COLUMNS, UPSERT, Known, State
from crawler.urls import article_id
from pipelines.signature import Text
from pipelines.stories import Entry, Stories

OTHERS = 10_000_000
"""The numbers of the articles that were there before: none of them is served."""
BODIES = "state.sqlite", "stories.sqlite"


def rows(portal: str, home: str, count: int) -> Iterator[tuple[Any, ...]]:
    """Known articles, all taken and none to be looked at again."""
    site = urlsplit(home).netloc
    begun = int(time.time()) - 400 * 86_400
    for number in range(count):
        slug = f"warga-desa-panen-jagung-di-lahan-kebun-{OTHERS + number}"
        row = Known(
            portal,
            f"{site}/{slug}",
            f"{home}{slug}/",
            "article",
            revision=1,
            first_seen=begun + number,
            checked=begun + number,
            published=begun + number,
            title_hash=f"{number:032x}",
            body_hash=f"{number * 7919:032x}",
        )
        yield tuple(getattr(row, column) for column in COLUMNS)


def fill(folder: Path, home: str, urls: int, stories: int) -> None:
    """Make the full state in a folder."""
    portal = f"127.0.0.1-{urlsplit(home).port}"
    folder.mkdir(parents=True)
    state = State(folder / "state.sqlite")
    state.db.execute("BEGIN")
    state.db.executemany(UPSERT, rows(portal, home, urls))
    state.db.execute("COMMIT")
    state.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    state.close()
    index = Stories(folder / "stories.sqlite", days=100_000)
    for number in range(OTHERS, OTHERS + stories):
        made = article(number)
        url = f"https://other.example/{made.slug}/"
        entry = Entry(article_id(url), "other", url, made.title, int(made.when.timestamp()), int(time.time()))
        index.add(entry, Text.read(made.title, "\n\n".join(made.paragraphs)))
    index.close()


def main() -> None:
    """Measure, print, write."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--urls", type=int, default=1_000_000)
    ask.add_argument("--stories", type=int, default=100_000)
    ask.add_argument("--rounds", type=int, default=3)
    ask.add_argument("--pages", type=int, default=300)
    ask.add_argument("--json", type=Path, default=Path("output/benchmarks/state_size.json"))
    given = ask.parse_args()
    rounds: list[dict[str, dict[str, float]]] = []
    with tempfile.TemporaryDirectory() as made, server(given.pages * 5) as home:
        full = Path(made) / "full"
        fill(full, home, given.urls, given.stories)
        sizes = {name: round((full / name).stat().st_size / 1e6) for name in BODIES}
        for number in range(given.rounds):
            rounds.append({})
            for row, pages in (("pages", given.pages), ("rest", given.pages * 5)):
                for which in ("empty", "full") if number % 2 else ("full", "empty"):
                    folder = Path(made) / "run"
                    if which == "full":
                        shutil.copytree(full, folder)
                    rounds[-1][f"{row}, {which}"] = per_article(run_row(row, home, pages, folder))
                    shutil.rmtree(folder)
    report: dict[str, Any] = {"urls": given.urls, "stories": given.stories, "megabytes_on_disk": sizes, "rows": {}}
    print(f"{given.urls} known URLs, {given.stories} indexed articles, on disk {sizes} MB")
    for name in rounds[0]:
        report["rows"][name] = {measure: spread([r[name][measure] for r in rounds]) for measure in rounds[0][name]}
        figures = report["rows"][name]
        print(
            f"{name:14} articles a second {shown(figures['per_second'])}, CPU ms {shown(figures['cpu_ms'])}, "
            f"peak MB {shown(figures['peak_mb'], 0)}"
        )
    for row in ("pages", "rest"):
        for measure in ("per_second", "per_cpu_second"):
            ratio = spread([r[f"{row}, full"][measure] / r[f"{row}, empty"][measure] for r in rounds])
            report[f"{row} {measure}"] = ratio
            print(f"{row}: {measure} full against empty: {shown(ratio, 2)}; target 0.9")
    given.json.parent.mkdir(parents=True, exist_ok=True)
    given.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
