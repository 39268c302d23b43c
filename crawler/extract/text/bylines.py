"""Bylines: the people named as authors and editors, without role words, outlets and dates."""

from __future__ import annotations

import re

from crawler.extract.text.dateline_parts import is_listed
from crawler.extract.text.places.regions import known_place
from crawler.extract.text.time_words import WEEKDAYS
from crawler.extract.text.vocabulary import AUTHOR_ROLES, DOMAIN_ENDING, EDITOR_ROLES, OTHER_ROLES, WEEKDAY

_PLACED = "wartawan|kontributor|koresponden|jurnalis|reporter|(?:kepala )?biro|kabiro|kaperwil"
"""Roles with an outlet or place behind them: "Wartawan Kabar Nusa: Maria Lado"."""
_ROLE = re.compile(
    rf"(?<!\w)(?:(?P<author>(?:{_PLACED})(?: [A-Z][\w.]+){{0,2}}(?=\s*:)|{AUTHOR_ROLES}|rep(?=\s*:))|(?P<editor>{EDITOR_ROLES}|red(?=\s*:))|(?P<other>{OTHER_ROLES}))\s*(?:[:;=]|(?=©))\s*",
    re.I,
)
"""A role and its colon; "Rep:" and "Red:" are roles only with one."""
_UPLOAD = frozenset({"uploader", "pengunggah", "publisher"})
"""Who put the story online: neither author nor editor, yet a line that names nobody else is no part of the story."""
_DASHED_ROLE = re.compile(
    rf"\s*(?i:(?P<author>{AUTHOR_ROLES})|(?P<editor>{EDITOR_ROLES}))(?:\s+[–—-]\s+|\s?\|\s?)"
    r"(?=[A-Z][\w.'’]+(?: [A-Z][\w.'’]+){0,4}\W*$)"
)
"""A role with a dash or bar for the colon and nothing but a name behind: "Reporter – Maria Lado"."""
_BARE_ROLE = re.compile(rf"\s*[(\[]?\s*(?:(?P<author>{AUTHOR_ROLES})|(?P<editor>{EDITOR_ROLES}))\s+(?=[A-Z@])", re.I)
_LEAD = re.compile(rf"^[\s(\[|/–—-]*(?:(?:{AUTHOR_ROLES}|{EDITOR_ROLES})\b\s*[:;,|/.–—-]*\s*)+", re.I)
_TAIL = re.compile(
    rf"\s*(?:copyright\b.*|©.*|\s[-–—|]\s.*|\s@.*|\b{WEEKDAY}\b\s*,.*|"
    r"\b\d{1,2}\.?[\s/.-](?:\d{1,2}|[A-Za-z]{3,9})[\s/.,-]+\d{2,4}.*|\b\d{1,2}[:.]\d{2}\b.*|\b(?:pada|di)\s+\d.*|\bon\s+[A-Z][a-z]+,?\s+\d.*|"
    r"\s(?-i:in|on|at|pada)\s.*|\b\d{1,3}\s+(?:second|minute|hour|day|week|month|year|detik|menit|jam|hari|minggu|bulan|tahun)s?\b.*|"
    r"\b\S+@\S+)$",
    re.I | re.S,
)
_SPLIT = re.compile(r"\s*(?:[/;&|\n•·]|,(?:\s*(?:dan|and|serta)\s)?|\s(?:dan|and|serta)\s)\s*", re.I)
_DEGREE = re.compile(
    r"(?:(?:S|M|A|D)\.?\s?[A-Z][\w.]{0,5}|(?:S|M)\.?\s?(?:Kom|Sos|Pd|Ag|Hum|Ikom|Tr|Farm|Kep|Hut|Ked|Psi|Han)\b.*|Ph\.?\s?D|Lc|MBA|MA|BA|"
    r"SH|SE|SP|ST|SS|MM|MH|MT|MP|SIP|SKM|Sp\.?\s?\w+|CFP|Jr|Sr)\.?"
)
_DOMAIN = re.compile(rf"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.{DOMAIN_ENDING}(?:\.id)?", re.I)
_OUTLET_FIRST = re.compile(rf"(?:[\w-]+ ){{0,2}}{_DOMAIN.pattern}(?:\s+|$)(?=[A-Z]|$)", re.I)
"""An outlet's address before the name, or instead of one: "Kabarnusa.id Maria Lado"."""
_PLACE_LAST = re.compile(r"\s*[(\[]([^()\[\]]{3,80})[)\]]$")
_COMMA_FIRST = re.compile(r"[^/;&|\n•·,]+,")
_OFFICE = re.compile(rf"(?:{_PLACED}|penulis|editor)\b", re.I)
_LONGEST = 300
"""Characters of a byline that are read; five names with their degrees take half of it."""

