"""The size of the state's file, and what may be dropped from it."""

from __future__ import annotations

import sqlite3

from crawler.state.store import PortalCounts

TRIMMED = {
    "urls that held no article": "DELETE FROM urls WHERE checked < ? AND outcome LIKE 'not an article%'",
    "reports of old runs": (
        "DELETE FROM runs WHERE started < ? AND (portal, run_id) NOT IN (SELECT portal, run_id FROM (SELECT portal, "
        "run_id, row_number() OVER (PARTITION BY portal ORDER BY started) AS first, row_number() OVER "
        "(PARTITION BY portal ORDER BY started DESC) AS last FROM runs) WHERE first = 1 OR last <= 10)"
    ),
    "validators of pages": (
        "UPDATE urls SET etag = NULL, last_modified = NULL, next_look = NULL WHERE checked < ? AND missing = 0 "
        "AND (etag IS NOT NULL OR last_modified IS NOT NULL OR next_look IS NOT NULL)"
    ),
}
"""What may go once it is old. Articles keep their row (id, revision, hashes), so that none comes back as new; those
that were missed once keep their second look. A portal's first run says since when we know it, its last ones its health.
"""


def trim(db: sqlite3.Connection, bound: int) -> dict[str, int]:
    """Drop what is older than `bound`, and give the space back to the disk. Raises sqlite3.OperationalError."""
    db.execute("BEGIN IMMEDIATE")
    counts = {what: db.execute(sql, (bound,)).rowcount for what, sql in TRIMMED.items()}
    db.execute("COMMIT")
    db.execute("VACUUM")
    return counts


def counts(db: sqlite3.Connection) -> list[PortalCounts]:
    """How many URLs are known of each portal, by what came of them."""
    rows = db.execute(
        "SELECT portal, count(*), sum(outcome = 'article'), sum(outcome = 'duplicate'), sum(outcome = 'gone'), "
        "sum(outcome = 'rejected'), sum(outcome LIKE 'not an article%'), sum(outcome = 'alias'), "
        "sum(outcome = 'failed') FROM urls GROUP BY portal ORDER BY portal"
    )
    return [PortalCounts(*row) for row in rows]


def bytes_of(db: sqlite3.Connection) -> int:
    """The size of the file in bytes."""
    pages, page_size = (db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages * page_size)
