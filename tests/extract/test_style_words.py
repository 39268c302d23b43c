"""What a style sheet may say of visibility and layout is found by words, each place that its expression would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawler.extract.tree.styles import _SPEAKS, _speaking

PIECES = (
    *(
        "display",
        "visibility",
        "text-indent",
        "left",
        "top",
        "right",
        "font-size",
        "white-space",
        "pre",
        "clip",
        "rect",
    ),
    *(":", " ", "\n", "-", "100", "99", "0", "1px", "height", "-height", "{", "}", ";", "none", "a"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_the_words_open_all_that_the_expression_finds(sheet: str) -> None:
    by_hand = [place for place in range(len(sheet)) if _SPEAKS.match(sheet, place)]
    assert [place for place in _speaking(sheet) if _SPEAKS.match(sheet, place)] == by_hand
