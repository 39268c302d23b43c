"""The check that imports run one way: `python -m tests.layers` prints each import that runs up and each circle.

Imports inside functions and under TYPE_CHECKING count like any other: a circle that is hidden is a circle.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

LAYERS: tuple[tuple[str, ...], ...] = (
    ("crawler.cli", "crawler.__main__"),
    ("crawler.commands",),
    ("crawler.check",),
    ("crawler.probe",),
    ("crawler.api",),
    ("crawler.saved_pages",),
    ("crawler.report", "crawler.archive", "crawler.fleet"),
    ("crawler.fleet.postgres",),
    ("crawler.portals", "crawler.networks", "crawler.templates"),
    ("pipelines", "crawler.extensions", "crawler.spiders"),
    ("pipelines.judge", "pipelines.stories", "pipelines.writing"),
    ("pipelines.repetition",),
    ("pipelines.boilerplate",),
    ("crawler.fetch",),
    ("crawler.politeness",),
    ("crawler.crawl",),
    ("crawler.page_workers", "crawler.topics", "crawler.discover"),
    ("crawler.extract",),
    ("crawler.extract.content", "crawler.extract.fields"),
    ("crawler.extract.surroundings",),
    ("crawler.extract.text",),
    ("crawler.extract.tree",),
    ("crawler.state", "crawler.demo"),
    ("crawler.urls",),
    (
        "crawler.items",
        "crawler.blocks",
        "crawler.record_parts",
        "crawler.record_forms",
        "crawler.local_rules",
        "crawler.page_clock",
        "crawler.declaration",
        "crawler.provinces",
        "crawler.robots",
    ),
    ("crawler.errors", "crawler.scrapy_compat", "crawler.reasons"),
    ("crawler.settings", "crawler.log", "crawler.terminal"),
)
"""From the top down: a room may import rooms of its own layer and of those below, never one above."""

KNOWN: frozenset[tuple[str, str]] = frozenset()
"""Imports that run up and are about to be mended, as (importing module, imported module)."""

Graph = dict[str, set[str]]


def modules_of(root: Path) -> dict[str, Path]:
    """Every module of the packages below a project's root, by its dotted name."""
    found = {}
    for package in ("crawler", "pipelines"):
        for path in sorted((root / package).rglob("*.py")):
            parts = path.relative_to(root).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports_of(path: Path, name: str, modules: Iterable[str]) -> set[str]:
    """The project's modules that a module imports, wherever in it."""
    known, found = set(modules), set[str]()
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
                base = f"{above}.{base}" if base else above
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                found.add(inner if inner in known else base)
    return {other for other in found if other in known and other != name}


def graph_of(root: Path) -> Graph:
    """Which module imports which."""
    modules = modules_of(root)
    return {name: imports_of(path, name, modules) for name, path in modules.items()}


def room_of(module: str) -> str | None:
    """The room of LAYERS that a module lies in; None where it is in none."""
    rooms = (room for layer in LAYERS for room in layer if module == room or module.startswith(f"{room}."))
    return max(rooms, key=len, default=None)


def layer_of(module: str) -> int:
    """The number of a module's layer, from the top."""
    room = room_of(module)
    return next(number for number, layer in enumerate(LAYERS) if room in layer)


def circles(graph: Graph) -> Iterator[list[str]]:
    """Each group of nodes that import one another, by whatever detours (Tarjan's strongly connected components)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []

    def visit(node: str) -> Iterator[list[str]]:
        order[node] = low[node] = len(order)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in order:
                yield from visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], order[other])
        if low[node] == order[node]:
            group = stack[stack.index(node) :]
            del stack[len(stack) - len(group) :]
            if len(group) > 1:
                yield sorted(group)

    for node in sorted(graph):
        if node not in order:
            yield from visit(node)


def faults(root: Path = PROJECT) -> list[str]:
    """What breaks the rules, a line each; empty where nothing does."""
    graph = graph_of(root)
    covered = {name for name in graph if room_of(name) is not None}
    found = [f"{name} is in no layer: add its room to LAYERS" for name in sorted(set(graph) - covered - {"crawler"})]
    for name in sorted(covered):
        above = [other for other in sorted(graph[name] & covered) if layer_of(other) < layer_of(name)]
        found += [f"{name} imports {other}, which stands above it" for other in above if (name, other) not in KNOWN]
    found += [f"import one another: {', '.join(group)}" for group in circles(graph)]
    rooms: Graph = {room: set() for layer in LAYERS for room in layer}
    for name in covered:
        room = room_of(name)
        assert room is not None
        rooms[room] |= {str(room_of(other)) for other in graph[name] & covered} - {room}
    found += [f"rooms that import one another: {', '.join(group)}" for group in circles(rooms)]
    found += [
        f"{name} no longer imports {other}: take it out of KNOWN"
        for name, other in sorted(KNOWN)
        if other not in graph.get(name, ())
    ]
    return found


def main() -> int:
    """Print the faults; 1 where there are any."""
    found = faults()
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
