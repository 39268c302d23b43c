"""Whether years of history slow a crawl down: the same crawl with an empty state and with a full one.

    python -m benchmarks.state_size [--urls 1000000] [--stories 100000] [--rounds 3] [--pages 300]

The full state knows so many URLs of the portal that is crawled, nine of ten taken by a backfill, and the index of stories
so many articles. Each round is four processes (empty and full, through pages and through REST); ratios are within a
round. Filling takes some minutes; the index of stories is kept for the next time.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zlib import crc32

from benchmarks.pages_server import article
from benchmarks.speed import per_article, run_row, server, shown, spread
from crawler.fetch.recheck import LOOKS_BY_REST
from crawler.state.known import COLUMNS, Known
from crawler.state.sqlite.file import UPSERT
from crawler.state.state import State
from crawler.urls.canonical import article_id
from pipelines.identity import text_hash
from pipelines.stories.entries import Entry
from pipelines.stories.file import FINGERPRINT
from pipelines.stories.index import Stories
from pipelines.stories.text import Text

OTHERS = 10_000_000
"""The numbers of the articles that were there before: none of them is served."""
FILES = "state.sqlite", "stories.sqlite"
DAY = 86_400
FRESH = 10
"""One of so many articles was seen as it came out; the others are from before the portal was known."""


def rows(portal: str, home: str, count: int) -> Iterator[tuple[Any, ...]]:
    """Known articles, all taken and none to be looked at again."""
    site = urlsplit(home).netloc
    now = int(time.time())
    for number in range(count):
        fresh = number % FRESH == 0
        came_out = now - 3000 * DAY + number * 3000 * DAY // count
        taken = came_out + 1800 if fresh else now - 400 * DAY + number * 20 * DAY // count
        slug = f"warga-desa-panen-jagung-di-lahan-kebun-{OTHERS + number}"
        row = Known(
            portal,
            f"{site}/{slug}",
            f"{home}{slug}/",
            "article",
            revision=1,
            first_seen=taken,
            checked=taken,
            published=came_out,
            title_hash=text_hash(slug),
            body_hash=text_hash(f"{slug} body"),
            post=number,
        )
        yield tuple(getattr(row, column) for column in COLUMNS)


def fill_state(path: Path, home: str, urls: int) -> None:
    """Make the state that knows so many URLs."""
    portal = f"127.0.0.1-{urlsplit(home).port}"
    state = State(path)
    state.db.execute("BEGIN")
    state.db.executemany(UPSERT, rows(portal, home, urls))
    state.db.execute("COMMIT")
    state.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    state.close()


class Filling(Stories):
    """An index that is given stories of which no two are alike, and is not asked whether they are."""

    def _link(self, n: int, text: Text, keys: list[int], told: int) -> bool:  # noqa: ARG002
        return False


def fill_stories(kept: Path, stories: int) -> Path:
    """The index of so many articles, made once: in `kept`, under a name that tells what it was made with."""
    path = kept / f"stories-{stories}-{crc32(FINGERPRINT.encode()):08x}.sqlite"
    if path.exists():
        return path
    kept.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    for left in kept.glob(f"{part.name}*"):
        left.unlink()
    index = Filling(part, days=100_000)
    for number in range(OTHERS, OTHERS + stories):
        made = article(number)
        url = f"https://other.example/{made.slug}/"
        entry = Entry(article_id(url), "other", url, made.title, int(made.when.timestamp()), int(time.time()))
        index.add(entry, Text.read(made.title, "\n\n".join(made.paragraphs)))
    index.close()
    part.rename(path)
    return path


def start_up(folder: Path, portal: str) -> dict[str, float]:
    """Milliseconds that a run spends on what is known before and after its crawl, the file's pages in memory."""
    begun = time.perf_counter()
    state = State(folder / "state.sqlite")
    opened = time.perf_counter()
    now = int(time.time())
    state.knows(portal)
    state.to_look_at(portal, now, LOOKS_BY_REST)
    state.newest(portal, LOOKS_BY_REST)
    state.gone(portal, now, LOOKS_BY_REST)
    state.first_sights(portal, 0)
    state.last_sight(portal)
    asked = time.perf_counter()
    state.close()
    made = article(OTHERS - 1)
    filing = time.perf_counter()
    index = Stories(folder / "stories.sqlite", days=100_000)
    text = Text.read(made.title, "\n\n".join(made.paragraphs))
    index.add(Entry(article_id(f"https://{portal}/"), portal, f"https://{portal}/", made.title, now, now), text)
    filed = time.perf_counter()
    index.close()
    spans = {"open state": opened - begun, "its questions": asked - opened, "open index, file a story": filed - filing}
    return {name: seconds * 1000 for name, seconds in spans.items()}


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
        full.mkdir()
        fill_state(full / "state.sqlite", home, given.urls)
        shutil.copy(fill_stories(given.json.parent, given.stories), full / "stories.sqlite")
        sizes = {name: round((full / name).stat().st_size / 1e6) for name in FILES}
        starts = []
        for _ in range(3):
            shutil.copytree(full, Path(made) / "start")
            os.sync()
            starts.append(start_up(Path(made) / "start", f"127.0.0.1-{urlsplit(home).port}"))
            shutil.rmtree(Path(made) / "start")
        for number in range(given.rounds):
            rounds.append({})
            for row, pages in (("pages", given.pages), ("rest", given.pages * 5)):
                for which in ("empty", "full") if number % 2 else ("full", "empty"):
                    folder = Path(made) / "run"
                    if which == "full":
                        shutil.copytree(full, folder)
                        os.sync()  # else the crawl's first fsync waits until the whole copy is on the disk
                    rounds[-1][f"{row}, {which}"] = per_article(run_row(row, home, pages, folder))
                    shutil.rmtree(folder)
    report: dict[str, Any] = {"urls": given.urls, "stories": given.stories, "megabytes_on_disk": sizes, "rows": {}}
    report["start_up_ms"] = {name: spread([start[name] for start in starts]) for name in starts[0]}
    print(f"{given.urls} known URLs, {given.stories} indexed articles, on disk {sizes} MB")
    print("start-up, ms: " + ", ".join(f"{name} {shown(values)}" for name, values in report["start_up_ms"].items()))
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
