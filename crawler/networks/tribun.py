"""Tribun: regional titles of Kompas Gramedia, at {place}.tribunnews.com.

Addresses (read in public crawlers, the newest of 2026): articles at /YYYY/MM/DD/SLUG, since 2026 also at
/SECTION/NUMBER/SLUG, in several pages that ?page=all joins; every day's articles at /index-news?date=YYYY-MM-DD&page=N;
/sitemap.xml leads to news sitemaps. The items of /rss all link to the home page, so the feed is of no use. Unknown
agents are answered with 403: that is a refusal, recorded as one and never worked around.
"""

from __future__ import annotations

from crawler.networks import Network


class Tribun(Network):
    """A title of Tribun: sitemap first, the index by days for what is older."""

    via = ("sitemap", "listing")
    sitemaps = ("sitemap.xml",)
    listings = ("index-news?date={date:%Y-%m-%d}&page={page}",)
    article_below = r"(?:\d{4}/\d{2}/\d{2}|(?:[a-z0-9-]+/)+\d{5,})/[a-z0-9-]+"
    whole_page = "page=all"
    theme = "tribun"
