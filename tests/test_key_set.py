"""A set of keys that keeps 64 bits of each."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st

from crawler.state.key_set import SMALLEST, KeySet


@given(st.lists(st.text(max_size=8), max_size=60), st.text(max_size=8))
def test_it_holds_what_a_set_would(keys: list[str], other: str) -> None:
    kept, plain = KeySet(), set[str]()
    for key in keys:
        assert kept.add(key) == (key not in plain)
        plain.add(key)
    assert len(kept) == len(plain)
    assert all(key in kept for key in keys)
    assert (other in kept) == (other in plain)


def test_it_grows_and_stays_small() -> None:
    kept = KeySet()
    keys = [f"example.id/2025/06/warga-desa-panen-jagung-{number}" for number in range(100 * SMALLEST)]
    assert all(kept.add(key) for key in keys)
    assert not any(kept.add(key) for key in keys)
    assert len(kept) == len(keys)
    assert "example.id/2025/06/warga-desa-panen-jagung" not in kept
    assert sys.getsizeof(kept._slots) < 25 * len(keys)
