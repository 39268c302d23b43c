"""Whose text an article is, by what its page says: a line that credits another outlet, or the site of an office."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from crawler.items import Article
from crawler.urls.domains import registered_domain
from pipelines.stories.entries import Origin

CREDITS = (
    # What networks put below an article that another of their portals had first.
    r"(?:artikel|berita|tulisan|konten|naskah) ini (?:juga )?(?:telah|sudah|pertama kali|lebih dulu|sebelumnya) "
    r"(?:pernah )?(?:tayang|terbit|dimuat|diterbitkan|dipublikasikan|dipublikasi)\b",
    r"(?:artikel|berita|tulisan|konten|naskah) ini (?:bersumber|diambil|disadur|dikutip|dilansir|disalin) dari",
    r"(?:telah|sudah|pertama kali) tayang (?:lebih dulu |sebelumnya )?di",
    r"(?:telah|sudah) (?:terbit|dimuat|diterbitkan|dipublikasikan) (?:lebih dulu |sebelumnya )?di",
    r"baca (?:artikel|berita) (?:asli|selengkapnya) di",
    # What a page says that took its text from an agency or another outlet.
    r"(?:sumber|disadur dari|dikutip dari|dilansir dari) ?:? ?(?:lkbn )?antara(?:news)?(?:\.com)?\b",
    r"^\(?(?:lkbn )?antara(?:news)?(?:\.com)?\)?$",
    r"(?:copyright|hak cipta|©) ?(?:\(c\)|©)? ?(?:lkbn )?antara\b",
    # The same of any outlet, named by its domain in a line that says nothing else; an office's site (go.id) is no outlet.
    r"^\W*(?:sumber|source|dikutip dari|dilansir dari|disadur dari|mengutip|melansir)(?: berita| artikel)?\W+(?:laman |situs )?"
    r"(?!\S*\.(?:go|mil|desa|ac|sch)\.id\b)[\w-]+(?:\.[\w-]+)+\W*$",
)
"""Lines that say that another outlet had the text first."""
_CREDIT = re.compile("|".join(CREDITS), re.IGNORECASE)
_TITLE = re.compile(r"\b(?:dengan judul|berjudul|dengan tautan)\b", re.IGNORECASE)
"""Where a credit ends, and what the other outlet called the article begins."""
AGENCY = "antaranews.com"
"""Whose own credit says nothing of another outlet."""
OFFICES = (".go.id", ".mil.id")
"""Ends of hosts of the state's offices, whose releases others copy."""
LONGEST = 240
"""A credit is a line; in a longer paragraph the words speak of something else."""
LAST = 3
"""Paragraphs from the end among which a credit may stand."""
SHORTEST_NAME = 4
"""Letters of a portal's name that tell that a credit names it; fewer stand in other words too."""


def origin_of(article: Article) -> Origin:
    """Whose text it is, as far as the page says."""
    return origin_of_page(article.url, article.body, article.signoff, (block.text for block in article.removed))


def origin_of_page(url: str, body: str, signoff: str | None, removed: Iterable[str]) -> Origin:
    """The same of a page's parts, as a record has them; `removed`: the texts of the blocks taken out."""
    host = (urlsplit(url).hostname or "").lower()
    lines = [*body.split("\n\n")[-LAST:], signoff or "", *removed]
    agency = host == AGENCY or host.endswith(f".{AGENCY}")
    if not agency and any(_credits_another(line.strip(), host) for line in lines):
        return Origin.CREDITED
    return Origin.OFFICE if host.endswith(OFFICES) else Origin.OWN


def _credits_another(line: str, host: str) -> bool:
    """Whether a line credits an outlet other than the one at this host: networks print the line on the original too."""
    found = _CREDIT.search(line) if len(line) <= LONGEST else None
    if found is None:
        return False
    named = re.sub(r"[\W_]", "", _TITLE.split(line[found.start() :], maxsplit=1)[0]).casefold()
    return not any(name in named for name in _names(host))


def _names(host: str) -> set[str]:
    """How a portal may be named, without marks between words: by its domain, and in a network (medan.tribunnews.com) by
    the beginning of the domain and its own part of the host (Tribun-Medan.com)."""
    domain = registered_domain(host)
    name, parts = domain.partition(".")[0].replace("-", ""), host.removesuffix(domain).strip(".").replace("-", "")
    if not parts or parts == "www":
        return {name} if len(name) >= SHORTEST_NAME else set()
    return {name[:end] + parts for end in range(SHORTEST_NAME, len(name) + 1)}
