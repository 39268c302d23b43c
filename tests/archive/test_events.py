"""Events of an output folder: reports of all portals together, the first one first, each as its newest record says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest

from crawler import api
from crawler.errors import ArgumentError


def write(output: Path, part: str, portal: str, *records: dict[str, Any]) -> None:
    """A complete segment."""
    folder = output / part / portal
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"20250602T010000Z-{len(list(folder.iterdir())) + 1}.jsonl"
    path.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records))


def report(article: str, portal: str, hour: int, event_id: str, **more: Any) -> dict[str, Any]:
    published = f"2025-06-02T{hour:02}:00:00+08:00"
    told = {"id": article, "portal": portal, "event": "new", "revision": 1, "cluster_id": article, "event_id": event_id}
    return told | {"published_at": published, "crawled_at": "2025-06-02T12:00:00+00:00"} | more


@pytest.fixture
def output(tmp_path: Path) -> Path:
    copy = {"cluster_id": "a", "relation": "copy", "related_to": "a", "duplicate_of": "a"}
    write(tmp_path, "articles", "timur", report("a", "timur", 9, "a"), report("x", "timur", 7, "x"))
    write(tmp_path, "duplicates", "barat", report("b", "barat", 10, "a", **copy))
    write(tmp_path, "articles", "barat", report("c", "barat", 8, "c"))
    follow_up = {"event": "updated", "revision": 2, "relation": "follow-up", "related_to": "a"}
    write(tmp_path, "articles", "barat", report("c", "barat", 8, "a", **follow_up))
    return tmp_path


def test_the_reports_of_an_event_stand_together_the_first_one_first(output: Path) -> None:
    found = list(api.events(output))
    assert [event.event_id for event in found] == ["x", "a"], "in order of the earliest report"
    spread = found[1]
    assert [one["id"] for one in spread.reports] == ["a", "c", "b"], "the held copy too, a correction counted once"
    assert spread.first["id"] == "a", "who relates to none, though another has the earlier time"
    assert {cluster: [one["id"] for one in copies] for cluster, copies in spread.texts.items()} == {
        "a": ["a", "b"],
        "c": ["c"],
    }


def test_what_is_asked_for(output: Path) -> None:
    assert [event.event_id for event in api.events(output, portals=2)] == ["a"]
    late = datetime(2025, 6, 2, 1, 30, tzinfo=UTC)  # 09.30 WITA
    assert [event.event_id for event in api.events(output, since=late)] == ["a"]
    assert [event.event_id for event in api.events(output, until=datetime(2025, 6, 1, 23, 30, tzinfo=UTC))] == ["x"]


def test_what_cannot_be_meant(output: Path) -> None:
    with pytest.raises(ArgumentError, match="portals=0 is below 1"):
        api.events(output, portals=0)
    with pytest.raises(ArgumentError, match="has no time zone"):
        api.events(output, since=datetime(2025, 6, 2))  # noqa: DTZ001
