"""What can go wrong around a crawl: signals, a full disk, a damaged state; nothing is lost, doubled or torn."""

from __future__ import annotations

import gzip
import json
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from pipelines.validate import fault
from tests.conftest import PROJECT, Crawl
from tests.site import TestSite, articles


def arguments(url: str, output: Path, *more: str) -> list[str]:
    fast = ["-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0", "-s", "WINDOW=5", *more]
    return [sys.executable, "-m", "scrapy", "crawl", "site", "-a", f"url={url}", *fast]


def records(output: Path) -> list[dict[str, Any]]:
    found = [path for folder in ("articles", "duplicates") for path in sorted((output / folder).rglob("*.jsonl"))]
    return [json.loads(line) for path in found for line in path.read_text(encoding="utf-8").splitlines()]


def urls(output: Path) -> list[str]:
    return sorted(line["url"] for line in records(output))


def test_sigterm_ends_cleanly_with_all_that_was_fetched_written(tmp_path: Path, crawl: Crawl) -> None:
    answers = articles(30)
    for answer in answers.values():
        answer.delay = 0.05
    output = tmp_path / "output"
    with TestSite(answers) as site:
        process = subprocess.Popen(arguments(site.url, output, "-L", "ERROR"), cwd=PROJECT, stderr=subprocess.DEVNULL)
        while len(site.requests) < 14 and process.poll() is None:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
        assert not list(output.rglob("*.part"))
        written = urls(output)
        answered = {request.path for request in site.requests if request.path.startswith("/berita/")}
        # The one that was under way when the signal came may be given up; what was answered before is there.
        assert len(answered) - len(written) <= 1
        assert written
        report = json.loads(next((output / "runs").glob("*.json")).read_text(encoding="utf-8"))
        assert report["why"] == "the run was stopped by a signal"
        run = crawl("site", "-a", f"url={site.url}", output=output)
    assert run.code == 0
    assert len(urls(output)) == len(set(urls(output))) == 30


def test_a_disk_that_takes_no_more_is_said_and_the_next_run_goes_on(tmp_path: Path, crawl: Crawl) -> None:
    output = tmp_path / "output"

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    with TestSite(articles(40)) as site:
        # State and index are kept apart: it is the records' disk that is full.
        apart = ("-s", f"STATE_DB={tmp_path / 'state.sqlite'}")
        crawl("site", "-a", f"url={site.url}", "-a", "limit=1", *apart, output=output)
        full = subprocess.run(
            arguments(site.url, output, *apart),
            cwd=PROJECT,
            preexec_fn=little_room,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert full.returncode == 1
        assert "Traceback" not in full.stderr, full.stderr
        assert "cannot be" in full.stderr or "could not be" in full.stderr
        run = crawl("site", "-a", f"url={site.url}", *apart, output=output)
    assert run.code == 0, run.stderr
    assert len(urls(output)) == len(set(urls(output))) == 40
    assert all(fault(line) is None for line in records(output))


def test_a_damaged_state_is_set_aside_and_rebuilt_from_the_output(tmp_path: Path, crawl: Crawl) -> None:
    output = tmp_path / "output"
    with TestSite(articles(12)) as site:
        crawl("site", "-a", f"url={site.url}")
        for part in ("-wal", "-shm"):
            (output / f"state.sqlite{part}").unlink(missing_ok=True)
        (output / "state.sqlite").write_bytes(b"SQLite format 3\x00" + b"\xff" * 9000)
        run = crawl("site", "-a", f"url={site.url}")
    assert run.code == 0, run.stderr
    assert len(urls(output)) == 12
    assert run.report["counts"]["new"] == 0
    assert any("rebuilt from 12 records" in note for note in run.report["notes"])
    assert len(list(output.glob("state.sqlite.damaged-*"))) >= 1


def test_kept_pages_are_whole_warc_records(crawl: Crawl) -> None:
    with TestSite(articles(3)) as site:
        run = crawl("site", "-a", f"url={site.url}", "-s", "KEEP_PAGES=1")
    kept = gzip.decompress(next((run.output / "pages").rglob("*.warc.gz")).read_bytes())
    assert kept.count(b"WARC-Type: response\r\n") == run.report["requests"]
    assert b"jembatan gantung" in kept
