"""A sign-off in an element of its own behind the text: "(mdk/rka)" below the box of the story."""

from __future__ import annotations

from crawler.extract.surroundings.scope import Scope
from crawler.extract.text.signoff import split_signoff
from crawler.extract.tree.document import string

_NEAR = 30
"""Elements behind the text among which it stands."""
_LONGEST = 40
_BRACKETS = ("(", "[", "{")


def signoff_behind(scope: Scope) -> str | None:
    """The sign-off that an element right behind the text is; only in brackets, since a bare word there is a label."""
    for element in scope.tail()[:_NEAR]:
        if not (element.text or "").strip().startswith(_BRACKETS) or not scope.own(element):
            continue
        text = string(element)
        if len(text) <= _LONGEST and (mark := split_signoff(["Berita.", text])[1]) and len(mark) > 1:
            return mark if any(map(str.isalpha, mark)) else None
    return None
