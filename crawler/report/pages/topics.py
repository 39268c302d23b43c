"""Topics: attention by week as a share of all articles, and the hits that fit best."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from crawler.report import drawing
from crawler.report.pages.page import Page
from crawler.report.pages.period import week_of
from crawler.report.safety import file_name, link
from crawler.report.words import Words

WEEKS = 26
BEST = 15


class Topic(NamedTuple):
    """A topic's weeks and best hits."""

    slug: str
    query: str
    total: int
    weeks: list[tuple[str, int, int]]
    """Monday, hits, all articles of that week that are known."""
    best: list[tuple[str, str | None, str, str | None, float]]
    """Title, address, portal, time of publication, score."""

    @property
    def file(self) -> str:
        """The name of its files, without ending."""
        return file_name(self.slug)


def topics(db: sqlite3.Connection) -> list[Topic]:
    """Every topic, by name."""
    listed = db.execute(
        "SELECT topic, max(query), count(*), max(day) FROM hit GROUP BY topic ORDER BY topic"
    ).fetchall()
    return [_topic(db, *row) for row in listed]


def _topic(db: sqlite3.Connection, slug: str, query: str, total: int, last: str) -> Topic:
    end = date.fromisoformat(week_of(last))
    mondays = [(end - timedelta(weeks=back)).isoformat() for back in range(WEEKS - 1, -1, -1)]
    until = (end + timedelta(days=6)).isoformat()
    hits, every = dict.fromkeys(mondays, 0), dict.fromkeys(mondays, 0)
    # An article that only the topic's crawl brought is part of what was looked through, too.
    for day, own, articles in db.execute(
        "SELECT day, sum(own), count(*) FROM (SELECT day, max(own) AS own FROM ("
        "SELECT id, day, 0 AS own FROM article WHERE day BETWEEN ?2 AND ?3 UNION ALL "
        "SELECT id, day, 1 FROM hit WHERE topic = ?1 AND day BETWEEN ?2 AND ?3) GROUP BY id) GROUP BY day",
        (slug, mondays[0], until),
    ):
        hits[week_of(day)] += own
        every[week_of(day)] += articles
    best = [
        (title, link(url), portal, published, score)
        for title, url, portal, published, score in db.execute(
            "SELECT title, url, portal, published, score FROM hit WHERE topic = ? ORDER BY score DESC, day DESC, id LIMIT ?",
            (slug, BEST),
        )
    ]
    return Topic(slug, query, total, [(monday, hits[monday], every[monday]) for monday in mondays], best)


def pages(db: sqlite3.Connection) -> Iterator[Page]:
    """The page of topics."""
    found = topics(db)

    def values(words: Words) -> dict[str, Any]:
        drawn = []
        for topic in found:
            shares = [hits / every if every else 0.0 for _, hits, every in topic.weeks]
            at = shares.index(max(shares))
            _, hits, every = topic.weeks[at]
            label = words.say("topic_bars", share=words.percent(hits, every), n=hits, all=every)
            bars = drawing.bars([monday for monday, _, _ in topic.weeks], shares, label, words)
            drawn.append((topic, bars, label))
        return {"topics": drawn}

    yield Page("topics.html", "topics.html", values, "topics")
