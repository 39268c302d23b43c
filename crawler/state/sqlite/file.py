"""The state's file: its tables, and how it is opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from crawler.state.known import COLUMNS
from crawler.state.private import make_private

TABLES = """
CREATE TABLE IF NOT EXISTS urls (
    portal TEXT NOT NULL, key TEXT NOT NULL, url TEXT NOT NULL, outcome TEXT NOT NULL, alias_of TEXT,
    revision INTEGER NOT NULL DEFAULT 0, first_seen INTEGER NOT NULL, checked INTEGER NOT NULL,
    published INTEGER, modified INTEGER, etag TEXT, last_modified TEXT, title_hash TEXT, body_hash TEXT,
    post INTEGER, missing INTEGER NOT NULL DEFAULT 0, looks INTEGER NOT NULL DEFAULT 0, next_look INTEGER,
    PRIMARY KEY (portal, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS urls_by_body ON urls (portal, body_hash) WHERE body_hash IS NOT NULL;
CREATE INDEX IF NOT EXISTS urls_by_time ON urls (portal, published) WHERE outcome = 'article';
CREATE INDEX IF NOT EXISTS urls_by_sight ON urls (portal, first_seen);
CREATE INDEX IF NOT EXISTS urls_by_rhythm ON urls (portal, first_seen) WHERE published > first_seen - 3 * 86400;
CREATE INDEX IF NOT EXISTS urls_by_look ON urls (portal, next_look) WHERE next_look IS NOT NULL;
CREATE INDEX IF NOT EXISTS urls_gone ON urls (portal, checked) WHERE outcome = 'gone';
CREATE TABLE IF NOT EXISTS sources (
    portal TEXT NOT NULL, name TEXT NOT NULL, value TEXT, etag TEXT, last_modified TEXT, checked INTEGER,
    PRIMARY KEY (portal, name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS runs (
    run_id TEXT NOT NULL, portal TEXT NOT NULL, started INTEGER NOT NULL, finished INTEGER, exit_code INTEGER,
    report TEXT NOT NULL, PRIMARY KEY (portal, run_id)) WITHOUT ROWID;
"""

SECOND = """
CREATE TABLE IF NOT EXISTS retries (
    portal TEXT NOT NULL, url TEXT NOT NULL, tries INTEGER NOT NULL, next_try INTEGER NOT NULL, reason TEXT NOT NULL,
    item BLOB NOT NULL, PRIMARY KEY (portal, url)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS urls_by_post ON urls (portal, post) WHERE post IS NOT NULL;
CREATE INDEX IF NOT EXISTS urls_by_alias ON urls (portal, alias_of) WHERE alias_of IS NOT NULL;
"""
"""Articles on which a stage raised, as they were fetched; an article by its number and by its other addresses."""

THIRD = """
ALTER TABLE urls ADD COLUMN title TEXT;
ALTER TABLE urls ADD COLUMN content_hash TEXT;
"""
"""What a record of an edit or a deletion says of the one before."""

MIGRATIONS = (TABLES, SECOND, THIRD)
"""What made each version of the file, see `crawler.state.migrations`. Files from before there were versions have the
number 1 or 0; the first migration makes what is missing in either."""
EXPECTED = (
    "SELECT portal, key, url, outcome, alias_of, revision, first_seen, checked, published, modified, etag, last_modified, "
    "title_hash, body_hash, post, missing, looks, next_look, title, content_hash FROM urls LIMIT 0",
    "SELECT portal, name, value, etag, last_modified, checked FROM sources LIMIT 0",
    "SELECT run_id, portal, started, finished, exit_code, report FROM runs LIMIT 0",
)
"""What can be asked of a file whose tables and columns have the names that we gave them."""

UPSERT = (
    f"INSERT INTO urls ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    f"ON CONFLICT (portal, key) DO UPDATE SET "
    + ", ".join(f"{c} = excluded.{c}" for c in COLUMNS if c not in {"portal", "key", "first_seen"})
)
SELECT = f"SELECT {', '.join(COLUMNS)} FROM urls "


def connect(path: Path) -> sqlite3.Connection:
    """A connection for many processes at once: write-ahead log, short transactions, patient.

    Raises sqlite3.DatabaseError where the file is damaged or no database, OSError where its folder cannot be made.
    """
    make_private(path)
    db = sqlite3.connect(path, isolation_level=None, timeout=30)
    db.text_factory = readable
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")  # after a power cut the last second may be missing; segments mend it
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        db.close()
        if isinstance(fault, UnicodeDecodeError):  # SQLite's message quotes the damage
            raise sqlite3.DatabaseError("its tables cannot be read") from fault
        raise
    return db


def readable(data: bytes) -> str:
    """A text of the file, also where some of its bytes are damaged: one bad cell is no reason to lose the rest."""
    return data.decode("utf-8", "replace")
