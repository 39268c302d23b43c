"""The site in headless Chromium, opened from disk: nothing fails, nothing runs that is not ours, nothing overflows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.report import site
from tests.report.chromium import BROWSER, Chromium
from tests.report.conftest import built
from tests.report.test_hostile import hostile

pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
WIDE = """
[document.documentElement.scrollWidth > innerWidth ? "page" : "", ...[...document.querySelectorAll("main *, header *")]
  .filter((one) => !one.closest(".scroll, .table, .unseen") && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.tagName + "." + one.className)].join(" ").trim()
"""
"""What reaches beyond the window's right edge."""


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    with Chromium(tmp_path_factory.mktemp("profile")) as made:
        yield made


def checked(browser: Chromium, page: Path, *, width: int, dark: bool = False) -> None:
    """Open a page: no complaint, nothing asked for but files of its folder, nothing beyond the edge."""
    browser.open(page, width=width, dark=dark)
    folder = next(parent for parent in page.parents if parent.name == "site").as_uri()
    assert not browser.complaints, page
    assert not [address for address in browser.asked if not address.startswith(f"{folder}/")], page
    assert browser.js(WIDE) == "", (page, width)


def test_every_page_opens_without_an_error_and_fits(output: Path, browser: Chromium) -> None:
    built(output)
    for page in sorted((output / "site").rglob("*.html")):
        for width in (390, 1280):
            checked(browser, page, width=width, dark=width == 390)


def test_a_search_finds_titles(output: Path, browser: Chromium) -> None:
    built(output)
    browser.open(output / "site/search.html")
    browser.js("document.getElementById('query').focus()")
    browser.type("jal dip")
    browser.js("new Promise(done => setTimeout(done, 200))")
    assert browser.js("document.getElementById('found').textContent") == "1 judul ditemukan; ditampilkan yang terbaru."
    assert browser.js("document.querySelector('#results a').textContent") == "Jalan diperbaiki"
    browser.open(output / "site/search.html", fragment="#jal%20dip")
    assert browser.js("document.querySelectorAll('#results a').length") == 1


def tabbed(browser: Chromium, most: int = 300) -> list[str]:
    """What the Tab key reaches, in order."""
    found: list[str] = []
    for _ in range(most):
        browser.press("Tab")
        here = browser.js(
            "document.activeElement === document.body ? '' : [document.activeElement.tagName, "
            "document.activeElement.textContent.trim().slice(0, 60) || document.activeElement.id].join(' ')"
        )
        if not here:
            break
        found.append(here)
    return found


def test_the_keyboard_reaches_everything(output: Path, browser: Chromium) -> None:
    built(output)
    for name in ("index", "portals", "stories", "changes", "ads", "topics", "search"):
        browser.open(output / f"site/{name}.html")
        wanted = browser.js(
            "[...document.querySelectorAll('a[href], button, summary, input, select')].filter(one => one.checkVisibility()).length"
        )
        assert len(tabbed(browser)) == wanted, name


def test_the_keyboard_sorts_filters_unfolds_and_changes_the_light(output: Path, browser: Chromium) -> None:
    built(output)
    browser.open(output / "site/ads.html")
    rows = "[...document.querySelectorAll('.sortable')].at(-1).tBodies[0].rows"
    for kind, way in (("number", "descending"), ("number", "ascending"), ("text", "ascending")):
        browser.js(
            f"[...document.querySelectorAll('.sortable')].at(-1).querySelector('th[data-sort={kind}] button').focus()"
        )
        browser.press("Enter")
        assert browser.js("document.activeElement.closest('th').getAttribute('aria-sort')") == way
        column = browser.js("document.activeElement.closest('th').cellIndex")
        shown = browser.js(
            f"[...{rows}].map(row => row.cells[{column}].dataset.value ?? row.cells[{column}].textContent)"
        )
        values = [int(one) for one in shown] if kind == "number" else [one.lower() for one in shown]
        assert values == sorted(values, reverse=way == "descending")
    browser.open(output / "site/changes.html")
    browser.js("document.querySelector('[data-filter=number]').focus()")
    browser.press(" ")
    assert browser.js("document.activeElement.getAttribute('aria-pressed')") == "true"
    browser.js("document.querySelector('summary').focus()")
    browser.press("Enter")
    assert browser.js("document.querySelector('details').open")
    before = browser.js("getComputedStyle(document.body).backgroundColor")
    browser.js("document.getElementById('theme').focus()")
    browser.press("Enter")
    assert browser.js("getComputedStyle(document.body).backgroundColor") != before


def test_a_place_opens_by_keyboard_and_says_what_it_has(output: Path, browser: Chromium) -> None:
    built(output)
    browser.open(output / "site/places.html")
    browser.js("document.querySelector('tr a[data-place=\"53.71\"]').focus()")
    browser.press("Enter")
    browser.js("new Promise(done => setTimeout(done, 200))")
    assert browser.js("document.querySelector('#panel h2').textContent") == "Artikel terbaru dari Kota Kupang"
    assert browser.js("[...document.querySelectorAll('#panel a')].map(one => one.textContent)") == [
        "Jalan diperbaiki",
        "Pariwara",
    ]
    browser.js("document.querySelector('.map a[data-place=\"11.01\"]').focus()")  # a silent one
    browser.press("Enter")
    browser.js("new Promise(done => setTimeout(done, 200))")
    assert "Aceh Selatan" in browser.js("document.querySelector('#panel').textContent")
    assert not browser.complaints


def hit(browser: Chromium) -> bool:
    """Whether a payload has run: it changes the title."""
    return bool(re.fullmatch("hit|1", browser.js("document.title")))


def test_no_payload_runs(tmp_path: Path, browser: Chromium) -> None:
    hostile(tmp_path / "output")
    built(tmp_path / "output")
    for name in site.MENU:
        browser.open(tmp_path / f"output/site/{name}.html")
        assert not hit(browser) and not browser.complaints, name


def test_the_control_is_hit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browser: Chromium) -> None:
    """Without escaping and without the policy the payloads run: the test above sees."""
    hostile(tmp_path / "output")
    plain = site.environment_of(escape=False)
    monkeypatch.setattr(site, "environment_of", lambda: plain)
    built(tmp_path / "output")
    hits = 0
    for name in ("changes", "ads", "topics"):
        page = tmp_path / f"output/site/{name}.html"
        page.write_text(re.sub(r"<meta http-equiv[^>]*>", "", page.read_text(encoding="utf-8")), encoding="utf-8")
        browser.open(page)
        hits += hit(browser)
    assert hits == 3
