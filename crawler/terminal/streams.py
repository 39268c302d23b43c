"""Standard streams that a job runner closed, or whose reader went away: they cost no run its exit code."""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper

PLAIN = {
    "…": "...",
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "→": "->",
    "×": "x",
    "·": "-",
    "•": "*",
}
"""What stands for signs of ours where a terminal's charset has them not."""


def _in_plain(fault: UnicodeError) -> tuple[str, int]:
    """Python's handler of what a charset cannot say: a plain sign, a letter without its accent, or a question mark."""
    assert isinstance(fault, UnicodeEncodeError)
    text = fault.object[fault.start : fault.end]
    bare = "".join(PLAIN.get(sign) or unicodedata.normalize("NFKD", sign)[0] for sign in text)
    return "".join(sign if sign.isascii() else "?" for sign in bare), fault.end


def hold() -> None:
    """Put the null device where standard input, output or error is closed (`>&-`).

    Else the next file that is opened gets its number, and what is printed goes into the state. Where the terminal's charset
    lacks a sign, it is printed in plain letters.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)  # open() itself takes the lowest number that is free
    for number, name in ((1, "stdout"), (2, "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(number, "w", encoding="utf-8", closefd=False))
    codecs.register_error("in-plain", _in_plain)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and not stream.encoding.lower().replace("-", "").startswith("utf"):
            stream.reconfigure(errors="in-plain")  # a message costs no command its work


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


def tell(line: str) -> None:
    """Print what was done, for whoever listens: the work is done whether or not standard output takes the line."""
    with to_whoever_listens():
        print(line)
