"""Whose text an article is, by what its page says."""

from __future__ import annotations

import pytest

from crawler.items import Article
from crawler.record_parts import Removed
from pipelines.stories.credits import origin_of
from pipelines.stories.entries import Origin

BODY = "Bupati meresmikan pasar rakyat di Waelengga.\n\nPasar itu menampung seratus pedagang sayur dan ikan.\n\n{}"


def article(last: str, host: str = "kabaruji.example", **more: object) -> Article:
    url = f"https://{host}/pasar-rakyat/"
    return Article(url, url, title="Pasar Rakyat", body=BODY.format(last), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "line",
    [
        "Artikel ini telah tayang di Posujian.com dengan judul Pasar Rakyat Dibuka",
        "Berita ini sudah terbit di Kabar Timur",
        "Sumber: Antara",
        "Dikutip dari antaranews.com",
        "(Sumber: kabarlembah.co.id)",
        "Dilansir dari laman posujian.com.",
        "Naskah ini sebelumnya pernah diterbitkan di Kabar Timur",
        "Berita ini bersumber dari Posujian",
        "Copyright © ANTARA 2026",
        "Artikel ini telah tayang di Posujian.com dengan judul Kabaruji Dibuka",
    ],
)
def test_a_line_that_credits_another_outlet(line: str) -> None:
    assert origin_of(article(line)) == Origin.CREDITED
    assert origin_of(article("Selesai.", removed=[Removed(line, "phrase: shown first at")])) == Origin.CREDITED


@pytest.mark.parametrize(
    "line",
    [
        "Film itu telah tayang di bioskop sejak Kamis dan ditonton ribuan orang, kata Yosef, pengelola gedung, di sela acara "
        "pembukaan pasar yang dihadiri ratusan warga dari tiga kecamatan, sebagian datang dengan truk sejak subuh dan baru "
        "pulang menjelang malam ketika panggung hiburan dibongkar.",
        "Antara pedagang dan pembeli terjalin hubungan yang akrab.",
        "Sumber: bmkg.go.id",
        "Sumber: Dinas Perdagangan",
        "Dilansir dari posujian.com, harga cabai di pasar itu naik menjadi Rp80.000 per kilogram.",
    ],
)
def test_a_paragraph_that_only_has_the_words(line: str) -> None:
    assert origin_of(article(line)) == Origin.OWN


def test_an_agency_s_own_credit_and_an_office() -> None:
    assert origin_of(article("Selesai.", "ntt.antaranews.com", signoff="ANTARA")) == Origin.OWN
    assert origin_of(article("Selesai.", signoff="ANTARA")) == Origin.CREDITED
    assert origin_of(article("Selesai.", "kupangkab.go.id")) == Origin.OFFICE


@pytest.mark.parametrize(
    ("host", "line"),
    [
        ("kabaruji.com", "Artikel ini telah tayang di Kabar Uji dengan judul Pasar Rakyat Dibuka"),
        ("www.kabar-uji.co.id", "Berita ini sudah terbit di KabarUji.co.id"),
        ("lembata.jejaringpos.com", "Artikel ini telah tayang di Jejaring-Lembata.com dengan judul Pasar Rakyat"),
    ],
)
def test_a_credit_to_the_portal_itself(host: str, line: str) -> None:
    assert origin_of(article(line, host)) == Origin.OWN


def test_a_sister_portal_of_the_network_is_another_outlet() -> None:
    line = "Artikel ini telah tayang di Jejaring-Sikka.com dengan judul Pasar Rakyat"
    assert origin_of(article(line, "lembata.jejaringpos.com")) == Origin.CREDITED
    assert (
        origin_of(article("Artikel ini telah tayang di JejaringPos.com", "lembata.jejaringpos.com")) == Origin.CREDITED
    )
