"""The administrative regions of Indonesia that an article names, with their official codes.

Precision before completeness: a name that is also a person's, a street's or an everyday word counts only where the
words around it say that the region is meant; a name that two regions share stays at the level that is sure.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from crawler.extract.text.places.districts import (
    DISTRICT_SAID,
    LIST_OPENS,
    NEXT_OF_LIST,
    Mention,
    Run,
    Spot,
    bare_districts,
    district_at,
    end_of,
    left_of,
    quarter_at,
    quarter_of_namesake,
)
from crawler.extract.text.places.region_index import Index, Name, district_key, region_index
from crawler.extract.text.places.region_words import (
    APOSTROPHES,
    CAMPUSES,
    COMPASS,
    DISTRICT,
    FIRMS,
    HINTED,
    ISLAND_BEFORE,
    KABUPATEN,
    KOTA,
    METRO_OF,
    NOT_BEFORE,
    NOT_BEHIND,
    OFFICES,
    PAPUAN,
    PHRASES,
    PLACE_BEFORE,
    PROVINCE,
    PROVINCE_ISLANDS,
    SITES,
    SPANS,
    SPELLINGS,
)
from crawler.record_parts import Region

_WORD = r"[A-Z][\w'’]*(?:-[A-Z]\w*)*"
_RUN = re.compile(rf"[A-Z](?<![\w.@].)[\w'’]*(?:-[A-Z]\w*)*(?:[ \u00a0]{_WORD})*(?![\w@]|\.[a-z])")
"""Begins with its capital, not with the look behind it: `re` then passes over all that is no capital."""


class Named(NamedTuple):
    """A region and each place where the article names it."""

    code: str
    spots: tuple[Spot, ...]


def find_regions(
    title: str, body: str, *, dateline_place: str | None = None, province_code: str | None = None
) -> list[Region]:
    """Provinces, kabupaten, kota and kecamatan named in title and body, by first mention, each once.

    `dateline_place` and `province_code` (of the portal: "53") help where a name alone does not say what it means.
    """
    titles = region_index().titles
    named = named_regions(title, body, dateline_place=dateline_place, province_code=province_code)
    return [Region(one.code, titles[one.code]) for one in named]


def named_regions(
    title: str, body: str, *, dateline_place: str | None = None, province_code: str | None = None
) -> list[Named]:
    """What `find_regions` finds, with the place of each mention."""
    index = region_index()
    filed = (dateline_place or "").lower()
    mentions: list[Mention] = []
    runs: list[Run] = []
    _scan(title, index, mentions, runs, filed, loose=True)
    _scan(body, index, mentions, runs, filed, loose=False)
    districts = [mention for mention in mentions if len(mention.codes[0]) == 8]
    others = [mention for mention in mentions if len(mention.codes[0]) < 8]
    certain = {mention.codes[0] for mention in others if len(mention.codes) == 1 and not mention.hinted}
    districts = [mention for mention in districts if not quarter_of_namesake(mention, certain, index)]
    provinces = {code[:2] for code in certain}
    known = provinces | {province_code} if province_code else provinces
    known = known | PAPUAN if known & PAPUAN else known  # "Papua" is said of all six
    taken = {(mention.spot.title, mention.spot.start) for mention in mentions}
    possible = {code for mention in others for code in mention.codes if len(code) == 5}
    holders = {mention.spot.start: mention.codes for mention in others if not mention.spot.title}
    districts += bare_districts(title, body, runs, index, possible, known, taken, holders, filed)
    said = {code[:5] for mention in districts for code in mention.codes if len(mention.codes) == 1}
    said |= {code[:5] for mention in districts for code in mention.codes} & possible
    found: dict[str, list[Spot]] = {}
    for mention in others:
        code = _settle(mention, certain, said, provinces, province_code)
        if code and (not mention.hinted or code[:2] in known):
            found.setdefault(code, []).append(mention.spot)
    kabupaten = {code for code in found if len(code) == 5}
    for mention in districts:
        if code := _district(mention.codes, kabupaten, known):
            found.setdefault(code, []).append(mention.spot)
    ordered = sorted(found.items(), key=lambda item: min((not spot.title, spot.start) for spot in item[1]))
    return [Named(code, tuple(spots)) for code, spots in ordered]


def known_place(name: str) -> bool:
    """Whether this is a province, kabupaten, kota (with or without that word), kecamatan or short form; any case."""
    index = region_index()
    words = tuple(name.lower().translate(APOSTROPHES).replace("-", " ").split())
    if words[:1] in (("kota",), ("kabupaten",), ("kab.",)):
        words = words[1:]
    if not words:
        return False
    return (
        any(entry.words == words for entry in index.names.get(words[0], ())) or district_key(words) in index.kecamatan
    )


def is_province(name: str) -> bool:
    """Whether this is a province's name or short form; any case."""
    words = tuple(name.lower().split())
    return bool(words) and any(
        entry.words == words and entry.province for entry in region_index().names.get(words[0], ())
    )


