"""PORTALS_DIR: portals of whoever runs the project, outside of it."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from crawler.commands.portals import portals
from crawler.spiders.loader import PortalsDirError, portal_modules
from tests.commands.test_cli import run

MODULE = '''"""Jambi."""

from crawler.spiders.portal import Portal


class Kabaruji(Portal):
    """Kabar Uji, Jambi.

    Site: https://kabaruji.example/
    System: WordPress
    Source: none found
    Caveats: none known
    Checked: no
    """

    name = "kabaruji"
    home = "https://kabaruji.example/"
    sourced = False
'''


def with_folder(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return run(folder, *args, "-s", f"PORTALS_DIR={folder / 'mine'}")


def test_a_portal_of_the_folder_is_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/jambi.py").write_text(MODULE, "utf-8")
    listed = json.loads(with_folder(tmp_path, "portals", "--province", "jambi", "--json").stdout)
    (mine,) = (portal for portal in listed if portal["name"] == "kabaruji")
    assert (mine["province"], mine["timezone"], mine["system"]) == ("Jambi", "WIB", "WordPress")
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Panen kopi</title><meta property='og:type' content='article'></head><body><article>"
        "<h1>Panen kopi dimulai lebih awal</h1><div class='entry-content'><p>Petani kopi di lereng gunung memulai panen lebih "
        "awal tahun ini karena hujan berhenti sejak bulan lalu.</p><p>Mereka berharap harga tetap baik sampai akhir musim panen, "
        "kata ketua kelompok tani.</p></div></article></body></html>",
        "utf-8",
    )
    done = with_folder(tmp_path, "extract", str(page), "--url", "https://kabaruji.example/panen/")
    assert json.loads(done.stdout)["province"] == "Jambi"
    crawled = with_folder(tmp_path, "crawl", "kabaruji", "--nolog")
    assert crawled.returncode == 2
    assert "CONTACT" in crawled.stderr, "it is known; a real host is asked by nobody without a contact"


def test_genspider_writes_there_and_nowhere_else(tmp_path: Path) -> None:
    for name in ("ujisatu", "ujidua"):
        done = with_folder(tmp_path, "genspider", name, f"https://{name}.example/", "--province", "jambi")
        assert done.returncode == 0, done.stderr
    (module,) = portal_modules(tmp_path / "mine")
    assert {"Ujisatu", "Ujidua"} <= vars(module).keys()
    names = [portal.name for portal in portals(tmp_path / "mine")]
    assert {"ujisatu", "ujidua"} <= set(names)
    assert not {"ujisatu", "ujidua"} & {portal.name for portal in portals()}
    again = with_folder(tmp_path, "genspider", "ujisatu", "https://ujitiga.example/")
    assert again.returncode == 2
    assert "The name ujisatu is taken" in again.stderr
    alone = with_folder(tmp_path, "genspider", "ujitiga", "https://ujitiga.example/")
    assert alone.returncode == 0, alone.stderr
    assert (tmp_path / "mine/ujitiga.py").exists()


def test_a_portal_of_the_folder_takes_the_place_of_one_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "jambi.py").write_text(
        MODULE.replace("kabaruji", "peluangnews").replace("Kabaruji", "Peluangnews"), "utf-8"
    )
    (mine,) = (portal for portal in portals(tmp_path) if portal.name == "peluangnews")
    assert mine.home == "https://peluangnews.example/"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("class Kabar(:\n", "cannot be loaded"),
        ("import nosuchmodule\n", "No module named 'nosuchmodule'"),
        (MODULE.replace("sourced = False", 'timezone = "WIB"'), "province's own"),
    ],
)
def test_a_module_that_cannot_be_loaded_is_named_in_one_sentence(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/jambi.py").write_text(text, "utf-8")
    for args in (("crawl", "kabaruji", "--nolog"), ("portals",)):
        done = with_folder(tmp_path, *args)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1
        assert says in done.stderr


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(PortalsDirError, match="is no folder"):
        portals(tmp_path / "nosuch")
