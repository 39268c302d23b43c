"""The element that holds the text of the article: by theme, by structured data, by the density of its text."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from crawler.extract.content.density import densest
from crawler.extract.surroundings.site_name import words
from crawler.extract.tree.document import Document, first, inside, string, zone_around
from crawler.extract.tree.roles import body_rank, label_of, pieces_of
from crawler.extract.tree.structured import texts
from crawler.local_rules import Selector

ENOUGH = 350
"""Characters outside of links from which on a theme's container is believed without a look at the rest of the page."""
MOST = 0.6
"""Share of the densest element's text that a container of a usual name must hold to be believed."""
INTRO = 40
"""Characters of a text's intro in an element of its own."""
RULES = "rules"
"""How a container was found that a rule of whoever runs the project names."""
THIN = 140
"""Characters under which a container is too thin to be a text."""


@dataclass(slots=True)
class Container:
    """Where the text stands."""

    elements: list[etree._Element]
    """One element, or several in order where a system divides the text over siblings."""
    how: str
    """theme:NAME, structured, density or rules."""
    size: int
    """Characters outside of links."""
    sure: bool = True
    """Whether its name says nothing but "the text of the article"."""


def text_size(element: etree._Element) -> int:
    """Characters of an element outside of links and scripts."""
    size = len(string(element))
    for inner in element.iter("a", "script", "style", "noscript", "select", "textarea"):
        size -= len(string(inner))
    return max(size, 0)


def find_container(
    document: Document, title: etree._Element | None, theme: str | None = None, text_in: Selector | None = None
) -> Container | None:
    """The container of the article's text; None where the page has no text.

    `theme`: a theme that the portal declares; its containers are taken before all others. `text_in`: the element that
    somebody says holds the text; believed where the page has it.
    """
    if text_in is not None and (said := _by_selector(document, text_in)) is not None:
        return said
    named = _by_name(document, title, theme)
    if named is not None and named.size >= ENOUGH and named.sure:
        return named
    claimed = _by_article_body(document) if named is None else None
    if claimed is not None and claimed.size >= ENOUGH:
        return claimed
    dense = _by_density(document, title)
    best = named or claimed
    if named is not None and dense is not None and named.size >= ENOUGH:
        # A usual name that may stand elsewhere, too: the text decides.
        return named if named.size >= MOST * dense.size else dense
    if best is None or (dense is not None and dense.size > 2 * best.size + 200):
        return dense or best
    return best


def _by_selector(document: Document, text_in: Selector) -> Container | None:
    """The largest element that a selector names; None where the page has none with text."""
    named = (
        element
        for element in document.order
        if isinstance(element.tag, str)
        and text_in.matches(label_of(element.tag, element.get("class", ""), element.get("id", "")))
    )
    found = max(named, key=text_size, default=None)
    size = text_size(found) if found is not None else 0
    return Container([found], RULES, size) if found is not None and size else None


def _by_name(document: Document, title: etree._Element | None, theme: str | None) -> Container | None:
    candidates: list[tuple[int, int, etree._Element, str]] = []
    own = next(title.iterancestors("article"), None) if title is not None else None
    for element in document.roles.get("body", ()):
        if (
            element.tag in ("p", "span", "a", "h1", "h2", "h3", "li", "img", "meta", "section")
            and element.get("itemprop") is None
        ) and element.tag != "section":
            continue
        zone = zone_around(document, element)
        if zone and zone not in ("share", "navigation"):
            continue
        name, rank = body_rank(f"{element.get('class', '')} {element.get('id', '')}", element.get("itemprop", ""))
        if title is not None and inside(title, element):
            continue  # a wrapper of headline and all
        if own is not None and _is_anothers(element, own):
            continue
        if theme and name == theme:
            rank = 0
        size = text_size(element)
        if size >= (1 if rank <= 1 else THIN):
            candidates.append((rank, size, element, name))
    if not candidates:
        return None
    top = max(size for _, size, _, _ in candidates)
    rank = min(rank for rank, size, _, _ in candidates if size * 3 >= top)
    group = [candidate for candidate in candidates if candidate[0] == rank]
    _, size, element, name = max(group, key=lambda candidate: candidate[1])
    # Nested containers: the innermost that keeps nearly all of the text.
    for other_rank, other_size, other, other_name in candidates:
        if other is not element and other_rank <= 2 and inside(other, element) and other_size >= 0.9 * size:
            element, size, name = other, other_size, other_name
    articles = [
        candidate for candidate in candidates if candidate[2].tag == "article" and inside(candidate[2], element)
    ]
    if element.tag == "main" and len(articles) == 1 and articles[0][0] <= 2:
        # A <main> holds boxes beside the one <article>; both carry a usual name.
        _, size, element, name = articles[0]
    parts = _with_intro(_siblings(element, [candidate[2] for candidate in group]))
    how = "structured" if name == "structured" else f"theme:{name}"
    return Container(parts, how, size if len(parts) == 1 else sum(map(text_size, parts)), rank <= 1)


