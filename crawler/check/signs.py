"""What stands on a domain without a portal: a holder's, registrar's, host's or server's page; or the way to the new one."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from lxml import etree

from crawler.discover.addresses import url_shapes
from crawler.discover.lists.links import parse_page
from crawler.urls.canonical import is_http, same_site
from crawler.urls.domains import registered_domain

FEW_WORDS = 250
"""A page with more words than this is no holder's page, whatever it says."""
NOTICE_WORDS = 120
"""The same for a page that says where the portal is now."""
READ = 300_000
"""Characters of a page's source that are looked at."""
WHERE = ("address", "title", "text", "markup")

_MOVED = re.compile(
    r"\b(?:(?:telah|sudah|kini|resmi) (?:ber)?pindah|(?:ber)?pindah (?:ke|alamat|domain|rumah)|alamat baru|domain baru|situs baru"
    r"|(?:has|have|we.ve|is) (?:now )?moved|new (?:address|home|website|domain)|redirecting|dialihkan)\b",
    re.I,
)
_SCRIPT = re.compile(
    r"(?:window|document|top|self)?\.?location(?:\.href)?\s*(?:=|\.(?:replace|assign)\()\s*[\"'](https?://[^\"'\s<>]{4,300})",
    re.I,
)
_SALE = re.compile(r"domain|sale|buy|park|offer|lander|expired|jual|auction|lelang", re.I)
"""Stands in the address of a page that offers a name, beside that name."""
_UNSEEN = frozenset({"script", "style", "noscript", "template", "head", "title"})


@dataclass(frozen=True, slots=True)
class Sign:
    """A row of signs.toml."""

    kind: str
    where: str
    pattern: re.Pattern[str]
    reason: str


@cache
def signs() -> tuple[Sign, ...]:
    """The rows of signs.toml."""
    rows = tomllib.loads(files("crawler.check").joinpath("signs.toml").read_text("utf-8"))["sign"]
    return tuple(Sign(row["kind"], row["where"], re.compile(row["pattern"], re.I), row["reason"]) for row in rows)


@dataclass(slots=True)
class Front:
    """A home page as these signs are looked for in it."""

    address: str
    """Path and query of where it stands."""
    title: str = ""
    text: str = ""
    markup: str = ""
    root: etree._Element | None = None

    @property
    def words(self) -> int:
        """How many words it shows."""
        return len(self.text.split())


def front_of(body: bytes, url: str) -> Front:
    """A home page's parts. `url`: where it stands, whole."""
    parts = urlsplit(url)
    address = f"{parts.path}{'?' if parts.query else ''}{parts.query}"
    root = parse_page(body) if body else None
    if root is None:
        return Front(address)
    title = root.find(".//title")
    shown = [" ".join(piece.split()) for piece in _texts(root)]
    return Front(
        address,
        " ".join((title.text or "").split()) if title is not None else "",
        " ".join(piece for piece in shown if piece),
        body[:READ].decode("utf-8", "replace"),
        root,
    )


def _texts(root: etree._Element) -> list[str]:
    found: list[str] = []
    for element in root.iter(etree.Element):
        parent = element.getparent()
        if element.text and not any(one.tag in _UNSEEN for one in (element, *element.iterancestors())):
            found.append(element.text)
        if element.tail and parent is not None and parent.tag not in _UNSEEN:
            found.append(element.tail)
    return found


def sign_of(front: Front) -> Sign | None:
    """The first sign that the page shows; None where it shows none."""
    seen = {name: getattr(front, name) for name in WHERE}
    if front.words > FEW_WORDS:
        seen["text"] = ""
    return next((sign for sign in signs() if sign.pattern.search(seen[sign.where])), None)


def offers_name(target: str, home: str) -> bool:
    """Whether a redirect leads to a page that offers the portal's own name for sale: it names it, beside such a word."""
    name = registered_domain(urlsplit(home).hostname or "").casefold()
    parts = urlsplit(target)
    rest = f"{parts.path}?{parts.query}#{parts.fragment}".casefold()
    return name in rest and bool(_SALE.search(f"{parts.netloc}{rest.replace(name, '')}"))


def new_place(front: Front, home: str) -> tuple[str, str] | None:
    """Where a page says that the portal is now, and how it says so; None where it says nothing of the kind.

    A script that leads away, a short notice with a link, or a front page whose headlines all stand on one other site.
    """
    if front.root is None:
        return None
    if front.words <= NOTICE_WORDS:
        for match in _SCRIPT.finditer(front.markup):
            if is_http(match[1]) and not same_site(match[1], home):
                return match[1], "a script on its home page leads there"
    own, others = 0, Counter[str]()
    for link in front.root.iter("a"):
        url = url_shapes.absolute(home, link.get("href"))
        if url is None or not is_http(url):
            continue
        headline = len(" ".join("".join(str(piece) for piece in link.itertext()).split()).split()) >= 4
        if same_site(url, home):
            own += headline
        elif headline or front.words <= NOTICE_WORDS:
            parts = urlsplit(url)
            others[f"{parts.scheme}://{parts.netloc}/"] += 1
    if not others:
        return None
    (place, count), *more = others.most_common(2)
    if front.words <= NOTICE_WORDS and _MOVED.search(f"{front.title} {front.text}"):
        return place, "its home page says so"
    if own == 0 and count >= 5 and count >= 5 * sum(number for _, number in more):
        return place, "its home page's headlines all stand there"
    return None
