"""Shapes that a stranger's portals brought: what stands beside a name, a place or a day says what it is. Invented texts."""

from __future__ import annotations

import pytest

from crawler.extract.meaning.read import Meaning
from tests.extract.test_meaning import read


def offices(told: Meaning) -> list[tuple[str, str | None]]:
    return [(one.name, one.office) for one in told.people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Menurut Kadinkes Sulbar dr Ratna Wulandari, obat sudah tiba.",
            [("Ratna Wulandari", "Kadinkes Sulbar")],
        ),
        (
            "Kapolsek Muara Sungkai, Iptu Darman Hasibuan, membenarkan kejadian itu.",
            [("Darman Hasibuan", "Kapolsek Muara Sungkai")],
        ),
        (
            "Deputi Bidang Promosi dan Transportasi Yolanda Pratiwi mengatakan rute itu dibuka.",
            [("Yolanda Pratiwi", "Deputi Bidang Promosi dan Transportasi")],
        ),
        (
            "Vice President KRL Nusabodek, Hendarto Wijoyo mencatat penumpang naik.",
            [("Hendarto Wijoyo", "Vice President KRL Nusabodek")],
        ),
        (
            "Direktur Utama PGX Lintang Maya Fitriani membuka acara. Kata Maya Fitriani, pipa itu aman.",
            [("Maya Fitriani", "Direktur Utama PGX Lintang")],
        ),
        ("Surat itu disimpan oleh bekas kepala dusun, Aleks Rero, di map.", [("Aleks Rero", "bekas kepala dusun")]),
        ("Papan itu dari kayu bekas lambung perahu Aleks Rero.", []),
        ("Menteri Pekerjaan Umum Wardoyo menyambut baik rencana itu.", [("Wardoyo", "Menteri Pekerjaan Umum")]),
        (
            "Menteri Keuangan Sri Lestari hadir. Menteri Keuangan Sri Lestari Wulandari lalu menjawab.",
            [("Sri Lestari Wulandari", "Menteri Keuangan")],
        ),
        (
            "Gubernur DIY Sri Sultan Cokro Buwono VII membuka pasar.",
            [("Sri Sultan Cokro Buwono VII", "Gubernur DIY")],
        ),
        ("Seminar digelar Ikatan Guru Bustanul Falah (IGBF) di aula.", []),
        ("Presiden membentuk Tim Koordinasi Penyelenggaraan Program Pangan Lestari Makmur (PLM).", []),
        ("Banyak kritik diarahkan kepada Menkeu, Gus Badrul justru memujinya.", []),
        (
            "Wakil II Ketum KONI Pusat Mayjen TNI Purn Sudarsono mengingatkan cabang olahraga.",
            [("Sudarsono", "Wakil II Ketum KONI Pusat")],
        ),
        (
            "Direktur RSUD dr. H. Wardana Kusuma Lembayung, dr Surya Baskara, enggan berkomentar.",
            [("Surya Baskara", "Direktur RSUD dr. H. Wardana Kusuma Lembayung")],
        ),
        ("Direktur RSUD dr Wardana Kusuma enggan berkomentar soal itu.", []),  # the hospital's name, no director's
        (
            "Kepala Puskesmas Sungai Bening, dr. Ratih Anjani, membuka posyandu.",
            [("Ratih Anjani", "Kepala Puskesmas Sungai Bening")],
        ),
        (
            "Kapolsek Muara Sungkai, Inspektur Satu (Iptu) La Badara, membenarkannya.",
            [("La Badara", "Kapolsek Muara Sungkai")],
        ),
        (
            "Komandan Satgas Yonif 777 Kostrad, Letkol Inf Dharma Wiyata hadir. "
            "Deputi Bidang Aparatur, Marsekal Muda Bagas Indrawan, ikut.",
            [
                ("Dharma Wiyata", "Komandan Satgas Yonif 777 Kostrad"),
                ("Bagas Indrawan", "Deputi Bidang Aparatur"),
            ],
        ),
        (
            "Rapat dipimpin Ketua DPRD Kalsel, H Supardi HK. Kepala BPBD Lembata Farman AP ikut hadir.",
            [("Supardi HK", "Ketua DPRD Kalsel"), ("Farman AP", "Kepala BPBD Lembata")],
        ),
        (
            "Gubernur Lampung, Rahmadi Mirzatama Jalal tiba. Gubernur Mirza menegaskan janjinya.",
            [("Rahmadi Mirzatama Jalal", "Gubernur Lampung")],
        ),
        (
            "Asisten Deputi Kerja Sama Pasifik, Oseania, dan Afrika, Marsma TNI Pardamean, menjelaskan.",
            [("Pardamean", "Asisten Deputi Kerja Sama Pasifik, Oseania, dan Afrika")],
        ),
        (
            "Gubernur Kaltim Isranto melepas kontingen. “Kalau berjanji, saya tepati,” kata Isranto Nurdin.",
            [("Isranto Nurdin", "Gubernur Kaltim")],
        ),
        ("Kapendam IV/Lembayung, Letkol Inf. Andika Setyawan, hadir.", [("Andika Setyawan", "Kapendam IV/Lembayung")]),
        ("Tokoh Adat Kayu Tanda, Hidur ikut menimbun jalan.", []),  # a people's name, or his: nothing says which
        ("Kepala Teknik PT, Bumi Sejati Muhammad Ilman mengatakan hal itu.", []),
        ("Pastor Paroki St. Yosep Lembah Biru, RD. Yefri Bolan mengajak umat.", []),
        ("Ketua Pansus Raperda perlindungan lahan mengatakan hal itu.", []),
    ],
)
def test_offices_and_their_bearers(text: str, people: list[tuple[str, str]]) -> None:
    assert offices(read(text)) == people


