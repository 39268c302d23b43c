"""Names that an element beside them shows to be one: a role without a colon, or a portrait.

"<dt>Reporter</dt><dd>Maria Lado</dd>", "<div>Maria Lado</div><span>Jurnalis</span>", "<img alt="Maria Lado"> Maria Lado".
"""

from __future__ import annotations

import re

from lxml import etree

from crawler.extract.fields.byline_elements import by_picture
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.places.regions import known_place
from crawler.extract.text.vocabulary import BUTTONS, ROLE_LABELS, RUBRICS
from crawler.extract.tree.document import visible_string

_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,4}(?:, [SM]\.[A-Z]\w*\.?){0,2}")
"""A full name: one word beside such a label is a heading or a button as often."""
_NO_LABEL = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "option", "button", "script", "style"})
"""Elements that lead elsewhere or head a box of other articles: "Editor" over a list of an editor's choice."""
_AROUND = 4
"""Elements around a portrait, one of which holds the name, too."""
_FAR = 60
"""Elements behind the text that are looked at."""


def labelled_names(scope: Scope, sites: set[str]) -> tuple[list[str], list[str]]:
    """Authors and editors whose name stands behind a role in an element of its own, beside headline or text.

    The name is the text behind the label in its element, the next element, the text behind the label's element, or the
    element before it.
    """
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    for element in [*scope.head(), *scope.tail()[:_FAR]]:
        own = (element.text or "").strip()
        kind = ROLE_LABELS.get(own.lower()) if len(own) <= 12 else None
        if kind is None or element.tag in _NO_LABEL or not scope.own(element):
            continue
        names = (_beside(element, own), _before(element))
        name = next((name for name in names if _is_name(name, sites)), "")
        if name and not by_picture(scope.document, element) and not in_teaser(element, scope):
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


def _before(label: etree._Element) -> str:
    previous = label.getprevious()
    bare = previous is not None and not (previous.tail or "").strip() and not (label.tail or "").strip()
    return visible_string(previous, 100).strip() if previous is not None and bare else ""


def portrayed_name(scope: Scope, sites: set[str]) -> list[str]:
    """The name between headline and text that a small picture beside it has for its description: an author's portrait."""
    for image in scope.head()[:_FAR]:
        name = " ".join((image.get("alt") or "").split())
        if image.tag not in ("img", "amp-img") or not _is_name(name, sites) or not scope.own(image):
            continue
        box: etree._Element | None = image
        for _ in range(_AROUND):
            box = box.getparent() if box is not None else None
            said = visible_string(box, 200) if box is not None else ""
            if said:  # the smallest element with any text: the name stands first in it
                if said == name or re.match(rf"{re.escape(name)}\W", said):
                    return [name]
                break
    return []


def _is_name(name: str, sites: set[str]) -> bool:
    folded = words(name)
    return (
        _NAME.fullmatch(name) is not None
        and not BUTTONS.fullmatch(name)
        and not RUBRICS & set(folded)
        and " ".join(folded) not in sites
        and not known_place(name)
    )
