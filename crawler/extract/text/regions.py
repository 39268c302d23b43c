"""The administrative regions of Indonesia that an article names, with their official codes.

Precision before completeness: a name that is also a person's, a street's or an everyday word counts only where the
words around it say that the region is meant; a name that two regions share stays at the level that is sure.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from crawler.extract.text.region_words import (
    ALIASES,
    APOSTROPHES,
    EVERYDAY,
    HINTED,
    KABUPATEN,
    KOTA,
    NOT_BEFORE,
    NOT_BEHIND,
    OFFICES,
    PHRASES,
    PLACE_BEFORE,
    PROVINCE,
    PROVINCE_ISLANDS,
    SHARED,
    SITES,
    SPELLINGS,
)
from crawler.items import Region
from crawler.provinces import PROVINCES

_WORD = r"[A-Z][\w'’]*(?:-[A-Z]\w*)*"
_RUN = re.compile(rf"(?<![\w.@]){_WORD}(?:[ \u00a0]{_WORD})*(?![\w@]|\.[a-z])")
_LEFT = re.compile(r"([A-Za-z]+)(\.?)[ \u00a0/-]?$")
_DISTRICT = frozenset({"kecamatan", "kec", "distrik", "kapanewon"})
"""What a kecamatan is called before its name, in Papua and Yogyakarta too."""
_DISTRICT_SAID = ("ecamatan ", "ec. ", "istrik ", "apanewon ", "Kep. ")
"""One of these stands in every text that says a kecamatan; looked for first, since few texts do."""
_ABBREVIATED = frozenset({"kab", "kec", "prov", "kep", "kel", "jl", "jln", "ds", "gg"})


class _Name(NamedTuple):
    """What one name can mean."""

    words: tuple[str, ...]
    province: str | None
    kabupaten: tuple[str, ...]
    kota: tuple[str, ...]
    codes: tuple[str, ...]
    """What it means where nothing tells: the province, or each kabupaten and kota of the name."""
    everyday: bool
    """Whether it is an everyday word too."""
    hinted: bool
    """Whether it counts only in its own province where nothing else says that a place is meant."""
    plain: bool
    """Whether it can be part of a longer name: a single word that is no short form."""


class _Index(NamedTuple):
    names: dict[str, tuple[_Name, ...]]
    """By a name's first word; longest names first."""
    titles: dict[str, str]
    """Code -> official name, kecamatan included."""
    kecamatan: dict[str, tuple[str, ...]]
    """Lower-case name -> codes."""
    openings: frozenset[str]
    """First words of names of kecamatan and of archipelagos without "Kepulauan"."""


class _Mention(NamedTuple):
    codes: tuple[str, ...]
    """What it can mean, one code where it is certain."""
    hinted: bool = False
    """Whether it counts only where its province is the portal's or is named itself."""


def find_regions(
    title: str, body: str, *, dateline_place: str | None = None, province_code: str | None = None
) -> list[Region]:
    """Provinces, kabupaten and kota (kecamatan where said so) named in title and body, by first mention, each once.

    `dateline_place` and `province_code` (of the portal: "53") help where a name alone does not say what it means.
    """
    index = _index()
    filed = (dateline_place or "").lower()
    mentions: list[_Mention] = []
    _scan(title, index, mentions, filed, loose=True)
    _scan(body, index, mentions, filed, loose=False)
    certain = {mention.codes[0] for mention in mentions if len(mention.codes) == 1 and not mention.hinted}
    provinces = {code[:2] for code in certain if len(code) < 8}
    known = provinces | {province_code} if province_code else provinces
    found: dict[str, None] = {}
    waiting: list[_Mention] = []
    for mention in mentions:
        if len(mention.codes[0]) == 8:
            waiting.append(mention)
            found[mention.codes[0]] = None  # its place in the order; settled below
            continue
        code = _settle(mention, certain, provinces, province_code)
        if code and (not mention.hinted or code[:2] in known):
            found[code] = None
    kabupaten = {code for code in found if len(code) == 5}
    settled = {mention.codes[0]: _district(mention.codes, kabupaten, known) for mention in waiting}
    codes = [settled.get(code, code) for code in found]
    return [Region(code, index.titles[code]) for code in dict.fromkeys(codes) if code]


