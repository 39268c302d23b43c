"""Desa and kelurahan that a text names; they have names here and no codes, since many villages share a name."""

from __future__ import annotations

import re
from typing import NamedTuple

from crawler.extract.text.places.region_words import DISTRICT, KABUPATEN, KOTA, PROVINCE

_NAME = r"(?:\d{1,2}(?:/\d{1,2})? )?[A-Z][\w'’]*(?:[ -](?:[A-Z][\w'’]*|\d{1,2}\b))*"
_SAID = re.compile(
    r"(?<![\w/])(?P<kind>[Dd]esa(?:/[Kk]elurahan)?|DESA|[Kk]elurahan|[Kk]alurahan|[Nn]agari|[Gg]ampong|[Pp]ekon|[Tt]iyuh|"
    r"[Kk]epenghuluan|Kel\.|Kades|Pemdes|Lurah)(?: [Aa]dat)? "
    rf"(?P<name>{_NAME})"
)
_SAID_OF_PAPUA = re.compile(_SAID.pattern.replace("|Kades|", "|[Kk]ampung|Kades|"))
_NEXT = re.compile(rf",? (?:dan |serta |maupun |hingga )?(?:[Dd]esa |[Kk]elurahan )?(?P<name>{_NAME})")
_QUICK = (
    "esa ",
    "elurahan ",
    "alurahan ",
    "agari ",
    "ampong ",
    "ekon ",
    "iyuh ",
    "epenghuluan ",
    "Kel. ",
    "Kades ",
    "Lurah ",
)
_NOT_BEFORE = re.compile(
    r"(?:[Dd]ana|[Kk]operasi|[Mm]enteri|[Kk]ementerian|[Mm]ilik|[Pp]endamping|[Bb]idan|[Pp]erangkat|[Bb]alai|[Aa]ntar|Masyarakat dan)[ -]$"
)
"""Before "Desa": a fund, a ministry or a firm of villages; what follows is not the name of one."""
_HEAD = re.compile(r"(?:[Kk]epala|[Pp]enjabat|Pj\.?|Plt\.?|[Mm]antan|[Ss]ekretaris) $")
"""Before "Desa": an officer, whose own name may follow the village's without a comma."""
_NO_NAME = frozenset(
    """wisata adat binaan siaga digital mandiri cerdas tangguh merah bersinar berdaya pintar sadar percontohan dan di yang
    maju sejahtera inklusi ramah swadaya penyangga tertinggal berkembang energi pangan iklim devisa indonesia pkk
    kecamatan kabupaten kota tahun nomor se antikorupsi organik literasi ekspor nelayan pers kb inggris baca bebas""".split()
)
"""Behind "Desa": a programme's title or a common word."""
_STOP = DISTRICT | KABUPATEN | KOTA | PROVINCE | frozenset({"rt", "rw", "dusun", "desa", "kelurahan", "kel", "jalan"})
"""Where a village's name ends, when no comma does it."""
_LONGEST = 3
FAMOUS: dict[str, str] = {
    "Labuan Bajo": "53.15",
    "Lewoleba": "53.13",
    "Sengeti": "15.05",
    "Sofifi": "82.72",
    "Parapat": "12.08",
    "Sungguminasa": "73.06",
    "Kolonodale": "72.12",
    "Hambalang": "32.01",
    "Sanur": "51.71",
    "Legian": "51.03",
    "Seminyak": "51.03",
    "Canggu": "51.03",
    "Jimbaran": "51.03",
    "Senggigi": "52.01",
    "Parangtritis": "34.02",
}
"""Seats of kabupaten and resorts that are desa or kelurahan and are named without that word, with what holds them."""
_FAMOUS = re.compile(
    r"(?:\b(?:di|ke|dari|asal|kawasan|wilayah|menuju|kota) |(?<=\w)-)(?P<name>" + "|".join(FAMOUS) + r")\b(?! [A-Z])"
)


