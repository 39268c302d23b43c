"""Headline, times, people, rubric, tags, pictures and address, where portals print them and where they contradict."""

from __future__ import annotations

import json

import pytest

from crawler.provinces import WIB, WIT, WITA
from tests.extract.pages import BODY, NOW, PARAGRAPHS, TITLE, URL, article, page, texts

OG = '<meta property="og:title" content="{}"><meta property="og:site_name" content="Kabar Sabana">'


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


# Headline


@pytest.mark.parametrize(
    ("head", "title", "heading"),
    [
        ("", f"{TITLE} - Kabar Sabana", f"<h1>{TITLE}</h1>"),
        (OG.format("Kabar Sabana"), f"{TITLE} | Kabar Sabana", f"<h1>{TITLE}</h1>"),
        (OG.format(f"{TITLE} - Kabar Sabana"), "x", f"<h1>Daerah</h1><h2>{TITLE}</h2>"),
        (OG.format(TITLE), f"{TITLE} :: Kabar Sabana", "<h1><a href='/'>Kabar Sabana</a></h1>"),
        ("", f"{TITLE} » Kabar Sabana", f"<div class='judul'>{TITLE}</div>"),
        (OG.format(TITLE[:24] + " ..."), "x", f"<h1>{TITLE}</h1>"),
        (ld(headline=TITLE), "Kabar Sabana", f"<h1><span>DAERAH</span> {TITLE}</h1>"),
        (ld(headline=TITLE), "Kabar Sabana", ""),
        (ld(headline="A"), f"{TITLE} - Kabar Sabana", f"<h1>{TITLE}</h1>"),
        ("", "Kabar Sabana - Suara Padang Rumput", f"<h1><a href='/'>Suara Sabana</a></h1><h2>{TITLE}</h2>"),
        ("", f"{TITLE} | sabanakita.co.id", ""),
        ("", f"{TITLE} - kabarsabana.example", f"<font size=5><b>{TITLE}</b></font>"),
    ],
    ids=[
        "plain",
        "og-is-site",
        "h1-is-channel",
        "h1-is-logo",
        "class",
        "og-cut",
        "kicker",
        "json-ld",
        "letter",
        "logo-alone",
        "domain",
        "font",
    ],
)
def test_headline(head: str, title: str, heading: str) -> None:
    assert article(page(head=head, title=title, heading=heading)).title == TITLE


def test_a_bold_line_below_the_story_s_first_paragraph_is_no_headline() -> None:
    slogan = "Kabar Sabana - Suara Padang Rumput, Terbit Setiap Hari Kerja"
    long = f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p>"
    html = page(
        title=slogan, heading="", body=f"<span>{TITLE}</span><br>{long}<p><b>Sorgum Sabana Jaya Bersama</b></p>{BODY}"
    )
    assert article(html, URL).title == TITLE


def test_the_headline_of_a_page_without_heading_is_its_first_line() -> None:
    slogan = "Kabar Sabana - Suara Padang Rumput, Terbit Setiap Hari Kerja"
    found = article(page(title=slogan, heading="", body=f"<span>{TITLE}</span><br>{BODY}"), URL)
    assert found.title == TITLE
    assert texts(found) == PARAGRAPHS


def test_a_headline_in_a_box_of_its_own_tells_where_the_sites_name_begins() -> None:
    """A hand-made page without headings; the site is named nowhere but in the title, and its address is a number."""
    box = f"<div class='judulberita'>{TITLE}</div>"
    made = page(title=f"{TITLE} - Gema Lembah", heading=box)
    assert article(made, "http://127.0.0.1:8000/index.php?id=12").title == TITLE


def test_a_teaser_of_a_similar_story_is_not_the_headline() -> None:
    other = TITLE.replace("Sorgum", "Jagung")
    teaser = f"<div><a href='/jagung/'>Baca Juga <span class='postTitle'>{other}</span></a></div>"
    made = page(head=OG.format(TITLE), heading=f"<div class='judulberita'>{TITLE}</div>", body=BODY + teaser)
    assert article(made).title == TITLE


