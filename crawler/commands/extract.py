"""`scrapy extract PAGE.html --url URL`: pages through extraction and cleaning, to standard output."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar

import orjson
from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from typing_extensions import override

from crawler.errors import ArgumentError, PageTooSlow
from crawler.items import Page
from crawler.local_rules import load
from crawler.page_clock import bounded
from crawler.probe.findings import printable
from crawler.reasons import sentence
from crawler.state.paths import state_path
from crawler.terminal import tables

# Scrapy imports every command module at each start: what extracts and judges is imported where it is needed.
if TYPE_CHECKING:
    from crawler.declaration import Declaration
    from crawler.saved_pages import Given
    from pipelines.repetition.memory import Memory

Result = TypeVar("Result")

EXPLAINED = ("", "tag", "within", "verdict", "text")
NO_FALLBACK = "trafilatura, which would be asked next, is not installed: pip install 'regional-news[fallback]'."


class Command(ScrapyCommand):
    """Extracts and cleans saved pages; fetches and stores nothing."""

    requires_project = True
    default_settings = {"LOG_ENABLED": False}  # noqa: RUF012  (Scrapy's interface)

    @override
    def syntax(self) -> str:
        return "[options] PAGE.html --url URL | --batch PAGES.tsv"

    @override
    def short_desc(self) -> str:
        return "A saved page, or many, through extraction and cleaning: the record, or a verdict on each block"

    @override
    def long_desc(self) -> str:
        return (
            "Reads a saved page and prints its record as one line of JSON ({} where the page holds no article). "
            "--batch reads a table, path TAB url a line, paths relative to the table, and prints one record a line in "
            "that order; pages of one host are judged by what they share. --portal names a declared portal (else it is "
            "told by the URL's host): its time zone and page knowledge are used, and what earlier crawls have learned "
            "of its ads. --explain prints the blocks instead, each with the verdict on it; --explain --block NUMBER the row of "
            "a RULES_FILE that changes it (docs/rules.md)."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        super().add_options(parser)
        parser.add_argument("--url", metavar="URL", help="the URL that the page was fetched from")
        parser.add_argument("--portal", metavar="NAME", help="the portal, by a name that `scrapy list` shows")
        parser.add_argument("--explain", action="store_true", help="print each block with the verdict on it")
        parser.add_argument(
            "--block",
            metavar="NUMBER",
            type=int,
            help="with --explain: the row of a RULES_FILE that changes this block's verdict",
        )
        parser.add_argument("--batch", metavar="PAGES.tsv", help="a table of pages: path TAB url a line")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        from crawler.saved_pages import by_host, portal_of

        portal = self._portal(opts.portal) if opts.portal else None
        from crawler.saved_pages import pages_of

        given = pages_of(args, opts.url, opts.batch)
        if opts.block is not None and (opts.batch or not opts.explain):
            raise UsageError("--block goes with --explain and one page.", print_help=False)
        assert self.settings is not None
        try:
            rules = load(self.settings["RULES_FILE"])
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from fault
        hosts = by_host(self._portals()) if portal is None else {}
        for page in given:
            page.rules = rules
            page.portal = portal or portal_of(page.url, hosts)
        pages = [self._within_time(page, partial(read, page), Page(None, "took too long")) for page in given]
        memories = self._memories(given)
        for page, found in zip(given, pages, strict=True):
            if found.article is not None:
                learn = partial(memories[_memory_name(page)].learn, found.article)
                self._within_time(page, learn, None, doing="compared")
        for page, found in zip(given, pages, strict=True):
            memory = memories[_memory_name(page)]
            if found.more:
                said = (
                    f"{page.path}: the article has further pages, which are not in the record: {', '.join(found.more)}."
                )
                print(printable(f"{said} A crawl fetches them and joins them."), file=sys.stderr)
            if opts.block is not None:
                self._within_time(page, partial(print_row, page, found, memory, opts.block), None)
            elif opts.explain:
                self._within_time(page, partial(explain, page, found, memory), None)
            else:
                making = partial(line_of, page, found, memory, meaning=self._reads_meaning())
                line: dict[str, Any] = self._within_time(page, making, {})
                sys.stdout.buffer.write(orjson.dumps(line) + b"\n")
        sys.stdout.flush()

    def _reads_meaning(self) -> bool:
        assert self.settings is not None
        return self.settings.getbool("MEANING")

    def _within_time(
        self, page: Given, work: Callable[[], Result], otherwise: Result, *, doing: str = "read"
    ) -> Result:
        """What `work` returns; `otherwise` where it takes longer than a page may, which is said, and the others go on."""
        try:
            return bounded(work, doing=doing)
        except PageTooSlow as fault:
            print(f"{printable(str(page.path))}: {fault}.", file=sys.stderr)
            self.exitcode = 1
            return otherwise

    # -- portals ------------------------------------------------------------------------------------------------------
    def _portals(self) -> list[type[Declaration]]:
        assert self.crawler_process is not None
        loader = self.crawler_process.spider_loader
        found: list[Any] = [loader.load(name) for name in loader.list()]
        return [portal for portal in found if getattr(portal, "home", "")]

    def _portal(self, name: str) -> type[Declaration]:
        for portal in self._portals():
            if portal.name == name:
                return portal
        raise UsageError(f'There is no portal "{name}". `scrapy list` shows them all.', print_help=False)

    def _memories(self, given: list[Given]) -> dict[str, Memory]:
        """A memory a portal or host, with what the state knows of the portal; the state itself is only read."""
        from crawler.saved_pages import open_memory

        assert self.settings is not None
        state = state_path(self.settings)
        memories: dict[str, Memory] = {}
        for page in given:
            name = _memory_name(page)
            if name in memories:
                continue
            known = state if page.portal is not None and state.exists() else None
            try:
                memories[name] = open_memory(name, known)
            except sqlite3.Error as fault:
                said = f"What earlier crawls have learned is not used: {state} cannot be read: {fault}."
                print(said, file=sys.stderr)
                memories[name] = open_memory(name)
        return memories


def _memory_name(page: Given) -> str:
    from crawler.saved_pages import memory_name

    return memory_name(page.url, page.portal)


def read(given: Given) -> Page:
    """The article of a saved page; relative times count from when the file was written. Raises PageTooSlow."""
    from crawler.saved_pages import read_page, why_unreadable, written_at

    try:
        body = given.path.read_bytes()
    except OSError as fault:
        raise UsageError(f"{given.path} cannot be read: {why_unreadable(fault)}.", print_help=False) from fault
    return read_page(body, given.url, given.portal, written_at(given), given.rules)


def line_of(given: Given, page: Page, memory: Memory, *, meaning: bool = True) -> dict[str, Any]:
    """The record of a page whose host's pages were all learned; empty where it holds no article."""
    from crawler.saved_pages import record_of, written_at

    if page.article is None:
        return {}
    return record_of(page.article, given.portal, written_at(given), memory, meaning=meaning, rules=given.rules)


