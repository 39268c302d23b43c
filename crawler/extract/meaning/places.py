"""What a named region is to an article: its scene or subject, the place where somebody spoke, or a mention."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.extract.meaning.speech import REPORTED, ROOTS, SAYING
from crawler.extract.meaning.tokens import word_at
from crawler.extract.text.places.districts import Spot
from crawler.extract.text.places.region_index import region_index
from crawler.extract.text.places.regions import Named
from crawler.extract.text.places.villages import Village
from crawler.record_parts import Region

WEIGHTS = (3.0, 2.0, 1.2)
"""What a mention in the first, second and third paragraph counts; one in a later paragraph counts 1."""
TITLE = 4.0
PASSING = 0.3
"""What a mention counts that names a place where somebody spoke, came from or went to."""
SURE = 1.4
"""The weight from which on a region is what the article is about, when nothing else connects it."""
FILED = 1.0
"""What a region gains that the dateline names too. Jakarta gains nothing: national desks file from there."""
BARE = 1.5
"""The weight from which on a kecamatan by bare name can be the primary region; a said one always can."""
SHARE = 0.15
"""The part of its province's own weight that a kabupaten must have to be the primary region instead of it."""
CLEAR = 2.0
"""How many times heavier than the next a region must be to be the primary one of several."""

_SPEECH = re.compile(
    r"[”\"]\s*,?\s*(?:demikian )?(?:" + "|".join(sorted(ROOTS)) + r")(?:nya)?\b|\b(?:"
    + "|".join(sorted(SAYING | REPORTED)) + r")\b|\b(?:konferensi pers|jumpa pers|keterangan pers|doorstop|wawancara)\b"
)  # fmt: skip
_SENTENCE = re.compile(r"[.!?][”\"]?\s+(?=[A-Z“\"])|\n")
_WHEN = re.compile(
    r"\)?,? (?:pada )?(?:[Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]um'?at|[Ss]abtu|[Mm]inggu)\b|"
    r",? (?:saat|ketika|usai|seusai) (?:di\w+|[a-z]+)"
)
"""Behind the place of a statement: its day, or its occasion."""
_ENDS = re.compile(r"\)?[,.]|\)?$")
_SPEAKS = re.compile(r"[^.\n]{0,24}?,? (?:" + "|".join(sorted(SAYING)) + r")\b")
"""The verb of saying behind place and day: "Kepala X, Ani, di Kupang, Senin (3/3/2025), mengatakan"."""
_WHEN_LATER = re.compile(
    r"(?:, [A-Z][\w ]{2,30}\)?){1,2},? (?:pada )?(?:[Ss]enin|[Ss]elasa|[Rr]abu|[Kk]amis|[Jj]um'?at|[Ss]abtu|[Mm]inggu)\b"
)
"""The same behind the rest of the address: "di Kuta, Badung, Senin"."""
_SAID = re.compile(
    r"[”\"]\s*,?\s*(?:demikian )?(?:" + "|".join(sorted(ROOTS)) + r")(?:nya)?\b|\b(?:pers|doorstop|wawancara|"
    + "|".join(sorted(REPORTED)) + r")\b"
)  # fmt: skip
"""Verbs behind which stands where something was said; behind "mengatakan" stands what was said, places included."""
_FORMER = re.compile(r"\b(?:[Mm]antan|[Bb]ekas|[Ee]ks)(?: [A-Z]\w*){1,3} $")
"""Before a region: an office that somebody had there."""
_ATTENDANCE = re.compile(
    r"^(?:Turut|Tampak|Ikut|Acara|Kegiatan)?(?: ini| tersebut| itu)?(?: juga| turut)*\s?(?:[Hh]adir|dihadiri)\b"
)
"""The opening of a sentence that lists guests: the regions that they serve are not what it is about."""
_LISTED = re.compile(
    r"\s*(?:,\s*(?:dan|serta|atau|hingga|maupun)?|dan|serta|atau|hingga|maupun|&|/)\s*(?:[Kk](?:abupaten|ota)\s+)?"
)
"""What stands between two regions of one list: "ke Surabaya, Denpasar, dan Makassar" goes to all three."""
_LIST = 3
"""Provinces from which on a list is one."""
_PROVINCE = 2
"""Characters of a province's code."""
_ADDRESS = 120
"""Characters behind a village's name within which its address goes on."""
_BREATH = 3
"""Characters between two names of one region that are said in one breath."""
_CAPITAL = "31"
_AT = re.compile(r"\b(di|ke|dari|untuk|oleh|bagi|dengan|dalam)\b")
_PASSING = frozenset(
    "asal dari ke menuju tujuan warga kelahiran antara rute selain seperti kecuali maupun lulusan".split()
)
_KINDS = frozenset({"kabupaten", "kota", "provinsi"})
_FROM = re.compile(r"\b(?:asal|kelahiran|lulusan|warga) (?:Kabupaten|Kota|Provinsi) $")
"""Before a region that is named with its kind: "nelayan asal Kabupaten X"."""
_GOING = frozenset("asal dari ke menuju tujuan warga".split())
"""Those that hold for each region of a list; of "antara Ngada dan Nagekeo" the second is what the article is about."""
_PASSING_BEHIND = re.compile(
    r"\b(?:beralamat|berdomisili|berkantor|berkedudukan|kelahiran|lahir|berasal|seperti|selain|layaknya|ketimbang|dibanding(?:kan)?|"
    r"baik|sebelumnya|dulu|pernah|juga terjadi)\b[^.,]{0,40}$",
    re.I,
)
_LONGEST_BEHIND = 60
"""Characters of the longest of these with what may stand behind it."""


