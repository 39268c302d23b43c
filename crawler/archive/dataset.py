"""A dataset: parquet files by split, with card, checksums and CITATION.cff, as `datasets` and DuckDB load it.

Splits are by date: train is the oldest, test the newest. All reports of one event (`event_id`: copies, own reports,
follow-ups) stand in one split, that of the day on which the first of them was published, so that no text of train is
met again in test. Two datasets of the same output are the same bytes.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import Environment, StrictUndefined

from crawler.archive.columns import DERIVED, columns, values
from crawler.archive.export import Choice, beside, chosen, complete, writer
from crawler.archive.reading import Record
from crawler.crawl import run_files
from crawler.errors import ExportError
from crawler.provinces import WIB
from pipelines.writing.version import version

SPLITS = ("train", "validation", "test")
SHARES = (0.8, 0.9)
"""Where no days are given, validation begins when so much of all records lies behind, and test when so much does."""
SHARD = 100_000
"""Records of a file: some 150 MB, which loads in one piece and in parallel."""
SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"), (10**7, "1M<n<10M"))
"""Hugging Face's names for the size of a dataset."""
ROBOTS = frozenset({"robots", "robots_unread"})
"""Codes of a run report's reasons where a site's robots.txt closed a page."""


class Source(NamedTuple):
    """What is declared of a portal, for the card."""

    title: str
    home: str
    notes: str
    """What its terms ask for and what is known of it."""