def _scan(text: str, index: Index, mentions: list[Mention], runs: list[Run], filed: str, *, loose: bool) -> None:
    """Put the regions that a text names into `mentions`; `loose` for titles, where every word may be capitalised."""
    names = index.names
    openings = index.openings if any(said in text for said in DISTRICT_SAID) else frozenset()
    listed = -1  # the end of the last name of a list of kecamatan
    opened = {match.end() for match in LIST_OPENS.finditer(text)} if openings else ()
    for match in _RUN.finditer(text):
        words, folded, telling = _words(match[0])
        run = Run(match.start(), words, folded, loose)
        runs.append(run)
        goes_on = listed >= 0 and NEXT_OF_LIST.fullmatch(text, listed, run.start) is not None
        goes_on = (goes_on and not _holds(run, mentions[-1], index)) or run.start in opened
        if not telling and not goes_on and folded[0] not in openings:
            continue  # most runs: a sentence's first word, a person's name
        i = 0
        while i < len(folded):
            word = folded[i]
            before = folded[i - 1] if i else left_of(text, run.start)
            if word in DISTRICT and i + 1 < len(folded):
                i += 1
                size = district_at(run, i, index, mentions)
                listed = end_of(run, i + size) if size else -1
                i += size
                continue
            if not i and (before in DISTRICT or goes_on):
                size = district_at(run, 0, index, mentions)
                listed = end_of(run, size) if size else -1
                if size or not goes_on:
                    i += size or 1
                    continue
            if word not in names and (i or word not in openings):
                i += 1
                continue
            entry = _longest(names.get(word, ()), folded, i)
            if before == "kep" and not i:
                entry = _longest(names.get("kepulauan", ()), ("kepulauan", *folded), 0) or entry
            if entry is None:
                i += 1
                continue
            if part := quarter_at(entry, run, i, index):
                mentions.append(part[0])
                i += part[1]
                continue
            size = len(entry.words) - (1 if before == "kep" and entry.words[0] == "kepulauan" else 0)
            behind = folded[i + size] if i + size < len(folded) else ""
            meant = _meaning(entry, before, words[i - 1] if i else "", behind, filed, loose, match[0], text)
            if meant and not _of_institution(entry, folded[:i], before, loose):
                spot = Spot(end_of(run, i) + (1 if i else 0), end_of(run, i + size), loose, before)
                mentions.append(Mention(meant[0], spot, meant[1]))
            i += size


def _holds(run: Run, district: Mention, index: Index) -> bool:
    """Whether a run behind a kecamatan names what holds it: "Kecamatan Panggul, Trenggalek", "…, Kota Bekasi"."""
    if run.folded[0] in KABUPATEN or run.folded[0] in KOTA or run.folded[0] in PROVINCE:
        return len(run.folded) > 1
    entry = _longest(index.names.get(run.folded[0], ()), run.folded, 0)
    holders = {code[:5] for code in district.codes}
    return entry is not None and not holders.isdisjoint((*entry.kabupaten, *entry.kota))