class Village(NamedTuple):
    """A village, by name, and where the text names it."""

    name: str
    spots: tuple[int, ...]
    parent: str | None = None
    """The code of its kabupaten or kota, where its name alone tells."""


def find_villages(body: str, known: frozenset[str] = frozenset(), *, kampung: bool = False) -> list[Village]:
    """The desa and kelurahan that a body names as such, by first mention; names in several words only where one ends.

    `known`: the words by which the body names its regions; they end a village's name and a list. A list after one
    "Kelurahan" counts whole. `kampung`: whether they are villages, as in Papua; elsewhere they, as "dusun", are parts of one.
    """
    found: dict[str, list[int]] = {}
    for match in _FAMOUS.finditer(body) if any(name in body for name in FAMOUS) else ():
        if match["name"] not in known:
            found.setdefault(match["name"], []).append(match.start("name"))
    if not (any(word in body for word in _QUICK) or (kampung and "ampung " in body)):
        return [Village(name, tuple(spots), FAMOUS[name]) for name, spots in found.items()]
    unsure: list[tuple[str, int]] = []
    for match in (_SAID_OF_PAPUA if kampung else _SAID).finditer(body):
        lead = body[max(0, match.start() - 20) : match.start()]
        if _NOT_BEFORE.search(lead):
            continue
        name, whole = _name(match["name"], known)
        if not name:
            continue
        officer = match["kind"] in ("Kades", "Lurah") or _HEAD.search(lead) is not None
        if officer and whole and " " in name and body[match.end() : match.end() + 1] != ",":
            unsure.append((name, match.start("name")))
            continue
        found.setdefault(name, []).append(match.start("name"))
        at = match.end()
        while whole and (more := _NEXT.match(body, at)) and _goes_on(body, at, more):
            name, whole = _name(more["name"], known)
            if not name or name in known:
                break
            found.setdefault(name, []).append(more.start("name"))
            at = more.end()
    for name, start in unsure:  # "Kepala Desa Oelnasi Yunus Bait": only a village named elsewhere can be told apart
        same = next((one for one in found if name.startswith(f"{one} ")), None)
        if same:
            found[same].append(start)
    return [Village(name, tuple(spots), FAMOUS.get(name)) for name, spots in found.items()]


def _name(said: str, known: frozenset[str]) -> tuple[str, bool]:
    """The village's name within the capitalised words behind "Desa", and whether it ends with them."""
    words = re.split(r" ", said)
    if words[0].lower() in _NO_NAME or (words[0].isupper() and len(words[0]) > 2 and not said.isupper()):
        return "", False  # a programme's title, or an office: "dan RSUD Lembang"
    end = next((n for n, word in enumerate(words) if n and word.lower() in _STOP), len(words))
    end = next((n for n in range(1, end) if " ".join(words[n:end]) in known), end)
    if number := next((n for n in range(1, end - 1) if words[n].isdigit()), 0):
        end = number  # a count: "Puusuli 97 KK"
    if end > _LONGEST or not end or words[0].lower() in _STOP or (words[0].isupper() and len(words[0]) < 4):
        return "", False
    return " ".join(words[:end]), end == len(words)


def _goes_on(body: str, at: int, more: re.Match[str]) -> bool:
    """Whether a comma or "dan" leads to one more village of a list, and not to the place that holds it."""
    joint = body[at : more.start("name")]
    if "esa " in joint or "elurahan " in joint or "dan " in joint:
        return "," not in joint or "esa" in joint or "elurahan" in joint or " dan " in joint
    # A comma alone: a list only where it comes to an "and" or "Desa" before the sentence ends.
    rest = body[more.end() : more.end() + 120].split(".")[0]
    return (
        re.match(
            rf"(?:, (?!(?:[Kk]ecamatan|[Kk]abupaten|Kec|Kab)){_NAME})*,? (?:dan|serta) (?:[Dd]esa |[Kk]elurahan )?[A-Z\d]",
            rest,
        )
        is not None
    )
