"""Walls under the right headline: notices that stand in the place of an article's text, or of the rest of it."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from crawler.blocks import Block
from crawler.discover import Found
from crawler.fetch import walls
from crawler.items import Article, Page
from crawler.state.known import Known
from crawler.urls.canonical import url_key

TITLES = ("Nelayan Lamalera Perbaiki Perahu Bersama", "Petani Bajawa Panen Kopi Lebih Awal")
EXCERPT = "Perahu para nelayan di Lamalera diperbaiki bersama warga sejak awal pekan karena bocor diterjang ombak."
NOTICE = (
    "Anda telah mencapai batas artikel gratis bulan ini pada portal kami.",
    "Silakan berlangganan untuk membaca artikel ini secara lengkap mulai dua puluh ribu rupiah.",
)
CHECK = (
    "Sistem kami sedang memastikan bahwa kunjungan ini bukan dari sebuah mesin sebelum halaman dibuka.",
    "Mohon menunggu beberapa saat, halaman akan dimuat kembali dengan sendirinya sesudah itu.",
)


def article(*texts: str, title: str = TITLES[0], path: str = "nelayan") -> Article:
    url = f"https://kabar.example/{path}/"
    return Article(url=url, fetched_url=url, title=title, blocks=[Block(text, "p") for text in texts])


def judged(
    page: Article, *others: Article, known: tuple[Article, ...] = (), row: Known | None = None
) -> tuple[bool, int]:
    """Whether `page` is a wall beside `others`, read in the run before it; and how many `known` pages were asked for."""
    shown, asked = {one.url: one for one in known}, list[str]()

    async def fetch(url: str, *, named: bool) -> Any:
        assert not named
        asked.append(url)
        return SimpleNamespace(status=200, url=url)

    async def read(_site: object, response: Any) -> Page:
        return Page(shown[response.url])

    state = SimpleNamespace(
        newest=lambda _portal, limit: [SimpleNamespace(url=one.url) for one in known[:limit]],
        resolve=lambda _portal, _key: row,
    )
    session = SimpleNamespace(state=state, portal="kabar", survey=SimpleNamespace(front=()))
    site: Any = SimpleNamespace(session=session, peers={}, peers_asked={}, peers_lock=asyncio.Lock(), fetch=fetch)

    async def run() -> bool:
        for other in others:
            await walls.is_wall(site, Found(other.url, "feed"), other, read)
        return await walls.is_wall(site, Found(page.url, "feed"), page, read)

    return asyncio.run(run()), len(asked)


def other(*texts: str, path: str = "petani") -> Article:
    return article(*texts, title=TITLES[1], path=path)


@pytest.mark.parametrize(
    "repeated", ["{}", "Artikel berjudul {} hanya tersedia bagi pembaca yang sudah masuk ke akunnya di sini."]
)
def test_a_wall_that_repeats_the_headline_is_one(repeated: str) -> None:
    """With a number of its own on each page, as shields print it."""
    mine, theirs = (
        (
            repeated.format(title),
            *CHECK,
            f"Hubungi pengelola dengan menyebut kode rujukan {number} bila halaman tidak berubah.",
        )
        for title, number in zip(TITLES, (7411, 9250), strict=True)
    )
    assert judged(article(*mine), other(*theirs)) == (True, 0)
    assert judged(article(*mine), known=(other(*theirs),)) == (True, 1)
    assert judged(article(*mine), known=(other("Kopi dipanen para petani di Bajawa lebih awal."),)) == (False, 1)


def test_an_excerpt_that_ends_in_a_notice_is_a_wall_where_others_end_so() -> None:
    mine = article(EXCERPT, *NOTICE)
    theirs = other("Panen kopi di Bajawa tahun ini dimulai lebih awal oleh para petani di lereng gunung.", *NOTICE)
    assert not walls.misses_headline(mine) and walls.is_suspicious(mine)
    assert walls.notice(mine) == [text.casefold() for text in NOTICE]
    assert judged(mine, theirs) == (True, 0)
    assert judged(mine, known=(theirs,)) == (True, 1)  # the first that the wall meets in a run
    whole = other("Panen kopi di Bajawa tahun ini dimulai lebih awal oleh para petani di lereng gunung.", path="lama")
    assert judged(mine, whole, known=(theirs,)) == (True, 1)
    assert judged(mine, whole, known=(whole,)) == (False, 1)  # a paid article among free ones


def test_a_paid_article_is_believed_when_it_is_as_short_after_a_pause() -> None:
    mine, theirs = article(EXCERPT, *NOTICE), other(EXCERPT, *NOTICE)
    key = url_key(mine.url)
    waited = Known("kabar", key, mine.url, "not an article: x", missing=1)
    assert judged(mine, theirs, row=waited) == (False, 0)
    assert judged(mine, theirs, row=Known("kabar", key, mine.url, "article", revision=1)) == (True, 0)


def test_a_whole_text_above_an_ad_for_subscriptions_is_none() -> None:
    long = tuple(f"{EXCERPT} Ini alinea nomor {number} dari laporan di Lamalera." for number in range(8))
    assert walls.notice(article(*long, *NOTICE)) == []
    assert judged(article(*long, *NOTICE), other(*long[:1], *NOTICE)) == (False, 0)
    news = "Pelanggan listrik di Lembata berlangganan daya baru, kata manajer PLN; nelayan Lamalera ikut mendaftar."
    assert walls.notice(article(EXCERPT, news)) == []
