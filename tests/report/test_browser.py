"""The site in headless Chromium, opened from disk: nothing fails, nothing runs that is not ours, nothing overflows."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from crawler.report import site
from tests.report.conftest import built
from tests.report.test_hostile import hostile

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
PROBE = """
"use strict";
addEventListener("load", () => setTimeout(() => {
  const wide = [...document.querySelectorAll("main *, header *")].filter((one) => !one.closest(".scroll, .table, .unseen")
    && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.tagName + "." + one.className);
  document.body.dataset.wide = [document.documentElement.scrollWidth > innerWidth ? "page" : "", ...wide].join(" ").trim();
  document.body.dataset.hosts = performance.getEntriesByType("resource").map((one) => one.name)
    .filter((name) => !name.startsWith("file:")).join(" ");
}, 300));
"""


def opened(page: Path, tmp_path: Path, *, fragment: str = "", width: int = 1280) -> tuple[str, list[str]]:
    """The page's HTML once it has come to rest, and what the console says of it."""
    assert BROWSER is not None
    command = [
        BROWSER,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--enable-logging=stderr",
        f"--window-size={width},900",
    ]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=4000", "--dump-dom"]
    done = subprocess.run([*command, page.as_uri() + fragment], capture_output=True, text=True, timeout=120, check=True)
    return done.stdout, re.findall(r"CONSOLE.*", done.stderr)


def watched(folder: Path) -> None:
    """Put the probe into the site's own script, where its policy lets it run."""
    script = folder / "static/site.js"
    script.write_text(script.read_text(encoding="utf-8") + PROBE, encoding="utf-8")


def hit(html: str) -> bool:
    return bool(re.search(r"<title>(hit|1)</title>", html))


def test_every_page_opens_without_an_error_and_fits(output: Path, tmp_path: Path) -> None:
    built(output)
    watched(output / "site")
    story = next((output / "site/stories").iterdir()).stem
    pages = [*site.MENU, "portals/kabarcontoh", f"stories/{story}"]
    for name in (*pages, "en/index"):
        for width in (390, 1280) if name in ("portals", "places") else (390,):
            html, said = opened(output / f"site/{name}.html", tmp_path, width=width)
            assert not said, name
            assert 'data-wide=""' in html, (name, width, re.findall('data-wide="[^"]*"', html))
            assert 'data-hosts=""' in html, name


def test_a_search_finds_titles(output: Path, tmp_path: Path) -> None:
    built(output)
    html, said = opened(output / "site/search.html", tmp_path, fragment="#jal%20dip")
    assert not said
    assert ">Jalan diperbaiki</a>" in html and "1 judul ditemukan" in html


def test_no_payload_runs(tmp_path: Path) -> None:
    hostile(tmp_path / "output")
    built(tmp_path / "output")
    for name in ("index", "stories", "changes", "ads", "topics", "portals"):
        html, said = opened(tmp_path / f"output/site/{name}.html", tmp_path)
        assert not hit(html) and not said, name


def test_the_control_is_hit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without escaping and without the policy the payloads run: the test above sees."""
    hostile(tmp_path / "output")
    plain = site.environment_of(escape=False)
    monkeypatch.setattr(site, "environment_of", lambda: plain)
    built(tmp_path / "output")
    hits = 0
    for name in ("changes", "ads", "topics"):
        page = tmp_path / f"output/site/{name}.html"
        page.write_text(re.sub(r"<meta http-equiv[^>]*>", "", page.read_text(encoding="utf-8")), encoding="utf-8")
        hits += hit(opened(page, tmp_path)[0])
    assert hits == 3
