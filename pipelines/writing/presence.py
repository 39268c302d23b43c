"""Whether the segments of earlier runs are still where they were written: output that went missing is said once."""

from __future__ import annotations

from pathlib import Path

import orjson

from crawler.state.store import StateStore

KEPT = 200
"""So many names of a portal's newest segments are remembered: of an hourly portal some weeks."""
NAME = "segments"
"""What they are called among the state's sources."""


def missing(state: StateStore, portal: str, folder: Path) -> list[str]:
    """The names of segments that the state remembers and the folder has not, oldest first; they are forgotten then."""
    known = _known(state, portal)
    gone = [name for name in known if not (folder / name).is_file()]
    if gone:
        _keep(state, portal, [name for name in known if name not in set(gone)])
    return gone


def remember(state: StateStore, portal: str, names: list[str]) -> None:
    """Remember what a run has completed."""
    if names:
        _keep(state, portal, [*_known(state, portal), *names])


def forget(state: StateStore, portal: str, names: set[str]) -> None:
    """Ask no more for segments that were merged into another file."""
    known = _known(state, portal)
    if names.intersection(known):
        _keep(state, portal, [name for name in known if name not in names])


def _known(state: StateStore, portal: str) -> list[str]:
    try:
        found = orjson.loads(state.source(portal, NAME)[0] or "[]")
    except orjson.JSONDecodeError:
        return []
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _keep(state: StateStore, portal: str, names: list[str]) -> None:
    state.set_source(portal, NAME, orjson.dumps(names[-KEPT:]).decode())
    state.flush()
