"""`scrapy genspider -t portal NAME URL [--province ntt]`: Scrapy's own, and where it belongs."""

from __future__ import annotations

import argparse
from pathlib import Path

from scrapy.commands import genspider
from scrapy.exceptions import UsageError
from typing_extensions import override

TEMPLATE = "portal"


class Command(genspider.Command):
    """Scrapy's genspider, with the portal's template by default and the province's module as its place."""

    requires_project = True

    @override
    def syntax(self) -> str:
        """After the command's name."""
        return "[options] NAME URL"

    @override
    def short_desc(self) -> str:
        """For `scrapy -h`."""
        return "Declare a portal without looking at it (`scrapy probe` looks first)"

    @override
    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's own, and --province."""
        super().add_options(parser)
        parser.set_defaults(template=TEMPLATE)
        parser.add_argument("--province", metavar="NAME", help="the newsroom's: ntt, nusa_tenggara_timur or 53")

    @override
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Put the class into the province's module; without --province, into a module of its own, as Scrapy does."""
        from crawler.commands.portals import portals, read_province
        from crawler.commands.probe import read_name
        from crawler.crawl.arguments import read_home
        from crawler.errors import ArgumentError, DeclareError
        from crawler.probe import declare
        from crawler.probe.network import network_of, network_system
        from crawler.urls.canonical import home_url

        if opts.list or opts.dump:
            super().run(args, opts)
            return
        if len(args) != 2:
            raise UsageError(
                "A name and a home page are needed: scrapy genspider -t portal kabarcontoh https://kabarcontoh.example/",
                print_help=False,
            )
        if opts.template != TEMPLATE:  # Scrapy puts both into the source as they were typed
            try:
                super().run([read_name(args[0]), home_url(read_home(args[1]))], opts)
            except ValueError as fault:
                raise UsageError(str(fault), print_help=False) from fault
            return
        province = read_province(opts.province) if opts.province else None
        assert self.settings is not None
        folder = self.settings["PORTALS_DIR"]
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
        declared = portals(folder)
        try:
            name, home = read_name(args[0]), home_url(read_home(args[1]))
            declare.check_new(name, home, declared)
            if province is None:
                print(f"Written into {declare.write_alone(name, declare.class_text(name, home), folder)}.")
                print(f"Move the class to its province's module; --province does that at once. {_next(name)}")
                return
            network = network_of(home, declared)
            if network is None:
                text = declare.class_text(name, home)
            else:
                system = network_system(network)
                text = declare.class_text(name, home, system=system, base=network[0].__name__)
            path = declare.write(province, text, network=network[0] if network else None, folder=folder)
        except (ArgumentError, DeclareError) as fault:
            raise UsageError(str(fault), print_help=False) from fault
        here = Path.cwd()
        print(f"Written into {path.relative_to(here) if path.is_relative_to(here) else path}. {_next(name)}")


def _next(name: str) -> str:
    return f"Then: scrapy crawl {name} -a limit=5"
