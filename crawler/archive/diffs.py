"""What changed between two versions of an article, word by word.

The comparison is Myers' on words (google's diff-match-patch: some 3 ms a pair of articles where difflib takes 8.5). Commas and white space do not count as a change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from diff_match_patch import diff_match_patch

KINDS = ("headline", "lede", "number", "name", "quote", "text")
"""Kinds of changes, in the order in which a reader wants them."""
WORD = re.compile(r"\S+")
IGNORED = ",;"
"""Marks at a word's end that make no change."""
ISLAND = 3
"""A kept stretch of so few letters between two rewritten ones is no common text."""
SIGNS = {-1: "-", 0: " ", 1: "+"}
"""diff-match-patch's operations, as a reader knows them."""


class Part(NamedTuple):
    """A stretch of words: kept by both (" "), only in the older ("-") or only in the newer version ("+")."""

    sign: str
    text: str


class Change(NamedTuple):
    """One change: words that went, words that came, or both."""

    kind: str
    """One of KINDS."""
    paragraph: int
    """The number of the newer version's paragraph, from 1; 0 for the headline."""
    before: str
    after: str


def parts(before: str, after: str) -> list[Part]:
    """Both texts as one list of stretches; joined by blanks, " " and "-" give the older text, " " and "+" the newer."""
    old, new = WORD.findall(before), WORD.findall(after)
    codes: dict[str, str] = {}
    coded = ["".join(_code(codes, word) for word in words) for words in (old, new)]
    compare = diff_match_patch()
    compare.Diff_Timeout = 0  # a diff must not depend on how busy the machine is
    found = compare.diff_main(coded[0], coded[1], False)
    made: list[Part] = []
    at_old = at_new = 0
    for operation, run in found:
        if operation <= 0:
            old_words, at_old = old[at_old : at_old + len(run)], at_old + len(run)
        if operation >= 0:
            new_words, at_new = new[at_new : at_new + len(run)], at_new + len(run)
        words = old_words if operation < 0 else new_words
        made.append(Part(SIGNS[operation], " ".join(words)))
    return _without_islands(made)


def _without_islands(made: list[Part]) -> list[Part]:
    """The parts with a kept "di" or "dan" between two rewritten stretches joined to them: it was kept by chance."""
    joined: list[Part] = []
    for number, part in enumerate(made):
        island = (
            part.sign == " "
            and len(part.text) <= ISLAND
            and 0 < number < len(made) - 1
            and made[number - 1].sign != " "
            and len(made[number - 1].text) > ISLAND
        )
        for one in (Part("-", part.text), Part("+", part.text)) if island else (part,):
            at = next((back for back in (1, 2) if len(joined) >= back and joined[-back].sign == one.sign), None)
            if one.sign != " " and at is not None and all(before.sign != " " for before in joined[-at:]):
                joined[-at] = Part(one.sign, f"{joined[-at].text} {one.text}")
            else:
                joined.append(one)
    return joined


def _code(codes: dict[str, str], word: str) -> str:
    """One character a word; words that differ by ignored marks alone have the same."""
    key = word.rstrip(IGNORED) or word
    # Surrogates are no characters that a string may be searched for; the numbers go past them.
    return codes.setdefault(key, chr((number := len(codes) + 1) + (0x800 if number >= 0xD800 else 0)))


def changes(old_title: str, new_title: str, old_body: str, new_body: str) -> list[Change]:
    """Every change between two versions, those of headline, lede, numbers, names and quotes first."""
    found = [Change("headline", 0, went, came) for _, went, came in _pairs(parts(old_title, new_title))]
    ends = list(_paragraph_ends(new_body))
    for at, went, came in _pairs(parts(old_body, new_body)):
        paragraph = next((number for number, end in enumerate(ends, 1) if at < end), max(1, len(ends)))
        found.append(Change(_kind(went, came, paragraph, new_body, at), paragraph, went, came))
    return sorted(found, key=lambda change: KINDS.index(change.kind))  # stable: the order of the text within a kind


def _pairs(made: list[Part]) -> Iterator[tuple[int, str, str]]:
    """(words of the newer version before it, words that went, words that came) for each place that differs."""
    at = 0
    went = came = ""
    for sign, text in [*made, Part(" ", "")]:
        if sign == " ":
            if went or came:
                yield at - len(came.split()), went, came
                went = came = ""
            at += len(text.split())
        elif sign == "-":
            went = text
        else:
            came = text
            at += len(text.split())


def _paragraph_ends(body: str) -> Iterator[int]:
    total = 0
    for paragraph in body.split("\n\n"):
        total += len(paragraph.split())
        yield total


def _kind(went: str, came: str, paragraph: int, body: str, at: int) -> str:
    if paragraph == 1:
        return "lede"
    if went and came and _numbers(went) != _numbers(came):
        return "number"
    if went and came and _names(went) != _names(came):
        return "name"
    before = " ".join(body.split()[:at])
    if before.count("“") > before.count("”") or before.count('"') % 2 or any(mark in went + came for mark in '“”"'):
        return "quote"
    return "text"


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,:/]\d+)*", text)


def _names(text: str) -> list[str]:
    """Words with a capital, without the marks around them; none that opens a sentence within the stretch."""
    return re.findall(r"(?:^|(?<![.!?:] ))\b([A-Z]\w*)", text)
