"""What a page calls its site, and headlines without that name."""

from __future__ import annotations

import re

from crawler.extract.text.vocabulary import DOMAIN_ENDING
from crawler.extract.tree.document import Document
from crawler.extract.tree.structured import text

MOST_OF_NAME = 0.6
"""Share of a site's name that stands for it behind a title; "Kupang" of "Warta Kupang" is a place."""
MOST_OF_SLUG = 0.8
"""Share of the words of a headline and of the address made of it that both have."""
_WORDS = re.compile(r"\w+")
_SPACED = {code: " " for code in range(128) if not re.match(r"\w", chr(code))}
"""Each ASCII character that is part of no word, and the space that stands for it."""
_PRINTED_MARKS = "“”‘’–—…"
"""The marks, no parts of words, that make most texts other than ASCII."""
SUFFIX = re.compile(r"\s+(?:[|•·»«–—-]|::?|\|\|)\s+|\s*\|\s*|\s+::?\s+|(?<=\S)\s*[»«]\s*|:\s(?=[A-Z][\w.]+(?:\s\w+)?$)")


def words(value: str) -> list[str]:
    """The words of a text, case folded."""
    folded = value.casefold()
    if not folded.isascii():
        for mark in _PRINTED_MARKS:
            folded = folded.replace(mark, " ")
    if folded.isascii():
        return folded.translate(_SPACED).split()  # a sixth of what the expression takes
    return _WORDS.findall(folded)


def site_names(document: Document) -> set[str]:
    """What the page calls its site, folded to words."""
    structured = document.structured
    names = [structured.meta.get("og:site_name", ""), structured.meta.get("application-name", "")]
    names.append(text(structured.article.get("publisher")))
    names += [text(node.get("name")) for node in structured.nodes[:60] if text(node.get("@type")) in _SITE_TYPES]
    host = document.url.split("://")[-1].split("/")[0].removeprefix("www.")
    named = {" ".join(words(name)) for name in [*names, host, host.split(".")[0]] if name}
    return {name for name in named if not _is_slug(name.split(), document.url)}


def _is_slug(name: list[str], url: str) -> bool:
    """Whether the last part of an address was made of a name: some themes give the headline as the site's name."""
    slug = words(url.split("?")[0].rstrip("/").rpartition("/")[2].replace("_", "-"))
    alike = len(set(name) & set(slug))
    return alike >= 3 and alike >= MOST_OF_SLUG * max(len(name), len(slug))


_SITE_TYPES = {"WebSite", "Organization", "NewsMediaOrganization"}


_MARKS = frozenset("|•·»«–—-:")
"""What stands between a title and a site's name: SUFFIX and _PREFIX look for one of these."""


def without_site(title: str, sites: set[str], *, whole: bool = False) -> str:
    """A title without " - Site", "| Site" at its end or "Site: " at its beginning, where that part is the site's name.

    A part of the name ("Kupang" of "Kupang Kini") counts only where nothing has been cut already, and never where
    `whole` is asked for: a printed headline ends in its own words.
    """
    if _MARKS.isdisjoint(title):
        return title.strip() or title
    parts = SUFFIX.split(title)
    seen = title
    while len(parts) > 1:
        last = parts[-1]
        if not _is_site(last, sites, whole=whole or seen is not title):
            break
        cut = seen.rfind(last)
        seen = _SUFFIX_END.sub("", seen[:cut])
        parts.pop()
    before = _PREFIX.match(seen)
    if before and "".join(words(before.group(1))) in {site.replace(" ", "") for site in sites}:
        seen = seen[before.end() :]
    return seen.strip() or title


_PREFIX = re.compile(r"\s*(.{2,60}?)\s*(?:[|•·»«:]|\s[–—-])\s+")
_DOMAIN = re.compile(rf"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.{DOMAIN_ENDING}", re.I)
"""A portal's address behind its title is a site's name, of whichever site of the network."""
_SUFFIX_END = re.compile(r"[\s|•·»«–—:-]+$")


def _is_site(part: str, sites: set[str], *, whole: bool = False) -> bool:
    """Whether a part of a title is the site's name, or most of it; `whole`: nothing less than the name."""
    folded = " ".join(words(part))
    if not folded or _DOMAIN.fullmatch(part.strip()):
        return True
    squeezed = folded.replace(" ", "")
    for site in sites:
        bare = site.replace(" ", "")
        if len(bare) > 3 and (
            squeezed == bare
            or (
                len(folded.split()) <= 5
                and (bare in squeezed or (not whole and squeezed in bare and len(squeezed) >= MOST_OF_NAME * len(bare)))
            )
        ):
            return True
    return False
