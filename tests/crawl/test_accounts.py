"""Nothing is lost in silence: stages that raise, stages that drop, lists of stages without ours."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crawler.crawl.counts import ENDS
from tests.conftest import PROJECT, Crawled
from tests.site import TestSite, articles

STAGES = """
import os


class Breaks:
    def process_item(self, item):
        if "nomor-3/" in item.article.url and os.environ.get("BREAK"):
            raise KeyError("a stage of the user's")
        return item


class Drops:
    def process_item(self, item):
        from scrapy.exceptions import DropItem

        if "nomor-3/" in item.article.url:
            raise DropItem("not for us")
        return item


class Behind:
    def process_item(self, line):
        raise RuntimeError("behind the writer")
"""


@pytest.fixture
def run(tmp_path: Path) -> Any:
    """A crawl with a module `mine` of stages that can be imported."""
    (tmp_path / "mine.py").write_text(STAGES)

    def crawl(url: str, *settings: str, breaks: bool = False) -> Crawled:
        chosen = [word for setting in (*settings, "DOWNLOAD_DELAY=0") for word in ("-s", setting)]
        output = tmp_path / "output"
        path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "scrapy",
                "crawl",
                "site",
                "-a",
                f"url={url}",
                "-s",
                f"OUTPUT_DIR={output}",
                *chosen,
            ],
            cwd=PROJECT,
            env={**os.environ, "PYTHONPATH": path, "BREAK": "1" if breaks else ""},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return Crawled(done.returncode, done.stdout, done.stderr, output)

    return crawl


def balanced(report: dict[str, Any]) -> bool:
    counts = report["counts"]
    return bool(counts["found"] + counts.get("resumed", 0) == sum(counts[end] for end in ENDS))


def let_time_pass(output: Path) -> None:
    """What was listed is due now."""
    with sqlite3.connect(output / "state.sqlite") as state:
        state.execute("UPDATE retries SET next_try = 0")


@pytest.mark.parametrize("place", [50, 150, 250, 350, 450, 550])
def test_an_article_on_which_a_stage_raised_is_tried_again(run: Any, place: int) -> None:
    extra = "EXTRA_STAGES=" + json.dumps({"mine.Breaks": place})
    with TestSite(articles(8)) as site:
        broken = run(site.url, extra, breaks=True)
        assert broken.code == 1
        assert "a stage raised on 1 articles" in broken.report["why"]
        assert broken.report["counts"]["failed"] == 1 and balanced(broken.report)
        assert len(broken.records()) == 7
        site.requests.clear()
        mended = run(site.url, extra)
    assert mended.code == 0, mended.stderr
    assert balanced(mended.report)
    assert len(mended.records()) == len({line["id"] for line in mended.records()}) == 8
    assert not [path for path in site.paths() if path.startswith("/berita/")]  # it was kept as it was fetched
    assert run(site.url, extra).report["counts"].get("resumed", 0) == 0


def test_after_five_tries_it_is_rejected_with_the_exception_and_later_runs_are_good(run: Any) -> None:
    extra = "EXTRA_STAGES=" + json.dumps({"mine.Breaks": 250})
    with TestSite(articles(8)) as site:
        for number in range(5):
            broken = run(site.url, extra, breaks=True)
            assert broken.code == 1
            assert balanced(broken.report)
            assert len(broken.records("rejected")) == (number == 4)
            if number == 1:  # its next try is a quarter of an hour away
                assert run(site.url, extra, breaks=True).code == 0
            let_time_pass(broken.output)
        (line,) = broken.records("rejected")
        assert "KeyError" in line["reason"] and "nomor-3" in line["url"]
        after = run(site.url, extra, breaks=True)
    assert after.code == 0, after.stderr
    assert after.report["counts"]["failed"] == 0
    assert len(after.records()) == 7


def test_an_article_that_a_stage_of_the_users_drops_is_accounted_for(run: Any) -> None:
    with TestSite(articles(8)) as site:
        first = run(site.url, "EXTRA_STAGES=" + json.dumps({"mine.Drops": 450}))
        report = first.report
        site.requests.clear()
        second = run(site.url, "EXTRA_STAGES=" + json.dumps({"mine.Drops": 450}))
    assert first.code == second.code == 0
    assert report["counts"]["rejected"] == 1 and balanced(report) and balanced(second.report)
    assert "not for us" in report["named"]["rejected"][0]["reason"]
    assert not [path for path in site.paths() if path.startswith("/berita/")]


def test_a_stage_behind_the_writer_that_raises_doubles_nothing(run: Any) -> None:
    extra = "EXTRA_STAGES=" + json.dumps({"mine.Behind": 700})
    with TestSite(articles(5)) as site:
        first = run(site.url, extra)
        assert first.code == 1 and balanced(first.report)
        second = run(site.url)
    assert second.code == 0 and balanced(second.report)
    assert len(second.records()) == 5


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('ITEM_PIPELINES={"mine.Breaks": 300}', "lacks pipelines.window.Window, pipelines.clean.Clean"),
        ('EXTRA_STAGES={"pipelines.write.Write": 150}', "in another order"),
        ('EXTRA_STAGES={"mine.Breaks": "first"}', "no number as its place"),
        ("EXTRA_STAGES=mine.Breaks", "no JSON object"),
    ],
)
def test_a_list_without_our_stages_is_refused_in_one_sentence(run: Any, setting: str, said: str) -> None:
    with TestSite(articles(2)) as site:
        done = run(site.url, setting)
    assert done.code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not site.requests
