"""What is no article, and what is one though it looks otherwise."""

from __future__ import annotations

import json

import pytest

from crawler import reasons
from crawler.blocks import Block
from crawler.extract import page as extraction
from crawler.extract.content.is_article import is_listing_address
from tests.extract.pages import BODY, PARAGRAPHS, TITLE, URL, page, read

HOST = "https://kabarsabana.example"
TEASERS = "".join(
    f"<article><h2 class='entry-title'><a href='/berita-tentang-desa-nomor-{n}/'>Berita tentang desa nomor {n} di sabana</a></h2>"
    f"<div class='entry-content'><p>{PARAGRAPHS[n % 4][:90]}</p></div></article>"
    for n in range(10)
)
LD = '<script type="application/ld+json">{}</script>'


def reason(html: str, url: str = URL) -> str:
    found = read(html, url)
    return found.reason if found.article is None else "article"


@pytest.mark.parametrize(
    ("html", "url", "expected"),
    [
        (page(heading="", body=TEASERS, body_class="home blog", container="x"), HOST + "/", "listing"),
        (
            page(heading="<h1>Arsip: Daerah</h1>", body=TEASERS, body_class="archive category", container="x"),
            HOST + "/category/daerah/",
            "listing",
        ),
        (
            page(heading="<h1>sorgum</h1>", body=TEASERS, body_class="archive tag", container="x"),
            HOST + "/tag/sorgum/",
            "listing",
        ),
        (
            page(heading="<h1>Umbu Landu</h1>", body=TEASERS, body_class="archive author", container="x"),
            HOST + "/author/umbu/",
            "listing",
        ),
        (
            page(heading="<h1>Hasil pencarian</h1>", body=TEASERS, body_class="search search-results", container="x"),
            HOST + "/?s=sorgum",
            "listing",
        ),
        (
            page(heading="<h1>Redaksi</h1>", title="Redaksi", body_class="page page-id-7"),
            HOST + "/redaksi/",
            "standing_page",
        ),
        (
            page(heading="<h1>Pedoman Media Siber</h1>", title="Pedoman", body_class=""),
            HOST + "/pedoman-media-siber/",
            "standing_page",
        ),
        (
            page(
                heading="<h1>Tentang Kami</h1>", title="Tentang Kami", body_class="page-template-default page page-id-2"
            ),
            HOST + "/tentang-kami/",
            "standing_page",
        ),
        (
            page(heading="<h1>gedung</h1>", title="gedung", body_class="attachment single single-attachment"),
            HOST + "/x/gedung/",
            "attachment",
        ),
        (
            page(heading="<h1>Halaman tidak ditemukan</h1>", title="404", body="<p>Coba cari.</p>", body_class=""),
            URL,
            "not_found_page",
        ),
        (
            page(heading="", title="Page not found - Kabar Sabana", body="<p>Oops.</p>", body_class="error404"),
            URL,
            "not_found_page",
        ),
        (
            "<html><head><title>Database Error</title></head><body><h1>Error establishing a database connection</h1></body></html>",
            URL,
            "error_page",
        ),
        (
            "<html><head><title>kabarsabana.example</title></head><body><h1>This domain is for sale</h1><p>Buy this domain.</p></body></html>",
            URL,
            "parked_domain",
        ),
        (
            "<html><head><title>Just a moment...</title></head><body><p>Checking your browser</p></body></html>",
            URL,
            "bot_wall",
        ),
        (
            "<html><head><title>Log In</title></head><body><form><input name=log><input type=password></form></body></html>",
            HOST + "/wp-login.php",
            "login_page",
        ),
        ('{"id": 7, "title": {"rendered": "x"}}', URL, "not_a_page"),
        ('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', URL, "not_a_page"),
        ("", URL, "no_body"),
        (page(body="<p>Segera.</p>", body_class=""), URL, "no_body"),
    ],
    ids=range(19),
)
def test_no_article(html: str, url: str, expected: str) -> None:
    assert reason(html, url) == expected
    assert expected in reasons.table()  # a person reads the sentence of this code


def test_a_gallery_is_no_article() -> None:
    figures = "".join(
        f"<figure><img src='/{n}.jpg'><figcaption>{n}/6 Joki memacu kerbau di lintasan berlumpur. Foto: Umbu</figcaption></figure>"
        for n in range(6)
    )
    assert reason(page(body=figures)) == "gallery"


