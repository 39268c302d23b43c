"""Answers that mean "not you": recognised, counted, never worked around.

By status, or by what a bot wall itself sends: its header, or a title of its challenge page together with its status. A
page that merely loads something from such a company's network is no refusal, so a body is never searched for a name.
"""

from __future__ import annotations

import re

from scrapy.http import Response

STATUSES = {
    401: "asks for a login (401)",
    402: "asks for payment (402)",
    403: "forbidden (403)",
    407: "asks for a login (407)",
    418: "refused (418)",
    429: "too many requests (429)",
    451: "withheld for legal reasons (451)",
}

WALL_TITLES = re.compile(
    rb"<title>\s*(?:Just a moment|Attention Required! \| Cloudflare|Access denied|DDoS-Guard|Sucuri WebSite Firewall"
    rb"|Are you a robot|Robot Check|Pardon Our Interruption|Verifying you are human|One moment, please)",
    re.I,
)
"""Titles of challenge pages: Cloudflare, DDoS-Guard, Sucuri, Imperva, Imunify360; only the page's own title counts."""


def refusal(response: Response) -> str | None:
    """Why this answer is a refusal, in a few words; None where it is none."""
    if response.headers.get("cf-mitigated"):
        return "a bot wall asks for a challenge"
    if response.status in STATUSES:
        return STATUSES[response.status]
    if response.status in (200, 202, 503) and WALL_TITLES.search(response.body[:4096]):
        return f"a bot wall's page ({response.status})"
    return None
