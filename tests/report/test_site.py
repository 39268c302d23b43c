"""The site as a whole: figures equal the records', a build adds what is new, two builds are the same bytes."""

from __future__ import annotations

import json
import re
import sqlite3
from pathlib import Path
from typing import Any

import lxml.html
import pytest

from crawler import reasons
from crawler.archive.compact import compact
from crawler.archive.reading import records, segments
from crawler.report import site, store
from crawler.report.layout import spots
from crawler.urls.canonical import article_id
from tests.archive.conftest import record, write
from tests.report.conftest import built, first_run, run_report, second_run, tree, write_report

ROAD = article_id("https://kabarcontoh.example/jalan-diperbaiki/")


def page(output: Path, name: str) -> Any:
    return lxml.html.fromstring((output / "site" / name).read_text(encoding="utf-8"))


def text(element: Any) -> str:
    return " ".join(element.text_content().split())


def value_of(name: str, content: bytes) -> Any:
    """The value that a data script hands over."""
    call = re.fullmatch(r"kabar\((\"[^\"]+\"),(.*)\);\n", content.decode(), re.DOTALL)
    assert call, name
    assert json.loads(call[1]) == name.removeprefix("data/").removesuffix(".js")
    return json.loads(call[2])


def test_every_page_is_there_in_both_languages(output: Path) -> None:
    start = built(output).start
    assert start == output / "site/index.html"
    for language in ("", "en/"):
        for name in (*site.MENU, f"stories/{ROAD}", "portals/kabarcontoh", "portals/jambicontoh"):
            root = page(output, f"{language}{name}.html")
            assert root.get("lang") == ("en" if language else "id")
            assert len(root.xpath("//h1")) == 1
            for link in root.xpath("//*[@href or @src]"):
                target = link.get("href") or link.get("src")
                if not target.startswith(("https:", "#")):
                    assert ((output / "site" / f"{language}{name}.html").parent / target).exists(), target


def test_figures_equal_those_of_the_records(output: Path) -> None:
    built(output)
    newest: dict[str, dict[str, Any]] = {}
    for kind in ("articles", "duplicates"):
        for _, one in records(segments(output, kind), lambda *_: None):
            if one["revision"] >= newest.get(one["id"], one)["revision"]:
                newest[one["id"]] = one
    ads = page(output, "ads.html")
    blocks = sum(len(one["removed"]) for one in newest.values() if one["event"] != "gone")
    assert text(ads.xpath("//p[@class='lead']")[0]).startswith(f"{blocks} blok")
    rows = {text(row[0]): row[1].get("data-value") for row in ads.xpath("//table")[1].xpath("./tbody/tr")}
    assert rows == {"kabarcontoh": "3", "jambicontoh": "3"}
    portals = {text(row[0]): row[2].get("data-value") for row in page(output, "portals.html").xpath("//tr[td/svg]")}
    assert portals == {"kabarcontoh": "3", "jambicontoh": "3"}
    assert "6 judul" in text(page(output, "search.html"))


def test_sponsors_are_counted_on_the_newest_state(output: Path) -> None:
    built(output)
    (row,) = page(output, "ads.html").xpath("//table")[2].xpath("./tbody/tr")
    assert [text(cell) for cell in row] == ["kedai sonaf", "2", "2", "kabarcontoh"]


def test_who_was_first_is_told_by_published_time(output: Path) -> None:
    built(output)
    root = page(output, f"stories/{ROAD}.html")
    assert "Pertama: jambicontoh, 1 Jun 2025 pukul 21.30 WIB" in text(root.xpath("//p[@class='lead']")[0])
    side = text(root.xpath("//article")[0][0])
    assert "kabarcontoh" in side and "60 mnt kemudian" in side
    inserted = [text(one) for one in root.xpath("//article[1]//div[@class='text']/p/ins")]
    assert inserted == ["Senin.", "135", "“Kami menunggu sepuluh tahun,” kata Bupati."]
    assert "1 kutipan baru" in side
    english = text(page(output, f"en/stories/{ROAD}.html"))
    assert "60 min later" in english and "mnt" not in english


def test_changes_are_edits_of_words_and_takedowns_alone(output: Path) -> None:
    built(output)
    root = page(output, "changes.html")
    assert "1 suntingan, 1 pencabutan dan 0 ralat" in text(root)
    (edit,) = root.xpath("//article[@data-marks]")
    assert edit.get("data-marks") == "number"
    assert (text(edit.xpath(".//del")[0]), text(edit.xpath(".//ins")[0])) == ("120", "135")
    (gone,) = root.xpath("//article[not(@data-marks)]")
    assert "Naskah terakhir yang terbaca." in text(gone)


