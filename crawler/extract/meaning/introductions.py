"""Persons as a text introduces them: an office and a name, in either order."""

from __future__ import annotations

from collections.abc import Iterable

from crawler.extract.meaning.name_start import (
    LEARNED,
    is_of_office,
    name_start,
    named_after_doctor,
    unsure,
    without_company,
)
from crawler.extract.meaning.offices import (
    CONNECTORS,
    DEPUTIES,
    GIVEN,
    HEADS,
    HONORIFICS,
    NAMED_AFTER,
    OFFICIAL_BODIES,
    PARTICLES,
    RANK_PARTS,
    RANKS,
    TOP,
    UNIONS,
    WORDS,
)
from crawler.extract.meaning.organisations import is_official, organisation_of
from crawler.extract.meaning.persons import Actor, Cast
from crawler.extract.meaning.speech import BEARERS, SAYING
from crawler.extract.meaning.tokens import (
    DEGREES,
    LONGEST,
    Run,
    Tokens,
    is_word,
    name_run,
    tokenize,
)

_TITLES = RANKS | HONORIFICS - {"tni", "pol", "purn"}
_TO_WHOM = frozenset("kepada terhadap sebagai menjadi selaku dari oleh dengan untuk bagi pada jabatan kursi".split())
_THIS = frozenset("ini itu tersebut".split())
_GOES_ON = frozenset("juga justru pun turut ikut lalu kemudian langsung sempat akan telah sudah tidak kembali".split())


def find_persons(title: str, body: str, places: Iterable[tuple[int, int]], dateline: int = 0) -> Cast:
    """The persons whom a body introduces with an office.

    `places`: offsets of names of regions and villages in it. `dateline`: its length; its words are left out.
    """
    tokens = tokenize(body, places, dateline)
    lead = body.find("\n\n", body.find("\n\n") + 1)
    cast = Cast(tokens=tokens, title=title, lead=lead if lead > 0 else len(body))
    behind = 0
    for i, low in enumerate(tokens.lows):
        if i < behind or low.rstrip(".") not in HEADS or not _opens_office(tokens, i):
            continue
        found = introduction(body, cast, i)
        if found is None:
            continue
        person, end = found
        if person is not None:
            known = cast.named(person.name.split()) or _nicknamed(cast, person)
            shorter = known or cast.begins(person)
            if shorter is not None and shorter.parts < person.parts:
                shorter.name, shorter.parts = person.name, person.parts
                person = shorter
            elif known is None:
                cast.persons.append(person)
            else:
                person = known
        cast.offices[i] = person, end
        behind = end
    for person in cast.persons:
        if " " not in person.name:
            cast.lengthen(person)
    return cast


def _nicknamed(cast: Cast, person: Actor) -> Actor | None:
    """Who was introduced in full with the same office: "Gubernur Mirza" is "Gubernur Lampung, Rahmat Mirzani Djausal"."""
    known = cast.nickname(person.name.split())
    if known is None or not known.office or not person.office:
        return None
    return known if known.office.split()[0].lower() == person.office.split()[0].lower() else None


def _opens_office(tokens: Tokens, i: int) -> bool:
    """Whether the word of HEADS at `i` begins an office; "bekas" before another alone, since it also means used."""
    lows = tokens.lows
    if lows[i] == "bekas" and not HEADS.intersection(lows[i + 1 : i + 2]):
        return False
    return not i or (lows[i - 1] not in ("jalan", "jl", "jln") and not _in_union(tokens, i))


def _in_union(tokens: Tokens, i: int) -> bool:
    """Whether the word of an office at `i` is part of a body's name: "Ikatan Guru Aisyiyah"."""
    return tokens.caps[i] and tokens.caps[i - 1] and tokens.lows[i - 1] in UNIONS


