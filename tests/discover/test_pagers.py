"""Pagers and teasers in other systems' markup: what leads on, what is a calendar, what is a card."""

from __future__ import annotations

import pytest

from crawler.discover.lists.teasers import read_listing
from tests.discover.standin import WITA

HOME = "https://kabaruji.example/"
CARDS = "".join(
    f"<h3><a href='/berita/{n}/warga-dusun-{n}-bangun-jembatan-gantung'>Warga Dusun {n} Bangun Jembatan Gantung</a></h3>"
    for n in range(1, 6)
)


def next_of(pager: str, url: str = HOME, number: int = 1) -> list[str]:
    page = f"<html><body><div id='isi'>{CARDS}{pager}</div></body></html>"
    return list(read_listing(page.encode(), url, HOME, WITA, number=number).next)


@pytest.mark.parametrize(
    "pager",
    [
        "<ul class='p'><li>0</li><li><a href='?mulai=5'>5</a></li><li><a href='?mulai=10'>10</a></li></ul>",
        "<div>Halaman: <b>1</b> <a href='?mulai=5'>2</a> | <a href='?mulai=10'>3</a></div>",
        "<table><tr><td><b>1</b></td><td><a href='?mulai=5'>2</a></td><td><a href='?mulai=10'>3</a></td></tr></table>",
        "<p>[1] <a href='?mulai=5'>6</a> <a href='?mulai=10'>11</a></p>",
        "<p><b>[1]</b> <a href='?mulai=5'>[2]</a> <a href='?mulai=10'>[3]</a></p>",
        "<p><b>(0)</b> <a href='?mulai=5'>(5)</a> <a href='?mulai=10'>(10)</a></p>",
    ],
    ids=["counts of articles", "bare numbers", "cells", "brackets", "links in brackets", "counts in brackets"],
)
def test_what_follows_the_page_shown_is_the_next(pager: str) -> None:
    assert next_of(pager)[:1] == [f"{HOME}?mulai=5"]


def test_a_month_of_days_is_no_pager() -> None:
    days = "".join(
        "<tr>" + "".join(f"<td><a href='/hari?tgl={d}'>{d}</a></td>" for d in range(week, week + 7)) + "</tr>"
        for week in range(1, 29, 7)
    )
    assert next_of(f"<table>{days}</table>") == []


def test_a_last_page_leads_nowhere() -> None:
    pager = "<ul><li><a href='/'>0</a></li><li><a href='?mulai=5'>5</a></li><li class='aktif'>10</li></ul>"
    assert next_of(pager, HOME + "?mulai=10", 3) == []


def test_teasers_whose_headline_is_no_link() -> None:
    body = "".join(
        f"<div class='judul-kotak'>Warga Dusun {n} Bangun Jembatan</div><div>Ringkas. <a href='news.php?baca={n}'>Baca Selengkapnya</a></div>"
        for n in range(60, 65)
    )
    listing = read_listing(f"<html><body>{body}</body></html>".encode(), HOME, HOME, WITA)
    assert [card.url for card in listing.cards] == [f"{HOME}news.php?baca={n}" for n in range(60, 65)]
    assert all(card.sure for card in listing.cards)


def test_a_menus_rubrics_may_differ_by_a_number_alone() -> None:
    menu = "".join(f"<li><a href='isi.php?rubrik{n}'>{name}</a></li>" for n, name in enumerate(("Daerah", "Ekonomi")))
    page = f"<html><body><nav><ul>{menu}<li><a href='?page=kontak'>Kontak</a></li></ul></nav>{CARDS}</body></html>"
    assert read_listing(page.encode(), HOME, HOME, WITA).sections == (
        f"{HOME}isi.php?rubrik0",
        f"{HOME}isi.php?rubrik1",
    )


def test_rubrics_may_be_files_of_a_number_or_of_a_word() -> None:
    menu = "".join(
        f"<li><a href='/{path}'>{name}</a></li>"
        for path, name in (("kategori-1-daerah.html", "Daerah"), ("kategori-2-ibu-dan-anak.html", "Ibu dan Anak"))
    )
    page = f"<html><body><div id='menu'><ul>{menu}</ul></div>{CARDS}</body></html>"
    assert read_listing(page.encode(), HOME, HOME, WITA).sections == (
        f"{HOME}kategori-1-daerah.html",
        f"{HOME}kategori-2-ibu-dan-anak.html",
    )
    menu = "<li><a href='/daerah.html'>Daerah</a></li><li><a href='/hubungi-kami.html'>Hubungi Kami</a></li>"
    page = f"<html><body><div id='menu'><ul>{menu}</ul></div>{CARDS}</body></html>"
    assert read_listing(page.encode(), HOME, HOME, WITA).sections == (f"{HOME}daerah.html",)


@pytest.mark.parametrize(
    ("path", "label", "is_one"),
    [
        ("semua-berita.html", "Berita Lainnya", True),
        ("daftar", "Semua Berita", True),
        ("arsip.php", "Lihat", True),
        ("index.php", "Beranda", False),
        ("berita/7/semua-warga-mengungsi", "Semua warga mengungsi", False),
    ],
)
def test_lists_of_everything(path: str, label: str, is_one: bool) -> None:
    page = f"<html><body><p><a href='/{path}'>{label}</a></p>{CARDS}</body></html>"
    assert read_listing(page.encode(), HOME, HOME, WITA).indexes == ((HOME + path,) if is_one else ())
