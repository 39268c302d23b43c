"""When an article was published and changed: every time that the page tells, ranked by trust and checked against print."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from lxml import etree

from crawler.extract.document import visible_string
from crawler.extract.roles import pieces_of
from crawler.extract.scope import Scope
from crawler.extract.structured import Structured, text
from crawler.extract.times import has_time, read_time
from crawler.provinces import WIB, ZONES

PUBLISHED_META = (
    # In order of trust. The first three are written by SEO plugins from the post; the rest by portals' own systems.
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "publishdate",
    "dtk:publishdate",
    "content_publisheddate",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article:published",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "datepublished",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "citation_date",
    "citation_publication_date",
    "date",
)
MODIFIED_META = (
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "lastmod",
    "last-modified",
    "dcterms.modified",
)
LONGEST = 140
"""Characters of an element that may print a date; longer ones are sentences."""
IN_SIGHT = 60
"""Printed dates looked at before the search ends."""

_RELATIVE = re.compile(r"\b(?:ago|lalu|yang\s+lalu|kemarin|yesterday|barusan|baru\s+saja)\b", re.I)
_MODIFIED_MARK = re.compile(
    r"\b(?:updated?|diperbar?u[ih]|diupdate|modified|last\s+update|perubahan|pembaruan|diubah)\b", re.I
)
_DATE_LIKE = re.compile(
    r"\d{1,4}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\b\d{1,2}\.?\s+[A-Za-z]{3,10}\.?,?\s+\d{4}|\b[A-Za-z]{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|\b\d{1,2}[:.]\d{2}\s*(?:wib|wita|wit)\b|\b\d+\s+\w+\s+(?:ago|lalu|yang\s+lalu)\b|\b\d{1,2}-[A-Za-z]{3,9}-\d{2,4}",
    re.I,
)
_OFFSETS = frozenset(zone.utcoffset(None) for zone in ZONES.values())
_ZONE_WORD = re.compile(r"\b(WIB|WITA|WIT)\b", re.I)
_DASHED_CLOCK = re.compile(r"\s*T(\d\d)-(\d\d)-(\d\d)(?=Z|$)")
_UTC_MARK = re.compile(r"(?:Z|[+-]00:?00|UTC|GMT)\s*$", re.I)
_OFFSET = re.compile(r"[+-]\d{2}:?\d{2}\s*$")


@dataclass(slots=True)
class Seen:
    """A time as one place on the page gives it."""

    raw: str
    source: str
    moment: datetime | None = None

    @property
    def utc(self) -> bool:
        """Whether it claims to be in UTC."""
        return bool(_UTC_MARK.search(self.raw))


@dataclass(slots=True)
class Dates:
    """What the page says of its times."""

    published: datetime | None = None
    raw: str | None = None
    source: str = ""
    modified: datetime | None = None
    printed: list[Seen] = field(default_factory=list)


def _machine(structured: Structured, scope: Scope) -> tuple[list[Seen], list[Seen]]:
    """Times of publication and of change for machines, most trusted first."""
    published: list[Seen] = []
    modified: list[Seen] = []
    article, page, meta = structured.article, structured.page, structured.meta

    def add(where: list[Seen], raw: str, source: str) -> None:
        if raw and len(raw) < 80 and any(map(str.isdigit, raw)):
            where.append(Seen(_DASHED_CLOCK.sub(r"T\1:\2:\3", raw), source))

    add(published, text(article.get("datePublished")), "json-ld")
    for name in PUBLISHED_META[:3]:
        add(published, meta.get(name, ""), f"meta {name}")
    marked, changed = _marked(scope)
    for raw, source in marked or changed:
        add(published, raw, source)
    add(published, text(page.get("datePublished")), "json-ld page")
    for name in PUBLISHED_META[3:]:
        add(published, meta.get(name, ""), f"meta {name}")
    add(published, text(article.get("dateCreated")) or text(article.get("uploadDate")), "json-ld created")
    add(modified, text(article.get("dateModified")), "json-ld")
    for name in MODIFIED_META:
        add(modified, meta.get(name, ""), f"meta {name}")
    add(modified, text(page.get("dateModified")), "json-ld page")
    for raw, source in changed:
        add(modified, raw, source)
    return published, modified


def _marked(scope: Scope) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The exact times of <time> and microdata around the text: of publication, and of change.

    A class or itemprop tells which is which, the element's own or its parent's. One that is both ("published updated")
    counts as both; where all are marked as changes, as some themes do, the caller takes those for publication.
    """
    published: list[tuple[str, str]] = []
    changed: list[tuple[str, str]] = []
    seen = set()
    for element in [*scope.document.roles.get("date", ()), *scope.document.roles.get("modified", ())]:
        itemprop = (element.get("itemprop") or "").lower()
        raw = element.get("datetime") or (element.get("content") if itemprop else None)
        where = scope.where(element)
        if (
            not raw
            or element in seen
            or where not in ("above", "head", "tail", "text")
            or (where == "text" and not itemprop)
        ):
            continue
        seen.add(element)
        above = element.getparent()
        outer = (above.get("class") or "") if above is not None else ""
        pieces = {piece for token in f"{element.get('class') or ''} {outer}".split() for piece in pieces_of(token)}
        is_change = bool(pieces & _CHANGE_PIECES) or itemprop == "datemodified"
        is_first = "published" in pieces or itemprop == "datepublished"
        source = f"{element.tag}[datetime]"
        if is_change:
            changed.append((raw, source))
        if is_first or not is_change:
            published.append((raw, source))
    return published, changed


