"""JSON-LD as portals really write it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extract.tree.parse import parse
from crawler.extract.tree.structured import people, read_structured, text, texts
from tests.extract.pages import NOW, TITLE, URL, article, page, read

NODE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": "2025-07-04T09:30:00+08:00",
    "author": {"@type": "Person", "name": "Umbu Landu"},
}


def structured(script: str) -> Any:
    return read_structured(parse(f"<html><head>{script}</head><body></body></html>"), URL)


def script(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


GOOD = json.dumps(NODE)


@pytest.mark.parametrize(
    "data",
    [
        GOOD,
        GOOD[:-1] + ",}",
        GOOD.replace("}}", ",},}"),
        GOOD.replace(TITLE, "Petani\tSabana\nPanen Sorgum Lebih Awal"),
        f"<!-- {GOOD} -->",
        f"//<![CDATA[\n{GOOD}\n//]]>",
        f"/* <![CDATA[ */{GOOD}/* ]]> */",
        json.dumps([{"@type": "WebSite", "name": "Kabar Sabana"}, NODE]),
        json.dumps({"@context": "https://schema.org", "@graph": [{"@type": "Organization"}, NODE]}),
        GOOD + "\n" + json.dumps({"@type": "BreadcrumbList"}),
        GOOD.replace("Umbu Landu", "Umbu \\'Landu"),
        "\ufeff" + GOOD + ";",
        GOOD.replace('"', "&quot;"),
        GOOD.replace('"NewsArticle"', '["Article", "NewsArticle"]'),
        GOOD.replace('"NewsArticle"', '"http://schema.org/NewsArticle"'),
    ],
    ids=range(15),
)
def test_broken_json_ld_is_read(data: str) -> None:
    found = structured(script(data))
    assert text(found.article["headline"]).split()[0] == "Petani"
    assert text(found.article["datePublished"]) == "2025-07-04T09:30:00+08:00"


def test_a_quotation_mark_inside_of_a_string_costs_only_that_field() -> None:
    data = '{"@type": "NewsArticle", "headline": "Kata "mereka" panen", "datePublished": "2025-07-04T09:30:00+08:00"}'
    found = structured(script(data))
    assert found.article["datePublished"] == "2025-07-04T09:30:00+08:00"


def test_an_author_in_the_graph_is_looked_up() -> None:
    graph = {"@graph": [{**NODE, "author": {"@id": "#u"}}, {"@type": "Person", "@id": "#u", "name": "Rambu Ana"}]}
    found = structured(script(json.dumps(graph)))
    assert people(found, found.article["author"]) == ["Rambu Ana"]


def test_of_several_articles_the_pages_own_is_taken() -> None:
    other = {
        "@type": "NewsArticle",
        "headline": "Yang lain",
        "url": "https://kabarsabana.example/lain/",
        "datePublished": "2024-01-01",
    }
    own = {"@type": "NewsArticle", "headline": TITLE, "mainEntityOfPage": {"@id": URL}}
    found = structured(script(json.dumps([other, own])))
    assert found.article["headline"] == TITLE
    assert found.several == 2


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", ["a"]),
        ([["a"], {"name": "b"}, None, 5], ["a", "b"]),
        ({"@value": "c"}, ["c"]),
        ({"name": ["d", "e"]}, ["d", "e"]),
        (None, []),
        (7, []),
    ],
)
def test_texts_of_any_shape(value: Any, expected: list[str]) -> None:
    assert texts(value) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = (
    "headline",
    "datePublished",
    "dateModified",
    "author",
    "editor",
    "keywords",
    "articleSection",
    "articleBody",
    "image",
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([*FIELDS, "publisher", "mainEntityOfPage", "itemListElement", "@id"]), JSON))
def test_wrong_types_never_raise(node: dict[str, Any]) -> None:
    data = json.dumps([{"@type": "NewsArticle", **node}, {"@type": "BreadcrumbList", **node}])
    found = read(page(head=script(data.replace("</", "<\\/"))))
    assert found.article is not None
    assert found.article.title == TITLE


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_script_never_raises(data: str) -> None:
    structured(script(data.replace("<", "")))


@pytest.mark.parametrize("data", ["[" * 60_000, '{"@type":"NewsArticle","author":' * 20_000, '"' * 50_000])
def test_nested_without_end(data: str) -> None:
    assert read(page(head=script(data))).article is not None


def test_microdata_and_meta_are_kept_apart() -> None:
    found = read_structured(
        parse(
            '<meta property="og:title" content="A"><meta itemprop="name" content="B"><meta name="author" content=" C ">'
        ),
        URL,
    )
    assert found.meta == {"og:title": "A", "author": "C"}


def test_json_ld_text_where_only_a_script_shows_it() -> None:
    body = "\n".join(
        f"Kalimat nomor {number} tentang panen sorgum di sabana yang kering dan berbatu." for number in range(8)
    )
    data = json.dumps({**NODE, "articleBody": body})
    found = article(page(head=script(data), body="<div id='app'></div>"))
    assert len(found.blocks) == 8
    assert found.extractor == "structured"
    assert found.published_at is not None
    assert found.published_at < NOW
