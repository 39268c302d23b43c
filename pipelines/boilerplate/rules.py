"""What is known of ads and boilerplate without having seen the portal: named data, each rule with its reason.

`phrases.toml` are whole blocks by their text, `markup.toml` elements by their class and id, `words` word lists that the
other stages weigh. This module compiles the tables and looks blocks up in them; it decides nothing by itself.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from crawler.extract.text.vocabulary import BY_COURTESY, DOCUMENTS, MONTH, PHOTO


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule on a whole block's text; `phrases.toml` says what each field means."""

    name: str
    reason: str
    kind: str
    patterns: tuple[str, ...]
    rule: str = "phrase"
    limit: int = 200
    label: bool = False
    linked: bool = False
    spare_headings: bool = False
    contains: str = ""

    @property
    def pattern(self) -> str:
        """Its patterns as one."""
        return "|".join(self.patterns)


@dataclass(frozen=True, slots=True)
class Markup:
    """A rule on an element's tag, class and id; `markup.toml` says what each field means."""

    name: str
    reason: str
    kind: str
    tokens: str
    rule: str = "markup"
    tags: tuple[str, ...] = ()
    sure: bool = False


def _table(file: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("pipelines.boilerplate").joinpath(file).read_text("utf-8"))


def _phrases() -> tuple[Phrase, ...]:
    table = _table("phrases.toml")
    parts: dict[str, str] = table["parts"] | {
        "month": MONTH,
        "photo": PHOTO,
        "documents": DOCUMENTS,
        "courtesy": BY_COURTESY,
    }

    def whole(pattern: str) -> str:
        for name, part in parts.items():
            pattern = pattern.replace(f"<{name}>", part)
        return pattern

    return tuple(
        Phrase(patterns=tuple(map(whole, row.pop("patterns"))), kind=row.pop("class"), **row) for row in table["phrase"]
    )


def _markup() -> tuple[Markup, ...]:
    rules = []
    for row in _table("markup.toml")["markup"]:
        tokens = row.pop("tokens", [])
        if parts := row.pop("parts", []):
            tokens.append(rf"(?:[a-z0-9-]+-)?(?:{'|'.join(parts)})\d*(?:-[a-z0-9-]+)?")
        tags = tuple(row.pop("tags", []))
        rules.append(Markup(tokens="|".join(tokens), tags=tags, kind=row.pop("class"), **row))
    return tuple(rules)


PHRASES = _phrases()
MARKUP = _markup()
CLASSES = {row.name: row.kind for row in PHRASES} | {row.name: row.kind for row in MARKUP}
"""The class of what the rows of a name take out; rows of one name have one class, in both tables."""
LONGEST = max(rule.limit for rule in PHRASES)
"""No block above this many folded characters can match a phrase."""

ANCHORED = [rule for rule in PHRASES if not rule.contains]
_LENGTHS = (0, 120, 240, 300)
"""Lengths at which the rules are parted, so that a long block meets none that are for shorter ones."""


@cache
def _any_of(part: int) -> tuple[re.Pattern[str], list[int]]:
    """The patterns that begin with a known word, of the rules whose limit lies in that part, as one alternation.

    So a block costs a match or a few. An empty group at each pattern's end says which one it was; the list has the places
    of their rules. None opens a pattern: `re` skips a branch at its first letter only where no group opens there. Each rule
    stands in one part, since compiling them is a good part of a short run.
    """
    rows = [
        (place, pattern)
        for place, rule in enumerate(ANCHORED)
        if _part(rule.limit) == part
        for pattern in rule.patterns
    ]
    return re.compile("|".join(f"{pattern}()" for _, pattern in rows)), [place for place, _ in rows]


def _first_anchored(folded: str, parts: range) -> int | None:
    """The place of the first rule of ANCHORED that fits, whatever else it asks for; None where none of the parts fits."""
    found: list[int] = []
    for part in parts:
        expression, places = _any_of(part)
        if (match := expression.fullmatch(folded)) and match.lastindex:
            found.append(places[match.lastindex - 1])
    return min(found, default=None)


def _part(length: int) -> int:
    return bisect_right(_LENGTHS, length) - 1


@cache
def _alone(rule: Phrase) -> re.Pattern[str]:
    """A rule's patterns, compiled when a block first asks for them: most rules meet no block in a run."""
    return re.compile(rule.pattern)


LOOSE = [(rule.contains, rule) for rule in PHRASES if rule.contains]


@lru_cache(maxsize=8192)
def phrase_rule(folded: str, linked: bool, heading: bool) -> Phrase | None:
    """The rule whose pattern is the whole of a folded block, or None.

    `linked`: whether a good part of the block is a link; `heading`: whether it is a subheading. Some rules ask for the
    one or spare the other.
    """
    if len(folded) > LONGEST:
        return None
    first = _first_anchored(folded, range(_part(len(folded)), len(_LENGTHS)))
    if first is not None and _holds(ANCHORED[first], folded, linked, heading):
        return ANCHORED[first]
    for rule in ANCHORED[first + 1 :] if first is not None else ():
        if _holds(rule, folded, linked, heading) and _alone(rule).fullmatch(folded):
            return rule
    for held, rule in LOOSE:
        if held in folded and _holds(rule, folded, linked, heading) and _alone(rule).fullmatch(folded):
            return rule
    return None


def _holds(rule: Phrase, folded: str, linked: bool, heading: bool) -> bool:
    return len(folded) <= rule.limit and (linked or not rule.linked) and not (heading and rule.spare_headings)


def tokens_of(rows: tuple[Markup, ...]) -> re.Pattern[str]:
    """One expression for a whole class or id, with a group for each row."""
    return re.compile("|".join(f"(?P<r{n}>{row.tokens})" for n, row in enumerate(rows) if row.tokens))


TAGS = {tag: row for row in MARKUP for tag in row.tags}
TOKENS = tokens_of(MARKUP)
_DIVIDERS = re.compile(r"[-_]+|(?<=[a-z0-9])(?=[A-Z])")
"""What parts the words of a name: "mid_ads", "mid--ads", "midAds"."""
_STATES = ("no-", "with-", "has-", "is-", "not-", "category-", "kategori-", "tag-", "type-", "format-", "post-type-")
"""Beginnings of names that say something about an element, not what it is: has-caption, no-share, category-iklan."""


@lru_cache(maxsize=16384)
def element_rule(element: str) -> Markup | None:
    """The rule that one element of a block's context (`tag.class.class#id`) falls under, or None: its names say more than its tag."""
    tag, *names = re.split(r"[.#]", element)
    for name in names:
        token = _DIVIDERS.sub("-", name).casefold().strip("-")
        if token.startswith(_STATES):
            continue
        match = TOKENS.fullmatch(token)
        if match is not None and match.lastgroup is not None:
            return MARKUP[int(match.lastgroup[1:])]
    return TAGS.get(tag)


@lru_cache(maxsize=16384)
def markup_rule(context: tuple[str, ...]) -> Markup | None:
    """The rule that an element around a block falls under, the outermost first, or None."""
    for element in context:
        rule = element_rule(element)
        if rule is not None:
            return rule
    return None