_CORRESPONDENT = re.compile(
    r"\b(?:kontributor|contributor|wartawan|koresponden|biro|laporan\s+(?:reporter|jurnalis))\b(?!\s*:)", re.I
)
"""Behind these the outlet or place comes before the name: "Kontributor Ende, Maria Lado"."""
_INITIAL_LAST = re.compile(r"\w{2,} [A-Z]\.$")
"""A name's last part cut short, with its full stop: "Agus S."."""
_BOTH = re.compile(rf"[\s(\[]*(?:{AUTHOR_ROLES})\s*[/&,+]\s*(?:{EDITOR_ROLES})\s*:\s*", re.I)
"""One person in both roles: "Penulis/Editor: Maria Lado"."""
_NAMES_FIRST = re.compile(
    rf"[(\[](?P<names>[A-Z][^():;\[\]]{{3,80}}?)\s*[/|;,–-]\s*(?P<role>(?i:{EDITOR_ROLES})\s*:\s*[^()\[\]]{{3,60}})[)\]]"
)
"""Names in brackets before the editor's: "(Maria Lado dan Umbu Rihi/Editor: Rambu Ana)"."""
_SURE_BARE = re.compile(
    r"(?:oleh|by|peliput|pewarta|(?:ditulis|dilaporkan|diedit|diposting|dikirim)\s+oleh|(?:posted|written|published)\s+by|laporan\s+(?:wartawan|reporter|kontributor|jurnalis))\s",
    re.I,
)
"""Role words that open a byline without a colon; "Wartawan" or "Penulis" alone open headings as often."""
_REPORT = re.compile(
    r"Laporan (?!(?:Keuangan|Hasil|Khusus|Utama|Akhir|Tahunan|Bulanan|Realisasi|Pertanggungjawaban|Kinerja|Polisi|Masyarakat|"
    r"Warga|Harian|Awal|Dana|Harta|Langsung|Lapangan|Dugaan|Cuaca|Resmi|Terkini|Terbaru|Pelaksanaan|Kegiatan|Penyelenggaraan|Lengkap|"
    r"Singkat|Audit|Survei|Riset|Penelitian|Investigasi|Perkembangan|Situasi|Kejadian|Kehilangan)\b)"
    r"[A-Z][\w'’.]+(?: [A-Z][\w'’.]+){1,3}"
)
""" "Laporan Maria Lado" and nothing else: a reporter's name, not what a report is about."""
_SHORTENED = re.compile(r"(?:\s[JS]r|\.[A-Z][A-Za-z]{0,3})\.$")
"""A full stop at the end that belongs to a name: "Jr.", "S.Sos."."""
_NO_NAME = frozenset({"karena", "sebab", "itu", "ini", "pemerintah", "warga", "para", "yang", "the", "way"})
"""Words that follow "Oleh" in a sentence or heading."""
_SENTENCE = re.compile(r"[a-z]{4}[.!?]\s+[A-Z]|[“”\"]")


def read_byline(text: str) -> list[str]:
    """The names of a byline, as printed, without role words ("Oleh", "Laporan wartawan"), outlets and dates.

    Several names divided by "/", ",", "&", "dan" come apart; academic degrees stay with their name. "Redaksi" and
    "admin" are names too.
    """
    text = _folded(text)
    roles = read_roles(text)
    if roles["authors"]:
        return roles["authors"]
    lead = _LEAD.match(text)
    names = _names(text[lead.end() :], placed=_CORRESPONDENT.search(lead[0]) is not None) if lead else _names(text)
    return names or (
        [text] if text.isalpha() and text.lower() not in ("oleh", "by") else []
    )  # "Wartawan", where a portal prints nothing else


def read_roles(text: str) -> dict[str, list[str]]:
    """{"authors": […], "editors": […]} of a line that names roles: "Pewarta: A Editor: B Copyright © …"."""
    text = _folded(text)
    found: dict[str, list[str]] = {"authors": [], "editors": []}
    if (first := _NAMES_FIRST.fullmatch(text)) and all(map(_is_name, names := _names(first["names"]))):
        return {"authors": names, "editors": read_roles(first["role"])["editors"]}
    both = _BOTH.match(text)
    if both:
        names = read_roles(f"editor: {text[both.end() :]}")["editors"]
        return {"authors": names, "editors": list(names)}
    matches = list(_ROLE.finditer(text))
    if not matches:
        bare = _BARE_ROLE.match(text) or _DASHED_ROLE.match(text)
        if bare and len(text) <= 90 and not _SENTENCE.search(text):
            placed = _CORRESPONDENT.search(text[: bare.end() + 14]) is not None
            found["editors" if bare["editor"] else "authors"] = _names(text[bare.end() :], placed=placed)
        return found
    for match, after in zip(matches, [*matches[1:], None], strict=True):
        kind = "authors" if match["author"] else "editors" if match["editor"] else ""
        if kind:
            part = text[match.end() : after.start() if after else len(text)]
            placed = _CORRESPONDENT.search(match[0] + part[:14]) is not None
            found[kind] += [name for name in _names(part, placed=placed) if name not in found[kind]]
    return found


