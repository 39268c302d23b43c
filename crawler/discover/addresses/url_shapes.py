"""Addresses: what a link leads to, and what an address alone says of its page. Pure.

What is the same address and what belongs to one site is told by `crawler.urls.canonical`.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from urllib.parse import SplitResult, urlencode, urljoin, urlsplit, urlunsplit

from crawler.discover.addresses import url_patterns
from crawler.urls.canonical import is_http, same_site, url_key
from crawler.urls.routes import asked_for
from crawler.urls.tables import NOISE, NOISE_PREFIXES

__all__ = ["same_site"]

LONGEST = 2000
"""Characters; a longer address is no article's (the longest of WordPress is a 200-character slug, percent-encoded)."""

_PLAIN = re.compile(r"https?://(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,24}(?:/[A-Za-z0-9%_.~-]+)+/?")
_DATED = re.compile(r"/(?:19|20)\d\d(?:/\d{1,2}){0,2}/?$")
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)/([01]\d)(?:/([0-3]\d))?/[^/]")
_SLUG = re.compile(r"\w[-_:+ ]\w")
"""In a value of a query: words joined to a slug, or a number and an alias (63:judul)."""
_NUMBERED = re.compile(r"\d+[-_:]\w*[^\W\d]")
"""A segment that begins with a number, as in 63-banjir."""
_FILING = frozenset({"category", "categories", "kategori", "tag", "tags", "author", "penulis", "topic", "topik"})
"""Second segments of a rubric's, tag's or author's list below a system's own first one."""
_BREAK = re.compile(r" *[\x00-\x1f\x7f][\x00-\x20\x7f]*")
"""A line break within an address, with the indentation beside it: browsers read on without it."""


def absolute(base: str, href: str | None) -> str | None:
    """The http(s) address that `href` on the page `base` leads to, without fragment, or None where it leads nowhere.

    Session ids and tracking parameters are left out; what else stands in the query is kept as written.
    """
    if not href or len(href) > LONGEST:
        return None
    if _PLAIN.fullmatch(href):
        return href  # most of a sitemap's fifty thousand
    href = _BREAK.sub("", href.strip()).replace(" ", "%20")
    if not href or href.startswith("#"):
        return None
    try:
        parts = urlsplit(urljoin(base, href))
    except ValueError:
        return None
    if parts.username is not None or not is_http(urlunsplit(parts)):
        return None
    query = parts.query
    if query:
        pairs = query.split("&")
        kept = [pair for pair in pairs if pair and not _dropped(pair.partition("=")[0].lower())]
        query = "&".join(kept)
    path = re.sub(r";jsessionid=[^/?]*", "", parts.path, flags=re.IGNORECASE) or "/"
    # Braces are for declared lists alone (page_urls.spread).
    query = query.strip()  # of what is white space elsewhere than in URLs
    whole = urlunsplit((parts.scheme, parts.netloc.lower(), path if query else path.rstrip(), query, ""))
    return whole.replace("{", "%7B").replace("}", "%7D")


def _dropped(name: str) -> bool:
    return name in NOISE or name.startswith(NOISE_PREFIXES) or url_patterns.SESSION.match(name) is not None


def key(url: str) -> str:
    """A key under which spellings of one address meet; the address itself where it is none."""
    try:
        return url_key(url)
    except ValueError:
        return url


def split(url: str) -> SplitResult | None:
    """The parts of an address; None where it is none."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def path_of(url: str) -> str:
    """Host and path of an address without trailing slash, for comparing what stands below what."""
    return key(url).partition("?")[0].rstrip("/")


def parents(urls: Iterable[str]) -> set[str]:
    """The paths (as `path_of` gives them) below which at least two of these addresses stand."""
    below = Counter(
        parent
        for path in {path_of(url) for url in urls}
        if (parent := path.rpartition("/")[0]) and not path.rpartition("/")[2].isdigit()
    )
    return {path for path, count in below.items() if count >= 2}


def is_amp(url: str) -> bool:
    """Whether the address is that of a page's AMP view, which is the article itself where a portal has no other."""
    return re.search(r"/amp(?:/|\.html?$|$)|[?&](?:amp|outputtype=amp)(?:[=&]|$)", url.lower()) is not None


