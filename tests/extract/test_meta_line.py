"""The author of a line beside the date that names no role, and text that a page builder divided into modules."""

from __future__ import annotations

import pytest

from tests.extract.pages import PARAGRAPHS, article, page, texts


@pytest.mark.parametrize(
    "line",
    [
        '<i class="fa fa-calendar"></i> Kamis, 12/06/2025 - 14:30 WITA <i class="fa fa-user"></i> Rambu Hamu',
        "Published June 12, 2025, 2:30 p.m. by Rambu Hamu in <a href='/news/ekonomi/'>Ekonomi</a>",
        "Terbit 12 Juni 2025, 14:30 oleh Rambu Hamu di <a href='/news/ekonomi/'>Ekonomi</a>",
        "<span>Rambu Hamu</span> · <time>12 Juni 2025</time> · <a href='/kategori/ekonomi/'>Ekonomi Rakyat</a>",
    ],
)
def test_a_name_beside_the_date_is_the_author(line: str) -> None:
    assert article(page(meta=f"<div class='x1'>{line}</div>")).authors == ["Rambu Hamu"]


@pytest.mark.parametrize("line", ["<b>Sumba Timur</b> · 12 Juni 2025", "<b>Ekonomi Bisnis</b> | 12 Juni 2025"])
def test_places_and_rubrics_beside_the_date_are_no_authors(line: str) -> None:
    assert article(page(meta=f"<div class='x1'>{line}</div>")).authors == []


def test_who_did_what_a_line_by_the_date_tells_is_no_author() -> None:
    line = "<span>12 Juni 2025</span><p>Surat itu dipalsukan oleh Rambu Hamu</p>"
    assert article(page(meta=f"<div class='x1'>{line}</div>")).authors == []


def test_text_in_several_modules_of_a_builder_is_read_whole() -> None:
    modules = "".join(
        f"<div class='bld_module bld_text bld_text_{n}'><div class='bld_inner'><p>{one}</p><p>{other}</p></div></div>"
        for n, (one, other) in enumerate([PARAGRAPHS[:2], PARAGRAPHS[2:]])
    )
    found = article(page(body=modules, container="bld_column"))
    assert texts(found) == PARAGRAPHS
