"""Who and where of an article in the shapes that other systems print: colours, icons, lists, labels, paths, addresses."""

from __future__ import annotations

import json

import pytest

from crawler.extract.content.edges import LEFT_OUT
from crawler.extract.fields.sections import channel_of
from crawler.extract.text.bylines import is_byline_block, read_roles
from tests.extract.pages import BODY, PARAGRAPHS, TITLE, article, page, texts


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    ("meta", "below", "authors", "editors"),
    [
        # A colour is no role: utility classes paint whatever they like red.
        ("<div class='mb-2'><span class='text-red'>Kabar Sabana</span></div>", "<b class='bg-red'>TOPIK</b>", [], []),
        ("<div class='red'><p>Rep: Rambu Ana/ Red: Umbu Rihi</p></div>", "", ["Rambu Ana"], ["Umbu Rihi"]),
        ("", "<div class='editors-pick'><h4>Editor's Picks</h4></div>", [], []),
        (
            "<div class='author'>Oleh : <ul><li><a href='/author/1'>Rambu Ana</a></li><li><a href='/author/2'>Umbu Rihi</a>"
            "</li></ul></div>",
            "",
            ["Rambu Ana", "Umbu Rihi"],
            [],
        ),
        (
            "<div><span>Reporter :</span> <a href='/p/1'>Rambu Ana</a></div><div><span>Editor :</span> <a href='/p/2'>"
            "Umbu Rihi</a></div>",
            "",
            ["Rambu Ana"],
            ["Umbu Rihi"],
        ),
        (
            "<h6>Reporter :</h6><ul><li>Rambu Ana</li><li>Tim Kabar</li></ul><h6>Editor :</h6><ul><li>Umbu Rihi</li></ul>",
            "",
            ["Rambu Ana", "Tim Kabar"],
            ["Umbu Rihi"],
        ),
        (
            "<div class='byline'><span>Rambu Ana</span><span> | </span><span>I Umbu Rihi</span></div>",
            "",
            ["Rambu Ana", "I Umbu Rihi"],
            [],
        ),
        (
            "<div>Submitted by <span class='username'>redaksi</span> on Fri, 07/04/2025 - 10:11</div>",
            "",
            ["redaksi"],
            [],
        ),
        ("<div>oleh <a href='/by/ana/'>Rambu Ana</a> [Waingapu] di 4 Juli 2025</div>", "", ["Rambu Ana"], []),
        ("<div>Oleh : Rambu Ana, Umbu Rihi (Bima)</div>", "", ["Rambu Ana", "Umbu Rihi"], []),
        ("<div><b>Penulis: </b>Rambu Ana | <b>Editor: </b>UR</div>", "", ["Rambu Ana"], ["UR"]),
        # Who wrote it edits it, too.
        ("<div class='author-name'>Rambu Ana</div>", "<div>Editor: Rambu Ana</div>", ["Rambu Ana"], ["Rambu Ana"]),
        (
            "<div><i class='fa fa-calendar'></i> 4 Juli 2025 &nbsp; <i class='fa fa-user'></i> Admin &nbsp; <i class='fa fa-eye'></i> 0</div>",
            "",
            ["Admin"],
            [],
        ),
        (
            "<div><i class='fa fa-user'></i> Diskominfo <i class='fa fa-calendar'></i> 4 Juli 2025</div>",
            "",
            ["Diskominfo"],
            [],
        ),
    ],
    ids=[
        "colour",
        "rep-red",
        "picks",
        "list",
        "labels-apart",
        "label-lists",
        "spans",
        "submitted",
        "linked",
        "place",
        "bold-labels",
        "both-roles",
        "icon-last",
        "icon",
    ],
)
def test_people(meta: str, below: str, authors: list[str], editors: list[str]) -> None:
    found = article(page(meta=meta, below=below))
    assert (found.authors, found.editors) == (authors, editors)


def test_roles_that_an_open_element_has_drawn_into_a_box_for_other_articles_are_still_read() -> None:
    box = (
        "<div class='berita-terkait'><a href='/2025/07/x/'>Harga Jagung di Pasar Inpres Turun Lagi Pekan Ini</a>"
        "<div class='red'><table><tr><td>Reporter : Rambu Ana</td></tr><tr><td>Redaktur : Umbu Rihi</td></tr></table></div></div>"
    )
    found = article(page(below=box))
    assert (found.authors, found.editors) == (["Rambu Ana"], ["Umbu Rihi"])


