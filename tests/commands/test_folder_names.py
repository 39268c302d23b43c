"""The project in a folder whose path has a blank and an umlaut: a crawl, its report site and an export work there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import PROJECT


def test_a_path_with_a_blank_and_an_umlaut(tmp_path: Path) -> None:
    home = tmp_path / "klön berita"
    home.mkdir()
    for name in ("crawler", "pipelines"):
        shutil.copytree(PROJECT / name, home / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "scrapy.cfg", home)

    def run(*arguments: str) -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("SCRAPY")}
        command = [sys.executable, "-W", "ignore", "-m", "scrapy", *arguments]
        done = subprocess.run(
            command, cwd=home, env=environment, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    run("demo", "--crawl", "-a", "limit=5", "-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=False")
    [segment] = (home / "output" / "articles" / "demo").glob("*.jsonl")
    lines = segment.read_bytes().splitlines()
    assert len(lines) == 5
    assert (home / "output" / "site" / "index.html").is_file()
    run("export", "--to", "csv", "-o", "hasil baru/süd.csv")
    assert json.loads(lines[0])["url"] in (home / "hasil baru" / "süd.csv").read_text("utf-8-sig")
    (home / "halaman baru.html").write_text("<title>Kosong</title>", encoding="utf-8")
    assert run("extract", "halaman baru.html", "--url", "https://kabarsolor.example/kosong/").strip() == "{}"