def known_place(name: str) -> bool:
    """Whether this is a province, kabupaten, kota (with or without that word), kecamatan or short form; any case."""
    index = _index()
    words = tuple(name.lower().translate(APOSTROPHES).replace("-", " ").split())
    if words[:1] in (("kota",), ("kabupaten",), ("kab.",)):
        words = words[1:]
    if not words:
        return False
    return any(entry.words == words for entry in index.names.get(words[0], ())) or " ".join(words) in index.kecamatan


def is_province(name: str) -> bool:
    """Whether this is a province's name or short form; any case."""
    words = tuple(name.lower().split())
    return bool(words) and any(entry.words == words and entry.province for entry in _index().names.get(words[0], ()))


def _scan(text: str, index: _Index, mentions: list[_Mention], filed: str, *, loose: bool) -> None:
    """Put the regions that a text names into `mentions`; `loose` for titles, where every word may be capitalised."""
    names = index.names
    openings = index.openings if any(said in text for said in _DISTRICT_SAID) else frozenset()
    for run in _RUN.finditer(text):
        words, folded, telling = _words(run[0])
        if not telling and folded[0] not in openings:
            continue  # most runs: a sentence's first word, a person's name
        i = 0
        while i < len(folded):
            word = folded[i]
            if word in _DISTRICT and i + 1 < len(folded):
                i += 1 + _district_at(folded, i + 1, index, mentions)
                continue
            if word not in names and (i or word not in openings):
                i += 1
                continue
            before = folded[i - 1] if i else _left(text, run.start())
            if before in _DISTRICT and not i:
                i += _district_at(folded, 0, index, mentions) or 1
                continue
            entry = _longest(names.get(word, ()), folded, i)
            if before == "kep" and not i:
                entry = _longest(names.get("kepulauan", ()), ("kepulauan", *folded), 0) or entry
            if entry is None:
                i += 1
                continue
            size = len(entry.words) - (1 if before == "kep" and entry.words[0] == "kepulauan" else 0)
            behind = folded[i + size] if i + size < len(folded) else ""
            mention = _mention(entry, before, words[i - 1] if i else "", behind, filed, loose, run[0])
            if mention:
                mentions.append(mention)
            i += size


