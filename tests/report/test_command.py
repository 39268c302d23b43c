"""`scrapy report` as it is typed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import PROJECT


def scrapy_report(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", "report", *options]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=120, check=False)


def test_it_says_where_the_site_is_and_writes_the_metrics(output: Path) -> None:
    metrics = output / "news.prom"
    done = scrapy_report("-s", f"OUTPUT_DIR={output}", "-s", f"METRICS_FILE={metrics}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"report: {output}/site/index.html (")
    assert metrics.is_file()


def test_bad_arguments_end_at_once_with_a_sentence(tmp_path: Path, output: Path) -> None:
    none, hook = ("-s", f"OUTPUT_DIR={tmp_path}/none"), ("-s", f"OUTPUT_DIR={output}", "-s", "NOTIFY_URL=hook")
    for options, sentence in ((none, "crawl first."), (hook, "such as https: or slack:.")):
        done = scrapy_report(*options)
        assert done.returncode == 2
        assert done.stderr.strip().endswith(sentence)
