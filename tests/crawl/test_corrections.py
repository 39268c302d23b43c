"""A portal's own next run writes the records that another portal's run has shown to say what is no longer so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Crawl
from tests.pipelines.test_likeness import RELEASE
from tests.site import Answer, TestSite, articles, page

TITLE = "Bupati Bagikan Bibit Kelapa di Lembora"
PATH = "/berita/bupati-bagikan-bibit-kelapa-di-lembora/"


def portal(day: int) -> TestSite:
    """A portal that prints the release on a day."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in RELEASE.split("\n\n"))
    answers = articles(0)
    answers["/"] = Answer(f'<html><body><main><article><h2><a href="{PATH}">{TITLE}</a></h2></article></main>'.encode())
    answers[PATH] = Answer(page(TITLE, day=day, body=text))
    return TestSite(answers)


@pytest.fixture
def late() -> Iterator[TestSite]:
    with portal(5) as site:
        yield site


@pytest.fixture
def early() -> Iterator[TestSite]:
    with portal(4) as site:
        yield site


def test_the_first_publisher_is_crawled_later(crawl: Crawl, late: TestSite, early: TestSite) -> None:
    assert crawl("site", "-a", f"url={late.url}").code == 0
    assert crawl("site", "-a", f"url={early.url}").code == 0
    done = crawl("site", "-a", f"url={late.url}")
    assert done.code == 0
    assert done.report["counts"]["corrected"] == 1
    assert done.report["counts"]["uncorrected"] == 0
    (copy,) = [one for one in done.records() if one["url"].startswith(late.url) and one["revision"] == 2]
    (first,) = [one for one in done.records() if one["url"].startswith(early.url)]
    assert (copy["event"], copy["revision"], copy["changed"]) == ("updated", 2, ["duplicate_of"])
    assert (copy["relation"], copy["related_to"], copy["duplicate_of"]) == ("copy", first["id"], first["id"])
    assert copy["body"] == first["body"], "whole"
    assert "relation" not in first


def test_a_record_that_is_not_in_the_output_is_counted(
    crawl: Crawl, late: TestSite, early: TestSite, tmp_path: Path
) -> None:
    assert crawl("site", "-a", f"url={late.url}").code == 0
    assert crawl("site", "-a", f"url={early.url}").code == 0
    for path in (tmp_path / "output/articles").rglob("*.jsonl"):
        path.unlink()
    counts = crawl("site", "-a", f"url={late.url}").report["counts"]
    assert (counts["corrected"], counts["uncorrected"]) == (0, 1)
