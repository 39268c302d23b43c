"""The time zone of a page whose times name none: declared, or told from what the page prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import tzinfo
from urllib.parse import urlsplit

from crawler.extract.fields.date_sources import Seen
from crawler.extract.text.dateline import find_dateline
from crawler.extract.text.dateline_parts import Around, is_own, own_names
from crawler.extract.text.places.regions import find_regions
from crawler.provinces import PROVINCES, WIB, ZONES

ZONE_WORD = re.compile(r"\b(WIB|WITA|WIT)\b", re.I)
OFFSET = re.compile(r"[+-]\d{2}:?\d{2}\s*$")
_BY_PROVINCE = {province.code: ZONES[province.zone] for province in PROVINCES.values()}
_BY_NAME = {
    name: ZONES[province.zone]
    for province in PROVINCES.values()
    for name in (province.short, "".join(province.name.casefold().split()))
}
"""Names of provinces as they stand in hosts: "balitimes", "lintaspapua"."""


def zone_of_page(given: tzinfo | None, seen: Sequence[Seen], lines: Sequence[str], url: str) -> tuple[tzinfo, str]:
    """The portal's zone and how it is known: printed, offset, declared or inferred.

    As declared; else the zone word or Indonesian offset of the page's own times; else, inferred, the zone of the place
    at which the portal names itself in its dateline ("KABARNUSA.ID, MAKASSAR –"), of the province that its host names;
    else WIB, the zone of most portals. Where a story is set alone tells nothing: national portals write of every place.

    `lines`: the texts of the article's blocks.
    """
    if given is not None:
        return given, "declared"
    for item in seen:
        if match := ZONE_WORD.search(item.raw):
            return ZONES[match[1].upper()], "printed"
    for item in seen:
        if OFFSET.search(item.raw):
            for zone in ZONES.values():
                offset = zone.utcoffset(None)
                if offset and re.search(rf"\+0{offset.seconds // 3600}:?00\s*$", item.raw):
                    return zone, "offset"
    if not seen:
        return WIB, "inferred"  # the page shows no time at all
    host = urlsplit(url).hostname or ""
    return _of_dateline(lines, host) or _of_host(host) or WIB, "inferred"


def _of_dateline(lines: Sequence[str], host: str) -> tzinfo | None:
    """The zone of the place in a dateline that names the portal itself."""
    dateline = find_dateline(list(lines[:4]), host)
    if dateline is None or not dateline.place or not dateline.outlet:
        return None
    if not is_own(dateline.outlet, Around("", own_names(host))):
        return None
    regions = find_regions("", f"Kabupaten {dateline.place}") or find_regions("", dateline.place)
    zones = {_BY_PROVINCE.get(region.code[:2]) for region in regions if region.code}
    return zones.pop() if len(zones) == 1 else None


def _of_host(host: str) -> tzinfo | None:
    """The zone of the province whose name begins or ends a part of a host: "lensapapua.com", "sulsel.kabar.id"."""
    for label in host.casefold().split("."):
        for name, zone in _BY_NAME.items():
            if len(name) > 2 and (label.startswith(name) or label.endswith(name)):
                return zone
    return None
