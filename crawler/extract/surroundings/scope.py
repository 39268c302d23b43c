"""Where on a page a thing stands: above the headline, between headline and text, in the text, or after it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from crawler.extract.surroundings.caption_elements import describes_picture
from crawler.extract.surroundings.cards import CARDS_OF_OTHERS
from crawler.extract.surroundings.other_articles import OTHER
from crawler.extract.tree.document import NO_TEXT, Document, common_ancestor, last_of, links_between, own_text, string
from crawler.extract.tree.roles import pieces_of
from crawler.extract.tree.themes import COMMENT_AREAS

ENDING_ZONES = frozenset({"sidebar", "footer", OTHER})
"""The first of these after the text ends what belongs to the article, as do the readers' comments."""
FOREIGN_ZONES = frozenset(
    {"comments", "sidebar", "footer", "related", "author-box", "popup", "ad", OTHER, CARDS_OF_OTHERS}
)
"""What stands in these belongs to other articles or to nobody."""
NEAR_ABOVE = 80
"""Elements before the headline that may belong to it: breadcrumb, rubric, date; menus lie further off."""
NEAR_BELOW = 50
"""Elements after the text, outside of what holds headline and text, that may belong to it."""
MOST_AROUND = 400
"""Elements looked at before or after the text."""


BYLINE = 120
"""Characters up to which a box about the author, between headline and text, is the byline and no portrait."""


@dataclass(slots=True)
class Scope:
    """The surroundings of the text: what may hold byline, date, section, tags and picture of this article."""

    document: Document
    top: etree._Element
    """The smallest element that holds headline and text."""
    title: int
    """The headline's place in document order; where there is none, some way before the text."""
    start: int
    """The container's place."""
    end: int
    """The place of the last element in it."""
    limit: int
    """Where the article's surroundings end."""
    inside: bool = False
    """Whether the container holds the headline, too."""
    elements: list[etree._Element] = field(default_factory=list)
    """All elements of the page in order."""
    foreign: dict[etree._Element, bool] = field(default_factory=dict)
    titles: dict[etree._Element, bool] = field(default_factory=dict)
    """What `fields.teasers` told of links: asked of the same ones for date, author, section and tags."""

    def where(self, element: etree._Element) -> str:
        """above, head, text, tail, or "" for an element outside of the article or in a part that is not its own."""
        place = self.document.order.get(element, -1)
        if self.start <= place <= self.end:
            return "text"
        if not self.title - NEAR_ABOVE <= place <= self.limit or self.is_foreign(element):
            return ""
        if place > self.end:
            return "tail"
        if place > self.title:
            return "head"
        return "above"

    def is_foreign(self, element: etree._Element) -> bool:
        """Whether an element lies in a part of the page that is not this article's: comments, related, author box."""
        line = []
        node: etree._Element | None = element
        answer = False
        while node is not None:
            if node in self.foreign:
                answer = self.foreign[node]
                break
            line.append(node)
            zone = self.document.zones.get(node)
            if zone in FOREIGN_ZONES and not self._holds_text(node) and not self._is_own_after_all(node, zone):
                answer = True
                break
            node = node.getparent()
        for node in line:
            self.foreign[node] = answer
        return answer

    def _holds_text(self, element: etree._Element) -> bool:
        """Whether an element lies around the text: a class such as "sidebar-right" then names the layout."""
        return self.document.order[element] <= self.start <= self.document.order[last_of(element)]

    def _is_own_after_all(self, element: etree._Element, zone: str) -> bool:
        """Whether an element that calls itself related holds no other articles, or a short author box is the byline.

        A footer between headline and text is the headline's: some systems so name the line of date and author. One in
        the <article> of the text is the article's.
        """
        if zone == "related":
            return not self._links_to_articles(element)
        if zone == "footer":
            if self.title < self.document.order[element] < self.start:
                return True
            return self.is_articles_foot(element)
        if zone != "author-box" or not self.title < self.document.order[element] < self.start:
            return False
        return len(string(element)) <= BYLINE

    def is_articles_foot(self, footer: etree._Element | None) -> bool:
        """Whether an element is the <footer> of the <article> which holds the text, or its class says an article's."""
        if footer is None or footer.tag != "footer":
            return False
        around = next(footer.iterancestors("article"), None)
        if around is not None:
            return self.document.order[around] <= self.start
        return any(pieces_of(token) & _ARTICLES for token in (footer.get("class") or "").split())

    def _links_to_articles(self, element: etree._Element) -> bool:
        """Whether an element that calls itself related has links as long as headlines; some hold roles and tags instead.

        Links in an inner element that calls itself so are that one's.
        """
        for link in element.iter("a"):
            if len(said := string(link)) >= HEADLINE and not said.startswith(("#", "http")):
                node = link.getparent()
                while node is not None and node not in self.document.zones:
                    node = node.getparent()
                if node is element:
                    return True
        return False

    def head(self) -> list[etree._Element]:
        """The elements between headline and text, in order, those of other articles among them."""
        return self.elements[max(self.title + 1, self.start - MOST_AROUND) : self.start]

    def tail(self) -> list[etree._Element]:
        """The elements after the text, as far as the surroundings reach, those of other articles among them."""
        return self.elements[self.end + 1 : min(self.limit + 1, self.end + MOST_AROUND)]

    def is_outside(self, element: etree._Element) -> bool:
        """Whether an element stands behind the one that holds both headline and text: in a box below, or another column."""
        return self.document.order[element] > self.document.order[last_of(self.top)]

    def own(self, element: etree._Element) -> bool:
        """Whether an element is text of this article's surroundings: no script, no part of another article."""
        return element.tag not in NO_TEXT and not self.is_foreign(element)

    def links(self) -> list[etree._Element]:
        """The page's links that may belong to the article: those from above the headline to the end of the tail."""
        return links_between(self.document, self.title - NEAR_ABOVE, self.limit)


