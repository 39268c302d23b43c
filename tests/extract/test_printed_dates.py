"""Which of several printed dates is the article's, where nothing tells machines: nearness, and what else prints dates."""

from __future__ import annotations

import pytest

from tests.extract.pages import BODY, article, page

TEASER = '<li><a href="/berita/9/">Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini</a> <span class="date">2 Januari 2019 | 10:24</span></li>'
WHEN = "2025-07-04T10:11:00+07:00"


def published(html: str) -> str | None:
    moment = article(html).published_at
    return moment.isoformat() if moment else None


@pytest.mark.parametrize(
    "below",
    [
        '<div class="k9">Diposting pada Jumat, 4 Juli 2025 10:11 WIB oleh Redaksi</div>',
        '<div class="k9"><span>Terbit: 04/07/2025 10:11 WIB</span></div>',
        f'<div class="k9">4 Juli 2025 | 10.11 WIB</div><ul>{TEASER}</ul>',
    ],
)
def test_a_date_below_the_text_counts_where_there_is_no_other(below: str) -> None:
    assert published(page(below=below)) == WHEN
    assert published(page(body=BODY + below.split("<ul>")[0])) == WHEN


def test_the_date_of_another_article_below_the_text_does_not_count() -> None:
    assert published(page(below=f"<ul>{TEASER}</ul>")) is None


def test_a_date_below_the_headline_comes_before_those_above() -> None:
    above = f'<div class="kiri"><ul>{TEASER}</ul></div>'
    assert published(page(above=above, meta="<div class='k1'>Jumat, 4 Juli 2025 | 10:11 WIB</div>")) == WHEN


@pytest.mark.parametrize(
    "meta",
    [
        "<span class='date'>4 Juli 2025</span><span class='time'>10:11 WIB</span>",
        "<ul><li><span class='date'><time>Juli 4, 2025</time></span></li><li><span><time>10:11 am</time></span></li></ul>",
    ],
)
def test_an_hour_in_the_element_behind_the_day_belongs_to_it(meta: str) -> None:
    assert published(page(meta=meta)) == WHEN


def test_what_else_stands_behind_the_day_is_no_hour() -> None:
    assert published(page(meta="<span class='date'>4 Juli 2025</span><span>Dibaca 10:11 kali</span>")) == (
        "2025-07-04T00:00:00+07:00"
    )


@pytest.mark.parametrize(
    "meta",
    [
        "<div class='k1'>Last updated: 5 Juli 2025 08:10<br>Published: 4 Juli 2025 10:11</div>",
        "<div class='k1'><span class='published'>4 Juli 2025 10:11</span> <span class='updated'>Update: 5 Juli 2025 08:10</span></div>",
    ],
)
def test_a_printed_change_beside_the_publication(meta: str) -> None:
    found = article(page(meta=meta))
    assert found.published_at is not None
    assert found.modified_at is not None
    assert found.published_at.isoformat() == WHEN
    assert found.modified_at.isoformat() == "2025-07-05T08:10:00+07:00"


def test_today_is_no_date_of_publication() -> None:
    above = '<div class="bar"><span class="date-now">Minggu, 1 Maret 2026</span></div>'
    assert published(page(above=above)) is None


def test_an_exact_date_is_looked_for_beyond_a_relative_one() -> None:
    meta = '<span class="date">8 bulan lalu</span> <span class="k2">4 Juli 2025, 10:11 WIB</span>'
    assert published(page(meta=f"<div>{meta}</div>")) == WHEN


def test_the_date_of_a_picture_or_a_sentence_is_not_the_articles() -> None:
    said = "Warga memanen sorgum di lereng bukit sebelah timur desa mereka pada hari terakhir pekan ini, Kambata (3/2/2025)"
    assert published(page(meta=f"<img src='/p/1.jpg' width='700'><p class='ket'>{said}</p>")) is None
    assert published(page(meta=f"<div class='k3'>{said}</div>")) is None
