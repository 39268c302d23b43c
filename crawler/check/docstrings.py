"""Writing what a check found into a portal's docstring: its Checked term, and its System where that was unknown.

Nothing that a site sent is written: verdicts, systems, ways and zones are words of this project's own tables, and the
host that a portal moved to is written only where it has the form of one. The module is parsed before and after, and the
file is replaced only if the two differ in this one docstring alone.
"""

from __future__ import annotations

import ast
import re
import textwrap
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from crawler.declaration import WAYS, Declaration
from crawler.errors import DeclareError
from crawler.probe.declare import WIDTH, module_path
from crawler.probe.findings import Findings
from crawler.provinces import ZONES
from crawler.spiders.loader import PACKAGE
from crawler.urls.canonical import is_http

SYSTEMS = (
    *("WordPress", "Blogger", "Joomla", "Drupal", "Ghost", "Hugo", "Hexo", "Jekyll", "Pelican", "Wix", "Squarespace"),
    *("Textpattern", "Serendipity", "MediaWiki", "PrestaShop", "TYPO3", "Webflow", "Next.js", "Nuxt", "Astro", "OJS"),
)
"""What a home page's generator may name for it to be written down."""
HOST = re.compile(r"(?=.{4,100}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|\d{1,3})(?::\d{2,5})?")
"""A host as it may be written: letters, digits, dashes and dots, and a port."""


def system_word(generator: str) -> str | None:
    """The system that a generator names, by our own list; None for any other."""
    return next((name for name in SYSTEMS if re.match(re.escape(name) + r"\b", generator, re.I)), None)


def checked_term(day: date, verdict: str, moved_to: str | None, findings: Findings | None, newest: date | None) -> str:
    """The text of the Checked term: the day, the verdict, and for a portal that is alive what is open there.

    "2026-11-30, alive; rest, feed and listing open; WITA; newest 2026-11-29".
    """
    said = f"{day:%Y-%m-%d}, {verdict}"
    host = urlsplit(moved_to).netloc.lower() if moved_to and is_http(moved_to) else ""
    if HOST.fullmatch(host):
        said += f" to {host}"
    if verdict != "alive" or findings is None:
        return said
    ways = [way for way in WAYS if any(found.name == way and found.open for found in findings.ways)]
    if ways:
        said += f"; {' and '.join([', '.join(ways[:-1]), ways[-1]] if len(ways) > 1 else ways)} open"
    if findings.zone.certain and findings.zone.name in ZONES:
        said += f"; {findings.zone.name}"
    if newest is not None:
        said += f"; newest {newest:%Y-%m-%d}"
    return said


def write(portal: type[Declaration], checked: str, system: str | None = None, folder: str | None = None) -> Path:
    """Put the terms into the portal's docstring, in the module that declares it; its path.

    `folder`: PORTALS_DIR. Raises DeclareError where the project is installed and not checked out, where the class has no docstring there, or the module would not read as before but for it; OSError.
    """
    package, _, module = portal.__module__.rpartition(".")
    path = module_path(module, folder if package == PACKAGE else None)
    before = path.read_text(encoding="utf-8")
    after = with_terms(before, portal.__name__, checked, system)
    if after != before:
        new = path.with_suffix(".py.new")
        new.write_text(after, encoding="utf-8")
        new.replace(path)
    return path


def with_terms(source: str, name: str, checked: str, system: str | None = None) -> str:
    """A module's source with the Checked term of one class's docstring set, and its System where it was unknown.

    Raises DeclareError.
    """
    node = _docstring_of(source, name)
    text = _set(str(node.value), "Checked", checked, node.col_offset)
    if system is not None:
        text = _set(text, "System", system, node.col_offset, only_unknown=True)
    if '"""' in text or "\\" in text or not all(one.isprintable() or one == "\n" for one in text):
        raise DeclareError(f"The docstring of {name} holds signs that are not rewritten; mend it by hand.")
    lines = source.splitlines(keepends=True)
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    # Columns of the tree count bytes.
    head = lines[first].encode()[: node.col_offset].decode()
    tail = lines[last].encode()[node.end_col_offset or 0 :].decode()
    after = "".join([*lines[:first], f'{head}"""{text}"""{tail}', *lines[last + 1 :]])
    if _without(source, name) != _without(after, name) or _docstring_of(after, name).value != text:
        raise DeclareError(f"The docstring of {name} could not be set alone; mend it by hand.")
    return after


def _docstring_of(source: str, name: str) -> ast.Constant:
    """The node of a class's docstring. Raises DeclareError where there is none, or several classes of the name."""
    found = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef) and node.name == name]
    if len(found) != 1:
        raise DeclareError(f"There is no class {name} to write into.")
    first = found[0].body[0]
    if (
        isinstance(first, ast.Expr)
        and isinstance(first.value, ast.Constant)
        and isinstance(first.value.value, str)
        and first.lineno != found[0].lineno
    ):
        return first.value
    raise DeclareError(f"{name} has no docstring to write into.")


def _without(source: str, name: str) -> str:
    """What a module says, but for one class's docstring."""
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            node.body[0] = ast.Pass()
    return ast.dump(tree)


def _set(text: str, term: str, value: str, indent: int, *, only_unknown: bool = False) -> str:
    """A docstring as it is written in the source, with a term set; added at the end where it lacks."""
    margin = " " * indent
    lines = textwrap.wrap(
        f"{term}: {value}", WIDTH, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )
    written = f"\n{margin}".join(lines)
    match = re.search(rf"^([ \t]*){term}: *([^\n]*(?:\n\1[ \t]+[^\n]*)*)", text, re.M)
    if match is None:
        if only_unknown:
            return text
        apart = "\n" if re.search(r"^[ ]*[A-Z]\w+: ", text, re.M) else "\n\n"
        return f"{text.rstrip()}{apart}{margin}{written}\n{margin}"
    if only_unknown and match[2].split(",")[0].strip() != "unknown":
        return text
    return f"{text[: match.start()]}{margin}{written}{text[match.end() :]}"