def is_byline_block(text: str) -> bool:
    """Whether a block does nothing but name roles: "Editor: X | Penulis: Y", "Laporan Wartawan Z", "(Penulis: X)"."""
    text = text.strip()
    if not text or len(text) > 180:
        return False
    if (first := _NAMES_FIRST.fullmatch(text)) and all(map(_is_name, _names(first["names"]))):
        return True
    lead = text.lstrip("([|-–— *")
    match = _ROLE.match(lead) or _BOTH.match(lead)
    bare = _SURE_BARE.match(lead) or _DASHED_ROLE.match(lead) or _REPORT.fullmatch(lead)
    ends = lead[-1:] in ".!?" and _SHORTENED.search(lead) is None
    if not match and not (bare and len(text) <= 90 and not ends):
        return False
    other = match.groupdict().get("other") if match else None
    if match and other and other.lower() in _UPLOAD:
        return _is_name(lead[match.end() :])
    if match and (other or _SENTENCE.search(lead[match.end() :])):
        return False
    names = [name for some in read_roles(lead).values() for name in some]
    return bool(names) and all(_is_name(name) for name in names)


def is_upload_line(text: str) -> bool:
    """Whether a line says who put the story online, which is neither its author nor its editor."""
    match = _ROLE.match(text.lstrip("([|-–— *"))
    return match is not None and (match["other"] or "").lower() in _UPLOAD


def _folded(text: str) -> str:
    """White space in one form, line ends kept, and no more than a byline is long."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in text[:_LONGEST].splitlines())))


def _is_name(name: str) -> bool:
    """Whether this reads as a person's or a desk's name: few words, capitals, or a single account name."""
    words = name.split()
    if len(words) == 1:
        return True
    return (
        len(words) <= 6
        and (words[0][:1].isupper() or words[0] == "tim")
        and not any(w.lower() in _NO_NAME for w in words[:2])
        and not (re.search(r"\s[a-z]{3,}", name))
    )


def without_place(name: str) -> str:
    """A name without the place or office in brackets behind it: "Yohanes (Lewoleba)", "Maria Lado [Kontributor Ende]".

    Several words in brackets are always an office, a school or an outlet; a single one may be a nickname.
    """
    place = _PLACE_LAST.search(name)
    if place and (is_listed(place[1]) or _OFFICE.match(place[1]) or len(place[1].split()) > 1):
        return name[: place.start()]
    return name


def _names(text: str, *, placed: bool = False) -> list[str]:
    """The single names of a list; `placed`: the first may be the outlet or place of a correspondent."""
    text = _TAIL.sub("", text.strip())
    parts = [part for part in _SPLIT.split(text) if part]
    names: list[str] = []
    for part in parts:
        if names and _DEGREE.fullmatch(part.strip()):
            names[-1] += f", {part.strip()}"
            continue
        if names and part.strip(" .").lower() in WEEKDAYS:  # "By Maria Lado, Sat, 11/07/2026 - 07:27"
            break
        place = part.strip(" .")
        if len(names) == 1 and part is parts[-1] and " " in names[0] and (is_listed(place) or known_place(place)):
            break  # "Maria Lado, Lewoleba"
        keeps_stop = _DEGREE.search(part) or _INITIAL_LAST.search(part)
        name = part.strip(" :-–—()[]|*\u00a0") if keeps_stop else _LEAD.sub("", part).strip(" .:-–—()[]|*\u00a0")
        name = (
            name + ")" if name.count("(") > name.count(")") else name + "]" if "[" in name and "]" not in name else name
        )
        name = without_place(name)
        name = name[outlet.end() :] if (outlet := _OUTLET_FIRST.match(name)) else name
        if name and not _DOMAIN.fullmatch(name) and name not in names:
            names.append(name)
    if placed and len(names) > 1 and _COMMA_FIRST.match(text):
        names = names[1:]
    return names
