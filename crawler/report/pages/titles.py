"""The index of titles that the search page loads piece by piece: words in shards of three letters, titles in blocks."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from array import array
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from crawler.report.pages.page import Page
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
    numbers: dict[str, array[int]] = {}
    block: list[tuple[str, str, str, str]] = []
    number = -1
    rows = db.execute("SELECT title, url, portal, published FROM article ORDER BY moment, id")
    for number, (title, url, portal, published) in enumerate(rows):
        for word in words_of(title):
            numbers.setdefault(word, array("I")).append(number)
        block.append((title, link(url) or "", portal, (published or "")[:10]))
        if len(block) == BLOCK:
            yield _block(number // BLOCK, block)
            block = []
    if block:
        yield _block(number // BLOCK, block)
    for name, some in groupby(sorted(numbers, key=lambda word: (shard(word), word)), key=shard):
        yield f"data/words/{name}.js", script(f"words/{name}", {word: numbers[word].tolist() for word in some})


def _block(number: int, titles: list[tuple[str, str, str, str]]) -> tuple[str, bytes]:
    return f"data/titles/{number}.js", script(f"titles/{number}", titles)


def pages(db: sqlite3.Connection) -> Iterator[Page]:
    """The search page."""
    (total,) = db.execute("SELECT count(*) FROM article").fetchone()
    shards = sorted({shard(word) for (title,) in db.execute("SELECT title FROM article") for word in words_of(title)})

    def values(_: Words) -> dict[str, Any]:
        return {"total": total, "shards": " ".join(shards), "block": BLOCK}

    yield Page("search.html", "search.html", values, "search")
