"""The 38 provinces: official code, name, time zone, and the module of crawler/portals/ that holds their portals.

Codes and names: Kepmendagri 300.2.2-2138/2025. Zones: Keppres 41/1987 (WIB +07, WITA +08, WIT +09).
"""

from __future__ import annotations

import difflib
import re
from datetime import timedelta, timezone, tzinfo
from typing import NamedTuple

from crawler.errors import ArgumentError

WIB = timezone(timedelta(hours=7), "WIB")
WITA = timezone(timedelta(hours=8), "WITA")
WIT = timezone(timedelta(hours=9), "WIT")
ZONES: dict[str, tzinfo] = {"WIB": WIB, "WITA": WITA, "WIT": WIT}


class Province(NamedTuple):
    """One province."""

    code: str
    name: str
    zone: str
    short: str
    """The usual abbreviation, as people type it after -a province=."""


PROVINCES: dict[str, Province] = {
    "aceh": Province("11", "Aceh", "WIB", "aceh"),
    "sumatera_utara": Province("12", "Sumatera Utara", "WIB", "sumut"),
    "sumatera_barat": Province("13", "Sumatera Barat", "WIB", "sumbar"),
    "riau": Province("14", "Riau", "WIB", "riau"),
    "jambi": Province("15", "Jambi", "WIB", "jambi"),
    "sumatera_selatan": Province("16", "Sumatera Selatan", "WIB", "sumsel"),
    "bengkulu": Province("17", "Bengkulu", "WIB", "bengkulu"),
    "lampung": Province("18", "Lampung", "WIB", "lampung"),
    "kepulauan_bangka_belitung": Province("19", "Kepulauan Bangka Belitung", "WIB", "babel"),
    "kepulauan_riau": Province("21", "Kepulauan Riau", "WIB", "kepri"),
    "dki_jakarta": Province("31", "DKI Jakarta", "WIB", "dki"),
    "jawa_barat": Province("32", "Jawa Barat", "WIB", "jabar"),
    "jawa_tengah": Province("33", "Jawa Tengah", "WIB", "jateng"),
    "di_yogyakarta": Province("34", "Daerah Istimewa Yogyakarta", "WIB", "diy"),
    "jawa_timur": Province("35", "Jawa Timur", "WIB", "jatim"),
    "banten": Province("36", "Banten", "WIB", "banten"),
    "bali": Province("51", "Bali", "WITA", "bali"),
    "nusa_tenggara_barat": Province("52", "Nusa Tenggara Barat", "WITA", "ntb"),
    "nusa_tenggara_timur": Province("53", "Nusa Tenggara Timur", "WITA", "ntt"),
    "kalimantan_barat": Province("61", "Kalimantan Barat", "WIB", "kalbar"),
    "kalimantan_tengah": Province("62", "Kalimantan Tengah", "WIB", "kalteng"),
    "kalimantan_selatan": Province("63", "Kalimantan Selatan", "WITA", "kalsel"),
    "kalimantan_timur": Province("64", "Kalimantan Timur", "WITA", "kaltim"),
    "kalimantan_utara": Province("65", "Kalimantan Utara", "WITA", "kaltara"),
    "sulawesi_utara": Province("71", "Sulawesi Utara", "WITA", "sulut"),
    "sulawesi_tengah": Province("72", "Sulawesi Tengah", "WITA", "sulteng"),
    "sulawesi_selatan": Province("73", "Sulawesi Selatan", "WITA", "sulsel"),
    "sulawesi_tenggara": Province("74", "Sulawesi Tenggara", "WITA", "sultra"),
    "gorontalo": Province("75", "Gorontalo", "WITA", "gorontalo"),
    "sulawesi_barat": Province("76", "Sulawesi Barat", "WITA", "sulbar"),
    "maluku": Province("81", "Maluku", "WIT", "maluku"),
    "maluku_utara": Province("82", "Maluku Utara", "WIT", "malut"),
    "papua": Province("91", "Papua", "WIT", "papua"),
    "papua_barat": Province("92", "Papua Barat", "WIT", "papuabarat"),
    "papua_selatan": Province("93", "Papua Selatan", "WIT", "papuaselatan"),
    "papua_tengah": Province("94", "Papua Tengah", "WIT", "papuatengah"),
    "papua_pegunungan": Province("95", "Papua Pegunungan", "WIT", "papuapegunungan"),
    "papua_barat_daya": Province("96", "Papua Barat Daya", "WIT", "papuabaratdaya"),
}


def province_key(text: str) -> str:
    """The key of PROVINCES for a key, an abbreviation, an official name or a code. Raises ArgumentError for none."""
    wanted = re.sub(r"[\s_\-]+", " ", text.strip().lower())
    names = {
        name.lower().replace("_", " "): key
        for key, province in PROVINCES.items()
        for name in (key, province.short, province.name, province.code)
    }
    if wanted in names:
        return names[wanted]
    near = difflib.get_close_matches(wanted, names, 1)
    hint = f'did you mean "{near[0]}"?' if near else "write it as ntt, nusa_tenggara_timur or 53."
    raise ArgumentError(f'There is no province "{text}"; {hint}')
