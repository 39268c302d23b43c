"""Where the running text of a page stands, told from nothing but the text: for pages of no known theme.

Every block's own text is weighed (characters outside of links, in paragraphs that are long enough to be sentences), the
weights are summed up the tree, and from the top the heaviest child is followed for as long as it holds nearly all of
what its parent holds. Comments, sidebars and the like weigh nothing.
"""

from __future__ import annotations

import re

from lxml import etree

from crawler.extract.surroundings.cards import CARDS_OF_OTHERS, is_card
from crawler.extract.surroundings.other_articles import OTHER, headline_of
from crawler.extract.tree.document import INLINE, NO_TEXT, Document
from crawler.extract.tree.roles import hidden_by_style
from crawler.extract.tree.themes import names

SENTENCE = 40
"""Characters outside of links from which on a block counts as running text."""
NEARLY_ALL = 0.75
"""Share of the parent's weight with which a child is taken for the whole of it."""
MOST = 0.5
"""Share with which it is, if what stands beside it is of another kind."""
STORY = 500
"""Characters that make a story, in an element around the headline."""
STORY_SHARE = 0.15
"""Share of the page's running text that it must hold as well: a long standfirst is none."""
MODULE_DEPTH = 5
"""Wrappers around a module's text that are looked at: inner, module, column, row, section."""
CARDS = 4
"""Cards side by side from which on they are a list of other articles."""
CARD_DEPTH = 4
EXCERPT = 0.1
_COUNTER = re.compile(r"[_-][a-z0-9]*\d[a-z0-9]*$")
"""What numbers a module: et_pb_text_4, vc_custom_1612345, elementor-element-3fa2b."""
TAG_WEIGHT = {
    "li": 0.5,
    "td": 0.8,
    "th": 0.2,
    "figcaption": 0.0,
    "caption": 0.0,
    "label": 0.0,
    "address": 0.2,
    "dd": 0.6,
}
PARAGRAPHS = names("p blockquote ul ol pre h2 h3 h4 h5 figure dl")
CERTAIN_ZONES = frozenset({"comments", "footer", "navigation", OTHER, CARDS_OF_OTHERS})


def densest(document: Document, title: etree._Element | None) -> list[etree._Element]:
    """The element with the page's running text, in a list; several where a page builder divided it; empty for none."""
    units = _units(document)
    start = document.order.get(title, -1) if title is not None else -1
    for respected in (None, CERTAIN_ZONES):
        mass = _mass(document, units, start, respected)
        total = mass.get(document.root, 0.0)
        plain = sum(chars - linked for chars, linked in units.values() if chars - linked >= SENTENCE)
        if total >= 0.25 * plain:
            break
    if total < SENTENCE:
        return []
    top = _around(document.root, title, mass)
    return _with_parts(_descend(top, mass), top, mass, start, document)


def _units(document: Document) -> dict[etree._Element, tuple[int, int]]:
    """For each block its own text: characters, and characters in links."""
    chars: dict[etree._Element, int] = {}
    linked: dict[etree._Element, int] = {}
    block_of: dict[etree._Element, tuple[etree._Element, bool] | None] = {}
    for element in document.order:
        parent = element.getparent()
        above = block_of.get(parent) if parent is not None else (element, False)
        tail = element.tail
        if tail and above is not None and parent is not None:
            size = len(tail.strip())
            if size:
                block, in_link = above
                chars[block] = chars.get(block, 0) + size + 1
                if in_link:
                    linked[block] = linked.get(block, 0) + size + 1
        if above is None or element.tag in NO_TEXT:
            block_of[element] = None
            continue
        if element.tag in INLINE and parent is not None:
            here = (above[0], above[1] or element.tag == "a")
        else:
            here = (element, above[1])
        block_of[element] = here
        text = element.text
        if text:
            size = len(text.strip())
            if size:
                chars[here[0]] = chars.get(here[0], 0) + size + 1
                if here[1]:
                    linked[here[0]] = linked.get(here[0], 0) + size + 1
    return {block: (size, linked.get(block, 0)) for block, size in chars.items()}


