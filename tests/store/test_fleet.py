"""What a fleet promises beyond its stores: one run a portal, all or nothing, each record in one object, nothing twice."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import pytest
from scrapy.settings import Settings

from crawler.demo import DemoPortal
from crawler.errors import AlreadyRunning, ArgumentError, StateError, WriteError
from crawler.state.known import Known
from pipelines.writing.objects import Folder
from pipelines.writing.places import target_of
from tests.conftest import PROJECT, command
from tests.store import s3_server
from tests.store.conftest import Fleet

if TYPE_CHECKING:
    from crawler.fleet.postgres.database import Database
    from crawler.fleet.postgres.lease import Lease

STORES = "crawler.fleet.stores.FleetStores"


@pytest.fixture
def database(fleet: Fleet) -> Database:
    """The emptied database."""
    from crawler.fleet.postgres.database import open_database

    return open_database(fleet.address)


def end_lease(database: Database, portal: str) -> None:
    """Let time pass for a lease."""
    database.do("UPDATE news.leases SET until = clock_timestamp() WHERE portal = %s", (portal,))


def record(number: int, **more: Any) -> dict[str, Any]:
    """As much of a record as the outbox looks at."""
    return {"id": f"id{number}", "revision": 1, "url": f"https://demo.example/{number}/", **more}


def stored(database: Database) -> tuple[int, ...]:
    """How many URLs, sources and records are stored."""
    tables = ("urls", "sources", "records")
    return tuple((database.row(f"SELECT count(*) FROM news.{table}") or (0,))[0] for table in tables)


def test_records_marks_and_cursors_are_stored_together_or_not_at_all(fleet: Fleet, database: Database) -> None:
    stores = fleet.stores()
    claim = stores.claim("demo")
    state = stores.open_state(claim)
    output = stores.output("demo", state, "run")
    output.append("articles", record(1))
    state.mark(Known("demo", "demo.example/1", "https://demo.example/1/", "article", revision=1, checked=9))
    state.set_source("demo", "cursor:feed", "x")
    assert stored(database) == (0, 0, 0)
    state.mark(Known("demo", "demo.example/2", "https://demo.example/2/", None, checked=9))  # type: ignore[arg-type]
    with pytest.raises(StateError, match="cannot be written"):
        state.flush()
    assert stored(database) == (0, 0, 0)
    state.mark(Known("demo", "demo.example/2", "https://demo.example/2/", "failed", checked=9))
    state.flush()
    assert stored(database) == (2, 1, 1)
    claim.close()


def test_a_worker_that_wakes_after_its_lease_is_refused_in_one_sentence(fleet: Fleet, database: Database) -> None:
    stores = fleet.stores()
    frozen = stores.claim("demo")
    state = stores.open_state(frozen)
    output = stores.output("demo", state, "run")
    output.append("articles", record(1))
    state.flush()
    output.append("articles", record(2))
    state.mark(Known("demo", "demo.example/2", "https://demo.example/2/", "article", checked=9))
    state.set_source("demo", "cursor:feed", "x")
    with pytest.raises(AlreadyRunning):
        stores.claim("demo")
    end_lease(database, "demo")
    other = stores.claim("demo")
    with pytest.raises(StateError, match=r"^The lease of demo is over, so that nothing more is written: [^.]+\.$"):
        state.flush()
    assert frozen.over
    assert stored(database) == (0, 0, 1), "nothing of what it had left"
    frozen.close()
    assert not other.over
    theirs = stores.open_state(other)
    theirs.set_source("demo", "cursor:feed", "y")
    theirs.flush()
    assert theirs.source("demo", "cursor:feed")[0] == "y"
    other.close()


def test_a_lease_that_is_out_is_refused_even_where_nobody_took_it_over(fleet: Fleet, database: Database) -> None:
    stores = fleet.stores()
    state = stores.open_state(stores.claim("demo"))
    end_lease(database, "demo")
    state.set_source("demo", "cursor:feed", "x")
    with pytest.raises(StateError, match="The lease of demo is over"):
        state.flush()


def test_the_site_is_not_asked_once_the_lease_is_out_by_ones_own_clock(fleet: Fleet) -> None:
    assert not fleet.stores(FLEET_LEASE=100).claim("demo").over
    assert fleet.stores(FLEET_LEASE=0).claim("other").over


def test_a_renewed_lease_stays_and_one_that_was_taken_over_does_not(fleet: Fleet, database: Database) -> None:
    stores = fleet.stores()
    lease: Lease = stores.claim("demo")  # type: ignore[assignment]
    before = database.row("SELECT until FROM news.leases")
    assert lease.renew()
    assert database.row("SELECT until FROM news.leases") > before  # type: ignore[operator]
    end_lease(database, "demo")
    other: Lease = stores.claim("demo")  # type: ignore[assignment]
    assert other.epoch == lease.epoch + 1
    assert not lease.renew()
    assert lease.over
    assert other.renew()


def fill(fleet: Fleet, count: int, *, revision: int = 1) -> None:
    """Write some records of a portal."""
    stores = fleet.stores()
    claim = stores.claim("demo")
    state = stores.open_state(claim)
    output = stores.output("demo", state, "run")
    for number in range(count):
        folder = ("articles", "duplicates", "rejected")[number % 3]
        output.append(folder, record(number, revision=revision, body="Warga desa. " * (number % 40)))
    state.close()
    claim.close()


def published(folder: Path) -> Counter[tuple[str, int]]:
    """How often each record stands in the objects."""
    lines = [line for path in folder.rglob("*.jsonl") for line in path.read_bytes().splitlines()]
    return Counter((line["id"], line["revision"]) for line in map(orjson.loads, lines))


def test_publishers_killed_at_any_step_leave_each_record_in_exactly_one_object(
    fleet: Fleet, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from crawler.fleet import publish

    words = [sys.executable, "-m", "tests.store.killed_publishers", fleet.address, str(tmp_path)]
    for round_ in range(1, 11):
        fill(fleet, 30, revision=round_)
        died = subprocess.run([*words, "5"], cwd=PROJECT, capture_output=True, text=True, check=True, timeout=300)
        assert int(died.stdout) >= 1
    monkeypatch.setattr(publish, "MOST_RECORDS", 7)
    publish.publish(database, Folder(tmp_path))
    found = published(tmp_path)
    assert len(found) == 300
    assert set(found.values()) == {1}
    assert publish.publish(database, Folder(tmp_path)) == (0, 0)
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed")
    for folder in publish.PARQUET:
        lines = [line for path in (tmp_path / folder).glob("*.jsonl") for line in path.read_bytes().splitlines()]
        names = [str(path) for path in (tmp_path / folder).glob("*.parquet")]
        rows = duckdb.sql(f"SELECT id, revision, body FROM read_parquet({names})").fetchall()
        of_killed = {(one["id"], one["revision"]): one["body"] for one in map(orjson.loads, lines)}
        assert len(rows) == len({row[:2] for row in rows}) > 60
        assert all(of_killed[row[:2]] == row[2] for row in rows)
    assert not list((tmp_path / "rejected").glob("*.parquet"))
    assert not list(tmp_path.rglob(".*")), "what a killed one left half written is no object, and is overwritten"


def test_the_same_in_a_bucket(fleet: Fleet, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("obstore")
    from crawler.fleet import publish

    with s3_server.running() as (endpoint, objects):
        told = {"AWS_ENDPOINT_URL": endpoint, "AWS_ALLOW_HTTP": "true", "AWS_REGION": "us-east-1"}
        told |= {
            "AWS_ACCESS_KEY_ID": "any",
            "AWS_SECRET_ACCESS_KEY": "any",
            "AWS_VIRTUAL_HOSTED_STYLE_REQUEST": "false",
        }
        for name, value in told.items():
            monkeypatch.setenv(name, value)
        place = "s3://berita/terbit"
        words = [sys.executable, "-m", "tests.store.killed_publishers", fleet.address, place, "10"]
        for round_ in range(1, 6):
            fill(fleet, 30, revision=round_)
            died = subprocess.run(words, cwd=PROJECT, capture_output=True, text=True, check=True, timeout=300)
            assert int(died.stdout) >= 1
        publish.publish(database, target_of(place))
        lines = [line for name, data in objects.items() if name.endswith(".jsonl") for line in data.splitlines()]
        found = Counter((line["id"], line["revision"]) for line in map(orjson.loads, lines))
        assert len(found) == 150
        assert set(found.values()) == {1}
        assert "/berita/terbit/articles/000000000001.jsonl" in objects
        objects["/berita/terbit/articles/000000009999.jsonl"] = b"another fleet's"
        with pytest.raises(WriteError, match="Another object stands at s3://berita/terbit/articles/000000009999"):
            target_of(place).put("articles/000000009999.jsonl", b"ours")
    with pytest.raises(ArgumentError, match="cannot be used"):
        target_of("nowhere://berita")


def test_a_parquet_object_of_another_version_is_the_same_and_one_of_other_records_is_not(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    pq = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
    from crawler.archive import to_parquet
    from crawler.fleet.publish import as_parquet

    lines = [orjson.dumps(record(number)) for number in range(3)]
    packed, same = as_parquet(lines, "a" * 64)
    table = pq.read_table(BytesIO(packed))
    assert table.column("id").to_pylist() == [record(number)["id"] for number in range(3)]
    to_parquet.write(tmp_path / "export.parquet", [])
    assert table.schema.equals(pq.read_schema(tmp_path / "export.parquet"))  # the one schema
    again = BytesIO()
    pq.write_table(table, again, compression="gzip")
    assert again.getvalue() != packed and same(again.getvalue()) and same(packed)
    assert not same(as_parquet(lines, "b" * 64)[0]) and not same(b"no Parquet")


def test_an_object_that_is_another_is_never_overwritten(fleet: Fleet, database: Database, tmp_path: Path) -> None:
    from crawler.fleet import publish

    fill(fleet, 1)
    other = tmp_path / publish.name_of("articles", 1)
    other.parent.mkdir(parents=True)
    other.write_bytes(b"another fleet's\n")
    with pytest.raises(WriteError, match="Another object stands at"):
        publish.publish(database, Folder(tmp_path))
    assert other.read_bytes() == b"another fleet's\n"
    assert database.row("SELECT count(*) FROM news.objects WHERE put IS NULL") == (1,)


def test_a_portal_is_due_once_and_not_while_it_is_run(fleet: Fleet, database: Database) -> None:
    from crawler.fleet import schedule

    assert schedule.add(database, ["a", "b"], 3600) == 2
    assert schedule.take(database, 30) == ("a", 3600.0, 0)
    assert schedule.take(database, 30) is None, "a is put off, b comes in half an hour"
    database.do("UPDATE news.schedule SET due = clock_timestamp()")
    claim = fleet.stores().claim("a")
    assert schedule.take(database, 30) == ("b", 3600.0, 0)
    assert schedule.take(database, 30) is None, "a has a lease"
    end_lease(database, "a")
    assert schedule.take(database, 30) == ("a", 3600.0, 0), "whose worker has gone"
    a = schedule.Due("a", 3600.0, 1)
    schedule.done(database, a, 0, None, epoch=claim.epoch + 1)  # type: ignore[attr-defined]
    assert database.row("SELECT last_code FROM news.schedule WHERE portal = 'a'") == (None,), (
        "said by another run's worker"
    )
    schedule.done(database, a, 1, None, epoch=claim.epoch)  # type: ignore[attr-defined]
    assert database.row("SELECT last_code, failures FROM news.schedule WHERE portal = 'a'") == (1, 2)


def test_pauses_go_by_rhythm_and_failures() -> None:
    pytest.importorskip("psycopg")
    from crawler.fleet.schedule import SELDOM, pause

    hour = 3600.0
    assert pause(hour, 0, None) == hour
    assert pause(hour, 0, 600.0) == hour, "never sooner than it is scheduled for"
    assert pause(hour, 0, 5 * hour) == 2.5 * hour
    assert pause(hour, 0, 500 * hour) == SELDOM
    assert [pause(hour, failures, 60.0) for failures in (1, 2, 9)] == [2 * hour, 4 * hour, SELDOM]
    assert pause(24 * hour, 3, None) == 24 * hour


def without_run(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Records but for what differs between two runs of the same input."""
    kept = [{name: value for name, value in line.items() if name not in ("run_id", "crawled_at")} for line in records]
    return sorted(kept, key=lambda line: (line["id"], line["revision"]))