def amp_like(url: str, sample: str) -> str:
    """The address in the form of AMP that a portal's articles have, as `sample` shows it: /slug/amp/ or /amp/slug."""
    parts, shown = split(url), split(sample)
    if parts is None or shown is None or is_amp(url) or not is_amp(sample):
        return url
    path, query = parts.path, parts.query
    if (tail := re.search(r"/amp(?:/|\.html?)?$", shown.path)) is not None:
        path = path.rstrip("/") + tail[0]
    elif shown.path.startswith("/amp/"):
        path = "/amp" + path
    else:
        query = "&".join(filter(None, (query, "amp")))
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def is_home(url: str, home: str) -> bool:
    """Whether the address is the home page."""
    return key(url) == key(home)


def is_file(url: str) -> bool:
    """Whether the address is that of a picture, a document or another file."""
    parts = split(url)
    return parts is not None and url_patterns.FILE_ENDINGS.search(parts.path.lower()) is not None


def is_listing(url: str) -> bool:
    """Whether the address says by itself that it leads to a list, a tool or a file, not to an article."""
    parts = split(url)
    if parts is None:
        return True
    path, pairs = asked_for(parts)
    names = {name for name, _ in pairs}
    if "p" in names and path == "/" and any(name == "p" and value.isdigit() for name, value in pairs):
        return False
    if names & url_patterns.LISTING_QUERY or url_patterns.FILE_ENDINGS.search(path):
        return True
    segments = [segment for segment in path.split("/") if segment]
    if not segments or (len(segments) == 1 and segments[0].endswith(".php")):
        return _asks_for_list(segments[0].removesuffix(".php") if segments else "", pairs)
    if segments[0] in url_patterns.TOOL_SEGMENTS or segments[-1] in ("feed", "embed", "trackback"):
        return True
    if segments[0] in url_patterns.LIST_SEGMENTS and not _below_list(segments[1:]):
        return True
    if _DATED.match(path):
        return True  # /2025/06/ is an archive
    if len(segments) == 3 and segments[1] in _FILING and segments[2].count("-") < 4 and "." not in segments[2]:
        return True  # /blog/category/daerah
    return any(pattern.search(path) for pattern in (*url_patterns.PAGE_PATHS, url_patterns.LIST_FILE))


def is_dated_list(url: str) -> bool:
    """Whether the address is that of an archive by year, month or day."""
    parts = split(url)
    return parts is not None and _DATED.search(parts.path) is not None


def _asks_for_list(script: str, pairs: list[tuple[str, str]]) -> bool:
    """Whether an address whose query chooses what is shown asks for a list: index.php?module=kategori&id=5.

    On the home page, whatever does not ask for one thing by its number or slug is none: ?lang=en, ?page=2.
    """
    # FlatPress writes ?x=cat:1 beside ?x=entry:entry250605-143000.
    words = {script, *(value.lower() for _, value in pairs), *(value.lower().partition(":")[0] for _, value in pairs)}
    if "cat" in words or "static" in words:
        return True
    if any(word in url_patterns.LIST_SEGMENTS or word in url_patterns.TOOL_SEGMENTS for word in words):
        return True
    if script:
        return False
    return not any(
        value.isdigit() or _SLUG.search(value)
        for name, value in pairs
        if name not in url_patterns.PAGE_QUERY and name not in url_patterns.LIST_SEGMENTS
    )


def _below_list(segments: list[str]) -> bool:
    """Whether what follows /category/, /kanal/ or /archives/ is an article's: a long slug below a section, or an id."""
    if not segments:
        return False
    if len(segments) == 1 and segments[0].isdigit():
        return not re.fullmatch(r"(?:19|20)\d\d|\d{1,2}", segments[0])
    return (len(segments) >= 2 and segments[-1].count("-") >= 4) or (
        "-" in segments[-1] and segments[-1].endswith((".html", ".htm"))
    )


