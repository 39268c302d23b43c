"""Who speaks for a region: on the site, in exports, in an article's history."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from crawler.archive import history
from crawler.archive.export import Choice, export
from crawler.archive.voices import Voice, primary_region, voices
from crawler.commands.history import Command
from tests.archive.conftest import RUNS, record, write
from tests.report.conftest import ALOR, KUPANG, built

ENNY = {"speaker": "Enny Lapaan", "office": None, "organisation": None, "paragraph": 0}
PEOPLE = [{"name": "Enny Lapaan", "office": "Wakil Bupati Alor", "organisation": "Alor", "official": True}]


def quote(text: str, **own: Any) -> dict[str, Any]:
    return {"text": text, "speaker": None, "office": None, "organisation": None, "paragraph": 0} | own


def speaking(portal: str, slug: str, **own: Any) -> dict[str, Any]:
    quotes = [
        ENNY | {"text": "Jalan ini dibuka."},
        quote("Kami senang.", office="seorang pedagang"),
        ENNY | {"text": "Lanjut."},
    ]
    return record(portal, slug, quotes=quotes, people=PEOPLE, regions=ALOR, **own)


def test_speakers_of_a_record_stand_once_with_their_office() -> None:
    made = speaking("kabarcontoh", "a")
    made["quotes"].append(quote("Siapa tahu."))
    made["quotes"].append(quote("Kami usut.", speaker="Yan Dethan", office="Kapolres Alor"))
    assert voices(made) == [
        Voice("Enny Lapaan", "Wakil Bupati Alor", "Alor", True, 2),
        Voice(None, "seorang pedagang", None, False, 1),
        Voice(None, None, None, None, 1),
        Voice("Yan Dethan", "Kapolres Alor", None, True, 1),
    ]
    assert primary_region(made) == ("53.05", "Kabupaten Alor")
    assert voices({}) == [] and primary_region({}) == (None, None)


def test_the_page_tells_who_speaks_and_counts_a_release_once(tmp_path: Path) -> None:
    output = tmp_path / "output"
    first = speaking("kabarcontoh", "a")
    held = speaking("jambicontoh", "b", duplicate_of=first["id"], cluster_id=first["id"])
    other = record("jambicontoh", "c", regions=KUPANG, quotes=[ENNY | {"text": "Selesai."}])
    write(output, "articles", "kabarcontoh", "20250610T000000Z-00000001-1.jsonl", [first])
    write(output, "articles", "jambicontoh", "20250610T000000Z-00000002-1.jsonl", [other])
    write(output, "duplicates", "jambicontoh", "20250610T000000Z-00000002.jsonl", [held])
    built(output)
    root = lxml.html.fromstring((output / "site/voices.html").read_text(encoding="utf-8"))
    assert "4 kutipan dalam 2 artikel. Dari 3 yang jabatan pembicaranya disebut, 67 % dari pejabat." in root.xpath(
        "string(//p[@class='lead'])"
    )
    regions, speakers = root.xpath("//table/tbody")
    assert [[" ".join(cell.text_content().split()) for cell in row] for row in regions] == [
        ["Kabupaten AlorEnny Lapaan 2", "3", "1", "1", "67 %"],
        ["Kota KupangEnny Lapaan 1", "1", "1", "1", "–"],
    ]
    assert [" ".join(cell.text_content().split()) for cell in speakers[0]] == [
        *("Enny LapaanWakil Bupati Alor", "Kabupaten Alor", "2", "2", "3"),
    ]
    english = (output / "site/en/voices.html").read_text(encoding="utf-8")
    assert "4 quotations in 2 articles" in english


def test_a_later_revision_takes_its_quotations_along(tmp_path: Path) -> None:
    output = tmp_path / "output"
    first = speaking("kabarcontoh", "a")
    write(output, "articles", "kabarcontoh", "20250610T000000Z-00000001-1.jsonl", [first])
    built(output)
    later = first | {"event": "updated", "revision": 2, "quotes": [], "run_id": "20250611T000000Z-00000001"}
    write(output, "articles", "kabarcontoh", "20250611T000000Z-00000001-1.jsonl", [later])
    built(output)
    assert "Belum ada kutipan" in (output / "site/voices.html").read_text(encoding="utf-8")


def test_exports_have_speakers_and_region(tmp_path: Path) -> None:
    output = tmp_path / "output"
    write(output, "articles", "kabarcontoh", "20250610T000000Z-00000001-1.jsonl", [speaking("kabarcontoh", "a")])
    export(output, "sqlite", tmp_path / "news.sqlite", Choice(latest=True), lambda *_: None)
    with closing(sqlite3.connect(tmp_path / "news.sqlite")) as base:
        rows = base.execute(
            "SELECT primary_region_code, primary_region_name, speaker, office, official, quotes "
            "FROM articles JOIN voices USING (id, revision) ORDER BY position"
        ).fetchall()
    assert rows == [
        ("53.05", "Kabupaten Alor", "Enny Lapaan", "Wakil Bupati Alor", 1, 2),
        ("53.05", "Kabupaten Alor", None, "seorang pedagang", 0, 1),
    ]


def test_history_tells_who_came_to_speak_and_who_no_longer_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "output"
    first = speaking("kabarcontoh", "a")
    later = first | {"event": "updated", "revision": 2, "quotes": first["quotes"][1:2], "run_id": RUNS[1]}
    later["quotes"] = [*later["quotes"], quote("Kami usut.", speaker="Yan Dethan", office="Kapolres Alor")]
    write(output, "articles", "kabarcontoh", "20250610T000000Z-00000001-1.jsonl", [first, later])
    Command.told(history.revisions(output, first["id"], lambda *_: None))
    said = capsys.readouterr().out.splitlines()
    assert said[2] == "   speaks for Kabupaten Alor: Enny Lapaan (Wakil Bupati Alor); seorang pedagang"
    assert said[-2:] == [
        "   no longer speaks: Enny Lapaan (Wakil Bupati Alor)",
        "   now speaks: Yan Dethan (Kapolres Alor)",
    ]
    assert history.as_json(history.revisions(output, first["id"], lambda *_: None)[1])["voices"][1]["official"] is True
