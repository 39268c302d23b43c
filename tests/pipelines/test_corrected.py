"""Corrections and printed replies point to the article that they speak of; news about corrections points to none."""

from __future__ import annotations

import pytest

from crawler.blocks import Block
from crawler.record_parts import Corrects
from crawler.urls.canonical import article_id
from pipelines.corrected import corrected

OWN = "https://kabarcontoh.example/2025/06/ralat-dana-desa/"
TARGET = "https://kabarcontoh.example/2025/06/kades-oelbubuk-diduga-tilap-dana-desa/"


def told(title: str, *paragraphs: str | tuple[str, str]) -> Corrects | None:
    """What is corrected by paragraphs: texts, or a text with its link."""
    blocks = [Block(one, "p") if isinstance(one, str) else Block(one[0], "p", links=(one[1],)) for one in paragraphs]
    return corrected(title, OWN, blocks)


@pytest.mark.parametrize(
    ("title", "what"),
    [
        ("Ralat: Kades Oelbubuk Belum Diperiksa", "correction"),
        ("RALAT Berita Dana Desa", "correction"),
        ("[Hak Jawab] Kades Oelbubuk", "reply"),
        ("Hak Jawab Kepala Desa Oelbubuk", "reply"),
        ("Hak Koreksi PT Sonaf Jaya", "correction"),
    ],
)
def test_a_linked_article_is_pointed_to(title: str, what: str) -> None:
    found = told(title, "Redaksi memuat ini.", ("Dalam berita sebelumnya tertulis lain.", TARGET + "?utm_source=x"))
    assert found == Corrects(what, article_id(TARGET), TARGET, None)


@pytest.mark.parametrize(
    "text",
    [
        "Sehubungan dengan berita berjudul “Kades Oelbubuk Diduga Tilap Dana Desa” yang tayang Senin (2/6/2025), kami meralat.",
        'Pada artikel kami, dengan judul "Kades Oelbubuk Diduga Tilap Dana Desa", tertulis lain.',
        "Pemberitaan kabarcontoh tanggal 2 Juni bertajuk ‘Kades Oelbubuk Diduga Tilap Dana Desa’ memuat kesalahan.",
    ],
)
def test_a_named_article_is_named(text: str) -> None:
    assert told("Ralat", text) == Corrects("correction", None, None, "Kades Oelbubuk Diduga Tilap Dana Desa")


def test_link_and_name_come_together() -> None:
    found = told(
        "Hak Jawab",
        (
            "Atas berita berjudul “Kades Oelbubuk Diduga Tilap Dana Desa”:",
            "/2025/06/kades-oelbubuk-diduga-tilap-dana-desa/",
        ),
    )
    assert found == Corrects("reply", article_id(TARGET), TARGET, "Kades Oelbubuk Diduga Tilap Dana Desa")


def test_a_desk_that_owns_up_corrects_under_a_plain_word_too() -> None:
    text = ("Redaksi memohon maaf atas kekeliruan dalam berita ini.", TARGET)
    assert told("Koreksi dan Permintaan Maaf", text) == Corrects("correction", article_id(TARGET), TARGET, None)


@pytest.mark.parametrize(
    ("title", "paragraph"),
    [
        ("Koreksi IHSG Berlanjut, Investor Menunggu", ("Dalam laporan sebelumnya indeks turun.", TARGET)),
        ("Klarifikasi Bupati soal Mutasi", "Ia menanggapi berita berjudul “Mutasi Pejabat Sarat Titipan di Kupang”."),
        ("Permintaan Maaf Sopir Truk Viral", ("Berita itu ramai dibaca.", TARGET)),
        ("Hak Jawab Diatur Undang-Undang Pers", "Dewan Pers mengingatkan kewajiban itu."),
        ("Ralat", "Redaksi memohon maaf."),
        ("Ralat", ("Baca selengkapnya di sini.", TARGET)),
        ("Ralat", ("Berita ini telah diralat.", OWN)),
        ("Ralat", ("Berita lain di kanal berita kami.", "https://kabarcontoh.example/tag/dana-desa-kupang/")),
        ("Ralat", ("Berita itu dimuat media lain.", "https://lain.example/2025/06/kades-oelbubuk-diduga-tilap/")),
        ("Ralat", ("Berita itu rusak.", "http://[::1")),
        ("Ralat", "Kata “dana desa” dalam berita itu keliru."),
        ("Dana Desa Diralat", ("Berita itu dimuat kemarin.", TARGET)),
    ],
)
def test_nothing_is_guessed(title: str, paragraph: str | tuple[str, str]) -> None:
    assert told(title, paragraph) is None