def _is_anothers(element: etree._Element, own: etree._Element) -> bool:
    """Whether an element lies in another <article> than the headline's, `own`, which holds a text itself."""
    other = element if element.tag == "article" else next(element.iterancestors("article"), None)
    if other is None or inside(other, own) or inside(own, other):
        return False
    return text_size(own) >= ENOUGH


def _siblings(element: etree._Element, others: list[etree._Element]) -> list[etree._Element]:
    """The element and those of the same name that stand beside it: a text divided over several containers."""
    key = (element.tag, element.get("class"), element.get("itemprop"))
    parent = element.getparent()
    parts = []
    for other in others:
        if other is element:
            parts.append(other)
        elif (other.tag, other.get("class"), other.get("itemprop")) == key:
            above = other.getparent()
            if above is parent or (
                above is not None and parent is not None and above.getparent() is parent.getparent()
            ):
                parts.append(other)
    if not 1 < len(parts) <= 40 or element.tag == "article":
        return [element]
    return _with_headings(parts)


def _with_intro(parts: list[etree._Element]) -> list[etree._Element]:
    """The parts, with the element right before them that calls itself the intro: Joomla's K2 divides a text so."""
    before = parts[0].getprevious()
    named = before is not None and any("intro" in pieces_of(token) for token in (before.get("class") or "").split())
    return [before, *parts] if before is not None and named and text_size(before) >= INTRO else parts


def _with_headings(parts: list[etree._Element]) -> list[etree._Element]:
    """The parts; or the elements around them, each with one, where a subheading stands before a part in its own."""
    around = [part.getparent() for part in parts]
    pages = list(dict.fromkeys(box for box in around if box is not None))
    return pages if len(pages) == len(parts) and any(map(_is_headed, parts)) else parts


def _is_headed(part: etree._Element) -> bool:
    for before in part.itersiblings(preceding=True):
        heading = before if before.tag in ("h2", "h3") else first(before, "h2", "h3")
        if heading is not None:
            return bool(string(heading)) and first(before, "a") is None
    return False


def _by_article_body(document: Document) -> Container | None:
    """The smallest element that holds beginning and end of the JSON-LD articleBody."""
    claimed = " ".join(texts(document.structured.article.get("articleBody"))[:1])
    if len(claimed) < 200 or "<p" in claimed:
        return None
    said = words(claimed)
    first, last = " ".join(said[2:10]), " ".join(said[-10:-2])
    found: etree._Element | None = None
    for element in document.root.iter("div", "section", "article", "main", "td"):
        folded = " ".join(words(string(element)))
        if first in folded and last in folded:
            found = element  # document order: a later hit lies deeper, or beside
        elif found is not None and not inside(element, found):
            break
    if found is None:
        return None
    return Container([found], "structured", text_size(found))


def _by_density(document: Document, title: etree._Element | None) -> Container | None:
    elements = densest(document, title)
    if not elements:
        return None
    return Container(elements, "density", sum(map(text_size, elements)))
