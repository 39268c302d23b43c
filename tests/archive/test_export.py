"""Exports: the same records in each form, each read by a tool that is not ours."""

from __future__ import annotations

import csv
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import orjson
import pytest

from crawler.archive import export
from crawler.archive.columns import defused, zone_name
from crawler.archive.export import FORMATS, Choice
from crawler.archive.reading import Wanted
from crawler.errors import ExportError
from crawler.provinces import ZONES
from tests.archive.conftest import FORMULA, write
from tests.conftest import PROJECT

NEWEST = Choice(latest=True)


def none_damaged(path: Path, line: int) -> None:
    raise AssertionError(f"{path}, line {line}")


def made(output: Path, form: str, choice: Choice = NEWEST, name: str = "articles") -> tuple[int, list[Path]]:
    return export.export(output, form, output.parent / "made" / f"{name}.{form}", choice, none_damaged)


def titles(output: Path, choice: Choice) -> list[str]:
    return [record["url"].split("/")[3] for record in export.chosen(output, choice, none_damaged)]


def test_records_come_by_portal_and_segment_number(output: Path) -> None:
    every = [
        "berita-0",
        "berita-1",
        "berita-2",
        "jalan-diperbaiki",
        "dicabut",
        "pariwara",
        "jalan-diperbaiki",
        "dicabut",
    ]
    assert titles(output, Choice()) == every
    assert titles(output, Choice(duplicates=True)) == [*every, "salinan"]
    assert titles(output, NEWEST) == ["berita-0", "berita-1", "berita-2", "pariwara", "jalan-diperbaiki"]
    assert titles(output, Choice(latest=True, gone=True))[-1] == "dicabut"


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted(portals=frozenset({"jambicontoh"})), ["berita-0", "berita-1", "berita-2"]),
        (Wanted(provinces=frozenset({"Nusa Tenggara Timur"})), ["pariwara", "jalan-diperbaiki"]),
        (Wanted(kinds=frozenset({"advertorial"})), ["pariwara"]),
        # 23:30 WITA is 15:30 UTC, 23:30 WIB is 16:30: the bound is an instant.
        (Wanted(since=datetime(2025, 6, 1, 16, tzinfo=UTC)), ["berita-0", "berita-1", "berita-2"]),
        (Wanted(until=datetime(2025, 6, 1, 16, tzinfo=UTC)), ["jalan-diperbaiki"]),
    ],
)
def test_what_is_wanted(output: Path, wanted: Wanted, left: list[str]) -> None:
    assert titles(output, Choice(wanted, latest=True)) == left


