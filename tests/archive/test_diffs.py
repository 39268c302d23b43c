"""Word diffs: both texts can be had back from one, and changes come in the order in which a reader wants them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crawler.archive.diffs import IGNORED, KINDS, changes, parts

WORDS = st.lists(
    st.sampled_from("Bupati Lembata meresmikan 120 135 paket, bantuan. “ini” itu Gero".split()), max_size=40
)


def _words(text: str) -> list[str]:
    return [word.rstrip(IGNORED) or word for word in text.split()]


@given(WORDS, WORDS)
def test_both_texts_can_be_had_back(old: list[str], new: list[str]) -> None:
    made = parts(" ".join(old), " ".join(new))
    assert _words(" ".join(text for sign, text in made if sign != "+")) == _words(" ".join(old))
    assert _words(" ".join(text for sign, text in made if sign != "-")) == _words(" ".join(new))


@given(st.text(max_size=200))
def test_a_text_equals_itself(text: str) -> None:
    assert [part for part in parts(text, text) if part.sign != " "] == []


def test_commas_and_white_space_are_no_change() -> None:
    assert changes("A", "A", "Bupati Lembata, Petrus Gero, datang.", "Bupati  Lembata Petrus\n\nGero datang.") == []


def test_each_change_has_its_kind_and_the_gravest_come_first() -> None:
    before = (
        "Bupati Lembata meresmikan jembatan.\n\nSebanyak 120 warga hadir bersama Camat Rahim.\n\n"
        "“Jembatan ini milik warga,” katanya.\n\nAcara berjalan tertib."
    )
    after = (
        "Bupati Lembata meresmikan jembatan baru.\n\nSebanyak 135 warga hadir bersama Camat Salim.\n\n"
        "“Jembatan ini milik semua warga,” katanya.\n\nAcara berjalan lancar.\n\nWarga lalu makan bersama."
    )
    found = changes("Jembatan Diresmikan", "Jembatan Baru Diresmikan", before, after)
    assert [(change.kind, change.paragraph, change.before, change.after) for change in found] == [
        ("headline", 0, "", "Baru"),
        ("lede", 1, "jembatan.", "jembatan baru."),
        ("number", 2, "120", "135"),
        ("name", 2, "Rahim.", "Salim."),
        ("quote", 3, "", "semua"),
        ("text", 4, "tertib.", "lancar. Warga lalu makan bersama."),
    ]
    assert [KINDS.index(change.kind) for change in found] == sorted(KINDS.index(change.kind) for change in found)


def test_more_different_words_than_there_are_plain_characters_are_told_apart() -> None:
    old = " ".join(f"kata{number}" for number in range(60_000))
    new = old.replace("kata57000", "kata-lain")
    assert [part for part in parts(old, new) if part.sign != " "] == [("-", "kata57000"), ("+", "kata-lain")]
