"""Lines that sell, told by one page: what they say, and that the story never speaks of it."""

from __future__ import annotations

import pytest

from crawler.items import Article, Block
from pipelines.clean import clean
from pipelines.memory import Memory
from pipelines.memory_store import InMemoryStore

STORY = (
    "Warga Kampung Lembah Hijau bergotong royong memperbaiki saluran irigasi yang jebol diterjang hujan pekan lalu.",
    "Petani setempat berharap air kembali mengalir ke petak sawah sebelum musim tanam, sebab benih sudah disemai.",
    "Camat menjanjikan bantuan semen dan batu kali, sedangkan posko bencana mengirim dua alat berat ke lokasi itu.",
)


def article(*texts: str) -> Article:
    """A page of a portal, of plain paragraphs."""
    url = "https://portal.test/irigasi/"
    blocks = [Block(text, "p", context=("p",)) for text in texts]
    return Article(url=url, fetched_url=url, title="Irigasi Jebol, Warga Bergotong Royong", blocks=blocks)


def cleaned(text: str, place: int = 1, **how: object) -> Article:
    """The one page of a portal, with a line between its paragraphs."""
    made = article(*STORY)
    block = article(text).blocks[0]
    for name, value in how.items():
        setattr(block, name, value)
    made.blocks.insert(place, block)
    clean(made, Memory(InMemoryStore(), "portal.test"))
    return made


@pytest.mark.parametrize(
    "text",
    [
        "Toko Sinar Rejeki",
        "putra laundry",
        "melati kencana",
        "Dapur Bunda Pertiwi",
        "rm. padang jaya 88",
        'kos putri "melati"',
        "batik tulis & tenun",
        "@dapur.bunda",
        "Lestari Jaya Wedding Organizer",
        "Mandala Abadi Nusa Organizer",
        "mebel jati sehat | percetakan sumber perkasa | bimbel andalan",
        "Percayakan perjalanan umrah Anda kepada Pelita Kencana, berangkat pasti.",
        "HP 0812-3456-7890",
        "Jl. Ahmad Yani No. 17",
        "Bengkel Jaya Motor (0812-3456-7890)",
        "Dijual rumah dua lantai, SHM, hub. 0813 2222 3333",
        "Pesan sekarang juga: https://wa.me/6281234567890",
        "Optik Nusantara: paket hemat mulai Rp 99.000",
        "🔥 Ayam Bakar Pak Kumis 🔥",
        "Keluarga Besar Bank Sentosa mengucapkan Selamat Hari Raya",
        "Selamat dan sukses atas pelantikan Rahman Halim. Segenap karyawan PT Sentosa.",
        "Wujudkan hunian impian Anda bersama Griya Sentosa",
    ],
)
def test_a_line_that_sells_goes_though_it_stands_on_one_page_only(text: str) -> None:
    made = cleaned(text)
    assert [block.rule.partition(":")[0] for block in made.removed] == ["promotion"]
    assert text not in made.body


@pytest.mark.parametrize(
    "text",
    [
        "Posko bencana: 0812-3456-7890",
        "Harapan Petani Lembah Hijau",
        "Petani mengucapkan selamat dan sukses kepada camat yang baru, lalu kembali bekerja.",
        "Diskon pupuk hingga 20 persen berlaku sampai 11 Juli.",
        "CV Karya Abadi melayani pengangkutan batu selama masa tanggap darurat.",
        "Warga yang melihat saluran jebol dapat menghubungi 0812-3456-7890 sejak pagi hingga malam hari, kata camat.",
        "Selamat jalan, tulis seorang murid pada kertas.",
        "Tidak ada yang tahu.",
        "Kelompok | Anggota | Luas",
        "Percayakan kepada kami, kata camat kepada warga Lembah Hijau, maka irigasi Anda mengalir lagi.",
        "Mengapa saluran irigasi jebol?",
    ],
)
def test_what_the_story_speaks_of_or_tells_stays(text: str) -> None:
    assert text in cleaned(text).body


def test_a_name_right_above_a_number_to_call_goes_with_it() -> None:
    made = article(*STORY[:1], "Mekar Abadi", "Telp/WA 0812-3456-7890", *STORY[1:])
    clean(made, Memory(InMemoryStore(), "portal.test"))
    assert made.body == "\n\n".join(STORY)


def test_what_the_portal_says_of_itself_goes_and_what_it_was_told_stays() -> None:
    made = article(
        *STORY,
        "Saat dihubungi Kabar Kita, camat membenarkan rencana itu dan meminta warga bersabar.",
        "Dukung Kabar Kita tetap independen dengan berlangganan.",
    )
    made.url = "https://kabarkita.test/irigasi/"
    clean(made, Memory(InMemoryStore(), "kabarkita.test"))
    assert "Saat dihubungi Kabar Kita" in made.body
    assert "Dukung Kabar Kita" not in made.body


def test_a_link_that_asks_to_follow_it_elsewhere_is_a_button() -> None:
    made = cleaned("Daftar di sini", link_share=1.0, links=("https://promo.example/x",))
    assert made.body == "\n\n".join(STORY)


def test_the_story_begins_with_its_dateline() -> None:
    made = article("Raja Ban", f"KUPANG – {STORY[0]}", *STORY[1:])
    clean(made, Memory(InMemoryStore(), "portal.test"))
    assert made.body.startswith("KUPANG – ")
    assert made.dateline is not None and made.dateline.place == "Kupang"


def test_topics_divided_by_commas_below_the_story_go() -> None:
    links = ("https://portal.test/tag/irigasi/", "https://portal.test/tag/sawah/")
    made = cleaned("irigasi, sawah", 3, link_share=0.9, links=links)
    assert made.body == "\n\n".join(STORY)
