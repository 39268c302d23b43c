"""What becomes a block, in all the ways in which editors and themes write paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from crawler.blocks import Block
from crawler.extract.content.blocks import read_blocks
from crawler.extract.content.shortcodes import without_shortcodes
from crawler.extract.tree.parse import parse

LONG = "Sorgum dipanen dua minggu lebih awal karena hujan berhenti sejak bulan Mei di desa itu."


def blocks(markup: str) -> list[Block]:
    body = parse(f"<html><body><div class='isi'>{markup}</div></body></html>").find("body")
    assert body is not None
    return read_blocks(body[0])


def shown(markup: str) -> list[tuple[str, str]]:
    return [(block.tag, block.text) for block in blocks(markup)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>satu<p>dua<p>tiga", [("p", "satu"), ("p", "dua"), ("p", "tiga")]),
        ("satu<br><br>dua<br />\n<br />tiga", [("div", "satu"), ("div", "dua"), ("div", "tiga")]),
        ("<p>Satu kalimat.<br>Kalimat lain.</p>", [("p", "Satu kalimat."), ("p", "Kalimat lain.")]),
        ("<p>kalimat yang<br>terpotong baris</p>", [("p", "kalimat yang terpotong baris")]),
        ("<div>satu</div><div>dua</div>lepas", [("div", "satu"), ("div", "dua"), ("div", "lepas")]),
        ("<strong>Kupang</strong> - <p>Isi berita</p>", [("div", "Kupang -"), ("p", "Isi berita")]),
        ("<h2>Kronologi</h2><p>isi</p><h3>Kutipan</h3>", [("h2", "Kronologi"), ("p", "isi"), ("h3", "Kutipan")]),
        ("<ul><li>satu</li><li><p>dua</p></li></ul>", [("li", "satu"), ("li", "dua")]),
        ("<blockquote><p>kata dia</p></blockquote>", [("blockquote", "kata dia")]),
        ("<p><span class='dropcap'>S</span> orgum dipanen</p>", [("p", "Sorgum dipanen")]),
        ("<div>S</div><p>orgum dipanen</p>", [("p", "Sorgum dipanen")]),
        ("<p>a<script>x()</script>b<style>y{}</style></p>", [("p", "ab")]),
        ("<p>isi berita ini</p><nav><a href='/2'>2</a></nav><form><p>Nama</p></form>", [("p", "isi berita ini")]),
        ("<p>isi</p><div id='comments'><p>Mantap</p></div><div class='comment-respond'>x</div>", [("p", "isi")]),
        ("<p>isi</p><div class='iklan'>Pasang iklan</div>", [("p", "isi"), ("div", "Pasang iklan")]),
        ("<p>harga<sup>2</sup> dan <a href='/x'>tautan</a>, lalu</p>", [("p", "harga2 dan tautan, lalu")]),
        ("<a href='/x'><div>judul</div></a>", [("div", "judul")]),
        ("<section><article><p>dalam</p></article></section>", [("p", "dalam")]),
        ("<dl><dt>Ketua</dt><dd>Rambu</dd></dl>", [("li", "Ketua"), ("li", "Rambu")]),
        ("", []),
        ("<p>&nbsp;</p><p> </p>", []),
    ],
)
def test_paragraphs(markup: str, expected: list[tuple[str, str]]) -> None:
    assert shown(markup) == expected


def test_a_table_of_data_gives_rows_and_a_layout_its_content() -> None:
    data = "<table><tr><th>Desa</th><th>Ton</th></tr><tr><td>Kambata</td><td>2</td></tr></table>"
    assert shown(data) == [("tr", "Desa | Ton"), ("tr", "Kambata | 2")]
    layout = f"<table class='linksisip'><tr><td><div class='lihatjg'>Baca juga: x</div></td></tr></table><p>{LONG}</p>"
    assert shown(layout) == [("div", "Baca juga: x"), ("p", LONG)]
    assert blocks(layout)[0].context[0] == "table.linksisip"


def test_context_runs_from_below_the_container_to_the_block() -> None:
    found = blocks(
        "<div class='gmr-banner inner' id='b1'><small><a href='/x'>Iklan</a></small></div><p>isi <b>tebal</b></p>"
    )
    assert found[0].context == ("div.gmr-banner.inner#b1", "small", "a")
    assert found[1].context == ("p",)


def test_links_and_emphasis_are_measured() -> None:
    teaser, part = blocks(
        "<p><strong><a href='/lain/'>Baca Juga: Judul</a></strong></p><p>1234567890<a href='/x'>1234567890</a></p>"
    )
    assert teaser.link_share == 1.0
    assert teaser.links == ("/lain/",)
    assert teaser.bold
    assert part.link_share == 0.5
    assert not part.bold


@pytest.mark.parametrize(
    "attributes",
    [
        "hidden",
        "style='display: none'",
        "style='position:absolute;left:-9999px'",
        "style='text-indent:-9999px'",
        "style='font-size:0'",
        "style='height:0;overflow:hidden'",
        "class='screen-reader-text'",
        "class='sr-only x'",
    ],
)
def test_hidden_text_is_marked(attributes: str) -> None:
    found = blocks(f"<p>{LONG}</p><div {attributes}><p>kata kunci tersembunyi</p></div><p>{LONG}</p>")
    assert [block.hidden for block in found] == [False, True, False]


def test_hidden_words_in_a_paragraph_become_a_block_of_their_own() -> None:
    found = blocks(f"<p>{LONG} <span style='display:none'>sumber: x</span> Selesai.</p>")
    assert [(block.text, block.hidden) for block in found] == [(f"{LONG} Selesai.", False), ("sumber: x", True)]


def test_a_text_that_a_script_unfolds_is_not_hidden() -> None:
    found = blocks(f"<p>{LONG}</p><div style='display:none'><p>{LONG}</p><p>{LONG}</p></div>")
    assert not any(block.hidden for block in found)


@pytest.mark.parametrize("class_name", ["hidden md:block", "no-hidden", "d-none d-md-block", "overflow-hidden"])
def test_what_wider_screens_show_is_not_hidden(class_name: str) -> None:
    assert not blocks(f"<p>{LONG}</p><div class='{class_name}'>isi</div>")[1].hidden


@pytest.mark.parametrize(
    "markup",
    [
        "<figure><img src='a.jpg'><figcaption>Ladang sorgum</figcaption></figure>",
        "<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>Ladang sorgum</p></div>",
        "<div class='pic'><img src='a.jpg'>Ladang sorgum</div>",
        "<p><img src='a.jpg'></p><p>Ladang sorgum. (Foto: Ist)</p>",
        "<p><img src='a.jpg'></p><p><em>Ladang sorgum/dok. desa</em></p>",
        "<p style='text-align:center'><img src='a.jpg'><br><em>Ladang sorgum</em></p>",
        "<div><img src='a.jpg'><span class='caption-foto'>Ladang sorgum</span></div>",
        "<p><iframe src='https://video.example/embed/1'></iframe></p><p><em>Panen sorgum di lereng timur</em></p>",
    ],
)
def test_captions_are_told(markup: str) -> None:
    found = blocks(f"<p>{LONG}</p>{markup}<p>{LONG}</p>")
    assert [block.tag for block in found] == ["p", "figcaption", "p"]


@pytest.mark.parametrize(
    "text", ["Warga memanen sorgum di lereng timur", "<em>Warga memanen sorgum, lalu pulang.</em>"]
)
def test_what_stands_below_a_player_or_ad_frame_stays(text: str) -> None:
    found = blocks(
        f"<p>{LONG}</p><p><iframe src='https://video.example/embed/1'></iframe></p><p>{text}</p><p>{LONG}</p>"
    )
    assert [block.tag for block in found] == ["p", "p", "p"]


def test_a_paragraph_below_a_picture_stays_a_paragraph() -> None:
    found = blocks(
        f"<p><img src='a.jpg'></p><p>{LONG}</p><p>Sumber dana itu dari desa, kata Rambu kepada wartawan.</p>"
    )
    assert [block.tag for block in found] == ["p", "p"]


def test_lines_of_one_element_are_not_alone() -> None:
    found = blocks("<p>Satu.<br><br>Dua.</p><p>Tiga.</p>")
    assert [block.alone for block in found] == [False, False, True]


def test_blocks_know_their_page() -> None:
    body = parse("<div><p>isi</p></div>").find("body")
    assert body is not None
    assert read_blocks(body, page=3)[0].page == 3


WORD = st.text(alphabet="abcdefghij", min_size=1, max_size=8)
INNER = st.recursive(
    WORD,
    lambda inner: st.tuples(
        st.sampled_from(["p", "div", "b", "a", "span", "li", "ul", "blockquote", "td", "section"]), st.lists(inner)
    ).map(lambda pair: f"<{pair[0]}>{' '.join(pair[1])}</{pair[0]}>"),
    max_leaves=20,
)


@given(INNER)
def test_no_word_is_lost_and_none_is_doubled(markup: str) -> None:
    root = parse(f"<html><body><div>{markup}</div></body></html>")
    body = root.find("body")
    assert body is not None
    words = "".join(str(text) for text in body.itertext()).split()
    got = " ".join(block.text for block in read_blocks(body))
    assert sorted("".join(got.split())) == sorted("".join(words))
    assert all(block.text == " ".join(block.text.split()) and block.text for block in read_blocks(body))


def test_deep_nesting_is_walked_without_recursion() -> None:
    top = node = etree.Element("div")
    for _ in range(1900):
        node = etree.SubElement(node, "span")
    node.text = "dasar"
    assert read_blocks(top)[0].text == "dasar"


def test_a_flood_of_breaks_is_read_in_time() -> None:
    assert len(blocks("x<br>" * 40_000)) == 1
    assert len(blocks("Kalimat.<br>" * 40_000)) <= 40_000


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("{youtube}a8s7df{/youtube} Warga memanen jagung.", "Warga memanen jagung."),
        ("{gallery}foto desa/panen{/gallery}", ""),
        ("Warga {module 112} memanen jagung.", "Warga memanen jagung."),
        # A plugin that only sets words in another way takes none of them along.
        ("{quote}Kami senang sekali{/quote} kata Rini.", "Kami senang sekali kata Rini."),
        ("{highlight}Panen raya{/highlight} dimulai hari ini.", "Panen raya dimulai hari ini."),
        ("Rumus {a + b} ditulis di papan.", "Rumus {a + b} ditulis di papan."),
    ],
)
def test_codes_of_plugins_go_and_words_in_them_stay(text: str, kept: str) -> None:
    assert without_shortcodes(text) == kept
