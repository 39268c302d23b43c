"""NusaBali's own system.

Addresses (read in a public crawler that looked in July 2026): articles at /berita/NUMBER/SLUG, the latest on the front
page, a search by ?keyword= with pages; no feed and no index by days are attested.
"""

from __future__ import annotations

from crawler.networks import Network


class NusaBaliSite(Network):
    """A site on NusaBali's system."""

    article_below = r"berita/\d+/"