@dataclass(slots=True)
class Related:
    """A region's relation to the article."""

    code: str
    relation: str
    """about, venue or mentioned."""
    weight: float
    said: bool = False
    """Whether the text says that it is a kecamatan, or names it in an address."""
    primary: bool = False


def places_of(
    named: Sequence[Named], villages: Sequence[Village], title: str, body: str, dateline: int
) -> list[Region]:
    """The regions of an article with their relation to it, by first mention, villages behind them.

    `dateline`: length of the dateline at the body's start.
    """
    titles = region_index().titles
    related = relate(named, title, body, dateline)
    found = [Region(one.code, titles[one.code], level_of(one.code), one.relation, one.primary) for one in related]
    return found + [_village(village, named, related, body) for village in villages]


def _village(village: Village, named: Sequence[Named], related: Sequence[Related], body: str) -> Region:
    """A village: about where what holds it is, in the region named behind it in its sentence, else in the only one."""
    start = village.spots[0]
    stop = body.find(". ", start)
    stop = min(stop if stop > 0 else len(body), start + _ADDRESS)
    behind = [
        one for one in named if len(one.code) > 2 and any(start < s.start < stop for s in one.spots if not s.title)
    ]
    inside = behind or [one for one in named if len(one.code) == 5]
    longest = max((len(one.code) for one in inside), default=0)
    holders = [one.code for one in inside if len(one.code) == longest]
    parent = holders[0] if len(holders) == 1 or behind else None
    if behind:
        parent = min((one for one in behind if len(one.code) == longest), key=lambda one: one.spots[0].start).code
    parent = parent or village.parent
    relation = next((one.relation for one in related if one.code == parent), "mentioned")
    return Region(None, village.name, "desa", relation, False, parent)


def level_of(code: str) -> str:
    """province, kabupaten, kota or kecamatan, by an official code: the numbers of kota start at 71."""
    if len(code) == 2:
        return "province"
    return "kecamatan" if len(code) == 8 else "kota" if int(code[3:5]) > 70 else "kabupaten"


def relate(named: Sequence[Named], title: str, body: str, dateline: int) -> list[Related]:
    """The relation of each region, in the order given, and at most one that is primary.

    `dateline`: length of the dateline at the body's start. A region that only the dateline names is `mentioned`.
    """
    starts = [0, *(match.end() for match in re.finditer(r"\n\n", body))]
    rest = title
    for one in named:
        for spot in one.spots:
            if spot.title:
                rest = rest[: spot.start] + "-" * (spot.end - spot.start) + rest[spot.end :]
    passing = _passing_of_each(named, body, dateline)
    found = []
    for one in named:
        spots = [spot for spot in one.spots if spot.title or spot.start >= dateline]
        if len(one.code) == 8 and not any(spot.title for spot in spots) and (again := _in_title(one, rest, body)):
            spots.append(again)
        counted = [b for a, b in zip((None, *spots), spots, strict=False) if not (a and _same_breath(a, b))]
        marks = [("" if spot.title else passing[spot.start, one.code], _weight(spot, starts)) for spot in counted]
        plain = sum(weight for why, weight in marks if not why)
        if plain and len(spots) < len(one.spots) and not one.code.startswith(_CAPITAL):
            plain += FILED
        weight = plain + PASSING * sum(min(w, 1.0) for why, w in marks if why)
        venue = any(why == "venue" for why, _ in marks)
        relation = "about" if plain >= SURE else "venue" if venue and not plain else "mentioned"
        said = any(spot.before in ("", "kecamatan") and not spot.title for spot in spots)
        found.append(Related(one.code, relation, weight, said))
    _by_kin(found)
    if main := _primary(found):
        main.primary = True
    return found


def _in_title(one: Named, title: str, body: str) -> Spot | None:
    """A kecamatan of the body, by its bare name in the title, where its name alone is too weak to find it."""
    name = body[one.spots[0].start : one.spots[0].end]
    start = word_at(title, name)
    return Spot(start, start + len(name), True, "") if start >= 0 else None


def _same_breath(one: Spot, next_: Spot) -> bool:
    """Whether a region is named twice in a row: "Sulawesi Tenggara (Sultra)"; it counts once."""
    return one.title == next_.title and 0 <= next_.start - one.end <= _BREATH


