"""Picture captions: the credit told from the caption."""

from __future__ import annotations

import re

_LABEL = r"(?:(?:sumber\s+)?(?:foto|photo|gambar|image|ilustrasi\s+foto|kredit|credit|sumber|source|courtesy|pict?)\b(?:\s*(?:oleh|by|of))?)"
_DOK = r"(?:dok(?:umen(?:tasi)?)?|doc(?:umentation)?)\b[.:]?"
_UNNAMED = r"(?:istimewa|ist\b\.?|net\b|internet|repro|screenshot|tangkapan layar)"
_AGENCY = (
    r"(?:antara(?:\s?foto)?|reuters|afp|ap\s?photo|epa|xinhua|getty\s?images?|gettyimages|shutterstock|freepik|unsplash|pexels|"
    r"pixabay|istock(?:photo)?|wikimedia(?:\s?commons)?|instagram|facebook|twitter|youtube|tiktok|google(?:\s?maps)?|humas)"
)
_DOMAIN = r"[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|news|org|info|tv|online|asia)\b(?:\.id)?"
_LABELLED = re.compile(rf"{_LABEL}\s*[:/.\-–|]?\s*(?P<credit>.+)", re.I)
_STARTS_CREDIT = re.compile(rf"(?:{_DOK}|{_UNNAMED}$|{_AGENCY}\b|{_DOMAIN})", re.I)
_BRACKET = re.compile(
    r"^(?P<caption>.*?)\s*[(\[](?P<inner>[^()\[\]]{2,90}(?:\([^()]*\)[^()\[\]]*)?)[)\]]\s*[.]?$", re.S
)
_HEAD = re.compile(
    rf"^[(\[]?\s*{_LABEL}\s*[:/]\s*(?P<credit>(?:{_DOK}|{_UNNAMED}|{_AGENCY}|{_DOMAIN})?[^|]{{0,60}}?)\s*[)\]]?\s*(?:\||\s[–—]\s)\s*(?P<caption>.+)$",
    re.I | re.S,
)
_TAIL = re.compile(
    rf"^(?P<caption>.*?\S)(?:\s*[/|–—•]\s*|\s+-\s+|(?<=[.,;!?”\"’)\]])\s*|\s{{2,}})"
    rf"(?P<credit>(?:{_LABEL}\s*[:/]\s*\S|{_DOK}\s*\S|{_UNNAMED}$|{_AGENCY}(?:/|$)|{_DOMAIN}(?:/|$)).{{0,70}})$",
    re.I | re.S,
)
_TAIL_LABEL = re.compile(rf"^(?P<caption>.*?\S)\s+(?P<credit>(?:{_LABEL}\s*:\s*|{_DOK}:?\s*)\S.{{0,70}})$", re.I | re.S)
_NAMES = re.compile(r"[\w.'’&@-]+(?: [\w.'’&@-]+){0,5}(?:\s?/\s?[\w.'’&@-]+(?: [\w.'’&@-]+){0,4}){1,3}")
_NO_CREDIT = re.compile(
    r"ilustrasi|illustration|(?:paling |kedua |ketiga |tengah |dari )?(?:kiri|kanan|tengah|depan|belakang|atas|bawah)\b.*|\d[\d/. -]*|"
    r"(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b.*|almarhum.*|alm\.?|file|arsip",
    re.I,
)
_FOTO_LEAD = re.compile(rf"^\s*{_LABEL}\s*:\s*", re.I)


def split_credit(caption: str) -> tuple[str | None, str | None]:
    """A caption without the credit at its end or beginning, and the credit without "Foto:"; None for what is not there.

    "Warga antre air (Foto: Humas Pemkab)" gives ("Warga antre air", "Humas Pemkab"). "dok. …", "Ist" and "ANTARA
    FOTO/…" are credits as printed. Brackets that say where someone stands, a date or "Ilustrasi" stay in the caption.
    """
    text = " ".join(caption.split())
    if not text:
        return None, None
    whole = _whole_credit(text)
    if whole:
        return None, whole
    head = _HEAD.match(text)
    if head and head["credit"].strip():
        return _clean(head["caption"]), _credit(head["credit"])
    lead = _FOTO_LEAD.match(text)
    bracket = _BRACKET.match(text)
    if bracket:
        credit = _in_brackets(bracket["inner"].strip(), led=lead is not None)
        if credit:
            rest = bracket["caption"]
            lead = _FOTO_LEAD.match(rest)
            return _clean(rest[lead.end() :] if lead else rest), credit
    tail = _TAIL.match(text) or _TAIL_LABEL.match(text)
    if tail and not _NO_CREDIT.fullmatch(tail["credit"]):
        return _clean(tail["caption"]), _credit(tail["credit"])
    if lead:
        return _led(text[lead.end() :])
    return text, None


def _whole_credit(text: str) -> str | None:
    """The credit, where the whole text is nothing else."""
    inner = text[1:-1].strip() if text[0] in "([" and text[-1] in ")]" else text
    if re.fullmatch(_UNNAMED, inner, re.I):
        return inner
    if (
        len(inner) <= 60
        and len(inner.split()) <= 8
        and (
            re.match(rf"{_DOK}\s*\S", inner, re.I)
            or re.match(rf"{_AGENCY}/", inner, re.I)
            or re.fullmatch(_DOMAIN + r"(?:\s?/.*)?", inner, re.I)
        )
    ):
        return inner
    if inner is not text:
        labelled = _LABELLED.fullmatch(inner)
        if labelled:
            return _credit(labelled["credit"])
    return None


def _in_brackets(inner: str, *, led: bool) -> str | None:
    """The credit that a closing bracket holds, or None. `led`: the caption began with "Foto:", as agencies' do."""
    if _NO_CREDIT.fullmatch(inner):
        return None
    labelled = _LABELLED.fullmatch(inner)
    if labelled:
        return _credit(labelled["credit"])
    if _STARTS_CREDIT.match(inner) or (_NAMES.fullmatch(inner) and not re.search(r"\d+\s?/\s?\d", inner)):
        return inner
    if led and len(inner.split()) <= 6:
        return inner
    return None


def _led(rest: str) -> tuple[str | None, str | None]:
    """What stands behind "Foto:" without any bracket: a short name is the credit, a sentence is the caption."""
    rest = rest.strip()
    if not rest:
        return None, None
    words = rest.split()
    named = (
        all(word[0].isupper() or not word[0].isalpha() or word in ("dan", "by") for word in words) and len(words) <= 6
    )
    if (
        re.fullmatch(_UNNAMED, rest, re.I)
        or _STARTS_CREDIT.match(rest)
        or _NAMES.fullmatch(rest)
        or (named and not rest.endswith("."))
    ):
        return None, rest
    return rest, None


def _credit(text: str) -> str | None:
    text = text.strip(" .,;:|-–—/()[]") if not re.search(r"\([^)]*\)$", text.strip()) else text.strip(" ,;:|-–—/")
    labelled = re.match(rf"{_LABEL}\s*[:/.]\s*", text, re.I)
    if labelled and labelled.end() < len(text):
        text = text[labelled.end() :]
    return text.strip(" ,;:|-–—/") or None


def _clean(text: str) -> str | None:
    return text.strip().rstrip(" ,;:|-–—/").strip() or None
