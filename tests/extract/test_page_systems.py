"""Pages as hand-made portals, Bootstrap themes and page builders print them: one thing a page that was read wrong."""

from __future__ import annotations

import json

import pytest

from crawler.extract.page import extract_page
from crawler.extract.text.bylines import read_roles
from crawler.extract.text.times import read_time
from crawler.provinces import WIB
from tests.extract.pages import NOW
from tests.extract.test_page_faults import H1, OTHER, TITLE, URL, Case, P, body, page, paragraphs, read

DATA = {"title": TITLE, "content": [{"type": "paragraph", "children": [{"text": text}]} for text in P]}
RELATED = [
    {"title": "Dua Jembatan Gantung Ditutup", "content": [{"children": [{"text": text}]} for text in [*OTHER, *OTHER]]}
]
ATTRIBUTE = json.dumps({"judul": TITLE, "isi": paragraphs(*P)}).replace("&", "&amp;").replace('"', "&quot;")


def between_(box: str) -> str:
    """The story with something between its paragraphs."""
    return page(f'{H1}<div class="teks">{paragraphs(*P[:3])}{box}{paragraphs(*P[3:])}</div>')


BODIES = [
    Case(
        "the next story below, its headline framed as this one's is",
        page(
            f'<div class="jdl"><h2>{TITLE}</h2></div><div class="inf">14-07-2025 | 09:30 WITA</div><div class="isib">{paragraphs(*P)}</div>'
            '<div class="jdl"><h2>Dua Jembatan Gantung di Karera Ditutup Sementara</h2></div><div class="inf">13-07-2025 | 10:00 WITA</div>'
            f'<div class="isib">{paragraphs(*OTHER)}</div>'
        ),
        P,
    ),
    Case(
        "the next story in the same element, its date below the headline",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P)}<h3>Dua Jembatan Gantung di Karera Ditutup Sementara</h3>'
            f"<div>Minggu, 13-07-2025 | 10:00 WITA</div>{paragraphs(*OTHER)}</div>"
        ),
        P,
    ),
    Case(
        "a quotation of the text again, in a box that no name calls one",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:4])}<div class="card"><div><em>“Kami menanam di antara batu, tetapi sorgum tidak memilih'
            f" tempat”</em><footer>Rambu Ana</footer></div></div>{paragraphs(*P[4:])}</div>"
        ),
        P,
    ),
    Case(
        "the parts of a series, numbered by hand",
        page(
            f'{H1}<div class="teks">{paragraphs(*P)}<p>Baca serial lengkapnya:<br>(1) <a href="/read/2025/07/01/a">Tanah yang Retak</a><br>'
            '(2) Benih dari Melolo<br>(3) <a href="/read/2025/07/03/c">Dapur Sekolah</a></p></div>'
        ),
        P,
    ),
    Case(
        "the chapters of a series, each a paragraph",
        page(
            f'{H1}<div class="teks">{paragraphs(*P)}<p><b>Chapter 1:</b> <a href="/read/2025/07/01/a">Cracked Ground</a></p>'
            "<p><b>Chapter 2:</b> Seeds of Melolo</p></div>"
        ),
        P,
    ),
    Case(
        "a template's place for an ad",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:3])}<p>{{{{iklan_tengah}}}}</p>{paragraphs(*P[3:])}<p>%%ADS%%</p></div>'
        ),
        P,
    ),
    Case(
        "an initial in an element of its own before a dateline in capitals",
        page(
            f'{H1}<div class="teks"><div><div class="dropcap">W</div><p>{P[0][1:]}</p></div>{paragraphs(*P[1:])}</div>'
        ),
        P,
    ),
    Case(
        "names in brackets before the editor's",
        page(
            f'{H1}<div class="teks">{paragraphs(*P)}<p><i>(Maria Lado dan Umbu Rihi/Editor: Yosep Bere)</i></p></div>'
        ),
        P,
    ),
    Case(
        "the next story of a system that sets headlines as spans",
        page(
            f'<div id="pnl"><span class="JudulBerita">{TITLE}</span><br><span class="Tgl">14 Juli 2025 09:30 WITA</span><br><span class="Isi">'
            f'{"<br><br>".join(P)}</span><hr><span class="JudulBerita">Dua Jembatan Gantung Ditutup</span><br><span class="Tgl">13 Juli 2025'
            f' 08:00 WITA</span><br><span class="Isi">{"<br><br>".join(OTHER)}</span></div>'
        ),
        P,
    ),
    Case(
        "the next story in a section, its headline an h1 with one of this one's classes",
        page(
            f'<main><article><h1 class="post-title hint">{TITLE}</h1><div class="post-content">{paragraphs(*P)}</div></article><section>'
            f'<p>Berikutnya</p><h1 class="post-title">Dua Jembatan Gantung Ditutup</h1><div class="post-content">{paragraphs(*OTHER)}</div>'
            "</section></main>"
        ),
        P,
    ),
    Case(
        "an offer as the only text of its box",
        between_('<div class="k-9">Hotel Melolo Indah, kamar bersih mulai 200 ribu semalam.</div>'),
        P,
    ),
    Case(
        "an offer without a firm's name in a box",
        between_('<div class="k-9"><p>Kredit motor, DP mulai 500 ribu, proses satu hari, hubungi Rian.</p></div>'),
        P,
    ),
    Case(
        "a card to sign up",
        between_("<div class='kg-signup-card'><h2>Daftar</h2><p>Kabar pulau dua kali sepekan.</p></div>"),
        P,
    ),
    Case("who drew the pictures", between_("<p><em>Illustration by Rambu Ndaha</em></p>"), P),
    Case(
        "a picture's source", between_("<img src='/a.jpg'><div class='image-source'>Gudang desa (Swara/Maria)</div>"), P
    ),
    Case("codes with hyphens", between_("<p>[ez-toc]</p><p>[wp_ad_camp_2]</p><p>{% include ads.html %}</p>"), P),
    Case(
        "headings of a portal's boxes above paragraphs of the story",
        between_(f"<h3>Newsletter</h3><p>{OTHER[2]}</p><h3>Disclaimer</h3>"),
        [*P[:3], "Newsletter", OTHER[2], "Disclaimer", *P[3:]],
    ),
    Case(
        "a large initial behind a line break",
        page(
            f'<div class="all"><span class="jdl">{TITLE}</span><br><b style="font-size:xx-large">P</b>\n{P[1].replace("Ketua", "etua", 1)}'
            f"<br><br>{'<br><br>'.join(P[2:])}</div>"
        ),
        [P[1].replace("Ketua", "Petua", 1), *P[2:]],
    ),
    Case(
        "paragraphs that are spans of one class",
        page(
            f'{H1}<div class="k1">'
            + "".join(f'<span class="Textweb-2upo8d kQWbdd"><span>{text}</span></span>' for text in P)
            + "</div>"
        ),
        P,
    ),
    Case(
        "a label in a box for teasers, the title in the next one",
        page(
            f'{H1}<div class="teks">{paragraphs(*P[:3])}<div class="topiksisip"><div class="lihatjg">Lihat juga:</div>'
            f'<div class="list"><a href="/x">Nelayan Minta Dermaga Baru</a></div></div>{paragraphs(*P[3:])}</div>'
        ),
        P,
    ),
    Case(
        "the story in a program's data, related ones beside it",
        page(
            f"{H1}<div id='app'></div>",
            end=f"<script type='application/json'>{json.dumps({'page': {'post': DATA, 'related': RELATED}})}</script>",
        ),
        P,
    ),
    Case(
        "the story in an attribute of a component, nothing else speaks for an article",
        page(f'{H1}<berita-detail :isi="{ATTRIBUTE}"></berita-detail>', dated=False).replace(
            '<meta property="og:type" content="article">', ""
        ),
        P,
    ),
]