def test_the_map_has_every_kabupaten_and_kota(output: Path) -> None:
    built(output)
    root = page(output, "places.html")
    named = root.xpath("//tbody//*[starts-with(@id, 'p')]")
    assert len(root.xpath("//svg[@class='map']//circle")) == 514 == len({one.get("id") for one in named}) == len(named)
    covered = {row.get("id"): row[1].get("data-value") for row in root.xpath("//tr[starts-with(@id, 'p')][th/a]")}
    assert covered == {"p53.71": "2", "p53.05": "1"}
    assert len({(spot.x, spot.y) for spot in spots()}) == 514
    data = (output / "site/data/places/53.71.js").read_bytes()
    assert [row[0] for row in value_of("data/places/53.71.js", data)] == ["Jalan diperbaiki", "Pariwara"]


def test_a_topic_is_a_share_of_all_articles_of_its_week(output: Path) -> None:
    built(output)
    row = page(output, "topics.html").xpath("//tbody/tr")[-1]
    assert [text(cell) for cell in row] == ["26 Mei 2025", "1", "6", "17 %"]


def test_titles_are_found_by_beginnings_of_words(output: Path) -> None:
    built(output)
    files = tree(output / "site")
    shard = value_of("data/words/jal.js", files["data/words/jal.js"])
    titles = value_of("data/titles/0.js", files["data/titles/0.js"])
    assert [titles[number][0] for number in shard["jalan"]] == ["Jalan diperbaiki"]
    shards = page(output, "search.html").xpath("//form")[0].get("data-shards").split()
    assert sorted(f"data/words/{name}.js" for name in shards) == [
        name for name in files if name.startswith("data/words/")
    ]


def test_a_silent_and_an_ill_portal_come_first(output: Path) -> None:
    days = [f"2025-0{month}-{day:02}T08:00:00+07:00" for month in (3, 4) for day in range(1, 29)]
    old = [record("diamcontoh", f"lama-{number}", published_at=day) for number, day in enumerate(days)]
    write(output, "articles", "diamcontoh", "20250503T000000Z-00000003-1.jsonl", old)
    built(output)
    states = [(text(row[0]), text(row[3])) for row in page(output, "portals.html").xpath("//tr[td/svg]")]
    assert states[:2] == [("diamcontoh", "Diam 34 hari"), ("jambicontoh", "Sakit")]
    assert page(output, "portals.html").xpath("count(//path[@class='hush'])") == 2  # the legend's, and its own
    assert "robots.txt does not allow it" in text(page(output, "portals/kabarcontoh.html"))


def test_reasons_are_told_in_each_language(output: Path) -> None:
    told = {"code": "emptied", "values": {"field": "title", "share": 0.1, "count": 20, "usual": 0.99}}
    named = {
        "refused": [
            {"url": "https://x.example/", "reason": "forbidden (403)", "code": "forbidden", "values": {"status": 403}}
        ]
    }
    named["failed"] = [{"url": "https://x.example/", "reason": "gone fishing", "code": "not_known_here"}]
    report = run_report(
        "kabarcontoh", "20250604T000000Z-00000005", exit_code=4, why="title is …", why_coded=told, named=named
    )
    write_report(
        output, report | {"title": "Kabar Contoh, Kupang", "timezone": "WITA", "home": "https://kabarcontoh.example/"}
    )
    built(output)
    ours, theirs = (text(page(output, f"{folder}portals/kabarcontoh.html")) for folder in ("", "en/"))
    assert "judul terisi pada 10% dari 20 artikel terakhir, biasanya 99%" in ours
    assert "title is filled in 10% of the last 20 records, usually in 99%" in theirs
    assert "terlarang (403)" in ours and "forbidden (403)" in theirs
    assert page(output, "portals/kabarcontoh.html").xpath("//span[@lang='en'][.='gone fishing']")
    assert "Kabar Contoh, Kupang" in ours and "WITA" in ours and "kabarcontoh" in ours
    assert "judul terisi pada 10%" in text(page(output, "index.html"))
    assert "Kabar Contoh, Kupang" in text(page(output, "changes.html"))
    data = (output / "site/data/places/53.71.js").read_bytes()
    assert {row[2] for row in value_of("data/places/53.71.js", data)} == {"Kabar Contoh, Kupang"}


def test_corrections_lead_to_what_they_correct(output: Path) -> None:
    linked = {"what": "correction", "id": ROAD, "url": "https://kabarcontoh.example/jalan-diperbaiki/", "title": None}
    known = {"what": "reply", "id": None, "url": None, "title": "Pariwara"}
    unknown = {"what": "reply", "id": None, "url": "javascript:1", "title": "Naskah yang tidak kami punya"}
    made = [
        record("kabarcontoh", f"ralat-{number}", corrects=one) for number, one in enumerate((linked, known, unknown))
    ]
    write(output, "articles", "kabarcontoh", "20250604T000000Z-00000005-1.jsonl", made)
    built(output)
    rows = page(output, "changes.html").xpath("//section[h2='Ralat']//li")
    found = {
        text(row.xpath("./a")[0]): (text(row.xpath("./span")[0]), text(row.xpath("./p")[0]), row.xpath("./p/a/@href"))
        for row in rows
    }
    assert found == {
        "Ralat 0": ("Ralat", "tentang: Jalan diperbaiki", ["https://kabarcontoh.example/jalan-diperbaiki/"]),
        "Ralat 1": ("Hak jawab", "tentang: Pariwara", ["https://kabarcontoh.example/pariwara/"]),
        "Ralat 2": ("Hak jawab", "tentang: Naskah yang tidak kami punya", []),
    }


