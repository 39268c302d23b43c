"""`scrapy probe URL`: what can be found and extracted there, what would go wrong, and the class to paste; --batch: many."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import SETTINGS_PRIORITIES
from typing_extensions import override

from crawler.crawl.arguments import check_contact, is_local, read_home
from crawler.errors import ArgumentError, DeclareError
from crawler.provinces import PROVINCES
from crawler.terminal.tables import print_json
from crawler.urls.canonical import home_url

if TYPE_CHECKING:
    from crawler.probe.findings import Findings
    from crawler.probe.network import Network

USABLE, UNUSABLE = 0, 1


class Command(ScrapyCommand):
    """Runs one polite crawl of at most 15 requests that remembers nothing, and says what it found."""

    requires_project = True

    @override
    def syntax(self) -> str:
        """After the command's name."""
        return "[options] URL | --batch FILE"

    @override
    def short_desc(self) -> str:
        """For `scrapy -h`."""
        return "Look at a portal: what is open, what comes out, the class to paste"

    @override
    def long_desc(self) -> str:
        """For `scrapy probe -h`."""
        return (
            "Asks a portal at most 15 times, as politely as a crawl, and says which system and theme it has, which "
            "ways to its articles are open, which time zone it writes in, how three articles come out and where each "
            "field was read, what would go wrong, and the class to declare it with. Nothing is remembered. --write "
            "puts the class into its province's module and keeps the sample pages. --batch reads a file of homes, a URL a "
            "line or a table with the columns home, province, name and source divided by tabs, asks each once, and prints "
            "the classes of those that are new; those that are declared, named twice or not usable are told. Exit "
            "codes: 0 usable, 1 nothing usable found, 2 bad arguments."
        )

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """--province, --name, --write, --json."""
        super().add_options(parser)
        parser.add_argument("--province", metavar="NAME", help="the newsroom's: ntt, nusa_tenggara_timur or 53")
        parser.add_argument("--name", metavar="NAME", help="the portal's name (made of its domain where none is given)")
        parser.add_argument("--write", action="store_true", help="put the class into the province's module")
        parser.add_argument("--json", action="store_true", help="print the same as JSON")
        parser.add_argument("--batch", metavar="FILE", help="probe the homes of a file")
        parser.add_argument("--at-once", metavar="N", type=int, default=16, help="with --batch: sites asked at a time")

    @override
    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Scrapy's own options; errors alone are logged unless a level was given, since the report says the rest."""
        super().process_options(args, opts)
        assert self.settings is not None
        self.settings.set("LOG_LEVEL", "ERROR", priority=SETTINGS_PRIORITIES["cmdline"] - 1)

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Probe, print, write where asked."""
        from crawler.commands.portals import portals, read_province
        from crawler.probe import declare
        from crawler.probe.network import network_by_page, network_of

        if opts.batch is not None:
            self._batch(args, opts)
            return
        if len(args) != 1:
            raise UsageError("Which portal? Give its home page: scrapy probe https://example.id/", print_help=False)
        assert self.settings is not None
        folder = self.settings["PORTALS_DIR"]
        if folder and opts.write:
            Path(folder).mkdir(parents=True, exist_ok=True)
        declared = portals(folder)
        province = read_province(opts.province) if opts.province else None
        if opts.write and province is None:
            raise UsageError(
                "--write needs the newsroom's province: add --province ntt (or another; `scrapy portals` shows them).",
                print_help=False,
            )
        try:
            home = home_url(read_home(args[0]))
            check_contact(home, self.settings)
            name = read_name(opts.name) if opts.name else declare.name_for(home)
            if opts.write:
                declare.check_new(name, home, declared)
        except (ArgumentError, DeclareError) as fault:
            raise UsageError(str(fault), print_help=False) from fault

        network = network_of(home, declared)
        output, project = Path(self.settings["OUTPUT_DIR"]), Path(self.settings["PROJECT_DIR"])
        findings = self._probe(home, network)
        if findings is None:
            self.exitcode = UNUSABLE
            return
        if network is None:
            network = network_by_page(findings.front, declared)
        same = declare.known_as(findings.home, declared)
        findings.declared = same.name if same else None
        findings.network = network[0].__name__ if network else None
        pasted = declare.class_of(findings, name, province, network)
        advice = _advice(findings, province, name, written=opts.write)
        self.exitcode = USABLE if findings.usable else UNUSABLE
        if opts.write and findings.usable:
            try:
                declare.check_new(name, findings.home, declared)
                assert province is not None
                path = declare.write(province, pasted, network=network[0] if network else None, folder=folder)
            except DeclareError as fault:
                raise UsageError(f"Not written: {fault}", print_help=False) from fault
            advice = [f"Written into {_near(path)}.", *_keep(findings, name, output, project), *advice]
        elif opts.write:
            advice = ["Nothing was written."]
        self._print(findings, pasted if findings.usable else "", advice, as_json=opts.json)

    def _batch(self, args: list[str], opts: argparse.Namespace) -> None:
        """Probe the homes of a file."""
        from scrapy.crawler import AsyncCrawlerProcess

        from crawler.check import batch
        from crawler.commands.portals import portals, read_province

        if args or opts.name:
            raise UsageError("--batch has its own homes and names: leave out URL and --name.", print_help=False)
        if opts.at_once < 1:
            raise UsageError(f"--at-once {opts.at_once}: at least one site is asked at a time.", print_help=False)
        assert self.settings is not None
        assert isinstance(self.crawler_process, AsyncCrawlerProcess)
        folder = self.settings["PORTALS_DIR"]
        if folder and opts.write:
            Path(folder).mkdir(parents=True, exist_ok=True)
        try:
            rows = batch.read_rows(Path(opts.batch), read_province(opts.province) if opts.province else None)
            self.exitcode = batch.batch(
                rows,
                portals(folder),
                self.crawler_process,
                at_once=opts.at_once,
                write=opts.write,
                as_lines=opts.json,
            )
        except ArgumentError as fault:
            raise UsageError(str(fault), print_help=False) from fault

    def _probe(self, home: str, network: Network | None) -> Findings | None:
        """The findings; None where the probe broke off, which is said."""
        from scrapy.crawler import AsyncCrawlerProcess

        from crawler.probe.conclude import conclude
        from crawler.probe.spider import isolate, probe_class, spider_of
        from pipelines.body import clean_batch

        assert isinstance(self.crawler_process, AsyncCrawlerProcess)
        assert self.settings is not None
        with tempfile.TemporaryDirectory(prefix="probe-") as folder:
            isolate(self.crawler_process.settings, folder)
            crawler = self.crawler_process.create_crawler(probe_class(home, network[0] if network else None))
            task = self.crawler_process.crawl(crawler, url=home)
            self.crawler_process.start()
            spider = spider_of(crawler)
            fault = None if task.cancelled() else task.exception()
        if spider is None or spider.findings is None:
            why = f": {fault}" if fault is not None else "; the log says why, with -L INFO more of it"
            print(f"The probe of {home} broke off{why}.", file=sys.stderr)
            return None
        conclude(spider.findings, clean_batch)
        return spider.findings

    def _print(self, findings: Findings, pasted: str, advice: list[str], *, as_json: bool) -> None:
        from crawler.probe import findings as forms
        from crawler.probe import show

        if as_json:
            whole = {**forms.as_json(findings), "class": pasted or None, "advice": forms.as_json(advice)}
            print_json(whole, indent=1)
        else:
            print(show.as_text(findings, pasted, advice))


def read_name(text: str) -> str:
    """A portal's name as given. Raises ArgumentError where it can be none."""
    if not (2 <= len(text) <= 40 and text.isascii() and text.isalnum() and text[0].isalpha() and text == text.lower()):
        raise ArgumentError(f'--name "{text}": a name has 2 to 40 small letters and digits and begins with a letter.')
    return text


