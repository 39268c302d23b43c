"""Teasers of other articles: what stands beside a title that links elsewhere is not this article's."""

from __future__ import annotations

from lxml import etree

from crawler.extract.surroundings.scope import HEADLINE, Scope
from crawler.extract.tree.document import inside, is_longer, string

LONGEST = 400
"""Characters of a title with its date, a picture and an intro in a list of other articles."""


def links_elsewhere(element: etree._Element, scope: Scope) -> bool:
    """Whether an element itself links to another article, by a title."""
    return any(_is_title(link, scope) for link in element.iter("a"))


def in_teaser(element: etree._Element, scope: Scope) -> bool:
    """Whether an element belongs to a teaser: a title that links elsewhere stands in the small elements around it."""
    if any(_is_title(link, scope) for link in element.iterancestors("a")):
        return True  # the whole card is a link
    node: etree._Element | None = element
    for _ in range(4):
        if node is None or is_longer(node, LONGEST):
            return False
        if links_elsewhere(node, scope):
            return True
        node = node.getparent()
    return False


def _is_title(link: etree._Element, scope: Scope) -> bool:
    """Whether a link is as long as a headline and leads to another article; the headline's own link is none."""
    if link not in scope.titles:
        scope.titles[link] = _leads_elsewhere(link, scope)
    return scope.titles[link]


def _leads_elsewhere(link: etree._Element, scope: Scope) -> bool:
    if len(string(link)) < HEADLINE or _is_of_headline(link, scope):
        return False
    path = scope.document.url.partition("?")[0].rstrip("/").partition("://")[2].partition("/")[2]
    target = (link.get("href") or "").partition("?")[0].partition("#")[0].rstrip("/")
    return not path or not target.endswith(path)


def _is_of_headline(link: etree._Element, scope: Scope) -> bool:
    """Whether a link is the headline's: around it, in it, or right above it with the same words."""
    place = scope.document.order.get(link, -9)
    if not scope.title - 3 <= place <= scope.title:
        return False
    last = scope.elements[scope.title]
    heading = next((node for node in (last, *last.iterancestors()) if node.tag in _HEADINGS), last)
    return inside(heading, link) or inside(link, heading) or string(link) == string(heading)


_HEADINGS = frozenset({"h1", "h2", "h3"})
