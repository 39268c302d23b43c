"""The words of a text, and which of them are names of persons and which words of offices."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from crawler.extract.meaning.offices import (
    AMBIGUOUS,
    GIVEN,
    HEADS,
    HONORIFICS,
    PAIRED,
    PARTICLES,
    RANK_PARTS,
    RANKS,
    WORDS,
)
from crawler.extract.meaning.speech import OPENERS, ROOTS, SAYING
from crawler.extract.text.places.regions import Named
from crawler.extract.text.places.villages import Village

_JOINED = r"['’/.,-](?:(?<=['’/-])|(?<=\d.)(?=\d))\w+"
_TOKEN = re.compile(
    rf"\w+(?:{_JOINED}(?:{_JOINED})*|)"
    r"(?:\.(?:(?<=\b[A-Z]\.)|(?<=\b(?:[PI]r|Dr|dr|H[jLM]|KH|Pj|Ny)\.)|(?<=\b(?:drg|Drg|drh|Drh|Drs|Dra|Plt|Plh|Pdt|Tgk|Pol|Kab|Kec|Inf|Kav|Arm|Arh|Czi|Mar|Pnb|"
    r"Sdr)\.)|(?<=\b(?:Prof|prof|Capt)\.))(?:[A-Z]\.)*|)|[,.()“”\"‘’:;!?&–—]|\n+"
)
"""What may follow a word is written `(?:X|)`, not `(?:X)?`: `re` looks at its first character before it sets anything up."""
DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){2,}[A-Za-z]*")
DEGREES = frozenset(
    "PhD LLM MSc BSc MBA SHI STP SPi SHut SPt SSi SThI MHum MSM SSTP SAg SFarm SKep SKom MKom MKes MPH MEc SH SE ST SP MM MH MT MSi SPd SKM SIK MPd SSos SIP MAP MKes SKep Pd Si Sos Kes Hum Ag Kom Kep Farm".split()
)
"""Degrees without stops, and the ends of those that are written apart: "M. Pd"."""
_NOUN = re.compile(r"(?:pe[mn]?[a-z]{4,}an|ke[a-z]{5,}an|per[a-z]{4,}an|[a-z]{4,}(?:asi|isme|ologi)|[a-z]{5,}itas)$")
"""Nouns with a prefix and -an or a foreign ending (Kesehatan, Investigasi): words of offices, hardly of persons' names."""
_SHORTENED = (
    "permen",
    "kemen",
    "dirkrim",
    "direskrim",
    "dirres",
    "dirpol",
    "kasat",
    "kabid",
    "kasub",
    "wadir",
    "wakapol",
    "kapol",
)
"""Beginnings of offices and rules written in one word."""
ORDINALS = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII"})
"""Numerals behind the name of a prince."""
_ROMAN = re.compile(r"[IVX]+")
_NO_INITIALS = frozenset("AS FC SC TV UI UB HP ID UN RT RW".split())
"""Two letters behind a name that are a country, a club, a campus or a thing."""
_LEAST = 3
"""Letters of the longest word of a name, at least."""
LONGEST = 5
"""Words of the longest name of a person."""


class Tokens(NamedTuple):
    """A text's words and marks, in parallel lists."""

    words: list[str]
    lows: list[str]
    """The same in lower case."""
    starts: list[int]
    caps: list[bool]
    places: frozenset[int]
    """Indexes of words that are names of regions and villages."""


def tokenize(body: str, places: Iterable[tuple[int, int]] = (), start: int = 0) -> Tokens:
    """The words and marks of a body, with their offsets. `places`: offsets of names of regions and villages in it.

    `start`: the offset at which it begins.
    """
    found = list(_TOKEN.finditer(body, start))
    words = [match[0] for match in found]
    starts = [match.start() for match in found]
    covered = {k for first, end in places for k in range(bisect_left(starts, first), bisect_left(starts, end))}
    return Tokens(
        words, [word.lower() for word in words], starts, [word[0].isupper() for word in words], frozenset(covered)
    )


def is_word(tokens: Tokens, k: int) -> bool:
    """Whether a token is a word of offices and organisations, and no part of a name."""
    words, lows, _, caps, places = tokens
    word, low = words[k], lows[k]
    if k in places:
        return True
    if low in AMBIGUOUS and caps[k]:
        beside = {lows[k - 1] if k else "", lows[k + 1] if k + 1 < len(lows) else ""}
        return bool(AMBIGUOUS[low] & beside) or (low in HEADS and not (k and lows[k - 1] in GIVEN))
    low = low.rstrip(".")
    if (low in OPENERS or low in ROOTS or low.startswith(_SHORTENED)) and low not in AMBIGUOUS:
        return True
    if low in WORDS or (len(low) > 5 and low.endswith("nya")):
        return not (low == "anak" and lows[k + 1 : k + 2] == ["agung"])
    if word.isupper() and len(word) > 1 and "." not in word:
        return low not in PAIRED or k + 1 >= len(words) or not caps[k + 1]
    return (
        word[0].isdigit()
        or (_ROMAN.fullmatch(word) is not None and word != "I")
        or (len(low) > 6 and _NOUN.match(low) is not None)
    )


