"""Pages as test_page_faults has them, in the markup of further themes and systems: one fault a page."""

from __future__ import annotations

import pytest

from crawler.extract.page import extract_page
from tests.extract.pages import NOW
from tests.extract.test_page_faults import H1, TEASERS, TITLE, URL, Case, P, body, page, paragraphs, read

AWAY = "/read/2025/07/12/harga-jagung-turun-lagi"
CARD = (
    f'<a class="k7" href="{AWAY}"><img src="/jagung.jpg"><span>NIAGA</span><h4>Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini'
    "</h4><div>12 Juli 2025</div><p>Pedagang menyebut pasokan dari Lewa melimpah sejak awal bulan dan gudang tidak cukup.</p></a>"
)

BODIES = [
    Case(
        "a card of another article within the text, all of it one link",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:3])}<div class="q9">{CARD}</div>{paragraphs(*P[3:])}</div>'
        ),
        P,
    ),
    Case(
        "a card of a picture, a headline and an excerpt, without a heading above",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:3])}<div class="x1"><div class="x2"><a href="{AWAY}"><img src="/j.jpg">'
            f'</a></div><div class="x3"><a href="{AWAY}">Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini</a><p>Pedagang menyebut '
            f"pasokan dari Lewa melimpah sejak awal bulan dan gudang tidak cukup.</p></div></div>{paragraphs(*P[3:])}</div>"
        ),
        P,
    ),
    Case(
        "a picture of the story that is a link to a larger one, and a linked line beside it",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:2])}<div><a href="/u/sorgum-besar.jpg"><img src="/u/sorgum.jpg"></a>'
            f'<p>{P[2]}</p><p>Baca <a href="{AWAY}">laporan kami tentang harga jagung</a> di pasar itu pekan lalu.</p></div>'
            f"{paragraphs(*P[3:])}</div>"
        ),
        [*P[:3], "Baca laporan kami tentang harga jagung di pasar itu pekan lalu.", *P[3:]],
    ),
    Case(
        "a product of a shop elsewhere, all of it one link, and one word over a player",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:3])}<div><a href="https://toko.example/p/1"><img src="/s.jpg"><div>Sepatu '
            "Kebun Karet</div><div>Rp129.000</div><div>Beli Sekarang</div></a></div><div><div>VIDEO</div><iframe src='//p.example/1'>"
            f"</iframe></div>{paragraphs(*P[3:])}</div>"
        ),
        P,
    ),
    Case(
        "the text goes on in a box that is called after its button",
        page(
            f'{H1}<div class="td-post-content">{paragraphs(*P[:3])}</div><div class="inline-related"><ul><li>'
            f'<a href="{AWAY}">{TEASERS[0][1]}</a></li></ul></div><div class="read-more-content">{paragraphs(*P[3:])}</div>'
        ),
        P,
    ),
    Case(
        "the text goes on in bare paragraphs, one of them short",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P[:4])}</div><div class="jeda"></div>'
            "<p>Panen berikutnya ditunggu dua ratus keluarga di tiga dusun sekitar.</p>"
        ),
        [*P[:4], "Panen berikutnya ditunggu dua ratus keluarga di tiga dusun sekitar."],
    ),
    Case(
        "a lede in italics below the picture, with the dateline",
        page(
            f'{H1}<figure><img src="/s.jpg"></figure><div class="w"><em>{P[0]}</em></div><div class="isi">{paragraphs(*P[1:])}</div>'
        ),
        P,
    ),
    Case(
        "a caption as a paragraph in the picture's box",
        page(
            f'<div class="w">{H1}<p class="intro">{P[0]}</p><div class="pict"><img src="/s.jpg"><p>Petani menumpuk karung di gudang.'
            f'</p></div><div class="teks-penuh">{paragraphs(*P[1:])}</div></div>'
        ),
        P,
    ),
    Case(
        "the heading of a list of a series' parts",
        page(
            f'{H1}<div class="entry-content">{paragraphs(*P)}<div class="s"><strong>Liputan Khusus Sorgum</strong><ul><li>Bagian 1: '
            f'<a href="{AWAY}">Benih dari Kebun Sendiri</a></li><li>Bagian 2: Panen Lebih Awal</li></ul></div></div>'
        ),
        P,
    ),
    Case(
        "codes of Drupal, of a plugin, and an escaped comment",
        page(
            f'{H1}<div class="item-page">{paragraphs(*P[:3])}<p>[[nid:442]]</p><p>[instagram-feed]</p><p>&lt;!--nextpage--&gt;</p>'
            f"{paragraphs(*P[3:])}</div>"
        ),
        P,
    ),
    Case(
        "an initial with a line break behind it",
        page(
            f'{H1}<div class="isi"><p><span class="dropcap-1">P</span><br>etani kembali menanam.</p>{paragraphs(*P[1:])}</div>'
        ),
        ["Petani kembali menanam.", *P[1:]],
    ),
    Case(
        "an initial before the rest of a dateline",
        page(f'{H1}<div class="isi"><p><big><b>W</b></big> {P[0][1:]}</p>{paragraphs(*P[1:])}</div>'),
        P,
    ),
    Case(
        "texts out of sight by clip, by size and by height",
        page(
            f'{H1}<div class="isi">{paragraphs(*P[:2])}<p class="ka">Sorgum murah, jual benih sorgum, sorgum Sumba.</p>'
            '<div class="kb">Berita sorgum terbaru hari ini.</div><div style="width:1px;height:1px;overflow:hidden">Sorgum unggul'
            f"</div>{paragraphs(*P[2:])}</div>",
            head="<style>.ka{position:absolute;clip:rect(0,0,0,0)} div.kb , .x{opacity:0;height:0}</style>",
        ),
        P,
    ),
    Case(
        "a pull quote of a theme's class",
        page(
            f'{H1}<div class="isi">{paragraphs(*P[:3])}<p class="td_quote_box"><em>Kami menanam di antara batu</em></p>'
            f"{paragraphs(*P[3:])}</div>"
        ),
        P,
    ),
    Case(
        "ads in boxes of numbered and Indonesian names",
        page(
            f'{H1}<div class="isi">{paragraphs(*P[:2])}<div class="adsbox9">Bengkel Jaya memberi potongan harga ganti oli bulan ini.</div>'
            f'{paragraphs(*P[2:4])}<div class="pariwara">Klinik Gigi Sehat buka setiap hari kerja.</div>{paragraphs(*P[4:])}</div>'
        ),
        P,
    ),
    Case(
        "a table of matches with a badge on either side",
        page(
            f'{H1}<div class="isi">{paragraphs(*P[:3])}<table><tr><td><img src="/a.png"></td><td>Lewa</td><td>2 - 1</td><td>Melolo</td>'
            '<td><img src="/b.png"></td></tr><tr><td><img src="/c.png"></td><td>Rende</td><td>0 - 0</td><td>Kambera</td><td>'
            f'<img src="/d.png"></td></tr></table>{paragraphs(*P[3:])}</div>'
        ),
        [*P[:3], "Lewa | 2 - 1 | Melolo\nRende | 0 - 0 | Kambera", *P[3:]],
    ),
]


