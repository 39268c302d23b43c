"""`scrapy portals [--province ntt] [--json | --markdown]`: the portals, by province; with --check, a live look at them."""

from __future__ import annotations

import argparse
import difflib
import inspect
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from scrapy.exceptions import UsageError
from scrapy.utils.misc import walk_modules_iter
from typing_extensions import override

from crawler.crawl.arguments import check_contact
from crawler.declaration import terms, title
from crawler.errors import ArgumentError
from crawler.provinces import PROVINCES, province_key
from crawler.spiders.loader import portal_modules
from crawler.spiders.portal import Portal
from crawler.terminal.reading_command import ReadingCommand
from crawler.terminal.tables import print_json, show

UNTOLD = "to be detected"
"""How portals are listed whose system nobody has looked at yet."""

Row = tuple[str, ...]


def portals(folder: str | Path | None = None) -> list[type[Portal]]:
    """Every portal of crawler/portals/ and of a folder (PORTALS_DIR), by province (official code), then name.

    One of the folder takes the place of one of its name. Raises PortalsDirError.
    """
    found = {
        value.name: value
        for module in (*walk_modules_iter("crawler.portals"), *portal_modules(folder))
        for value in vars(module).values()
        if inspect.isclass(value)
        and issubclass(value, Portal)
        and value.__module__ == module.__name__
        and value.__dict__.get("name")
        and value.province_key
    }
    return sorted(found.values(), key=lambda portal: (PROVINCES[str(portal.province_key)].code, portal.name))


def system(portal: type[Portal]) -> str:
    """What the portal runs on, in a word or two: the network, WordPress, own; or that it is to be detected."""
    stated = terms(portal).get("System", "").partition(",")[0]
    return UNTOLD if stated in ("", "unknown") else stated


def network(portal: type[Portal]) -> str | None:
    """The module of crawler/networks/ whose class the portal stands on; None where it stands on none."""
    for base in portal.__mro__[1:]:
        package, _, module = base.__module__.rpartition(".")
        if package == "crawler.networks":
            return module
    return None


def read_province(text: str) -> str:
    """The key of a province as `province_key` reads it. Raises UsageError for none."""
    try:
        return province_key(text)
    except ArgumentError as fault:
        raise UsageError(str(fault), print_help=False) from None


def described(portal: type[Portal]) -> dict[str, Any]:
    """What is declared of a portal, for programs."""
    province = PROVINCES[str(portal.province_key)]
    stated = terms(portal)
    return {
        "name": portal.name,
        "title": title(portal),
        "home": portal.home,
        "province": province.name,
        "province_code": province.code,
        "timezone": portal.timezone or province.zone,
        "network": network(portal),
        "system": stated.get("System"),
        "via": list(portal.via),
        "summaries_only": portal.summaries_only,
        "verified": portal.verified,
        "language": portal.language,
        "sourced": portal.sourced,
        "source": stated.get("Source"),
        "caveats": stated.get("Caveats"),
        "checked": stated.get("Checked"),
    }


def counts(chosen: Iterable[type[Portal]]) -> list[Row]:
    """A row a province, then the sum: province, time zone, number of portals, systems with their numbers."""
    by_province: dict[str, list[type[Portal]]] = {}
    for portal in chosen:
        by_province.setdefault(str(portal.province_key), []).append(portal)
    rows = [
        (PROVINCES[key].name, PROVINCES[key].zone, str(len(members)), numbered(members))
        for key, members in by_province.items()
    ]
    everything = [portal for members in by_province.values() for portal in members]
    return [*rows, ("All", "", str(len(everything)), numbered(everything))]


def numbered(members: Sequence[type[Portal]]) -> str:
    """The systems of some portals, the most frequent first: "WordPress 8, Tribun 2"."""
    tally = Counter(system(portal) for portal in members)
    return ", ".join(f"{name} {number}" for name, number in sorted(tally.items(), key=lambda item: (-item[1], item[0])))


def markdown(chosen: Iterable[type[Portal]]) -> str:
    """The table of counts that docs/portals.md holds between its markers."""
    rows = [("Province", "Zone", "Portals", "Systems"), ("---", "---", "---:", "---"), *counts(chosen)]
    return "\n".join(f"| {' | '.join(row)} |".replace("|  |", "| |") for row in rows)


