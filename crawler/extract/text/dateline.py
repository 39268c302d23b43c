"""The dateline before the first sentence: "PeluangNews, Kupang –", "JAKARTA, KOMPAS.com -", "Jakarta (ANTARA) -"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from crawler.extract.text.dateline_marks import joins_two, read_marks
from crawler.extract.text.dateline_parts import (
    DOMAIN,
    DOMAIN_INSIDE,
    SPLIT,
    Around,
    Kind,
    apart,
    are_initials,
    in_capitals,
    is_listed,
    is_own,
    is_place,
    is_portal,
    kind_of,
    listed_first,
    own_length,
    own_names,
    parts_of,
    title_case,
)
from crawler.extract.text.dateline_undashed import without_dash
from crawler.extract.text.places.regions import is_province, known_place
from crawler.extract.text.vocabulary import DOMAIN_ENDING, RUBRICS
from crawler.record_parts import Dateline

_LONGEST = 100
"""Characters within which a dateline ends; the longest seen names a place, a date and two agencies."""
_LONGEST_ALONE = 60
"""Characters of a dateline on a line of its own; a full stop ends it only behind the portal's own name."""
_MOST_ABOVE = 3
"""Paragraphs that may stand above a dateline: captions, a standfirst, a quotation set off."""
_LONGEST_ABOVE = 320
"""Characters of such a paragraph; a longer one is the story."""
_MOST_DASHES = 6
"""Dashes and bars looked at; a dateline has four at most."""
_DASH = re.compile(r"[,.]?(?P<space>\s*)(?P<dash>-{1,3}|[–—―−]|\|{1,2}|//|/(?=\s)|:(?=\s)|={1,2})(?P<after>\s*)")
_BEFORE_COLON = re.compile(
    rf"(?:KBRN|RRI|{DOMAIN.pattern}),? [A-Z][\w' -]{{2,30}}|[A-Z][\w' -]{{2,30}}, {DOMAIN.pattern}|[A-Z][A-Z' -]{{3,30}} \([A-Z][\w .]{{2,30}}\)",
    re.A,
)
"""What a colon may end a dateline behind: the national radio or a portal's address and a place, or a place and a paper."""
_BARRED = re.compile(r"\s*[^|,–—]+\|{1,2}[^|,–—]+")
_DOTTED_PLACE = re.compile(r"\s*([A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,3})(?=\. +[A-Z“\"])")
"""A place in capitals that a full stop ends, behind a portal's name: "KONTAN.CO.ID - JAKARTA. Bank …"."""
_COMMA_PLACE = re.compile(r"\s*([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})(?=, +[A-Z“\"])")
_BRACKETED = re.compile(r"[\[(]([A-Z][\w'’./ -]{2,30})[\])]\s*([-–—|:]+(?=\s))?")
"""A place in brackets: "[KUPANG] Warga …", "(Soe) – Warga …"."""
_SENTENCE_END = re.compile(rf"[!?“”\"„…]|[a-z]{{3}}\.\s(?!{DOMAIN_ENDING}\b)")
_KEEP_UPPER_PORTAL = re.compile(r"\b(?:NTT|NTB|DKI|DIY)\b")
"""Provinces in a portal's name in capitals: "VOX NTT –" names a portal, no place."""


