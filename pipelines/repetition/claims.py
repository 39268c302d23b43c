"""What only a page's <meta> claims: counted by the memory, since a value that stands on all pages is the portal's."""

from __future__ import annotations

from crawler.items import Article
from pipelines.boilerplate.block_text import number

LEAST = 7.5
"""Pages with a claim of one kind before a portal's constants can be told from what is an article's."""
ANY = ""
"""In place of a value: any."""


def claims_of(article: Article) -> dict[str, list[str]]:
    """What only an article's <meta> claims, folded, by kind: keywords, and an author."""
    claims = {"keyword": [value.casefold() for value in article.claimed]}
    if article.sources.get("authors") == "meta":
        claims["author"] = [value.casefold() for value in article.authors]
    return {kind: values for kind, values in claims.items() if values}


def key_of(kind: str, value: str) -> int:
    """The number under which the memory counts a claim, as it counts blocks."""
    return number(f"\0{kind}\0{value}")


def share_of(pages: float, every: float) -> float | None:
    """The share of `every` page with a claim that `pages` are; None where they are too few to tell."""
    return pages / every if every >= LEAST else None
