"""Regions named in an article: the official codes, and nothing that only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.text.places.region_index import codes_of
from crawler.extract.text.places.region_words import ALIASES, EVERYDAY, HINTED, SHARED
from crawler.extract.text.places.regions import find_regions, is_province, known_place


def codes(
    body: str, *, title: str = "", dateline_place: str | None = None, province_code: str | None = None
) -> list[str]:
    found = find_regions(title, body, dateline_place=dateline_place, province_code=province_code)
    return [region.code for region in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # levels and spellings
        ("Pemerintah Provinsi NTT membantu petani di Kabupaten Lembata.", ["53", "53.13"]),
        ("kabupaten/kota se-NTT", ["53"]),
        ("Bank NTT dan BPJS cabang Ende", ["53", "53.08"]),
        ("di Sumatra Utara dan Sumatera Barat", ["12", "13"]),
        ("Kepulauan Riau, Kep. Mentawai, dan Kabupaten Kep. Selayar", ["21", "13.09", "73.01"]),
        ("Tanjungpinang, Pangkalpinang, Tanjung Balai", ["21.72", "19.71", "12.74"]),
        ("Kota Administrasi Jakarta Timur", ["31.75"]),
        ("Daerah Istimewa Yogyakarta", ["34"]),
        ("Gubernur DKI Jakarta di Jaksel", ["31", "31.74"]),
        ("Papua Barat Daya, Papua Barat, Papua", ["96", "92", "91"]),
        ("BUPATI LEMBATA LANTIK PEJABAT", ["53.13"]),
        ("Kab. Flores Timur", ["53.06"]),
        # a name that kota and kabupaten share
        ("Wali Kota Kupang dan Bupati Kupang bertemu", ["53.71", "53.01"]),
        ("Pemkot Bandung menata Bandung", ["32.73"]),
        ("Polres Kupang Kota", ["53.71"]),
        ("warga Kupang", ["53"]),
        ("Bupati Kupang hadir di Kupang", ["53.01"]),
        ("Kota Bogor, Kabupaten Bogor, dan Bogor", ["32.71", "32.01"]),
        ("Provinsi Gorontalo, Kota Gorontalo, Kabupaten Gorontalo", ["75", "75.71", "75.01"]),
        ("Gorontalo", ["75"]),
        ("Jogja", ["34"]),
        ("Kota Yogyakarta", ["34.71"]),
        ("di Banjar", []),
        ("di Banjar, Jawa Barat", ["32.79", "32"]),
        ("Bupati Banjar", ["63.03"]),
        # what only looks like a region
        ("Bupati Agus Aceh datang", []),
        ("Arya Bima dan Siti Medan", []),
        ("Batu besar jatuh. Serang musuh! Malang benar nasibnya.", []),
        ("Polda Metro Jaya dan Metro TV", []),
        ("Jalan Medan Merdeka Barat, Jakarta Pusat", ["31.71"]),
        ("Jalan Lembata dan Desa Ende", []),
        ("Danau Toba, Sungai Kapuas, Selat Bali, Laut Banda", []),
        ("Pulau Bali dan Pulau Sumbawa", ["51"]),
        ("Nasi Padang dan rumah makan Padang", []),
        ("Radar Bali, Bali Post, Persija Jakarta", []),
        ("Papua Nugini dan Tanah Papua", []),
        ("di Manggarai, Jakarta Selatan", ["31.74"]),
        ("Stasiun Manggarai", []),
        ("Manggarai dan Ende, NTT", ["53.10", "53.08", "53"]),
        ("tambang Batu Bara di Kabupaten Batu Bara", ["12.19"]),
        ("TTS kosong", []),
        ("lembata dan kupang", []),
        ("kupang.kabarkita.id dan Kupang.kabarkita.id", []),
        # kecamatan
        ("Kecamatan Nubatukan, Kabupaten Lembata", ["53.13.05", "53.13"]),
        ("Kec. Alak, Kota Kupang", ["53.71.01", "53.71"]),
        ("Distrik Heram, Kota Jayapura", ["91.71.05", "91.71"]),
        ("kecamatan Nubatukan", ["53.13.05"]),
        ("Kecamatan Sa’dan, Kabupaten Toraja Utara", ["73.26.06", "73.26"]),
        ("Kecamatan Sa'dan, Kabupaten Toraja Utara", ["73.26.06", "73.26"]),
        ("Kecamatan Pringgodani", []),
        ("Nubatukan", []),
        (
            "Kecamatan Panga, Krueng Sabe, Jaya dan Sampoiniet, Aceh Jaya",
            ["11.14.06", "11.14.02", "11.14.05", "11.14.04", "11.14"],
        ),
        ("Kecamatan Ilir Barat II, Palembang", ["16.71.01", "16.71"]),
        ("Kecamatan Ilir Barat Satu, Palembang", ["16.71.04", "16.71"]),
        ("warga di Cakranegara, Kota Mataram", ["52.71.03", "52.71"]),
        ("Kapolsek Pandaan di Kabupaten Pasuruan", ["35.14.11", "35.14"]),
        ("Desa Wanasari, Cibitung, Kabupaten Bekasi", ["32.16.07", "32.16"]),
        ("Pasar Cibitung dan Cibitung Jaya, Kabupaten Bekasi", ["32.16"]),
        ("Banjarmasin Utara dan Medan Petisah", ["63.71.04", "12.71.19"]),
        ("PLN ULP Bajawa melayani pelanggan di Bajawa", ["53.09.06"]),
        ("Serang. Warga di Kramatwatu mengungsi.", []),
        ("warga Serang di Kramatwatu", ["36.04", "36.04.05"]),
        # one word or two
        ("Bandarlampung, Muarojambi, Rokanhilir, Kulonprogo", ["18.71", "15.05", "14.07", "34.01"]),
        ("Kabupaten Batang Hari dan Kabupaten Batanghari", ["15.04"]),
        ("Kabupaten Batang", ["33.25"]),
        # what only looks like a region
        ("Kapolres Metro Jakarta Pusat", ["31.71"]),
        ("Polres Metro Bekasi Kota", ["32.75"]),
        ("pedagang Pasar Kampar dan Pasar Padang Luar", []),
        ("arak Bali, kain tenun Sumba, kopi Toraja", []),
        ("dari Sabang hingga Merauke", []),
        ("di Sabang, Aceh", ["11.72", "11"]),
        ("orang asli Papua", []),
    ],
)
def test_regions_of_a_text(text: str, wanted: list[str]) -> None:
    assert codes(text) == wanted


def test_a_kecamatan_that_many_kabupaten_have_needs_its_kabupaten() -> None:
    assert codes("Kecamatan Banjarsari") == []
    assert codes("Kecamatan Banjarsari, Kabupaten Ciamis") == ["32.07.18", "32.07"]


def test_names_by_first_mention_title_first() -> None:
    assert codes("Di Ende dan Lembata, NTT.", title="Lembata Terima Bantuan") == ["53.13", "53.08", "53"]


def test_names_are_the_official_ones() -> None:
    names = [region.name for region in find_regions("", "DKI Jakarta, Kabupaten Lembata, Kota Kupang, Provinsi NTT")]
    assert names == ["DKI Jakarta", "Kabupaten Lembata", "Kota Kupang", "Nusa Tenggara Timur"]


def test_the_portals_province_settles_a_shared_name() -> None:
    assert codes("di Banjar", province_code="32") == ["32.79"]
    assert codes("di Banjar", province_code="63") == ["63.03"]
    assert codes("Bupati TTS", province_code="53") == ["53.02"]
    assert codes("di Manggarai", province_code="53") == ["53.10"]
    assert codes("di Manggarai", province_code="31") == []


def test_a_dateline_settles_an_everyday_name() -> None:
    assert codes("BATU, KabarKita.id – Hujan turun.") == []
    assert codes("BATU, KabarKita.id – Hujan turun.", dateline_place="Batu") == ["35.79"]


def test_a_seat_in_the_dateline_is_named() -> None:
    assert codes("WAMENA, KabarKita.id – Hujan turun di Papua.", dateline_place="Wamena") == ["95.01.01", "91"]
    assert codes("TANJUNG SELOR – Hujan turun.", dateline_place="Tanjung Selor") == ["65.01.05"]
    assert codes("TIDORE – Hujan turun di Kota Ternate.", dateline_place="Tidore") == ["82.72", "82.71"]


def test_an_office_that_hunts_is_not_in_buru() -> None:
    assert codes("", title="Kejaksaan Buru Tersangka Korupsi") == []
    assert codes("Kejaksaan Buru menahan dua orang.") == ["81.04"]


def test_what_a_name_may_mean() -> None:
    assert codes_of("53.13") == ("53.13",)
    assert codes_of("lembata") == ("53.13",)
    assert codes_of("Kupang") == ("53.01", "53.71")
    assert codes_of("kota kupang") == ("53.71",)
    assert codes_of("NTT") == codes_of("provinsi nusa tenggara timur") == ("53",)
    assert codes_of("kecamatan nubatukan") == ("53.13.05",)
    assert codes_of("atlantis") == codes_of("") == ()


def test_known_places() -> None:
    assert known_place("Kota Kupang")
    assert known_place("NUBATUKAN")
    assert known_place("Kabupaten Lembata")
    assert not known_place("Budi Santoso")
    assert not known_place("")
    assert is_province("ntt")
    assert is_province("Nusa Tenggara Timur")
    assert not is_province("Lembata")


def test_every_word_of_the_tables_is_a_name_of_the_list() -> None:
    known = set(ALIASES)
    assert all(known_place(name) for name in EVERYDAY | SHARED | HINTED | known)


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_text_is_taken(body: str, title: str) -> None:
    found = codes(body, title=title)
    assert len(found) == len(set(found))


NAMES = st.sampled_from(
    ["Kupang", "NTT", "Kota", "Kecamatan", "Alak", "Kep.", "di", "Bupati", "Banjar", "Jalan", "-", ".", "Papua"]
)


@given(st.lists(NAMES, max_size=12).map(" ".join), st.sampled_from([None, "53", "32"]))
def test_any_order_of_names_is_taken(body: str, province_code: str | None) -> None:
    found = codes(body, province_code=province_code)
    assert len(found) == len(set(found))
    assert all(code.replace(".", "").isdigit() for code in found)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("", "PT Prasarana Sumut membangun jalan."),
        ("Mahasiswa Universitas Islam Makassar Turun ke Jalan", "Mereka berjalan kaki."),
    ],
)
def test_the_last_word_of_an_institutions_name_is_no_region(title: str, body: str) -> None:
    assert codes(body, title=title) == []
