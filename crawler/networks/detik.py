"""detik's regional editions at www.detik.com/{region}/.

Addresses (read in public crawlers, 2022 to 2026): articles at /{region}/SECTION/d-NUMBER/SLUG, in several pages that
?single=1 joins; every day's articles at /{region}/indeks/PAGE?date=MM/DD/YYYY. Sitemaps exist by section only
(/{region}/SECTION/sitemap_news.xml), so the index is the one complete list.
"""

from __future__ import annotations

from crawler.networks import Network


class Detik(Network):
    """A regional edition of detik: the index by days."""

    via = ("listing",)
    listings = ("indeks/{page}?date={date:%m/%d/%Y}",)
    article_below = r"(?:[a-z0-9-]+/)*d-\d+/"
    whole_page = "single=1"
    theme = "detik"