@lru_cache(maxsize=4096)
def _words(run: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """A run's words, the same folded, and whether any of them begins a name; most runs are met again and again."""
    run = run.replace("\u00a0", " ").translate(APOSTROPHES)
    words = tuple(run.split(" "))
    folded = tuple(SPELLINGS.get(word, word) for word in run.lower().split(" "))
    return words, folded, not (_index().names.keys().isdisjoint(folded) and _DISTRICT.isdisjoint(folded))


def _longest(entries: tuple[_Name, ...], folded: tuple[str, ...], i: int) -> _Name | None:
    for entry in entries:
        size = len(entry.words)
        if size == 1 or folded[i : i + size] == entry.words:
            return entry
    return None


def _left(text: str, start: int) -> str:
    """The word just before a run, in lower case; empty behind punctuation."""
    match = _LEFT.search(text, max(0, start - 16), start)
    if not match:
        return ""
    word = match[1].lower()
    return word if not match[2] or word in _ABBREVIATED else ""


def _mention(
    entry: _Name, before: str, named_before: str, behind: str, filed: str, loose: bool, run: str
) -> _Mention | None:
    """What a name means here, by the words before and behind it; None where it is no mention of a region."""
    if behind in NOT_BEHIND or behind in PHRASES.get(entry.words[0], ()):
        return None
    if before in NOT_BEFORE:
        island = before == "pulau" and entry.province in PROVINCE_ISLANDS
        return _Mention((entry.province,)) if island and entry.province else None
    if before in KABUPATEN and entry.kabupaten:
        return _Mention(entry.kabupaten)
    if (before in KOTA or behind == "kota") and entry.kota:
        return _Mention(entry.kota)
    if before in PROVINCE and entry.province:
        return _Mention((entry.province,))
    if before == "tanah" and entry.province == "91":
        return None  # Tanah Papua is six provinces
    placed = before in PLACE_BEFORE or before in OFFICES or before in KABUPATEN or before in KOTA
    if not placed and named_before and entry.plain and not loose and before not in SITES:
        letters = named_before.isupper() and len(named_before) > 1  # an office's, as in "PLN Kupang"
        if not letters and not run.isupper():
            return None  # part of a longer name, such as a person's
    name = " ".join(entry.words)
    if entry.everyday and not placed and name != filed:
        return None
    office = before in OFFICES or before in KABUPATEN or before in KOTA
    return _Mention(entry.codes, hinted=entry.hinted and (name in HINTED or not office) and name != filed)


def _settle(mention: _Mention, certain: set[str], provinces: set[str], province_code: str | None) -> str | None:
    """One code for a name that several regions share, or None where nothing is sure."""
    said = [code for code in mention.codes if code in certain]
    if said:
        return said[0] if len(said) == 1 else None
    codes = mention.codes
    within = {code[:2] for code in codes}
    if len(within) > 1:
        hinted = within & ({province_code} if province_code in within else provinces)
        if len(hinted) != 1:
            return None
        codes = tuple(code for code in codes if code[:2] in hinted)
        within = hinted
    return codes[0] if len(codes) == 1 else within.pop()


def _district_at(folded: tuple[str, ...], i: int, index: _Index, mentions: list[_Mention]) -> int:
    """Note the kecamatan whose name starts at word `i`; answers how many words it has (0 where it is none)."""
    for size in (4, 3, 2, 1):
        codes = index.kecamatan.get(" ".join(folded[i : i + size])) if i + size <= len(folded) else None
        if codes:
            mentions.append(_Mention(codes))
            return size
    return 0


def _district(codes: tuple[str, ...], kabupaten: set[str], provinces: set[str]) -> str | None:
    """The one kecamatan of that name within the kabupaten named, or the only one there is in the provinces known."""
    inside = [code for code in codes if code[:5] in kabupaten]
    if not inside and len(codes) == 1 and (not provinces or codes[0][:2] in provinces):
        return codes[0]
    return inside[0] if len(inside) == 1 else None


@cache
def _index() -> _Index:
    """The table of names, made of wilayah.csv once, at the first call."""
    titles: dict[str, str] = {}
    meant: dict[str, tuple[list[str], list[str], list[str]]] = {}
    kecamatan: dict[str, list[str]] = {}
    official = {province.code: province.name for province in PROVINCES.values()}
    with files("crawler.extract.text").joinpath("wilayah.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            code, name = row["kode"], row["nama"].strip()
            titles[code] = official.get(code, name)
            if len(code) == 8:
                kecamatan.setdefault(name.lower().replace("-", " "), []).append(code)
                continue
            level = 0 if len(code) == 2 else 2 if name.startswith("Kota ") else 1
            for spelled in _spellings(name):
                meant.setdefault(spelled, ([], [], []))[level].append(code)
    for alias, code in ALIASES.items():
        level = 0 if len(code) == 2 else 2 if titles[code].startswith("Kota ") else 1
        slot = meant.setdefault(alias, ([], [], []))[level]
        if code not in slot:
            slot.append(code)
    names: dict[str, list[_Name]] = {}
    for spelled, (provinces, regencies, cities) in meant.items():
        words = tuple(spelled.split())
        province = provinces[0] if provinces else None
        codes = (province,) if province else (*regencies, *cities)
        hinted = spelled in SHARED or spelled in HINTED
        plain = len(words) == 1 and (spelled not in ALIASES or len(spelled) > 6)  # a short form is no surname
        entry = _Name(words, province, tuple(regencies), tuple(cities), codes, spelled in EVERYDAY, hinted, plain)
        names.setdefault(words[0], []).append(entry)
    ordered = {first: tuple(sorted(some, key=lambda name: -len(name.words))) for first, some in names.items()}
    openings = {name.split()[0] for name in kecamatan} | {n.words[1] for n in ordered["kepulauan"]}
    return _Index(ordered, titles, {name: tuple(codes) for name, codes in kecamatan.items()}, frozenset(openings))


def _spellings(official: str) -> set[str]:
    """An official name as articles write it: without its level, with and without spaces and hyphens."""
    name = re.sub(r"^(?:Kabupaten |Kota )?(?:Administrasi )?|^Kota ", "", official).lower()
    name = re.sub(r"^daerah (?:istimewa|khusus ibukota) ", "", name).replace("kep. ", "kepulauan ")
    found = {name, name.replace("-", " "), re.sub(r"^(?:Kabupaten |Kota )", "", official).lower()}
    for start in (
        "tanjung",
        "pangkal",
        "pematang",
        "padang",
        "lubuk",
        "palangka",
        "labuhan",
        "gunung",
        "bau",
        "pare",
        "toli",
    ):
        if name.startswith(start) and len(name) > len(start) + 2:
            rest = name[len(start) :].lstrip(" -")
            if len(rest) > 2:
                found |= {f"{start}{rest}", f"{start} {rest}", f"{start}-{rest}"}
    return found