@lru_cache(maxsize=4096)
def _words(run: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """A run's words, the same folded, and whether any of them begins a name; most runs are met again and again."""
    run = run.replace("\u00a0", " ").translate(APOSTROPHES)
    words = tuple(run.split(" "))
    folded = tuple(SPELLINGS.get(word, word) for word in run.lower().split(" "))
    return words, folded, not (region_index().names.keys().isdisjoint(folded) and DISTRICT.isdisjoint(folded))


def _longest(entries: tuple[Name, ...], folded: tuple[str, ...], i: int) -> Name | None:
    for entry in entries:
        size = len(entry.words)
        if size == 1 or folded[i : i + size] == entry.words:
            return entry
    return None


def _meaning(
    entry: Name, before: str, named_before: str, behind: str, filed: str, loose: bool, run: str, text: str
) -> tuple[tuple[str, ...], bool] | None:
    """The codes that a name can mean here and whether they need a hint, by the words around it; None: no region."""
    first = entry.words[0]
    if behind in NOT_BEHIND or behind in PHRASES.get(first, ()):
        return None
    if first in SPANS and SPANS[first] in text:
        return None
    if before in NOT_BEFORE:
        island = before == "pulau" and entry.province in PROVINCE_ISLANDS
        return ((entry.province,), False) if island and entry.province else None
    if first == "metro" and behind in METRO_OF:
        return None
    if before in KABUPATEN and entry.kabupaten:
        return entry.kabupaten, False
    if (before in KOTA or behind == "kota") and entry.kota:
        return entry.kota, False
    if before in PROVINCE and entry.province:
        return (entry.province,), False
    if before in ISLAND_BEFORE and entry.province == "91":
        return None
    placed = before in PLACE_BEFORE or before in OFFICES or before in KABUPATEN or before in KOTA
    if not placed and named_before and entry.plain and not loose and before not in SITES:
        letters = named_before.isupper() and len(named_before) > 1  # an office's, as in "PLN Kupang"
        if not letters and not run.isupper():
            return None  # part of a longer name, such as a person's
    name = " ".join(entry.words)
    verb = loose and before in OFFICES  # "Kejaksaan Buru Tersangka"
    longer = behind in COMPASS or (behind and not loose)  # "di Puncak Peruruhua"
    if entry.everyday and name != filed and (not placed or longer or verb):
        return None
    office = before in OFFICES or before in KABUPATEN or before in KOTA
    return entry.codes, entry.hinted and (name in HINTED or not office) and name != filed


def _of_institution(entry: Name, words: tuple[str, ...], before: str, loose: bool) -> bool:
    """Whether a name ends the name of a firm or, in a title, of a university: "PT Prasarana Sumut", "Universitas Islam X"."""
    if len(words) < 2 or before in PLACE_BEFORE or before in OFFICES or before in SITES:
        return False
    if not FIRMS.isdisjoint(words):
        return not entry.plain
    return loose and not CAMPUSES.isdisjoint(words[-3:-1])


def _settle(
    mention: Mention, certain: set[str], said: set[str], provinces: set[str], province_code: str | None
) -> str | None:
    """One code for a name that several regions share, or None where nothing is sure.

    `certain`: what is named without doubt. `said`: kabupaten and kota whose kecamatan the text names.
    """
    if len(mention.codes) == 1:
        return mention.codes[0]
    for evidence in (certain, said):
        shown = [code for code in mention.codes if code in evidence]
        if shown:
            return shown[0] if len(shown) == 1 else None
    codes = mention.codes
    within = {code[:2] for code in codes}
    if len(within) > 1:
        hinted = within & ({province_code} if province_code in within else provinces)
        if len(hinted) != 1:
            return None
        codes = tuple(code for code in codes if code[:2] in hinted)
        within = hinted
    return codes[0] if len(codes) == 1 else within.pop()


def _district(codes: tuple[str, ...], kabupaten: set[str], provinces: set[str]) -> str | None:
    """The one kecamatan of that name within the kabupaten named, or the only one there is in the provinces known."""
    inside = [code for code in codes if code[:5] in kabupaten]
    if not inside and len(codes) == 1 and (not provinces or codes[0][:2] in provinces):
        return codes[0]
    return inside[0] if len(inside) == 1 else None
