"""The file of the index of stories: its tables, and what its texts and keys were made with."""

from __future__ import annotations

import logging
import sqlite3
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import rensa

from crawler.errors import StoriesError
from crawler.state.private import make_private
from crawler.state.sqlite import damage
from crawler.state.sqlite.file import readable
from crawler.state.sqlite.migrations import LaterVersion, migrate
from pipelines.stories import keys
from pipelines.stories.codes import COMMON_WORDS
from pipelines.stories.signature import BANDS_OF_MARKS, BANDS_OF_WORDS, RUN, SEED

FIRST = """
CREATE TABLE IF NOT EXISTS articles (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, seen INTEGER NOT NULL, told INTEGER NOT NULL,
    cluster TEXT, duplicate_of TEXT, similarity REAL, difference TEXT, fuller INTEGER,
    published INTEGER, portal TEXT NOT NULL, url TEXT NOT NULL, title TEXT, text BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS articles_by_cluster ON articles (cluster) WHERE cluster IS NOT NULL;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fresh_keys (seq INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL, keys BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS key_arrays (
    id INTEGER PRIMARY KEY AUTOINCREMENT, size INTEGER NOT NULL, newest INTEGER NOT NULL, entries BLOB NOT NULL,
    filter BLOB NOT NULL);
DROP TABLE IF EXISTS sealed_keys;
"""
SECOND = """
CREATE TABLE keys (key INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (key, n)) WITHOUT ROWID;
CREATE TABLE links (
    a INTEGER NOT NULL, b INTEGER NOT NULL, copy INTEGER NOT NULL, score REAL NOT NULL, lead REAL NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
ALTER TABLE articles ADD COLUMN event TEXT;
ALTER TABLE articles ADD COLUMN first INTEGER;
ALTER TABLE articles ADD COLUMN event_first INTEGER;
ALTER TABLE articles ADD COLUMN origin INTEGER NOT NULL DEFAULT 1;
ALTER TABLE articles ADD COLUMN relation TEXT;
ALTER TABLE articles ADD COLUMN related_to TEXT;
ALTER TABLE articles ADD COLUMN mine REAL;
ALTER TABLE articles ADD COLUMN theirs REAL;
ALTER TABLE articles ADD COLUMN copied REAL;
ALTER TABLE articles ADD COLUMN unsent INTEGER NOT NULL DEFAULT 0;
CREATE INDEX articles_by_first ON articles (first) WHERE first IS NOT NULL;
CREATE INDEX articles_by_event_first ON articles (event_first) WHERE event_first IS NOT NULL;
CREATE INDEX articles_by_event ON articles (event) WHERE event IS NOT NULL;
CREATE INDEX articles_unsent ON articles (portal) WHERE unsent;
UPDATE articles SET relation = 'copy', related_to = duplicate_of WHERE duplicate_of IS NOT NULL;
UPDATE articles SET event = cluster, first = (SELECT n FROM articles AS other WHERE other.id = articles.duplicate_of)
    WHERE cluster IS NOT NULL;
INSERT OR IGNORE INTO links SELECT n, first, 1, coalesce(similarity, 0), 1 FROM articles WHERE first IS NOT NULL;
INSERT OR IGNORE INTO links SELECT first, n, 1, coalesce(similarity, 0), 1 FROM articles WHERE first IS NOT NULL;
"""
"""Clusters and events. `links`: pairs that were judged related, each in both directions; `copy`: as copies of one text,
with what score; `lead`: of the lead of b, how much stands in a. `first`: the number of the first article of an
article's cluster, null for that one; `event_first`: for a cluster's first article, that of its event; `unsent`: whether
the article's record says what is no longer so."""

logger = logging.getLogger(__name__)
Result = TypeVar("Result")

MIGRATIONS = (FIRST, SECOND)
"""What made each version of the file, see `crawler.state.migrations`."""
EXPECTED = (
    "SELECT n, id, seen, told, cluster, duplicate_of, similarity, difference, fuller, published, portal, url, title, text, "
    "event, first, event_first, origin, relation, related_to, mine, theirs, copied, unsent FROM articles LIMIT 0",
    "SELECT a, b, copy, score, lead FROM links LIMIT 0",
    "SELECT key, n FROM keys LIMIT 0",
    "SELECT name, value FROM meta LIMIT 0",
)
"""What can be asked of a file whose tables and columns have the names that we gave them."""

FINGERPRINT = (
    f"rensa {rensa.RMinHash.ALGORITHM_VERSION}, {BANDS_OF_WORDS} + {BANDS_OF_MARKS} x {RUN} seed {SEED}, "
    f"words {crc32(' '.join(sorted(COMMON_WORDS)).encode()):08x}, keys 2"
)
"""What texts and bands were made with; those made with something else cannot be compared with ours. Keys that
were added since are not in it: older articles are found by those that they have."""

