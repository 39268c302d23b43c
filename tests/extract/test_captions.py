"""Captions and credits told apart, in the shapes that portals print."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.text.captions import split_credit

CAPTIONS = [
    (
        "Warga menerima bantuan di aula kantor bupati./dok.kabarkita.id",
        "Warga menerima bantuan di aula kantor bupati.",
        "dok.kabarkita.id",
    ),
    ("Warga menerima bantuan (Foto: Dok. Humas Pemprov NTT)", "Warga menerima bantuan", "Dok. Humas Pemprov NTT"),
    ("Warga menerima bantuan. (ANTARA FOTO/Budi Lado)", "Warga menerima bantuan.", "ANTARA FOTO/Budi Lado"),
    ("Warga menerima bantuan. ANTARA FOTO/Budi Lado/foc", "Warga menerima bantuan.", "ANTARA FOTO/Budi Lado/foc"),
    ("Istimewa", None, "Istimewa"),
    ("Warga menerima bantuan (Ist)", "Warga menerima bantuan", "Ist"),
    ("Warga menerima bantuan. Sumber: Humas", "Warga menerima bantuan.", "Humas"),
    ("foto: budi/kabarkita.id", None, "budi/kabarkita.id"),
    ("FOTO: dok.kabarkita.id | Warga menerima bantuan", "Warga menerima bantuan", "dok.kabarkita.id"),
    ("Warga menerima bantuan [Foto: Humas]", "Warga menerima bantuan", "Humas"),
    ("Foto: Budi Lado - ANTARA", None, "Budi Lado - ANTARA"),
    ("Dok. Humas Pemkab", None, "Dok. Humas Pemkab"),
    ("Warga menerima bantuan (dok. pribadi)", "Warga menerima bantuan", "dok. pribadi"),
    ("Foto: Ilustrasi banjir (Budi Lado/kabarkita)", "Ilustrasi banjir", "Budi Lado/kabarkita"),
    ("Foto: Wisman di Bali (Budilado)", "Wisman di Bali", "Budilado"),
    ("Ilustrasi banjir. (Kabarkita.id/Shutterstock)", "Ilustrasi banjir.", "Kabarkita.id/Shutterstock"),
    ("Ilustrasi banjir. Foto: Shutterstock", "Ilustrasi banjir.", "Shutterstock"),
    ("Ilustrasi banjir/Net", "Ilustrasi banjir", "Net"),
    ("Ilustrasi banjir | Istimewa", "Ilustrasi banjir", "Istimewa"),
    ("Ilustrasi banjir - Istimewa", "Ilustrasi banjir", "Istimewa"),
    ("Bupati Lembata (tengah)", "Bupati Lembata (tengah)", None),
    ("Bupati Lembata (kiri) bersama Wakil Bupati (kanan)", "Bupati Lembata (kiri) bersama Wakil Bupati (kanan)", None),
    ("Bupati Lembata, Selasa (10/6/2025)", "Bupati Lembata, Selasa (10/6/2025)", None),
    ("Bupati Lembata, Selasa (10/6/2025). Foto: Humas", "Bupati Lembata, Selasa (10/6/2025).", "Humas"),
    ("Pekerja migas (Ilustrasi)", "Pekerja migas (Ilustrasi)", None),
    ("Pekerja migas (Ilustrasi). Foto: Ist", "Pekerja migas (Ilustrasi).", "Ist"),
    ("Gedung KPK", "Gedung KPK", None),
    ("Gedung Komisi Pemberantasan Korupsi (KPK)", "Gedung Komisi Pemberantasan Korupsi (KPK)", None),
    ("Petani di Kabupaten/Kota Kupang", "Petani di Kabupaten/Kota Kupang", None),
    ("Foto bersama usai pelantikan", "Foto bersama usai pelantikan", None),
    (
        "Foto: Suasana pelantikan pejabat di aula kantor bupati.",
        "Suasana pelantikan pejabat di aula kantor bupati.",
        None,
    ),
    ("Suasana pelantikan (Foto/Humas)", "Suasana pelantikan", "Humas"),
    ("Suasana pelantikan (Foto Humas)", "Suasana pelantikan", "Humas"),
    ("Suasana pelantikan (Foto by Budi)", "Suasana pelantikan", "Budi"),
    ("Suasana pelantikan (Photo by Budi Lado/Getty Images)", "Suasana pelantikan", "Budi Lado/Getty Images"),
    ("Suasana pelantikan /Foto: Budi", "Suasana pelantikan", "Budi"),
    ("Suasana pelantikan. (Foto: Budi/Kabarkita)", "Suasana pelantikan.", "Budi/Kabarkita"),
    ("Suasana pelantikan (Sumber: Instagram @budi)", "Suasana pelantikan", "Instagram @budi"),
    ("Suasana pelantikan (Instagram/@budi)", "Suasana pelantikan", "Instagram/@budi"),
    ("Suasana pelantikan (Dok Pemkab)", "Suasana pelantikan", "Dok Pemkab"),
    ("Suasana pelantikan. Dok: Pemkab", "Suasana pelantikan.", "Dok: Pemkab"),
    ("Suasana pelantikan (Tangkapan layar YouTube)", "Suasana pelantikan", "Tangkapan layar YouTube"),
    ("Suasana pelantikan (Reuters)", "Suasana pelantikan", "Reuters"),
    ("Suasana pelantikan. REUTERS/Budi Lado", "Suasana pelantikan.", "REUTERS/Budi Lado"),
    ("Suasana pelantikan © Kabarkita.id", "Suasana pelantikan", "Kabarkita.id"),
    ("Sumber: Kementerian Pertanian", None, "Kementerian Pertanian"),
    ("Suasana pelantikan (Humas Polres Ende)", "Suasana pelantikan", "Humas Polres Ende"),
    ("Suasana pelantikan (Kabarkita.id)", "Suasana pelantikan", "Kabarkita.id"),
    ("Suasana pelantikan. kabarkita.id/Budi Lado", "Suasana pelantikan.", "kabarkita.id/Budi Lado"),
    ("Suasana pelantikan (Budi Lado)", "Suasana pelantikan (Budi Lado)", None),
    ("Presiden Joko Widodo (Jokowi)", "Presiden Joko Widodo (Jokowi)", None),
    ("Wakil Ketua DPRD (PDIP)", "Wakil Ketua DPRD (PDIP)", None),
    ("Sumber air yang kering", "Sumber air yang kering", None),
    (
        "Pekerja menjemur kopi di Takengon./Bisnis-Budi L Lado",
        "Pekerja menjemur kopi di Takengon.",
        "Bisnis-Budi L Lado",
    ),
    ("Kapolres memimpin apel.-(Budi Lado/ Kabarkita)-", "Kapolres memimpin apel.", "Budi Lado/ Kabarkita"),
    ("Batu bertulis di Lahat. ©2014 kabarkita.com/budi lado", "Batu bertulis di Lahat.", "kabarkita.com/budi lado"),
    ("Warga (46) ditangkap", "Warga (46) ditangkap", None),
    ("Rapat di Jakarta, Rabu (4/11/2015)", "Rapat di Jakarta, Rabu (4/11/2015)", None),
    ("Kepala Dinas, Budi Lado. (Foto: Istimewa).", "Kepala Dinas, Budi Lado.", "Istimewa"),
    ("Kepala Dinas, Budi Lado (Foto: Istimewa/Kabarkita.id)", "Kepala Dinas, Budi Lado", "Istimewa/Kabarkita.id"),
    ("Kepala Dinas (dua dari kiri) saat hadir (Foto : Ist)", "Kepala Dinas (dua dari kiri) saat hadir", "Ist"),
    ("Ket. foto: Kepala Dinas hadir", "Kepala Dinas hadir", None),
    ("Keterangan foto: Kepala Dinas hadir di aula", "Kepala Dinas hadir di aula", None),
    ("Foto Ist", None, "Ist"),
    ("foto istimewa", None, "istimewa"),
    ("(Foto: Budi Lado)", None, "Budi Lado"),
    ("Foto: Ist.", None, "Ist"),
    ("Kepala Dinas hadir. Foto ist", "Kepala Dinas hadir.", "ist"),
    ("Kepala Dinas hadir (ist/kabarkita)", "Kepala Dinas hadir", "ist/kabarkita"),
    ("Kepala Dinas hadir. Doc. Kabarkita.id", "Kepala Dinas hadir.", "Doc. Kabarkita.id"),
    ("Kepala Dinas hadir (Foto: Budi Lado (Kabarkita))", "Kepala Dinas hadir", "Budi Lado (Kabarkita)"),
    ("Kredit: Budi Lado", None, "Budi Lado"),
    ("Getty Images", None, "Getty Images"),
    ("Facebook", None, "Facebook"),
    ("Logo PLN", "Logo PLN", None),
    ("Screenshot video", "Screenshot video", None),
    ("Ilustrasi rupiah Foto: Budi Lado", "Ilustrasi rupiah", "Budi Lado"),
    ("", None, None),
    ("   ", None, None),
    ("Foto:", None, None),
]


@pytest.mark.parametrize(("printed", "caption", "credit"), CAPTIONS)
def test_caption_and_credit(printed: str, caption: str | None, credit: str | None) -> None:
    assert split_credit(printed) == (caption, credit)


WORDS = st.sampled_from(
    ["Warga", "antre", "air", "di", "Kupang,", "Selasa", "(10/6/2025)", "(kiri)", "dan", "bupati", "2.000"]
)
CREDITS = st.sampled_from(
    ["Budi Lado", "dok. KabarKita.id", "Humas Pemkab", "Ist", "ANTARA FOTO/Budi Lado", "Dok. Pribadi", "Reuters"]
)
SHAPES = [
    "{caption} (Foto: {credit})",
    "{caption} [Foto: {credit}]",
    "Foto: {caption} ({credit})",
    "{caption} Foto: {credit}",
    "{caption}. Foto: {credit}",
    "FOTO: {credit} | {caption}",
    "{caption} (Sumber: {credit})",
    "{caption}/Foto: {credit}",
]


@given(st.lists(WORDS, min_size=3, max_size=12).map(" ".join), CREDITS, st.sampled_from(SHAPES))
def test_a_credit_is_found_in_every_shape(caption: str, credit: str, shape: str) -> None:
    caption = f"Sejumlah {caption} hadir"
    found = split_credit(shape.format(caption=caption, credit=credit))
    assert found[1] == credit
    assert (found[0] or "").rstrip(".") == caption


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(
            st.sampled_from(
                ["Foto:", "(", ")", "[", "]", "/", "|", "dok.", "Ist", "Sumber", "a.id", "-", "–", "X", "©"]
            )
        ).map(" ".join),
    )
)
def test_any_caption_is_taken(printed: str) -> None:
    caption, credit = split_credit(printed)
    folded = " ".join(printed.split())
    assert caption is None or (caption and caption in folded)
    assert credit is None or (credit and credit in folded)


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("Warga antre air © Maria Lado", "Warga antre air", "Maria Lado"),
        ("© Maria Lado", None, "Maria Lado"),
        ("Warga antre air – KABAR NUSA/MARIA LADO", "Warga antre air", "KABAR NUSA/MARIA LADO"),
        ("Warga antre air (POLRES FOR KABAR NUSA)", "Warga antre air", "POLRES FOR KABAR NUSA"),
        ("Warga antre air – Foto Maria Lado", "Warga antre air", "Maria Lado"),
        ("Warga antre air_Foto:Maria Lado", "Warga antre air", "Maria Lado"),
        ("Warga antre air di Kupang.--Foto: Dok Kelurahan", "Warga antre air di Kupang.", "Dok Kelurahan"),
        ("Warga antre air di Kupang--Maria Lado/Kabar Nusa", "Warga antre air di Kupang", "Maria Lado/Kabar Nusa"),
        ("Warga mengantre air bersih. (Maria Lado)", "Warga mengantre air bersih.", "Maria Lado"),
    ],
)
def test_credits_by_shape(printed: str, caption: str | None, credit: str) -> None:
    assert split_credit(printed) == (caption, credit)
