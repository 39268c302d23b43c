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
from crawler.extract.text.vocabulary import BUTTONS, PERSON_ROLES, ROLE_LABELS, RUBRICS
from crawler.extract.tree.document import visible_string

_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,4}(?:, [SM]\.[A-Z]\w*\.?){0,2}")
"""A full name: one word beside such a label is a heading or a button as often."""
_OFFICE = re.compile(rf"\W*(?:{PERSON_ROLES})\W*", re.I)
_NO_LABEL = frozenset({"a", "h1", "h2", "h3", "h4", "h5", "h6", "option", "button", "script", "style"})
"""Elements that lead elsewhere or head a box of other articles: "Editor" over a list of an editor's choice."""
LONGEST_LABEL = 20
"""Characters of a role."""
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
        kind = ROLE_LABELS.get(own.lower()) if len(own) <= LONGEST_LABEL else None
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
        name = _described(image)
        if image.tag not in ("img", "amp-img") or not _is_name(name, sites) or not scope.own(image):
            continue
        if _behind_name(image, name) is not None:
            return [name]
    return []


def is_portrait(image: etree._Element) -> bool:
    """Whether a picture is an author's: the smallest element around it with any text says its description, a name, and a role at most."""
    name = _described(image)
    if not _is_name(name, set()) or any(True for _ in image.iterancestors("figure")):
        return False
    rest = _behind_name(image, name)
    return rest is not None and (not rest or _OFFICE.fullmatch(rest) is not None)


def _described(image: etree._Element) -> str:
    return " ".join((image.get("alt") or "").split())


def _behind_name(image: etree._Element, name: str) -> str | None:
    """What follows a name that opens the smallest element around a picture with any text; None where it does not."""
    box: etree._Element | None = image
    for _ in range(_AROUND):
        box = box.getparent() if box is not None else None
        if said := visible_string(box, 200) if box is not None else "":
            return said[len(name) :].strip() if re.match(rf"{re.escape(name)}(?:\W|$)", said) else None
    return None


def _is_name(name: str, sites: set[str]) -> bool:
    folded = words(name)
    return (
        _NAME.fullmatch(name) is not None
        and not BUTTONS.fullmatch(name)
        and not RUBRICS & set(folded)
        and " ".join(folded) not in sites
        and not known_place(name)
    )