@pytest.mark.parametrize("case", BODIES, ids=lambda case: case.name)
def test_the_body_is_the_story_and_nothing_else(case: Case) -> None:
    assert body(case.html) == case.expected


def test_badges_in_a_table_are_no_pictures_of_the_story() -> None:
    found = read(next(case.html for case in BODIES if "badge" in case.name))
    assert found.lead_image is None
    assert not found.images


def told(above: str, head: str = "", dated: bool = True) -> str:
    return page(f'{H1}{above}<div class="entry-content">{paragraphs(*P)}</div>', head=head, dated=dated)


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ('<p class="byline">Penulis: Maria Lado <a href="mailto:r@x.example">Kirim email</a></p>', ["Maria Lado"]),
        ('<div class="writer"><b>Maria Lado</b><i>Penulis Tamu</i></div>', ["Maria Lado"]),
        ('<span class="author">{% author %}</span>', []),
    ],
)
def test_labels_beside_an_author(byline: str, expected: list[str]) -> None:
    assert read(told(byline)).authors == expected


def test_authors_that_one_claim_lists() -> None:
    claim = '<script type="application/ld+json">{"@type":"NewsArticle","author":"Maria Lado; Yohanes Bolen"}</script>'
    assert read(told("", claim)).authors == ["Maria Lado", "Yohanes Bolen"]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        (
            '<picture><source srcset="/s-480.webp" media="(max-width:480px)"><source srcset="/s-1024.webp"><img alt="x"></picture>',
            "/s-1024.webp",
        ),
        (
            '<img src="/blank.svg" data-lazy-srcset="/s.jpg?fit=300,169 300w,/s.jpg?fit=900,506 900w">',
            "/s.jpg?fit=900,506",
        ),
        ('<div class="h"><span class="css-thumb" data-img-url="/s.jpg"></span></div>', "/s.jpg"),
    ],
)
def test_the_picture_behind_a_script(picture: str, expected: str) -> None:
    lead = read(told(picture)).lead_image
    assert lead is not None
    assert lead.url == f"https://swarasabana.example{expected}"


@pytest.mark.parametrize("image", ["[image]", "#{img}", "{% img %}"])
def test_a_picture_that_no_template_filled_in_is_none(image: str) -> None:
    assert read(told("", f'<meta property="og:image" content="{image}">')).lead_image is None


def test_the_time_of_a_ticker_right_above_the_headline_is_not_the_articles() -> None:
    ticker = f'<div class="flash"><time datetime="2025-07-20T08:00:00+08:00">20 Juli</time> <a href="{AWAY}">{TEASERS[0][1]}</a></div>'
    html = page(
        f'{ticker}{H1}<div class="x">Senin, 14 Juli 2025 06:15 WITA</div><div class="isi">{paragraphs(*P)}</div>',
        dated=False,
    )
    published = read(html, "https://swarasabana.example/petani-kambata-panen").published_at
    assert published is not None
    assert published.isoformat() == "2025-07-14T06:15:00+08:00"


