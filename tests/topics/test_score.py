"""Scores put what is about a topic before what mentions it."""

from __future__ import annotations

from crawler.topics.parse import parse
from crawler.topics.score import score
from crawler.topics.text import Text

FILLER = "Pemerintah daerah menggelar rapat bersama warga untuk membahas rencana kerja tahun depan. " * 20


def test_the_title_counts_most_then_how_often_then_how_short() -> None:
    query = parse("banjir kupang")
    about = Text.read("Banjir Rendam Kupang", f"Banjir di Kupang. {FILLER} Banjir surut.")
    body = Text.read("Kabar Hari Ini", f"Banjir di Kupang. {FILLER} Banjir surut.")
    once = Text.read("Kabar Hari Ini", f"Banjir di Kupang. {FILLER}")
    long = Text.read("Kabar Hari Ini", f"Banjir di Kupang. {FILLER * 5}")
    scores = [score(query, text) for text in (about, body, once, long)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 4
    assert min(scores) > 0


def test_rare_words_tell_more_than_common_ones() -> None:
    text = Text.read("Kabar", f"Bupati meninjau lokasi gempa. {FILLER}")
    assert score(parse("gempa"), text) > score(parse("bupati"), text)


def test_a_field_counts_where_it_was_asked_for() -> None:
    text = Text.read("Banjir di Kupang", f"Banjir meluas. {FILLER}", ["banjir"])
    assert 0 < score(parse("tag:banjir"), text) < score(parse("banjir"), text)
