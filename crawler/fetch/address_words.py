"""The words of addresses, which say what an article is to be about."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

WORD = re.compile(r"[^\W\d_]{4,}")
"""A word of at least four letters."""


class Addresses:
    """The words of a portal's addresses: one that stands in many of them ("kabar", "berita") promises nothing."""

    MOST, COMMON = 2000, 0.3
    """So many addresses are counted; a word in so large a share of them, and in two at least, is common."""

    def __init__(self) -> None:
        self._words: Counter[str] = Counter()
        self._seen = 0

    def add(self, url: str) -> None:
        """Count the words of one more address."""
        if self._seen < self.MOST:
            self._seen += 1
            self._words.update(address_words(url))

    def telling(self, url: str) -> set[str]:
        """The words of an address that are not common to the portal's addresses."""
        return {word for word in address_words(url) if self._words[word] <= max(1.0, self.COMMON * self._seen)}


def address_words(url: str) -> set[str]:
    """The words of at least four letters in an address's last part."""
    path = unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2]
    return set(WORD.findall(path.casefold().partition(".")[0].replace("_", "-")))
