"""Numbered migrations of a SQLite file: `PRAGMA user_version` says how many of them it has seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence


class LaterVersion(Exception):
    """The file was written by a later version of this project; `found` is its number."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(f"it is of version {found}, this program knows {known}")
        self.found, self.known = found, known


def migrate(db: sqlite3.Connection, migrations: Sequence[str]) -> None:
    """Bring a file to the last version: each migration (statements of SQL) in one transaction with its number.

    Number n is applied to files of version n - 1; a new file has version 0. A migration once released is never changed:
    what is needed later is one more. Raises LaterVersion for a file that has seen more than these, sqlite3.Error.
    """
    if _version(db) > len(migrations):
        raise LaterVersion(_version(db), len(migrations))
    while _version(db) < len(migrations):
        db.execute("BEGIN IMMEDIATE")
        try:
            version = _version(db)  # another process may have been at it meanwhile
            if version < len(migrations):
                for statement in _statements(migrations[version]):
                    db.execute(statement)
                db.execute(f"PRAGMA user_version = {version + 1}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise


def _version(db: sqlite3.Connection) -> int:
    """The file's version. Raises sqlite3.DatabaseError for a number below 0, which only damage writes."""
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version < 0:
        raise sqlite3.DatabaseError(f"its version is {version}")
    return version


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement
