"""The index: one story once, whatever the order, the processes and the runs."""

from __future__ import annotations

import multiprocessing
import sqlite3
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.newsroom import COPIES, Newsroom, Release
from crawler.errors import StoriesError
from crawler.state.damage import inode, set_aside
from pipelines.stories import band_index
from pipelines.stories.index import Entry, Finding, Stories
from pipelines.stories.signature import Text
from tests.pipelines.test_likeness import OTHER_VILLAGE, RELEASE, paragraphs

DAY = 86_400
NOW = 1_751_900_000


@pytest.fixture
def stories(tmp_path: Path) -> Iterator[Stories]:
    index = Stories(tmp_path / "stories.sqlite")
    yield index
    index.close()


def add(
    index: Stories, name: str, body: str = RELEASE, *, title: str = "Bupati Bagikan Bibit", at: int = NOW
) -> Finding:
    entry = Entry(name, f"portal-{name[0]}", f"https://{name[0]}.example/{name}/", title, at, at)
    return index.add(entry, Text.read(title, body))


def test_the_first_stays_and_the_next_is_its_duplicate(stories: Stories) -> None:
    assert add(stories, "a1") == Finding("a1")
    assert add(stories, "b1", title="Petani Terima Bibit") == Finding("a1", "a1", 1.0, "retitled", False)
    assert add(stories, "c1", OTHER_VILLAGE) == Finding("c1"), "a look-alike is a story of its own"
    shortened = add(stories, "a2", paragraphs(0, 1, 4))
    assert (shortened.duplicate_of, shortened.difference) == ("a1", "shortened"), "on the same portal alike"


def test_a_fuller_version_is_told(stories: Stories) -> None:
    add(stories, "a1", paragraphs(0, 1, 2))
    assert add(stories, "b1").fuller is True


def test_an_article_is_never_its_own_duplicate(stories: Stories) -> None:
    add(stories, "a1")
    assert add(stories, "a1") == Finding("a1")
    add(stories, "b1")
    assert add(stories, "a1") == Finding("a1"), "not of what came later, either"
    assert add(stories, "b1") == Finding("a1", "a1", 1.0, "verbatim", False), "and a duplicate is one again"


def test_an_updated_article_keeps_its_cluster(stories: Stories) -> None:
    add(stories, "a1")
    add(stories, "b1")
    changed = add(stories, "b1", paragraphs(0, 1, 3))
    assert (changed.cluster_id, changed.duplicate_of, changed.difference) == ("a1", "a1", "shortened")
    assert add(stories, "a1", OTHER_VILLAGE) == Finding("a1")
    assert add(stories, "c1", OTHER_VILLAGE).cluster_id == "a1", "what it says now is what others are compared with"


def test_the_index_survives_between_runs(tmp_path: Path) -> None:
    first = Stories(tmp_path / "stories.sqlite")
    add(first, "a1")
    first.close()
    second = Stories(tmp_path / "stories.sqlite")
    assert add(second, "b1").duplicate_of == "a1"
    assert second.known("b1") == Finding("a1", "a1", 1.0, "verbatim", False)
    assert second.known("z9") is None
    second.close()


def test_what_is_older_than_the_window_is_neither_compared_nor_kept(tmp_path: Path) -> None:
    index = Stories(tmp_path / "stories.sqlite", days=30)
    add(index, "a1")
    assert add(index, "b1", at=NOW + 31 * DAY).duplicate_of is None, "told again after the window"
    assert add(index, "c1", at=NOW + 29 * DAY).cluster_id in ("a1", "b1")
    assert index.trim(NOW + 31 * DAY) == 1
    assert index.known("a1") is None
    assert index.known("b1") is not None
    assert index.trim(NOW + 365 * DAY) == 0, "a clock that leaps is believed at the second look"
    assert index.trim(NOW + 365 * DAY) == 2
    assert add(index, "d1", at=NOW + 366 * DAY) == Finding("d1")
    index.close()


def test_a_clock_that_was_wrong_for_one_run_does_not_empty_the_index(stories: Stories) -> None:
    add(stories, "a1", at=NOW)
    assert stories.trim(NOW) == 0
    add(stories, "b1", OTHER_VILLAGE, at=NOW + 3650 * 86400)
    assert stories.trim(NOW + 3650 * 86400) == 0
    assert stories.trim(NOW + 3600) == 0
    assert stories.trim(NOW + 7200) == 0
    assert stories.known("a1") is not None
    assert stories.trim(NOW + 40 * 86400) == 2, "both are as old as they are"


def test_a_forgotten_article_has_no_duplicates(stories: Stories) -> None:
    add(stories, "a1")
    stories.forget("a1")
    assert add(stories, "b1") == Finding("b1")