def test_what_machines_are_told_of_people() -> None:
    head = ld(author={"name": "Kontributor Waingapu, Rambu Ana"}) + '<meta name="content_editor" content="Umbu Rihi">'
    found = article(page(head=head))
    assert (found.authors, found.editors) == (["Rambu Ana"], ["Umbu Rihi"])


def test_a_rubric_before_the_name_is_no_author_where_the_address_names_it() -> None:
    byline = "<div class='author'>Pasar - Rambu Ana, <a href='/'>Kabar Sabana</a></div>"
    head = '<meta property="og:site_name" content="Kabar Sabana">'
    assert article(page(head=head, meta=byline), "https://kabarsabana.example/pasar/2025-x").authors == ["Rambu Ana"]


def test_who_put_it_online_is_no_part_of_the_story_and_no_author() -> None:
    assert is_byline_block("Uploader : Admin 3")
    assert read_roles("Pewarta : Rambu Ana Uploader : Admin 3") == {"authors": ["Rambu Ana"], "editors": []}
    assert not is_byline_block("Foto: Rambu Ana")


@pytest.mark.parametrize(
    ("url", "above", "below", "section"),
    [
        # The last crumb's words stand in the headline behind it, too.
        (
            "https://kabarsabana.example/x",
            f"<nav id='breadcrumb'><a href='/'>Beranda</a><a href='/search/label/Sabana'>Sabana</a><span>{TITLE}</span></nav>",
            "",
            "Sabana",
        ),
        (
            "https://jatim.kabarsabana.example/x",
            "<ul class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='https://jatim.kabarsabana.example'>Jatim</a></li></ul>",
            "",
            "Jatim",
        ),
        (
            "https://x.example/a",
            f"<span class='breadcrumbs pathway'><a href='/'>Home</a> &gt; <a href='/b'>Berita Daerah</a> &gt; {TITLE}</span>",
            "",
            "Berita Daerah",
        ),
        ("https://x.example/a", "", "<div>Kategori : <a href='/category/16/politik'>Politik</a></div>", "Politik"),
        ("https://x.example/a", "", "<div>Categories: <a href='/category/16/politik'>Politik</a></div>", "Politik"),
        (
            "https://x.example/a",
            "",
            "<div><i class='folder'></i><ul class='cats'><li><a href='#'>Liga Desa</a></li></ul></div>",
            "Liga Desa",
        ),
        ("https://x.example/a", "<a href='/channel/news'><span>Kabar</span></a>", "", "Kabar"),
        ("https://x.example/a", "<a href='https://www.whatsapp.com/channel/0029'>Saluran Kami</a>", "", None),
        ("https://pulau.x.example/1/panen", "<h4>PULAU</h4>", "", "PULAU"),
        (
            "https://x.example/a",
            "<div class='kategori'><a href='https://x.example/liga'>Liga Desa</a></div>",
            "",
            "Liga Desa",
        ),
        # A menu begins with "Home", too; line breaks divide no path.
        (
            "https://x.example/a",
            "<font><a href='/'>Depan</a><br><a href='/k'>Kota</a><br><a href='/p'>Pulau</a></font>",
            "",
            None,
        ),
        ("https://x.example/isi/berita-anda/panen", "<h2>Media</h2><h3>Berita Anda</h3>", "", "Berita Anda"),
        ("https://x.example/isi/berita-kami/panen", "<h2>Media</h2><h3>Berita Anda</h3>", "", None),
    ],
    ids=[
        "headline-behind",
        "channel",
        "span",
        "labelled",
        "labelled-in-english",
        "cats",
        "channel-link",
        "foreign-channel",
        "channel-heading",
        "rubric-element",
        "menu",
        "address",
        "no-address",
    ],
)
def test_section(url: str, above: str, below: str, section: str | None) -> None:
    assert article(page(above=above, below=below), url).section == section