def test_other_reports_of_an_event_say_what_they_are(output: Path) -> None:
    own = record("jambicontoh", "lanjutan", relation="follow-up", related_to=ROAD, event_id=ROAD)
    write(output, "articles", "jambicontoh", "20250604T000000Z-00000005-1.jsonl", [own])
    built(output)
    section = page(output, f"stories/{ROAD}.html").xpath("//section[h2='Laporan lain tentang peristiwa ini']")[0]
    assert text(section.xpath(".//li")[0]).startswith("lanjutan Lanjutan")


def test_every_reason_has_both_languages_and_the_same_values() -> None:
    for code, row in reasons.table().items():
        names = {language: sorted(re.findall(r"\{(\w+)", sentence)) for language, sentence in row.items()}
        assert set(names) == {"en", "id"} and names["en"] == names["id"], code


def test_a_second_build_without_news_writes_nothing(output: Path) -> None:
    first = built(output)
    before = {path: path.stat().st_mtime_ns for path in (output / "site").rglob("*")}
    second = built(output)
    assert (first.news, second.news, second.files) == (True, False, first.files)
    assert {path: path.stat().st_mtime_ns for path in (output / "site").rglob("*")} == before


def test_adding_a_run_gives_the_same_bytes_as_reading_all_at_once(tmp_path: Path) -> None:
    grown, whole = tmp_path / "grown", tmp_path / "whole"
    first_run(grown)
    built(grown)
    second_run(grown)
    assert built(grown).news
    first_run(whole)
    second_run(whole)
    built(whole)
    assert tree(grown / "site") == tree(whole / "site")


def test_a_compaction_of_the_output_changes_no_page(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(output)
    compact(output, output / "state.sqlite", lambda _: None)
    assert [path.name for path in segments(output, portals=frozenset({"kabarcontoh"}))] == ["2025-06-1.jsonl"]
    with monkeypatch.context() as patched:
        patched.setattr(store, "begin_anew", None)  # nothing is read twice
        assert not built(output).news
    extra = record("kabarcontoh", "tambahan", published_at="2025-06-02T08:00:00+08:00")
    write(output, "articles", "kabarcontoh", "20250603T000000Z-00000003-1.jsonl", [extra])
    built(output)
    assert "Naskah terakhir yang terbaca." in text(page(output, "changes.html"))  # its place was found again
    grown = tree(output / "site")
    (output / "site.sqlite").unlink()
    built(output)
    assert tree(output / "site") == grown


def test_what_is_gone_from_the_output_leaves_the_site_and_other_files_stay(output: Path) -> None:
    built(output)
    own = output / "site/CNAME"
    own.write_text("kabar.example")
    story = output / f"site/stories/{ROAD}.html"
    assert story.exists()
    next((output / "duplicates/jambicontoh").iterdir()).unlink()
    assert built(output).news
    assert not story.exists() and own.exists()
    assert "5 judul" in text(page(output, "search.html"))


def test_reports_are_read_once_wherever_a_run_folds_them(output: Path) -> None:
    built(output)
    folder = output / "runs"
    alone = sorted(folder.glob("*.json"))
    month = folder / "2025-06.jsonl"
    month.write_bytes(b"".join(path.read_bytes() + b"\n" for path in alone[:1]))
    alone[0].unlink()
    write_report(output, run_report("kabarcontoh", "20250603T000000Z-00000003", exit_code=1, why="the site is down"))
    built(output)
    with sqlite3.connect(output / "site.sqlite") as db:
        assert db.execute("SELECT sum(runs) FROM run_day").fetchone() == (4,)
    assert "Gagal" in text(page(output, "portals.html"))


def test_a_damaged_store_is_begun_anew(output: Path) -> None:
    built(output)
    before = tree(output / "site")
    (output / "site.sqlite").write_bytes(b"not a database" * 100)
    for name in ("site.sqlite-wal", "site.sqlite-shm"):
        (output / name).unlink(missing_ok=True)
    assert built(output).news
    assert tree(output / "site") == before


def test_an_empty_output_gives_a_site_without_figures(tmp_path: Path) -> None:
    built(tmp_path)
    assert "belum ada data" in text(page(tmp_path, "index.html"))


@pytest.mark.parametrize("key", ["months", "time"])
def test_every_phrase_has_both_languages(key: str) -> None:
    from crawler.report.words import _table

    assert key in _table()
    assert all(set(row) == {"id", "en"} for row in _table().values())
