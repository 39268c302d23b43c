"""Addresses: what belongs to a site, what is the same address, what an address alone says of its page. Pure."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from crawler.discover import patterns

LONGEST = 2000
"""Characters; a longer address is no article's (the longest of WordPress is a 200-character slug, percent-encoded)."""

_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_DEFAULT_PORTS = {"http": 80, "https": 443}


def absolute(base: str, href: str | None) -> str | None:
    """The http(s) address that `href` on the page `base` leads to, without fragment, or None where it leads nowhere.

    Session ids and tracking parameters are left out; what else stands in the query is kept as written.
    """
    if not href or len(href) > LONGEST:
        return None
    href = _CONTROL.sub("", href.strip())
    if not href or href.startswith("#"):
        return None
    try:
        parts = urlsplit(urljoin(base, href))
        parts.port  # noqa: B018  a bad port raises only when it is read
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname or parts.username is not None:
        return None
    query = parts.query
    if query:
        pairs = query.split("&")
        kept = [pair for pair in pairs if pair and not _dropped(pair.partition("=")[0].lower())]
        query = "&".join(kept)
    path = re.sub(r";jsessionid=[^/?]*", "", parts.path, flags=re.IGNORECASE) or "/"
    return urlunsplit((parts.scheme, parts.netloc.lower(), path, query, ""))


def _dropped(name: str) -> bool:
    return bool(patterns.TRACKING.match(name) or patterns.SESSION.match(name))


def site_of(url: str) -> tuple[str, int] | None:
    """Host (without "www.") and port of an address: http and https on their own ports are one site."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if not parts.hostname:
        return None
    if port is None or port == _DEFAULT_PORTS.get(parts.scheme):
        port = 443
    return parts.hostname.removeprefix("www."), port


def same_site(url: str, home: str) -> bool:
    """Whether both addresses belong to one site (host and port; "www." and the scheme do not matter)."""
    site = site_of(url)
    return site is not None and site == site_of(home)


def key(url: str) -> str:
    """A key under which spellings of one address meet: scheme, "www.", trailing slash and order of the query aside."""
    parts = _split(url)
    if parts is None:
        return url
    query = urlencode(sorted(parse_qsl(parts.query, keep_blank_values=True)))
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{query}"


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def is_home(url: str, home: str) -> bool:
    """Whether the address is the home page."""
    return key(url) == key(home)


def is_listing(url: str) -> bool:
    """Whether the address says by itself that it leads to a list, a tool or a file, not to an article."""
    parts = _split(url)
    if parts is None:
        return True
    path = parts.path.lower()
    names = {name.lower() for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    if "p" in names and path in ("", "/", "/index.php"):
        return False
    if names & patterns.LISTING_QUERY or patterns.FILE_ENDINGS.search(path):
        return True
    segments = [segment for segment in path.split("/") if segment]
    if not segments:
        return True
    if segments[0] in patterns.LISTING_SEGMENTS or segments[-1] in ("feed", "amp", "embed", "trackback"):
        return True
    if all(re.fullmatch(r"\d{1,4}", segment) for segment in segments):
        return True  # /2025/06/ is an archive
    return any(pattern.search(path) for pattern in patterns.PAGE_PATHS)


def is_static_page(url: str) -> bool:
    """Whether the address is that of a page such as the masthead or the contact page."""
    parts = _split(url)
    if parts is None:
        return False
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    if not segments or len(segments) > 2:
        return False
    return bool(patterns.STATIC_PAGES.match(re.sub(r"\.(?:html?|php|aspx?)$", "", segments[-1])))


@lru_cache(maxsize=4096)
def shape(url: str) -> str:
    """The permalink pattern of an address: "/Y/N/slug.html", "/slug", "/word/N/slug", "?p=N".

    Addresses of one portal's articles share very few shapes, and its other pages seldom have them.
    """
    parts = _split(url)
    if parts is None:
        return ""
    out = []
    for segment in parts.path.split("/"):
        if not segment:
            continue
        stem, dot, ending = segment.rpartition(".")
        if not dot or not re.fullmatch(r"(?:html?|php|aspx?|cms)", ending.lower()):
            stem, dot, ending = segment, "", ""
        if re.fullmatch(r"(?:19|20)\d\d", stem):
            kind = "Y"
        elif stem.isdigit():
            kind = "N"
        elif stem.count("-") + stem.count("_") + stem.count("%20") >= 2:
            kind = "slug"
        else:
            kind = "word"
        out.append(kind + (dot + ending.lower() if dot else ""))
    names = sorted(
        f"{name}=N" if value.isdigit() else name for name, value in parse_qsl(parts.query, keep_blank_values=True)
    )
    return "/" + "/".join(out) + ("?" + "&".join(names) if names else "")


def tells_article(url: str) -> bool:
    """Whether the address alone is strong evidence of an article: a date or an id with a slug, ?p=ID."""
    if is_listing(url) or is_static_page(url):
        return False
    pattern = shape(url)
    if "p=N" in pattern.partition("?")[2].split("&"):
        return True
    last = pattern.partition("?")[0].rpartition("/")[2].partition(".")[0]
    return last == "slug" and ("/Y/" in pattern or "/N/" in pattern)


def page_number(url: str) -> int:
    """The number of the page of a list that the address asks for; 1 where it names none."""
    parts = _split(url)
    if parts is None:
        return 1
    for pattern in patterns.PAGE_PATHS:
        found = pattern.search(parts.path.lower())
        if found:
            return int(found[1])
    values = {name.lower(): value for name, value in parse_qsl(parts.query)}
    for name in patterns.PAGE_QUERY:
        value = values.get(name, "")
        if value.isascii() and value.isdigit() and len(value) <= 6:
            return int(value)
    return 1


def without_page(url: str) -> str:
    """The address of the list itself: that of any of its pages without the page's number."""
    parts = _split(url)
    if parts is None:
        return url
    path = parts.path
    for pattern in patterns.PAGE_PATHS:
        found = pattern.search(path.lower())
        if found:
            path = path[: found.start()] + (
                "/index" if "/index/" in found[0] else "/indeks" if "/indeks/" in found[0] else "/"
            )
    pairs = [
        pair for pair in parts.query.split("&") if pair and pair.partition("=")[0].lower() not in patterns.PAGE_QUERY
    ]
    return urlunsplit((parts.scheme, parts.netloc, path, "&".join(pairs), ""))


def with_query(url: str, **values: str | int) -> str:
    """The address with these query parameters set, the others kept as they stand."""
    parts = urlsplit(url)
    pairs = [pair for pair in parts.query.split("&") if pair and pair.partition("=")[0] not in values]
    pairs += [urlencode({name: value}) for name, value in values.items()]
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", "&".join(pairs), ""))


def counts_articles(url: str) -> bool:
    """Whether the address' page number counts articles (offset=20) instead of pages."""
    parts = _split(url)
    names = {name.lower() for name, _ in parse_qsl(parts.query)} if parts else set()
    return bool(names & patterns.OFFSET_QUERY)
