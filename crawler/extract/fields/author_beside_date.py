"""The author of a line that names no role: the name beside the date, between headline and text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract.fields.menu_rubrics import in_menu
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.site_name import words
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.dateline_parts import own_names
from crawler.extract.text.places.regions import known_place
from crawler.extract.text.time_words import MONTHS, WEEKDAYS
from crawler.extract.text.vocabulary import RUBRICS
from crawler.extract.tree.document import has_children, string, visible_string

LONGEST = 140
"""Characters of such a line; a longer text is none."""
MOST = 80
"""Elements looked at."""
NEAR_BELOW = 20
"""Elements below the text that are looked at."""
ABOVE = 12
"""Elements before the headline that are looked at, for an icon's name alone: some print the line above it."""

_DATE = re.compile(
    r"\d{1,2}[\s/.-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s/.,-]+\d{4}|[A-Za-z]{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d\d-\d\d"
)
_BEFORE_DATE = re.compile(rf"\s*(?:on|pada|,|[-–—·|])\s+(?:[A-Z][a-z'’]{{3,8}},? )?(?:{_DATE.pattern})")
_SAID_BY = re.compile(r"\b(?:by|oleh)\s+([A-Z][^|,•·]{2,50}?)\s*(?:\s(?:in|on|at|di|pada|dalam)\b.*)?$")
"""The end of a line that opens with its date: "Published Nov. 28, 2026 by Maria Lado in Daerah"."""
_SPLIT = re.compile(r"\s*[|·•/,–—]\s*|\s+-\s+")
_DIVIDERS = frozenset("|·•/,–—-")
_NAME = re.compile(r"[A-Z][a-z'’]*\.?(?: (?:[A-Z][a-z'’]+\.?|[A-Z]\.?)){1,3}")
_SMALL_SURNAME = re.compile(r"[A-Z][a-z'’]{2,}(?: [A-Z][a-z'’]+)? [a-z]{3,}")
"""A name whose last part is in small letters, as some desks type it: "Arga sumantri"."""
_SINGLE = re.compile(r"[A-Z][a-z'’]{2,19}")
_NO_NAME = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | RUBRICS
    | frozenset(
        """diterbitkan dipublikasikan diperbarui terbit tayang update updated published posted dibaca dilihat pukul oleh
        pembaca kali views menit baca foto ilustrasi redaksi editor penulis
        desa kota kabupaten provinsi kecamatan""".split()
    )
)
"""Days, months, words of such lines, and rubrics: a rubric stands beside the date as often as a name."""
_LINES = frozenset({"div", "span", "li", "p", "a", "td", "small", "strong", "b"})
"""Elements of which a line of author and date is made."""
_DESKS = frozenset({"redaksi", "tim redaksi", "admin", "administrator"})
_PICTOGRAMS = "👤👥🧑👨👩✍🖊🖋📝\ufe0f\u200d"
"""What stands before a name as a sign and no part of it."""
_PERSON_ICON = re.compile(r"(?:^|[\s_-])(?:user|person|pencil|pen|author|account)(?:[\s_-]|$)", re.I)


def name_beside_date(scope: Scope, sites: set[str]) -> list[str]:
    """The one name that stands beside a printed date in a short line; empty where there is none, or more than one.

    Believed behind an icon of a person or pen, else where the line holds nothing else that reads as a name. Links that
    lead to a rubric, known places and rubrics are none.
    """
    head = scope.head()[:MOST]
    above = scope.elements[max(0, scope.title - ABOVE) : scope.title]
    for number, element in enumerate([*head, *above]):
        if not scope.own(element) or (not has_children(element) and not (element.text and len(element.text) < LONGEST)):
            continue
        value = visible_string(element, LONGEST + 10)
        if len(value) > LONGEST:
            continue
        if not _DATE.search(value) and not ("|" in value and any(map(_is_rubric, element))):
            if (
                number < len(head)
                and len(value) <= 60
                and (names := _behind_icon(element) or _beside_site(value, scope, sites))
            ):
                return names
            continue
        found: list[str] = []
        for text, iconic in _texts(element):
            line = " ".join(text.split()).strip(f" {_PICTOGRAMS}")
            if (said := _SAID_BY.search(line)) and _is_name(said[1]) and _DATE.search(line, 0, said.start()):
                return [said[1]]
            parts = _parts(line)
            names = [part for part in parts if _is_name(part)]
            if iconic and (names or _is_account(text)):
                return names[:1] or [" ".join(text.split())]
            found.extend(names)
        if not found and (loose := _small_surname(value) or _desk(value)):
            found = [loose]
        if len(found) == 1 and number < len(head):
            return found
        if not found and number < len(head) and (near := _element_beside(element, value, scope)):
            return near
    return []


def _parts(value: str) -> list[str]:
    """What a line's marks divide."""
    return [value] if _DIVIDERS.isdisjoint(value) else _SPLIT.split(value)


