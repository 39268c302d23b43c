"""`scrapy clusters [--since DATE] [--json] [--settle] [--rebuild]`: events that several portals report, their copies, who was first."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.crawl.arguments import read_bound
from crawler.errors import AlreadyRunning, ArgumentError, StateError, WriteError
from crawler.probe.findings import printable
from crawler.provinces import WIB
from crawler.terminal import tables
from crawler.terminal.reading_command import ReadingCommand

if TYPE_CHECKING:
    from pipelines.stores import Stores
    from pipelines.stories.entries import Member
    from pipelines.stories.index import StoryIndex

HEAD = ("Portals", "First published (WIB)", "First", "Then", "Texts", "Title")
MOST_NAMED = 4
"""Portals named in a row of the table; JSON names them all."""


@dataclass(frozen=True, slots=True)
class Story:
    """One event and the articles that report it, in order of publication; who credits another outlet comes last."""

    members: tuple[Member, ...]

    @property
    def portals(self) -> dict[str, Member]:
        """Each portal with its earliest article, in order of publication."""
        portals: dict[str, Member] = {}
        for member in self.members:
            portals.setdefault(member.portal, member)
        return portals

    @property
    def clusters(self) -> dict[str, list[Member]]:
        """The copies of each text, in order of publication."""
        clusters: dict[str, list[Member]] = {}
        for member in self.members:
            clusters.setdefault(member.cluster_id, []).append(member)
        return clusters

    def described(self) -> dict[str, Any]:
        """The event for programs."""
        first = self.members[0]
        return {
            "event_id": first.event_id,
            "cluster_id": first.cluster_id,
            "portals": len(self.portals),
            "articles": len(self.members),
            "clusters": [
                {"cluster_id": cluster_id, "first": copies[0].id, "articles": [member.id for member in copies]}
                for cluster_id, copies in self.clusters.items()
            ],
            "first": {"portal": first.portal, "id": first.id, "url": first.url, "title": first.title}
            | {"published_at": _moment(first)},
            "spread": [
                {"portal": member.portal, "id": member.id, "url": member.url, "title": member.title}
                | {"published_at": _moment(member), "minutes_after": (member.published - first.published) // 60}
                | {"cluster_id": member.cluster_id, "relation": member.relation, "related_to": _ids(member.related_to)}
                | {"similarity": member.similarity, "difference": member.difference, "shares": _shares(member)}
                for member in self.members[1:]
            ],
        }


class Command(ReadingCommand):
    """Shows the index of stories; with --settle, writes the records that correct earlier ones; --rebuild fills a new index."""

    @override
    def syntax(self) -> str:
        return "[--since DATE] [--json] [--settle] [--rebuild]"

    @override
    def short_desc(self) -> str:
        return "The events that several portals report: copies, relations, first publisher and spread"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument(
            "--since", metavar="DATE", help="only stories told since 2025-01-31 or 2025-01-31T14:30, WIB"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object an event")
        parser.add_argument(
            "--settle",
            action="store_true",
            help="write the records that say what is no longer so, of portals not running",
        )

        parser.add_argument(
            "--rebuild",
            action="store_true",
            help="file the last days' articles of output/ again, where the index was lost",
        )

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        if args:
            raise UsageError("scrapy clusters takes no names; it shows the stories of all portals.", print_help=False)
        try:
            since = read_bound(opts.since, WIB)
        except ArgumentError as fault:
            raise UsageError(f"--since: {fault}", print_help=False) from fault
        assert self.settings is not None
        from pipelines.stores import stores_of

        try:
            stores = stores_of(self.settings)
            if opts.rebuild:
                self._rebuild(stores)
                return
            index = stores.look_at_stories()
            if index is None:
                if not opts.json:
                    print(f"Nothing has been compared yet: {stores.no_stories}")
                return
            try:
                if opts.settle:
                    self._settle(index, stores)
                    return
                found = sorted(
                    told(index.members(None if since is None else int(since.timestamp()))),
                    key=lambda story: (-len(story.portals), story.members[0].published, story.members[0].event_id),
                )
                unsent = index.count_unsent()
            finally:
                index.close()
        except StateError as fault:
            print(fault)
            self.exitcode = 1
            return
        if opts.json:
            for story in found:
                tables.print_json(story.described())
            return
        if found:
            show_stories(found)
        else:
            print("No event is reported by several portals" + (f" since {opts.since}." if opts.since else "."))
        if unsent:
            print(
                f"{sum(unsent.values())} records say what is no longer so ({_listed(unsent)}). The next run of each portal "
                "corrects its own; scrapy clusters --settle corrects them now."
            )

    def _rebuild(self, stores: Stores) -> None:
        """File the articles of the last days again and say how many they were; crawls may go on beside it."""
        from pipelines.refiling import file_again

        assert self.settings is not None
        days = self.settings.getfloat("NEAR_DUPLICATES_DAYS", 30.0)
        index = stores.take_stories(days)
        try:
            filed = file_again(index, Path(self.settings["OUTPUT_DIR"]), datetime.now(UTC).timestamp() - days * 86_400)
        finally:
            stores.give_back(index)
        print(f"{filed:,} articles of the last {days:g} days are in the index.")

    def _settle(self, index: StoryIndex, stores: Stores) -> None:
        """Write the correcting records of every portal that is not being crawled."""
        from pipelines.corrections import settle_portal

        written: dict[str, int] = {}
        for portal in index.count_unsent():
            try:
                written[portal] = settle_portal(index, stores, portal)
            except AlreadyRunning as fault:
                print(f"{portal}: not corrected. {fault}")
            except WriteError as fault:
                print(f"{portal}: {fault}")
                self.exitcode = 1
        done = {portal: count for portal, count in written.items() if count}
        print(f"{sum(done.values())} records were corrected" + (f" ({_listed(done)})." if done else "."))
        if left := index.count_unsent():
            print(f"{sum(left.values())} are not: their last records are not in output/ ({_listed(left)}).")


def told(members: Iterator[Member]) -> Iterator[Story]:
    """The events of members that come event by event."""
    for _, group in groupby(members, key=lambda member: member.event_id):
        yield Story(tuple(group))


def show_stories(stories: list[Story]) -> None:
    """Print the events as a table, one a row; "Texts" counts the clusters of copies."""
    rows = []
    for story in stories:
        first, *others = story.portals.values()
        then = [
            f"{member.portal} {after(member.published - first.published)}"
            + (f" ({member.difference or member.relation})" if member.relation else "")
            for member in others[:MOST_NAMED]
        ]
        more = len(others) - MOST_NAMED
        rows.append(
            (
                str(len(others) + 1),
                f"{datetime.fromtimestamp(first.published, WIB):%Y-%m-%d %H:%M}",
                first.portal,
                ", ".join(then) + (f" and {more} more" if more > 0 else ""),
                str(len(story.clusters)),
                printable(first.title or ""),
            )
        )
    tables.show(HEAD, rows, right=("Portals", "Texts"))


def after(seconds: int) -> str:
    """How long after the first, for people: +0 min, +45 min, +3 h, +2 d; -45 min for one that credits the first."""
    if seconds < 0:
        return "-" + after(-seconds)[1:]
    for size, unit in ((86_400, "d"), (3_600, "h")):
        if seconds >= 2 * size:
            return f"+{seconds // size} {unit}"
    return f"+{seconds // 60} min"


def _shares(member: Member) -> dict[str, float | None] | None:
    return None if member.mine is None else {"mine": member.mine, "theirs": member.theirs}


def _moment(member: Member) -> str:
    return datetime.fromtimestamp(member.published, UTC).isoformat()


def _ids(related_to: str | None) -> Any:
    return json.loads(related_to) if related_to is not None and related_to.startswith("[") else related_to


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{portal} {count}" for portal, count in counts.items())
