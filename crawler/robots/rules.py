"""What a robots.txt says to us (RFC 9309): text in, rules out."""

from __future__ import annotations

from protego import Protego

from crawler.robots import text as robots_text

AGENT = "regional-news"
"""The product token that robots.txt rules are matched with."""


class Rules:
    """What a site's robots.txt says to us."""

    def __init__(self, text: str, *, closed: str | None = None) -> None:
        """The rules of a robots.txt's text; `closed` says why nothing at all may be fetched."""
        self.closed = closed
        self._parser = Protego.parse(robots_text.in_order(text, AGENT))
        delay = self._parser.crawl_delay(AGENT)
        rate = self._parser.request_rate(AGENT)
        self.delay: float = max(delay or 0.0, rate.seconds / rate.requests if rate and rate.requests else 0.0)
        self.sitemaps: list[str] = list(self._parser.sitemaps)

    def allows(self, url: str) -> bool:
        """Whether we may fetch this URL."""
        return self.closed is None and bool(self._parser.can_fetch(url, AGENT))
