"""The sign-off under an article: a reporter's or editor's initials or an end mark: (RO), [FTR], (dhn/idn), ***, (*)."""

from __future__ import annotations

import re

from crawler.extract.text.places.regions import known_place
from crawler.extract.text.vocabulary import BY_COURTESY, WEEKDAY

_INITIALS = r"[A-Za-z*#\d][\w.*&'’+# -]{0,18}"
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}"
_ROLE = r"(?:(?i:laporan|lap|rep|reporter|penulis|pewarta|kontributor|wartawan|jurnalis|oleh|editor|red)\s?[:.]\s?)?"
_PRESS_OFFICE = r"(?:Humas|Penhumas|Pendim|Penrem|Prokopim|Diskominfo|Kominfo)(?: [A-Z\d][\w./-]*){1,6}"
"""The press office of a police force, a garrison or a regency, with what it is the office of."""
_CODE = rf"[ ]?(?:{_PRESS_OFFICE}|{_ROLE}(?:{_PERSON}(?:\s?[/,]\s?{_PERSON}){{0,2}}|{_INITIALS}\s?/\s?{_PERSON}|{_INITIALS}(?:\s?[/|\\,;-]\s?{_INITIALS}){{0,4}})|\*{{1,3}})?[ ]?"
_BRACKETED = rf"(?:\({_CODE}\)|\(\({_CODE}\)\)|\[{_CODE}\]|\[\[{_CODE}\]\]|\{{{_CODE}\}}|<{_CODE}>|\|{_INITIALS}\|)"
_STARS = r"(?:\*\s?){1,5}|#{2,4}|={3,}"
_BARE = (
    r"(?:(?:\*{1,3}/?|~|/{1,2})[A-Za-z][\w.]{0,14}(?: [A-Z][\w.]{0,14})?(?:/[\w.]{2,8}|/{1,2}|\*{1,3}|~)?|#(?:[A-Z]{2,4}|[a-z]{2,3})|@[a-z]{2,7}|"
    r"-(?i:red|redaksi)-|[-–—]\s?[A-Z][a-z]{1,14}(?: [A-Z][\w.]{0,14}){0,2}\s?[-–—]|_(?:[A-Z]{2,4}|[A-Z]?[a-z]{2,10})_|"
    r"(?:--\s?|[–—]\s?)(?:[a-z]{1,4}\d{0,3}|[A-Z]{2,3}))(?![\w.])"
)
"""Initials or a name behind a star, dash or stroke, without brackets: "*sud", "*Arman", "-- rid", "/red"."""
_DESK = r"(?:[Tt]im [Rr]edaksi|REDAKSI|Redaksi|RED|Red|red)(?:[-/][A-Za-z]{2,6})?"
"""The desk and somebody's initials: "REDAKSI-MaL"."""
_UNMARKED = re.compile(
    rf"(?!(?:dll|dsb|dst|dkk|wib|wita|wit|km|kg|rp|dan|ini|itu|nya)\b)[a-z]{{2,4}}\d{{0,3}}(?:/[a-z]{{2,4}})?|{_DESK}"
)
"""Small initials and nothing around them ("kmb", "ktb/pus"), on a line of their own: no sentence begins so."""
_UNMARKED_TAIL = re.compile(
    rf"[.!?”\"] (?P<mark>(?!km\b|kg\b|dst\b|dkk\b|dsb\b|dll\b)[b-df-hj-np-tv-z]{{3,4}}|red|ant|adv|{_DESK}|[A-Z] [a-z]{{2,4}}|(?!WI[BT]|WITA)[A-Z]{{2,4}})$"
)
"""The same behind the last sentence, where no vowel makes a word of them, or in capitals."""
_MARK = rf"(?:(?:{_STARS})?\s?{_BRACKETED}\s?(?:{_STARS})?|{_BARE}|{_STARS})"
_BEHIND_COMMA = re.compile(r",\s?(?P<mark>[(\[](?:[a-z*]{1,5}|[A-Z]{2,3}|\w{1,6}(?:\s?/\s?\w{1,12}){1,3})[)\]])\s?\.?$")
"""Initials in brackets behind a comma, where the editor forgot the full stop: "…, (red/ro)"."""
_WHOLE = re.compile(rf"(?:[-–—]\s?)?({_MARK})\s?[.-]?")
_TAIL = re.compile(rf"(?:[.!?…”\"’'»:]|[.!?]\s?[)\]])\s*(?:[-–—]\s?)?(?P<mark>{_MARK})\s?[.-]?$")
"""Behind an end mark."""
_SURE_TAIL = re.compile(
    rf"\s*(?P<mark>(?:\*\s?){{2,5}}\s?{_BRACKETED}?"
    r"|(?<=\s)[(\[](?:(?:[Rr]ed|RED|[Tt]im|TIM)(?:\s?/\s?[\w*]{1,12})?|[\w*]{1,6}\s?/\s?(?:[Rr]ed|RED))[)\]]$"
    r"|(?<=\s)[(\[](?:\*{1,3}|red(?:aksi)?|adv|advertorial|humas|tim|rls|rel|rilis|ant|[a-z*]{1,4}(?:/[a-z*]{2,4}){1,2})[)\]])$",
)
"""Without an end mark before it: stars, desks' words and pairs of initials, which close no sentence."""
_CAPITALS = re.compile(
    r"[A-Z][A-Z.'’]+(?: [A-Z][A-Z.'’]*){0,3}(?: [|/] [A-Z][A-Z.'’]+(?: [A-Z][A-Z.'’]*){0,3}){0,3}|[A-Z]{2,4}(?:/[A-Z]{2,4})+|[A-Z]{1,4}[-/]\d{1,3}"
)
"""A name in capitals, several with bars between ("MARIA LADO | ANTARA"), or initials with a number ("MY-02"), on a line
of its own."""
_NO_SIGNOFF = re.compile(
    rf"(?:bersambung|selesai|habis|tamat|ilustrasi|{BY_COURTESY}|to be continued|tertawa|tepuk tangan|"
    r"(?:foto|sumber|baca|dok|lanjut|lihat)\b.*|(?:hr|h\.r|qs|q\.s)[. ]+\w.+|"
    rf"{WEEKDAY}\b.*|"
    r"(?!0\d\d$)(?:\d[\d./:, -]*(?:wib|wita|wit)?|\d+\s?\w+))",
    re.I,
)
"""What stands in brackets or capitals at an end and is no sign-off: remarks, dates, amounts, sources, a verse's or a
hadith's book."""
_END_MARK = re.compile(r"[.!?”\"’)]\s*$")
_LONGEST = 48
"""Characters of the longest sign-off."""


