"""When an article was published and changed: the times that the page tells, ranked by trust and checked against print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from crawler.extract.fields.date_sources import Seen, machine_times
from crawler.extract.fields.printed_dates import printed_times
from crawler.extract.fields.zone import OFFSET, ZONE_WORD, zone_of_page
from crawler.extract.surroundings.scope import Scope
from crawler.extract.text.time_words import PUBLISHED, UPDATED
from crawler.extract.text.times import has_time, read_time, relative_step
from crawler.extract.tree.structured import Structured
from crawler.provinces import ZONES

SCHEDULED = timedelta(days=7)
"""An article may wait so long for its hour after the last change; what is told of a time before that is a template's."""
_RELATIVE = re.compile(r"\b(?:ago|lalu|yang\s+lalu|kemarin|yesterday|barusan|baru\s+saja)\b", re.I)
_OFFSETS = frozenset(zone.utcoffset(None) for zone in ZONES.values())


@dataclass(slots=True)
class Dates:
    """What the page says of its times."""

    published: datetime | None = None
    raw: str | None = None
    source: str = ""
    zone_from: str | None = None
    """How the zone of `published` is known: printed, offset, declared or inferred; None where there is no time."""
    modified: datetime | None = None
    printed: list[Seen] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)
    """All times of publication that the page tells, for machines and in print, as they are to be read."""


def read_dates(
    structured: Structured, scope: Scope, zone: tzinfo | None, now: datetime, lines: Sequence[str] = ()
) -> Dates:
    """The times of an article, aware.

    A machine-readable time is taken before a printed one, since it is exact; the print decides whether its offset is
    really that of the clock, which of several is right, and stands in where there is none. Relative print ("3 days
    ago") only counts where nothing else does, and where it tells the day. A change before the publication is dropped.

    `zone`: the portal's, None where nobody declared it. `lines`: the texts of the article's blocks, which may tell it.
    """
    published, modified = machine_times(structured, scope)
    printed = printed_times(scope)
    home, told = zone_of_page(zone, [*printed, *published], lines, scope.document.url)
    for seen in [*published, *modified, *printed]:
        seen.moment = read_time(seen.raw, home, now)
    first = [seen for seen in printed if seen.moment and not _RELATIVE.search(seen.raw) and not _is_change(seen.raw)]
    exact = [seen for seen in published if seen.moment]
    if any(has_time(seen.raw) for seen in first):
        exact = [seen for seen in exact if not seen.of_change]
    dates = Dates(printed=printed, seen=[*exact, *first])
    chosen = _choose(exact, first, home)
    if chosen is None:
        chosen = next((seen for seen in printed if seen.moment and _tells_day(seen.raw)), None)
    if chosen is None or chosen.moment is None:
        return dates
    shift = _is_local_clock(chosen, first, exact, home)
    dates.published = _local(chosen, home, shift)
    if dates.published and dates.published.utcoffset() not in _OFFSETS and _is_indonesian(scope, zone, printed):
        dates.published = dates.published.astimezone(home)  # a host's or a blog service's own zone
    dates.raw, dates.source = chosen.raw, chosen.source
    dates.zone_from = _zone_from(chosen, told, shifted=shift)
    if dates.published is not None:
        changes = [_local(seen, home, shift and _same_offset(seen, chosen)) for seen in modified if seen.moment]
        dates.modified = last_change(dates.published, changes, _printed_change(printed, dates.published, home, now))
    return dates


def _tells_day(raw: str) -> bool:
    """Whether a printed time is not counted in weeks, months or years, which say the day no better."""
    step = relative_step(raw)
    return step is None or step <= timedelta(days=1)


def _zone_from(chosen: Seen, told: str, *, shifted: bool) -> str:
    """How the zone of the chosen time is known; `told`: how the page's zone is."""
    if ZONE_WORD.search(chosen.raw):
        return "printed"
    if not shifted and (chosen.utc or OFFSET.search(chosen.raw)):
        return "offset"
    return told


