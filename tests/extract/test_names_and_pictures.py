"""Names beside buttons, badges and other articles' bylines; pictures in backgrounds and srcset; captions in any element."""

from __future__ import annotations

import json

import pytest

from crawler.extract.fields.picture_sources import largest
from tests.extract.pages import TITLE, article, page

CARD = (
    "<article class='card'><a href='/2025/06/jagung/'><h3>Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini</h3></a>"
    "<span class='card-author'>By Yosep Bere</span></article>"
)
WHEN = "Jumat, 4 Juli 2025 | 10:11 WIB"


@pytest.mark.parametrize(
    ("meta", "authors"),
    [
        ("<div class='byline'>Rambu Ana <a href='mailto:a@kabarsabana.example'>Surel penulis</a></div>", ["Rambu Ana"]),
        ("<div class='byline'>Rambu Ana <span>redaksi@kabarsabana.example</span></div>", ["Rambu Ana"]),
        (
            "<div class='author-info'><span>Rambu Ana</span> <button>+ Follow</button> <a href='/profil/1'>Lihat semua artikel</a></div>",
            ["Rambu Ana"],
        ),
        ("<div class='author'><span>Rambu Ana</span> <small>Verified</small></div>", ["Rambu Ana"]),
        (
            "<div class='k1'>Oleh <a href='/penulis/1'>Rambu Ana</a>, <a href='/penulis/2'>Umbu Rihi</a> dan <a href='/penulis/3'>Yosep Bere</a> | Daerah</div>",
            ["Rambu Ana", "Umbu Rihi", "Yosep Bere"],
        ),
        (f"<div class='k1'><div>Rambu ana • {WHEN}</div></div>", ["Rambu ana"]),
        ("<div class='k1'>Rambu Ana - kabarsabana</div>", ["Rambu Ana"]),
        ("<div class='k1'>Umbu R. Rihi, Kabar Sabana</div>", ["Umbu R. Rihi"]),
        ("<ul><li><i class='mdi mdi-account'></i> Administrator</li></ul>", ["Administrator"]),
        (
            f"<div class='k1'><b>Rambu Ana</b> <span>|</span> {WHEN} <span>|</span> dibaca: 105 pembaca</div>",
            ["Rambu Ana"],
        ),
        (f"<div class='k1'><div>Berita terkini • {WHEN}</div></div>", []),
        (f"<div class='k1'><div>Dibaca kali • {WHEN}</div></div>", []),
        ("<div class='k1'>Daerah - Kabar Sabana</div>", []),
    ],
)
def test_names_between_headline_and_text(meta: str, authors: list[str]) -> None:
    assert article(page(meta=meta)).authors == authors


def test_a_role_above_the_headline_names_the_author() -> None:
    above = "<div class='badges'><span class='badge'>Author: <a href='/author/rambu/'>Rambu Ana</a></span></div>"
    assert article(page(above=above)).authors == ["Rambu Ana"]
    hero = f"<div class='featured-image'>{above}<h1>{TITLE}</h1></div>"
    assert article(page(heading=hero)).authors == ["Rambu Ana"]


def test_a_teasers_byline_never_outranks_the_articles() -> None:
    own = "<h4 class='meta-author-name'><a href='/author/rambu/'>Rambu Ana</a></h4>"
    assert article(page(meta=own, below=CARD * 4)).authors == ["Rambu Ana"]
    claimed = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","author":{"@type":"Person","givenName":"Rambu","familyName":"Ana"}}</script>'
    assert article(page(head=claimed, below=CARD * 4)).authors == ["Rambu Ana"]
    assert article(page(below=CARD * 4)).authors == []


@pytest.mark.parametrize("owner", ['name="owner"', 'name="copyright"', 'http-equiv="Copyright"', 'name="designer"'])
def test_who_owns_or_made_the_site_is_no_author(owner: str) -> None:
    head = f'<meta name="author" content="Yosep Bere"><meta {owner} content="Yosep Bere">'
    assert article(page(head=head)).authors == []
    assert article(page(head='<meta name="author" content="Yosep Bere">')).authors == ["Yosep Bere"]


