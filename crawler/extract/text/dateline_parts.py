"""What the parts of a dateline name: a portal, a place, a date, or something that stands in none."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from crawler.extract.text.places.place_words import ABROAD, NO_PLACE, OUTLET_PARTS, OUTLET_WORDS, TOWNS
from crawler.extract.text.places.region_words import APOSTROPHES, OFFICES
from crawler.extract.text.places.regions import find_regions, known_place
from crawler.extract.text.vocabulary import DOMAIN_ENDING, DOMAIN_ENDINGS, RUBRICS, WEEKDAY

Kind = Literal["outlet", "place", "date", "unknown", "no"]
"""`unknown`: a name that may be either; `no`: nothing that stands in a dateline."""

DOMAIN = re.compile(rf"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.{DOMAIN_ENDING}", re.I)
DOMAIN_INSIDE = re.compile(DOMAIN.pattern + r"\b", re.I)
_CAMEL = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]+\w*|\w*\d\w*[A-Za-z]\w*")
_PLACE_SHAPE = re.compile(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|di|dan)){0,3}")
SPLIT = re.compile(r"\s*(?:,[-–—]+|[,;:()\[\]|/]|//|\s-{1,3}\s|\s?[–—―]\s?|(?<=\w)-\s|(?<=\.com)\s?-\s?)\s*", re.I)
_DATE = re.compile(
    rf"{WEEKDAY}?\s*\(?\d{{1,2}}(?:[/. -](?:\d{{1,2}}|[a-z]{{3,9}})(?:[/. -]\d{{2,4}})?)?\)?|{WEEKDAY}|\d{{4}}|wib|wita|wit",
    re.I,
)
_SPOKEN_OF = (
    r"(?:\b(?:di|ke|dari|wilayah|kawasan|warga|masyarakat|Warga|Desa|Kecamatan|Kelurahan|Kota|Kabupaten|Distrik|Pulau|Kampung|Dusun) "
    r"|\b(?:Desa|Kecamatan|Kelurahan|Kampung|Dusun|Pasar|Pulau|Lapangan|Muara|Pelabuhan) [\w ]{{3,30}}, ){}\b"
)
"""How a story names a place; with the name for the braces."""
_KEEP_UPPER = frozenset(
    "DKI NTT NTB DIY DI IKN DC AS TTS TTU UEA II III IV OKU OKI KBB KLU "
    "KSB HSS HST HSU PPU KTT KKU KKR SBB SBT KKT MBD SBD".split()
)
_NAME = re.compile(r"\s*[A-Z][\w'’]*(?: [A-Z][\w'’]*){0,3}")
_VOWEL = re.compile(r"[AEIOU]")
_VERB = re.compile(r"(?:MENG|MENY|MEM|MEN|BER|TER|DI)[A-Z]{4,}")
"""A verb in capitals, as captions of some papers begin: "MENGINAP - Bupati …"."""
_SISTER = 6
"""Letters that the names of a portal and of its channel have in common."""
_INITIALS = re.compile(r"[A-Z]{2,5}")


class Around(NamedTuple):
    """What stands around a name that may be a place's or a portal's."""

    story: str
    """The text that follows."""
    own: frozenset[str]
    """Names of the portal itself, letters and digits only, in lower case; from its host."""


@lru_cache(maxsize=1024)
def own_names(host: str) -> frozenset[str]:
    """The names that a host gives its portal: "sinarlembata" of www.sinarlembata.co.id:8080.

    A channel's host ("flores.sinarnews.id") also gives what the channel is called after its network: "sinarflores".
    """
    labels = [label for label in host.casefold().split(":")[0].split(".") if label != "www"]
    labels = ["".join(filter(str.isalnum, label)) for label in labels if label not in DOMAIN_ENDINGS]
    if not labels:
        return frozenset()
    names = {label for label in labels if len(label) > 5 and not is_listed(label)} or {max(labels, key=len)}
    if len(labels) > 1:
        network = labels[-1].removesuffix("news")
        names |= {labels[-1], network + labels[0], labels[-1] + labels[0]}
    return frozenset(name for name in names if len(name) > 2)


def is_own(part: str, around: Around) -> bool:
    """Whether a name is the portal's, as its host says: with or without blanks, hyphens and the ending of the address."""
    return own_length(part, around) == len(part)