def _same_offset(one: Seen, other: Seen) -> bool:
    """Whether two times claim the same offset: where that of one is wrong, so is that of the other."""
    if one.moment is None or other.moment is None:
        return False
    return (one.utc and other.utc) or (
        not one.utc and not other.utc and one.moment.utcoffset() == other.moment.utcoffset()
    )


def last_change(published: datetime, told: list[datetime | None], printed: datetime | None = None) -> datetime | None:
    """The time of change, of those told to machines, most trusted first, and of the printed one."""
    changes = [moment for moment in told if moment is not None]
    minute = published.replace(second=0, microsecond=0)
    later = next((moment for moment in changes if moment >= minute), None)
    return later or printed or next((moment for moment in changes if moment >= published - SCHEDULED), None)


def _printed_change(printed: list[Seen], published: datetime | None, zone: tzinfo, now: datetime) -> datetime | None:
    """The time of the change that a reader sees: "Tayang: … | Diperbarui: …". With its hour only: a day says too little."""
    for seen in printed:
        mark = UPDATED.search(seen.raw)
        raw = seen.raw[mark.start() :] if mark else ""
        if raw and (other := PUBLISHED.search(raw)):
            raw = raw[: other.start()]  # "Last updated: … Published: …"
        if published is None or not raw or not has_time(raw):
            continue
        moment = read_time(raw, zone, now)
        if moment is not None and moment >= published.replace(second=0, microsecond=0):
            return moment
    return None


def _is_change(raw: str) -> bool:
    """Whether a printed time is that of a change alone: "Tayang: … | Update: …" tells both, in either order."""
    mark = UPDATED.search(raw)
    if mark is None or any(map(str.isdigit, raw[: mark.start()])):
        return False
    return PUBLISHED.search(raw, mark.end()) is None


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
    if exact[0].source.startswith(("json-ld", "meta article", "meta og", "time", "dc:")):
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


def _is_local_clock(chosen: Seen, printed: list[Seen], others: list[Seen], zone: tzinfo) -> bool:
    """Whether the clock of a time is the portal's, whatever offset it claims: UTC, or one that is not Indonesian.

    The print shows it, or another time on the page that claims no such offset. A printed day without a clock shows it
    only where the claim is UTC, one place alone makes it, and the day is not printed by that very element: a server in
    UTC prints the days of UTC.
    """
    if chosen.moment is None or not (chosen.utc or chosen.moment.utcoffset() not in _OFFSETS):
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
        if other.utc or other.moment is None or not has_time(other.raw) or other.moment.utcoffset() not in _OFFSETS:
            continue
        said = other.moment.replace(tzinfo=None, second=0, microsecond=0)
        if said == clock:
            return True
        if said == true:
            return False
    agreeing = sum(other.moment == chosen.moment for other in others)
    if not chosen.utc or agreeing > 1 or chosen.source.endswith("[datetime]"):
        return False
    days = {shown.moment.date() for shown in printed if shown.moment}
    return bool(days) and clock.date() in days and true.date() not in days


def _local(seen: Seen, zone: tzinfo, local_clock: bool) -> datetime | None:
    """The moment in the portal's zone; `local_clock`: its clock is the portal's, whatever offset it claims."""
    if seen.moment is None:
        return None
    if local_clock:
        return _wall(seen).replace(tzinfo=zone)
    if not seen.moment.utcoffset() or seen.utc:
        return seen.moment.astimezone(zone)
    return seen.moment


def _is_indonesian(scope: Scope, zone: tzinfo | None, printed: list[Seen]) -> bool:
    """Whether the page is surely read in one of Indonesia's zones."""
    return (
        zone is not None
        or any(ZONE_WORD.search(seen.raw) for seen in printed)
        or (scope.document.root.get("lang") or "").lower().startswith(("id", "in"))
        or scope.document.structured.meta.get("og:locale", "").lower().startswith("id")
    )
