"""Chooses records of an output and hands them to a writer, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from crawler.archive.columns import values
from crawler.archive.latest import newest
from crawler.archive.reading import Record, Wanted, records, segments
from crawler.errors import ExportError

Rows = Iterable[dict[str, Any]]
"""Records as `crawler.archive.columns.values` gives them."""


class Writer(Protocol):
    """What a module of FORMATS has: a function that writes rows to a path."""

    def write(self, path: Path, rows: Rows) -> list[Path]:
        """Write the rows; the files that were written, complete. Raises ExportError."""
        ...


FORMATS = {"csv": "to_csv", "xlsx": "to_xlsx", "parquet": "to_parquet", "sqlite": "to_sqlite", "jsonl": "to_jsonl"}
"""Each form with its module, imported when it is asked for: some need a library that is an extra."""
EXTRAS = {"to_xlsx": ("xlsx", "xlsxwriter"), "to_parquet": ("parquet", "pyarrow")}
"""The extra that brings a form's library."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which records an export holds."""

    wanted: Wanted = field(default_factory=Wanted)
    latest: bool = False
    """Only the newest state of each article."""
    gone: bool = False
    """With `latest`: articles that are gone, too."""
    duplicates: bool = False
    """Records that were held back as copies, too."""
    topic: str | None = None
    """Only what topic crawls found for this topic: the name of its folder."""


def writer(form: str) -> Writer:
    """The writer of a form. Raises ExportError where its library is not installed."""
    module = FORMATS[form]
    try:
        made: Any = import_module(f"crawler.archive.{module}")
    except ModuleNotFoundError as fault:
        extra, library = EXTRAS.get(module, ("", ""))
        if fault.name is None or fault.name.partition(".")[0] != library:
            raise
        raise ExportError(
            f'{form} needs {library}, which is not installed: pip install "regional-news[{extra}]".'
        ) from None
    return made  # type: ignore[no-any-return]


def chosen(output: Path, choice: Choice, damaged: Callable[[Path, int], None]) -> Iterator[Record]:
    """The records of an output that are wanted, in the order of the segments and their lines."""
    portals = choice.wanted.portals
    if choice.topic is not None:
        paths = sorted((output / "topics" / choice.topic).glob("*.jsonl"))
    else:
        paths = segments(output, "articles", portals)
        if choice.duplicates:
            paths += segments(output, "duplicates", portals)
    found = newest(paths, damaged, gone=choice.gone) if choice.latest else records(paths, damaged)
    for _, record in found:
        if choice.wanted.takes(record):
            yield record


def export(
    output: Path,
    form: str,
    target: Path,
    choice: Choice,
    damaged: Callable[[Path, int], None],
    told: Callable[[int], object] | None = None,
) -> tuple[int, list[Path]]:
    """Write the chosen records in this form; how many there were, and the files.

    A file appears under its name when it is complete. `told` is called with the number of records so far.
    Raises ExportError; OSError where the output cannot be read.
    """
    write = writer(form).write
    count = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal count
        for record in chosen(output, choice, damaged):
            count += 1
            if told is not None:
                told(count)
            yield values(record) if form != "jsonl" else record

    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        written = write(target, rows())
    except OSError as fault:
        raise ExportError(f"{fault.filename or target} cannot be written: {fault.strerror or fault}.") from fault
    return count, written


def beside(path: Path) -> Path:
    """Where a file is written until it is complete."""
    return path.with_name(f"{path.name}.part")


def complete(path: Path) -> Path:
    """Give a written file its name."""
    return beside(path).replace(path)
