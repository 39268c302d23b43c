"""Other articles on an article's page, whole or as teasers: the next story, loaded below; cards set as <article>."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from crawler.extract.content.site_name import words
from crawler.extract.tree.document import Document, own_text, visible_string

OTHER = "other-article"
"""The zone of what belongs to another article."""
ABOVE = 80
"""Characters of running text above a heading from which on it is a subheading of what it stands in."""
LONGEST = 300
"""Characters of a headline."""


def mark_other_articles(document: Document, title: etree._Element | None) -> None:
    """Mark, among the document's zones, each element that is another article than the one with the headline `title`.

    Two things show one: an <article> that opens with a headline of its own, an <h1> or one that leads elsewhere; and a
    box beside the headline's, of the same tag and class, that opens with a headline of the same kind.
    """
    if title is None:
        return
    around = set(title.iterancestors())
    said = words(visible_string(title, LONGEST))
    for element in document.articles:
        if element in around:
            continue
        heading = _headline_of(element)
        if heading is None or _same(heading, said):
            continue
        if heading.tag == "h1" or _leads_away(heading, document):
            document.zones[element] = OTHER
    for box in _boxes_beside(title):
        heading = _headline_of(box)
        if heading is not None and heading.tag == title.tag and not _same(heading, said) and _is_named(box, heading):
            document.zones[box] = OTHER


def _headline_of(box: etree._Element) -> etree._Element | None:
    """The heading that a box opens with; None where running text stands before the first one."""
    for element in box.iter(etree.Element):
        if element.tag in ("h1", "h2", "h3", "h4"):
            return element
        if len(own_text(element).strip()) >= ABOVE:
            return None
    return None


def _same(heading: etree._Element, said: list[str]) -> bool:
    """Whether a heading says what the headline says: some pages print it twice."""
    return words(visible_string(heading, LONGEST)) == said


def _leads_away(heading: etree._Element, document: Document) -> bool:
    """Whether a heading is a link, or stands in one, to another page."""
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    here = document.url.split("#")[0].rstrip("/").split("://")[-1]
    for link in links:
        target = (link.get("href") or "").split("#")[0].rstrip("/").split("://")[-1]
        if target and not here.endswith(target):
            return True
    return False


def _boxes_beside(title: etree._Element) -> Iterator[etree._Element]:
    """The elements of the same tag and class beside each element around the headline, from the innermost outwards."""
    for node in title.iterancestors():
        parent = node.getparent()
        if parent is None or node.tag in ("body", "html"):
            return
        for other in node.itersiblings():
            if other.tag == node.tag and other.get("class") == node.get("class"):
                yield other


def _is_named(box: etree._Element, heading: etree._Element) -> bool:
    """Whether what shows a story is told from bare parts of one: the box has a class, or its heading is an <h1>."""
    return bool(box.get("class")) or heading.tag == "h1"
