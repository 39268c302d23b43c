"""One crawl of a portal on which every page behaviour stands among good articles; then a test for each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from crawler.crawl.counts import ENDS
from crawler.urls.canonical import url_key
from pipelines.validate import fault
from tests.conftest import Crawled, command
from tests.hostile.behaviour import Behaviour, article
from tests.hostile.connection import STOPPED
from tests.hostile.pages import PAGES, path_of, title_of
from tests.site import Answer, TestSite

GOOD = 70
"""Good articles: one after each failing page at least, so that five failures in a row do not end the crawl."""
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass
class Mixed:
    """What the crawl came to."""

    site: TestSite
    run: Crawled
    records: list[dict[str, Any]]
    ends: dict[str, list[tuple[str, str]]]
    """For each URL's key, where it is named in the report, and why."""

    def url(self, path: str) -> str:
        return self.site.url.rstrip("/") + path


def encoded(path: str) -> str:
    return quote(path, safe="/%")


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mixed]:
    """The crawl: a good article after each bad page, as on a portal that is sick here and there."""
    odd = [(encoded(path_of(number, behaviour)), number, behaviour) for number, behaviour in enumerate(PAGES)]
    fine = [entry for entry in odd if entry[2].end in ("new", "not_articles")]
    failing = [entry for entry in odd if entry not in fine]
    answers: dict[str, Answer] = {}
    for place in range(max(len(fine), len(failing), GOOD)):
        for entries in (failing, fine):
            if place < len(entries):
                path, number, behaviour = entries[place]
                answers[path] = behaviour.answer(title_of(number))
        if place < GOOD:
            answers[f"/berita/kabar-baik-nomor-{place}-dari-desa/"] = Answer(
                article(f"Kabar Baik {place} dari Nelayan")
            )
    links = "".join(
        f'<article><h2><a href="{escape(path)}">Warga Membangun Jembatan Gantung di Desa {number}</a></h2></article>'
        for number, path in enumerate(answers)
    )
    answers["/"] = Answer(
        f"<html><head><title>Kabar Uji</title></head><body><main>{links}</main></body></html>".encode()
    )
    output = tmp_path_factory.mktemp("mixed") / "output"
    settings = {"OUTPUT_DIR": output, "DOWNLOAD_DELAY": 0, "RETRY_TIMES": 0, "DOWNLOAD_TIMEOUT": 5}
    with TestSite(answers) as site:
        run = command(
            *("crawl", "site", "-a", f"url={site.url}", "--summary", "table"),
            *(part for name, value in settings.items() for part in ("-s", f"{name}={value}")),
            output=output,
        )
        STOPPED.set()
        ends: dict[str, list[tuple[str, str]]] = {}
        for end, listed in run.report["named"].items():
            for named in listed:
                ends.setdefault(url_key(named["url"]), []).append((end, named["reason"]))
        yield Mixed(site, run, run.records(), ends)


@pytest.mark.parametrize(("number", "behaviour"), list(enumerate(PAGES)), ids=[behaviour.name for behaviour in PAGES])
def test_page(mixed: Mixed, number: int, behaviour: Behaviour) -> None:
    url = mixed.url(encoded(path_of(number, behaviour)))
    named = mixed.ends.get(url_key(url), [])
    records = [record for record in mixed.records if title_of(number) in record["title"]]
    if behaviour.end == "new":
        assert named == []
        assert [url_key(record["url"]) for record in records] == [url_key(url)]
        assert records[0]["word_count"] > 150
        assert fault(records[0]) is None
    else:
        assert records == []
        assert [end for end, _ in named] == [behaviour.end]
        assert behaviour.reason in named[0][1]


def test_every_good_article_comes_out_once_and_the_counts_add_up(mixed: Mixed) -> None:
    report, expected = mixed.run.report, [behaviour.end for behaviour in PAGES] + ["new"] * GOOD
    counts = report["counts"]
    assert {end: counts[end] for end in ("new", "failed", "refused", "not_articles")} == {
        end: expected.count(end) for end in ("new", "failed", "refused", "not_articles")
    }
    assert counts["found"] == len(expected) == sum(counts[end] for end in ENDS)
    assert len({record["id"] for record in mixed.records}) == len(mixed.records) == counts["new"]
    assert mixed.run.code == 0, report["why"]


def test_records_hold_no_control_characters_and_no_bits_of_other_machines(mixed: Mixed) -> None:
    for path in sorted(mixed.run.output.rglob("*.jsonl")):
        assert not CONTROL.search(path.read_text(encoding="utf-8").replace("\n", "")), path
    for record in mixed.records:
        said = [str(value) for name, value in record.items() if name != "body"] + record["body"].split("\n")
        assert not any(CONTROL.search(text) for text in said), record["url"]
        assert "root:" not in record["body"]
        assert "aaaaaaaaaa" not in record["body"]


def test_what_people_see_holds_no_escapes_no_pages_and_no_tracebacks(mixed: Mixed) -> None:
    for said in (mixed.run.stdout, mixed.run.stderr):
        assert not any(unicodedata.category(char) in ("Cc", "Cf") and char != "\n" for char in said)
        assert "Traceback" not in said
        assert "rahasia" not in said
    assert len(mixed.run.stderr.splitlines()) < 3 * len(PAGES), "a line or two for each bad page, at most"


def test_nothing_was_asked_for_but_pages_of_the_site(mixed: Mixed) -> None:
    assert not any("Cookie" in request.headers for request in mixed.site.requests)
    asked = mixed.site.paths()
    assert not any(path.startswith(("http:", "file:", "//")) for path in asked)
    loop = encoded(path_of(*next((n, b) for n, b in enumerate(PAGES) if b.name == "a redirect to itself")))
    assert sum(path.partition("?")[0] == loop for path in asked) <= 6


def test_no_file_is_named_by_a_page(mixed: Mixed) -> None:
    names = {str(path.relative_to(mixed.run.output)) for path in Path(mixed.run.output).rglob("*") if path.is_file()}
    portal = re.escape(f"127.0.0.1-{mixed.site.port}")
    known = rf"(articles|duplicates|rejected)/{portal}/[0-9TZa-f-]+\.jsonl|runs/[0-9TZa-f-]+\.json|index/(\.lock|\d{{4}}-\d\d\.jsonl)|\w+\.sqlite.*"
    assert not [name for name in names if not re.fullmatch(known, name)]