def introduction(body: str, cast: Cast, i: int) -> tuple[Actor | None, int] | None:
    """What the office that opens at token `i` says: its bearer (None where unnamed) and the token behind the whole.

    None where no office stands there.
    """
    tokens = cast.tokens
    end = office_end(cast, i)
    if end < len(tokens.words) and not tokens.caps[end] and tokens.lows[end].rstrip(".") in LEARNED:
        addressed = name_run(tokens, end)  # "Kadinkes Jabar dr Vini Adiani"
        if named_after_doctor(tokens, end):
            return _of_hospital(body, cast, i, addressed.end)
        if addressed.parts and addressed.first > end:
            return _person(body, cast, i, end, addressed), addressed.end
    if i and tokens.words[i - 1] == "(" and (before := _name_before(cast, i)):
        return _person(body, cast, i, end, before), end
    if tokens.lows[i] in BEARERS and not _THIS.isdisjoint(tokens.lows[end : end + 1]):
        return None, end  # "Mantan Kapolres Lembah Biru ini": who was named before
    split, strong = name_start(cast, i, end)
    after = _behind_comma(cast, end) if tokens.lows[end - 1] not in ("pt", "cv") else 0
    if after:
        beyond = name_run(cast.tokens, after)
        follows = tokens.words[beyond.end] if beyond.end < len(tokens.words) else ""
        closed = bool(follows) and (follows in ",(" or follows in DEGREES or not tokens.caps[beyond.end])
        head = tokens.lows[after] in HEADS and RANK_PARTS.isdisjoint(tokens.lows[after + 1 : after + 2])
        fits = beyond.parts and closed and not head and not _other_clause(tokens, i, beyond.end)
        ranked = tokens.lows[after].rstrip(".") in RANKS  # what stands before the comma is a place
        ranked = ranked or tokens.lows[split - 1] in NAMED_AFTER  # … or the name of a school or hospital
        single = end - split == 1 and len(beyond.parts) > 1 and not {tokens.lows[split]} & (GIVEN | cast.spoken)
        if (
            fits
            and (split == end or ranked or single or is_of_office(cast, i, split, end, strong))
            and not _listed(tokens, beyond.end)
        ):
            return _person(body, cast, i, end, beyond), beyond.end
        if fits and unsure(cast, split, end, strong) and not _listed(tokens, beyond.end):
            return None, end  # "Tokoh Adat Kaili Tado, Hidu ikut": a people's name, or his
    if i < split < end:
        run = without_company(cast, i, name_run(cast.tokens, split), split, strong)
        if run.parts:
            return _person(body, cast, i, run.office_end or split, run), max(run.end, end)
        if strong:
            return None, max(run.end, end)
    before = _name_before(cast, i)
    return (_person(body, cast, i, end, before) if before is not None else None), end


def _of_hospital(body: str, cast: Cast, i: int, end: int) -> tuple[Actor | None, int]:
    """The office at a hospital named after a doctor, whose name ends at `end`: its bearer stands behind a comma only."""
    tokens = cast.tokens
    while end < len(tokens.words) and end in tokens.places:
        end += 1
    after = _behind_comma(cast, end)
    run = name_run(tokens, after) if after and tokens.lows[after] not in HEADS - RANKS - {"dokter"} else None
    if run is None or not run.parts:
        return None, end
    return _person(body, cast, i, end, run), run.end


def _other_clause(tokens: Tokens, i: int, end: int) -> bool:
    """Whether a name behind "kepada Menkeu," or "sebagai Ketua X," is the next clause's own subject: a verb follows it."""
    if not i or tokens.lows[i - 1] not in _TO_WHOM or end >= len(tokens.words):
        return False
    return tokens.lows[end] in _GOES_ON or tokens.lows[end] in SAYING


def _behind_comma(cast: Cast, end: int) -> int:
    """The token behind the comma at `end`, and behind the address that may follow it; 0 where there is none."""
    words, lows, _, caps, _ = cast.tokens
    n, at = len(words), end
    for _ in range(5):
        if at >= n or words[at] != ",":
            return 0
        k = at + 1
        while k < n and (
            k in cast.tokens.places or (caps[k] and lows[k] in ("kecamatan", "kabupaten", "kota", "provinsi", "desa"))
        ):
            k += 1
        if k + 2 < n and words[k] == "(" and words[k + 2] == ")":
            k += 3
        if k == at + 1:
            return k if k < n else 0
        at = k
    return 0


