"""After damage to the state or the index of stories the next run is good and nothing is doubled (see benchmarks.damage)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.damage import FILES, KINDS, crawl, faults
from tests.conftest import command
from tests.site import TestSite, articles


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    output = tmp_path_factory.mktemp("damage") / "output"
    with TestSite(articles(5)) as site:
        assert crawl(site.url, output).returncode == 0
        site.answers.update(articles(6))
        yield site.url, output


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", FILES)
def test_the_next_run_is_good(crawled: tuple[str, Path], name: str, kind: str) -> None:
    home, first = crawled
    assert faults(home, first, 6, name, kind, seed=len(name + kind)) == []


def test_output_that_went_missing_is_said_once(tmp_path: Path) -> None:
    output = tmp_path / "output"
    with TestSite(articles(3)) as site:
        fast = ("-a", f"url={site.url}", "-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0")
        command("crawl", "site", *fast, output=output)
        (segment,) = (output / "articles").rglob("*.jsonl")
        segment.unlink()
        second = command("crawl", "site", *fast, output=output).report["notes"]
        third = command("crawl", "site", *fast, output=output).report["notes"]
    said = [note for note in second if segment.name in note]
    assert len(said) == 1
    assert "-a again=1" in said[0]
    assert not [note for note in third if "missing" in note]