def is_static_page(url: str) -> bool:
    """Whether the address is that of a page such as the masthead or the contact page."""
    parts = split(url)
    if parts is None:
        return False
    path, pairs = asked_for(parts)
    segments = [segment for segment in path.split("/") if segment]
    if not segments:
        return any(url_patterns.STATIC_PAGES.match(value.lower()) for _, value in pairs)
    if len(segments) > 2:
        return False
    return bool(url_patterns.STATIC_PAGES.match(re.sub(r"\.(?:html?|php|aspx?)$", "", segments[-1])))


@lru_cache(maxsize=4096)
def shape(url: str) -> str:
    """The permalink pattern of an address: "/Y/N/slug.html", "/slug", "/word/N/slug", "/?p=N", "/?berita=slug".

    Addresses of one portal's articles share very few shapes, and its other pages seldom have them.
    """
    parts = split(url)
    if parts is None:
        return ""
    path, pairs = asked_for(parts)
    path = path.removesuffix("/").removesuffix("/amp")
    out = []
    for segment in path.split("/"):
        if not segment:
            continue
        stem, dot, ending = segment.rpartition(".")
        if not dot or not re.fullmatch(r"(?:html?|php|aspx?|cms)", ending):
            stem, dot, ending = segment, "", ""
        if re.fullmatch(r"(?:19|20)\d\d", stem):
            kind = "Y"
        elif stem.isdigit():
            kind = "N"
        elif stem.count("-") + stem.count("_") + stem.count("%20") >= 2 or _NUMBERED.match(stem):
            kind = "slug"
        else:
            kind = "word"
        out.append(kind + (dot + ending if dot else ""))
    asked = sorted(_asked(name, value) for name, value in pairs if name not in url_patterns.SIDE_QUERY)
    return "/" + "/".join(out) + ("?" + "&".join(asked) if asked else "")


def _asked(name: str, value: str) -> str:
    """One pair of a query as the pattern has it: a word chooses what is shown (view=article), a number or slug whose."""
    if value.isdigit():
        return f"{name}=N"
    if _SLUG.search(value):
        return f"{name}=slug"
    return f"{name}={value.lower()}" if re.fullmatch(r"[A-Za-z_]{2,20}", value) else name


def has_long_slug(url: str) -> bool:
    """Whether the address ends in a headline's worth of words, as no section's does."""
    parts = split(url)
    return parts is not None and parts.path.rstrip("/").rpartition("/")[2].count("-") >= 4


def days_of(url: str) -> tuple[date, date] | None:
    """The first and the last day that a dated path (/2025/06/slug, /2025/06/05/slug) allows; None for other paths."""
    parts = split(url)
    match = _DATED_PATH.search(parts.path) if parts else None
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    return first, first if day else date(year, month, monthrange(year, month)[1])


def tells_article(url: str) -> bool:
    """Whether the address alone is strong evidence of an article: a date or an id with a slug, ?p=ID."""
    if is_listing(url) or is_static_page(url):
        return False
    pattern = shape(url)
    asked = pattern.partition("?")[2].split("&")
    if "p=N" in asked or (
        pattern.startswith(("/?", "/word.php?"))
        and any(f"{n}={kind}" in asked for n in url_patterns.ARTICLE_QUERY for kind in ("N", "slug"))
    ):
        return True
    last = pattern.partition("?")[0].rpartition("/")[2].partition(".")[0]
    return last == "slug" and ("/Y/" in pattern or "/N/" in pattern)


def with_query(url: str, **values: str | int) -> str:
    """The address with these query parameters set, the others kept as they stand."""
    parts = urlsplit(url)
    pairs = [pair for pair in parts.query.split("&") if pair and pair.partition("=")[0] not in values]
    pairs += [urlencode({name: value}) for name, value in values.items()]
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", "&".join(pairs), ""))
