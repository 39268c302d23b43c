"""The sinks of docs/sinks.md, as they stand there: crawls whose records go to stand-ins on this machine."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from tests.conftest import PROJECT
from tests.site import TestSite, articles

STORE = """
import json, pathlib
from scrapy.extensions.feedexport import BlockingFeedStorage

class Store(BlockingFeedStorage):
    def __init__(self, uri, *, feed_options=None):
        self.uri = uri
    def _store_in_thread(self, file):
        file.seek(0)
        name = self.uri.replace("/", "_").replace(":", "_")
        pathlib.Path(__file__).with_name(name).write_bytes(file.read())
"""
PSYCOPG = """
import json, sqlite3, pathlib
from datetime import datetime

def connect(dsn, autocommit):
    return Base(sqlite3.connect(pathlib.Path(__file__).with_name(dsn), isolation_level=None))

class Base:
    def __init__(self, base):
        self.base = base
        self.close = base.close
    def execute(self, statement, values=()):
        self.base.execute(statement.replace("%s", "?").replace("timestamptz", "text").replace("jsonb", "text"), values)
"""
KAFKA = """
import json, pathlib

class KafkaProducer:
    def __init__(self, *, bootstrap_servers, acks, linger_ms):
        self.waiting, self.log = [], pathlib.Path(__file__).with_name("topic.jsonl")
    def send(self, topic, *, key, value):
        self.waiting.append(json.dumps([topic, key.decode(), json.loads(value)]) + "\\n")
    def flush(self, timeout):
        with self.log.open("a") as log:
            log.writelines(self.waiting)
        self.waiting = []
    def close(self):
        assert not self.waiting
"""


def stages() -> dict[str, str]:
    """The code blocks of the page, by the name of their class."""
    text = (PROJECT / "docs/sinks.md").read_text(encoding="utf-8")
    return {re.findall(r"class (\w+)", code)[0]: code for code in re.findall(r"```python\n(.*?)```", text, re.S)}


class Receiver:
    """A loopback server that keeps what is put or posted to it."""

    def __init__(self) -> None:
        self.got: list[tuple[str, bytes]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.got.append((self.path, body))
                lines = [json.loads(line) for line in body.splitlines()] if self.path.endswith("_bulk") else []
                answer = json.dumps(
                    {"items": [{"index": {"status": 201}} for line in lines if "index" in line]}
                ).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_PUT = do_POST  # noqa: N815  (http.server's interface)

            @override
            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.thread.join()
    made.server.server_close()


def crawled(
    folder: Path, *arguments: str, **files: str
) -> tuple[subprocess.CompletedProcess[str], list[dict[str, Any]]]:
    """A crawl of six articles with these modules on the path; what it said, and the records it wrote."""
    for name, code in files.items():
        (folder / f"{name}.py").write_text(code)
    with TestSite(articles(6)) as site:
        given = [
            "crawl",
            "site",
            "-a",
            f"url={site.url}/",
            "-s",
            f"OUTPUT_DIR={folder}/output",
            "-s",
            "DOWNLOAD_DELAY=0",
        ]
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", *given, *arguments],
            cwd=PROJECT,
            env=os.environ | {"PYTHONPATH": str(folder), "AWS_ACCESS_KEY_ID": "k", "AWS_SECRET_ACCESS_KEY": "s"},
            capture_output=True,
            text=True,
            check=False,
        )
    paths = sorted((folder / "output/articles").rglob("*.jsonl"))
    return done, [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


def by_id(records: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in records}


@pytest.mark.parametrize("scheme", ["s3", "gs"])
def test_a_feed_goes_to_an_object_store(tmp_path: Path, scheme: str) -> None:
    text = (PROJECT / "docs/sinks.md").read_text(encoding="utf-8")
    (feeds,) = re.findall(rf"-s '(FEEDS={{\"{scheme}://[^']*)'", text)
    stand_in = json.dumps({scheme: "standin.Store"})
    done, records = crawled(tmp_path, "-s", feeds, "-s", f"FEED_STORAGES={stand_in}", standin=STORE)
    assert done.returncode == 0, done.stderr
    (stored,) = tmp_path.glob(f"{scheme}___BUCKET_*")
    assert by_id([json.loads(line) for line in stored.read_text().splitlines()]) == by_id(records)
    assert len(records) == 6


def test_scrapys_own_s3_speaks_to_another_host(tmp_path: Path, receiver: Receiver) -> None:
    pytest.importorskip("boto3", reason="boto3 is not installed: .ci/heavy has it")
    feeds = json.dumps({"s3://bucket/%(name)s.jsonl": {"format": "jsonlines", "encoding": "utf8"}})
    done, records = crawled(tmp_path, "-s", f"FEEDS={feeds}", "-s", f"AWS_ENDPOINT_URL={receiver.url}")
    assert done.returncode == 0, done.stderr
    path, body = receiver.got[-1]
    assert path.startswith("/bucket/site.jsonl") and all(record["title"].encode() in body for record in records)


def test_postgres(tmp_path: Path) -> None:
    import sqlite3

    files = {"sinks": stages()["ToPostgres"], "psycopg": PSYCOPG}
    given = ("-s", 'EXTRA_STAGES={"sinks.ToPostgres": 700}', "-s", "POSTGRES=stand-in")
    done, records = crawled(tmp_path, *given, **files)
    assert done.returncode == 0, done.stderr
    base = sqlite3.connect(tmp_path / "stand-in")
    rows = base.execute("SELECT id, revision, portal, record FROM article").fetchall()
    base.close()
    assert {row[0]: json.loads(row[3]) for row in rows} == by_id(records)
    assert len(rows) == 6


def test_opensearch(tmp_path: Path, receiver: Receiver) -> None:
    given = ("-s", 'EXTRA_STAGES={"sinks.ToOpenSearch": 700}', "-s", f"OPENSEARCH={receiver.url}")
    done, records = crawled(tmp_path, *given, sinks=stages()["ToOpenSearch"])
    assert done.returncode == 0, done.stderr
    ((path, body),) = receiver.got
    lines = [json.loads(line) for line in body.splitlines()]
    assert path == "/articles/_bulk"
    assert {line["index"]["_id"] for line in lines[::2]} == set(by_id(records))
    assert by_id(lines[1::2]) == by_id(records)


def test_kafka(tmp_path: Path) -> None:
    files = {"sinks": stages()["ToKafka"], "kafka": KAFKA}
    done, records = crawled(tmp_path, "-s", 'EXTRA_STAGES={"sinks.ToKafka": 700}', "-s", "KAFKA=nowhere:9092", **files)
    assert done.returncode == 0, done.stderr
    sent = [json.loads(line) for line in (tmp_path / "topic.jsonl").read_text().splitlines()]
    assert {topic for topic, _, _ in sent} == {"articles"}
    assert {key: value for _, key, value in sent} == by_id(records)


def test_a_sink_that_is_down_loses_no_record(tmp_path: Path) -> None:
    given = ("-s", 'EXTRA_STAGES={"sinks.ToOpenSearch": 700}', "-s", "OPENSEARCH=http://127.0.0.1:9")
    code = stages()["ToOpenSearch"].replace(">= 200", ">= 2")
    done, records = crawled(tmp_path, *given, sinks=code)
    assert done.returncode == 1
    assert "a stage raised on 6 articles" in done.stderr
    assert len(records) == 6


@pytest.mark.parametrize("name", ["ToPostgres", "ToOpenSearch", "ToKafka"])
def test_a_stage_is_short(name: str) -> None:
    assert len([line for line in stages()[name].splitlines() if line.strip()]) <= 36