@pytest.mark.parametrize("case", BODIES, ids=lambda case: case.name)
def test_the_story_and_nothing_else(case: Case) -> None:
    assert body(case.html) == case.expected


def test_names_in_brackets_before_the_editors() -> None:
    found = read_roles("(Maria Lado dan Umbu Rihi/Editor: Yosep Bere)")
    assert found == {"authors": ["Maria Lado", "Umbu Rihi"], "editors": ["Yosep Bere"]}


@pytest.mark.parametrize(
    "sheet",
    [
        ".hero{color:red;background:url(/u/sorgum.jpg) center}",
        "#atas > .hero { background-image: url('/u/sorgum.jpg'); }",
    ],
)
def test_a_background_in_the_pages_own_sheet_leads(sheet: str) -> None:
    main = f'<div id="atas"><div class="hero">{H1}</div></div><div class="teks">{paragraphs(*P)}</div>'
    found = read(page(main, head=f"<style>{sheet}</style>")).lead_image
    assert found is not None
    assert found.url == "https://swarasabana.example/u/sorgum.jpg"


def test_several_authors_in_the_head() -> None:
    head = '<meta name="author" content="Maria Lado"><meta name="author" content="Umbu Rihi">'
    assert read(page(f'{H1}<div class="teks">{paragraphs(*P)}</div>', head=head)).authors == ["Maria Lado", "Umbu Rihi"]


