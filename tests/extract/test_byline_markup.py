"""Bylines whose markup says little: nameless elements, an icon, a link to the author, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.extract.pages import BODY, article, page

POST = '<article class="post-7 post type-post hentry has-post-thumbnail format-image category-foto"><header>{}</header>'


@pytest.mark.parametrize(
    ("meta", "authors"),
    [
        ('<div class="k1"><a href="/author/rambu-ana/">Rambu Ana</a></div>', ["Rambu Ana"]),
        ('<div class="k1"><span><a href="https://kabarsabana.example/reporter/12/rambu">Rambu Ana</a></span></div>', ["Rambu Ana"]),
        ('<div class="k1"><i class="fa fa-user"></i> Rambu Ana</div>', ["Rambu Ana"]),
        ("<div class='k1'>Laporan Wartawan Kabar Sabana, Rambu Ana</div>", ["Rambu Ana"]),
        ("<p>Rep: Rambu Ana</p><p>Red: Umbu Rihi</p>", ["Rambu Ana"]),
        ("<p>Penulis: Rambu Ana (Kontributor Lembata)</p>", ["Rambu Ana"]),
        # The address of all authors, and an icon without a person.
        ('<div class="k1"><a href="/author/">Redaksi</a></div>', []),
        ('<div class="k1"><i class="fa fa-eye"></i> Sumba Timur</div>', []),
        ('<span class="byline">Oleh <span class="author"></span></span><span class="author">1 year ago</span>', []),
    ],
)  # fmt: skip
def test_names_between_headline_and_text(meta: str, authors: list[str]) -> None:
    assert article(page(meta=meta)).authors == authors


@pytest.mark.parametrize(
    "meta",
    [
        "<dl class='k1'><dt>Reporter</dt><dd>Rambu Ana</dd><dt>Editor</dt><dd>Umbu Rihi</dd></dl>",
        "<div class='k1'><div><b>Reporter</b> Rambu Ana</div><div><b>Editor</b> Umbu Rihi</div></div>",
        "<div class='k1'><div>Penulis<br><b>Rambu Ana</b></div><div>Editor<br><b>Umbu Rihi</b></div></div>",
    ],
)
def test_a_label_without_a_colon_names_who_stands_beside_it(meta: str) -> None:
    for html in (page(meta=meta), page(below=meta)):
        found = article(html)
        assert (found.authors, found.editors) == (["Rambu Ana"], ["Umbu Rihi"])


def test_such_a_label_over_something_else_names_nobody() -> None:
    below = (
        "<div><span>Editor</span> <span>Berita Terbaru</span></div><div><span>Penulis</span> <span>Populer</span></div>"
    )
    found = article(page(below=below))
    assert (found.authors, found.editors) == ([], [])


def test_a_desk_beside_the_date_is_printed_as_its_author() -> None:
    assert article(page(meta="<div class='k1'>Redaksi - Jumat, 4 Juli 2025 10:11</div>")).authors == ["Redaksi"]


def test_the_classes_of_a_whole_post_make_no_picture_of_its_header() -> None:
    headline = '<h1 class="entry-title">Petani Sabana Panen Sorgum Lebih Awal</h1>'
    html = page(heading=POST.format(f"{headline}<p>Oleh: Rambu Ana</p>"))
    assert article(html).authors == ["Rambu Ana"]


@pytest.mark.parametrize(
    ("ending", "authors"),
    [
        ("<p><b>RAMBU ANA</b></p>", ["RAMBU ANA"]),
        ("<p><b>PASANG IKLAN DI SINI</b></p>", []),
        (
            "<p><b>RAMBU ANA</b></p><p>Dilarang mengambil isi situs ini tanpa izin tertulis dari redaksi Kabar Sabana di Waingapu.</p>",
            ["RAMBU ANA"],
        ),
        # Above a paragraph it is a subheading.
        ("<p><b>TANGGAPAN WARGA</b></p><p>Warga berharap harga sorgum bertahan sampai musim tanam berikutnya, bulan November.</p>", []),
    ],
)  # fmt: skip
def test_a_closing_line_in_bold_capitals_is_a_signature(ending: str, authors: list[str]) -> None:
    assert article(page(body=BODY + ending)).authors == authors


@pytest.mark.parametrize(
    "meta",
    [
        "<div class='k1'><img src='/a.png' alt='Rambu Ana'><span>Rambu Ana</span></div>",
        "<div class='k1'><div>Rambu Ana</div><span>Jurnalis</span></div>",
        "<div class='k1'><a href='/u/17'>Rambu Ana</a></div><div class='k1'><span>Jumat, 4 Juli 2025 | 10:11 WITA</span></div>",
        "<div class='k1'><div>👤 Rambu Ana</div><div>📅 4 Juli 2025 10:11</div></div>",
    ],
)
def test_what_stands_beside_a_name_shows_that_it_is_the_authors(meta: str) -> None:
    assert article(page(meta=meta)).authors == ["Rambu Ana"]


@pytest.mark.parametrize(
    "meta",
    [
        "<div class='k1'><a href='/jejak-kasus'>Jejak Kasus</a></div><div class='k1'>Jumat, 4 Juli 2025 | 10:11 WITA</div>",
        "<figure><img src='/a.jpg' alt='Rambu Ana'></figure><div class='k1'>Jumat, 4 Juli 2025 | 10:11 WITA</div>",
    ],
)
def test_a_rubric_of_the_menu_and_a_picture_of_somebody_are_no_authors(meta: str) -> None:
    menu = "<li><a href='/jejak-kasus'>Jejak Kasus</a></li></ul></nav>"
    assert article(page(meta=meta).replace("</ul></nav>", menu)).authors == []


def test_an_authors_box_is_not_read_as_one_name() -> None:
    box = "<div class='penulis-box'><small>Ditulis oleh</small><h5>Rambu Ana</h5><p>Wartawan di Lembata sejak 2016.</p></div>"
    assert article(page(below=box)).authors == ["Rambu Ana"]


@pytest.mark.parametrize(
    ("meta", "authors"),
    [
        (
            "<div class='k1'><i class='bi bi-person'></i> Rambu Ana</div><div>4 Juli 2025 10:11 WITA</div>",
            ["Rambu Ana"],
        ),
        ("<div class='k1'><i class='bi bi-person'></i> Admin</div><div>4 Juli 2025 10:11 WITA</div>", ["Umbu Rihi"]),
        ("<div class='k1'>4 Juli 2025 10:11 WITA</div>", ["Umbu Rihi"]),
    ],
)
@pytest.mark.parametrize("card", ["<p>Oleh: Umbu Rihi</p>", "<div class='author-card'><p>Umbu Rihi</p></div>"])
def test_a_card_in_another_column_is_believed_where_no_person_stands_by_the_date(
    meta: str, authors: list[str], card: str
) -> None:
    html = (
        f"<html><body><div class='baris'><div class='kolom'><h1>Warga Waikelo Bangun Dermaga</h1>{meta}<div>{BODY}</div></div>"
        f"<div class='kolom-kecil'>{card}</div></div></body></html>"
    )
    assert article(html).authors == authors