def split_signoff(paragraphs: list[str]) -> tuple[list[str], str | None]:
    """The paragraphs without the sign-off at their end, and the sign-off ("RO" from "(RO)", "***" as it is).

    It is a last paragraph of its own, or stands glued behind the last paragraph's end mark. Ordinary closing brackets,
    dates and "(bersambung)" stay. The given list is not changed; None where there is no sign-off.
    """
    rest = list(paragraphs)
    marks: list[str] = []
    while rest and len(marks) < 3:  # "***" and "(RO)" also come on two lines
        mark = _own_paragraph(rest)
        if mark is None:
            break
        marks.append(mark)
        rest.pop()
    if marks:
        return rest, next((mark for mark in marks if re.search(r"\w", mark)), marks[-1])
    if not rest:
        return rest, None
    last = rest[-1].strip()
    start = max(0, len(last) - _LONGEST)
    tail = _TAIL.search(last, start) or _SURE_TAIL.search(last, start) or _UNMARKED_TAIL.search(last, start)
    tail = tail or _BEHIND_COMMA.search(last, start)
    if not tail:
        return rest, None
    mark = _inside(tail["mark"])
    if known_place(mark):
        return rest, None  # "… Kabupaten Lembata, (NTT)"
    kept = last[: tail.start("mark")].rstrip(" -–—,\u00a0")
    long = (len(mark.split()) > 5 or len(mark) > 40) and not re.fullmatch(_PRESS_OFFICE, mark)
    if not kept or long or _NO_SIGNOFF.fullmatch(mark):
        return rest, None
    rest[-1] = kept
    return rest, mark


def _own_paragraph(paragraphs: list[str]) -> str | None:
    """The sign-off that the last paragraph is, as it is kept; None where that paragraph is text."""
    last = paragraphs[-1].strip()
    if len(last) > (_LONGEST if " | " not in last else 2 * _LONGEST):
        return None
    whole = _WHOLE.fullmatch(last)
    mark = _inside(whole[1]) if whole else last
    if _NO_SIGNOFF.fullmatch(mark):
        return None
    if whole:
        return mark
    code = _CAPITALS.fullmatch(last) or _UNMARKED.fullmatch(last) or re.fullmatch(rf"{_PRESS_OFFICE}\.?", last)
    named = len(paragraphs) > 1 and code and _END_MARK.search(paragraphs[-2])
    return last if named else None


def _inside(mark: str) -> str:
    """What is printed inside: "RO" from "(RO)"; "*** (JM/Tim)" and end marks stay as printed."""
    inner = re.fullmatch(r"[(\[{|<]{1,2}\s?([^)\]}|>]+?)\s?[)\]}|>]{1,2}", mark.strip())
    return inner[1] if inner else mark.strip()
