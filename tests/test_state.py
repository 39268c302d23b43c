"""The memory: what is queued is seen, what is flushed survives, what is damaged is set aside."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from scrapy.settings import Settings

from crawler.crawl.lock import lock
from crawler.crawl.stores import run_stores
from crawler.demo import DemoPortal, changes
from crawler.errors import AlreadyRunning, StateError
from crawler.state.buffer import FLUSH_WRITES
from crawler.state.clock import EARLIEST
from crawler.state.known import Known
from crawler.state.sqlite.damage import check
from crawler.state.state import State
from tests.conftest import Crawl


def known(key: str = "example.id/a", **more: object) -> Known:
    return Known("demo", key, f"https://{key}/", "article", **{"revision": 1, "checked": 100, **more})  # type: ignore[arg-type]


def test_what_is_queued_is_seen_and_what_is_flushed_survives(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    state.mark(known(body_hash="aa"))
    assert state.get("demo", "example.id/a") == known(body_hash="aa", first_seen=100)
    assert state.with_body("demo", "aa", besides="example.id/b") is not None
    state.flush()
    again = State(tmp_path / "state.sqlite")
    assert again.get("demo", "example.id/a") == known(body_hash="aa", first_seen=100)
    assert again.get("other", "example.id/a") is None
    state.close()
    again.close()


def test_a_url_that_leads_to_another_resolves_to_it(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    state.mark(known("example.id/slug"))
    state.mark(
        Known("demo", "example.id/?p=5", "https://example.id/?p=5", "alias", alias_of="example.id/slug", checked=1)
    )
    found = state.resolve("demo", "example.id/?p=5")
    assert found is not None
    assert found.key == "example.id/slug"
    state.close()


def test_first_sight_is_kept_when_a_row_is_marked_again(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    state.mark(known())
    state.flush()
    row = state.get("demo", "example.id/a")
    assert row is not None
    row.checked, row.revision = 200, 2
    state.mark(row)
    state.flush()
    assert state.db.execute("SELECT first_seen, checked, revision FROM urls").fetchall() == [(100, 200, 2)]
    state.close()


@pytest.mark.parametrize("damage", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_file_is_set_aside(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "state.sqlite"
    path.write_bytes(damage)
    state = State(path)
    assert state.set_aside is not None
    assert state.set_aside.read_bytes() == damage
    assert state.get("demo", "x") is None
    state.close()


def test_a_file_is_checked_once_a_process_and_another_in_its_place_again(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    State(path).close()
    asked: list[str] = []
    with closing(sqlite3.connect(path)) as db:
        db.set_trace_callback(asked.append)
        check(db, path)
    assert not asked
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(path.read_bytes())
    copy.replace(path)
    with closing(sqlite3.connect(path)) as db:
        db.set_trace_callback(asked.append)
        check(db, path)
        check(db, path)
    assert [statement for statement in asked if "quick_check" in statement] == ["PRAGMA quick_check(1)"]


def test_a_large_file_is_checked_once_a_day_by_one_of_all_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state.sqlite"
    monkeypatch.setattr("crawler.state.sqlite.damage.CHECKED_BYTES", 1)
    asked: list[str] = []
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE t (x)")
        db.set_trace_callback(asked.append)
        looks = []
        for days in (0, 0, 2):
            mark = tmp_path / "state.sqlite.checked"
            if days:
                os.utime(mark, (time.time() - days * 86400,) * 2)
            monkeypatch.setattr("crawler.state.sqlite.damage._whole", {})  # as another process begins
            asked.clear()
            check(db, path)
            looks.append("PRAGMA quick_check(1)" in asked)
    assert looks == [True, False, True]


def test_damage_that_sqlite_quotes_in_its_message_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    State(path).close()
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE urls", b"CREATE TABLE \x80rls"))
    state = State(path)
    assert state.set_aside is not None
    state.close()


def test_a_locked_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    state.db.execute("PRAGMA busy_timeout = 10")
    other = sqlite3.connect(tmp_path / "state.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    state.mark(known())
    with pytest.raises(StateError, match="cannot be written"):
        state.flush()
    other.execute("ROLLBACK")
    state.close()  # what was queued is still there, and is written now
    assert other.execute("SELECT count(*) FROM urls").fetchone() == (1,)
    other.close()


def test_a_folder_that_cannot_be_made_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StateError, match="cannot be used"):
        State(tmp_path / "file" / "state.sqlite")


@pytest.mark.parametrize("path", ["crawler.nowhere.Stores", "crawler.crawl.stores.Nothing", "stores"])
def test_a_backend_that_cannot_be_loaded_is_said_in_one_sentence(path: str) -> None:
    with pytest.raises(StateError, match=rf"^STORES names {path}, which cannot be loaded: "):
        run_stores(Settings({"STORES": path}))


def test_a_newer_version_is_not_touched(tmp_path: Path) -> None:
    db = sqlite3.connect(tmp_path / "state.sqlite")
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StateError, match="version 99"):
        State(tmp_path / "state.sqlite")


def test_one_run_a_portal(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    holder = lock(path, "demo")
    asks = "import sys; from pathlib import Path; from crawler.crawl.lock import lock; lock(Path(sys.argv[1]), sys.argv[2])"
    second = subprocess.run(
        [sys.executable, "-c", asks, str(path), "demo"], capture_output=True, text=True, check=False
    )
    assert "AlreadyRunning" in second.stderr
    third = subprocess.run(
        [sys.executable, "-c", asks, str(path), "other"], capture_output=True, text=True, check=False
    )
    assert third.returncode == 0, third.stderr
    holder.close()
    with lock(path, "demo") as free:
        assert not free.closed
    assert issubclass(AlreadyRunning, Exception)


def test_no_look_up_reads_all_that_is_known(tmp_path: Path) -> None:
    """Counted in steps of SQLite's machine: a look-up may not cost more the more URLs are known."""
    state = State(tmp_path / "state.sqlite")
    for number in range(5000):
        taken = 10**7 + number  # years after most came out, as by a backfill
        when = taken if number < 20 else number
        state.mark(known(f"example.id/{number}", body_hash=f"{number:032x}", published=when, first_seen=taken))
    state.flush()
    steps: list[None] = []
    state.db.set_progress_handler(lambda: steps.append(None), 100)
    assert state.get("demo", "example.id/4000") is not None
    assert state.with_body("demo", f"{4000:032x}", besides="example.id/b") is not None
    assert state.with_body("demo", "none", besides="example.id/b") is None
    assert len(state.newest("demo", 10)) == 10
    assert state.to_look_at("demo", 10**9, 10) == []
    assert len(state.first_sights("demo", 10**6)) == 20
    assert state.last_sight("demo") == 10**7 + 4999
    assert len(steps) < 50
    state.close()