def test_a_title_with_a_dash_of_its_own_is_kept_whole() -> None:
    whole = "Sorgum - Pangan Lama yang Kembali"
    assert article(page(title=f"{whole} - Kabar Sabana", heading=f"<h1>{whole}</h1>")).title == whole


# Times


@pytest.mark.parametrize(
    ("head", "meta", "zone", "expected"),
    [
        (ld(datePublished="2025-07-04T09:30:00+08:00"), "", None, "2025-07-04T09:30:00+08:00"),
        (
            ld(datePublished="2025-07-04T01:30:00Z"),
            "<time>Jumat, 4 Juli 2025 | 09:30 WITA</time>",
            None,
            "2025-07-04T09:30:00+08:00",
        ),
        (
            ld(datePublished="2025-07-04T09:30:00Z"),
            "<time>Jumat, 4 Juli 2025 | 09:30 WITA</time>",
            None,
            "2025-07-04T09:30:00+08:00",
        ),
        (
            ld(datePublished="2025-07-04T09:30:00Z"),
            "<time>Jumat, 4 Juli 2025 | 09:30 WIB</time>",
            None,
            "2025-07-04T09:30:00+07:00",
        ),
        (ld(datePublished="2025-07-04T01:30:00Z"), "", WITA, "2025-07-04T09:30:00+08:00"),
        ("", "<div class='tanggal'>Jumat, 4 Juli 2025 - 09.30 WIT</div>", None, "2025-07-04T09:30:00+09:00"),
        ("", "<div><i></i>Jumat, 4 Juli 2025 09:30</div>", WITA, "2025-07-04T09:30:00+08:00"),
        (
            "",
            "<span class='date'>7 bulan lalu</span><time datetime='2025-07-04T09:30:00+08:00'></time>",
            None,
            "2025-07-04T09:30:00+08:00",
        ),
        (
            '<meta name="pubdate" content="2025-07-04">',
            "<div class='date'>04/07/2025 09:30 WIB</div>",
            None,
            "2025-07-04T09:30:00+07:00",
        ),
        (
            ld(datePublished="2025-07-04T00:00:00+07:00"),
            "<div class='date'>04/07/2025 09:30 WIB</div>",
            None,
            "2025-07-04T09:30:00+07:00",
        ),
        (
            '<meta itemprop="datePublished" content="2014-07-13T20:07:27">',
            "<div class='date'>4 Juli 2025, 09:30 WIB</div>",
            None,
            "2025-07-04T09:30:00+07:00",
        ),
        (
            '<meta property="article:published_time" content="2025-07-03T18:30:00-07:00">',
            "<time>4 Juli 2025</time>",
            WITA,
            "2025-07-04T09:30:00+08:00",
        ),
    ],
    ids=range(12),
)
def test_published(head: str, meta: str, zone: object, expected: str) -> None:
    found = article(page(head=head, meta=meta), zone=zone)
    assert found.published_at is not None
    assert found.published_at.isoformat() == expected
    assert found.published_raw


def test_a_time_whose_attribute_holds_a_line_break_is_one_line() -> None:
    found = article(page(meta='<time datetime="2025-09-01\n 08:00:00+08:00">1 September</time>'), zone=WITA)
    assert found.published_raw == "2025-09-01 08:00:00+08:00"


def test_relative_print_counts_from_the_fetch_where_nothing_else_is() -> None:
    found = article(page(meta="<span class='posts-date'>3 jam lalu</span>"), zone=WIB)
    assert found.published_at is not None
    assert (NOW - found.published_at).total_seconds() == pytest.approx(3 * 3600, abs=60)


def test_yesterday_counts_from_the_fetch_in_the_zone_that_is_printed() -> None:
    found = article(page(meta="<span class='posts-date'>Kemarin 14.30 WITA</span>"), zone=WIB)
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2026-02-28T14:30:00+08:00"


