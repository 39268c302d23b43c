"""The dates that a reader sees around an article."""

from __future__ import annotations

import re
from datetime import date

from lxml import etree

from crawler.extract.fields.date_elements import (
    LONGEST,
    is_borne_out,
    is_by_picture,
    is_in_listed_teaser,
    is_near,
    shows_today,
)
from crawler.extract.fields.date_sources import Seen
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.teasers import in_teaser, links_elsewhere
from crawler.extract.text.time_words import UPDATED
from crawler.extract.text.times import LATE, has_time, read_time
from crawler.extract.tree.document import visible_string
from crawler.provinces import WIB

SENTENCE = 60
"""Characters before a date from which on a text with many small words is a sentence, a caption perhaps."""
IN_SIGHT = 60
"""Printed dates looked at before the search ends."""
NEAR_BELOW = 80
"""Elements below the text among which some portals print the date: "Diposting pada 3 Juni 2024 oleh Redaksi"."""
OF_ITS_OWN = 90
"""Characters of a line at either end of the text that prints the article's date and little more."""
_DIGIT = re.compile(r"\d")
_RELATIVE = re.compile(r"\b(?:ago|lalu)\b", re.I)
_OTHER_DAY = re.compile(
    r"\W*(?:prakiraan|cuaca|weather|jadwal|kalender|agenda|kurs|imsak(?:iyah)?|waktu (?:salat|sholat|shalat)|hari ini|"
    r"(?:terakhir )?(?:dimuat|diakses|dikunjungi)|(?:page )?(?:loaded|accessed|generated)|copyright|©)",
    re.I,
)
"""How a line below the text begins whose date is that of the weather, of a timetable or of the page's own loading."""
_DATE_LIKE = re.compile(
    r"\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\b\d{1,2}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?[A-Za-z]{3,10}\.?,?\s+\d{4}|\b[A-Za-z]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\b\d{1,2}[:.]\d{2}\s*(?:wib|wita|wit)\b|\b\d+\s+\w+\s+(?:ago|lalu|yang\s+lalu)\b|\b\d{1,2}-[A-Za-z]{3,9}-\d{2,4}",
    re.I,
)

_CLOCK_ALONE = re.compile(
    r"\W*(?:(?:pukul|pkl|jam|at)\b\W*)?(?:[01]?\d|2[0-4])[:.][0-5]\d(?:[:.][0-5]\d)?\s*(?:[ap]\.?m\.?)?\s*\(?(?:wi(?:b|ta?))?\)?\W*",
    re.I,
)
"""An hour and nothing else."""
_CLOCK_LEVELS = 4
"""Elements around a day (an item of a list, its text, a <time>) behind which its hour may stand."""