def test_what_is_queued_for_a_flush_begins_no_other(tmp_path: Path) -> None:
    state = State(tmp_path / "state.sqlite")
    flushes: list[None] = []

    def queue_much() -> None:
        flushes.append(None)
        for number in range(2 * FLUSH_WRITES):
            state.set_source("demo", f"count:{number}", "1")

    state.before_flush.append(queue_much)
    state.flush()
    assert len(flushes) == 1
    assert state.source("demo", f"count:{2 * FLUSH_WRITES - 1}")[0] == "1"
    state.close()


@pytest.mark.parametrize("wrong", [0, 86400, 3 * 10**9])
def test_times_of_a_wrong_clock_are_set_right(tmp_path: Path, wrong: int) -> None:
    now = 1_780_000_000
    state = State(tmp_path / "state.sqlite")
    state.mark(known("example.id/good", first_seen=now - 7200, checked=now - 60, next_look=now + 3600))
    state.flush()
    assert not state.set_clock_right("demo", now)
    state.mark(known("example.id/bad", first_seen=wrong, checked=wrong, next_look=wrong + 3600))
    state.runs.add("demo", "run", wrong, 0, {"counts": {}, "exit_code": 0})
    state.set_source("demo", "survey", "{}")
    state.flush()
    state.db.execute("UPDATE sources SET checked = ?", (wrong,))
    assert state.set_clock_right("demo", now)
    bad, good = state.get("demo", "example.id/bad"), state.get("demo", "example.id/good")
    assert bad is not None
    assert good is not None
    assert (bad.first_seen, bad.checked) == (now, now)
    assert bad.next_look is not None
    assert bad.next_look <= now + 3600
    assert (good.first_seen, good.checked, good.next_look) == (now - 7200, now - 60, now + 3600)
    assert state.source("demo", "survey")[3] == EARLIEST, "the portal is surveyed anew"
    assert state.last_sight("demo") == now
    assert not state.set_clock_right("demo", now + 60)
    state.close()


