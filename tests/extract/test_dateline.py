"""Datelines told from first sentences, outlet from place."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crawler.extract.text.dateline import split_dateline

DATELINES = [
    ("PeluangNews, Kupang – Pemerintah", "PeluangNews", "Kupang"),
    ("KUPANG, NamaPortal.id - Pemerintah", "NamaPortal.id", "Kupang"),
    ("NAMAPORTAL.ID | ENDE — Bupati", "NAMAPORTAL.ID", "Ende"),
    ("Liputan6.com, Jakarta - Indonesia", "Liputan6.com", "Jakarta"),
    ("TRIBUNNEWS.COM, KUPANG - Bupati", "TRIBUNNEWS.COM", "Kupang"),
    ("Jakarta - Presiden", None, "Jakarta"),
    ("JAKARTA, KOMPAS.com – Presiden", "KOMPAS.com", "Jakarta"),
    ("Jakarta (ANTARA) - Presiden", "ANTARA", "Jakarta"),
    ("KUPANG, RADAR — Wali Kota", "RADAR", "Kupang"),
    ("Labuan Bajo: Pemerintah", None, "Labuan Bajo"),
    ("Jakarta: Presiden", None, "Jakarta"),
    ("Kabarnusa.com, Jakarta : Presiden", "Kabarnusa.com", "Jakarta"),
    ("Ambon, Tribun-Nusa.com : Gubernur", "Tribun-Nusa.com", "Ambon"),
    ("JAKARTA (Suara Timur): Presiden", "Suara Timur", "Jakarta"),
    ("Kabarnusa.com, Jakarta Presiden", "Kabarnusa.com", "Jakarta"),
    ("JAKARTA. Bank Indonesia", None, "Jakarta"),
    ("VOX NTT – Gubernur", "VOX NTT", None),
    ("LEMBATA | Bupati hadir", None, "Lembata"),
    ("POS-KUPANG.COM, MAUMERE - Bupati", "POS-KUPANG.COM", "Maumere"),
    ("POS-KUPANG.COM|MAUMERE - Bupati", "POS-KUPANG.COM", "Maumere"),
    ("ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) -- Pemerintah", "Antara/PRNewswire", "Istanbul"),
    ("Mataram, NTB (ANTARA News) - Gunung", "ANTARA News", "Mataram"),
    ("Kupang, 10 Juni 2025 – Pemerintah", None, "Kupang"),
    ("KUPANG, Selasa (10/6/2025) - Pemerintah", None, "Kupang"),
    ("Kefamenanu,Nusantara9.com- Bupati", "Nusantara9.com", "Kefamenanu"),
    ("KUPANG,TIMEXPRES.com-Wali Kota", "TIMEXPRES.com", "Kupang"),
    ("Merdeka.com - Presiden", "Merdeka.com", None),
    ("Bisnis.com, JAKARTA — Presiden", "Bisnis.com", "Jakarta"),
    ("KONTAN.CO.ID - JAKARTA. Pemerintah", "KONTAN.CO.ID", "Jakarta"),
    ("SuaraNTB.com (Mataram) – Gubernur", "SuaraNTB.com", "Mataram"),
    ("NAMAPORTAL.ID - Ende - Bupati", "NAMAPORTAL.ID", "Ende"),
    ("NamaPortal.com – KUPANG – Bupati", "NamaPortal.com", "Kupang"),
    ("Kupang - NamaPortal.id – Bupati", "NamaPortal.id", "Kupang"),
    ("Lembata, suaraflobamora.com || Bupati", "suaraflobamora.com", "Lembata"),
    ("SOE – Bupati TTS", None, "Soe"),
    ("BA’A, KTS - Bupati", "KTS", "Ba’a"),
    ("BA'A, KTS - Bupati", "KTS", "Ba'a"),
    ("Ba`a – Bupati", None, "Ba`a"),
    ("LABUAN BAJO, KabarX – Menteri", "KabarX", "Labuan Bajo"),
    ("WARTA ANDALAS | DELI SERDANG — Bupati", "WARTA ANDALAS", "Deli Serdang"),
    ("Jakarta, CNN Indonesia -- Presiden", "CNN Indonesia", "Jakarta"),
    ("CNN Indonesia, Jakarta -- Presiden", "CNN Indonesia", "Jakarta"),
    ("Jakarta, CNBC Indonesia - Harga", "CNBC Indonesia", "Jakarta"),
    ("BANDUNG, iNewsJabar.id - Polisi", "iNewsJabar.id", "Bandung"),
    ("JAKARTA, iNews.id - Polisi", "iNews.id", "Jakarta"),
    ("SURABAYA (Lenteratoday) – Gubernur", "Lenteratoday", "Surabaya"),
    ("SIDOARJO | duta.co – Bupati", "duta.co", "Sidoarjo"),
    ("Surabaya (beritajatim.com) – Polisi", "beritajatim.com", "Surabaya"),
    ("PIKIRAN RAKYAT - Presiden", "PIKIRAN RAKYAT", None),
    ("JawaPos.com - Presiden", "JawaPos.com", None),
    ("PALU – Gubernur", None, "Palu"),
    ("NUSA EKSPOS - JAKARTA - Menteri", "NUSA EKSPOS", "Jakarta"),
    ("BATU – Wali Kota", None, "Batu"),
    ("Kota Kupang, Ekorantt.com – Wali", "Ekorantt.com", "Kota Kupang"),
    ("Maumere, Ekora NTT - Bupati", "Ekora NTT", "Maumere"),
    ("Kabupaten Kupang, NTT – Bupati", None, "Kabupaten Kupang"),
    ("FLORES TIMUR, VICTORYNEWS - Bupati", "VICTORYNEWS", "Flores Timur"),
    ("VICTORYNEWS - Bupati hadir", "VICTORYNEWS", None),
    ("RADAR BALI – Polisi", "RADAR BALI", None),
    ("DENPASAR, RadarBali.id - Polisi", "RadarBali.id", "Denpasar"),
    ("[Kupang] - Wali", None, "Kupang"),
    ("DELEGASI.COM, KUPANG – Gubernur", "DELEGASI.COM", "Kupang"),
    ("Tim Media, Kupang - Gubernur", "Tim Media", "Kupang"),
    ("KUPANG-NTT, SERGAP.ID – Gubernur", "SERGAP.ID", "Kupang"),
    ("BANYUWANGI, (Kabarnya.id) - Bupati", "Kabarnya.id", "Banyuwangi"),
    ("Banda Aceh - Gubernur", None, "Banda Aceh"),
    ("DI YOGYAKARTA – Gubernur", None, "DI Yogyakarta"),
    ("TANJUNG SELOR, benuanta.co.id – Gubernur", "benuanta.co.id", "Tanjung Selor"),
    ("PROKAL.CO, TARAKAN – Wali", "PROKAL.CO", "Tarakan"),
    ("JAYAPURA – “Kami", None, "Jayapura"),
    ("JAYAPURA, LINTASPAPUA.com – “Kami", "LINTASPAPUA.com", "Jayapura"),
    ("New York (ANTARA/Xinhua) - Harga", "ANTARA/Xinhua", "New York"),
    ("Den Haag –Pemerintah Belanda", None, "Den Haag"),
    ("JAKARTA– Presiden", None, "Jakarta"),
    ("Kupang, KN - Pemerintah", "KN", "Kupang"),
    ("Kupang, [portalku.id] – Pemerintah", "portalku.id", "Kupang"),
    ("RUTENG, FLORESPOS.net – Bupati", "FLORESPOS.net", "Ruteng"),
    ("Rote Ndao, NTT, portal.id – Bupati", "portal.id", "Rote Ndao"),
    ("TANGERANGNEWS.com-Polisi menangkap", "TANGERANGNEWS.com", None),
    ("BEKASI TIMUR - Polisi", None, "Bekasi Timur"),
    ("PASARWAJO, Sinar Timur – Bupati", "Sinar Timur", "Pasarwajo"),
    ("UJUNG KULON, Sinar Timur – Bupati", "Sinar Timur", "Ujung Kulon"),
    ("TEMPO.CO, Jakarta-Bank", "TEMPO.CO", "Jakarta"),
]

SENTENCES = [
    "Ketua DPRD - Budi - hadir",
    "Bupati: Warga harus waspada",
    "Warga Kupang: Air tidak mengalir",
    "Ketua DPRD – Budi – hadir dalam rapat",
    "Prabowo – Gibran menang di Kupang",
    "Presiden Prabowo - seperti biasa - datang",
    "KRONOLOGI – Kejadian bermula",
    "Kupang Pemerintah kota",
    "Pada 10 Juni 2025 – Hari Selasa – semua datang",
    "Bupati Lembata, Petrus – sapaan akrabnya – hadir",
    "Pemerintah Kota Kupang - melalui dinas - menata",
    "“Kami – semua – pergi,” katanya",
    "2025 – Tahun yang berat",
    "Pertandingan PSM - Persib berakhir 1-1",
    "PSM – Persib berakhir imbang",
    "Perse (Ende) - Persebata (Lembata) bermain imbang pada laga pembuka",
    "BMKG - Badan Meteorologi memprakirakan",
    "Jalan Kupang - Atambua rusak",
    "BPJS Ketenagakerjaan – Kupang menyerahkan",
    "Covid-19 menyebar",
    "1. Jakarta - Kupang",
    "Tips – Cara Memasak",
    "Dia – yang datang – pulang",
    "DEPRESI jadi satu momok",
    "VIDEO - Banjir",
    "Muhammad Nasir, Wakil Bupati – mengatakan",
    "Baca juga: Kupang - Atambua",
    "Suara Ketua DPRD – keras",
    "Media sosial – terutama Facebook – ramai",
    "Pos jaga – yang baru – dibangun",
    "Berita itu – kata dia – hoaks",
    "Info – yang beredar - salah",
    "Sumber – yang dipercaya – berkata",
    "Harga emas - Antam naik",
    "SD Negeri – Kupang",
    "Jadwal KRL Solo – Jogja hari ini",
    "Kapal Feri Kupang – Rote batal berlayar",
    "DPR – Pemerintah sepakat",
    "AS – Tiongkok sepakat",
    "Indonesia - Malaysia bertemu",
    "Timnas Indonesia U-23 - Vietnam",
    "Hari/Tanggal: Selasa - Rabu",
    "Soal Nomor 1 - Pilihan",
    "Kata Kunci | Penjelasan",
    "Nama | Alamat",
    "Senin - Jumat",
]


@pytest.mark.parametrize(("opening", "outlet", "place"), DATELINES)
def test_outlet_and_place_are_told_apart(opening: str, outlet: str | None, place: str | None) -> None:
    dateline = split_dateline(f"{opening} hadir dalam acara di aula kantor itu.")
    assert dateline is not None
    assert (dateline.outlet, dateline.place) == (outlet, place)
    assert opening.startswith(dateline.text)


def test_brackets_behind_the_dash_that_hold_no_place_leave_the_dateline() -> None:
    found = split_dateline("Ende (KabarUji) - Kepala Badan Bencana (BPBD) membuka posko.")
    assert found is not None
    assert (found.text, found.place) == ("Ende (KabarUji) -", "Ende")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_with_a_dash_is_no_dateline(sentence: str) -> None:
    assert split_dateline(f"{sentence} hari itu di sana.") is None


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ("KabarKita, Kupang – Pemerintah hadir.", "KabarKita, Kupang –"),
        ("KUPANG, KabarKita.id — Pemerintah - dan warga - hadir.", "KUPANG, KabarKita.id —"),
        ("KABAR KITA | ENDE -- Pemerintah hadir.", "KABAR KITA | ENDE --"),
        ("  Jakarta - Pemerintah hadir.", "Jakarta -"),
        ("KABARKITA.ID - ENDE. Pemerintah hadir.", "KABARKITA.ID - ENDE."),
        ("Jakarta -", "Jakarta -"),
        ("Kupang –\u00a0Pemerintah hadir.", "Kupang –"),
    ],
)
def test_the_text_is_as_printed(paragraph: str, text: str) -> None:
    dateline = split_dateline(paragraph)
    assert dateline is not None
    assert dateline.text == text


@given(st.text(max_size=200))
@example("- – — |")
@example("|||")
@example("(((( – A")
@example(",–A")
def test_any_text_is_taken(text: str) -> None:
    dateline = split_dateline(text)
    if dateline is not None:
        assert dateline.text in text
        assert dateline.outlet or dateline.place


OUTLETS = st.sampled_from(["KabarKita.id", "SinarPagi.com", "KabarKita", "Warta Kita", "Radar Kita"])
PLACES = st.sampled_from(
    ["Kupang", "Labuan Bajo", "Deli Serdang", "Waingapu", "Banda Aceh", "Tanjung Selor", "Sentani"]
)


@given(OUTLETS, PLACES, st.booleans(), st.sampled_from(["–", "-", "—", "--"]), st.integers(0, 4))
def test_every_order_of_outlet_and_place(outlet: str, place: str, upper: bool, dash: str, shape: int) -> None:
    shown = place.upper() if upper else place
    head = [f"{shown}, {outlet} ", f"{outlet}, {shown} ", f"{outlet} | {shown} ", f"{shown} ({outlet}) ", f"{shown} "][
        shape
    ]
    dateline = split_dateline(f"{head}{dash} Pemerintah daerah menyerahkan bantuan kepada warga.")
    assert dateline is not None
    assert (dateline.outlet, dateline.place) == (None if shape == 4 else outlet, place)
    assert dateline.text == f"{head}{dash}"


@pytest.mark.parametrize(
    ("opening", "story", "site", "place"),
    [
        (
            "Nangabere – Warga memanen jagung.",
            "Panen di Kecamatan Nangabere itu berlangsung dua hari.",
            "",
            "Nangabere",
        ),
        ("Nangabere (3/11/2025) - Warga memanen jagung.", "", "", "Nangabere"),
        ("[NANGABERE] Warga di Nangabere memanen jagung.", "", "", "Nangabere"),
        ("(Soe) – Warga memanen jagung.", "", "", "Soe"),
        ("Soe | Warga memanen jagung.", "", "", "Soe"),
        ("Titik Terang, Nangabere - Warga memanen jagung.", "", "www.titikterang.example", "Nangabere"),
        ("TITIKTERANG – NANGABERE, Warga memanen jagung.", "", "titikterang.example", "Nangabere"),
        ("Maria Lado – Warga memanen jagung.", "Maria Lado mengajar di Soe.", "", None),
        ("Panen Raya – Warga memanen jagung.", "", "", None),
    ],
)
def test_the_story_and_the_portals_name_confirm_a_place(opening: str, story: str, site: str, place: str | None) -> None:
    found = split_dateline(opening, story, site)
    assert (found.place if found else None) == place
