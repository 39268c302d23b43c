"""Pages that are made to hang or break a reader: none may raise, and none may take long."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.pages import BODY, PARAGRAPHS, page, read

FLOODS = {
    "levels": "<div>" * 60_000 + "x",
    "inline levels": "<span>" * 30_000 + "x",
    "breaks": "x<br>" * 30_000,
    "paragraphs": "<p>x y z</p>" * 20_000,
    "links": "<a rel=tag class=tag href=/tag/x>x</a>" * 10_000,
    "headings": "<h1 class=title>abc def</h1>" * 5_000,
    "captions": "<figure><img src=/b.jpg><figcaption class=caption>x</figcaption></figure>" * 2_000,
    "bylines": "<div class=byline>Penulis: A B</div>" * 3_000,
    "times": "<time class=date datetime='2025-01-01'>1 Januari 2025</time>" * 3_000,
    "tags": "<div class=tags><a href=/tag/x>x</a></div>" * 3_000,
    "tables": "<table><tr><td>" * 3_000,
    "relateds": "<div class=related><a href='/x'>Judul berita lain yang panjang</a>" * 2_000,
    "comments": "<!--" * 50_000,
    "entities": "&amp;" * 100_000,
    "one long word": "a" * 500_000,
}


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
@pytest.mark.parametrize("where", ["body", "meta", "below", "above"])
def test_floods(flood: str, where: str) -> None:
    parts = {where: flood}
    if where == "body":
        parts["body"] = BODY + flood
    read(page(**parts))


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "a",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "h1",
        "time",
        "figure",
        "img",
        "br",
        "script",
        "title",
        "font",
        "nav",
    ]
)
NAMES = st.sampled_from(
    [
        "entry-content",
        "title",
        "byline",
        "date",
        "tags",
        "caption",
        "related",
        "comments",
        "sidebar",
        "breadcrumb",
        "x",
        "author-box",
    ]
)
MARKUP = st.lists(
    st.one_of(
        st.builds(lambda tag, name: f"<{tag} class='{name}' itemprop='{name}' href='{name}'>", TAGS, NAMES),
        st.builds(lambda tag: f"</{tag}>", TAGS),
        st.sampled_from([*PARAGRAPHS, "4 Juli 2025 09:30 WITA", "Penulis: Umbu", "&#0;", "<", "\x00", "]]>", '"']),
        st.text(max_size=6),
    ),
    max_size=60,
).map("".join)


@settings(max_examples=120, deadline=None)
@given(MARKUP)
def test_any_markup_gives_an_answer(markup: str) -> None:
    found = read(f"<html><body>{markup}</body></html>")
    assert (found.article is None) == bool(found.reason)
    if found.article is not None:
        assert all(block.text.strip() for block in found.article.blocks)
        assert found.article.published_at is None or found.article.published_at.tzinfo is not None
        assert found.article.modified_at is None or found.article.modified_at.tzinfo is not None


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_address_gives_an_answer(url: str) -> None:
    assert read(page(), url) is not None
    assert read(page(), "https://kabarsabana.example/" + url) is not None
