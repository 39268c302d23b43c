"""Python's garbage collector, set for work on many pages: it need not look through the program again and again."""

from __future__ import annotations

import gc

YOUNG = 50_000
"""Objects made and not yet freed before the collector looks at the young ones; Python's own 700 are less than one page
makes. Trees and articles are freed without it: only what refers to itself (tasks, tracebacks) waits for it."""


def collect_seldom() -> None:
    """Set the program's own objects apart, and collect less often; call it once all is loaded."""
    gc.freeze()  # without a collection before: it finds nothing at a start, and takes 35 ms
    gc.set_threshold(YOUNG, 20, 20)
