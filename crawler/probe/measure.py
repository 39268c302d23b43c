"""The questions of a probe, in their order: what a crawl would ask first comes first, so that a small budget suffices.

robots.txt and home page, then what the survey of a crawl asks (nothing is left unasked because something cheaper is
open), the newest posts, the feed, three articles' pages, the sitemap's first file, one search.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit, urlunsplit

from lxml import etree

from crawler.discover import Found, plan, xml
from crawler.discover.addresses import url_shapes
from crawler.discover.lists.links import parse_page
from crawler.discover.survey import survey
from crawler.fetch.site import LiveSite
from crawler.probe import ways
from crawler.probe.findings import Findings, Robots, Way
from crawler.probe.ledger import Ledger
from crawler.probe.samples import WANTED, take_samples
from crawler.probe.zones import read_clues, weigh
from crawler.reasons import code_of

TITLE = 80
"""Characters of a portal's own title that are kept."""


async def measure(site: LiveSite, ledger: Ledger, *, thorough: bool = True) -> Findings:
    """Ask the portal, within the ledger's limit. `crawler.probe.conclude` makes the rest of what was read.

    Without `thorough` it is not looked for a sitemap where something cheaper is open, and the search is not tried.
    """
    session, declared = site.session, site.session.declaration
    found = Findings(url=site.home, home=site.home, limit=ledger.limit, requests=ledger.asked)
    ledger.reserve = WANTED
    session.set_survey(await survey(site, thorough=thorough))
    site.survey = plan.with_declared(
        site.survey, feeds=declared.feeds, sitemaps=declared.sitemaps, listings=declared.listings
    )
    home = None if site.survey.home_status is None else await site.fetch(site.home)
    found.robots = await _robots(site)
    root = parse_page(home.body) if home is not None and home.status == 200 else None
    if home is None:
        found.no_home = ways.no_answer(session, site.home)
    else:
        found.status, found.front = home.status, home.body
    if home is None or root is None:
        found.ways = [Way(way, False, None, why) for way, why in (site.survey.why_not or {}).items()]
        state = found.no_home if home is None else f"answers {home.status}"
        found.why = f"The home page {site.home} cannot be read: {state}."
        if code_of(state) == "off_site":
            found.why += " If that is the portal now, probe it there."
    else:
        found.home = _home(site.home, home.url)
        found.title = _title(root)
        found.system, _, found.theme = (site.survey.generator or "").partition("; ")
        shown: dict[str, list[Found]] = {}
        rest_way, shown["rest"] = await ways.posts(site)
        feed_way, shown["feed"] = await ways.first_feed(site)
        listing_way, shown["listing"] = ways.lists(site, home)
        sitemap_first = not shown["rest"] and not shown["feed"]
        if sitemap_first:
            sitemap_way, shown["sitemap"] = await ways.sitemaps(site)
        await take_samples(site, ledger, found, shown)
        ledger.reserve = 0
        if not sitemap_first:
            sitemap_way, shown["sitemap"] = await ways.sitemaps(site)
        found.ways = [rest_way, feed_way, sitemap_way, listing_way]
        if thorough:
            found.ways.append(await ways.search(site, root, home))
        found.shown = shown
        closed = {way.name: way.says for way in found.ways if not way.open}
        survey_ = replace(site.survey, why_not={**(site.survey.why_not or {}), **closed})
        found.plan = plan.reasons(survey_, plan.plan(survey_, declared=declared.via))
    found.zone = weigh(read_clues(found, root))
    found.left_out = list(dict.fromkeys(ledger.left_out))
    named = [
        row
        for what in ("sources_refused", "sources_failed", "refused", "failed")
        for row in session.run.named.get(what, [])
        if row.get("code") != "not_asked"
    ]
    found.refused = [f"{row['url']}: {row['reason']}" for row in named]
    found.forbidden = any(row.get("code") == "robots" for row in named)
    return found


async def _robots(site: LiveSite) -> Robots:
    """What robots.txt says, for people. It was asked for already, so this costs nothing."""
    rules = site.session.robots
    answer = await site.fetch(url_shapes.absolute(site.home, "/robots.txt") or site.home)
    if rules is None:
        return Robots()
    if rules.closed:
        return Robots(rules.closed, closed=True, unreadable=True)
    if not rules.allows(site.home):
        return Robots("it closes the home page to us", closed=True)
    if answer is None or answer.status != 200:
        return Robots(f"there is none (answers {answer.status if answer else 'nothing'}), so nothing is closed")
    lines = len(re.findall(r"(?im)^[ \t]*disallow[ \t]*:[ \t]*[^\s#]", xml.text_of(answer.body)))
    named = len(rules.sitemaps)
    return Robots(
        f"{lines or 'no'} line{'s' * (lines != 1)} of it {'close' if lines != 1 else 'closes'} something, "
        f"{f'Crawl-delay {rules.delay:g} s' if rules.delay else 'no Crawl-delay'}, "
        f"{named or 'no'} sitemap{'s' * (named != 1)} named",
        crawl_delay=rules.delay or None,
        sitemaps=named,
    )


def _home(given: str, answered: str) -> str:
    """The home page under the scheme and host that answer without a redirect, the path as it was given."""
    before, after = urlsplit(given), urlsplit(answered)
    return urlunsplit((after.scheme, after.netloc.lower(), before.path or "/", "", ""))


def _title(root: etree._Element) -> str:
    """What the portal calls itself: og:site_name, else what stands before the slogan in <title>."""
    for element in root.iter("meta"):
        name = " ".join((element.get("content") or "").split())
        if (element.get("property") or "").lower() == "og:site_name" and name:
            return name[:TITLE]
    title = root.find(".//title")
    text = " ".join((title.text or "").split()) if title is not None else ""
    return re.split(r"\s+[|–—:•·-]\s+", text)[0][:TITLE]
