"""Which page of a list an address asks for. Pure."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import parse_qsl, urlunsplit

from crawler.discover.addresses import url_patterns, url_shapes


def list_key(url: str) -> str:
    """A key for pages of lists: ?page=1 is another page than the list itself where pages are counted from 0."""
    found = re.search(r"[?&](?:page|halaman|hal|pg)=[01](?=&|$)", url.lower())
    return url_shapes.key(url) + (found[0] if found else "")


def page_number(url: str) -> int:
    """The number of the page of a list that the address asks for; 1 where it names none."""
    parts = url_shapes.split(url)
    if parts is None:
        return 1
    for pattern in url_patterns.PAGE_PATHS:
        found = pattern.search(parts.path.lower())
        if found:
            return int(found[1])
    values = {name.lower(): value for name, value in parse_qsl(parts.query)}
    for name in url_patterns.PAGE_QUERY:
        value = values.get(name, "")
        if value.isascii() and value.isdigit() and len(value) <= 6:
            return int(value)
    return 1


def without_page(url: str) -> str:
    """The address of the list itself: that of any of its pages without the page's number."""
    parts = url_shapes.split(url)
    if parts is None:
        return url
    path = parts.path
    for pattern in url_patterns.PAGE_PATHS:
        found = pattern.search(path.lower())
        if found:
            path = path[: found.start()] + (
                "/index" if "/index/" in found[0] else "/indeks" if "/indeks/" in found[0] else "/"
            )
    pairs = [
        pair
        for pair in parts.query.split("&")
        if pair and pair.partition("=")[0].lower() not in url_patterns.PAGE_QUERY
    ]
    return urlunsplit((parts.scheme, parts.netloc, path, "&".join(pairs), ""))


def counts_articles(url: str) -> bool:
    """Whether the address' page number counts articles (offset=20) instead of pages."""
    parts = url_shapes.split(url)
    names = {name.lower() for name, _ in parse_qsl(parts.query)} if parts else set()
    return bool(names & url_patterns.OFFSET_QUERY)


def spread(template: str, day: date, page: int) -> str:
    """The address that a declared list has for a day and a page: it may hold {page} and {date:%Y-%m-%d}."""

    def put(match: re.Match[str]) -> str:
        name, _, form = match[1].partition(":")
        if name == "page":
            return str(page)
        if name == "date":
            return day.strftime(form or "%Y-%m-%d")
        return match[0]

    return re.sub(r"\{([^{}]*)\}", put, template)


def guessed_page(url: str, number: int, system: str | None) -> str | None:
    """The next page of a WordPress list that shows no link to it ("load more" by script); None for other systems."""
    if not (system or "").lower().startswith("wordpress"):
        return None
    stem = without_page(url)
    if "?" in stem:
        return url_shapes.with_query(stem, paged=number)
    return f"{stem.rstrip('/')}/page/{number}/"