class Command(ReadingCommand):
    """The command."""

    @override
    def syntax(self) -> str:
        """After the command's name."""
        return "[options] [--province NAME | --check [PORTAL …]]"

    @override
    def short_desc(self) -> str:
        """For `scrapy -h`."""
        return "List the portals by province; --check looks whether they are alive"

    @override
    def long_desc(self) -> str:
        """For `scrapy portals -h`."""
        return (
            "Lists the declared portals, a row a province, or with --province a row a portal. --check asks each portal that is named "
            "(or those of --province, or all) at most 12 times, as politely as a crawl: robots.txt, home page, the "
            "cheapest way to its articles, three of them. It says of each whether it is alive, moved, parked, refused, "
            "closed by robots.txt, failing, dead or unread, prints a table and writes a line of JSON a portal below "
            "output/checks/ as soon as it is done. --write puts the day and the result into the portals' docstrings. "
            "Exit codes: 0 all are alive, 1 none answered, so that the network itself is the likely reason (nothing is "
            "written then), 2 bad arguments, 4 at least one is not alive."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """--province, --json, --markdown."""
        super().add_options(parser)
        parser.add_argument("--province", metavar="NAME", help="only this one: ntt, nusa_tenggara_timur or 53")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="every portal with all that is declared of it")
        form.add_argument(
            "--markdown", action="store_true", help="the counts by province, as README.md and docs/portals.md hold them"
        )
        look = parser.add_argument_group("a live look")
        look.add_argument("--check", action="store_true", help="ask the portals whether they are alive")
        look.add_argument("--write", action="store_true", help="put the day and the result into their docstrings")
        look.add_argument(
            "--part", metavar="N/M", help="only the N-th of M parts (1/7 to 7/7 are all portals over a week)"
        )
        look.add_argument("--at-once", metavar="N", type=int, default=16, help="sites asked at a time (default 16)")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the portals, one row a province, or one row a portal where a province is given; or look at them."""
        if args and not opts.check:
            raise UsageError(
                f"Only --check takes names of portals; for one province: --province {args[0]}.", print_help=False
            )
        if not opts.check and (opts.write or opts.part):
            raise UsageError("--write and --part go with --check.", print_help=False)
        assert self.settings is not None
        chosen = every = portals(self.settings["PORTALS_DIR"])
        if opts.province:
            key = read_province(opts.province)
            chosen = [portal for portal in chosen if portal.province_key == key]
        if opts.check:
            self._check(_named(chosen, args, opts.part), every, opts)
        elif opts.json:
            print_json([described(portal) for portal in chosen], indent=1)
        elif opts.markdown:
            print(markdown(chosen))
        elif opts.province:
            show(
                ("Name", "Portal", "Home", "System", "Ways", "Checked"),
                [
                    (
                        portal.name,
                        title(portal),
                        portal.home,
                        system(portal),
                        ", ".join(portal.via) or "all that are open",
                        terms(portal).get("Checked", ""),
                    )
                    for portal in chosen
                ],
            )
            print(f"\n{len(chosen)} portals in {PROVINCES[key].name} ({PROVINCES[key].zone})")
        else:
            *rows, total = counts(chosen)
            members = {PROVINCES[key].name: "" for key in PROVINCES}
            for portal in chosen:
                name = PROVINCES[str(portal.province_key)].name
                members[name] = f"{members[name]}, {portal.name}".lstrip(", ")
            show(
                ("Province", "Zone", "Portals", "Systems", "Names"),
                [(*row, members[row[0]]) for row in rows],
                right=("Portals",),
            )
            print(f"\n{total[2]} portals in {len(rows)} provinces: {total[3]}")

    def _check(self, chosen: list[type[Portal]], every: list[type[Portal]], opts: argparse.Namespace) -> None:
        """Look at the portals, tell and write what was found."""
        if opts.at_once < 1:
            raise UsageError(f"--at-once {opts.at_once}: at least one site is asked at a time.", print_help=False)
        if opts.markdown:
            raise UsageError("--markdown does not go with --check.", print_help=False)
        assert self.settings is not None
        try:
            for portal in chosen:
                check_contact(portal.home, self.settings)
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from fault
        from crawler.check.report import check

        self.exitcode = check(chosen, every, self.settings, at_once=opts.at_once, write=opts.write, as_json=opts.json)


def _named(chosen: list[type[Portal]], names: list[str], part: str | None) -> list[type[Portal]]:
    """Those of the portals that are named, and of these the given part. Raises UsageError."""
    if names:
        known = {portal.name: portal for portal in chosen}
        for name in names:
            if name not in known:
                near = difflib.get_close_matches(name, known, 3)
                hint = f"did you mean {' or '.join(near)}?" if near else "`scrapy list` shows them all."
                raise UsageError(f'There is no portal "{name}" here; {hint}', print_help=False)
        chosen = [known[name] for name in dict.fromkeys(names)]
    if part is not None:
        match = re.fullmatch(r"(\d{1,4})/(\d{1,4})", part)
        if match is None or not 1 <= int(match[1]) <= int(match[2]):
            raise UsageError(f'--part "{part}" is no part; write 1/7 for the first of seven.', print_help=False)
        # By the name's checksum: a portal that is added moves no other to another day.
        chosen = [portal for portal in chosen if crc32(portal.name.encode()) % int(match[2]) == int(match[1]) - 1]
    if not chosen:
        raise UsageError("No portal is left to look at by these arguments.", print_help=False)
    return chosen
