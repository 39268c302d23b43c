"""`python -m benchmarks.export [RECORDS] [TASK…]`: seconds and memory of exports of a synthetic output.

Tasks: the forms of `scrapy export`, dataset, index (the catalogue of an output without one), site and site-again
(`scrapy report`), duckdb (the same records to parquet by DuckDB). Each is a process of its own and
its peak memory is its own. Default: 100,000 records to parquet, sqlite, index and duckdb.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import orjson

SEGMENT = 500
PORTALS = 20
WORDS = "warga desa jalan bupati kupang air sekolah panen harga hujan pasar rapat bantuan guru kantor laut".split()


def record(number: int, chance: random.Random) -> dict[str, Any]:
    """A record as a crawl writes it, some 300 words long."""
    portal = f"portal{number % PORTALS}"
    paragraphs = [" ".join(chance.choices(WORDS, k=40)) for _ in range(8)]
    url = f"https://{portal}.example/berita-{number}/"
    day = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}T10:00:00+08:00"
    return {
        "schema": "1", "id": f"{number:020x}", "event": "new", "revision": 1, "url": url, "fetched_url": url,
        "portal": portal, "domain": f"{portal}.example", "province": "Nusa Tenggara Timur",
        "title": f"Berita {number}: {' '.join(chance.choices(WORDS, k=8))}", "section": "Daerah",
        "tags": chance.sample(WORDS, 3), "authors": ["Ina Doko"], "editors": [], "signoff": None, "published_at": day,
        "published_raw": day, "modified_at": None, "dateline": {"text": "KUPANG -", "outlet": None, "place": "Kupang"},
        "regions": [{"code": "53", "name": "Nusa Tenggara Timur"}], "language": "id", "kind": "news",
        "lead_image": {"url": f"{url}a.jpg", "caption": None, "credit": None}, "images": [],
        "body": "\n\n".join(paragraphs), "word_count": 320, "content_hash": f"{number:032x}",
        "cluster_id": f"{number:020x}", "discovered_via": "rest",
        "removed": [{"text": "Pasang iklan di sini", "rule": "phrase: place your ad here"}],
        "run_id": "20250601T000000Z-00000001", "crawled_at": "2025-06-02T08:00:00+08:00",
    }  # fmt: skip


def write(output: Path, count: int) -> None:
    """An output of so many records, in segments by portal."""
    chance = random.Random(1)
    for first in range(0, count, SEGMENT):
        folder = output / "articles" / f"portal{first // SEGMENT % PORTALS}"
        folder.mkdir(parents=True, exist_ok=True)
        lines = (orjson.dumps(record(number, chance)) for number in range(first, min(first + SEGMENT, count)))
        path = folder / f"20250601T000000Z-00000001-{first // SEGMENT + 1}.jsonl"
        path.write_bytes(b"\n".join(lines) + b"\n")


def command(task: str, output: Path, folder: str) -> list[str]:
    """The process that does a task."""
    scrapy = [sys.executable, "-m", "scrapy"]
    if task == "duckdb":
        target = (
            f"COPY (FROM read_json_auto('{output}/articles/*/*.jsonl')) TO '{folder}/duckdb.parquet' (COMPRESSION zstd)"
        )
        code = f'import duckdb; duckdb.sql("{target}")'
        return [sys.executable, "-c", code]
    if task.startswith("site"):
        return [*scrapy, "report", "-s", f"OUTPUT_DIR={output}"]
    if task == "index":
        return [*scrapy, "export", "--compact", "-s", f"OUTPUT_DIR={output}"]
    if task == "dataset":
        return [*scrapy, "export", "--to", "parquet", "--dataset", f"{folder}/dataset", "-s", f"OUTPUT_DIR={output}"]
    return [*scrapy, "export", "--to", task, "--latest", "-o", f"{folder}/out.{task}", "-s", f"OUTPUT_DIR={output}"]


def main(arguments: list[str]) -> None:
    """Write the output, then do each task."""
    count = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "output"
        write(output, count)
        for task in arguments[1:] or ["parquet", "sqlite", "index", "duckdb"]:
            began = time.monotonic()
            child = os.posix_spawn(sys.executable, command(task, output, folder), os.environ)
            _, status, usage = os.wait4(child, 0)
            if status:
                sys.exit(f"{task} failed")
            seconds = time.monotonic() - began
            spent = usage.ru_utime + usage.ru_stime
            print(
                f"{task}: {seconds:.1f} s, {spent:.1f} s of processor, at most {usage.ru_maxrss / 1024:.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main(sys.argv[1:])
