"""What a portal offers: looked up once in its home page and robots.txt, then kept in the state.

Costs two requests, one more to try the posts interface and, where that is closed and robots.txt names no sitemap, up
to three for the usual names of one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from lxml import etree
from scrapy.http import Response

from crawler.discover import Site, Survey, xml
from crawler.discover.addresses import url_patterns, url_shapes
from crawler.discover.interfaces import blogger, rest
from crawler.discover.lists import teasers
from crawler.discover.lists.links import LARGEST, parse_page
from crawler.discover.sitemaps import sitemap
from crawler.robots.rules import AGENT
from crawler.robots.text import in_order

_SITEMAP_LINE = re.compile(r"^Sitemap: (\S{1,2000})", re.MULTILINE)
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
_WORDPRESS = re.compile(rb"/wp-(?:content|includes|json)/|content=[\"']WordPress|wp-embed|rest_route=", re.IGNORECASE)
_THEME = re.compile(rb"/wp-content/themes/([A-Za-z0-9_-]{2,40})/")
_TIME_OFFSET = re.compile(r"T\d\d:\d\d(?::\d\d)?([+-])(\d\d):?(\d\d)$")
MOST_FEEDS = 8
MOST_LISTINGS = 40
FRONT, MOST_FRONT = 5, 10
"""Articles of the home page by which the posts interface is measured, at least and at most."""
PROBE = {"_fields": "id,date,date_gmt,modified,modified_gmt,link,type"}


def sitemaps_of(robots: bytes, home: str) -> list[str]:
    """The sitemaps of this site that a robots.txt names, in its order."""
    found: dict[str, str] = {}
    rules = in_order(xml.text_of(xml.unpack(robots, largest=1_000_000)[0]), AGENT)
    for match in _SITEMAP_LINE.finditer(rules):
        url = url_shapes.absolute(home, match[1])
        if url and url_shapes.same_site(url, home) and sitemap.holds_articles(url) is not False:
            found.setdefault(url_shapes.key(url), url)
    return list(found.values())[:20]


def feeds_of(root: etree._Element, base: str, home: str) -> list[str]:
    """The feeds that a page announces, the main one alone where there is one; no comments' and no single page's."""
    announced: list[str] = []
    linked: list[str] = []
    for element in root.iter("link", "a"):
        url = url_shapes.absolute(base, element.get("href"))
        if url is None or not url_shapes.same_site(url, home):
            continue
        label = f"{url} {element.get('title') or ''}".lower()
        if url_patterns.COMMENT_FEEDS.search(label):
            continue
        if element.tag == "link":
            rel = (element.get("rel") or "").lower().split()
            if "alternate" in rel and (element.get("type") or "").lower().strip() in _FEED_TYPES:
                announced.append(url)
        elif _is_main_feed(url):
            linked.append(url)
    found = list(dict.fromkeys(announced or linked))
    main = [url for url in found if _is_main_feed(url)]
    return main[:1] or found[:MOST_FEEDS]


def _is_main_feed(url: str) -> bool:
    path, mark, query = url.partition("://")[2].partition("/")[2].partition("?")
    return path.count("/") <= 2 and bool(url_patterns.MAIN_FEEDS.search(f"/{path}{mark}{query}".lower()))


def system_of(root: etree._Element, body: bytes) -> str | None:
    """Generator and theme, where the page says so: "WordPress 6.1.9; wpberita"."""
    named = [
        (element.get("content") or "").strip()[:60]
        for element in root.iter("meta")
        if (element.get("name") or "").lower() == "generator"
    ]
    names = sorted((name for name in named if name), key=lambda name: not name.lower().startswith("wordpress"))[:1]
    if not names and _WORDPRESS.search(body):
        names = ["WordPress"]
    themes = Counter(match[1].decode("ascii") for match in _THEME.finditer(body[:LARGEST]))
    names += [theme for theme, _ in themes.most_common(1)]
    return "; ".join(names) or None


def interface_of(root: etree._Element, response: Response, home: str) -> str | None:
    """The root of the WordPress interface that a page's link or header declares."""
    candidates = [
        element.get("href")
        for element in root.iter("link")
        if "https://api.w.org/" in (element.get("rel") or "").split()
    ]
    for header in response.headers.getlist("Link"):
        match = re.search(rb"<([^<>]{1,500})>\s*;\s*rel=[\"']?https://api\.w\.org/", header)
        if match:
            candidates.append(match[1].decode("utf-8", "replace"))
    for candidate in candidates:
        url = url_shapes.absolute(response.url, candidate)
        if url and url_shapes.same_site(url, home):
            return url
    return None


