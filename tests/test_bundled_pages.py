"""The bundled evaluation set is sound: every page has an expected record, and every expected text stands in its page.

A wrong expectation would bless dirt or punish a right extraction, so the set is checked by itself, apart from what the
extraction makes of it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

HERE = Path(__file__).parent / "pages"
PAGES = HERE / "pages"
LIMIT = 4 * 1024 * 1024
"""Bytes that the pages may weigh together: the set is cloned with the project by everyone."""

LISTS = ("authors", "editors", "breadcrumb", "tags", "paragraphs", "optional", "table_cells", "must_not")
TEXTS = ("title", "section", "lead_image_caption", "lead_image_credit", "dateline", "signoff")
BREAKS = re.compile(
    "address|article|aside|blockquote|br|center|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|label"
    "|li|main|nav|ol|option|p|pre|section|table|tbody|td|th|tr|ul"
)
"""Elements whose edges divide words for a reader."""

MANGLED = [bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(256)]
"""What a browser shows for each byte of a page in Windows-1252; the five free places are control characters."""


def rows(name: str, width: int) -> list[list[str]]:
    lines = [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines() if line]
    assert all(len(line) == width for line in lines), f"{name}: a line that has not {width} fields"
    return lines


def load_gold() -> list[dict[str, Any]]:
    with (HERE / "gold.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


GOLD = load_gold()
EACH = pytest.mark.parametrize("gold", GOLD, ids=[Path(gold["file"]).stem for gold in GOLD])


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def decoded(raw: bytes) -> str:
    """UTF-8, and Windows-1252 for the bytes that are not: what a page declared UTF-8 may hold all the same.

    A page that declares ISO 8859-15 is that.
    """
    if b"charset=iso-8859-15" in raw:
        return raw.decode("iso-8859-15")
    text = raw.decode("utf-8", errors="surrogateescape")
    return re.sub(
        "[\udc80-\udcff]", lambda bad: bytes([ord(bad.group()) - 0xDC00]).decode("cp1252", errors="replace"), text
    )


def unmangled(text: str) -> str:
    """Undo UTF-8 that was once read as Windows-1252, for the marks that the mangled page of this set holds."""
    for mark in "“”–":
        text = text.replace("".join(MANGLED[byte] for byte in mark.encode()), mark)
    return text


@cache
def read(file: str) -> str:
    """All text of a page's body as a reader meets it, hidden parts too, white space folded."""
    tree = html.document_fromstring(decoded((HERE / file).read_bytes()))
    parts: list[str] = []
    for event, node in html.etree.iterwalk(tree.find("body"), events=("start", "end", "comment")):
        skipped = not isinstance(node.tag, str) or node.tag in {"script", "style"}
        if not skipped and BREAKS.fullmatch(node.tag):
            parts.append(" ")
        if event == "start" and not skipped:
            parts.append(node.text or "")
        if event in {"end", "comment"}:
            parts.append(node.tail or "")
    return folded("".join(parts))


def in_data(file: str) -> str:
    """The text in a page's JSON scripts, for a page that a program draws from them."""
    scripts = html.document_fromstring(decoded((HERE / file).read_bytes())).xpath("//script[@type='application/json']")
    return folded(
        re.sub(r"<[^>]+>", " ", " ".join(json.dumps(json.loads(s.text), ensure_ascii=False) for s in scripts))
    )


def whole(gold: dict[str, Any]) -> str:
    """The text of all pages of an article."""
    text = " ".join(read(file) for file in gold.get("page_files", [gold["file"]]))
    if gold.get("in_data"):
        text += in_data(gold["file"])
    return unmangled(text) if gold.get("encoding") == "mojibake" else text


def test_the_set_is_as_large_and_as_varied_as_promised() -> None:
    systems = Counter(gold["system"] for gold in GOLD)
    assert len(GOLD) >= 44
    assert len(systems) >= 14
    assert [system for system, count in systems.items() if count < 2 and "AMP" not in system] == []
    assert len(rows("not_articles.tsv", 3)) >= 10
    assert sum(file.stat().st_size for file in PAGES.iterdir()) < LIMIT


