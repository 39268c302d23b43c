"""Bylines and lines of roles: the names, as printed, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.text.bylines import is_byline_block, read_byline, read_roles


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Maria Lado", ["Maria Lado"]),
        ("Oleh Maria Lado", ["Maria Lado"]),
        ("OLEH : MARIA LADO", ["MARIA LADO"]),
        ("Penulis: Maria Lado", ["Maria Lado"]),
        ("Penulis : Maria Lado | Editor : Budi Kause", ["Maria Lado"]),
        ("by admin", ["admin"]),
        ("By Maria Lado -", ["Maria Lado"]),
        ("Reporter Maria Lado", ["Maria Lado"]),
        ("Pewarta: Maria Lado Editor: Budi Kause Copyright © ANTARA 2022", ["Maria Lado"]),
        ("Ditulis oleh Sang Admin 17. Februari 2011 - 14:36", ["Sang Admin"]),
        ("Posted by, Sang Admin on February 8, 2019", ["Sang Admin"]),
        ("Diposting oleh Maria Lado pada 10 Juni 2025", ["Maria Lado"]),
        ("Maria Lado, Selasa, 10 Juni 2025", ["Maria Lado"]),
        ("Maria Lado • 10 Juni 2025 • 11:58", ["Maria Lado"]),
        ("Maria Lado - Jan 28, 2016", ["Maria Lado"]),
        ("Maria Lado - KabarKita", ["Maria Lado"]),
        ("Maria Lado | Kabarkita.id", ["Maria Lado"]),
        ("Laporan Wartawan Pos-Kita.com, Maria Lado", ["Maria Lado"]),
        ("Laporan Wartawan Pos Kita, Maria Lado", ["Maria Lado"]),
        ("Kontributor Ende, Maria Lado", ["Maria Lado"]),
        ("Penulis Kontributor Ende, Maria Lado", ["Maria Lado"]),
        ("Kontributor: Maria Lado", ["Maria Lado"]),
        ("Maria Lado, Budi Kause", ["Maria Lado", "Budi Kause"]),
        ("Maria Lado dan Budi Kause", ["Maria Lado", "Budi Kause"]),
        ("Maria Lado & Budi Kause", ["Maria Lado", "Budi Kause"]),
        ("Maria Lado/Budi Kause", ["Maria Lado", "Budi Kause"]),
        ("Maria Lado\nBudi Kause", ["Maria Lado", "Budi Kause"]),
        ("Maria Lado, Maria Lado", ["Maria Lado"]),
        ("Dr. Maria Lado, M.Si", ["Dr. Maria Lado, M.Si"]),
        ("Oleh : Maria Lado, S.H., M.Hum", ["Maria Lado, S.H., M.Hum"]),
        ("Redaksi", ["Redaksi"]),
        ("Tim Redaksi", ["Tim Redaksi"]),
        ("Sang Admin", ["Sang Admin"]),
        ("prkita", ["prkita"]),
        ("Wartawan", ["Wartawan"]),
        ("Bydia Olehan", ["Bydia Olehan"]),
        ("Editorial Team", ["Editorial Team"]),
        ("Oleh", []),
        ("Penulis:", []),
        ("", []),
    ],
)
def test_names_of_a_byline(text: str, names: list[str]) -> None:
    assert read_byline(text) == names


@pytest.mark.parametrize(
    ("text", "authors", "editors"),
    [
        ("Pewarta: Maria Lado Editor: Budi Kause Copyright © ANTARA 2022", ["Maria Lado"], ["Budi Kause"]),
        ("Penulis: Maria Lado | Editor: Budi Kause", ["Maria Lado"], ["Budi Kause"]),
        ("Editor : Budi Kause", [], ["Budi Kause"]),
        ("Reporter: Maria Lado / Redaktur: Budi Kause", ["Maria Lado"], ["Budi Kause"]),
        ("Penulis: Maria Lado, Ana Kolo (Editor: Budi Kause)", ["Maria Lado", "Ana Kolo"], ["Budi Kause"]),
        ("Reporter : Maria Lado\nRedaktur : Budi Kause", ["Maria Lado"], ["Budi Kause"]),
        ("Penulis: Maria Lado Editor: Budi Kause Sumber: Antara", ["Maria Lado"], ["Budi Kause"]),
        ("Teks: Maria Lado | Foto: Ana Kolo", ["Maria Lado"], []),
        ("Penulis/Editor: Maria Lado", ["Maria Lado"], ["Maria Lado"]),
        ("Oleh Maria Lado", ["Maria Lado"], []),
        ("Editor Budi Kause", [], ["Budi Kause"]),
        ("Sumber: Antara", [], []),
        ("Maria Lado", [], []),
    ],
)
def test_authors_and_editors_apart(text: str, authors: list[str], editors: list[str]) -> None:
    assert read_roles(text) == {"authors": authors, "editors": editors}


@pytest.mark.parametrize(
    "text",
    [
        "Editor: Budi Kause | Penulis: Maria Lado",
        "Penulis: Dr. Maria Lado, M.Si",
        "(Penulis: Maria Lado/Editor: Budi Kause)",
        "[Editor: Budi]",
        "*Penulis: Maria Lado",
        "Laporan Wartawan Pos-Kita.com, Maria Lado",
        "Oleh: Maria Lado",
        "Oleh Maria Lado",
        "Pewarta: Maria Lado Editor: Budi Kause Copyright © ANTARA 2022",
        "Penulis: admin",
        "Penulis/Editor: Maria Lado",
        "Oleh Maria Lado, S.Sos.",
        "By Berkeley Lado Jr.",
    ],
)
def test_a_block_that_only_names_roles(text: str) -> None:
    assert is_byline_block(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Penulis:",
        "Oleh karena itu, warga diminta waspada.",
        "Oleh Karena Itu",
        "Oleh: karena itu",
        "Oleh Pemerintah Kota, bantuan itu dibagikan.",
        "Penulis buku itu hadir",
        "Editor film itu menang penghargaan",
        "Editor: film yang ditayangkan itu dibuat oleh dia dan kawan-kawan",
        "Penulis: “Saya hanya menulis,” katanya dalam acara itu kemarin.",
        "Sumber: Endang, 2012. Teknologi Pangan.",
        "Foto: Budi Kause",
        "Reporter Metro TV diserang saat meliput",
        "Laporan Keuangan Tahunan",
        "Wartawan Senior Meninggal",
        "Jurnalis Kota Berduka",
        "By the way",
        "Oleh Tim Sar.",
    ],
)
def test_a_block_that_says_more(text: str) -> None:
    assert not is_byline_block(text)


PEOPLE = st.sampled_from(["Maria Lado", "Budi Kause", "Ana Kolo", "Redaksi KK"])
LEADS = st.sampled_from(["Oleh ", "Oleh: ", "Penulis : ", "Reporter: ", "By ", "Pewarta: ", "Laporan: ", ""])
BETWEEN = st.sampled_from([", ", " dan ", "/", " & ", "; "])


@given(st.lists(PEOPLE, min_size=1, max_size=3, unique=True), LEADS, BETWEEN, st.sampled_from(["", " - KabarKita"]))
def test_names_are_read_back(names: list[str], lead: str, between: str, tail: str) -> None:
    assert read_byline(f"{lead}{between.join(names)}{tail}") == names


PIECES = [
    "Oleh",
    "Penulis",
    ":",
    "Editor",
    "/",
    ",",
    "dan",
    "Maria",
    "S.H.",
    "-",
    "(",
    ")",
    "\n",
    "10 Juni 2025",
    "©",
    "@",
]


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(PIECES)).map(" ".join)))
def test_any_text_is_taken(text: str) -> None:
    assert all(read_byline(text))
    assert set(read_roles(text)) == {"authors", "editors"}
    assert is_byline_block(text) in (True, False)


def test_a_bare_report_names_its_reporter_and_a_reports_subject_does_not() -> None:
    assert is_byline_block("Laporan Maria Lado")
    assert read_roles("Laporan Maria Lado")["authors"] == ["Maria Lado"]
    assert not is_byline_block("Laporan Keuangan Daerah")
