"""Standard streams that a job runner closed, or whose reader went away: they cost no run its exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def hold() -> None:
    """Put the null device where standard input, output or error is closed (`>&-`).

    Else the next file that is opened gets its number, and what is printed goes into the state.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)  # open() itself takes the lowest number that is free
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w", encoding="utf-8", closefd=False))


@contextmanager
def to_whoever_listens() -> Iterator[None]:
    """Print to standard output, if it takes it: what it does not (a closed pipe, a full disk) is dropped from then on."""
    try:
        yield
        sys.stdout.flush()
    except OSError:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())  # Python flushes once more at its end, and would exit with 120
        os.close(null)
