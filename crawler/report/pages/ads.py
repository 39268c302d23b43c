"""What was removed, by class, rule and sponsor; the share of advertorials and releases by portal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import orjson

from crawler.report.pages.page import Page
from crawler.report.words import Words

RULES = 30
SPONSORS = 60


def pages(db: sqlite3.Connection) -> Iterator[Page]:
    """The page of ads."""
    classes = db.execute(
        "SELECT class, sum(blocks) AS n FROM removed GROUP BY class HAVING n > 0 ORDER BY n DESC, class"
    ).fetchall()
    rules = db.execute(
        "SELECT rule, class, sum(blocks) AS n FROM removed GROUP BY rule, class HAVING n > 0 "
        "ORDER BY n DESC, rule, class LIMIT ?",
        (RULES,),
    ).fetchall()
    sponsors = [
        (sponsor, articles, blocks, orjson.loads(names))
        for sponsor, articles, blocks, names in db.execute(
            "SELECT sponsor, sum(articles) AS n, sum(blocks), json_group_array(portal) FROM "
            "(SELECT * FROM sponsor WHERE articles > 0 ORDER BY sponsor, portal) GROUP BY sponsor "
            "ORDER BY n DESC, sponsor LIMIT ?",
            (SPONSORS,),
        )
    ]
    kinds = db.execute(
        "SELECT portal, count(*), sum(kind = 'advertorial'), sum(kind = 'press-release') FROM article GROUP BY portal "
        "ORDER BY 1.0 * sum(kind != 'news') / count(*) DESC, portal"
    ).fetchall()
    (articles,) = db.execute("SELECT count(*) FROM article WHERE removed != '{}'").fetchone()

    def values(_: Words) -> dict[str, Any]:
        return {
            "classes": classes,
            "total": sum(blocks for _, blocks in classes),
            "articles": articles,
            "rules": rules,
            "sponsors": sponsors,
            "kinds": kinds,
        }

    yield Page("ads.html", "ads.html", values, "ads")
