"""Discovery over recorded portals: exactly the posts, by each way that is open, in few requests."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from crawler.discover import dump_survey, load_survey
from crawler.discover.addresses import url_shapes

from .standin import Answer, StandIn

WORLD = Path(__file__).parents[2].parent / "shared" / "world"
PORTALS = {
    "kabar-flobamora": {"rest", "feed", "sitemap", "listing"},
    "lintas-tanah-papua": {"feed", "listing"},
    "warta-andalas": {"rest", "feed", "sitemap", "listing"},
}
pytestmark = pytest.mark.skipif(not WORLD.is_dir(), reason="the recorded portals are not there (../shared/world)")


class Recorded:
    """A recorded portal without its server: answers from its pages, the posts interface as replayed."""

    def __init__(self, name: str, later: bool = False) -> None:
        sys.path.insert(0, str(WORLD))
        try:
            from replay import POSTS, Replay
        finally:
            sys.path.remove(str(WORLD))
        self.posts_path = POSTS
        self.replay: Any = Replay(WORLD / f"{name}{'.later' if later else ''}.jsonl.xz")
        self.replay.server.server_close()
        self.home = f"http://127.0.0.1:{self.replay.recorded_port}/"
        self.gold = [json.loads(line) for line in (WORLD / f"{name}.gold.jsonl").read_text("utf-8").splitlines()]

    def __call__(self, path: str) -> Answer | None:
        from replay import same_request

        page = self.replay.pages.get(path) or self.replay.alike.get(same_request(path))
        if self.replay.posts is not None and urlsplit(path).path.rstrip("/") == self.posts_path:
            page = self.replay.rest_posts(parse_qs(urlsplit(path).query, keep_blank_values=True))
        if page is None:
            return Answer(b"<html><title>404</title></html>", 404)
        return Answer(page["body"], page["status"], dict(page["headers"]))


@pytest.fixture(scope="module", params=PORTALS)
def recorded(request: pytest.FixtureRequest) -> Iterator[tuple[str, Recorded]]:
    yield request.param, Recorded(request.param)


def keys(found: Any) -> set[str]:
    return {url_shapes.key(one.url if hasattr(one, "url") else one["url"]) for one in found}


def test_survey_finds_the_open_ways(recorded: tuple[str, Recorded]) -> None:
    name, serve = recorded
    site = StandIn(serve, serve.home)
    found = site.look()
    ways = {"rest": found.rest, "feed": found.feeds, "sitemap": found.sitemaps, "listing": found.listings}
    assert {way for way, value in ways.items() if value} == PORTALS[name]
    assert len(site.requests) <= (3 if found.rest else 6)
    assert set(found.why_not or {}) == {"rest", "feed", "sitemap", "listing"} - PORTALS[name]
    assert load_survey(dump_survey(found)) == found


@pytest.mark.parametrize("via", [None, "rest", "feed", "sitemap", "listing"])
def test_every_post_and_nothing_else(recorded: tuple[str, Recorded], via: str | None) -> None:
    name, serve = recorded
    if via and via not in PORTALS[name]:
        pytest.skip(f"{via} is closed there")
    site = StandIn(serve, serve.home)
    site.look()
    first = site.run(via=via)
    gold = keys(serve.gold)
    assert keys(f for f in first if f.sure) == gold
    assert len([f for f in first if not f.sure]) <= 5
    assert len(first) == len(keys(first)), "each once"
    expected = {None: 3 if "rest" in PORTALS[name] else 9, "rest": 3, "feed": 9, "sitemap": 2, "listing": 11}[via]
    assert len(site.requests) <= expected, site.requests
    if via != "listing":
        times = [f.published or f.modified for f in first]
        assert times == sorted(times, key=lambda t: t.timestamp() if t else 0.0, reverse=True), "newest first"
    again = site.run(via=via)
    assert not again
    assert len(site.requests) <= (4 if via != "sitemap" else 3), site.requests
    if via is None:
        assert len(site.requests) <= 2, site.requests


@pytest.mark.parametrize("via", [None, "sitemap"])
def test_a_later_run_finds_what_changed(recorded: tuple[str, Recorded], via: str | None) -> None:
    name, serve = recorded
    if via and via not in PORTALS[name]:
        pytest.skip(f"{via} is closed there")
    site = StandIn(serve, serve.home)
    site.look()
    site.run(via=via)
    site.serve = Recorded(name, later=True)
    changed = [json.loads(line) for line in (WORLD / f"{name}.later.gold.jsonl").read_text("utf-8").splitlines()]
    shows_edits = "rest" in PORTALS[name] or via == "sitemap"
    wanted = {"new", "edited"} if shows_edits else {"new"}
    assert keys(site.run(via=via)) == keys(one for one in changed if one["action"] in wanted)
    assert len(site.requests) <= 4, site.requests


def test_bounds_are_inclusive(recorded: tuple[str, Recorded]) -> None:
    from datetime import datetime

    name, serve = recorded
    days = sorted(datetime.fromisoformat(one["published_at"]) for one in serve.gold)
    for via in PORTALS[name] & {"rest", "feed"}:
        site = StandIn(serve, serve.home)
        site.look()
        site.since, site.until = days[20], days[40]
        found = site.run(via=via)
        assert keys(found) == keys(
            one for one in serve.gold if days[20] <= datetime.fromisoformat(one["published_at"]) <= days[40]
        ), via


def test_a_limit_ends_early_and_the_next_run_goes_on(recorded: tuple[str, Recorded]) -> None:
    _, serve = recorded
    site = StandIn(serve, serve.home)
    site.look()
    site.limit = 15
    first = site.run()
    assert len(first) == 15
    assert len(site.requests) <= 2
    assert "rest.date" not in site.cursors, "a run that was cut short must not hide what it did not see"
    site.first = True  # the crawl says that no run was complete yet
    site.limit = None
    assert len(keys(first) | keys(site.run())) == len(serve.gold)


def test_closed_by_robots_is_not_taken(recorded: tuple[str, Recorded]) -> None:
    _, serve = recorded
    site = StandIn(serve, serve.home)
    site.look()
    victim = serve.gold[0]["url"]
    site.closed = (victim,)
    assert url_shapes.key(victim) not in keys(site.run())
