"""The recipes of docs/reading.md and docs/record.md run as they are written, on records of three time zones."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
PLAIN = {"event": "new", "revision": 1, "portal": "demo", "body": "Isi."}
RECORDS: list[dict[str, Any]] = [
    {**PLAIN, "id": "01", "title": "Dini hari di Papua", "published_at": "2025-09-02T00:30:00+09:00"},
    {**PLAIN, "id": "02", "title": "Malam di Jawa", "published_at": "2025-09-02T23:30:00+07:00"},
    {**PLAIN, "id": "02", "title": "Malam di Jawa, ralat", "published_at": "2025-09-02T23:30:00+07:00"}
    | {"event": "updated", "revision": 2},
    {**PLAIN, "id": "03", "title": "Siang di Bali", "published_at": "2025-09-02T12:00:00+08:00"},
    {**PLAIN, "id": "04", "title": "Tanpa waktu", "published_at": None},
    {**PLAIN, "id": "05", "title": "Dihapus", "published_at": "2025-09-02T12:00:00+08:00", "event": "gone"},
]
# By the clock of western Indonesia, the first of them came out on the evening before.
DAYS = {"01": date(2025, 9, 1), "02": date(2025, 9, 2), "03": date(2025, 9, 2), "04": None}


def recipes(page: str, language: str) -> list[str]:
    found = re.findall(rf"```{language}\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.S)
    return [code for code in found if "output/articles" in code]


@pytest.fixture(autouse=True)
def output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for portal in ("satu", "dua"):
        folder = tmp_path / "output" / "articles" / portal
        folder.mkdir(parents=True)
        mine = RECORDS[::2] if portal == "satu" else RECORDS[1::2]
        (folder / "run-1.jsonl").write_text("".join(json.dumps(record) + "\n" for record in mine))
    monkeypatch.chdir(tmp_path)


def test_pandas() -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    (code,) = recipes("docs/reading.md", "python")
    names: dict[str, Any] = {}
    exec(code, names)  # the page's own text
    days = dict(zip(names["articles"]["title"], names["articles"]["published_at"].dt.date, strict=True))
    assert days["Dini hari di Papua"] == date(2025, 9, 1)
    assert names["a_day"].to_dict() == {date(2025, 9, 2): 4, date(2025, 9, 1): 1}


@pytest.mark.parametrize("page", ["docs/reading.md", "docs/record.md"])
def test_duckdb(page: str) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    pytest.importorskip("pytz", reason="DuckDB hands out times with pytz")
    (code,) = recipes(page, "sql")
    zone, select = (part for part in code.split(";") if part.strip())
    db = duckdb.connect()
    db.execute(zone)
    assert dict(db.execute(f"SELECT id, published_at::DATE FROM ({select})").fetchall()) == DAYS
    assert dict(db.execute(f"SELECT id, title FROM ({select})").fetchall())["02"] == "Malam di Jawa, ralat"


def test_jq() -> None:
    if shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    code = next(code for code in recipes("docs/reading.md", "sh") if "jq " in code)
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    titles = {line.split("\t")[1] for line in done.stdout.splitlines()}
    assert titles == {record["title"] for record in RECORDS if record["published_at"]}, "the portal's own day"
