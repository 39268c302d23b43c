"""Rules that no page of the evaluation sets needs (`python -m benchmarks.ablation`): each with a page that fails without it."""

from __future__ import annotations

import pytest

from tests.extract.pages import BODY, PARAGRAPHS, TITLE, article, page, read, texts

META = (
    "<div>Oleh Maria Lado | Selasa, 8 Juli 2025 10:00 WITA</div>"
    "<div><a rel='category tag' href='/daerah/'>Daerah</a></div>"
)


def test_a_picture_as_small_as_a_letter_has_no_caption() -> None:
    line = "Bupati saat meninjau gudang desa di Kambata, Kamis (10/7/2025)."
    body = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p><img src='/titik.gif' width='{{}}' height='{{}}'>{line}</p>"
    rest = f"<p>{PARAGRAPHS[2]}</p>"
    assert [block.tag for block in article(page(body=body.format(8, 11) + rest)).blocks if block.text == line] == ["p"]
    assert [block.tag for block in article(page(body=body.format(600, 400) + rest)).blocks if block.text == line] == [
        "figcaption"
    ]


def test_a_subtitle_in_an_element_of_the_heading_is_not_of_the_title() -> None:
    heading = f"<h1><span>{TITLE}</span> <small>Gudang desa penuh</small></h1>"
    claim = f"<meta property='og:title' content='{TITLE}'>"
    assert article(page(head=claim, title="Kabar Sabana", heading=heading)).title == TITLE


@pytest.mark.parametrize("date", [" on 3 July 2025 · 4 comments", " pada 3 Juli 2025"])
def test_a_linked_name_before_a_date_below_the_text_is_the_author(date: str) -> None:
    assert article(page(below=f"<p><a href='/u/7'>Maria Lado</a>{date}</p>")).authors == ["Maria Lado"]


@pytest.mark.parametrize("mark", ["rel='author'", "itemprop='author'", "class='c-byline__link'"])
def test_a_link_that_says_that_it_leads_to_the_author(mark: str) -> None:
    assert article(page(meta=f"<div><a {mark} href='/u/7'>Maria Lado</a></div>")).authors == ["Maria Lado"]


def test_the_only_tag_above_the_headline_is_the_section() -> None:
    assert article(page(above="<div><a href='/tag/pertanian'>Pertanian</a></div>")).section == "Pertanian"
    two = "<div><a href='/tag/pertanian'>Pertanian</a> <a href='/tag/cuaca'>Cuaca</a></div>"
    assert article(page(above=two)).section is None


@pytest.mark.parametrize("markup", ["div class='comments'", "aside class='sidebar'", "footer class='footer'"])
def test_what_holds_the_headline_is_no_sidebar_whatever_its_class_says(markup: str) -> None:
    tag = markup.split()[0]
    whole = page(meta=META).replace("<article>", f"<{markup}>").replace("</article>", f"</{tag}>")
    assert texts(article(whole)) == PARAGRAPHS
    head = page(heading=f"<{markup}><h1>{TITLE}</h1>{META}</{tag}>", body=BODY)
    found = read(head).article
    assert found is not None
    assert (found.authors, found.section, str(found.published_at)) == (
        ["Maria Lado"],
        "Daerah",
        "2025-07-08 10:00:00+08:00",
    )


def test_a_caption_that_names_in_capitals_what_is_shown() -> None:
    line = "PENYERAHAN: Ketua kelompok tani saat menerima benih sorgum di gudang desa."
    rest = "".join(f"<p>{text}</p>" for text in ["Petani menerima benih.", *PARAGRAPHS[1:]])
    body = f"<p><img src='/benih.jpg' width='600' height='400'></p><p>{line}</p>{rest}"
    assert [block.tag for block in article(page(body=body)).blocks if block.text == line] == ["figcaption"]
    place = line.replace("PENYERAHAN:", "LEWOLEBA:")
    assert [block.tag for block in article(page(body=body.replace(line, place))).blocks if block.text == place] == ["p"]
