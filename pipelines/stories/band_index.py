"""Which articles share a key of their signatures: the inverted index behind `pipelines.stories.index`.

An article has eighteen keys, each a random number. In a B-tree they would lie on eighteen pages, and to write these was
the greater part of what an article cost (measured at 100,000 articles). So, as in a log-structured merge tree (O'Neil,
Cheng, Gawlick, O'Neil, 1996), new keys are appended to a table of their own and kept in a dict; some thousand articles'
worth is sealed into one sorted array, a blob in SQLite, and eight of these are merged into a larger one. Every process
holds the arrays in memory, 144 bytes an article, and looks a key up by bisection. Most keys are in no array; a bit for
each range of keys (a Bloom filter of one hash, Bloom 1970; the keys are hashes themselves) tells so without a search.

Articles are told by numbers that only grow, so that the oldest array can be dropped whole once its articles are gone.
All methods are called inside a write transaction of the caller's, so that processes see the same index.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

TABLES = """
CREATE TABLE IF NOT EXISTS fresh_keys (seq INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL, keys BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS key_arrays (
    id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, newest INTEGER NOT NULL, entries BLOB NOT NULL,
    filter BLOB NOT NULL);
DROP TABLE IF EXISTS sealed_keys;
"""
"""`sealed_keys`: the arrays of the first layout, which had no filters."""

LAYOUT = 2
"""Of the tables above; an index of another layout is begun anew."""
SEAL = 4096
"""Articles whose keys are sealed together."""
MERGE = 8
"""Arrays of that size that are merged into one."""
MOST_OF_A_KEY = 256
"""Articles of one key that are looked at in one array, the newest: a phrase that thousands share tells nothing."""

FILTER_BITS = 7
"""Bits of its filter for each key of an array, at least: of the keys that it has not, one in eight is searched for."""

_LOW = 0xFFFFFFFF


class _Sealed(NamedTuple):
    """A sorted array of keys with the numbers of their articles (`key << 32 | n`), and its filter."""

    entries: array[int]
    filter: bytes
    shift: int
    """Bits of a key that do not choose its bit of the filter."""


class BandIndex:
    """The index, as one process sees it."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._sealed: dict[int, _Sealed] = {}
        self._fresh: dict[int, list[int]] = {}
        self._count = 0  # rows of fresh_keys that `_fresh` holds
        self._last = 0  # their newest
        self._version = -1

    def reset(self) -> None:
        """Forget what memory holds, after a transaction that was rolled back; `refresh` reads it anew."""
        self._sealed, self._fresh, self._count, self._last, self._version = {}, {}, 0, 0, -1

    def refresh(self) -> None:
        """Take in what other processes filed since."""
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version == self._version:
            return
        self._version = version
        present = {number for (number,) in self._db.execute("SELECT id FROM key_arrays")}
        if present != self._sealed.keys():
            self._fresh, self._count, self._last = {}, 0, 0  # another process sealed them
            self._sealed = {number: self._sealed[number] for number in self._sealed.keys() & present}
            for number in sorted(present - self._sealed.keys()):
                self._sealed[number] = self._load(number)
        for seq, n, keys in self._db.execute("SELECT seq, n, keys FROM fresh_keys WHERE seq > ?", (self._last,)):
            self._take(seq, n, array("I", keys))

    def find(self, keys: Iterable[int]) -> Counter[int]:
        """The numbers of the articles that have some of these keys, and how many of them."""
        keys = list(keys)
        found: list[int] = []
        for key in keys:
            if key in self._fresh:
                found += self._fresh[key]
        for entries, bits, shift in self._sealed.values():
            for key in keys:
                if not bits[key >> shift + 3] >> (key >> shift & 7) & 1:
                    continue
                low = key << 32
                start = bisect_left(entries, low)
                if start < len(entries) and entries[start] >> 32 == key:
                    end = bisect_left(entries, low + (1 << 32), start)
                    found += [entry & _LOW for entry in entries[max(start, end - MOST_OF_A_KEY) : end]]
        return Counter(found)

    def add(self, n: int, keys: list[int]) -> None:
        """File an article under its keys; one that is filed already, under these too."""
        if not keys:
            return
        packed = array("I", keys)
        cursor = self._db.execute("INSERT INTO fresh_keys (n, keys) VALUES (?, ?)", (n, packed.tobytes()))
        self._take(cursor.lastrowid or 0, n, packed)
        if self._count >= SEAL:
            self._seal()

    def drop_before(self, oldest: int) -> None:
        """Drop the arrays all of whose articles have numbers below `oldest`."""
        for (number,) in self._db.execute("SELECT id FROM key_arrays WHERE newest < ?", (oldest,)).fetchall():
            self._db.execute("DELETE FROM key_arrays WHERE id = ?", (number,))
            self._sealed.pop(number, None)

    def clear(self) -> None:
        """Drop every key."""
        self._db.execute("DELETE FROM key_arrays")
        self._db.execute("DELETE FROM fresh_keys")
        self._sealed, self._fresh, self._count = {}, {}, 0

    def _take(self, seq: int, n: int, keys: Iterable[int]) -> None:
        for key in keys:
            self._fresh.setdefault(key, []).append(n)
        self._count += 1
        self._last = seq

    def _load(self, number: int) -> _Sealed:
        entries = array("Q")
        data, bits = self._db.execute("SELECT entries, filter FROM key_arrays WHERE id = ?", (number,)).fetchone()
        entries.frombytes(data)
        return _Sealed(entries, bits, 30 - len(bits).bit_length())

    def _seal(self) -> None:
        """Make an array of the fresh keys, and one large array of enough small ones."""
        fresh = sorted([key << 32 | n for key, numbers in self._fresh.items() for n in numbers])
        self._store(fresh, size=1, newest=max(max(numbers) for numbers in self._fresh.values()))
        self._db.execute("DELETE FROM fresh_keys")
        self._fresh, self._count = {}, 0
        small = self._db.execute("SELECT id, newest FROM key_arrays WHERE size = 1 ORDER BY id").fetchall()
        if len(small) < MERGE:
            return
        merged: list[int] = []
        for number, _ in small:
            merged += self._sealed.pop(number).entries
            self._db.execute("DELETE FROM key_arrays WHERE id = ?", (number,))
        merged.sort()
        self._store(merged, size=len(small), newest=max(newest for _, newest in small))

    def _store(self, entries: list[int], *, size: int, newest: int) -> None:
        bits, shift = _filter(entries)
        packed = array("Q", entries)
        cursor = self._db.execute(
            "INSERT INTO key_arrays (size, newest, entries, filter) VALUES (?, ?, ?, ?)",
            (size, newest, packed.tobytes(), bits),
        )
        self._sealed[cursor.lastrowid or 0] = _Sealed(packed, bits, shift)


def _filter(entries: list[int]) -> tuple[bytes, int]:
    """The filter of an array: a bit for each range of keys, set where the array has some; and the ranges' size in bits."""
    width = min(32, max(3, (FILTER_BITS * len(entries) - 1).bit_length()))
    shift = 32 - width
    bits = bytearray(1 << width - 3)
    for entry in entries:
        place = entry >> 32 + shift
        bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits), shift