@pytest.mark.parametrize("form", FORMATS)
def test_two_exports_are_the_same_bytes(output: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
    count, first = made(output, form, name="first")
    again, second = made(output, form, name="second")
    assert count == again == 5
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert not list(first[0].parent.glob("*.part"))


def test_jsonl_holds_the_lines_as_they_stand(output: Path) -> None:
    _, (path,) = made(output, "jsonl", Choice())
    assert [orjson.loads(line) for line in path.read_bytes().splitlines()] == list(
        export.chosen(output, Choice(), none_damaged)
    )


def test_csv_has_a_row_an_article_and_files_for_parts(output: Path) -> None:
    _, paths = made(output, "csv")
    assert [path.name for path in paths] == ["articles.csv", "articles.removed.csv", "articles.regions.csv"]
    with paths[0].open(encoding="utf-8-sig", newline="") as file:
        rows = {row["url"]: row for row in csv.DictReader(file)}
    road = rows["https://kabarcontoh.example/jalan-diperbaiki/"]
    assert (road["tags"], road["dateline_place"], road["zone"]) == ("Kupang; Jalan", "Kupang", "WITA")
    assert road["published_local_date"] == "2025-06-01"
    assert road["published_utc"] == "2025-06-01T15:30:00+00:00"
    assert "135 warga" in road["body"]
    assert rows["https://kabarcontoh.example/pariwara/"]["title"] == f"'{FORMULA}"
    with paths[2].open(encoding="utf-8-sig", newline="") as file:
        regions = [(row["code"], row["position"]) for row in csv.DictReader(file) if row["id"] == road["id"]]
    assert regions == [("53", "1"), ("53.71", "2")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_starts_a_formula(start: str) -> None:
    assert defused(f"{start}1+1") == f"'{start}1+1"
    assert defused("Harga -5 persen") == "Harga -5 persen"


def test_excel_shows_the_portals_own_clock(output: Path) -> None:
    _, (path,) = made(output, "xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book["articles"]
    head = [cell.value for cell in sheet[1]]
    rows = [dict(zip(head, [cell.value for cell in row], strict=True)) for row in sheet.iter_rows(min_row=2)]
    assert len(rows) == 5
    by_slug = {row["url"].split("/")[3]: row for row in rows}
    assert by_slug["jalan-diperbaiki"]["published_at"] == datetime(2025, 6, 1, 23, 30)  # noqa: DTZ001
    assert by_slug["jalan-diperbaiki"]["published_utc"] == datetime(2025, 6, 1, 15, 30)  # noqa: DTZ001
    assert by_slug["berita-0"]["published_at"] == datetime(2025, 6, 1, 23, 30)  # noqa: DTZ001
    assert by_slug["pariwara"]["title"] == f"'{FORMULA}"
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert book["regions"].max_row == 1 + 2 * 2


def test_a_body_too_long_for_a_cell_says_that_it_is_cut(output: Path) -> None:
    (line,) = (output / "articles/jambicontoh").glob("*-10.jsonl")
    record = orjson.loads(line.read_bytes())
    write(output, "articles", "jambicontoh", line.name, [record | {"body": "kata " * 20_000}])
    _, (path,) = made(output, "xlsx")
    (bodies,) = (
        [str(cell.value) for cell in some]
        for some in openpyxl.load_workbook(path)["articles"].columns
        if some[0].value == "body"
    )
    assert max(map(len, bodies)) == 32_767
    assert any(body.endswith("[cut: a cell of Excel holds 32,767 characters]") for body in bodies)


def test_sqlite_is_typed_and_searched(output: Path) -> None:
    _, (path,) = made(output, "sqlite", Choice(latest=True, gone=True))
    with closing(sqlite3.connect(path)) as base:
        assert base.execute("SELECT count(*), sum(word_count) FROM articles WHERE event <> 'gone'").fetchone() == (
            5,
            45,
        )
        found = base.execute(
            "SELECT url FROM articles JOIN articles_fts ON articles.row = articles_fts.rowid WHERE articles_fts MATCH '135'"
        ).fetchall()
        assert found == [("https://kabarcontoh.example/jalan-diperbaiki/",)]
        assert base.execute("SELECT count(*) FROM regions WHERE code = '53.71'").fetchone() == (3,)
        day = base.execute("SELECT date(published_at, '+8 hours') FROM articles WHERE zone = 'WITA'").fetchone()
        assert day == ("2025-06-01",)


def test_parquet_keeps_instants_and_parts(output: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
    _, (path,) = made(output, "parquet")
    rows: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    road = next(row for row in rows if "jalan" in row["url"])
    assert road["published_at"] == datetime(2025, 6, 1, 15, 30, tzinfo=UTC)
    assert road["published_local_date"] == date(2025, 6, 1)
    assert road["regions"][1]["code"] == "53.71"
    assert road["images"] == []
    assert parquet.read_schema(path).field("title").metadata[b"description"]


def test_pandas_and_duckdb_agree_on_every_form(output: Path) -> None:
    pytest.importorskip("pyarrow", reason="the extra parquet is not installed")
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    paths = {form: made(output, form)[1][0] for form in FORMATS}
    frames = {
        "csv": pandas.read_csv(paths["csv"], encoding="utf-8-sig"),
        "xlsx": pandas.read_excel(paths["xlsx"], sheet_name="articles"),
        "parquet": pandas.read_parquet(paths["parquet"]),
        "jsonl": pandas.read_json(paths["jsonl"], lines=True),
    }
    with closing(sqlite3.connect(paths["sqlite"])) as base:
        frames["sqlite"] = pandas.read_sql("SELECT * FROM articles", base)
    want = sorted(record["id"] for record in export.chosen(output, NEWEST, none_damaged))
    assert {form: sorted(frame["id"]) for form, frame in frames.items()} == dict.fromkeys(frames, want)
    days = {
        form: sorted(str(day)[:10] for day in frames[form]["published_local_date"].dropna())
        for form in ("csv", "parquet", "xlsx")
    }
    assert days == dict.fromkeys(days, ["2025-06-01"] * 4)  # by each portal's own clock
    assert pandas.to_datetime(frames["csv"]["published_utc"]).max() == frames["parquet"]["published_utc"].max()
    places = ("read_csv('{csv}')", "'{parquet}'", "read_json_auto('{jsonl}')")
    for place in places:
        found = duckdb.sql(f"SELECT id FROM {place.format(**paths)} ORDER BY id").fetchall()
        assert [identity for (identity,) in found] == want, place


def test_a_form_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for name in ("crawler.archive.to_parquet", "pyarrow.parquet"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    with pytest.raises(ExportError, match=r'parquet needs pyarrow, .*pip install "regional-news\[parquet\]"'):
        export.writer("parquet")


@pytest.mark.parametrize(("hours", "name"), [(7, "WIB"), (8, "WITA"), (9, "WIT"), (0, "+00:00"), (-5, "-05:00")])
def test_zones_have_their_names(hours: int, name: str) -> None:
    offset = datetime(2025, 1, 1, tzinfo=UTC).utcoffset()
    assert offset is not None
    assert zone_name(offset.resolution * 3_600_000_000 * hours) == name
    assert {"WIB", "WITA", "WIT"} == set(ZONES)


def scrapy(output: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", "export", *args, "-s", f"OUTPUT_DIR={output}"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def test_the_command_names_what_it_wrote(output: Path, tmp_path: Path) -> None:
    target = tmp_path / "new" / "ntt.jsonl"
    done = scrapy(output, "--to", "jsonl", "-o", str(target), "--latest", "--province", "ntt", "--since", "2025")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"1 records: {target}\n"
    assert json.loads(target.read_text())["portal"] == "kabarcontoh"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Which form?"),
        (("--to", "xml"), '"xml" is no form'),
        (("--to", "csv", "extra"), '"extra" is no option'),
        (("--to", "csv", "--since", "2025-13"), "no day of the calendar"),
        (("--to", "csv", "--gone"), "--gone belongs to --latest"),
        (("--to", "csv", "--kind", "opinion"), '"opinion" is none of'),
        (("--to", "csv", "--portal", "nosuch"), 'No article of "nosuch"'),
        (("--to", "csv", "--topic", "../articles/kabarcontoh"), "There is no topic"),
        (("--to", "csv", "--since", "2025-02", "--until", "2025-01"), "is later than"),
    ],
)
def test_what_cannot_be_meant_ends_in_one_sentence(output: Path, args: tuple[str, ...], said: str) -> None:
    done = scrapy(output, *args)
    assert done.returncode == 2, done.stdout
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_disk_that_refuses_ends_in_one_sentence(output: Path) -> None:
    done = scrapy(output, "--to", "csv", "-o", "/proc/nothing/articles.csv")
    assert done.returncode == 1
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
