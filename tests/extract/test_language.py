"""The language of an article, by its commonest words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.text.language import tell_language

TEXTS = {
    "id": "Pemerintah kota menyalurkan bantuan air bersih kepada warga yang terdampak kekeringan. Wali kota mengatakan "
    "bantuan itu akan terus diberikan hingga musim hujan tiba, dan warga diminta untuk tidak panik.",
    "en": "The city government has delivered clean water to residents who were hit by the drought. The mayor said that "
    "the help would go on until the rainy season, and asked the people not to panic.",
    "ms": "Kerajaan negeri berkata bantuan air bersih itu disalurkan kerana penduduk kampung terjejas. Beliau berkata "
    "bahawa syarikat air akan turut membantu, manakala polis mengawal keadaan di lokasi.",
    "jv": "Warga desa kang kena banjir wis oleh bantuan banyu saka pemerintah. Lurah ngendika yen bantuan iku ora mung "
    "kanggo wong sing omahe kelem nanging uga kanggo kabeh warga ing desa kono lan sakiwa tengene.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_languages(code: str) -> None:
    assert tell_language(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text", ["", "Kupang", "Foto: Ist", "Bupati Lembata Lantik Pejabat", "1 2 3 " * 40, "xyz qwe " * 20]
)
def test_too_short_or_neither(text: str) -> None:
    assert tell_language(text) is None


def test_an_indonesian_article_with_english_quotes_is_indonesian() -> None:
    assert tell_language(TEXTS["id"] + " “This is the best help that we have,” kata dia. " + TEXTS["id"]) == "id"


def test_capitals_do_not_matter() -> None:
    assert tell_language(TEXTS["id"].upper()) == "id"


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert tell_language(text) in (None, "id", "en", "ms", "jv")
