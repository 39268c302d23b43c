"""What a look at a portal comes to, in a word and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from crawler.check import signs
from crawler.politeness.refusals import STATUSES
from crawler.probe.findings import Asked, Findings
from crawler.reasons import Reason, code_of
from crawler.urls.canonical import is_http, same_site, url_key

ALIVE = "alive"
VERDICTS = {
    ALIVE: "at least one article comes out whole",
    "moved": "its home page leads to another site",
    "parked": "the domain shows a holder's, host's or server's page and no portal",
    "refused": "the site refuses our requests: a login, a bot wall, 403",
    "closed": "its robots.txt closes the home page, or every article that was found, to us",
    "failing": "the site answers with errors of its own, or says that it is being mended",
    "dead": "no answer came: its name is not known, or the connection failed",
    "unread": "the site answers, but no article came out whole",
}
"""Each verdict with what it means; a portal has exactly one."""
QUIET = timedelta(days=60)
"""A portal whose newest article is older than this is said to be quiet."""
_REFUSED = frozenset({*STATUSES.values(), "challenge", "wall", "asks_to_wait"})
"""Codes of reasons (crawler/reasons.toml) that refuse us."""
_KINDS = {"for sale": "parked", "parked": "parked", "suspended": "parked", "not set up": "parked"} | {
    "taken over": "parked",
    "upkeep": "failing",
}


@dataclass(slots=True)
class Verdict:
    """What was found of one portal."""

    name: str
    """One of VERDICTS."""
    says: str
    """Why, in a sentence without its full stop."""
    moved_to: str | None = None
    """The home page that it leads to now."""


def judge(findings: Findings, now: datetime) -> Verdict:
    """The verdict on findings that are concluded (`crawler.probe.conclude`). `now`: when the portal was looked at."""
    if findings.usable:
        return _alive(findings, now)
    front = signs.front_of(findings.front, _stands_at(findings))
    if (target := leads_away(findings)) is not None:
        if signs.offers_name(target, findings.url):
            return Verdict("parked", f"for sale: it leads to {urlsplit(target).netloc}")
        return Verdict("moved", f"leads to {_home_of(target)}", _home_of(target))
    if findings.status is None:
        return _no_answer(findings)
    if (sign := signs.sign_of(front)) is not None:
        return Verdict(_KINDS[sign.kind], f"{sign.kind}: {sign.reason}")
    if (place := signs.new_place(front, findings.url)) is not None:
        return Verdict("moved", f"{place[1]}: {place[0]}", place[0])
    if findings.status >= 400:
        return Verdict("unread", f"the home page answers {findings.status}")
    return _no_article(findings)


def newest(findings: Findings, now: datetime) -> datetime | None:
    """When the newest article that was seen came out; None where no way shows times. What is ahead of `now` is no time."""
    times = [found.published for shown in findings.shown.values() for found in shown]
    times += [taken.article.published_at for taken in findings.taken if taken.article is not None]
    aware = [time for time in times if time is not None and time.tzinfo is not None]
    return max((time for time in aware if time <= now + timedelta(days=1)), default=None)


def leads_away(findings: Findings) -> str | None:
    """Where the redirects of the home page, or of a robots.txt without which nothing may be asked, leave the site."""
    steps = {url_key(asked.url): asked for asked in findings.requests if asked.leads_to}
    robots = next((asked.url for asked in findings.requests if urlsplit(asked.url).path == "/robots.txt"), None)
    for start in (findings.url, robots):
        if start is not None and (away := _follow(start, steps, findings.url)) is not None:
            return away
    return None


def _follow(url: str, steps: dict[str, Asked], home: str) -> str | None:
    seen: set[str] = set()
    while (step := steps.get(url_key(url))) is not None and step.leads_to and step.leads_to not in seen:
        url = step.leads_to
        seen.add(url)
        if not is_http(url):
            return None
        if not same_site(url, home):
            return url
    return None


def _stands_at(findings: Findings) -> str:
    """The address at which the home page was answered, redirects on its own site followed."""
    steps = {asked.url: asked.leads_to for asked in findings.requests if asked.leads_to}
    url, seen = findings.url, set[str]()
    while url in steps and url not in seen:
        seen.add(url)
        url = steps[url] or url
    return url


def _home_of(url: str) -> str:
    """The home page to which a redirect leads: without the robots.txt or the query that it carried along."""
    parts = urlsplit(url)
    folder, _, name = parts.path.rpartition("/")
    path = f"{folder}/" if "." in name else f"{parts.path.rstrip('/')}/"
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2].lower(), path, "", ""))


def _alive(findings: Findings, now: datetime) -> Verdict:
    whole = sum(1 for sample in findings.samples if sample.article and not sample.missing)
    says = f"{whole} of {len(findings.samples)} articles came out whole"
    last = newest(findings, now)
    if last is not None and now - last > QUIET:
        says += f"; quiet: the newest is of {last:%Y-%m-%d}"
    return Verdict(ALIVE, says)


def _no_answer(findings: Findings) -> Verdict:
    """The home page could not be asked for, or its answer was no page."""
    robots = findings.robots
    if robots.closed and not robots.unreadable:
        return Verdict("closed", "robots.txt closes the home page")
    why = findings.no_home or robots.says
    if robots.unreadable:
        why = robots.says
        if _status(why) is not None:
            return Verdict("refused" if _status(why) in STATUSES else "failing", why)
    if code_of(why) == "robots":
        return Verdict("closed", "robots.txt closes the home page")
    if _refuses(why):
        return Verdict("refused", why)
    if _fails(why):
        return Verdict("failing", f"the home page {why}")
    return Verdict("dead", why)


def _status(why: str) -> int | None:
    """The status that a reason tells of, that of the last failure where there were several; None where it tells of none."""
    if not isinstance(why, Reason):
        return None
    if why.code == "left_alone":
        return _status(why.values["why"])
    status = why.values.get("status")
    return status if isinstance(status, int) else None


def _refuses(why: str) -> bool:
    return code_of(why) in _REFUSED or _status(why) in STATUSES


def _fails(why: str) -> bool:
    return (_status(why) or 0) >= 500


def _no_article(findings: Findings) -> Verdict:
    """The home page is there."""
    reasons = [sample.reason for sample in findings.samples if not sample.article]
    if reasons and len(reasons) == len(findings.samples):
        if all(map(_refuses, reasons)):
            return Verdict("refused", f"its articles: {reasons[0]}")
        if all(map(_fails, reasons)):
            return Verdict("failing", f"its articles: {reasons[0]}")
    if not findings.samples and findings.forbidden:
        return Verdict("closed", "robots.txt closes the articles that its home page shows")
    return Verdict("unread", findings.why.rstrip("."))
