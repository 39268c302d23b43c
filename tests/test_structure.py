"""The rules that hold the rooms apart: which way imports go, what no portal may do, what stands in the tree."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import layers
from tests.conftest import PROJECT

SOURCES = sorted([*PROJECT.glob("crawler/**/*.py"), *PROJECT.glob("pipelines/**/*.py")])
TOP = {".ci", ".github", "LICENSE", "Makefile", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "benchmarks", "crawler"}
TOP |= {"SECURITY.md", "CODE_OF_CONDUCT.md", "CITATION.cff", ".pre-commit-config.yaml", "mkdocs.yml"}
TOP |= {
    "docs",
    "fleet.lock",
    "output",
    "pipelines",
    "pyproject.toml",
    "requirements.lock",
    "scrapy.cfg",
    "tests",
    ".gitignore",
}


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def named(path: Path) -> str:
    return str(path.relative_to(PROJECT))


@pytest.mark.parametrize("path", [p for p in SOURCES if "extract" in p.parts and "commands" not in p.parts], ids=named)
def test_extraction_knows_no_network_no_clock_and_no_state(path: Path) -> None:
    closed = ("scrapy", "twisted", "sqlite3", "socket", "asyncio", "urllib.request", "time", "crawler.state")
    wrong = [name for name in imports(path) if name in closed or name.startswith(tuple(f"{c}." for c in closed))]
    assert not wrong
    assert "datetime.now(" not in path.read_text(encoding="utf-8")


BACKENDS = (
    *("crawler/state/state.py", "crawler/state/sqlite/", "crawler/fleet/", "pipelines/repetition/store.py"),
    *("pipelines/stories/file.py", "pipelines/stories/keys.py", "pipelines/stories/sqlite_table.py"),
    *("crawler/report/", "crawler/archive/"),  # which keep databases of their own
)
"""Where SQL may stand."""


def test_sql_stands_in_the_backends_alone() -> None:
    calls = ("execute", "executemany", "executescript")
    found = {
        named(path)
        for path in SOURCES
        if not named(path).startswith(BACKENDS)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in calls
    }
    assert found <= {"crawler/cli.py"}, "Scrapy's own execute() is called there; the rest asks a store"


def test_imports_run_one_way() -> None:
    assert not layers.faults()


PLANTED = {
    "an import that runs up": ("crawler/urls/x.py", "from crawler.fetch import site", "stands above"),
    "one inside a function": ("crawler/state/x.py", "def f():\n    import crawler.crawl.session", "stands above"),
    "one for a type": (
        "crawler/items.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from crawler.spiders.portal import Portal",
        "stands above",
    ),
    "a relative one": ("crawler/urls/x.py", "from ..fetch.site import LiveSite", "stands above"),
    "a circle in one room": ("crawler/crawl/session.py", "from crawler.crawl import lock", "import one another"),
    "two rooms of one layer": ("crawler/topics/x.py", "import crawler.discover.x", "rooms that import one another"),
    "a room without a layer": ("crawler/tools/x.py", "", "is in no layer"),
}


@pytest.mark.parametrize("kind", PLANTED)
def test_a_planted_import_is_found(tmp_path: Path, kind: str) -> None:
    tree = {
        "crawler/__init__.py": "",
        "crawler/fetch/__init__.py": "",
        "crawler/fetch/site.py": "from crawler.crawl import session",
        "crawler/crawl/__init__.py": "",
        "crawler/crawl/session.py": "",
        "crawler/crawl/lock.py": "from crawler.crawl.session import Session",
        "crawler/discover/x.py": "from crawler.topics import y",
        "crawler/topics/y.py": "",
        "crawler/spiders/portal.py": "from crawler.crawl.session import Session",
        "pipelines/write.py": "",
    }
    for name, text in tree.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    assert layers.faults(tmp_path) == []
    name, text, said = PLANTED[kind]
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text)
    assert [line for line in layers.faults(tmp_path) if said in line]


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_no_error_is_swallowed_and_nothing_is_left_undone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # A broad except raises again, or logs the traceback of what costs one page alone.
    for caught in re.finditer(r"except(?: Exception| BaseException)?(?: as \w+)?:(?:  #.*)?\n((?:\s+.*\n){1,5})", text):
        assert "raise" in caught[1] or "logger.exception(" in caught[1], caught[0]
    assert not re.search(r"\b(TODO|FIXME|XXX)\b|NotImplementedError", text)


def test_no_portal_opts_out_of_politeness() -> None:
    for path in [*PROJECT.glob("crawler/portals/*.py"), *PROJECT.glob("crawler/networks/*.py")]:
        text = path.read_text(encoding="utf-8")
        for word in ("custom_settings", "ROBOTSTXT", "USER_AGENT", "user_agent", "download_delay", "DOWNLOAD_DELAY"):
            assert word not in text, f"{path.name} holds {word}"


def test_the_top_level_holds_only_what_a_project_needs() -> None:
    files = subprocess.run(["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True, check=False)
    if files.returncode:
        pytest.skip("not a git checkout")
    assert {name.partition("/")[0] for name in files.stdout.splitlines()} <= TOP


def test_what_the_readme_names_is_there() -> None:
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (PROJECT / target).exists(), target
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    for word in re.findall(r"make (\w+)", text):
        assert re.search(rf"^{word}:", makefile, re.M), word


@pytest.mark.parametrize("path", [p for p in SOURCES if p.name == "__init__.py"], ids=named)
def test_what_a_room_says_of_its_modules_is_there(path: Path) -> None:
    said = re.findall(r"`([a-z_]+)`", ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "")
    inside = "".join(other.read_text(encoding="utf-8") for other in path.parent.glob("*.py"))
    for name in said:
        there = (path.parent / f"{name}.py").exists() or (path.parent / name).is_dir()
        assert there or re.search(rf"^(?:async )?(?:def|class) {name}\b|^{name} = ", inside, re.M), name


def test_no_file_is_too_long_to_read_and_no_folder_to_look_over() -> None:
    """300 lines, and some fifteen modules. The tables of portals, one a province, are exempt."""
    rooms = [path for path in SOURCES if "portals" not in path.parts]
    long = {named(path): n for path in rooms if (n := len(path.read_text(encoding="utf-8").splitlines())) > 300}
    full = {
        named(room): n for room in {p.parent for p in rooms} if (n := sum(p.parent == room for p in rooms) - 1) > 17
    }
    assert not long
    assert not full
