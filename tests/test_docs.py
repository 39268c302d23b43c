"""README.md and docs/: what their code blocks say can be read and named as it stands (test_docs_run, test_recipes and test_api run it)."""

from __future__ import annotations

import ast
import json
import re
import shlex
import tomllib
from argparse import ArgumentParser
from pathlib import Path

import pytest
from scrapy.settings import Settings

from crawler.cli import load
from crawler.local_rules import load as load_rules
from tests.commands.test_cli import COMMANDS
from tests.conftest import PROJECT

PAGES = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^\1```", re.M | re.S)
ELLIPSIS = "…"
"""Where a block is shortened."""


def blocks(*languages: str) -> list[tuple[str, str]]:
    """Each page's name with the text of each of its blocks in one of the languages."""
    return [
        (page.name, re.sub(rf"^{indent}", "", text, flags=re.M))
        for page in PAGES
        for indent, language, text in BLOCK.findall(page.read_text("utf-8"))
        if language in languages
    ]


def typed() -> list[tuple[str, list[str]]]:
    """Each call of our commands in the shell blocks, as its page's name and the words behind the program's."""
    found = []
    for page, text in blocks("sh", "shell", "bash"):
        for line in text.replace("\\\n", " ").splitlines():
            match = re.search(r"(?:^|[\s/])(?:regional-news|scrapy) ([a-z]+ ?.*)", line.split(" #")[0])
            if match and ELLIPSIS not in line and "`" not in line:
                words = re.split(r"[|;>]|&&", match[1])[0]
                found.append((page, shlex.split(words)))
    return found


def test_there_is_something_to_look_at() -> None:
    assert len(typed()) > 10
    assert len(blocks("toml", "python", "json")) >= 5


@pytest.mark.parametrize(("page", "words"), typed(), ids=lambda value: value if isinstance(value, str) else value[0])
def test_a_command_takes_what_a_page_says(page: str, words: list[str]) -> None:
    name, rest = words[0], words[1:]
    if name in {"list", "version", "shell"}:  # Scrapy's own
        return
    assert name in COMMANDS, page
    parser = ArgumentParser(conflict_handler="resolve")
    command = load(name)
    command.settings = Settings()
    command.add_options(parser)
    try:
        _, left = parser.parse_known_args(rest)
    except SystemExit:
        pytest.fail(f"{page}: {name} does not take {' '.join(rest)}")
    assert not [word for word in left if word.startswith("--")], page


@pytest.mark.parametrize(("page", "text"), blocks("toml"), ids=lambda value: value[:20])
def test_toml_is_toml(page: str, text: str, tmp_path: Path) -> None:
    tomllib.loads(text)
    if page == "rules.md":
        (tmp_path / "rules.toml").write_text(text, "utf-8")
        rules = load_rules(tmp_path / "rules.toml")
        assert (len(rules.out), len(rules.keep), len(rules.bodies)) == (3, 1, 1)


@pytest.mark.parametrize(("page", "text"), blocks("json", "python"), ids=lambda value: value[:20])
def test_json_and_python_can_be_read(page: str, text: str) -> None:
    text = f"{{{text}}}" if text.lstrip().startswith('"') else text  # a part of a record
    if text.lstrip().startswith(("{", "[")) and ELLIPSIS not in text.partition("\n")[0]:
        json.loads(text)
    else:
        ast.parse(text, page)
