"""URLs as portals write them, brought to one form: what to record, what makes two of them the same, whose they are.

Every function takes a URL as a stranger's page gave it. A string that is no http(s) URL with a host, or longer than
8,192 characters, raises ValueError (`is_http` and `same_site` answer False instead); nothing else is ever raised.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from ipaddress import IPv6Address
from urllib.parse import SplitResult, quote, urlsplit

from crawler.urls.tables import ALIASES, NOISE, NOISE_PREFIXES, SUFFIXES, VIEWS

_LONGEST = 8192
"""Characters; servers refuse longer ones, and only traps and data in disguise are."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f]+")
_PLAIN = re.compile(r"[A-Za-z0-9/_.~\-]*")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})|%")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_HOST = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_\-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_\-]{0,61}[a-z0-9_])?")
_BRACKETED = re.compile(r"(?:^|@)\[[0-9A-Fa-f:.]+\](?::\d*)?$")
"""An IPv6 address as a host. urlsplit() takes what stands beside the brackets for nothing."""
_SESSION = re.compile(r";(?:jsessionid|phpsessid)=[^/;]*", re.I)
_AMP_TAIL = re.compile(r"(?<=.)(?:/amp)+(/?)$|/amp\.html?$|\.amp(?:\.html?)?$")
_AMP_HEAD = re.compile(r"^(?:/amp)+(?=/(?!\d{5,}(?:/|$))[^/])")
_AMP_CACHE = re.compile(r"/(?:amp/|[cv]/)(s/)?(?=[a-z0-9\-]+\.[a-z])", re.I)


def canonical(url: str) -> str:
    """The URL to record for this address: one form for its tracking, AMP, mobile and whole-article variants.

    The scheme, `www.`, a trailing slash and parameters that choose an article (`/?p=12`) stay as they are, so that the
    result can be fetched. Canonical of canonical is the same. Raises ValueError where `url` is no http(s) URL.
    """
    return _canonical(url)[0]


def url_key(url: str) -> str:
    """What makes two URLs the same article: host without www./m./amp., path without trailing slash, sorted query.

    The same for `url` and `canonical(url)`. Raises ValueError where `url` is no http(s) URL.
    """
    return _canonical(url)[1]


def home_url(url: str) -> str:
    """The URL of a home page in ASCII: scheme, host, port and percent-encoded path, with a slash at its end.

    The result has no quote, backslash, blank or line break, so that it can stand in a source file. Login, query and
    fragment are left out. Raises ValueError where `url` is no http(s) URL.
    """
    scheme, host, port, parts = _split(url)
    return f"{scheme}://{_netloc(scheme, host, port)}{_escape(parts.path.rstrip('/'), '/:@!$&()*+,;=')}/"


def article_id(url: str) -> str:
    """The article's identity: 20 hex digits, the same in every run and on every machine. Raises as `url_key` does."""
    return id_of(url_key(url))


def id_of(key: str) -> str:
    """The identity of the article that was first known by the address with this key."""
    return blake2b(key.encode("utf-8", "replace"), digest_size=10).hexdigest()


def site_of(url: str) -> str:
    """Host in lower case, with `:port` where it is not the scheme's own: "peluangnews.id", "127.0.0.1:8081".

    Raises ValueError where `url` is no http(s) URL.
    """
    scheme, host, port, _ = _split(url)
    return _netloc(scheme, host, port)


def same_site(a: str, b: str) -> bool:
    """Whether both URLs are one portal's: same host and port, www., m. and amp. aside. False where one is no URL."""
    try:
        first, second = _split(a), _split(b)
    except ValueError:
        return False
    return _bare(first[1]) == _bare(second[1]) and _port(first) == _port(second)


def is_http(url: str) -> bool:
    """Whether this is an http(s) URL with a host that can be asked."""
    try:
        _split(url)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=4096)
def _canonical(url: str) -> tuple[str, str]:
    """The canonical form and the key; cached, since every stage asks for them."""
    scheme, host, port, parts = _split(_unwrapped(url))
    path = _SESSION.sub("", parts.path) if ";" in parts.path else parts.path
    path = _without_amp(_resolve(_escape(path, "/:@!$&'()*+,;="))) or "/"
    pairs = _meaningful(parts.query)
    kept = _without_view(host)
    query = "&".join(pairs)
    ordered = "&".join(sorted(pair.replace("+", "%20") for pair in pairs))
    key = _netloc(scheme, _bare(kept), port) + path.rstrip("/") + (f"?{ordered}" if ordered else "")
    return f"{scheme}://{_netloc(scheme, kept, port)}{path}" + (f"?{query}" if query else ""), key


