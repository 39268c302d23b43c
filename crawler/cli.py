"""`regional-news COMMAND`: the project's commands for whoever installed it with pip, in any folder.

The commands are Scrapy's own kind and the same as `scrapy COMMAND` in a checkout. Outside a checkout there is no
scrapy.cfg, so the settings are named here; output, state and locks stand below the current folder, or where -s OUTPUT_DIR=
and the like put them.
"""

from __future__ import annotations

import os
import re
import sys
from argparse import ArgumentParser, Namespace
from importlib import import_module
from importlib.metadata import version
from pkgutil import iter_modules
from typing import NoReturn

from scrapy.commands import ScrapyCommand, ScrapyHelpFormatter
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.utils.project import get_project_settings
from typing_extensions import override

import crawler.commands

NAME = "regional-news"


class Parser(ArgumentParser):
    """Says what is wrong with an option in one sentence, as a command says what is wrong with its arguments."""

    @override
    def format_help(self) -> str:
        return called_here(super().format_help())

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}. `{self.prog} -h` says what it takes.", print_help=False)


def main(argv: list[str] | None = None) -> int:
    """Run one command; the exit code: 2 for arguments that cannot be used, else the command's own."""
    given = sys.argv[1:] if argv is None else argv
    names = sorted(module.name for module in iter_modules(crawler.commands.__path__))
    if not given or given[0] in ("-h", "--help"):
        print(overview(names))
        return 0
    if given[0] in ("-V", "--version"):
        print(version(NAME))
        return 0
    name, rest = given[0], given[1:]
    if name not in names:
        print(f'{NAME}: There is no command "{name}"; `{NAME} -h` shows them.', file=sys.stderr)
        return 2
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "crawler.settings")
    settings = get_project_settings()
    command = load(name)
    settings.setdict(command.default_settings, priority="command")
    command.settings = settings
    parser = Parser(
        prog=f"{NAME} {name}",
        usage=f"{NAME} {name} {command.syntax()}",
        description=called_here(command.long_desc()),  # before it is wrapped
        formatter_class=ScrapyHelpFormatter,
        conflict_handler="resolve",  # as in Scrapy, whose commands name -o twice
    )
    command.add_options(parser)
    try:
        options, arguments = parser.parse_known_args(rest)
        _run(command, arguments, options)
    except UsageError as fault:
        print(f"{NAME} {name}: {called_here(str(fault))}" if str(fault) else parser.format_help(), file=sys.stderr)
        return 2
    return command.exitcode


def called_here(text: str) -> str:
    """A sentence that names `scrapy COMMAND`, which needs a checkout, with this program's name instead."""
    return re.sub(r"\bscrapy (?=[a-z])", f"{NAME} ", text)


def _run(command: ScrapyCommand, arguments: list[str], options: Namespace) -> None:
    command.process_options(arguments, options)
    if command.requires_crawler_process:
        command.crawler_process = AsyncCrawlerProcess(command.settings)
    command.run(arguments, options)


def load(name: str) -> ScrapyCommand:
    """The command of this name."""
    made = import_module(f"crawler.commands.{name}").Command()
    assert isinstance(made, ScrapyCommand)
    return made


def overview(names: list[str]) -> str:
    """What `regional-news -h` prints: each command in one line."""
    rows = "\n".join(f"  {name:<10} {called_here(load(name).short_desc())}" for name in names)
    return (
        "Harvests Indonesian regional news portals into clean, deduplicated JSON Lines.\n\n"
        f"Usage: {NAME} COMMAND [options]\n\nCommands:\n{rows}\n\n"
        f"`{NAME} COMMAND -h` says what a command takes. Begin with: {NAME} demo --crawl"
    )