@dataclass
class Told:
    """What the card says, gathered in the first pass."""

    records: int = 0
    portals: Counter[str] = field(default_factory=Counter)
    provinces: dict[str, str] = field(default_factory=dict)
    spans: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Of each portal, the first and the last day of publication."""
    filled: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    seen: str = ""
    """When the newest record was fetched, by the clock of UTC."""

    def add(self, record: Record) -> None:
        """Count a record."""
        portal = record["portal"]
        self.records += 1
        self.portals[portal] += 1
        self.provinces[portal] = record.get("province") or ""
        self.kinds[record.get("kind") or "news"] += 1
        self.filled.update(name for name, value in record.items() if value not in (None, "", []))
        self.seen = max(self.seen, datetime.fromisoformat(record["crawled_at"]).astimezone(UTC).isoformat())
        if day := (record.get("published_at") or "")[:10]:
            first, last = self.spans.get(portal, (day, day))
            self.spans[portal] = (min(first, day), max(last, day))


def build(
    output: Path,
    folder: Path,
    choice: Choice,
    damaged: Callable[[Path, int], None],
    *,
    sources: Mapping[str, Source],
    begins: tuple[date, date] | None = None,
    told: Callable[[int], object] = int,
) -> tuple[dict[str, int], list[Path]]:
    """Write the dataset into an empty folder: how many records each split has, and the files.

    `sources` are the declared portals by name. `begins` are the days on which validation and test begin. `told` is called
    with the number of records so far. Raises ExportError; OSError where the output cannot be read.
    """
    module: Any = writer("parquet")
    if folder.exists() and any(folder.iterdir()):
        raise ExportError(f"{folder} is not empty; a dataset is written into a folder of its own.")
    choice = replace(choice, latest=True)
    with closing(sqlite3.connect("")) as db:  # a temporary file on disk, removed when it is closed
        db.execute("PRAGMA cache_size = -16384")
        db.execute("CREATE TABLE story (id TEXT PRIMARY KEY, first INT, records INT) WITHOUT ROWID")
        about = Told()
        for record in chosen(output, choice, lambda *_: None):
            about.add(record)
            _note(db, record)
        if not about.records:
            raise ExportError("No record is chosen: an empty dataset is not written.")
        days = begins or _begins(db, about.records)
        edges = [int(datetime(day.year, day.month, day.day, tzinfo=WIB).timestamp()) for day in days]
        sizes = _sizes(db, edges)
        try:
            (folder / "data").mkdir(parents=True, exist_ok=True)
            made = _write(db, module, folder, chosen(output, choice, damaged), sizes, edges, told)
            for name, text in (
                ("README.md", _card(about, sizes, days, sources, _closed(output))),
                ("CITATION.cff", _citation(about)),
            ):
                (folder / name).write_text(text, encoding="utf-8")
                made.append(folder / name)
            sums = "".join(f"{_digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in sorted(made))
            (folder / "SHA256SUMS").write_text(sums, encoding="ascii")
        except OSError as fault:
            raise ExportError(f"{fault.filename or folder} cannot be written: {fault.strerror or fault}.") from fault
    return sizes, [*made, folder / "SHA256SUMS"]


def _note(db: sqlite3.Connection, record: Record) -> None:
    db.execute(
        "INSERT INTO story VALUES (?, ?, 1) ON CONFLICT (id) DO UPDATE SET first = min(first, excluded.first), "
        "records = records + 1",
        (_story(record), int(datetime.fromisoformat(record.get("published_at") or record["crawled_at"]).timestamp())),
    )


def _story(record: Record) -> str:
    return str(record.get("event_id") or record.get("cluster_id") or record["id"])


def _begins(db: sqlite3.Connection, records: int) -> tuple[date, date]:
    """The days, by the clock of western Indonesia, on which SHARES of the records lie behind."""
    found: list[date] = []
    behind, day = 0, date(1970, 1, 1)
    for first, number in db.execute("SELECT first, sum(records) FROM story GROUP BY first ORDER BY first"):
        day = datetime.fromtimestamp(first, WIB).date()
        while len(found) < len(SHARES) and behind >= SHARES[len(found)] * records:
            found.append(day)
        behind += number
    while len(found) < len(SHARES):
        found.append(day)
    return found[0], found[1]


def _sizes(db: sqlite3.Connection, edges: list[int]) -> dict[str, int]:
    counted = dict.fromkeys(SPLITS, 0)
    for first, number in db.execute("SELECT first, sum(records) FROM story GROUP BY first"):
        counted[_split(first, edges)] += number
    return {split: number for split, number in counted.items() if number}


def _split(first: int, edges: list[int]) -> str:
    return SPLITS[sum(first >= edge for edge in edges)]


def _write(
    db: sqlite3.Connection,
    module: Any,
    folder: Path,
    found: Any,
    sizes: dict[str, int],
    edges: list[int],
    told: Callable[[int], object],
) -> list[Path]:
    counts = dict.fromkeys(sizes, 0)
    tables: dict[str, Any] = {}
    made: list[Path] = []
    with ExitStack() as stack:
        for number, record in enumerate(found, 1):
            (first,) = db.execute("SELECT first FROM story WHERE id = ?", (_story(record),)).fetchone()
            split = _split(first, edges)
            if counts[split] % SHARD == 0:
                if split in tables:
                    tables[split].close()
                path = (
                    folder / "data" / f"{split}-{counts[split] // SHARD:05}-of-{-(-sizes[split] // SHARD):05}.parquet"
                )
                tables[split] = module.Table(beside(path))
                made.append(path)
            tables[split].add(values(record))
            counts[split] += 1
            told(number)
        for table in tables.values():
            stack.callback(table.close)
    return [complete(path) for path in made]


def _closed(output: Path) -> Counter[str]:
    """Of each portal, the pages that its robots.txt closed, as the run reports count them."""
    found: Counter[str] = Counter()
    for report in run_files.read(output / "runs"):
        named = (report.get("named") or {}).get("refused") or []
        found[report.get("portal", "")] += len({one["url"] for one in named if one.get("code") in ROBOTS})
    return found


def _card(
    about: Told, sizes: dict[str, int], days: tuple[date, date], sources: Mapping[str, Source], closed: Counter[str]
) -> str:
    environment = Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters["cell"] = _cell
    spans = about.spans.values()
    return environment.from_string(
        files("crawler.archive").joinpath("dataset_card.md").read_text(encoding="utf-8")
    ).render(
        about=about,
        sizes=sizes,
        days=days,
        size=next((name for limit, name in SIZES if about.records < limit), "n>10M"),
        first=min((first for first, _ in spans), default="–"),
        last=max((last for _, last in spans), default="–"),
        portals=[
            (name, count, about.provinces[name], about.spans.get(name, ("–", "–")), sources.get(name), closed[name])
            for name, count in sorted(about.portals.items())
        ],
        columns=columns(),
        filled=about.filled
        + Counter({column.name: about.filled[field] for field, some in DERIVED.items() for column in some}),
        version=version(),
    )


def _cell(text: object) -> str:
    """A text as a cell of a Markdown table: on one line, its marks plain."""
    plain = " ".join(str(text).split()).replace("\\", "\\\\")
    for mark in "|<>`*_[]":
        plain = plain.replace(mark, f"\\{mark}")
    return plain


def _citation(about: Told) -> str:
    return (
        "cff-version: 1.2.0\n"
        'title: "Articles of Indonesian regional news portals"\n'
        'message: "Texts belong to their publishers. Cite the publisher of what you quote, and this dataset for the whole."\n'
        "type: dataset\n"
        "authors:\n"
        '  - name: "Whoever ran regional-news to collect it (put your name here)"\n'
        f'version: "{version()}"\n'
        f"date-released: {about.seen[:10]}\n"
        "keywords:\n  - Indonesia\n  - news\n"
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
