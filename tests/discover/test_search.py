"""A portal's own search, for topics."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from crawler.discover import Found, Outcome, Survey
from crawler.discover.addresses import url_shapes
from crawler.discover.lists import search

from .standin import HOME, Serve, StandIn, table
from .test_recorded_portals import PORTALS, WORLD, Recorded


def look_for(site: StandIn, *terms: str) -> tuple[list[Found], Outcome]:
    outcome = Outcome()

    async def collect() -> list[Found]:
        return [found async for found in search.find(site, terms, outcome)]

    site.requests = []
    return asyncio.run(collect()), outcome


def test_words_without_operators() -> None:
    assert search.words_of('"BPJS Ketenagakerjaan" lembata -judi -"dana desa" non-formal') == (
        "BPJS Ketenagakerjaan lembata non-formal"
    )
    template = HOME + "?s={terms}"
    assert search.feed_url(template, "dana desa & x") == HOME + "?s=dana+desa+%26+x&feed=rss2"
    assert search.feed_url(HOME + "cari?q={terms}", "x") is None


@pytest.mark.skipif(not WORLD.is_dir(), reason="the recorded portals are not there (../shared/world)")
@pytest.mark.parametrize("name", PORTALS)
@pytest.mark.parametrize("rest", [True, False])
@pytest.mark.parametrize("term", ["dana desa", "Jakarta", "BPJS", "gempa", "korupsi", "UMKM"])
def test_every_article_with_the_words_is_found(name: str, rest: bool, term: str) -> None:
    if rest and "rest" not in PORTALS[name]:
        pytest.skip("rest is closed there")
    serve = Recorded(name)
    site = StandIn(serve, serve.home)
    site.look()
    if not rest:
        site.survey.rest = None
    found, outcome = look_for(site, term)
    phrase = re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE)
    right = {
        url_shapes.key(one["url"])
        for one in serve.gold
        if phrase.search(one["title"] + " " + " ".join(one["paragraphs"]))
    }
    assert right <= {url_shapes.key(one.url) for one in found}
    assert outcome.complete
    assert len(site.requests) <= (2 if rest else 6), site.requests
    assert {one.via for one in found} <= {"search"}


def with_search(serve: Serve, template: str = "?s={terms}", **survey: Any) -> StandIn:
    site = StandIn(serve, HOME)
    site.survey = Survey(search=HOME + template, why_not={}, **survey)
    return site


def results(*numbers: int, after: str = "") -> bytes:
    items = "".join(f"<h2><a href='/berita-nomor-{n}-hari-ini/'>Judul berita nomor {n}</a></h2>" for n in numbers)
    box = "<aside class='widget'>" + "".join(
        f"<h4><a href='/berita-nomor-{n}-lain/'>Judul lain di samping {n}</a></h4>" for n in range(5)
    )
    return f"<html><body><main>{items}{after}</main>{box}</aside></body></html>".encode()


def test_a_form_of_another_system() -> None:
    form = "<form action='/cari'><input type=hidden name=x value=1><input name=q></form>"
    pages = {
        "/": f"<html><body>{form}</body></html>",
        "/cari?q=dana+desa": results(1, 2, after="<a href='/cari?q=dana+desa&page=2'>Berikutnya</a>"),
        "/cari?q=dana+desa&page=2": results(3),
    }
    site = StandIn(table(pages), HOME)
    assert site.look().search == HOME + "cari?q={terms}"
    found, outcome = look_for(site, "dana desa")
    assert [one.url.split("-")[2] for one in found] == ["1", "2", "3"]
    assert outcome.complete


def test_nothing_found_is_a_whole_answer_without_the_boxes_beside_it() -> None:
    found, outcome = look_for(with_search(table({"/?s=x": results()})), "x")
    assert not found
    assert not outcome.found


def test_a_search_that_robots_forbids_says_so() -> None:
    site = with_search(lambda _: None)
    found, outcome = look_for(site, "dana desa")
    assert not found
    assert not outcome.complete
    assert any("no whole answer to dana desa" in note for note in site.notes)


def test_several_terms_give_each_article_once() -> None:
    site = with_search(table({"/cari?q=a": results(1, 2), "/cari?q=b": results(2, 3)}), "cari?q={terms}")
    found, _ = look_for(site, "a", "b")
    assert [one.url.split("-")[2] for one in found] == ["1", "2", "3"]
