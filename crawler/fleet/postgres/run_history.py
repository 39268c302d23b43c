"""`crawler.state.store.RunHistory` in PostgreSQL."""

from __future__ import annotations

import time
from typing import Any

from crawler.fleet.postgres.queued import Queued
from crawler.state.run_reports import RUNS_KEPT, packed, unpacked


class PostgresRunHistory:
    """The table `runs`."""

    def __init__(self, state: Queued) -> None:
        self._state = state
        self._first: dict[str, int] = {}
        """When portals' first runs began, as far as it was told beside their last ones."""

    def add(self, portal: str, run_id: str, started: int, exit_code: int, report: dict[str, Any]) -> None:
        """Keep a finished run's report: the first, and the last `RUNS_KEPT`."""
        self._first.pop(portal, None)
        self._state.write(
            "DELETE FROM news.runs WHERE portal = %s AND run_id < "
            "(SELECT run_id FROM news.runs WHERE portal = %s ORDER BY run_id DESC LIMIT 1 OFFSET %s) "
            "AND started > (SELECT min(started) FROM news.runs WHERE portal = %s)",
            (portal, portal, RUNS_KEPT, portal),
        )
        self._state.write(
            "INSERT INTO news.runs (portal, run_id, started, finished, exit_code, report) VALUES (%s, %s, %s, %s, %s, %s) "
            "ON CONFLICT (portal, run_id) DO UPDATE SET started = excluded.started, finished = excluded.finished, "
            "exit_code = excluded.exit_code, report = excluded.report",
            (portal, run_id, started, int(time.time()), exit_code, packed(report).replace("\0", "")),
        )

    def last(self, portal: str, limit: int = 20) -> list[dict[str, Any]]:
        """The reports of the last runs of a portal, newest first."""
        question = (
            "SELECT report, (SELECT min(started) FROM news.runs WHERE portal = %s) FROM news.runs WHERE portal = %s "
            "ORDER BY started DESC, run_id DESC LIMIT %s"
        )
        found = self._state.database.rows(question, (portal, portal, limit))
        if found:
            self._first[portal] = found[0][1]
        return [report for text, _ in found if (report := unpacked(text)) is not None]

    def first_started(self, portal: str) -> int | None:
        """When the portal's first run began."""
        if portal in self._first:
            return self._first[portal]
        found = self._state.database.row("SELECT min(started) FROM news.runs WHERE portal = %s", (portal,))
        return found[0] if found else None

    def portals(self) -> list[str]:
        """The portals that have runs."""
        return [name for (name,) in self._state.database.rows("SELECT DISTINCT portal FROM news.runs ORDER BY portal")]
