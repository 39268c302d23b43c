"""Lines that sell, told by one page: what they say, and that the story never speaks of it."""

from __future__ import annotations

import pytest

from crawler.blocks import Block
from crawler.items import Article
from pipelines.body import clean
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore

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
        "Dapatkan diskon akhir pekan, pesan sekarang juga.",
        "Ratu Kosmetik Laris",
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
        "Narahubung: Yohanes, 0813-9912-3344",
        "Warga dapat menghubungi WhatsApp 0811-3822-112.",
        "Instagram: @bpbdsabana",
        "Wujudkan mimpi Anda tanpa utang, kata pengawas koperasi.",
        "Iuran anggota mulai Rp100 ribu hingga Rp1 juta",
    ],
)
def test_what_the_story_speaks_of_or_tells_stays(text: str) -> None:
    assert text in cleaned(text).body


@pytest.mark.parametrize(
    "text",
    [
        "Loket dibuka 08.00-16.00",
        "Kantor Lurah, Senin-Jumat 08.00 - 15.30",
        "Rapat warga: 08-12-2025",
        "Seorang pemuda mengunggah fotonya di Instagram pribadinya.",
        "Pembeli memesan lewat GoFood, GrabFood, atau ShopeeFood.",
    ],
)
def test_hours_days_and_the_names_of_networks_are_no_number_to_call(text: str) -> None:
    assert text in cleaned(text).body


@pytest.mark.parametrize(
    "text",
    ["Buka 08.00-16.00, WA 0812-3456-7890", "Pesan meja: (0380) 831234", "IG: dapur.bunda", "Instagram dapur_bunda"],
)
def test_a_number_beside_the_hours_and_an_account_are_still_an_ad(text: str) -> None:
    assert text not in cleaned(text).body


@pytest.mark.parametrize(
    "text",
    [
        "Moderator: Umbu Rihi",
        "Wings Air, Batik Air, Citilink",
        "Kombes Pol Yudi Sinlaeloe",
        "Universitas Nusa Cendana",
        "Nusa Tenggara Timur",
        "Sumba Barat Daya",
        "Awal Mula Perkara",
        "Kata Ahli Hukum",
    ],
)
def test_labels_offices_places_and_what_a_story_asks_are_no_sponsors_name(text: str) -> None:
    assert text in cleaned(text).body


@pytest.mark.parametrize("text", ["Fotokopi KTP", "- Fotokopi Ijazah Terakhir", "Fotocopy Kartu Keluarga"])
def test_papers_to_bring_are_no_shop(text: str) -> None:
    assert text in cleaned(text).body
    assert "Fotokopi Kenanga" not in cleaned("Fotokopi Kenanga").body


def test_a_short_sentence_speaks_for_a_name_unless_it_sells() -> None:
    told = article(*STORY, "PT Gemini Trans, pemilik bus, menanggung biaya pengobatan.", "PT GEMINI TRANS")
    clean(told, Memory(InMemoryStore(), "portal.test"))
    assert "PT GEMINI TRANS" in told.body + str(told.signoff)
    sold = article(*STORY, "Toko Mekar Abadi menjual semen, hubungi 0812-3456-7890.", "Toko Mekar Abadi")
    clean(sold, Memory(InMemoryStore(), "portal.test"))
    assert sold.body == "\n\n".join(STORY)


def test_a_name_right_above_a_number_to_call_goes_with_it() -> None:
    made = article(*STORY[:1], "Mekar Abadi", "Telp/WA 0812-3456-7890", *STORY[1:])
    clean(made, Memory(InMemoryStore(), "portal.test"))
    assert made.body == "\n\n".join(STORY)


def test_a_label_above_a_number_to_call_is_no_sponsors_name() -> None:
    made = article(*STORY[:1], "Hari/Tanggal: Jumat, 12 Desember 2025", "Kontak: Yanti 0812-3456-7890", *STORY[1:])
    clean(made, Memory(InMemoryStore(), "portal.test"))
    assert "12 Desember" in made.body


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


@pytest.mark.parametrize(
    ("text", "to", "stays"),
    [
        ("Salon Cantika Jaya", "https://toko.example/", False),
        ("Toko Sinar", "https://wa.example/62", False),
        ("hotel bintang laut", "#", False),
        # The portal's own page, a document with a number, what the story speaks of, a verb.
        ("Peta Jalan", "https://portal.test/peta/", True),
        ("Peraturan Nomor 5", "https://jdih.example/5", True),
        ("Kampung Lembah Hijau", "https://desa.example/", True),
        ("Membaca Peta Jalan", "https://dinas.example/", True),
        ("Laporan Lengkap Embung", "https://dinas.example/laporan-embung-desa/", True),
    ],
)
def test_a_name_that_leads_elsewhere_and_that_no_story_speaks_of_is_a_sponsors(text: str, to: str, stays: bool) -> None:
    made = cleaned(text, links=(to,), link_share=1.0)
    assert (text in (made.body or "")) is stays


@pytest.mark.parametrize("heading", ["A FLURRY OF ACTIVITY", "Ramps And Roads Abroad"])
def test_a_subheading_of_an_english_story_is_no_sponsors_name(heading: str) -> None:
    """English subheadings are set as names are, and the words that tell the two apart are Indonesian ones."""
    story = (
        "The ferry that links the two islands has been out of service since a storm tore its ramp from the quay in May.",
        "Officials said that the repair would take until the end of the year, as the steel has to be shipped from Surabaya.",
        "Farmers who used to sell their rice at the market have been waiting for the boat with bags stacked by the road.",
    )
    made = article(story[0], story[1], heading, story[2])
    clean(made, Memory(InMemoryStore(), "portal.test"))
    assert made.body == "\n\n".join([story[0], story[1], heading, story[2]])
    made = article(heading, *story)  # a rubric, a credit: no paragraph stands above it
    clean(made, Memory(InMemoryStore(), "portal.test"))
    assert made.body == "\n\n".join(story)
