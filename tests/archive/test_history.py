"""`scrapy history`: the revisions that runs wrote, and the words that each changed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crawler.archive import history
from crawler.urls.canonical import article_id
from tests.conftest import PROJECT

URL = "https://kabarcontoh.example/jembatan-diresmikan/"


def record(**own: Any) -> dict[str, Any]:
    return {
        "id": article_id(URL),
        "event": "new",
        "revision": 1,
        "url": URL,
        "portal": "kabarcontoh",
        "title": "Jembatan Diresmikan",
        "body": "Bupati meresmikan jembatan.\n\nSebanyak 120 warga hadir.",
        "crawled_at": "2025-06-01T08:00:00+08:00",
        "run_id": "20250601T000000Z-00000000",
        **own,
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Three revisions in two segments; the older segment also holds a torn line and another article."""
    folder = tmp_path / "articles" / "kabarcontoh"
    folder.mkdir(parents=True)
    other = record(id="0" * 20, url="https://kabarcontoh.example/lain/")
    first = [json.dumps(record()), '{"id": "torn', json.dumps(other)]
    (folder / "20250601T000000Z-00000000-1.jsonl").write_text("\n".join(first) + "\n")
    edited = record(event="updated", revision=2, body="Bupati meresmikan jembatan.\n\nSebanyak 135 warga hadir.")
    gone = {**edited, "event": "gone", "revision": 3, "body": ""}
    second = "\n".join([json.dumps(edited), json.dumps(gone)]) + "\n"
    (folder / "20250602T000000Z-00000000-1.jsonl").write_text(second)
    (folder / "20250603T000000Z-00000000-1.jsonl.part").write_text(json.dumps(record(revision=4)) + "\n")
    return tmp_path


def test_revisions_come_in_order_with_their_changes(output: Path) -> None:
    damaged: list[tuple[str, int]] = []
    found = history.revisions(output, article_id(URL), lambda path, line: damaged.append((path.name, line)))
    assert [revision.record["event"] for revision in found] == ["new", "updated", "gone"]
    assert [[tuple(change) for change in revision.changes] for revision in found] == [
        [],
        [("number", 2, "120", "135")],
        [],
    ]
    assert damaged == [("20250601T000000Z-00000000-1.jsonl", 2)]


def scrapy(output: Path, *args: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", "history", *args, "-s", f"OUTPUT_DIR={output}"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)


def test_the_command_shows_words_and_names_a_damaged_line(output: Path) -> None:
    done = scrapy(output, "kabarcontoh.example/jembatan-diresmikan")
    assert done.returncode == 0, done.stderr
    assert "number: [-120-] {+135+}" in done.stdout
    assert "line 2: no record" in done.stderr
    rows = [json.loads(line) for line in scrapy(output, article_id(URL), "--json").stdout.splitlines()]
    assert rows[1]["changes"] == [{"kind": "number", "paragraph": 2, "before": "120", "after": "135"}]


@pytest.mark.parametrize(("given", "code"), [((), 2), (("ftp://x/",), 2), (("0" * 20, "1" * 20), 2), (("f" * 20,), 1)])
def test_what_cannot_be_meant_ends_in_one_sentence(output: Path, given: tuple[str, ...], code: int) -> None:
    done = scrapy(output, *given)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert (
        len([line for line in done.stderr.splitlines() if line and "no record;" not in line]) <= 4
    )  # Scrapy prints the usage first


def test_a_revision_whose_forerunner_was_removed_tells_what_it_knows(output: Path) -> None:
    (output / "articles/kabarcontoh/20250601T000000Z-00000000-1.jsonl").unlink()
    (path,) = (output / "articles/kabarcontoh").glob("*.jsonl")
    edited, gone = (json.loads(line) for line in path.read_text().splitlines())
    edited |= {"changed": ["title", "body"], "previous": {"content_hash": "0" * 32, "title": "Jembatan Dibuka"}}
    gone |= {"title": None, "gone": {"how": "410", "last_seen": "2025-06-02T08:00:00+08:00"}}
    path.write_text(json.dumps(edited) + "\n" + json.dumps(gone) + "\n")
    done = scrapy(output, article_id(URL))
    assert "headline: [-Dibuka-] {+Diresmikan+}" in done.stdout
    assert "its address answers 410; last there 2025-06-02T08:00:00+08:00" in done.stdout
    edited["previous"]["title"] = edited["title"]
    path.write_text(json.dumps(edited) + "\n")
    assert "its earlier text is in no file any more" in scrapy(output, article_id(URL)).stdout
