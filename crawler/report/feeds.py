"""Atom and JSON feeds of each portal, province and topic: title, time, place and link; bodies only where asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import orjson

from crawler.archive.reading import record_at
from crawler.provinces import PROVINCES
from crawler.report.gather import place_at
from crawler.report.layout import spots
from crawler.report.safety import file_name, line, link, paragraphs

ENTRIES = 50
ATOM = "http://www.w3.org/2005/Atom"
TAG = "tag:regional-news,2025:"
"""Entries are named by our own ids: an address may change, an id does not (RFC 4151)."""


class Entry(NamedTuple):
    """An article in a feed."""

    id: str
    title: str
    url: str | None
    portal: str
    moment: str
    place: str
    text: list[str]


def files(db: sqlite3.Connection, output: Path, *, full_text: bool) -> Iterator[tuple[str, bytes]]:
    """Every feed, twice."""
    names = {spot.code: spot.name for spot in spots()} | {one.code: one.name for one in PROVINCES.values()}
    codes = {province.name: province.code for province in PROVINCES.values()}
    columns = "id, title, url, portal, coalesce(published, seen), place, file, offset, length"
    listed: list[tuple[str, str, str, tuple[Any, ...]]] = [
        (
            f"portal/{file_name(portal)}",
            portal,
            f"SELECT {columns} FROM article WHERE portal = ? AND event != 'gone' ORDER BY moment DESC, id LIMIT {ENTRIES}",
            (portal,),
        )
        for (portal,) in db.execute("SELECT portal FROM portal ORDER BY portal").fetchall()
    ]
    provinces = db.execute("SELECT DISTINCT province FROM portal WHERE province IS NOT NULL ORDER BY 1").fetchall()
    listed += [
        (
            f"province/{codes[province]}",
            province,
            f"SELECT {columns} FROM article WHERE portal IN (SELECT portal FROM portal WHERE province = ?) "
            f"AND event != 'gone' ORDER BY moment DESC, id LIMIT {ENTRIES}",
            (province,),
        )
        for (province,) in provinces
        if province in codes
    ]
    listed += [
        (
            f"topic/{file_name(topic)}",
            query,
            "SELECT id, title, url, portal, published, place, NULL, NULL, NULL FROM hit "
            f"WHERE topic = ? AND published IS NOT NULL ORDER BY day DESC, published DESC, id LIMIT {ENTRIES}",
            (topic,),
        )
        for topic, query in db.execute("SELECT topic, max(query) FROM hit GROUP BY topic ORDER BY topic").fetchall()
    ]
    for name, title, query, given in listed:
        entries = [
            Entry(
                row[0],
                row[1],
                link(row[2]),
                row[3],
                row[4],
                names.get(row[5], ""),
                _text(db, output, row[6:9]) if full_text and row[6] is not None else [],
            )
            for row in db.execute(query, given)
        ]
        if entries:
            yield f"feeds/{name}.xml", atom(name, line(title), entries)
            yield f"feeds/{name}.json", json_feed(line(title), entries)


def _text(db: sqlite3.Connection, output: Path, place: tuple[int, int, int]) -> list[str]:
    return paragraphs(record_at(place_at(db, output, *place)).get("body"))


def atom(name: str, title: str, entries: list[Entry]) -> bytes:
    """An Atom feed (RFC 4287)."""
    feed = ElementTree.Element("feed", xmlns=ATOM)
    _add(feed, "title", title)
    _add(feed, "id", f"{TAG}{name}")
    _add(feed, "updated", max((entry.moment for entry in entries), key=datetime.fromisoformat))
    for entry in entries:
        one = ElementTree.SubElement(feed, "entry")
        _add(one, "title", entry.title or entry.id)
        _add(one, "id", f"{TAG}article/{entry.id}")
        _add(one, "updated", entry.moment)
        _add(one, "published", entry.moment)
        if entry.url:
            ElementTree.SubElement(one, "link", rel="alternate", href=entry.url)
        _add(ElementTree.SubElement(one, "author"), "name", entry.portal)
        if entry.place:
            ElementTree.SubElement(one, "category", term=entry.place)
        _add(one, "content", "\n\n".join(entry.text) if entry.text else entry.place or entry.portal)
    made: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def json_feed(title: str, entries: list[Entry]) -> bytes:
    """A JSON Feed (version 1.1)."""
    items = []
    for entry in entries:
        item: dict[str, Any] = {"id": entry.id, "title": entry.title, "date_published": entry.moment}
        item["content_text"] = "\n\n".join(entry.text) if entry.text else entry.title
        item["authors"] = [{"name": entry.portal}]
        if entry.url:
            item["url"] = entry.url
        if entry.place:
            item["tags"] = [entry.place]
        items.append(item)
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": title, "items": items}
    return orjson.dumps(feed, option=orjson.OPT_INDENT_2) + b"\n"
