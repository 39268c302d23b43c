"""Times in the state that no right clock can have written."""

from __future__ import annotations

from crawler.state.clock import DAY, EARLIEST
from crawler.state.sqlite.statements import Statements


def set_right(state: Statements, portal: str, now: int) -> bool:
    """Put times that no right clock can have written (years ago, or ahead of `now`) at `now`; whether there were some.

    A machine that started before its clock was set leaves them, and believed, they would hold for years: a survey
    that is not made anew, an alarm for silence that never rings, a look that is never due.
    """
    low, high = EARLIEST, now + DAY
    wrong = any(
        state.db.execute(f"SELECT 1 FROM {table} WHERE portal = ? AND ({column} < ? OR {column} > ?) LIMIT 1", values)
        .fetchone()
        for values in [(portal, low, high)]
        for table, column in (("urls", "first_seen"), ("sources", "checked"), ("runs", "started"))
    )  # fmt: skip
    if not wrong:
        return False
    for table, column in (
        ("urls", "first_seen"),
        ("urls", "checked"),
        ("sources", "checked"),
        ("runs", "started"),
        ("runs", "finished"),
    ):
        state.write(
            f"UPDATE {table} SET {column} = ? WHERE portal = ? AND ({column} < ? OR {column} > ?)",
            (now, portal, low, high),
        )
    state.write("UPDATE urls SET next_look = ? WHERE portal = ? AND next_look > ?", (now, portal, now + 60 * DAY))
    # What was surveyed and validated under a wrong clock is asked for anew.
    state.write("UPDATE sources SET etag = NULL, last_modified = NULL WHERE portal = ? AND checked = ?", (portal, now))
    state.write(
        "UPDATE sources SET checked = ? WHERE portal = ? AND name = 'survey' AND checked = ?", (EARLIEST, portal, now)
    )
    state.flush()
    return True
