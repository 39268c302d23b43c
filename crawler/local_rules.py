"""Rules of whoever runs the project, from the TOML file that RULES_FILE names; docs/rules.md explains the file.

This module reads and checks. `pipelines.boilerplate.local` applies what takes a block out or keeps it, extraction the
elements that hold a portal's text.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Self, get_args

from crawler.errors import ArgumentError
from crawler.record_forms import RemovedKind

CLASSES: tuple[str, ...] = tuple(get_args(RemovedKind)[1].extra_json_schema["enum"])
"""What a rule's `class` may be."""
_COMPOUND = re.compile(r"(?P<tag>[a-zA-Z][\w-]*)?(?P<names>(?:[.#][\w-]+)*)")
_NAMES = re.compile(r"[.#][^.#]+")
_COMMON = {"name": str, "reason": str, "class": str, "portals": list}
_TABLES: dict[str, dict[str, type]] = {
    "phrase": {**_COMMON, "pattern": str},
    "sponsor": {"name": str, "reason": str, "portals": list},
    "element": {**_COMMON, "selector": str},
    "keep": {"name": str, "reason": str, "portals": list, "pattern": str},
    "body": {"portal": str, "reason": str, "selector": str},
}
"""The tables of the file, with the keys of a row and their types."""
_OPTIONAL = {"class", "portals"}


class Selector(NamedTuple):
    """One element by its tag, classes and id: "div.isi-berita", "#konten", "aside"."""

    tag: str
    names: frozenset[str]
    """With their signs: ".isi-berita", "#konten"."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The selector that a text says. Raises ValueError for combinations of elements and for anything else."""
        found = _COMPOUND.fullmatch(text)
        if found is None or not text:
            raise ValueError(f'"{text}" is no tag, .class, #id or a combination of them for one element')
        return cls((found["tag"] or "").lower(), frozenset(_NAMES.findall(found["names"])))

    def matches(self, element: str) -> bool:
        """Whether it names an element that is written as `tag.class.class#id`."""
        tag = re.split(r"[.#]", element, maxsplit=1)[0]
        return self.tag in ("", tag) and self.names <= set(_NAMES.findall(element))


@dataclass(frozen=True, slots=True)
class LocalRule:
    """A row that takes a block out, or keeps it."""

    name: str
    reason: str
    kind: str = "ad"
    """The class of what it takes out."""
    portals: frozenset[str] = frozenset()
    """Names of portals, or hosts of undeclared ones; empty: all."""
    pattern: re.Pattern[str] | None = None
    """Matches the whole of a block's folded text."""
    sponsor: str = ""
    """The name that is the whole of a block."""
    selector: Selector | None = None
    """An element around the block."""


@dataclass(frozen=True, slots=True)
class LocalRules:
    """What a file says; empty where there is none."""

    out: tuple[LocalRule, ...] = ()
    keep: tuple[LocalRule, ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()
    """Of a portal, the selector of the element that holds an article's text."""

    def kind(self, name: str) -> str:
        """The class of what the rule of a name takes out."""
        return next((rule.kind for rule in self.out if rule.name == name), "ad")

    def body(self, portal: str) -> str | None:
        """The selector of the element that holds the text on a portal's pages; None where the file names none."""
        return dict(self.bodies).get(portal)


NONE = LocalRules()


def load(path: str | Path | None) -> LocalRules:
    """The rules of a file; none where no file is named. Raises ArgumentError, with one sentence, for what cannot be used."""
    return _load(str(path)) if path else NONE


@cache
def _load(path: str) -> LocalRules:
    """Read once a process: many portals of one run share the file."""
    try:
        tables = tomllib.loads(Path(path).read_text("utf-8"))
    except OSError as fault:
        raise ArgumentError(f"RULES_FILE {path} cannot be read: {fault.strerror or fault}.") from fault
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise ArgumentError(f"RULES_FILE {path} is no TOML: {fault}.") from fault
    rows: dict[str, list[Any]] = {name: [] for name in _TABLES}
    for table, found in tables.items():
        if table not in _TABLES or not isinstance(found, list):
            raise ArgumentError(f"RULES_FILE {path}: [[{table}]] is none of {', '.join(f'[[{t}]]' for t in _TABLES)}.")
        for number, row in enumerate(found, 1):
            try:
                rows[table].append(_row(table, row))
            except (ValueError, re.error) as fault:
                raise ArgumentError(f"RULES_FILE {path}, [[{table}]] {number}: {fault}.") from fault
    out = (*rows["phrase"], *rows["sponsor"], *rows["element"])
    for name in {rule.name for rule in out}:
        if len({rule.kind for rule in out if rule.name == name}) > 1:
            raise ArgumentError(f'RULES_FILE {path}: rules named "{name}" have different classes.')
    portals = [portal for portal, _ in rows["body"]]
    if twice := {portal for portal in portals if portals.count(portal) > 1}:
        raise ArgumentError(f"RULES_FILE {path}: [[body]] names {min(twice)} twice.")
    return LocalRules(out, tuple(rows["keep"]), tuple(rows["body"]))


def _row(table: str, row: Any) -> LocalRule | tuple[str, str]:
    """A row, checked. Raises ValueError or re.error."""
    keys = _TABLES[table]
    if not isinstance(row, dict):
        raise ValueError("it is no table")
    for key, value in row.items():
        if key not in keys:
            raise ValueError(f'there is no "{key}"; the keys are {", ".join(keys)}')
        listed = keys[key] is list
        if not isinstance(value, list if listed else str) or not all(isinstance(one, str) for one in value):
            raise ValueError(f"{key} must be {'a list of texts' if listed else 'a text'}")
    for key in keys:
        if key not in _OPTIONAL and not row.get(key, "").strip():
            raise ValueError(f"{key} is missing")
    if table == "body":
        Selector.of(row["selector"])
        return row["portal"], row["selector"]
    kind = "sponsor" if table == "sponsor" else row.get("class", "ad")
    if kind not in CLASSES:
        raise ValueError(f'class "{kind}" is none of {", ".join(CLASSES)}')
    return LocalRule(
        row["name"],
        row["reason"],
        kind,
        frozenset(row.get("portals", ())),
        re.compile(row["pattern"]) if "pattern" in row else None,
        row["name"] if table == "sponsor" else "",
        Selector.of(row["selector"]) if "selector" in row else None,
    )
