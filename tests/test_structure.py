"""The rules that hold the rooms apart: which way imports go, what no portal may do, what stands in the tree."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT

SOURCES = sorted([*PROJECT.glob("crawler/**/*.py"), *PROJECT.glob("pipelines/**/*.py")])
TOP = {".ci", ".github", "LICENSE", "Makefile", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "benchmarks", "crawler"}
TOP |= {"SECURITY.md", "CODE_OF_CONDUCT.md", "CITATION.cff", ".pre-commit-config.yaml"}
TOP |= {"docs", "output", "pipelines", "pyproject.toml", "requirements.lock", "scrapy.cfg", "tests", ".gitignore"}


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


STARTED = ("commands", "archive", "pipelines", "worker.py")
"""What is started by itself, and so puts the rooms together, besides the stages."""


@pytest.mark.parametrize("path", [p for p in SOURCES if not {p.parts[-2], p.name} & {*STARTED}], ids=named)
def test_imports_go_one_way(path: Path) -> None:
    if "pipelines" in path.parts:
        return
    assert not [name for name in imports(path) if name.split(".")[0] == "pipelines"]


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_no_error_is_swallowed_and_nothing_is_left_undone(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # A broad except is allowed only where it closes something and raises again.
    for caught in re.finditer(r"except(?: Exception| BaseException)?(?: as \w+)?:\n((?:\s+.*\n){1,5})", text):
        assert "raise" in caught[1], caught[0]
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
