"""What kind of piece an article says it is: news, advertorial or press release."""

from __future__ import annotations

import re
from collections.abc import Iterable

ADVERTORIAL = frozenset(
    """advertorial advetorial adventorial advertorials adv pariwara iklan infotorial sponsored sponsor branded promosi
    brandcontent native""".split()
)
"""Rubrics, tags and sign-offs of paid pieces, with the spellings seen; each as a word of its own."""

PRESS_RELEASE = frozenset(
    {"siaran pers", "press release", "pers rilis", "pers release", "rilis", "rilis pers", "press rilis", "rilisan"}
)
"""Rubrics, tags and sign-offs of releases. "rel" is not among them: it is as often a reporter's initials."""

_TITLE_ADV = re.compile(
    r"^\W*(?:adv(?:e?r?torial)?|pariwara)\s*[\])|:–—-]|[\[(|]\s*(?:adv(?:er?torial)?|pariwara)\s*[\])]?\s*$", re.I
)
_TITLE_PRESS = re.compile(r"^\W*(?:siaran pers|press release|rilis pers|pers rilis)\s*[\])|:–—-]", re.I)
_END_ADV = re.compile(
    r"[(\[*]\s*(?:adv\w*|pariwara)\s*(?:[/|-][^)\]]{0,25})?[)\]*]\s*$|"
    r"(?:artikel|konten|tulisan|berita|naskah) ini (?:merupakan|adalah|hasil|dibuat|ditulis)[^.]{0,60}"
    r"(?:kerja ?sama|advertorial|pariwara|iklan|berbayar|sponsor)|^\W*(?:advertorial|pariwara)\b.{0,60}$|"
    r"^\W*(?:kerja ?sama|konten kerja ?sama) (?:antara|dengan|media)\b",
    re.I,
)
_END_PRESS = re.compile(
    r"(?:artikel|konten|tulisan|berita|naskah) ini (?:merupakan|adalah|bersumber dari)[^.]{0,40}"
    r"(?:siaran pers|press release|rilis)|"
    r"[(\[]\s*(?:rilis|siaran pers|press release)\s*(?:[/|-][^)\]]{0,25})?[)\]]\s*$|"
    r"^\W*sumber\s*:\s*(?:siaran pers|rilis|press release)\b|^\W*(?:siaran pers|press release) ini\b",
    re.I,
)
_ADV_SIGNS = ("adv", "pariwara", "kerja", "artikel ini", "konten ini", "tulisan ini", "berita ini", "naskah ini")
_PRESS_SIGNS = ("rilis", "siaran pers", "press release")
"""One of these stands in every such end: looked for first, since most texts end otherwise."""


def tell_kind(
    section: str | None, tags: Iterable[str], title: str | None, signoff: str | None, body_end: str | None
) -> str:
    """news, advertorial or press-release, by rubric, tags, title marks, sign-off and the last paragraph (`body_end`).

    An advertorial's mark outweighs a release's: a paid release is paid.
    """
    labels = [label.strip().lower() for label in (section or "", *tags) if label and label.strip()]
    signed = {part.strip() for part in re.split(r"[/|,()\[\]*-]+", (signoff or "").lower())}
    end = (body_end or "").strip()[-400:]
    lowered = end.lower()
    if (
        any(_is_advertorial(label) for label in labels)
        or signed & ADVERTORIAL
        or _TITLE_ADV.search(title or "")
        or (any(sign in lowered for sign in _ADV_SIGNS) and _END_ADV.search(end))
    ):
        return "advertorial"
    if (
        any(label in PRESS_RELEASE for label in labels)
        or signed & PRESS_RELEASE
        or _TITLE_PRESS.match(title or "")
        or (any(sign in lowered for sign in _PRESS_SIGNS) and _END_PRESS.search(end))
    ):
        return "press-release"
    return "news"


def _is_advertorial(label: str) -> bool:
    """Whether a rubric or tag names paid pieces; "Iklan Kampanye" as a topic does not."""
    words = re.findall(r"\w+", label)
    return (
        bool(words)
        and (words[0] in ADVERTORIAL or words[-1] in ADVERTORIAL)
        and (len(words) == 1 or not {"iklan", "promosi", "sponsor", "native"} & set(words))
    )