def find_dateline(paragraphs: list[str], host: str = "") -> Dateline | None:
    """The dateline of a text: where its first paragraph opens, on a line of its own, or below what stands above the story.

    `host`: the portal's; its own name is an outlet, however it is written.
    """
    if not paragraphs:
        return None
    story = " ".join(paragraphs[1:4])
    first = paragraphs[0]
    if len(paragraphs) > 1 and len(first) <= _LONGEST_ALONE and (alone := _alone(first, story, host)):
        under = None if alone.place else split_dateline(paragraphs[1], story, host)
        if under and under.place and under.outlet in (None, alone.outlet):
            return Dateline(text=under.text, outlet=alone.outlet, place=under.place)  # "Kabarnusa.com" above "Kupang –"
        return alone
    found = split_dateline(first, story, host)
    if found is not None or len(paragraphs) < 2:
        return found
    divided = split_dateline(f"{first} {paragraphs[1]}", story, host) if len(first) <= _LONGEST_ALONE else None
    if divided is not None and len(divided.text) > len(first):
        return divided
    for number, above in enumerate(paragraphs[:_MOST_ABOVE]):
        if len(above) > _LONGEST_ABOVE or number + 2 > len(paragraphs):
            break
        below = paragraphs[number + 1]
        found = split_dateline(below, " ".join(paragraphs[number + 2 : number + 5]), host)
        if found is not None and (len(above) <= _LONGEST_ALONE or _is_sure(found)):
            return found
    return None


def _alone(line: str, story: str, host: str) -> Dateline | None:
    """The dateline that a whole line is: "Lembata,", "KUPANG, SN", "(Kupang)"."""
    if not (line[-1].isalnum() or line[-1] in ",.:-–—|)]/") or _SENTENCE_END.search(line):
        return None
    around = Around(story, own_names(host))
    bare = line.strip(" ,.:-–—|/")
    if bare[:1] in "[(" and bare[-1:] in "])":
        bare = bare[1:-1]
    read = _read(read_marks(bare, around), around)
    own = read is not None and is_own(read[0] or " ", around)
    if read is None or (not own and (read[1] is None or line[-1] == ".")):
        return None
    return Dateline(text=line, outlet=read[0], place=read[1])


def _is_sure(found: Dateline) -> bool:
    """Whether a dateline that does not open the text is surely one: it names a portal, or a listed place in capitals or before a dash."""
    marked = found.text.isupper() or found.text[-1] in "-–—"
    return found.outlet is not None or (found.place is not None and marked and is_listed(found.place))


@lru_cache(maxsize=64)
def split_dateline(first_paragraph: str, story: str = "", site: str = "") -> Dateline | None:
    """The dateline that opens a paragraph, with outlet and place told apart; None where it opens with its sentence.

    `text` is as printed, dash included; `place` in title case ("Kupang" from "KUPANG"). The paragraph may be the
    dateline alone. Fires on a known place, or on a name that can only be a place because a portal's name or capitals
    stand with it; never on an ordinary sentence with a dash. `story`: the text that follows; a name before the dash
    that no table holds is a place where the story says so ("di Nangahale", "Kecamatan Nangahale"). `site`: the
    portal's host; its own name is an outlet, however it is written.
    """
    printed = first_paragraph[: _LONGEST + 40].lstrip()
    around = Around(f"{first_paragraph[len(printed) // 4 :]} {story}", own_names(site))
    head = read_marks(printed, around)
    if bracketed := _BRACKETED.match(head):
        place = bracketed[1]
        if is_place(place, around) and (place.isupper() or bracketed[2]):
            return Dateline(text=bracketed[0].strip(), outlet=None, place=title_case(place))
    best: tuple[int, str | None, str | None] | None = None
    for match in islice(_DASH.finditer(head, 1, _LONGEST), _MOST_DASHES):
        before = head[: match.start()]
        told = before[own_length(before, around) :]
        if _SENTENCE_END.search(told) or joins_two(before, head[match.end() :], around):
            break
        read = _read(before, around) if _separates(match, head, around) else None
        if read is not None:
            end = match.end() - len(match["after"])
            dotted = _DOTTED_PLACE.match(head, end) or _comma_place(head, end, around) if read[1] is None else None
            best = (dotted.end(1), read[0], title_case(dotted[1])) if dotted else (end, *read)
            if dotted:
                break
    if best is None:
        return without_dash(head, around)
    if best[1] is None and (named := _portal_behind(head, best[0], around)):
        best = (best[0] + len(named), named.strip(" ,:"), best[2])
    if not (best[1] and is_portal(best[1], around)) and not _opens(head[best[0] :].lstrip(",")):
        return None
    end = best[0] + (head[best[0] : best[0] + 1] in (".", ","))
    return Dateline(text=printed[:end].strip(), outlet=best[1], place=best[2])


