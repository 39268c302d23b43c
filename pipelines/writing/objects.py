"""Where objects are put, and a folder as such a place; a bucket of an object store is one, too (`bucket`)."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from crawler.errors import WriteError

Same = Callable[[bytes], bool]
"""Whether the bytes of an object that is there already are those that were to be put, or say the same."""


class Target(Protocol):
    """Where objects are put."""

    def put(self, name: str, data: bytes, same: Same | None = None) -> None:
        """Create an object, or do nothing where the same one is there. Raises WriteError, also where another is there.

        `same`: by default the same are the same bytes.
        """

    def put_file(self, name: str, path: Path) -> None:
        """Put a file under a name that is its alone; one that was put in part is put anew. Raises WriteError."""


class Folder:
    """A folder as a target: an object appears under its name whole."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def put(self, name: str, data: bytes, same: Same | None = None) -> None:
        """Write a file beside it, sync it, and link it under its name, which fails where there is one."""
        path = self.path / name
        part = _beside(path)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            try:
                os.link(part, path)
            except FileExistsError:
                there = path.read_bytes()
                if there != data and not (same is not None and same(there)):
                    raise WriteError(f"Another object stands at {path}; it is left as it is.") from None
            finally:
                part.unlink()
        except OSError as fault:
            raise WriteError(f"{path} cannot be written: {fault.strerror}.") from fault

    def put_file(self, name: str, path: Path) -> None:
        """Copy it beside its name, sync the copy, and give it its name."""
        target = self.path / name
        part = _beside(target)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, part)
            with part.open("rb") as file:
                os.fsync(file.fileno())
            part.replace(target)
        except OSError as fault:
            raise WriteError(f"{target} cannot be written: {fault.strerror}.") from fault


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}")
