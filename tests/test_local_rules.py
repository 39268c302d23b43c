"""RULES_FILE: rules of whoever runs the project, in extraction and crawls; what cannot be used is said in one sentence."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from crawler import api
from crawler.errors import ArgumentError
from crawler.local_rules import Selector, load
from tests.conftest import Crawl, command
from tests.test_api import NOW

URL = "https://kabaroelika.example/pasar/"
FIRST = (
    "OELIKA – Pasar Oelika dibuka kembali pada Senin (2/6/2025) setelah diperbaiki selama empat bulan oleh pemerintah."
)
SECOND = (
    "Kepala pasar mengatakan pedagang sayur mendapat tempat lebih dahulu, sedangkan pedagang ikan menyusul pekan depan."
)
PAGE = f"""<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Pasar Oelika Dibuka Kembali</title>
<meta property="og:type" content="article"></head><body><article><h1>Pasar Oelika Dibuka Kembali</h1>
<div class="entry-content"><p>{FIRST}</p><p>Pelangi Abadi Oelika</p><div class="kotak pekan"><p>Cerita warga lereng gunung
yang menanam kopi sejak dahulu kala.</p></div><p>{SECOND}</p><p>Pasang iklan di sini</p></div></article>
<div id="lampiran"><p>Lampiran berisi daftar pedagang yang menempati kios baru di sisi timur pasar sejak pagi hari tadi.</p>
</div></body></html>"""
WHY = 'reason = "seen there"\n'


def rules(folder: Path, text: str) -> Path:
    path = folder / "rules.toml"
    path.write_text(text, "utf-8")
    return path


def body(folder: Path, text: str) -> tuple[list[str], list[tuple[str, str]]]:
    record = api.extract(PAGE, URL, now=NOW, rules=rules(folder, text))
    assert record is not None
    return record["body"].split("\n\n"), [(block["rule"], block["class"]) for block in record["removed"]]


ADVERT = ("phrase: place your ad here", "ad")


@pytest.mark.parametrize(
    ("text", "gone", "removed"),
    [
        (
            f"[[sponsor]]\nname = 'PELANGI ABADI OELIKA'\n{WHY}",
            "Pelangi",
            ("local rule: PELANGI ABADI OELIKA", "sponsor"),
        ),
        (f"[[phrase]]\nname = 'p'\npattern = 'pelangi .*'\n{WHY}", "Pelangi", ("local rule: p", "ad")),
        (
            f"[[element]]\nname = 'box'\nselector = 'div.pekan'\nclass = 'other-article'\n{WHY}",
            "Cerita",
            ("local rule: box", "other-article"),
        ),
    ],
)
def test_a_rule_takes_out_what_it_names_and_the_record_says_whose_it_was(
    tmp_path: Path, text: str, gone: str, removed: tuple[str, str]
) -> None:
    before, _ = body(tmp_path, "")
    after, why = body(tmp_path / ".", text)
    assert after == before, "a file is read once a process"
    own = tmp_path / "own"
    own.mkdir()
    after, why = body(own, text)
    assert after == [paragraph for paragraph in before if not paragraph.startswith(gone)]
    assert len(after) == len(before) - 1
    assert why == [removed, ADVERT]


def test_a_kept_block_stays_and_only_on_the_portals_named(tmp_path: Path) -> None:
    row = f"[[keep]]\nname = 'k'\npattern = 'pasang iklan di sini'\n{WHY}portals = ['{{}}']\n"
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    paragraphs, removed = body(tmp_path / "a", row.format("kabaroelika.example"))
    assert paragraphs[-1] == "Pasang iklan di sini"
    assert removed == []
    assert body(tmp_path / "b", row.format("lain.example"))[1] == [ADVERT]


def test_the_element_that_holds_the_text_is_believed(tmp_path: Path) -> None:
    row = f"[[body]]\nportal = 'kabaroelika.example'\nselector = 'div#lampiran'\n{WHY}"
    paragraphs, _ = body(tmp_path, row)
    assert len(paragraphs) == 1
    assert paragraphs[0].startswith("Lampiran berisi")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[phrase]\n", "is no TOML"),
        ("[[phrases]]\n", "[[phrases]] is none of"),
        ("phrase = 1\n", "is none of"),
        ("[[phrase]]\nname = 'a'\npattern = 'b'\n", "[[phrase]] 1: reason is missing"),
        (f"[[phrase]]\nname = 'a'\npattern = '('\n{WHY}", "[[phrase]] 1: missing )"),
        (f"[[phrase]]\nname = 'a'\npattern = 'b'\nclass = 'rubbish'\n{WHY}", 'class "rubbish"'),
        (f"[[phrase]]\nname = 'a'\npattern = 'b'\nlimit = 3\n{WHY}", 'there is no "limit"'),
        (f"[[sponsor]]\nname = 'a'\nportals = 'b'\n{WHY}", "portals must be a list"),
        (f"[[element]]\nname = 'a'\nselector = 'div > p'\n{WHY}", '"div > p" is no tag'),
        (f"[[body]]\nportal = 'a'\nselector = 'p'\n{WHY}[[body]]\nportal = 'a'\nselector = 'b'\n{WHY}", "a twice"),
    ],
)
def test_what_cannot_be_used_is_said_with_its_place(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(ArgumentError) as fault:
        load(rules(tmp_path, text))
    assert says in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_crawl_with_rules_that_cannot_be_used_ends_at_once(crawl: Crawl, tmp_path: Path) -> None:
    done = crawl("site", "-a", "url=http://127.0.0.1:9/", "-s", f"RULES_FILE={tmp_path / 'nosuch.toml'}")
    assert done.code == 2
    assert "nosuch.toml cannot be read" in done.stderr
    assert not (tmp_path / "output/articles").exists()


def test_a_crawl_obeys_the_rules(tmp_path: Path) -> None:
    path = rules(tmp_path, f"[[phrase]]\nname = 'quake'\npattern = '.*gempa bumi bermagnitudo.*'\n{WHY}")
    output = tmp_path / "output"
    done = command(
        "demo",
        "--crawl",
        "-s",
        f"OUTPUT_DIR={output}",
        "-s",
        f"RULES_FILE={path}",
        "-s",
        "LOG_LEVEL=ERROR",
        output=output,
    )
    assert done.code == 0, done.stderr
    made = done.records()
    assert any(block["rule"] == "local rule: quake" for record in made for block in record["removed"])
    assert not any("Gempa bumi bermagnitudo" in record["body"] for record in made)


@pytest.mark.parametrize(("number", "table"), [(2, "phrase"), (5, "keep")])
def test_the_row_that_explain_prints_changes_the_verdict(tmp_path: Path, number: int, table: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    told = command("extract", str(page), "--url", URL, "--explain", "--block", str(number), output=tmp_path)
    assert told.code == 0, told.stderr
    assert list(tomllib.loads(told.stdout)) == [table]
    path = rules(tmp_path, told.stdout)
    done = command("extract", str(page), "--url", URL, "-s", f"RULES_FILE={path}", output=tmp_path)
    record = json.loads(done.stdout)
    assert ("Pelangi" in record["body"]) is (table == "keep")
    assert ("Pasang iklan" in record["body"]) is (table == "keep")


def test_a_selector_names_one_element() -> None:
    assert Selector.of("div.a").matches("div.b.a#c")
    assert not Selector.of("div.a").matches("div.ab")
    assert not Selector.of("p#c").matches("div.a#c")
