"""`scrapy export`: records of the output as CSV, Excel, Parquet, SQLite or JSON Lines, as a dataset, or in fewer files."""

from __future__ import annotations

import argparse
import sys
import time
from datetime import date
from pathlib import Path

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.archive.export import FORMATS, Choice, export
from crawler.archive.reading import Wanted
from crawler.commands.portals import portals, read_province
from crawler.crawl.arguments import read_bound
from crawler.declaration import terms, title
from crawler.errors import ArgumentError, ExportError
from crawler.provinces import PROVINCES, WIB
from crawler.spiders.portal import Portal
from crawler.state.paths import state_path
from crawler.terminal.reading_command import ReadingCommand
from crawler.terminal.streams import tell

KINDS = ("news", "advertorial", "press-release")
EVERY = 0.5
"""Seconds between two lines of progress on a terminal."""


class Command(ReadingCommand):
    """Reads the output; writes one file, and for CSV one more for each list of parts."""

    @override
    def syntax(self) -> str:
        return "--to csv|xlsx|parquet|sqlite|jsonl [options] | --compact"

    @override
    def short_desc(self) -> str:
        return "Records of the output as CSV, Excel, Parquet, SQLite or JSON Lines"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--to", metavar="FORM", help=f"one of {', '.join(FORMATS)}")
        parser.add_argument("-o", "--to-file", metavar="PATH", help="where to write (default articles.FORM here)")
        parser.add_argument("--latest", action="store_true", help="only the newest state of each article")
        parser.add_argument("--gone", action="store_true", help="with --latest, articles that are gone, too")
        parser.add_argument("--duplicates", action="store_true", help="copies that were held back, too")
        parser.add_argument("--since", metavar="DAY", help="published on or after this day, month or year")
        parser.add_argument("--until", metavar="DAY", help="published on or before this day, month or year")
        parser.add_argument("--portal", metavar="NAMES", help="only of these portals, such as peluangnews,floresa")
        parser.add_argument("--province", metavar="NAME", help="only of this province's portals, such as ntt")
        parser.add_argument("--kind", metavar="KINDS", help=f"only these kinds: {', '.join(KINDS)}")
        parser.add_argument(
            "--topic", metavar="NAME", help="what topic crawls found, by the name of a folder of output/topics"
        )
        parser.add_argument(
            "--dataset", metavar="DIR", help="with --to parquet, splits, card and checksums in a new folder"
        )
        parser.add_argument(
            "--splits", metavar="DAYS", help="with --dataset, the days on which validation and test begin"
        )
        parser.add_argument(
            "--compact", action="store_true", help="merge the segments of closed months in the output itself"
        )

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError(f'"{args[0]}" is no option; the form is named by --to, the file by -o.', print_help=False)
        assert self.settings is not None
        output, progress = Path(self.settings["OUTPUT_DIR"]), _Progress()
        try:
            if opts.compact:
                self._compact(output, opts, progress)
            else:
                self._export(output, opts, progress)
        except ExportError as fault:
            progress.end()
            print(fault, file=sys.stderr)
            self.exitcode = 1

    def _export(self, output: Path, opts: argparse.Namespace, progress: _Progress) -> None:
        if opts.to not in FORMATS:
            given = f'"{opts.to}" is no form; there' if opts.to else "Which form? There"
            raise UsageError(f"{given} are --to {', --to '.join(FORMATS)}.", print_help=False)
        choice = self._choice(opts, output)
        if opts.dataset or opts.splits:
            self._dataset(output, choice, opts, progress)
            return
        target = Path(opts.to_file or f"articles.{opts.to}")
        count, written = export(output, opts.to, target, choice, _damaged, progress)
        progress.end()
        tell(f"{count:,} records: {', '.join(str(path) for path in written)}")

    def _dataset(self, output: Path, choice: Choice, opts: argparse.Namespace, progress: _Progress) -> None:
        from crawler.archive.dataset import Source, build

        assert self.settings is not None
        if opts.to != "parquet" or opts.to_file or not opts.dataset:
            raise UsageError("A dataset is made by --to parquet --dataset DIR, without -o.", print_help=False)
        begins = _days(opts.splits) if opts.splits else None
        sources = {
            one.name: Source(title(one), one.home, _notes(one)) for one in portals(self.settings["PORTALS_DIR"] or None)
        }
        sizes, written = build(
            output, Path(opts.dataset), choice, _damaged, sources=sources, begins=begins, told=progress
        )
        progress.end()
        told = ", ".join(f"{split} {count:,}" for split, count in sizes.items())
        tell(f"{told} records: {len(written)} files in {opts.dataset}")

    def _compact(self, output: Path, opts: argparse.Namespace, progress: _Progress) -> None:
        from crawler.archive.compact import compact  # loads the state, which no export needs

        assert self.settings is not None
        if opts.to or opts.to_file:
            raise UsageError("--compact merges files of the output; it goes without --to.", print_help=False)
        if not output.is_dir():
            raise UsageError(f"There is no output at {output} yet: crawl first.", print_help=False)
        done = compact(output, state_path(self.settings), progress.portal)
        progress.end()
        tell(f"compact: {done.before:,} segments of closed months are {done.after:,} files")
        if done.listed:
            tell(f"index: {done.listed:,} segments older than the catalogue were listed")
        for name in done.busy:
            print(f"{name}: a run is under way; left for the next time", file=sys.stderr)

    def _choice(self, opts: argparse.Namespace, output: Path) -> Choice:
        try:
            since, until = read_bound(opts.since, WIB), read_bound(opts.until, WIB, end=True)
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from None
        if since and until and since > until:
            raise UsageError(f"--since {opts.since} is later than --until {opts.until}.", print_help=False)
        if opts.gone and not opts.latest:
            raise UsageError("--gone belongs to --latest; without it every event is written.", print_help=False)
        kinds = _names(opts.kind)
        if unknown := kinds - set(KINDS):
            raise UsageError(f'--kind "{min(unknown)}" is none of {", ".join(KINDS)}.', print_help=False)
        if opts.topic is not None and ("/" in opts.topic or not (output / "topics" / opts.topic).is_dir()):
            raise UsageError(f'There is no topic "{opts.topic}" in {output / "topics"}.', print_help=False)
        named = _names(opts.portal)
        if unknown := {name for name in named if not (output / "articles" / name).is_dir()}:
            raise UsageError(f'No article of "{min(unknown)}" stands in {output}.', print_help=False)
        provinces = frozenset({PROVINCES[read_province(opts.province)].name} if opts.province else ())
        wanted = Wanted(frozenset(named), provinces, frozenset(kinds), since, until)
        return Choice(wanted, opts.latest, opts.gone, opts.duplicates, opts.topic)


