"""Of which body an office is, and whether it is official."""

from __future__ import annotations

from collections.abc import Sequence

from crawler.extract.meaning.offices import OFFICIAL_BODIES, OFFICIAL_KINDS

_PRIVATE = frozenset("mantan bekas eks calon pengamat pakar kuasa pengacara advokat warga tokoh pemilik".split())
"""Opening words of roles that serve nobody official, whatever body is named behind them."""
_FIRMS = frozenset("pt cv tbk persero bank universitas partai klub".split())


_FIELDS = frozenset("bidang urusan bagian selaku sekaligus dari".split())
"""Behind a body: the field of the office, or whose it is."""


def _before_bracket(words: Sequence[str], k: int) -> int:
    """How many capitalised words a short form in brackets stands for: "Bank Indonesia (BI)"."""
    return len(words[k].strip("()")) if words[k].startswith("(") else 0


def organisation_of(office: str) -> str | None:
    """The body that an office is of, where its words show one; else None."""
    words = office.split()
    low = words[0].lower()
    if low.startswith(("kapol", "wakapol")):
        start = low.index("kapol") + 2
        return " ".join([words[0][start:].capitalize(), *words[1:]]) if len(words) > 1 else None
    for k, word in enumerate(words[1:], 1):
        folded = word.strip("(),").lower()
        if (folded in OFFICIAL_BODIES or folded in ("pt", "cv", "universitas", "yayasan", "partai")) and folded not in (
            "komisi", "fraksi", "desa", "kota", "kabupaten", "provinsi", "kantor",
        ):  # fmt: skip
            end = next((m for m in range(k + 1, len(words)) if words[m] in _FIELDS), len(words))
            return " ".join(words[max(k - _before_bracket(words, k), 1) : end])
    return None


def is_official(lows: Sequence[str]) -> bool:
    """Whether the bearer of an office (its words, in lower case) serves state, region, police, army or court."""
    if lows[0] in _PRIVATE:
        return False
    if "jenderal" in lows[:3] and "direktur" in lows[:2]:
        return True
    for low in lows:
        if low in ("pt", "cv", "tbk", "persero", "bank", "universitas", "partai", "klub"):
            return False
        if low in OFFICIAL_KINDS or low in OFFICIAL_BODIES:
            return True
    return False
