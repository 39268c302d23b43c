"""The signature that proposes which texts to compare: MinHash (rensa) to keys of locality-sensitive hashing.

The keys are wide on purpose: the judge is cheap.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import accumulate, chain
from struct import pack
from zlib import crc32

from rensa import RMinHash

from pipelines.stories.codes import HASH, NAME, NUMBER
from pipelines.stories.text import Text

BANDS_OF_WORDS = 11
BANDS_OF_MARKS = 7
BANDS_OF_PHRASES = 8
BANDS_OF_LEADS = 4
BANDS = BANDS_OF_WORDS + BANDS_OF_MARKS + BANDS_OF_PHRASES + BANDS_OF_LEADS
RUN = 5
"""Neighbours that make up a shingle of words or marks. See `bands` for the odds."""
PHRASE = 3
"""Neighbours that make up a phrase: of a text worded anew, or of another report of the event, these are left."""
LEAD, PAIR = 60, 2
"""Kept words from the beginning among which names are paired with their neighbours: whom and which place a report is of. A
pair of names further down is as often an office and its holder, whom the reports of other events name too."""
SEED = 42


def runs(codes: Iterable[int], length: int = RUN) -> list[int]:
    """Each run of so many neighbours as one number of 64 bits; a shorter text is one run.

    A number takes in the next code by moving the others up, so that the one before the run falls out at the top.
    """
    shift = -(-64 // length)
    found, run = [], 0
    for code in codes:
        run = (run << shift ^ code) & 0xFFFFFFFFFFFFFFFF
        found.append(run)
    return found[length - 1 :] or found[-1:]


def bands(text: Text) -> list[int]:
    """The keys under which a text is filed: texts that share one are worth comparing. 32 bits each; [] for no words.

    Each key is one value of a MinHash signature: eleven over runs of five words, seven over runs of five names, numbers
    and dates, eight over runs of three words, four over pairs of names of the lead. Two texts share one of k such
    keys with the probability 1 - (1 - r)^k, r being their resemblance in these runs (Leskovec, Rajaraman, Ullman,
    "Mining of Massive Datasets", ch. 3, with bands of one row): at r = 0.5 all but four in a million such pairs meet, at 0.2 it is 99 of 100, at 0.1 93. A run is the
    AND that the rows of a band otherwise make, but of neighbours: what is copied stands together. Runs of words hold
    against another lead and dropped paragraphs, runs of names and numbers against exchanged words, short runs find
    texts worded anew, pairs of names other reports of the event; a template filled anew has few of any.
    """
    if not text.body:
        return []
    words = runs(text.hashes)
    marks = runs(code & HASH for code in text.body if code >= NAME)
    phrases = runs(text.hashes, PHRASE)
    names = [code & HASH for code in text.body[:LEAD] if NAME <= code < NUMBER]
    pairs = runs(names, PAIR) if len(names) >= PAIR else []
    of_words, of_marks, of_phrases, of_pairs = _digests(words, marks, phrases, pairs)
    keys = [*enumerate(of_words[:BANDS_OF_WORDS])]
    if marks:
        keys += enumerate(of_marks[:BANDS_OF_MARKS], BANDS_OF_WORDS)
    keys += enumerate(of_phrases[:BANDS_OF_PHRASES], BANDS_OF_WORDS + BANDS_OF_MARKS)
    if pairs:
        keys += enumerate(of_pairs[:BANDS_OF_LEADS], BANDS - BANDS_OF_LEADS)
    return [crc32(pack("<I", value), band) for band, value in keys]


def _digests(*runs_of: list[int]) -> list[list[int]]:
    """The MinHash values of each of these sets, as many as the largest number of bands."""
    ends = [0, *accumulate(map(len, runs_of))]
    most = max(BANDS_OF_WORDS, BANDS_OF_MARKS, BANDS_OF_PHRASES, BANDS_OF_LEADS)
    tokens = array("Q", chain.from_iterable(runs_of))
    rows: list[list[int]] = RMinHash.digest_matrix_from_flat_token_hashes(tokens, ends, most, SEED).to_rows()
    return rows


def keys_of(packed: bytes) -> list[int]:
    """The keys of a text as the index keeps it; none for bytes that are no text."""
    text = Text.unpack(packed)
    return bands(text) if text is not None else []