def _portal_behind(head: str, start: int, around: Around) -> str:
    """The portal's sure name behind "Kupang - " where a comma or colon ends it, mark included; else nothing."""
    rest = head[start:]
    blank = len(rest) - len(rest.lstrip())
    domain = DOMAIN.match(rest, blank)
    end = max(blank + own_length(rest[blank:], around), domain.end() if domain else 0)
    return rest[: end + 1] if end > blank and rest[end : end + 1] in (",", ":") else ""


def _comma_place(head: str, start: int, around: Around) -> re.Match[str] | None:
    """The place behind a portal's name that a comma ends: "KABAR NUSA – MAUROLE, Sebanyak …"."""
    match = _COMMA_PLACE.match(head, start)
    return match if match and (is_place(match[1], around) or in_capitals(match[1])) else None


def _separates(match: re.Match[str], head: str, around: Around) -> bool:
    """Whether this dash can end a dateline: spaced, or glued behind what is surely a part of one."""
    before = head[: match.start()]
    if match["dash"] == ":":  # "KBRN, Natuna:", "Labuan Bajo:"; a colon behind more than that ends no dateline
        return _may_precede_colon(before.strip(), around)
    if match["dash"] == "/":
        return DOMAIN_INSIDE.search(before) is not None or _is_sure_part(before, around)
    if match["dash"] in ("|", "||", "//") or match["dash"][0] in "–—―−" or len(match["dash"]) > 1:
        if match["space"] or match["after"] or before.isupper() or _is_sure_part(before, around):
            return True
        return match["dash"] in ("—", "–") and is_listed(before) and not listed_first(head[match.end() :])
    if match["space"] or match["after"] or match[0].startswith(","):
        return True
    last = re.split(r"[\s,(]", before)[-1]
    following = _word_behind(match, head)
    if DOMAIN.fullmatch(f"{last}-{following}"):
        return False  # POS-KUPANG.COM
    if not following[:1].isupper():
        return False
    if before.endswith(")") or _is_sure_part(before, around):
        return True
    # "LEMBATA-Gubernur": a place in capitals, and a sentence in small letters behind it.
    sentence = following[1:2].islower() or (len(following) < LONGEST_ABBREVIATION and not is_listed(following))
    return before.isupper() and is_listed(before) and not is_province(before) and sentence


LONGEST_ABBREVIATION = 5
"""Letters of a firm's or office's abbreviation with which a sentence begins: "LEMBATA-PT Sinar Laut …"."""


def _word_behind(match: re.Match[str], head: str) -> str:
    return re.split(r"[\s,]", head[match.end() : match.end() + 30])[0]


def _may_precede_colon(before: str, around: Around) -> bool:
    """Whether a colon may end a dateline behind this: the radio's name, a place, or a portal's sure name with or without one."""
    if _BEFORE_COLON.fullmatch(before) is not None or kind_of(before, around) == "place" or is_portal(before, around):
        return True
    parts = parts_of(before, around) if len(before) <= _LONGEST_ALONE else []
    return len(parts) == 2 and any(is_portal(part, around) for part in parts) and any(map(is_listed, parts))


def _is_sure_part(before: str, around: Around) -> bool:
    """Whether what stands before a glued dash holds a portal's name: an address, or the portal's own beside a place."""
    if DOMAIN_INSIDE.search(before):
        return True
    parts = [part for part in SPLIT.split(before) if part]
    if any(is_own(part, around) or apart(part, around) for part in parts):
        return True
    if len(parts) == 2 and is_listed(parts[0]) and are_initials(parts[1], around):
        return True  # "ENDE,KN-Warga …"
    return "-" in before and any(is_own(part, around) for part in parts_of(before, around))


