"""Kecamatan in a text: said as such, called after their kabupaten or kota, or by bare name where that is sure."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from typing import NamedTuple

from crawler.extract.text.places.place_words import TOWNS
from crawler.extract.text.places.region_index import Index, Name, district_key
from crawler.extract.text.places.region_words import ADDRESS, COMPASS, DISTRICT_BEFORE, DISTRICT_OFFICES

_ABBREVIATED = frozenset({"kab", "kec", "prov", "kep", "kel", "jl", "jln", "ds", "gg"})
_JOINTS = " \u00a0/-"
"""What may stand between a name and the word before it."""
_HOLDER = re.compile(r",\s(?:(?:Kabupaten|Kab\.|Kota)\s)?")
_LATEST = 40
"""Characters before the place of a dateline: the portal's name may come first."""
NEXT_OF_LIST = re.compile(r",? (?:dan |serta |atau |maupun |hingga )?(?:[Kk]ecamatan |[Dd]istrik )?|, ")
LIST_OPENS = re.compile(
    r"[Kk]ecamatan\b(?:(?!kabupaten|kota|desa|kelurahan|provinsi)[^.\n]){0,60}?\b(?:yakni|yaitu|meliputi|antara lain|di antaranya)[ :]{1,2}"
)
"""What opens a list of kecamatan: "tiga kecamatan yang terendam, yakni"."""
DISTRICT_SAID = ("ecamatan ", "ec. ", "istrik ", "apanewon ", "Kep. ")
"""One of these stands in every text that says a kecamatan; looked for first, since few texts do."""
_AND = re.compile(r"(?:,? dan|,) ")
"""Between two kecamatan of one list: "di Batulayar dan Kuripan"."""
_SENTENCE_ENDS = frozenset(("", ".", "?", "!", "”", "“", '"'))


class Spot(NamedTuple):
    """Where a text names a region: offsets in title or body, and the word before (lower case, may be empty)."""

    start: int
    end: int
    title: bool
    before: str


class Mention(NamedTuple):
    codes: tuple[str, ...]
    """What it can mean, one code where it is certain."""
    spot: Spot
    hinted: bool = False
    """Whether it counts only where its province is the portal's or is named itself."""


class Run(NamedTuple):
    """Words in a row that begin with capitals."""

    start: int
    words: tuple[str, ...]
    folded: tuple[str, ...]
    title: bool


def end_of(run: Run, i: int) -> int:
    """The offset behind a run's first `i` words."""
    return run.start + sum(map(len, run.words[:i])) + max(i - 1, 0)


def left_of(text: str, start: int) -> str:
    """The word just before a run, in lower case; empty behind punctuation."""
    before = text[max(0, start - 16) : start].removesuffix("\n")
    if before[-1:] in _JOINTS:
        before = before[:-1]
    letters = before.removesuffix(".")
    word = letters[len(letters.rstrip(string.ascii_letters)) :].lower()
    return word if len(letters) == len(before) or word in _ABBREVIATED else ""


def quarter_at(entry: Name, run: Run, i: int, index: Index) -> tuple[Mention, int] | None:
    """A kecamatan that is called after its kabupaten or kota, as Medan Petisah is, and its number of words."""
    size = len(entry.words)
    rest = len(run.folded) - i - size
    if rest <= 0 or run.folded[i + size] == "kota":
        return None
    for longer in (2, 1) if rest > 1 else (1,):
        key = district_key(run.folded[i : i + size + longer])
        for code in (*entry.kota, *entry.kabupaten):
            if found := index.within.get(code, {}).get(key):
                spot = Spot(end_of(run, i) + (1 if i else 0), end_of(run, i + size + longer), run.title, "")
                return Mention((found,), spot), size + longer
    return None


def quarter_of_namesake(mention: Mention, certain: set[str], index: Index) -> bool:
    """Whether a kecamatan called after a kota is the part of the kabupaten of its name: "Bogor Timur", east of Bogor.

    So where the text names the kabupaten and not the kota.
    """
    holder = mention.codes[0][:5]
    if mention.spot.before or holder in certain:
        return False
    title = index.titles[mention.codes[0]].lower()
    bare = index.titles[holder].split()[-1].lower()
    return (
        title.split()[-1] in COMPASS
        and title.startswith(bare)
        and any(len(code) == 5 and index.titles[code].split()[-1].lower() == bare for code in certain)
    )


