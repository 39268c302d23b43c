"""Looking at declared portals, many in one process."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess

from crawler.check.verdict import Verdict, judge
from crawler.probe.findings import Findings
from crawler.probe.many import Job, Many
from crawler.probe.spider import Probe
from crawler.provinces import WIB
from crawler.spiders.portal import Portal

REQUESTS = 12
"""Requests that a look may cost a portal, robots.txt, redirects and retries included."""


class Look(Probe):
    """A probe that asks for what a crawl would use, and no more."""

    name = "look"
    thorough = False


@dataclass(slots=True)
class Looked:
    """A portal that was looked at."""

    portal: type[Portal]
    at: datetime
    verdict: Verdict
    findings: Findings | None
    """None where the look broke off."""


def look(
    portals: Sequence[type[Portal]], process: AsyncCrawlerProcess, told: Callable[[Looked], None], *, at_once: int
) -> bool:
    """Look at portals; `told` is called with each as soon as it is done. False where a signal ended it before the last."""

    def tell(portal: type[Portal], findings: Findings | None, why: str) -> None:
        now = datetime.now(WIB).replace(microsecond=0)
        told(Looked(portal, now, judge(findings, now) if findings else Verdict("unread", why), findings))

    jobs = [Job(portal, portal.home, look_class(portal)) for portal in portals]
    return Many(process, tell, at_once=at_once, limit=REQUESTS).run(jobs)


def look_class(portal: type[Portal]) -> type[Look]:
    """The spider that looks at a portal, knowing what the portal declares but its time zone, which is to be found."""
    made: dict[str, Any] = {"name": "look", "home": portal.home, "__module__": __name__}
    return type("PortalLook", (Look, portal), made)
