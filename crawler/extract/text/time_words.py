"""The words of printed times, in Indonesian and English, as portals write them (spelling mistakes included)."""

from __future__ import annotations

import re

MONTHS_INDONESIAN: dict[str, int] = {
    name: number
    for number, names in {
        1: "januari jan",
        2: "februari feb pebruari peb februri febuari",  # p for f, as it is said
        3: "maret mar mrt",
        4: "april apr",
        5: "mei",
        6: "juni jun",
        7: "juli jul",
        8: "agustus agust agu agt ags agst agus",
        9: "september sept sep",
        10: "oktober okt",
        11: "november nov nopember nop",
        12: "desember des",
    }.items()
    for name in names.split()
}
"""Lower-case month names, short and misspelt ones included, and their number."""

MONTHS: dict[str, int] = MONTHS_INDONESIAN | {
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8, "aug": 8, "october": 10, "oct": 10,
    "december": 12, "dec": 12,
}  # fmt: skip
"""The same with the English names."""

MONTH_NAMES = frozenset(
    "januari februari maret april mei juni juli agustus september oktober november desember".split()
)
"""Indonesian months written out."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in {
        0: "senin monday mon sen",
        1: "selasa tuesday tue tues sel",
        2: "rabu wednesday wed rab",
        3: "kamis thursday thu thur thurs kam",
        4: "jumat jum'at friday fri jum",
        5: "sabtu saturday sat sab",
        6: "minggu ahad sunday sun min",
    }.items()
    for name in names.split()
}
"""Lower-case day names; Monday is 0, as in datetime.weekday()."""

WEEKDAY_NAMES = frozenset("senin selasa rabu kamis jumat sabtu minggu ahad".split())
"""Indonesian weekdays written out."""

OFFSETS: dict[str, float] = {
    "wib": 7,
    "wita": 8,
    "wit": 9,  # Keppres 41/1987
    "utc": 0,
    "gmt": 0,
    "z": 0,
    "sgt": 8,
    "myt": 8,
    "jst": 9,
}
"""Zones as they are printed, in hours east of UTC: Indonesia's three, UTC, and those of the neighbours' agencies."""

UNITS: dict[str, tuple[str, int]] = {
    word: unit
    for words, unit in {
        "detik dtk second seconds sec secs": ("seconds", 1),
        "menit mnt minute minutes min mins": ("seconds", 60),
        "jam hour hours hr hrs": ("seconds", 3600),
        "hari day days": ("days", 1),
        "minggu pekan week weeks": ("days", 7),
        "bulan bln month months": ("months", 1),
        "tahun thn year years": ("months", 12),
    }.items()
    for word in words.split()
}
"""What "3 jam yang lalu" counts in: the kind of step and how many of it."""

ONES: dict[str, str] = {
    "sedetik": "detik",
    "semenit": "menit",
    "sejam": "jam",
    "sehari": "hari",
    "seminggu": "minggu",
    "sepekan": "pekan",
    "sebulan": "bulan",
    "setahun": "tahun",
}
"""One of a unit in a single word: "sejam yang lalu"."""

DAYS_AGO: dict[str, int] = {
    "hari ini": 0,
    "today": 0,
    "kemarin": 1,
    "kemaren": 1,
    "yesterday": 1,
    "kemarin lusa": 2,
}
"""Days named from today."""

JUST_NOW: tuple[str, ...] = (
    "baru saja",
    "barusan",
    "beberapa saat lalu",
    "beberapa saat yang lalu",
    "beberapa detik lalu",
    "beberapa detik yang lalu",
    "just now",
    "a few seconds ago",
    "moments ago",
)
"""The moment of looking."""

UPDATED = re.compile(
    r"\b(?:updated?|diperbar?u[ih]|perbarui|dimutakhirkan|diupdate|modified|last\s+update|perubahan|pembaruan|diubah|direvisi|revisi|disunting|diralat|edited|revised)\b",
    re.I,
)
"""What stands before the time of a change."""

PUBLISHED = re.compile(
    r"\b(?:diterbitkan|dipublikasikan|dipublikasi|diposting|diunggah|ditayangkan|tayang|terbit|dirilis|rilis|dibuat|ditulis|published?|publish|posted|created)\b",
    re.I,
)
"""What stands before the time of publication."""

ODD = str.maketrans(
    dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r", " "
    )
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d", "-")
    | dict.fromkeys("‘’‛`´ʼ\u2032", "'")
    | dict.fromkeys("\u200b\u200c\u200d\u200e\u200f\ufeff\u00ad\u2060", None)
    | {"\uff1a": ":", "\u2236": ":", "•": "|", "·": "|", "∙": "|", "‧": "|", "│": "|", "–": "-"}
)
"""What is typed for a blank, a hyphen, an apostrophe, a colon or a bar, and what is not seen at all."""
