"""Links: made absolute, from the base that the page names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urljoin, urlsplit

from lxml import etree

LONGEST_LINK = 3000
"""Characters of an address; a record holds none of more than 4,000, and encoding makes them more."""
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")


def absolute(link: str, base: str) -> str | None:
    """A link made absolute; None where it is no http address, or one that is data in disguise."""
    if len(link) > LONGEST_LINK:
        return None
    if link.startswith(("http://", "https://")) and link[8:9].isalnum() and not _UNSEEN.search(link):
        return link
    try:
        # No-break spaces, controls and the like, as pasted into an editor: written as a browser sends them.
        found = _UNSEEN.sub(lambda match: quote(match[0]), urljoin(base, link.strip()))
        return found if found.startswith(("http://", "https://")) and urlsplit(found).hostname else None
    except ValueError:
        return None


def base_of(root: etree._Element, url: str) -> str:
    """What the links of a page are relative to: the first <base href>, else the page's own address."""
    for element in root.iter("base"):
        href = (element.get("href") or "").strip()
        if href:
            return absolute(href, url) or url
    return url


def leads_home(link: etree._Element) -> bool:
    """Whether a link leads to the portal's own home page."""
    return _HOME.fullmatch((link.get("href") or "").split("#")[0].strip()) is not None


_HOME = re.compile(
    r"(?:https?:)?(?://[^/?]+)?/(?:index\.(?:php|html?))?|(?:https?:)?//[^/?]+|index\.(?:php|html?)", re.I
)


def names_any(href: str, words: Iterable[str]) -> bool:
    """Whether an address holds one of these words (in lower case), in any case: a question before an expression's."""
    lowered = href.lower()
    for word in words:  # noqa: SIM110  (any() with a generator takes twice the time)
        if word in lowered:
            return True
    return False
