"""Datelines by construction: every shape with every kind of portal's name and of place; and sentences that are none."""

from __future__ import annotations

import re

import pytest

from crawler.extract.text.dateline import find_dateline, split_dateline
from crawler.extract.text.dateline_parts import is_listed

PORTALS = {
    "kabarpesisir.com": ("KABARPESISIR.COM", "Kabar Pesisir", "KABAR PESISIR", "KabarPesisir"),
    "www.sinarhalmahera.id": ("SinarHalmahera.id", "SINAR HALMAHERA"),
    "celebestop.co.id": ("CelebesTop", "CELEBESTOP.CO.ID", "Celebes Top"),
    "detikflores.net": ("detikFlores.net", "DETIKFLORES"),
    "mataborneo.com": ("MATA BORNEO", "MataBorneo.com"),
    "gerbangpapua.news": ("GerbangPapua.News", "Gerbang Papua"),
    "rajawalinews.online": ("RajawaliNews.Online", "RAJAWALI NEWS"),
    "zonalintas.my.id": ("Zonalintas.my.id", "ZONA LINTAS"),
}
PLACES = (
    "Kupang", "Lembata", "Kabupaten Sumbawa Barat", "Kota Sorong", "Bolaang Mongondow", "Tanjabbar", "Maumere", "Muara Teweh",
    "Sangihe", "Limapuluh Kota", "Kuala Tungkal", "Banda Aceh",
)  # fmt: skip
SENTENCES = (
    "Pemerintah daerah menyiapkan dua ratus kapal untuk nelayan mulai pekan depan di semua pelabuhan.",
    "Sebanyak 120 nelayan menerima bantuan mesin tempel dari dinas perikanan setempat pada Kamis pagi.",
    "Bupati Yosef Lado meresmikan pasar ikan yang dibangun selama dua tahun dengan dana kabupaten.",
    "PT Sinar Laut membuka cabang baru di pelabuhan itu dan menerima empat puluh pekerja.",
)
STORY = "Kegiatan itu berlangsung sejak pagi dan dihadiri banyak orang dari berbagai unsur."
# O stands for the portal, P for the place, U for the place in capitals, ␣ for the blank before the sentence.
BOTH = """P, O –␣; P, O -␣; P, O--␣; P,O –␣; P,O-; P, O —␣; P, O—; O, P –␣; O, P -␣; O,P-; O,P –␣; O. P –␣; O – P –␣; O - P -␣;
    O- P -␣; O | P –␣; O | P |␣; O|P –␣; O || P –␣; O || P ||␣; P | O |␣; P | O –␣; P || O ||␣; P|O-; P – O –␣; P - O -␣; P - O,␣;
    P - O |␣; P (O) –␣; P (O) -␣; P (O)-; P(O)-; P (O):␣; P, (O) –␣; P, (O)-; (O) P –␣; P [O] –␣; [O] P -␣; O (P) –␣; O, (P) –␣;
    O [P] –␣; O: P –␣; O, P:␣; O // P //␣; O / P /␣; P / O –␣; P // O –␣; O ~ P ~␣; O • P –␣; P • O –␣; O » P »␣; P,- O -␣; O,-P,-;
    P,O,-; P, O,-␣; P, O.-␣; P, O.–␣; P _ O _␣; P, O.␣; P, O (12/6/2025) –␣; P, 12 Juni 2025, O –␣; P, O, 12 Juni 2025 –␣;
    P, O | 12 Juni 2025 –␣; O, P, Kamis (12/6/2025) –␣; O, P (NTT) –␣; P - NTT, O –␣; P, NTT, O –␣; O P –␣; O P-␣; U, O –␣; O – U –␣;
    O, U.␣; P, O␣; P, O,=␣; P, O =␣; O II P –␣; P II O –␣; P, O,␣; P (O),␣; U. O –␣; P. O –␣"""
PLACE_ALONE = """P –␣; P -␣; P-␣; P,-␣; P.-␣; P |␣; P ||␣; P:␣; (P) –␣; [P] –␣; [U]␣; U.␣; P, 12/6 –␣; P (12/6/2025) –␣;
    P, Kamis (12/6/2025) –␣; P/NTT –␣; P, NTT –␣; P (NTT) –␣; P ~␣; P »␣; P —␣; P—; P ––␣; P–; P =␣"""
PORTAL_ALONE = "O –␣; O -␣; O-␣; O |␣; O ||␣; O:␣; (O) –␣; O,-␣; O —␣; O—; O //␣"


def shapes(table: str) -> list[str]:
    return [shape.strip() for shape in table.split("; ")] if ";\n" not in table else re.split(r";\s+", table.strip())


