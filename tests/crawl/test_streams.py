"""Standard streams that are closed cost no run its exit code, and no file takes their place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from shlex import quote

import pytest

from tests.conftest import PROJECT
from tests.site import TestSite, articles


@pytest.mark.parametrize(
    ("streams", "arguments"),
    [
        (">&-", ""),
        (">&- 2>&- <&-", ""),
        ("| true", "--summary table"),
        (">/dev/full", "--summary table"),
    ],
)
def test_a_run_ends_with_its_own_code(tmp_path: Path, streams: str, arguments: str) -> None:
    with TestSite(articles(2)) as site:
        command = (
            f"{quote(sys.executable)} -m scrapy crawl site -a url={site.url} -s OUTPUT_DIR={tmp_path} -s DOWNLOAD_DELAY=0 "
            f"{arguments} {streams}; exit ${{PIPESTATUS[0]}}"
        )
        done = subprocess.run(
            ["bash", "-c", command], cwd=PROJECT, stderr=subprocess.PIPE, text=True, timeout=120, check=False
        )
    report = json.loads(next((tmp_path / "runs").glob("*.json")).read_text(encoding="utf-8"))
    assert report["counts"]["new"] == 2
    assert done.returncode == report["exit_code"] == 0, done.stderr
    assert "Traceback" not in done.stderr
    state = (tmp_path / "state.sqlite").read_bytes()
    assert state.startswith(b"SQLite format 3\0")
    assert os.access(tmp_path / "state.sqlite", os.W_OK)
