"""The spider of a probe: the crawl's politeness and machinery, another order of questions, no records."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, ClassVar

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings
from typing_extensions import override

from crawler.items import Item
from crawler.probe.findings import Findings
from crawler.probe.ledger import LIMIT, Ledger
from crawler.probe.measure import measure
from crawler.spiders.portal import Portal
from crawler.spiders.site import Site

ABOVE_ALL = 100
"""Priority of the settings below, above the command line's: no option may let a probe touch a portal's state."""


class Probe(Site):
    """Asks a portal what it offers. Not in SPIDER_MODULES: `scrapy probe` runs it."""

    name = "probe"
    writes = False
    thorough: ClassVar[bool] = True
    """Whether nothing is left unasked because something cheaper is open."""
    findings: Findings | None = None
    """What was found; None until the probe has ended."""

    @property
    def ledger(self) -> Ledger:
        """The requests of this probe."""
        ledger = self.crawler.get_downloader_middleware(Ledger)
        assert ledger is not None
        return ledger

    @override
    async def start(self) -> AsyncIterator[Request | Item]:
        """Ask, in the order of `crawler.probe.measure`; nothing is yielded."""
        self.findings = await measure(self.harvest.site, self.ledger, thorough=self.thorough)
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    def closed(self, reason: str) -> None:  # noqa: ARG002  (Scrapy gives it)
        """Let go of the temporary state."""
        self.session.end(well=False)


def probe_class(home: str, network: type[Portal] | None, probe: type[Probe] = Probe) -> type[Probe]:
    """The spider class for a home page: one that knows what its network declares, where it belongs to one."""
    if network is None:
        return probe
    made: dict[str, Any] = {"name": "probe", "home": home, "__module__": __name__}
    return type("NetworkProbe", (probe, network), made)


def isolate(settings: BaseSettings, folder: str, limit: int = LIMIT) -> None:
    """Set a probe's settings: state and output in a temporary folder, no pipelines, no reports, no feeds.

    `limit`: requests that it may cost the portal.
    """
    off: dict[str, Any] = {
        "OUTPUT_DIR": folder,
        "STATE_DB": f"{folder}/state.sqlite",
        "STORIES_DB": f"{folder}/stories.sqlite",
        "ITEM_PIPELINES": {},
        "EXTENSIONS": {},
        "FEEDS": {},
        "KEEP_PAGES": False,
        "START_OFFSET": 0.0,
        "TIME_LIMIT": 0,
        "RETRY_GIVE_UP_LOG_LEVEL": "INFO",  # the report says it
        "PROBE_REQUESTS": limit,
        "RETRY_TIMES": 1,  # a retry is a request of the budget
    }
    for name, value in off.items():
        settings.set(name, value, priority=ABOVE_ALL)
    middlewares = settings.getdict("DOWNLOADER_MIDDLEWARES") | {"crawler.probe.ledger.Ledger": 950}
    settings.set("DOWNLOADER_MIDDLEWARES", middlewares, priority=ABOVE_ALL)


def spider_of(crawler: Crawler) -> Probe | None:
    """The probe of a crawler that has run; None where it never began."""
    return crawler.spider if isinstance(crawler.spider, Probe) else None
