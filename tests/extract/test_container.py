"""The element with the text, by theme, by structured data, by density, and last by trafilatura."""

from __future__ import annotations

import json

import pytest

from crawler.extract.content.container import find_container
from crawler.extract.tree.document import index
from crawler.extract.tree.parse import parse
from crawler.extract.tree.structured import read_structured
from crawler.extract.tree.themes import BODY
from tests.extract.pages import PARAGRAPHS, TITLE, URL, article, page, texts

TEXT = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
LINKS = "".join(
    f"<li><a href='/berita/{n}'>Warga desa nomor {n} menanti jembatan gantung baru</a></li>" for n in range(9)
)


@pytest.mark.parametrize("name", [name for name, (_, rank) in BODY.items() if rank < 3])
def test_the_container_of_each_theme(name: str) -> None:
    html = page(container=name, above=f"<ul>{LINKS}</ul>", below=f"<div class='related'><ul>{LINKS}</ul></div>")
    found = article(html)
    assert texts(found) == PARAGRAPHS
    assert found.extractor in (f"theme:{BODY[name][0]}", "density")


def test_itemprop_article_body() -> None:
    html = page(container="x1").replace("<div class='x1'>", "<div class='x1' itemprop='articleBody'>")
    found = article(html)
    assert texts(found) == PARAGRAPHS
    assert found.extractor == "structured"


def test_json_ld_article_body_finds_its_element() -> None:
    body = " ".join(PARAGRAPHS)
    data = json.dumps({"@type": "NewsArticle", "articleBody": body})
    found = article(page(head=f'<script type="application/ld+json">{data}</script>', container="x1"))
    assert texts(found) == PARAGRAPHS
    assert found.extractor == "structured"


def test_the_inner_of_two_nested_containers_is_taken() -> None:
    html = page(container="content-inner", body=f"<div class='entry-content'>{TEXT}</div>")
    assert texts(article(html)) == PARAGRAPHS


def test_a_text_divided_over_several_containers_of_one_name() -> None:
    halves = "".join(
        f"<div class='article-text'>{''.join(f'<p>{t}</p>' for t in part)}</div>"
        for part in (PARAGRAPHS[:2], PARAGRAPHS[2:])
    )
    assert texts(article(page(container="x1", body=halves))) == PARAGRAPHS


def test_a_usual_name_in_the_sidebar_is_no_container() -> None:
    widget = f"<div class='sidebar'><div class='post-content'><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p></div></div>"
    assert texts(article(page(container="x1", below=widget))) == PARAGRAPHS


@pytest.mark.parametrize(
    "markup",
    [
        TEXT,
        "<br><br>".join(PARAGRAPHS),
        "".join(f"<div>{text}</div>" for text in PARAGRAPHS),
        "<p>" + "<br><br>".join(PARAGRAPHS) + "</p>",
        "".join(f"<div class='blok'><div><p>{text}</p></div></div>" for text in PARAGRAPHS),
        f"<section><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></section><section><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p></section>",
        f"<table><tr><td>{TEXT}</td></tr></table>",
        "<font size='2'>" + "<br><br>".join(PARAGRAPHS) + "</font>",
    ],
    ids=["p", "br", "div", "one-p", "wrapped", "sections", "table", "font"],
)
def test_density_needs_no_theme(markup: str) -> None:
    menu = f"<div><ul>{LINKS}</ul></div>"
    comments = (
        "<div class='komentar'>"
        + "<p>Saya setuju sekali dengan bapak bupati karena jalan ini sudah lama rusak.</p>" * 9
        + "</div>"
    )
    html = (
        f"<html><head><title>{TITLE}</title></head><body>{menu}<div class='kolom'><h1>{TITLE}</h1><div>4 Juli 2025 09:30 WIB</div>"
        f"<div class='x1'>{markup}</div>{comments}</div><div class='samping'>{menu}</div></body></html>"
    )
    found = article(html)
    assert texts(found) == PARAGRAPHS
    assert found.extractor == "density"


def test_a_longer_text_elsewhere_on_the_page_is_not_the_story() -> None:
    filler = "".join(
        f"<p>{text} Ini isi tab lain yang panjang sekali dan bukan bagian dari berita.</p>" for text in PARAGRAPHS * 4
    )
    html = (
        f"<html><head><title>{TITLE}</title></head><body><div><div class='a'><h1>{TITLE}</h1><div>4 Juli 2025 09:30 WIB</div>"
        f"<div class='b'>{TEXT}{TEXT.replace('p>', 'p> ')}</div></div><div class='tabs'>{filler}</div></div></body></html>"
    )
    assert texts(article(html))[: len(PARAGRAPHS)] == PARAGRAPHS
    assert not any("tab lain" in text for text in texts(article(html)))


def test_a_declared_theme_goes_first() -> None:
    both = f"<div class='entry-content'>{TEXT}</div><div class='read__content'>{TEXT}{TEXT}</div>"
    root = parse(page(container="x1", body=both))
    document = index(root, URL, read_structured(root, URL))
    found = find_container(document, None, "promedia")
    assert found is not None
    assert found.how == "theme:promedia"


def test_no_text_no_container() -> None:
    root = parse("<html><body><h1>x</h1><ul><li><a href='/'>y</a></li></ul></body></html>")
    assert find_container(index(root, URL, read_structured(root, URL)), None) is None
