"""The state's file: its tables, and how it is opened."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from crawler.state.private import make_private

VERSION = 1

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


def connect(path: Path) -> sqlite3.Connection:
    """A connection for many processes at once: write-ahead log, short transactions, patient.

    Raises sqlite3.DatabaseError where the file is damaged or no database, OSError where its folder cannot be made.
    """
    make_private(path)
    db = sqlite3.connect(path, isolation_level=None, timeout=30)
    try:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")  # after a power cut the last second may be missing; segments mend it
    except (sqlite3.Error, UnicodeDecodeError) as fault:
        db.close()
        if isinstance(fault, UnicodeDecodeError):  # SQLite's message quotes the damage
            raise sqlite3.DatabaseError("its tables cannot be read") from fault
        raise
    return db


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, with what belongs to it; where it is now."""
    aside = path.with_name(f"{path.name}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}")
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside
