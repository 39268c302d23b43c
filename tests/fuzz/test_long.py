"""A long and tedious text for each function that reads strangers' text: none takes more than its length's worth of time.

No time is asserted: what goes by the square of the length takes minutes or hours over these, and ends as a hang.
"""

from __future__ import annotations

import faulthandler
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from crawler.discover import xml
from crawler.discover.addresses import url_shapes
from crawler.discover.sitemaps import sitemap
from crawler.discover.survey import sitemaps_of
from crawler.extract.text.captions import split_credit
from crawler.extract.text.language import tell_language
from crawler.extract.text.times import read_time
from crawler.extract.tree.parse import decode, fold, mend_mojibake, with_fewer_tags
from crawler.log import sayable
from crawler.probe.findings import printable
from crawler.provinces import WIB
from crawler.robots.rules import Rules
from crawler.urls.canonical import is_http, same_site
from tests.fuzz import targets

LONG = 300_000
HANG = 120
"""Seconds after which a case that is still being read ends the run with a traceback."""
ROWS = [
    " ",
    "\n",
    "\r\n",
    "\xa0",
    "(",
    ")",
    "[",
    "1",
    "a",
    "A.",
    "- ",
    ", ",
    "a@",
    "a.",
    "&",
    "&a",
    "<",
    "<a ",
    '"',
    "%2",
    "1/2/",
]
ROWS += [
    "12:",
    "Senin, ",
    "12 Mei 2025 ",
    "Foto: ",
    "Oleh ",
    "di ",
    "– ",
    " | ",
    "www.",
    "http://",
    "http://a/",
    "://a",
    "<!--",
]
ROWS += ["<script>", "<url>", "\u0301", "\u00e2\u20ac", "'a': ", "Disallow: /*a", "\nSitemap:", "\u202e", "Kabupaten "]
FUNCTIONS: dict[str, Callable[[str], Any]] = {
    "split_credit": split_credit,
    "fold": fold,
    "mend_mojibake": mend_mojibake,
    "decode": lambda text: decode(text.encode("utf-16", "replace")[2:]),
    "with_fewer_tags": lambda text: with_fewer_tags(text.encode() * 4),
    "tell_language": tell_language,
    "read_time": lambda text: read_time(text, WIB, targets.NOW),
    "plain": lambda text: xml.plain(text, len(text)),
    "prepare": lambda text: xml.prepare(text.encode()),
    "absolute": lambda text: url_shapes.absolute(targets.URL, text[:8000]),
    "is_listing": lambda text: url_shapes.is_listing(f"http://x.example/category/{text[:8000]}"),
    "same_site": lambda text: same_site(f"http://{text[:8000]}", targets.URL),
    "is_http": is_http,
    "sitemaps_of": lambda text: sitemaps_of(text.encode(), targets.URL),
    "holds_articles": lambda text: sitemap.holds_articles(f"http://x.example/{text[:8000]}"),
    "rules": lambda text: Rules("User-agent: *\nDisallow: /" + text).allows(targets.URL),
    "sayable": sayable,
    "printable": printable,
    "feed": lambda text: targets.feed(b"<rss><channel><item><title>" + text.encode()),
    "sitemaps": lambda text: targets.sitemaps(b"<urlset><url><loc>" + text.encode()),
    "title": lambda text: targets.page(
        f"<title>{text[:30_000]}</title><article><h1>{text[:9000]}</h1><p>Warga".encode()
    ),
    "author": lambda text: targets.page(
        f"<meta name=author content='{text[:30_000]}'><article><h1>A</h1><p>Warga".encode()
    ),
}


@pytest.fixture(autouse=True)
def no_hang() -> Iterator[None]:
    """A function that never ends is a fault like any other."""
    faulthandler.dump_traceback_later(HANG, exit=True)
    yield
    faulthandler.cancel_dump_traceback_later()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_long_and_tedious_text_is_read(name: str) -> None:
    for row in ROWS:
        FUNCTIONS[name]((row * (LONG // len(row) + 1))[:LONG])