_CHANGE_PIECES = frozenset({"updated", "modified", "update"})


def _printed(scope: Scope) -> list[Seen]:
    """The dates that a reader sees by the headline, nearest first: marked as dates, then any short text like one."""
    found: list[Seen] = []
    marked: dict[str, list[etree._Element]] = {"head": [], "above": [], "tail": []}
    for element in scope.document.roles.get("date", ()):
        where = scope.where(element)
        if where in marked and element.tag != "meta":
            marked[where].append(element)
    for element in [*marked["head"], *reversed(marked["above"][-8:])][:IN_SIGHT]:
        _see(element, found)
    if not found:
        for element in scope.head():
            _see(element, found, own=True)
            if len(found) > 5:
                break
    if not found:
        for element in scope.elements[max(0, scope.title - 25) : scope.title][::-1]:
            if not scope.is_foreign(element) and scope.document.zones.get(element) != "navigation":
                _see(element, found, own=True)
    if not found:
        for element in marked["tail"][:IN_SIGHT]:
            _see(element, found)
    return found


def _see(element: etree._Element, found: list[Seen], *, own: bool = False) -> None:
    """Note the text of an element if it reads like a date. `own`: only where the element itself prints it."""
    if own:
        pieces = [element.text or "", *(child.tail or "" for child in element)]
        if not any(any(map(str.isdigit, piece)) for piece in pieces):
            return
    value = visible_string(element, 2 * LONGEST)
    if 5 < len(value) <= LONGEST and _DATE_LIKE.search(value) and all(value != seen.raw for seen in found):
        found.append(Seen(value, "printed"))


def zone_of_page(given: tzinfo | None, seen: list[Seen]) -> tzinfo:
    """The portal's zone: as given, else an Indonesian offset or zone word on the page, else WIB."""
    if given is not None:
        return given
    for item in seen:
        match = _ZONE_WORD.search(item.raw)
        if match:
            return ZONES[match.group(1).upper()]
    for item in seen:
        if _OFFSET.search(item.raw):
            for zone in ZONES.values():
                offset = zone.utcoffset(None)
                if offset and re.search(rf"\+0{offset.seconds // 3600}:?00\s*$", item.raw):
                    return zone
    return WIB