@pytest.mark.parametrize(
    ("html", "url"),
    [
        (page(), URL),
        (page(body_class="", meta="<time>4 Juli 2025</time>"), URL),
        (page(body_class="blog", meta="<time>4 Juli 2025</time>"), URL),
        (page(body_class="page", meta="<time>4 Juli 2025</time>"), URL),
        (page(heading="<h1>Akun Bupati account suspended, warga bingung</h1>"), URL),
        (page(heading="<h1>Berita yang hilang: kapal tidak ditemukan di perairan Sabana sejak pekan lalu</h1>"), URL),
        (page(head=LD.format(json.dumps({"@type": "NewsArticle"}))), HOST + "/tag-harga-sorgum-naik-lagi/"),
        (page(meta="<time>4 Juli 2025</time>"), HOST + "/archives/2025/07/petani-sabana-panen-sorgum.html"),
        (page(meta="<time>4 Juli 2025</time>"), HOST + "/index.php?mod=berita&id=7"),
        (page(meta="<time>4 Juli 2025</time>"), HOST + "/?p=17"),
        (page(body=BODY, below=f"<div class='related'>{TEASERS}</div>", meta="<time>4 Juli 2025</time>"), URL),
    ],
    ids=range(11),
)
def test_articles_that_look_otherwise(html: str, url: str) -> None:
    assert reason(html, url) == "article"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (HOST, True),
        (HOST + "/", True),
        (HOST + "/?s=sorgum", True),
        (HOST + "/?p=17", False),
        (HOST + "/index.php?act=baca&no=5", False),
        (HOST + "/category/daerah/", True),
        (HOST + "/tag/bupati/page/2/", True),
        (HOST + "/index-news?date=2025-6-5&page=2", True),
        (HOST + "/kategori-daerah-x/", False),
        (HOST + "/archives/2011/02/sorgum-panen-raya-di-desa.html", False),
        (URL, False),
        ("https://[", False),
    ],
)
def test_listing_addresses(url: str, expected: bool) -> None:
    assert is_listing_address(url) is expected


def test_an_article_has_no_reason_and_a_reason_no_article() -> None:
    found = read(page())
    assert found.article is not None
    assert found.article.title == TITLE
    assert found.reason == ""