def _unwrapped(url: str) -> str:
    """The publisher's own URL inside that of an AMP cache (www.google.com/amp/s/…, ….cdn.ampproject.org/c/s/…)."""
    while "amp" in url:
        _, host, _, parts = _split(url)
        if not host.endswith(".cdn.ampproject.org") and host not in ("www.google.com", "google.com"):
            break
        inner = _AMP_CACHE.match(parts.path)
        if not inner:
            break
        query = f"?{parts.query}" if parts.query else ""
        url = f"http{'s' if inner[1] else ''}://{parts.path[inner.end() :]}{query}"
    return url


@lru_cache(maxsize=1024)  # a page's own address is compared with each of its links
def _split(url: str) -> tuple[str, str, int | None, SplitResult]:
    """Scheme, host (lower case, ASCII), port and the parts as written; ValueError where it is no http(s) URL."""
    if len(url) > _LONGEST:
        raise ValueError(f"a URL of {len(url)} characters")
    parts = urlsplit(_CONTROL.sub("", url))
    scheme = parts.scheme.lower()
    if "\\" in parts.netloc or ("[" in parts.netloc and not _BRACKETED.search(parts.netloc)):
        raise ValueError(f"a host that browsers and programs read differently: {url[:200]!r}")
    if scheme not in _DEFAULT_PORTS:
        raise ValueError(f"not an http URL: {url[:200]!r}")
    host = (parts.hostname or "").rstrip(".").lower()
    if not host.isascii():
        host = host.encode("idna").decode("ascii")  # UnicodeError is a ValueError
    if ":" in host:
        if not re.fullmatch(r"[0-9a-f:.]+", host):
            raise ValueError(f"not a host: {url[:200]!r}")
        if "." not in host:  # one with an IPv4 address inside is written otherwise by each version of Python
            host = IPv6Address(host).compressed
    elif len(host) > 253 or not _HOST.fullmatch(host):
        raise ValueError(f"no host in {url[:200]!r}")
    return scheme, host, parts.port, parts


def _port(split: tuple[str, str, int | None, SplitResult]) -> int | None:
    return None if split[2] == _DEFAULT_PORTS[split[0]] else split[2]


def _netloc(scheme: str, host: str, port: int | None) -> str:
    shown = f"[{host}]" if ":" in host else host
    return shown if port is None or port == _DEFAULT_PORTS[scheme] else f"{shown}:{port}"


def _bare(host: str) -> str:
    """The host without the labels that only choose a view, as long as a registered name remains."""
    while True:
        label, _, rest = host.partition(".")
        if label not in ALIASES or "." not in rest or rest in SUFFIXES or _numeric(rest):
            return host
        host = rest


def _without_view(host: str) -> str:
    """The host without m. and amp.; www. stays, since many sites answer only there."""
    if host.startswith("www."):
        inner = _without_view(host[4:])
        return host if inner == host[4:] else f"www.{inner}"
    label, _, rest = host.partition(".")
    if label == "www" or label not in ALIASES or "." not in rest or rest in SUFFIXES or _numeric(rest):
        return host
    return _without_view(rest)


def _numeric(host: str) -> bool:
    return host.replace(".", "").isdigit()


def _resolve(path: str) -> str:
    """The path without `.` and `..` segments (RFC 3986, 5.2.4)."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments[1:]:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", "..") and (not kept or kept[-1]):
        kept.append("")
    return "/" + "/".join(kept)


def _escape(text: str, safe: str) -> str:
    """Percent-encoding in one form: unreserved characters plain, everything else encoded, hex in upper case."""
    if _PLAIN.fullmatch(text):
        return text

    def one(match: re.Match[str]) -> str:
        if match[1] is None:
            return "%25"  # a bare per cent sign
        char = chr(int(match[1], 16))
        return char if char in _UNRESERVED else match[0].upper()

    return quote(_ESCAPE.sub(one, text), safe=safe + "%", errors="replace")


def _without_amp(path: str) -> str:
    """The path without its AMP mark: /slug/amp/, /slug/amp.html, /slug.amp, /amp/berita/12/slug.

    A leading /amp/ before a bare number stays: such systems (/amp/12345/slug) have another word in its place.
    """
    if "amp" not in path:
        return path
    while True:
        shorter = _AMP_HEAD.sub("", _AMP_TAIL.sub(r"\1", path))
        if shorter == path:
            return path
        path = shorter


def _meaningful(query: str) -> list[str]:
    """The query's pairs that choose what is shown, in their order, each in one form."""
    if not query:
        return []
    kept = []
    for pair in query.split("&"):
        name, equals, value = pair.partition("=")
        name = _escape(name, "!$'()*+,;:@/?[]")
        value = _escape(value, "!$'()*+,;:@/?[]=")
        folded = name.lower()
        if not name or folded in NOISE or folded.startswith(NOISE_PREFIXES):
            continue
        if value.lower() in VIEWS.get(folded, ()):
            continue
        kept.append(f"{name}{equals}{value}")
    return kept
