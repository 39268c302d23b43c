"""Promedia: the system of Pikiran Rakyat, used by many regional titles (pictures from promediateknologi.id).

Addresses (read in public crawlers, 2021 to 2026): articles at /SECTION/NUMBER/SLUG (at Pikiran Rakyat itself
/SECTION/pr-NUMBER/SLUG), in several pages that ?page=all joins; every day's articles at
/indeks-berita?daterange=D MONTH YYYY - D MONTH YYYY&page=N with English month names; what is new in /rss. Sitemaps
stand in robots.txt.
"""

from __future__ import annotations

from crawler.networks import Network

INDEX_BY_DAY = (
    "indeks-berita?daterange={date:%d}%20{date:%B}%20{date:%Y}%20-%20{date:%d}%20{date:%B}%20{date:%Y}&page={page}"
)
"""The index of one day: a range from that day to that day."""


class Promedia(Network):
    """A title on Promedia's system."""

    via = ("feed", "sitemap", "listing")
    feeds = ("rss",)
    listings = (INDEX_BY_DAY,)
    article_below = r"(?:[a-z0-9-]+/)+(?:[a-z]+-)?\d{6,}/[a-z0-9-]+"
    whole_page = "page=all"
    theme = "promedia"
    page_hosts = ("promediateknologi.id",)
