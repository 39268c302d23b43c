"""Each hostile portal crawled, all in one process; then a test for each."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from crawler.crawl.counts import ENDS
from tests.conftest import PROJECT, Crawled
from tests.hostile.connection import STOPPED
from tests.hostile.portal import Sick
from tests.hostile.portals import PORTALS
from tests.site import TestSite

SETTINGS = {"DOWNLOAD_DELAY": 0, "RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 30, "START_OFFSET": 5}


@dataclass
class All:
    """What the crawls came to."""

    sites: list[TestSite]
    run: Crawled
    reports: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[All]:
    """All portals, each on a port of its own."""
    folder = tmp_path_factory.mktemp("portals")
    output = folder / "output"
    STOPPED.clear()
    with ExitStack() as stack:
        sites = [stack.enter_context(TestSite(sick.answers(f"kampung{n}"))) for n, sick in enumerate(PORTALS)]
        runs = []
        for heavy in (False, True):
            crawls = [
                {"arguments": {"url": site.url, **sick.arguments}, "settings": sick.settings}
                for site, sick in zip(sites, PORTALS, strict=True)
                if sick.heavy is heavy
            ]
            spec = folder / "crawls.json"
            spec.write_text(json.dumps({"settings": {**SETTINGS, "OUTPUT_DIR": str(output)}, "crawls": crawls}))
            done = subprocess.run(
                [sys.executable, "-m", "tests.hostile.many", str(spec)],
                cwd=PROJECT,
                capture_output=True,
                text=True,
                timeout=240,
                check=False,
            )
            runs.append(done)
        STOPPED.set()
        said = ["".join(parts) for parts in zip(*((done.stdout, done.stderr) for done in runs), strict=True)]
        run = Crawled(max(done.returncode for done in runs), *said, output)
        yield All(sites, run, {report["home"]: report for report in run.reports()})


@pytest.mark.parametrize(("number", "sick"), list(enumerate(PORTALS)), ids=[sick.name for sick in PORTALS])
def test_portal(crawled: All, number: int, sick: Sick) -> None:
    site = crawled.sites[number]
    report = crawled.reports[site.url]
    counts = report["counts"]
    said = json.dumps([report["why"], report["notes"], report["named"]], ensure_ascii=False)
    assert report["exit_code"] == sick.code, said
    assert sick.says in said
    if sick.new >= 0:
        assert counts["new"] == sick.new, said
    assert {name: counts[name] for name in sick.counts} == sick.counts
    assert counts["found"] == sum(counts[end] for end in ENDS)
    assert "faults" not in counts
    assert len(site.requests) <= sick.most, site.paths()
    assert report["closed"] in ("finished", "closespider_timeout")


def test_the_log_is_clean(crawled: All) -> None:
    said = crawled.run.stderr
    assert "Traceback" not in said, said[said.index("Traceback") - 500 :][:6000]
    assert "root:" not in crawled.run.stderr
    assert crawled.run.code == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count memory in other units")
def test_memory_is_bounded_however_large_the_answers(crawled: All) -> None:
    """Each of the two processes, several such portals at once in it: far from what the answers would unfold to."""
    peaks = [int(line.split()[1]) // 1024 for line in crawled.run.stdout.splitlines() if line.startswith("peak ")]
    assert len(peaks) == 2
    assert max(peaks) < 1500, peaks


def test_no_entity_and_no_file_of_ours_is_in_a_record(crawled: All) -> None:
    for path in Path(crawled.run.output).rglob("*.jsonl"):
        text = path.read_text(encoding="utf-8")
        assert "root:" not in text
        assert "ha ha ha" not in text
