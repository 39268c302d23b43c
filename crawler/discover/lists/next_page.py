"""Where a page of a list leads on: to the next page, to sections, indexes and archives. Pure."""

from __future__ import annotations

import re

from lxml import etree

from crawler.discover.addresses import page_urls, url_patterns, url_shapes
from crawler.discover.lists.links import Link, tokens_of, words

LEAST_DAYS = 14
"""Cells with a number in a table that is a month's calendar; old themes lay whole pages out in tables."""
MOST_SAME_LABEL = 2
"""Addresses under one label ("Selanjutnya") beyond which it is that of teasers: each leads on to its own article."""


def next_pages(
    root: etree._Element, links: list[Link], base: str, url: str, home: str, *, number: int, articles: set[str]
) -> tuple[str, ...]:
    """Addresses that may be the next, older page: as declared, as labelled, as numbered. The likeliest first.

    Systems count pages from 1 or 0, backwards, in articles or by a time; so a label is believed whatever its address,
    and whoever follows it sees whether it leads on. `number`: which page of its list this is, counted from 1.
    `articles`: keys of the articles that the page shows, none of which is its next page.
    """
    here = page_urls.list_key(url)
    found: dict[str, str] = {}

    def leads_on(target: str | None) -> bool:
        if target is None or not url_shapes.same_site(target, home):
            return False
        key = page_urls.list_key(target)
        return key != here and key not in articles and not _is_article(target)

    def add(target: str | None) -> None:
        if target is not None and leads_on(target):
            found.setdefault(page_urls.list_key(target), target)

    for element in root.iter("link", "a"):
        if "next" in (element.get("rel") or "").lower().split():
            add(url_shapes.absolute(base, element.get("href")))
    others = [link for link in links if "post-page-numbers" not in link.tokens and leads_on(link.url)]
    for target in _labelled(others):
        add(target)
    for link in others:
        if _has_next_number(link.url, url):
            add(link.url)
    for link in others:
        if _bare(link.text) == str(number + 1) and not _in_calendar(link):
            add(link.url)
    for link in others:
        if _follows_current(link):
            add(link.url)
    for link in others:
        if url_patterns.OLDER_TEXTS.match(link.text):
            add(link.url)
    return tuple(found.values())


def _is_article(url: str) -> bool:
    return page_urls.page_number(url) == 1 and url_shapes.tells_article(url) and not url_patterns.PAGE_NAME.search(url)


def _labelled(links: list[Link]) -> list[str]:
    """The addresses of links that are labelled as the next page, by their words first, then by a class."""
    said: dict[str, list[str]] = {}
    for link in links:
        parent = link.element.getparent()
        around = set(tokens_of(parent)) if parent is not None else set()
        label = (link.text or link.element.get("title") or link.element.get("aria-label") or "").strip()
        if url_patterns.NEXT_TEXTS.match(label):
            said.setdefault(f"1 {label.lower()}", []).append(link.url)
        elif (link.tokens | around) & url_patterns.NEXT_CLASSES and not url_patterns.PREVIOUS_TEXTS.match(label):
            said.setdefault("2", []).append(link.url)
    kept: list[str] = []
    for _, targets in sorted(said.items(), key=lambda pair: pair[0][0]):
        if len(set(targets)) <= MOST_SAME_LABEL:
            kept += targets
    return kept


def _has_next_number(target: str, url: str) -> bool:
    """Whether an address is that of the same list with the next number."""
    if url_shapes.key(page_urls.without_page(target)) != url_shapes.key(page_urls.without_page(url)):
        return False
    step = page_urls.page_number(target) - page_urls.page_number(url)
    return step == 1 or (step > 1 and page_urls.counts_articles(target))


def _follows_current(link: Link) -> bool:
    """Whether a number is the link right behind that of the page shown, which is no link: "1 [2] 3", "0 [5] 10" of articles."""
    text = _bare(link.text)
    if not text.isdecimal() or len(text) > 6 or _in_calendar(link):
        return False
    item = link.element
    for _ in range(2):  # the link itself, or its <li>
        before = item.getprevious()
        said = _said_before(item) or (words(before) if before is not None and _is_current(before) else "")
        said = _bare(said)
        if said.isdecimal() and len(said) <= 6 and int(said) < int(text):
            return True
        parent = item.getparent()
        if parent is None or words(parent) != link.text:
            return False
        item = parent
    return False


