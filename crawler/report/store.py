"""site.sqlite: what `scrapy report` has read of an output, so that only new files are read the next time.

It can be removed at any time: the next report reads everything again. It has one row an article (its newest state, and
where its text stands), counters of removed blocks, one row an edit or takedown, one a portal and day of runs. A file of
another version, or of an output whose files went away or changed, is begun anew.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

VERSION = "4"
SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file (number INTEGER PRIMARY KEY, path TEXT UNIQUE, size INT);
CREATE TABLE article (
  id TEXT PRIMARY KEY, revision INT, event TEXT, held INT, portal TEXT, title TEXT, url TEXT, published TEXT, day TEXT,
  moment INT, seen TEXT, kind TEXT, cluster TEXT, happening TEXT, place TEXT, word_count INT, corrects TEXT,
  difference TEXT, removed TEXT, file INT, offset INT, length INT, dateline TEXT, relation TEXT, gone TEXT, origin INT
) WITHOUT ROWID;
CREATE INDEX article_cluster ON article (cluster, moment);
CREATE INDEX article_happening ON article (happening);
CREATE INDEX article_place ON article (place, moment);
CREATE INDEX article_portal ON article (portal, moment);
CREATE INDEX article_day ON article (day, portal);
CREATE TABLE voice (
  id TEXT, speaker TEXT, office TEXT, organisation TEXT, official INT, quotes INT, PRIMARY KEY (id, speaker, office)
) WITHOUT ROWID;
CREATE TABLE removed (portal TEXT, class TEXT, rule TEXT, blocks INT, PRIMARY KEY (portal, class, rule)) WITHOUT ROWID;
CREATE TABLE sponsor (sponsor TEXT, portal TEXT, blocks INT, articles INT, PRIMARY KEY (sponsor, portal)) WITHOUT ROWID;
CREATE TABLE change (
  id TEXT, revision INT, what TEXT, seen TEXT, portal TEXT, marks TEXT, before_file INT, before_offset INT,
  before_length INT, file INT, offset INT, length INT, PRIMARY KEY (id, revision)
) WITHOUT ROWID;
CREATE INDEX change_seen ON change (seen);
CREATE TABLE hit (
  topic TEXT, id TEXT, score REAL, portal TEXT, title TEXT, url TEXT, published TEXT, day TEXT, query TEXT,
  place TEXT, PRIMARY KEY (topic, id)
) WITHOUT ROWID;
CREATE TABLE portal (
  portal TEXT PRIMARY KEY, province TEXT, title TEXT, zone TEXT, home TEXT, run TEXT, ended TEXT, code INT, why TEXT, rhythm REAL, last REAL, fill TEXT
) WITHOUT ROWID;
CREATE TABLE run (run TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE run_day (
  portal TEXT, day TEXT, runs INT, worst INT, why TEXT, found INT, refused INT, failed INT, PRIMARY KEY (portal, day)
) WITHOUT ROWID;
CREATE TABLE reason (
  portal TEXT, day TEXT, what TEXT, reason TEXT, pages INT, PRIMARY KEY (portal, day, what, reason)
) WITHOUT ROWID;
CREATE TABLE month (path TEXT PRIMARY KEY, size INT) WITHOUT ROWID;
CREATE TABLE page (path TEXT PRIMARY KEY, mark TEXT) WITHOUT ROWID;
"""
LASTING = """
CREATE TABLE IF NOT EXISTS told (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS due (number INTEGER PRIMARY KEY, payload TEXT);
"""
"""What an alert was sent for, and what is still to be sent: stays when the rest is begun anew."""
TABLES = "meta file article voice removed sponsor change hit portal run run_day reason month page".split()


def opened(path: Path) -> sqlite3.Connection:
    """The store at a path, ready for use. A file that is no database is begun anew. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _open(path)
    except sqlite3.DatabaseError:
        path.unlink()
        return _open(path)


def _open(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA cache_size = -24576")
    db.execute("PRAGMA temp_store = FILE")
    db.executescript(LASTING)
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'meta'").fetchone() or meta(db, "version") != VERSION:
        begin_anew(db)
    return db


def begin_anew(db: sqlite3.Connection) -> None:
    """Forget what was read; the pages that were written stay known, so that the stale ones are removed."""
    known = db.execute("SELECT name FROM sqlite_master WHERE name = 'page'").fetchone()
    pages = db.execute("SELECT path FROM page").fetchall() if known else []  # without their marks: all are made anew
    for table in TABLES:
        db.execute(f"DROP TABLE IF EXISTS {table}")
    db.executescript(SCHEMA)
    db.executemany("INSERT INTO page (path) VALUES (?)", pages)
    set_meta(db, "version", VERSION)


def meta(db: sqlite3.Connection, key: str) -> str | None:
    """A value kept under a name."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def set_meta(db: sqlite3.Connection, key: str, value: str) -> None:
    """Keep a value under a name."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
