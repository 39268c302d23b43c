"""RRI, the public radio: a station's news at rri.co.id/{station}/.

Addresses (read in public crawlers, 2024 to 2026): articles at /{station}/SECTION/NUMBER/SLUG. The one feed, /rss, and
the sitemaps are the whole country's, so a station is crawled from its own front page. Times are printed as WIB
everywhere, in the east too, and are taken as printed. Many bodies are two or three sentences.
"""

from __future__ import annotations

from crawler.networks import Network


class Rri(Network):
    """A station of RRI: what its front page links to."""

    via = ("listing",)
    article_below = r"[a-z0-9-]+/\d+/[a-z0-9-]+"
    theme = "rri"
