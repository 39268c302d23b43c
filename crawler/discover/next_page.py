"""Where a page of a list leads on: to the next page, to sections, indexes and archives. Pure."""

from __future__ import annotations

import re

from lxml import etree

from crawler.discover import url_patterns, url_shapes
from crawler.discover.links import Link, tokens_of


def next_page(root: etree._Element, links: list[Link], base: str, url: str, home: str) -> str | None:
    """The next, older page: as declared, as labelled, or the one whose address has the next number."""
    number = url_shapes.page_number(url)
    stem = url_shapes.key(url_shapes.without_page(url))

    def fits(target: str | None, *, labelled: bool) -> bool:
        if target is None or not url_shapes.same_site(target, home) or url_shapes.key(target) == url_shapes.key(url):
            return False
        whole = url_shapes.without_page(target)
        # What is labelled as the next page may lead elsewhere ("/" goes on at "/indeks?page=2"), not into an article.
        if url_shapes.key(whole) != stem and (not labelled or url_shapes.tells_article(whole)):
            return False
        step = url_shapes.page_number(target) - number
        return step == 1 or (step > 1 and url_shapes.counts_articles(target))

    for element in root.iter("link", "a"):
        if "next" in (element.get("rel") or "").lower().split():
            target = url_shapes.absolute(base, element.get("href"))
            if fits(target, labelled=True):
                return target
    numbered: str | None = None
    for link in links:
        if "post-page-numbers" in link.tokens or not fits(link.url, labelled=not link.post):
            continue
        parent = link.element.getparent()
        around = set(tokens_of(parent)) if parent is not None else set()
        label = link.text or link.element.get("title") or link.element.get("aria-label") or ""
        if (link.tokens | around) & url_patterns.NEXT_CLASSES or url_patterns.NEXT_TEXTS.match(label.strip()):
            return link.url
        if numbered is None and fits(link.url, labelled=False):
            numbered = link.url
    return numbered


def sections(links: list[Link]) -> tuple[str, ...]:
    """Sections: what the menus mark or the addresses show as categories; else the menu's short links."""
    found: dict[str, str] = {}
    for link in links:
        path = link.url.lower()
        named = re.search(r"/(?:category|kategori|rubrik|kanal|channel|section)/|[?&]cat=\d", path)
        if (link.section or named) and not re.search(
            r"/(?:tag|author|page|feed)/|[?&](?:tag|author|paged|feed)=", path
        ):
            found.setdefault(url_shapes.key(link.url), link.url)
    if not found:
        for link in links:
            depth = url_shapes.shape(link.url)
            short = (
                (link.chrome or link.named_chrome) and depth in ("/word", "/word/word") and 3 <= len(link.text) <= 30
            )
            if short and not url_shapes.is_static_page(link.url) and not url_shapes.is_listing(link.url):
                found.setdefault(url_shapes.key(link.url), link.url)
    return tuple(found.values())[:60]


def indexes(links: list[Link]) -> tuple[str, ...]:
    """Lists of everything: "indeks", "semua berita"."""
    found: dict[str, str] = {}
    for link in links:
        last = link.url.lower().partition("?")[0].rstrip("/").rpartition("/")[2]
        if last in url_patterns.INDEX_SEGMENTS or (
            link.text.lower() in url_patterns.INDEX_WORDS[:3] and not link.heading
        ):
            found.setdefault(url_shapes.key(link.url), link.url)
    return tuple(found.values())[:3]


def archives(links: list[Link]) -> tuple[str, ...]:
    """Archives by month, the newest first."""
    found: dict[int, str] = {}
    for link in links:
        match = re.search(r"(?:/|[?&]m=)((?:19|20)\d\d)/?([01]\d)/?$", link.url)
        if match:
            month = int(match[1] + match[2])
            # One a month, the plainest: facets and filters link the same month a hundred times.
            found[month] = min(found.get(month, link.url), link.url, key=lambda url: (len(url), url))
    return tuple(url for _, url in sorted(found.items(), reverse=True))[:400]
