"""A hook of MkDocs: the reference pages that are made from the code, so that they cannot differ from it."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from mkdocs.structure.files import File, Files

import crawler.commands
from crawler.cli import NAME, load
from crawler.commands.portals import portals, system, title
from crawler.provinces import PROVINCES

ROOT = Path(__file__).resolve().parent.parent
REPOSITORY_LINK = re.compile(r"\[([^\]]+)\]\(\.\./[^)]*\)")
"""A link to a file of the repository outside of docs/, which the site does not have."""


def commands() -> str:
    """Each command with what it takes."""
    parts = ["# Commands", f"`{NAME} COMMAND` in any folder; in a checkout `scrapy COMMAND` is the same."]
    for name in sorted(module.name for module in iter_modules(crawler.commands.__path__)):
        command = load(name)
        parts += [f"## {name}", f"    {NAME} {name} {command.syntax()}", escaped(command.long_desc())]
    return "\n\n".join(parts)


def settings() -> str:
    """The settings as the module has them, each with its reason beside it."""
    source = (ROOT / "crawler/settings.py").read_text("utf-8")
    said = "`-s NAME=VALUE` sets one for a run; what is read from the environment is named `NEWS_…` below."
    return f"# Settings\n\n{said}\n\n```python\n{source}```\n"


def portal_list() -> str:
    """The declared portals by province."""
    chosen, parts = portals(), ["# Portals", f"{len(portals())} are declared, all of public sources."]
    for key, province in PROVINCES.items():
        members = [portal for portal in chosen if portal.province_key == key]
        rows = [f"| {one.name} | {escaped(title(one))} | <{one.home}> | {system(one)} |" for one in members]
        head = ["| name | portal | home | system |", "|---|---|---|---|"]
        parts += [f"## {province.name}", f"{len(members)} portals, {province.zone}.", "\n".join(head + rows)]
    return "\n\n".join(parts)


def escaped(text: str) -> str:
    """A text of the code as it stands, whatever marks it holds."""
    return re.sub(r"([<>*_|\[\]])", r"\\\1", inspect.cleandoc(text))


PAGES = {"commands": commands, "settings": settings, "portals": portal_list}


def on_files(files: Files, config: Any) -> Files:
    """Add the pages."""
    for name, make in PAGES.items():
        files.append(File.generated(config, f"reference/{name}.md", content=make()))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Leave the words of links that lead out of docs/: the repository has those files, the site has not."""
    return REPOSITORY_LINK.sub(r"\1", markdown)
