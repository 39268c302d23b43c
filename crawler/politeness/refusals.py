"""Answers that mean "not you": recognised, counted, never worked around.

By status, or by what a bot wall itself sends: its header, or a title of its challenge page together with its status. A
page that merely loads something from such a company's network is no refusal, so a body is never searched for a name.
"""

from __future__ import annotations

import re

from scrapy.http import Response

from crawler.reasons import Reason, reason

STATUSES = {
    401: "login",
    402: "payment",
    403: "forbidden",
    407: "login",
    418: "status_refused",
    429: "too_many",
    451: "legal",
}
"""Statuses that refuse, each with the code of its reason."""

WALL_TITLES = re.compile(
    rb"<title>\s*(?:Just a moment|Attention Required! \| Cloudflare|Access denied|DDoS-Guard|Sucuri WebSite Firewall"
    rb"|Are you a robot|Robot Check|Pardon Our Interruption|Verifying you are human|One moment, please)",
    re.I,
)
"""Titles of challenge pages: Cloudflare, DDoS-Guard, Sucuri, Imperva, Imunify360; only the page's own title counts."""


def refusal(response: Response) -> Reason | None:
    """Why this answer is a refusal, in a few words; None where it is none."""
    if response.headers.get("cf-mitigated"):
        return reason("challenge")
    if response.status in STATUSES:
        return reason(STATUSES[response.status], status=response.status)
    if response.status in (200, 202, 503) and WALL_TITLES.search(response.body[:4096]):
        return reason("wall", status=response.status)
    return None
