"""Words of Indonesian as a topic's query and an article spell them: tokens, verb forms, abbreviations.

What meets what: a word meets itself, with or without -nya. The verbal forms of one root meet each other
(memberdayakan, diberdayakan, pemberdayaan: meN-, di-, ter-, peN-…-an, bare -kan), since a news text says the same with
any of them. Other derivations do not: pekerja (worker), bekerja (to work) and pekerjaan (work) share a root and not a
topic, and so do kesehatan and sehat. Names are taken as written. The root is the Snowball stemmer's; the affixes are
checked here, since a stemmer alone takes "berikan" for a form of ikan (fish) and "perdana" for one of dana.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from crawler.extract.text.places.regions import known_place

TOKEN = re.compile(r"[^\W_]+")
_INSIDE_WORD = re.compile(r"(?<=\w)['’‘ʼ`´](?=\w)")
_VERB = re.compile(
    # peN-…-an names the act; pe- without a nasal stands before l, m, n, r, w, y only.
    r"(?:pe(?:ng|ny|[nm])|pe(?=[lmnrwy]))(?P<act>\w{3,})an"
    r"|(?:me(?:ng|ny|[nm])|me(?=[lmnrwy]))(?P<active>\w{3,}?)(?:kan|i)?"
    r"|(?:di|ter)(?P<passive>\w{3,}?)(?:kan|i)?"
    r"|(?P<bare>\w{4,})kan"
)
_VOWELS = "aeiou"


@cache
def table() -> Mapping[str, Any]:
    """words.toml, read."""
    return tomllib.loads(resources.files("crawler.topics").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def spellings() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """For each spelling of the table, as tokens, all spellings of the same (itself first)."""
    found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
    for group in table()["group"]:
        for forms in group["forms"]:
            same = [tuple(form.split()) for form in forms]
            for form in same:
                found[form] = (form, *(other for other in same if other != form))
    return found


@cache
def longest_spelling() -> int:
    """Words of the longest spelling."""
    return max(map(len, spellings()))


@cache
def _as_written() -> frozenset[str]:
    return frozenset(word for group in table()["as_written"] for word in group["words"])


def fold(text: str) -> str:
    """A text as it is compared: compatibility forms and case folded, apostrophes inside words left out (Jum'at)."""
    return _INSIDE_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def tokens(text: str) -> list[str]:
    """The words and numbers of a text, folded."""
    return TOKEN.findall(fold(text))


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """A folded word without the clitic -nya (dananya is dana; hanya stays)."""
    return word[:-3] if word.endswith("nya") and len(word) >= 6 else word


@cache
def _stemmer() -> Any:
    import snowballstemmer  # which loads thirty languages

    return snowballstemmer.stemmer("indonesian")


@lru_cache(maxsize=100_000)
def verb_root(word: str) -> str | None:
    """The root under which the verbal forms of a folded word meet; None for a word that is none, or a name.

    An initial k, t or p is left out: it is lost in some forms and kept in others (menangkap, ditangkap).
    """
    word = plain(word)
    match = _VERB.fullmatch(word)
    if match is None or word in _as_written() or known_place(word):
        return None
    root: str = _stemmer().stemWord(word)
    if len(root) < 3 or root == word:
        return None
    return root[1:] if root[0] in "ktp" and root[1] in _VOWELS and len(root) > 3 else root


@lru_cache(maxsize=10_000)
def verb_needles(word: str) -> tuple[str, ...]:
    """Texts of which every verbal form of the word holds one, for searches that look for parts of words.

    memberdayakan: berdaya. menyalurkan: salur, nyalur. menanam: anam. The word itself where nothing serves.
    """
    word = plain(word)
    root, match = verb_root(word), _VERB.fullmatch(word)
    if root is None or match is None:
        return (word,)
    base = next(group for group in match.groups() if group)
    if base.startswith(("ber", "per")) and len(base) >= 6 and not base[1:].startswith(root):
        base = base.removesuffix("kan")
        return (base[:-1] if base.endswith("an") else base,) if base in word else (word,)
    if root[0] == "s" and len(root) >= 4:
        return (root, "ny" + root[1:])
    if len(root) >= 4 and root in word:
        return (root,)
    return (word,)


def share(word: str) -> float:
    """How common a word is: the share of articles that hold it."""
    shares = table()["shares"]
    return float(shares["words"].get(word, shares["rare"]))