def own_length(text: str, around: Around) -> int:
    """Characters at the beginning of a text that are the portal's own name, its ending included; 0 where it has another."""
    for name in around.own:
        place, read = 0, 0
        while read < len(name) and place < len(text):
            char = text[place].casefold()
            if char == name[read]:
                read += 1
            elif char not in " -–—." or not read:
                break
            place += 1
        if read == len(name):
            ending = re.match(rf"\s?[.,]?\s?(?:{DOMAIN_ENDING})(?:\.id)?(?!\w)", text[place:], re.I)
            place += ending.end() if ending else 0
            if place == len(text) or not text[place].isalnum():
                return place
    return 0


def is_portal(name: str, around: Around) -> bool:
    """Whether a name is surely a portal's: an address, or this portal's own."""
    return DOMAIN.fullmatch(name) is not None or is_own(name, around)


def are_initials(part: str, around: Around) -> bool:
    """Whether capitals are the portal's initials: "SL" of sinarlembata. Only believed beside a place."""
    if not _INITIALS.fullmatch(part) or known_place(part):
        return False
    for name in around.own:
        letters = iter(name)
        if name[0] == part[0].lower() and all(letter in letters for letter in part.lower()):
            return True
    return False


def is_town(name: str) -> bool:
    """Whether a name is in the tables of towns; any case, any apostrophe."""
    folded = name.lower().translate(APOSTROPHES)
    return folded in TOWNS or folded in ABROAD


def is_listed(name: str) -> bool:
    """Whether a name is a place of the tables: a region or a town."""
    return known_place(name) or is_town(name)


def is_place(name: str, around: Around) -> bool:
    """Whether a name is a listed place, or one that the story speaks of as a place."""
    if is_listed(name):
        return True
    if not 3 <= len(name) <= 40 or any(word in NO_PLACE or word in RUBRICS for word in name.lower().split()):
        return False
    return re.search(_SPOKEN_OF.format(re.escape(title_case(name))), around.story) is not None


def listed_first(text: str) -> str:
    """The listed place with which a text begins, as printed, of as many words as it has; "" where it begins otherwise."""
    match = _NAME.match(text)
    words = match[0].split() if match else []
    return next((name for size in range(len(words), 0, -1) if is_listed(name := " ".join(words[:size]))), "")


def in_capitals(name: str) -> bool:
    """Whether an unknown name in capitals can be a place: no letters of an office (DPRD), no verb, no rubric, no long phrase."""
    return (
        name.isupper()
        and len(name) > 4
        and len(name.split()) <= 3
        and _VOWEL.search(name) is not None
        and not _VERB.fullmatch(name)
        and RUBRICS.isdisjoint(name.lower().split())
    )


def kind_of(part: str, around: Around) -> Kind:
    """What a part of a dateline names."""
    if DOMAIN.fullmatch(part) or is_own(part, around):
        return "outlet"
    if _DATE.fullmatch(part):
        return "date"
    words = part.split()
    if len(words) > 5:
        return "no"
    folded = part.lower()
    if is_listed(part) and not (len(words) == 1 and folded in NO_PLACE):
        return "place" if part[0].isupper() else "no"
    if (
        DOMAIN_INSIDE.search(part)
        or any(word in OUTLET_WORDS for word in folded.split())
        or _CAMEL.fullmatch(part)
        or is_glued(part)
        or _begins_as_own(words, around)
        or _is_sister(part, around)
    ):
        if len(words) > 1 and part.isupper() and not NO_PLACE.isdisjoint(folded.split()):
            return "no"  # "KABAR DUKA", "BREAKING NEWS"
        return "outlet" if len(words) <= 4 and not any(word.islower() for word in words[1:]) else "no"
    if any(word in NO_PLACE or word in OFFICES for word in folded.split()) or not _PLACE_SHAPE.fullmatch(part):
        return "no"
    if all(re.search(rf"\b{re.escape(word)}\b", around.story) for word in folded.split()):
        return "no"  # words that the story uses in lower case are no name
    return "unknown"


def _begins_as_own(words: list[str], around: Around) -> bool:
    """Whether a name in capitals begins with the first word of the portal's: "ZONA HUKRIM" on zonalembata.id."""
    first = "".join(filter(str.isalnum, words[0])).casefold()
    return (
        len(words) in (2, 3)
        and len(first) > 3
        and words[0].isupper()
        and any(map(str.isalpha, first))
        and any(name.startswith(first) for name in around.own)
    )


def _is_sister(part: str, around: Around) -> bool:
    """Whether a word in capitals begins as the portal's name does: "KABARUTARA" on kabarusaha.id, a channel of the same."""
    folded = part.casefold()
    return part.isupper() and any(folded[:_SISTER] == name[:_SISTER] for name in around.own if len(folded) > _SISTER)


