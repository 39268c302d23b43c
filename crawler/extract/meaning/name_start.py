"""Where a person's name begins within the capitalised words of an office, a body and a name."""

from __future__ import annotations

from crawler.extract.meaning.offices import (
    CONNECTORS,
    GIVEN,
    HONORIFICS,
    NAMED_AFTER,
    OF_A_PERSON,
    OFFICIAL_BODIES,
    ORGANISATION_ENDS,
    PARTICLES,
    RANKS,
    TOP,
)
from crawler.extract.meaning.persons import Cast
from crawler.extract.meaning.tokens import (
    DEGREE,
    DEGREES,
    ORDINALS,
    Run,
    Tokens,
    is_last_initials,
    is_word,
)

COMPANY = frozenset(
    """direktur dirut manajer manager ceo cfo coo founder cofounder pendiri pemilik owner pelatih kapten komisaris vp vice
    general country chief head executive kiper koordinator""".split()
)
"""Heads of offices whose organisation may have any name, which nothing divides from the person's."""
_VILLAGE = frozenset({"desa", "kelurahan", "sekdes", "nagari"})
_JOINING = frozenset({"dan", "and", "of", "for"})
_DIVIDING = CONNECTORS - PARTICLES
_NATIONAL = frozenset("menteri wamen menko dirjen kapolri panglima".split())
"""Offices whose field is made of known words: a single word that is none of them is the bearer's name."""
_HOSPITALS = frozenset("rs rsu rsud rsup rsia sakit".split())
LEARNED = frozenset("prof dr drg drh drs dra ir kh hj".split())
"""Titles that only a person's name follows, in lower case without stops."""


def name_start(cast: Cast, i: int, end: int) -> tuple[int, bool]:
    """Where the name begins within an office and a name without a comma, and whether something sure divides the two."""
    words, lows = cast.tokens.words, cast.tokens.lows
    for k in range(i + 1, end):
        if lows[k].rstrip(".") in RANKS and lows[k] not in ("kapten", "inspektur", "jenderal", "laksamana"):
            return k, True
        if lows[k].replace(".", "") in LEARNED and k + 1 < end and not named_after_doctor(cast.tokens, k):
            return k, True
        if lows[k] in ("inspektur", "komisaris", "brigadir", "mayor", "letnan") and lows[k + 1 : k + 2] == ["jenderal"]:
            return k, True
        if lows[k] in ("jenderal", "laksamana", "marsekal") and lows[k - 1] in ("tni", "polri", "panglima", "kapolri"):
            return k, True
    if words[end - 1] == ")":  # an abbreviation of the name: "Agus Harimurti Yudhoyono (AHY)"
        opened = next((k for k in range(end - 1, i, -1) if words[k] == "("), end)
        if opened > i + 1 and not is_word(cast.tokens, opened - 1) and cast.tokens.caps[opened - 1]:
            end = opened
    last = words[end - 1] in ORDINALS or is_last_initials(cast.tokens, end - 1)
    if end > i + 3 and last and not is_word(cast.tokens, end - 2):
        end -= 1
    while end > i + 2 and (words[end - 1] in DEGREES or DEGREE.fullmatch(words[end - 1])):
        end -= 1
    k = end
    while k > i + 1 and not is_word(cast.tokens, k - 1) and words[k - 1] not in ")&" and lows[k - 1] not in _DIVIDING:
        k -= 1
    if k == end or lows[k - 1] in _JOINING:
        return end, False
    before = words[k - 1]
    strong = k > i + 1 and (before == ")" or k - 1 in cast.tokens.places or (before.isupper() and len(before) > 1))
    honoured = lows[k].replace(".", "") in HONORIFICS
    return k, strong or honoured


def named_after_doctor(tokens: Tokens, k: int) -> bool:
    """Whether the title at `k` opens the name of a hospital: "RSUD dr. H. Slamet Martodirdjo"."""
    while k and tokens.lows[k - 1].replace(".", "") in LEARNED:
        k -= 1
    return k > 0 and tokens.lows[k - 1] in _HOSPITALS


def without_company(cast: Cast, i: int, run: Run, split: int, strong: bool) -> Run:
    """The name without words of an organisation that nothing divides from it; without parts where that is not sure."""
    words, lows = cast.tokens.words, cast.tokens.lows
    none = Run((), run.first, run.end)
    if not run.parts or (lows[i] in OF_A_PERSON and split == i + 1):
        return none
    before, single = words[split - 1], len(run.parts) == 1
    thing = before.lower() in NAMED_AFTER or (before == ")" and not _VILLAGE.isdisjoint(lows[i:split]))
    if len(run.parts) > 2 and before.isupper() and _stands_alone(cast.tokens, run):
        return Run(run.parts[1:], run.first + 1, run.end, run.first + 1)
    given = [k for k, part in enumerate(run.parts) if part.lower() in GIVEN]
    short = [k for k, part in enumerate(run.parts) if part.lower() in cast.spoken]
    if strong and not thing:
        acronym = before.isupper() and split - 1 not in cast.tokens.places and run.first == split
        return none if single and acronym and not given and not short else run
    if not thing:
        if 0 in given or (0 in short and not single) or (single and (before.lower() in TOP or lows[i] in _NATIONAL)):
            return run
        if single:
            return none
        company = lows[i] in COMPANY and lows[i + 1 : i + 2] != ["jenderal"]
        if len(run.parts) < 4 and (not company or before.lower() in ORGANISATION_ENDS):
            cut = 1 if len(run.parts) > 2 and _names_body(cast.tokens, run.parts[0]) else 0
            return Run(run.parts[cut:], run.first + cut, run.end, run.first + cut if cut else 0)
    cut = short[0] if short else given[0] if given else 0
    if not cut or cut == len(run.parts) - 1:
        return none
    return Run(run.parts[cut:], run.first + cut, run.end, run.first + cut)


def _names_body(tokens: Tokens, word: str) -> bool:
    """Whether a word names a body elsewhere in the text, as "Kementerian Imipas" does."""
    lows = tokens.lows
    return any(tokens.words[k] == word and lows[k - 1] in OFFICIAL_BODIES for k in range(1, len(lows)))


def _stands_alone(tokens: Tokens, run: Run) -> bool:
    """Whether a text calls somebody elsewhere by all but the first word, which is the firm's: "PGN Saka Intan Fauzi"."""
    rest = list(run.parts[1:])
    starts = (k for k in range(1, len(tokens.words)) if tokens.words[k] == rest[0] and k != run.first + 1)
    return any(
        tokens.words[k : k + len(rest)] == rest and (not tokens.caps[k - 1] or is_word(tokens, k - 1)) for k in starts
    )


def is_of_office(cast: Cast, i: int, split: int, end: int, strong: bool) -> bool:
    """Whether what looks like a name before a comma and another name is of the office: "Direktur Harita Nickel, Ani"."""
    tokens = cast.tokens
    if (strong and tokens.words[split - 1] != ")") or tokens.lows[split] in GIVEN:
        return False
    return end - split == 1 or tokens.lows[i] in COMPANY or tokens.words[split - 1] == ")"


def unsure(cast: Cast, split: int, end: int, strong: bool) -> bool:
    """Whether nothing says that what stands before a comma and another name is a person's name too."""
    lows = set(cast.tokens.lows[split:end])
    return split < end and not strong and lows.isdisjoint(GIVEN) and lows.isdisjoint(cast.spoken)
