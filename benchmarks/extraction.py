"""Extraction quality beside the peers: `make eval`, or python -m benchmarks.extraction [--set NAME] [--only ours] …

Sets: `bundled` (tests/pages, written for this project), and, where the folder ../shared stands beside the project,
`pages` and `more-pages` (real pages), `texts` (real lines in neutral pages) and one set for each recorded portal: NAME through its pages, NAME:rest through its REST posts.
One table a set: rows are systems, columns the figures of `scoring`, the last the milliseconds a page takes (for ours,
extraction and cleaning). A peer that is not installed has a row that says so.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from benchmarks.extractors import SYSTEMS, Absent, Result, Task
from benchmarks.scoring import FIGURES, Score, figures_of, score

ROOT = Path(__file__).resolve().parent.parent
BUNDLED = ROOT / "tests" / "pages"
SHARED = ROOT.parent / "shared"
POSTS = "/wp-json/wp/v2/posts?per_page=100&_embed=1"
"""The recorded request that holds all posts of a portal."""


def _lines(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def from_folder(folder: Path) -> list[Task]:
    """The tasks of a folder with a gold.jsonl and the pages that it names."""
    tasks = []
    for gold in _lines(folder / "gold.jsonl"):
        files = gold.get("page_files") or [gold["file"]]
        urls = gold.get("page_urls") or [gold["url"]]
        pages = [(url, (folder / file).read_bytes()) for url, file in zip(urls, files, strict=True)]
        tasks.append(Task(gold["url"], pages, gold=gold))
    return tasks


def _path(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")


def from_recording(recording: Path, *, rest: bool = False) -> list[Task]:
    """The tasks of a recorded portal: each gold article with its pages; `rest`: with its post too."""
    gold = _lines(recording.with_name(recording.name.removesuffix(".jsonl.xz") + ".gold.jsonl"))
    wanted = {_path(url) for line in gold for url in line["page_urls"]} | {POSTS}
    answers: dict[str, str] = {}
    with lzma.open(recording, "rt", encoding="utf-8") as lines:
        for line in lines:
            answer = json.loads(line)
            if answer["path"] in wanted and "text" in answer and answer["status"] == 200:
                answers[answer["path"]] = answer["text"]
    posts: dict[str, dict[str, Any]] = {}
    if rest and POSTS in answers:
        posts = {post["link"]: post for post in json.loads(answers[POSTS])}
    tasks = []
    for article in gold:
        pages = [(url, answers[_path(url)].encode()) for url in article["page_urls"] if _path(url) in answers]
        tasks.append(Task(article["url"], pages, posts.get(article["url"]), article))
    return tasks


def sets(names: list[str]) -> Iterator[tuple[str, list[Task]]]:
    """The sets that are there, in order; `names` chooses some of them."""

    def chosen(name: str) -> bool:
        return not names or any(name == wanted or name.startswith(f"{wanted}:") for wanted in names)

    if chosen("bundled"):
        yield "bundled", from_folder(BUNDLED)
    for name in ("pages", "more-pages", "texts"):
        if (SHARED / name).is_dir() and chosen(name):
            yield name, from_folder(SHARED / name)
    for recording in sorted((SHARED / "world").glob("*.jsonl.xz")):
        name = recording.name.removesuffix(".jsonl.xz")
        if name.endswith(".later"):
            continue
        if chosen(name):
            yield name, from_recording(recording)
        if chosen(f"{name}:rest"):
            tasks = from_recording(recording, rest=True)
            if any(task.post for task in tasks):
                yield f"{name}:rest", tasks


def evaluate(system: str, tasks: list[Task]) -> tuple[Result, list[Score]]:
    """Run a system over a set. Raises Absent where it is not installed."""
    result = SYSTEMS[system](tasks)
    return result, [score(task.gold, record) for task, record in zip(tasks, result.records, strict=True)]


def _print_worst(tasks: list[Task], scores: list[Score], count: int, console: Console) -> None:
    """The pages that came out worst, with what is unwanted or missing in them."""
    ranked = sorted(
        zip(tasks, scores, strict=True), key=lambda pair: (pair[1].figures["perfect"], pair[1].figures["body F1"])
    )
    for task, one in ranked[:count]:
        wrong = [name for name, value in one.figures.items() if value < 1 and name not in ("divided", "body F1")]
        console.print(f"\n{one.figures['body F1']:.3f} {task.url}  {', '.join(wrong)}", markup=False, highlight=False)
        for text in one.unwanted[:5]:
            console.print(f"    unwanted: {text[:110]}", markup=False, highlight=False)
        for text in one.missing[:5]:
            console.print(f"    missing:  {text[:110]}", markup=False, highlight=False)


def _wrong_fields(tasks: list[Task], scores: list[Score], records: list[dict[str, Any] | None]) -> list[dict[str, Any]]:
    """For --json: what each field should have been where it is wrong."""
    return [
        {"url": task.url, "wrong": sorted(name for name, value in one.figures.items() if value < 1)}
        for task, one, _ in zip(tasks, scores, records, strict=True)
        if any(value < 1 for value in one.figures.values())
    ]


def main() -> int:
    """Print the tables. 0, or 2 where no set is there or named rightly."""
    ask = argparse.ArgumentParser(
        prog="python -m benchmarks.extraction", description=__doc__.splitlines()[0] if __doc__ else ""
    )
    ask.add_argument(
        "--set", action="append", default=[], help="bundled, pages, a recorded portal's name, or NAME:rest"
    )
    ask.add_argument("--only", action="append", choices=list(SYSTEMS), help="only this system")
    ask.add_argument("--worst", type=int, default=0, metavar="N", help="also the N worst pages of ours")
    ask.add_argument("--json", action="store_true", help="one JSON object a set instead of tables")
    args = ask.parse_args()
    console = Console(width=200 if not sys.stdout.isatty() else None)
    seen = False
    for name, tasks in sets(args.set):
        seen = True
        table = Table(title=f"{name}: {len(tasks)} articles", title_justify="left")
        for column in ("", *FIGURES, "ms a page"):
            table.add_column(column, justify="left" if not column else "right")
        figures: dict[str, Any] = {}
        worst: tuple[list[Score], Result] | None = None
        for system in args.only or SYSTEMS:
            if name.endswith(":rest") and system != "ours":
                continue
            try:
                result, scores = evaluate(system, tasks)
            except Absent as absent:
                table.add_row(system, f"not installed ({absent})")
                figures[system] = None
                continue
            found = figures_of(scores)
            speed = 1000 * result.seconds / max(1, result.pages)
            table.add_row(system, *(f"{found[one]:.3f}" if one in found else "" for one in FIGURES), f"{speed:.1f}")
            figures[system] = {**{one: round(value, 4) for one, value in found.items()}, "ms a page": round(speed, 2)}
            if system == "ours":
                worst = (scores, result)
                figures[system]["imperfect"] = _wrong_fields(tasks, scores, result.records)
        if args.json:
            print(json.dumps({"set": name, "articles": len(tasks), "systems": figures}, ensure_ascii=False))
            continue
        console.print(table)
        if args.worst and worst:
            _print_worst(tasks, worst[0], args.worst, console)
    if not seen:
        print(
            f"No such set: {', '.join(args.set)}. There are bundled, pages and the recorded portals of {SHARED.name}/world."
        )
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