def objects(folder: Path, kind: str) -> list[dict[str, Any]]:
    """The records of published objects, in order."""
    paths = sorted((folder / kind).glob("*.jsonl"))
    return [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_fleet_writes_what_one_machine_writes_and_takes_it_over(fleet: Fleet, tmp_path: Path) -> None:
    mine, theirs, taken = tmp_path / "mine", tmp_path / "theirs", tmp_path / "published"
    on_fleet = ("-s", f"STORES={STORES}", "-s", f"FLEET_DB={fleet.address}")

    def scrapy(*words: str, output: Path, fleet: bool = True) -> Any:
        fast = ("-s", f"OUTPUT_DIR={output}", "-s", "DOWNLOAD_DELAY=0", "-s", "READERS=0")
        done = command(*words, *fast, *(on_fleet if fleet else ()), output=output)
        assert done.code == 0, done.stderr
        return done

    with DemoPortal() as site:
        crawl = ("crawl", "site", "-a", f"url={site.url}")
        one = scrapy(*crawl, output=mine, fleet=False)
        scrapy(*crawl, output=theirs)
        assert not (theirs / "state.sqlite").exists()
        scrapy("fleet", "publish", "--to", str(taken), "--once", output=theirs)
        for kind in ("articles", "duplicates", "rejected"):
            assert without_run(objects(taken, kind)) == without_run(one.records(kind))
        again = scrapy(*crawl, output=theirs)
        assert (again.report["counts"]["new"], again.report["counts"]["updated"]) == (0, 0)
        fleet.emptied()
        said = scrapy("fleet", "import", output=mine)
        assert "1 portals and" in said.stdout
        moved = scrapy(*crawl, output=mine)
        assert (moved.report["counts"]["new"], moved.report["counts"]["updated"]) == (0, 0)
        assert moved.report["why"] == "nothing new"
        scrapy("fleet", "publish", "--to", str(tmp_path / "none"), "--once", output=mine)
        assert not (tmp_path / "none").exists(), "what one machine has published is not published again"
        assert "the fleet knows it already" in scrapy("fleet", "import", output=mine).stdout
        shown = scrapy("status", output=mine).stdout
        assert site.url.rsplit(":", 1)[1].strip("/") in shown


def test_workers_crawl_what_is_scheduled(fleet: Fleet, tmp_path: Path) -> None:
    portals = tmp_path / "portals"
    portals.mkdir()
    with DemoPortal() as one, DemoPortal() as two:
        classes = [
            f'class {name.title()}(Portal):\n    """{name}.\n\n    Site: {site.url}\n    System: demo\n    Caveats: none\n'
            f'    Checked: no\n    """\n\n    name = "{name}"\n    home = "{site.url}"\n'
            for name, site in (("satu", one), ("dua", two))
        ]
        text = "from crawler.spiders.portal import Portal\n\n\n" + "\n\n".join(classes)
        (portals / "bali.py").write_text(text, encoding="utf-8")
        given = {"FLEET_DB": fleet.address, "PORTALS_DIR": portals, "OUTPUT_DIR": tmp_path, "DOWNLOAD_DELAY": 0}
        words = [word for name, value in {**given, "READERS": 0}.items() for word in ("-s", f"{name}={value}")]

        def scrapy(*arguments: str) -> Any:
            done = command("fleet", *arguments, *words, output=tmp_path)
            assert done.code == 0, done.stderr
            return done.stdout

        assert "2 portals are scheduled" in scrapy("schedule", "satu", "dua", "--every", "60")
        assert scrapy("schedule", "dua", "nobody", "--off") == "1 portals are off the schedule.\n"
        scrapy("schedule", "dua", "--every", "60")
        from crawler.fleet.postgres.database import open_database

        open_database(fleet.address).do("UPDATE news.schedule SET due = clock_timestamp()")
        assert scrapy("worker", "--once") == "2 runs: 2 good.\n"
        assert scrapy("worker", "--once") == "No run.\n", "none is due yet"
        told = json.loads(scrapy("status", "--json"))
        assert (told["late"], told["failing"], told["held"]) == ([], [], {})
        assert (told["portals"], told["portals_running"], told["portals_failing"]) == (2, 0, 0)
        scrapy("publish", "--to", str(tmp_path / "published"), "--once")
        records = objects(tmp_path / "published", "articles") + objects(tmp_path / "published", "duplicates")
        assert {record["portal"] for record in records} == {"satu", "dua"}
        whose = {record["id"]: record["portal"] for record in records}
        on_fleet = ("-s", f"STORES={STORES}", *words)
        assert "satu" in command("clusters", *on_fleet, output=tmp_path).stdout
        assert command("clusters", "--settle", *on_fleet, output=tmp_path).code == 0
        copies = {
            record["id"] for record in records if whose.get(record.get("duplicate_of")) not in (None, record["portal"])
        }
        assert len(copies) > 40, "what both print is found, whichever came first"
        assert "# EOF" in scrapy("status", "--metrics")
        database = open_database(fleet.address)
        database.do("UPDATE news.schedule SET due = clock_timestamp() - interval '10 minutes' WHERE portal = 'dua'")
        claim = fleet.stores().claim("satu")
        assert "dua: due for 10 minutes" in scrapy("status")
        assert list(json.loads(scrapy("status", "--json"))["held"].values()) == [1]
        claim.close()
        assert scrapy("schedule", "portals", "--off") == "2 portals are off the schedule.\n"


def test_machines_with_files_of_their_own_share_the_stories(fleet: Fleet, tmp_path: Path) -> None:
    from crawler.fleet.stores import SharedStories
    from tests.pipelines.test_stories import NOW, add

    machines = [
        SharedStories(Settings({"FLEET_DB": fleet.address, "OUTPUT_DIR": str(tmp_path / name)})) for name in ("a", "b")
    ]
    first, second = (machine.take_stories(30) for machine in machines)
    add(first, "a1")
    assert add(second, "b1", at=NOW + 1).duplicate_of == "a1"
    claims = [machine.claim("demo") for machine in machines]
    assert (tmp_path / "a" / "state.sqlite.locks").is_dir(), "each keeps its own portals"
    for claim in claims:
        claim.close()


def test_arguments_are_refused_in_one_sentence(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    for words, said in (
        (("fleet",), "followed by one of"),
        (("fleet", "publish"), "Where to?"),
        (("fleet", "schedule"), "Which portals?"),
        (("fleet", "worker", "--most", "none"), "no number of at least 1"),
        (("fleet", "status", "peluangnews"), "followed by no names"),
    ):
        done = command(*words, output=tmp_path)
        assert (done.code, said in done.stderr + done.stdout) == (2, True), done.stderr
    done = command("fleet", "status", "-s", "FLEET_DB=", output=tmp_path)
    assert done.code == 1
    assert "does not say which database" in done.stderr


def test_a_week_of_stories_that_is_over_leaves_with_its_tables(fleet: Fleet, database: Database) -> None:
    from tests.pipelines.test_stories import NOW, add

    def tables() -> int:
        row = database.row(
            "SELECT count(*) FROM pg_inherits WHERE inhparent = ANY(ARRAY['news.stories', 'news.story_keys', "
            "'news.story_links']::regclass[])"
        )
        return int(row[0]) if row else 0

    index = fleet.stores().take_stories(30)
    index.trim(NOW + 2 * 86_400)
    add(index, "a1")
    add(index, "b1", at=NOW + 1)
    before = tables()
    add(index, "c1", at=NOW + 40 * 86_400)
    assert tables() == before + 3
    assert index.trim(NOW + 40 * 86_400) == 2
    assert tables() == before, "the week of a1 and b1 is dropped, that of c1 stays"
    assert add(index, "a1", at=NOW + 40 * 86_400 + 60).duplicate_of == "c1"
    assert add(index, "d1", at=NOW).cluster_id is not None, "a week that was dropped is made again"


def test_a_connection_that_the_server_has_ended_costs_no_run(fleet: Fleet, database: Database) -> None:
    import psycopg

    with psycopg.connect(fleet.address, autocommit=True) as other:
        for _ in range(3):
            assert database.row("SELECT 1") == (1,)
            other.execute(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                "WHERE application_name = 'regional-news' AND datname = current_database() AND pid <> pg_backend_pid()"
            )
    assert database.row("SELECT 1") == (1,)


def test_a_server_that_does_not_answer_is_waited_for_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    from psycopg_pool import PoolTimeout

    asked = []

    def no_answer(timeout: float) -> None:
        asked.append(timeout)
        raise PoolTimeout("none")

    with monkeypatch.context() as away:
        away.setattr(database.pool, "getconn", no_answer)
        for _ in range(20):
            with pytest.raises(StateError, match="the server does not answer"):
                database.row("SELECT 1")
        assert len(asked) == 1, "the runs of a worker, each of which asks as it ends, end in seconds"
    monkeypatch.setattr("crawler.fleet.postgres.database.AWAY", 0.0)
    assert database.row("SELECT 1") == (1,)