def letters(name: str | None) -> str:
    return "".join(filter(str.isalnum, (name or "").casefold()))


def faults(shape: str, pairs: list[tuple[str, str, str]]) -> list[str]:
    """The lines of a shape whose outlet or place does not come out as it went in; pairs of host, portal, place."""
    wrong = []
    for number, (host, portal, place) in enumerate(pairs):
        marks = {"O": portal, "P": place, "U": place.upper(), "␣": " "}
        line = re.sub(r"[OPU␣]", lambda mark, marks=marks: marks[mark[0]], shape.replace("NTT", "\0")).replace(
            "\0", "NTT"
        )
        line += SENTENCES[number % len(SENTENCES)]
        found = find_dateline([line, STORY], host)
        wanted = letters(portal if "O" in shape else ""), letters(place.removeprefix("Kabupaten "))
        if not {"P", "U"} & set(shape.replace("NTT", "")):
            wanted = wanted[0], ""
        place_found = letters((found.place or "").removeprefix("Kabupaten ")) if found else ""
        if found is None or (letters(found.outlet), place_found) != wanted:
            wrong.append(f"{line[:60]} -> {found}")
    return wrong


ALL = [(host, name) for host, names in PORTALS.items() for name in names]
PAIRS = [(*ALL[n % len(ALL)], PLACES[n % len(PLACES)]) for n in range(3 * len(ALL))]


@pytest.mark.parametrize("shape", shapes(BOTH))
def test_portal_and_place(shape: str) -> None:
    pairs = PAIRS
    if shape in ("P, O␣", "P,O-", "O,P-"):  # capitals that run into the sentence's own
        pairs = [pair for pair in PAIRS if not pair[1].isupper() or "." in pair[1]]
    assert faults(shape, pairs) == []


@pytest.mark.parametrize("shape", shapes(PLACE_ALONE))
def test_a_place_alone(shape: str) -> None:
    assert faults(shape, [("kabarpesisir.com", "", place) for place in PLACES]) == []


@pytest.mark.parametrize("shape", shapes(PORTAL_ALONE))
def test_a_portal_alone(shape: str) -> None:
    assert faults(shape, [(*pair, "") for pair in ALL]) == []


@pytest.mark.parametrize(
    "sentence",
    """Jakarta—Bandung kini ditempuh dalam waktu kurang dari satu jam dengan kereta cepat.
Bank NTT - mitra pemerintah daerah - membuka cabang baru di Lewoleba.
Bupati Lembata - yang baru dilantik bulan lalu - menolak usulan itu.
Kupang, Kota Kasih, kembali menjadi tuan rumah pekan olahraga daerah.
Ende, Bajawa, dan Maumere menerima bantuan mesin tempel dari pemerintah.
KUPANG, LEMBATA, dan ENDE menerima bantuan mesin tempel dari pemerintah.
Ende - Bajawa ditempuh empat jam lewat jalan negara yang rusak di banyak tempat.
Kupang – Labuan Bajo kini terhubung dengan kapal cepat dua kali seminggu.
Maumere–Larantuka lumpuh setelah tebing longsor di dua tempat semalam.
POLRES LEMBATA — Hujan deras menutup jalan ke dua desa di lereng gunung.
LEMBATA-ENDE ditempuh selama tujuh jam dengan kapal feri milik pemerintah.
Sorong, Papua Barat Daya, menjadi pintu masuk wisatawan ke Raja Ampat.
Kupang, Kabar Pesisir, dan dua radio lain bekerja sama menyiarkan debat itu.
Kabar Pesisir mencatat sedikitnya empat kapal karam sepanjang tahun ini.
Rp5 miliar - Rp10 miliar dibutuhkan untuk memperbaiki tanggul itu.
"KUPANG - Lembata itu dekat," kata nakhoda kapal sambil tertawa.
Warga Kupang - Lembata - Alor menunggu kapal perintis yang tidak kunjung tiba.
Pemerintah Kota Kupang: Air bersih mengalir mulai pekan depan di semua kelurahan.
DPRD Lembata: Anggaran harus dibuka kepada umum sebelum dibahas bersama.
Persebata Lembata - Perse Ende berakhir imbang dua sama di Stadion Marilonga.
Lembata: dua warga hilang, empat perahu rusak, satu dermaga roboh akibat badai.
Jalan Kupang-Soe rusak parah setelah hujan deras mengguyur selama tiga hari.
Kapal Pelni KM Umsini. Lembata menjadi persinggahan ketiga kapal tersebut.
Kupang (45) ditangkap polisi setelah mencuri empat ekor kambing milik tetangganya.
Palu, gergaji, dan paku dibagikan kepada warga yang rumahnya rusak berat.
Mitra - begitu ia disapa - sudah lima belas tahun berjualan ikan di pasar itu.
Senin, 12 Juni 2025 - Pemerintah mengumumkan kenaikan harga beras di semua pasar.""".splitlines(),
)
def test_a_sentence_has_no_dateline(sentence: str) -> None:
    assert find_dateline([sentence, STORY], "kabarpesisir.com") is None


