"""Splits the credit from a picture's caption: by its label ("Foto: …"), its brackets, or the form of the caption's end."""

from __future__ import annotations

import re

from crawler.extract.text.vocabulary import DOCUMENTS, DOMAIN_ENDING, PICTURE, UNNAMED_CREDITS, WEEKDAY

_LABEL = (
    rf"(?:(?:(?:sumber\s+)?(?:{PICTURE}|f[ph]h?oto|fto|ft)|ilustrasi\s+foto|(?:kredit|credit)(?:\s+(?:foto|photo|gambar))?|photo\s+credit|sumber|source|courtesy|pict?)\b"
    r"(?:\s*(?:oleh|by|of)\b)?)"
)
_DOK = rf"(?:dokumen|{DOCUMENTS})\b[.:]?"
_UNNAMED = rf"(?:{UNNAMED_CREDITS})\b\.?"
_TAKEN = r"(?:tangkapan\s+layar|screenshot|repro|capture)\b"
_AGENCY = (
    r"(?:antara(?:\s?foto)?|reuters|afp|ap\s?photo|epa|xinhua|getty\s?images?|shutterstock|freepik|unsplash|pexels|"
    r"okezone|detik(?:com)?|sindonews|liputan6|kumparan|jpnn|vivanews|katadata|pixabay|istock(?:photo)?|wikimedia(?:\s?commons)?|instagram|facebook|twitter|youtube|tiktok|google(?:\s?maps)?|humas)\b"
)
_DOMAIN = rf"(?:[\w-]{{1,40}}(?:\.[\w-]{{1,40}}){{0,3}}\.{DOMAIN_ENDING}\b)"
_NAME = r"[\w.'’&@-]+"

