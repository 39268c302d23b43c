"""What a feed's exact time adds to the time that a page prints: the clock where it prints a day, the zone where none.

A theme may print "Rabu, 13 Agustus 2025 12:31" or the day alone and say nothing for machines, while the feed of the same
portal gives the instant. The two together tell the portal's zone.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from crawler.discover import Found
from crawler.items import Article
from crawler.provinces import ZONES
from crawler.state.known import Known

EXACT = frozenset({"feed", "sitemap"})
"""Ways whose time of publication is written for machines; a list's may be a printed one."""
NEAR = timedelta(minutes=1)
"""A page prints no seconds."""

_ZONED = re.compile(r"\b(?:WIB|WITA|WIT|UTC|GMT)\b|[+-]\d\d:?\d\d\s*$|\dZ\s*$", re.I)


def is_vague(article: Article) -> bool:
    """Whether the page printed no time, a day or a clock of no zone: something else may tell its time better."""
    if article.published_at is None:
        return True
    return article.published_raw is not None and not _ZONED.search(article.published_raw)


def exact_time(found: Found, known: Known | None) -> datetime | None:
    """The time that the feed gives or, as `known`, once gave: without it a second look would see another time."""
    if found.via in EXACT and found.published is not None and not found.day:
        midnight = (found.published.hour, found.published.minute, found.published.second) == (0, 0, 0)
        return None if midnight else found.published  # a feed of days
    if known is None or known.published is None:
        return None
    return datetime.fromtimestamp(known.published, UTC)


def told(found: Found, known: Known | None) -> datetime | None:
    """The time of publication for a page that prints none: by a feed, a sitemap or the card of a list, a day at worst."""
    return exact_time(found, known) or found.published


def settle(article: Article, exact: datetime | None, zone: tzinfo) -> tzinfo | None:
    """Complete a vague time of publication by an exact one; the zone that the two show together, if another.

    `zone`: the one that the page's clock was taken for. Nothing is changed where the two do not fit together.
    """
    shown, raw = article.published_at, article.published_raw
    if shown is None and exact is not None:
        article.published_at, article.zone_from = exact.astimezone(zone), "offset"
        article.sources = article.sources | {"published_at": "discovery"}
        return None
    if exact is None or shown is None or raw is None:
        return None
    from crawler.extract.text.times import has_time  # with the first news: most runs find none

    if not has_time(raw):
        for other in (shown.tzinfo, *ZONES.values()):
            local = exact.astimezone(other)
            if local.date() == shown.date():  # near midnight the day may be the one of another zone
                article.published_at, article.zone_from = local, "offset"
                break
        return None
    for other in ZONES.values():
        moved = shown.replace(tzinfo=other)
        if abs(moved - exact) <= NEAR:
            article.published_at = moved
            article.zone_from = "offset"
            return None if other.utcoffset(None) == zone.utcoffset(None) else other
    return None
