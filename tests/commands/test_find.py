"""`scrapy find`: one document as discovery reads it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

HOME = "https://kabar.example/"


def find(*arguments: str, code: int = 0) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "find", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def test_a_feed_and_what_was_left_out(tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(
        f"<rss><channel><item><title>Panen jagung</title><link>{HOME}panen-jagung</link><pubDate>2025-06-05</pubDate>"
        "</item><item><link>https://lain.example/a</link></item></channel></rss>"
    )
    (line,) = find(str(file), "--url", HOME + "feed")
    assert (line["url"], line["title"], line["published"]) == (HOME + "panen-jagung", "Panen jagung", "2025-06-05")
    both = find(str(file), "--url", HOME + "feed", "--explain")
    assert [(one["url"], one.get("left")) for one in both][1] == ("https://lain.example/a", True)
    assert both[1]["why"] == "another site"


def test_robots_paths(tmp_path: Path) -> None:
    file = tmp_path / "robots.txt"
    file.write_text(f"User-agent: *\nDisallow: /tutup/\nCrawl-delay: 3\nSitemap: {HOME}sitemap.xml\n")
    head, closed, open_ = find(str(file), "--url", HOME + "robots.txt", "--path", "/tutup/a", "--path", "/")
    assert head == {"sitemaps": [HOME + "sitemap.xml"], "crawl_delay": 3.0}
    assert (closed["allowed"], open_["allowed"]) == (False, True)


def test_nothing_found_and_bad_arguments(tmp_path: Path) -> None:
    file = tmp_path / "kosong.html"
    file.write_text("<html><body><p>Halaman kosong</p></body></html>")
    assert find(str(file), "--url", HOME, code=1) == []
    find(str(file), code=2)
    find(str(tmp_path / "tidak-ada"), "--url", HOME, code=2)