def explain(given: Given, page: Page, memory: Memory) -> None:
    """Print a page's blocks with the verdict on each, the doubts, and for each block that was taken out the row that keeps it.

    The blocks are a table on a terminal, else lines divided by tabs. The rows go to standard error, beside that table.
    """
    from crawler.saved_pages import verdict_rows
    from pipelines.body import clean

    if page.article is None:
        absent = page.reason == "no_body" and find_spec("trafilatura") is None
        why = sentence(page.reason, {}, "en")
        print(printable(f"{given.path}: no article ({why})") + (f". {NO_FALLBACK}" if absent else ""))
        return
    clean(page.article, memory, meaning=False, rules=given.rules)
    rows = [tuple(map(printable, row)) for row in verdict_rows(page.article, memory, given.rules)]
    stays = sum(row[3] == "stays" for row in rows)
    head = (
        f"{page.article.title or 'no title'}: {stays} of {len(rows)} blocks stay, container by {page.article.extractor}"
    )
    if sys.stdout.isatty():
        print(printable(head))
        styles = ["" if row[3] == "stays" else "red" if "cut" not in row[3] else "yellow" for row in rows]
        tables.show(EXPLAINED, rows, styles=styles)
        for doubt in page.article.doubts:
            print(printable(f"Doubt on {doubt.about}: {doubt.witness} says {doubt.says}"))
    else:
        print(printable(f"# {given.path} {head}, {memory.pages} pages known"))
        for row in rows:
            print("\t".join(row))
        for doubt in page.article.doubts:
            print("\t".join(map(printable, ("doubt", doubt.about, doubt.witness, doubt.says))))
    for number, row in enumerate(rows, 1):
        if row[3] != "stays":
            print(f"\n# Block {number} stays with this row in a RULES_FILE:", file=sys.stderr)
            print(printable_lines(row_of(given, page, memory, number)), file=sys.stderr)
    if stays:
        print("\n# A block that stays is taken out by the row that --block NUMBER prints.", file=sys.stderr)


def printable_lines(text: str) -> str:
    """A text of several lines, each safe on a terminal."""
    return "\n".join(map(printable, text.splitlines()))


def print_row(given: Given, page: Page, memory: Memory, number: int) -> None:
    """Print the row of a RULES_FILE that changes the verdict on a block, by its number. Raises UsageError."""
    blocks = page.article.blocks if page.article is not None else []
    if page.article is None or not 1 <= number <= len(blocks):
        raise UsageError(f"--block {number}: the page has {len(blocks)} blocks.", print_help=False)
    print(printable_lines(row_of(given, page, memory, number)))


def row_of(given: Given, page: Page, memory: Memory, number: int) -> str:
    """The row of a RULES_FILE that changes the verdict on a block of an article, by its number from 1."""
    from pipelines.boilerplate.local import row_for
    from pipelines.judge.judge import judge

    assert page.article is not None
    verdict = judge(page.article, memory, given.rules)[number - 1]
    return row_for(page.article.blocks[number - 1], verdict, memory.portal)
