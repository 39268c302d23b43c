"""What all passes of the judge know of a block."""

from __future__ import annotations

import re

from crawler.extract.text.signoff import split_signoff

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TITLE = 200
"""No title of an article is longer, in characters."""

_INITIALS = re.compile(r"[A-Z]{1,4}[-/]\d{1,3}|[a-z]{2,4}\d{0,3}(?:/[a-z]{2,4})?")


def is_signoff(text: str) -> bool:
    """Whether a block is a reporter's sign-off alone: it repeats, but is a field of the record."""
    if len(text) <= 8 and _INITIALS.fullmatch(text):
        return True
    return len(text) <= 48 and text[0] in "([{*#=-–—/" and split_signoff(["", text])[1] is not None
