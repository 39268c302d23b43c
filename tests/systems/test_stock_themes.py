"""Portals of content systems in their stock themes, crawled by their address alone: each post once and whole, nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from tests.site import Answer, TestSite
from tests.systems import cms_blogs, cms_news, cms_php, themes_id
from tests.systems.furniture import Pages
from tests.systems.posts import Post, make

ALL = frozenset({"published_at", "authors", "section", "tags"})
SHOWN: dict[Callable[[str, list[Post]], Pages], frozenset[str]] = {
    themes_id.swarakalibata: ALL - {"tags"},
    themes_id.popoji: frozenset({"day", "authors"}),
    cms_php.joomla_category: ALL,
    cms_php.grav: ALL - {"section"},
    cms_php.october: frozenset({"day", "section"}),
    cms_php.spip: ALL - {"tags"},
    cms_blogs.bludit: frozenset({"day"}),
    cms_blogs.movable_type: ALL,
    cms_news.typo3: frozenset({"day", "authors", "section", "tags"}),
    cms_news.e107: ALL - {"tags"},
    cms_news.phpfusion: ALL - {"tags"},
    cms_news.concrete: ALL - {"section"},
    cms_blogs.b2evolution: ALL,
    cms_blogs.casper: ALL - {"tags"},
    cms_blogs.mezzanine: frozenset({"authors", "section", "tags"}),
}
"""What each theme prints of a post beside its text; "day" where it prints no clock."""


def posts() -> list[Post]:
    """Eleven posts, one of a single short paragraph."""
    made = make(11)
    short = made[5].paragraphs[0][:170].rpartition(" ")[0] + "."
    made[5] = replace(made[5], paragraphs=(short,))
    return made


def differences(record: dict[str, Any], post: Post, shown: frozenset[str]) -> list[str]:
    at = datetime.fromisoformat(record["published_at"]) if record["published_at"] else None
    right = {
        "body": record["body"] == "\n\n".join(post.paragraphs),
        "published_at": at is not None and abs((at - post.published).total_seconds()) < 60,
        "day": at is not None and at.date() == post.published.date(),
        "authors": record["authors"] == [post.author],
        "section": record["section"] == post.section,
        "tags": sorted(tag.casefold() for tag in record["tags"]) == sorted(post.tags),
    }
    return [name for name in ("body", *shown) if not right[name]]


@pytest.mark.parametrize("system", SHOWN, ids=lambda system: system.__name__)
def test_every_post_of_a_stock_theme(system: Callable[[str, list[Post]], Pages], crawl: Any) -> None:
    made = posts()
    answers: dict[str, Answer] = {}
    with TestSite(answers) as site:
        for path, text in system(site.url, made).items():
            kind = "text/xml" if text.startswith("<?xml") else "text/html; charset=utf-8"
            answers[path] = Answer(text.encode(), headers={"Content-Type": kind})
        done = crawl("site", "-a", f"url={site.url}")
        assert done.code == 0
        records = done.records()
        assert sorted(record["title"] for record in records) == sorted(post.title for post in made)
        by_title = {record["title"]: record for record in records}
        wrong = {p.title: found for p in made if (found := differences(by_title[p.title], p, SHOWN[system]))}
        assert not wrong
        assert not crawl("site", "-a", f"url={site.url}").records()[len(records) :]
