"""The words of a text as 16-bit codes of kind and hash, common words left out (common_words.toml), and its sentences.

`encode`            text -> codes; names, numbers and dates marked as such
`encode_sentences`  the same, and where its sentences begin

Pure but for a cache of words.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from array import array
from importlib.resources import files
from itertools import pairwise
from zlib import crc32

from crawler.extract.text.time_words import MONTHS_INDONESIAN, WEEKDAY_NAMES

WORD, NAME, NUMBER, DATE = (kind << 14 for kind in range(4))
"""The kind of a token, in the upper two bits of its code; the lower fourteen are a hash of it."""
HASH = (1 << 14) - 1

LONGEST = 4000
"""Codes kept of one text; some 6,500 words of prose. Bounds what one article can cost."""

MONTHS = {name: number for name, number in MONTHS_INDONESIAN.items() if name != "agus"}
"""Words that are a month in running text; "Agus" is a man there."""
WEEKDAYS = frozenset(day.capitalize() for day in WEEKDAY_NAMES)
"""Capitalised, since "minggu" is also a week."""

TOKEN = re.compile(r"[^\W\d_]+|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])|\d+(?:[.,:]\d+)*|[.!?:\"“”|]")

_COMMON, _OPENS, _ENDS, _QUOTE, _QUOTE_BEGINS, _QUOTE_ENDS = range(-6, 0)
"""What stands for a common word and for marks: after all of these a word is capitalised without being a name."""
_MARKS = {".": _ENDS, "!": _ENDS, "?": _ENDS, '"': _QUOTE, "“": _QUOTE_BEGINS, "”": _QUOTE_ENDS}

SENTENCE = 5
"""Least codes of a sentence: a shorter one ("kata Yosina") is a part of the one before."""
QUOTED = 1 << 15
"""Set in a sentence's start where the sentence is a quotation."""
PLACE = QUOTED - 1
PARAGRAPH = 1
"""Marks, of the parts between two marks, the first of a paragraph."""


def _common_words() -> frozenset[str]:
    groups = tomllib.loads(files(__package__).joinpath("common_words.toml").read_text(encoding="utf-8"))
    return frozenset(word for group in groups.values() for word in group["words"].split())


COMMON_WORDS = _common_words()

_known: dict[str, tuple[int, ...]] = {}
"""The codes of each word met lately, as it was written, marks and all: most of a text is found here. Begun anew when it
holds `_KNOWN` words (some 8 MB)."""
_KNOWN = 50_000


def _hash(token: str) -> int:
    return crc32(token.encode()) & HASH


def _number(token: str) -> str:
    """A number in one notation: no dots between thousands, no leading zeros."""
    whole, *rest = token.split(".")
    if rest and len(whole) <= 3 and all(len(part) == 3 for part in rest):
        token = whole + "".join(rest)
    return token.lstrip("0") or "0"


def _day_and_month(token: str) -> list[int]:
    """The codes of a date in numbers: the same as those of "22 Juni 2025"."""
    day, month, *year = token.split("/")
    codes = [DATE | _hash(_number(day)), DATE | _hash(f"month {int(month)}")]
    return codes + [NUMBER | _hash(part if len(part) > 2 else f"20{part}") for part in year]


def _codes(word: str) -> tuple[int, ...]:
    """The codes of a word as it stands between two spaces."""
    codes = []
    for token in (word,) if word.isalpha() else TOKEN.findall(word):
        lower = token.lower()
        if token[0].isdecimal():
            codes += _day_and_month(token) if "/" in token else [NUMBER | _hash(_number(token))]
        elif not token[0].isalpha():
            codes.append(_MARKS.get(token, _OPENS))
        elif lower in COMMON_WORDS:
            codes.append(_COMMON)
        elif token in WEEKDAYS:
            codes.append(DATE | _hash(lower))
        elif token[0] == lower[0]:
            codes.append(WORD | _hash(lower))
        else:
            codes.append(DATE | _hash(f"month {MONTHS[lower]}") if lower in MONTHS else NAME | _hash(lower))
    return tuple(codes)


_MONTH_CODES = frozenset(DATE | _hash(f"month {month}") for month in range(1, 13))


def encode(text: str) -> array[int]:
    """The words of a text, each as a 16-bit code of its kind and hash; common words left out.

    A capitalised word is taken for a name unless it opens a sentence. Dates come out alike however they are written:
    "22 Juni 2025", "22/06/2025" and "22/6/2025" give the same three codes.
    """
    return encode_sentences(text)[0]


def encode_sentences(text: str) -> tuple[array[int], array[int]]:
    """The codes of a text, and the places where its sentences begin, QUOTED set for those in quotation marks.

    A quotation is a sentence of its own, or several. A quotation mark that is not closed ends with its paragraph.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if len(_known) > _KNOWN:
        _known.clear()
    kept: list[int] = []
    parts: list[tuple[int, int]] = []
    for line in text.split("\n"):
        opening, quoted = True, 0
        parts.append((len(kept), PARAGRAPH))
        for word in line.split():
            codes = _known.get(word)
            if codes is None:
                codes = _known[word] = _codes(word)
            for code in codes:
                if code < 0:
                    opening = code != _COMMON
                    if code >= _QUOTE:
                        quoted = 0 if code == _QUOTE_ENDS or (code == _QUOTE and quoted) else QUOTED
                    if code >= _ENDS:
                        parts.append((len(kept), quoted))
                    continue
                if NAME <= code < NUMBER:
                    kept.append(code & HASH if opening else code)
                else:
                    if code in _MONTH_CODES and kept and NUMBER <= kept[-1] < DATE:
                        kept[-1] |= DATE
                    kept.append(code)
                opening = False
    return array("H", kept[:LONGEST]), array("H", _sentences(parts, len(kept)))


def _sentences(parts: list[tuple[int, int]], end: int) -> list[int]:
    """Where sentences begin, of the parts between two marks: short ones join their neighbours in the paragraph.

    A few words in quotation marks inside a sentence are a name or a title, no quotation, and do not divide it.
    """
    found: list[int] = []
    joins, opens = False, True  # the next part continues the sentence before; a paragraph has begun
    for (start, kind), (after, _) in pairwise([*parts, (end, 0)]):
        opens = opens or kind == PARAGRAPH
        if start == after or start >= LONGEST:
            continue
        quoted = kind & QUOTED
        short = after - start < SENTENCE
        if opens:
            found.append(start | quoted)
            opens, joins = False, short
        elif joins and start - (found[-1] & PLACE) < SENTENCE:
            found[-1] = found[-1] & PLACE | quoted  # a short beginning takes after what follows it
            joins = short
        elif short or (joins and not quoted):
            joins = short and bool(quoted)
        else:
            found.append(start | quoted)
            joins = False
    return found
