"""The kind that an article says it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.text.kind import tell_kind


@pytest.mark.parametrize(
    ("section", "tags", "title", "signoff", "body_end", "kind"),
    [
        ("Daerah", ["Kupang"], "Bupati Lantik Pejabat", "RO", "“Mari bekerja,” katanya.", "news"),
        (None, [], None, None, None, "news"),
        ("Advertorial", [], "Bupati Lantik Pejabat", None, "", "advertorial"),
        ("ADV", [], "", None, "", "advertorial"),
        ("Advetorial", [], "", None, "", "advertorial"),
        ("Pariwara", [], "", None, "", "advertorial"),
        ("Advertorial Pemkab Ende", [], "", None, "", "advertorial"),
        ("Daerah", ["Ende", "Advertorial"], "", None, "", "advertorial"),
        ("Daerah", ["Advokat", "Advent"], "", None, "", "news"),
        ("Daerah", ["iklan kampanye"], "", None, "", "news"),
        ("Daerah", [], "Bupati Lantik Pejabat (ADV)", None, "", "advertorial"),
        ("Daerah", [], "[Advertorial] Bupati Lantik Pejabat", None, "", "advertorial"),
        ("Daerah", [], "Iklan Rokok Dilarang di Kota", None, "", "news"),
        ("Daerah", [], "", "ADV/RO", "", "advertorial"),
        ("Daerah", [], "", "(adv)", "", "advertorial"),
        ("Daerah", [], "", "rel/ad", "", "news"),
        ("Daerah", [], "", None, "Kegiatan ditutup doa. (ADV)", "advertorial"),
        ("Daerah", [], "", None, "Artikel ini merupakan kerja sama KabarKita dengan Pemkab Ende.", "advertorial"),
        ("Daerah", [], "", None, "Kedua pihak meneken kerja sama pengelolaan sampah.", "news"),
        ("Siaran Pers", [], "", None, "", "press-release"),
        ("Rilis", [], "", None, "", "press-release"),
        ("Daerah", ["press release"], "", None, "", "press-release"),
        ("Daerah", [], "Siaran Pers: BPJS Buka Layanan", None, "", "press-release"),
        ("Daerah", [], "Album Baru Dirilis", None, "Rilis itu disambut warga.", "news"),
        ("Daerah", [], "", "*/rilis", "", "press-release"),
        ("Daerah", [], "", None, "Sumber: Siaran Pers BPJS Ketenagakerjaan", "press-release"),
        ("Advertorial", ["siaran pers"], "", None, "", "advertorial"),
    ],
)
def test_kinds(
    section: str | None, tags: list[str], title: str | None, signoff: str | None, body_end: str | None, kind: str
) -> None:
    assert tell_kind(section, tags, title, signoff, body_end) == kind


@given(st.text(), st.lists(st.text(), max_size=4), st.text(), st.text(), st.text())
def test_any_text_is_taken(section: str, tags: list[str], title: str, signoff: str, body_end: str) -> None:
    assert tell_kind(section, tags, title, signoff, body_end) in ("news", "advertorial", "press-release")