@pytest.mark.parametrize(
    ("host", "channel"),
    [
        ("jatim.kabar.example", "jatim"),
        ("www.kabar.co.id", ""),
        ("regional.kabar.co.id", "regional"),
        ("kabar.example", ""),
        ("kabardusun.blogspot.com", ""),
    ],
)
def test_the_channel_of_a_host(host: str, channel: str) -> None:
    assert channel_of(f"https://{host}/2025/x") == channel


def test_what_stands_behind_a_reading_copyright_line_is_still_the_articles() -> None:
    below = "<div class='read__copyright'>Konten mitra</div><div class='tag'><ul><li><a href='/tag/sorgum'>Sorgum</a></li></ul></div>"
    assert article(page(below=below)).tags == ["Sorgum"]


def test_an_article_element_is_the_story_whatever_stands_beside_it() -> None:
    body = "".join(f"<p>{line}</p>" for line in texts(article()))
    html = page(body="x", container="c").replace(
        "<div class='c'>x</div>",
        f"<div class='k'><p>Panen lebih awal membuat petani lega menjelang musim kering.</p><article class='n'>{body}</article>"
        "<div>Bergabung dan dapatkan analisis ekonomi desa melalui surat elektronik Anda.</div></div>",
    )
    found = article(html).blocks
    assert [block.text for block in found if block.context[-1] != LEFT_OUT] == texts(article())
    assert [block.text for block in found if block.context[-1] == LEFT_OUT] == [
        "Panen lebih awal membuat petani lega menjelang musim kering."
    ]


def test_a_story_in_pages_keeps_the_subheadings_between_them() -> None:
    """Each page of a story in an element of its own, with its subheading beside the text: one long page of them."""
    one, two = PARAGRAPHS[:2], PARAGRAPHS[2:]
    pages = [("", one), ("<div class='t'><h2>Panen Kedua</h2></div>", two)]
    body = "".join(
        f"<div class='item-page'>{head}<div class='article-content-body__item-content'>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</div></div>"
        for head, lines in pages
    )
    assert texts(article(page(body=body, container="c"))) == [*one, "Panen Kedua", *two]


@pytest.mark.parametrize(
    ("meta", "below", "published", "modified"),
    [
        (
            "<div class='date'>Tayang: Jumat, 4 Juli 2025 09:30 WITA</div><div class='date'>Diperbarui: 4 Juli 2025 10:15 WITA</div>",
            "",
            "2025-07-04T09:30:00+08:00",
            "2025-07-04T10:15:00+08:00",
        ),
        ("<div class='date'>Jumat, 4 Juli 2025 09:30 WITA</div>", "", "2025-07-04T09:30:00+08:00", None),
        (
            "",
            "<div class='post-footer'><a href='#'><abbr class='published' title='2025-07-04T07:42:00+07:00'>07.42</abbr></a></div>",
            "2025-07-04T07:42:00+07:00",
            None,
        ),
    ],
    ids=["printed-change", "none", "microformat"],
)
def test_times(meta: str, below: str, published: str, modified: str | None) -> None:
    found = article(page(meta=meta, below=below))
    assert found.published_at is not None
    assert found.published_at.isoformat() == published
    assert (found.modified_at.isoformat() if found.modified_at else None) == modified


def test_a_captioned_picture_above_the_headline_is_the_lead() -> None:
    above = "<div class='pic'><img src='/a.jpg'><div class='caption'>Petani memanen sorgum. Foto: Rambu Ana</div></div>"
    found = article(page(heading="").replace("<article>", f"<article>{above}<h1>{TITLE}</h1>"))
    assert found.lead_image is not None
    assert (found.lead_image.caption, found.lead_image.credit) == ("Petani memanen sorgum.", "Rambu Ana")


def test_a_label_alone_is_no_credit() -> None:
    picture = (
        "<div class='image'><img src='/a.jpg'><div class='image-caption'>Petani memanen sorgum</div>"
        "<div class='image-source'>Sumber : <ul><li>Kabar/Rambu Ana</li></ul></div></div>"
    )
    found = article(page(meta=picture))
    assert found.lead_image is not None
    assert (found.lead_image.caption, found.lead_image.credit) == ("Petani memanen sorgum", "Kabar/Rambu Ana")


