"""Where the links of a block lead: to the portal itself, to another article of it, to a list."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from crawler.blocks import Block
from crawler.urls.domains import registered_domain
from pipelines.boilerplate.block_text import TITLE

_NO_ARTICLE = re.compile(r"/(?:tags?|topik|topic|category|kategori|author|penulis|wp-content|search|page|indeks)/")
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|webp|mp[34])$", re.I)
_NUMBERED = re.compile(r"(?:^|&)(?:p|id)=\d+")


def only_topics(block: Block, host: str) -> bool:
    """Whether a line's links all lead to lists of the portal: tags or rubrics, divided by commas, without a sentence."""
    return (
        len(block.text) <= TITLE
        and block.text[-1] not in ".!?"
        and bool(block.links)
        and all(within(host, link) and _NO_ARTICLE.search(urlsplit(link).path + "/") for link in block.links)
    )


def within(host: str, link: str) -> bool:
    """Whether a link stays on the same registered domain."""
    try:
        netloc = urlsplit(link).netloc
    except ValueError:
        return False
    return not netloc or registered_domain(netloc) == host


@lru_cache(maxsize=8192)
def is_article_of(host: str, link: str) -> bool:
    """Whether a link leads to what reads like an article of the same registered domain."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    if parts.scheme not in ("", "http", "https") or (parts.netloc and registered_domain(parts.netloc) != host):
        return False
    if _NUMBERED.search(parts.query):
        return True
    path = parts.path.rstrip("/")
    slug = path.rpartition("/")[2]
    return slug.count("-") >= 2 and not _NO_ARTICLE.search(path + "/") and not _FILE.search(slug)
