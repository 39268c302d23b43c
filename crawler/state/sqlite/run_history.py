"""`crawler.state.store.RunHistory` in SQLite."""

from __future__ import annotations

import time
from typing import Any

from crawler.state.run_reports import RUNS_KEPT, packed, unpacked
from crawler.state.sqlite.statements import Statements


class SqliteRunHistory:
    """The table `runs`."""

    def __init__(self, state: Statements) -> None:
        self._state = state

    def add(self, portal: str, run_id: str, started: int, exit_code: int, report: dict[str, Any]) -> None:
        """Keep a finished run's report: the first, and the last `RUNS_KEPT`."""
        self._state.write(
            "DELETE FROM runs WHERE portal = ?1 AND run_id < "
            "(SELECT run_id FROM runs WHERE portal = ?1 ORDER BY run_id DESC LIMIT 1 OFFSET ?2) "
            "AND started > (SELECT min(started) FROM runs WHERE portal = ?1)",
            (portal, RUNS_KEPT),
        )
        self._state.write(
            "INSERT OR REPLACE INTO runs (run_id, portal, started, finished, exit_code, report) VALUES (?,?,?,?,?,?)",
            (run_id, portal, started, int(time.time()), exit_code, packed(report)),
        )

    def last(self, portal: str, limit: int = 20) -> list[dict[str, Any]]:
        """The reports of the last runs of a portal, newest first."""
        found = self._state.db.execute(
            "SELECT report FROM runs WHERE portal = ? ORDER BY started DESC, run_id DESC LIMIT ?", (portal, limit)
        )
        return [report for (text,) in found if (report := unpacked(text)) is not None]

    def first_started(self, portal: str) -> int | None:
        """When the portal's first run began."""
        found: tuple[int | None] = self._state.db.execute(
            "SELECT min(started) FROM runs WHERE portal = ?", (portal,)
        ).fetchone()
        return found[0]

    def portals(self) -> list[str]:
        """The portals that have runs."""
        return [name for (name,) in self._state.db.execute("SELECT DISTINCT portal FROM runs ORDER BY portal")]
