"""The index of titles that the search page loads piece by piece: words in shards of three letters, titles in blocks."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from crawler.report.pages.page import PORTAL_TITLE, Page
from crawler.report.safety import link, script
from crawler.report.words import Words

BLOCK = 500
"""Titles in a file."""
SHORTEST = 3
"""Letters of a word that can be searched for."""
WORD = re.compile(r"[^\W_]+")


def words_of(title: str) -> set[str]:
    """The words of a title that can be found, in small letters without accents; site.js does the same to a query."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", title) if not unicodedata.combining(mark))
    return {word for word in WORD.findall(plain.lower()) if len(word) >= SHORTEST}


def shard(word: str) -> str:
    """The shard of a word: its first three letters, anything but a-z and 0-9 as "_"."""
    return re.sub(r"[^a-z0-9]", "_", word[:SHORTEST])


def index(db: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """The data scripts; titles are numbered from the oldest to the newest."""
    # On disk: a million titles have hundreds of thousands of words.
    db.execute("CREATE TEMP TABLE IF NOT EXISTS posting (shard TEXT, word TEXT, number INT)")
    db.execute("DELETE FROM posting")
    waiting: list[tuple[str, str, int]] = []
    block: list[tuple[str, str, str, str]] = []
    number = -1
    rows = db.execute(f"SELECT title, url, {PORTAL_TITLE}, published FROM article ORDER BY moment, id")
    for number, (title, url, portal, published) in enumerate(rows):
        waiting += [(shard(word), word, number) for word in words_of(title)]
        block.append((title, link(url) or "", portal, (published or "")[:10]))
        if len(block) == BLOCK:
            yield _block(number // BLOCK, block)
            block = []
            _keep(db, waiting)
    _keep(db, waiting)
    if block:
        yield _block(number // BLOCK, block)
    rows = db.execute("SELECT shard, word, number FROM posting ORDER BY shard, word, number")
    for name, some in groupby(rows, key=itemgetter(0)):
        numbers: dict[str, list[int]] = {}
        for _, word, number in some:
            numbers.setdefault(word, []).append(number)
        yield f"data/words/{name}.js", script(f"words/{name}", numbers)
    db.execute("DROP TABLE posting")


def _keep(db: sqlite3.Connection, waiting: list[tuple[str, str, int]]) -> None:
    db.execute("BEGIN")
    db.executemany("INSERT INTO posting VALUES (?, ?, ?)", waiting)
    db.execute("COMMIT")
    waiting.clear()


def _block(number: int, titles: list[tuple[str, str, str, str]]) -> tuple[str, bytes]:
    return f"data/titles/{number}.js", script(f"titles/{number}", titles)


def pages(db: sqlite3.Connection) -> Iterator[Page]:
    """The search page."""
    (total,) = db.execute("SELECT count(*) FROM article").fetchone()
    shards = sorted({shard(word) for (title,) in db.execute("SELECT title FROM article") for word in words_of(title)})

    def values(_: Words) -> dict[str, Any]:
        return {"total": total, "shards": " ".join(shards), "block": BLOCK}

    yield Page("search.html", "search.html", values, "search")
