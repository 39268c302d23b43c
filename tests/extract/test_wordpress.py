"""Posts of the REST interface, whole, poor and broken."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.extract.wordpress import extract_post, missing_fields
from crawler.items import Article
from crawler.provinces import WIB, WITA
from tests.extract.pages import BODY, NOW, PARAGRAPHS, TITLE, URL, texts

POST: dict[str, Any] = {
    "id": 7,
    "date": "2025-07-04T09:30:00",
    "date_gmt": "2025-07-04T01:30:00",
    "modified": "2025-07-04T10:00:00",
    "modified_gmt": "2025-07-04T02:00:00",
    "link": URL,
    "title": {"rendered": "Petani Sabana Panen Sorgum Lebih Awal &#8211; Desa &amp; Kota"},
    "content": {"rendered": BODY, "protected": False},
    "featured_media": 8,
    "categories": [3],
    "tags": [5],
    "_embedded": {
        "author": [{"name": "Umbu Landu"}],
        "wp:featuredmedia": [
            {"source_url": "/u/a.jpg", "caption": {"rendered": "<p>Ladang sorgum. (Foto: Ist)</p>\n"}}
        ],
        "wp:term": [
            [{"taxonomy": "category", "name": "Uncategorized"}, {"taxonomy": "category", "name": "Daerah &amp; Desa"}],
            [{"taxonomy": "post_tag", "name": "sorgum"}],
        ],
    },
}


def post(**changes: Any) -> dict[str, Any]:
    changed = copy.deepcopy(POST)
    for name, value in changes.items():
        changed["_embedded" if name == "embedded" else name] = value
    return changed


def read(given_post: dict[str, Any], **options: Any) -> Article:
    found = extract_post(given_post, zone=options.get("zone"), now=NOW, fetched_url=URL)
    assert found.article is not None, found.reason
    return found.article


def test_a_whole_post_needs_no_page() -> None:
    found = read(post())
    assert found.title == "Petani Sabana Panen Sorgum Lebih Awal – Desa & Kota"
    assert texts(found) == PARAGRAPHS
    assert found.section == "Daerah & Desa"
    assert found.tags == ["sorgum"]
    assert found.authors == ["Umbu Landu"]
    assert found.lead_image is not None
    assert found.lead_image.url == "https://kabarsabana.example/u/a.jpg"
    assert (found.lead_image.caption, found.lead_image.credit) == ("Ladang sorgum.", "Ist")
    assert found.extractor == "rest"
    assert missing_fields(found) == []


@pytest.mark.parametrize(
    ("date", "gmt", "zone", "expected"),
    [
        ("2025-07-04T09:30:00", "2025-07-04T01:30:00", None, "2025-07-04T09:30:00+08:00"),
        ("2025-07-04T09:30:00", "2025-07-04T00:30:00", WIB, "2025-07-04T09:30:00+09:00"),
        ("2025-07-04T09:30:00", "", WITA, "2025-07-04T09:30:00+08:00"),
        ("2025-07-04T09:30:00", None, None, "2025-07-04T09:30:00+07:00"),
        ("2025-07-04T01:30:00", "2025-07-04T01:30:00", WITA, "2025-07-04T09:30:00+08:00"),
        ("2025-07-04T09:30:00", "0000-00-00T00:00:00", WITA, "2025-07-04T09:30:00+08:00"),
        ("", "2025-07-04T01:30:00", WITA, "2025-07-04T09:30:00+08:00"),
    ],
)
def test_the_offset_is_that_of_the_two_dates(date: str, gmt: str | None, zone: Any, expected: str) -> None:
    found = read(post(date=date, date_gmt=gmt), zone=zone)
    assert found.published_at is not None
    assert found.published_at.isoformat() == expected


def test_a_scheduled_post_was_changed_before_it_came_out() -> None:
    evening = read(post(modified="2025-07-03T10:00:00", modified_gmt="2025-07-03T02:00:00")).modified_at
    assert evening is not None
    assert evening.isoformat() == "2025-07-03T10:00:00+08:00"
    assert read(post(modified="2019-07-03T10:00:00", modified_gmt="2019-07-03T02:00:00")).modified_at is None


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"embedded": {}}, ["authors", "lead_image", "section", "tags"]),
        (
            {"embedded": {**POST["_embedded"], "author": [{"code": "rest_user_invalid_id", "data": {"status": 404}}]}},
            ["authors"],
        ),
        (
            {"embedded": {**POST["_embedded"], "wp:featuredmedia": [{"code": "rest_forbidden", "data": {}}]}},
            ["lead_image"],
        ),
        ({"content": {"rendered": "", "protected": True}}, ["body"]),
        ({"title": {"rendered": ""}}, ["title"]),
        ({"date": "", "date_gmt": ""}, ["published_at"]),
        ({"embedded": {**POST["_embedded"], "wp:featuredmedia": []}, "featured_media": 0}, []),
    ],
    ids=range(7),
)
def test_what_is_missing_is_named(changes: dict[str, Any], missing: list[str]) -> None:
    assert missing_fields(read(post(**changes))) == missing


def test_pages_of_a_post_are_numbered() -> None:
    content = (
        f"<p>{PARAGRAPHS[0]}</p>\n<p><!--nextpage--></p>\n<p>{PARAGRAPHS[1]}</p><!-- nextpage --><p>{PARAGRAPHS[2]}</p>"
    )
    found = read(post(content={"rendered": content}))
    assert [(block.text, block.page) for block in found.blocks] == [
        (text, n) for n, text in enumerate(PARAGRAPHS[:3], start=1)
    ]


def test_role_lines_are_believed_before_the_account() -> None:
    found = read(post(content={"rendered": BODY + "<p>Penulis: Rambu Ana | Editor: Domu Warandoy</p>"}))
    assert found.authors == ["Rambu Ana"]
    assert found.editors == ["Domu Warandoy"]


def test_shortcodes_that_were_not_run_are_no_text() -> None:
    found = read(post(content={"rendered": f"[vc_row][vc_column width='1/1']{BODY}[/vc_column][/vc_row]"}))
    assert texts(found) == PARAGRAPHS


def test_pictures_of_the_content_follow_the_lead() -> None:
    content = (
        BODY + "<figure><img src='/u/b.jpg'><figcaption>Gudang (Foto: Umbu)</figcaption></figure><img src='/u/a.jpg'>"
    )
    found = read(post(content={"rendered": content}))
    assert [image.url for image in found.images] == ["https://kabarsabana.example/u/b.jpg"]


def test_a_post_without_address_is_no_article() -> None:
    assert extract_post({"link": "x"}, zone=None, now=NOW, fetched_url="").article is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(st.sampled_from(sorted(POST)), JSON),
    st.dictionaries(st.sampled_from(sorted(POST["_embedded"])), JSON),
)
def test_wrong_types_never_raise(changes: dict[str, Any], embedded: dict[str, Any]) -> None:
    changed = post(**changes)
    if isinstance(changed.get("_embedded"), dict):
        changed["_embedded"].update(embedded)
    found = extract_post(changed, zone=None, now=NOW, fetched_url=URL)
    assert found.article is None or isinstance(missing_fields(found.article), list)
    assert TITLE
