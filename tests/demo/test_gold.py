"""The ground truth fits the content, and the editions differ as they say."""

from __future__ import annotations

import html
import re

import pytest

from crawler.demo import DemoPortal, changes, closed, expected
from crawler.demo.posts import load
from tests.demo.ask import ask

BASE = "http://127.0.0.1:9"


def visible(markup: str) -> str:
    """The words of some markup, white space folded."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def test_every_record_stands_on_its_page(demo: DemoPortal) -> None:
    for record in expected(demo.url):
        text = visible(" ".join(ask(demo, "/" + url.removeprefix(demo.url)).text for url in record["page_urls"]))
        assert record["title"] in text
        for said in [*record["paragraphs"], *record["authors"], *record["tags"], record["section"]]:
            assert said in text
        for field in ("signoff", "lead_image_caption", "lead_image_credit", "dateline"):
            assert record[field] is None or record[field] in text
        for row in [row for table in record["tables"] for row in table]:
            assert " ".join(row) in text


def test_no_unwanted_text_is_part_of_a_body() -> None:
    for record in expected(BASE):
        body = {paragraph.casefold() for paragraph in record["paragraphs"]}
        for unwanted in [*record["ad_strings"], *record["foreign_titles"], *record["comments"]]:
            assert unwanted.casefold() not in body


def test_the_portal_is_of_the_size_and_variety_it_promises() -> None:
    records = expected(BASE)
    assert 48 <= len(records) <= 60
    assert all(5 <= len(record["paragraphs"]) <= 14 for record in records)
    texts = [paragraph for record in expected(BASE, duplicates=False) for paragraph in record["paragraphs"]]
    assert len(set(texts)) == len(texts)
    assert {record["kind"] for record in records} == {"news", "advertorial", "press-release"}
    assert len({record["dateline"] for record in records}) > 20 and None in {record["signoff"] for record in records}
    assert sum(len(record["page_urls"]) > 1 for record in records) >= 3


def test_pasted_sponsors_stand_on_some_pages_only() -> None:
    records = expected(BASE)
    for sponsor in load(1).ads["pasted"]:
        share = sum(sponsor in record["ad_strings"] for record in records) / len(records)
        assert 0.2 < share < 0.6


def test_duplicates_repeat_the_first() -> None:
    records = {record["url"]: record for record in expected(BASE)}
    copies = [record for record in records.values() if record["duplicate_of"]]
    assert len(copies) == 2
    assert {copy["title"] == records[copy["duplicate_of"]]["title"] for copy in copies} == {True, False}
    for copy in copies:
        first = records[copy["duplicate_of"]]
        assert copy["paragraphs"] == first["paragraphs"] and copy["cluster"] == first["cluster"]
        assert copy["published_at"] > first["published_at"]
    assert len(expected(BASE, duplicates=False)) == len(records) - 2


def test_closed_posts_are_in_no_record() -> None:
    assert closed(BASE)
    assert not {record["url"] for record in expected(BASE)} & set(closed(BASE))


def test_editions_differ_as_they_say() -> None:
    old = {record["url"]: record for record in expected(BASE, 1)}
    new = {record["url"]: record for record in expected(BASE, 2)}
    said = {record["url"]: record for record in changes(BASE)}
    actions = [record["action"] for record in said.values()]
    assert [actions.count(name) for name in ("new", "edited", "ads", "deleted")] == [3, 2, 1, 1]
    assert set(new) - set(old) == {url for url, record in said.items() if record["action"] == "new"}
    assert set(old) - set(new) == {url for url, record in said.items() if record["action"] == "deleted"}
    for url in set(old) & set(new):
        action = said[url]["action"] if url in said else None
        same_words = all(old[url][field] == new[url][field] for field in ("title", "paragraphs", "signoff", "tags"))
        assert same_words == (action != "edited")
        assert (old[url]["modified_at"] != new[url]["modified_at"]) == (action in ("edited", "ads"))


def test_an_untouched_post_is_given_alike_in_both_editions() -> None:
    touched = {record["url"] for record in changes(BASE)}
    with DemoPortal() as portal:
        path = "/wp-json/wp/v2/posts?per_page=100&_embed"
        before = {post["slug"]: post for post in ask(portal, path).json}
        portal.edition = 2
        after = {post["slug"]: post for post in ask(portal, path).json}
        for slug in set(before) & set(after):
            assert (before[slug] == after[slug]) == (f"{BASE}/{slug}/" not in touched)
        [deleted] = [record["url"] for record in changes(portal.url) if record["action"] == "deleted"]
        gone = ask(portal, "/" + deleted.removeprefix(portal.url))
        assert gone.status == 410
        ads_only = next(record for record in changes(portal.url) if record["action"] == "ads")
        slug = ads_only["url"].removeprefix(portal.url).strip("/")
        assert before[slug]["content"] != after[slug]["content"]


def test_the_content_is_the_same_every_time() -> None:
    load.cache_clear()
    first = expected(BASE)
    load.cache_clear()
    assert expected(BASE) == first


def test_there_are_two_editions() -> None:
    with pytest.raises(ValueError, match="editions 1 and 2"):
        load(3)
