"""Captions that stand as plain paragraphs behind a picture; what tells the story stays."""

from __future__ import annotations

import pytest

from tests.extract.pages import PARAGRAPHS, article, page, texts

PICTURE = "<p><img src='/u/panen.jpg' alt=''></p>"
STORY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)


def kept(first: str, *, picture: str = PICTURE, story: str = STORY) -> bool:
    """Whether a paragraph above the story stays a paragraph."""
    found = article(page(body=f"{picture}<p>{first}</p>{story}"))
    assert texts(found)[-len(PARAGRAPHS) :] == PARAGRAPHS
    return any(block.text == first and block.tag == "p" for block in found.blocks)


@pytest.mark.parametrize(
    "caption",
    [
        "Kepala Dinas Pertanian Sumba Timur, Umbu Rihi.",
        "Ladang sorgum di wilayah Kambata, Kecamatan Pandawai, Kabupaten Sumba Timur.",
        "Rambu Ana saat menumpuk karung sorgum di gudang desa, Kambata.",
        "Kabar Sabana / PANEN - Rambu Ana saat memanen sorgum di kebunnya",
        "Ketua kelompok tani didampingi camat di tengah ladang.",
        "Rambu Ana ketika memanen sorgum di kebunnya, Jumat (4/7).",
        "Ilustrasi - Panen sorgum. Petani Sabana Panen Sorgum Lebih Awal Lagi",
        "Suasana panen di Kambata. Foto: Sabana.com/ Umbu Rihi",
        "Penandatanganan Berita Acara Persetujuan Rancangan Peraturan Daerah tentang Perubahan Anggaran Pendapatan dan Belanja Daerah 2025.",
        "(Selain sorgum, warga juga panen jagung dan kacang.)",
        "PENYERAHAN: Bupati saat menerima karung sorgum dari Rambu Ana",
        "Rambu Ana saat membuka pelatihan “Sorgum Untuk Semua” di Kambata.",
        "Camat Pandawai hadir mewakili bupati dalam peluncuran benih “Sabana” di Kambata, Jumat (4/7/2025).",
    ],
)
def test_a_caption_between_picture_and_dateline_is_none_of_the_story(caption: str) -> None:
    assert not kept(caption)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Panen raya membuat petani senang karena harga sorgum naik dua kali lipat di pasar kota.",
        "“Kami menanam di antara batu,” kata Rambu Ana saat panen.",
        "Warga mengeluhkan harga pupuk saat musim tanam tiba di Sumba Timur.",
        "WAINGAPU – Bupati saat membuka panen raya sorgum di Kambata bersama warga desa itu.",
        "Penandatanganan nota kesepakatan antara kelompok tani dan bank daerah di Waingapu ditunda tanpa batas waktu yang jelas.",
    ],
)
def test_a_standfirst_or_paragraph_above_the_dateline_stays(paragraph: str) -> None:
    assert kept(paragraph)


def test_a_short_paragraph_without_a_picture_before_it_stays() -> None:
    assert kept(
        "Ketua kelompok tani didampingi camat di tengah ladang.",
        picture="<p>Pembuka berita ini dibaca semua warga.</p>",
    )


def test_a_dateline_on_a_line_of_its_own_opens_the_story_too() -> None:
    story = f"<p>Waingapu || Kabar Sabana News</p><p>{PARAGRAPHS[1]}</p>"
    found = article(page(body=f"{PICTURE}<p>Warga Kambata di tengah ladang sorgum.</p>{story}"))
    assert [block.tag for block in found.blocks[:2]] == ["figcaption", "p"]


def test_an_officer_behind_a_picture_in_the_middle() -> None:
    for text, tag in (("Kepala Dinas Pertanian Sumba Timur", "figcaption"), ("Kepala Dinas Pertanian pergi.", "p")):
        middle = f"<p>{PARAGRAPHS[1]} Begitu.</p>"
        found = article(
            page(
                body=f"{STORY}{middle}{middle[:-4]} Lagi.</p>{PICTURE}<p>{text}</p><p>Rambu Ana senang sekali hari itu.</p>"
            )
        )
        assert [block.tag for block in found.blocks if block.text == text] == [tag]


def test_a_caption_in_the_middle_is_told_by_its_day() -> None:
    caption = "Bupati Sumba Timur ketika memberikan bantuan benih kepada warga Kambata, Jumat (4/7)."
    found = article(page(body=f"{STORY}{PICTURE}<p>{caption}</p><p>{PARAGRAPHS[1]} Begitu.</p>"))
    assert [block.tag for block in found.blocks if block.text == caption] == ["figcaption"]
    told = "Bupati Sumba Timur memberikan bantuan benih kepada warga Kambata ketika panen, Jumat (4/7)."
    found = article(page(body=f"{STORY}{PICTURE}<p>{told}</p><p>{PARAGRAPHS[1]} Begitu.</p>"))
    assert [block.tag for block in found.blocks if block.text == told] == ["p"]
