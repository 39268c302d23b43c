"""`scrapy clusters [--since DATE] [--json]`: the stories that several portals carry, and who was first."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.crawl.arguments import read_bound
from crawler.errors import ArgumentError, StateError
from crawler.provinces import WIB
from crawler.state.paths import stories_path

if TYPE_CHECKING:
    from pipelines.stories.index import Member

MOST_NAMED = 4
"""Portals named in a row of the table; JSON names them all."""


@dataclass(frozen=True, slots=True)
class Story:
    """One story and the articles that tell it, the earliest published first."""

    members: tuple[Member, ...]

    @property
    def portals(self) -> dict[str, Member]:
        """Each portal with its earliest article, in order of publication."""
        portals: dict[str, Member] = {}
        for member in self.members:
            portals.setdefault(member.portal, member)
        return portals

    def described(self) -> dict[str, Any]:
        """The story for programs."""
        first = self.members[0]
        return {
            "cluster_id": first.cluster_id,
            "portals": len(self.portals),
            "articles": len(self.members),
            "first": {"portal": first.portal, "id": first.id, "url": first.url, "title": first.title}
            | {"published_at": _moment(first)},
            "spread": [
                {"portal": member.portal, "id": member.id, "url": member.url, "title": member.title}
                | {"published_at": _moment(member), "minutes_after": (member.published - first.published) // 60}
                | {"similarity": member.similarity, "difference": member.difference}
                for member in self.members[1:]
            ],
        }


class Command(ScrapyCommand):
    """Shows the index of stories; changes nothing."""

    requires_project = True
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's interface)

    @override
    def syntax(self) -> str:
        return "[--since DATE] [--json]"

    @override
    def short_desc(self) -> str:
        return "The stories that several portals carry: first publisher and spread"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--since", metavar="DATE", help="only stories told since 2025-01-31 or 2025-01-31T14:30, WIB"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object a story")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("scrapy clusters takes no names; it shows the stories of all portals.", print_help=False)
        try:
            since = read_bound(opts.since, WIB)
        except ArgumentError as fault:
            raise UsageError(f"--since: {fault}", print_help=False) from fault
        assert self.settings is not None
        path = stories_path(self.settings)
        if not path.exists():
            if not opts.json:
                print(f"Nothing has been compared yet: there is no index of stories at {path}.")
            return
        from pipelines.stories.index import Stories

        try:
            index = Stories(path)
            found = sorted(
                told(index.members(None if since is None else int(since.timestamp()))),
                key=lambda story: (-len(story.portals), story.members[0].published, story.members[0].cluster_id),
            )
            index.close()
        except StateError as fault:
            print(fault)
            self.exitcode = 1
            return
        if opts.json:
            for story in found:
                print(json.dumps(story.described(), ensure_ascii=False))
        elif found:
            show(found)
        else:
            print("No story stands on several portals" + (f" since {opts.since}." if opts.since else "."))


def told(members: Iterator[Member]) -> Iterator[Story]:
    """The stories of members that come story by story."""
    for _, group in groupby(members, key=lambda member: member.cluster_id):
        yield Story(tuple(group))


def show(stories: list[Story]) -> None:
    """Print the stories as a table, one a row."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    for name in ("Portals", "First published (WIB)", "First", "Then", "Title"):
        table.add_column(name, overflow="fold", justify="right" if name == "Portals" else "left")
    for story in stories:
        first, *others = story.portals.values()
        then = [f"{member.portal} {after(member.published - first.published)}" for member in others[:MOST_NAMED]]
        more = len(others) - MOST_NAMED
        table.add_row(
            str(len(others) + 1),
            f"{datetime.fromtimestamp(first.published, WIB):%Y-%m-%d %H:%M}",
            Text(first.portal),
            Text(", ".join(then) + (f" and {more} more" if more > 0 else "")),
            Text(first.title or ""),  # as text: a title may hold [brackets]
        )
    # Not on a terminal: a row a line, however long, for grep.
    Console(highlight=False, width=None if sys.stdout.isatty() else 300).print(table)


def after(seconds: int) -> str:
    """How long after the first, for people: +0 min, +45 min, +3 h, +2 d."""
    for size, unit in ((86_400, "d"), (3_600, "h")):
        if seconds >= 2 * size:
            return f"+{seconds // size} {unit}"
    return f"+{seconds // 60} min"


def _moment(member: Member) -> str:
    return datetime.fromtimestamp(member.published, UTC).isoformat()
