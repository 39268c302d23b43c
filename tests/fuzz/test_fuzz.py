"""No crash, no hang, no invalid record: hypothesis over everything that reads what strangers send.

What was found is kept in tests/fuzz/corpus/TARGET/NAME and read again by each run.
"""

from __future__ import annotations

import faulthandler
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from crawler.errors import StateError
from crawler.state.known import Known
from crawler.state.state import State
from pipelines.remembered import rebuild, take_up
from pipelines.writing.segments import mend, read
from tests.fuzz import targets
from tests.fuzz.inputs import DATES, JSON, PAGES, ROBOTS, XML

CORPUS = sorted((Path(__file__).parent / "corpus").rglob("*.bin"))
HANG = 60
"""Seconds after which a case that is still being read ends the run with a traceback: the limit of a hang."""
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    """A case that never ends is a fault like any other."""
    faulthandler.dump_traceback_later(HANG * 3, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("path", CORPUS, ids=[f"{path.parent.name}: {path.stem}" for path in CORPUS])
def test_found_before(path: Path) -> None:
    targets.BYTES[path.parent.name](path.read_bytes())


@quick
@given(PAGES)
def test_pages(text: str) -> None:
    targets.page(encoded(text))
    targets.listing(encoded(text))


@quick
@given(PAGES, JSON)
def test_json_ld(text: str, value: Any) -> None:
    data = orjson.dumps(_plain(value))
    around = '<html><head><script type="application/ld+json">%b</script></head><body><h1>Warga Bangun Jembatan</h1>'
    body = b'<div class="entry-content"><p>' + b"Warga membangun jembatan gantung di desa itu. " * 8 + b"</p>"
    targets.page(around.encode().replace(b"%b", data) + body + encoded(text))


@quick
@given(st.binary(max_size=400))
def test_any_bytes(body: bytes) -> None:
    for target in targets.BYTES.values():
        target(body)


@quick
@given(DATES)
def test_dates(text: str) -> None:
    targets.date(text)


@quick
@given(XML)
def test_feeds_and_sitemaps(text: str) -> None:
    targets.feed(encoded(text))
    targets.sitemaps(encoded(text))


@quick
@given(ROBOTS)
def test_robots(text: str) -> None:
    targets.robots(encoded(text))


@quick
@given(st.lists(JSON, max_size=3) | JSON)
@example([{"date": "\x00"}])  # was kept as the string that the time was read from, which no record may hold
def test_posts(value: Any) -> None:
    targets.posts(orjson.dumps(_plain(value)))
    for one in value if isinstance(value, list) else [value]:
        targets.post(_plain(one))


def _plain(value: Any) -> Any:
    """The value as JSON can hold it: no lone surrogates, no numbers that are none, as they come from a parser."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, int) and not isinstance(value, bool):
        return max(-(2**63), min(value, 2**63 - 1))
    return value


@settings(quick, max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 60_000), st.binary(min_size=1, max_size=300)), max_size=6), st.integers(0, 80_000)
)
@example([(60, b"\x80")], 1)  # the file's version, below 0
def test_a_damaged_state_is_set_aside_or_said_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, bytes]], cut: int
) -> None:
    path = tmp_path_factory.mktemp("state") / "state.sqlite"
    state = State(path)
    for number in range(40):
        state.mark(
            Known("kabar", f"k{number}", f"https://x.id/{number}/", "article", checked=1, body_hash=f"h{number}")
        )
    state.close()
    data = bytearray(path.read_bytes())
    for where, piece in damage:
        data[where % len(data) : where % len(data) + len(piece)] = piece
    path.write_bytes(bytes(data[: max(cut, 1)] if cut % 3 == 0 else data))
    try:
        again = State(path)
    except StateError:
        return
    try:
        again.get("kabar", "k1")
        again.mark(Known("kabar", "new", "https://x.id/new/", "article", checked=2))
        again.close()
    except (sqlite3.DatabaseError, StateError):
        return  # damage that a quick check does not see: an error of the database, said as such
    finally:
        again.db.close()


LINES = st.lists(
    st.one_of(
        st.binary(max_size=40),
        JSON.map(lambda value: orjson.dumps(_plain(value))),
        st.just(b'{"url": "https://x.id/a-b-c/", "title": "T", "body": "B", "revision": 1, "published_at": null, "modified_at": null, "crawled_at": "2025-06-01T10:00:00+07:00", "event": "new"}'),
    ),
    max_size=6,
)  # fmt: skip


@settings(quick, max_examples=40)
@given(LINES)
def test_segments_with_anything_in_them_are_mended(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("output")
    portal = folder / "articles" / "kabar"
    portal.mkdir(parents=True)
    (portal / "run-1.jsonl.part").write_bytes(b"\n".join(lines))
    (portal / "run-0.jsonl").write_bytes(b"\n".join(lines))
    state = State(folder / "state.sqlite")
    mend(portal, lambda line: take_up(state, "kabar", line, "article"))
    rebuild(state, folder, "kabar")
    state.close()
    assert not list(portal.glob("*.part"))
    list(read(portal))
