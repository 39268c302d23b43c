"""The lock that keeps one run a portal: a file beside the state, which the kernel frees when its process ends."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import IO

from crawler.state.state import StateError


class AlreadyRunning(Exception):
    """Another run of this portal is under way."""


def lock(path: Path, portal: str) -> IO[str]:
    """Take the portal's lock beside the state; held until the handle is closed or the process ends.

    Raises AlreadyRunning where another process holds it, StateError where the lock's folder cannot be written.
    """
    folder = path.with_name(path.name + ".locks")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = (folder / f"{portal}.lock").open("a+", encoding="ascii")
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
