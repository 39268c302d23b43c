"""`scrapy portals --check` over portals of all kinds on loopback: the verdict on each, its line, and what is written."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.check.portals import articles, free_port, module, served
from tests.conftest import PROJECT
from tests.site import TestSite

MOST = 12
PROVINCE = "nusa_tenggara_timur"


def run(folder: Path, *arguments: str, timeout: str = "3") -> subprocess.CompletedProcess[str]:
    """The command, on the portals of a folder alone; no delay, since everything is on this machine."""
    settings = (
        f"PORTALS_DIR={folder}",
        f"OUTPUT_DIR={folder / 'out'}",
        "DOWNLOAD_DELAY=0",
        f"DOWNLOAD_TIMEOUT={timeout}",
    )
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "scrapy",
            "portals",
            "--check",
            *arguments,
            *(x for one in settings for x in ("-s", one)),
        ],
        cwd=PROJECT,
        env={**os.environ, "NEWS_CONTACT": ""},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def lines(text: str) -> dict[str, dict[str, Any]]:
    return {line["portal"]: line for line in map(json.loads, text.splitlines())}


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """All of the portals, checked with --write by one command: command, lines, verdicts, requests, homes, the module."""
    folder = tmp_path_factory.mktemp("portals")
    with served() as (homes, verdicts, sites):
        path = folder / f"{PROVINCE}.py"
        path.write_text(module(homes), "utf-8")
        before = path.read_text("utf-8")
        done = run(folder, *homes, "--json", "--write")
        asked = {name: site.paths() for name, site in sites.items()}
    return done, lines(done.stdout), verdicts, asked, homes, before, path.read_text("utf-8"), folder


def test_each_kind_has_its_verdict(checked: Any) -> None:
    done, found, verdicts, *_ = checked
    assert "Traceback" not in done.stderr, done.stderr
    assert {name: line["verdict"] for name, line in found.items()} == verdicts, {
        name: line["says"] for name, line in found.items() if line["verdict"] != verdicts[name]
    }
    assert done.returncode == 4


def test_who_moved_says_where_to_and_that_it_is_declared(checked: Any) -> None:
    _, found, verdicts, _, homes, *_ = checked
    for name in (name for name, verdict in verdicts.items() if verdict == "moved"):
        assert (found[name]["moved_to"], found[name]["moved_to_portal"]) == (homes["baru"], "baru"), name


def test_no_portal_is_asked_more_than_twelve_times_or_twice_for_the_same(checked: Any) -> None:
    _, _, verdicts, asked, *_ = checked
    for name, paths in asked.items():
        assert len(paths) <= MOST, (name, paths)
        if verdicts[name] not in ("failing", "dead"):  # whose faults are asked for once more
            assert len(paths) == len(set(paths)), name
    assert asked["tutup"] == ["/robots.txt"]
    assert not [path for path in asked["tutupartikel"] if path.startswith("/berita/")]


def test_the_line_of_one_that_is_alive(checked: Any) -> None:
    _, found, _, asked, *_ = checked
    line = found["biasa"]
    assert [way["name"] for way in line["ways"] if way["open"]] == ["listing"]
    assert line["newest"].startswith("2025-09-")
    assert (line["zone"]["name"], line["zone"]["certain"]) == ("WITA", True)
    assert len(line["records"]) == 3
    for record in line["records"]:
        assert record["article"]
        assert record["title"].startswith("Warga Dusun")
        assert record["words"] > 40
        assert (record["missing"], record["doubts"]) == ([], [])
        assert "body" not in record, "the text is the publisher's"
    assert len(line["requests"]) == len(asked["biasa"])
    assert found["blog"]["system"].lower().startswith("blogger") or "feed" in [
        way["name"] for way in found["blog"]["ways"] if way["open"]
    ]


def test_docstrings_say_the_day_and_the_result_and_nothing_else_changed(checked: Any) -> None:
    done, found, verdicts, _, _, before, after, folder = checked
    assert "not written" not in done.stderr
    said = {
        node.name.lower(): ast.get_docstring(node) or ""
        for node in ast.parse(after).body
        if isinstance(node, ast.ClassDef)
    }
    day = found["biasa"]["checked_at"][:10]
    for name, verdict in verdicts.items():
        assert f"Checked: {day}, {verdict}" in said[name], said[name]
    assert f"Checked: {day}, alive; listing open; WITA; newest {found['biasa']['newest'][:10]}" in said["biasa"]
    assert f"Checked: {day}, moved to 127.0.0.1:" in said["pindah"]
    assert "System: Drupal" in said["drupal"]
    assert [line for line in before.splitlines() if "Checked" not in line and "System" not in line] == [
        line for line in after.splitlines() if "Checked" not in line and "System" not in line
    ]
    (kept,) = (folder / "out" / "checks").glob("*.jsonl")
    assert lines(kept.read_text("utf-8")) == found


def test_a_table_for_people_and_an_exit_code_of_0_where_all_are_alive(tmp_path: Path) -> None:
    with TestSite(articles(6)) as one, TestSite(articles(5)) as other:
        (tmp_path / f"{PROVINCE}.py").write_text(module({"satu": one.url, "dua": other.url}), "utf-8")
        done = run(tmp_path, "satu", "dua")
    assert done.returncode == 0, done.stderr
    head, *rows = done.stdout.splitlines()
    assert head.split()[:4] == ["Portal", "Verdict", "System", "Zone"]
    assert [row.split()[:2] for row in rows[:2]] == [["dua", "alive"], ["satu", "alive"]]
    assert "2 looked at: 2 alive" in done.stdout
    assert "Checked: no" in (tmp_path / f"{PROVINCE}.py").read_text("utf-8"), "without --write nothing is written"


def test_where_nothing_answers_the_network_is_doubted_and_nothing_written(tmp_path: Path) -> None:
    homes = {name: f"http://127.0.0.1:{free_port()}/" for name in ("satu", "dua")}
    path = tmp_path / f"{PROVINCE}.py"
    path.write_text(module(homes), "utf-8")
    done = run(tmp_path, "satu", "dua", "--write")
    assert done.returncode == 1
    assert "is there a network?" in done.stderr
    assert path.read_text("utf-8") == module(homes)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--check", "tidakada"), "There is no portal"),
        (("--check", "--part", "8/7"), '--part "8/7" is no part'),
        (("--write",), "go with --check"),
        (("peluangnews",), "Only --check takes names"),
        (("--check", "--at-once", "0"), "at least one site"),
        (("--check", "peluangnews"), "CONTACT"),
    ],
)
def test_arguments_that_cannot_be_meant(arguments: tuple[str, ...], says: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "portals", *arguments],
        cwd=PROJECT,
        env={**os.environ, "NEWS_CONTACT": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert says in done.stdout + done.stderr


def test_recorded_portals_and_those_of_real_systems_are_alive(shared: Path, replay_class: Any, tmp_path: Path) -> None:
    with ExitStack() as stack:
        recordings = [*sorted((shared / "world").glob("*.xz")), *sorted((shared / "zoo").glob("*.xz"))]
        sites = {
            re.sub(r"[^a-z0-9]", "", path.name.partition(".")[0].lower()): stack.enter_context(replay_class(path))
            for path in recordings
            if ".later." not in path.name
        }
        (tmp_path / f"{PROVINCE}.py").write_text(
            module({name: f"{site.url}/" for name, site in sites.items()}), "utf-8"
        )
        done = run(tmp_path, *sites, "--json", timeout="30")
        asked = {name: site.requests for name, site in sites.items()}
    found = lines(done.stdout)
    assert {name: line["verdict"] for name, line in found.items()} == dict.fromkeys(sites, "alive"), done.stderr
    for name, line in found.items():
        assert len(asked[name]) <= MOST, name
        assert len([record for record in line["records"] if record["article"] and not record["missing"]]) == 3, name
    zones = {name: found[name]["zone"]["name"] for name in ("kabarflobamora", "lintastanahpapua", "wartaandalas")}
    assert zones == {"kabarflobamora": "WITA", "lintastanahpapua": "WIT", "wartaandalas": "WIB"}
    assert [way["name"] for way in found["lintastanahpapua"]["ways"] if way["open"]] == ["feed", "listing"]
