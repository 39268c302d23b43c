"""What a record may be, and what keeps it from being written."""

from __future__ import annotations

import json
import re
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest

from crawler import __version__
from crawler.items import Article, Crawled, Item, Outcome
from crawler.provinces import WITA
from crawler.record_parts import Dateline, Image, Region, Removed, Topic
from crawler.urls.canonical import article_id
from pipelines.identity import content_hash
from pipelines.validate import Validate, fault, schema
from pipelines.writing.record import FIRST, fields, record
from pipelines.writing.record_schema import DOCS_FILE, SCHEMA_FILE, documented, json_schema
from pipelines.writing.version import version

URL = "https://kabaruji.example/jembatan-desa/"


NOW = datetime(2025, 9, 2, 9, 0, tzinfo=WITA)


def item(**more: Any) -> Item:
    article = Article(
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
    )
    made = Item(article, Crawled(NOW, "rest"), Outcome(id=article_id(article.url)))
    for name, value in more.items():
        part = next(part for part in (article, made.crawled, made.outcome) if hasattr(part, name))
        setattr(part, name, value)
    made.outcome.content_hash = content_hash(article)
    return made


def line(**more: Any) -> dict[str, Any]:
    return record(item(**more), portal="kabaruji", province="Nusa Tenggara Timur", run_id="run")


def test_a_good_record_is_valid_and_has_every_field_of_the_schema() -> None:
    good = line()
    assert fault(good) is None
    assert list(good) == [field.name for field in fields() if not field.if_set]
    assert list(good)[: len(FIRST)] == schema()["required"] == list(FIRST)
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


def test_the_shipped_schema_and_the_documented_table_say_what_the_items_say() -> None:
    again = "run python -m pipelines.writing.record_schema"
    assert json.loads(SCHEMA_FILE.read_text("utf-8")) == json_schema(), again
    text = DOCS_FILE.read_text("utf-8")
    assert text == documented(text), again


def test_every_field_of_the_record_is_described() -> None:
    assert all(field.description.endswith(".") for field in fields())
    assert len({field.name for field in fields()}) == len(fields())


def test_a_line_of_an_older_or_a_newer_program_is_valid() -> None:
    good = line()
    del good["version"]
    assert fault(good | {"mood": "calm"}) is None


def test_the_record_that_is_checked_has_its_topic() -> None:
    found = line(topic=Topic("jembatan desa", 0.5, ["jembatan", "desa"]))
    assert found["topic"] == {"query": "jembatan desa", "score": 0.5, "matched": ["jembatan", "desa"]}
    assert fault(found) is None
    assert "topic" in str(fault(line(topic=Topic("", 0.5, []))))


def test_the_stage_makes_the_record_and_adds_the_reason_to_it() -> None:
    crawler: Any = SimpleNamespace(
        spider=SimpleNamespace(
            session=SimpleNamespace(
                portal="kabaruji",
                declaration=SimpleNamespace(province=None),
                given=SimpleNamespace(topics=()),
                run=SimpleNamespace(id="run"),
            )
        )
    )
    stage = Validate.from_crawler(crawler)
    good = stage.process_item(item())
    assert good.record == record(good, portal="kabaruji", province=None, run_id="run")
    bad = stage.process_item(item(body="Hanya satu kalimat.")).record
    assert bad is not None
    assert "only 3 words" in bad["reason"]


def test_the_version_names_the_program_and_its_rules() -> None:
    assert re.fullmatch(rf"{re.escape(__version__)}\+[0-9a-f]{{8}}", version())