FIRST_STATE = """
CREATE TABLE urls (
    portal TEXT NOT NULL, key TEXT NOT NULL, url TEXT NOT NULL, outcome TEXT NOT NULL, alias_of TEXT,
    revision INTEGER NOT NULL DEFAULT 0, first_seen INTEGER NOT NULL, checked INTEGER NOT NULL,
    published INTEGER, modified INTEGER, etag TEXT, last_modified TEXT, title_hash TEXT, body_hash TEXT,
    post INTEGER, missing INTEGER NOT NULL DEFAULT 0, looks INTEGER NOT NULL DEFAULT 0, next_look INTEGER,
    PRIMARY KEY (portal, key)) WITHOUT ROWID;
CREATE INDEX urls_by_body ON urls (portal, body_hash) WHERE body_hash IS NOT NULL;
CREATE INDEX urls_by_time ON urls (portal, published) WHERE outcome = 'article';
CREATE INDEX urls_by_sight ON urls (portal, first_seen);
CREATE INDEX urls_by_rhythm ON urls (portal, first_seen) WHERE published > first_seen - 3 * 86400;
CREATE INDEX urls_by_look ON urls (portal, next_look) WHERE next_look IS NOT NULL;
CREATE INDEX urls_gone ON urls (portal, checked) WHERE outcome = 'gone';
CREATE TABLE sources (
    portal TEXT NOT NULL, name TEXT NOT NULL, value TEXT, etag TEXT, last_modified TEXT, checked INTEGER,
    PRIMARY KEY (portal, name)) WITHOUT ROWID;
CREATE TABLE runs (
    run_id TEXT NOT NULL, portal TEXT NOT NULL, started INTEGER NOT NULL, finished INTEGER, exit_code INTEGER,
    report TEXT NOT NULL, PRIMARY KEY (portal, run_id)) WITHOUT ROWID;
CREATE TABLE spool (
    portal TEXT NOT NULL, url TEXT NOT NULL, article BLOB NOT NULL, PRIMARY KEY (portal, url)) WITHOUT ROWID;
PRAGMA user_version = 1;
"""
"""The state's file as the first version (05db371) made it."""

FIRST_STORIES = """
CREATE TABLE articles (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, seen INTEGER NOT NULL, told INTEGER NOT NULL,
    cluster TEXT, duplicate_of TEXT, similarity REAL, difference TEXT, fuller INTEGER,
    published INTEGER, portal TEXT NOT NULL, url TEXT NOT NULL, title TEXT, text BLOB NOT NULL);
CREATE INDEX articles_by_cluster ON articles (cluster) WHERE cluster IS NOT NULL;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE fresh_keys (seq INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL, keys BLOB NOT NULL);
CREATE TABLE key_arrays (
    id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, newest INTEGER NOT NULL, entries BLOB NOT NULL,
    filter BLOB NOT NULL);
PRAGMA user_version = 1;
"""
"""The index of stories, the same."""


def as_first_version(now: Path, tables: str) -> None:
    """Make a file anew with the first version's tables, with what these hold of today's rows."""
    today = sqlite3.connect(now)
    rows = {}
    names = [name for (name,) in today.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    first = sqlite3.connect(":memory:")
    first.executescript(tables)
    kept = [name for (name,) in first.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in kept:
        columns = [column[1] for column in first.execute(f"PRAGMA table_info({name})")]
        if name in names and not name.startswith("sqlite_"):
            rows[name] = columns, today.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
    today.close()
    for suffix in ("", "-wal", "-shm"):
        now.with_name(now.name + suffix).unlink(missing_ok=True)
    old = sqlite3.connect(now)
    old.executescript(tables)
    for name, (columns, values) in rows.items():
        marks = ", ".join("?" * len(columns))
        old.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", values)
    old.commit()
    old.close()


def test_files_of_the_first_version_open_and_go_on(crawl: Crawl, tmp_path: Path) -> None:
    output = tmp_path / "output"
    with DemoPortal() as demo:
        crawl("site", "-a", f"url={demo.url}")
        as_first_version(output / "state.sqlite", FIRST_STATE)
        as_first_version(output / "stories.sqlite", FIRST_STORIES)
        demo.edition = 2
        after = crawl("site", "-a", f"url={demo.url}")
        edited = {change["url"].rstrip("/") for change in changes(demo.url) if change["action"] != "deleted"}
    assert after.code == 0, after.stderr
    assert not list(output.glob("*.damaged*"))
    lines = after.records() + after.records("duplicates")
    assert len({(line["id"], line["revision"]) for line in lines}) == len(lines)
    told = [line for line in lines if line["run_id"] == after.report["run_id"]]
    assert told and {line["url"].rstrip("/") for line in told} <= edited
    assert not any("previous" in line for line in told)  # the first version kept neither title nor hash
    rows = sqlite3.connect(output / "state.sqlite").execute("SELECT key, title, content_hash FROM urls").fetchall()
    kept = {(title, content_hash) for _, title, content_hash in rows}
    assert {(line["title"], line["content_hash"]) for line in told} <= kept
