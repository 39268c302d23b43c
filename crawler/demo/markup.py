"""Filling the fragments and pages of themes/ with text."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from html import escape
from importlib.resources import files
from string import Template


class Html(str):
    """Text that is markup already; any other text is escaped when it is filled in."""

    __slots__ = ()


def _source(name: str) -> str:
    return (files("crawler.demo") / "themes" / name).read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def _sheet(sheet: str) -> dict[str, Template]:
    return {
        name: Template(text) for name, text in tomllib.loads(_source(f"{sheet}.toml")).items() if isinstance(text, str)
    }


@lru_cache(maxsize=1)
def teasers() -> list[tuple[str, Template]]:
    """The shapes of "Baca juga": what each shows before the title, and its markup."""
    return [(shape["shown"], Template(shape["html"] + "\n")) for shape in tomllib.loads(_source("ads.toml"))["teaser"]]


@lru_cache(maxsize=8)
def _page(name: str) -> Template:
    return Template(_source(f"{name}.html"))


def _escaped(values: dict[str, object]) -> dict[str, str]:
    return {name: value if isinstance(value, Html) else escape(str(value)) for name, value in values.items()}


def fill(sheet: str, name: str, /, **values: object) -> Html:
    """A fragment of themes/`sheet`.toml with its $names filled in; KeyError where one of them is not given."""
    return Html(_sheet(sheet)[name].substitute(_escaped(values)))


def fill_template(template: Template, /, **values: object) -> Html:
    """The same for a template at hand."""
    return Html(template.substitute(_escaped(values)))


def fill_page(name: str, /, **values: object) -> Html:
    """The same for themes/`name`.html."""
    return Html(_page(name).substitute(_escaped(values)))


def join(pieces: list[Html]) -> Html:
    """Pieces of markup in one."""
    return Html("".join(pieces))
