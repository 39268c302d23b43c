"""What only a page's <meta> claims, held against the portal's other pages: a value that stands on all of them is the portal's."""

from __future__ import annotations

from crawler.items import Article
from pipelines.repetition.memory import Memory

OFTEN = 0.5
"""Share of the portal's pages from which on a keyword is the portal's."""
ALWAYS = 0.9
"""The same for an author: on a small portal one person may write most articles."""


def settle_claims(article: Article, memory: Memory) -> None:
    """Take keywords of <meta> as tags where the portal's pages differ in them; leave out an author who stands on all.

    Where too few pages are known to tell, there are no such tags, and the author stays.
    """
    if article.claimed and not article.tags:
        shares = [(value, memory.share("keyword", value.casefold())) for value in article.claimed]
        article.tags = [value for value, share in shares if share is not None and share < OFTEN]
        if article.tags:
            article.sources["tags"] = "meta keywords"
    if article.sources.get("authors") == "meta":
        shares = [(name, memory.share("author", name.casefold())) for name in article.authors]
        article.authors = [name for name, share in shares if share is None or share < ALWAYS]