def test_editors_told_to_machines_count_where_none_is_printed() -> None:
    head = ld(editor={"name": "Tim Kabar"})
    assert article(page(head=head)).editors == ["Tim Kabar"]
    assert article(page(head=head, below="<div>Editor: Umbu Rihi</div>")).editors == ["Umbu Rihi"]


def test_a_caption_that_only_its_credit_tells_right_behind_the_picture() -> None:
    meta = "<img src='/a.jpg'><p class='small'>Petani memanen sorgum (Foto: Rambu Ana/Kabar)</p>"
    found = article(page(meta=meta))
    assert found.lead_image is not None
    assert (found.lead_image.caption, found.lead_image.credit) == ("Petani memanen sorgum", "Rambu Ana/Kabar")


def test_the_headline_of_a_page_of_tables_is_what_is_set_large_above_its_text() -> None:
    html = (
        "<html><head><title>Suara Padang Online</title></head><body><table><tr><td><a href='/'>Depan</a></td><td>"
        f"<font size='1'>Jumat, 4 Juli 2025</font><br><font size='4'><b>{TITLE}</b></font><br>"
        "<font size='2'>"
        + "".join(f"<p align='justify'>{line}</p>" for line in PARAGRAPHS)
        + "</font></td></tr></table></body></html>"
    )
    found = article(html)
    assert (found.title, found.sources["title"]) == (TITLE, "bold above the text")
    assert texts(found) == PARAGRAPHS


def test_a_link_set_as_a_block_is_a_block() -> None:
    box = "<div><small>Baca Juga</small><a href='/x' class='d-block'>Harga Jagung di Pasar Inpres Turun Lagi</a></div>"
    body = f"<p>{PARAGRAPHS[0]}</p>{box}" + "".join(f"<p>{line}</p>" for line in PARAGRAPHS[1:])
    assert texts(article(page(body=body)))[1:3] == ["Baca Juga", "Harga Jagung di Pasar Inpres Turun Lagi"]


def test_a_rubric_behind_its_label_by_the_headline() -> None:
    meta = "<span>Diposting oleh : <b>Admin</b><br>Kategori: <a href='kategori-2-tani.html'><b>Tani</b></a> - Dibaca: <b>12</b> kali</span>"
    assert article(page(meta=meta), "https://x.example/berita-1-panen.html").section == "Tani"


def test_joomlas_intro_and_full_text_are_one_story() -> None:
    intro, full = f"<p>{PARAGRAPHS[0]}</p>", "".join(f"<p>{line}</p>" for line in PARAGRAPHS[1:])
    body = f"<div class='itemIntroText'>{intro}</div><div class='itemFullText'>{full}</div>"
    foot = "<div class='itemContentFooter'>Dibaca 12 kali</div><div class='itemTagsBlock'><a href='/tag/sorgum'>sorgum</a></div>"
    found = article(page(body=body, container="itemBody", below=foot))
    assert texts(found) == PARAGRAPHS
    assert found.tags == ["sorgum"]


def test_drupals_date_for_machines_decides_what_its_print_leaves_open() -> None:
    head = '<meta name="Generator" content="Drupal 7">'
    said = (
        "<div class='submitted'><span property='dc:date dc:created' content='2025-04-07T10:11:05+09:00'>"
        "Submitted by redaksi on Mon, 04/07/2025 - 10:11</span></div>"
    )
    found = article(page(head=head, meta=said))
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2025-04-07T10:11:05+09:00"


def test_a_round_portrait_is_not_the_lead() -> None:
    meta = (
        "<div><img class='w-8 h-8 rounded-full' src='/u.jpg'><p>Rambu Ana</p></div>"
        "<div><img src='/a.jpg'><p class='italic'>Petani memanen (Foto: Ana/Kabar)</p></div>"
    )
    lead = article(page(meta=meta)).lead_image
    assert lead is not None
    assert (lead.url.rsplit("/", 1)[-1], lead.caption, lead.credit) == ("a.jpg", "Petani memanen", "Ana/Kabar")


