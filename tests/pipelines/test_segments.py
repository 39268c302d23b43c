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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A portal's folder below an output."""
    made = tmp_path / "articles" / "demo"
    made.mkdir(parents=True)
    return made


def nothing() -> None:
    """Nothing to store before a segment is complete."""


def segments(folder: Path, **more: Any) -> Segments:
    return Segments(folder, "run", before_complete=more.pop("before_complete", nothing), **more)


def test_a_run_that_finds_nothing_leaves_no_file(folder: Path) -> None:
    segments(folder / "articles").complete()
    assert list(folder.iterdir()) == []


def test_readers_see_complete_segments_only(folder: Path) -> None:
    writing = segments(folder, records=2)
    for number in range(5):
        writing.append({"n": number})
        writing.rotate_if_due()
    assert sorted(path.name for path in folder.iterdir()) == ["run-1.jsonl", "run-2.jsonl", "run-3.jsonl.part"]
    writing.complete()
    assert [line["n"] for line in read(folder)] == [0, 1, 2, 3, 4]


def test_the_state_is_stored_before_a_segment_is_complete(folder: Path) -> None:
    seen: list[list[str]] = []
    writing = segments(folder, before_complete=lambda: seen.append([path.suffix for path in folder.iterdir()]))
    writing.append({"n": 1})
    writing.complete()
    assert seen == [[".part"]]


def test_old_segments_are_complete_too(folder: Path) -> None:
    writing = segments(folder, seconds=0.0)
    writing.append({"n": 1})
    writing.rotate_if_due()
    assert [path.name for path in folder.iterdir()] == ["run-1.jsonl"]


@given(st.integers(min_value=0), st.binary(max_size=20).filter(lambda b: b"\n" not in b))
def test_a_kill_at_any_byte_costs_at_most_the_torn_line(
    tmp_path_factory: pytest.TempPathFactory, cut: int, junk: bytes
) -> None:
    folder = tmp_path_factory.mktemp("torn") / "articles" / "demo"
    folder.mkdir(parents=True)
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
def test_a_damaged_line_costs_that_line(folder: Path, bad: bytes) -> None:
    (folder / "run.jsonl").write_bytes(b'{"n": 1}\n' + bad + b'\n{"n": 2}\n')
    assert [line["n"] for line in read(folder)] == [1, 2]


def test_a_damaged_line_of_an_open_segment_is_left_out_and_the_rest_kept(folder: Path) -> None:
    (folder / "run.jsonl.part").write_bytes(b'{"n": 1}\n{"n"\x00\x00}\n{"n": 2}\n{"n": 3')
    found: list[dict[str, Any]] = []
    assert mend(folder, found.append) == 2
    assert (folder / "run.jsonl").read_bytes() == b'{"n": 1}\n{"n": 2}\n'
    assert [path.name for path in folder.iterdir()] == ["run.jsonl"]


def test_mending_never_overwrites(folder: Path) -> None:
    (folder / "run.jsonl").write_text('{"n": 1}\n')
    (folder / "run.jsonl.part").write_text('{"n": 2}\n{"n"')
    found: list[dict[str, Any]] = []
    mend(folder, found.append)
    assert sorted(line["n"] for line in read(folder)) == [1, 2]


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_and_leaves_nothing_torn(folder: Path) -> None:
    (folder / "run.jsonl.part").symlink_to("/dev/full")
    writing = segments(folder)
    with pytest.raises(WriteError, match="No space left"):
        writing.append({"n": 1})


def test_a_folder_that_cannot_be_made_is_said(folder: Path) -> None:
    (folder / "file").write_text("")
    with pytest.raises(WriteError, match="could not be written"):
        segments(folder / "file" / "articles").append({"n": 1})