def test_a_change_printed_before_the_publication_in_one_element() -> None:
    times = '<time datetime="2025-07-15T17:45:00+08:00">Diperbarui 15 Juli 2025, 17:45 WITA. Terbit 14 Juli 2025, 06:15 WITA</time>'
    found = read(told(times, dated=False), "https://swarasabana.example/petani-kambata-panen")
    assert found.published_at is not None and found.modified_at is not None
    assert found.published_at.isoformat() == "2025-07-14T06:15:00+08:00"
    assert found.modified_at.isoformat() == "2025-07-15T17:45:00+08:00"


def test_tags_that_were_escaped_in_a_headline() -> None:
    html = page(f"<h1>{TITLE} &amp;lt;i&amp;gt;Varietas Lokal&amp;lt;/i&amp;gt;</h1>{paragraphs(*P)}", title=TITLE)
    assert read(html).title == f"{TITLE} Varietas Lokal"


LIST = "".join(
    f'<div class="news-item"><h3><a href="{link}-hari-ini">{text}</a></h3><span>{day} Juli 2025</span><p>{excerpt}</p></div>'
    for day, ((link, text), excerpt) in enumerate(
        zip([*TEASERS, (AWAY, "Jembatan Gantung di Karera Ditutup")], P, strict=False), 10
    )
)


@pytest.mark.parametrize(
    ("title", "main", "url", "expected"),
    [
        (
            "Berita Sumba Terkini",
            f"<h1>Berita Sumba Terkini</h1><p>Kabar terbaru seputar Sumba yang disajikan lengkap oleh wartawan kami setiap hari.</p>{LIST}",
            "https://swarasabana.example/sumba",
            "listing",
        ),
        (
            "Kebijakan Privasi Swara Sabana",
            f"<h1>Kebijakan Privasi Swara Sabana</h1>{paragraphs(*P)}",
            "https://swarasabana.example/kebijakan-privasi",
            "standing_page",
        ),
        (
            "Pedoman Pemberitaan Media Siber",
            f"<h1>Pedoman Pemberitaan Media Siber</h1>{paragraphs(*P)}",
            "https://swarasabana.example/pedoman-pemberitaan-media-siber",
            "standing_page",
        ),
        (
            "Swara Sabana",
            "<div><h2>404</h2><p>Berita yang Anda minta tidak dapat kami temukan. Mungkin tautannya keliru atau berita ditarik.</p></div>",
            "https://swarasabana.example/berita/9999/berita-lama-yang-hilang",
            "not_found_page",
        ),
    ],
)
def test_a_page_that_is_no_article(title: str, main: str, url: str, expected: str) -> None:
    assert extract_page(page(main, title=title, dated=False), url, now=NOW).reason == expected


def test_a_short_article_that_says_nothing_of_itself_is_told_by_its_address() -> None:
    html = f'<html><head><title>{TITLE}</title></head><body><div id="kiri"><h1>{TITLE}</h1>{paragraphs(*P[:2])}</div></body></html>'
    assert extract_page(html, URL, now=NOW).article is not None
    assert extract_page(html, "https://swarasabana.example/halaman/12", now=NOW).reason == "no_sign"


def test_a_video_above_a_list_of_videos_with_pictures_is_no_gallery() -> None:
    items = "".join(f'<div><a href="{link}"><img src="/v.jpg"><span>{text}</span></a></div>' for link, text in TEASERS)
    found = extract_page(
        page(f'{H1}<iframe src="//p.example/1"></iframe><p>{P[1]}</p><div>{items}</div>'), URL, now=NOW
    )
    assert found.article is not None


def test_what_stands_beside_a_picture_and_is_no_caption() -> None:
    written = '<div class="g"><img src="/s.jpg" width="600"> Ditulis oleh Redaksi 14. Juli 2025 - 09:30</div>'
    assert read(told(written)).lead_image.caption is None  # type: ignore[union-attr]
    teaser = f'<div><a href="{AWAY}"><img src="/j.jpg"></a><a href="{AWAY}">{TEASERS[0][1]}</a><small>2 jam lalu</small></div>'
    html = page(f'<div class="teks">{H1}<img src="/s.jpg" width="600">{teaser}{paragraphs(*P)}</div>')
    lead = read(html).lead_image
    assert lead is None or lead.caption is None


def test_a_list_whose_cards_have_pictures_is_a_list() -> None:
    items = LIST.replace("<h3>", '<h3><img src="/k.jpg">')
    for (link, _), n in zip([*TEASERS, (AWAY, "")], range(9), strict=False):
        items = items.replace(
            '<div class="news-item">', f'<div class="berita"><a href="{link}-hari-ini"><img src="/{n}.jpg"></a>', 1
        )
    found = extract_page(
        page(f"<h1>Berita Sumba Terkini</h1>{items}", title="Berita Sumba Terkini", dated=False),
        "https://swarasabana.example/sumba",
        now=NOW,
    )
    assert found.reason == "listing"
