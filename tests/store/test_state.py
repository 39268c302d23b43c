"""What every state promises, whatever it is kept in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crawler.errors import AlreadyRunning
from crawler.state.clock import EARLIEST
from crawler.state.known import Known
from crawler.state.run_reports import RUNS_KEPT
from crawler.state.store import BlockRow, PageRow, StateStore
from tests.store.conftest import Backend

Open = Callable[..., StateStore]
NOW = 1_780_000_000


def known(key: str = "example.id/a", **more: object) -> Known:
    """An article of the portal demo."""
    made = {"portal": "demo", "url": f"https://{key}/", "outcome": "article", "revision": 1, "checked": NOW}
    return Known(**{**made, "key": key, **more})  # type: ignore[arg-type]


def keys(rows: list[Known]) -> list[str]:
    """The keys of rows, in order."""
    return [row.key for row in rows]


def test_what_is_marked_is_seen_before_the_flush_and_survives_it(opened: Open) -> None:
    state = opened()
    row = known(body_hash="aa", post=7, etag='"e"', published=NOW - 5, looks=2, next_look=NOW + 9)
    state.mark(row)
    expected = replace(row, first_seen=NOW)
    for _ in range(2):
        assert state.get("demo", "example.id/a") == expected
        assert state.with_body("demo", "aa", besides="example.id/b") == expected
        assert state.by_post("demo", 7) == expected
        state.flush()
    state = opened()
    assert state.get("demo", "example.id/a") == expected
    assert state.get("demo", "example.id/b") is None
    assert state.get("other", "example.id/a") is None


def test_a_row_that_is_changed_but_not_marked_is_not_remembered(opened: Open) -> None:
    state = opened()
    state.mark(known())
    state.flush()
    row = state.get("demo", "example.id/a")
    assert row is not None
    row.revision = 9
    again = state.get("demo", "example.id/a")
    assert again is not None
    assert again.revision == 1


def test_first_sight_is_kept_when_a_row_is_marked_again(opened: Open) -> None:
    state = opened()
    state.mark(known(first_seen=NOW - 500))
    state.flush()
    state.mark(known(first_seen=NOW, revision=2))
    state.flush()
    for after in (state.get, lambda *of: opened().get(*of)):
        row = after("demo", "example.id/a")
        assert row is not None
        assert (row.first_seen, row.revision) == (NOW - 500, 2)


def test_more_is_known_than_is_read_at_once(opened: Open) -> None:
    state = opened()
    for number in range(1200):
        state.mark(known(f"example.id/{number}", first_seen=NOW + number))
    state = opened()
    for number in (0, 600, 1199):
        assert state.get("demo", f"example.id/{number}") is not None
    assert state.get("demo", "example.id/1200") is None


def test_a_url_that_leads_to_another_resolves_to_it_and_is_among_its_aliases(opened: Open) -> None:
    state = opened()
    state.mark(known("example.id/slug"))
    for name in ("b", "a"):
        state.mark(known(f"example.id/?p={name}", outcome="alias", alias_of="example.id/slug"))
    found = state.resolve("demo", "example.id/?p=a")
    assert found is not None
    assert found.key == "example.id/slug"
    assert state.aliases("demo", "example.id/slug") == ["https://example.id/?p=a/", "https://example.id/?p=b/"]


def test_of_articles_with_one_text_the_first_seen_is_found_and_never_the_one_that_asks(opened: Open) -> None:
    state = opened()
    for key, seen, outcome in (("x", 3, "article"), ("y", 2, "article"), ("z", 1, "duplicate")):
        state.mark(known(key, body_hash="same", first_seen=NOW + seen, outcome=outcome))
    state.flush()
    first, other = (state.with_body("demo", "same", besides=key) for key in ("w", "y"))
    assert first is not None
    assert other is not None
    assert (first.key, other.key) == ("y", "x")
    assert state.with_body("demo", "other", besides="w") is None


def test_what_is_due_to_be_looked_at_comes_in_order(opened: Open) -> None:
    state = opened()
    state.mark(known("none", outcome="not an article: a list", next_look=NOW - 90))
    state.mark(known("later", next_look=NOW - 10))
    state.mark(known("first", next_look=NOW - 20))
    state.mark(known("not yet", next_look=NOW + 1))
    state.mark(known("given up", outcome="failed", missing=3, next_look=NOW - 99))
    state.mark(known("tried", outcome="failed", missing=2, next_look=NOW - 5))
    state.mark(known("never"))
    assert keys(state.to_look_at("demo", NOW, 10)) == ["first", "later", "tried", "none"]
    assert keys(state.to_look_at("demo", NOW, 2)) == ["first", "later"]


def test_gone_articles_are_asked_for_with_growing_pauses(opened: Open) -> None:
    state = opened()
    for looks in range(7):
        state.mark(known(f"{looks}", outcome="gone", looks=looks, checked=NOW - 4 * 86400 + looks))
    assert keys(state.gone("demo", NOW + 9, 10)) == ["2", "1", "0"]
    state = opened("other")
    assert state.gone("other", NOW, 10) == []
    state.mark(known("x", portal="other", outcome="gone", checked=NOW - 2 * 86400))
    assert keys(state.gone("other", NOW, 10)) == ["x"]


def test_articles_by_their_time(opened: Open) -> None:
    state = opened()
    for day in range(5):
        state.mark(known(f"{day}", published=NOW - day * 86400, first_seen=NOW - day * 86400 + 60))
    state.mark(known("undated", first_seen=NOW - 999))
    state.mark(known("backfilled", published=NOW - 400 * 86400, first_seen=NOW - 50))
    assert keys(state.newest("demo", 2)) == ["0", "1"]
    assert keys(state.newest("demo", 3)) == ["0", "1", "2"]
    state.newest("demo", 1)[0].title_hash = "not marked"
    assert [row.title_hash for row in state.newest("demo", 9)] == [None] * 6
    state.mark(known("today", published=NOW + 5))
    assert keys(state.newest("demo", 1)) == ["today"]
    state.mark(known("today", outcome="failed", published=NOW + 5, first_seen=NOW - 999))
    assert keys(state.newest("demo", 2)) == ["0", "1"]
    assert keys(list(state.published_within("demo", NOW - 2 * 86400, NOW - 86400))) == ["1", "2"]
    assert len(list(state.published_within("demo", None, None))) == 6
    state.flush()
    assert state.first_sights("demo", NOW - 3 * 86400) == [NOW + 60 - day * 86400 for day in range(3)] + [
        NOW + 60 - 3 * 86400
    ]
    assert state.last_sight("demo") == NOW + 60
    assert state.last_sight("other") is None


def test_rows_of_another_name_are_taken_along_once(opened: Open) -> None:
    state = opened("site")
    for key in ("example.id/a", "example.id/b", "example.id", "example.idea/c"):
        state.mark(known(key, portal="site"))
    state = opened("demo")
    state.mark(known("example.id/b", revision=5))
    assert state.take_along("demo", "site", "example.id") == 1
    assert state.take_along("demo", "site", "example.id") == 0
    taken, kept = state.get("demo", "example.id/a"), state.get("demo", "example.id/b")
    assert taken is not None
    assert kept is not None
    assert kept.revision == 5


def test_sources_are_kept_and_replaced(opened: Open) -> None:
    state = opened()
    assert state.source("demo", "survey") == (None, None, None, None)
    state.set_source("demo", "survey", "one", etag="e", last_modified="m")
    state.set_source("demo", "survey", "two")
    state = opened()
    value, etag, modified, when = state.source("demo", "survey")
    assert (value, etag, modified) == ("two", None, None)
    assert when is not None
    assert state.source("other", "survey")[0] is None


def test_a_value_is_found_under_another_name_of_the_prefix(opened: Open) -> None:
    state = opened()
    state.set_source("demo", "unsure:a", "mark")
    state.set_source("demo", "unsurf", "other")
    assert state.is_elsewhere("demo", "unsure:", "mark", besides="unsure:b")
    assert not state.is_elsewhere("demo", "unsure:", "mark", besides="unsure:a")
    assert not state.is_elsewhere("demo", "unsure:", "other", besides="unsure:b")


def test_articles_to_be_tried_again(opened: Open) -> None:
    retries = opened().retries
    retries.add("demo", "u1", tries=1, next_try=NOW + 5, reason="why", item=b"one")
    retries.add("demo", "u1", tries=2, next_try=NOW - 5, reason="why", item=b"\0two")
    retries.add("demo", "u2", tries=1, next_try=NOW - 9, reason="why", item=b"three")
    retries.add("demo", "u3", tries=1, next_try=NOW + 9, reason="why", item=b"four")
    assert retries.tries("demo", "u1") == 2
    assert retries.tries("demo", "u9") == 0
    assert sorted(retries.listed("demo")) == ["u1", "u2", "u3"]
    assert retries.due("demo", NOW) == [("u2", b"three"), ("u1", b"\0two")]
    retries.drop("demo", "u2")
    state = opened()
    assert state.retries.due("demo", NOW) == [("u1", b"\0two")]
    assert state.retries.listed("other") == []


def test_of_many_runs_the_first_and_the_last_are_kept(opened: Open) -> None:
    state = opened()
    count = RUNS_KEPT + 20
    for number in range(count):
        state.runs.add("demo", f"run{number:05}", NOW + number, 0, {"counts": {"new": number}, "exit_code": 0})
    state.runs.add("another", "run", NOW, 4, {"counts": {}, "exit_code": 4})
    state.flush()
    assert state.runs.first_started("demo") == NOW
    assert state.runs.first_started("third") is None
    last = state.runs.last("demo", 2 * count)
    assert [run["counts"]["new"] for run in last[:2]] == [count - 1, count - 2]
    assert len(last) <= RUNS_KEPT + 3
    assert last[-1]["counts"]["new"] == 0
    assert state.runs.portals() == ["another", "demo"]


def test_what_waits_in_the_window_survives_the_run(opened: Open) -> None:
    spool = opened().spool
    spool.put("demo", "u2", b"old")
    spool.put("demo", "u2", b"\0new")
    spool.put("demo", "u1", b"one")
    spool.put("other", "u3", b"three")
    spool = opened().spool
    assert spool.urls("demo") == ["u1", "u2"]
    assert list(spool.read("demo", ["u2", "u9"])) == [("u2", b"\0new"), ("u9", None)]
    spool.drop("demo", "u1")
    assert opened().spool.urls("demo") == ["u2"]


def block(number: int, **more: float) -> BlockRow:
    """A block of the repetition memory."""
    made = {"pages": 3.5, "span": 20.25, "last": 9, "echoed": 0.5, "doubled": 0.0, "place": 1.25, "spread": 0.75}
    return BlockRow(block=number, samples=b"[1,2]", **{**made, **more})  # type: ignore[arg-type]


def test_the_repetition_memory_survives_the_run(opened: Open) -> None:
    memory = opened().memory
    big = 2**62 + 3
    memory.save_page("demo", PageRow(big, 1, -5, b"[[],[]]"))
    memory.save_page("demo", PageRow(7, 2, 0, b"[[1],[]]"))
    memory.save_block("demo", block(-big))
    memory.save_block("demo", block(1))
    memory.save_block("demo", block(1, pages=4.5))
    memory.save_block("other", block(2))
    memory = opened().memory
    assert sorted(memory.blocks("demo")) == [block(-big), block(1, pages=4.5)]
    assert list(memory.pages("demo")) == [(big, -5), (7, 0)]
    assert memory.newest("demo") == 2
    assert memory.sketch("demo", 7) == b"[[1],[]]"
    assert memory.sketch("demo", 8) is None
    assert list(memory.blocks("third")) == []
    assert memory.newest("third") == 0


def test_the_repetition_memory_forgets(opened: Open) -> None:
    memory = opened().memory
    for number in range(1, 11):
        memory.save_page("demo", PageRow(number, number, 0, b"[]"))
        memory.save_block("demo", block(number, last=number, pages=1.0 if number % 2 else 5.0))
    memory = opened().memory
    memory.forget_blocks("demo", before=3, once_before=8)
    memory.forget_pages("demo", 9)
    memory = opened().memory
    assert sorted(row.block for row in memory.blocks("demo")) == [4, 6, 8, 9, 10]
    assert [page for page, _ in memory.pages("demo")] == [9, 10]


@pytest.mark.parametrize("wrong", [0, 86400, 3 * 10**9])
def test_times_of_a_wrong_clock_are_set_right(opened: Open, wrong: int) -> None:
    state = opened()
    state.mark(known("good", first_seen=NOW - 7200, checked=NOW - 60, next_look=NOW + 3600))
    state.flush()
    assert not state.set_clock_right("demo", NOW)
    state.mark(known("bad", first_seen=wrong, checked=wrong, next_look=wrong + 3600))
    state.runs.add("demo", "run", wrong, 0, {"counts": {}, "exit_code": 0})
    state.flush()
    assert state.set_clock_right("demo", NOW)
    bad, good = state.get("demo", "bad"), state.get("demo", "good")
    assert bad is not None
    assert good is not None
    assert (bad.first_seen, bad.checked) == (NOW, NOW)
    assert bad.next_look is not None
    assert bad.next_look <= NOW + 3600
    assert (good.first_seen, good.checked, good.next_look) == (NOW - 7200, NOW - 60, NOW + 3600)
    assert state.runs.first_started("demo") == NOW
    assert not state.set_clock_right("demo", NOW + 60)


def test_a_survey_of_a_wrong_clock_is_made_anew(opened: Open) -> None:
    state = opened()
    state.set_source("demo", "survey", "{}", etag="e")
    state.flush()
    assert state.set_clock_right("demo", 1_600_000_000)
    assert state.source("demo", "survey") == ("{}", None, None, EARLIEST)


def test_counts_and_trimming(opened: Open) -> None:
    state = opened()
    old = 1_500_000_000
    outcomes = ["article", "duplicate", "gone", "rejected", "not an article: a list", "alias", "failed"]
    for number, outcome in enumerate(outcomes):
        state.mark(known(f"{number}", outcome=outcome, checked=old, etag="e"))
    for number in range(14):
        state.runs.add("demo", f"run{number:02}", old + number, 0, {"counts": {}, "exit_code": 0})
    state.flush()
    assert [list(counts) for counts in state.counts()] == [["demo", 7, 1, 1, 1, 1, 1, 1, 1]]
    assert list(state.portals()) == [("demo", 7, old)]
    trimmed = state.trim(30)
    assert trimmed == {"urls that held no article": 1, "reports of old runs": 3, "validators of pages": 6}
    assert state.counts()[0].urls == 6
    assert state.runs.first_started("demo") == old
    assert state.knows("demo")
    assert not state.knows("other")
    assert state.size()


def test_one_run_a_portal(backend: Backend) -> None:
    stores = backend.stores()
    claim = stores.claim("demo")
    assert not claim.over
    with pytest.raises(AlreadyRunning, match="Another run of demo is under way"):
        backend.stores().claim("demo")
    other = stores.claim("other")
    claim.close()
    stores.claim("demo").close()
    other.close()


def test_what_hooks_queue_belongs_to_the_flush(opened: Open) -> None:
    state = opened()
    flushes: list[None] = []

    def queue_much() -> None:
        flushes.append(None)
        for number in range(4100):
            state.set_source("demo", f"count:{number}", "1")

    state.before_flush.append(queue_much)
    state.flush()
    assert len(flushes) == 1
    state.before_flush.clear()
    assert opened().source("demo", "count:4099")[0] == "1"


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
INTS = st.none() | st.integers(0, 2**40)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.builds(
            Known,
            portal=st.just("demo"),
            key=TEXTS,
            url=TEXTS,
            outcome=st.sampled_from(["article", "gone", "failed", "not an article: 100% x"]),
            revision=st.integers(0, 99),
            first_seen=st.integers(1, 2**40),
            checked=st.integers(1, 2**40),
            published=INTS,
            modified=INTS,
            etag=st.none() | TEXTS,
            title_hash=st.none() | TEXTS,
            post=INTS,
            next_look=INTS,
        ),
        max_size=8,
        unique_by=lambda row: row.key,
    )
)
def test_any_row_comes_back_as_it_was(opened: Open, rows: list[Known]) -> None:
    state = opened()
    before = {row.key: seen.first_seen for row in rows if (seen := state.get("demo", row.key)) is not None}
    for row in rows:
        state.mark(replace(row))
    state = opened()
    for row in rows:
        assert state.get("demo", row.key) == replace(row, first_seen=before.get(row.key, row.first_seen))
