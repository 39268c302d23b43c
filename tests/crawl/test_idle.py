"""A run that finds nothing new, which most runs are: what it does not pay for."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Crawl
from tests.site import TestSite, articles

FOR_ARTICLES = {"crawler.extract.page", "fastjsonschema", "pipelines.boilerplate.rules", "pipelines.judge.judge"}
FOR_TOPICS = {"crawler.topics.parse", "snowballstemmer"}
SWITCHED_OFF = {"aiohttp", "scrapy.extensions.remote_control", "scrapy.downloadermiddlewares.cookies"}
_IMPORTED = re.compile(r"^import time:.*\|\s*(\S+)$", re.M)


def test_a_run_without_news_loads_no_extraction(crawl: Crawl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPROFILEIMPORTTIME", "1")  # names each module on stderr
    with TestSite(articles(3)) as site:
        first, second = (crawl("site", "-a", f"url={site.url}", output=tmp_path / "output") for _ in range(2))
    assert set(_IMPORTED.findall(first.stderr)) >= FOR_ARTICLES  # else this test sees nothing
    assert len(first.records()) == 3
    assert second.report["counts"].get("new", 0) == 0
    assert not set(_IMPORTED.findall(second.stderr)) & (FOR_ARTICLES | FOR_TOPICS | SWITCHED_OFF)


def test_the_downloader_is_loaded_without_reading_the_source_of_every_frame() -> None:
    asked = "import inspect; inspect.stack = None; import crawler.scrapy_compat"
    told = "from scrapy.core.downloader import contextfactory; from scrapy.utils import deprecate"
    named = "assert contextfactory.ScrapyClientContextFactory.__module__ == contextfactory.__name__"
    back = "assert deprecate.inspect is inspect"
    subprocess.run([sys.executable, "-c", "; ".join((asked, told, named, back))], check=True, timeout=60)