def printed_times(scope: Scope) -> list[Seen]:
    """The dates that a reader sees by the headline, nearest first: marked as dates, then any short text like one.

    A date between headline and text comes before one above: there, portals print today's as well. The search goes on
    where all that was found is relative ("1 year ago").
    """
    found: list[Seen] = []
    marked: dict[str, list[etree._Element]] = {"head": [], "above": [], "tail": []}
    for element in scope.document.roles.get("date", ()):
        where = scope.where(element)
        if where not in marked or element.tag == "meta" or shows_today(element, above=where == "above"):
            continue
        if where != "head" or not is_in_listed_teaser(element, scope):
            marked[where].append(element)
    for element in marked["head"][:IN_SIGHT]:
        _see(element, found)
    if found and not any(UPDATED.search(seen.raw) for seen in found):
        for element in scope.head()[:IN_SIGHT]:  # "Update: 4 Maret 2025 08:10", marked as a change and as no date
            if element.text and UPDATED.match(element.text.lstrip()) and scope.own(element):
                _see(element, found)
    if _says_little(found):
        for element in filter(scope.own, scope.head()):
            if is_by_picture(element) or links_elsewhere(element, scope) or is_in_listed_teaser(element, scope):
                continue
            _see(element, found, own=True)
            if len(found) > 5:
                break
    for element in reversed(marked["above"][-8:]):
        _see_above(element, scope, found)
    if _says_little(found):
        for element in scope.elements[max(0, scope.title - 25) : scope.title][::-1]:
            zoned = scope.is_foreign(element) or scope.document.zones.get(element) == "navigation"
            if not zoned and not shows_today(element, above=True):
                _see_above(element, scope, found, own=True)
    today = _present_days(scope) if _says_little(found) else set()
    if _says_little(found):
        for element in marked["tail"][:IN_SIGHT]:
            if not in_teaser(element, scope):
                _see(element, found)
                if today and found and _day_of(found[-1].raw) in today:
                    found.pop()
    if _says_little(found):
        for element in filter(scope.own, scope.tail()[:NEAR_BELOW]):
            known = len(found)
            _see(element, found, own=True)
            if len(found) > known:
                if in_teaser(element, scope) or _OTHER_DAY.match(found[-1].raw) or _day_of(found[-1].raw) in today:
                    found.pop()  # a list of other articles begins
                break
    if not found:
        ends = [
            *scope.elements[scope.start : scope.start + 6],
            *scope.elements[max(scope.start, scope.end - 12) : scope.end + 1],
        ]
        for element in ends:
            if len(value := visible_string(element, LONGEST)) <= OF_ITS_OWN and not scope.is_foreign(element):
                shown = _DATE_LIKE.search(value)
                above = element.getparent()  # a day within a sentence is the story's
                alone = element.tag == "time" and above is not None and visible_string(above, LONGEST) == value
                foot = next(element.iterancestors("footer"), None) if element.tag == "time" else None
                exact = alone or has_time(value) or scope.is_articles_foot(foot)
                if shown and shown.start() <= 30 and exact and not in_teaser(element, scope):
                    found.append(Seen(value, "printed"))
                    break
    return found


def _present_days(scope: Scope) -> set[date]:
    """The days that elements above the headline show as the present one: below the text they are no date either."""
    above = scope.elements[max(0, scope.title - 25) : scope.title]
    days = (_day_of(visible_string(element, LONGEST)) for element in above if shows_today(element, above=True))
    return {day for day in days if day is not None}


def _day_of(raw: str) -> date | None:
    moment = read_time(raw, WIB, LATE)
    return moment.date() if moment is not None else None


def _says_little(found: list[Seen]) -> bool:
    """Whether there is no date yet, or none but relative ones."""
    return all(_RELATIVE.search(seen.raw) for seen in found)


def _see_above(element: etree._Element, scope: Scope, found: list[Seen], *, own: bool = False) -> None:
    """Note a date above the headline: only one that is the article's own, since page heads print the present day."""
    known = len(found)
    _see(element, found, own=own)
    if len(found) == known:
        return
    near = is_near(element, scope) or is_borne_out(found[-1].raw, scope)
    if not near or in_teaser(element, scope):
        found.pop()


def _see(element: etree._Element, found: list[Seen], *, own: bool = False) -> None:
    """Note the text of an element if it reads like a date. `own`: only where the element itself prints it."""
    if own and not any(map(_DIGIT.search, (element.text or "", *(child.tail or "" for child in element)))):
        return
    value = visible_string(element, 2 * LONGEST)
    if not 5 < len(value) <= LONGEST or any(value == seen.raw for seen in found):
        return
    shown = _DATE_LIKE.search(value)
    if shown and not (shown.start() >= SENTENCE and sum(map(str.islower, value[: shown.start()].split())) > 5):
        clock = "" if has_time(value) else _clock_behind(element, value)
        found.append(Seen(f"{value} {clock}".rstrip(), "printed"))


def _clock_behind(element: etree._Element, value: str) -> str:
    """The hour in the element right behind one that prints nothing but the day `value`; empty where there is none."""
    node = element
    for _ in range(_CLOCK_LEVELS):
        follower, above = node.getnext(), node.getparent()
        if (node.tail or "").strip(" |,-–—•·/\n\t\r\u00a0"):
            return ""
        if follower is not None and (said := visible_string(follower, LONGEST)):
            return said if _CLOCK_ALONE.fullmatch(said) else ""
        if above is None or visible_string(above, 2 * LONGEST) != value:
            return ""
        node = above
    return ""
