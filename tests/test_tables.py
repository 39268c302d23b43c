"""What commands print on a terminal: any width from sixty columns, with and without colours, in any charset."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path
from shlex import quote

import pytest

from crawler.terminal.tables import aligned, fitting, in_paragraphs
from tests.conftest import PROJECT

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def on_terminal(*arguments: str, columns: int, **environment: str) -> str:
    """What a command prints to a terminal of so many columns."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "LINES")}
    process = subprocess.Popen(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=PROJECT,
        env={**clean, "TERM": "xterm", "NEWS_CONTACT": "", **environment},
        stdin=follower,
        stdout=follower,
        stderr=subprocess.DEVNULL,
    )
    os.close(follower)
    read = b""
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # Linux' way of saying that the other side is closed
            break
        if not piece:
            break
        read += piece
    os.close(leader)
    assert process.wait(timeout=60) == 0
    return read.decode().replace("\r\n", "\n")


@pytest.mark.parametrize("columns", [60, 80, 132])
def test_a_table_fits_and_breaks_no_word(columns: int) -> None:
    text = ESCAPE.sub("", on_terminal("portals", "--province", "ntt", columns=columns))
    declared = json.loads(
        subprocess.run(
            [sys.executable, "-m", "scrapy", "portals", "--province", "ntt", "--json"],
            cwd=PROJECT,
            capture_output=True,
            check=True,
        ).stdout
    )
    assert max(map(len, text.splitlines())) <= columns
    for portal in declared:
        assert re.search(rf"(?<!\w){portal['name']}(?!\w)", text), portal["name"]
        assert portal["home"] in text


def test_no_color_means_none_and_a_terminal_has_some() -> None:
    assert "\x1b[" not in on_terminal("portals", columns=160, NO_COLOR="1")
    assert "\x1b[" in on_terminal("portals", columns=160)


@pytest.mark.parametrize("charset", ["ascii", "latin-1"])
def test_a_charset_without_our_signs_costs_no_command_its_work(charset: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "".join(
        f"<p>Warga “Lewoleba” menanam kelor – {n} batang – di kebun sekolah sejak pagi hari.</p>" for n in range(5)
    )
    page.write_text(
        f"<html><head><meta property='og:type' content='article'></head><body><article><h1>Kelor … dan “Nasi”</h1>{body}</article></body></html>",
        "utf-8",
    )
    for arguments in (("--explain",), ()):
        done = subprocess.run(
            [sys.executable, "-m", "scrapy", "extract", str(page), "--url", "https://kabar.example/a/", *arguments],
            cwd=PROJECT,
            env={**os.environ, "PYTHONIOENCODING": charset, "PYTHONUTF8": "0"},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        if arguments:
            assert b'Warga "Lewoleba" menanam' in done.stdout
        else:
            assert "“Lewoleba”" in json.loads(done.stdout)["body"], "data is UTF-8 whatever the charset"


def test_widths() -> None:
    rows = [("satu", "kata demi kata demi kata"), ("dua", "sebuahkatayangpanjang")]
    assert fitting(rows, 80) == [4, 24]
    assert fitting(rows, 30) == [4, 22]
    assert fitting(rows, 20) is None
    assert fitting([], 60) == []


def test_a_row_too_wide_is_a_paragraph() -> None:
    text = in_paragraphs(
        ("Name", "Home", "Why"), [("satu", "https://satu.example/", ""), ("dua", "x", "kata " * 20)], 30
    )
    assert text.splitlines()[:3] == ["satu", "  Home: https://satu.example/", "dua"]
    assert max(map(len, text.splitlines())) <= 30


def test_plain_text_has_no_space_at_its_end() -> None:
    assert (
        aligned(("A", "Number"), [("b", "1"), ("cc", "20")], right=("Number",)) == "A   Number\nb        1\ncc      20"
    )
    assert aligned((), [("b", "1"), ("cc", "")]) == "b   1\ncc"
    assert aligned((), []) == ""


@pytest.mark.parametrize("arguments", ["portals --province ntt", "portals --json"])
def test_a_reader_that_has_read_enough_is_no_fault(arguments: str) -> None:
    line = f"{quote(sys.executable)} -m scrapy {arguments} | head -c 1"
    done = subprocess.run(["bash", "-c", line], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.stderr == ""
