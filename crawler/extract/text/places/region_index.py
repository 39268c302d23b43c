"""The table of names that `regions` looks up, made of wilayah.csv and the words of region_words.py."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from crawler.extract.text.places.region_words import (
    ALIASES,
    APOSTROPHES,
    DISTRICT,
    EVERYDAY,
    HINTED,
    KABUPATEN,
    KOTA,
    NUMERALS,
    PROVINCE,
    SHARED,
    TWO_WORDS,
)
from crawler.provinces import PROVINCES

_LEVEL = re.compile(r"^(?:Kabupaten |Kota )(?:Administrasi )?")
_TWICE = re.compile(r"([a-z])\1")


class Name(NamedTuple):
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


class Index(NamedTuple):
    """Names of regions by how they are met in a text; all in lower case."""

    names: dict[str, tuple[Name, ...]]
    """By a name's first word; longest names first."""
    titles: dict[str, str]
    """Code -> official name, kecamatan included."""
    kecamatan: dict[str, tuple[str, ...]]
    """Name as `district_key` spells it -> codes."""
    openings: frozenset[str]
    """First words of names of kecamatan and of archipelagos without "Kepulauan"."""
    within: dict[str, dict[str, str]]
    """Code of a kabupaten or kota -> name of a kecamatan of it, as `district_key` spells it -> its code."""


@cache
def region_index() -> Index:
    """The table of names, made once, at the first call."""
    titles: dict[str, str] = {}
    meant: dict[str, tuple[list[str], list[str], list[str]]] = {}
    kecamatan: dict[str, list[str]] = {}
    within: dict[str, dict[str, str]] = {}
    openings: set[str] = set()
    official = {province.code: province.name for province in PROVINCES.values()}
    with files("crawler.extract.text.places").joinpath("wilayah.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            code, name = row["kode"], row["nama"].strip()
            titles[code] = official.get(code, name)
            if len(code) == 8:
                words = tuple(name.lower().replace("-", " ").split())
                key = district_key(words)
                kecamatan.setdefault(key, []).append(code)
                within.setdefault(code[:5], {})[key] = code
                if words[0] == "kota" and len(words) > 1:  # Kota Waingapu is called Waingapu
                    within[code[:5]].setdefault(district_key(words[1:]), code)
                openings.update((words[0], key))
                continue
            level = 0 if len(code) == 2 else 2 if name.startswith("Kota ") else 1
            for spelled in _spellings(name):
                meant.setdefault(spelled, ([], [], []))[level].append(code)
    for alias, code in ALIASES.items():
        level = 0 if len(code) == 2 else 2 if titles[code].startswith("Kota ") else 1
        slot = meant.setdefault(alias, ([], [], []))[level]
        if code not in slot:
            slot.append(code)
    names: dict[str, list[Name]] = {}
    for spelled, (provinces, regencies, cities) in meant.items():
        words = tuple(spelled.split())
        province = provinces[0] if provinces else None
        codes = (province,) if province else (*regencies, *cities)
        hinted = spelled in SHARED or spelled in HINTED
        plain = len(words) == 1 and (spelled not in ALIASES or len(spelled) > 6)  # a short form is no surname
        entry = Name(words, province, tuple(regencies), tuple(cities), codes, spelled in EVERYDAY, hinted, plain)
        names.setdefault(words[0], []).append(entry)
    ordered = {first: tuple(sorted(some, key=lambda name: -len(name.words))) for first, some in names.items()}
    openings |= {name.words[1] for name in ordered["kepulauan"]}
    return Index(
        ordered,
        titles,
        {name: tuple(codes) for name, codes in kecamatan.items()},
        frozenset(openings),
        within,
    )


def codes_of(name: str) -> tuple[str, ...]:
    """The official codes that a name may mean, any case, with its level or without ("Kabupaten Kupang"); a code itself.

    Empty where there is no such region. A kecamatan is meant only where nothing higher has the name, or where it is said.
    """
    index = region_index()
    words = tuple(name.lower().translate(APOSTROPHES).replace("-", " ").split())
    if name in index.titles:
        return (name,)
    level, rest = (words[0], words[1:]) if len(words) > 1 else ("", words)
    if level in DISTRICT:
        return index.kecamatan.get(district_key(rest), ())
    for said, known in (("", words), (level, rest)):
        for entry in index.names.get(known[0], ()) if known else ():
            if entry.words != known:
                continue
            if said in KABUPATEN:
                return entry.kabupaten
            if said in KOTA:
                return entry.kota
            if said in PROVINCE:
                return (entry.province,) if entry.province else ()
            if not said:
                return (*((entry.province,) if entry.province else ()), *entry.kabupaten, *entry.kota)
    return index.kecamatan.get(district_key(words), ())


def names_of(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Official names without their level, each once."""
    titles = region_index().titles
    return tuple(dict.fromkeys(_LEVEL.sub("", titles[code]) for code in codes))


@lru_cache(maxsize=8192)
def district_key(words: tuple[str, ...]) -> str:
    """The name of a kecamatan, in lower case, without what spellings differ in: spaces, numerals, doubled letters."""
    name = "".join([NUMERALS.get(word, word) for word in words]).replace("'", "").replace("-", "")
    return _TWICE.sub(r"\1", name) if _TWICE.search(name) else name


def _spellings(official: str) -> set[str]:
    """An official name as articles write it: without its level, with and without spaces and hyphens."""
    name = re.sub(r"^(?:Kabupaten |Kota )?(?:Administrasi )?|^Kota ", "", official).lower()
    name = re.sub(r"^daerah (?:istimewa|khusus ibukota) ", "", name).replace("kep. ", "kepulauan ")
    spaced = name.replace("-", " ")
    found = {name, spaced, re.sub(r"^(?:Kabupaten |Kota )", "", official).lower()}
    words = spaced.split()
    if len(words) == 2 and words[0] != "kepulauan":
        found.add("".join(words))  # Bandarlampung, Muarojambi
    for start in TWO_WORDS:
        if name.startswith(start) and len(name) > len(start) + 2:
            rest = name[len(start) :].lstrip(" -")
            if len(rest) > 2:
                found |= {f"{start}{rest}", f"{start} {rest}", f"{start}-{rest}"}
    return found
