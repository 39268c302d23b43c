"""Texts as codes, and the judge of a pair. The releases here are invented."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.stories.codes import DATE, NAME, NUMBER, encode
from pipelines.stories.likeness import compare
from pipelines.stories.signature import bands
from pipelines.stories.slots import align
from pipelines.stories.text import Text

RELEASE = """Pemerintah Kabupaten Lembora menyalurkan bantuan bibit kelapa kepada 214 petani di Kecamatan Nubatu, \
Selasa (8/7/2025). Penyerahan dilakukan Bupati Yosef Kleden di Lapangan Merdeka.

Kepala Dinas Pertanian Maria Seran menerangkan bibit genjah itu berbuah dalam empat tahun dan tahan terhadap kumbang \
tanduk. Setiap keluarga memperoleh 25 batang yang ditanam di lahan tidur bekas kebun kapas.

“Jangan dijual ke tengkulak, tanam sampai berbuah,” pesan Yosef Kleden di hadapan peserta upacara.

Anggaran sebesar Rp 1,4 miliar berasal dari dana alokasi khusus. Penyuluh dari Universitas Cendana mendampingi petani \
selama 18 bulan dan mencatat pertumbuhan memakai aplikasi telepon.

Ketua kelompok Tunas Harapan, Petrus Wutun, berharap pabrik minyak goreng di Pelabuhan Loweba segera dibuka supaya \
panen terserap."""

OTHER_VILLAGE = (
    RELEASE.replace("214", "97")
    .replace("Nubatu", "Ile Api")
    .replace("Selasa (8/7/2025)", "Rabu (16/7/2025)")
    .replace("25 batang", "40 batang")
    .replace("Rp 1,4 miliar", "Rp 820 juta")
    .replace("Tunas Harapan, Petrus Wutun", "Sinar Laut, Rosa Hurit")
    .replace("Lapangan Merdeka", "Aula Kantor Camat")
)
LEAD = (
    "Kabar baik datang dari Lembora. Ratusan petani kelapa menerima bibit, demikian rilis yang diterima redaksi, Rabu."
)


def text(body: str, title: str = "Bupati Bagikan Bibit Kelapa") -> Text:
    return Text.read(title, body)


def paragraphs(*chosen: int) -> str:
    parts = RELEASE.split("\n\n")
    return "\n\n".join(parts[number] for number in chosen)


def reworded(body: str) -> str:
    for word, other in (
        ("menyalurkan", "membagikan"),
        ("bantuan", "sokongan"),
        ("memperoleh", "mendapat"),
        ("berasal", "bersumber"),
        ("mendampingi", "mengawal"),
        ("mencatat", "merekam"),
        ("berharap", "mendambakan"),
        ("segera", "lekas"),
        ("ditanam", "dibudidayakan"),
        ("pesan", "ucap"),
        ("lahan", "areal"),
        ("terserap", "laku"),
    ):
        body = body.replace(word, other)
    return body


@pytest.mark.parametrize(
    ("copy", "title", "difference", "fuller"),
    [
        (RELEASE, "Bupati Bagikan Bibit Kelapa", "verbatim", False),
        (RELEASE, "Petani Lembora Terima Ribuan Bibit", "retitled", False),
        (f"{LEAD}\n\n{paragraphs(1, 2, 3, 4)}", "Petani Lembora Terima Ribuan Bibit", "reworded", False),
        (paragraphs(0, 1, 4), "Bupati Bagikan Bibit Kelapa", "shortened", False),
        (reworded(RELEASE), "Bupati Bagikan Bibit Kelapa", "reworded", False),
        (reworded(paragraphs(0, 1, 3)), "Petani Lembora Terima Ribuan Bibit", "reworded", False),
        (f"{RELEASE}\n\n{LEAD}\n\nWarga lain yang belum kebagian diminta mendaftar di kantor desa masing-masing "
         "dengan membawa fotokopi kartu keluarga serta surat keterangan kepemilikan kebun.",
         "Bupati Bagikan Bibit Kelapa", "extended", True),
    ],
    ids=["verbatim", "retitled", "new lead", "shortened", "reworded", "reworded and shortened", "fuller"],
)  # fmt: skip
def test_the_same_release_is_recognised_and_its_difference_told(
    copy: str, title: str, difference: str, fuller: bool
) -> None:
    found = compare(text(copy, title), text(RELEASE))
    assert found.copy
    assert found.sure
    assert (found.difference, found.fuller) == (difference, fuller)


def test_the_same_template_about_another_village_is_other_news() -> None:
    found = compare(text(OTHER_VILLAGE), text(RELEASE))
    assert found.relation is None
    assert found.similarity > 0.6, "alike as texts"
    assert align(text(OTHER_VILLAGE), text(RELEASE)).conflict > 0.3, "but its slots are filled otherwise"


WEATHER = (
    "BMKG memprakirakan cuaca Kupang pada {day} cerah berawan dengan suhu {low} hingga {high} derajat Celsius. Angin "
    "bertiup dari tenggara berkecepatan {wind} kilometer per jam dan gelombang di Laut Sawu setinggi {wave} meter. "
    "Nelayan diminta memperhatikan peringatan dini sebelum melaut, sedangkan operator kapal rakyat diimbau tidak "
    "memaksakan diri berangkat apabila kondisi di luar batas aman. Masyarakat di daerah sabana diminta tidak membakar "
    "lahan karena rumput kering mempercepat perambatan api."
)


def test_two_days_weather_is_two_stories() -> None:
    one = WEATHER.format(day="Selasa, 8 Juli 2025", low=20, high=31, wind=35, wave="1,25")
    other = WEATHER.format(day="Rabu, 9 Juli 2025", low=19, high=32, wind=25, wave="2,5")
    assert compare(text(other, "Cuaca Kupang"), text(one, "Cuaca Kupang")).relation is None


NEWS = (
    "Anggota DPRD Hasan Lado menyebut ribuan bibit kelapa di Kecamatan Wulandoni mati kekeringan. Komisi B memanggil "
    "rekanan CV Flores Makmur pada Senin (20/10/2025) untuk mempertanggungjawabkan pengadaan.\n\n"
    "Direktur perusahaan itu, Frans Manafe, membantah dan menunjukkan berita acara serah terima. Kejaksaan Negeri "
    "Larantu sudah meminta dokumen kontrak senilai Rp 3 miliar, termasuk bukti transfer Bank NTT."
)


@pytest.mark.parametrize("background", [(0, 1), (0, 1, 2, 3), (0, 1, 2, 3, 4)])
def test_a_follow_up_with_the_first_report_as_background_is_no_copy(background: tuple[int, ...]) -> None:
    found = compare(text(f"{NEWS}\n\n{paragraphs(*background)}", "DPRD Soroti Bibit Mati"), text(RELEASE))
    assert found.relation == "follow-up"
    assert not found.copy


def test_the_next_tally_of_an_incident_is_an_update() -> None:
    rest = paragraphs(1, 2, 3, 4)
    earlier = f"Sebanyak 18 petani di Nubatu belum menerima bibit hingga Selasa (8/7/2025) siang.\n\n{rest}"
    later = f"Jumlah petani yang belum kebagian menjadi 64 orang, tercatat Rabu (9/7/2025) pagi.\n\n{rest}"
    assert compare(text(later, "64 Petani Belum Kebagian"), text(earlier, "18 Petani")).relation == "update"


SPEECH = (
    "“Jangan ada satu rupiah pun yang tercecer, sebab uang itu berasal dari keringat orang Lembora sendiri,” {verb} Yosef "
    "Kleden.",
    "“Kalau kebun ini tidak hijau dalam dua tahun, saya sendiri yang datang membawa cangkul ke Nubatu,” {verb} Kleden.",
    "“Gotong royong itu bukan kata di spanduk, itu kerja yang membuat tangan kotor dan punggung pegal,” {verb} dia.",
)


def test_reports_of_one_speech_share_its_quotations_and_are_no_copies() -> None:
    one = (
        "Bupati Lembora Yosef Kleden menyentil bawahannya yang jarang turun ke kebun, Selasa (8/7/2025).",
        SPEECH[0].format(verb="kata"),
        "Ia berbicara tanpa naskah hampir satu jam dan sesekali memakai bahasa daerah.",
        SPEECH[1].format(verb="ujar"),
        "Hadirin di Lapangan Merdeka terdiam ketika suaranya meninggi.",
        SPEECH[2].format(verb="tegas"),
    )
    other = (
        "Nada tinggi mewarnai upacara di Lapangan Merdeka, Selasa (8/7/2025). Yosef Kleden menagih janji para kepala dinas.",
        SPEECH[2].format(verb="tutur"),
        "Di barisan depan duduk Kepala Dinas Pertanian Maria Seran, yang menolak memberi komentar.",
        SPEECH[0].format(verb="ucap"),
        "Sebelum naik mimbar, bupati menengok pameran hasil kebun di sisi kiri panggung.",
        SPEECH[1].format(verb="kata"),
    )
    found = compare(text("\n\n".join(other), "Kleden Tagih Janji"), text("\n\n".join(one), "Bupati Sentil Bawahan"))
    assert found.relation == "same event"
    assert found.copied < 0.2 < found.mine, "what they share was only said"


def test_short_bodies_are_the_same_story_only_under_the_same_title() -> None:
    body = "Simak tayangan lengkapnya dalam video berikut ini."
    assert compare(text(body, "Banjir Rob di Pesisir"), text(body, "Banjir Rob di Pesisir")).copy
    assert compare(text(body, "Panen Raya Jagung"), text(body, "Banjir Rob di Pesisir")).relation is None


@given(st.randoms(use_true_random=False), st.integers(0, 6))
def test_the_judge_does_not_hang_on_the_order_of_the_pair(chance: random.Random, dropped: int) -> None:
    words = OTHER_VILLAGE.split(" ")
    for _ in range(dropped * 5):
        words[chance.randrange(len(words))] = chance.choice(words)
    one, other = text(" ".join(words)), text(RELEASE)
    there, back = compare(one, other), compare(other, one)
    assert (there.copy, there.relation is None, there.score) == (back.copy, back.relation is None, back.score)
    assert (there.mine, there.theirs, there.leads) == (back.theirs, back.mine, back.leads[::-1])


@given(st.text(), st.text())
def test_any_text_can_be_packed_signed_and_compared(title: str, body: str) -> None:
    read = Text.read(title, body)
    again = Text.unpack(read.pack())
    assert again is not None
    assert (again.title, again.body, again.starts) == (read.title, read.body, read.starts)
    assert all(0 <= key < 1 << 32 for key in bands(read))
    found = compare(read, again)
    assert 0 <= found.similarity <= 1
    assert 0 <= found.copied <= 1


@given(st.binary())
def test_bytes_that_are_no_text_are_told(data: bytes) -> None:
    found = Text.unpack(data)
    assert found is None or found.pack() == data


def test_sentences_and_quotations_are_told_apart() -> None:
    body = (
        "Kepala puskesmas mengatakan para murid datang dengan keluhan mual dan pusing. Mereka dirawat dua malam lamanya.\n\n"
        "“Semua sudah kami infus semalam. Tiga anak kami rujuk ke rumah sakit kabupaten,” kata Yosina.\n\n"
        "Program “Asin” dari dinas perikanan berjalan sejak Juli di sembilan sekolah."
    )
    assert [sentence.quoted for sentence in Text.read("", body).sentences] == [False, True, False]


@pytest.mark.parametrize("written", ["22 Juni 2025", "22/06/2025", "22/6/2025", "22 Jun 2025", "22/6/25"])
def test_a_date_is_one_however_it_is_written(written: str) -> None:
    assert encode(f"acara {written} malam") == encode("acara 22 Juni 2025 malam")


def test_kinds_of_words() -> None:
    (village, name, money, weekday) = encode("desa Oelnasi 4.480 Selasa")
    assert village < NAME
    assert NAME <= name < NUMBER
    assert NUMBER <= money < DATE
    assert weekday >= DATE
    assert encode("4.480") == encode("4480")
    assert encode("Desa itu. Desa ini") == encode("desa itu. desa ini"), "a sentence's first word is no name for that"
    assert not encode("yang dan di untuk katanya"), "common words are left out"


def test_the_dateline_of_each_portal_is_left_out() -> None:
    one = Text.read("Judul", f"Kupang, Kabar Timur – {RELEASE}", "Kupang, Kabar Timur –")
    other = Text.read("Judul", f"NUSAPOS.ID | KUPANG — {RELEASE}", "NUSAPOS.ID | KUPANG —")
    assert one.body == other.body
    assert bands(one) == bands(other)


def test_the_same_words_in_another_order_tell_another_text() -> None:
    words = """warga desa pasar ikan jembatan sawah panen kebun nelayan perahu hutan bukit jalan sekolah guru buku ladang
    jagung kopi cengkeh pala rumah kayu bambu batu pasir hujan kemarau angin malam siang petang bupati camat lurah dinas
    kantor rapat anggaran kegiatan program bantuan dana laporan data rencana pembangunan membangun membuka menutup menanam
    menjual membeli mengangkut memperbaiki meresmikan menyerahkan menerima menjelaskan berharap mengajak""".split()

    def shuffled(seed: int) -> str:
        chance = random.Random(seed)
        return "\n\n".join(" ".join(chance.choices(words, k=14)).capitalize() + "." for _ in range(12))

    texts = [text(shuffled(seed), "Kabar Baik dari Nelayan") for seed in range(24)]
    assert not [1 for one in texts for other in texts if one is not other and compare(one, other).copy]


def test_two_own_reports_of_one_event_share_a_key_by_whom_and_where_they_begin_with() -> None:
    """They have no three words in a row in common, and no five names."""
    one = Text.read(
        "Dua Nelayan Belum Ditemukan",
        "Pencarian dua nelayan asal Solor Timur belum membuahkan hasil hingga Rabu petang, kata Yosef Leten dari regu "
        "penolong. Perahu mereka, Bintang Tanjung, berangkat memancing Senin malam.",
    )
    other = Text.read(
        "Perahu Hilang Kontak",
        "Sebuah perahu bernama Bintang Tanjung hilang setelah melaut dari Solor Timur. Menurut Yosef Leten, keluarga "
        "melapor keesokan harinya.",
    )
    assert set(bands(one)) & set(bands(other))
    assert not set(bands(one)) & set(bands(Text.read("", "Warga Solor Barat menanam jagung di kebun Yosef Tanjung.")))