def test_titles_below_a_list_of_tags_are_no_tags() -> None:
    end = (
        "<p>Tags : <a href='/tag/sorgum'>sorgum</a> <a href='/tag/tani'>tani</a></p>"
        "<p><a href='/a'>Harga Jagung di Pasar Inpres Turun Lagi</a></p>"
    )
    assert article(page(body=BODY + end)).tags == ["sorgum", "tani"]


def test_a_signature_in_capitals_is_the_author_though_titles_of_other_stories_follow() -> None:
    end = "<p><strong>RAMBU A. RIHI</strong></p><p><b>Berita lain:</b></p>" + "".join(
        f"<p><a href='/{n}'>Harga Jagung di Pasar Nomor {n} Turun</a></p>" for n in range(3)
    )
    assert article(page(body=BODY + end)).authors == ["RAMBU A. RIHI"]


def test_a_menu_of_categories_is_no_rubric() -> None:
    above = "<div><li class='cat-item cat-item-3'><a href='/c/3'>Olahraga</a></li><li class='cat-item'><a href='/c/4'>Opini</a></li></div>"
    assert article(page(above=above), "https://x.example/a").section is None


def test_a_name_before_a_bar_and_a_rubrics_link_is_the_author() -> None:
    meta = "<p>4 Juli 2025, 10:11 WIB</p><p>Rambu Ana | <a href='/kategori/nusantara'>Nusantara</a></p>"
    assert article(page(meta=meta)).authors == ["Rambu Ana"]


def test_an_element_named_for_the_credit_may_hold_the_caption_as_well() -> None:
    found = article(
        page(meta="<div><img src='/a.jpg'><div class='img-source'>Kapal karam di selat (Antara)</div></div>")
    )
    assert found.lead_image is not None
    assert (found.lead_image.caption, found.lead_image.credit) == ("Kapal karam di selat", "Antara")


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("<nav aria-label='Breadcrumb'><a href='/'>Beranda</a><a href='/ekonomi/'>Ekonomi</a></nav>", "Ekonomi"),
        ("<nav class='k4'><a href='/'>Beranda</a> / <a href='/ekonomi/'>Ekonomi</a></nav>", "Ekonomi"),
        (
            "<nav class='k4'><a href='/'>Beranda</a> <a href='/ekonomi/'>Ekonomi</a> <a href='/desa/'>Desa</a></nav>",
            None,
        ),
    ],
)
def test_a_path_in_a_nav_without_a_name_is_told_from_a_menu(above: str, section: str | None) -> None:
    assert article(page(above=above)).section == section


MENU = "".join(f'<li><a href="/search/label/{name}">{name}</a></li>' for name in ("Budaya", "Daerah", "Olahraga"))


def test_the_last_entry_of_a_menu_is_no_rubric() -> None:
    """A menu that no name marks ends right above the headline; a tag that stands there alone is the rubric."""
    text = "".join(f"<p>Warga desa nomor {n} memanen jagung di lahan kering sejak pagi hari.</p>" for n in range(6))

    def section_below(above: str) -> str | None:
        html = (
            f'<html><head><title>Warga Panen Jagung</title><meta property="og:type" content="article"></head><body>{above}'
            f"<h1>Warga Panen Jagung di Lahan Kering</h1><div class='post-body'>{text}</div></body></html>"
        )
        return article(html).section

    assert section_below(f"<div class='tabs'><ul>{MENU}</ul></div>") is None
    assert section_below('<div><a href="/search/label/Daerah">Daerah</a></div>') == "Daerah"


def test_links_with_pictures_or_headings_are_no_tags() -> None:
    text = "".join(f"<p>Warga desa nomor {n} memanen jagung di lahan kering sejak pagi hari.</p>" for n in range(6))
    cards = "".join(
        f'<li><a href="/berita/{n}/kebun-baru"><img src="/k{n}.jpg" alt=""><h3>Kebun Baru Dibuka</h3></a></li>'
        for n in range(3)
    )
    html = (
        '<html><head><title>Warga Panen Jagung</title><meta property="og:type" content="article"></head><body><article>'
        f"<h1>Warga Panen Jagung di Lahan Kering</h1><div class='entry-content'>{text}</div>"
        f'<div class="tags"><ul>{cards}<li><a href="/topik/jagung">jagung</a></li></ul></div></article></body></html>'
    )
    assert article(html).tags == ["jagung"]