def _advice(findings: Findings, province: str | None, name: str, *, written: bool) -> list[str]:
    """What to do next."""
    if not findings.usable:
        return []
    if findings.declared and not written:
        return [f"It is declared already: scrapy crawl {findings.declared}"]
    lines = []
    if province is None:
        lines.append("Paste it, in the order of the alphabet, into the newsroom's crawler/portals/PROVINCE.py:")
        lines.append(", ".join(PROVINCES) + ".")
        if findings.provinces:
            named = ", ".join(f"{place} ({count})" for place, count in findings.provinces)
            lines.append(f"The samples name places in {named}; it is the newsroom's seat that decides.")
        lines.append("--write --province NAME pastes it for you.")
    elif not written:
        lines.append(f"Paste it into crawler/portals/{province}.py, or let --write do it.")
    lines.append(f"Then crawl a little and read what comes out: scrapy crawl {name} -a limit=5")
    return lines


def _keep(findings: Findings, name: str, output: Path, project: Path) -> list[str]:
    """Keep the sample pages; what is said of it."""
    from crawler.probe.keep import EXPECTED, PAGES, keep

    own = is_local(findings.home)
    folder = project / "tests" / "probed" / name if own else output / "probe" / name
    pages = keep(findings.taken, folder)
    if not pages:
        return ["No sample page was kept, since none was looked at."]
    batch = f"scrapy extract --batch {_near(folder / PAGES)}"
    if own:
        return [
            f"{len(pages)} sample pages are a test now, in {_near(folder)}: read {EXPECTED} beside the pages, mend "
            'what is wrong, and change "read": "no" to "yes"; until then tests/commands/test_probed_pages.py fails.',
            f"Extract them again: {batch}",
        ]
    return [
        f"{len(pages)} sample pages and what was read from them are kept in {_near(folder)}, outside of git, since "
        "their texts are the publisher's.",
        f"Extract them again after a change of a rule, and compare with {EXPECTED}: {batch}",
    ]


def _near(path: Path) -> str:
    """A path as short as it can be typed from here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
