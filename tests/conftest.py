"""What tests share: the recordings of ../shared where present, and the real command in a process of its own."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from crawler.crawl import run_files

# No test asserts a time: on a loaded machine a slow example says nothing.
settings.register_profile("project", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("project")

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """../shared: recorded pages and portals that are not part of the project."""
    if not SHARED.is_dir():
        pytest.skip("../shared is absent: recorded pages and portals are kept apart from the project")
    return SHARED


@pytest.fixture(scope="session")
def replay_class(shared: Path) -> Any:
    """The server of recorded portals: `with replay_class(path) as site: site.url, site.requests`."""
    spec = importlib.util.spec_from_file_location("replay", shared / "world" / "replay.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Replay


@dataclass
class Crawled:
    """A finished run of the real command."""

    code: int
    stdout: str
    stderr: str
    output: Path

    def records(self, folder: str = "articles") -> list[dict[str, Any]]:
        """Every record below output/FOLDER, in the order of the files' names."""
        lines = (path.read_text(encoding="utf-8") for path in sorted((self.output / folder).rglob("*.jsonl")))
        return [json.loads(line) for text in lines for line in text.splitlines()]

    def reports(self) -> list[dict[str, Any]]:
        """The run reports, oldest first."""
        return sorted(run_files.read(self.output / "runs"), key=lambda report: report["started_at"])

    @property
    def report(self) -> dict[str, Any]:
        """The newest run report."""
        return self.reports()[-1]


Crawl = Callable[..., Crawled]


def command(*arguments: str, output: Path, timeout: float = 120) -> Crawled:
    """Run `scrapy …` as people do, with output and state in `output`."""
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=PROJECT,
        env={**os.environ, "NEWS_CONTACT": "", "PYTHONWARNINGS": "default"},
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    return Crawled(done.returncode, done.stdout, done.stderr, output)


@pytest.fixture
def crawl(tmp_path: Path) -> Iterator[Crawl]:
    """`crawl("site", "-a", "url=…")`: the crawl command with no delay, landing in the test's own folder."""

    def run(*arguments: str, output: Path | None = None, timeout: float = 120) -> Crawled:
        where = output or tmp_path / "output"
        fast = ("-s", f"OUTPUT_DIR={where}", "-s", "DOWNLOAD_DELAY=0")
        return command("crawl", *arguments, *fast, output=where, timeout=timeout)

    yield run
