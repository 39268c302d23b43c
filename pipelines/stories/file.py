"""The file of the index of stories: its tables, and what its texts and keys were made with."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from zlib import crc32

import rensa

from crawler.errors import StoriesError
from crawler.state.private import make_private
from pipelines.stories import band_index
from pipelines.stories.band_index import BandIndex
from pipelines.stories.signature import BANDS_OF_MARKS, BANDS_OF_WORDS, COMMON_WORDS, RUN, SEED

VERSION = 1

TABLES = """
CREATE TABLE IF NOT EXISTS articles (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, seen INTEGER NOT NULL, told INTEGER NOT NULL,
    cluster TEXT, duplicate_of TEXT, similarity REAL, difference TEXT, fuller INTEGER,
    published INTEGER, portal TEXT NOT NULL, url TEXT NOT NULL, title TEXT, text BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS articles_by_cluster ON articles (cluster) WHERE cluster IS NOT NULL;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

FINGERPRINT = (
    f"rensa {rensa.RMinHash.ALGORITHM_VERSION}, {BANDS_OF_WORDS} + {BANDS_OF_MARKS} x {RUN} seed {SEED}, "
    f"words {crc32(' '.join(sorted(COMMON_WORDS)).encode()):08x}, keys {band_index.LAYOUT}"
)
"""What texts and bands were made with; those made with something else cannot be compared with ours."""

PRAGMAS = (
    "journal_mode = WAL",  # readers and a writer at once
    "synchronous = NORMAL",  # after a power cut the last articles may be missing, never more
    "cache_size = -8000",  # 8 MB
)


def connect(path: Path) -> sqlite3.Connection:
    """A connection for many processes at once; waits for the others' short transactions."""
    make_private(path)
    db = sqlite3.connect(path, isolation_level=None, timeout=30)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    return db


def prepare(db: sqlite3.Connection, index: BandIndex, path: Path) -> None:
    """Make what a new file lacks, inside a transaction of the caller's; begin anew what was made otherwise.

    Raises StoriesError for a file of a later version.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise StoriesError(f"{path} was written by a later version of this project ({version}, this is {VERSION}).")
    for statement in (TABLES + band_index.TABLES).split(";\n"):
        db.execute(statement)
    db.execute(f"PRAGMA user_version = {VERSION}")
    made_with = db.execute("SELECT value FROM meta WHERE name = 'fingerprint'").fetchone()
    if made_with != (FINGERPRINT,):
        # Clusters stay, so that an update keeps its own; texts made otherwise cannot be compared any more.
        index.clear()
        db.execute("UPDATE articles SET text = x''")
        db.execute("INSERT OR REPLACE INTO meta VALUES ('fingerprint', ?)", (FINGERPRINT,))