def posts_endpoint(interface: str) -> str:
    """The posts interface below the interface's root: ".../wp-json/" or "/?rest_route=/"."""
    if "rest_route=" in interface:
        return interface.partition("rest_route=")[0] + "rest_route=/wp/v2/posts"
    return interface.rstrip("/") + "/wp/v2/posts"


def offset_of(root: etree._Element) -> float | None:
    """Hours east of UTC that the page's own times show, where most of them agree on one that Indonesia has."""
    found: Counter[float] = Counter()
    for element in root.iter("time"):
        match = _TIME_OFFSET.search((element.get("datetime") or "").strip())
        if match:
            found[(int(match[2]) + int(match[3]) / 60) * (1 if match[1] == "+" else -1)] += 1
    if not found:
        return None
    offset, count = found.most_common(1)[0]
    return offset if offset in (7.0, 8.0, 9.0) and count * 2 > found.total() else None


def search_of(root: etree._Element, base: str, home: str, *, wordpress: bool) -> str | None:
    """The address of a search: WordPress' own, else that of the page's search form."""
    if wordpress:
        return home + "?s={terms}"
    for form in root.iter("form"):
        action = url_shapes.absolute(base, form.get("action") or base)
        if (form.get("method") or "get").lower() != "get" or action is None or not url_shapes.same_site(action, home):
            continue
        for field in form.iter("input"):
            kind, name = (field.get("type") or "text").lower(), field.get("name") or ""
            if kind in ("text", "search") and name.lower() in url_patterns.SEARCH_FIELDS:
                return f"{action}{'&' if '?' in action else '?'}{name}={{terms}}"
    return None


async def survey(site: Site, *, thorough: bool = False) -> Survey:
    """What the portal offers. With `thorough` nothing is left unasked because something cheaper is open.

    A portal whose home page does not answer has an empty survey; `why_not` says so.
    """
    found = Survey(why_not={})
    why = found.why_not = {}
    robots = await site.fetch(url_shapes.absolute(site.home, "/robots.txt") or site.home)
    home = await site.fetch(site.home)
    found.home_status = home.status if home is not None else None
    if home is None or home.status != 200:
        state = "no answer" if home is None else f"status {home.status}"
        found.why_not = dict.fromkeys(("rest", "feed", "sitemap", "listing"), f"home page: {state}")
        return found
    root = parse_page(home.body)
    if root is None:
        found.why_not = dict.fromkeys(("rest", "feed", "sitemap", "listing"), "the home page is empty")
        return found
    base = home.url
    found.generator = system_of(root, home.body)
    found.utc_offset = offset_of(root)
    wordpress = (found.generator or "").lower().startswith("wordpress")
    found.feeds = tuple(feeds_of(root, base, site.home))
    own = next((feed for feed in found.feeds if blogger.PATH.search(feed)), None)
    if own is not None or (found.generator or "").lower().startswith("blogger"):
        found.feeds = (url_shapes.absolute(site.home, own or "feeds/posts/default") or base,)
    if not found.feeds and wordpress:
        found.feeds = (url_shapes.absolute(site.home, "feed/") or base,)
    if not found.feeds:
        why["feed"] = "none announced"
    listing = teasers.read_listing(home.body, base, site.home, site.zone)
    found.front = tuple(card.url for card in listing.cards if card.sure)[:MOST_FRONT]
    await _rest(site, found, root, home, wordpress)
    named = sitemaps_of(robots.body, site.home) if robots is not None and robots.status == 200 else []
    found.sitemaps = tuple(named)
    if not named:
        if found.rest is not None and not thorough:
            why["sitemap"] = "robots.txt names none; not looked for, since the posts interface is open"
        elif any(map(blogger.PATH.search, found.feeds)) and not thorough:
            why["sitemap"] = "robots.txt names none; not looked for, since Blogger's feed holds all"
        else:
            await _sitemaps(site, found, wordpress)
    found.search = search_of(root, base, site.home, wordpress=wordpress)
    lists = [base if url_shapes.is_home(base, site.home) else site.home, *listing.indexes, *listing.sections]
    found.listings = tuple(dict.fromkeys(lists))[:MOST_LISTINGS]
    if not listing.cards and len(found.listings) == 1:
        why["listing"] = "the home page shows no articles and no sections"
        found.listings = ()
    return found