def _bare(text: str) -> str:
    """A page's number without the marks around it: "[2]", "- 2 -", "(2)"."""
    return text.strip(" []()|·-")


def _said_before(item: etree._Element) -> str:
    """The bare text between an element and the one before it."""
    before, parent = item.getprevious(), item.getparent()
    if before is not None:
        return (before.tail or "").strip(" |·-")
    return (parent.text or "").strip(" |·-") if parent is not None else ""


def _is_current(item: etree._Element) -> bool:
    """Whether an item of a pager holds no link that leads on: the page shown."""
    return not any((link.get("href") or "#").strip() not in ("", "#") for link in item.iter("a"))


def _in_calendar(link: Link) -> bool:
    """Whether a number is a day of a calendar or an archive's count, not a page."""
    if url_shapes.is_dated_list(link.url):
        return True
    for element in link.element.iterancestors():
        if any("calendar" in token for token in tokens_of(element)):
            return True
        if element.tag == "table":
            days = sum(1 for cell in element.iter("td") if words(cell).isdecimal())
            return days >= LEAST_DAYS and words(next(link.element.iterancestors("td"), element)) == link.text
    return False


def sections(links: list[Link]) -> tuple[str, ...]:
    """Sections: what the menus mark or the addresses show as categories; else the menu's short links."""
    found: dict[str, str] = {}
    for link in links:
        path = link.url.lower()
        if (link.section or url_patterns.SECTION_PATHS.search(path)) and not re.search(
            r"/(?:tag|author|page|feed)/|[?&](?:tag|author|paged|feed)=", path
        ):
            found.setdefault(url_shapes.key(link.url), link.url)
    if not found:
        series: dict[str, set[str]] = {}
        for link in links:
            if "?" in link.url and (link.chrome or link.named_chrome is not None):
                series.setdefault(_without_numbers(link.url), set()).add(link.url)
        for link in links:
            depth = re.sub(r"\.\w+$", "", url_shapes.shape(link.url))
            short = (link.chrome or link.named_chrome is not None) and 3 <= len(link.text) <= 30
            plain = depth in ("/word", "/word/word") or len(series.get(_without_numbers(link.url), ())) > 1
            if short and plain and not url_shapes.is_static_page(link.url) and not url_shapes.is_listing(link.url):
                found.setdefault(url_shapes.key(link.url), link.url)
    return tuple(found.values())[:60]


def _without_numbers(url: str) -> str:
    """An address with N for each number of its query: rubrics of one menu differ by theirs (?rubrique3, ?list.3)."""
    path, mark, query = url.partition("?")
    return path + mark + re.sub(r"\d+", "N", query)


def indexes(links: list[Link]) -> tuple[str, ...]:
    """Lists of everything: "indeks", "semua berita"."""
    found: dict[str, str] = {}
    for link in links:
        last = link.url.lower().partition("?")[0].rstrip("/").rpartition("/")[2]
        stem = re.sub(r"(?<!index)\.\w+$", "", last)  # index.php is the home page
        named = stem.replace("-", " ").replace("_", " ") in url_patterns.INDEX_SEGMENTS
        if named or (link.text.lower() in url_patterns.INDEX_WORDS and not link.heading):
            found.setdefault(url_shapes.key(link.url), link.url)
    return tuple(found.values())[:3]


def archives(links: list[Link]) -> tuple[str, ...]:
    """Archives by month, the newest first."""
    found: dict[int, str] = {}
    for link in links:
        match = re.search(r"(?:/|[?&]m=)((?:19|20)\d\d)[/-]?([01]\d)(?:/|\.html?)?$", link.url)
        if match:
            month = int(match[1] + match[2])
            # One a month, the plainest: facets and filters link the same month a hundred times.
            found[month] = min(found.get(month, link.url), link.url, key=lambda url: (len(url), url))
    return tuple(url for _, url in sorted(found.items(), reverse=True))[:400]
