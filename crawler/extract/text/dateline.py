"""The dateline before the first sentence: "PeluangNews, Kupang –", "JAKARTA, KOMPAS.com -", "Jakarta (ANTARA) -"."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from crawler.extract.text.place_words import ABROAD, NO_PLACE, OUTLET_PARTS, OUTLET_WORDS, TOWNS
from crawler.extract.text.region_words import APOSTROPHES
from crawler.extract.text.regions import is_province, known_place
from crawler.items import Dateline

_LONGEST = 100
"""Characters within which a dateline ends; the longest seen names a place, a date and two agencies."""

_MOST_DASHES = 5
"""Dashes and bars looked at; a dateline has three at most."""

_DASH = re.compile(r"(?P<space>\s*)(?P<dash>-{1,3}|[–—―−]|\|{1,2}|//|:(?=\s))(?P<after>\s*)")
_SPLIT = re.compile(r"\s*(?:[,;:()\[\]|/]|//|\s-{1,3}\s|\s?[–—―]\s?|(?<=\.com)\s?-\s?)\s*")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|news|org|info|tv|online|asia|web|fm|press|media|today|example)",
    re.I,
)
_DOMAIN_INSIDE = re.compile(_DOMAIN.pattern + r"\b", re.I)
_CAMEL = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]+\w*|\w*\d\w*[A-Za-z]\w*")
_PLACE_SHAPE = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|di|dan)){0,3}")
_BEFORE_COLON = re.compile(
    rf"(?:KBRN|RRI|{_DOMAIN.pattern}),? [A-Z][\w' -]{{2,30}}|[A-Z][\w' -]{{2,30}}, {_DOMAIN.pattern}|[A-Z][A-Z' -]{{3,30}} \([A-Z][\w .]{{2,30}}\)",
    re.A,
)
"""What a colon may end a dateline behind: the national radio or a portal's address and a place, or a place and a paper."""
_DATE = re.compile(
    r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)?\s*"
    r"\(?\d{1,2}(?:[/. -](?:\d{1,2}|[a-z]{3,9})(?:[/. -]\d{2,4})?)?\)?"
    r"|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|\d{4}|wib|wita|wit",
    re.I,
)
_BARRED = re.compile(r"\s*[^|,–—]+\|{1,2}[^|,–—]+")
_DOTTED_PLACE = re.compile(r"\s*([A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3})(?=\. +[A-Z“\"])")
"""A place in capitals that a full stop ends, behind a portal's name: "KONTAN.CO.ID - JAKARTA. Bank …"."""
_COMMA_PLACE = re.compile(r"\s*([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})(?=, +[A-Z“\"])")
_BRACKETED = re.compile(r"[\[(]([A-Z][\w'’./ -]{2,30})[\])]\s*([-–—|:]+(?=\s))?")
"""A place in brackets: "[KUPANG] Warga …", "(Soe) – Warga …"."""
_SPOKEN_OF = (
    r"(?:\b(?:di|ke|dari|wilayah|kawasan|warga|masyarakat|Warga|Desa|Kecamatan|Kelurahan|Kota|Kabupaten|Distrik|Pulau|Kampung|Dusun) "
    r"|\b(?:Desa|Kecamatan|Kelurahan|Kampung|Dusun|Pasar|Pulau|Lapangan|Muara|Pelabuhan) [\w ]{{3,30}}, ){}\b"
)
"""How a story names a place; with the name for the braces."""
_KEEP_UPPER = frozenset({"DKI", "NTT", "NTB", "DIY", "DI", "IKN", "DC", "AS", "TTS", "TTU", "UEA", "II", "III", "IV"})
_VOWEL = re.compile(r"[AEIOU]")
_SENTENCE_END = re.compile(r"[!?“”\"„…]|[a-z]{3}\.\s")


def split_dateline(first_paragraph: str, story: str = "", site: str = "") -> Dateline | None:
    """The dateline that opens a paragraph, with outlet and place told apart; None where it opens with its sentence.

    `text` is as printed, dash included; `place` in title case ("Kupang" from "KUPANG"). The paragraph may be the
    dateline alone. Fires on a known place, or on a name that can only be a place because a portal's name or capitals
    stand with it; never on an ordinary sentence with a dash. `story`: the text that follows; a name before the dash
    that no table holds is a place where the story says so ("di Nangahale", "Kecamatan Nangahale"). `site`: the
    portal's host; its own name is an outlet, however it is written.
    """
    head = first_paragraph[: _LONGEST + 40].lstrip()
    around = _Around(f"{first_paragraph[len(head) // 4 :]} {story}", _own_name(site))
    if bracketed := _BRACKETED.match(head):
        place = bracketed[1]
        if _is_place(place, around) and (place.isupper() or bracketed[2]):
            return Dateline(text=bracketed[0].strip(), outlet=None, place=_title_case(place))
    best: tuple[int, str | None, str | None] | None = None
    for match in islice(_DASH.finditer(head, 1, _LONGEST), _MOST_DASHES):
        before = head[: match.start()]
        if _SENTENCE_END.search(before):
            break
        read = _read(before, around) if _separates(match, head, before) else None
        if read is not None:
            end = match.end() - len(match["after"])
            dotted = _DOTTED_PLACE.match(head, end) or _comma_place(head, end, around) if read[1] is None else None
            best = (dotted.end(1), read[0], _title_case(dotted[1])) if dotted else (end, *read)
            if dotted:
                break
    if best is None:
        undashed = _UNDASHED.match(head)
        return _without_dash(undashed) if undashed else None
    if not _opens(head[best[0] :].lstrip(",")):
        return None
    end = best[0] + (head[best[0] : best[0] + 1] in (".", ","))
    return Dateline(text=head[:end].strip(), outlet=best[1], place=best[2])


