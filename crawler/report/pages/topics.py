"""Topics: attention by week as a share of all articles, and the hits that fit best."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from crawler.report import drawing
from crawler.report.pages.page import Page
from crawler.report.pages.period import Period, week_of
from crawler.report.safety import file_name, link
from crawler.report.words import Words

WEEKS = 26
BEST = 15


class Hit(NamedTuple):
    """A text on a topic, as its first hit has it; copies of it are hits of their own, and not listed again."""

    title: str
    url: str | None
    portal: str
    published: str | None
    score: float
    also: list[str]
    """The other portals on which it stands."""
    gone: bool


class Topic(NamedTuple):
    """A topic's weeks and best hits."""

    slug: str
    query: str
    total: int
    weeks: list[tuple[str, int, int]]
    """Monday, hits, all articles of that week that are known."""
    best: list[Hit]

    @property
    def file(self) -> str:
        """The name of its files, without ending."""
        return file_name(self.slug)


def topics(db: sqlite3.Connection, now: Period) -> list[Topic]:
    """Every topic, by name."""
    listed = db.execute(
        "SELECT topic, max(query), count(*), max(day) FROM hit GROUP BY topic ORDER BY topic"
    ).fetchall()
    return [_topic(db, now, *row) for row in listed]


def _topic(db: sqlite3.Connection, now: Period, slug: str, query: str, total: int, last: str) -> Topic:
    # Until the data's last week, so that all topics have one scale and attention is seen to end; an older topic's own.
    end = date.fromisoformat(week_of(now.last))
    if not end - timedelta(weeks=WEEKS - 1) <= date.fromisoformat(week_of(last)) <= end:
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
    return Topic(slug, query, total, [(monday, hits[monday], every[monday]) for monday in mondays], _best(db, slug))


def _best(db: sqlite3.Connection, slug: str) -> list[Hit]:
    """The best texts, each once: title and state as the article's newest record has them, where the output holds one."""
    best: dict[str, Hit] = {}
    for text, title, url, portal, published, score, event in db.execute(
        "SELECT coalesce(cluster, id), coalesce(article.title, hit.title), coalesce(article.url, hit.url), hit.portal, "
        "hit.published, score, event FROM hit LEFT JOIN article USING (id) WHERE topic = ? "
        "ORDER BY score DESC, hit.day DESC, id",
        (slug,),
    ):
        if text not in best:
            if len(best) < BEST:
                best[text] = Hit(title, link(url), portal, published, score, [], event == "gone")
        elif portal != best[text].portal and portal not in best[text].also:
            best[text].also.append(portal)
    return list(best.values())


def pages(db: sqlite3.Connection, now: Period) -> Iterator[Page]:
    """The page of topics."""
    found = topics(db, now)

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
