"""The administrative regions of Indonesia that an article names, with their official codes.

Precision before completeness: a name that is also a person's, a street's or an everyday word counts only where the
words around it say that the region is meant; a name that two regions share stays at the level that is sure.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from crawler.extract.region_words import (
    ALIASES,
    KABUPATEN,
    KOTA,
    NOT_BEFORE,
    NOT_BEHIND,
    OFFICES,
    PHRASES,
    PLACE_BEFORE,
    PROVINCE,
    PROVINCE_ISLANDS,
    SPELLINGS,
    WEAK,
)
from crawler.items import Region
from crawler.provinces import PROVINCES

_WORD = r"[A-Z][\w'’]*(?:-[A-Z]\w*)*"
_RUN = re.compile(rf"(?<![\w.@]){_WORD}(?:[ \u00a0]{_WORD})*(?![\w@]|\.[a-z])")
_LEFT = re.compile(r"([A-Za-z]+)(\.?)[ \u00a0/-]?$")
_ABBREVIATED = frozenset({"kab", "kec", "prov", "kep", "kel", "jl", "jln", "ds", "gg"})


class _Name(NamedTuple):
    """What one name can mean."""

    words: tuple[str, ...]
    province: str | None
    kabupaten: tuple[str, ...]
    kota: tuple[str, ...]
    weak: bool


class _Index(NamedTuple):
    names: dict[str, tuple[_Name, ...]]
    """By a name's first word; longest names first."""
    titles: dict[str, str]
    """Code -> official name, kecamatan included."""
    kecamatan: dict[str, tuple[str, ...]]
    """Lower-case name -> codes."""


class _Mention(NamedTuple):
    codes: tuple[str, ...]
    """What it can mean, one code where it is certain."""
    words: tuple[str, ...]


def find_regions(
    title: str, body: str, *, dateline_place: str | None = None, province_code: str | None = None
) -> list[Region]:
    """Provinces, kabupaten and kota (kecamatan where said so) named in title and body, by first mention, each once.

    `dateline_place` and `province_code` (of the portal: "53") help where a name alone does not say what it means.
    """
    index = _index()
    filed = (dateline_place or "").lower()
    mentions: list[_Mention] = []
    districts: list[tuple[int, str]] = []
    _scan(title, index, mentions, districts, filed, loose=True)
    _scan(body, index, mentions, districts, filed, loose=False)
    if not mentions and not districts:
        return []
    certain = {mention.codes[0] for mention in mentions if len(mention.codes) == 1}
    provinces = {code[:2] for code in certain}
    found: dict[str, None] = {}
    at = 0
    for place, name in [*districts, (len(mentions), "")]:
        for mention in mentions[at:place]:
            code = mention.codes[0] if len(mention.codes) == 1 else _settle(mention, certain, provinces, province_code)
            if code:
                found[code] = None
        at = place
        if name:
            found[f"?{name}"] = None
    kabupaten = {code for code in found if len(code) == 5 and code[0] != "?"}
    known = provinces | ({province_code} if province_code else set())
    result: list[Region] = []
    for code in found:
        sure = _district(index.kecamatan.get(code[1:], ()), kabupaten, known) if code[0] == "?" else code
        if sure and all(region.code != sure for region in result):
            result.append(Region(sure, index.titles[sure]))
    return result


def known_place(name: str) -> bool:
    """Whether this is a province, kabupaten, kota (with or without that word), kecamatan or short form; any case."""
    index = _index()
    words = tuple(name.lower().replace("-", " ").split())
    if words[:1] in (("kota",), ("kabupaten",), ("kab.",)):
        words = words[1:]
    if not words:
        return False
    return any(entry.words == words for entry in index.names.get(words[0], ())) or " ".join(words) in index.kecamatan


def is_province(name: str) -> bool:
    """Whether this is a province's name or short form; any case."""
    words = tuple(name.lower().split())
    return bool(words) and any(entry.words == words and entry.province for entry in _index().names.get(words[0], ()))


