"""Three articles taken as a crawl takes them, and looked at a second time the other way where there is one."""

from __future__ import annotations

from crawler.crawl.session import Session
from crawler.discover import Found
from crawler.fetch import pages
from crawler.fetch.site import LiveSite
from crawler.probe.findings import Findings, Taken
from crawler.probe.ledger import Ledger
from crawler.probe.ways import no_answer
from crawler.reasons import code_of, named
from crawler.urls.canonical import is_http, url_key

WANTED = 3
TRIES = 5
"""Pages asked for at most; a mere link of the home page may lead to something else than an article."""
ORDER = ("rest", "feed", "sitemap", "listing")


async def take_samples(site: LiveSite, ledger: Ledger, findings: Findings, shown: dict[str, list[Found]]) -> None:
    """Take three articles by the cheapest way open; what was taken is put into `findings.taken`."""
    ways = [way for way in site.session.declaration.via or ORDER if shown.get(way)]
    if not ways:
        return
    tries = 0
    for found in shown.get("rest", []):
        _, whole = pages.whole(site, found)
        if whole is not None:
            findings.learned.append(whole.article)
    for found in shown[ways[0]]:
        wanted = WANTED - sum(1 for taken in findings.taken if taken.article)
        if wanted == 0 or tries == TRIES:
            return
        if not is_http(found.url) or not site.article_url(found.url):
            continue
        tries += 1
        # An article in many pages must not use up what the others need: a page each, and a redirect to it.
        ledger.reserve = max(0, min(2 * (wanted - 1), ledger.left - 2))
        taken = await take(site, found)
        if taken.article is None and code_of(taken.reason) == "not_asked":
            return
        findings.taken.append(taken)


async def take(site: LiveSite, found: Found) -> Taken:
    """One article, as a crawl would take it, and its page to compare with where the portal's terms allow it."""
    taken = Taken(found)
    _, whole = pages.whole(site, found)
    if site.session.declaration.summaries_only:
        taken.summary = whole.article if whole else None
        taken.reason = "the terms allow the feed only, so no page is asked for"
        return taken
    taken.post = whole.article if whole else None
    response = await site.fetch(found.url)
    if response is None:
        taken.reason = no_answer(site.session, found.url)
        return taken
    item = await pages.from_page(site, response, found)
    taken.page = item.article if item else None
    if taken.page is None:
        taken.reason = _why(site.session, response.url)
    elif response.status == 200:
        taken.body = response.body
    return taken


def _why(session: Session, url: str) -> str:
    """Why an answer came to no article, as the crawl named it."""
    for what in ("not_articles", "refused", "failed"):
        for row in session.run.named.get(what, []):
            if url_key(row["url"]) == url_key(url):
                return named(row)
    return "no article"
