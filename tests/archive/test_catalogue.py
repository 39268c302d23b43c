"""The catalogue: what a run completes is listed once, a follower reads only what is new, a compaction hides nothing."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.archive import compact as compaction
from crawler.archive.compact import compact
from crawler.archive.reading import records, segments
from crawler.crawl.lock import lock
from crawler.state.state import State
from pipelines.writing import catalogue, presence
from pipelines.writing.segments import Segments, mend
from tests.archive.conftest import record, write
from tests.conftest import PROJECT, Crawl, command

LATER = datetime(2025, 9, 1, tzinfo=UTC)
Follow = Callable[..., Iterator[tuple[int, dict[str, Any]]]]


@pytest.fixture(scope="session")
def follow() -> Follow:
    """The reader that docs/catalogue.md shows, as it stands there."""
    (code,) = re.findall(r"```python\n(.*?)```", (PROJECT / "docs/catalogue.md").read_text(encoding="utf-8"), re.S)
    names: dict[str, Any] = {}
    exec(code, names)
    made: Follow = names["follow"]
    return made


def run(output: Path, portal: str, run_id: str, slugs: list[str], kind: str = "articles") -> None:
    """A run that writes some articles, three a segment."""
    written = Segments(output / kind / portal, run_id, records=3, before_complete=lambda: None)
    for slug in slugs:
        written.append(record(portal, slug))
        written.rotate_if_due()
    written.complete()


def slugs(found: Iterator[tuple[int, dict[str, Any]]]) -> list[str]:
    return [line["url"].split("/")[3] for _, line in found]


def said(_: str) -> None:
    """Progress that nobody reads."""


def test_a_segment_is_listed_with_counts_times_and_digest(tmp_path: Path) -> None:
    run(tmp_path, "kabar", "20250601T000000Z-00000001", ["a", "b", "c", "d"])
    first, second = catalogue.entries(tmp_path)
    path = tmp_path / first["path"]
    assert path.name == "20250601T000000Z-00000001-1.jsonl"
    assert first["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (first["bytes"], first["records"], first["events"]) == (path.stat().st_size, 3, {"new": 3})
    assert (first["kind"], first["portal"], first["run_id"]) == ("articles", "kabar", "20250601T000000Z-00000001")
    assert first["first_published"] == first["last_published"] == "2025-06-01T15:30:00+00:00"
    assert (first["sequence"], second["sequence"], second["records"]) == (1, 2, 1)
    assert {path.name for path in (tmp_path / "index").iterdir()} == {".lock", f"{datetime.now(UTC):%Y-%m}.jsonl"}


def test_a_crawl_lists_all_that_it_wrote(crawl: Crawl, follow: Follow) -> None:
    from crawler.demo import DemoPortal

    with DemoPortal() as demo:
        done = crawl("demo", "-a", f"url={demo.url}")
    assert done.code == 0
    for kind in ("articles", "duplicates"):
        assert [line for _, line in follow(done.output, kind=kind)] == done.records(kind)


def test_a_follower_takes_each_record_once(tmp_path: Path, follow: Follow) -> None:
    run(tmp_path, "kabar", "20250601T000000Z-00000001", ["a", "b", "c", "d"])
    taken = list(follow(tmp_path))
    assert slugs(iter(taken)) == ["a", "b", "c", "d"]
    assert list(follow(tmp_path, taken[-1][0])) == []
    run(tmp_path, "lain", "20250601T000000Z-00000002", ["e"])
    run(tmp_path, "kabar", "20250602T000000Z-00000003", ["f"])
    assert slugs(follow(tmp_path, taken[-1][0])) == ["e", "f"]


def test_a_run_killed_between_list_and_name_is_read_and_listed_once(tmp_path: Path, follow: Follow) -> None:
    run(tmp_path, "kabar", "20250601T000000Z-00000001", ["a"])
    (path,) = segments(tmp_path)
    path.rename(path.with_name(f"{path.name}.part"))  # listed, and not yet named
    assert slugs(follow(tmp_path)) == ["a"]
    assert mend(path.parent, lambda _: None) == 1
    assert slugs(follow(tmp_path)) == ["a"]
    assert len(list(catalogue.entries(tmp_path))) == 1


def test_a_run_killed_before_it_listed_is_listed_by_the_next(tmp_path: Path, follow: Follow) -> None:
    run(tmp_path, "kabar", "20250601T000000Z-00000001", ["a"])
    half = write(tmp_path, "articles", "kabar", "20250602T000000Z-00000002-1.jsonl.part", [record("kabar", "b")])
    half.write_bytes(half.read_bytes() + b'{"torn')
    assert slugs(follow(tmp_path)) == ["a"]
    mend(half.parent, lambda _: None)
    assert slugs(follow(tmp_path)) == ["a", "b"]


def test_numbers_go_on_over_months_torn_lines_and_clocks_set_back(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    (folder / "2099-01.jsonl").write_bytes(b'{"sequence": 41, "what": "segment"}\n{"sequence": 42, "wh')
    assert catalogue.append(tmp_path, {"what": "segment"})["sequence"] == 42
    assert [path.name for path in folder.iterdir()] == ["2099-01.jsonl"]
    assert [json.loads(line)["sequence"] for line in (folder / "2099-01.jsonl").read_text().splitlines()] == [41, 42]
    assert [entry["sequence"] for entry in catalogue.entries(tmp_path, 41)] == [42]


def three_months(output: Path) -> None:
    for month in ("04", "05", "08"):
        for day in ("02", "03"):
            run(output, "kabar", f"2025{month}{day}T000000Z-000000{month}", [f"{month}-{day}-{n}" for n in range(4)])
    run(output, "lain", "20250402T000000Z-00000009", ["sendiri"])
    run(output, "kabar", "20250403T000000Z-00000004", ["salinan"], kind="duplicates")
    run(output, "kabar", "20250404T000000Z-00000004", ["salinan-2"], kind="duplicates")


def everything(output: Path, kind: str = "articles") -> list[dict[str, Any]]:
    return [one for _, one in records(segments(output, kind), lambda *_: None)]


def test_closed_months_become_one_file_each_and_say_so(tmp_path: Path, follow: Follow) -> None:
    three_months(tmp_path)
    before, held = everything(tmp_path), everything(tmp_path, "duplicates")
    done = compact(tmp_path, tmp_path / "state.sqlite", said, datetime(2025, 8, 20, tzinfo=UTC))
    assert (done.before, done.after, done.listed, done.busy) == (10, 3, 0, [])
    assert [path.name for path in segments(tmp_path, portals=frozenset({"kabar"}))] == [
        "2025-04-1.jsonl",
        "2025-05-1.jsonl",
        "20250802T000000Z-00000008-1.jsonl",
        "20250802T000000Z-00000008-2.jsonl",
        "20250803T000000Z-00000008-1.jsonl",
        "20250803T000000Z-00000008-2.jsonl",
    ]
    assert everything(tmp_path) == before and everything(tmp_path, "duplicates") == held
    assert sorted(slugs(follow(tmp_path))) == sorted(line["url"].split("/")[3] for line in before)
    merges = [entry for entry in catalogue.entries(tmp_path) if entry["what"] == "merge"]
    assert [(one["path"], one["records"], len(one["parts"])) for one in merges] == [
        ("articles/kabar/2025-04-1.jsonl", 8, 4),
        ("articles/kabar/2025-05-1.jsonl", 8, 4),
        ("duplicates/kabar/2025-04-1.jsonl", 2, 2),
    ]
    assert all(one["sha256"] == hashlib.sha256((tmp_path / one["path"]).read_bytes()).hexdigest() for one in merges)
    assert compact(tmp_path, tmp_path / "state.sqlite", said, datetime(2025, 8, 20, tzinfo=UTC))[:2] == (0, 0)


@settings(max_examples=20)
@given(after=st.integers(0, 14))
def test_a_follower_that_stopped_anywhere_goes_on_behind_a_compaction(
    tmp_path_factory: pytest.TempPathFactory, follow: Follow, after: int
) -> None:
    output = tmp_path_factory.mktemp("output")
    three_months(output)
    want = [line for number, line in follow(output) if number > after]
    compact(output, output / "state.sqlite", said, LATER)
    assert [line for _, line in follow(output, after)] == want


def test_a_compaction_in_the_middle_of_a_follower_hides_nothing(tmp_path: Path, follow: Follow) -> None:
    three_months(tmp_path)
    want = slugs(follow(tmp_path))
    reading = follow(tmp_path)
    got = [next(reading)[1]["url"].split("/")[3]]
    compact(tmp_path, tmp_path / "state.sqlite", said, LATER)
    assert got + slugs(reading) == want


@pytest.mark.parametrize("step", ["append", "rename", "unlink"])
def test_a_compaction_killed_at_any_step_is_finished_by_the_next(
    tmp_path: Path, follow: Follow, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    three_months(tmp_path)
    want = slugs(follow(tmp_path))

    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(compaction.catalogue if step == "append" else Path, step, killed)
        compact(tmp_path, tmp_path / "state.sqlite", said, LATER)
    assert slugs(follow(tmp_path)) == want
    mend(tmp_path / "articles/kabar", lambda _: None)  # a run may come first
    assert slugs(follow(tmp_path)) == want
    compact(tmp_path, tmp_path / "state.sqlite", said, LATER)
    assert slugs(follow(tmp_path)) == want
    assert len(everything(tmp_path)) == len(want)
    assert not list(tmp_path.rglob("*.merging"))


def test_a_months_late_segments_become_another_file(tmp_path: Path, follow: Follow) -> None:
    three_months(tmp_path)
    compact(tmp_path, tmp_path / "state.sqlite", said, LATER)
    run(tmp_path, "kabar", "20250430T235900Z-00000005", ["telat-1", "telat-2", "telat-3", "telat-4"])
    compact(tmp_path, tmp_path / "state.sqlite", said, LATER)
    names = [path.name for path in segments(tmp_path, portals=frozenset({"kabar"}))]
    assert names[:3] == ["2025-04-1.jsonl", "2025-04-2.jsonl", "2025-05-1.jsonl"]
    assert slugs(follow(tmp_path))[-4:] == ["telat-1", "telat-2", "telat-3", "telat-4"]


def test_a_portal_under_way_is_left_and_its_state_misses_nothing(tmp_path: Path) -> None:
    three_months(tmp_path)
    path = tmp_path / "state.sqlite"
    state = State(path)
    presence.remember(state, "kabar", [segment.name for segment in segments(tmp_path)])
    state.close()
    held = lock(path, "kabar")
    assert compact(tmp_path, path, said, LATER)[:2] == (0, 0)
    held.close()
    assert compact(tmp_path, path, said, LATER).busy == []
    state = State(path)
    assert presence.missing(state, "kabar", tmp_path / "articles/kabar") == ["20250402T000000Z-00000009-1.jsonl"]
    state.close()


def test_an_output_without_a_catalogue_is_listed(tmp_path: Path, follow: Follow) -> None:
    write(tmp_path, "articles", "kabar", "20250601T000000Z-00000001-1.jsonl", [record("kabar", "lama")])
    assert list(follow(tmp_path)) == []
    done = command("export", "--compact", "-s", f"OUTPUT_DIR={tmp_path}", output=tmp_path)
    assert done.code == 0, done.stderr
    assert "1 segments older than the catalogue were listed" in done.stdout
    assert slugs(follow(tmp_path)) == ["lama"]


def test_a_removed_segment_is_passed_over(tmp_path: Path, follow: Follow) -> None:
    run(tmp_path, "kabar", "20250601T000000Z-00000001", ["a", "b", "c", "d"])
    next(iter(segments(tmp_path))).unlink()
    assert slugs(follow(tmp_path)) == ["d"]


def test_a_catalogue_line_is_json_of_its_own(tmp_path: Path) -> None:
    run(tmp_path, "kabar", "20250601T000000Z-00000001", ["a"])
    (month,) = (tmp_path / "index").glob("*.jsonl")
    assert [json.loads(line)["what"] for line in month.read_text().splitlines()] == ["segment"]
