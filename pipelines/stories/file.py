"""The file of the index of stories: its tables, and what its texts and keys were made with."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import rensa

from crawler.errors import StoriesError
from crawler.state import damage
from crawler.state.file import readable
from crawler.state.migrations import LaterVersion, migrate
from crawler.state.private import make_private
from pipelines.stories import band_index
from pipelines.stories.band_index import BandIndex
from pipelines.stories.signature import BANDS_OF_MARKS, BANDS_OF_WORDS, COMMON_WORDS, RUN, SEED

TABLES = """
CREATE TABLE IF NOT EXISTS articles (
    n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, seen INTEGER NOT NULL, told INTEGER NOT NULL,
    cluster TEXT, duplicate_of TEXT, similarity REAL, difference TEXT, fuller INTEGER,
    published INTEGER, portal TEXT NOT NULL, url TEXT NOT NULL, title TEXT, text BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS articles_by_cluster ON articles (cluster) WHERE cluster IS NOT NULL;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

logger = logging.getLogger(__name__)
Result = TypeVar("Result")

MIGRATIONS = (TABLES + band_index.TABLES,)
"""What made each version of the file, see `crawler.state.migrations`."""
EXPECTED = (
    "SELECT n, id, seen, told, cluster, duplicate_of, similarity, difference, fuller, published, portal, url, title, text "
    "FROM articles LIMIT 0",
    "SELECT name, value FROM meta LIMIT 0",
)
"""What can be asked of a file whose tables and columns have the names that we gave them."""

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


def begin_keys_anew(db: sqlite3.Connection, index: BandIndex) -> None:
    """Drop texts and keys that were made otherwise than ours, inside a transaction of the caller's.

    Clusters stay, so that an update keeps its own; texts made otherwise cannot be compared any more.
    """
    made_with = db.execute("SELECT value FROM meta WHERE name = 'fingerprint'").fetchone()
    if made_with != (FINGERPRINT,):
        index.clear()
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
            raise self._fault(error) from error
        self._found = damage.inode(self.path)
        self._db, self._index = db, BandIndex(db)
        try:
            with self._transaction():
                begin_keys_anew(db, self._index)
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

    def _healed(self, work: Callable[[], Result]) -> Result:
        """What `work` returns; where the file turns out to be damaged, what it returns on a new one."""
        try:
            return work()
        except Damaged as fault:
            self._db.close()
            self._begin_anew(fault)
            return work()

    def _fault(self, error: BaseException) -> StoriesError:
        if damage.is_damage(error):
            return Damaged(f"The index of stories {self.path} is damaged ({error}).")
        return StoriesError(f"The index of stories {self.path} cannot be used: {error}.")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Take the write lock at once (a lock taken late, after a read, could not be waited for) and give it back.

        Raises StoriesError where the disk is full, the file damaged or another process does not give the lock back.
        """
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                self._index.reset()
                raise
        except sqlite3.Error as error:
            raise self._fault(error) from error

    def close(self) -> None:
        """Give the file back."""
        self._db.close()


@contextmanager
def as_damage() -> Iterator[None]:
    """Keys whose bytes are none are damage of the file."""
    try:
        yield
    except (ValueError, IndexError, TypeError) as fault:
        raise sqlite3.DatabaseError(f"its keys cannot be read: {fault}") from fault
