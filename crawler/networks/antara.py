"""Antara, the state news agency: a bureau a province, at {bureau}.antaranews.com.

Addresses (read in public crawlers, 2020 to 2026): articles at /berita/NUMBER/SLUG, what is new in /rss/terkini.xml with
title, summary and link. Antara states that automated AI crawling of its articles is not allowed, so no article page is
ever fetched: the feed's title, summary and link are all that is recorded.
"""

from __future__ import annotations

from crawler.networks import Network


class Antara(Network):
    """A bureau of Antara: its feed and nothing else, as its terms ask."""

    via = ("feed",)
    feeds = ("rss/terkini.xml",)
    article_below = r"berita/\d+/"
    summaries_only = True
