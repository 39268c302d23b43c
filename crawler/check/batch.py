"""Many homes to classes: `scrapy probe --batch FILE`."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import orjson
from scrapy.crawler import AsyncCrawlerProcess

from crawler.check.verdict import judge
from crawler.crawl.arguments import check_contact, is_local, read_home
from crawler.errors import ArgumentError, DeclareError
from crawler.probe import declare
from crawler.probe.findings import Findings, as_json, printable
from crawler.probe.ledger import LIMIT
from crawler.probe.many import Job, Many
from crawler.probe.network import network_by_page, network_of
from crawler.probe.spider import probe_class
from crawler.provinces import WIB, province_key
from crawler.spiders.portal import Portal
from crawler.terminal.tables import print_json, show
from crawler.urls.canonical import home_url, url_key

COLUMNS = ("home", "province", "name", "source")
"""What a file's columns may be called in its first line; others are passed over."""
DONE, NONE_USABLE = 0, 1
NEW, DECLARED, TWICE = "new", "declared", "twice"
HEAD = ("Home", "Result", "Name", "Network", "System", "Zone", "Why")
MOST_LINES = 5_000
MIRRORED, ALIKE = 3, 0.95
"""Articles that two names of one site must share, and the share of their home pages' source."""


@dataclass(slots=True)
class Row:
    """A home of the file, and what came of it."""

    home: str
    line: int
    province: str | None = None
    title: str = ""
    source: str | None = None
    result: str = ""
    """new, declared, twice, or the verdict on a portal that is not usable (`crawler.check.verdict`)."""
    why: str = ""
    name: str = ""
    network: str = ""
    text: str = ""
    """The class."""
    findings: Findings | None = field(default=None, repr=False)


