"""Which time zone a portal writes in, by evidence: what it prints, what its posts interface and its metadata say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta

from lxml import etree

from crawler.discover.interfaces import rest
from crawler.discover.lists.links import parse_page
from crawler.probe.findings import Clue, Findings, Zone
from crawler.provinces import ZONES

PRINTED = re.compile(r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\s{0,3}[(\[]?\s?(WIB|WITA|WIT)\b")
OFFSET = re.compile(r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)\s*$")
JSON_TIME = re.compile(r'"date(?:Published|Created|Modified)"\s*:\s*"([^"]{16,40})"')
SENTENCE = frozenset({"p", "li", "blockquote", "td"})
"""Elements whose text is a story's: a time told there is where the story happened."""
LONGEST = 90
"""Characters of a text that prints a date; longer ones are sentences."""


def zone_name(hours: float | None) -> str | None:
    """WIB, WITA or WIT for hours east of UTC; None for any others."""
    for name, zone in ZONES.items():
        if hours is not None and zone.utcoffset(None) == timedelta(hours=hours):
            return name
    return None


def read_clues(findings: Findings, home: etree._Element | None) -> list[Clue]:
    """All that speaks for a zone, the most trusted first: print beside dates, the interface's clock, metadata."""
    roots = [] if home is None else [home]
    roots += [root for taken in findings.taken if taken.body and (root := parse_page(taken.body)) is not None]
    clues: list[Clue] = []
    told: Counter[str] = Counter()
    printed: Counter[str] = Counter()
    for root in roots:
        for text, sentence in _texts(root):
            for match in PRINTED.finditer(text):
                (told if sentence or len(text) > LONGEST else printed)[match[1]] += 1
    if printed:
        clues.append(_counted("times as printed", printed))
    hours = Counter(
        offset
        for found in findings.shown.get("rest", [])
        if found.post and (offset := rest.utc_offset(found.post)) is not None
    )
    if hours:
        offset, _ = hours.most_common(1)[0]
        clues.append(Clue("the posts interface", zone_name(offset), f"its clock is UTC{offset:+g}"))
    offsets = Counter(_offsets(roots))
    if offsets:
        names = {text: zone_name(_hours(text)) for text in offsets}
        best = max(offsets, key=lambda text: (names[text] is not None, offsets[text]))
        says = ", ".join(f"{text} {count} times" for text, count in offsets.most_common(3))
        clues.append(Clue("offsets of metadata", names[best], says))
    if told:
        clue = _counted("times within stories", told)
        clue.weak = True
        clues.append(clue)
    return clues


def _counted(where: str, found: Counter[str]) -> Clue:
    zone, count = found.most_common(1)[0]
    says = ", ".join(f"{name} {number} times" for name, number in found.most_common())
    return Clue(where, zone if count * 2 > found.total() else None, says)


def _texts(root: etree._Element) -> Iterator[tuple[str, bool]]:
    """Each text of a page, and whether it stands in a sentence's element."""
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style", "head", "title", "meta"):
            continue
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if text and "WI" in text and holder is not None:
                inside = holder.tag in SENTENCE or any(one.tag in SENTENCE for one in holder.iterancestors())
                yield " ".join(text.split()), inside


def _offsets(roots: Iterable[etree._Element]) -> Iterator[str]:
    """The offsets of the pages' machine-readable times, as written; Z is +00:00."""
    for root in roots:
        written = [element.get("datetime") or "" for element in root.iter("time")]
        written += [
            element.get("content") or ""
            for element in root.iter("meta")
            if "time" in (element.get("property") or element.get("itemprop") or "").lower()
            or "date" in (element.get("itemprop") or "").lower()
        ]
        for script in root.iter("script"):
            if "ld+json" in (script.get("type") or "").lower():
                written += JSON_TIME.findall((script.text or "")[:500_000])
        for text in written:
            match = OFFSET.search(text.strip())
            if match:
                offset = match[1]
                yield "+00:00" if offset == "Z" else offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"


def _hours(offset: str) -> float:
    sign = -1 if offset[0] == "-" else 1
    return sign * (int(offset[1:3]) + int(offset[-2:]) / 60)


def weigh(clues: list[Clue]) -> Zone:
    """The zone that the evidence speaks for: print, then the interface's clock, then metadata; WIB where none does."""
    speaking = [clue for clue in clues if clue.zone and not clue.weak]
    if not speaking:
        weak = next((clue for clue in clues if clue.zone), None)
        if weak is None:
            return Zone("WIB", False, "assumed: nothing there shows another", clues)
        return Zone(weak.zone or "WIB", False, f"guessed: only {weak.where} ({weak.says})", clues)
    name = speaking[0].zone or "WIB"
    against = [f"{clue.where} ({clue.zone})" for clue in speaking if clue.zone != name]
    says = f"shown by {_listed([clue.where for clue in speaking if clue.zone == name])}"
    if against:
        return Zone(name, False, f"{says}, against {_listed(against)}", clues)
    return Zone(name, True, says, clues)


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
