"""Other articles on an article's page, whole or as teasers: the next story, loaded below; cards set as <article>."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from crawler.extract.surroundings.site_name import words
from crawler.extract.tree.document import Document, own_text, raw_text, string, visible_string

OTHER = "other-article"
"""The zone of what belongs to another article."""
ABOVE = 80
"""Characters of running text above a heading from which on it is a subheading of what it stands in."""
LONGEST = 300
"""Characters of a headline."""
STORY = 300
"""Characters above and below a heading from which on there is a story on either side."""
ALL = 0.8
"""Share of the page's paragraphs that are the story, where nothing else is one."""
_HEADINGS = ("h1", "h2", "h3", "h4")


def mark_other_articles(document: Document, title: etree._Element | None) -> None:
    """Mark, among the document's zones, each element that is another article than the one with the headline `title`.

    Three things show one: an <article> that opens with a headline of its own (an <h1>, one set as `title` is, or one that
    leads elsewhere), be it below a standfirst; a box beside the headline's, of the same tag and class, that opens with a
    headline of the same kind, or one that shares a class and opens with a headline that leads elsewhere; and a heading
    below the story that is set as the headline is.
    """
    if title is None:
        return
    around = set(title.iterancestors())
    said = words(visible_string(title, LONGEST))
    own = next(title.iterancestors("article"), None)
    for element in document.articles:
        if element in around:
            continue
        heading = headline_of(element)
        if heading is None and own is not None and element.get("class") == own.get("class"):
            # A standfirst may stand above the headline.
            heading = next((found for found in element.iter(title.tag) if _stands_as(found, title)), None)
        if heading is None or _same(heading, said):
            continue
        if heading.tag == "h1" or _stands_as(heading, title) or _leads_away(heading, document):
            if own is None and heading.tag == "h1" and _holds_all(element, document):
                continue  # the bar that stays on the screen names the story by the page's title, not by its headline
            document.zones[element] = OTHER
    for box in _boxes_beside(title):
        heading = headline_of(box)
        if heading is None or _same(heading, said):
            continue
        alike = box.get("class") == _class_of_kin(title, box)
        if (alike and heading.tag == title.tag and _is_named(box, heading)) or _leads_away(heading, document):
            document.zones[box] = OTHER
    _mark_next_story(document, title, said)


def headline_of(box: etree._Element) -> etree._Element | None:
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
    """The elements of the same tag behind each element around the headline that have its class, or share one of its classes."""
    for node in title.iterancestors():
        parent = node.getparent()
        if parent is None or node.tag in ("body", "html"):
            return
        names = set((node.get("class") or "").split())
        for other in node.itersiblings(node.tag):
            if other.get("class") == node.get("class") or not names.isdisjoint((other.get("class") or "").split()):
                yield other


def _class_of_kin(title: etree._Element, box: etree._Element) -> str | None:
    """The class of the element around the headline that stands beside a box."""
    parent = box.getparent()
    return next((node.get("class") for node in title.iterancestors() if node.getparent() is parent), None)


def _mark_next_story(document: Document, title: etree._Element, said: list[str]) -> None:
    """Mark the heading behind the story that is set as its headline is, and all that follows it: the next story.

    Pages that load one story after the other lay each out so, without a box around it. A subheading has a smaller type,
    and what stands in one <article> with the headline is its own.
    """
    own = next(title.iterancestors("article"), title)
    above = 0
    for node in (own, *own.iterancestors()):
        if node.tag in ("body", "html"):
            return
        for after in node.itersiblings():
            heading = _first_heading(after, title)
            begins = (
                heading is not None
                and len(own_text(after)) <= ABOVE
                and _is_set_as(heading, title)
                and not _same(heading, said)
                and _opens(after, heading)
            )
            if begins and above + (len(raw_text(own)) if own is not title else 0) >= STORY:
                for rest in (after, *after.itersiblings()):
                    document.zones[rest] = OTHER
                return
            if above < STORY:
                above += len(raw_text(after))


def _first_heading(element: etree._Element, title: etree._Element) -> etree._Element | None:
    """The first heading that an element is or holds; where the headline is none, the first element of its tag and class."""
    if title.tag in _HEADINGS or not title.get("class"):
        return element if element.tag in _HEADINGS else next(element.iter(*_HEADINGS), None)
    return next((one for one in element.iter(title.tag) if one.get("class") == title.get("class")), None)


def _is_set_as(heading: etree._Element, title: etree._Element) -> bool:
    """Whether a heading has the headline's look: its tag and class, or nearly all of its utility classes."""
    mine, its = (frozenset((one.get("class") or "").split()) for one in (title, heading))
    if not mine and not its:
        return heading.tag == title.tag and _frame(heading) == _frame(title) != ""
    if not mine or not its:
        return False
    if heading.tag == title.tag and (mine == its or (title.tag == "h1" and (mine <= its or its <= mine))):
        return True
    return len(mine & its) >= 2 and (mine <= its or its <= mine)


def _holds_all(article: etree._Element, document: Document) -> bool:
    """Whether an <article> is the page's only one and holds nearly all of its paragraphs."""
    if sum(element.tag == "article" for element in document.articles) > 1:
        return False
    inside, whole = (sum(len(raw_text(text)) for text in part.iter("p")) for part in (article, document.root))
    return inside >= ALL * whole > 0


def _stands_as(heading: etree._Element, title: etree._Element) -> bool:
    """Whether a heading has the headline's tag and class, in an element that has the tag and class of the headline's."""
    box, own = heading.getparent(), title.getparent()
    return (
        box is not None
        and own is not None
        and (heading.tag, heading.get("class"), box.tag, box.get("class"))
        == (title.tag, title.get("class"), own.tag, own.get("class"))
        and bool(title.get("class") or own.get("class"))
    )


def _frame(heading: etree._Element) -> str:
    """What tells how a heading without a class is set: the class of a box around it alone, or of the line below it; else ""."""
    box, below = heading.getparent(), heading.getnext()
    if box is not None and box.get("class") and string(box) == string(heading):
        return f"in {box.get('class')}"
    return f"over {below.get('class')}" if below is not None and below.get("class") else ""


def _opens(box: etree._Element, heading: etree._Element) -> bool:
    """Whether a heading of several words opens what it stands in, with a story's length below it."""
    if len(words(visible_string(heading, LONGEST))) < 3 or (box is not heading and headline_of(box) is not heading):
        return False
    below = sum(len(raw_text(part)) for part in ([box] if box is not heading else []))
    for part in box.itersiblings():
        if below >= STORY:
            break
        below += len(raw_text(part))
    return below >= STORY


def _is_named(box: etree._Element, heading: etree._Element) -> bool:
    """Whether what shows a story is told from bare parts of one: the box has a class, or its heading is an <h1>."""
    return bool(box.get("class")) or heading.tag == "h1"
