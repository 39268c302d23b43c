"""Records that correct what earlier ones said of copies and events."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from scrapy.cmdline import execute

from crawler.crawl.lock import lock
from crawler.items import Article, Crawled, Item, Outcome
from crawler.state.state import State
from crawler.urls.canonical import article_id, url_key
from pipelines.corrections import take
from pipelines.identity import content_hash
from pipelines.remembered import remember
from pipelines.stories.entries import Entry
from pipelines.stories.index import Stories
from pipelines.stories.text import Text
from pipelines.validate import fault
from pipelines.writing.record import record
from tests.pipelines.test_likeness import OTHER_VILLAGE, RELEASE

DOUBTFUL = """Sebanyak 214 petani Kecamatan Nubatu pulang membawa bibit dari lapangan, Selasa (8/7/2025).

Maria Seran dari Dinas Pertanian mengatakan bibit genjah berbuah dalam empat tahun. Setiap keluarga memperoleh 25 batang.

Warga sudah lama menunggu bibit baru sebab pohon tua roboh dihantam badai dua musim lalu. Mereka berencana menanam bersama \
setelah hujan pertama turun, lalu menjaga kebun bergantian setiap malam.

Harga kopra di pasar naik sejak awal tahun sehingga banyak orang kembali menggarap kebun yang terbengkalai."""
"""A copy of RELEASE under its title, but not beyond doubt."""
NINE = datetime(2025, 7, 8, 9, tzinfo=UTC)


class Desk:
    """Portals that file and write articles as their crawls do, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = folder / "output"
        self.state_path = folder / "state.sqlite"
        self.stories_path = folder / "stories.sqlite"

    def publish(self, portal: str, body: str = RELEASE, *, minutes: int = 0, revision: int = 1) -> dict[str, Any]:
        """File an article and write its record where it belongs; the record."""
        url = f"https://{portal}.example/bibit-kelapa/"
        moment = NINE + timedelta(minutes=minutes)
        article = Article(url, url, title="Bupati Bagikan Bibit Kelapa", body=body, published_at=moment)
        outcome = Outcome(id=article_id(url), content_hash=content_hash(article), revision=revision)
        if revision > 1:
            outcome.event, outcome.changed = "updated", ["body"]
        stories = Stories(self.stories_path)
        at = int(moment.timestamp())
        take(
            outcome, stories.add(Entry(outcome.id, portal, url, article.title, at, at), Text.read(article.title, body))
        )
        stories.close()
        line = record(Item(article, Crawled(NINE), outcome), portal=portal, province=None, run_id=f"run{revision}")
        assert fault(line) is None
        kind = "duplicate" if outcome.duplicate_of else "article"
        path = self.output / f"{kind}s" / portal / f"run{revision}-1.jsonl"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(orjson.dumps(line) + b"\n")
        state = State(self.state_path)
        remember(state, portal, line, kind)
        state.flush()
        state.close()
        return line

    def settle(self) -> int:
        """Run `scrapy clusters --settle` in this process; its exit code."""
        places = {"STORIES_DB": self.stories_path, "STATE_DB": self.state_path, "OUTPUT_DIR": self.output}
        with pytest.raises(SystemExit) as ended:
            execute(
                [
                    "scrapy",
                    "clusters",
                    "--settle",
                    *(word for name in places for word in ("-s", f"{name}={places[name]}")),
                ]
            )
        return int(ended.value.code or 0)

    def records(self, portal: str) -> list[tuple[str, dict[str, Any]]]:
        """The folder and the record of each line of a portal, by revision."""
        found = [
            (path.parts[-3], orjson.loads(line))
            for path in self.output.glob(f"*/{portal}/*.jsonl")
            for line in path.read_bytes().splitlines()
        ]
        return sorted(found, key=lambda one: one[1]["revision"])


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_an_article_that_is_no_copy_after_all_comes_to_articles(desk: Desk) -> None:
    first = desk.publish("alpha")
    held = desk.publish("beta", minutes=5)
    assert held["duplicate_of"] == first["id"]
    desk.publish("alpha", OTHER_VILLAGE, revision=2)
    assert desk.settle() == 0
    (where, before), (now_where, now) = desk.records("beta")
    assert (where, now_where) == ("duplicates", "articles")
    assert (now["event"], now["revision"]) == ("updated", 2)
    assert set(now["changed"]) == {"cluster_id", "event_id", "duplicate_of"}
    assert (now["cluster_id"], now["event_id"]) == (held["id"], held["id"])
    assert not {"duplicate_of", "relation", "similarity", "shares"} & now.keys()
    assert now["body"] == before["body"], "whole"
    assert fault(now) is None
    state = State(desk.state_path)
    row = state.get("beta", url_key(now["url"]))
    state.close()
    assert row is not None
    assert (row.outcome, row.revision) == ("article", 2), "so that the next change of the page is revision 3"


def test_the_first_publisher_that_is_crawled_later_becomes_the_first(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    later = desk.publish("beta", minutes=60)
    first = desk.publish("alpha")
    assert "duplicate_of" not in first
    assert first["cluster_id"] == later["cluster_id"], "the cluster keeps its name"
    assert desk.settle() == 0
    assert "1 records were corrected (beta 1)." in capsys.readouterr().out
    where, now = desk.records("beta")[-1]
    assert (where, now["changed"], now["duplicate_of"]) == ("articles", ["duplicate_of"], first["id"])
    assert (now["relation"], now["difference"]) == ("copy", "verbatim")
    assert desk.settle() == 0
    assert len(desk.records("beta")) == 2, "once"


def test_a_portal_that_is_being_crawled_is_left_to_its_run(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.publish("beta", minutes=60)
    desk.publish("alpha")
    with lock(desk.state_path, "beta"):
        assert desk.settle() == 0
    assert "not corrected" in capsys.readouterr().out
    assert len(desk.records("beta")) == 1
    assert desk.settle() == 0
    assert len(desk.records("beta")) == 2


def test_a_record_that_is_not_there_is_counted(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.publish("beta", minutes=60)
    desk.publish("alpha")
    next(desk.output.glob("articles/beta/*.jsonl")).unlink()
    assert desk.settle() == 0
    assert "1 are not: their last records are not in output/ (beta 1)" in capsys.readouterr().out


def test_a_copy_that_is_open_to_doubt_names_its_first_anew(desk: Desk) -> None:
    later = desk.publish("beta", DOUBTFUL, minutes=60)
    first = desk.publish("alpha")
    assert "relation" not in later
    assert desk.settle() == 0
    where, now = desk.records("beta")[-1]
    assert (where, now["changed"], now["relation"], now["related_to"]) == (
        "articles",
        ["related_to"],
        "copy",
        first["id"],
    )
    assert "duplicate_of" not in now
    assert fault(now) is None
