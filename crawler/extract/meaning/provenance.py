"""Where a text comes from, as far as its words show it. That it is the portal's own is never claimed."""

from __future__ import annotations

import re

from crawler.extract.meaning.offices import OFFICIAL_BODIES
from crawler.extract.meaning.speech import SAYING
from crawler.extract.text.time_words import MONTH_NAMES, WEEKDAY_NAMES
from crawler.extract.text.vocabulary import DOMAIN_ENDING
from crawler.record_parts import Provenance

AGENCIES: dict[str, str] = {
    "afp": "AFP", "agence france-presse": "AFP", "reuters": "Reuters", "ap": "AP", "associated press": "AP",
    "antara": "Antara", "kantor berita antara": "Antara", "antara news": "Antara", "antaranews": "Antara",
    "antaranews.com": "Antara", "lkbn antara": "Antara", "xinhua": "Xinhua", "kyodo": "Kyodo", "kyodo news": "Kyodo",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "bernama": "Bernama", "dpa": "DPA", "efe": "EFE", "tass": "TASS",
    "ria novosti": "RIA Novosti", "yonhap": "Yonhap", "ani": "ANI", "wam": "WAM", "ana": "ANA", "upi": "UPI",
    "sputnik": "Sputnik", "irna": "IRNA", "wafa": "WAFA", "spa": "SPA", "mna": "MNA", "vna": "VNA", "infopublik": "InfoPublik",
}  # fmt: skip
"""News agencies, in lower case, and how their names are given."""

_TAKEN = re.compile(
    r"\b(?P<words>(?:[Dd]i?lansir|[Mm]elansir|[Dd]ikutip|[Mm]engutip|[Dd]isadur|[Dd]inukil|[Mm]enukil|[Mm]enyadur)"
    r"(?: (?:dari|oleh|redaksi dari))*) (?:kantor berita |media (?:[A-Z]\w+ )?|harian |surat kabar )?"
    rf"(?P<source>(?:[A-Z][\w.&'’-]*|detik\w*|[a-z]+[A-Z]\w*|[a-z][\w-]*\.{DOMAIN_ENDING}(?:\.[a-z]{{2}})?\b)(?: (?:(?:of|the) )?(?:[A-Z][\w.&'’-]*))*)"
)
_TAKING = ("ansir", "utip", "isadur", "nukil", "nyadur")
_SHOWING = ("lansir", "utip", "nggah")
_STATEMENTS = ("keterangan", "rilis", "siaran", "pernyataan", "penjelasan", "press release")
_SITE = re.compile(
    r"\b(?:[Dd]ilansir|[Mm]elansir|[Dd]ikutip|[Mm]engutip|[Dd]iunggah|[Uu]nggahan)(?: dari| di| oleh)? "
    r"(?:laman|situs|website|web|akun|kanal|[Ii]nstagram|media sosial|siaran)(?: resmi)?(?: [Ii]nstagram| Facebook| X)?"
    r"(?: resmi| milik| web)? (?P<body>[A-Z][\w-]*)"
)
_WRITTEN = re.compile(
    r"\b(?:(?:dalam|melalui|lewat|berdasarkan|dari|di|demikian|menerima|mengirim(?:kan)?)\s(?:sebuah |suatu )?"
    r"(?:keterangannya|(?:keterangan|pernyataan|siaran|rilis|penjelasan)(?:nya)? (?:tertulis|resmi|pers|media)(?:nya)?"
    r"|rilis(?:nya)?|press release|siaran pers(?:nya)?|keterangan yang diterima)|menerima rilis|siaran pers|"
    r"keterangan (?:tertulis|resmi)(?:nya)?)\b(?! bersama)"
)
_HEARD = re.compile(
    rf"\b(?:kepada (?:para )?(?:wartawan|awak media|media|jurnalis|pewarta|reporter|[A-Z]\w+\.{DOMAIN_ENDING}\b)|(?:saat|ketika|usai|di)?\s?"
    r"(?:ditemui|dihubungi|dijumpai|dikonfirmasi|diwawancarai?|dimintai|disambangi)|pantauan|doorstop|wawancara|media ini|"
    r"menjawab pertanyaan|konferensi pers|jumpa pers)\b"
)
_FOLLOWING = re.compile(r",? ([a-z]+)\b")
_LEAD = 0.75
"""The part of the text in which a statement or an outlet shows where it comes from; further down it is background."""
_NOT_SOURCES = (
    frozenset(
        """data bloomberg presiden menteri gubernur bupati wali pasal undang-undang al
    instagram youtube tiktok facebook twitter threads whatsapp linkedin google alquran kitab surat hadis hadits hr qs pada dalam badan kementerian dinas kepala direktur ketua""".split()
    )
    | MONTH_NAMES
    | WEEKDAY_NAMES
)
"""What is quoted or drawn on and is no outlet: a day, data, a law, a scripture, an office, a network of posts."""


def tell_provenance(body: str, kind: str) -> Provenance | None:
    """Where a body comes from; None where nothing shows it. `kind`: what `text.kind.tell_kind` says, which is kept to."""
    if kind == "advertorial":
        return Provenance("advertorial", None, ["kind: advertorial"])
    if kind == "press-release":
        return Provenance("release", None, ["kind: press-release"])
    for match in _TAKEN.finditer(body) if any(word in body for word in _TAKING) else ():
        if match.start() > _LEAD * len(body):
            break
        source = match["source"].rstrip(".,’'")
        agency = AGENCIES.get(source.lower()) or AGENCIES.get(source.split()[0].lower())
        if agency and (source.split()[0].isupper() or len(agency) > 3):
            return Provenance("agency", agency, [f"{match['words']} {source}"])
        first = source.split()[0].lower()
        if first in _NOT_SOURCES or first in OFFICIAL_BODIES or _person_follows(body, match.end()):
            continue
        return Provenance("rewrite", source, [f"{match['words']} {source}"])
    statement = _WRITTEN.search(body) if any(word in body for word in _STATEMENTS) else None
    site = _SITE.search(body) if any(word in body for word in _SHOWING) else None
    if not (statement or site) or _HEARD.search(body):
        return None
    if site and site["body"].lower() in OFFICIAL_BODIES:
        return Provenance("release", None, [site[0]])
    if statement and statement.start() < _LEAD * len(body):
        return Provenance("release", None, [statement[0]])
    return None


def _person_follows(body: str, end: int) -> bool:
    """Whether what is quoted is a person's words: a name that goes on with a verb of speech."""
    following = _FOLLOWING.match(body, end)
    return following is not None and following[1] in SAYING
