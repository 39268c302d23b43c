"""Which program made a record: its version and a hash of the rules that read and clean a page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from crawler import __version__

RULES = (
    ("crawler", ("extract", "urls", "provinces.py")),
    ("pipelines", ("boilerplate", "judge", "repetition", "clean.py")),
)
"""What decides on a record's content, by package: folders and modules."""


@cache
def version() -> str:
    """The version as a record has it: "0.1.0+3fa2c1d0". The same files give the same hash on every machine."""
    found = hashlib.blake2b(digest_size=4)
    for package, names in RULES:
        for name in names:
            for path, file in _files(resources.files(package).joinpath(name), name):
                found.update(path.encode() + b"\0" + file.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"{__version__}+{found.hexdigest()}"


def _files(start: Traversable, path: str) -> Iterator[tuple[str, Traversable]]:
    """The source and data files in a folder, by path, in the order of their names."""
    if start.is_file():
        if not path.endswith(".pyc"):
            yield path, start
        return
    for child in sorted(start.iterdir(), key=lambda one: one.name):
        if child.name != "__pycache__":
            yield from _files(child, f"{path}/{child.name}")
