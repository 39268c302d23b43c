"""Whom we ask, what, and how often: the portal's own site only, as its robots.txt allows, no faster than it bears."""

from __future__ import annotations

from scrapy.exceptions import IgnoreRequest

from crawler.errors import NewsError


class Refused(NewsError, IgnoreRequest):
    """The site, or a rule that it made, does not want this request; the text says which. Never worked around."""


class OffSite(NewsError, IgnoreRequest):
    """The request would leave the portal's site."""


class LeftAlone(Refused):
    """Raised for a request to a site that is left alone for the rest of the run: this page was never asked for."""