def test_a_menu_above_the_headline_names_no_section() -> None:
    menu = "".join(
        f'<a href="/kategori/{name.lower()}">{name}</a> | '
        for name in ("Hukum", "Olahraga", "Sosok", "Wisata", "Opini")
    )
    html = page(f'<div id="menuatas">{menu}</div>{H1}<div class="teks">{paragraphs(*P)}</div>')
    assert read(html).section is None


@pytest.mark.parametrize(
    ("shown", "when"),
    [
        ("Rabu Pahing, 24 September 2025M/1 Rabiul Akhir 1447H - Jam 17.05 WITA", "2025-09-24T17:05:00+08:00"),
        ("25 September 2025 M ∙ 9.10 pagi WITA", "2025-09-25T09:10:00+08:00"),
        ("25 September 2025, 7.30 malam WIT", "2025-09-25T19:30:00+09:00"),
        ("25 September 2025 12.10 siang", "2025-09-25T12:10:00+07:00"),
        ("25 September 2025 12.10 malam", "2025-09-25T00:10:00+07:00"),
        ("Kamis, 25 Sep. 2025 (1447 H) pukul 21.10 malam W.I.T.A", "2025-09-25T21:10:00+08:00"),
        ("Thu, 25th of September 2025 AD at 9.10 p.m. (UTC+8)", "2025-09-25T21:10:00+08:00"),
    ],
)
def test_eras_and_parts_of_the_day(shown: str, when: str) -> None:
    found = read_time(shown, WIB, NOW)
    assert found is not None
    assert found.isoformat() == when
    html = page(f'{H1}<div class="x1">{shown}</div><div class="teks">{paragraphs(*P)}</div>', dated=False)
    article = extract_page(html, URL.replace("2025/07/14/", ""), now=NOW).article
    assert article is not None
    assert article.published_at == found


def test_the_heading_of_the_text_below_a_rubrics_name() -> None:
    main = f'<div class="judul-halaman"><h2>Berita</h2></div><div><h3>{TITLE}</h3><div class="post-content">{paragraphs(*P)}</div></div>'
    html = page(main, title="Swara Sabana").replace('<meta property="og:title" content="Swara Sabana">', "")
    assert read(html).title == TITLE


def test_a_short_headline_that_the_head_says_too_stays() -> None:
    main = f'<h2>Sorgum</h2><h3>{TITLE}</h3><div class="post-content">{paragraphs(*P)}</div>'
    assert read(page(main, title="Sorgum")).title == "Sorgum"


