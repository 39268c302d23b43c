"""Datasets: splits by date that keep an event together, a card that says what is in it, checksums; loaded by other tools."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import dataset
from crawler.archive.dataset import Source
from crawler.archive.export import Choice
from crawler.archive.reading import Wanted
from crawler.errors import ExportError
from tests.archive.conftest import RUNS, record, write
from tests.conftest import PROJECT
from tests.report.conftest import run_report, write_report

pq = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
SOURCES = {"kabarcontoh": Source("Kabar | Contoh, Kupang", "https://kabarcontoh.example/", "banners <above> the title")}


def made(output: Path, folder: Path, choice: Choice | None = None, **more: Any) -> dict[str, int]:
    def damaged(path: Path, number: int) -> None:
        raise AssertionError(f"{path}, line {number}")

    return dataset.build(output, folder, choice or Choice(), damaged, sources=SOURCES, **more)[0]


def rows(folder: Path, split: str) -> list[dict[str, Any]]:
    return [
        row for path in sorted((folder / "data").glob(f"{split}-*.parquet")) for row in pq.read_table(path).to_pylist()
    ]


@pytest.fixture
def year(tmp_path: Path) -> Path:
    """A hundred articles over a hundred days; number 99 is a late follow-up of number 3, number 80 a copy of number 79."""
    output = tmp_path / "output"
    days = [date.fromordinal(date(2025, 1, 1).toordinal() + number) for number in range(100)]
    made = [
        record("kabarcontoh", f"berita-{number}", published_at=f"{day}T12:00:00+08:00")
        for number, day in enumerate(days)
    ]
    made[99]["event_id"] = made[3]["event_id"] = made[3]["id"]
    made[80]["event_id"] = made[80]["cluster_id"] = made[79]["id"]
    made[50]["published_at"] = None
    write(output, "articles", "kabarcontoh", f"{RUNS[0]}-1.jsonl", made)
    named = {
        "refused": [
            {"url": f"https://kabarcontoh.example/{n}/", "reason": "robots.txt does not allow it", "code": "robots"}
            for n in (1, 2)
        ]
    }
    write_report(output, run_report("kabarcontoh", RUNS[0], named=named))
    return output


def test_splits_are_by_date_and_keep_an_event_together(year: Path, tmp_path: Path) -> None:
    sizes = made(year, tmp_path / "made")
    assert sum(sizes.values()) == 100
    found = {split: rows(tmp_path / "made", split) for split in sizes}
    assert {split: len(some) for split, some in found.items()} == sizes
    where = {row["url"].split("-")[-1].strip("/"): split for split, some in found.items() for row in some}
    assert where["3"] == where["99"] == "train"
    assert where["79"] == where["80"]
    assert where["50"] == "test"  # it prints no time: the day on which it was fetched
    days = [
        [row["published_utc"] for row in found[split] if row["published_utc"] and not row["url"].endswith("-99/")]
        for split in dataset.SPLITS
    ]
    assert max(days[0]) < min(days[1]) and max(days[1]) < min(days[2])
    assert 75 <= sizes["train"] <= 85


def test_the_days_of_splits_can_be_given(year: Path, tmp_path: Path) -> None:
    sizes = made(year, tmp_path / "made", begins=(date(2025, 1, 11), date(2025, 1, 21)))
    assert sizes == {"train": 11, "validation": 10, "test": 79}  # 10 days, and the late follow-up of the fourth


@settings(max_examples=25)
@given(events=st.lists(st.integers(0, 9), min_size=1, max_size=40), days=st.data())
def test_no_event_stands_in_two_splits(tmp_path_factory: pytest.TempPathFactory, events: list[int], days: Any) -> None:
    folder = tmp_path_factory.mktemp("dataset")
    lines = []
    for number, event in enumerate(events):
        day = days.draw(st.dates(date(2025, 1, 1), date(2025, 3, 1)))
        lines.append(record("kabar", f"n-{number}", published_at=f"{day}T00:00:00+07:00", event_id=f"{event:020x}"))
    write(folder / "output", "articles", "kabar", f"{RUNS[0]}-1.jsonl", lines)
    sizes = made(folder / "output", folder / "made")
    assert sum(sizes.values()) == len(events)
    where = {split: {row["event_id"] for row in rows(folder / "made", split)} for split in sizes}
    assert sum(map(len, where.values())) == len(set(events))


def test_the_card_tells_counts_portals_and_fields(year: Path, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    sizes = made(year, folder)
    card = (folder / "README.md").read_text(encoding="utf-8")
    assert "100 articles of 1 portals, published from 2025-01-01 to 2025-04-10" in card
    assert "| kabarcontoh | Kabar \\| Contoh, Kupang | Nusa Tenggara Timur | 100 | 2025-01-01 | 2025-04-10 " in card
    assert "banners \\<above\\> the title | 2 |" in card
    assert re.search(r"\| `published_at` \| time \| 99% \|", card) and "| `published_utc` | utc | 99% |" in card
    assert all(f"| {split} | {count} |" in card for split, count in sizes.items())
    assert "texts belong to their publishers" in card


def test_checksums_hold_and_two_datasets_are_the_same_bytes(year: Path, tmp_path: Path) -> None:
    made(year, tmp_path / "one")
    made(year, tmp_path / "two")
    first = {path.relative_to(tmp_path / "one"): path.read_bytes() for path in (tmp_path / "one").rglob("*.*")}
    assert first == {path.relative_to(tmp_path / "two"): path.read_bytes() for path in (tmp_path / "two").rglob("*.*")}
    sums = dict(line.split("  ")[::-1] for line in (tmp_path / "one/SHA256SUMS").read_text().splitlines())
    assert set(sums) == {str(name) for name in first if name.name != "SHA256SUMS"}
    assert all(hashlib.sha256(first[Path(name)]).hexdigest() == digest for name, digest in sums.items())


def test_a_large_split_is_several_files(year: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "SHARD", 30)
    made(
        year,
        tmp_path / "made",
        begins=(date(2026, 1, 1), date(2026, 1, 1)),
        choice=Choice(Wanted(frozenset({"kabarcontoh"}))),
    )
    names = [path.name for path in sorted((tmp_path / "made/data").iterdir())]
    assert names[0] == "train-00000-of-00004.parquet"
    assert len(names) == 4
    assert len(rows(tmp_path / "made", "train")) == 100


def test_nothing_is_written_over_and_nothing_empty_is_written(year: Path, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made/notes.txt").write_text("mine")
    with pytest.raises(ExportError, match="is not empty"):
        made(year, tmp_path / "made")
    with pytest.raises(ExportError, match="No record is chosen"):
        made(year, tmp_path / "other", Choice(Wanted(portals=frozenset({"lain"}))))


def test_hugging_face_loads_it_as_it_stands(year: Path, tmp_path: Path) -> None:
    pytest.importorskip("datasets", reason="datasets is not installed: .ci/heavy has it")
    sizes = made(year, tmp_path / "made")
    code = "import sys, datasets; print({k: v.num_rows for k, v in datasets.load_dataset(sys.argv[1]).items()})"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "made")],
        env={"HF_HUB_OFFLINE": "1", "HF_HOME": str(tmp_path / "cache"), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == str({split: sizes[split] for split in dataset.SPLITS if split in sizes})


def test_duckdb_loads_it_as_it_stands(year: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    made(year, tmp_path / "made")
    (code,) = re.findall(r"```sql\n(.*?)```", (tmp_path / "made/README.md").read_text(encoding="utf-8"), re.S)
    files = tmp_path / "made/data/*.parquet"
    assert duckdb.sql(code.replace("data/*.parquet", str(files)).strip().rstrip(";")).fetchall() == [
        ("kabarcontoh", 100)
    ]


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (["--to", "csv", "--dataset", "DIR"], 2, "--to parquet --dataset DIR"),
        (["--to", "parquet", "--splits", "2025-01-01,2025-02-01"], 2, "--to parquet --dataset DIR"),
        (["--to", "parquet", "--dataset", "DIR", "--splits", "2025"], 2, "is not two days"),
        (
            ["--to", "parquet", "--dataset", "DIR", "--splits", "2025-03-01,2025-02-01"],
            2,
            "validation begins before test",
        ),
        (
            ["--to", "parquet", "--dataset", "DIR", "--splits", "2025-01-11,2025-01-21"],
            0,
            "train 11, validation 10, test 79",
        ),
    ],
)
def test_the_command(year: Path, tmp_path: Path, given: list[str], code: int, said: str) -> None:
    arguments = [str(tmp_path / "made") if word == "DIR" else word for word in given]
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "export", *arguments, "-s", f"OUTPUT_DIR={year}"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert (tmp_path / "made").exists() == (code == 0)
