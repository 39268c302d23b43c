"""Articles in several pages: where the others are, and the one that is made of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.blocks import Block
from crawler.extract.content.paging import first_page, page_number
from crawler.extract.merge import merge_pages
from crawler.items import Article
from crawler.record_parts import Image
from tests.extract.pages import BODY, PARAGRAPHS, TITLE, URL, article, page, read, texts


def more(below: str, url: str = URL, **options: str) -> list[str]:
    return read(page(body=BODY + below, **options), url).more


@pytest.mark.parametrize(
    ("links", "url", "expected"),
    [
        (
            "<div class='page-links'><span>1</span> <a href='{u}2/'>2</a> <a href='{u}3/'>3</a></div>",
            URL,
            [URL + "2/", URL + "3/"],
        ),
        ("<a href='{u}?page=2'>2</a><a href='{u}?page=2'>Halaman Selanjutnya</a>", URL, [URL + "?page=2"]),
        ("<a href='?page=2'>2</a><a href='?page=all'>Semua</a>", URL, [URL + "?page=all"]),
        ("<a href='{u}?single=1'>Tampilkan Semua</a><a href='{u}/2'>2</a>", URL, [URL + "?single=1"]),
        ("<a href='{u}'>1</a><a href='{u}3/'>3</a>", URL + "2/", []),
        ("<a href='{u}2/'>2</a>", URL + "?page=all", []),
        ("<a href='/2025/07/berita-lain/2/'>2</a><a href='/page/2/'>2</a>", URL, []),
        (
            "<a href='/?p=17&amp;page=2'>2</a><a href='/?p=18'>Pos berikutnya</a>",
            "https://kabarsabana.example/?p=17",
            ["https://kabarsabana.example/?p=17&page=2"],
        ),
        ("<a rel='next' href='/?p=19'>Berikutnya</a>", "https://kabarsabana.example/?p=17", []),
        ("<b>1</b> <a href='2'>2</a> <a href='./3/'>3</a>", URL, [URL + "2", URL + "3/"]),
        ("<p>Lihat <a href='{u}2/'>catatan panjang tentang sejarah sorgum di pulau ini</a></p>", URL, []),
    ],
    ids=range(11),
)
def test_further_pages(links: str, url: str, expected: list[str]) -> None:
    assert more(links.format(u=URL), url) == expected


def test_codeigniter_states_the_page_beside_an_offset() -> None:
    links = "".join(
        f"<li><a href='{URL}{n * 20}' data-ci-pagination-page='{n + 1}'>{n + 1}</a></li>" for n in range(1, 5)
    )
    assert more(f"<ul>{links}</ul>") == [f"{URL}{offset}" for offset in (20, 40, 60, 80)], "beyond thirty, too"
    assert more(f"<a href='{URL}40' data-ci-pagination-page='x'>3</a>") == []
    assert more("<a href='/lain/40' data-ci-pagination-page='3'>3</a>") == []


def test_link_rel_next_of_the_head() -> None:
    assert more("", head=f'<link rel="next" href="{URL}2/">') == [URL + "2/"]
    assert more("", head='<link rel="next" href="/2025/07/lain/">') == []


@pytest.mark.parametrize(
    ("url", "first", "number"),
    [
        (URL + "2/", URL, 2),
        (URL + "2", URL, 2),
        (URL + "page/2/", URL, 2),
        (URL + "?page=3", URL, 3),
        (URL + "?halaman=3", URL, 3),
        (URL + "?page=x", URL, 0),
        (URL + "2025/", URL, 0),
        ("https://lain.example/2/", URL, 0),
        ("https://kabarsabana.example/2/", "https://kabarsabana.example/", 0),
        ("https://kabarsabana.example/?p=2", "https://kabarsabana.example/", 0),
        ("https://[", URL, 0),
    ],
)
def test_page_numbers(url: str, first: str, number: int) -> None:
    assert page_number(url, first) == number


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_address_has_some_number(one: str, other: str) -> None:
    assert 0 <= page_number("https://x.example/" + one, "https://x.example/" + other) <= 30
    assert isinstance(first_page(one), str)


def part(*paragraphs: str, **fields: object) -> Article:
    found = Article(url=URL, fetched_url=URL, title=TITLE)
    found.blocks = [Block(text, "p", ("p",)) for text in paragraphs]
    for name, value in fields.items():
        setattr(found, name, value)
    return found


def test_pages_follow_each_other_with_their_numbers() -> None:
    first, second, third = part(*PARAGRAPHS[:2]), part(PARAGRAPHS[2]), part(PARAGRAPHS[3])
    merged = merge_pages(first, [second, third])
    assert [(block.text, block.page) for block in merged.blocks] == [
        (PARAGRAPHS[0], 1),
        (PARAGRAPHS[1], 1),
        (PARAGRAPHS[2], 2),
        (PARAGRAPHS[3], 3),
    ]
    assert len(first.blocks) == 2
    assert second.blocks[0].page == 1


def test_what_a_further_page_shows_again_is_not_doubled() -> None:
    second = part(TITLE, PARAGRAPHS[0], PARAGRAPHS[2], "Pasang iklan di sini")
    merged = merge_pages(part(PARAGRAPHS[0], PARAGRAPHS[1], "Pasang iklan di sini"), [second])
    assert texts(merged) == [
        PARAGRAPHS[0],
        PARAGRAPHS[1],
        "Pasang iklan di sini",
        PARAGRAPHS[2],
        "Pasang iklan di sini",
    ]


def test_a_dateline_printed_again_is_cut() -> None:
    again = "WAINGAPU, KabarSabana – Selain sorgum, warga desa itu juga menanam kacang hijau di sela batu karang."
    merged = merge_pages(part(PARAGRAPHS[0]), [part(again)])
    assert texts(merged)[1].startswith("Selain sorgum")


def test_a_whole_article_replaces_its_first_page() -> None:
    merged = merge_pages(part(*PARAGRAPHS[:2]), [part(*PARAGRAPHS)])
    assert texts(merged) == PARAGRAPHS
    assert {block.page for block in merged.blocks} == {1}


def test_the_last_page_names_the_editor() -> None:
    picture = Image("https://kabarsabana.example/b.jpg")
    merged = merge_pages(
        part(PARAGRAPHS[0], authors=["Umbu Landu"]),
        [part(PARAGRAPHS[1], authors=["X"], editors=["Rambu Ana"], images=[picture])],
    )
    assert merged.authors == ["Umbu Landu"]
    assert merged.editors == ["Rambu Ana"]
    assert merged.images == [picture]


def test_one_page_merges_to_itself() -> None:
    found = article()
    assert texts(merge_pages(found, [])) == PARAGRAPHS
