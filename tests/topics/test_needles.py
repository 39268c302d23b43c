"""A query as searches: nothing on the topic is missed by them, and they are few."""

from __future__ import annotations

import pytest

from crawler.topics.parse import parse
from crawler.topics.search_terms import searches, tag_names


@pytest.mark.parametrize(
    ("query", "parts", "pages"),
    [
        ("banjir", ["banjir"], ["banjir"]),
        ("dana desa -judi", ["dana desa"], ["dana desa"]),
        ('banjir OR gempa -"tanah longsor"', ["banjir", "gempa"], ["banjir", "gempa"]),
        ("memberdayakan", ["berdaya"], ["memberdayakan", "berdaya"]),
        ("NTT", ["NTT", "nusa tenggara timur"], ["NTT", "nusa tenggara timur"]),
        ("NTT dana", ["NTT dana", "nusa tenggara timur dana"], ["NTT dana", "nusa tenggara timur dana"]),
        ("tag:kupang", [], []),
        ("judul:banjir portal:kabaruji", ["banjir"], ["banjir"]),
    ],
)
def test_searches(query: str, parts: list[str], pages: list[str]) -> None:
    assert searches(parse(query), parts=True) == parts
    assert searches(parse(query), parts=False) == pages


@pytest.mark.parametrize(
    ("query", "texts"),
    [
        ('"Pemprov NTT"', ["pemprov ntt", "pemerintah provinsi ntt", "pemprov nusa tenggara timur"]),
        ("Pemprov NTT dana", ["dana pemprov ntt", "pemerintah provinsi nusa tenggara timur dana"]),
        ("penyaluran bansos", ["menyalurkan bansos", "bantuan sosial disalurkan"]),
        ("penangkapan OR banjir", ["polisi menangkap", "banjir"]),
        ("wakil bupati Nusa Tenggara Timur", ["wabup ntt", "wakil bupati ntt", "wabup nusa tenggara timur"]),
    ],
)
def test_one_search_at_least_finds_each_text(query: str, texts: list[str]) -> None:
    for parts in (True, False):
        asked = searches(parse(query), parts=parts)
        for text in texts:
            assert any(all(word.casefold() in text for word in one.split()) for one in asked), (asked, text)


def test_searches_stay_within_what_wordpress_takes_for_words() -> None:
    asked = searches(parse("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"), parts=True)
    assert len(asked) == 1
    assert len(asked[0].split()) <= 9


def test_tags_are_asked_for_where_one_would_do() -> None:
    assert tag_names(parse("kupang")) == ["kupang"]
    assert tag_names(parse("kupang banjir")) == []
    assert tag_names(parse('tag:"dana desa" banjir')) == ["dana desa"]


def test_a_province_beside_other_words_is_left_to_the_whole_text() -> None:
    assert searches(parse("banjir wilayah:jatim"), parts=True) == searches(parse("banjir"), parts=True)
    assert any("jatim" in words.lower() for words in searches(parse("banjir wilayah:jatim"), parts=False))
    assert any("jatim" in words.lower() for words in searches(parse("wilayah:jatim"), parts=True))
    assert all("lembata" in words.lower() for words in searches(parse("banjir wilayah:lembata"), parts=True))
