"""What is read from labelled articles, scored: part of `make eval`, or python -m benchmarks.meaning [--worst N] [--json].

The labels stand in ../shared/meaning with their scorer, whose docstring defines each figure; where the folder is absent
there is nothing to score. Rows are figures, columns the portals of the set and all of them. The last row is the CPU time
of reading one article, in milliseconds.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from rich.console import Console
from rich.table import Table

from crawler.extract.meaning.read import read_meaning
from crawler.extract.text.dateline import find_dateline
from crawler.extract.text.kind import tell_kind

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "meaning"
Line = dict[str, Any]


def labelled(folder: Path = FOLDER) -> list[tuple[Line, Line]]:
    """Each label with the article's text, from the folder of labels and the recordings beside it."""
    texts: dict[str, Line] = {}
    for file in (folder.parent / "world").glob("*.gold.jsonl"):
        if ".later." not in file.name:
            texts |= {one["url"]: one for one in map(json.loads, file.read_text("utf-8").splitlines())}
    labels = map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines())
    return [(label, texts[label["url"]]) for label in labels]


def read(text: Line) -> Line:
    """The fields that a record of this text has of its meaning."""
    paragraphs = text["paragraphs"]
    dateline = find_dateline(paragraphs, "")
    told = read_meaning(
        text["title"],
        paragraphs,
        published=date.fromisoformat(text["published_at"][:10]),
        kind=tell_kind(text["section"], text["tags"], text["title"], text["signoff"], paragraphs[-1]),
        dateline=len(dateline.text) if dateline else 0,
        dateline_place=dateline.place if dateline else None,
    )
    return {"url": text["url"], **msgspec.to_builtins(told._asdict())}


def figures(pairs: list[tuple[Line, Line]], folder: Path = FOLDER) -> tuple[Line, dict[str, list[Any]]]:
    """The scorer's figures, and what is wrong by kind of fault."""
    spec = importlib.util.spec_from_file_location("meaning_score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    args = argparse.Namespace(primary="flag", any_host=False, only="", worst=0)
    found: tuple[Line, dict[str, list[Any]]] = scorer.score(
        [one for one, _ in pairs], [read(two) for _, two in pairs], args
    )
    return found


def main() -> int:
    """Print the table; 0, also where there are no labels."""
    ask = argparse.ArgumentParser(prog="python -m benchmarks.meaning", description=(__doc__ or "").splitlines()[0])
    ask.add_argument("--worst", type=int, default=0, metavar="N", help="also N faults of each kind")
    ask.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    args = ask.parse_args()
    if not FOLDER.is_dir():
        print("../shared/meaning is absent: labelled articles are kept apart from the project")
        return 0
    pairs = labelled()
    portals = sorted({label["portal"] for label, _ in pairs})
    columns = {name: figures([pair for pair in pairs if pair[0]["portal"] == name])[0] for name in portals}
    columns["all"], faults = figures(pairs)
    started = time.process_time()
    for _, text in pairs:
        read(text)
    cost = (time.process_time() - started) / len(pairs) * 1000
    if args.json:
        print(json.dumps({**columns["all"], "ms": round(cost, 3)}))
        return 0
    table = Table(title=f"meaning: {len(pairs)} articles", title_justify="left")
    for column in ("", *columns):
        table.add_column(column, justify="right" if column else "left")
    for name, row in columns["all"].items():
        if isinstance(row, dict):
            for part in ("share",) if "share" in row else ("P", "R"):
                cells = (_cell(figure.get(name, {}).get(part)) for figure in columns.values())
                table.add_row(name if part == "share" else f"{name} {part}", *cells)
    table.add_row("ms an article", *[""] * len(portals), f"{cost:.2f}")
    console = Console(width=120 if not sys.stdout.isatty() else None)
    console.print(table)
    for kind, rows in faults.items():
        for row in rows[: args.worst]:
            console.print(f"  {kind}: {row[0]} {row[1]}", markup=False, highlight=False)
    return 0


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