_STARTS_CREDIT = re.compile(rf"(?:{_DOK}|{_UNNAMED}$|{_TAKEN}|{_AGENCY}|{_DOMAIN})", re.I)
"""The beginning of a credit without a label."""
_WITH_SLASH = re.compile(rf"{_NAME}(?: {_NAME}){{0,5}}(?:\s?/\s?{_NAME}(?: {_NAME}){{0,4}}){{1,3}}")
"""Photographer and agency with a slash between them: "Budi Lado/Kabar Kita"."""
_LABELLED = re.compile(rf"{_LABEL}\s*[:/.\-–|]?\s*(?P<credit>.+)", re.I)
_LEAD = re.compile(rf"\s*[(\[]?\s*{_LABEL}\s*:\s*", re.I)
_NOTE = re.compile(r"\s*(?:ket(?:erangan)?\.?\s*(?:foto|gambar)?|caption(?:\s+foto)?|teks\s+foto)\s*:\s*", re.I)
"""A label before a caption: "Ket. foto:"."""
_LOOSE_END = re.compile(r"\)\s?[-–—/|]+$")
"""A mark behind the credit's bracket, as some systems put it on both sides: "….-(Maria Lado/Kabar Kita)-"."""
_BRACKET = re.compile(r"(?P<caption>.*?)\s*[(\[](?P<inner>[^()\[\]]{2,90}(?:\([^()]*\)[^()\[\]]*)?)[)\]]\s*[.]?$", re.S)
_HEAD = re.compile(
    rf"[(\[]?\s*{_LABEL}\s*[:/]\s*(?P<credit>[^|]{{1,60}}?)\s*[)\]]?\s*(?:\||\s[–—]\s)\s*(?P<caption>.+)$", re.I | re.S
)
_TAIL = re.compile(
    r"(?P<caption>.*?\S)(?:\s*(?:--+|[/|–—•©_])\s*|\s+-\s+|(?<=[.,;!?”\"’)\]])\s*)"
    rf"(?P<credit>(?:{_LABEL}(?:\s*[:/]\s*\S|\s+{_UNNAMED}$)|{_DOK}\s*\S|courtesy\s+(?:of\s+)?\S|{_UNNAMED}$|{_TAKEN}|{_AGENCY}(?:/|$)"
    rf"|{_DOMAIN}(?:/|$)).{{0,70}})$",
    re.I | re.S,
)
"""A credit behind a full stop, slash, bar or dash."""
_TAIL_LABELLED = re.compile(
    rf"(?P<caption>.*?\S)\s+(?P<credit>(?:{_LABEL}\s*:\s*|{_DOK}:?\s*)\S.{{0,70}})$", re.I | re.S
)
"""A credit behind a blank; it must have a label."""
_SHAPES = (
    # "… © Maria Lado": what stands behind the sign is whose picture it is.
    re.compile(
        r"(?P<caption>.{8,}?)\s*(?:©|\([cC]\)|&copy;)\s*(?:\d{4}\s+)?"
        r"(?P<credit>(?:[^©.!?]|\.(?=\w)){2,70})\.?$"
    ),
    # "…./Koran-Maria Lado": a slash right behind the caption's full stop.
    re.compile(r"(?P<caption>.{8,}?[.!?)”\"])\s?/\s?(?P<credit>[A-Z][\w.]*(?:[ -][A-Z][\w.'’]*){1,5})/?$"),
    # "….--Maria Lado/Koran": two dashes close behind the caption, as the papers of one network divide it from its credit.
    re.compile(r"(?P<caption>.{8,}?\S)--\s?(?P<credit>[A-Z][\w.'’-]*(?:[ /][A-Z][\w.'’-]*){0,5})\.?$"),
    # "… – KORAN/NAMA FOTOGRAFER", "…. KANTOR/Nama": an outlet and a name with a slash between them, set off at the end.
    re.compile(
        r"(?P<caption>.{8,}?)(?:\s+[|–—-]\s+|(?<=[.!?)”\"])\s+)"
        r"(?P<credit>[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}\s?/\s?[A-Z][^/|()]{1,45})$"
    ),
    # "… – Foto Maria Lado": the label without its colon, set off by a dash or bar.
    re.compile(
        r"(?P<caption>.{8,}?)\s+[|–—-]\s+(?:[Ff]oto|FOTO|[Pp]hoto)(?: by| oleh)? (?P<credit>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})$"
    ),
    # "…. Photo by Maria Lado on Unsplash", "…. Foto Maria Lado/Kabar Kita": the label without its colon behind a full stop.
    re.compile(
        r"(?P<caption>.{8,}?[.!?)”\"])\s+(?:(?:[Ff]oto|FOTO|[Pp]hoto)(?: by| oleh| of)? )(?!(?i:bersama|ilustrasi|arsip|udara|satelit|lama|dokumentasi)\b)"
        r"(?P<credit>[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|on)){0,4}(?:\s?/\s?[\w.]+(?: [A-Z][\w.]*){0,3})?)\.?$"
    ),
    # "… di kantor camat/Maria Lado": a slash close behind a word in small letters, and a full name.
    re.compile(r"(?P<caption>.{20,}?[a-z])\s?/\s?(?P<credit>[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){1,2})$"),
    # "(SATLANTAS FOR KORAN)": given to the paper by someone, as the papers of one network mark it.
    re.compile(r"(?P<caption>.{8,}?)\s*\((?P<credit>[^()]{2,40} (?:FOR|for|untuk) [^()]{2,40})\)\.?$"),
    # "Ilustrasi banjir (Maria)": who drew or took it, in a single word.
    re.compile(r"(?P<caption>(?:foto )?ilustrasi\b[^()]{3,120}?)\s*\((?P<credit>[A-Z][\w.'’-]+)\)\.?$", re.I),
    # A full name alone in brackets behind a whole sentence. One word would be a place or a side as often.
    re.compile(r"(?P<caption>.{15,}[.!?”\"])\s*\((?P<credit>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})\)\.?$"),
)
"""Forms in which a credit without a label ends a caption."""
_NO_CREDIT = re.compile(
    r"ilustrasi|illustration|almarhum.*|alm\.?|file|arsip|\d[\d/. -]*|"
    rf"{WEEKDAY}\b.*|"
    r"(?:paling |dua |kedua |tiga |ketiga |tengah |dari )*(?:kiri|kanan|tengah|depan|belakang|atas|bawah)\b.*",
    re.I,
)
"""What stands in brackets at a caption's end and is no credit: where somebody stands, a date, "Ilustrasi"."""


LONGEST = 3000
"""A longer text, in characters, is not searched for a credit: it is no caption, and the search would take long."""


