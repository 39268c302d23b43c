"""Sign-offs cut from the end of an article; closing brackets that belong to a sentence stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.text.signoff import split_signoff

SIGNOFFS = [
    ("(RO)", "RO"), ("(Red)", "Red"), ("[FTR]", "FTR"), ("[Redaksi]", "Redaksi"), ("***", "***"),
    ("(rel/da)", "rel/da"), ("(*)", "*"), ("(***)", "***"), ("(dhn/idn)", "dhn/idn"),
    ("*** (JM/Tim)", "*** (JM/Tim)"), ("(E-2)", "E-2"), ("[*/AH]", "*/AH"), ("(adv)", "adv"),
    ("(humas)", "humas"), ("[YK/LTP]", "YK/LTP"), ("(Red/**)", "Red/**"), ("( sindo)", "sindo"),
    ("(Tim Redaksi)", "Tim Redaksi"), ("(MC Kupang/RO)", "MC Kupang/RO"), ("[]", "[]"), ("**", "**"),
    ("(ADV/Humas)", "ADV/Humas"), ("(Ant)", "Ant"), ("(kabarkita.id)", "kabarkita.id"),
    ("(Yohanes Lado)", "Yohanes Lado"), ("|Yat|", "Yat"), ("*(RO)*", "*(RO)*"), ("(Red-01)", "Red-01"), ("(RO).", "RO"),
    ("* (Pb-7/ Biro Administrasi Pimpinan)", "* (Pb-7/ Biro Administrasi Pimpinan)"),
    ("(HR)", "HR"), ("(hr/qs)", "hr/qs"), ("/red", "/red"), ("//red", "//red"), ("/jb", "/jb"),
]  # fmt: skip

SENTENCES = [
    "Hal itu dikatakan pada Selasa (10/6/2025)",
    "Hal itu dikatakan pada Selasa (10/6).",
    "Ia diperiksa Komisi Pemberantasan Korupsi (KPK)",
    "Ia diperiksa oleh Komisi Pemberantasan Korupsi (KPK).",
    "Cerita belum usai. (bersambung)",
    "Rasulullah bersabda, “Senyum itu sedekah.” (HR Tirmidzi)",
    "Allah melarang riba. (QS Al-Baqarah 275)",
    "Hadir pula kepala dinas (tengah)",
    "Harga naik lagi (5 persen)",
    "Begitu katanya. (10/6/2025)",
    "Begitu katanya. (Selasa, 10/6)",
    "“Kerja keras bebas cemas”.",
    "Ikuti kami. (Baca juga: Banjir di Kota)",
    "Nilainya Rp 10 miliar (sepuluh miliar rupiah).",
    "Beras, jagung, dan lain-lain (dll).",
    "Lihat gambarnya. (Foto: RO)",
    "Angkanya ada di sana. (lihat tabel 3)",
    "Acara selesai pukul 12.00 WITA.",
    "Panjangnya tiga km",
    "Ia membeli beras, gula, dll",
    "Mereka pulang. Begitu saja",
    "Jaraknya empat kilometer. dan/atau lima",
]


@pytest.mark.parametrize(("printed", "kept"), SIGNOFFS)
def test_a_last_paragraph_of_its_own(printed: str, kept: str) -> None:
    assert split_signoff(["Awal berita.", "Akhir berita.", printed]) == (["Awal berita.", "Akhir berita."], kept)


@pytest.mark.parametrize(("printed", "kept"), SIGNOFFS)
@pytest.mark.parametrize("end", ["“Mari bekerja,” tutupnya.", "Siapa dia?", "Kata “Cemas”", "Lihat saja nanti..."])
@pytest.mark.parametrize("gap", [" ", "", "\u00a0", " – "])
def test_glued_to_the_last_paragraph(printed: str, kept: str, end: str, gap: str) -> None:
    assert split_signoff(["Awal berita.", f"{end}{gap}{printed}"]) == (["Awal berita.", end], kept)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_keeps_its_brackets(sentence: str) -> None:
    assert split_signoff(["Awal berita.", sentence]) == (["Awal berita.", sentence], None)


@pytest.mark.parametrize(
    ("last", "kept"),
    [("katanya (humas)", "humas"), ("katanya (rls)", "rls"), ("katanya (dhn/idn)", "dhn/idn"), ("katanya ***", "***")],
)
def test_desks_and_pairs_of_initials_need_no_end_mark(last: str, kept: str) -> None:
    assert split_signoff([f"Begitu {last}"]) == (["Begitu katanya"], kept)


def test_a_name_in_capitals_on_its_own_line() -> None:
    assert split_signoff(["Isi berita.", "BUDI SANTOSO"]) == (["Isi berita."], "BUDI SANTOSO")
    assert split_signoff(["Isi berita.", "RO/YK"]) == (["Isi berita."], "RO/YK")
    assert split_signoff(["Isi berita", "BUDI SANTOSO"]) == (["Isi berita", "BUDI SANTOSO"], None)
    assert split_signoff(["Isi berita.", "BERSAMBUNG"]) == (["Isi berita.", "BERSAMBUNG"], None)


def test_stars_and_initials_on_two_lines() -> None:
    assert split_signoff(["Isi.", "***", "(RO)"]) == (["Isi."], "RO")
    assert split_signoff(["Isi.", "(RO)", "***"]) == (["Isi."], "RO")


def test_nothing_and_the_given_list() -> None:
    assert split_signoff([]) == ([], None)
    paragraphs = ["Isi berita. (RO)"]
    split_signoff(paragraphs)
    assert paragraphs == ["Isi berita. (RO)"]


@given(st.lists(st.one_of(st.text(max_size=80), st.sampled_from([printed for printed, _ in SIGNOFFS])), max_size=6))
def test_what_is_left_was_there(paragraphs: list[str]) -> None:
    rest, signoff = split_signoff(paragraphs)
    assert len(rest) <= len(paragraphs)
    assert all(kept == given or given.strip().startswith(kept) for kept, given in zip(rest, paragraphs, strict=False))
    if signoff is None:
        assert rest == paragraphs


@pytest.mark.parametrize(("line", "mark"), [("MY-02", "MY-02"), ("(Maria Oktavia Nenobais)", "Maria Oktavia Nenobais")])
def test_initials_with_a_number_and_full_names(line: str, mark: str) -> None:
    assert split_signoff(["Warga memanen jagung.", line]) == (["Warga memanen jagung."], mark)


def test_names_in_capitals_with_bars_between_close_a_story() -> None:
    last = "MARIA LADO | YOSEF BRIA | ANTARA | KORESPONDEN"
    assert split_signoff(["Awal berita.", "Akhir berita.", last])[1] == last
    assert split_signoff(["Awal berita.", "Bahan yang diperlukan:", "GULA | GARAM"])[1] is None


@pytest.mark.parametrize("code", ["kmb", "dik", "ktb/pus", "kb32"])
def test_small_initials_on_a_line_of_their_own(code: str) -> None:
    assert split_signoff(["Hari itu hujan.", code]) == (["Hari itu hujan."], code)


def test_small_initials_that_are_no_word_behind_the_last_sentence() -> None:
    assert split_signoff(["Hari itu hujan. kmb"]) == (["Hari itu hujan."], "kmb")
    assert split_signoff(["Hari itu hujan. red"]) == (["Hari itu hujan."], "red")
    assert split_signoff(["Hari itu hujan dan", "dll"])[1] is None
    assert split_signoff(["Hari itu hujan.", "wib"])[1] is None
