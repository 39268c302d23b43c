"""What a feed or news sitemap said of an article when it announced it, as witnesses against the page that was fetched.

A wrong page behind a right address (another article, a wall, a day that is a teaser's) shows in no other way where the
page agrees with itself.
"""

from __future__ import annotations

from datetime import timedelta

from crawler.discover import Found
from crawler.extract.witnesses import of_excerpt
from crawler.fetch.feed_times import EXACT, exact_time
from crawler.items import Article
from crawler.record_parts import Witness

SAME = timedelta(minutes=2)
"""A feed's time this near to the page's time of change is that of the change: some systems write no other."""


def announced_by(found: Found, article: Article) -> list[Witness]:
    """Title, beginning and time that `found` announced; empty for other ways, and for posts that need no page.

    A list's card is no witness: what it shows beside the link may be another article's.
    """
    if found.via not in EXACT or found.post is not None:
        return []
    told = [Witness("title", f"{found.via} title", found.title)] if found.title else []
    told += of_excerpt(found.excerpt or "", found.via)
    published = exact_time(found, None)
    of_change = found.published == found.modified or (
        published is not None and article.modified_at is not None and abs(published - article.modified_at) <= SAME
    )
    if published is not None and not of_change:
        told.append(Witness("published_at", found.via, published.isoformat(timespec="minutes")))
    return told
