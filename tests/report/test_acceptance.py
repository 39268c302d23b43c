"""`make acceptance`: the site of the recorded portals, their later recordings, the demo's editions and a topic, in Chromium.

A job of its own, since it crawls for a minute. Wants ../shared, Chromium and, for the audit of accessibility, the file
axe.min.js of axe-core (npm install axe-core somewhere outside of the project), named by the variable AXE. ACCEPTANCE=DIR
takes an output that was made before.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from crawler.archive.reading import records, segments
from crawler.report.site import LANGUAGES
from crawler.urls.canonical import article_id
from tests.conftest import PROJECT
from tests.report.chromium import BROWSER, Chromium
from tests.report.test_browser import checked

pytestmark = [
    pytest.mark.skipif(not os.environ.get("ACCEPTANCE"), reason="make acceptance runs it: it crawls for a minute"),
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
]
PORTALS = {"kabar-flobamora": (8081, "WITA"), "lintas-tanah-papua": (8084, "WIT"), "warta-andalas": (8086, "WIB")}
AXE = Path(os.environ.get("AXE", ""))
AUDIT = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}).then(found => found.violations.map(one => [one.id, one.nodes.length, one.nodes[0].html]))"


def scrapy(output: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "scrapy", *arguments, "-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0"]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def output(shared: Path, replay_class: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each portal as it was, twice as it was later (a page that is gone is looked at twice), two editions, two topics."""
    kept = Path(os.environ["ACCEPTANCE"])
    if (kept / "site").is_dir():
        return kept
    folder = tmp_path_factory.mktemp("acceptance") / "output"
    world = shared / "world"
    for edition in ("", ".later", ".later"):
        for name, (port, zone) in PORTALS.items():
            with replay_class(world / f"{name}{edition}.jsonl.xz", port=port) as portal:
                again = ("-a", "again=1") if edition else ()
                scrapy(folder, "crawl", "site", "-a", f"url={portal.url}/", "-a", f"timezone={zone}", *again)
    for edition in ("1", "2"):
        scrapy(folder, "demo", "--crawl", "--edition", edition, "--port", "8719")
    with (
        replay_class(world / "kabar-flobamora.later.jsonl.xz", port=8081) as one,
        replay_class(world / "warta-andalas.later.jsonl.xz", port=8086) as other,
    ):
        for query in ("bupati", '"dana desa"'):
            scrapy(folder, "crawl", "topic", "-a", f"q={query}", "-a", f"portals={one.url}/,{other.url}/")
    scrapy(folder, "report")
    return folder


@pytest.fixture(scope="module")
def newest(output: Path) -> dict[str, dict[str, Any]]:
    """The newest record of each article, held ones too."""
    found: dict[str, dict[str, Any]] = {}
    for kind in ("articles", "duplicates"):
        for _, one in records(segments(output, kind), lambda *_: None):
            if one["revision"] >= found.get(one["id"], one)["revision"]:
                found[one["id"]] = one
    return found


@pytest.fixture(scope="module")
def gold(shared: Path) -> list[dict[str, Any]]:
    """Every labelled post, the later ones with their action."""
    paths = [shared / "world" / f"{name}{edition}.gold.jsonl" for name in PORTALS for edition in ("", ".later")]
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(tmp_path_factory.mktemp("profile")) as made:
        yield made


def pages(output: Path) -> list[Path]:
    found = sorted((output / "site").rglob("*.html"))
    assert len(found) > 60
    return found


def test_every_page_opens_offline_without_a_word_and_fits(output: Path, browser: Chromium) -> None:
    for page in pages(output):
        for width in (390, 1280):
            checked(browser, page, width=width)


def test_no_page_breaks_a_rule_of_accessibility(output: Path, browser: Chromium) -> None:
    if not AXE.is_file():
        pytest.skip("AXE names no axe.min.js: npm install axe-core in a scratch folder")
    source = AXE.read_text(encoding="utf-8")
    for page in pages(output):
        for dark in (False, True):
            browser.open(page, dark=dark, width=390 if dark else 1280)
            browser.js(source + "; 0")
            assert browser.js(AUDIT) == [], (page, dark)
    browser.open(output / "site/index.html")
    browser.js(source + "; 0")
    browser.js("document.querySelectorAll('.note').forEach(one => one.style.color = '#ccc')")
    assert {rule for rule, *_ in browser.js(AUDIT)} == {"color-contrast"}  # the audit sees


