"""What the style sheets inside of a page say of an element: hidden, set as a block, line breaks kept.

Only <style> elements are read; linked sheets would have to be fetched. Selectors with states, attributes or siblings,
and rules for some media only, are left out: what they say depends on more than the page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from crawler.extract.tree.roles import OUT_OF_SIGHT

LONGEST = 150_000
"""Characters of a page's sheets that are read."""
LONGEST_SELECTOR = 2000

_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_SPEAKS = re.compile(
    r"display\s*:|visibility\s*:|text-indent\s*:\s*-|(?:left|top|right)\s*:\s*-\s*\d{3}|font-size\s*:\s*[01]|white-space\s*:\s*pre|"
    r"clip\s*:\s*rect|(?<!-)height\s*:\s*[01](?:px)?\s*[;!}]"
)
_SPEAKING = ("display", "visibility", "text-indent", "font-size", "white-space", "clip")
"""The words that open what it finds, but for those of _SELDOM, which count where a sheet has what is behind them."""
_SELDOM = (
    (("left", "top", "right"), re.compile(r":\s*-\s*\d{3}")),
    (("height",), re.compile(r"height\s*:\s*[01]")),
)
_HIDES = re.compile(
    rf"{OUT_OF_SIGHT}|opacity\s*:\s*0\s*;[^}}]{{0,200}}(?<!-)height\s*:\s*0|"
    r"(?<!-)height\s*:\s*0(?:px)?\s*;[^}]{0,200}opacity\s*:\s*0\s*(?:[;!]|$)",
    re.I,
)
_SHOWS = re.compile(r"display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible", re.I)
_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.I)
_KEEPS_LINES = re.compile(r"white-space\s*:\s*pre(?:-line|-wrap)?\b", re.I)
_EVERY_SCREEN = re.compile(r"@media\s+(?:only\s+)?(?:screen|all)(?:\s*,\s*(?:screen|all|print|handheld))*\s*", re.I)
"""A condition that every reader's screen meets."""
_MARK = re.compile(r"[.#][\w-]+")


class Compound(NamedTuple):
    """A selector of one element: `div.a.b#c`."""

    tag: str
    marks: frozenset[str]

    def fits(self, element: etree._Element) -> bool:
        """Whether an element has its tag, classes and id."""
        return (not self.tag or element.tag == self.tag) and self.marks <= _marks(
            element.get("class"), element.get("id")
        )


class Rule(NamedTuple):
    """A rule that says something of visibility or layout."""

    place: int
    """Its number on the page."""
    above: tuple[Compound, ...]
    last: Compound
    hides: bool | None
    """None where the rule says nothing of it."""
    block: bool
    keeps_lines: bool


class Said(NamedTuple):
    """What the rules of a page say of an element."""

    hides: bool = False
    """No browser shows it."""
    block: bool = False
    """An inline element is laid out as a block of its own."""
    keeps_lines: bool = False
    """The line breaks of the source are shown."""


NOTHING = Said()


@dataclass(slots=True)
class Styles:
    """The rules of a page, by one class or id of the element that they are for, in the order of the page."""

    rules: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    _fitting: dict[tuple[str, str | None, str | None], list[Rule]] = field(default_factory=dict)
    """The rules that fit elements with a tag, class and id, whatever lies around them."""

    def of(self, element: etree._Element) -> Said:
        """What the rules say of an element. Whether it is hidden, the rule with the most names decides, of equals the last."""
        if not self.rules:
            return NOTHING
        key = element.tag, element.get("class"), element.get("id")
        fitting = self._fitting.get(key)
        if fitting is None:
            fitting = self._fitting[key] = self._fit(*key)
        if not fitting:
            return NOTHING
        rules = [rule for rule in fitting if all(any(map(part.fits, element.iterancestors())) for part in rule.above)]
        deciding = max((rule for rule in rules if rule.hides is not None), key=_weight, default=None)
        return Said(
            deciding is not None and bool(deciding.hides),
            any(rule.block for rule in rules),
            any(rule.keeps_lines for rule in rules),
        )

    def _fit(self, tag: str, classes: str | None, identity: str | None) -> list[Rule]:
        marks = _marks(classes, identity)
        return [
            rule
            for mark in marks
            for rule in self.rules.get(mark, ())
            if (not rule.last.tag or tag == rule.last.tag) and rule.last.marks <= marks
        ]


NO_STYLES = Styles()


def _weight(rule: Rule) -> tuple[int, int]:
    return len(rule.last.marks), rule.place