def is_glued(part: str) -> bool:
    """Whether a single word is made of a portal's word: EkspresNTT, kupangnews, madurapedia."""
    folded = part.lower()
    return " " not in part and len(folded) > 5 and (folded.endswith(OUTLET_PARTS) or folded.startswith(OUTLET_PARTS))


def apart(part: str, around: Around) -> tuple[str, str] | None:
    """Portal and place of a part in which only a blank divides them: "Kabarnusa.com Natuna", "SL Lewoleba".

    The portal is told by an address, by the host or by its initials; the place is a listed one.
    """
    words = part.split()
    if len(words) == 1 and not is_own(part, around):
        outlet, _, place = part.rpartition(".")  # "Kabarnusa.Com.Ende"
        return (
            (outlet, place)
            if outlet and place[:1].isupper() and is_listed(place) and is_portal(outlet, around)
            else None
        )
    if not 1 < len(words) <= 6 or is_own(part, around) or is_listed(part):
        return None
    for size in range(len(words) - 1, 0, -1):
        outlet, place = " ".join(words[:size]), " ".join(words[size:])
        if is_listed(place) and place[0].isupper() and (found := _outlet_before(outlet, around)):
            return found, place
        if (
            size == 1
            and DOMAIN.fullmatch(outlet)
            and in_capitals(place)
            and OUTLET_WORDS.isdisjoint(place.lower().split())
        ):
            return outlet, place  # "KABAR.CO TANA PASER"
        place, outlet = outlet, place
        if is_listed(place) and place[0].isupper() and (DOMAIN.fullmatch(outlet) or is_own(outlet, around)):
            return outlet, place
    return None


def _outlet_before(outlet: str, around: Around) -> str:
    """The portal's name before a place: as it stands, or without a word such as "Berita" behind it; "" where it is none."""
    outlet = outlet.removesuffix(".")
    if DOMAIN.fullmatch(outlet) or is_own(outlet, around) or are_initials(outlet, around):
        return outlet
    named, _, last = outlet.rpartition(" ")
    return named if named and last.lower() in OUTLET_WORDS and is_own(named, around) else ""


def parts_of(head: str, around: Around) -> list[str]:
    """The parts of a dateline, at its marks; an address or the portal's name and a place also come apart at a blank."""
    if whole := _own_first(head, around):
        own, rest = whole
        return [own, *parts_of(rest, around)]
    found: list[str] = []
    for part in SPLIT.split(head):
        if not part or not part.strip(" .,-"):
            continue
        part = part.strip() if DOMAIN.fullmatch(part.strip()) else part.strip(" .")
        found.extend(_hyphened(part, around) or apart(part, around) or (part,))
    return found


def _hyphened(part: str, around: Around) -> tuple[str, str] | None:
    """Place and portal that nothing but a hyphen joins: "Kupang-KABARNUSA.COM"; the portal is told by the host."""
    if "-" not in part or is_own(part, around):
        return None
    for mark in re.finditer("-", part):
        left, right = part[: mark.start()].strip(), part[mark.end() :].strip()
        if (is_listed(left) and is_own(right, around)) or (is_own(left, around) and is_listed(right)):
            return left, right
    return None


def _own_first(head: str, around: Around) -> tuple[str, str] | None:
    """The portal's own name at the beginning where it holds a mark that divides parts: "KABARNUSA,ID, ENDE", "N—KABAR, ENDE"."""
    mark = re.match(rf"[^,]+,\s?{DOMAIN_ENDING}\b(?=\s*[,|–—-])", head, re.I)
    end = mark.end() if mark and is_own(mark[0], around) else own_length(head, around)
    if end and SPLIT.search(head[:end]) and SPLIT.match(head, end):
        return head[:end], head[end:]
    return None


def title_case(place: str) -> str:
    """ "KUPANG" as "Kupang", "DKI JAKARTA" as "DKI Jakarta"; a place in mixed case stays as printed.

    A kabupaten in one word comes apart: "ROKANHILIR" is "Rokan Hilir".
    """
    if not place.isupper():
        return place
    words = place.split()
    if len(words) == 1 and place in _KEEP_UPPER:
        return place
    if len(words) == 1 and len(place) > 7 and place.isalpha() and (two := _two_words(place)):
        return two
    return " ".join(
        word if word in _KEEP_UPPER else "-".join(part.capitalize() for part in word.split("-")) for word in words
    )


def _two_words(place: str) -> str:
    for at in range(3, len(place) - 2):
        name = f"{place[:at].capitalize()} {place[at:].capitalize()}"
        if known_place(name) and any(region.name.endswith(name) for region in find_regions(f"Kabupaten {name}", "")):
            return name
    return ""
