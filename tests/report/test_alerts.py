"""Alerts: one POST a change of state, tried again until the receiver takes it; metrics that parse."""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from crawler.report import alerts
from tests.archive.conftest import WEST, record, write
from tests.report.conftest import BODY, built, first_run, run_report, second_run, write_report
from tests.report.test_site import ROAD


class Receiver:
    """A loopback server that keeps what it gets."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.answer = 204
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if receiver.answer < 300:
                    receiver.got.append(json.loads(body))
                self.send_response(receiver.answer)
                self.end_headers()

            @override
            def log_message(self, format: str, *args: Any) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook"
        self.thread = threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.close()


def told(output: Path, receiver: Receiver, spread_to: int = 3) -> list[dict[str, Any]]:
    """What one report tells."""
    built(output)
    receiver.got.clear()
    alerts.tell(output, receiver.url, spread_to, None)
    return list(receiver.got)


def test_each_change_of_state_is_told_once_over_ten_runs(tmp_path: Path, receiver: Receiver) -> None:
    first_run(tmp_path)
    assert told(tmp_path, receiver) == []  # how things were found
    second_run(tmp_path)
    (gone,) = told(tmp_path, receiver)
    assert (gone["event"], gone["title"], gone["portal"]) == ("takedown", "Dicabut", "kabarcontoh")
    assert told(tmp_path, receiver) == []
    changes = []
    for number, code in enumerate((0, 1, 1, 1, 0, 0, 4), 3):  # failed, well, ill
        why = "" if code == 0 else "the site is down"
        write_report(
            tmp_path, run_report("kabarcontoh", f"2025060{number}T000000Z-0000000{number}", exit_code=code, why=why)
        )
        changes += told(tmp_path, receiver)
    assert [(one["portal"], one["before"], one["state"]) for one in changes] == [
        ("kabarcontoh", "good", "failed"),
        ("kabarcontoh", "failed", "good"),
        ("kabarcontoh", "good", "ill"),
    ]


def test_a_story_that_spreads_and_new_hits_of_a_topic_are_told(output: Path, receiver: Receiver) -> None:
    assert told(output, receiver) == []
    third = record("tigacontoh", "salinan-kedua", **WEST, cluster_id=ROAD, duplicate_of=ROAD, body=BODY)
    write(output, "duplicates", "tigacontoh", "20250604T000000Z-00000004.jsonl", [third])
    hit = third | {"topic": {"query": "jalan kupang", "score": 1.5, "matched": ["jalan"]}}
    write(output, "topics", "jalan-kupang", "20250604T000000Z-00000004.jsonl", [hit])
    topic, story = sorted(told(output, receiver), key=lambda one: one["event"], reverse=True)
    assert (topic["event"], topic["hits"], topic["new"]) == ("topic", 2, 1)
    assert (story["event"], story["portals"], story["portal"]) == ("story", 3, "jambicontoh")  # who was first
    assert told(output, receiver) == []


def test_what_a_receiver_did_not_take_is_sent_again(tmp_path: Path, receiver: Receiver) -> None:
    first_run(tmp_path)
    told(tmp_path, receiver)
    second_run(tmp_path)
    built(tmp_path)
    receiver.answer = 503
    assert alerts.tell(tmp_path, receiver.url, 3, None) == (0, "503 Service Unavailable")
    receiver.answer = 204
    assert alerts.tell(tmp_path, receiver.url, 3, None) == (1, None)
    assert [one["event"] for one in receiver.got] == ["takedown"]


def test_what_was_told_outlives_the_store(tmp_path: Path, receiver: Receiver) -> None:
    first_run(tmp_path)
    second_run(tmp_path)
    told(tmp_path, receiver)
    with sqlite3.connect(tmp_path / "site.sqlite") as db:
        db.execute("UPDATE meta SET value = 'older' WHERE key = 'version'")
    assert told(tmp_path, receiver) == []


@pytest.mark.parametrize("url", ["hook", "file:///etc/passwd", "ftp://a.example/", "http://"])
def test_an_address_that_nothing_can_be_posted_to_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="NOTIFY_URL"):
        alerts.checked_url(url)


def test_metrics_parse_and_are_replaced_in_one_step(output: Path, tmp_path: Path) -> None:
    write(
        output, "articles", "aneh", "20250604T000000Z-00000005-1.jsonl", [record("aneh", "a") | {"portal": 'an"eh\\b'}]
    )
    built(output)
    file = tmp_path / "news.prom"
    file.write_text("before")
    alerts.tell(output, "", 3, file)
    lines = file.read_text(encoding="utf-8").splitlines()
    sample = re.compile(r'regional_news_[a-z_]+(\{portal="(?:[^"\\]|\\["\\n])*"\})? -?\d+')
    assert all(line.startswith("# ") or sample.fullmatch(line) for line in lines)
    assert 'regional_news_articles{portal="kabarcontoh"} 3' in lines
    assert 'regional_news_state{portal="jambicontoh"} 1' in lines
    assert 'regional_news_articles{portal="an\\"eh\\\\b"} 1' in lines
    assert not list(tmp_path.glob(".*.part"))
    parser = pytest.importorskip("prometheus_client.parser", reason="prometheus-client is not installed")
    families = {
        family.name: family for family in parser.text_string_to_metric_families(file.read_text(encoding="utf-8"))
    }
    articles = {sample.labels["portal"]: sample.value for sample in families["regional_news_articles"].samples}
    assert articles == {"kabarcontoh": 3, "jambicontoh": 3, 'an"eh\\b': 1}


def test_apprise_tells_the_same_in_words(tmp_path: Path, receiver: Receiver) -> None:
    pytest.importorskip("apprise", reason="the extra notify is not installed")
    url = alerts.checked_url(receiver.url.replace("http:", "json:"))
    first_run(tmp_path)
    built(tmp_path)
    assert alerts.tell(tmp_path, url, 3, None) == (0, None)
    second_run(tmp_path)
    built(tmp_path)
    receiver.answer = 500
    assert alerts.tell(tmp_path, url, 3, None) == (0, "the service did not take it")
    receiver.answer = 200
    assert alerts.tell(tmp_path, url, 3, None) == (1, None)
    (got,) = receiver.got
    assert got["title"] == "Taken down by kabarcontoh: Dicabut"
    assert "https://kabarcontoh.example/dicabut/" in got["message"]


@pytest.mark.parametrize(
    "message",
    [
        {"event": "portal", "portal": "x", "state": "ill", "before": None, "why": "empty", "last_day": None},
        {"event": "topic", "topic": "t", "query": "dana desa", "hits": 5, "new": 2},
        {"event": "story", "story": "1", "portals": 4, "portal": "x", "title": "T", "url": None, "published_at": None},
        {"event": "takedown", "id": "1", "portal": "x", "title": "T", "url": None, "published_at": None, "seen": "s"},
    ],
)
def test_every_message_has_words(message: dict[str, Any]) -> None:
    title, lines = alerts.in_words(message)
    assert title and all(isinstance(line, str) for line in lines)


@pytest.mark.parametrize("url", ["hook", "http:///x", "nosuchservice://a/b", "slack://geheim"])
def test_an_address_that_cannot_be_used_is_said_without_its_secret(url: str) -> None:
    with pytest.raises(ValueError, match="NOTIFY_URL") as fault:
        alerts.checked_url(url)
    assert "geheim" not in str(fault.value)


def test_without_apprise_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)
    with pytest.raises(ValueError, match=r'pip install "regional-news\[notify\]"'):
        alerts.checked_url("slack://a/b/c")