def district_at(run: Run, i: int, index: Index, mentions: list[Mention]) -> int:
    """Note the kecamatan whose name starts at word `i`; answers how many words it has (0 where it is none)."""
    for size in (4, 3, 2, 1):
        codes = index.kecamatan.get(district_key(run.folded[i : i + size])) if i + size <= len(run.folded) else None
        if codes:
            spot = Spot(end_of(run, i) + (1 if i else 0), end_of(run, i + size), run.title, "kecamatan")
            mentions.append(Mention(codes, spot))
            return size
    return 0


def bare_districts(
    title: str,
    body: str,
    runs: list[Run],
    index: Index,
    possible: set[str],
    known: set[str],
    taken: set[tuple[bool, int]],
    holders: dict[int, tuple[str, ...]],
    filed: str,
) -> Iterator[Mention]:
    """Kecamatan by bare name: of a kabupaten that the text names (`possible`), or a seat that no other is called.

    `holders`: the codes of the other regions that the body names, by the offset of their name. `filed`: the place of
    the dateline, in lower case; it counts where the body opens.
    """
    last: tuple[bool, int, str] = (True, -1, "")  # where the last one ends, and what holds it
    inside = [index.within[kabupaten] for kabupaten in possible if kabupaten in index.within]
    for place, run in enumerate(runs):
        text, i = title if run.title else body, 0
        if not DISTRICT_OFFICES.isdisjoint(run.folded):
            i = max((n + 1 for n in range(len(run.folded) - 1) if _is_office(run.folded, n)), default=0)
        elif run.folded[0] == "kota" and len(run.folded) > 1:
            i = 1  # a seat: "Kota Toboali"
        opens = filed != "" and not run.title and run.start <= _LATEST and " ".join(run.folded) == filed
        if not i and not opens and text[max(run.start - 2, 0) : run.start].rstrip()[-1:] in _SENTENCE_ENDS:
            continue
        start = end_of(run, i) + (1 if i else 0)
        if len(run.folded) - i > 4 or (run.title, start) in taken:
            continue
        before = left_of(text, run.start)
        goes_on = last[0] is run.title and _AND.fullmatch(text, last[1], run.start) is not None
        if (
            not i
            and not opens
            and before
            and not goes_on
            and before not in DISTRICT_BEFORE
            and before not in DISTRICT_OFFICES
        ):
            continue  # most names; the rest asks for more
        key = district_key(run.folded[i:])
        own = tuple(districts[key] for districts in inside if key in districts)
        codes = own
        if not codes:
            codes = index.kecamatan.get(key, ())
            if len(codes) != 1 or not (codes[0][:2] in known or " ".join(run.folded[i:]) in TOWNS):
                continue
        if key in (district_key(tuple(index.titles[code[:5]].lower().split()[1:])) for code in codes):
            continue  # alone, it means the kabupaten of that name
        held = codes[0] in own and not run.title and _held(text, run, codes, holders)
        goes_on = goes_on and len(codes) == 1 and codes[0] in own and codes[0][:5] == last[2]
        if (
            i
            or (before and before != "dan")
            or goes_on
            or held
            or opens
            or (codes[0] in own and place and _is_in_address(text, run, runs[place - 1]))
        ):
            last = (run.title, end_of(run, len(run.words)), codes[0][:5] if codes[0] in own else "")
            yield Mention(codes, Spot(start, end_of(run, len(run.words)), run.title, left_of(text, start)))


def _is_office(words: tuple[str, ...], n: int) -> bool:
    """Whether a word is an office before a place; of "Negeri" and "Sektor" a court's or police's: not "SD Negeri Buahbatu"."""
    word = words[n]
    if word in ("negeri", "agama", "sektor"):
        return n > 0 and words[n - 1] in ("pengadilan", "kejaksaan", "kepolisian")
    return word in DISTRICT_OFFICES


def _held(text: str, run: Run, codes: tuple[str, ...], holders: dict[int, tuple[str, ...]]) -> bool:
    """Whether an address goes on behind a bare name with what holds it: "SDN 01 Kalibaru, Cilincing, Jakarta Utara"."""
    lead = text[max(run.start - 2, 0) : run.start]
    if lead != ", " and not lead[:1].isdigit():
        return False
    match = _HOLDER.match(text, end_of(run, len(run.words)))
    held_by = holders.get(match.end(), ()) if match else ()
    return any(code[:5] in held_by for code in codes)


def _is_in_address(text: str, run: Run, previous: Run) -> bool:
    """Whether a bare name stands behind a comma and what an address names before it: "Desa Wanasari, Cibitung"."""
    if text[run.start - 2 : run.start] != ", ":
        return False
    return previous.folded[0] in ADDRESS and run.start - 2 == end_of(previous, len(previous.words))