def read_rows(path: Path, province: str | None = None) -> list[Row]:
    """The homes of a file: a URL a line, or a table divided by tabs whose first line names its columns (COLUMNS).

    `province`: of the rows that name none, by its key. Empty lines and those that begin with # are passed over. Raises
    ArgumentError, with the line, for what is no URL and no province, and for a file that cannot be read.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror or str(fault) if isinstance(fault, OSError) else "it is not UTF-8 text"
        raise ArgumentError(f"{path} cannot be read: {why}.") from fault
    columns: list[str] = ["home"]
    rows: list[Row] = []
    begun = False
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not begun and "home" in (named := [cell.lower() for cell in cells]):
            columns, begun = named, True
            continue
        begun = True
        given = dict(zip(columns, cells, strict=False))
        try:
            home = home_url(read_home(given["home"]))
            if "." not in (urlsplit(home).hostname or "") and not is_local(home):
                raise ArgumentError(f'"{given["home"]}" is no home page.')
            key = province_key(given["province"]) if given.get("province") else province
        except (ArgumentError, KeyError) as fault:
            raise ArgumentError(f"{path}, line {number}: {fault if str(fault) else 'no home'}") from fault
        rows.append(Row(home, number, key, given.get("name", ""), given.get("source") or None))
    if not rows:
        raise ArgumentError(f"{path} names no home.")
    if len(rows) > MOST_LINES:
        raise ArgumentError(f"{path} names {len(rows)} homes; {MOST_LINES} are the most at a time.")
    return rows


def batch(
    rows: Sequence[Row],
    declared: Sequence[type[Portal]],
    process: AsyncCrawlerProcess,
    *,
    at_once: int,
    write: bool,
    as_lines: bool,
) -> int:
    """Probe the homes and make their classes; the exit code. `declared`: every portal that there is.

    A home that is declared, or that the file names twice, is not asked. Raises ArgumentError where no contact is set.
    """
    settings = process.settings
    seen: dict[str, Row] = {}
    for row in rows:
        check_contact(row.home, settings)
        if (same := declare.known_as(row.home, declared)) is not None:
            row.result, row.name, row.why = DECLARED, same.name, f"as {same.name}"
        elif (first := seen.setdefault(url_key(row.home), row)) is not row:
            row.result, row.why = TWICE, f"on line {first.line} already"
    asked = [row for row in rows if not row.result]
    names = {portal.name for portal in declared}
    path = Path(settings["OUTPUT_DIR"]) / "probe" / f"batch-{datetime.now(WIB):%Y%m%dT%H%M%S}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as lines:

        def tell(row: Row, findings: Findings | None, why: str) -> None:
            _conclude(row, findings, why, declared, rows)
            if findings is not None and row.result == NEW:
                network = network_of(row.home, declared) or network_by_page(findings.front, declared)
                row.network = network[0].__name__ if network else ""
                row.name = _free_name(findings.home, names)
                names.add(row.name)
                try:
                    row.text = declare.class_of(findings, row.name, row.province, network, row.source)
                    if write and row.why:
                        row.why += "; not written, so that a person looks first"
                    elif write and row.province:
                        declare.check_new(row.name, findings.home, declared)
                        base, folder = network[0] if network else None, settings["PORTALS_DIR"]
                        declare.write(row.province, row.text, network=base, folder=folder)
                        row.why = f"written into {row.province}"
                    elif write:
                        row.why = "not written: its line names no province"
                except DeclareError as fault:
                    row.why = f"not written: {fault}"
            lines.write(orjson.dumps(_line(row)) + b"\n")
            lines.flush()
            print(f"{row.home} {row.result}", file=sys.stderr, flush=True)

        jobs = [Job(row, row.home, probe_class(row.home, _network_class(row.home, declared))) for row in asked]
        if jobs:
            Many(process, tell, at_once=at_once, limit=LIMIT).run(jobs)
        for row in rows:
            if row.result in (DECLARED, TWICE) and row not in asked:
                lines.write(orjson.dumps(_line(row)) + b"\n")
    _show(rows, path, as_lines=as_lines, write=write)
    return DONE if any(row.result in (NEW, DECLARED) for row in rows) else NONE_USABLE


def _network_class(home: str, declared: Sequence[type[Portal]]) -> type[Portal] | None:
    network = network_of(home, declared)
    return network[0] if network else None


def _conclude(
    row: Row, findings: Findings | None, why: str, declared: Sequence[type[Portal]], rows: Sequence[Row]
) -> None:
    """What one home came to: two homes that answer at one address are one portal, and so is one that moved to a known one."""
    row.findings = findings
    if findings is None:
        row.result, row.why = "unread", why
        return
    verdict = judge(findings, datetime.now(WIB))
    at = findings.home if findings.usable else verdict.moved_to
    if at is not None and (same := declare.known_as(at, declared)) is not None:
        row.result, row.name, row.why = DECLARED, same.name, f"it answers at {at}, which is {same.name}"
        return
    if not findings.usable:
        row.result, row.why = verdict.name, verdict.says
        return
    for other in rows:
        if other is not row and other.result == NEW and other.findings is not None:
            if url_key(other.findings.home) == url_key(findings.home):
                row.result, row.why = TWICE, f"it answers at the address of line {other.line}"
                return
            if _is_mirror(findings, other.findings):
                row.why = f"its home page and articles are those of line {other.line}: two names of one portal?"
    row.result = NEW


def _is_mirror(one: Findings, other: Findings) -> bool:
    """Whether two homes are one site under two names: the same newest articles, by title and time, on the same home page.

    Two portals of one owner may carry the same articles and still be two: their home pages differ.
    """
    mine, theirs = (
        {(taken.article.title, taken.article.published_at) for taken in found.taken if taken.article is not None}
        for found in (one, other)
    )
    if len(mine) < MIRRORED or mine != theirs or one.title != other.title:
        return False
    written, as_well = _written(one), _written(other)
    return (written & as_well).total() >= ALIKE * max(written.total(), as_well.total(), 1)


def _written(findings: Findings) -> Counter[bytes]:
    """The source of a home page in pieces, without the name that it stands under."""
    host = urlsplit(findings.home).netloc.encode()
    return Counter(findings.front.replace(host, b"").split())


def _free_name(home: str, taken: set[str]) -> str:
    """A name by the domain that nobody has; with the ending where two portals differ in that alone."""
    name = declare.name_for(home)
    if name in taken:
        host = (urlsplit(home).hostname or "").removeprefix("www.")
        name = re.sub(r"[^a-z0-9]", "", host)[: declare.LONGEST_NAME]
    number = 2
    free = name
    while free in taken:
        free = f"{name[: declare.LONGEST_NAME - 3]}{number}"
        number += 1
    return free


def _line(row: Row) -> dict[str, object]:
    line: dict[str, object] = {
        name: as_json(getattr(row, name)) for name in ("home", "line", "province", "result", "why", "name", "network")
    }
    return line | {"class": row.text or None, "findings": as_json(row.findings) if row.findings else None}


def _show(rows: Sequence[Row], path: Path, *, as_lines: bool, write: bool) -> None:
    if as_lines:
        for row in rows:
            print_json(_line(row))
        return
    if not write:
        by_province: dict[str, list[str]] = {}
        for row in rows:
            if row.text:
                by_province.setdefault(row.province or "", []).append(row.text)
        for province, texts in sorted(by_province.items()):
            print(f"# crawler/portals/{province}.py\n" if province else "# no province named\n")
            print("\n\n".join(sorted(texts)))
    show(HEAD, [_cells(row) for row in rows])
    tally = Counter(row.result for row in rows)
    print(f"\n{len(rows)} homes: " + ", ".join(f"{number} {name}" for name, number in tally.most_common() if name))
    print(f"A line of each: {path}")


def _cells(row: Row) -> tuple[str, ...]:
    found = row.findings
    system = printable(found.system.partition(";")[0]) if found else ""
    zone = found.zone.name if found and found.zone.certain else ""
    return (row.home, row.result or "not asked", row.name, row.network, system, zone, printable(row.why))