def test_every_page_is_listed_once_and_every_listed_page_exists() -> None:
    listed = [file for file, _ in rows("pages.tsv", 2)] + [file for file, *_ in rows("not_articles.tsv", 3)]
    assert sorted(listed) == sorted(f"pages/{file.name}" for file in PAGES.iterdir())


def test_every_article_page_has_an_expected_record_under_its_url() -> None:
    expected: dict[str, str] = {}
    for gold in GOLD:
        pages = dict(zip(gold.get("page_files", [gold["file"]]), gold.get("page_urls", [gold["url"]]), strict=True))
        if "all_file" in gold:
            pages[gold["all_file"]] = gold["all_url"]
        assert not pages.keys() & expected.keys()
        expected |= pages
    assert expected == dict(rows("pages.tsv", 2))


def test_no_url_is_given_twice_and_every_host_is_a_reserved_name() -> None:
    urls = [url for _, url in rows("pages.tsv", 2)] + [url for _, url, _ in rows("not_articles.tsv", 3)]
    assert len(set(urls)) == len(urls)
    assert [url for url in urls if not (urlsplit(url).hostname or "").endswith(".example")] == []


@EACH
def test_the_expected_record_is_well_formed(gold: dict[str, Any]) -> None:
    for name in LISTS:
        assert all(isinstance(text, str) and text for text in gold[name]), name
    for name in TEXTS:
        assert gold[name] is None or (isinstance(gold[name], str) and gold[name]), name
    texts = [text for name in LISTS for text in gold[name]] + [gold[name] for name in TEXTS if gold[name]]
    assert [text for text in texts if text != folded(text)] == []
    assert gold["title"] and len(gold["paragraphs"]) >= 4
    assert gold["kind"] in {"news", "advertorial", "press-release"}
    assert gold["language"] in {"id", "en", "ms", "jv"}


@EACH
def test_times_are_aware_and_in_order(gold: dict[str, Any]) -> None:
    published = gold["published_at"]
    if len(published) == 10:
        assert date.fromisoformat(published)
        return
    moment = datetime.fromisoformat(published)
    assert moment.tzinfo is not None
    if gold["modified_at"]:
        assert datetime.fromisoformat(gold["modified_at"]) >= moment


@EACH
def test_every_paragraph_stands_in_the_page_in_order(gold: dict[str, Any]) -> None:
    text, at = whole(gold), 0
    for paragraph in gold["paragraphs"]:
        found = text.find(paragraph, at)
        assert found >= 0, paragraph
        at = found + len(paragraph)


@EACH
def test_every_unwanted_and_optional_text_stands_in_the_page(gold: dict[str, Any]) -> None:
    text = whole(gold)
    assert [t for t in [*gold["must_not"], *gold["optional"], *gold["table_cells"]] if t not in text] == []


@EACH
def test_no_unwanted_text_is_a_paragraph(gold: dict[str, Any]) -> None:
    assert set(gold["must_not"]) & set(gold["paragraphs"]) == set()


@EACH
def test_every_field_can_be_read_in_the_page(gold: dict[str, Any]) -> None:
    tree = html.document_fromstring(decoded((HERE / gold["file"]).read_bytes()))
    source = folded(html.etree.tostring(tree, encoding="unicode"))
    seen = f"{whole(gold)} {''.join(map(str, tree.itertext()))} {source}"
    seen = folded(unmangled(seen) if gold.get("encoding") == "mojibake" else seen).casefold()
    fields = [gold["title"], gold["section"], gold["lead_image_caption"], gold["lead_image_credit"], gold["signoff"]]
    fields += [*gold["authors"], *gold["editors"], *gold["tags"]]
    assert [field for field in fields if field and field.casefold() not in seen] == []


@EACH
def test_the_dateline_opens_the_body_and_the_signoff_does_not_close_it(gold: dict[str, Any]) -> None:
    if gold["dateline"]:
        # A loose one stands before the first paragraph, as a line of its own.
        assert gold["paragraphs"][0].startswith(gold["dateline"]) or gold["dateline"] in gold["optional"]
        place = gold.get("dateline_place")
        assert not place or place.casefold() in gold["dateline"].casefold()
    if gold["signoff"]:
        assert not gold["paragraphs"][-1].endswith(gold["signoff"])
        assert gold["signoff"] in whole(gold)