def test_an_abbreviations_title_is_exact() -> None:
    """Blogger's themes: the day in print, the instant in the title."""
    when = "<abbr class='published' itemprop='datePublished' title='2025-07-04T09:30:12+07:00'>4 Juli 2025</abbr>"
    found = article(page(meta=when))
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2025-07-04T09:30:12+07:00"


def test_the_date_of_another_article_is_not_taken() -> None:
    other = "<aside class='sidebar'><time datetime='2024-01-01T00:00:00+07:00'>1 Januari 2024</time></aside>"
    assert article(page(below=other)).published_at is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (["2025-07-05T09:30:00+08:00"], "2025-07-05T09:30:00+08:00"),
        # Scheduled: written in the evening, out in the morning.
        (["2025-07-03T20:10:00+08:00"], "2025-07-03T20:10:00+08:00"),
        (["2025-07-03T20:10:00+08:00", "2025-07-04T11:00:00+08:00"], "2025-07-04T11:00:00+08:00"),
        # No article waits for years: a template's own time.
        (["2019-01-01T00:00:00+08:00"], None),
    ],
)
def test_the_last_change_may_lie_before_the_publication_of_a_scheduled_article(
    changes: list[str], expected: str | None
) -> None:
    metas = "".join(f'<meta property="article:modified_time" content="{change}">' for change in changes[1:])
    head = ld(datePublished="2025-07-04T09:30:00+08:00", dateModified=changes[0]) + metas
    modified = article(page(head=head)).modified_at
    assert (modified and modified.isoformat()) == expected


def test_published_and_updated_times_are_told_apart_by_class() -> None:
    meta = (
        "<time class='entry-date published' datetime='2025-07-04T09:30:00+09:00'>x</time>"
        "<time class='updated' datetime='2025-07-06T08:00:00+09:00'>y</time>"
    )
    found = article(page(meta=meta))
    assert (found.published_at and found.published_at.isoformat()) == "2025-07-04T09:30:00+09:00"
    assert (found.modified_at and found.modified_at.isoformat()) == "2025-07-06T08:00:00+09:00"
    assert found.published_at is not None
    assert found.published_at.utcoffset() == WIT.utcoffset(None)


# People


@pytest.mark.parametrize(
    ("meta", "below", "authors", "editors"),
    [
        (
            "<span class='byline'>Oleh <a rel='author' href='/author/umbu/'>Umbu Landu</a></span>",
            "",
            ["Umbu Landu"],
            [],
        ),
        ("<div class='author'><strong>Umbu Landu</strong> - kabarSabana</div>", "", ["Umbu Landu"], []),
        ("<span class='posts-author byline'><a href='/author/admin/'>admin</a></span>", "", ["admin"], []),
        ("", "<p>Penulis: Umbu Landu</p><p>Editor: Rambu Ana</p>", ["Umbu Landu"], ["Rambu Ana"]),
        ("", "<div class='red'><b>Redaktur :</b> Rambu Ana</div>", [], ["Rambu Ana"]),
        (
            "<div class='b'><span>Oleh Umbu Landu</span><span>Editor: Rambu Ana</span></div>",
            "",
            ["Umbu Landu"],
            ["Rambu Ana"],
        ),
        ("<em>Ditulis oleh <span>Umbu Landu</span> 4 Juli 2025 - 09:30</em>", "", ["Umbu Landu"], []),
        ("<table><tr><td>Penulis</td><td>: Umbu Landu</td></tr></table>", "", ["Umbu Landu"], []),
        ("<figure><img src='/f.jpg' width='800'><span class='author'>DESA/KAMBATA</span></figure>", "", [], []),
        (
            "<div class='name-reporter reporter'><div>Umbu Landu</div><span>Jurnalis</span></div>",
            "",
            ["Umbu Landu"],
            [],
        ),
    ],
    ids=range(10),
)
def test_people(meta: str, below: str, authors: list[str], editors: list[str]) -> None:
    found = article(page(meta=meta, below=below))
    assert found.authors == authors
    assert found.editors == editors


