"""A text as the index of stories keeps it, and the signature that proposes which texts to compare.

`encode`  text -> 16-bit codes, common words left out (common_words.toml), names, numbers and dates marked as such
`Text`    title and body as codes, packed into two bytes a word
`bands`   codes -> MinHash (rensa) -> keys of locality-sensitive hashing, wide on purpose: the judge is cheap

Pure but for a cache of words.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from array import array
from collections.abc import Iterable
from importlib.resources import files
from struct import pack
from zlib import crc32

from rensa import RMinHash

BANDS_OF_WORDS = 11
BANDS_OF_MARKS = 7
BANDS = BANDS_OF_WORDS + BANDS_OF_MARKS
RUN = 5
"""Neighbours that make up a shingle of a signature. See `bands` for the odds."""
SEED = 42

WORD, NAME, NUMBER, DATE = (kind << 14 for kind in range(4))
"""The kind of a token, in the upper two bits of its code; the lower fourteen are a hash of it."""
HASH = (1 << 14) - 1

LONGEST = 4000
"""Codes kept of one text; some 6,500 words of prose. Bounds what one article can cost."""

MONTHS = {
    name: number
    for number, names in (
        (1, "januari jan"),
        (2, "februari pebruari feb peb"),
        (3, "maret mar"),
        (4, "april apr"),
        (5, "mei"),
        (6, "juni jun"),
        (7, "juli jul"),
        (8, "agustus agu ags agt"),
        (9, "september sep sept"),
        (10, "oktober okt"),
        (11, "november nopember nov nop"),
        (12, "desember des"),
    )
    for name in names.split()
}
WEEKDAYS = frozenset(("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu", "Ahad"))
"""Capitalised, since "minggu" is also a week."""

TOKEN = re.compile(r"[^\W\d_]+|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])|\d+(?:[.,:]\d+)*|[.!?:\"“”|]")

_OPENS, _COMMON = -1, -2
"""What stands for a mark after which a sentence opens, and for a common word."""


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
            codes.append(_OPENS)
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
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if len(_known) > _KNOWN:
        _known.clear()
    kept: list[int] = []
    for line in text.split("\n"):
        opening = True
        for word in line.split():
            codes = _known.get(word)
            if codes is None:
                codes = _known[word] = _codes(word)
            for code in codes:
                if code < 0:
                    opening = code == _OPENS
                    continue
                if NAME <= code < NUMBER:
                    kept.append(code & HASH if opening else code)
                else:
                    if code in _MONTH_CODES and kept and NUMBER <= kept[-1] < DATE:
                        kept[-1] |= DATE
                    kept.append(code)
                opening = False
    return array("H", kept[:LONGEST])


class Text:
    """A text ready to be compared: title and body as codes, and the body's word pairs."""

    __slots__ = ("_shingles", "_words", "body", "hashes", "title")

    def __init__(self, title: array[int], body: array[int]) -> None:
        self.title = title
        self.body = body
        self.hashes = [code & HASH for code in body]
        self._shingles: set[int] | None = None
        self._words: set[int] | None = None

    @classmethod
    def read(cls, title: str | None, body: str, dateline: str | None = None) -> Text:
        """Of an article's title and body; a dateline that opens the body is left out, since each portal has its own."""
        if dateline and body.startswith(dateline):
            body = body[len(dateline) :]
        return cls(encode(title or ""), encode(body))

    @classmethod
    def unpack(cls, data: bytes) -> Text:
        """The reverse of `pack`."""
        codes = array("H")
        codes.frombytes(data)
        return cls(codes[1 : 1 + codes[0]], codes[1 + codes[0] :])

    @property
    def words(self) -> set[int]:
        """The codes of the body, as a set."""
        if self._words is None:
            self._words = set(self.body)
        return self._words

    @property
    def shingles(self) -> set[int]:
        """The pairs of neighbouring words of the body, each as one number."""
        if self._shingles is None:
            pairs = zip(self.hashes, self.hashes[1:], strict=False)
            self._shingles = {first << 14 | second for first, second in pairs}
        return self._shingles

    def pack(self) -> bytes:
        """All that the judge needs of it, two bytes a word."""
        return (array("H", [len(self.title)]) + self.title + self.body).tobytes()

    def has_words_of(self, data: bytes, share: float) -> bool:
        """Whether this text and a packed one have a share of the words of the shorter in common, at least.

        One that has a share of the other's word pairs has about that share of its words: a cheap look before `unpack`.
        Of a text's words at least six in ten are taken to be distinct.
        """
        codes = array("H")
        codes.frombytes(data)
        body = codes[1 + codes[0] :] if codes else codes
        return len(self.words.intersection(body)) >= share * min(len(self.words), 0.6 * len(body))


def runs(codes: Iterable[int]) -> list[int]:
    """Each run of five neighbours as one number of 64 bits; a shorter text is one run.

    A number takes in the next code by moving the others up by 13 bits, so that the sixth falls out at the top.
    """
    found, run = [], 0
    for code in codes:
        run = (run << 13 ^ code) & 0xFFFFFFFFFFFFFFFF
        found.append(run)
    return found[RUN - 1 :] or found[-1:]


def bands(text: Text) -> list[int]:
    """The keys under which a text is filed: texts that share one are worth comparing. 32 bits each; [] for no words.

    Each key is one value of a MinHash signature: eleven over runs of five words, seven over runs of five names, numbers
    and dates. Two texts share one of k such keys with the probability 1 - (1 - r)^k, r being their resemblance in these
    runs (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", ch. 3, with bands of one row): at r = 0.5 for both
    kinds all but four in a million such pairs meet, at 0.2 it is 98 of 100, at 0.1 85. A run is the AND that the rows
    of a band otherwise make, but of neighbours: what is copied stands together. Runs of words hold against another lead
    and dropped paragraphs, runs of names and numbers against exchanged words; a template filled anew has few of either.
    """
    if not text.body:
        return []
    words = runs(text.hashes)
    marks = runs(code & HASH for code in text.body if code >= NAME)
    count = max(BANDS_OF_WORDS, BANDS_OF_MARKS)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(
        array("Q", words + marks), [0, len(words), len(words) + len(marks)], count, SEED
    )
    of_words, of_marks = matrix.to_rows()
    values = of_words[:BANDS_OF_WORDS] + (of_marks[:BANDS_OF_MARKS] if marks else [])
    return [crc32(pack("<I", value), band) for band, value in enumerate(values)]
