"""The index: one story once, whatever the order, the processes and the runs."""

from __future__ import annotations

import sqlite3
from array import array
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from crawler.errors import StoriesError
from crawler.state.sqlite.damage import inode, set_aside
from pipelines.stories.entries import Entry, Finding, alone
from pipelines.stories.file import FINGERPRINT, FIRST
from pipelines.stories.index import Stories
from pipelines.stories.signature import BANDS_OF_MARKS, BANDS_OF_WORDS, bands
from pipelines.stories.text import Text
from tests.pipelines.test_likeness import OTHER_VILLAGE, RELEASE

DAY = 86_400
NOW = 1_751_900_000


def add(
    index: Stories, name: str, body: str = RELEASE, *, title: str = "Bupati Bagikan Bibit", at: int = NOW
) -> Finding:
    entry = Entry(name, f"portal-{name[0]}", f"https://{name[0]}.example/{name}/", title, at, at)
    return index.add(entry, Text.read(title, body))


def copy_of(cluster: str, first: str, **more: Any) -> Finding:
    """What is found of a verbatim copy."""
    found = Finding(cluster, cluster, "copy", first, first, 1.0, "verbatim", fuller=False)
    return replace(found, **{"mine": 1.0, "theirs": 1.0, "copied": 1.0, **more})


def test_the_index_survives_between_runs(tmp_path: Path) -> None:
    first = Stories(tmp_path / "stories.sqlite")
    add(first, "a1")
    first.close()
    second = Stories(tmp_path / "stories.sqlite")
    assert add(second, "b1", at=NOW + 1).duplicate_of == "a1"
    assert second.known("b1") == copy_of("a1", "a1")
    assert second.known("z9") is None
    second.close()


def test_keys_go_with_their_articles(tmp_path: Path) -> None:
    index = Stories(tmp_path / "stories.sqlite")
    add(index, "a1")
    add(index, "b1", at=NOW + 1)
    index.trim(NOW + 90 * DAY)
    assert [index.table.db.execute(f"SELECT count(*) FROM {table}").fetchone() for table in ("keys", "links")] == [
        (0,)
    ] * 2
    index.close()


def test_a_file_of_the_first_version_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    text = Text.read("Bupati Bagikan Bibit", RELEASE)
    old = (array("H", [len(text.title)]) + text.title + text.body).tobytes()
    keys = bands(text)[: BANDS_OF_WORDS + BANDS_OF_MARKS]
    with sqlite3.connect(path) as db:
        db.executescript(FIRST)
        db.execute("PRAGMA user_version = 1")
        db.execute("INSERT INTO meta VALUES ('fingerprint', ?)", (FINGERPRINT,))
        for n, article_id, cluster in ((1, "a1", None), (2, "b1", "a1")):
            db.execute(
                "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    *(n, article_id, NOW, NOW + n, cluster, cluster, cluster and 1.0, cluster and "verbatim"),
                    *(cluster and 0, NOW + n, f"portal-{article_id[0]}", "https://a.example/", "Judul", old),
                ),
            )
        entries = array("Q", sorted(key << 32 | 1 for key in keys)).tobytes()
        db.execute("INSERT INTO key_arrays VALUES (1, 1, 1, ?, x'00')", (entries,))
        db.execute("INSERT INTO fresh_keys VALUES (1, 2, ?)", (array("I", keys).tobytes(),))
    db.close()
    index = Stories(path)
    assert index.set_aside is None
    known = index.known("b1")
    assert known is not None
    assert (known.cluster_id, known.event_id, known.relation, known.duplicate_of) == ("a1", "a1", "copy", "a1")
    assert add(index, "c1", at=NOW + 3).duplicate_of == "a1", "found by the keys of the older version"
    index.close()
    Stories(path).close()


def test_texts_made_otherwise_are_not_compared_but_clusters_stay(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    index = Stories(path)
    add(index, "a1")
    add(index, "b1")
    index.close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE meta SET value = 'an older way'")
    db.close()
    index = Stories(path)
    assert add(index, "c1") == alone("c1")
    known = index.known("b1")
    assert known is not None
    assert known.cluster_id == "a1"
    index.close()


def test_a_file_that_is_no_index_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    path.write_text("This is no database, but long enough to be looked at as one. " * 40)
    stories = Stories(path)
    assert stories.set_aside is not None
    assert stories.set_aside.read_text().startswith("This is no database")
    add(stories, "a1")
    assert stories.known("a1") is not None
    stories.close()
    assert Stories(path).set_aside is None


def test_damage_that_shows_while_it_is_used_is_healed(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    stories = Stories(path)
    add(stories, "a1")
    stories.table.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:  # every page but the first: the file opens, and no table can be read
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))
    stories.table.db.execute("PRAGMA shrink_memory")
    add(stories, "b1")
    assert stories.set_aside is not None
    assert stories.known("b1") is not None
    assert stories.known("a1") is None
    stories.close()


def test_a_file_that_another_process_has_begun_anew_is_not_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    path.write_bytes(b"damaged" * 1000)
    seen = inode(path)
    other = Stories(path)
    add(other, "a1")
    assert set_aside(path, seen) is None
    assert other.known("a1") is not None
    other.close()


@pytest.mark.parametrize("text", [b"", b"\x01", b"\xff\xff\x01\x00", "text", 7, None])
def test_a_text_whose_bytes_are_damaged_is_like_none(tmp_path: Path, text: object) -> None:
    stories = Stories(tmp_path / "stories.sqlite")
    add(stories, "a1")
    add(stories, "a2", OTHER_VILLAGE)
    stories.table.db.execute("PRAGMA ignore_check_constraints = ON")
    if text is not None:  # the column takes no NULL
        stories.table.db.execute("UPDATE articles SET text = ? WHERE id = 'a1'", (text,))
    assert add(stories, "b1").cluster_id in ("a1", "b1")
    assert add(stories, "b2", OTHER_VILLAGE, at=NOW + 1).duplicate_of == "a2"
    stories.close()


def test_an_index_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    Stories(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoriesError, match="later version"):
        Stories(path)
