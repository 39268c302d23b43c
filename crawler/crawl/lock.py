"""The lock that keeps one run a portal: a file beside the state, which the kernel frees when its process ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from crawler.errors import AlreadyRunning, StateError
from crawler.state.private import close_to_others


def lock(path: Path, portal: str) -> IO[str]:
    """Take the portal's lock beside the state; held until the handle is closed or the process ends.

    Raises AlreadyRunning where another process holds it, StateError where the lock's folder cannot be written.
    """
    folder = path.with_name(path.name + ".locks")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        close_to_others(folder)  # flock needs no more than a file that can be read
        handle = _open_private(folder / f"{portal}.lock")
    except OSError as fault:
        raise StateError(f"The state's folder {folder} cannot be written: {fault.strerror}.") from fault
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as fault:
        handle.seek(0)
        pid = handle.read().strip() or "unknown"
        handle.close()
        raise AlreadyRunning(f"Another run of {portal} is under way (process {pid}).") from fault
    handle.truncate(0)
    handle.write(str(os.getpid()))
    handle.flush()
    return handle


def _open_private(path: Path) -> IO[str]:
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC
    return os.fdopen(os.open(path, flags, 0o600), "a+", encoding="ascii")


class FileClaim:
    """A held lock as the right to run: it lasts as long as the process. See `crawler.crawl.stores.Claim`."""

    over = False

    def __init__(self, path: Path, portal: str) -> None:
        """Take the portal's lock beside the state. Raises as `lock` does."""
        self._handle = lock(path, portal)

    def keep(self, lost: Callable[[], object]) -> None:
        """There is nothing to renew: the kernel keeps the lock."""

    def close(self) -> None:
        """Free the lock."""
        self._handle.close()
