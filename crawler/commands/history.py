"""`scrapy history URL|ID`: every revision of an article that was written, with what each changed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.archive import history
from crawler.archive.diffs import Change
from crawler.archive.reading import Record
from crawler.archive.voices import Voice, primary_region, voices
from crawler.probe.findings import printable
from crawler.terminal.reading_command import ReadingCommand
from crawler.terminal.tables import coloured, print_json

RED, GREEN, PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"


class Command(ReadingCommand):
    """Reads the output; changes nothing."""

    @override
    def syntax(self) -> str:
        return "URL|ID [--json]"

    @override
    def short_desc(self) -> str:
        return "Every revision of an article, with the words that each changed"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print one JSON object a revision")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) != 1:
            raise UsageError("Which article? Give its URL or its id: scrapy history https://…", print_help=False)
        assert self.settings is not None
        try:
            article = history.identity(args[0])
        except ValueError:
            raise UsageError(f'"{args[0]}" is neither a URL nor an id.', print_help=False) from None
        output = Path(self.settings["OUTPUT_DIR"])
        found = history.revisions(output, article, _damaged)
        if not found:
            print(f"No record of this article was found in {output}.", file=sys.stderr)
            self.exitcode = 1
            return
        if opts.json:
            for revision in found:
                print_json(history.as_json(revision))
            return
        self.told(found)

    @staticmethod
    def told(found: list[history.Revision]) -> None:
        """Print the revisions for people."""
        spoken: list[str] = []
        for revision in found:
            print(*_lines(revision), sep="\n")
            if revision.record.get("body"):
                print(*_speakers(revision.record, spoken), sep="", end="")
                spoken = list(map(named, voices(revision.record)))


def _damaged(path: Path, number: int) -> None:
    print(f"{path}, line {number}: no record; left out.", file=sys.stderr)


def _lines(revision: history.Revision) -> list[str]:
    record: dict[str, Any] = revision.record
    head = f"{record.get('revision', 1)}. {record['event']}, seen {record['crawled_at']}"
    if record.get("duplicate_of"):
        head += f", held back as a copy of {record['duplicate_of']}"
    lines = [head, f"   {printable(record.get('title') or '–')}"]
    if gone := record.get("gone"):
        how = "it leads to the home page" if gone["how"] == "redirect" else f"its address answers {gone['how']}"
        lines.append(f"   {how}; last there {gone['last_seen']}")
    if record["event"] == "updated" and not revision.changes:
        same = "body" not in (record.get("changed") or ()) or revision.compared
        lines.append("   the words are the same" if same else "   its earlier text is in no file any more")
    return lines + [f"   {change.kind}: {shown(change)}" for change in revision.changes]


def _speakers(record: Record, before: list[str]) -> Iterator[str]:
    """Where it happens and who speaks, where that is not as before: one line each, for a first and a later revision."""
    now = list(map(named, voices(record)))
    _, region = primary_region(record)
    if not before and now:
        yield f"   speaks{f' for {printable(region)}' if region else ''}: {printable('; '.join(now))}\n"
    elif before:
        lost, added = ([one for one in some if one not in others] for some, others in ((before, now), (now, before)))
        yield from (f"   no longer speaks: {printable(one)}\n" for one in lost)
        yield from (f"   now speaks: {printable(one)}\n" for one in added)


def named(voice: Voice) -> str:
    """A speaker with the office; "somebody" where neither is told."""
    office = f" ({voice.office})" if voice.speaker and voice.office else voice.office or ""
    return f"{voice.speaker or ''}{office}" or "somebody"


def shown(change: Change) -> str:
    """A change on one line, in colours on a terminal."""
    went, came = printable(change.before), printable(change.after)
    minus, plus, end = (RED, GREEN, PLAIN) if coloured(sys.stdout) else ("", "", "")
    return " ".join([f"{minus}[-{went}-]{end}"] * bool(went) + [f"{plus}{{+{came}+}}{end}"] * bool(came))