def _mass(
    document: Document, units: dict[etree._Element, tuple[int, int]], start: int, respected: frozenset[str] | None
) -> dict[etree._Element, float]:
    """The weight of the running text in each element that holds any. `respected`: the zones that count; None: all."""
    dead: dict[etree._Element, bool] = {}
    cards: dict[etree._Element, bool] = {}
    lists: dict[tuple[etree._Element, str], bool] = {}
    mass: dict[etree._Element, float] = {}
    for block, (size, linked) in units.items():
        own = size - linked
        if own < SENTENCE or linked * 2 > size or _is_dead(block, document.zones, respected, dead):
            continue
        weight = own * TAG_WEIGHT.get(block.tag, 1.0)
        if document.order[block] < start:
            weight *= 0.3
        if _is_excerpt(block, cards, lists):
            weight *= EXCERPT
        node: etree._Element | None = block
        while node is not None:
            mass[node] = mass.get(node, 0.0) + weight
            node = node.getparent()
    return mass


def _is_excerpt(
    block: etree._Element, known: dict[etree._Element, bool], lists: dict[tuple[etree._Element, str], bool]
) -> bool:
    """Whether a text stands in one of several cards side by side, each with a headline as a link: another article's excerpt.

    `known`, `lists`: what was told of other cards and of what holds them, added to.
    """
    card = block if block.tag != "p" else block.getparent()
    for _ in range(CARD_DEPTH):
        if card is None or card.tag in ("body", "html", "main"):
            return False
        if card not in known:
            known[card] = is_card(card)
        if known[card]:
            parent = card.getparent()
            if parent is not None and _holds_cards(parent, card.tag, lists):
                return True
        card = card.getparent()
    return False


def _holds_cards(parent: etree._Element, tag: str, known: dict[tuple[etree._Element, str], bool]) -> bool:
    """Whether several of an element's children with this tag are cards. `known`: what was told of others, added to."""
    if (parent, tag) not in known:
        known[parent, tag] = sum(map(is_card, parent.iterchildren(tag))) >= CARDS
    return known[parent, tag]


def _is_dead(
    element: etree._Element,
    zones: dict[etree._Element, str],
    respected: frozenset[str] | None,
    known: dict[etree._Element, bool],
) -> bool:
    """Whether an element lies in a zone that counts or out of sight. `known`: what was told of others, added to."""
    line: list[etree._Element] = []
    node: etree._Element | None = element
    dead = False
    while node is not None and not dead:
        if node in known:
            dead = known[node]
            break
        line.append(node)
        zone = zones.get(node)
        style = node.get("style")
        dead = bool(zone and (respected is None or zone in respected)) or bool(style and hidden_by_style(style))
        node = node.getparent()
    known.update(dict.fromkeys(line, dead))
    return dead


def _around(root: etree._Element, title: etree._Element | None, mass: dict[etree._Element, float]) -> etree._Element:
    """The smallest element around the headline that holds a story: what lies outside may be longer, but is another.

    Where one paragraph is nearly all it holds, longer text behind it without a headline is the story below a standfirst.
    """
    node = title.getparent() if title is not None else None
    enough = max(STORY, STORY_SHARE * mass.get(root, 0.0))
    while node is not None and (mass.get(node, 0.0) < enough or _only_heads(node, root, mass)):
        node = node.getparent()
    if node is None or max((mass.get(text, 0.0) for text in node.iter("p")), default=0.0) < NEARLY_ALL * mass[node]:
        return node if node is not None else root
    above = node
    while (parent := above.getparent()) is not None and above.tag not in ("main", "body"):
        if behind := [part for part in above.itersiblings() if part in mass]:
            goes_on = any(mass[part] >= mass[node] and headline_of(part) is None for part in behind)
            return parent if goes_on else node
        above = parent
    return node


def _only_heads(element: etree._Element, top: etree._Element, mass: dict[etree._Element, float]) -> bool:
    """Whether an element is a <header>, and text lies elsewhere in `top`."""
    return element.tag == "header" and mass[element] < NEARLY_ALL * mass[top]


