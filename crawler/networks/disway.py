"""Disway: regional titles of the Disway National Network, at {title}.disway.id.

Addresses (read in public page text and crawlers, 2022 to 2026): articles at /read/NUMBER/SLUG, in several pages at
/read/NUMBER/SLUG/OFFSET whose links CodeIgniter's pagination writes; the same without ads at /amp/NUMBER/SLUG; tags at
/listtag/NUMBER/SLUG. No feed and no index by days are attested, so each title is asked what it offers.
"""

from __future__ import annotations

from crawler.networks import Network


class Disway(Network):
    """A title of Disway."""

    article_below = r"read/\d+/[a-z0-9-]+"
    theme = "disway"