def read(*paragraphs: str, host: str = "kabarpesisir.com") -> tuple[str | None, str | None] | None:
    found = find_dateline([*paragraphs, STORY], host)
    return (found.outlet, found.place) if found else None


def test_a_road_that_the_story_names_again_is_no_dateline() -> None:
    assert read("Ende - Bajawa dilebarkan tahun ini.", "Ruas Ende-Bajawa menerima dana terbesar.") is None
    assert read("Ende - Bajawa United menang telak.", "Laga itu disaksikan ribuan orang.") == (None, "Ende")


def test_the_portal_on_a_line_above_the_place() -> None:
    assert read("Kabarpesisir.com", "Kupang—Bupati membuka rapat itu pagi tadi.") == ("Kabarpesisir.com", "Kupang")


def test_a_dateline_below_a_standfirst_needs_a_listed_place_and_a_dash() -> None:
    above = (
        "Empat nelayan yang hilang sejak pekan lalu dalam sebuah video yang beredar ditemukan selamat di pulau kecil."
    )
    assert read(above, "Banda Aceh - Empat nelayan itu dijemput kapal patroli.") == (None, "Banda Aceh")
    assert read(above, "Nelayan - begitu mereka disapa - dijemput kapal patroli.") is None


def test_an_office_or_a_rubric_is_no_place() -> None:
    assert read("DPRD PROVINSI (Kabarpesisir.com) - Rapat dibuka.") == ("Kabarpesisir.com", None)
    assert read("Kabar Pesisir, Parlemen – Rapat dibuka.") == ("Kabar Pesisir", None)


def test_marks_inside_and_behind_the_portals_own_name() -> None:
    assert read("K—PESISIR,ENDE–Rapat dibuka pagi itu.", host="k-pesisir.id") == ("K—PESISIR", "Ende")
    assert read("Kabarpesisir.Com.Ende— Rapat dibuka.") == ("Kabarpesisir.Com", "Ende")
    assert read("ENDE,KP-Rapat dibuka pagi itu.") == ("KP", "Ende")
    assert read("Ende. Flores. Kabarpesisir.com,|| Rapat dibuka.") == ("Kabarpesisir.com", "Ende")
    assert read("KP- KABARPESISIR.COM | Rapat dibuka.") == ("KABARPESISIR.COM", None)
    assert read("Ende NTT, Kabarpesisir.com – Rapat dibuka.") == ("Kabarpesisir.com", "Ende")


def test_a_line_that_a_full_stop_ends_is_one_behind_the_portals_own_name() -> None:
    assert read("Ende,Kabar Pesisir.", "Rapat dibuka pagi itu.") == ("Kabar Pesisir", "Ende")
    assert read("Ende, Kabar Lain.", "Rapat dibuka pagi itu.") is None


def test_a_channel_and_an_unlisted_place_in_capitals() -> None:
    assert read("KABARPELABUHAN– Rapat dibuka pagi itu.") == ("KABARPELABUHAN", None)
    assert read("PESISIR.CO TANA BIRU – Rapat dibuka pagi itu.") == ("PESISIR.CO", "Tana Biru")


def test_short_forms_and_seats_are_listed() -> None:
    for place in "Bangkep Touna PPU Batola KBB SBB Pulpis Humbahas Yapen Talaud".split():
        assert is_listed(place), place
    assert is_listed("Nanga Bulik")
    assert is_listed("Tanjungpandan")


@pytest.mark.parametrize(
    "lead", ["KABAR DUKA", "BREAKING NEWS", "HEBOH", "LIGA TIGA", "PILKADA SERENTAK", "LAPORAN KHUSUS", "SEPAK BOLA"]
)
def test_words_in_capitals_that_open_a_story_are_no_dateline(lead: str) -> None:
    assert (
        split_dateline(f"{lead} - Petani tua itu wafat pada Selasa pagi setelah dirawat sepekan di rumah sakit.")
        is None
    )


def test_a_lead_that_the_story_says_again_in_lower_case_is_no_place() -> None:
    first = "KERAMBA APUNG - Dua puluh keluarga di teluk itu menerima bantuan bibit ikan dari koperasi desa."
    assert split_dateline(first, "Setiap keramba apung menampung seribu ekor ikan.") is None
    assert split_dateline(first.replace("KERAMBA APUNG", "LEWOTOBI"), "Warga bersyukur.") is not None
