"""Shapes of stock themes of static site generators: what lies around the article, and where its fields stand."""

from __future__ import annotations

from crawler.extract.page import extract_page
from crawler.items import Article
from pipelines.body import clean
from pipelines.repetition.memory import Memory
from pipelines.repetition.store import InMemoryStore
from tests.extract.pages import NOW

URL = "https://kabar.test/2026/11/20/kapal-kayu-belajar-berlayar-lagi/"
TITLE = "Kapal Kayu Belajar Berlayar Lagi"
FIRST = "Larantuka - Pengrajin kapal di pesisir timur kembali membuat kapal kayu setelah tujuh tahun berhenti, Jumat."
SECOND = "Kapal pertama selesai dalam empat bulan dan dipakai mengangkut hasil kebun antarpulau setiap pekan."
LONG = [FIRST, SECOND, *(f"{SECOND[:-1]} pada pelayaran nomor {n}." for n in range(2, 9))]


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(body: str, *, head: str = f"<title>{TITLE}</title>", url: str = URL) -> Article:
    page = extract_page(f"<html><head>{head}</head><body>{body}</body></html>", url, now=NOW)
    assert page.article is not None, page.reason
    return page.article


def body_of(article: Article) -> list[str]:
    clean(article, Memory(InMemoryStore(), "kabar.test"))
    return article.body.split("\n\n")


def test_the_article_in_main_is_the_text_and_the_boxes_beside_it_are_not() -> None:
    licence = f'<div class="licence"><span>Tautan: </span><a href="/">{URL}</a></div>'
    boxes = "".join(
        f'<div class="card"><div>Pengumuman {n}</div><div>Rapat warga dusun {n}.</div></div>' for n in range(9)
    )
    for lines in (LONG, LONG[:2]):
        found = read(
            f'<header id="page-header"><h1 class="post-title">{TITLE}</h1>'
            '<time datetime="2025-11-20T08:00:00+08:00">20 November 2025</time></header><main class="layout" id="content-inner">'
            f'<div id="post"><article class="container post-content">{paragraphs(lines)}</article>{licence}</div>{boxes}</main>'
        )
        assert body_of(found) == lines


def test_an_articles_own_address_behind_a_label_is_no_text() -> None:
    lines = [*LONG, f"Tautan: {URL}", f"Petanya ada di {URL} dan boleh disalin."]
    found = read(f'<article><h1>{TITLE}</h1><div class="entry-content">{paragraphs(lines)}</div></article>')
    assert body_of(found) == [*LONG, lines[-1]]
    assert [one.text for one in found.removed] == [f"Tautan: {URL}"]


def test_the_foot_of_the_article_holds_its_rubric_and_tags() -> None:
    """Below the text, in a column whose class names the layout; a number behind a tag's name counts its articles."""
    found = read(
        f'<div class="sidebar-right content"><article class="h-entry"><h1>{TITLE}</h1>'
        f'<div class="article-entry">{paragraphs(LONG)}</div><footer class="article-footer">'
        '<a class="article-category-link" href="/categories/Bahari/">Bahari</a><ul class="article-tag-list">'
        '<li><a href="/tags/Kapal/"><i></i>Kapal<sup>12</sup></a></li><li><a href="/tags/dermaga-7/">Dermaga 7</a></li></ul>'
        "</footer></article></div>"
    )
    assert (found.section, found.tags) == ("Bahari", ["Kapal", "Dermaga 7"])


def test_time_and_author_in_the_foot_of_an_article_without_any_class() -> None:
    for lines in (LONG, LONG[:1]):
        found = read(
            f'<article><header><h1><a href="{URL}">{TITLE}</a></h1></header>{paragraphs(lines)}<footer>'
            '<time>Created: Fri 20 November 2025.</time> <a href="/author/lusia-peni.html">Lusia Peni</a></footer></article>'
        )
        assert body_of(found) == lines
        assert found.authors == ["Lusia Peni"]
        assert found.published_at is not None and found.published_at.date().isoformat() == "2025-11-20"


def test_a_headline_given_as_the_sites_name_is_still_the_headline() -> None:
    head = f'<title>{TITLE}</title><meta property="og:site_name" content="{TITLE}">'
    related = '<div class="related"><div class="headline">Artikel Terkait</div><a href="/lain/">Lain</a></div>'
    body = (
        f'<h1 class="post-title">{TITLE}</h1><article class="post-content"><h1>{TITLE}</h1>{paragraphs(LONG)}</article>'
    )
    assert read(body + related, head=head).title == TITLE


def test_a_page_that_prints_no_headline_has_it_in_its_description() -> None:
    head = f'<title>Kabar Pesisir</title><meta name="description" content="{TITLE}">'
    assert read(f"<div class='entry-content'>{paragraphs(LONG)}</div>", head=head).title == TITLE


def test_the_name_in_an_authors_box_is_its_element_for_the_name() -> None:
    box = (
        '<div class="post-licence__author_group"><div class="post-licence__author_name">Lusia Peni</div>'
        '<div class="post-licence__author_desc">Kabar dari Laut dan Pesisir</div></div>'
    )
    body = f'<h1>{TITLE}</h1><article class="post-content">{paragraphs(LONG)}</article>{box}'
    assert read(body).authors == ["Lusia Peni"]
