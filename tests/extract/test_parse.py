"""Encodings, stray characters, and markup that would stop a parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.tree.parse import decode, fold, mend_mojibake, parse
from tests.extract.pages import PARAGRAPHS, article, page, texts


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("Café “Ende”".encode(), None, "Café “Ende”"),
        ("Café “Ende”".encode(), "text/html; charset=iso-8859-1", "Café “Ende”"),
        ("Café “Ende”".encode("cp1252"), "text/html; charset=iso-8859-1", "Café “Ende”"),
        ("Café “Ende”".encode("cp1252"), None, "Café “Ende”"),
        (b"\xef\xbb\xbf" + "Café".encode(), None, "Café"),
        ("Café".encode("utf-16"), None, "Café"),
        ("日本".encode("shift_jis"), "text/html; charset=shift_jis", "日本"),
        (b'<meta charset="windows-1252">' + "“x”".encode("cp1252"), None, '<meta charset="windows-1252">“x”'),
        ("“benar” – ".encode() + "“salah”".encode("cp1252"), "text/html; charset=utf-8", "“benar” – “salah”"),
        (b"x\xff", "text/html; charset=no-such-charset", "xÿ"),
    ],
)
def test_encoding(body: bytes, content_type: str | None, text: str) -> None:
    assert decode(body, content_type) == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("â€œHaloâ€\x9d", "“Halo”"),
        ("CafÃ© â€“ Ã‰tat", "Café – État"),
        ("  satu\n\t dua\xa0tiga ", "satu dua tiga"),
        ("kata\u200b kunci\ufeff", "kata kunci"),
        ("\x93kutip\x94", "“kutip”"),
        ("sam\u00adbung", "sambung"),
        ("\x00\x07bersih", "bersih"),
        ("Â\xa0harga", "harga"),
    ],
)
def test_fold(raw: str, text: str) -> None:
    assert fold(raw) == text


@given(st.text())
def test_fold_is_one_line_and_idempotent(text: str) -> None:
    folded = fold(text)
    assert "\n" not in folded
    assert folded == folded.strip()
    assert "  " not in folded


@given(st.text(alphabet=st.characters(max_codepoint=0x2FF)))
def test_mending_leaves_text_that_was_never_wrong(text: str) -> None:
    assert mend_mojibake(mend_mojibake(text)) is not None
    if text.isascii():
        assert mend_mojibake(text) == text


@given(st.binary(max_size=2000))
def test_any_bytes_make_a_tree(body: bytes) -> None:
    assert parse(body).tag == "html"


def test_null_bytes_do_not_cut_the_page() -> None:
    html = page().replace("Desa Kambata", "Desa \x00Kambata")
    assert texts(article(html.encode())) == PARAGRAPHS


def test_a_hundred_thousand_levels_do_not_crash() -> None:
    html = page(body="<div>" * 100_000 + "x" + "</div>" * 100_000)
    parse(html)


def test_many_attributes_keep_element_and_text() -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(60_000))
    html = page(
        body=f'<p class="isi" {attributes}>{PARAGRAPHS[0]}</p>' + "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:])
    )
    assert texts(article(html)) == PARAGRAPHS


def test_one_long_attribute_value_is_no_attack() -> None:
    data = "data:image/png;base64," + "A" * 400_000
    html = page(body=f'<p><img src="{data}" alt="peta"></p>' + "".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    assert texts(article(html)) == PARAGRAPHS