def test_a_json_ld_author_who_is_the_editor_is_no_author() -> None:
    found = article(page(head=ld(author={"name": "Rambu Ana"}), below="<p>Editor: Rambu Ana</p>"))
    assert found.authors == []
    assert found.editors == ["Rambu Ana"]


def test_the_byline_is_believed_before_json_ld() -> None:
    found = article(page(head=ld(author={"name": "Kabar Sabana"}), meta="<span class='byline'>Oleh Umbu Landu</span>"))
    assert found.authors == ["Umbu Landu"]


def test_author_boxes_and_comments_name_nobody() -> None:
    below = (
        "<div class='author-box'><h3>Penulis: Orang Lain</h3></div>"
        "<div id='comments' class='comments-area'><span class='comment-author'>Opa Nus</span></div>"
    )
    assert article(page(below=below)).authors == []


def test_a_line_in_the_text_names_the_roles() -> None:
    found = article(page(body=BODY + "<p>Penulis: Umbu Landu | Editor: Rambu Ana</p>"))
    assert found.authors == ["Umbu Landu"]
    assert found.editors == ["Rambu Ana"]
    assert len(found.blocks) == len(PARAGRAPHS) + 1


# Rubric and tags


@pytest.mark.parametrize(
    ("head", "above", "meta", "below", "section"),
    [
        (
            "",
            "<div class='breadcrumbs'><a href='/'>Beranda</a> / <a href='/d'>Daerah</a> / " + TITLE + "</div>",
            "",
            "",
            "Daerah",
        ),
        ("", "<ul class='crumbs'><li><a href='/'>Home</a></li><li><a href='/2025'>2025</a></li></ul>", "", "", None),
        ("", "", "<span class='cat-links'><a href='/category/sumba'>Sumba</a></span>", "", "Sumba"),
        (
            "",
            "",
            "",
            "<footer class='entry-footer'>Posted in <a rel='category tag' href='/c/news'>News</a></footer>",
            "News",
        ),
        ('<meta property="article:section" content="Ekonomi">', "", "", "", "Ekonomi"),
        (
            ld(articleSection=["Ekonomi", "Daerah"]),
            "",
            "<a rel='category tag'>Daerah</a><a rel='category tag'>Ekonomi</a>",
            "",
            "Daerah",
        ),
        ("", "<ul class='kanal-map'><li><a>home</a></li><li><a href='/g'>gaya</a></li></ul>", "", "", "gaya"),
        ("", "", "<span class='cat-links'><a href='/category/uncategorized'>Uncategorized</a></span>", "", None),
    ],
    ids=range(8),
)
def test_section(head: str, above: str, meta: str, below: str, section: str | None) -> None:
    assert article(page(head=head, above=above, meta=meta, below=below)).section == section


@pytest.mark.parametrize(
    ("head", "body", "below", "tags"),
    [
        (
            "",
            "",
            "<span class='tags-links'>Tags: <a rel='tag' href='/tag/a'>sorgum</a>, <a rel='tag' href='/tag/b'>Sumba</a></span>",
            ["sorgum", "Sumba"],
        ),
        (
            "",
            "",
            "<div class='tagging'><a href='/tag/x'>#sorgum</a></div><div class='tagging'><a href='/tag/y'>#Sumba</a></div>",
            ["sorgum", "Sumba"],
        ),
        (ld(keywords=["News:Daerah", "Editor:Rambu", "sorgum"]), "", "", ["sorgum"]),
        (ld(keywords="sorgum, Sumba"), "", "", ["sorgum", "Sumba"]),
        (
            '<meta property="article:tag" content="sorgum"><meta property="article:tag" content="Sumba">',
            "",
            "",
            ["sorgum", "Sumba"],
        ),
        ("", "<p>Tag: sorgum, Sumba</p>", "", ["sorgum", "Sumba"]),
        ("", "<p>Kabar <a rel='tag' href='/tag/x'>desa</a> itu menyebar sampai ke pasar di kota.</p>", "", []),
        ('<meta name="keywords" content="berita, terkini, sabana">', "", "", []),
    ],
    ids=range(8),
)
def test_tags(head: str, body: str, below: str, tags: list[str]) -> None:
    assert article(page(head=head, body=BODY + body, below=below)).tags == tags


