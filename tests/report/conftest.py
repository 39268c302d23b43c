"""An output as runs write it, small and invented: two portals, a copy that was published first, an edit, a takedown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from crawler.report import site
from tests.archive.conftest import RUNS, WEST, record, write

KUPANG = [
    {"code": "53.71", "name": "Kota Kupang", "level": "kota", "relation": "about", "primary": True, "parent": None}
]
ALOR = [{"code": "53.05", "name": "Kabupaten Alor", "level": "kabupaten", "relation": "about", "primary": True}]
SPONSOR = {"text": "Kedai Sonaf", "rule": "repeats: on 9 of 12 pages", "class": "sponsor", "sponsor": "kedai sonaf"}
BODY = (
    "KUPANG - Jalan itu diperbaiki sejak Senin.\n\nSebanyak 120 warga hadir di lapangan.\n\n"
    "“Kami menunggu sepuluh tahun,” kata Bupati.\n\nPekerjaan selesai pada Desember."
)
QUOTE = [
    {"text": "Kami menunggu sepuluh tahun", "speaker": None, "office": "Bupati", "organisation": None, "paragraph": 2}
]


def run_report(portal: str, run: str, **own: Any) -> dict[str, Any]:
    """A run report, as far as the site reads it."""
    day = f"{run[:4]}-{run[4:6]}-{run[6:8]}"
    made: dict[str, Any] = {
        "schema": "1",
        "run_id": run,
        "portal": portal,
        "started": f"{day}T00:00:00+00:00",
        "finished": f"{day}T00:01:00+00:00",
        "counts": {"found": 5, "refused": 1, "failed": 0},
        "fill_rates": {"title": 1.0, "authors": 0.5},
        "named": {"refused": [{"url": f"https://{portal}.example/x/", "reason": "robots.txt does not allow it"}]},
        "rhythm_seconds": 3600,
        "last_article": 1748800000,
        "exit_code": 0,
        "why": "5 new, 0 updated",
    }
    return made | own


def write_report(output: Path, report: dict[str, Any]) -> None:
    """As a run leaves it."""
    folder = output / "runs"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{report['run_id']}.json").write_bytes(orjson.dumps(report))


def first_run(output: Path) -> None:
    """Six articles of two portals, one of them a held copy that was published an hour before its original."""
    road = record(
        "kabarcontoh", "jalan-diperbaiki", body=BODY, regions=KUPANG, removed=[SPONSOR, SPONSOR], quotes=QUOTE
    )
    gone = record("kabarcontoh", "dicabut", body="Naskah terakhir yang terbaca.", regions=ALOR)
    paid = record(
        "kabarcontoh", "pariwara", kind="advertorial", removed=[SPONSOR], published_at="2025-05-30T08:00:00+08:00"
    )
    write(output, "articles", "kabarcontoh", f"{RUNS[0]}-1.jsonl", [road, gone, paid])
    west = [record("jambicontoh", f"berita-{number}", **WEST) for number in range(2)]
    write(output, "articles", "jambicontoh", f"{RUNS[0]}-1.jsonl", west)
    early = WEST | {"published_at": "2025-06-01T21:30:00+07:00"}
    copy = record(
        "jambicontoh", "salinan", **early, duplicate_of=road["id"], cluster_id=road["id"], difference="reworded"
    )
    copy["body"] = BODY.replace("sejak Senin", "sejak Minggu").replace(
        "“Kami menunggu sepuluh tahun,” kata Bupati.\n\n", ""
    )
    write(output, "duplicates", "jambicontoh", f"{RUNS[0]}.jsonl", [copy])
    topic = road | {"topic": {"query": "jalan kupang", "score": 2.5, "matched": ["jalan"]}}
    write(output, "topics", "jalan-kupang", f"{RUNS[0]}.jsonl", [topic])
    write_report(output, run_report("kabarcontoh", RUNS[0]))
    write_report(output, run_report("jambicontoh", RUNS[0][:-1] + "9", exit_code=4, why="titles are empty"))


def second_run(output: Path) -> None:
    """An edit that changes a number, a record that changes no word, a takedown."""
    road = record("kabarcontoh", "jalan-diperbaiki", body=BODY, regions=KUPANG, removed=[SPONSOR], quotes=QUOTE)
    own: dict[str, Any] = {
        "event": "updated",
        "revision": 2,
        "run_id": RUNS[1],
        "crawled_at": "2025-06-02T20:00:00+08:00",
    }
    edited = road | own | {"changed": ["body"], "body": BODY.replace("120", "135")}
    same = record("kabarcontoh", "pariwara", kind="advertorial", published_at="2025-05-30T09:00:00+08:00")
    moved = same | own | {"changed": ["published_at"], "removed": [SPONSOR]}
    left = record("kabarcontoh", "dicabut") | own | {"event": "gone", "body": "", "title": None, "regions": []}
    write(output, "articles", "kabarcontoh", f"{RUNS[1]}-1.jsonl", [edited, moved, left])
    write_report(output, run_report("kabarcontoh", RUNS[1]))


def built(output: Path) -> site.Built:
    """The site of an output that has no damaged line."""

    def damaged(path: Path, number: int) -> None:
        raise AssertionError(f"{path}:{number}")

    return site.build(output, damaged)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Both runs."""
    place = tmp_path / "output"
    first_run(place)
    second_run(place)
    return place