def _scan(
    text: str, index: _Index, mentions: list[_Mention], districts: list[tuple[int, str]], filed: str, *, loose: bool
) -> None:
    """Put the regions that a text names into `mentions`; `loose` for titles, where every word may be capitalised."""
    names = index.names
    for run in _RUN.finditer(text):
        words = run[0].replace("\u00a0", " ").split(" ")
        folded = [word.lower() for word in words]
        i = 0
        while i < len(folded):
            if folded[i] in ("kecamatan", "kec") and i + 1 < len(folded):
                i += _district_at(folded, i + 1, index, mentions, districts) + 1
                continue
            entry = _longest(names.get(SPELLINGS.get(folded[i], folded[i]), ()), folded, i) if folded[i] else None
            if entry is None:
                i += 1
                continue
            before = folded[i - 1] if i else _left(text, run.start())
            if i == 0 and before in ("kecamatan", "kec"):
                i += _district_at(folded, 0, index, mentions, districts)
                continue
            behind = folded[i + len(entry.words)] if i + len(entry.words) < len(folded) else ""
            named_before = words[i - 1] if i else ""
            codes = _meaning(entry, before, named_before, behind, filed, loose, words)
            if codes:
                mentions.append(_Mention(codes, entry.words))
            i += len(entry.words)


def _longest(entries: tuple[_Name, ...], folded: list[str], i: int) -> _Name | None:
    for entry in entries:
        size = len(entry.words)
        if size == 1 or tuple(SPELLINGS.get(word, word) for word in folded[i : i + size]) == entry.words:
            return entry
    return None


def _left(text: str, start: int) -> str:
    """The word just before a run, in lower case; empty behind punctuation."""
    match = _LEFT.search(text, max(0, start - 16), start)
    if not match:
        return ""
    word = match[1].lower()
    return word if not match[2] or word in _ABBREVIATED else ""


def _meaning(
    entry: _Name, before: str, named_before: str, behind: str, filed: str, loose: bool, words: list[str]
) -> tuple[str, ...]:
    """The codes that a mention can mean; empty where it is no mention of a region."""
    if behind in NOT_BEHIND or behind in PHRASES.get(entry.words[0], ()):
        return ()
    if before in NOT_BEFORE:
        return (entry.province,) if before == "pulau" and entry.province in PROVINCE_ISLANDS and entry.province else ()
    if before in KABUPATEN and entry.kabupaten:
        return entry.kabupaten
    if (before in KOTA or behind == "kota") and entry.kota:
        return entry.kota
    if before in PROVINCE and entry.province:
        return (entry.province,)
    placed = before in KABUPATEN or before in KOTA or before in PLACE_BEFORE or before in OFFICES
    if not placed and named_before and not loose:
        # A capitalised word before it makes it part of a longer name, unless it is an office's letters.
        upper = " ".join(words).isupper()
        if not upper and not (named_before.isupper() and len(named_before) > 1):
            return ()
    if entry.weak and not placed and " ".join(entry.words) != filed:
        return ()
    if entry.province:
        return (entry.province,)
    return (*entry.kabupaten, *entry.kota)


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


def _district_at(
    folded: list[str], i: int, index: _Index, mentions: list[_Mention], districts: list[tuple[int, str]]
) -> int:
    """Note the kecamatan whose name starts at word `i`; answers how many words it has (0 where it is none)."""
    for size in (4, 3, 2, 1):
        name = " ".join(folded[i : i + size])
        if i + size <= len(folded) and name in index.kecamatan:
            districts.append((len(mentions), name))
            return size
    return 0 if i < len(folded) and i else 1


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
    with files("crawler.extract").joinpath("wilayah.csv").open(encoding="utf-8") as lines:
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
        weak = spelled in WEAK
        names.setdefault(words[0], []).append(_Name(words, province, tuple(regencies), tuple(cities), weak))
    ordered = {first: tuple(sorted(some, key=lambda name: -len(name.words))) for first, some in names.items()}
    return _Index(ordered, titles, {name: tuple(codes) for name, codes in kecamatan.items()})


def _spellings(official: str) -> set[str]:
    """An official name as articles write it: without its level, with and without spaces and hyphens."""
    name = re.sub(r"^(?:Kabupaten |Kota )?(?:Administrasi )?|^Kota ", "", official).lower()
    name = re.sub(r"^daerah (?:istimewa|khusus ibukota) ", "", name).replace("kep. ", "kepulauan ")
    found = {name, name.replace("-", " ")}
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
