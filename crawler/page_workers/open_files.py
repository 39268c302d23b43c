"""How many files this process may have open: many portals in one process need more than most systems give at first."""

from __future__ import annotations

import logging
import resource

logger = logging.getLogger(__name__)

A_PORTAL = 8
"""Files that a portal has open at most: its state with the log of that, lock, segments, connection. 200 portals had
1,014 open at once (`benchmarks/load.py`), and the usual limit is 1,024."""
BESIDES = 100


def allow(portals: int) -> None:
    """Raise the process's own limit to what so many portals need, as far as the system's allows; say so where not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    needed = portals * A_PORTAL + BESIDES
    if soft == resource.RLIM_INFINITY or soft >= needed:
        return
    may = needed if hard == resource.RLIM_INFINITY else min(needed, hard)
    if may > soft:
        resource.setrlimit(resource.RLIMIT_NOFILE, (may, hard))
    if may < needed:
        logger.warning(
            "%d portals may need %d open files, and the system allows %d (ulimit -Hn): crawl fewer at once.",
            portals,
            needed,
            may,
        )
