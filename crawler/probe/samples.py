"""Three articles taken as a crawl takes them, and looked at a second time the other way where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.discover import Found
from crawler.fetch import pages
from crawler.items import Article
from crawler.probe.ledger import NOT_ASKED
from crawler.probe.ways import no_answer
from crawler.urls.canonical import is_http, url_key

if TYPE_CHECKING:
    from crawler.probe.findings import Findings
    from crawler.probe.spider import Probe

WANTED = 3
TRIES = 5
"""Pages asked for at most; a mere link of the home page may lead to something else than an article."""
ORDER = ("rest", "feed", "sitemap", "listing")


@dataclass(slots=True)
class Taken:
    """One address, and what was made of it."""

    found: Found
    post: Article | None = None
    """From the posts interface; None where it is closed or gives not every field."""
    page: Article | None = None
    """From its page."""
    summary: Article | None = None
    """From the feed alone, where the portal's terms allow no more."""
    reason: str = ""
    """Why there is no article, or no page to compare it with."""
    body: bytes = b""
    """The page as it was answered; kept for `scrapy probe --write`, never shown."""

    @property
    def article(self) -> Article | None:
        """What a crawl would record: the post where it is whole, else the page's article."""
        return self.summary or self.post or self.page


async def take_samples(spider: Probe, findings: Findings, shown: dict[str, list[Found]]) -> None:
    """Take three articles by the cheapest way open; what was taken is put into `findings.taken`."""
    ways = [way for way in spider.via or ORDER if shown.get(way)]
    if not ways:
        return
    tries = 0
    for found in shown.get("rest", []):
        whole = pages.whole(spider, found)
        if whole is not None:
            findings.learned.append(whole.article)
    for found in shown[ways[0]]:
        wanted = WANTED - sum(1 for taken in findings.taken if taken.article)
        if wanted == 0 or tries == TRIES:
            return
        if not is_http(found.url) or not spider.site.article_url(found.url):
            continue
        tries += 1
        # An article in many pages must not use up what the others need: a page each, and a redirect to it.
        spider.ledger.reserve = max(0, min(2 * (wanted - 1), spider.ledger.left - 2))
        taken = await take(spider, found)
        if taken.article is None and taken.reason.startswith(NOT_ASKED):
            return
        findings.taken.append(taken)


async def take(spider: Probe, found: Found) -> Taken:
    """One article, as a crawl would take it, and its page to compare with where the portal's terms allow it."""
    taken = Taken(found)
    whole = pages.whole(spider, found)
    if spider.summaries_only:
        taken.summary = whole.article if whole else None
        taken.reason = "the terms allow the feed only, so no page is asked for"
        return taken
    taken.post = whole.article if whole else None
    response = await spider.site.fetch(found.url)
    if response is None:
        taken.reason = no_answer(spider, found.url)
        return taken
    item = await pages.from_page(spider, response, found)
    taken.page = item.article if item else None
    if taken.page is None:
        taken.reason = _why(spider, response.url)
    elif response.status == 200:
        taken.body = response.body
    return taken


def _why(spider: Probe, url: str) -> str:
    """Why an answer came to no article, as the crawl named it."""
    for what in ("not_articles", "refused", "failed"):
        for named in spider.run.named.get(what, []):
            if url_key(named["url"]) == url_key(url):
                return named["reason"]
    return "no article"