def test_a_name_that_leads_to_a_mail_address_is_a_name() -> None:
    line = '<div>Senin, 14 Juli 2025, 09:30 | LAPORAN: <a href="mailto:maria@swarasabana.example">MARIA LADO</a></div>'
    assert read(page(f'{H1}{line}<div class="teks">{paragraphs(*P)}</div>')).authors == ["MARIA LADO"]


@pytest.mark.parametrize(
    "claim",
    [
        "https://swarasabana.example/swarasabana.example/baca/panen/",
        "https://swarasabana.example/www.swarasabana.example/baca/panen/",
    ],
)
def test_an_address_that_holds_its_host_twice(claim: str) -> None:
    html = page(f'{H1}<div class="teks">{paragraphs(*P)}</div>', head=f'<link rel="canonical" href="{claim}">')
    assert read(html, "https://swarasabana.example/baca/panen/?x=2").url == "https://swarasabana.example/baca/panen/"


@pytest.mark.parametrize(
    "line",
    [
        '<time class="entry-date published updated" datetime="2025-07-15T18:30:00+08:00">Diterbitkan 14 Juli 2025 09:30 WITA · Diperbarui 15 Juli'
        " 2025 18:30 WITA</time>",
        "<span>14/07/2025 09:30 WITA (Revisi: 15/07/2025 18:30 WITA)</span>",
    ],
)
def test_a_line_with_both_times(line: str) -> None:
    found = read(
        page(f'{H1}<div>{line}</div><div class="teks">{paragraphs(*P)}</div>', dated=False),
        "https://swarasabana.example/baca/9",
    )
    assert (str(found.published_at), str(found.modified_at)) == (
        "2025-07-14 09:30:00+08:00",
        "2025-07-15 18:30:00+08:00",
    )


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        (
            "oleh <span class='bylines'><a href='/byline/1'>Maria Lado [Waingapu]</a></span> di 14 Juli 2025",
            ["Maria Lado"],
        ),
        (
            "<ul><li class='author'>Oleh : <ul><li><a href='/reporter/1'>Maria Lado</a></li><li><a href='/reporter/2'>Umbu Rihi (NTT)</a></li></ul>"
            "</li></ul>",
            ["Maria Lado", "Umbu Rihi"],
        ),
    ],
)
def test_names_with_places(byline: str, authors: list[str]) -> None:
    html = page(f'{H1}<div class="meta">{byline}</div><div class="entry-content">{paragraphs(*P)}</div>')
    assert read(html).authors == authors


def test_the_heading_above_the_text_of_a_page_whose_head_names_the_owner() -> None:
    main = f'<section><h2>Siaran Pers</h2></section><div><h3 class="x">{TITLE}</h3><div class="news-content">{paragraphs(*P)}</div></div>'
    assert read(page(main, title="PT Lumbung Nusa")).title == TITLE


@pytest.mark.parametrize(
    "rubric", ['<div class="rubric"><a href="/rubric/niaga">Niaga</a></div>', "<div class='kat'>Niaga</div>"]
)
def test_rubrics_of_hand_made_systems(rubric: str) -> None:
    menu = '<div class="menu"><a href="kategori.php?k=1">Niaga</a> <a href="kategori.php?k=2">Sosok</a></div>'
    html = page(f'{menu}<div class="kiri">{rubric}{H1}<div class="isi">{paragraphs(*P)}</div></div>')
    assert read(html, "https://swarasabana.example/baca.php?id=7").section == "Niaga"


def test_the_foot_of_an_article_holds_its_tags_whatever_is_around() -> None:
    foot = '<footer class="entry-footer"><span class="tags-links">Tag <a href="/tag/sorgum/" rel="tag">sorgum</a></span></footer>'
    assert read(page(f'<div>{H1}<div class="entry-content">{paragraphs(*P)}</div>{foot}</div>')).tags == ["sorgum"]