# Pictures


@pytest.mark.parametrize(
    ("meta", "caption", "credit"),
    [
        (
            "<figure><img src='/u/a.jpg' width='800'><figcaption>Ladang sorgum. (Foto: Ist)</figcaption></figure>",
            "Ladang sorgum.",
            "Ist",
        ),
        (
            "<div class='photo'><span class='author'>SABANA/UMBU</span>Ladang sorgum<img src='/u/a.jpg'></div>",
            "Ladang sorgum",
            "SABANA/UMBU",
        ),
        (
            "<div><img src='/u/a.jpg'><div class='cap-foto'>Sabana/Umbu Landu</div></div><div class='caption'>Ladang sorgum</div>",
            "Ladang sorgum",
            "Sabana/Umbu Landu",
        ),
        (
            "<div><div><img src='/u/a.jpg'></div><div class='deskripsi'>Ladang sorgum. Dok. Desa</div></div>",
            "Ladang sorgum.",
            "Dok. Desa",
        ),
        (
            "<figure><img src='/u/a.jpg'><figcaption>Ladang sorgum. - SABANA/UMBU LANDU</figcaption></figure>",
            "Ladang sorgum.",
            "SABANA/UMBU LANDU",
        ),
        ("<figure><img src='/u/a.jpg'></figure>", None, None),
    ],
    ids=range(6),
)
def test_lead_image(meta: str, caption: str | None, credit: str | None) -> None:
    lead = article(page(meta=meta)).lead_image
    assert lead is not None
    assert lead.url == "https://kabarsabana.example/u/a.jpg"
    assert (lead.caption, lead.credit) == (caption, credit)


def test_logos_banners_and_portraits_are_no_lead_image() -> None:
    meta = (
        "<img src='/logo.png'><img src='/banner-600x100.png'><img class='avatar' src='/u/me.jpg'><img src='/u/kecil.jpg' width='60'>"
        "<img src='data:image/gif;base64,x' data-src='/u/jaket-berlogo-desa.jpg'>"
    )
    lead = article(page(meta=meta)).lead_image
    assert lead is not None
    assert lead.url.endswith("/u/jaket-berlogo-desa.jpg")


def test_og_image_gives_the_url_where_the_page_shows_no_picture() -> None:
    lead = article(page(head='<meta property="og:image" content="/u/og.jpg">')).lead_image
    assert lead is not None
    assert (lead.url, lead.caption) == ("https://kabarsabana.example/u/og.jpg", None)


def test_further_pictures_follow_the_lead() -> None:
    body = (
        BODY
        + "<figure><img src='/u/b.jpg'><figcaption>Gudang desa (Foto: Umbu)</figcaption></figure><p><img src='/u/c.jpg'></p>"
    )
    found = article(page(meta="<figure><img src='/u/a.jpg'></figure>", body=body))
    assert [image.url.rsplit("/", 1)[-1] for image in found.images] == ["b.jpg", "c.jpg"]
    assert (found.images[0].caption, found.images[0].credit) == ("Gudang desa", "Umbu")


# Address


@pytest.mark.parametrize(
    ("head", "url", "expected"),
    [
        (f'<link rel="canonical" href="{URL}">', URL + "?utm_source=x", URL),
        ('<link rel="canonical" href="https://kabarsabana.example/">', URL, URL),
        ('<link rel="canonical" href="https://lain.example/petani/">', URL, URL),
        ('<link rel="canonical" href="">', URL, URL),
        ('<link rel="canonical" href="/2025/07/petani-sabana-panen-sorgum-lebih-awal/">', URL, URL),
        ('<link rel="canonical" href="https://kabarsabana.example/2025/07/">', URL, URL),
        (f'<link rel="canonical" href="{URL}">', URL + "2/", URL),
        (f'<link rel="canonical" href="{URL}">', URL + "amp/", URL),
        (f'<meta property="og:url" content="{URL}">', URL + "?page=all", URL),
        ("", "https://kabarsabana.example/?p=17&fbclid=x", "https://kabarsabana.example/?p=17"),
        ('<link rel="canonical" href="https://[">', URL, URL),
    ],
    ids=range(11),
)
def test_canonical_address(head: str, url: str, expected: str) -> None:
    found = article(page(head=head), url)
    assert found.url == expected
    assert found.fetched_url == url


