"""A set of strings of which only 64 bits each are kept: which addresses a run has seen, however many they are."""

from __future__ import annotations

from array import array

SMALLEST = 256
"""Slots of an empty set; a power of two."""
_BITS = (1 << 64) - 1


class KeySet:
    """Which keys were put in: 12 to 24 bytes each, a sixth of a set of strings.

    A table of hashes with open addressing (Knuth, The Art of Computer Programming 3, 6.4, algorithm L). The hash is
    Python's own of a string, SipHash of 64 bits under a key of the process: nobody can make two addresses meet by
    design, and by chance two of a million meet once in some 37 million such sets. That is accepted: the second of them
    counts as seen in that run, and the next run takes it.
    """

    __slots__ = ("_count", "_slots")

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * SMALLEST))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, key: str) -> bool:
        value = _hash(key)
        return self._slots[_place(self._slots, value)] == value

    def add(self, key: str) -> bool:
        """Put a key in; whether it was not there before."""
        value = _hash(key)
        place = _place(self._slots, value)
        if self._slots[place] == value:
            return False
        self._slots[place] = value
        self._count += 1
        if self._count * 3 > len(self._slots) * 2:
            self._grow()
        return True

    def _grow(self) -> None:
        slots = array("Q", bytes(16 * len(self._slots)))
        for value in self._slots:
            if value:
                slots[_place(slots, value)] = value
        self._slots = slots


def _hash(key: str) -> int:
    return hash(key) & _BITS or 1  # 0 is an empty slot


def _place(slots: array[int], value: int) -> int:
    """Where a hash stands, or the free slot where it would."""
    last = len(slots) - 1
    place = value & last
    while (there := slots[place]) and there != value:
        place = (place + 1) & last
    return place
