"""Each way to a portal's articles, asked once: whether it is open, what it offers, and the newest articles it shows."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from scrapy.http import Response

from crawler.crawl.session import Session
from crawler.discover import Found
from crawler.discover.addresses import url_shapes
from crawler.discover.feeds import feed
from crawler.discover.interfaces import rest
from crawler.discover.lists import teasers
from crawler.discover.sitemaps import sitemap
from crawler.fetch.site import LiveSite
from crawler.probe.findings import Way
from crawler.reasons import named
from crawler.urls.canonical import same_site

POSTS = rest.FIRST
"""Whole posts asked for: as many as a crawl asks for first, so that what repeats on all of them shows itself."""
SHOWN = 50
"""Addresses of a sitemap that are kept as candidates."""
SEARCH_WORD = "polisi"
"""Stands in some headline of every news portal of the country."""
SEARCH_FIELDS = frozenset({"s", "q", "query", "keyword", "keywords", "search", "cari", "k"})
"""Names of a search form's text field."""
KINDS = {"rss": "RSS", "rdf": "RSS 1.0", "atom": "Atom", "json": "JSON Feed"}

Shown = tuple[Way, list[Found]]


def _closed(site: LiveSite, way: str) -> Way:
    return Way(way, False, None, (site.survey.why_not or {}).get(way, "not found"))


def no_answer(session: Session, url: str) -> str:
    """Why a request came to nothing, as the crawl named it."""
    for what in ("sources_refused", "sources_failed"):
        for row in session.run.named.get(what, []):
            if row["url"] == url:
                return named(row)
    return "no answer"


async def posts(site: LiveSite) -> Shown:
    """The WordPress posts interface, asked for the newest whole posts."""
    endpoint = site.survey.rest
    if endpoint is None:
        return _closed(site, "rest"), []
    url = rest.posts_url(endpoint, per_page=POSTS)
    response = await site.fetch(url)
    answer = rest.Posts(fault=no_answer(site.session, url)) if response is None else rest.read_posts(response)
    clock = rest.clock(site)
    shown = [found for post in answer.posts if (found := rest.found_of(post, site.zone, clock)) is not None]
    if not shown:
        site.survey = replace(site.survey, rest=None)
        return Way("rest", False, endpoint, f"one post came, then: {answer.fault or 'no posts in it'}"), []
    total = f"{answer.total} posts, " if answer.total is not None else ""
    says = f"WordPress' posts interface, {total}up to {rest.LARGEST} whole ones a request"
    return Way("rest", True, endpoint, says), shown


async def first_feed(site: LiveSite) -> Shown:
    """The first feed, its first page."""
    if not site.survey.feeds:
        return _closed(site, "feed"), []
    url = site.survey.feeds[0]
    response = await site.fetch(url)
    answer = feed.read_feed(response.body, response.url, site.zone) if response is not None else feed.Feed(None)
    entries = [entry for entry in answer.entries if same_site(entry.url, site.home)]
    if response is None or response.status != 200 or answer.kind is None or not entries:
        if response is None:
            why = no_answer(site.session, url)
        elif answer.kind is None or response.status != 200:
            why = f"answers {response.status} with no feed"
        else:
            why = "holds no article of this site"
        site.survey = replace(site.survey, feeds=())
        return Way("feed", False, url, why), []
    pages_on = feed.pages_on(url, answer.generator, site.survey.generator)
    says = f"{KINDS[answer.kind]}, the newest {len(entries)} articles" + (", and older ones page by page" * pages_on)
    says += "; its XML is broken and was repaired" * answer.repaired
    if (more := len(site.survey.feeds) - 1) > 0:
        says += f"; {more} more feed{'s' * (more > 1)}"
    return Way("feed", True, url, says), [
        Found(entry.url, "feed", entry.published, entry.modified, entry.title, entry.excerpt) for entry in entries
    ]


