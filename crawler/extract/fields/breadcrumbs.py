"""The path from the home page to an article, as a page shows or claims it."""

from __future__ import annotations

import re

from lxml import etree

from crawler.extract.surroundings.scope import Scope
from crawler.extract.tree import themes
from crawler.extract.tree.document import first, links_between, string, visible_string, zone_around
from crawler.extract.tree.links import leads_home
from crawler.extract.tree.structured import Structured, text, types_of

MOST_CRUMBS, MOST_LINKS = 4, 8
"""Levels of a breadcrumb; links of an element that is called one, from which on it is a menu."""
NEAR_CRUMBS = 40
"""The most elements between a breadcrumb that begins with "Home" and the headline."""


def _crumbs_of(element: etree._Element) -> list[str]:
    """The texts of a breadcrumb: those of its links, and the text behind the last one."""
    crumbs = [name for link in element.iter("a") if (name := string(link))]
    if not crumbs:  # nothing is a link, and the first item says "Home"
        items = [string(item) for item in element.iter("li")]
        return items if 1 < len(items) <= MOST_CRUMBS and items[0].casefold() in themes.HOME_WORDS else []
    if len(crumbs) > MOST_LINKS:
        return []
    whole = visible_string(element, 400)
    place = 0
    for crumb in crumbs:  # one behind the other: the headline at the end may hold the last crumb's words
        found = whole.find(crumb, place)
        place = found + len(crumb) if found >= 0 else len(whole)
    return [*crumbs, whole[place:].strip(" />»›|")]


def visible_crumbs(scope: Scope) -> list[str]:
    """The texts of the breadcrumb above the story, in order: an element named so, or a few links that begin at the home page."""
    order = scope.document.order
    for element in scope.document.roles.get("breadcrumb", ()):
        if order[element] < scope.start and element.tag not in ("a", "li", "i", "h4", "meta"):
            crumbs = _crumbs_of(element)
            if crumbs and (element.tag != "span" or len(crumbs) > 2):
                return crumbs
    for link in links_between(scope.document, scope.title - NEAR_CRUMBS, scope.start - 1):
        named = string(link).casefold() in themes.HOME_WORDS
        if not named and not leads_home(link):
            continue
        box = link.getparent()
        for _ in range(3):
            if box is not None and sum(1 for _ in box.iter("a")) < 2:
                box = box.getparent()
        if (
            box is None
            or (zone_around(scope.document, box) == "navigation" and not _is_path(box))
            or sum(1 for _ in box.iter("a")) > MOST_CRUMBS
            or first(box, "br") is not None
            or _MENU_MARKS.search(visible_string(box, 200))
            or not (named or (string(link) and _BETWEEN.search(visible_string(box, 200))))
        ):
            continue  # a menu begins with "Home", too
        if (crumbs := _crumbs_of(box)) and len(visible_string(box, 400)) < 200 and len([*filter(None, crumbs)]) > 1:
            return crumbs
    return []


def _is_path(box: etree._Element) -> bool:
    """Whether a <nav> is a breadcrumb: its label says so, or it has a few links with marks such as "/" between them."""
    nav = next(box.iterancestors("nav"), box)
    if "bread" in (nav.get("aria-label") or "").lower():
        return True
    return sum(1 for _ in nav.iter("a")) <= MOST_CRUMBS and _BETWEEN.search(visible_string(nav, 200)) is not None


_MENU_MARKS = re.compile(r"\w\s*[|·•]\s*\w")
"""Marks between the links of a menu; those of a path point onward."""
_BETWEEN = re.compile(r"\w\s*[/»›>]\s*\w")


def claimed_crumbs(structured: Structured) -> list[str]:
    """The names in the first BreadcrumbList of the JSON-LD that has any."""
    for node in structured.nodes:
        if "breadcrumblist" in types_of(node):
            items = node.get("itemListElement")
            listed = items if isinstance(items, list) else [items]
            named = [text(item.get("name")) or text(item.get("item")) for item in listed if isinstance(item, dict)]
            if named:
                return named
    return []