async def _rest(site: Site, found: Survey, root: etree._Element, home: Response, wordpress: bool) -> None:
    why = found.why_not if found.why_not is not None else {}
    declared = interface_of(root, home, site.home)
    if declared is None and not wordpress:
        why["rest"] = "not a WordPress site"
        return
    plain = any("?feed=" in feed for feed in found.feeds)
    interface = declared or url_shapes.absolute(site.home, "?rest_route=/" if plain else "wp-json/") or home.url
    endpoint = posts_endpoint(interface)
    response = await site.fetch(rest.posts_url(endpoint, PROBE, per_page=1, embed=False))
    answer = rest.Posts(fault="no answer") if response is None else rest.read_posts(response)
    if answer.fault is None and any(isinstance(post.get("link"), str) for post in answer.posts):
        offset = rest.utc_offset(answer.posts[0])
        found.utc_offset = offset if offset is not None else found.utc_offset
        if await _is_the_portals(site, endpoint, found.front, answer.posts):
            found.rest = endpoint
        else:
            why["rest"] = "none of its newest posts stands on the home page: the portal's articles are of another kind"
    else:
        why["rest"] = answer.fault or "no posts in it"


async def _is_the_portals(site: Site, endpoint: str, front: Sequence[str], newest: Sequence[dict[str, Any]]) -> bool:
    """Whether the interface's posts are what the home page shows.

    Where a theme keeps its articles as a post type of its own ("berita"), the interface has nothing but the "Hello
    world!" of the day that WordPress was set up. Costs a request only where the newest post is not on the home page.
    """
    shown = set(map(url_shapes.key, front))
    if len(shown) < FRONT or any(url_shapes.key(str(post.get("link"))) in shown for post in newest):
        return True
    response = await site.fetch(rest.posts_url(endpoint, {"_fields": "link"}, per_page=rest.LARGEST, embed=False))
    answer = rest.Posts(fault="no answer") if response is None else rest.read_posts(response)
    return answer.fault is not None or any(url_shapes.key(str(post.get("link"))) in shown for post in answer.posts)


async def add_sitemaps(site: Site, found: Survey) -> None:
    """Look for the sitemaps of a portal whose posts interface was thought to be all that is needed."""
    await _sitemaps(site, found, (found.generator or "").lower().startswith("wordpress"))


async def _sitemaps(site: Site, found: Survey, wordpress: bool) -> None:
    """Try the usual names."""
    why = found.why_not if found.why_not is not None else {}
    names = [name for name in sitemap.USUAL if name != ("sitemap-news.xml" if wordpress else "wp-sitemap.xml")]
    states = []
    for name in names:
        url = url_shapes.absolute(site.home, name)
        response = await site.fetch(url) if url else None
        if response is not None and response.status == 200:
            if sitemap.read_sitemap(response.body, response.url, site.zone).kind is not None:
                found.sitemaps = (response.url,)
                return
            states.append(f"{name} is no sitemap")
        else:
            states.append(f"{name}: {'no answer' if response is None else response.status}")
    why["sitemap"] = "robots.txt names none; " + ", ".join(states)