def lists(site: LiveSite, home: Response) -> Shown:
    """The home page read as a list; those that it leads to are counted, not asked."""
    listing = teasers.read_listing(home.body, home.url, site.home, site.zone)
    found = [Found(c.url, "listing", published=c.published, title=c.title, sure=c.sure) for c in listing.cards]
    found.sort(key=lambda one: not one.sure)
    if not site.survey.listings:
        return _closed(site, "listing"), found
    more = len(site.survey.listings) - 1
    paging = "older ones page by page" if listing.next else "no link to older ones"
    says = f"{len(found)} articles on the home page, {paging}; {more} more list{'s' * (more != 1)}"
    return Way("listing", True, site.survey.listings[0], says), found


async def sitemaps(site: LiveSite) -> Shown:
    """The first sitemap; of an index, the file that holds the newest articles too."""
    if not site.survey.sitemaps:
        return _closed(site, "sitemap"), []
    url = site.survey.sitemaps[0]
    file, why = await _file(site, url)
    says = ""
    if file is not None and file.kind == "index":
        children = [child for child in file.addresses if sitemap.holds_articles(child.url) is not False]
        says = f"index of {len(file.addresses)} files, {len(children)} of them for articles; "
        children.sort(key=lambda child: (sitemap.holds_articles(child.url) is not True, -_stamp(child)))
        if not children:
            file, why = None, "an index, but none of its files is for articles"
        else:
            file, why = await _file(site, children[0].url)
            why = f"an index, but its file {children[0].url}: {why}"
    if file is None:
        site.survey = replace(site.survey, sitemaps=())
        return Way("sitemap", False, url, why), []
    addresses = [a for a in file.addresses if same_site(a.url, site.home) and not url_shapes.is_home(a.url, site.home)]
    dated = sum(1 for address in addresses if address.modified or address.published)
    says += f"{'news sitemap' if file.news else 'sitemap'} with {len(addresses)} addresses, "
    says += "with lastmod" if dated * 2 > len(addresses) else "without times, so that edits do not show"
    addresses.sort(key=_stamp, reverse=True)
    shown = [Found(a.url, "sitemap", a.published, a.modified, a.title) for a in addresses[:SHOWN]]
    return Way("sitemap", True, url, says), shown


def _stamp(address: sitemap.Address) -> float:
    moment = address.published or address.modified
    return moment.timestamp() if moment else 0.0


async def _file(site: LiveSite, url: str) -> tuple[sitemap.Sitemap | None, str]:
    """One sitemap file, or why it is none."""
    response = await site.fetch(url)
    if response is None:
        return None, no_answer(site.session, url)
    file = sitemap.read_sitemap(response.body, response.url, site.zone)
    if response.status != 200 or file.kind is None:
        return None, f"answers {response.status} with no sitemap"
    return file, ""


async def search(site: LiveSite, root: etree._Element, home: Response) -> Way:
    """Whether the home page's search form, or WordPress' own search, answers with articles."""
    url = _search_url(root, home.url, site.home)
    if url is None and (site.survey.generator or "").lower().startswith("wordpress"):
        url = url_shapes.absolute(home.url, f"/?s={SEARCH_WORD}")
    if url is None:
        return Way("search", False, None, "the home page has no search form")
    response = await site.fetch(url)
    if response is None or response.status != 200:
        return Way(
            "search", False, url, no_answer(site.session, url) if response is None else f"answers {response.status}"
        )
    answered, front = (
        {card.url for card in teasers.read_listing(body, url, site.home, site.zone).cards}
        for body in (response.body, home.body)
    )
    if not answered or answered == front:
        return Way("search", False, url, "answers with the home page" if answered else "shows no articles")
    return Way("search", True, url, f"{len(answered)} articles for this word on the first page")


def _search_url(root: etree._Element, base: str, home: str) -> str | None:
    for form in root.iter("form"):
        action = url_shapes.absolute(base, form.get("action") or "/")
        if (form.get("method") or "get").lower() != "get" or action is None or not url_shapes.same_site(action, home):
            continue
        for field in form.iter("input"):
            name = field.get("name") or ""
            if name.lower() in SEARCH_FIELDS and (field.get("type") or "text").lower() in ("text", "search"):
                return url_shapes.with_query(action, **{name: SEARCH_WORD})
    return None