def office_end(cast: Cast, i: int) -> int:
    """The token behind the office (and the name that may follow it without a comma) that opens at token `i`."""
    words, lows, _, caps, _ = cast.tokens
    n, j = len(words), i
    while j < n:
        low = lows[j]
        if (
            caps[j]
            or words[j][0].isdigit()
            or (low in WORDS and (j == i or is_word(cast.tokens, j - 1) or lows[j - 1] in CONNECTORS))
        ):
            if j > i and low in TOP and lows[j - 1] not in DEPUTIES:
                break
            if low in HEADS and j > i and _ends_name(cast.tokens, j):
                break
            j += 1
        elif (
            low in CONNECTORS
            and j > i
            and j + 1 < n
            and (caps[j + 1] or lows[j + 1] in WORDS or words[j + 1].isdigit())
        ):
            if low in ("di", "dari", "pada", "selaku", "ke") and not (caps[j + 1] and lows[j + 1] in WORDS):
                break
            if low in ("di", "pada", "ke") and not is_word(cast.tokens, j - 1):
                break  # where the bearer is: "Wakil Menteri X Yuliot Tanjung di Kementerian X"
            if low == "dan" and lows[j + 1] in HEADS and lows[j + 1] not in OFFICIAL_BODIES:
                break
            j += 1
        elif (
            words[j] == "&"
            or (low in PARTICLES and j + 1 < n and caps[j + 1])
            or (words[j] == "," and _serial(cast, j))
        ):
            j += 1
        elif words[j] == "(":
            close = next((k for k in range(j + 1, min(j + 6, n)) if words[k] == ")"), 0)
            if not close or close + 1 >= n:
                break
            j = close + 1
        elif words[j] in "‘'" and j + 2 < n and words[j + 2] in "’'" and caps[j + 1]:
            j += 3  # a nickname within the name
        else:
            break
    return j


def _ends_name(tokens: Tokens, j: int) -> bool:
    """Whether a name stands before the word at `j`, which opens another office; "Abdul Hakim" goes on."""
    if is_word(tokens, j - 1) or tokens.lows[j - 1] in ("dan", "of", "&", "i"):  # "Wakil I Ketum"
        return False
    return not (tokens.caps[j] and tokens.lows[j - 1] in GIVEN)


def _serial(cast: Cast, j: int) -> bool:
    """Whether the comma at `j` divides fields of one office: "Dinas Pemuda, Olahraga, dan Pariwisata"."""
    words, lows, _, caps, _ = cast.tokens
    if not is_word(cast.tokens, j - 1) or j + 1 >= len(words):
        return False
    for k in range(j + 1, min(j + 8, len(words))):
        if lows[k] == "dan":
            return k + 1 < len(words) and caps[k + 1] and is_word(cast.tokens, k + 1)
        if words[k] != "," and not (caps[k] and is_word(cast.tokens, k) and lows[k] not in HEADS):
            return False
    return False


def _name_before(cast: Cast, i: int) -> Run | None:
    """The name that an office follows behind a comma or an opening bracket: "Andre Utama, VP Sales"."""
    words, lows, _, caps, _ = cast.tokens
    mark = i - 1
    if mark < 1 or (words[mark] not in ",(" and lows[mark] != "selaku"):
        return None
    k = mark - 1
    if words[k] == ")":
        k = next((m - 1 for m in range(k, max(k - 4, 0), -1) if words[m] == "("), 0)
    end = k + 1
    while k >= 0 and caps[k] and not is_word(cast.tokens, k) and end - k < LONGEST:
        k -= 1
    run = name_run(cast.tokens, k + 1)
    addressed = run.first > k + 1 and words[mark] == "("
    sure = run.end == end and (len(run.parts) > 1 or lows[mark] == "selaku" or addressed)
    taken = cast.offices and next(reversed(cast.offices.values()))[1] > run.first  # it is another office's bearer
    return run if run.parts and sure and not taken and (k < 0 or lows[k] not in HEADS) else None


def _listed(tokens: Tokens, end: int) -> bool:
    """Whether a name is one of several in a list."""
    return tokens.lows[end : end + 1] == ["dan"]


def _person(body: str, cast: Cast, i: int, end: int, run: Run) -> Actor:
    starts, words = cast.tokens.starts, cast.tokens.words
    last = end - 1
    adjacent = run.first == end or words[end : end + 1] != [","]  # behind a comma, "Penyelenggaraan Haji" is whole
    while last > i and (words[last] in ",(" or (adjacent and cast.tokens.lows[last].rstrip(".") in _TITLES)):
        last -= 1
    office = body[starts[i] : starts[last] + len(words[last])]
    name = " ".join(run.parts)
    lows = cast.tokens.lows[i : last + 1]
    parts = frozenset(part.lower().strip("‘’'.") for part in run.parts)
    if words[run.end : run.end + 1] == ["("]:  # "Agus Harimurti Yudhoyono (AHY)"
        close = next((k for k in range(run.end + 1, min(run.end + 4, len(words))) if words[k] == ")"), run.end)
        parts |= {
            low for k, low in enumerate(cast.tokens.lows[run.end + 1 : close]) if cast.tokens.caps[run.end + 1 + k]
        }
    return Actor(name, office, organisation_of(office), is_official(lows), starts[run.first], parts)
