"""iNews: editions of cities and regencies at {place}.inews.id.

Addresses (read in public page text, 2021 to 2026): articles at /read/NUMBER/SLUG, in several pages at /read/NUMBER/SLUG/2 and on;
the same without ads at /amp/NUMBER/SLUG. The editions of provinces (jateng.inews.id) had articles at /berita/SLUG and lead to
www.inews.id today; they are no members. No feed and no index are attested, so each edition is asked what it offers.
"""

from __future__ import annotations

from crawler.networks import Network


class Inews(Network):
    """An edition of iNews."""

    article_below = r"read/\d+/[a-z0-9-]+"
