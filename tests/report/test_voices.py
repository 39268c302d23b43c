"""Who speaks for a region: on the site, in exports, in an article's history."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import lxml.html

from crawler.archive.voices import Voice, primary_region, voices
from tests.archive.conftest import record, write
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
    assert "4 kutipan dalam 2 artikel; 50 % dari pejabat." in root.xpath("string(//p[@class='lead'])")
    regions, speakers = root.xpath("//table/tbody")
    assert [[" ".join(cell.text_content().split()) for cell in row] for row in regions] == [
        ["Kabupaten Alor", "3", "1", "1", "67 %", "Enny Lapaan 2"],
        ["Kota Kupang", "1", "1", "1", "0 %", "Enny Lapaan 1"],
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
