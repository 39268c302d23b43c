"""What a record may be, and what keeps it from being written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from crawler.items import Article, Dateline, Image, Region, Removed
from crawler.provinces import WITA
from crawler.urls.canonical import article_id
from pipelines.identity import content_hash
from pipelines.validate import fault, schema
from pipelines.writing.record import record

URL = "https://kabaruji.example/jembatan-desa/"


def article(**more: Any) -> Article:
    base = Article(
        url=URL,
        fetched_url=URL,
        title="Warga Bangun Jembatan Desa",
        published_at=datetime(2025, 9, 2, 8, 30, tzinfo=WITA),
        published_raw="Selasa, 2 September 2025 | 08:30 WITA",
        dateline=Dateline("KUPANG, KabarUji –", "KabarUji", "Kupang"),
        regions=[Region("53", "Nusa Tenggara Timur")],
        lead_image=Image("https://kabaruji.example/a.jpg", "Jembatan", None),
        body="KUPANG, KabarUji – Warga membangun jembatan sendiri.\n\nPekerjaan itu selesai dalam dua bulan saja.",
        removed=[Removed("pasang iklan di sini", "phrase: place your ad here")],
        crawled_at=datetime(2025, 9, 2, 9, 0, tzinfo=WITA),
        discovered_via="rest",
    )
    for name, value in more.items():
        setattr(base, name, value)
    base.id, base.content_hash = article_id(base.url), content_hash(base)
    return base


def line(**more: Any) -> dict[str, Any]:
    return record(article(**more), portal="kabaruji", province="Nusa Tenggara Timur", run_id="run")


def test_a_good_record_is_valid_and_has_every_field_of_the_schema() -> None:
    good = line()
    assert fault(good) is None
    assert list(good) == schema()["required"]
    assert good["published_at"] == "2025-09-02T08:30:00+08:00"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": None}, "title"),
        ({"title": "Judul\x1b[31m merah"}, "title"),
        ({"body": ""}, "body"),
        ({"body": "Hanya satu kalimat."}, "only 3 words"),
        ({"fetched_url": "ftp://kabaruji.example/"}, "url"),
        ({"kind": "opinion"}, "kind"),
        ({"discovered_via": "rumour"}, "discovered_via"),
        ({"tags": ["a", "a"]}, "tags"),
    ],
)
def test_a_bad_record_is_told_and_why(wrong: dict[str, Any], said: str) -> None:
    why = fault(line(**wrong))
    assert why is not None
    assert said in why


def test_a_naive_time_never_leaves() -> None:
    with pytest.raises(ValueError, match="without zone"):
        line(published_at=datetime(2025, 9, 2, 8, 30))  # noqa: DTZ001


def test_an_article_that_is_gone_needs_no_body() -> None:
    assert fault(line(event="gone", title=None, body="", revision=2)) is None


def test_an_update_names_what_changed() -> None:
    assert line(event="updated", revision=2, changed=["title"])["changed"] == ["title"]
    assert "changed" not in line()
