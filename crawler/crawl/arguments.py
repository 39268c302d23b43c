"""Reading what people give a crawl with -a, and refusing what cannot be meant, in one sentence."""

from __future__ import annotations

import difflib
import ipaddress
import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from scrapy.settings import BaseSettings

from crawler.declaration import WAYS, Declaration
from crawler.errors import ArgumentError
from crawler.provinces import PROVINCES, WIB, ZONES
from crawler.urls.canonical import is_http

if TYPE_CHECKING:  # for start-up time: a query's words need a stemmer
    from crawler.topics.query import Query


@dataclass(slots=True)
class Given:
    """The arguments of a crawl, read."""

    since: datetime | None = None
    """The first moment wanted, in the portal's zone."""
    until: datetime | None = None
    """The last moment wanted, in the portal's zone."""
    limit: int | None = None
    """At most so many articles."""
    via: str | None = None
    """The one way of discovery to use, by force."""
    again: bool = False
    """Take known articles again."""
    topics: tuple[Query, ...] = ()
    """The topics to look for; empty for a crawl of all that is new."""
    read: int | None = None
    """So many pages that promise nothing by title are read of a portal whose search is closed."""


NAMES = ("since", "until", "limit", "via", "again", "q", "file", "read")


def read(portal: type[Declaration], given: dict[str, Any], *, zone: str | None = None) -> Given:
    """Take the known arguments out of `given`, read; what remains there is left to the spider's own.

    Bounds are meant in `zone` (WIB, WITA, WIT), or the province's.

    Raises ArgumentError for an unknown name or a value that cannot be read.
    """
    allowed = {*NAMES, *portal.own_arguments}
    for name in given:
        if name not in allowed:
            near = difflib.get_close_matches(name, allowed, 1)
            hint = f" Did you mean -a {near[0]}=?" if near else f" There are: {', '.join(sorted(allowed))}."
            raise ArgumentError(f"There is no argument -a {name}=.{hint}")
    bounds_zone = zone_of(portal, zone)
    since = read_bound(given.pop("since", None), bounds_zone)
    until = read_bound(given.pop("until", None), bounds_zone, end=True)
    if since and until and since > until:
        raise ArgumentError(f"since ({since:%Y-%m-%d}) is later than until ({until:%Y-%m-%d}).")
    via = given.pop("via", None)
    if via is not None and via not in WAYS:
        raise ArgumentError(f'-a via="{via}" is no way of discovery; there are {", ".join(WAYS)}.')
    if via and portal.via and via not in portal.via:
        raise ArgumentError(f"{portal.name} may only be crawled via {' or '.join(portal.via)}, not via {via}.")
    return Given(
        since=since,
        until=until,
        limit=read_number("limit", given.pop("limit", None)),
        via=via,
        again=read_yes("again", given.pop("again", None)),
        topics=read_topics(given.pop("q", None), given.pop("file", None)),
        read=read_number("read", given.pop("read", None), least=0),
    )


def zone_of(portal: type[Declaration], given: str | None) -> tzinfo:
    """The zone that bounds are meant in: the one given, the portal's, or WIB for an unknown portal."""
    name = given or (PROVINCES[portal.province_key].zone if portal.province_key else None)
    if name is None:
        return WIB
    if name.upper() not in ZONES:
        raise ArgumentError(f'-a timezone="{given}" is none of WIB, WITA, WIT.')
    return ZONES[name.upper()]


def read_bound(text: str | None, zone: tzinfo, *, end: bool = False) -> datetime | None:
    """A day (2025-01-31: its first or, for an end, last moment), a month, a year or a moment, in the portal's zone."""
    if text is None:
        return None
    text = text.strip()
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        parts = [int(part) for part in text.split("-")]
        try:
            year, month, day_of_month = [*parts, 1, 1][:3]
            day = datetime(year, month, day_of_month, tzinfo=zone)
        except ValueError:
            raise ArgumentError(f'"{text}" is no day of the calendar.') from None
        if end and len(parts) == 1:
            day = datetime(parts[0], 12, 31, tzinfo=zone)
        elif end and len(parts) == 2:
            day = (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return datetime.combine(day.date(), time.max, zone) if end else day
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentError(f'"{text}" is no date; write it as 2025-01-31 or 2025-01-31T14:30.') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def in_zone(moment: datetime, zone: tzinfo) -> datetime:
    """A bound that was read for want of a zone in WIB, in `zone`; one given with an offset stays as it is."""
    return moment.replace(tzinfo=zone) if moment.tzinfo is WIB else moment


def read_topics(q: str | None, file: str | None) -> tuple[Query, ...]:
    """The queries of -a q= and of a file (one a line, # begins a comment), each once."""
    if q is None and file is None:
        return ()
    from crawler.topics.parse import parse  # here: every command loads this module, and few read a query

    found = [parse(q)] if q is not None else []
    if file is not None:
        try:
            if Path(file).exists() and not Path(file).is_file():
                raise ArgumentError(f'-a file="{file}" is no plain file.')  # a device or a pipe has no end
            lines = Path(file).read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as fault:
            reason = fault.strerror if isinstance(fault, OSError) else "it is no UTF-8 text"
            raise ArgumentError(f'-a file="{file}" cannot be read: {reason}.') from None
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.lstrip().startswith("#"):
                try:
                    found.append(parse(line, quote=False))  # who may schedule may not read each file
                except ArgumentError as fault:
                    raise ArgumentError(f"{file}, line {number}: {fault}") from None
        if not found:
            raise ArgumentError(f'-a file="{file}" holds no query.')
    return tuple({query.slug: query for query in found}.values())


def read_number(name: str, text: str | None, *, least: int = 1) -> int | None:
    """A whole number of at least `least`."""
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or int(text) < least:
        raise ArgumentError(f'-a {name}="{text}" is no whole number of at least {least}.')
    return int(text)


def read_yes(name: str, text: str | None) -> bool:
    """1 or 0, yes or no."""
    if text is None or text.lower() in ("0", "no", "false", ""):
        return False
    if text.lower() in ("1", "yes", "true"):
        return True
    raise ArgumentError(f'-a {name}="{text}" is neither 1 nor 0.')


def read_home(text: str | None) -> str:
    """A site's URL as people type it, as a home: scheme added where it is missing, path kept, slash at the end."""
    if not text or not text.strip():
        raise ArgumentError("A URL is needed: -a url=https://example.id/")
    text = text.strip()
    if "://" not in text:
        text = "https://" + text
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or re.search(r"\s", host) or not is_http(text):
        raise ArgumentError(f'"{text}" is no URL of a site; write it as https://example.id/')
    netloc = parts.netloc.rpartition("@")[2].lower()
    return f"{parts.scheme.lower()}://{netloc}{parts.path.rstrip('/')}/"


def is_local(url: str) -> bool:
    """Whether a URL's host is this machine."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def check_contact(home: str, settings: BaseSettings) -> None:
    """Raise ArgumentError where a real host is to be crawled and nobody is named whom its owner may write to."""
    contact = (settings["CONTACT"] or "").strip()
    if not contact and home and not is_local(home):
        raise ArgumentError(
            "A crawl of a real site needs a contact that its owner can write to: add -s CONTACT=you@example.org (or a "
            "page that says who you are), or set the environment variable NEWS_CONTACT."
        )
    if contact and (not re.fullmatch(r"[\x21-\x7e]{3,200}", contact) or not re.search(r"[@.]", contact)):
        raise ArgumentError(f'CONTACT="{contact}" is neither an e-mail address nor a URL.')
