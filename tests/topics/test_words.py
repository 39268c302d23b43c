"""Which forms of a word meet, and which do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.topics.words import plain, spellings, table, tokens, verb_needles, verb_root

FAMILIES = [
    ("memberdayakan", "pemberdayaan", "diberdayakan", "berdayakan"),
    ("menangkap", "ditangkap", "penangkapan", "tertangkap"),
    ("menyalurkan", "disalurkan", "salurkan", "penyaluran"),
    ("membangun", "dibangun", "pembangunan"),
    ("mengirim", "dikirim", "pengiriman"),
    ("menanam", "ditanam", "penanaman"),
    ("memeriksa", "diperiksa", "pemeriksaan"),
    ("mengorupsi", "dikorupsi"),
    ("melantik", "dilantik", "pelantikan"),
]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_verbal_forms_of_one_root_meet(family: tuple[str, ...]) -> None:
    assert len({verb_root(word) for word in family}) == 1
    assert verb_root(family[0]) is not None


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_each_form_has_what_is_searched_for(family: tuple[str, ...]) -> None:
    for asked in family:
        for form in family:
            assert any(needle in form for needle in verb_needles(asked)), (asked, form)


OTHERS = """
pekerja bekerja pekerjaan kesehatan sehat perikanan petani kepolisian perdana
menteri terhadap menurut merupakan bahkan tersangka
"""


@pytest.mark.parametrize("word", OTHERS.split())
def test_other_derivations_are_taken_as_written(word: str) -> None:
    assert verb_root(word) is None


@pytest.mark.parametrize("name", ["lembata", "kupang", "merauke", "medan", "dili", "pemalang", "melawi", "dharmasraya"])
def test_names_are_not_stemmed(name: str) -> None:
    assert verb_root(name) is None
    assert plain(name) == name


def test_a_clitic_goes_and_a_word_that_ends_like_one_stays() -> None:
    assert [plain(word) for word in ("dananya", "hanya", "bupati", "sekolah")] == ["dana", "hanya", "bupati", "sekolah"]


def test_tokens_fold_what_readers_do_not_tell_apart() -> None:
    assert tokens("Jum’at, Pemprov NTT: “4.480 pekerja”") == ["jumat", "pemprov", "ntt", "4", "480", "pekerja"]


def test_the_table_is_fit_for_use() -> None:
    seen: set[tuple[str, ...]] = set()
    for group in table()["group"]:
        assert group["reason"]
        for forms in group["forms"]:
            assert len(forms) >= 2
            for form in forms:
                assert tokens(form) == form.split(), form
                assert tuple(form.split()) not in seen, form
                seen.add(tuple(form.split()))
    assert spellings()["wakil", "bupati"] == (("wakil", "bupati"), ("wabup",))


@given(st.text(alphabet="abdegikmnoprstuy", min_size=1, max_size=24))
def test_any_word_has_a_needle_and_at_most_two(word: str) -> None:
    needles = verb_needles(word)
    assert 1 <= len(needles) <= 2
    assert all(needles)
