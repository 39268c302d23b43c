"""A bound on the time that one page may take, wherever it is read or cleaned: a crawl, a reading process, a command.

The time is that of the process's own work (CPU), so that a busy machine ends no good page. The bound works in the main
thread, where crawls and commands run; elsewhere nothing is bounded. Python looks for signals between its instructions
and within a search by a regular expression; a parser written in C is not interrupted, and is linear.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

from crawler.errors import PageTooSlow

SECONDS = 10.0
"""A page may take so long, reading and cleaning each; pages of portals take some 15 ms, the largest seen 1 s."""
AGAIN = 0.5
"""After so many seconds more the alarm rings again: Python drops what is raised while an object is being deleted."""

Result = TypeVar("Result")
_running = False


def bounded(work: Callable[[], Result], *, seconds: float | None = None, doing: str = "read") -> Result:
    """What `work` returns. Raises PageTooSlow where it takes longer than `seconds` (by default SECONDS).

    `doing` says in the error what was done to the page. Within another bounded work the outer bound holds alone.
    """
    global _running
    if _running or threading.current_thread() is not threading.main_thread():
        return work()
    allowed = SECONDS if seconds is None else seconds

    def ring(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  (the interface's)
        if _running:
            raise PageTooSlow(f"it could not be {doing} in {allowed:g} s")

    before = signal.signal(signal.SIGVTALRM, ring)
    try:
        try:
            _running = True
            signal.setitimer(signal.ITIMER_VIRTUAL, allowed, AGAIN)
            return work()
        finally:
            _running = False
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    finally:  # once more, since the alarm may ring within the first
        _running = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