class Run(NamedTuple):
    """A person's name at some place: its words, the tokens that it spans, and where its office ends (0: before it)."""

    parts: tuple[str, ...]
    first: int
    end: int
    office_end: int = 0


def name_run(tokens: Tokens, i: int) -> Run:
    """The name that starts at token `i`, ranks and forms of address before it left out; no parts where there is none."""
    words, lows, _, caps, _ = tokens
    n, j = len(words), i
    while j < n and (
        lows[j].rstrip(".") in RANKS
        or lows[j].replace(".", "") in HONORIFICS
        or words[j] == "("
        or (j > i and (words[j] in ("laut", "udara", "(Purn)") or _is_of_rank(tokens, j)))
    ):
        if words[j] == "(":
            close = next((k for k in range(j + 1, min(j + 4, n)) if words[k] == ")"), 0)
            if not close or j == i:
                break
            j = close + 1
        else:
            j += 1
    first = j
    parts: list[str] = []
    while j < n and len(parts) <= LONGEST:
        if words[j] in "‘'" and j + 2 < n and words[j + 2] in "’'" and caps[j + 1] and parts:
            parts.append(words[j] + words[j + 1] + words[j + 2])
            j += 3
        elif lows[j] in PARTICLES and parts and j + 1 < n and caps[j + 1]:
            parts.append(words[j])
            j += 1
        elif caps[j] and (not is_word(tokens, j) or (parts and lows[j] in GIVEN and j not in tokens.places)):
            if parts and (words[j] in DEGREES or DEGREE.fullmatch(words[j])):
                break
            parts.append(words[j])
            j += 1
        else:
            break
    if len(parts) == 1 and j < n and is_last_initials(tokens, j):
        parts.append(words[j])  # Supian HK
        j += 1
    if len(parts) > 1 and j < n and words[j] in ORDINALS:
        parts.append(words[j])  # Hamengku Buwono X
        j += 1
    if not parts or len(parts) > LONGEST + 1 or DEGREE.fullmatch(parts[0]) or max(map(len, parts)) < _LEAST:
        return Run((), first, j)
    return Run(tuple(parts), first, j)


def _is_of_rank(tokens: Tokens, j: int) -> bool:
    """Whether the word at `j` goes on a rank: "Inspektur Satu", "Marsekal Muda", "Letkol Inf"."""
    before = tokens.lows[j - 1].rstrip(".")
    return tokens.caps[j] and tokens.lows[j].rstrip(".") in RANK_PARTS and (before in RANKS or before in RANK_PARTS)


def is_last_initials(tokens: Tokens, j: int) -> bool:
    """Whether two letters end a name of one word, where no degree and no body is written so: "Farhan AP"."""
    word = tokens.words[j]
    if len(word) != 2 or not (word.isalpha() and word.isupper()) or word in DEGREES or word in _NO_INITIALS:
        return False
    return word.lower() not in WORDS and j not in tokens.places and tokens.caps[j + 1 : j + 2] != [True]


def beside_speech(tokens: Tokens) -> frozenset[str]:
    """Words, in lower case, that stand alone with a capital beside a verb of speech."""
    words, lows, _, caps, _ = tokens
    return frozenset(
        lows[k]
        for k in range(1, len(words) - 1)
        if caps[k] and not caps[k - 1] and not caps[k + 1] and (lows[k + 1] in SAYING or lows[k - 1] in ROOTS)
    )


def names_in(body: str, regions: Iterable[Named]) -> frozenset[str]:
    """The words by which a body names its regions."""
    return frozenset(body[spot.start : spot.end] for one in regions for spot in one.spots if not spot.title)


def word_at(text: str, words: str) -> int:
    """Where a text has these words, as whole words, first; -1 where it has not. An expression of them would have to be made."""
    start = text.find(words)
    while start >= 0 and not (_is_edge(text, start) and _is_edge(text, start + len(words))):
        start = text.find(words, start + 1)
    return start


def place_ranges(body: str, regions: Iterable[Named], villages: Iterable[Village]) -> list[tuple[int, int]]:
    """Offsets of every occurrence in a body of the names by which it names its regions and villages."""
    spans: list[tuple[int, int]] = []
    for name in names_in(body, regions) | {village.name for village in villages}:
        start = body.find(name)
        while start >= 0:
            end = start + len(name)
            if _is_edge(body, start) and _is_edge(body, end):
                spans.append((start, end))
            start = body.find(name, start + 1)
    spans.sort(key=lambda span: (span[0], -span[1]))
    found: list[tuple[int, int]] = []
    # The first and longest, none that overlap. An expression of all names would take longer to make than to use.
    for span in spans:
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found


def _is_edge(text: str, place: int) -> bool:
    """Whether a word begins or ends at a place of a text."""
    before, behind = text[place - 1 : place] if place else "", text[place : place + 1]
    return (before.isalnum() or before == "_") != (behind.isalnum() or behind == "_")