def test_an_article_that_links_two_clusters_makes_them_one(stories: Stories) -> None:
    add(stories, "a1", paragraphs(0, 1))
    assert add(stories, "b1", paragraphs(3, 4)) == Finding("b1"), "they share nothing"
    assert add(stories, "c1").cluster_id == "a1"
    found = stories.known("b1")
    assert found is not None
    assert found.cluster_id == "a1"


def releases(seed: int = 7, count: int = 12) -> list[Release]:
    room = Newsroom(seed)
    found = []
    for _ in range(count):
        story = room.story()
        found += [story, *(room.copy(story, made) for made in room.random.sample(COPIES, 3)), room.look_alike(story)]
    return found


def pairs(index: Stories, count: int) -> set[tuple[int, int]]:
    """The pairs of articles that stand in one cluster."""
    clusters = [getattr(index.known(f"{number:04}"), "cluster_id", None) for number in range(count)]
    return {pair for pair in combinations(range(count), 2) if clusters[pair[0]] == clusters[pair[1]]}


def fill(path: Path, numbers: list[int]) -> None:
    """File some of the releases, in this order (in a process of its own)."""
    index, found = Stories(path), releases()
    for number in numbers:
        release = found[number]
        entry = Entry(f"{number:04}", f"portal{number % 4}", "https://x.example/", release.title, NOW + number, NOW)
        index.add(entry, Text.read(release.title, release.body, release.dateline))
    index.close()


def test_neither_order_nor_processes_nor_seals_change_which_pairs_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    material = releases()
    count = len(material)
    numbers = list(range(count))
    fill(tmp_path / "forth.sqlite", numbers)
    monkeypatch.setattr(band_index, "SEAL", 7)
    monkeypatch.setattr(band_index, "MERGE", 3)
    fill(tmp_path / "back.sqlite", numbers[::-1])
    fork = multiprocessing.get_context("fork")  # so that the patched sizes hold there too
    workers = [fork.Process(target=fill, args=(tmp_path / "many.sqlite", numbers[start::3])) for start in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    found = []
    for name in ("forth", "back", "many"):
        index = Stories(tmp_path / f"{name}.sqlite")
        found.append(pairs(index, count))
        index.close()
    assert found[0] == found[1] == found[2]
    true = {pair for pair in combinations(numbers, 2) if material[pair[0]].story == material[pair[1]].story}
    assert found[0] <= true
    assert len(found[0]) >= 0.97 * len(true)


def test_sealed_keys_find_and_are_dropped_with_their_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(band_index, "SEAL", 4)
    index = Stories(tmp_path / "stories.sqlite")
    add(index, "a1")
    for number in range(9):
        add(index, f"o{number}", f"Berita lain nomor {number} tentang Desa Sukamaju {number}.", at=NOW + 1)
    assert add(index, "b1").duplicate_of == "a1"
    index.trim(NOW + 90 * DAY)
    index.close()
    with sqlite3.connect(tmp_path / "stories.sqlite") as db:
        assert db.execute("SELECT count(*) FROM key_arrays").fetchone() == (0,)
        assert db.execute("SELECT count(*) FROM fresh_keys").fetchone() == (0,)
    db.close()


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
    assert add(index, "c1") == Finding("c1")
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
    stories._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with path.open("r+b") as file:  # every page but the first: the file opens, and no table can be read
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))
    stories._db.execute("PRAGMA shrink_memory")
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
    stories._db.execute("PRAGMA ignore_check_constraints = ON")
    if text is not None:  # the column takes no NULL
        stories._db.execute("UPDATE articles SET text = ? WHERE id = 'a1'", (text,))
    assert add(stories, "b1").cluster_id in ("a1", "b1")
    assert add(stories, "b2", OTHER_VILLAGE).duplicate_of == "a2"
    stories.close()


def test_an_index_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "stories.sqlite"
    Stories(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoriesError, match="later version"):
        Stories(path)


def test_a_story_is_listed_with_its_portals(stories: Stories) -> None:
    add(stories, "b1", at=NOW + 3600)
    add(stories, "a1", at=NOW)
    add(stories, "a2", OTHER_VILLAGE)
    members = list(stories.members())
    assert [(member.cluster_id, member.id, member.portal) for member in members] == [
        ("b1", "a1", "portal-a"),
        ("b1", "b1", "portal-b"),
    ], "in order of publication, the first published first; what stands on one portal only is not listed"
    assert list(stories.members(since=NOW + 3600)) == members
    assert list(stories.members(since=NOW + 3601)) == []
