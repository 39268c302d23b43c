"""Damaged SQLite files: how they are known, and how they are moved out of the way once, whoever finds them."""

from __future__ import annotations

import fcntl
import math
import os
import sqlite3
import time
from datetime import UTC, datetime
from pathlib import Path

from crawler.state.private import make_private

CHECKED_BYTES = 64 << 20
"""Up to this size a file's structure is checked as a whole when a process first opens it: some tenths of a second."""
CHECKED_AGAIN = 86_400
"""Seconds after which a process checks a file again; a larger one is checked so often by one of all processes."""
CODES = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_IOERR_SHORT_READ}
)
"""What SQLite answers for a file that is not as it was written."""
OTHER_NAMES = (
    "duplicate column name",
    "no such table",
    "no such column",
    "no such index",
    "has no column named",
    "unsupported file format",
)
"""What it says (SQLITE_ERROR) of our own fixed statements where a table or a column in the file has another name."""


def is_damage(fault: BaseException) -> bool:
    """Whether an error says that the file is damaged, not that it is locked, full or out of reach."""
    if isinstance(fault, UnicodeDecodeError):
        return True
    if not isinstance(fault, sqlite3.Error):
        return False
    code = getattr(fault, "sqlite_errorcode", None)
    if code is None:  # raised by us, or Python's own, such as for a connection that was closed
        return type(fault) is sqlite3.DatabaseError
    if code & 0xFF == sqlite3.SQLITE_ERROR:
        return any(words in str(fault) for words in OTHER_NAMES)
    return code in CODES or code & 0xFF in CODES


_whole: dict[tuple[int, int], float] = {}
"""Device and inode of the files that this process has found whole, and when by time.monotonic."""


def check(db: sqlite3.Connection, path: Path) -> None:
    """Raise sqlite3.DatabaseError where the structure of the file is damaged.

    A process looks at a file once a day: each portal of a run opens the same one, and what happens to it between two looks
    is known by the errors of its statements. A large file, whose check takes seconds, is looked at once a day by all of
    them together: the time of the look is that of an empty file beside it, `NAME.checked`.
    """
    file = path.stat()
    key, now = (file.st_dev, file.st_ino), time.monotonic()
    if now - _whole.get(key, -math.inf) < CHECKED_AGAIN:
        return
    if file.st_size >= CHECKED_BYTES and not _is_due(path):
        return
    if (found := db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise sqlite3.DatabaseError(found)
    _whole[key] = now


def _is_due(path: Path) -> bool:
    """Whether nobody has looked at a large file for a day. Notes the look before it is made: one of many makes it."""
    mark = path.with_name(f"{path.name}.checked")
    try:
        if abs(time.time() - mark.stat().st_mtime) < CHECKED_AGAIN:
            return False
    except FileNotFoundError:
        pass  # the first look
    try:
        make_private(mark)
        os.utime(mark)
    except OSError:
        return False  # a folder that only others write to: they look
    return True


def inode(path: Path) -> int | None:
    """Which file stands at the path; None where none does."""
    try:
        return path.stat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return None


def set_aside(path: Path, found: int | None = None) -> Path | None:
    """Move a damaged file out of the way, with what belongs to it; where it is now.

    `found` is the inode of the file that was seen to be damaged: where another one stands there by now, another process
    has set it aside, nothing is moved and None comes back. Raises OSError.
    """
    lock = os.open(path.with_name(f"{path.name}.mend"), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if inode(path) is None or (found is not None and inode(path) != found):
            return None
        aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S%f}")
        for suffix in ("", "-wal", "-shm"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
        return aside
    finally:
        os.close(lock)
