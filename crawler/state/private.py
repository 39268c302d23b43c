"""Files that only their owner may open: whoever can open a state or a lock can also hold it, or read what is known."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

OTHERS = 0o007


def make_private(path: Path) -> None:
    """Create the file for its owner alone where there is none, or take it from others than owner and group.

    A file that is there is never opened: closing it would drop the locks that SQLite of this process holds on it.
    Raises OSError where it cannot be created.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
    except FileExistsError:
        close_to_others(path)


def close_to_others(path: Path) -> None:
    """Take a file or folder from others than its owner and group, where it is ours and is open to them."""
    with suppress(OSError):  # another user's: the rights are theirs to give
        mode = path.stat().st_mode
        if mode & OTHERS:
            path.chmod(mode & 0o7777 & ~OTHERS)
