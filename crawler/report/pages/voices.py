"""Who speaks for a region: quotations by the articles' primary region, and the people quoted most."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

import orjson

from crawler.extract.text.places.region_index import region_index
from crawler.report.pages.page import Page
from crawler.report.words import Words

REGIONS = 200
SPEAKERS = 60
LOUDEST = 3
"""Speakers that are named beside a region."""
OFFICES = "coalesce(sum(quotes * (official IS NOT NULL)), 0), coalesce(sum(quotes * official), 0)"
SAID = "voice JOIN article USING (id) WHERE NOT held"
"""Quotations, those of held copies left out: what ten portals took from one release was said once."""


class Region(NamedTuple):
    """A region and who speaks in the articles that happen there."""

    name: str
    articles: int
    quotes: int
    speakers: int
    known: int
    """Quotations of speakers whose office is known."""
    official: int
    """Of these, those whose office is an official one."""
    loudest: list[tuple[str, int]]


class Speaker(NamedTuple):
    """Somebody who is quoted, by the name as printed."""

    name: str
    office: str
    """As the newest article has it."""
    region: str
    """Where most of the quotations stand; empty where no article has a region."""
    articles: int
    portals: int
    quotes: int


def pages(db: sqlite3.Connection) -> Iterator[Page]:
    """The page of voices."""
    articles, quotes, known, official, unnamed = db.execute(
        f"SELECT count(DISTINCT id), coalesce(sum(quotes), 0), {OFFICES}, "
        f"coalesce(sum(quotes * (speaker = '')), 0) FROM {SAID}"
    ).fetchone()
    regions, speakers = _regions(db), _speakers(db)

    def values(_: Words) -> dict[str, Any]:
        return {
            "articles": articles,
            "quotes": quotes,
            "known": known,
            "official": official,
            "unnamed": unnamed,
            "regions": regions,
            "speakers": speakers,
        }

    yield Page("voices.html", "voices.html", values, "voices")


def _regions(db: sqlite3.Connection) -> list[Region]:
    names = region_index().titles
    rows = db.execute(
        "SELECT place, count(DISTINCT id), sum(quotes) AS n, count(DISTINCT nullif(speaker, '')), "
        f"{OFFICES} FROM {SAID} AND place IS NOT NULL GROUP BY place "
        "ORDER BY n DESC, place LIMIT ?",
        (REGIONS,),
    ).fetchall()
    named = db.execute(
        f"SELECT place, speaker, sum(quotes) AS n FROM {SAID} AND place IS NOT NULL AND speaker != '' "
        "GROUP BY place, speaker ORDER BY place, n DESC, speaker"
    )
    loudest = {
        place: [(speaker, quotes) for _, speaker, quotes in islice(some, LOUDEST)]
        for place, some in groupby(named, key=itemgetter(0))
    }
    return [
        Region(names[place], articles, quotes, speakers, known, official, loudest.get(place, []))
        for place, articles, quotes, speakers, known, official in rows
        if place in names
    ]


def _speakers(db: sqlite3.Connection) -> list[Speaker]:
    names = region_index().titles
    most = db.execute(
        "SELECT speaker, count(DISTINCT id) AS n, count(DISTINCT portal), sum(quotes) AS said "
        f"FROM {SAID} AND speaker != '' GROUP BY speaker ORDER BY n DESC, said DESC, speaker LIMIT ?",
        (SPEAKERS,),
    ).fetchall()
    offices: dict[str, str] = {}
    places: dict[str, Counter[str]] = {}
    for name, office, place, quotes in db.execute(  # one pass for all of them
        f"SELECT speaker, office, place, quotes FROM {SAID} AND speaker IN (SELECT value FROM json_each(?)) "
        "ORDER BY moment, id",
        (orjson.dumps([row[0] for row in most]).decode(),),
    ):
        if office:
            offices[name] = office
        if place in names:
            places.setdefault(name, Counter())[place] += quotes
    return [
        Speaker(name, offices.get(name, ""), _foremost(places.get(name)), articles, portals, quotes)
        for name, articles, portals, quotes in most
    ]


def _foremost(places: Counter[str] | None) -> str:
    """The name of the place with most quotations; of equal ones that of the lesser code."""
    if not places:
        return ""
    return region_index().titles[min(places, key=lambda place: (-places[place], place))]
