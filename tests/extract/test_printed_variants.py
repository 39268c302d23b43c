"""How regional portals print datelines, bylines, captions, sign-offs and times: variants written before the rules."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from crawler.extract.text.bylines import read_byline
from crawler.extract.text.captions import split_credit
from crawler.extract.text.dateline import find_dateline
from crawler.extract.text.signoff import split_signoff
from crawler.extract.text.times import read_time
from crawler.provinces import ZONES

WITA = ZONES["WITA"]
NOW = datetime(2025, 6, 12, 12, 0, tzinfo=WITA)
STORY = "Bupati hadir dalam acara di aula kantor itu bersama warga. Warga Nangahale senang."

DATELINES = [
    # Host, opening of the text, outlet, place.
    ("sinarlembata.example", "SINARLEMBATA.EXAMPLE,-LEWOLEBA,-Bupati", "SINARLEMBATA.EXAMPLE", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id,-Lewoleba,- Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA,-SinarLembata.id,-Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba,SL.com,- Dalam", "SL.com", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata- LEWOLEBA-Kepala", "SinarLembata", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata Lewoleba - Bupati", "SinarLembata", "Lewoleba"),
    ("sinarlembata.example", "Sinarlembata.id Lewoleba,-Bupati", "Sinarlembata.id", "Lewoleba"),
    ("sinarlembata.example", "Sinarlembata.id Lewoleba – Bupati", "Sinarlembata.id", "Lewoleba"),
    ("sinarlembata.example", "SL Lewoleba – Bupati", "SL", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA, SL – Bupati", "SL", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA | SL | Bupati", "SL", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA (SL) Bupati", "SL", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba (SinarLembata) Bupati", "SinarLembata", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA,SINARLEMBATA-Dijelaskan", "SINARLEMBATA", "Lewoleba"),
    ("sinarlembata.example", "SINAR LEMBATA,LEWOLEBA-Untuk", "SINAR LEMBATA", "Lewoleba"),
    ("sinarlembata.example", "SINAR LEMBATA.COM,LEWOLEBA-Untuk", "SINAR LEMBATA.COM", "Lewoleba"),
    ("sinarlembata.example", "SINARLEMBATA,ID, LEWOLEBA–Kapolres", "SINARLEMBATA,ID", "Lewoleba"),
    ("sinarlembata.example", "SINARLEMBATA ID, LEWOLEBA – Kapolres", "SINARLEMBATA ID", "Lewoleba"),
    ("sinarlembata.example", "SINARLEMBATA -Bupati", "SINARLEMBATA", None),
    ("sinarlembata.example", "Sinarlembata– Kapolres", "Sinarlembata", None),
    ("sinarlembata.example", "Sinar Lembata- Mungkin", "Sinar Lembata", None),
    ("sinarlembata.example", "SINAR HUKRIM – Memasuki", "SINAR HUKRIM", None),
    ("sinarlembata.example", "LEWOLEBA-Gubernur NTT", None, "Lewoleba"),
    ("sinarlembata.example", "Lewoleba, 3 Juni 2025, sinarlembata.id – Bupati", "sinarlembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba, Selasa (3/6) – Bupati", None, "Lewoleba"),
    ("sinarlembata.example", "(Lewoleba) – Bupati", None, "Lewoleba"),
    ("sinarlembata.example", "[LEWOLEBA] Bupati", None, "Lewoleba"),
    ("sinarlembata.example", "Lewoleba// Bupati", None, "Lewoleba"),
    ("sinarlembata.example", "Lewoleba || SinarLembata.id || Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba - SinarLembata.id || Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id ǀ Lewoleba ǀ Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id • Lewoleba • Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id / Lewoleba / Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id >> Lewoleba >> Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id_Lewoleba_ Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id ~ Lewoleba ~ Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "Kabupaten Lembata, sinarlembata.id -- Bupati", "sinarlembata.id", "Kabupaten Lembata"),
    ("sinarlembata.example", "NANGAHALE, SINARLEMBATA.ID – Bupati", "SINARLEMBATA.ID", "Nangahale"),
    ("sinarlembata.example", "Nangahale, SinarLembata.id.- Bupati", "SinarLembata.id", "Nangahale"),
    ("sinarlembata.example", "LEWOLEBA, (SinarLembata) – Bupati", "SinarLembata", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA,(sinarlembata.id)–Meskipun", "sinarlembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba(SinarLembata.id)- Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id, (Lewoleba) – Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba, NTT, SinarLembata.id — Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "LEWOLEBA–NTT, SinarLembata.id — Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba, Rapat paripurna DPRD Lembata di aula", None, "Lewoleba"),
    ("sinarlembata.example", "Lewoleba, SinarLembata.id Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "SINARLEMBATA.ID, LEWOLEBA Bupati", "SINARLEMBATA.ID", "Lewoleba"),
    ("sinarlembata.example", "ROKANHULU – Bupati", None, "Rokan Hulu"),
    ("sinarlembata.example", "TTS, SinarLembata – Bupati", "SinarLembata", "TTS"),
    ("sinarlembata.example", "HALSEL, SinarLembata – Bupati", "SinarLembata", "Halsel"),
    ("sinarlembata.example", "KBRN, Lewoleba : Bupati", "KBRN", "Lewoleba"),
    ("sinarlembata.example", "SinarLembata.id: Lewoleba – Bupati", "SinarLembata.id", "Lewoleba"),
    ("sinarlembata.example", "Lewoleba: Bupati", None, "Lewoleba"),
    ("lewoleba.sinarnusa.example", "SINAR LEWOLEBA.COM, LEWOLEBA – Bupati", "SINAR LEWOLEBA.COM", "Lewoleba"),
    ("pos-lembata.example", "POS-LEMBATA.COM | LEWOLEBA - Bupati", "POS-LEMBATA.COM", "Lewoleba"),
    ("pos-lembata.example", "POS LEMBATA - LEWOLEBA - Bupati", "POS LEMBATA", "Lewoleba"),
    ("mimbarnusantara.example", "ARU,MNusa.com,- Dalam", "MNusa.com", "Aru"),
]

ALONE = [
    ("Lewoleba,", None, "Lewoleba"),
    ("LEWOLEBA, SL", "SL", "Lewoleba"),
    ("LEWOLEB, SL", "SL", "Lewoleb"),
    ("Lewoleba - SinarLembata.id", "SinarLembata.id", "Lewoleba"),
    ("SinarLembata.id, Lewoleba –", "SinarLembata.id", "Lewoleba"),
    ("(Lewoleba)", None, "Lewoleba"),
    ("Lewoleba, 3 Juni 2025", None, "Lewoleba"),
    ("SINARLEMBATA.ID | LEWOLEBA", "SINARLEMBATA.ID", "Lewoleba"),
]

BEHIND = [
    "“Kami minta bantuan itu segera dibagi rata,” kata Bupati Lembata.",
    "Suasana rapat di aula kantor bupati Lembata Foto: Maria Lado/Sinar",
    "Warga Tanam Pisang di Jalan Rusak sebagai Protes kepada Pemerintah Kabupaten",
]

SENTENCES = [
    "Kupang, Ende dan Maumere menjadi tuan rumah lomba itu.",
    "Kupang, Nusa Tenggara Timur, menjadi tuan rumah lomba itu.",
    "Solo, Kota Budaya yang ramah, menerima tamu.",
    "Kupang, Senin (3/6), diguyur hujan.",
    "JAKARTA-BANDUNG lumpuh akibat banjir besar.",
    "NTT-Jepang sepakat bekerja sama di bidang tenaga kerja.",
    "SL menang telak dalam laga itu - luar biasa.",
    "Sinar Lembata memberitakan - dan warga percaya - hal itu.",
    "Kupang-Ende ditempuh dua jam dengan pesawat.",
    "MENGINAP - Bupati menginap di rumah warga.",
    "HUKRIM – Polisi menangkap pelaku.",
    "Bupati Lembata (SL) hadir - bersama warga.",
    "Timor-Leste dan Indonesia bertemu.",
    "Bima-Dompu kini terhubung jalan baru.",
    "Polres Lembata, Lewoleba – begitu warga menyebutnya – ramai.",
    "Maumere, kota di pesisir utara, ramai.",
    "Rp 5 juta, Lembata – angka itu tetap.",
]


@pytest.mark.parametrize(("host", "opening", "outlet", "place"), DATELINES)
def test_datelines(host: str, opening: str, outlet: str | None, place: str | None) -> None:
    first = f"{opening} hadir dalam acara di aula kantor itu."
    dateline = find_dateline([first, STORY], host)
    assert dateline is not None
    assert (dateline.outlet, dateline.place) == (outlet, place)
    assert first.startswith(dateline.text)


@pytest.mark.parametrize(("line", "outlet", "place"), ALONE)
def test_datelines_on_a_line_of_their_own(line: str, outlet: str | None, place: str | None) -> None:
    dateline = find_dateline([line, "Bupati hadir dalam acara itu.", STORY], "sinarlembata.example")
    assert dateline is not None
    assert (dateline.text, dateline.outlet, dateline.place) == (line, outlet, place)


@pytest.mark.parametrize("above", BEHIND)
def test_datelines_behind_a_standfirst_or_caption(above: str) -> None:
    dateline = find_dateline([above, "LEWOLEBA, SINARLEMBATA.ID - Bupati hadir.", STORY], "sinarlembata.example")
    assert dateline is not None
    assert (dateline.outlet, dateline.place) == ("SINARLEMBATA.ID", "Lewoleba")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_are_no_datelines(sentence: str) -> None:
    assert find_dateline([sentence, STORY], "sinarlembata.example") is None


BYLINES = [
    ("Laporan Reporter SINAR LEMBATA.COM, Maria Lado", ["Maria Lado"]),
    ("Laporan Wartawan Sinar Lembata.com, Maria Lado", ["Maria Lado"]),
    ("Laporan Wartawan SinarLembata.id Maria Lado", ["Maria Lado"]),
    ("Laporan Kontributor Lewoleba, Maria Lado", ["Maria Lado"]),
    ("Maria Lado - sinarlembata", ["Maria Lado"]),
    ("Maria Lado, Yohanes Bolen (Lewoleba)", ["Maria Lado", "Yohanes Bolen"]),
    ("Maria Lado (Kontributor Ende)", ["Maria Lado"]),
    ("Peliput : Maria Lado", ["Maria Lado"]),
    ("Peliput Maria Lado", ["Maria Lado"]),
    ("Oleh: Maria Lado | Editor: Yohanes Bolen", ["Maria Lado"]),
    ("Oleh : Maria Lado dan Yohanes Bolen", ["Maria Lado", "Yohanes Bolen"]),
    ("Penulis: Maria lado", ["Maria lado"]),
    ("Reporter: Maria Lado, Fotografer: Yohanes Bolen", ["Maria Lado"]),
    ("Wartawan Sinar: Maria Lado", ["Maria Lado"]),
    ("Kontributor: Maria Lado", ["Maria Lado"]),
    ("Jurnalis: Maria Lado/Yohanes Bolen", ["Maria Lado", "Yohanes Bolen"]),
    ("Penulis/Editor: Maria Lado", ["Maria Lado"]),
    ("Dilaporkan oleh: Maria Lado", ["Maria Lado"]),
    ("Ditulis oleh Maria Lado pada 3 Juni 2025", ["Maria Lado"]),
    ("Maria Lado, S.Pd., M.Pd", ["Maria Lado, S.Pd., M.Pd"]),
    ("By Maria Lado On Jun 3, 2025", ["Maria Lado"]),
    ("Pewarta: Maria Lado Editor: Yohanes Bolen", ["Maria Lado"]),
    ("Posted by: Redaksi", ["Redaksi"]),
    ("Kontributor : Maria L. | Editor : Y. Bolen", ["Maria L."]),
    ("Laporan Jurnalis Sinar Lembata, Maria Lado", ["Maria Lado"]),
    ("Citizen Reporter: Maria Lado", ["Maria Lado"]),
    ("Penulis: Maria Lado (Mahasiswa Universitas Nusa Cendana)", ["Maria Lado"]),
    ("Wartawan: Maria, Yohanes, dan Rambu", ["Maria", "Yohanes", "Rambu"]),
    ("Kontributor: Maria Lado, Yohanes Bolen", ["Maria Lado", "Yohanes Bolen"]),
    ("Tim Liputan: Maria Lado, Yohanes Bolen", ["Maria Lado", "Yohanes Bolen"]),
    ("Kabiro Flores Timur: Maria Lado", ["Maria Lado"]),
    ("Biro Ende: Maria Lado", ["Maria Lado"]),
    ("Maria Lado, Lewoleba", ["Maria Lado"]),
]


@pytest.mark.parametrize(("printed", "names"), BYLINES)
def test_bylines(printed: str, names: list[str]) -> None:
    assert read_byline(printed) == names


CAPTIONS = [
    ("Warga antre air bersih. ©2025 Instagram @humaslembata/editorial Sinar.com", "Instagram @humaslembata/editorial Sinar.com"),
    ("Warga antre air bersih. © Sinar.com/Maria Lado", "Sinar.com/Maria Lado"),
    ("Warga antre air bersih. (c) 2025 Maria Lado", "Maria Lado"),
    ("Warga antre air bersih/ist", "ist"),
    ("Warga antre air bersih/dok.sinarlembata.id", "dok.sinarlembata.id"),
    ("Warga antre air bersih (Foto: Maria Lado/Sinar)", "Maria Lado/Sinar"),
    ("Warga antre air bersih.--(Sumber Foto: Maria/Sinar)", "Maria/Sinar"),
    ("Warga antre air bersih. FOTO : HUMAS POLRES LEMBATA", "HUMAS POLRES LEMBATA"),
    ("Warga antre air bersih. Foto: Sinar.com/ Maria Lado", "Sinar.com/ Maria Lado"),
    ("Warga antre air bersih - Foto: Maria Lado", "Maria Lado"),
    ("Warga antre air bersih | dok. Humas", "dok. Humas"),
    ("Warga antre air bersih [Foto/Maria Lado]", "Maria Lado"),
    ("Warga antre air bersih. [Foto: Maria Lado]", "Maria Lado"),
    ("Warga antre air bersih, foto: Maria Lado", "Maria Lado"),
    ("Foto: Maria Lado/Sinar | Warga antre air bersih", "Maria Lado/Sinar"),
    ("Warga antre air bersih. (ANTARA/Maria Lado)", "ANTARA/Maria Lado"),
    ("Warga antre air bersih. ANTARA FOTO/Maria Lado/nym", "ANTARA FOTO/Maria Lado/nym"),
    ("Warga antre air bersih (Istimewa)", "Istimewa"),
    ("Warga antre air bersih (Dok. Pemkab Lembata)", "Dok. Pemkab Lembata"),
    ("Warga antre air bersih. Sumber: Instagram/@humaslembata", "Instagram/@humaslembata"),
    ("Warga antre air bersih. Courtesy of YouTube Sinar", "YouTube Sinar"),
    ("Ket Foto : Warga antre air bersih (Ist)", "Ist"),
    ("Warga antre air bersih. (SINAR.COM/MARIA LADO)", "SINAR.COM/MARIA LADO"),
    ("Warga antre air bersih. Photo by Maria on Unsplash", "Maria on Unsplash"),
    ("Warga antre air bersih. Foto Maria Lado", "Maria Lado"),
    ("Warga antre air bersih. Kredit foto: Maria Lado", "Maria Lado"),
    ("Warga antre air bersih/Maria Lado", "Maria Lado"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "credit"), CAPTIONS)
def test_captions(printed: str, credit: str) -> None:
    caption, found = split_credit(printed)
    assert found == credit
    assert caption is not None
    assert caption.rstrip(".") == "Warga antre air bersih"


NO_CREDITS = [
    "Bupati Lembata (kiri) menyerahkan bantuan.",
    "Bupati Lembata saat rapat, Jumat (29/5/2025).",
    "Bupati Lembata - Wakil Bupati hadir.",
    "Rapat di Lewoleba, Lembata.",
    "Bupati menutup rapat. Foto Bersama Para Camat",
    "Rapat membahas bantuan suami/istri petani.",
]


@pytest.mark.parametrize("printed", NO_CREDITS)
def test_captions_without_credit(printed: str) -> None:
    assert split_credit(printed) == (printed, None)


SIGNOFFS = [
    ("“Itu benar,” tutupnya.*Arman", "*Arman"),
    ("“Itu benar,” tutupnya. *arman", "*arman"),
    ("“Itu benar,” tutupnya.**(Andi)", "**(Andi)"),
    ("“Itu benar,” tutupnya.*** (karyadi)", "*** (karyadi)"),
    ("“Itu benar,” demikian Maria. I tar", "I tar"),
    ("Acara itu selesai siang hari. (andi wrc)", "andi wrc"),
    ("Acara itu selesai siang hari.(CR7)", "CR7"),
    ("Acara itu selesai siang hari.((RO))", "RO"),
    ("Acara itu selesai siang hari. ((Maria Lado))", "Maria Lado"),
    ("Acara itu selesai siang hari. (SL-03)", "SL-03"),
    ("Acara itu selesai siang hari. (SL 03/RO)", "SL 03/RO"),
    ("Acara itu selesai siang hari, (RO)", "RO"),
    ("Acara itu selesai siang hari,(red/ro)", "red/ro"),
    ("Acara itu selesai siang hari. (SG.W-028/mon)", "SG.W-028/mon"),
    ("Acara itu selesai siang hari. [zainuddin]", "zainuddin"),
    ("Acara itu selesai siang hari. (Nn/Adv/DprdLembata)", "Nn/Adv/DprdLembata"),
    ("Acara itu selesai siang hari. (harisbolen)", "harisbolen"),
    ("Acara itu selesai siang hari. ( Sinar.com / Maria Lado )", "Sinar.com / Maria Lado"),
    ("Acara itu selesai siang hari. *e", "*e"),
    ("Acara itu selesai siang hari. (mdk/rka)", "mdk/rka"),
    ("Acara itu selesai siang hari. [mdk/rka]", "mdk/rka"),
    ("Acara itu selesai siang hari. @maria", "@maria"),
    ("Acara itu selesai siang hari. ~RO", "~RO"),
    ("Acara itu selesai siang hari. |RO|", "RO"),
    ("Acara itu selesai siang hari. <RO>", "RO"),
    ("Acara itu selesai siang hari. (RO/Red).", "RO/Red"),
    ("Acara itu selesai siang hari. (*/red)", "*/red"),
    ("Acara itu selesai siang hari. /ro/", "/ro/"),
    ("Acara itu selesai siang hari. #RO", "#RO"),
    ("Acara itu selesai siang hari. REDAKSI-RoM", "REDAKSI-RoM"),
    ("Acara itu selesai siang hari. (Maria Lado, Yohanes Bolen)", "Maria Lado, Yohanes Bolen"),
    ("Acara itu selesai siang hari. (Laporan: Maria Lado)", "Laporan: Maria Lado"),
    ("Acara itu selesai siang hari. {RO}", "RO"),
    ("Acara itu selesai siang hari. (R-1)", "R-1"),
    ("Acara itu selesai siang hari. ***RO", "***RO"),
    ("Acara itu selesai siang hari. ***/RO", "***/RO"),
    ("Acara itu selesai siang hari. - Maria -", "- Maria -"),
    ("Acara itu selesai siang hari. —RO", "—RO"),
    ("Acara itu selesai siang hari. _RO_", "_RO_"),
]


@pytest.mark.parametrize(("last", "mark"), SIGNOFFS)
def test_signoffs(last: str, mark: str) -> None:
    rest, found = split_signoff(["Awal berita.", last])
    assert found == mark
    assert last.startswith(rest[-1])
    assert len(rest) == 2


NO_SIGNOFFS = [
    "Bantuan itu untuk Kabupaten Lembata, (NTT)",
    "Ia didampingi istrinya, Maria Lado.",
    "Jumlahnya 5 *) belum termasuk pajak",
    "Warga berharap pemerintah bertindak. Semoga",
    "“Kami siap,” kata Maria. I Wayan hadir pula.",
    "Hadir pula Ketua DPRD (Maria Lado).",
    "Hubungi kami di @sinarlembata",
    "Ikuti tagar #LembataBersih",
    "Polisi masih memeriksa saksi. Polres Lembata",
    "Semua berjalan lancar. Amin",
    "Rapat dihadiri Dinas Perhubungan, (Dishub) dan warga.",
    "Nomor telepon 0812-3456-7890",
]


@pytest.mark.parametrize("last", NO_SIGNOFFS)
def test_sentences_are_no_signoffs(last: str) -> None:
    assert split_signoff(["Awal berita.", last]) == (["Awal berita.", last], None)


TIMES = [
    ("Selasa Kliwon, 5 Syakban 1446 H / 4 Februari 2025 M, 08.15 WITA", (2025, 2, 4, 8, 15)),
    ("4 Februari 2025 M / 5 Syaban 1446 H | 08:15", (2025, 2, 4, 8, 15)),
    ("Selasa, 04-Februari-2025, 08:15:10", (2025, 2, 4, 8, 15)),
    ("Selasa 4/2/2025 - 08.15 Wita", (2025, 2, 4, 8, 15)),
    ("Selasa, 4 Peb 2025 Pkl. 08.15", (2025, 2, 4, 8, 15)),
    ("04 Pebruari 2025 08:15:00", (2025, 2, 4, 8, 15)),
    ("Jum'at, 7 Nopember 2025 | 21.05 WITA", (2025, 11, 7, 21, 5)),
    ("Diterbitkan: Selasa, 4 Feb 2025 pukul 08.15", (2025, 2, 4, 8, 15)),
    ("2025-02-04 08:15:22", (2025, 2, 4, 8, 15)),
    ("Feb 4, 2025 8:15 am", (2025, 2, 4, 8, 15)),
    ("4 Feb 2025, 8:15 PM", (2025, 2, 4, 20, 15)),
    ("Tayang: 04/02/2025, 08:15 WITA", (2025, 2, 4, 8, 15)),
    ("08:15 - 4 Februari 2025", (2025, 2, 4, 8, 15)),
    ("Selasa (4/2/2025) 08.15 WITA", (2025, 2, 4, 8, 15)),
    ("Tuesday, February 4, 2025 - 08:15", (2025, 2, 4, 8, 15)),
    ("4 Februari 2025 (08:15)", (2025, 2, 4, 8, 15)),
    ("4.2.2025 08.15", (2025, 2, 4, 8, 15)),
    ("Selasa, 4 Februari 2025 @ 08:15", (2025, 2, 4, 8, 15)),
]


@pytest.mark.parametrize(("printed", "shown"), TIMES)
def test_times(printed: str, shown: tuple[int, int, int, int, int]) -> None:
    assert read_time(printed, WITA, datetime(2026, 1, 1, tzinfo=WITA)) == datetime(
        *shown, tzinfo=timezone(timedelta(hours=8))
    ).replace(second=(10 if ":10" in printed else 22 if ":22" in printed else 0))