def _read(head: str, around: Around) -> tuple[str | None, str | None] | None:
    """Outlet and place of the text before a dash; None where that text is no dateline."""
    if is_own(head.strip(), around):
        return head.strip(), None
    outlets: list[str] = []
    places: list[str] = []
    unknown: list[str] = []
    shapes: list[Kind] = []
    parts = parts_of(head, around)
    if not parts or len(parts) > 6:
        return None
    for part in parts:
        kind = kind_of(part, around)
        shapes.append(kind)
        if kind == "outlet":
            outlets.append(part)
        elif kind == "place":
            places.append(part)
        elif kind == "unknown":
            unknown.append(part)
        elif kind == "no":
            filed = len(parts) == 2 and part is parts[0] and part.isupper() and head.endswith(")")
            # "DPRD PROVINSI (Kabar.id) -": an office or a desk in the place's stead, the portal in brackets
            return (parts[1], None) if filed and is_portal(parts[1], around) else None
    if len(unknown) == 1 and not outlets and not places:
        dated = len(parts) > 1 and set(shapes) == {"unknown", "date"}
        if dated or (len(parts) == 1 and is_place(unknown[0], around)):
            return None, title_case(unknown[0])
    initials = [name for name in unknown if are_initials(name, around)]
    if initials and any(is_portal(name, around) for name in outlets):
        unknown = [name for name in unknown if name not in initials]  # "SL - SINARLEMBATA.COM |": the portal, twice
        initials = []
    if initials and not outlets and len(unknown) == 2 and not places:
        other = next((name for name in unknown if name not in initials[:1]), "")
        if in_capitals(other) or is_place(other, around):
            return initials[0], title_case(other)
    return _decide(head, outlets, places, unknown, single=len(parts) == 1)


def _decide(
    head: str, outlets: list[str], places: list[str], unknown: list[str], *, single: bool
) -> tuple[str | None, str | None] | None:
    """Outlet and place of the parts, where one of them may be unknown; None where the head is no dateline."""
    if len(unknown) == 2 and not outlets and not places and in_capitals(unknown[0]) and not unknown[1].isupper():
        return unknown[1], title_case(unknown[0])  # "PASARWAJO, Sinar Timur –": the place in capitals, the portal not
    if len(unknown) == 2 and not outlets and not places and _BARRED.fullmatch(head) and in_capitals(unknown[1]):
        return unknown[0], title_case(unknown[1])  # "SUARATIMUR | LARANTUKA —": a bar stands behind the portal
    if len(unknown) > 1 or len(outlets) > 3:
        return None
    if unknown:
        other = unknown[0]
        if outlets and not places:
            places = [] if RUBRICS.issuperset(other.lower().split()) else [other]  # beside a portal only a place stands
        elif places and not outlets and not single and len(other.split()) <= 4:
            if re.search(r"\s[-–—]{1,3}\s", head) and not (head.isupper() and head.endswith(places[0])):
                # "Kupang - Budi - ...": a dash joins a place only with what is surely a portal; all in capitals, the
                # portal first, it joins any: "JAMBI EKSPOS - JAKARTA -".
                return None
            outlets = [other]
        elif single and in_capitals(other):
            if _KEEP_UPPER_PORTAL.search(other):
                return other, None
            places = [other]
        elif not (outlets and places):
            return None
    if not outlets and not places:
        return None
    place = next((p for p in places if not is_province(p)), places[0] if places else None)
    town, province = re.split(r"[- ](?=[^- ]*$)", place)[:2] if place and re.search(r"\w[- ]\w", place) else ("", "")
    if town and is_province(province) and known_place(town) and not known_place(place or ""):
        place = town  # KUPANG-NTT, Ende NTT
    outlet = "/".join(outlets) if outlets else None
    return outlet, title_case(place) if place else None


def _opens(rest: str) -> bool:
    """Whether what follows can be the first sentence: nothing at all, or a capital, digit, quote or bracket."""
    rest = rest.lstrip(" -–—|\u00a0")
    return not rest or not rest[0].islower()
