"""Portals of many content systems, crawled by their address alone: each post comes out whole, once, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from tests.site import Answer, TestSite
from tests.systems import portals
from tests.systems.posts import Post, make

POSTS = make(24)
WITHOUT_SECTION = frozenset({"drupal7", "drupal10"})
"""Systems whose stock theme shows no section on an article's page."""
MOST_REQUESTS = {"blogger": 3}
"""Requests of a first run, where fewer than a page each are enough."""


class Answers(dict[str, Answer]):
    """What a portal answers, made when it is asked for."""

    portal: Callable[[str], bytes | None]

    def get(self, path: str, default: Any = None) -> Any:
        body = self.portal(path)
        return default if body is None else Answer(body)


def differences(record: dict[str, Any], post: Post, *, section: bool) -> list[str]:
    found = {
        "body": record["body"] == "\n\n".join(post.paragraphs),
        "published_at": abs(datetime.fromisoformat(record["published_at"]) - post.published).total_seconds() < 60,
        "authors": record["authors"] == [post.author],
        "section": not section or record["section"] == post.section,
        "tags": sorted(record["tags"]) == sorted(post.tags),
    }
    return [name for name, right in found.items() if not right]


@pytest.mark.parametrize("system", tuple(portals.SYSTEMS))
def test_every_post_of_a_portal(system: str, crawl: Any) -> None:
    answers = Answers()
    with TestSite(answers) as site:
        answers.portal = portals.answers(system, site.url, POSTS)
        first = crawl("site", "-a", f"url={site.url}")
        asked = len(site.requests)
        assert first.code == 0
        records = first.records()
        assert sorted(record["title"] for record in records) == sorted(post.title for post in POSTS)
        by_title = {record["title"]: record for record in records}
        wrong = {
            post.title: found
            for post in POSTS
            if (found := differences(by_title[post.title], post, section=system not in WITHOUT_SECTION))
        }
        assert not wrong
        assert asked <= MOST_REQUESTS.get(system, 40)
        again = crawl("site", "-a", f"url={site.url}")
        assert again.code == 0
        assert len(again.records()) == len(POSTS)


def test_seventy_posts_of_blogger_cost_three_requests(crawl: Any) -> None:
    posts, answers = make(70), Answers()
    with TestSite(answers) as site:
        answers.portal = portals.answers("blogger", site.url, posts)
        done = crawl("site", "-a", f"url={site.url}")
        assert done.code == 0
        assert len(site.requests) <= 3
    assert {record["title"]: record["body"] for record in done.records()} == {
        post.title: "\n\n".join(post.paragraphs) for post in posts
    }