PRAGMAS = (
    "journal_mode = WAL",  # readers and a writer at once
    "synchronous = NORMAL",  # after a power cut the last articles may be missing, never more
    "cache_size = -65536",  # 64 MB at most: the keys of an article lie on as many pages
)


class Damaged(StoriesError):
    """The index's file is damaged; the text says how."""


def connect(path: Path) -> sqlite3.Connection:
    """A connection for many processes at once; waits for the others' short transactions."""
    make_private(path)
    db = sqlite3.connect(path, isolation_level=None, timeout=30)
    db.text_factory = readable
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    return db


def prepare(db: sqlite3.Connection, path: Path) -> None:
    """Bring the file to the last version and look whether it is whole.

    Raises StoriesError for a file of a later version, sqlite3.Error.
    """
    damage.check(db, path)
    try:
        migrate(db, MIGRATIONS)
    except LaterVersion as fault:
        raise StoriesError(
            f"{path} was written by a later version of this project ({fault.found}, this is {fault.known})."
        ) from fault
    for question in EXPECTED:
        db.execute(question)


def take_over(db: sqlite3.Connection) -> None:
    """Bring texts and keys of an older version into our form, inside a transaction of the caller's.

    Clusters stay, so that an update keeps its own; texts made otherwise than ours cannot be compared any more.
    """
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'key_arrays'").fetchone():
        with as_damage():
            keys.take_arrays(db)
        for n, data in db.execute("SELECT n, text FROM articles WHERE text != x''").fetchall():
            codes = array("H", data[: len(data) // 2 * 2])
            codes.insert(1 + codes[0], 0)  # no sentences are known
            db.execute("UPDATE articles SET text = ? WHERE n = ?", (codes.tobytes(), n))
    made_with = db.execute("SELECT value FROM meta WHERE name = 'fingerprint'").fetchone()
    if made_with != (FINGERPRINT,):
        db.execute("DELETE FROM keys")
        db.execute("UPDATE articles SET text = x''")
        db.execute("INSERT OR REPLACE INTO meta VALUES ('fingerprint', ?)", (FINGERPRINT,))


class IndexFile:
    """The index's file, opened for one process: a damaged one is set aside and a new one begun, whenever it shows."""

    def __init__(self, path: Path) -> None:
        """Open the file, or begin one. Raises StoriesError for one of a later version, or one that cannot be used."""
        self.path = path
        self.set_aside: Path | None = None
        """Where a damaged index is now, for which this one was begun."""
        self._found = damage.inode(path)
        try:
            self._open()
        except Damaged as fault:
            self._begin_anew(fault)

    def _open(self) -> None:
        db = None
        try:
            db = connect(self.path)
            prepare(db, self.path)
        except (sqlite3.Error, OSError) as error:
            if db is not None:
                db.close()
            raise self.fault(error) from error
        self._found = damage.inode(self.path)
        self.db = db
        try:
            with self.transaction():
                take_over(db)
        except StoriesError:
            db.close()
            raise

    def _begin_anew(self, fault: Damaged) -> None:
        """Set the damaged file aside, unless another process has, and begin a new one. Raises StoriesError."""
        try:
            aside = damage.set_aside(self.path, self._found)
            self._open()
        except OSError as error:
            raise StoriesError(f"The damaged index of stories {self.path} cannot be set aside: {error}.") from error
        self.set_aside = aside or self.set_aside
        logger.warning("%s A new one was begun: copies of earlier reports may land once more.", fault)

    def run(self, work: Callable[[], Result]) -> Result:
        """What `work` returns; where the file turns out to be damaged, what it returns on a new one."""
        try:
            return work()
        except Damaged as fault:
            self.db.close()
            self._begin_anew(fault)
            return work()

    def fault(self, error: BaseException) -> StoriesError:
        if damage.is_damage(error):
            return Damaged(f"The index of stories {self.path} is damaged ({error}).")
        return StoriesError(f"The index of stories {self.path} cannot be used: {error}.")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Take the write lock at once (a lock taken late, after a read, could not be waited for) and give it back.

        Raises StoriesError where the disk is full, the file damaged or another process does not give the lock back.
        """
        try:
            self.db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.db.execute("COMMIT")
            except BaseException:
                if self.db.in_transaction:
                    self.db.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise self.fault(error) from error

    def close(self) -> None:
        """Give the file back."""
        self.db.close()


@contextmanager
def as_damage() -> Iterator[None]:
    """Keys whose bytes are none are damage of the file."""
    try:
        yield
    except (ValueError, IndexError, TypeError) as fault:
        raise sqlite3.DatabaseError(f"its keys cannot be read: {fault}") from fault
