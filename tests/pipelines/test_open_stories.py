"""One index of stories a process: shared by the portals that are crawled in it, closed with the last of them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from crawler.errors import StoriesError
from pipelines.stories.entries import Entry
from pipelines.stories.index import Stories
from pipelines.stories.shared import OpenStories
from pipelines.stories.text import Text

BODY = (
    "Bupati menyerahkan ribuan bibit kelapa kepada kelompok tani di tiga kecamatan pesisir pada hari Selasa. "
    "Kepala dinas pertanian menyebut bibit itu berasal dari kebun induk milik pemerintah kabupaten sendiri."
)
TEXT = Text.read("Bupati Bagikan Bibit Kelapa", BODY, None)


def entry(name: str) -> Entry:
    return Entry(
        name, name, f"https://{name}.example/berita/", "Bupati Bagikan Bibit Kelapa", 1_750_000_000, 1_750_000_000
    )


def test_portals_of_one_process_look_into_one_index(tmp_path: Path) -> None:
    index = OpenStories()
    path = tmp_path / "stories.sqlite"
    first, second = index.take(path, days=30), index.take(tmp_path / "." / "stories.sqlite", days=30)
    assert first is second
    first.add(entry("a"), TEXT)
    assert second.add(entry("b"), TEXT).duplicate_of == "a"
    index.give_back(first)
    index.give_back(second)


def test_it_is_closed_with_the_last_portal_and_not_before(tmp_path: Path) -> None:
    index = OpenStories()
    path = tmp_path / "stories.sqlite"
    stories = index.take(path, days=30)
    index.take(path, days=30)
    index.give_back(stories)
    stories.add(entry("a"), TEXT)
    index.give_back(stories)
    with pytest.raises(StoriesError, match="closed"):
        stories.add(entry("b"), TEXT)
    again = index.take(path, days=30)
    assert again.add(entry("b"), TEXT).duplicate_of == "a"
    index.give_back(again)


def test_another_file_or_window_is_another_index(tmp_path: Path) -> None:
    index = OpenStories()
    path = tmp_path / "stories.sqlite"
    opened = [index.take(path, days=30), index.take(path, days=7), index.take(tmp_path / "other.sqlite", days=30)]
    assert len(set(opened)) == 3
    for stories in opened:
        index.give_back(stories)


def test_an_index_that_could_not_be_opened_is_not_kept(tmp_path: Path) -> None:
    index = OpenStories()
    path = tmp_path / "stories.sqlite"
    Stories(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoriesError):
        index.take(path, days=30)
    path.unlink()
    index.give_back(index.take(path, days=30))
