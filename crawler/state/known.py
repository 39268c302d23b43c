"""What is known of one URL: a row of the state."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime

NO_ARTICLE = "not an article"
WRITTEN = ("article", "duplicate", "rejected", "gone")
"""Outcomes of a URL that has a record in output/."""


@dataclass(slots=True)
class Known:
    """One URL, as the state knows it. Times are seconds since 1970, UTC."""

    portal: str
    key: str
    """`crawler.urls.canonical.url_key` of it."""
    url: str
    outcome: str
    """article, duplicate, rejected, gone, alias, failed (could not be had yet), or "not an article: REASON"."""
    alias_of: str | None = None
    """The key of the canonical URL, for one that led to another."""
    revision: int = 0
    first_seen: int = 0
    checked: int = 0
    """When its page or post was last looked at."""
    published: int | None = None
    modified: int | None = None
    """The newest modified time that a sitemap, the REST interface or the page gave."""
    etag: str | None = None
    last_modified: str | None = None
    title_hash: str | None = None
    body_hash: str | None = None
    post: int | None = None
    """Its number in the portal's WordPress, where known: young posts can be asked after many at a time."""
    missing: int = 0
    """How many runs in a row found it gone, could not have it, or found no article there."""
    looks: int = 0
    """How many looks in a row found it as it was."""
    next_look: int | None = None
    """When it is to be looked at again; None: never of itself."""
    title: str | None = None
    """The headline of its last record; None also for what was written before this was kept."""
    content_hash: str | None = None
    """That record's `content_hash`, as `title`."""

    @property
    def no_article(self) -> bool:
        """Whether its page could not be had, or held no article."""
        return self.outcome == "failed" or self.outcome.startswith(NO_ARTICLE)

    def put_off(self, now: int) -> bool:
        """Whether it is too early to ask again for what could not be had or held no article."""
        return self.no_article and self.next_look is not None and self.next_look > now


COLUMNS = tuple(f.name for f in fields(Known))


def seconds(moment: datetime | None) -> int | None:
    """Seconds since 1970 of an aware moment."""
    return None if moment is None else int(moment.timestamp())