def _names(given: str | None) -> set[str]:
    return {name.strip() for name in (given or "").split(",") if name.strip()}


def _days(given: str) -> tuple[date, date]:
    """The two days of --splits. Raises UsageError."""
    try:
        validation, test = (date.fromisoformat(day.strip()) for day in given.split(","))
    except ValueError:
        raise UsageError(
            f'--splits "{given}" is not two days, such as 2025-07-01,2025-10-01.', print_help=False
        ) from None
    if validation > test:
        raise UsageError(f"--splits {given}: validation begins before test.", print_help=False)
    return validation, test


def _notes(portal: type[Portal]) -> str:
    asked = "its terms ask for the feed's summaries alone; " if portal.summaries_only else ""
    return asked + terms(portal).get("Caveats", "none known")


def _damaged(path: Path, number: int) -> None:
    print(f"{path}, line {number}: no record; left out.", file=sys.stderr)


class _Progress:
    """A line on a terminal that says how many records there are so far."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._next = time.monotonic() + EVERY

    def __call__(self, count: int) -> None:
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + EVERY
            print(f"\r{count:,} records …", end="", file=sys.stderr, flush=True)

    def portal(self, name: str) -> None:
        """Say which portal's files are merged."""
        if self._shown:
            print(f"\r\x1b[K{name} …", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
