"""`scrapy status [PORTAL]`: how each portal that was crawled here is doing."""

from __future__ import annotations

import argparse
import sys
import time
from typing import Any

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.crawl.stores import run_stores
from crawler.errors import StateError
from crawler.state.store import StateStore
from crawler.terminal.reading_command import ReadingCommand
from crawler.terminal.tables import print_json, show

VERDICTS = {0: "good", 1: "failed", 4: "unhealthy"}
LAST = 10
"""So many runs of a portal are shown where one is asked after."""
HEAD = ("portal", "last run", "last new article", "rhythm", "articles", "health")


class Command(ReadingCommand):
    """Shows the state's runs; changes nothing."""

    @override
    def syntax(self) -> str:
        return "[PORTAL] [--json]"

    @override
    def short_desc(self) -> str:
        return "How each portal is doing: last run, last new article, rhythm, health"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print one JSON object a portal")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) > 1:
            raise UsageError("One portal at most: scrapy status peluangnews", print_help=False)
        assert self.settings is not None
        try:
            stores = run_stores(self.settings)
            state = stores.look()
        except StateError as fault:
            print(fault, file=sys.stderr)
            self.exitcode = 1
            return
        if state is None:
            print(f"Nothing has been crawled yet: {stores.missing}", file=sys.stderr)
            return
        found = rows(state, args[0] if args else None)
        runs = state.runs.last(args[0], LAST) if args else []
        state.close()
        if args and not found:
            raise UsageError(f'"{args[0]}" has not been crawled here yet.', print_help=False)
        if opts.json:
            for row in found:
                print_json(row)
            return
        show(HEAD, cells(found, now=time.time()), right=("articles",))
        if args:
            print(f"\nThe last {len(runs)} runs, the newest first:" if len(runs) > 1 else "\nThe only run so far:")
            show((), [[run["started"], verdict(run), run["why"]] for run in runs])


def rows(state: StateStore, portal: str | None) -> list[dict[str, Any]]:
    """One dict a portal that was crawled, by name: what its newest run said."""
    counted = {counts.portal: counts.articles for counts in state.counts()}
    found = []
    for name in state.runs.portals():
        if portal is not None and name != portal:
            continue
        last = next(iter(state.runs.last(name, 1)), None)
        if last is None:  # its report is damaged
            continue
        found.append(
            {
                "portal": name,
                "last_run": last["started"],
                "last_run_at": last["started_at"],
                "last_article": last.get("last_article"),
                "rhythm_seconds": last.get("rhythm_seconds"),
                "articles": counted.get(name, 0),
                "exit_code": last["exit_code"],
                "health": verdict(last),
                "why": last["why"],
            }
        )
    return found


def verdict(run: dict[str, Any]) -> str:
    """A run's exit code in a word."""
    return VERDICTS.get(run["exit_code"], "unknown")


def cells(found: list[dict[str, Any]], *, now: float) -> list[list[str]]:
    """The rows as people read them; times as how long ago."""
    return [
        [
            row["portal"],
            f"{span(now - row['last_run_at'])} ago",
            f"{span(now - row['last_article'])} ago" if row["last_article"] else "-",
            f"every {span(row['rhythm_seconds'])}" if row["rhythm_seconds"] else "not known yet",
            str(row["articles"]),
            row["health"],
        ]
        for row in found
    ]


def span(seconds: float) -> str:
    """A time span for people: 45 s, 12 min, 5 h, 3 days."""
    for size, unit in ((86400.0, " days"), (3600.0, " h"), (60.0, " min")):
        if seconds >= 2 * size or (unit != " days" and seconds >= size):
            return f"{seconds / size:.0f}{unit}"
    return f"{max(0, seconds):.0f} s"