_UNDASHED = re.compile(
    rf"(?:(?P<outlet>{_DOMAIN.pattern}), (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){{0,2}})(?= [A-Z\d“\"])"
    r"|(?P<capitals>[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,2})\.(?= [A-Z“\"]))"
)
"""Without a dash: "Liputan6.com, Jakarta Presiden …", "JAKARTA. Bank …"; only where the place is a known one."""


def _without_dash(match: re.Match[str]) -> Dateline | None:
    if match["capitals"]:
        known = known_place(match["capitals"]) or _is_town(match["capitals"])
        return Dateline(text=match[0], outlet=None, place=_title_case(match["capitals"])) if known else None
    words = match["name"].split()
    for size in range(len(words), 0, -1):
        place = " ".join(words[:size])
        if known_place(place) or _is_town(place):
            outlet = match["outlet"]
            return Dateline(text=f"{outlet}, {place}", outlet=outlet, place=place)
    return None


class _Around(NamedTuple):
    """What stands around a name that may be a place's or a portal's."""

    story: str
    site: str


def _own_name(site: str) -> str:
    """The name in a host, its longest part: "kabarnusa" of "www.kabarnusa.co.id:8080"."""
    return max((label for label in site.casefold().split(":")[0].split(".") if label != "www"), key=len, default="")


def _is_own(part: str, around: _Around) -> bool:
    return bool(around.site) and "".join(filter(str.isalnum, part.casefold())) == around.site


def _is_town(name: str) -> bool:
    """Whether a name is in the tables of towns; any case, any apostrophe."""
    folded = name.lower().translate(APOSTROPHES)
    return folded in TOWNS or folded in ABROAD


def _is_place(name: str, around: _Around) -> bool:
    """Whether a name is a known place, or one that the story speaks of as a place."""
    if known_place(name) or _is_town(name):
        return True
    if any(word in NO_PLACE for word in name.lower().split()) or not 3 <= len(name) <= 40:
        return False
    said = re.escape(_title_case(name))
    return re.search(_SPOKEN_OF.format(said), around.story) is not None


def _comma_place(head: str, start: int, around: _Around) -> re.Match[str] | None:
    """The place behind a portal's name that a comma ends: "KABAR NUSA – MAUROLE, Sebanyak …"."""
    match = _COMMA_PLACE.match(head, start)
    return match if match and (_is_place(match[1], around) or _in_capitals(match[1])) else None


def _separates(match: re.Match[str], head: str, before: str) -> bool:
    """Whether this dash can end a dateline: spaced, or glued behind a portal's domain, a bracket or capitals."""
    if match["dash"] == ":":  # "KBRN, Natuna:", "Labuan Bajo:"; a colon behind more than that ends no dateline
        return _BEFORE_COLON.fullmatch(before) is not None or _kind(before.strip()) == "place"
    if match["dash"] in ("|", "||", "//") or match["dash"][0] in "–—―−" or len(match["dash"]) > 1:
        return bool(match["space"] or match["after"] or before.isupper() or _DOMAIN_INSIDE.search(before))
    if match["space"] or match["after"]:
        return True
    last = re.split(r"[\s,(]", before)[-1]
    following = re.split(r"[\s,]", head[match.end() : match.end() + 30])[0]
    if _DOMAIN.fullmatch(f"{last}-{following}"):
        return False  # POS-KUPANG.COM
    return following[:1].isupper() and (before.endswith(")") or _DOMAIN_INSIDE.search(before) is not None)