@pytest.mark.parametrize(
    ("paragraphs", "speakers"),
    [
        (  # nobody else is named in between: four paragraphs are no doubt
            ["“Kami siap bekerja,” kata Bupati Ende Rafael Wara.", "Satu.", "Dua.", "Tiga.", "“Kami tunggu,” ujarnya."],
            ["Rafael Wara", "Rafael Wara"],
        ),
        (  # another officer speaks in between
            [
                "“Kami siap bekerja,” kata Bupati Ende Rafael Wara.",
                "Camat Wewaria Yosefina Bela hadir. Satu.",
                "Yosefina Bela lalu pulang.",
                "Tiga.",
                "“Kami tunggu,” ujarnya.",
            ],
            ["Rafael Wara", None],
        ),
        (  # one minister does not go on speaking where another minister begins
            [
                "“Lokasi siap,” kata Menteri Sosial Saiful Yunus.",
                "Menteri Pertanian Tamrin menyambut baik kerja sama itu. “Ini program bersama,” ujarnya.",
            ],
            ["Saiful Yunus", "Tamrin"],
        ),
        (
            [
                "Jarot Sugiono membuka rapat. Jarot mengatakan rapat itu penting.",
                "Mantan Gubernur Papua itu mengatakan rapat berlanjut. “Besok lagi kita bahas,” jelasnya.",
            ],
            ["Jarot Sugiono"],
        ),
        (["Sekretaris Daerah Kota Bima Ilham Akbar hadir.", "“Semua lancar hari ini,” ujar Sekda."], ["Ilham Akbar"]),
        (["Gubernur NTT Emanuel Melkianus Loka hadir.", "“Kami perbaiki,” kata Melki."], ["Emanuel Melkianus Loka"]),
        (["Menteri Zulfikri Hasyim hadir.", "“Nelayan masih miskin,” kata Zulhas."], ["Zulfikri Hasyim"]),
        (["“Polisi menemukan tiga karung,” jelas AKBP Taufan, Rabu."], ["Taufan"]),
        (["“Kami mendukung program itu,” ujar Bahtiar."], ["Bahtiar"]),
        (["Kisah Aipda Darto dimuat kemarin.", "“Saya hanya bertamu,” kata Darto."], ["Darto"]),
        (["Seminar bertema “Ekonomi Daerah, Tantangan dan Peluang” digelar."], []),
        (['" Lha kalau tiga ribu ya dibagi, begitu saja," pungkas Bupati Blora Wage Santoso.'], ["Wage Santoso"]),
        (  # he is taken up by what he was; a stop within a time of day ends no sentence
            [
                "“Tiga orang kami tahan,” kata Kapolres Sabuluh AKBP Wira Santika.",
                "Mantan Kapolres Lembah Biru ini juga menjelaskan pada pukul 17.40 warga melaporkan kehilangan itu.",
                "“Barangnya masih kami cari sampai sekarang,” tuturnya.",
            ],
            ["Wira Santika", "Wira Santika"],
        ),
        (  # a verb of saying with an object; whoever reads a draft aloud speaks
            [
                "Kapolsek Muara Sungkai, Iptu La Badara, membenarkannya. “Memang ada pencurian ayam di sana,” versinya.",
                "Rancangan itu dibacakan Anggota Komisi II DPRD, Arman Gunadi.",
                "“Tujuannya melindungi peternak kecil di desa,” paparnya.",
            ],
            ["La Badara", "Arman Gunadi"],
        ),
        (  # somebody without an office, by the name behind the comma; a place behind it is no name
            [
                "“Air naik sejak pagi dan rumah kami terendam,” kata salah seorang warga, Bonar Hasintong, Senin.",
                "“Kami belum makan sejak tadi malam,” ujar warga setempat, Marlis (45), Senin.",
                "“Jalan ini sudah lama tidak diperbaiki,” kata seorang warga Desa Golo Wangi, Lembah Rante, Senin.",
                "“Perahu kami pecah dihantam ombak,” ujar salah seorang nelayan, Pantai Lembah Biru, Senin.",
            ],
            ["Bonar Hasintong", "Marlis", None, None],
        ),
        (  # a number in brackets is an age; initials and a short office mean who was introduced
            [
                "Jamari (55), salah satu warga mengaku bersyukur.",
                "“Saya sedang di kamar mandi waktu itu,” ucapnya.",
                "“Kami dukung sampai selesai,” ujar Wakil Bupati Banggai, Fakhrudin Masulita.",
                "Wabup Fakhrudin juga menyampaikan terima kasih.",
                "“Ini bukan sekadar kewajiban kita semua,” tegasnya.",
                "Pj Bupati Muara Enim Nasril Usman membuka rapat. “Kami petakan semua zona itu,” ujar HNU.",
            ],
            ["Jamari", "Fakhrudin Masulita", "Fakhrudin Masulita", "Nasril Usman"],
        ),
        (  # "Sementara itu" turns to another one, also without a verb of saying
            [
                "Menurut Bupati Lembata, Petrus Bala Wukak, jalan itu rusak.",
                "Sementara itu, Kepala Dinas PUPR Lembata Aloysius Boli Tukan datang ke lokasi.",
                "“Jalan itu selesai bulan depan,” tegasnya.",
            ],
            ["Aloysius Boli Tukan"],
        ),
    ],
)
def test_voices(paragraphs: list[str], speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in read(*paragraphs).quotes] == speakers


