"""A check from its beginning to its exit code: looks at portals, writes a line of each, prints the table."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import orjson
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import SETTINGS_PRIORITIES, Settings

from crawler.check import docstrings
from crawler.check.line import as_line
from crawler.check.run import Looked, look
from crawler.check.verdict import ALIVE, VERDICTS, newest
from crawler.errors import DeclareError
from crawler.probe.findings import printable
from crawler.provinces import PROVINCES, WIB
from crawler.spiders.portal import Portal
from crawler.terminal.tables import print_json, show
from crawler.urls.canonical import url_key

ALL_ALIVE, NO_NETWORK, NOT_ALL = 0, 1, 4
HEAD = ("Portal", "Verdict", "System", "Zone", "Ways open", "Articles", "Newest", "Why")
TIMEOUT = 30
"""Seconds for one answer, where DOWNLOAD_TIMEOUT was not set by whoever runs it: a look is no crawl."""


def check(
    chosen: Sequence[type[Portal]],
    every: Sequence[type[Portal]],
    settings: Settings,
    *,
    at_once: int,
    write: bool,
    as_json: bool,
) -> int:
    """Look at the `chosen` of all declared portals; the exit code (see `scrapy portals -h`).

    `write`: into the docstrings, too. `as_json`: print the lines instead of the table.
    """
    own = settings.copy()
    # Above the project's settings, below those of the command line. Logged are faults of our own; the table says the rest.
    for name, value in {"DOWNLOAD_TIMEOUT": TIMEOUT, "LOG_ENABLED": True, "LOG_LEVEL": "ERROR"}.items():
        own.set(name, value, priority=SETTINGS_PRIORITIES["cmdline"] - 1)
    declared = {url_key(portal.home): portal.name for portal in every}
    looked: list[Looked] = []
    path = Path(settings["OUTPUT_DIR"]) / "checks" / f"{datetime.now(WIB):%Y%m%dT%H%M%S}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as lines:

        def tell(one: Looked) -> None:
            looked.append(one)
            line = as_line(one, declared)
            lines.write(orjson.dumps(line) + b"\n")
            lines.flush()
            if as_json:
                print_json(line)
            print(f"{len(looked)} of {len(chosen)}: {one.portal.name} {one.verdict.name}", file=sys.stderr, flush=True)

        whole = look(chosen, AsyncCrawlerProcess(own), tell, at_once=at_once)
    looked.sort(key=lambda one: (list(VERDICTS).index(one.verdict.name), one.portal.name))
    if not as_json:
        show(HEAD, [_row(one) for one in looked])
        tally = Counter(one.verdict.name for one in looked)
        print(f"\n{len(looked)} looked at: " + ", ".join(f"{tally[name]} {name}" for name in VERDICTS if tally[name]))
        print(f"A line of each: {path}")
    if len(looked) < len(chosen):
        why = "The look at some broke off" if whole else "Ended before it was through"
        print(f"{why}: {len(chosen) - len(looked)} have no result.", file=sys.stderr)
    if looked and all(one.verdict.name == "dead" for one in looked):
        print("No portal answered: is there a network? Nothing was written.", file=sys.stderr)
        return NO_NETWORK
    if write:
        _write(looked, settings["PORTALS_DIR"] or None)
    return ALL_ALIVE if len(looked) == len(chosen) and all(one.verdict.name == ALIVE for one in looked) else NOT_ALL


def _write(looked: Sequence[Looked], folder: str | None) -> None:
    """Put the results into the docstrings; what could not be written is said, and the others are written."""
    written: set[Path] = set()
    for one in looked:
        findings = one.findings
        last = newest(findings, one.at) if findings else None
        term = docstrings.checked_term(
            one.at.date(),
            one.verdict.name,
            one.verdict.moved_to,
            findings,
            last.astimezone(WIB).date() if last else None,
        )
        system = docstrings.system_word(findings.system) if findings else None
        try:
            written.add(docstrings.write(one.portal, term, system, folder))
        except (DeclareError, OSError) as fault:
            print(f"{one.portal.name}: not written: {fault}", file=sys.stderr)
    print(f"The result stands in the docstrings of {len(written)} modules.", file=sys.stderr)


def _row(one: Looked) -> tuple[str, ...]:
    findings = one.findings
    if findings is None:
        return (one.portal.name, one.verdict.name, "", "", "", "", "", printable(one.verdict.says))
    last = newest(findings, one.at)
    whole = [taken.article for taken in findings.taken if taken.article is not None]
    doubts = sum(len(article.doubts) for article in whole)
    articles = f"{len(whole)}, {doubts} doubt{'s' * (doubts != 1)}" if doubts else str(len(whole))
    zone = findings.zone.name if findings.zone.certain else ""
    said = printable(one.verdict.says)
    if zone and zone != _declared_zone(one.portal):
        said += f"; it writes in {zone}, and {_declared_zone(one.portal)} is declared"
    return (
        one.portal.name,
        one.verdict.name,
        printable(findings.system.partition(";")[0]),
        zone,
        ", ".join(way.name for way in findings.ways if way.open),
        articles if findings.samples else "",
        f"{last:%Y-%m-%d}" if last else "",
        said,
    )


def _declared_zone(portal: type[Portal]) -> str:
    return portal.timezone or PROVINCES[str(portal.province_key)].zone
