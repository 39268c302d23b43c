"""Stories that become one, and sites that grow run by run: nothing of an earlier build stays behind."""

from __future__ import annotations

import random
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from crawler.archive.reading import Record
from crawler.report import alerts, store
from crawler.report.pages.period import period
from tests.archive.conftest import record, write
from tests.report.conftest import BODY, KUPANG, QUOTE, built, tree

PORTALS = ("kabarcontoh", "jambicontoh", "sabanacontoh", "ternatecontoh")


def told(portal: str, day: int, **own: Any) -> Record:
    """The text of one release on a portal."""
    published = f"2025-06-0{day}T09:00:00+08:00"
    return record(portal, "rilis", body=BODY, published_at=published, crawled_at="2025-06-09T09:00:00+08:00", **own)


def again(before: Record, revision: int, **own: Any) -> Record:
    return before | {"event": "updated", "revision": revision, "run_id": f"2025061{revision}T000000Z-00000001"} | own


def text(path: Path) -> str:
    return " ".join(lxml.html.fromstring(path.read_text(encoding="utf-8")).text_content().split())


def test_stories_that_become_one_leave_no_page_and_are_told_of_once(tmp_path: Path) -> None:
    output = tmp_path / "output"
    one, two, three, four = (told(portal, day) for day, portal in enumerate(PORTALS, 1))
    two |= {"cluster_id": one["id"], "relation": "copy", "related_to": one["id"]}
    four |= {"cluster_id": three["id"], "relation": "copy", "related_to": three["id"]}
    for portal, made in zip(PORTALS, (one, two, three, four), strict=True):
        write(output, "articles", portal, "20250610T000000Z-00000001-1.jsonl", [made])
        hit = made | {
            "topic": {"query": "jalan", "score": made["revision"] + PORTALS.index(portal), "matched": ["jalan"]}
        }
        write(output, "topics", "jalan", f"20250610T000000Z-0000000{PORTALS.index(portal)}.jsonl", [hit])
    built(output)
    pages = {path.stem for path in (output / "site/stories").glob("*.html")}
    assert pages == {one["id"], three["id"]}
    assert "juga di" in text(output / "site/topics.html")

    def due() -> list[Any]:
        with closing(store.opened(output / "site.sqlite")) as db:
            alerts.note(db, period(db), 2)
            return db.execute("SELECT payload FROM due").fetchall()

    assert due() == []  # the first report notes how things are
    merged = {"cluster_id": one["id"], "relation": "copy", "related_to": one["id"], "changed": ["cluster_id"]}
    for portal, made in zip(PORTALS[2:], (three, four), strict=True):
        write(output, "articles", portal, "20250612T000000Z-00000001-1.jsonl", [again(made, 2, **merged)])
    built(output)
    grown = tree(output / "site")
    for folder in ("site/stories", "site/en/stories"):
        assert [path.stem for path in (output / folder).glob("*.html")] == [one["id"]]
    assert three["id"] not in (output / "site/stories.html").read_text(encoding="utf-8")
    listed = lxml.html.fromstring((output / "site/topics.html").read_text(encoding="utf-8")).xpath(
        "//ul[@class='list']/li"
    )
    assert len(listed) == 1 and listed[0].text_content().count("contoh") == 4
    assert due() == []  # it was told of under one of its names
    shutil.rmtree(output / "site")
    (output / "site.sqlite").unlink()
    built(output)
    assert tree(output / "site") == grown


def test_the_text_that_credits_another_was_not_first_whatever_its_time(tmp_path: Path) -> None:
    """As the index of stories has it, and the records after it: page and record name the same outlet."""
    output = tmp_path / "output"
    origin = told("kabarcontoh", 2)
    credited = told("jambicontoh", 1, cluster_id=origin["id"], relation="copy", related_to=origin["id"])
    credited["removed"] = [
        {
            "text": "Artikel ini telah tayang di Kabar Contoh",
            "rule": "phrase: source",
            "class": "notice",
            "sponsor": None,
        }
    ]
    write(output, "articles", "kabarcontoh", "20250610T000000Z-00000001-1.jsonl", [origin])
    write(output, "articles", "jambicontoh", "20250610T000000Z-00000002-1.jsonl", [credited])
    built(output)
    shown = text(output / f"site/stories/{origin['id']}.html")
    assert "Pertama: kabarcontoh" in shown and "24 jam lebih awal" in shown and "menyebut sumber lain" in shown
    assert "kabarcontoh lebih dulu" in text(output / "site/stories.html")
    assert "1 day" not in text(output / f"site/en/stories/{origin['id']}.html")


def test_a_hit_shows_its_articles_newest_state(tmp_path: Path) -> None:
    output = tmp_path / "output"
    made = told("kabarcontoh", 1)
    write(output, "articles", "kabarcontoh", "20250610T000000Z-00000001-1.jsonl", [made])
    write(
        output,
        "topics",
        "jalan",
        "20250610T000000Z-00000002.jsonl",
        [made | {"topic": {"query": "jalan", "score": 1.0}}],
    )
    gone = again(made, 2, event="gone", body="", title=None)
    write(output, "articles", "kabarcontoh", "20250612T000000Z-00000001-1.jsonl", [gone])
    built(output)
    assert f"Dicabut {made['title']}" in text(output / "site/topics.html")


@pytest.mark.parametrize("seed", range(3))
def test_a_site_that_grows_run_by_run_is_the_site_read_at_once(tmp_path: Path, seed: int) -> None:
    """Random runs: new articles, edits, takedowns, clusters that form and merge, quotations that come and go."""
    chance = random.Random(seed)
    output = tmp_path / "output"
    known: dict[str, Record] = {}
    for run in range(1, 6):
        name = f"2025061{run}T000000Z-00000001"
        for portal in PORTALS:
            lines = []
            for number in range(3):
                slug = f"berita-{chance.randrange(6)}"
                made = record(
                    portal,
                    slug,
                    body=BODY.replace("120", str(chance.randrange(3))),
                    regions=chance.choice([[], KUPANG]),
                )
                made |= {"published_at": chance.choice([None, f"2025-06-0{number + 1}T10:00:00+08:00"])}
                before = known.get(made["id"])
                if any(made["id"] == line["id"] for line in lines):
                    continue
                made |= {"quotes": chance.choice([[], QUOTE]), "revision": before["revision"] + 1 if before else 1}
                made |= {"run_id": name, "crawled_at": f"2025-06-1{run}T0{number}:00:00+08:00"}
                made["cluster_id"] = chance.choice([made["id"], *known])
                if before is not None:
                    made["event"] = chance.choice(["updated", "gone"])
                if made["event"] == "gone":
                    made |= {"body": "", "title": None, "quotes": [], "regions": []}
                known[made["id"]] = made
                lines.append(made)
            write(output, "articles", portal, f"{name}-1.jsonl", lines)
        built(output)
    grown = tree(output / "site")
    shutil.rmtree(output / "site")
    (output / "site.sqlite").unlink()
    built(output)
    assert tree(output / "site") == grown
