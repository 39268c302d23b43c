"""`scrapy status [PORTAL]`: how each portal that was crawled here is doing."""

from __future__ import annotations

import argparse
import json
import time
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError

from crawler.state import State, StateError, state_path

VERDICTS = {0: "good", 1: "failed", 4: "unhealthy"}
HEAD = ("portal", "last run", "last new article", "rhythm", "articles", "health")


class Command(ScrapyCommand):
    """Shows the state's runs; changes nothing."""

    requires_project = True
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's interface)

    def syntax(self) -> str:
        return "[PORTAL] [--json]"

    def short_desc(self) -> str:
        return "How each portal is doing: last run, last new article, rhythm, health"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--json", action="store_true", help="print one JSON object a portal")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if len(args) > 1:
            raise UsageError("One portal at most: scrapy status peluangnews", print_help=False)
        assert self.settings is not None
        path = state_path(self.settings)
        if not path.exists():
            print(f"Nothing has been crawled yet: there is no state at {path}.")
            return
        try:
            state = State(path)
        except StateError as fault:
            print(fault)
            self.exitcode = 1
            return
        found = rows(state, args[0] if args else None)
        state.close()
        if args and not found:
            raise UsageError(f'"{args[0]}" has not been crawled here yet.', print_help=False)
        if opts.json:
            for row in found:
                print(json.dumps(row, ensure_ascii=False))
            return
        print(table(found, now=time.time()))
        if args and found[0]["why"]:
            print(f"\n{found[0]['why']}")


def rows(state: State, portal: str | None) -> list[dict[str, Any]]:
    """One dict a portal that was crawled, by name: what its newest run said."""
    counted = {name: count for name, count, _ in state.portals()}
    names = [name for (name,) in state.db.execute("SELECT DISTINCT portal FROM runs ORDER BY portal")]
    found = []
    for name in names:
        if portal is not None and name != portal:
            continue
        last = state.runs(name, 1)[0]
        found.append(
            {
                "portal": name,
                "last_run": last["started"],
                "last_run_at": last["started_at"],
                "last_article": last.get("last_article"),
                "rhythm_seconds": last.get("rhythm_seconds"),
                "urls": counted.get(name, 0),
                "exit_code": last["exit_code"],
                "health": VERDICTS.get(last["exit_code"], "unknown"),
                "why": last["why"],
            }
        )
    return found


def table(found: list[dict[str, Any]], *, now: float) -> str:
    """The rows as aligned plain text; times as how long ago."""
    lines = [list(HEAD)]
    lines += [
        [
            row["portal"],
            f"{span(now - row['last_run_at'])} ago",
            f"{span(now - row['last_article'])} ago" if row["last_article"] else "-",
            f"every {span(row['rhythm_seconds'])}" if row["rhythm_seconds"] else "not known yet",
            str(row["urls"]),
            row["health"],
        ]
        for row in found
    ]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def span(seconds: float) -> str:
    """A time span for people: 45 s, 12 min, 5 h, 3 days."""
    for size, unit in ((86400.0, " days"), (3600.0, " h"), (60.0, " min")):
        if seconds >= 2 * size or (unit != " days" and seconds >= size):
            return f"{seconds / size:.0f}{unit}"
    return f"{max(0, seconds):.0f} s"
