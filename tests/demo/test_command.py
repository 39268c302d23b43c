"""`scrapy demo` serves, and with --crawl hands everything to the real crawl command."""

from __future__ import annotations

import argparse
import http.client
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scrapy.exceptions import UsageError

from crawler.commands import demo as command

PROJECT = Path(__file__).parents[2]


def options(**given: Any) -> argparse.Namespace:
    defaults = {"crawl": False, "port": 0, "edition": 1, "spargs": [], "set": [], "loglevel": None}
    return argparse.Namespace(**defaults | given)


def test_it_says_where_it_serves_and_stops_when_asked() -> None:
    line = [sys.executable, "-m", "scrapy", "demo", "--port", "0", "--edition", "2"]
    with subprocess.Popen(line, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        said = served.stdout.readline()
        assert said.startswith("serving http://127.0.0.1:")
        connection = http.client.HTTPConnection(said.split("//")[1].strip().rstrip("/"), timeout=10)
        connection.request("GET", "/")
        assert "Jalan Sabuk Merah di Malaka" in connection.getresponse().read().decode()
        connection.close()
        served.send_signal(signal.SIGTERM)
        assert served.stdout.read() == ""
        assert served.wait(timeout=10) == 0


@pytest.mark.parametrize(("ended", "code"), [(0, 0), (4, 4), (-9, 137)])
def test_a_crawl_gets_the_address_and_what_else_was_given(
    monkeypatch: pytest.MonkeyPatch, ended: int, code: int
) -> None:
    lines: list[list[str]] = []

    class Crawl:
        def __init__(self, line: list[str]) -> None:
            lines.append(line)

        def wait(self) -> int:
            return ended

    monkeypatch.setattr(command.subprocess, "Popen", Crawl)
    monkeypatch.setattr(command.signal, "signal", lambda *_: None)
    run = command.Command()
    run.run([], options(crawl=True, spargs=["limit=3"], set=["OUTPUT_DIR=somewhere"], loglevel="ERROR"))
    [line] = lines
    assert line[:5] == [sys.executable, "-m", "scrapy", "crawl", "demo"]
    assert line[5] == "-a" and line[6].startswith("url=http://127.0.0.1:")
    assert line[7:] == [
        "-s",
        "DOWNLOAD_DELAY=0",
        "--summary",
        "table",
        "-a",
        "limit=3",
        "-s",
        "OUTPUT_DIR=somewhere",
        "-L",
        "ERROR",
    ]
    assert run.exitcode == code


def test_a_port_in_use_is_one_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=f"Port {port} of 127.0.0.1 cannot be served on"):
            command.Command().run([], options(port=port))
    with pytest.raises(UsageError, match="Port 70000"):
        command.Command().run([], options(port=70000))