def test_a_quotation_whose_closing_mark_is_missing_ends_before_who_says_it() -> None:
    (quote,) = read("“Kalau dihitung, paling dua ratus saja, katanya (20/1/2026).").quotes
    assert quote.text == "Kalau dihitung, paling dua ratus saja,"


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (
            "“Enam orang masih kami kejar sampai hari ini,’’ kata Kapolres.",
            "Enam orang masih kami kejar sampai hari ini,",
        ),
        ("“Kami sudah datang ke rumah keluarga korban, “jelasnya.", "Kami sudah datang ke rumah keluarga korban,"),
        (
            "Perahu itu kosong.‘’Tidak ada pesan apa-apa sebelum ia pergi,” ujarnya.",
            "Tidak ada pesan apa-apa sebelum ia pergi,",
        ),
    ],
)
def test_a_mark_of_another_kind_or_the_wrong_way_round_ends_what_somebody_says(paragraph: str, text: str) -> None:
    assert [quote.text.strip() for quote in read(paragraph).quotes] == [text]


@pytest.mark.parametrize(
    ("title", "body", "codes"),
    [
        ("", "Bank itu di Jalan Dewi 40, Kecamatan Ciputat, Kota Tangerang Selatan.", ["36.74.04", "36.74"]),
        ("", "Kejadian di Kecamatan Panggul, Trenggalek.", ["35.03.01", "35.03"]),
        ("", "Mobil menabrak pagar SDN 01 Kalibaru, Cilincing, Jakarta Utara.", ["31.72.04", "31.72"]),
        ("Jalan di Bogor Timur Diperbaiki", "Bupati Bogor meninjau jalan itu.", ["32.01"]),
        ("OJK Bubarkan Dana Universitas Islam Bandung", "Dana itu bubar.", []),
        ("", "Uang itu dari PT Kaltim Daya Utama.", []),
        ("", "Siswa SD Negeri Buahbatu di Kota Bandung pulang.", ["32.73"]),
        ("", "Ia dijerat Undang-Undang Pertambangan Mineral dan Batubara.", []),
        ("", "Pencuri bersembunyi di Puncak Panorama, Konawe Utara.", ["74.09"]),
        ("", "Kepolisian Sektor Pandawai di Kabupaten Sumba Timur menangkapnya.", ["53.11.07", "53.11"]),
        (
            "",
            "Puskesmas di Batulayar dan Kuripan, Kabupaten Lombok Barat, dibangun.",
            ["52.01.14", "52.01.15", "52.01"],
        ),
        (
            "",
            "Di Aceh Utara tiga kecamatan terendam, yakni Tanah Luas, Samudera, dan Kecamatan Langkahan.",
            ["11.08", "11.08.12", "11.08.08", "11.08.18"],
        ),
        ("", "Kawasan wisata Kota Toboali di Bangka Selatan dibersihkan.", ["19.03.01", "19.03"]),
    ],
)
def test_which_regions_are_named(title: str, body: str, codes: list[str]) -> None:
    assert [region.code for region in read(body, title=title).regions if region.code] == codes


