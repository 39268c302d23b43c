"""`scrapy portals [--province ntt] [--json | --markdown]`: the portals, by province."""

from __future__ import annotations

import argparse
import inspect
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.utils.misc import walk_modules_iter
from typing_extensions import override

from crawler.errors import ArgumentError
from crawler.provinces import PROVINCES, province_key
from crawler.spiders.loader import portal_modules
from crawler.spiders.portal import Portal

TERMS = ("Site", "System", "Source", "Caveats", "Checked")
"""The fixed terms of a portal's docstring, in their order."""
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


def terms(portal: type[Portal]) -> dict[str, str]:
    """The fixed terms of a portal's docstring: {"Site": "https://…", "System": …}; a term may run over lines."""
    doc = inspect.cleandoc(portal.__doc__ or "")
    parts = re.split(rf"^({'|'.join(TERMS)}): *", doc, flags=re.M)[1:]
    return {term: " ".join(text.split()) for term, text in zip(parts[::2], parts[1::2], strict=True)}


def title(portal: type[Portal]) -> str:
    """The docstring's first line, without its full stop: "Pos Kupang, Kupang"."""
    return inspect.cleandoc(portal.__doc__ or "").partition("\n")[0].removesuffix(".")


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


def aligned(head: Row, rows: Sequence[Row]) -> str:
    """A table in plain text: columns two spaces apart, no trailing space."""
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (head, *rows)
    )


def show(head: Row, rows: Sequence[Row]) -> None:
    """Print a table: by rich on a terminal, which wraps its cells, as aligned text everywhere else."""
    if not sys.stdout.isatty():
        print(aligned(head, rows))
        return
    from rich import box, console, table  # only a terminal needs it

    shown = table.Table(*head, box=box.SIMPLE)
    for row in rows:
        shown.add_row(*row)
    console.Console().print(shown)


class Command(ScrapyCommand):
    """The command."""

    requires_project = True
    requires_crawler_process = False
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's own form)

    @override
    def syntax(self) -> str:
        """After the command's name."""
        return "[options]"

    @override
    def short_desc(self) -> str:
        """For `scrapy -h`."""
        return "List the portals by province"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """--province, --json, --markdown."""
        super().add_options(parser)
        parser.add_argument("--province", metavar="NAME", help="only this one: ntt, nusa_tenggara_timur or 53")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="every portal with all that is declared of it")
        form.add_argument(
            "--markdown", action="store_true", help="the counts by province, as docs/portals.md holds them"
        )

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Print the portals, one row a province, or one row a portal where a province is given."""
        if args:
            raise UsageError(f"There is nothing to be named here; for one province: --province {args[0]}")
        assert self.settings is not None
        chosen = portals(self.settings["PORTALS_DIR"])
        if opts.province:
            key = read_province(opts.province)
            chosen = [portal for portal in chosen if portal.province_key == key]
        if opts.json:
            print(json.dumps([described(portal) for portal in chosen], ensure_ascii=False, indent=1))
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
            show(("Province", "Zone", "Portals", "Systems", "Names"), [(*row, members[row[0]]) for row in rows])
            print(f"\n{total[2]} portals in {len(rows)} provinces: {total[3]}")