def read_dates(structured: Structured, scope: Scope, zone: tzinfo | None, now: datetime) -> Dates:
    """The times of an article, aware.

    A machine-readable time is taken before a printed one, since it is exact; the print decides whether a "Z" is really
    local time, which of several is right, and stands in where there is none. Relative print ("1 year ago") only counts
    where nothing else does. A change before the publication is dropped.
    """
    published, modified = _machine(structured, scope)
    printed = _printed(scope)
    home = zone_of_page(zone, [*printed, *published])
    for seen in [*published, *modified, *printed]:
        seen.moment = read_time(seen.raw, home, now)
    first = [
        seen
        for seen in printed
        if seen.moment and not _RELATIVE.search(seen.raw) and not _MODIFIED_MARK.search(seen.raw)
    ]
    exact = [seen for seen in published if seen.moment]
    dates = Dates(printed=printed)
    chosen = _choose(exact, first, home)
    if chosen is None:
        chosen = next((seen for seen in printed if seen.moment), None)
    if chosen is None or chosen.moment is None:
        return dates
    shift = _false_utc(chosen, first, exact, home)
    dates.published = _local(chosen, home, shift)
    if dates.published and dates.published.utcoffset() not in _OFFSETS and _is_indonesian(scope, zone, printed):
        dates.published = dates.published.astimezone(home)  # a host's or a blog service's own zone
    dates.raw, dates.source = chosen.raw, chosen.source
    for seen in modified:
        if seen.moment is None:
            continue
        moment = _local(seen, home, shift and seen.utc)
        if (
            moment is not None
            and dates.published is not None
            and moment >= dates.published.replace(second=0, microsecond=0)
        ):
            dates.modified = moment
            break
    return dates


def _choose(exact: list[Seen], printed: list[Seen], zone: tzinfo) -> Seen | None:
    """The time to take: the most trusted exact one that the print bears out, else the most trusted, else the print."""
    if not exact:
        return printed[0] if printed else None
    if not printed:
        return exact[0]
    for shown in printed[:3]:
        for seen in exact:
            if not _same_day(seen, shown, zone):
                continue
            if has_time(shown.raw) and not has_time(seen.raw):
                return shown
            if (
                has_time(shown.raw)
                and seen.moment
                and (seen.moment.hour, seen.moment.minute, seen.moment.second) == (0, 0, 0)
            ):
                return shown  # a day written as its midnight
            return seen
    if exact[0].source.startswith(("json-ld", "meta article", "meta og", "time")):
        return exact[0]
    return printed[0]


def _same_day(seen: Seen, shown: Seen, zone: tzinfo) -> bool:
    if seen.moment is None or shown.moment is None:
        return False
    day = shown.moment.date()
    return day in (seen.moment.date(), seen.moment.astimezone(zone).date(), _wall(seen).date())


def _wall(seen: Seen) -> datetime:
    """What the clock in the string shows, whatever zone it claims: read_time has moved UTC to the portal's zone."""
    assert seen.moment is not None
    return seen.moment.astimezone(UTC) if seen.utc else seen.moment


def _false_utc(chosen: Seen, printed: list[Seen], others: list[Seen], zone: tzinfo) -> bool:
    """Whether a time that claims UTC is really the local clock: the print, or another time on the page, shows it."""
    if not chosen.utc or chosen.moment is None:
        return False
    clock = _wall(chosen).replace(tzinfo=None, second=0, microsecond=0)
    true = chosen.moment.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
    for shown in printed:
        if shown.moment is None or not has_time(shown.raw):
            continue
        said = shown.moment.replace(tzinfo=None, second=0, microsecond=0)
        if abs(said - clock) <= timedelta(minutes=15):
            return True
        if abs(said - true) <= timedelta(minutes=15):
            return False
    for other in others:
        if other.utc or other.moment is None or not has_time(other.raw):
            continue
        said = other.moment.replace(tzinfo=None, second=0, microsecond=0)
        if said == clock:
            return True
        if said == true:
            return False
    days = {shown.moment.date() for shown in printed if shown.moment}
    return bool(days) and clock.date() in days and true.date() not in days


def _local(seen: Seen, zone: tzinfo, false_utc: bool) -> datetime | None:
    """The moment in the portal's zone; `false_utc`: its clock is local though it says UTC."""
    if seen.moment is None:
        return None
    if false_utc:
        return _wall(seen).replace(tzinfo=zone)
    if not seen.moment.utcoffset() or seen.utc:
        return seen.moment.astimezone(zone)
    return seen.moment


def _is_indonesian(scope: Scope, zone: tzinfo | None, printed: list[Seen]) -> bool:
    """Whether the page is surely read in one of Indonesia's zones."""
    return (
        zone is not None
        or any(_ZONE_WORD.search(seen.raw) for seen in printed)
        or (scope.document.root.get("lang") or "").lower().startswith(("id", "in"))
        or scope.document.structured.meta.get("og:locale", "").lower().startswith("id")
    )
