"""What a query means, and what is said of one that cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.errors import ArgumentError
from crawler.topics.parse import parse, slug_of
from crawler.topics.search_terms import searches
from crawler.topics.text import Text

TEXT = Text.read(
    "Pemprov NTT Lindungi Pekerja Rentan di Lembata",
    "Kupang – Pemerintah menyalurkan dana desa bagi 4.480 pekerja.\nWakil Bupati hadir. Mereka diberdayakan.\nDesa.",
    ["BPJS Ketenagakerjaan", "Jaminan Sosial"],
    portal="kabaruji",
    host="kabar-uji.id",
)


@pytest.mark.parametrize(
    "query",
    [
        "lembata",
        "LEMBATA pekerja",
        '"dana desa"',
        '"pekerja rentan" kupang',
        '"BPJS Ketenagakerjaan" lembata -judi',
        "banjir OR lembata",
        "banjir gempa OR lembata pekerja",
        "(banjir OR lembata) (pekerja OR guru)",
        "pekerja -(banjir OR gempa)",
        "judul:lembata isi:kupang tag:bpjs",
        "judul:(banjir OR rentan)",
        "portal:kabaruji pekerja",
        "portal:kabar-uji.id pekerja",
        "pemberdayaan",
        "memberdayakan",
        "penyaluran",
        "Nusa Tenggara Timur",
        '"Pemprov Nusa Tenggara Timur"',
        "Pemerintah Provinsi lembata",
        "wabup",
        '"wabup"',
        "4.480",
        "“dana desa” AND kupang",
    ],
)
def test_on_the_topic(query: str) -> None:
    assert parse(query).matches(TEXT)


@pytest.mark.parametrize(
    "query",
    [
        "banjir",
        "lembata banjir",
        '"desa dana"',
        '"dana desa bagi warga"',
        '"diberdayakan desa"',  # across paragraphs
        '"bpjs ketenagakerjaan jaminan"',  # across tags
        "lembata -kupang",
        'pekerja -"dana desa"',
        "pekerja -(banjir OR lembata)",
        "judul:kupang",
        "isi:lembata",
        "tag:lembata",
        "portal:kabarlain pekerja",
        "bekerja",
        "kerja",
        "daya",
        '"memberdayakan"',  # a word in quotes stands as written
        "pek",
        "bupati banjir OR gempa",
    ],
)
def test_off_the_topic(query: str) -> None:
    assert not parse(query).matches(TEXT)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "is empty"),
        ('dana "desa', 'at character 6 ("desa) a quotation mark is opened and never closed'),
        ("a (b OR c", "at character 3 ((b OR c) a parenthesis is opened"),
        ("a b) c", "at character 4 () c) a parenthesis is closed"),
        ("a OR", "at its end a word or a phrase is missing"),
        ("OR a", "at character 1 (OR a)"),
        ("a OR OR b", "at character 6"),
        ("a AND", "at its end a word is missing after AND"),
        ("a () b", "a word or a phrase is missing"),
        ("judull:a", "there is no field judull:"),
        ("judul:", "nothing follows judul:"),
        ("a ?!", "at character 3 (?!) there is no letter"),
        ("-judi", "names nothing to look for"),
        ("a OR -b", "on one side of OR"),
        ("portal:x", "names nothing to look for"),
        ("(" * 30 + "a" + ")" * 30, "nested deeper"),
        (" ".join(f"(a{n} OR b{n})" for n in range(8)), "combinations"),
        ("a " * 600, "characters"),
    ],
)
def test_a_bad_query_is_told_where_it_is_bad(query: str, said: str) -> None:
    with pytest.raises(ArgumentError) as fault:
        parse(query)
    assert said in str(fault.value)
    assert "\n" not in str(fault.value)


@given(st.text(alphabet='ab -"():ORANDjudul “”\t1', max_size=60))
def test_any_text_is_a_query_or_a_fault(text: str) -> None:
    try:
        query = parse(text)
    except ArgumentError as fault:
        assert str(fault).endswith((".", "'."))
        return
    query.matches(TEXT)
    assert query.slug == slug_of(query.text)
    assert set(query.matched(TEXT)) <= {term.source for term in query.terms()}


def test_what_matched_is_said_in_the_querys_words() -> None:
    query = parse('"dana desa" OR banjir OR wabup OR judul:lembata')
    assert query.matched(TEXT) == ["dana desa", "wabup", "lembata"]


def test_slugs_tell_queries_apart_and_are_safe() -> None:
    slugs = [
        slug_of(q) for q in ("dana desa", '"dana desa"', "dana -desa", "dana OR desa", "judul:dana desa", "a/../b")
    ]
    assert slugs[:4] == ["dana-desa", "dana_desa", "dana-not-desa", "dana-or-desa"]
    assert len(set(slugs)) == len(slugs)
    assert all(not set(slug) & set("/.\\") for slug in slugs)
    assert slug_of("kata " * 40) != slug_of("kata " * 41)


def test_a_whole_post_may_match_though_an_ad_has_the_barred_word() -> None:
    text = Text.read("Pekerja di Lembata", "Main judi di sini")
    assert parse("lembata -judi").may_match(text)
    assert not parse("lembata -judi").matches(text)


def test_titles_promise_or_exclude() -> None:
    query = parse("banjir kupang -judi")
    assert query.promises(Text.read("Banjir di Kota"))
    assert not query.promises(Text.read("Panen Raya"))
    assert not query.excludes(Text.read("Panen Raya"))
    assert query.excludes(Text.read("Judi di Kupang"))


def test_a_query_for_one_portal_asks_no_other() -> None:
    query = parse("banjir portal:kabaruji")
    assert query.at("kabaruji kabar-uji.id")
    assert not query.at("lain lain.id")
    assert not parse("banjir -portal:lain").at("lain lain.id")


READ = Text.read(
    "Jalan Lingkar Selesai",
    "Wakil Bupati Lembata Petrus Wuwur meresmikan jalan itu. “Jalan ini milik warga,” katanya.",
    quotes=["Jalan ini milik warga,", "Petrus Wuwur", "Wakil Bupati Lembata"],
    regions=["53.13", "53.13.05"],
)


@pytest.mark.parametrize(
    "query",
    [
        'kutipan:"wakil bupati"',
        'kutipan:"milik warga"',
        "kutipan:(wuwur OR manek)",
        "wilayah:53",
        "wilayah:53.13",
        "wilayah:53.13.05",
        "wilayah:Lembata",
        "wilayah:NTT jalan",
        'wilayah:"Nusa Tenggara Timur"',
        'wilayah:"kabupaten lembata" -wilayah:53.71',
    ],
)
def test_who_is_quoted_and_where_it_is(query: str) -> None:
    assert parse(query).matches(READ)
    assert parse(query).may_match(
        Text.read("Jalan Lingkar Selesai", "Wakil Bupati Wuwur: jalan milik warga Lembata, NTT")
    )


@pytest.mark.parametrize(
    "query", ["kutipan:meresmikan", 'kutipan:"bupati wakil"', "wilayah:53.1301", "wilayah:53.01", "wilayah:kupang"]
)
def test_what_is_not_quoted_and_where_it_is_not(query: str) -> None:
    try:
        assert not parse(query).matches(READ)
    except ArgumentError as error:
        assert "no such region" in str(error)


def test_a_region_that_there_is_none_of_is_a_fault() -> None:
    with pytest.raises(ArgumentError, match="no such region"):
        parse("wilayah:atlantis")


def test_a_name_of_kota_and_kabupaten_means_both_until_its_level_is_said() -> None:
    kota = Text.read("Judul", regions=["53.71"])
    assert parse("wilayah:kupang").matches(kota)
    assert parse('wilayah:"kota kupang"').matches(kota)
    assert not parse('wilayah:"kabupaten kupang"').matches(kota)


def test_portals_are_asked_for_a_region_by_its_name() -> None:
    assert "lembata" in " ".join(searches(parse("wilayah:53.13"), parts=True)).casefold()
    assert parse("wilayah:53.13 jalan").promises(Text.read("Warga Lembata Gotong Royong"))
    assert not parse("wilayah:53.13 jalan").promises(Text.read("Panen Raya"))
