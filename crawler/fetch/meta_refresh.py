"""Pages that lead on by <meta http-equiv="refresh">: followed as a redirect is, where the page is nothing but that."""

from __future__ import annotations

from typing import Any

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response
from typing_extensions import override

HEAD = 4096
"""Bytes in which such an element is looked for, which is as far as Scrapy reads too."""


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's own, asked only where the page's head has such an element.

    Scrapy's decodes every page for it, which costs a second parse of the charset and breaks on one that does not exist.
    Portals let their articles reload themselves every minute: METAREFRESH_MAXDELAY keeps those from being followed.
    """

    @override
    def process_response(self, request: Request, response: Response, *arguments: Any) -> Request | Response:
        """The request that the page leads to, or the page."""
        head = response.body[:HEAD].lower()
        if b"http-equiv" not in head or b"refresh" not in head:
            return response
        try:
            answer: Request | Response = super().process_response(request, response, *arguments)
        except (LookupError, UnicodeError):  # a charset that is no charset: the page is read as it stands
            return response
        return answer
