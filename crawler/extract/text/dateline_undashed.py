"""Datelines that no dash ends: "JAKARTA. Bank …", "Kupang, nusa.id Bank …"; only with a listed place or a sure portal."""

from __future__ import annotations

import re

from crawler.extract.text.dateline_parts import Around, are_initials, is_listed, is_portal, own_length, title_case
from crawler.extract.text.vocabulary import WEEKDAY
from crawler.record_parts import Dateline

_NO_SUBJECT = re.compile(
    rf"(?:kota|kabupaten|provinsi|propinsi|ibu\s?kota|pulau|desa|kecamatan|negara|negeri|daerah|wilayah|indonesia|{WEEKDAY})\b",
    re.I,
)
"""What follows a place and a comma in a sentence about the place: "Solo, Kota Budaya …", "Kupang, Senin (3/6), …"."""
_SUBJECT = re.compile(r"[A-Z][\w'’.-]*(?: \(?[A-Z][\w'’.)-]*)*")

_CAPITALS_DOT = re.compile(r"([A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){0,2})\.(?= [A-Z\d“\"])")
_PAIR_DOT = re.compile(r"([\w .'’-]{2,40}?)\s?[,(|]\s?([\w .'’-]{2,40}?)\)?\.(?= +[A-Z\d“\"])")
_PAPER_IN_BRACKETS = re.compile(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}) ?\(([\w .-]{2,30})\),?(?= +[A-Z\d“\"])")
_PORTAL_FIRST = re.compile(r"([\w.-]+(?: [\w.-]+){0,2}), ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?= [A-Z\d“\"])")
_PLACE_FIRST = re.compile(r"([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}),(?: ([\w-]+(?:\.[\w-]+)+),?)?(?= +[A-Z“\"])")


def without_dash(head: str, around: Around) -> Dateline | None:
    """A dateline that no dash ends; only with a listed place, and with what is surely a portal where one is named.

    "JAKARTA. Bank …", "Kupang, nusa.id. Bank …", "Kupang (Kabar Nusa) Bank …", "Liputan6.com, Jakarta Presiden …",
    "Kupang, nusa.id Bank …", "Kupang, Rapat …".
    """
    if (match := _CAPITALS_DOT.match(head)) and is_listed(match[1]):
        return Dateline(match[0], None, title_case(match[1]))
    if (match := _PAIR_DOT.match(head)) is not None:
        for place, outlet in (match.groups(), reversed(match.groups())):
            if is_listed(place) and place[0].isupper() and is_portal(outlet, around):
                return Dateline(match[0], outlet, title_case(place))
    if (match := _PAPER_IN_BRACKETS.match(head)) and is_listed(match[1]):
        sure = is_portal(match[2], around) or are_initials(match[2], around)
        return Dateline(match[0], match[2], title_case(match[1])) if sure else None
    if (match := _PORTAL_FIRST.match(head)) and is_portal(match[1], around):
        words = match[2].split()
        places = [" ".join(words[:size]) for size in range(len(words), 0, -1)]
        place = next(filter(is_listed, places), "")
        return Dateline(f"{match[1]}, {place}", match[1], title_case(place)) if place else None
    if (match := _PLACE_FIRST.match(head)) and is_listed(match[1]):
        own = own_length(head[match.end() :].lstrip(), around) if not match[2] else 0
        if own and (sentence := re.match(r"(,?) +[A-Z\d“\"]", head[match.end() :].lstrip()[own:])):
            end = match.end() + len(head[match.end() :]) - len(head[match.end() :].lstrip()) + own
            return Dateline(head[: end + len(sentence[1])], head[end - own : end], title_case(match[1]))
        if match[2]:
            return Dateline(match[0], match[2], title_case(match[1])) if is_portal(match[2], around) else None
        return Dateline(match[0], None, title_case(match[1])) if _has_subject(head[match.end() :].lstrip()) else None
    return None


def _has_subject(rest: str) -> bool:
    """Whether a sentence begins behind "Kupang, ": neither a list of places nor what the place is called or when."""
    subject = _SUBJECT.match(rest)
    if subject is None or _NO_SUBJECT.match(rest):
        return False
    words = re.findall(r"[\w'’-]+", subject[0])
    listed = any(is_listed(" ".join(words[:size])) for size in range(1, min(3, len(words)) + 1))
    return not listed and re.match(r"\s[a-z(\d]", rest[subject.end() :]) is not None