def _marks(classes: str | None, identity: str | None) -> set[str]:
    marks = {f".{name}" for name in (classes or "").split()}
    if identity:
        marks.add(f"#{identity}")
    return marks


def read_styles(elements: list[etree._Element]) -> Styles:
    """The rules of a page's <style> elements that say something of visibility or layout."""
    sheets = [text for sheet in elements if (text := sheet.text) and _says_something(text)]
    if not sheets:
        return NO_STYLES
    styles = Styles()
    left, place = LONGEST, 0
    for sheet in sheets:
        for mark, rule in _rules_of(sheet[:left]):
            styles.rules[mark].append(rule._replace(place=place))
            place += 1
        left -= len(sheet)
        if left <= 0:
            break
    return styles


@lru_cache(maxsize=64)
def _rules_of(sheet: str) -> tuple[tuple[str, Rule], ...]:
    """The rules of one sheet, each with a class or id that its element has; a site's pages share most of their sheets."""
    found: list[tuple[str, Rule]] = []
    text = _top_level(_COMMENT.sub("", sheet) if "/*" in sheet else sheet)
    end = 0
    for said in _speaking(text):
        if said < end or not _SPEAKS.match(text, said):
            continue
        opening, closing = text.rfind("{", end, said), text.find("}", said)
        if closing < 0:
            break
        if opening < 0 or text.find("{", said, closing) >= 0 or text.find("}", opening, said) >= 0:
            end = said + 1  # part of a selector
            continue
        start = max(0, opening - LONGEST_SELECTOR)
        start = max(start, text.rfind("}", start, opening) + 1, text.rfind("{", start, opening) + 1)
        compounds = [part for part in map(_compounds, text[start:opening].split(",")) if part]
        if compounds:
            found += _rules(compounds, text[opening + 1 : closing])
        end = closing
    return tuple(found)


def _says_something(sheet: str) -> bool:
    return any(_SPEAKS.match(sheet, place) for place in _speaking(sheet))


def _speaking(text: str) -> list[int]:
    """Where a sheet may say something, in order: the words are looked for one by one, an eighth of an expression's time."""
    found: list[int] = []
    seldom = [word for words, behind in _SELDOM if behind.search(text) for word in words]
    for word in (*_SPEAKING, *seldom):
        place = text.find(word)
        while place >= 0:
            found.append(place)
            place = text.find(word, place + 1)
    return sorted(found)


def _rules(selectors: list[list[Compound]], declared: str) -> Iterator[tuple[str, Rule]]:
    hides = True if _HIDES.search(declared) else False if _SHOWS.search(declared) else None
    block, keeps = bool(_BLOCK.search(declared)), bool(_KEEPS_LINES.search(declared))
    if hides is not None or block or keeps:
        for *above, last in selectors:
            yield min(last.marks), Rule(0, tuple(above), last, hides, block, keeps)


def _top_level(sheet: str) -> str:
    """A sheet without its @ rules (@supports, @font-face) and all that they hold; what is for every screen stays."""
    kept: list[str] = []
    position = 0
    while (start := sheet.find("@", position)) >= 0:
        kept.append(sheet[position:start])
        opening, ending = sheet.find("{", start), sheet.find(";", start)
        if opening < 0 or 0 <= ending < opening:
            position = ending + 1 if ending >= 0 else len(sheet)
            continue
        depth, position = 1, opening + 1
        whole = _EVERY_SCREEN.fullmatch(sheet, start, opening) is not None
        while depth and position < len(sheet):
            up, down = sheet.find("{", position), sheet.find("}", position)
            if down < 0:
                return "".join(kept)
            depth, position = (depth + 1, up + 1) if 0 <= up < down else (depth - 1, down + 1)
        if whole and "@" not in (inner := sheet[opening + 1 : position - 1]):
            kept.append(inner)
    return "".join([*kept, sheet[position:]])


def _compounds(selector: str) -> list[Compound]:
    """The parts of a selector, outermost first; none where a part is no plain tag, class or id, or the last is but a tag."""
    compounds: list[Compound] = []
    if ":" in selector or "[" in selector or ("." not in selector and "#" not in selector):
        return compounds
    for part in selector.replace(">", " ").split():
        tag = part.replace("#", ".").partition(".")[0]
        marks = _MARK.findall(part, len(tag))
        if len(tag) + sum(map(len, marks)) != len(part) or (tag and not (tag.isalnum() and tag[0].isalpha())):
            return []
        compounds.append(Compound(tag.lower(), frozenset(marks)))
    return compounds if compounds and compounds[-1].marks else []