def test_kampung_are_villages_in_papua_alone() -> None:
    told = read("Kapal itu terdampar di Kampung Onggari, Distrik Naukenjerai, Merauke.")
    assert [region.name for region in told.regions if region.level == "desa"] == ["Onggari"]
    told = read("Warga Kampung Baru di Kecamatan Pulo Gadung, Jakarta Timur, mengungsi.")
    assert not [region.name for region in told.regions if region.level == "desa"]


def test_villages_end_before_a_count_and_an_office() -> None:
    told = read("Warga Desa Laronanga dan Desa Puusuli 97 KK mengungsi ke Desa Cibodas dan RSUD Lembang.")
    assert [region.name for region in told.regions if region.level == "desa"] == ["Laronanga", "Puusuli", "Cibodas"]


@pytest.mark.parametrize(
    ("body", "code", "relation"),
    [
        ("Gubernur NTT berjanji memperbaiki sekolah di Pulau Komodo, Manggarai Barat.", "53.15", "about"),
        ("“Nanti kita cek,” kata Wagub Jateng di Kota Semarang saat dimintai tanggapan.", "33.74", "venue"),
        ("Penyidik hadir. “Belum,” ujar mantan Kajati Aceh itu di kantornya.", "11", "mentioned"),
        ("Turut hadir Anggota DPRD Kabupaten Demak dan para guru.", "33.21", "mentioned"),
        ("Perahu itu ditemukan nelayan asal Kabupaten Supiori.", "91.19", "mentioned"),
        ("Lahir di Tanjungpinang, ia kini memimpin perusahaan.", "21.72", "mentioned"),
    ],
)
def test_what_a_place_is_to_the_story(body: str, code: str, relation: str) -> None:
    assert {region.code: region.relation for region in read(body).regions}[code] == relation


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("Presiden ingin semua dapur beroperasi pada 17 Agustus 2025. Ia hadir Senin (14/7/2025).", "2025-07-14"),
        (
            "Keputusan Nomor KEP-53/D.05/2025 tanggal 28 Juni 2025 terbit. Rapat digelar Kamis, 10 Juli 2025.",
            "2025-07-10",
        ),
        ("“Kami rapat sejak Selasa, 1 Juli 2025 di kantor,” kata Ani, Kamis (10/7/2025).", "2025-07-10"),
    ],
)
def test_the_day_of_the_news(body: str, day: str) -> None:
    assert str(read(body).stated_date) == day


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("Dilansir detikJogja, makanan itu dikonsumsi Rabu.", "detikJogja"),
        ("Dikutip dari Times of India, tren itu sederhana.", "Times of India"),
        ("Dikutip dari Instagram, Rabu, ia menulis pesan.", None),
    ],
)
def test_outlets(body: str, source: str | None) -> None:
    told = read(body + " Tren itu ramai dibicarakan banyak orang di mana-mana sejak pekan lalu.").provenance
    assert (told.source if told else None) == source


def test_bodies_of_officers() -> None:
    told = read("Kepala BGN bidang Gizi Rini Astuti dan Gubernur Bank Indonesia (BI) Peri Wardoyo hadir.")
    assert [(one.organisation, one.official) for one in told.people] == [("BGN", True), ("Bank Indonesia (BI)", True)]


def test_a_health_post_that_a_text_opens_with_speaks_for_nobody() -> None:
    told = read(
        "ENDE, KabarUji – Posyandu remaja di Kelurahan Paupire mengajarkan cara menolak rokok.",
        "Juara pertama diraih Kornelis Mbete, 14 tahun. Ia menjawab, “Terima kasih, saya sudah kenyang asap dapur.”",
    )
    assert "Posyandu" not in [quote.speaker for quote in told.quotes]


def test_a_title_written_out_is_no_part_of_a_name() -> None:
    told = read(
        "Rektor Universitas Nusantara Profesor Melkior Sanam hadir. “Kami siap,” kata Profesor Yosina Lada, ahli gempa."
    )
    assert [(one.name, one.organisation) for one in told.people] == [
        ("Melkior Sanam", "Universitas Nusantara"),
        ("Yosina Lada", None),
    ]
    assert [one.speaker for one in told.quotes] == ["Yosina Lada"]
    (board,) = read("Ketua Dewan Profesor Universitas Uji, Yohanes Lada, hadir.").people
    assert (board.name, board.organisation) == ("Yohanes Lada", "Universitas Uji")