def test_a_printed_name_beats_the_one_in_meta() -> None:
    head = '<meta name="author" content="Yosep Bere">'
    assert article(page(head=head, meta=f"<div class='k1'><b>Rambu Ana</b> | {WHEN}</div>")).authors == ["Rambu Ana"]


@pytest.mark.parametrize(
    ("srcset", "url"),
    [
        ("https://a.example/w_400,h_225/p.webp 400w, https://a.example/w_800,h_450/p.webp 800w", "w_800,h_450"),
        ("https://a.example/fit=800,450/p.jpg 800w, https://a.example/fit=200,113/p.jpg 200w", "fit=800,450"),
        ("/p-1.jpg, /p-2.jpg 2x", "/p-2.jpg"),
        ("/p-2.jpg 2x, /p-1.jpg", "/p-2.jpg"),
        ("/p.jpg", "/p.jpg"),
        ("/p,.jpg 1.5x , /q.jpg 1x", "/p,.jpg"),
    ],
)
def test_the_largest_picture_of_a_srcset(srcset: str, url: str) -> None:
    assert url in largest(srcset)
    assert " " not in largest(srcset)


@pytest.mark.parametrize(
    "picture",
    [
        "<div class='hero' style=\"background-image:url('/u/panen.jpg')\"></div>",
        "<div class='hero' style='background: #fff url(/u/panen.jpg) no-repeat'></div>",
        "<div class='hero' data-bg='/u/panen.jpg'></div>",
        "<figure><picture><source srcset='/u/panen.jpg 800w'><img alt='x'></picture></figure>",
        "<figure><img src='/img/blank.gif' data-srcset='/u/panen.jpg 800w, /u/kecil.jpg 90w'></figure>",
    ],
)
def test_lead_pictures_without_a_plain_source(picture: str) -> None:
    lead = article(page(meta=picture)).lead_image
    assert lead is not None
    assert lead.url == "https://kabarsabana.example/u/panen.jpg"


SAID, BY = "Petani Kambata memanen sorgum di kebunnya.", "Rambu Ana/Kabar Sabana"


@pytest.mark.parametrize(
    ("below", "caption", "credit"),
    [
        (f"<div class='photodesc'>{SAID} <b>({BY})</b></div>", SAID, BY),
        (f"<div class='photodesc'>{SAID}<b>&nbsp;(U-Sabana)</b></div>", SAID, "U-Sabana"),
        (
            f"<span class='news-img-copyright'>{SAID} ©2025 Instagram @humas/editorial Sabana.com</span>",
            SAID,
            "Instagram @humas/editorial Sabana.com",
        ),
        (f"<div class='ketgambar'>{SAID} (Foto: {BY})</div>", SAID, BY),
        (f"<div class='k1'><p>{SAID}</p></div><div class='photo-credit'>Getty Images</div>", SAID, "Getty Images"),
        (f"<p class='k2'>{SAID} Foto: {BY}</p>", SAID, BY),
        ("<div class='pic'><span>ilustrasi panen (Suparno)</span></div>", "ilustrasi panen", "Suparno"),
    ],
)
def test_captions_in_any_element_beside_the_picture(below: str, caption: str, credit: str) -> None:
    lead = article(
        page(meta=f"<div class='box'><img src='/u/panen.jpg' alt='{SAID}' width='700'></div>{below}")
    ).lead_image
    assert lead is not None
    assert (lead.caption, lead.credit) == (caption, credit)


def tags_of(**parts: str) -> list[str]:
    return article(page(**parts)).tags


