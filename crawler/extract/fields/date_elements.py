"""Whose date an element shows: this article's, another's beside its title, a picture's, or the present day's."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import urlsplit

from lxml import etree

from crawler.extract.surroundings.caption_elements import describes_picture
from crawler.extract.surroundings.scope import Scope
from crawler.extract.surroundings.teasers import in_teaser
from crawler.extract.text.time_words import PUBLISHED
from crawler.extract.text.times import LATE, read_time
from crawler.extract.tree.document import inside, visible_string
from crawler.extract.tree.roles import pieces_of
from crawler.provinces import WIB

LONGEST = 140
"""Characters of an element that may print a date; longer ones are sentences."""
CLOSE = 12
"""Elements between a date and the headline below it where nothing else holds both."""
_TODAY = frozenset({"now", "today", "sekarang", "live"})
_CLOCK = frozenset({"jam", "clock", "jamdigital", "realtime"})
"""Above the headline these are the head's running clock."""
_ADDRESS_DAY = re.compile(r"/(?P<y>(?:19|20)\d\d)(?P<s>[/-]?)(?P<m>[01]?\d)(?:(?P=s)(?P<d>[0-3]?\d))?(?=[/_-]|$)")
"""The day or month in an address: "/2025/06/10/", "/20250610-judul"."""


def is_articles(element: etree._Element, scope: Scope, raw: str, itemprop: str) -> bool:
    """Whether an exact time is that of this article, by where it stands.

    Within the text only in the small elements for it (a header, a footer), in a footer only behind "Published:". One
    that belongs to a title that links elsewhere (a ticker, a list of teasers) is not; nor one above the headline that
    stands apart from the article, unless the address bears it out.
    """
    where = scope.where(element)
    if itemprop in ("datepublished", "datemodified") and where:
        return True
    if where == "text" or (not where and inside(element, scope.top)):
        box = element.getparent()
        classes = f"{element.get('class') or ''} {box.get('class') or '' if box is not None else ''}"
        says = any("published" in pieces_of(token) for token in classes.split())
        says = says or (box is not None and PUBLISHED.search(visible_string(box, LONGEST)) is not None)
        footing = next(element.iterancestors("header", "footer"), None)
        within = footing is not None and inside(footing, scope.top)
        return within and says and not in_teaser(element, scope)
    if not where or (is_in_listed_teaser(element, scope) if where == "head" else in_teaser(element, scope)):
        return False
    return where != "above" or is_near(element, scope) or is_borne_out(raw, scope)


def is_in_listed_teaser(element: etree._Element, scope: Scope) -> bool:
    """Whether an element between headline and text belongs to a teaser in a list or in a card of its own."""
    box = next(element.iterancestors("li", "article"), None)
    return box is not None and box is not scope.top and inside(box, scope.top) and in_teaser(element, scope)


def is_near(element: etree._Element, scope: Scope) -> bool:
    """Whether an element above the headline is the article's: in what holds headline and text, or close by."""
    top = scope.top
    if top.tag in ("body", "html"):
        heads = any(True for _ in element.iterancestors("header", "nav"))
        return not heads and 0 <= scope.title - scope.document.order[element] <= CLOSE
    above = top.getparent()
    return inside(element, top) or (above is not None and above.tag not in ("body", "html") and inside(element, above))


def is_borne_out(raw: str, scope: Scope) -> bool:
    """Whether the address names the day or month that a printed or exact time shows."""
    named = address_day(scope.document.url)
    if named is None:
        return False
    moment = read_time(raw, WIB, LATE)
    return (
        moment is not None
        and (moment.year, moment.month) == named[:2]
        and abs(moment.day - (named[2] or moment.day)) <= 1
    )


def address_day(url: str) -> tuple[int, int, int] | None:
    """Year, month and day that an article's address names, the day 0 where it names none: "/2025/06/10/", "/20250610"."""
    match = _ADDRESS_DAY.search(urlsplit(url).path)
    if match is None:
        return None
    year, month, day = (int(part or 0) for part in match.group("y", "m", "d"))
    try:
        date(year, month, day or 1)
    except ValueError:
        return None
    return year, month, day


def shows_today(element: etree._Element, *, above: bool = False) -> bool:
    """Whether an element says of itself that it shows the present date, as the heads of portals do (`above` a headline)."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    marks = _TODAY | _CLOCK if above else _TODAY
    return names != " " and any(pieces_of(token) & marks for token in names.split())


def is_by_picture(element: etree._Element) -> bool:
    """Whether an element stands by a picture: a caption's date is that of the picture."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    box = element.getparent()
    if element.tag == "figcaption" or (box is not None and box.tag == "figure"):
        return True
    return names != " " and describes_picture(names)