def split_credit(caption: str) -> tuple[str | None, str | None]:
    """A caption without the credit at its end or beginning, and the credit without "Foto:"; None for what is not there.

    "Warga antre air (Foto: Humas Pemkab)" gives ("Warga antre air", "Humas Pemkab"). "dok. …", "Ist" and "ANTARA
    FOTO/…" are credits as printed. Brackets that say where someone stands, a date or "Ilustrasi" stay in the caption.
    """
    text = " ".join(caption.split())
    note = _NOTE.match(text)
    if note:
        text = text[note.end() :]
    text = _LOOSE_END.sub(")", text)
    if not text:
        return None, None
    if len(text) > LONGEST:
        return text, None
    whole = _whole_credit(text)
    if whole:
        return None, whole
    head = _HEAD.match(text)
    if head:
        return _clean(head["caption"]), _credit(head["credit"])
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    bracket = _BRACKET.match(rest)
    if bracket:
        credit = _in_brackets(bracket["inner"].strip(), led=lead is not None)
        if credit:
            return _clean(bracket["caption"]), credit
    if lead and _only_a_name(rest):
        return None, _credit(rest)
    tails = [match for match in (_TAIL.match(rest), _TAIL_LABELLED.match(rest)) if match]
    tail = min(tails, key=lambda match: match.start("credit"), default=None)  # "Foto: dok. a.id" whole, not "a.id"
    if tail and not _NO_CREDIT.fullmatch(tail["credit"]):
        return _clean(tail["caption"]), _credit(tail["credit"])
    if shaped := by_shape(rest):
        return shaped
    return (_clean(rest) if lead else rest), None


def by_shape(caption: str, *, sure: bool = False) -> tuple[str, str] | None:
    """Caption and credit by one of _SHAPES at the end: "… – KORAN/NAMA", "(A FOR B)", "© A"; None where none fits.

    `sure`: leaves out the name in brackets, which a paragraph of the story may end in as well.
    """
    for shape in _SHAPES[:-1] if sure else _SHAPES:
        match = shape.match(caption)
        if match and not _NO_CREDIT.fullmatch(match["credit"].strip()):
            return match["caption"].strip(), match["credit"].strip()
    return None


def is_bracketed_credit(text: str) -> bool:
    """Whether a text is a credit in brackets and nothing else: "(U-Report)", not "(kiri)" or "(10/6/2025)"."""
    inner = re.fullmatch(r"\(([A-Z][^()]{1,40})\)\.?", text)
    return inner is not None and _NO_CREDIT.fullmatch(inner[1]) is None


def _whole_credit(text: str) -> str | None:
    """The credit of a text that is nothing but a credit; None for any other text."""
    bracketed = text[0] in "([" and text[-1] in ")]"
    inner = text[1:-1].strip() if bracketed else text
    if len(inner) > 60:
        return None
    owned = re.fullmatch(r"(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4}\s+)?(?P<credit>[^©.!?]{2,60})", inner, re.I)
    if owned:
        return _credit(owned["credit"])
    if re.fullmatch(rf"(?:{_UNNAMED}|{_AGENCY})", inner, re.I):
        return inner.rstrip(".")
    if re.match(rf"(?:{_DOK}\s*\S|{_AGENCY}/)|{_DOMAIN}(?:\s?/.*)?$", inner, re.I) and len(inner.split()) <= 8:
        return inner
    labelled = re.fullmatch(rf"{_LABEL}\s+(?P<credit>{_UNNAMED})", inner, re.I)
    if not labelled and bracketed:
        labelled = _LABELLED.fullmatch(inner)
    return _credit(labelled["credit"]) if labelled else None


def _in_brackets(inner: str, *, led: bool) -> str | None:
    """The credit in the brackets at a caption's end, or None. `led`: the caption begins with "Foto:"."""
    if _NO_CREDIT.fullmatch(inner):
        return None
    labelled = _LABELLED.fullmatch(inner)
    if labelled:
        return _credit(labelled["credit"])
    if _STARTS_CREDIT.match(inner) or _WITH_SLASH.fullmatch(inner):
        return inner
    return inner if led and len(inner.split()) <= 6 else None


def _only_a_name(rest: str) -> bool:
    """Whether the text behind "Foto:" is a credit (a name, an agency, names with a slash) and not a caption."""
    words = rest.split()
    if not words:
        return False
    if re.fullmatch(_UNNAMED, rest, re.I) or _STARTS_CREDIT.match(rest) or _WITH_SLASH.fullmatch(rest):
        return len(words) <= 8
    named = all(word[0].isupper() or not word[0].isalpha() or word in ("dan", "by") for word in words)
    return named and len(words) <= 6 and not rest.endswith(".")


def _credit(text: str) -> str | None:
    """A credit without its label and without the marks around it; None where nothing is left."""
    text = text.strip(" ,;:|-–—/")
    labelled = re.match(rf"{_LABEL}\s*[:/.]?\s*(?=\S)", text, re.I)
    if labelled:
        text = text[labelled.end() :]
    if not text.endswith(")"):
        text = text.rstrip(".)]")
    return text.strip(" ,;:|-–—/([_") or None


def _clean(text: str) -> str | None:
    """A caption without the marks that divided it from its credit; None where nothing is left."""
    return text.strip().rstrip(" ,;:|-–—/©_").strip() or None
