"""`scrapy state`: what the memory holds, and trimming it without forgetting any article."""

from __future__ import annotations

import argparse
import sqlite3
import sys
import time
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.errors import StateError
from crawler.state.paths import state_path
from crawler.state.state import State

TRIMMED = {
    "urls that held no article": "DELETE FROM urls WHERE checked < ? AND outcome LIKE 'not an article%'",
    "reports of old runs": (
        "DELETE FROM runs WHERE started < ? AND (portal, run_id) NOT IN (SELECT portal, run_id FROM (SELECT portal, "
        "run_id, row_number() OVER (PARTITION BY portal ORDER BY started) AS first, row_number() OVER "
        "(PARTITION BY portal ORDER BY started DESC) AS last FROM runs) WHERE first = 1 OR last <= 10)"
    ),
    "validators of pages": (
        "UPDATE urls SET etag = NULL, last_modified = NULL, next_look = NULL WHERE checked < ? AND missing = 0 "
        "AND (etag IS NOT NULL OR last_modified IS NOT NULL OR next_look IS NOT NULL)"
    ),
}
"""What may go once it is old. Articles keep their row (id, revision, hashes), so that none comes back as new; those
that were missed once keep their second look. A portal's first run says since when we know it, its last ones its health.
"""


HEAD = ("portal", "urls", "articles", "duplicates", "gone", "rejected", "no articles", "aliases", "failed")
"""The columns of the table; the URLs are the sum of the rest."""


class Command(ScrapyCommand):
    """Shows the size of the memory; with --trim, drops what is old and not needed to know an article again."""

    requires_project = True
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's interface)

    @override
    def syntax(self) -> str:
        return "[--trim DAYS]"

    @override
    def short_desc(self) -> str:
        return "Show and trim what is remembered of each portal"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--trim", metavar="DAYS", help="drop what is older than so many days and not needed")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("scrapy state takes no portal; it shows them all.", print_help=False)
        days = opts.trim
        if days is not None and (not days.isascii() or not days.isdigit() or int(days) < 1):
            raise UsageError(f'--trim "{days}" is no whole number of days of at least 1.', print_help=False)
        assert self.settings is not None
        path = state_path(self.settings)
        if not path.exists():
            print(f"Nothing is remembered yet: there is no state at {path}.", file=sys.stderr)
            return
        try:
            state = State(path, begin_anew=False)
            if days is not None:
                trim(state, int(days))
            show(state)
            state.close()
        except StateError as fault:
            print(fault, file=sys.stderr)
            self.exitcode = 1
        except sqlite3.OperationalError as fault:
            print(f"The state file {path} cannot be trimmed now: {fault}. Is a crawl under way?", file=sys.stderr)
            self.exitcode = 1


def trim(state: State, days: int) -> None:
    """Drop what is old, and give the space back to the disk."""
    bound = int(time.time()) - days * 86400
    state.db.execute("BEGIN IMMEDIATE")
    counts = {what: state.db.execute(sql, (bound,)).rowcount for what, sql in TRIMMED.items()}
    state.db.execute("COMMIT")
    for what, count in counts.items():
        print(f"{what}: {count} trimmed")
    state.db.execute("VACUUM")


def show(state: State) -> None:
    """Each portal with what is known of it, and the size of the file."""
    sql = (
        "SELECT portal, count(*), sum(outcome = 'article'), sum(outcome = 'duplicate'), sum(outcome = 'gone'), "
        "sum(outcome = 'rejected'), sum(outcome LIKE 'not an article%'), sum(outcome = 'alias'), "
        "sum(outcome = 'failed') FROM urls GROUP BY portal ORDER BY portal"
    )
    lines: list[list[Any]] = [list(HEAD)]
    lines += [list(map(str, row)) for row in state.db.execute(sql)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    for line in lines:
        print(
            "  ".join(
                cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths, strict=True))
            )
        )
    pages = state.db.execute("PRAGMA page_count").fetchone()[0] * state.db.execute("PRAGMA page_size").fetchone()[0]
    print(f"{state.path}: {pages / 1e6:.1f} MB")
