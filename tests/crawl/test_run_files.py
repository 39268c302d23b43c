"""Reports of years are few files, each report stands in them once, and those of earlier versions are read."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from crawler.crawl.run_files import read, write
from tests.conftest import Crawl
from tests.site import TestSite, articles


def report(when: datetime, portal: str = "demo") -> dict[str, Any]:
    return {"run_id": f"{when:%Y%m%dT%H%M%SZ}-{abs(hash(portal)) % 10**8:08d}", "portal": portal, "exit_code": 0}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if not path.name.startswith(".")}


def test_a_year_of_hourly_runs_is_some_files(tmp_path: Path) -> None:
    began = datetime(2025, 1, 1, tzinfo=UTC)
    before: dict[str, str | None] = {"satu": None, "dua": None}
    for hour in range(0, 365 * 24, 24):
        for portal in before:
            made = report(began + timedelta(hours=hour), portal)
            write(tmp_path, made, before[portal])
            before[portal] = made["run_id"]
    assert len(names(tmp_path)) <= 12 + 2
    found = list(read(tmp_path))
    assert len(found) == len({one["run_id"] for one in found}) == 2 * 365
    assert len((tmp_path / "2025-02.jsonl").read_text().splitlines()) == 2 * 28


def test_what_a_killed_run_left_of_its_report_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "demo.part").write_text('{"run_id": "2025')
    write(tmp_path, report(datetime.now(UTC)), None)
    assert [path.suffix for path in tmp_path.iterdir()] == [".json"]


def test_the_newest_report_of_a_portal_is_a_file_of_its_own(crawl: Crawl) -> None:
    with TestSite(articles(2)) as site:
        first = crawl("site", "-a", f"url={site.url}")
        second = crawl("site", "-a", f"url={site.url}", output=first.output)
    folder = first.output / "runs"
    (alone,) = folder.glob("*.json")
    assert json.loads(alone.read_text())["run_id"] == second.report["run_id"]
    assert [one["counts"]["new"] for one in second.reports()] == [2, 0]
    assert sum(path.suffix == ".jsonl" for path in folder.iterdir()) == 1


def test_reports_of_a_version_that_kept_a_file_each_are_read_and_folded(tmp_path: Path) -> None:
    old = [report(datetime(2024, 5, 1, tzinfo=UTC) + timedelta(hours=n)) for n in range(450)]
    for one in old:
        (tmp_path / f"{one['run_id']}.json").write_text(json.dumps(one, indent=1))
    assert len(list(read(tmp_path))) == 450
    for days in range(3):
        write(tmp_path, report(datetime.now(UTC) + timedelta(days=days), "lain"), None)
    assert sum(name.startswith("2024") and name.endswith(".json") for name in names(tmp_path)) == 0
    assert len(list(read(tmp_path))) == 453


@pytest.mark.parametrize("torn", ['{"run_id": "2025', '{"run_id": "20250501T000000Z-00000001", "exi', "\x00\x00"])
def test_a_torn_line_costs_that_line(tmp_path: Path, torn: str) -> None:
    (tmp_path / "2025-05.jsonl").write_text('{"run_id": "a"}\n' + torn)
    made = report(datetime(2025, 5, 2, tzinfo=UTC))
    write(tmp_path, made, None)
    write(tmp_path, report(datetime.now(UTC)), made["run_id"])
    assert [one["run_id"] for one in read(tmp_path)][:2] == ["a", made["run_id"]]


def test_a_report_in_both_files_is_read_once(tmp_path: Path) -> None:
    made = report(datetime.now(UTC))
    path = write(tmp_path, made, None)
    (tmp_path / "2026-01.jsonl").write_text(json.dumps(made) + "\n")
    assert path.is_file()
    assert list(read(tmp_path)) == [made]
