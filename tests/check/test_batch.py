"""`scrapy probe --batch FILE`: homes to classes, duplicates and networks recognised."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from crawler.check.batch import read_rows
from crawler.commands.portals import portals
from crawler.errors import ArgumentError
from crawler.networks.promedia import Promedia
from crawler.probe.network import network_by_page
from crawler.spiders.loader import portal_modules
from tests.check.portals import articles, front, redirect
from tests.conftest import PROJECT
from tests.site import Answer, TestSite


def run(folder: Path, text: str, *arguments: str) -> tuple[subprocess.CompletedProcess[str], dict[str, dict[str, Any]]]:
    """The command on a file, with PORTALS_DIR; its lines by home."""
    (folder / "homes.tsv").write_text(text, "utf-8")
    (folder / "mine").mkdir(exist_ok=True)
    settings = (
        f"PORTALS_DIR={folder / 'mine'}",
        f"OUTPUT_DIR={folder / 'out'}",
        "DOWNLOAD_DELAY=0",
        "DOWNLOAD_TIMEOUT=20",
    )
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", "probe", "--batch", str(folder / "homes.tsv"), *arguments]
        + [word for one in settings for word in ("-s", one)],
        cwd=PROJECT,
        env={**os.environ, "NEWS_CONTACT": ""},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    found = {}
    for path in sorted((folder / "out" / "probe").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one = json.loads(line)
            found[one["line"]] = one
        path.unlink()
    return done, found


def other_articles() -> dict[str, Answer]:
    return {path: Answer(one.body.replace(b"Dusun", b"Kampung"), one.status) for path, one in articles(6).items()}


def test_new_ones_twins_and_those_that_are_no_use(tmp_path: Path) -> None:
    with ExitStack() as stack:
        one = stack.enter_context(TestSite(articles(6)))
        two = stack.enter_context(TestSite(other_articles()))
        mirror = stack.enter_context(TestSite(articles(6)))
        old = stack.enter_context(TestSite(redirect(two.url)))
        sold = stack.enter_context(TestSite(front("Kabar", "<p>This domain is for sale.</p>")))
        homes = [one.url, two.url, one.url + "?utm_source=x", mirror.url, old.url, sold.url]
        table = "home\tprovince\tname\tsource\n" + "".join(f"{home}\tntt\t\ta list, seen 2026-11\n" for home in homes)
        done, lines = run(tmp_path, table, "--write", "--at-once", "1")
    results = [lines[number]["result"] for number in range(2, 8)]
    assert results[1] == "new"
    assert (results[0], results[3]) == ("new", "new")
    assert sum("two names of one portal?" in lines[n]["why"] for n in (2, 5)) == 1
    assert (results[2], results[4], results[5]) == ("twice", "moved", "parked")
    assert done.returncode == 0
    (module,) = portal_modules(tmp_path / "mine")
    declared = {value.home for value in vars(module).values() if getattr(value, "home", "")}
    assert declared == {lines[n]["home"] for n in range(2, 8) if lines[n]["why"].startswith("written")}
    assert len(declared) == 2
    assert "Source: a list, seen 2026-11" in Path(str(module.__file__)).read_text("utf-8")


def test_what_is_declared_is_not_asked(tmp_path: Path) -> None:
    done, lines = run(
        tmp_path, "# known ones\nhttps://peluangnews.id/\nhttps://www.floresa.co/\n", "-s", "CONTACT=a@b.example"
    )
    assert {number: (line["result"], line["name"]) for number, line in lines.items()} == {
        2: ("declared", "peluangnews"),
        3: ("declared", "floresa"),
    }
    assert done.returncode == 0
    assert "2 homes: 2 declared" in done.stdout


def test_without_write_the_classes_are_printed_by_province(tmp_path: Path) -> None:
    with TestSite(articles(6)) as site:
        done, lines = run(tmp_path, f"{site.url}\n", "--province", "maluku")
    assert done.stdout.startswith("# crawler/portals/maluku.py\n\nclass Portal127001")
    assert lines[1]["class"] in done.stdout
    assert 'timezone = "WITA"' in lines[1]["class"], "the pages say +08:00, and Maluku is WIT"
    assert not list((tmp_path / "mine").iterdir())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "names no home"),
        ("https://satu.example/\nkabar dua\n", "line 2"),
        ("home\tprovince\nhttps://satu.example/\tatlantis\n", "line 2: There is no province"),
        ("name\tprovince\nKabar\tntt\n", "line 1"),
        ("ftp://satu.example/\n", "line 1"),
    ],
)
def test_a_file_that_cannot_be_meant_is_told_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "homes.tsv"
    path.write_text(text, "utf-8")
    with pytest.raises(ArgumentError, match=re.escape(says)):
        read_rows(path)


def test_a_member_of_a_network_on_its_own_domain_is_told_by_what_its_page_loads() -> None:
    def page(host: str, count: int) -> bytes:
        return b"<html><body>" + b"".join(
            f'<img src="https://static.{host}/crop/{number}.jpg">'.encode() for number in range(count)
        )

    known = portals()
    found = network_by_page(page("promediateknologi.id", 4), known)
    assert found is not None
    assert issubclass(found[0], Promedia)
    assert network_by_page(page("promediateknologi.id", 1), known) is None, "one picture may be borrowed"
    assert network_by_page(page("gambar.example", 9), known) is None
    assert network_by_page(b"", known) is None


WORLD = {
    "kabarflobamora": ("WordPress", "WITA"),
    "lintastanahpapua": ("WordPress", "WIT"),
    "wartaandalas": ("WordPress", "WIB"),
}
SYSTEMS = {
    "ghost": "Ghost",
    "hexo": "Hexo",
    "hugo": "Hugo",
    "pelican": "Pelican",
    "s9y": "Serendipity",
    "swarakalibata": "own",
    "textpattern": "Textpattern",
    "wp": "WordPress",
}


def test_recorded_portals_and_those_of_real_systems_get_their_class(
    shared: Path, replay_class: Any, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        recordings = [*sorted((shared / "world").glob("*.xz")), *sorted((shared / "zoo").glob("*.xz"))]
        sites = {
            path.name.partition(".")[0]: stack.enter_context(replay_class(path))
            for path in recordings
            if ".later." not in path.name
        }
        names = {f"{site.url}/": name for name, site in sites.items()}
        done, lines = run(tmp_path, "".join(f"{home}\n" for home in names), "--province", "maluku")
        asked = {name: len(site.requests) for name, site in sites.items()}
    assert done.returncode == 0
    assert len(lines) == len(sites)
    for line in lines.values():
        name = names[line["home"]]
        found, text = line["findings"], line["class"]
        assert line["result"] == "new", (name, line["why"])
        # Two block themes were recorded page for page alike.
        assert not line["why"] or ("two names" in line["why"] and name.startswith(("wp-", "swara"))), (
            name,
            line["why"],
        )
        assert asked[name] <= 15
        assert f'home = "{line["home"]}"' in text
        system, zone = WORLD.get(name.replace("-", ""), ("", ""))
        system = system or next(value for key, value in SYSTEMS.items() if name.startswith(key))
        assert re.search(rf"^    System: {system}\b", text, re.M), (name, text)
        if zone:
            assert (found["zone"]["name"], found["zone"]["certain"]) == (zone, True)
            assert ("timezone" in text) == (zone != "WIT"), "Maluku's own zone is not said"