def test_tags_in_one_meta_come_apart_and_labels_are_none() -> None:
    assert tags_of(head='<meta property="article:tag" content="sorgum,Kambata,Rambu Ana">') == [
        "sorgum",
        "Kambata",
        "Rambu Ana",
    ]
    listed = "".join(f'<a rel="tag" href="/tag/{n}/">{n}</a> ' for n in ("sorgum", "More", "Lihat semua", "Kambata"))
    assert tags_of(below=f"<div class='tags'>{listed}</div>") == ["sorgum", "Kambata"]


def test_tags_between_headline_and_text_where_there_are_no_others() -> None:
    assert tags_of(meta='<h6><i class="mdi-tag"></i><a href="/tag/sorgum/">sorgum</a></h6>') == ["sorgum"]
    bar = "".join(f'<a href="/topik/{n}/">Topik hangat {n}</a> ' for n in range(12))
    assert tags_of(meta=f"<div class='k1'>{bar}</div>") == []


@pytest.mark.parametrize(
    ("parts", "section"),
    [
        ({"above": "<h4><a href=kategori-64-ekonomi.html>Ekonomi</a></h4>"}, "Ekonomi"),
        (
            {
                "head": '<meta name="twitter:label2" content="Filed under"><meta name="twitter:data2" content="Ekonomi, Sorgum">'
            },
            "Ekonomi",
        ),
        (
            {
                "above": "<nav><ul><li><a href='/channel/3/ekonomi'>EKONOMI</a></li><li><a href='/channel/4/hukum'>HUKUM</a></li></ul></nav>",
                "meta": "<div class='dt'><li><b>Ekonomi</b></li><li>4 Juli 2025</li></div>",
            },
            "Ekonomi",
        ),
        ({"above": "<nav><a href='/channel/3/ekonomi'>EKONOMI</a><a href='/channel/4/hukum'>HUKUM</a></nav>"}, None),
        ({"meta": "<a href='/kategori/x/'>Selengkapnya</a><a href='/?kategori=1'>4 Juli 2025 05:09</a>"}, None),
    ],
)
def test_rubrics_by_address_messenger_card_and_menu(parts: dict[str, str], section: str | None) -> None:
    assert article(page(**parts)).section == section


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='p-author-name-wrap'><a class='p-author-name' href='/u/1'>Maria Lado</a> <button>+ Ikuti Penulis</button> <span>Terverifikasi"
        "</span></div>",
        "<div class='flex'><img src='/a.webp' alt='Maria Lado'><div><a href='/tim/1'>Maria Lado</a><p>Staff Writer</p></div></div>"
        "<div><time datetime='2025-07-08T10:00:00+08:00'>8 Juli 2025</time></div>",
    ],
)
def test_a_role_or_button_beside_a_name_is_no_part_of_it(byline: str) -> None:
    found = article(page(meta=f"<div>{byline}</div>"))
    assert (found.authors, found.lead_image) == (["Maria Lado"], None)


@pytest.mark.parametrize(
    "author",
    [{"@type": "Person", "alternateName": "Maria Lado"}, {"name": "", "givenName": "Maria", "familyName": "Lado"}],
)
def test_an_author_by_another_field_than_the_name(author: dict[str, str]) -> None:
    node = {"@type": "NewsArticle", "headline": TITLE, "author": author}
    assert article(page(head=f"<script type='application/ld+json'>{json.dumps(node)}</script>")).authors == [
        "Maria Lado"
    ]


@pytest.mark.parametrize(
    "picture",
    [
        "<div data-bgset='/u/a-400.webp 400w, /u/a-1200.webp 1200w'></div>",
        "<div><img src='data:image/gif;base64,R0' data-lazy-srcset='/u/a-320.webp 320w,/u/a-1200.webp 1200w'></div>",
    ],
)
def test_the_largest_of_a_list_of_sizes_leads(picture: str) -> None:
    heading = f"<h1>{TITLE}</h1>"
    html = page(heading=f"{picture}{heading}" if "srcset" in picture else f"{heading}{picture}")
    found = article(html).lead_image
    assert found is not None
    assert found.url == "https://kabarsabana.example/u/a-1200.webp"
