"""The file of a topic's results: whole lines, newest first, whatever was killed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pipelines.writing.topic_files import TopicFile


def line(day: int | None, name: str = "x") -> dict[str, Any]:
    return {"id": name, "published_at": f"2025-09-{day:02d}T08:00:00+08:00" if day else None}


def days(path: Path) -> list[str | None]:
    found = [json.loads(text)["published_at"] for text in path.read_text(encoding="utf-8").splitlines()]
    return [text and text[8:10] for text in found]


def test_a_file_is_visible_when_complete_and_newest_first(tmp_path: Path) -> None:
    file = TopicFile(tmp_path / "banjir", "run1")
    for day in (3, 9, None, 5):
        file.append(line(day))
    assert not file.path.exists()
    file.complete()
    assert days(file.path) == ["09", "05", "03", None]
    assert [path.name for path in (tmp_path / "banjir").glob("*.*") if path.name != ".lock"] == ["run1.jsonl"]


def test_times_are_ordered_by_moment_not_by_text(tmp_path: Path) -> None:
    file = TopicFile(tmp_path, "run1")
    file.append({"id": "wib", "published_at": "2025-09-01T08:30:00+07:00"})
    file.append({"id": "wit", "published_at": "2025-09-01T09:00:00+09:00"})
    file.complete()
    assert [json.loads(text)["id"] for text in file.path.read_text().splitlines()] == ["wib", "wit"]


def test_what_a_kill_left_is_mended_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    whole = json.dumps(line(1)) + "\n" + json.dumps(line(2)) + "\n"
    (tmp_path / "killed.jsonl.part").write_text(whole + '{"id": "to')
    (tmp_path / "empty.jsonl.part").write_text("")
    (tmp_path / "killed.jsonl.ordered").write_text('{"id"')
    running = TopicFile(tmp_path, "running")
    running.append(line(4))
    other = TopicFile(tmp_path, "other")
    other.append(line(5))
    assert days(tmp_path / "killed.jsonl") == ["02", "01"]
    assert (tmp_path / "running.jsonl.part").exists()
    running.append(line(6))
    running.complete()
    other.complete()
    assert days(running.path) == ["06", "04"]
    assert days(other.path) == ["05"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "killed.jsonl", "other.jsonl", "running.jsonl"]
