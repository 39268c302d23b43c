"""Nobody but their owner can open what a crawl remembers, or hold its locks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crawler.crawl.lock import lock
from crawler.errors import AlreadyRunning, StateError
from crawler.state.state import State
from pipelines.stories.index import Stories


def modes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mode & 0o777 for path in folder.rglob("*")}


def test_new_files_are_their_owner_s(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        state, stories = State(tmp_path / "state.sqlite"), Stories(tmp_path / "stories.sqlite")
        state.set_source("portal", "name", "value")
        state.flush()
        handle = lock(tmp_path / "state.sqlite", "portal")
        open_to_others = {name: mode for name, mode in modes(tmp_path).items() if mode & 0o077}
        assert not open_to_others
        assert {"state.sqlite", "state.sqlite-wal", "stories.sqlite", "portal.lock"} <= set(modes(tmp_path))
        with pytest.raises(AlreadyRunning):
            lock(tmp_path / "state.sqlite", "portal")
        handle.close()
        state.close()
        stories.close()
    finally:
        os.umask(previous)


def test_files_of_an_earlier_version_are_taken_from_others_and_left_to_the_group(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    State(path).close()
    path.chmod(0o664)
    State(path).close()
    assert path.stat().st_mode & 0o777 == 0o660


def test_a_lock_that_leads_elsewhere_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("kept")
    folder = tmp_path / "state.sqlite.locks"
    folder.mkdir()
    (folder / "portal.lock").symlink_to(other)
    with pytest.raises(StateError):
        lock(tmp_path / "state.sqlite", "portal")
    assert other.read_text() == "kept"
