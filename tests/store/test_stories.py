"""What every index of stories promises: one story once, whatever the order, the processes and the runs."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from itertools import combinations

import pytest

from benchmarks.newsroom import COPIES, Newsroom, Release
from pipelines.stories.entries import Entry, Finding, Origin, alone
from pipelines.stories.index import StoryIndex
from pipelines.stories.text import Text
from tests.pipelines.test_likeness import NEWS, OTHER_VILLAGE, RELEASE, paragraphs
from tests.pipelines.test_stories import DAY, NOW, add, copy_of
from tests.store.conftest import Backend


@pytest.fixture
def stories(backend: Backend) -> Iterator[StoryIndex]:
    """The index of each backend in turn."""
    stores = backend.stores()
    index = stores.take_stories(30)
    yield index
    stores.give_back(index)


def test_the_first_stays_and_the_next_is_its_duplicate(stories: StoryIndex) -> None:
    assert add(stories, "a1") == alone("a1")
    assert add(stories, "b1", title="Petani Terima Bibit", at=NOW + 1) == copy_of("a1", "a1", difference="retitled")
    assert add(stories, "c1", OTHER_VILLAGE, at=NOW + 2) == alone("c1"), "a look-alike is a story of its own"
    shortened = add(stories, "a2", paragraphs(0, 1, 4), at=NOW + 3)
    assert (shortened.duplicate_of, shortened.difference) == ("a1", "shortened"), "on the same portal alike"


def test_a_fuller_version_is_told(stories: StoryIndex) -> None:
    add(stories, "a1", paragraphs(0, 1, 2))
    assert add(stories, "b1", at=NOW + 1).fuller is True


@pytest.mark.parametrize("names", [("a1", "z1"), ("z1", "a1")])
@pytest.mark.parametrize("longest_first", [True, False])
def test_of_the_same_time_the_longest_is_first_whatever_the_addresses(
    stories: StoryIndex, names: tuple[str, str], longest_first: bool
) -> None:
    long, short = names
    filed = [(long, RELEASE), (short, paragraphs(0, 1, 4))]
    for name, body in filed if longest_first else filed[::-1]:
        add(stories, name, body)
    first, second = stories.known(long), stories.known(short)
    assert first is not None
    assert second is not None
    assert (first.relation, second.duplicate_of, second.difference) == (None, long, "shortened")


def test_an_article_is_never_its_own_duplicate(stories: StoryIndex) -> None:
    add(stories, "a1")
    assert add(stories, "a1") == alone("a1")
    add(stories, "b1", at=NOW + 1)
    assert add(stories, "a1") == alone("a1"), "not of what came later, either"
    assert add(stories, "b1", at=NOW + 1) == copy_of("a1", "a1"), "and a duplicate is one again"


def test_an_updated_article_is_told_anew(stories: StoryIndex) -> None:
    add(stories, "a1")
    add(stories, "b1", at=NOW + 1)
    changed = add(stories, "b1", paragraphs(0, 1, 3), at=NOW + 1)
    assert (changed.cluster_id, changed.duplicate_of, changed.difference) == ("a1", "a1", "shortened")
    add(stories, "a1", OTHER_VILLAGE)
    known = stories.known("b1")
    assert known is not None
    assert known.duplicate_of is None, "what it says now is what others are compared with"
    assert stories.count_unsent() == {"portal-b": 1}
    assert add(stories, "c1", OTHER_VILLAGE, at=NOW + 2).cluster_id == "a1"


def test_a_follow_up_lands_with_its_relation_and_is_of_the_event(stories: StoryIndex) -> None:
    add(stories, "a1")
    found = add(stories, "b1", f"{NEWS}\n\n{paragraphs(0, 1, 2)}", title="DPRD Soroti Bibit Mati", at=NOW + DAY)
    assert (found.cluster_id, found.event_id, found.relation, found.related_to) == ("b1", "a1", "follow-up", "a1")
    assert found.duplicate_of is None
    assert (found.mine, found.theirs) == (0.526, 0.6), (
        "how much of it is the first report's, and how much of that it has"
    )


def test_a_digest_joins_neither_of_its_stories_to_the_other(stories: StoryIndex) -> None:
    other = "Kapal motor Cinta Damai kandas di karang Pulau Besi, Jumat (11/7/2025) subuh. Semua 46 penumpang diturunkan dengan sekoci ke Dermaga Waibalun.\n\nSyahbandar Waibalun, Kornelis Uran, mengatakan nakhoda menghindari arus deras dan terlalu rapat ke sisi timur alur. Kapal akan ditarik saat pasang tertinggi Minggu petang."
    add(stories, "a1")
    add(stories, "a2", other, title="Kapal Kandas", at=NOW + 1)
    digest = f"Berikut dua kabar yang paling banyak dibaca pekan ini.\n\n{paragraphs(0, 1, 2)}\n\n{other}"
    found = add(stories, "b1", digest, title="Rangkuman Pekan Ini", at=NOW + 2)
    assert found.relation == "digest"
    assert sorted(found.related_to or ()) == ["a1", "a2"]
    assert found.duplicate_of is None
    first, second = stories.known("a1"), stories.known("a2")
    assert first is not None
    assert second is not None
    assert first.cluster_id != second.cluster_id
    assert first.event_id != second.event_id


def test_who_was_first_is_told_by_the_time_of_publication(stories: StoryIndex) -> None:
    assert add(stories, "b1", at=NOW + 3600) == alone("b1")
    first = add(stories, "a1", at=NOW)
    assert first == Finding("b1", "b1"), "the cluster keeps its name, and its first article is another"
    assert stories.known("b1") == copy_of("b1", "a1")
    assert stories.unsent("portal-b") == {"b1": copy_of("b1", "a1")}
    assert stories.unsent("portal-a") == {}
    stories.sent("b1", copy_of("b1", "a1"))
    assert stories.count_unsent() == {}


def test_a_text_that_credits_another_outlet_was_not_first(stories: StoryIndex) -> None:
    entry = Entry("a1", "portal-a", "https://a.example/1/", "Bupati Bagikan Bibit", NOW, NOW, Origin.CREDITED)
    stories.add(entry, Text.read("Bupati Bagikan Bibit", RELEASE))
    assert add(stories, "b1", at=NOW + 60).duplicate_of is None
    credited = stories.known("a1")
    assert credited is not None
    assert credited.duplicate_of == "b1"


def test_what_is_older_than_the_window_is_neither_compared_nor_kept(backend: Backend) -> None:
    stores = backend.stores()
    index = stores.take_stories(30)
    add(index, "a1")
    assert add(index, "b1", at=NOW + 31 * DAY).duplicate_of is None, "told again after the window"
    assert add(index, "c1", at=NOW + 29 * DAY).cluster_id in ("a1", "b1")
    assert index.trim(NOW + 31 * DAY) == 1
    assert index.known("a1") is None
    assert index.known("b1") is not None
    assert index.trim(NOW + 365 * DAY) == 0, "a clock that leaps is believed at the second look"
    assert index.trim(NOW + 365 * DAY) == 2
    assert add(index, "d1", at=NOW + 366 * DAY) == alone("d1")
    stores.give_back(index)


def test_a_clock_that_was_wrong_for_one_run_does_not_empty_the_index(stories: StoryIndex) -> None:
    add(stories, "a1", at=NOW)
    assert stories.trim(NOW) == 0
    add(stories, "b1", OTHER_VILLAGE, at=NOW + 3650 * 86400)
    assert stories.trim(NOW + 3650 * 86400) == 0
    assert stories.trim(NOW + 3600) == 0
    assert stories.trim(NOW + 7200) == 0
    assert stories.known("a1") is not None
    assert stories.trim(NOW + 40 * 86400) == 2, "both are as old as they are"


def test_a_forgotten_article_has_no_duplicates(stories: StoryIndex) -> None:
    add(stories, "a1")
    add(stories, "b1", at=NOW + 1)
    stories.forget("a1")
    assert add(stories, "c1", at=NOW + 2).duplicate_of == "b1", "the next one is the first now"
    stories.forget("b1")
    stories.forget("c1")
    assert add(stories, "d1") == alone("d1")


def test_no_article_joins_by_way_of_a_third(stories: StoryIndex) -> None:
    add(stories, "a1", paragraphs(0, 1))
    assert add(stories, "b1", paragraphs(3, 4), at=NOW + 1) == alone("b1"), "they share nothing"
    add(stories, "c1", at=NOW + 2)
    first, second = stories.known("a1"), stories.known("b1")
    assert first is not None
    assert second is not None
    assert first.cluster_id != second.cluster_id


def test_a_story_is_listed_with_its_portals(stories: StoryIndex) -> None:
    add(stories, "b1", at=NOW + 3600)
    add(stories, "a1", at=NOW)
    add(stories, "a2", OTHER_VILLAGE)
    members = list(stories.members())
    assert [(member.event_id, member.cluster_id, member.id, member.relation) for member in members] == [
        ("b1", "b1", "a1", None),
        ("b1", "b1", "b1", "copy"),
    ], "in order of publication, the first published first; what stands on one portal only is not listed"
    assert list(stories.members(since=NOW + 3600)) == members
    assert list(stories.members(since=NOW + 3601)) == []


def test_the_index_survives_between_runs(backend: Backend) -> None:
    stores = backend.stores()
    first = stores.take_stories(30)
    add(first, "a1")
    stores.give_back(first)
    stores = backend.stores()
    second = stores.take_stories(30)
    assert add(second, "b1", at=NOW + 1).duplicate_of == "a1"
    assert second.known("b1") == copy_of("a1", "a1")
    assert second.known("z9") is None
    stores.give_back(second)


def releases(seed: int = 7, count: int = 12) -> list[Release]:
    room = Newsroom(seed)
    found = []
    for _ in range(count):
        story = room.story()
        found += [story, *(room.copy(story, made) for made in room.random.sample(COPIES, 3)), room.look_alike(story)]
    return found


def pairs(index: StoryIndex, count: int) -> set[tuple[int, int]]:
    """The pairs of articles that stand in one cluster."""
    clusters = [getattr(index.known(f"{number:04}"), "cluster_id", None) for number in range(count)]
    return {pair for pair in combinations(range(count), 2) if clusters[pair[0]] == clusters[pair[1]]}


def fill(backend: Backend, numbers: list[int]) -> None:
    """File some of the releases, in this order (in a process of its own)."""
    stores, found = backend.stores(), releases()
    index = stores.take_stories(30)
    for number in numbers:
        release = found[number]
        entry = Entry(f"{number:04}", f"portal{number % 4}", "https://x.example/", release.title, NOW + number, NOW)
        index.add(entry, Text.read(release.title, release.body, release.dateline))
    stores.give_back(index)


def test_neither_order_nor_processes_change_what_is_found(backend: Backend) -> None:
    material = releases()
    count = len(material)
    numbers = list(range(count))
    spawn = multiprocessing.get_context("spawn")
    found = []
    for orders in ([numbers], [numbers[::-1]], [numbers[start::3] for start in range(3)]):
        emptied = backend.emptied()
        workers = [spawn.Process(target=fill, args=(emptied, order)) for order in orders[1:]]
        for worker in workers:
            worker.start()
        fill(emptied, orders[0])
        for worker in workers:
            worker.join(120)
        assert [worker.exitcode for worker in workers] == [0] * len(workers)
        stores = emptied.stores()
        index = stores.take_stories(30)
        told = [index.known(f"{number:04}") for number in numbers]
        found.append(
            (
                pairs(index, count),
                [(one.relation, one.related_to, one.duplicate_of, one.mine) for one in told if one is not None],
            )
        )
        stores.give_back(index)
    assert found[0] == found[1] == found[2], "the pairs, and what each article is to another"
    true = {pair for pair in combinations(numbers, 2) if material[pair[0]].story == material[pair[1]].story}
    assert found[0][0] <= true
    assert len(found[0][0]) >= 0.97 * len(true)
