"""The further pages of an article, and the address that shows it whole."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from lxml import etree

from crawler.extract.surroundings.scope import Scope
from crawler.extract.tree.document import links_between, string
from crawler.extract.tree.links import absolute

MOST_PAGES = 30
NEAR = 40
"""Elements before and after the text and its surroundings among which its pages are linked."""
_WHOLE = re.compile(r"[?&](?:page|showpage|halaman|view)=all\b|[?&]single=1\b", re.I)
_NEXT = re.compile(
    r"^\W*(?:halaman\s+(?:selanjutnya|berikutnya)|selanjutnya|berikutnya|lanjut(?:kan)?(?:\s+membaca)?|next(?:\s+page)?|page\s+selanjutnya)\W*(?:\d+)?\W*$",
    re.I,
)
_ALL = re.compile(
    r"^\W*(?:(?:tampilkan|lihat|baca|show|view)\s+)?(?:semua|all)(?:\s+(?:halaman|pages?))?\W*$|^\W*(?:single|full)\s+page\W*$",
    re.I,
)
_NUMBER = re.compile(r"^\W*(?:hal(?:aman)?|page)?\W*(\d{1,2})\W*$", re.I)
_PAGED = re.compile(r"(?:page|halaman|hal|pg?|paged)[=/-]\d")
_PAGED_SIGN = re.compile(r"[pegndl][=/-]\d")
"""The last letter of a word for a page, and its number: looked for first, since most addresses have none."""
_PAGE_QUERY = ("page", "halaman", "hal", "p", "paged", "pg")


def page_number(url: str, first: str) -> int:
    """Which page of the article at `first` a URL shows: /slug/2/ and ?page=2 give 2; 0 where it is none of its pages."""
    try:
        one, other = urlsplit(first), urlsplit(url)
    except ValueError:
        return 0
    if (one.hostname or "").removeprefix("www.") != (other.hostname or "").removeprefix("www."):
        return 0
    base, path = one.path.rstrip("/"), other.path.rstrip("/")
    queries = dict(parse_qsl(one.query)), dict(parse_qsl(other.query))
    if path == base:
        changed = {name: value for name, value in queries[1].items() if queries[0].get(name) != value}
        if len(changed) == 1 and all(
            queries[1].get(name) == value for name, value in queries[0].items() if name not in changed
        ):
            name, value = changed.popitem()
            if name in _PAGE_QUERY and value.isdigit() and 0 < int(value) <= MOST_PAGES:
                # ?p=2 is WordPress' own address of post 2, unless the article's address holds none.
                return int(value) if name != "p" or base else 0
        return 0
    if queries[0] != queries[1]:
        return 0
    rest = path.removeprefix(base + "/")
    if rest != path and base:
        match = re.fullmatch(r"(?:page[/-]|halaman[/-])?(\d{1,2})", rest)
        if match and 1 < int(match.group(1)) <= MOST_PAGES:
            return int(match.group(1))
    return 0


def first_page(url: str) -> str:
    """The address of the first page, where `url` is that of a further one by its query; else `url` itself."""
    return re.sub(r"[?&](?:page|halaman|showpage|single)=(?:all|\d{1,2})\b(?=&|$|#)", "", url, flags=re.I)


def further_pages(scope: Scope, url: str) -> list[str]:
    """Absolute URLs of the article's further pages; the whole article's address alone, where the page offers one.

    Only links in and right after the text count, and <link rel="next">; each must be a page of this very article.
    """
    if _WHOLE.search(url):
        return []
    here = first_page(url)
    current = page_number(url, here) or _own_number(url)
    pages: dict[int, str] = {}
    for link in links_between(scope.document, scope.start - NEAR, scope.limit + NEAR):
        href = link.get("href")
        if not href or not _may_be_paged(href):
            continue
        target = absolute(href, scope.document.base)
        if target is None:
            continue
        if _WHOLE.search(target) and _same_article(target, here):
            return [target]
        number = _stated_number(link, target, here) or page_number(target, here)
        if number > 1 and number not in pages and _reads_like_page(link, target):
            pages[number] = target
    if not pages:
        for element in scope.document.relations:
            if (element.get("rel") or "").lower() == "next" and (
                target := absolute(element.get("href") or "", scope.document.base)
            ):
                number = page_number(target, here)
                if number > 1:
                    pages[number] = target
    ordered = [pages[number] for number in sorted(pages) if number > max(1, current)]
    return ordered[:MOST_PAGES]


def _may_be_paged(href: str) -> bool:
    """Whether an address ends in a number, asks for all pages or names one."""
    address = href.removesuffix("\n").lower()
    if address.removesuffix("/")[-1:].isdecimal() or "=all" in address or "single=1" in address:
        return True
    return _PAGED_SIGN.search(address) is not None and _PAGED.search(address) is not None


def _stated_number(link: etree._Element, target: str, here: str) -> int:
    """The page's number that CodeIgniter's pagination states beside an address with an offset: /slug/15 is page 2."""
    stated = link.get("data-ci-pagination-page") or ""
    offset = urlsplit(target).path.removeprefix(urlsplit(here).path.rstrip("/") + "/")
    if not stated.isdigit() or not re.fullmatch(r"\d{1,4}/?", offset):
        return 0
    return int(stated) if int(stated) <= MOST_PAGES else 0


def _own_number(url: str) -> int:
    try:
        query = dict(parse_qsl(urlsplit(url).query))
    except ValueError:
        return 1
    for name in ("page", "halaman"):
        if query.get(name, "").isdigit():
            return int(query[name])
    return 1


def _same_article(target: str, here: str) -> bool:
    try:
        one, other = urlsplit(here), urlsplit(target)
    except ValueError:
        return False
    return one.hostname == other.hostname and one.path.rstrip("/") == other.path.rstrip("/")


def _reads_like_page(link: etree._Element, target: str) -> bool:
    value = string(link)
    return (
        not value
        or bool(_NUMBER.match(value) or _NEXT.match(value) or _ALL.match(value))
        or (len(value) < 40 and value in target)
    )