def _is_comment_area(element: etree._Element) -> bool:
    """Whether an element is where readers write, not the counter or link that leads there."""
    return not COMMENT_AREAS.isdisjoint([*(element.get("class") or "").split(), element.get("id") or ""])


_ARTICLES = frozenset({"article", "entry", "post"})
HEADLINE = 25
"""Characters of a link from which on it may be a headline."""
RUNNING = 80
"""Characters of its own text from which on an element is taken for the beginning of the story."""


def _story_after(title: etree._Element, first: etree._Element, order: dict[etree._Element, int], end: int) -> int:
    """Where the story begins in a container that holds its headline, too."""
    place = order[last_of(title)]
    for element in first.iter(etree.Element):
        if order[element] <= place or element.tag in NO_TEXT or len(own_text(element).strip()) < RUNNING:
            continue
        if element.tag != "figcaption" and not describes_picture(f"{element.get('class', '')} {element.get('id', '')}"):
            return order[element]
    return min(place + 1, end)


def _limit(top: etree._Element, order: dict[etree._Element, int], end: int) -> int:
    """Where the surroundings end: with `top`, or some elements behind it, where tags and roles may have a box of their own."""
    limit = order[last_of(top)]
    if top.tag == "body":
        return min(limit, end + MOST_AROUND)
    outer = top.getparent()
    for _ in range(2):
        if outer is not None and outer.tag not in ("body", "html"):
            limit = max(limit, min(order[last_of(outer)], end + NEAR_BELOW))
            outer = outer.getparent()
    return limit


def surroundings(document: Document, title: etree._Element | None, container: list[etree._Element]) -> Scope:
    """The scope of an article whose headline and container have been found.

    Where the container holds the headline, too, the story begins at the first long text behind it.
    """
    order = document.order
    first, last = container[0], container[-1]
    start, end = order[first], order[last_of(last)]
    holds_title = title is not None and start < order[title] <= end
    if title is not None and holds_title:
        start = _story_after(title, first, order, end)
    top: etree._Element | None = None
    place = -1
    if title is not None and order[title] < start:
        top = common_ancestor(title, last)
        place = order[title]
        # The rest of the headline's own element is no surrounding.
        place = max(place, min(order[last_of(title)], start - 1))
    if top is None or top.tag in ("html",):
        top = last
        for _ in range(3):
            above = top.getparent()
            if above is None or above.tag in ("body", "html"):
                break
            top = above
    if place < 0:
        place = max(order[top], start - 60)
    elements = list(order)
    limit = _limit(top, order, end)
    for element, zone in document.zones.items():
        if end < order[element] <= limit and (
            zone in ENDING_ZONES or (zone == "comments" and _is_comment_area(element))
        ):
            limit = order[element] - 1
    return Scope(document, top, place, start, end, limit, holds_title, elements)
