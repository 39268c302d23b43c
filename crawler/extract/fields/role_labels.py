"""Names under or beside a label that says a role without a colon: "<dt>Reporter</dt><dd>Maria Lado</dd>"."""

from __future__ import annotations

import re

from lxml import etree

from crawler.extract.content.scope import Scope
from crawler.extract.content.site_name import words
from crawler.extract.fields.byline_elements import by_picture
from crawler.extract.fields.teasers import in_teaser
from crawler.extract.text.places.regions import known_place
from crawler.extract.text.vocabulary import BUTTONS, RUBRICS
from crawler.extract.tree.document import visible_string

_LABELS = {
    "penulis": "authors",
    "reporter": "authors",
    "pewarta": "authors",
    "wartawan": "authors",
    "jurnalis": "authors",
    "kontributor": "authors",
    "editor": "editors",
    "redaktur": "editors",
    "penyunting": "editors",
}
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,4}(?:, [SM]\.[A-Z]\w*\.?){0,2}")
"""A full name: one word beside such a label is a heading or a button as often."""
_NO_LABEL = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "option", "button", "script", "style"})
"""Elements that lead elsewhere or head a box of other articles: "Editor" over a list of an editor's choice."""
_FAR = 60
"""Elements behind the text that are looked at."""


def labelled_names(scope: Scope, sites: set[str]) -> tuple[list[str], list[str]]:
    """Authors and editors whose name stands behind a role in an element of its own, beside headline or text.

    The name is the text behind the label in its element, the next element, or the text behind the label's element.
    """
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    for element in [*scope.head(), *scope.tail()[:_FAR]]:
        own = (element.text or "").strip()
        kind = _LABELS.get(own.lower()) if len(own) <= 12 else None
        if kind is None or element.tag in _NO_LABEL or not scope.own(element):
            continue
        name = _beside(element, own)
        if _is_name(name, sites) and not by_picture(scope.document, element) and not in_teaser(element, scope):
            found[kind].append(name)
    return found["authors"], found["editors"]


def _beside(label: etree._Element, own: str) -> str:
    whole = visible_string(label, 100)
    if len(whole) > len(own):
        return whole[len(own) :].strip()
    if behind := (label.tail or "").strip():
        return behind
    follower = label.getnext()
    return visible_string(follower, 100).strip() if follower is not None else ""


def _is_name(name: str, sites: set[str]) -> bool:
    folded = words(name)
    return (
        _NAME.fullmatch(name) is not None
        and not BUTTONS.fullmatch(name)
        and not RUBRICS & set(folded)
        and " ".join(folded) not in sites
        and not known_place(name)
    )
