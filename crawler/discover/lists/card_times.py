"""The time that an article's card in a list shows: for machines, or as printed. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, tzinfo

from lxml import etree

from crawler.discover import timestamps
from crawler.discover.lists.links import tokens_of
from crawler.extract.text.times import has_time, read_time

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE_TOKEN = re.compile(r"date|time|tanggal|tgl|waktu|publish|posted|meta")
SHORTEST, LONGEST = 6, 80
"""Characters of a printed date with what stands around it."""
MOST = 60
"""Elements of a card that are looked at."""

Read = tuple[datetime, bool]
"""A moment, and whether it names a day alone."""


def printed(card: etree._Element, zone: tzinfo, now: datetime) -> Read | None:
    """The time of publication that a card shows; None where it shows none."""
    for text in _machine_times(card):
        moment = timestamps.read_moment(text, zone)
        if moment is not None:
            return moment, timestamps.day_only(text)
    named: list[str] = []
    others: list[str] = []
    around: dict[str, str] = {}
    for count, element in enumerate(card.iter()):
        if count >= MOST:
            break
        is_named = element.tag == "time" or any(_DATE_TOKEN.search(token) for token in tokens_of(element))
        if is_named or len(element) == 0:
            text = _words(element)
            if SHORTEST <= len(text) <= LONGEST:
                (named if is_named else others).append(text)
                above = element.getparent()
                if above is not None and element is not card and len(line := _words(above)) <= LONGEST // 2:
                    around.setdefault(text, line)
        else:  # a date between links: "Posted in <a>Daerah</a> on May 3, 2026"
            others += [
                own for child in element if SHORTEST <= len(own := " ".join((child.tail or "").split())) <= LONGEST
            ]
    for text in [*named, *(text for text in others if len(text) <= LONGEST // 2)]:
        read = read_date(text, zone, now)
        if read is not None and read[1] and text in around:  # the clock stands in the element beside the day's
            exact = read_date(around[text], zone, now)
            return exact if exact is not None and exact[0].date() == read[0].date() else read
        if read is not None:
            return read
    return None


def _words(element: etree._Element) -> str:
    """The text of an element, with a space between what its elements say."""
    return " ".join(" ".join(str(part) for part in element.itertext()).split())


def read_date(text: str, zone: tzinfo, now: datetime) -> Read | None:
    """A printed date with its year; "1 tahun lalu" is too coarse to bound a crawl by."""
    if not _YEAR.search(text):
        return None
    moment = read_time(text, zone, now)
    return None if moment is None else (moment, not has_time(text))


def _machine_times(card: etree._Element) -> Iterator[str]:
    """What a card writes for machines, the time of publication before that of a change."""
    later: list[str] = []
    for element in card.iter("time", "abbr", "meta"):
        if element.tag == "time":
            text = element.get("datetime")
        elif element.tag == "abbr":
            text = element.get("title")  # Blogger's
        else:
            text = element.get("content") if (element.get("itemprop") or "").lower() == "datepublished" else None
        if not text:
            continue
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if ("updated" in marks or "modified" in marks) and "published" not in marks:
            later.append(text)
        else:
            yield text
    yield from later