def _weight(spot: Spot, starts: list[int]) -> float:
    if spot.title:
        return TITLE
    paragraph = bisect_right(starts, spot.start) - 1
    return WEIGHTS[paragraph] if paragraph < len(WEIGHTS) else 1.0


def _passing_of_each(named: Sequence[Named], body: str, dateline: int) -> dict[tuple[int, str], str]:
    """By its start and region, whether a mention in the body is in passing; those of one list are what the first of them is."""
    found: dict[tuple[int, str], str] = {}
    end_of_list = -1
    spots = sorted((spot.start, spot.end, one.code, spot) for one in named for spot in one.spots if not spot.title)
    in_list = _listed_only(body, [(start, end, code) for start, end, code, _ in spots])
    for start, end, code, spot in spots:
        if start < dateline:
            continue
        why = _passing(body, spot, code)
        goes_on = end_of_list >= 0 and _LISTED.fullmatch(body, end_of_list, start) is not None
        if goes_on:
            why = why or "origin"
        if not why and (start, code) in in_list:
            why = "list"
        found[start, code] = why
        end_of_list = end if goes_on or spot.before in _GOING else -1
    return found


def _listed_only(body: str, spots: list[tuple[int, int, str]]) -> set[tuple[int, str]]:
    """The mentions that stand in a list of several provinces behind the first paragraph: figures by province, mostly.

    Lists of kabupaten and kecamatan name what an event reaches.
    """
    found: set[tuple[int, str]] = set()
    row: list[tuple[int, int, str]] = []
    lead = body.find("\n\n")
    for spot in [*spots, (len(body) + 9, len(body) + 9, "")]:
        if row and len(spot[2]) == len(row[-1][2]) and _LISTED.fullmatch(body, row[-1][1], spot[0]):
            row.append(spot)
            continue
        if len({code for _, _, code in row if len(code) == _PROVINCE}) >= _LIST and row[0][0] > lead > 0:
            found.update((start, code) for start, _, code in row)
        row = [spot]
    return found


def _passing(body: str, spot: Spot, code: str) -> str:
    """venue, or origin, where the mention says no more than that; else empty."""
    if spot.before in _PASSING:
        return "origin"
    if spot.before in _KINDS and _FROM.search(body, max(0, spot.start - 30), spot.start):
        return "origin"
    sentence = body[max(0, spot.start - 400) : spot.start]
    if cut := [match.end() for match in _SENTENCE.finditer(sentence)]:
        sentence = sentence[cut[-1] :]
    if (
        _PASSING_BEHIND.search(sentence, max(0, len(sentence) - _LONGEST_BEHIND))
        or (sentence.endswith(" ") and _FORMER.search(sentence))
        or _ATTENDANCE.match(sentence)
    ):
        return "origin"
    near = sentence[-90:]
    prepositions = _AT.findall(near)
    at = bool(prepositions) and prepositions[-1] == "di"
    address = code.startswith(_CAPITAL) and near.endswith(", ")  # "Komisi I DPR RI, Senayan, Jakarta Pusat, Selasa"
    if at or address:
        sure = code.startswith(_CAPITAL) or _SAID.search(sentence) or _WHEN_LATER.match(body, spot.end)
        when = _WHEN.match(body, spot.end)
        if when or (sure and _ENDS.match(body, spot.end)):
            behind = when is not None and _SPEAKS.match(body, when.end()) is not None
            return "venue" if behind or _SPEECH.search(sentence) else ""
    return ""


def _by_kin(found: list[Related]) -> None:
    """A region that holds what the article is about, or lies in it, is about it too."""
    about = [one.code for one in found if one.relation == "about"]
    for one in found:
        kin = any(code.startswith(one.code + ".") or one.code.startswith(code + ".") for code in about)
        if kin and one.relation == "mentioned" and one.weight >= 1.0:
            one.relation = "about"


def _primary(found: list[Related]) -> Related | None:
    """The region where it happens, at the most precise level that is certain; None for several equal ones."""
    about = [one for one in found if one.relation == "about"]
    weights: dict[str, float] = {}
    for one in about:
        weights[one.code[:2]] = weights.get(one.code[:2], 0.0) + one.weight
    ranked = sorted(weights, key=lambda code: -weights[code])
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] < CLEAR * weights[ranked[1]]):
        return None
    best = ranked[0]
    for size in (5, 8):
        inside = [one for one in about if one.code.startswith(best + ".")]
        totals: dict[str, float] = {}
        for one in inside:
            totals[one.code[:size]] = totals.get(one.code[:size], 0.0) + one.weight
        order = sorted(totals, key=lambda code: -totals[code])
        if not order or (len(order) > 1 and totals[order[0]] < CLEAR * totals[order[1]]):
            break
        if size == 8 and totals[order[0]] < BARE and not any(one.said for one in inside if one.code == order[0]):
            break
        if size == 5 and totals[order[0]] < SHARE * max((one.weight for one in about if one.code == best), default=0.0):
            break
        best = order[0]
    return next((one for one in about if one.code == best), None)