def _descend(root: etree._Element, mass: dict[etree._Element, float]) -> etree._Element:
    node = root
    while True:
        heaviest = max((child for child in node if child in mass), key=lambda child: mass[child], default=None)
        if heaviest is None or heaviest.tag in PARAGRAPHS or _is_paragraph(heaviest, mass):
            break
        share = mass[heaviest] / mass[node]
        whole = share >= NEARLY_ALL or (heaviest.tag == "article" and node.tag != "article")
        if share < MOST or (not whole and (heaviest.tag == "header" or _continues(node, heaviest, mass))):
            break
        node = heaviest
    return node


def _is_paragraph(element: etree._Element, mass: dict[etree._Element, float]) -> bool:
    """Whether a bare div is but a paragraph, or several divided by <br>, beside others of the same text."""
    parent = element.getparent()
    if parent is None or element.tag != "div" or element.get("class") or element.get("id"):
        return False
    return all(child not in mass for child in element) and any(
        child in mass
        and child is not element
        and (child.tag == "p" or (child.tag == "div" and not child.get("class") and not child.get("id")))
        for child in parent
    )


def _with_parts(
    node: etree._Element, top: etree._Element, mass: dict[etree._Element, float], start: int, document: Document
) -> list[etree._Element]:
    """The element, and what continues it where a page builder (Divi, WPBakery, Elementor) divided the text.

    Builders put each piece of text into a module of its own, in wrappers that hold nothing else: from the element
    upwards as long as it is its parent's only text, siblings of the same name with running text belong to it, and
    so does what stands between them (headings, pictures), other zones excepted.
    """
    heaviest = max((child for child in node if child in mass), key=lambda child: mass[child], default=None)
    if heaviest is not None:
        parts = _modules(heaviest, mass, start, document)
        if len(parts) > 1 and sum(mass.get(part, 0.0) for part in parts) >= NEARLY_ALL * mass[node]:
            return parts
    module = node
    for _ in range(MODULE_DEPTH):
        parent = module.getparent()
        if parent is None:
            break
        parts = _modules(module, mass, start, document)
        if len(parts) > 1:
            return parts
        if module is top or sum(child in mass for child in parent) > 1:
            break
        module = parent
    return [node]


def _modules(
    module: etree._Element, mass: dict[etree._Element, float], start: int, document: Document
) -> list[etree._Element]:
    """The module and its siblings with running text, from the first to the last; alone where it has none."""
    parent = module.getparent()
    if parent is None or module.tag not in ("div", "section"):
        return [module]
    parts = [
        child
        for child in parent
        if child is module
        or (
            child.tag == module.tag
            and mass.get(child, 0.0) >= SENTENCE
            and document.order[child] > start
            and _same_module(child, module)
            and next(child.iter("p"), None) is not None
        )
    ]
    first, last = parent.index(parts[0]), parent.index(parts[-1])
    return [child for child in list(parent)[first : last + 1] if child in parts or child not in document.zones]


def _same_module(one: etree._Element, other: etree._Element) -> bool:
    """Whether two elements are modules of one kind: most of their class names are the same, counters left out."""
    mine, its = _module_names(one), _module_names(other)
    return len(mine & its) >= 2 and len(mine & its) >= 0.6 * len(mine | its)


def _module_names(element: etree._Element) -> frozenset[str]:
    return frozenset(_COUNTER.sub("", token) for token in (element.get("class") or "").split())


def _continues(node: etree._Element, heaviest: etree._Element, mass: dict[etree._Element, float]) -> bool:
    """Whether the text beside the heaviest child is of the same kind: paragraphs, or elements of its name."""
    beside = mass[node] - mass[heaviest]
    alike = sum(
        mass[child]
        for child in node
        if child is not heaviest
        and child in mass
        and (child.tag in PARAGRAPHS or (child.tag == heaviest.tag and child.get("class") == heaviest.get("class")))
    )
    return alike > 0.3 * beside
