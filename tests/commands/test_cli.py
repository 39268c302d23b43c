"""`regional-news`: the commands in any folder, as for whoever installed the wheel."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

COMMANDS = sorted(path.stem for path in (PROJECT / "crawler/commands").glob("*.py") if path.stem != "__init__")


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SCRAPY_")}
    command = [sys.executable, "-c", "import sys; from crawler.cli import main; sys.exit(main())", *args]
    return subprocess.run(
        command,
        cwd=folder,
        env={**environment, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_overview_names_every_command(tmp_path: Path) -> None:
    done = run(tmp_path, "-h")
    assert done.returncode == 0
    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert listed == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps(tmp_path: Path, name: str) -> None:
    done = run(tmp_path, name, "-h")
    assert done.returncode == 0, done.stderr
    assert f"regional-news {name}" in done.stdout
    assert "scrapy " not in done.stdout, "outside a checkout there is no scrapy.cfg, and so no `scrapy COMMAND`"
    assert max(map(len, done.stdout.splitlines())) <= 80, "it is read in a terminal of 80 columns"


def test_output_stands_where_one_stands(tmp_path: Path) -> None:
    done = run(tmp_path, "demo", "--crawl", "-s", "LOG_LEVEL=ERROR")
    assert done.returncode == 0, done.stderr
    assert list((tmp_path / "output/articles/demo").glob("*.jsonl"))


@pytest.mark.parametrize(
    "args", [("nosuch",), ("crawl", "nosuch"), ("history",), ("portals", "--province", "atlantis")]
)
def test_what_cannot_be_meant_is_said_in_one_sentence(tmp_path: Path, args: tuple[str, ...]) -> None:
    done = run(tmp_path, *args, *(() if args == ("nosuch",) else ("--nolog",)))
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "scrapy " not in done.stderr
    assert done.stderr.startswith(f"regional-news{'' if args == ('nosuch',) else ' ' + args[0]}: ")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_list_that_nobody_takes_ends_without_a_traceback(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", "import sys; from crawler.cli import main; sys.exit(main())", "list"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_an_export_is_written_though_nobody_takes_the_line_that_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "output" / "articles" / "kabar"
    folder.mkdir(parents=True)
    (folder / "20260101T000000Z-aa-001.jsonl").write_text("", encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "scrapy", "export", "--to", "jsonl", "-o", str(tmp_path / "all.jsonl")),
                *("-s", f"OUTPUT_DIR={tmp_path / 'output'}"),
            ],
            cwd=PROJECT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "all.jsonl").exists()