def _read(head: str, around: _Around) -> tuple[str | None, str | None] | None:
    """Outlet and place of the text before a dash; None where that text is no dateline."""
    if around.site and (glued := re.search(rf"(?<=\w)\.(?={re.escape(around.site)}\s*$)", head, re.I)):
        head = f"{head[: glued.start()]}, {head[glued.end() :]}"
    parts = [
        part.strip(" .") if not _DOMAIN.fullmatch(part) else part
        for part in _SPLIT.split(head)
        if part and part.strip(" .,")
    ]
    if not parts or len(parts) > 6:
        return None
    outlets: list[str] = []
    places: list[str] = []
    unknown: list[str] = []
    shapes: list[str] = []
    for part in parts:
        kind = "outlet" if _is_own(part, around) else _kind(part)
        shapes.append(kind)
        if kind == "outlet":
            outlets.append(part)
        elif kind == "place":
            places.append(part)
        elif kind == "unknown":
            unknown.append(part)
        elif kind == "no":
            return None
    if len(unknown) == 1 and not outlets and not places:
        dated = len(parts) > 1 and set(shapes) == {"unknown", "date"}
        if dated or (len(parts) == 1 and _is_place(unknown[0], around)):
            return None, _title_case(unknown[0])
    return _decide(head, outlets, places, unknown, single=len(parts) == 1)


def _decide(
    head: str, outlets: list[str], places: list[str], unknown: list[str], *, single: bool
) -> tuple[str | None, str | None] | None:
    if len(unknown) == 2 and not outlets and not places and _in_capitals(unknown[0]) and not unknown[1].isupper():
        return unknown[1], _title_case(unknown[0])  # "PASARWAJO, Sinar Timur –": the place in capitals, the portal not
    if len(unknown) == 2 and not outlets and not places and _BARRED.fullmatch(head) and _in_capitals(unknown[1]):
        return unknown[0], _title_case(unknown[1])  # "SUARATIMUR | LARANTUKA —": a bar stands behind the portal
    if len(unknown) > 1 or len(outlets) > 3:
        return None
    if unknown:
        other = unknown[0]
        if outlets and not places:
            places = [other]  # beside a portal's name only a place stands
        elif places and not outlets and not single and len(other.split()) <= 4:
            if re.search(r"\s[-–—]{1,3}\s", head) and not (head.isupper() and head.endswith(places[0])):
                # "Kupang - Budi - ...": a dash joins a place only with what is surely a portal; all in capitals, the
                # portal first, it joins any: "JAMBI EKSPOS - JAKARTA -".
                return None
            outlets = [other]
        elif single and _in_capitals(other):
            if not _KEEP_UPPER.isdisjoint(other.split()):
                return other, None  # "VOX NTT –": a portal that names its province
            places = [other]
        elif not (outlets and places):
            return None
    if not outlets and not places:
        return None
    if not places and not any(
        _DOMAIN.fullmatch(o) or _CAMEL.fullmatch(o) or _glued(o) or len(o.split()) <= 3 for o in outlets
    ):
        return None
    place = next((p for p in places if not is_province(p)), places[0] if places else None)
    if place and is_province(place.rpartition("-")[2]) and known_place(place.rpartition("-")[0]):
        place = place.rpartition("-")[0]  # KUPANG-NTT
    outlet = "/".join(outlets) if outlets else None
    return outlet, _title_case(place) if place else None


def _in_capitals(name: str) -> bool:
    """Whether an unknown name in capitals can be a place: no letters of an office (DPRD), no long phrase."""
    return name.isupper() and len(name) > 4 and len(name.split()) <= 3 and _VOWEL.search(name) is not None


def _kind(part: str) -> str:
    """outlet, place, date, unknown (a name that may be either) or no (cannot stand in a dateline)."""
    if _DOMAIN.fullmatch(part):
        return "outlet"
    if _DATE.fullmatch(part):
        return "date"
    words = part.split()
    if len(words) > 5:
        return "no"
    folded = part.lower()
    if _is_town(part) or (known_place(part) and not (len(words) == 1 and folded in NO_PLACE)):
        return "place" if part[0].isupper() else "no"
    if (
        _DOMAIN_INSIDE.search(part)
        or any(word in OUTLET_WORDS for word in folded.split())
        or _CAMEL.fullmatch(part)
        or _glued(part)
    ):
        return "outlet" if len(words) <= 4 and not any(word.islower() for word in words[1:]) else "no"
    if any(word in NO_PLACE for word in folded.split()) or not _PLACE_SHAPE.fullmatch(part):
        return "no"
    return "unknown"


def _glued(part: str) -> bool:
    """Whether a single word is made of a portal's word: EkspresNTT, kupangnews, madurapedia."""
    folded = part.lower()
    return " " not in part and len(folded) > 5 and (folded.endswith(OUTLET_PARTS) or folded.startswith(OUTLET_PARTS))


def _opens(rest: str) -> bool:
    """Whether what follows can be the first sentence: nothing at all, or a capital, digit, quote or bracket."""
    rest = rest.lstrip(" -–—|\u00a0")
    return not rest or not rest[0].islower()


def _title_case(place: str) -> str:
    """ "KUPANG" as "Kupang", "DKI JAKARTA" as "DKI Jakarta"; a place in mixed case stays as printed."""
    if not place.isupper():
        return place
    words = place.split()
    if len(words) == 1 and place in _KEEP_UPPER:
        return place
    return " ".join(
        word if word in _KEEP_UPPER else "-".join(part.capitalize() for part in word.split("-")) for word in words
    )
