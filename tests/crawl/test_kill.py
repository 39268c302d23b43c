"""kill -9 at random moments: nothing is lost, doubled or torn."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.conftest import PROJECT
from tests.site import TestSite, articles

ARTICLES = 120
KILLS = 50


def start(url: str, output: Path) -> subprocess.Popen[bytes]:
    arguments = ["crawl", "site", "-a", f"url={url}", "-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0"]
    quick = ["-s", "SEGMENT_RECORDS=25", "-s", "WINDOW=10", "-s", "LOG_LEVEL=ERROR"]
    return subprocess.Popen(
        [sys.executable, "-m", "scrapy", *arguments, *quick], cwd=PROJECT, stderr=subprocess.DEVNULL
    )


def lines(output: Path) -> list[dict[str, Any]]:
    """Every record of the complete segments; a torn line would raise."""
    found: list[dict[str, Any]] = []
    for path in sorted((output / "articles").rglob("*.jsonl")):
        found += [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return found


def told(records: list[dict[str, Any]]) -> list[tuple[str, str, str, str]]:
    """What must be the same however often a crawl was cut short: each article as its last record has it.

    Which event an article is of may be told anew, in a record more, as others come; no record of an article comes twice.
    """
    assert len({(r["id"], r["revision"]) for r in records}) == len(records)
    assert all(r["changed"] == ["event_id"] for r in records if r["event"] == "updated")
    last = {r["id"]: r for r in sorted(records, key=lambda r: r["revision"])}
    return sorted((r["url"], r["title"], r["body"], r["published_at"]) for r in last.values())


def test_fifty_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    chance = random.Random(seed)
    with TestSite(articles(ARTICLES)) as site:
        calm = start(site.url, tmp_path / "calm")
        assert calm.wait(120) == 0
        expected = told(lines(tmp_path / "calm"))
        assert len(expected) == ARTICLES

        output, kills, rounds = tmp_path / "killed", 0, 0
        while kills < KILLS:
            rounds += 1
            for answer in site.answers.values():
                answer.delay = 0.01
            process = start(site.url, output)
            # From the moment of its start to that of its end, wherever it is: starting, fetching, writing, closing.
            moment = time.monotonic() + chance.uniform(0.3, 3.0)
            while time.monotonic() < moment and process.poll() is None:
                time.sleep(0.005)
            if process.poll() is None:
                os.kill(process.pid, signal.SIGKILL)
                kills += 1
            else:
                # The crawl was complete before the kill: begin again, so that the kills meet every stage.
                assert process.returncode == 0
                assert told(lines(output)) == expected
                output = tmp_path / f"killed-{rounds}"
            process.wait(30)
        last = start(site.url, output)
        assert last.wait(120) == 0
        assert told(lines(output)) == expected
        assert not list(output.rglob("*.part"))