def _element_beside(element: etree._Element, value: str, scope: Scope) -> list[str]:
    """The name or desk that is all of the element right before or behind one that prints the day and nothing else.

    A text that a menu of the page holds, too, is a rubric.
    """
    if any(_is_name(part) for part in _parts(value)):
        return []
    for beside in (element.getprevious(), element.getnext()):
        if beside is None or beside.tag not in _LINES:
            continue
        said = " ".join(visible_string(beside, 60).split())
        if not (_is_name(said) or said.lower() in _DESKS) or any(map(_is_rubric, beside.iter("a"))):
            continue
        if not any(string(link) == said and in_menu(scope, link) for link in scope.document.links):
            return [said]
    return []


def name_before_date(scope: Scope) -> list[str]:
    """The linked name right before a date below the text: "<a>Maria Lado</a> on 3 May 2026 · 4 comments"."""
    for element in scope.tail()[:NEAR_BELOW]:
        if element.tag != "a" or not scope.own(element) or not _BEFORE_DATE.match(element.tail or ""):
            continue
        text = " ".join(visible_string(element, LONGEST).split())
        if _is_name(text) and not in_teaser(element, scope):
            return [text]
    return []


def _beside_site(value: str, scope: Scope, sites: set[str]) -> list[str]:
    """The name in a short line that holds nothing else but the portal's own: "Maria Lado, Kabar Nusa", "Artaya - atnews"."""
    parts = [part.strip(" .:") for part in _parts(value)]
    if len(parts) != 2 or not (
        _is_name(parts[0]) or (_SINGLE.fullmatch(parts[0]) and parts[0].lower() not in _NO_NAME)
    ):
        return []
    own = own_names(urlsplit(scope.document.url).netloc)
    folded = " ".join(words(parts[1]))
    site = folded in sites or any(folded.replace(" ", "").startswith(name) for name in own)
    return parts[:1] if site and not known_place(parts[0]) else []


def _small_surname(value: str) -> str:
    """The one part of a line with a date that is a name with a surname in small letters, where all else is the date."""
    parts = [part.strip(" .:") for part in _parts(value) if part.strip(" .:")]
    names = [part for part in parts if not any(map(str.isdigit, part)) and part.lower() not in WEEKDAYS]
    sure = len(names) == 1 and _SMALL_SURNAME.fullmatch(names[0]) and not known_place(names[0])
    return names[0] if sure and not any(word in _NO_NAME for word in names[0].lower().split()) else ""


def _desk(value: str) -> str:
    """The desk that signs, where a line with a date holds nothing else: "Redaksi - Senin, 3 Maret 2025"."""
    parts = [part.strip(" .:") for part in _parts(value) if part.strip(" .:")]
    named = [part for part in parts if not any(map(str.isdigit, part)) and part.lower() not in WEEKDAYS]
    return named[0] if len(named) == 1 and named[0].lower() in _DESKS else ""


def _behind_icon(element: etree._Element) -> list[str]:
    """The name in an element that is nothing but a person's icon and a name: "<i class="fa fa-user"></i> Maria Lado"."""
    if not 0 < len(element) <= 2:
        return []
    icon = element[0]
    if icon.tag not in ("i", "svg", "span") or not _PERSON_ICON.search(icon.get("class") or ""):
        return []
    text = " ".join(visible_string(element, LONGEST).split())
    return [text] if _is_name(text) or _is_account(text) else []


def _texts(element: etree._Element) -> Iterator[tuple[str, bool]]:
    """The pieces of text in an element, those of rubric links left out, with whether a person's icon stands before."""
    iconic = False
    for step, node in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(node.tag, str):
            text = node.tail if step == "end" else None
        elif step == "start":
            if node.tag in ("i", "svg", "span") and not (node.text or "").strip() and len(node) == 0:
                iconic = bool(_PERSON_ICON.search(node.get("class") or ""))
            text = node.text if node.tag not in ("time", "script", "style") and not _is_rubric(node) else None
        else:
            text = node.tail if node is not element else None
        if text and text.strip():
            yield text, iconic
            iconic = False


def _is_account(text: str) -> bool:
    """Whether a text behind a person's icon is an account's or desk's name of a single word: "Admin", "Diskominfo"."""
    word = text.strip(" .:|-\u00a0\t\n")
    return word.isalpha() and 3 <= len(word) <= 20 and word.lower() not in _NO_NAME


def _is_rubric(node: etree._Element) -> bool:
    if not (href := node.get("href")):
        return False
    href = href.lower()
    return any(mark in href for mark in ("/category", "/kategori", "/kanal", "/rubrik", "/label/", "/tag", "/topik"))


def _is_name(part: str) -> bool:
    part = part.strip(f" .:{_PICTOGRAMS}")
    return (
        _NAME.fullmatch(part) is not None
        and not any(word in _NO_NAME for word in part.lower().split())
        and not known_place(part)
    )