@pytest.mark.parametrize(
    ("body_class", "url"),
    [("archive category", f"{HOST}/category/daerah/"), ("", f"{HOST}/"), ("home blog", f"{HOST}/")],
)
def test_a_page_that_says_it_is_a_list_is_not_searched_for_a_story_at_great_cost(
    body_class: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def searched(root: object) -> list[Block]:
        asked.append(root)
        return []

    monkeypatch.setattr(extraction, "by_trafilatura", searched)
    assert reason(page(heading="", body="<p>Daerah</p>", body_class=body_class, container="x"), url) != "article"
    assert not asked
    thin = page(body="<p>Warga pulang.</p>", container="x")  # an article's page: it may be asked for the rest
    assert reason(thin)
    assert asked


LOGIN = "<form><input name='email'><input type='password'></form>"
SHORT = "<p>Warga Desa Kambata menutup jalan selama dua jam untuk memindahkan batu besar yang jatuh dari tebing sejak semalam.</p>"
CARDS = "".join(
    f"<div class='kartu'><a href='/kabar/{n}-warga-desa-nomor-{n}-menanti-air'>Warga Desa Nomor {n} Menanti Air Bersih Lagi</a>"
    f"<small>Kamis, {n} Juli 2025 0{n}:15 WITA</small><p>{PARAGRAPHS[n % 4]}</p></div>"
    for n in range(1, 9)
)
DATED = '<meta property="article:published_time" content="2025-07-14T09:30:00+08:00">'


@pytest.mark.parametrize(
    "box",
    [
        f"<div class='modal' id='masuk'>{LOGIN}</div>",
        f"<dialog>{LOGIN}</dialog>",
        f"<div style='display:none'>{LOGIN}</div>",
        f"<div class='kotak' role='dialog'>{LOGIN}</div>",
    ],
)
def test_a_box_for_logging_in_makes_no_login_page(box: str) -> None:
    assert reason(page(body=SHORT * 2, below=box, head=DATED)) == "article"


@pytest.mark.parametrize(
    ("html", "url", "expected"),
    [
        (
            page(heading="<h1>Masuk ke akun</h1>", title="Masuk", body=f"<p>Isi surel.</p>{LOGIN}", body_class=""),
            HOST + "/akun",
            "login_page",
        ),
        (
            page(
                heading="<h1>Kopi Bubuk Kambata 250 Gram</h1>",
                head='<meta property="og:type" content="product"><meta property="product:price:amount" content="45000">',
                body_class="",
            ),
            HOST + "/toko/kopi-bubuk-kambata-250-gram",
            "shop_page",
        ),
        (
            page(
                heading="<h1>Kabar Sabana di ponsel</h1>",
                head=LD.format(json.dumps({"@type": "MobileApplication", "name": "Kabar Sabana"})),
                body_class="",
            ),
            HOST + "/aplikasi",
            "shop_page",
        ),
        (
            page(
                heading="<h1>Kabar terbaru dari Sabana</h1>",
                title="Kabar terbaru",
                body=CARDS,
                body_class="",
                container="isi",
            ),
            HOST + "/kabar",
            "listing",
        ),
        (
            page(body=f"<p>{PARAGRAPHS[0]}</p><span>1 / 7</span>", head=DATED, container="album"),
            HOST + "/foto/panen-sorgum-kambata",
            "gallery",
        ),
    ],
    ids=range(5),
)
def test_more_that_is_no_article(html: str, url: str, expected: str) -> None:
    assert reason(html, url) == expected


def test_a_story_above_a_list_and_one_that_a_shop_sells_nothing_in_are_articles() -> None:
    assert reason(page(body=BODY + CARDS, head=DATED, container="isi")) == "article"
    assert reason(page(head=f'{DATED}<meta property="product:price:amount" content="1">')) == "article"
    assert reason(page(body=f"{BODY}{BODY.replace('dua', 'tiga')}<span>2 / 7</span>", head=DATED)) == "article"


@pytest.mark.parametrize(
    "title",
    [
        "404 Hari Perang, Warga Masih Mengungsi",
        "Pasang Iklan di Baliho Kini Kena Pajak Baru",
        "Kode Etik Dilanggar, Tiga Wartawan Kabar Sabana Diberhentikan",
    ],
)
def test_a_headline_that_begins_as_a_standing_or_missing_pages_is_one(title: str) -> None:
    meta = "<div class='tanggal'>Jumat, 4 Juli 2025 10:11 WITA</div>"
    html = page(heading=f"<h1>{title}</h1>", title=title, body_class="", meta=meta)
    assert reason(html, f"{HOST}/berita/warga-masih-mengungsi-di-balai-desa") == "article"


@pytest.mark.parametrize(
    "title",
    [
        *("404", "404 - Kabar Sabana", "404 Not Found", "Error 404", "Pasang Iklan di Kabar Sabana"),
        *("Terms of Service", "Standar Perlindungan Profesi Wartawan"),
    ],
)
def test_such_a_page_is_none(title: str) -> None:
    html = page(heading=f"<h1>{title}</h1>", title=title, body_class="", body=f"<p>{PARAGRAPHS[1]}</p>")
    assert reason(html, f"{HOST}/laman") in ("not_found_page", "standing_page")


def test_whole_stories_one_after_another_are_a_list() -> None:
    stories = "".join(
        f"<div><h2><a href='/berita/{n}/'>Berita tentang desa nomor {n} di sabana</a></h2><p>{n + 1} Maret 2025</p>{BODY}</div>"
        for n in range(2)
    )
    assert (
        reason(page(heading="<h1>Opini</h1>", title="Opini", body_class="", body=stories), f"{HOST}/opini") == "listing"
    )


def test_a_short_story_among_links_is_no_list_of_headlines() -> None:
    """Topics and rubrics are lines of links, too, but each leads to several pages: no headline does."""
    topics = ", ".join(f'<a href="/tag/{name}/">{name} di sabana</a>' for name in ("sorgum", "benih", "lumbung"))
    links = [("/rekam/12/", "Dengarkan rekaman dari kebun sorgum"), ("/rekam/13/", "Lihat gambar dari gudang desa itu")]
    links += [
        ("/berita-lama-dari-desa/", "« Kabar lama dari desa lain"),
        ("/berita-baru-dari-desa/", "Kabar baru dari desa lain »"),
    ]
    lines = [f'<p><a href="{to}">{text}</a></p>' for to, text in links]
    body = f"{lines[0]}<p>{topics}</p><p>{' '.join(PARAGRAPHS)}</p>{''.join(lines[1:])}"
    assert reason(page(body=body)) == "article"
    rows = "".join(f'<p><a href="/kabar-{n}/">Kabar dari kebun nomor {n}</a></p>' for n in range(6))
    assert reason(page(body=f"{rows}<p>{PARAGRAPHS[1]}</p>", body_class="")) == "listing"
