"""Lists page by page: paging of many kinds, themes of many kinds, ends."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from crawler.discover import Survey
from crawler.discover.addresses.page_urls import spread

from .standin import HOME, Answer, Serve, StandIn, cards, link, numbers, table


def with_list(serve: Serve, *others: str, generator: str | None = None) -> StandIn:
    site = StandIn(serve, HOME)
    site.survey = Survey(listings=(HOME, *(HOME + other for other in others)), why_not={}, generator=generator)
    return site


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("", "page/2/", "<a class='next page-numbers' href='/page/2/'>»</a>"),
        ("", "?page=2", "<a href='?page=2'>Halaman Selanjutnya</a>"),
        ("", "?paged=2", "<link rel='next' href='/?paged=2'>"),
        ("", "?page=2", "<span>1</span><a href='?page=2'>2</a><a href='?page=9'>9</a>"),
        ("", "?offset=3", "<a href='?offset=3'>Older posts</a>"),
        ("", "indeks?page=2", "<a rel='next' href='/indeks?page=2'>Indeks</a><a href='/?p=7&page=2'>Next</a>"),
        ("", "halaman/2", "<a href='/halaman/2'>Berikutnya</a>"),
    ],
)
def test_paging_of_many_kinds(first: str, second: str, label: str) -> None:
    site = with_list(
        table(
            {
                "/" + first: cards(*(link(n) for n in range(3)), after=label),
                "/" + second: cards(*(link(n) for n in range(3, 6))),
            }
        )
    )
    assert sorted(numbers(site.run())) == list(range(6))
    assert len(site.requests) == 2


def test_endless_paging_of_the_same_articles_ends() -> None:
    def serve(path: str) -> Answer:
        number = int(path.partition("page=")[2] or 1)
        return Answer(
            cards(
                *(link(n) for n in range(5)),
                after=f"<a rel=next href='/?page={number + 1}&PHPSESSID={number}'>Halaman selanjutnya</a>",
            )
        )

    site = with_list(serve)
    assert len(site.run()) == 5
    assert site.requests == ["/", "/?page=2"]


def test_a_calendar_without_end_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.discover.lists.listing.PAGES", 20)

    def serve(path: str) -> Answer:
        page = int(path.partition("page=")[2] or 1)
        shown = [link(page * 10 + n) for n in range(3)]
        return Answer(cards(*shown, after=f"<a href='/?page={page + 1}'>Halaman selanjutnya</a>"))

    site = with_list(serve)
    assert len(site.run()) == 60
    assert len(site.requests) == 20
    assert not site.outcomes["listing"].complete
    assert any("more than 20 pages" in note for note in site.notes)


def test_a_list_ends_where_it_is_known() -> None:
    posts = list(range(40))

    def serve(path: str) -> Answer:
        page = int(path.partition("page=")[2] or 1)
        shown = [link(n) for n in sorted(posts, reverse=True)[(page - 1) * 5 : page * 5]]
        return Answer(cards(*shown, after=f"<a href='/?page={page + 1}'>Next</a>" if shown else ""))

    site = with_list(serve)
    assert len(site.run()) == 40
    assert len(site.requests) == 9
    assert not site.run()
    assert site.requests == ["/"]
    posts += [40, 41, 42, 43, 44, 45]
    assert numbers(site.run()) == [45, 44, 43, 42, 41, 40]
    assert len(site.requests) == 3


def test_sections_are_walked_where_the_home_page_does_not_page() -> None:
    menu = "".join(
        f"<li class='menu-item-object-category'><a href='/category/{name}/'>{name.title()}</a></li>"
        for name in ("daerah", "ekonomi")
    )
    pages: dict[str, Any] = {
        "/": cards(link(9), link(8), link(7), menu=menu),
        "/category/daerah/": cards(
            link(9), link(6), link(5), after="<a href='/category/daerah/page/2/'>2</a>", menu=menu
        ),
        "/category/daerah/page/2/": cards(link(4), link(3), menu=menu),
        "/category/ekonomi/": cards(link(8), link(2), link(1), menu=menu),
    }
    site = with_list(table(pages), "category/daerah/", "category/ekonomi/")
    assert sorted(numbers(site.run())) == list(range(1, 10))
    pages["/category/ekonomi/"] = cards(link(11), link(8), link(2), menu=menu)
    assert numbers(site.run()) == [11], "looked at in turn, though the home page shows nothing new"
    assert len(site.requests) == 3


def test_a_section_whose_first_page_stands_on_the_home_page_is_walked_on() -> None:
    pages: dict[str, Any] = {
        "/": cards(link(9), link(8), link(7)),
        "/daerah": cards(link(9), link(8), link(7), after="<a href='/daerah?page=2'>Berikutnya</a>"),
        "/daerah?page=2": cards(link(6), link(5), link(4)),
    }
    assert sorted(numbers(with_list(table(pages), "daerah").run())) == list(range(4, 10))


def test_wordpress_pages_that_show_no_link_are_tried() -> None:
    pages: dict[str, Any] = {
        "/": cards(*(link(n) for n in range(3))),
        "/page/2/": cards(*(link(n) for n in range(3, 6))),
    }
    site = with_list(table(pages), generator="WordPress 6.5")
    assert sorted(numbers(site.run())) == list(range(6))
    assert site.requests == ["/", "/page/2/", "/page/3/"]


def test_menus_boxes_and_banners_are_no_articles() -> None:
    odd = (
        "<a href='/pasang-iklan'>Pasang iklan Anda di sini sekarang juga</a>"
        "<a href='https://sponsor.test/promo-besar-besaran'>Promo besar besaran akhir tahun ini</a>"
        f"<a href='{link(1)}?page=2' class='post-page-numbers'>2</a>"
        "<h3><a href='/category/daerah/'>Kabar dari daerah</a></h3>"
        "<h3><a href='/2025/06/'>Arsip bulan Juni yang lalu</a></h3>"
        "<a href='/wp-content/uploads/brosur.pdf'>Unduh brosur lengkap penerimaan siswa baru</a>"
    )
    found = with_list(table({"/": cards(*(link(n) for n in range(4)), after=odd)})).run()
    assert sorted(numbers(found)) == [0, 1, 2, 3]
    assert all(one.sure for one in found)


CARD = {
    "headings around links": (
        "<div class='td_module_10'><h3 class='entry-title td-module-title'><a href='{url}'>{title}</a></h3>"
        "<span class='td-post-date'><time datetime='2025-06-05T10:00:00+08:00'>Juni 5, 2025</time></span></div>"
    ),
    "links around headings": (
        "<article class='jeg_post'><a href='{url}'><img alt=''><h3>{title}</h3></a>"
        "<div class='jeg_meta_date'><time datetime='2025-06-05T10:00:00+08:00'></time></div></article>"
    ),
    "no headings at all": (
        "<li class='latest__item'><a class='latest__link' href='{url}'>{title}</a><a href='{url}#disqus'>3 komentar</a>"
        "<date class='latest__date'>Kamis, 5 Juni 2025 | 10:00 WITA</date></li>"
    ),
    "posts": (
        "<article class='post-7 post type-post hentry'><a class='thumb' href='{url}'></a>"
        "<p class='name'><a href='{url}'>{title}</a></p><a href='/author/x'>Redaksi Portal Kita</a>"
        "<span class='posted-date'>05/06/2025 10:00 WITA</span></article>"
    ),
    "rows of a table": (
        "<tr><td><h2><a href='{url}'>{title}</a></h2><span class='date'>5 Juni 2025, 10.00</span></td></tr>"
    ),
}
"""How themes mark up one article of a list."""

MENU = (
    "<ul class='sf-menu'><li><a href='/daerah'>Daerah</a></li>"
    "<li><a href='/daerah/1/halaman-tetap-kami'>Profil lengkap kampung kami di sini</a></li></ul>"
)


@pytest.mark.parametrize("theme", CARD)
@pytest.mark.parametrize("wrapper", ["main", "div class='content has-mega-menu'", "table"])
def test_lists_of_many_themes(theme: str, wrapper: str) -> None:
    links = [f"{HOME}daerah/{4000 + n}/kabar-{n}-dari-kampung-kami" for n in range(8)]
    titles = [f"Kabar ke {n} dari kampung kami di hulu" for n in range(8)]
    items = "".join(CARD[theme].format(url=url, title=title) for url, title in zip(links, titles, strict=True))
    page = f"<html><body class='home'>{'' if 'mega' in wrapper else MENU}<{wrapper}>{items}</body></html>"
    found = with_list(table({"/": page})).run()
    assert [(one.url, one.title) for one in found] == list(zip(links, titles, strict=True))
    assert all(one.sure for one in found)
    assert {one.published for one in found} == {datetime(2025, 6, 5, 2, tzinfo=UTC)}


def test_a_declared_list_by_day_and_page() -> None:
    assert (
        spread(HOME + "indeks/{page}?date={date:%m/%d/%Y}&x={y}", date(2025, 6, 5), 2)
        == HOME + "indeks/2?date=06/05/2025&x={y}"
    )
    site = StandIn(
        table(
            {
                "/indeks?d=2025-06-05&page=1": cards(link(5), link(4), link(3)),
                "/indeks?d=2025-06-04&page=1": cards(link(2), link(1), link(0)),
            }
        ),
        HOME,
    )
    site.survey = Survey(listings=(HOME + "indeks?d={date:%Y-%m-%d}&page={page}",), why_not={})
    site.since, site.until = datetime(2025, 6, 4, tzinfo=UTC), datetime(2025, 6, 5, 12, tzinfo=UTC)
    assert numbers(site.run()) == [5, 4, 3, 2, 1, 0]
    assert len(site.requests) == 4


def test_short_headlines_without_a_heading_are_articles_where_their_addresses_are() -> None:
    """A hand-made portal's table of links: "Nelayan Sulit Solar" is shorter than what a menu may say."""
    rows = [
        ("Warga Bangun Jembatan Gantung Sendiri", "/berita-7-warga-bangun-jembatan-gantung-sendiri.html"),
        ("Pasar Murah Digelar di Empat Titik", "/berita-6-pasar-murah-digelar-di-empat-titik.html"),
        ("Panen Raya Padi di Lembah Utara", "/berita-5-panen-raya-padi-di-lembah-utara.html"),
        ("Nelayan Sulit Solar", "/berita-4-nelayan-sulit-solar.html"),
    ]
    menu = "<td><a href='/profil-desa.html'>Profil Desa Kami</a></td>"
    table_ = "".join(f"<tr><td><a href='{url}'><b>{title}</b></a></td></tr>" for title, url in rows)
    page = f"<html><body><table><tr>{menu}</tr>{table_}</table></body></html>"
    site = with_list(table({"/": page}))
    assert [found.url for found in site.run()] == [HOME + url[1:] for _, url in rows]
