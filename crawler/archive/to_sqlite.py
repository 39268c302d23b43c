"""SQLite: a table of articles, one for each list of parts, and a full-text index of headline and body (FTS5).

Datasette opens the file with a search box, since the index is declared as that of the table.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from crawler.archive.columns import Flat, as_text, flat_columns, flat_row, side_rows, side_tables
from crawler.archive.export import Rows, beside, complete

TYPES = {"int": "INTEGER", "float": "REAL", "bool": "INTEGER"}


def ddl() -> list[str]:
    """The statements that make the tables. Times are texts in ISO 8601, which SQLite compares and reckons with."""
    made = [f"CREATE TABLE articles (row INTEGER PRIMARY KEY, {_columns(flat_columns())}, UNIQUE (id, revision))"]
    for name, wanted in side_tables().items():
        made.append(f"CREATE TABLE {name} ({_columns(wanted)})")
        made.append(f"CREATE INDEX {name}_of_article ON {name} (id, revision)")
    made.append("CREATE INDEX articles_by_day ON articles (published_local_date)")
    made.append("CREATE INDEX articles_by_portal ON articles (portal, published_at)")
    made.append("CREATE VIRTUAL TABLE articles_fts USING fts5 (title, body, content='articles', content_rowid='row')")
    return made


def _columns(wanted: list[Flat]) -> str:
    return ", ".join(f'"{flat.name}" {TYPES.get(flat.kind, "TEXT")}' for flat in wanted)


def write(path: Path, rows: Rows) -> list[Path]:
    """Write the database; the file. A record that stands twice (same id and revision) is kept once, the later one."""
    part = beside(path)
    part.unlink(missing_ok=True)
    wanted, sides = flat_columns(), side_tables()
    main = _insert("articles", wanted)
    others = {name: _insert(name, table) for name, table in sides.items()}
    with closing(sqlite3.connect(part, isolation_level=None)) as base:
        base.execute("PRAGMA journal_mode = OFF")  # a torn export is made again, and is not seen under its name
        base.execute("PRAGMA synchronous = OFF")
        base.execute("PRAGMA cache_size = -65536")
        for statement in ddl():
            base.execute(statement)
        base.execute("BEGIN")
        for row in rows:
            for name in sides:
                base.execute(f"DELETE FROM {name} WHERE id = ? AND revision = ?", (row["id"], row["revision"]))
            base.execute(main, [_value(value) for value in flat_row(row, wanted)])
            for name, cells in side_rows(row):
                base.execute(others[name], [_value(value) for value in cells])
        base.execute("COMMIT")
        base.execute("INSERT INTO articles_fts (articles_fts) VALUES ('rebuild')")
        base.execute("PRAGMA optimize")
    return [complete(path)]


def _insert(table: str, wanted: list[Flat]) -> str:
    names = ", ".join(f'"{flat.name}"' for flat in wanted)
    return f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({', '.join('?' * len(wanted))})"


def _value(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float) else as_text(value)
