"""Jawa Pos: the radar titles and sister papers at {title}.jawapos.com.

Addresses (read in public crawlers, 2021 to 2026): articles at /SECTION/NUMBER/SLUG with a number of nine or ten digits,
in several pages that ?page=all joins; /rss; the index by days is Promedia's, on whose system the titles run. The main
site www.jawapos.com is an application of its own and no member.
"""

from __future__ import annotations

from crawler.networks.promedia import Promedia


class JawaPos(Promedia):
    """A title of Jawa Pos, on Promedia's system."""
