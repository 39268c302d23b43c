"""Lines land whole or not at all; what a killed run left is mended."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import WriteError
from pipelines.writing.segments import Segments, mend, read


def nothing() -> None:
    """Nothing to store before a segment is complete."""


def segments(folder: Path, **more: Any) -> Segments:
    return Segments(folder, "run", before_complete=more.pop("before_complete", nothing), **more)


def test_a_run_that_finds_nothing_leaves_no_file(tmp_path: Path) -> None:
    segments(tmp_path / "articles").complete()
    assert list(tmp_path.iterdir()) == []


def test_readers_see_complete_segments_only(tmp_path: Path) -> None:
    writing = segments(tmp_path, records=2)
    for number in range(5):
        writing.append({"n": number})
        writing.rotate_if_due()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["run-1.jsonl", "run-2.jsonl", "run-3.jsonl.part"]
    writing.complete()
    assert [line["n"] for line in read(tmp_path)] == [0, 1, 2, 3, 4]


def test_the_state_is_stored_before_a_segment_is_complete(tmp_path: Path) -> None:
    seen: list[list[str]] = []
    writing = segments(tmp_path, before_complete=lambda: seen.append([path.suffix for path in tmp_path.iterdir()]))
    writing.append({"n": 1})
    writing.complete()
    assert seen == [[".part"]]


def test_old_segments_are_complete_too(tmp_path: Path) -> None:
    writing = segments(tmp_path, seconds=0.0)
    writing.append({"n": 1})
    writing.rotate_if_due()
    assert [path.name for path in tmp_path.iterdir()] == ["run-1.jsonl"]


@given(st.integers(min_value=0), st.binary(max_size=20).filter(lambda b: b"\n" not in b))
def test_a_kill_at_any_byte_costs_at_most_the_torn_line(
    tmp_path_factory: pytest.TempPathFactory, cut: int, junk: bytes
) -> None:
    folder = tmp_path_factory.mktemp("torn")
    writing = segments(folder)
    for number in range(4):
        writing.append({"n": number, "text": "ä" * number})
    part = folder / "run.jsonl.part"
    whole = part.read_bytes()
    cut %= len(whole) + 1
    kept = whole[:cut]
    part.write_bytes(kept + junk)
    found: list[dict[str, Any]] = []
    expected = kept.count(b"\n")
    assert mend(folder, found.append) == expected == len(found)
    assert [line["n"] for line in read(folder)] == list(range(expected))
    assert not list(folder.glob("*.part"))


@pytest.mark.parametrize("bad", [b"\x00" * 9, b'{"n": 1, "te', b"\xff\xfe", b"[1]", b"null"])
def test_a_damaged_line_costs_that_line(tmp_path: Path, bad: bytes) -> None:
    (tmp_path / "run.jsonl").write_bytes(b'{"n": 1}\n' + bad + b'\n{"n": 2}\n')
    assert [line["n"] for line in read(tmp_path)] == [1, 2]


def test_a_damaged_line_of_an_open_segment_is_left_out_and_the_rest_kept(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl.part").write_bytes(b'{"n": 1}\n{"n"\x00\x00}\n{"n": 2}\n{"n": 3')
    found: list[dict[str, Any]] = []
    assert mend(tmp_path, found.append) == 2
    assert (tmp_path / "run.jsonl").read_bytes() == b'{"n": 1}\n{"n": 2}\n'
    assert [path.name for path in tmp_path.iterdir()] == ["run.jsonl"]


def test_mending_never_overwrites(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").write_text('{"n": 1}\n')
    (tmp_path / "run.jsonl.part").write_text('{"n": 2}\n{"n"')
    found: list[dict[str, Any]] = []
    mend(tmp_path, found.append)
    assert sorted(line["n"] for line in read(tmp_path)) == [1, 2]


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_and_leaves_nothing_torn(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl.part").symlink_to("/dev/full")
    writing = segments(tmp_path)
    with pytest.raises(WriteError, match="No space left"):
        writing.append({"n": 1})


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="could not be written"):
        segments(tmp_path / "file" / "articles").append({"n": 1})
