"""Rubrics by the headline that the portal's menu names, too."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from lxml import etree

from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.tree.document import has_children, string, zone_around
from crawler.extract.tree.parse import fold

NEAR = 15
"""The most elements between a rubric and the headline below it."""
LONGEST = 40
MANY = 5
"""Links side by side from which on they are a menu."""
_FOLDER = re.compile(r"(?:https?:)?(?://[^/?#]+)?/[\w-]+/?")
"""The address of a rubric in a menu: a single folder, "/daerah"."""


def named_in_menu(scope: Scope, files: Callable[[str], bool]) -> list[str]:
    """Short texts by the headline that are the text of a link to a category elsewhere on the page, as in the menu.

    `files`: whether an address is one category's.
    """
    named = {" ".join(words(string(link))) for link in scope.document.links if files(link.get("href") or "")}
    found = []
    for element in scope.elements[max(0, scope.title - NEAR) : scope.start]:
        if has_children(element) or not element.text or len(element.text) > LONGEST or not scope.own(element):
            continue
        if in_menu(scope, element):
            continue
        if scope.where(element) in ("head", "above") and " ".join(words(element.text)) in named:
            found.append((abs(scope.document.order[element] - scope.title), fold(element.text)))
    return [name for _, name in sorted(found)]


def linked_in_menu(scope: Scope) -> list[str]:
    """The one link by the headline that the menu has, too, with the same text and a folder for its address.

    Several are a second menu.
    """
    near = [
        link
        for link in scope.links()
        if scope.where(link) in ("head", "above")
        and scope.title - NEAR <= scope.document.order[link] < scope.start
        and not in_menu(scope, link)
        and 0 < len(string(link)) <= LONGEST
        and _FOLDER.fullmatch(link.get("href") or "")
    ]
    if len({link.get("href") for link in near}) != 1:
        return []
    name, href = string(near[0]), near[0].get("href")
    listed = any(
        link.get("href") == href and string(link) == name and in_menu(scope, link) for link in scope.document.links
    )
    return [name] if listed else []


def in_menu(scope: Scope, element: etree._Element) -> bool:
    """Whether an element stands in a menu of the page: by what is around it, or as one of many links side by side."""
    row = element.getparent() if element.tag == "a" else None
    if row is not None and row.tag in ("li", "td", "span") and len(row) == 1:
        row = row.getparent()
    if row is not None and sum(1 for _ in islice(row.iter("a"), MANY)) == MANY:
        return True
    in_nav = next(element.iterancestors("nav"), None) is not None
    return in_nav or zone_around(scope.document, element) == "navigation"