@pytest.mark.parametrize(
    ("said", "caption", "credit"),
    [
        (
            "Warga menumpuk karung sorgum di gudang Desa Kambata, Jumat (4/7/2025)",
            "Warga menumpuk karung sorgum di gudang Desa Kambata, Jumat (4/7/2025)",
            None,
        ),
        (
            "Warga menumpuk karung sorgum di gudang desa. (Umbu Rihi/Kabar Sabana)",
            "Warga menumpuk karung sorgum di gudang desa.",
            "Umbu Rihi/Kabar Sabana",
        ),
        (
            "Warga menumpuk karung sorgum hasil panen awal mereka di gudang milik desa",
            "Warga menumpuk karung sorgum hasil panen awal mereka di gudang milik desa",
            None,
        ),
    ],
)
def test_a_caption_in_a_plain_paragraph_below_the_picture(said: str, caption: str, credit: str | None) -> None:
    found = article(page(body=f"<img src='/u/a.jpg' width='700'><p>{said}</p>{BODY}"))
    assert found.lead_image is not None
    assert (found.lead_image.caption, found.lead_image.credit) == (caption, credit)
    assert [block.tag for block in found.blocks] == ["figcaption", *["p"] * len(PARAGRAPHS)]


def test_the_first_paragraph_below_a_picture_is_no_caption_for_want_of_its_full_stop() -> None:
    for first in (PARAGRAPHS[0].rstrip("."), f"{PARAGRAPHS[1]} Baca juga: Harga Jagung Turun Lagi"):
        found = article(page(body=f"<img src='/u/a.jpg' width='700'><p>{first}</p>{BODY}"))
        assert found.blocks[0].tag == "p"


def test_a_button_to_share_by_the_headline_is_no_lead_image() -> None:
    meta = "<div><a href='#'><img src='/libs/sharebox/images/sh-fb.png'></a> Share 0</div>"
    assert article(page(meta=meta)).lead_image is None


def test_an_author_in_the_element_for_topics_is_no_tag() -> None:
    meta = "<div class='meta-topic'><span class='author vcard'><a class='url fn n' href='/author/ana/'>Rambu Ana</a></span></div>"
    found = article(page(meta=meta))
    assert (found.tags, found.authors) == ([], ["Rambu Ana"])


@pytest.mark.parametrize("tag", ["div", "span"])
def test_a_paragraph_that_holds_a_picture_is_no_caption_of_it(tag: str) -> None:
    said = f"{PARAGRAPHS[1]} Pemerintah desa menyimpan sebagian sebagai benih."
    body = f"{BODY}<p><img src='/u/z.jpg' width='700'></p><p><{tag}><img src='/u/b.jpg' width='700'>{said}</{tag}></p>"
    found = article(page(head='<meta property="og:image" content="/u/og.jpg">', body=body))
    assert [image.caption for image in found.images] == [None]


@pytest.mark.parametrize(
    ("below", "signoff"),
    [
        ("<p><b>(ks/rua)</b></p>", "ks/rua"),
        ("<div class='k1'><span>[RUA]</span></div>", "RUA"),
        ("<p>(Baca juga: Banjir)</p>", None),
        ("<p>(12)</p>", None),
        ("<a href='/x/'>(Lihat foto)</a>", None),
        ("<p>RUA</p>", None),
    ],
)
def test_a_sign_off_in_brackets_behind_the_box_of_the_text(below: str, signoff: str | None) -> None:
    assert article(page(below=below)).signoff == signoff