def test_figures_equal_those_of_the_records(output: Path, newest: dict[str, Any], browser: Chromium) -> None:
    portals = Counter(one["portal"] for one in newest.values())
    browser.open(output / "site/index.html")
    assert f"Seluruhnya {len(newest)} artikel dari {len(portals)} portal" in browser.js(
        "document.querySelector('.lead').textContent"
    )
    browser.open(output / "site/ads.html")
    shown = browser.js(
        "[...document.querySelectorAll('table')[1].tBodies[0].rows].map(row => [row.cells[0].textContent, Number(row.cells[1].dataset.value)])"
    )
    assert dict(shown) == portals
    blocks = Counter(block["class"] for one in newest.values() if one["event"] != "gone" for block in one["removed"])
    shown = browser.js(
        "[...document.querySelectorAll('table')[0].tBodies[0].rows].map(row => Number(row.cells[1].dataset.value))"
    )
    assert shown == sorted(blocks.values(), reverse=True)
    browser.open(output / "site/places.html")
    assert browser.js("document.querySelectorAll('.map circle').length") == 514
    assert browser.js("document.querySelectorAll('tbody [id^=p]').length") == 514
    counted = browser.js(
        "[...document.querySelectorAll('tr[id^=p]')].map(row => Number(row.cells[1].dataset.value)).reduce((a, b) => a + b)"
    )
    certain = [
        one
        for one in newest.values()
        if any(
            region.get("primary") and len(region.get("code") or region.get("parent") or "") >= 5
            for region in one["regions"]
        )
    ]
    assert counted >= len(certain) > 30
    browser.open(output / "site/search.html")
    assert f"{len(newest)} judul" in browser.js("document.querySelector('.lead').textContent")


def test_exactly_the_edits_and_takedowns_that_were_made(
    output: Path, gold: list[dict[str, Any]], browser: Chromium
) -> None:
    from crawler.demo import gold as demo

    browser.open(output / "site/changes.html")
    edited = browser.js("[...document.querySelectorAll('[data-marks] .side a')].map(one => one.href)")
    want = {one["url"] for one in gold if one.get("action") == "edited"}
    want |= {one["url"] for one in demo.changes("http://127.0.0.1:8719") if one["action"] == "edited"}
    assert sorted(map(article_id, edited)) == sorted(map(article_id, want))
    gone = browser.js(
        "[...document.querySelectorAll('article:not([data-marks]) .headline')].map(one => one.textContent)"
    )
    named = {one["url"]: one["title"] for one in gold if "title" in one}
    titles = {named[one["url"]] for one in gold if one.get("action") == "deleted"}
    assert set(gone) == titles and len(gone) == 3
    texts = browser.js(
        "[...document.querySelectorAll('article:not([data-marks]) details')].map(one => one.textContent.length)"
    )
    assert min(texts) > 500


def test_every_pair_is_one_story_with_the_right_first_publisher(
    output: Path, gold: list[dict[str, Any]], browser: Chromium
) -> None:
    clusters: dict[str, dict[str, str]] = defaultdict(dict)
    for one in gold:
        if one.get("cluster"):
            clusters[one["cluster"]][one["url"]] = one["published_at"]
    shared = [posts for posts in clusters.values() if len(posts) > 1]
    assert sum(len(posts) * (len(posts) - 1) // 2 for posts in shared) == 33
    stories: dict[str, list[str]] = {}
    for page in sorted((output / "site/stories").glob("*.html")):
        browser.open(page)
        told = browser.js("[...document.querySelectorAll('article .side a')].map(one => one.href)")
        stories[page.stem] = [told[-1], *told[:-1]]  # the first text stands last
    by_article = {article_id(url): [article_id(one) for one in urls] for urls in stories.values() for url in urls}
    for posts in shared:
        first = min(posts, key=lambda url: datetime.fromisoformat(posts[url]))
        told = by_article[article_id(first)]
        assert told[0] == article_id(first)
        assert set(told) == {article_id(url) for url in posts}


def test_english_pages_say_nothing_in_indonesian(output: Path, browser: Chromium) -> None:
    words = re.compile(r"\b(?:mnt|jam|pukul|hari|Agu|Okt|Mei|artikel|sunyi)\b")
    for page in sorted((output / "site/en").rglob("*.html")):
        browser.open(page)
        own = browser.js(
            "[...document.querySelectorAll('.lead, .note, figcaption, th button, svg text, .badge, .legend')].map(one => one.textContent).join(' | ')"
        )
        titles = browser.js("[...document.querySelectorAll('.note a, h1')].map(one => one.textContent).join(' | ')")
        assert not [word for word in words.findall(own) if word not in titles], page
    assert LANGUAGES == ("id", "en")
