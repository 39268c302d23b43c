"""Whose text an article is, by what its page says: a line that credits another outlet, or the site of an office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from crawler.items import Article
from pipelines.stories.entries import Origin

CREDITS = (
    # What networks put below an article that another of their portals had first.
    r"(?:artikel|berita|tulisan|konten) ini (?:telah|sudah|pertama kali|lebih dulu) (?:tayang|terbit|dimuat|dipublikasikan)",
    r"(?:telah|sudah|pertama kali) tayang di",
    r"(?:telah|sudah) (?:terbit|dimuat|dipublikasikan) (?:sebelumnya )?di",
    r"baca (?:artikel|berita) (?:asli|selengkapnya) di",
    # What a page says that took its text from an agency or another outlet.
    r"(?:sumber|disadur dari|dikutip dari|dilansir dari) ?:? ?(?:lkbn )?antara(?:news)?(?:\.com)?\b",
    r"^\(?(?:lkbn )?antara(?:news)?(?:\.com)?\)?$",
)
"""Lines that say that another outlet had the text first."""
_CREDIT = re.compile("|".join(CREDITS), re.IGNORECASE)
AGENCY = "antaranews.com"
"""Whose own credit says nothing of another outlet."""
OFFICES = (".go.id", ".mil.id")
"""Ends of hosts of the state's offices, whose releases others copy."""
LONGEST = 240
"""A credit is a line; in a longer paragraph the words speak of something else."""
LAST = 3
"""Paragraphs from the end among which a credit may stand."""


def origin_of(article: Article) -> Origin:
    """Whose text it is, as far as the page says."""
    return origin_of_page(article.url, article.body, article.signoff, (block.text for block in article.removed))


def origin_of_page(url: str, body: str, signoff: str | None, removed: Iterable[str]) -> Origin:
    """The same of a page's parts, as a record has them; `removed`: the texts of the blocks taken out."""
    host = (urlsplit(url).hostname or "").lower()
    lines = [*body.split("\n\n")[-LAST:], signoff or "", *removed]
    agency = host == AGENCY or host.endswith(f".{AGENCY}")
    if not agency and any(len(line) <= LONGEST and _CREDIT.search(line.strip()) for line in lines):
        return Origin.CREDITED
    return Origin.OFFICE if host.endswith(OFFICES) else Origin.OWN
